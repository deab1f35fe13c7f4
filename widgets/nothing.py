"""What a table says while it has no rows: that nothing is there yet and how to begin, or that the filter leaves nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from models.text import tr
from widgets.buttons import Button
from widgets.parts import column, label, row
from widgets.theme import Look


class Nothing(QWidget):
    """Stands over the rows of `view` while there are none."""

    clear_asked = Signal()

    def __init__(self, view: QAbstractScrollArea, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._said = label("", look, "title", serif=True)
        self._next = label("", look, tone="third")
        for words in (self._said, self._next):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.clear = Button(tr("清除筛选"), look, sign="close")
        self.clear.clicked.connect(self.clear_asked)
        self.setLayout(column(None, self._said, 10, self._next, 16, row(None, self.clear, None), None, None))
        view.viewport().installEventFilter(self)
        self.hide()

    def tell(self, rows: int, *, filtered: bool) -> None:
        """Show itself where there are no rows, and say why there are none."""
        self._said.setText(tr("没有符合条件的登记") if filtered else tr("还没有登记"))
        self._next.setText(tr("换个词再找，或者看全部。") if filtered else tr("按 Ctrl+N 登第一条。"))
        self.setAccessibleName(f"{self._said.text()} {self._next.text()}")
        self.clear.setVisible(filtered)
        self.setGeometry(self._view.viewport().geometry())
        self.setVisible(not rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it stands over."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().geometry())
        return False
