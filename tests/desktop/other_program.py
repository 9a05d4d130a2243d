"""Another program on the desktop: a text that is all selected and can be dragged, and a web address.

Run by the tests as a process of its own: python other_program.py TEXT ADDRESS
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QVBoxLayout, QWidget


class Link(QLabel):
    """A link that is dragged as a browser does it: as an address, and as text."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl(self.text())])
        data.setText(self.text())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction)


def main() -> int:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("other")
    window = QWidget()
    window.setWindowTitle("Another program")
    text = QTextEdit(sys.argv[1])
    text.setAccessibleName("Writing")
    text.selectAll()
    link = Link(sys.argv[2])
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(link)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
