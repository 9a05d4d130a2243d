"""Draw pictures of the window: python tests/screenshots.py DIR [--readme].

A tool for people, not a test: look at the pictures. Works without a display.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl  # noqa: E402
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit  # noqa: E402

from tests.benchmarks.speed import prose_pair  # noqa: E402
from tests.part_stories import EARLIER, LATER  # noqa: E402
from tests.right_to_left import STORIES  # noqa: E402
from tests.source_pictures import draw_source  # noqa: E402
from viewer.app.settings import Settings  # noqa: E402
from viewer.app.start import Application, prepare_application  # noqa: E402
from viewer.presentation.rows import ChangeRow  # noqa: E402
from viewer.presentation.sides import Side  # noqa: E402
from viewer.presentation.titles import title  # noqa: E402

SAMPLES = ("bridge-earlier.txt", "bridge-later.txt")
SIZE = (1360, 860)
PATIENCE, PACE = 10_000, 50  # milliseconds


class Studio:
    """Opens one window after another and draws it."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.folder = Path(tempfile.mkdtemp(prefix="storydiff-screens-"))
        self.stories = [str(ROOT / "resources" / "samples" / name) for name in SAMPLES]
        self.application = self._open()

    def _open(self) -> Application:
        store = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(Settings(store))
        application.window.resize(*SIZE)
        application.window.show()
        return application

    def compare(self) -> None:
        """Show the stories that are to be drawn, the samples if no others were chosen."""
        self.application.open(*self.stories)
        rows = self.application.window.change_list.visible_rows
        for _ in range(PATIENCE // PACE):
            QTest.qWait(PACE)
            if rows():
                return
        raise SystemExit("the stories were not compared")

    def choose(self, old: str, new: str) -> None:
        """Let stories with these texts be drawn from now on."""
        self.stories = [str(self.folder / name) for name in ("first-version.txt", "write-through.txt")]
        for path, text in zip(self.stories, (old, new), strict=True):
            Path(path).write_text(text, encoding="utf-8")

    def write(self, files: dict[str, str]) -> list[str]:
        """Write files and return their paths."""
        for name, text in files.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        return [str(self.folder / name) for name in files]

    def select(self, wanted: str) -> None:
        """Select the first change whose title begins with ``wanted``."""
        window = self.application.window
        while True:
            before = window.current_passage()
            window.actions_.next.trigger()
            row = self._current_row()
            if row is not None and title(row.kind, row.moved, row.role).startswith(wanted):
                return
            if window.current_passage() == before:
                raise SystemExit(f"the samples have no change called {wanted!r}")

    def _current_row(self) -> ChangeRow | None:
        window = self.application.window
        return next((row for row in window.change_list.visible_rows() if row.passage == window.current_passage()), None)

    def hover(self, *names: str) -> None:
        """Hold files over the later version, as a person does who has not let go of them yet."""
        window = self.application.window
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(f"/stories/{name}") for name in names])
        place = QPointF(window.width() * 0.75, window.height() * 0.4).toPoint()
        event = QDragEnterEvent(
            place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        window.dragEnterEvent(event)

    def leave(self) -> None:
        """Take the files away again."""
        self.application.window.dragLeaveEvent(QDragLeaveEvent())

    def draw(self, name: str) -> Path:
        """Draw the window into NAME.png."""
        QTest.qWait(150)
        for _ in range(3):  # on a busy machine all of that time may have gone by in one turn
            QApplication.processEvents()
        path = self.target / f"{name}.png"
        self.application.window.grab().save(str(path))
        print(path)
        return path

    def close(self) -> None:
        """Leave nothing behind."""
        self.application.window.close()
        QApplication.processEvents()
        shutil.rmtree(self.folder)


def draw_all(studio: Studio) -> Path:
    """Draw every picture; return the one for the README."""
    window = studio.application.window
    studio.draw("01-empty")
    studio.hover("first.txt")
    studio.draw("02-empty-one-file-over-it")
    studio.leave()
    studio.application.open(studio.stories[0], None)
    studio.draw("03-one-side")
    studio.compare()
    studio.draw("04-samples")
    for _ in range(3):  # the dateline, a name, a figure
        studio.select("Edited")
    for_readme = studio.draw("05-change-selected")
    studio.select("Moved")
    studio.draw("06-moved-selected")
    window.actions_.typographic.trigger()
    studio.draw("07-typographic-shown")
    window.actions_.typographic.trigger()
    window.side_chosen.emit(*_missing())
    studio.draw("08-error")
    window.message_bar.dismiss()
    QTest.qWait(PACE)
    studio.hover("a story.txt")
    studio.draw("09-drop-on-later-version")
    studio.leave()
    studio.hover("a.txt", "b.txt")
    studio.draw("10-drop-two")
    studio.leave()
    studio.hover("a.txt", "b.txt", "c.txt")
    studio.draw("11-drop-three")
    studio.leave()
    window.resize(1024, 700)
    studio.draw("12-1024x700")
    window.resize(*SIZE)
    studio.application.keeper.use("dark")
    studio.draw("13-dark")
    window.side_chosen.emit(*_missing())
    studio.draw("14-dark-error")
    return for_readme


# A later write-through of the later sample: two words, a sentence gone, and one that went to the end.
WRITE_THROUGH = (("the summer", "the autumn"), ("sent six inspectors", "sent nine inspectors"))
MOVING = "The swing bridge has been shut for more than a day only once before, in the great flood of 1954.\n\n"


def draw_reading_aids(studio: Studio) -> None:
    """Draw ribbons and overview, a move face to face, and a story with few changes folded."""
    window = studio.application.window
    earlier = (ROOT / "resources" / "samples" / SAMPLES[1]).read_text(encoding="utf-8")
    later = earlier.replace(MOVING, "") + "\n" + MOVING
    for old, new in WRITE_THROUGH:
        later = later.replace(old, new)
    studio.choose(earlier, later)
    studio.compare()
    studio.draw("20-ribbons-and-overview")
    studio.select("Moved")
    studio.draw("21-moved-face-to-face")
    window.actions_.previous.trigger()
    window.actions_.folding.action.trigger()
    studio.draw("22-folded")
    studio.application.keeper.use("dark")
    studio.draw("23-folded-dark")
    studio.application.keeper.use("light")
    window.actions_.folding.action.trigger()


THEMES = ("light", "dark", "high_contrast", "red_green_safe")


def draw_story_tools(studio: Studio) -> None:
    """Draw detail line, find bar, marked-up copy, list by weight, large type and every theme."""
    window = studio.application.window
    tools = window.tools
    studio.stories = [str(ROOT / "resources" / "samples" / name) for name in SAMPLES]
    studio.compare()
    studio.select("Edited")
    studio.select("Edited")
    studio.select("Edited")
    studio.draw("30-detail-line")
    tools.find.trigger()
    field = window.findChild(QLineEdit, "findText")
    QTest.keyClicks(field, "harbor board's")
    QTest.keyClick(field, Qt.Key.Key_Return)
    studio.draw("31-find")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    tools.redline.action.trigger()
    studio.draw("32-marked-up-copy")
    studio.select("Moved")
    studio.draw("33-marked-up-copy-moved")
    tools.redline.action.trigger()
    window.change_list.set_by_weight(True)
    studio.draw("34-by-weight")
    window.change_list.set_by_weight(False)
    tools.type.zoom(4)
    studio.draw("35-large-type")
    tools.type.zoom(-4)
    tools.shortcuts.trigger()
    QTest.qWait(PACE)
    window.findChild(QDialog, "shortcutSheet").grab().save(str(studio.target / "36-shortcuts.png"))
    tools.shortcuts.trigger()
    for theme in THEMES:
        studio.application.keeper.use(theme)
        studio.draw(f"40-theme-{theme}")
        tools.redline.action.trigger()
        studio.draw(f"41-marked-up-copy-{theme}")
        tools.redline.action.trigger()
    studio.application.keeper.use("light")


def draw_scaled(studio: Studio) -> None:
    """Draw what has thin lines and icons in it; for a screen with twice as many pixels."""
    studio.draw("70-scaled-empty")
    studio.compare()
    studio.select("Edited")
    studio.select("Moved")
    studio.draw("71-scaled-moved-selected")
    studio.application.window.tools.redline.action.trigger()
    studio.draw("72-scaled-marked-up-copy")


SENTENCES = 8_600  # of invented words: a megabyte


def draw_long(studio: Studio) -> None:
    """Draw two stories of a megabyte each, at the first change and somewhere in the middle."""
    studio.choose(*prose_pair(SENTENCES))
    studio.compare()
    window = studio.application.window
    window.actions_.next.trigger()
    studio.draw("60-a-megabyte-each")
    overview = window.view.aids.overview
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=overview.rect().center())
    studio.draw("61-a-megabyte-each-in-the-middle")


