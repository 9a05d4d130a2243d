"""Saving a report of the whole comparison in the window: the same text or JSON as on the command line.

Writes no report itself (see ``terminal``); it asks for a name and says what went wrong.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, QSettings, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from viewer.app.session import Session
from viewer.app.worker import Worker
from viewer.model.comparison import Comparison
from viewer.presentation.filters import RowFilter, visible_rows
from viewer.presentation.preparation import Outcome
from viewer.presentation.sides import Side
from viewer.widgets.main_window import MainWindow
from viewer.widgets.phrases import PHRASES

_FOLDER = "files/report_folder"


class ReportSaving(QObject):
    """The entry in the File menu, and what it does."""

    def __init__(
        self, window: MainWindow, session: Session, worker: Worker, store: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._store = store
        self._comparison: Comparison | None = None
        self._failed = ""  # what was said when a report could not be saved last
        self.action = QAction(self.tr("Sa&ve report…"), window)
        self.action.setShortcut(QKeySequence("Ctrl+S"))
        self.action.setEnabled(False)
        self.action.triggered.connect(self._ask)
        menu, leave = window.actions_.file_menu, window.actions_.leave
        menu.insertAction(leave, self.action)
        menu.insertSeparator(leave)
        session.stories_leaving.connect(self._forget)
        worker.compared.connect(self._take)
        shown = window.outcome()
        if shown is not None:
            self._take(shown)

    @Slot()
    def _forget(self) -> None:
        self._comparison = None
        self.action.setEnabled(False)

    @Slot(object)
    def _take(self, outcome: Outcome) -> None:
        self._comparison = outcome.comparison
        self.action.setEnabled(True)

    @Slot()
    def _ask(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        kinds = [self.tr("Text (*.txt)"), self.tr("JSON, for programs (*.json)")]
        name = str(Path(self._folder()) / self.tr("changes.txt"))
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Save report"), name, ";;".join(kinds))
        if not path:
            return
        if not Path(path).suffix:
            path += ".json" if kind == kinds[1] else ".txt"
            if Path(path).exists():
                words = self.tr("There is a file “{}” already. To replace it, choose it by its full name.")
                self._fail(words.format(Path(path).name))
                return
        self._store.setValue(_FOLDER, str(Path(path).parent))
        self._save(comparison, path)

    def _folder(self) -> str:
        """Return where to save: where the reader saved last, else beside the stories, else where files were chosen."""
        folder = self._store.value(_FOLDER)
        if isinstance(folder, str) and Path(folder).is_dir():
            return folder
        stories = self._session.stories()
        beside = (str(Path(story.path).parent) for side in reversed(Side) if (story := stories[side]) and story.path)
        return next(beside, self._window.choosing.folder)

    def _save(self, comparison: Comparison, path: str) -> None:
        # Late: what writes reports is not needed before somebody wants one.
        from viewer.app.terminal import JSON, TEXT, ReportError, report_for_file, spare_the_stories

        forms = {".txt": TEXT, ".json": JSON}
        name = Path(path).name
        form = forms.get(Path(path).suffix.lower())
        if form is None:
            words = self.tr("The name “{}” does not say which kind of report is wanted. End it in .txt or .json.")
            self._fail(words.format(name))
            return
        stories = self._session.stories()
        old, new = stories[Side.OLD], stories[Side.NEW]
        if old is None or new is None:
            return
        try:
            spare_the_stories(path, *(story.path for story in (old, new) if story.path))
            text = report_for_file(comparison, old, new, form, PHRASES)
        except ReportError as error:
            self._fail(PHRASES.say(error.phrase))
            return
        problem = _written(path, text)
        if problem:
            self._fail(self._why(Path(path), problem.rstrip(".")))
        else:
            self._tell_saved(Path(path))

    def _lists_all(self) -> bool:
        """Tell whether the list has the changes in the order of the story, none left out but typography."""
        outcome, changes = self._window.outcome(), self._window.change_list
        if outcome is None:
            return True
        wanted = visible_rows(outcome.rows, RowFilter(), outcome.comparison)
        shown = {row.passage for row in changes.visible_rows()}
        return not changes.is_by_weight() and shown.issuperset(row.passage for row in wanted)

    def _why(self, path: Path, problem: str) -> str:
        """Say why a report could not be saved; ``problem`` is what the system calls it."""
        if not path.parent.is_dir():
            words = self.tr("The report could not be saved as “{name}”: there is no folder “{folder}”. Choose another.")
        elif path.is_dir():
            words = self.tr("The report could not be saved as “{name}”: that is a folder. Choose another name.")
        elif path.exists() and not os.access(path, os.W_OK):
            words = self.tr("The report could not be saved as “{name}”: that file is protected. Choose another name.")
        elif not os.access(path.parent, os.W_OK):
            words = self.tr(
                "The report could not be saved as “{name}”: nothing can be saved in “{folder}”. Choose another folder."
            )
        else:
            words = self.tr(
                "The report could not be saved as “{name}”. Make room for it, or choose another folder. "
                "The computer says: {reason}."
            )
        return words.format(name=path.name, folder=path.parent.name or path.parent, reason=problem)

    def _fail(self, words: str) -> None:
        self._window.show_error(words)
        self._failed = self._window.message_bar.text()

    def _tell_saved(self, path: Path) -> None:
        if self._failed and self._window.message_bar.text() == self._failed:
            self._window.message_bar.dismiss()
        if self._lists_all():
            words = self.tr("The report was saved as “{name}” in “{folder}”.")
        else:
            words = self.tr("The whole comparison was saved as “{name}” in “{folder}”, not only what the list shows.")
        self._window.remarks.say(words.format(name=path.name, folder=path.parent.name or path.parent))


def _written(path: str, text: str) -> str:
    """Write a file, or leave the one that is there as it was and return the reason."""
    file = QSaveFile(path)
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return file.errorString()
    data = text.encode("utf-8", "replace")
    if file.write(data) != len(data) or not file.commit():
        return file.errorString()
    return ""
