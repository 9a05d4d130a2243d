"""A thin strip that says how far the comparison is and offers to stop it.

Does not compare and does not decide when it is shown for good.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

# Milliseconds. What is over sooner needs no strip, which would only flicker.
_PATIENCE = 300

_STEPS = 1000


class ProgressStrip(QWidget):
    """Appears when a comparison takes a while."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        label = QLabel(self.tr("Comparing the two versions …"), self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("cancelComparing")
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self._bar, 1)
        row.addWidget(cancel)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_PATIENCE)
        self._delay.timeout.connect(self.show)
        self.hide()

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:
        """Show the strip, after a moment, while something is being compared."""
        if busy:
            self._bar.setValue(0)
            self._delay.start()
        else:
            self._delay.stop()
            self.hide()

    @Slot(float)
    def set_progress(self, fraction: float) -> None:
        """Say how far the comparison is, from 0 to 1."""
        self._bar.setValue(round(fraction * _STEPS))
