"""Draw pictures of the window: python tests/screenshots.py DIR [--readme].

A tool for people, not a test: look at the pictures. Works without a display.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl  # noqa: E402
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from viewer.app.settings import Settings  # noqa: E402
from viewer.app.start import Application, prepare_application  # noqa: E402
from viewer.presentation.rows import ChangeRow  # noqa: E402

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
        """Show the samples."""
        self.application.open(*self.stories)
        rows = self.application.window.change_list.visible_rows
        for _ in range(PATIENCE // PACE):
            QTest.qWait(PACE)
            if rows():
                return
        raise SystemExit("the samples were not compared")

    def select(self, wanted: str) -> None:
        """Select the first change whose title begins with ``wanted``."""
        window = self.application.window
        while True:
            before = window.current_passage()
            window.actions_.next.trigger()
            row = self._current_row()
            if row is not None and row.title.startswith(wanted):
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
    studio.select("Edited")
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


def _missing() -> tuple[object, str]:
    from viewer.presentation.sides import Side

    return Side.NEW, "/stories/not-there.txt"


def main() -> None:
    """Draw all pictures into the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, metavar="DIR")
    parser.add_argument("--readme", action="store_true", help="renew resources/screenshot.png too")
    wanted = parser.parse_args()
    wanted.target.mkdir(parents=True, exist_ok=True)
    application = prepare_application()
    studio = Studio(wanted.target)
    for_readme = draw_all(studio)
    if wanted.readme:
        shutil.copyfile(for_readme, ROOT / "resources" / "screenshot.png")
    studio.close()
    application.quit()


if __name__ == "__main__":
    main()