def draw_german(studio: Studio) -> None:
    """Draw the window in German: empty, the samples, in a small window, the marked-up copy, an error, the keys."""
    window = studio.application.window
    studio.draw("70-german-empty")
    studio.compare()
    window.actions_.next.trigger()
    studio.draw("71-german")
    window.resize(1024, 700)
    studio.draw("72-german-1024x700")
    window.tools.redline.action.trigger()
    studio.draw("73-german-marked-up-copy")
    window.tools.redline.action.trigger()
    window.side_chosen.emit(*_missing())
    QTest.qWait(PACE)
    studio.draw("74-german-error")
    window.tools.shortcuts.trigger()
    QTest.qWait(PACE)
    window.findChild(QDialog, "shortcutSheet").grab().save(str(studio.target / "75-german-shortcuts.png"))


def draw_right_to_left(studio: Studio) -> None:
    """Draw stories in Arabic and Hebrew, and the window of a desktop that is read from right to left."""
    window = studio.application.window
    for number, (name, story) in enumerate(STORIES.items()):
        studio.choose(*story)
        studio.compare()
        window.actions_.next.trigger()
        studio.draw(f"8{number}-{name}")
    studio.choose(*STORIES["arabic"])
    studio.compare()
    studio.select("Moved")
    studio.draw("82-arabic-moved-selected")
    window.tools.redline.action.trigger()
    studio.draw("83-arabic-marked-up-copy")
    window.tools.redline.action.trigger()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    studio.draw("84-mirrored")


