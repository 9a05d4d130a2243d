"""Asking for the files of the stories, and for the side on which one goes.

Opens none of them, and is loaded when somebody is asked.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.presentation.sides import Side
from viewer.widgets.dialog_buttons import show_no_icons
from viewer.widgets.words import opening_words, side_title


def ask_for_files(parent: QWidget, folder: str) -> list[str]:
    """Return the paths that are chosen, from ``folder`` on; none where nothing is."""
    words = QCoreApplication.translate("MainWindow", "Open two versions of a story")
    return QFileDialog.getOpenFileNames(parent, words, folder)[0]


def ask_for_file(parent: QWidget, side: Side, folder: str) -> str:
    """Return the path that is chosen for ``side``, or ""."""
    return QFileDialog.getOpenFileName(parent, opening_words(side).removesuffix("…"), folder)[0]


def ask_for_side(parent: QWidget, path: str) -> Side | None:
    """Return the side on which the file at ``path`` goes; None where the question is canceled."""
    question = QMessageBox(parent)
    question.setWindowTitle(QCoreApplication.translate("MainWindow", "Open a story"))
    question.setText(QCoreApplication.translate("MainWindow", "Where should “{}” go?").format(Path(path).name))
    buttons = {question.addButton(side_title(side), QMessageBox.ButtonRole.AcceptRole): side for side in Side}
    question.addButton(QMessageBox.StandardButton.Cancel)
    show_no_icons(question)
    question.exec()
    return next((side for button, side in buttons.items() if button is question.clickedButton()), None)