PARTS = {
    "scaled": (draw_scaled, {"QT_SCALE_FACTOR": "2"}),
    "long": (draw_long, {}),
    "german": (draw_german, {"LANGUAGE": "de", "LC_ALL": "C.UTF-8"}),
    "right-to-left": (draw_right_to_left, {}),
}


def _draw_beside(target: Path) -> list[subprocess.Popen[bytes]]:
    """Begin to draw what takes a process of its own: Qt scales once, and long stories take their time."""
    command = [sys.executable, __file__, str(target), "--part"]
    return [subprocess.Popen([*command, part], env=os.environ | more) for part, (_, more) in PARTS.items()]


def _missing() -> tuple[object, str]:
    return Side.NEW, "/stories/not-there.txt"


def main() -> None:
    """Draw all pictures into the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, metavar="DIR")
    parser.add_argument("--part", choices=PARTS, help="draw only this, in a process that was set up for it")
    parser.add_argument("--readme", action="store_true", help="renew resources/screenshot.png too")
    wanted = parser.parse_args()
    wanted.target.mkdir(parents=True, exist_ok=True)
    application = prepare_application()
    studio = Studio(wanted.target)
    if wanted.part:
        PARTS[wanted.part][0](studio)
    else:
        draw_here(studio, wanted.readme)
    studio.close()
    application.quit()


def draw_pairing(studio: Studio) -> None:
    """Draw a pair that is being made by hand, what comes of it, and the samples paragraph by paragraph."""
    window = studio.application.window
    studio.stories = [str(ROOT / "resources" / "samples" / name) for name in SAMPLES]
    studio.compare()
    for _ in range(3):
        studio.select("Added")
    window.pairing.pair.trigger()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    studio.draw("50-pairing-by-hand")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    QTest.qWait(PACE * 4)
    studio.draw("51-paired-by-hand")
    window.pairing.undo.trigger()
    QTest.qWait(PACE * 4)
    window.tools.options.paragraphs.trigger()
    QTest.qWait(PACE * 4)
    studio.draw("52-by-paragraph")
    window.tools.options.paragraphs.trigger()


def draw_parts(studio: Studio) -> None:
    """Draw parts of sentences that stand far from the rest: one that was cut out, one that was put in, a whole."""
    window = studio.application.window
    studio.choose(EARLIER, LATER)
    studio.compare()
    studio.select("Edited lede")
    studio.draw("53-whole-selected")
    studio.select("Deleted")
    studio.draw("54-now-part-of-another-sentence")
    studio.select("Added")
    studio.draw("55-part-of-another-sentence")
    window.tools.redline.action.trigger()
    studio.draw("56-parts-in-the-marked-up-copy")
    window.tools.redline.action.trigger()


def draw_here(studio: Studio, readme: bool) -> None:
    """Draw all that needs no process of its own, while others draw the rest."""
    others = _draw_beside(studio.target)
    for_readme = draw_all(studio)
    studio.application.keeper.use("light")
    draw_reading_aids(studio)
    draw_story_tools(studio)
    draw_pairing(studio)
    draw_parts(studio)
    draw_source(studio)
    if readme:
        shutil.copyfile(for_readme, ROOT / "resources" / "screenshot.png")
    codes = [other.wait() for other in others]
    if any(codes):
        raise SystemExit("not all pictures were drawn")


if __name__ == "__main__":
    main()
