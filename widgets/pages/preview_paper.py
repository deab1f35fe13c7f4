"""The pages of a preview: one large on the desk, all of them small at its left, each drawn at the device's own pixels."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.text import tr
from widgets import paint
from widgets.pages.printing import INCH, image_of
from widgets.tasks import Steps, Task
from widgets.theme import Look

if TYPE_CHECKING:
    from forms.pages import Pages

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
THUMB, AROUND = 84, 24  # px: width of a small page; the least desk around the large one
KEPT = 60  # images that are remembered


class Pictures(QObject):
    """Pages as images, drawn in another thread: who asks for one that is not there yet is told by `arrived`."""

    arrived = Signal()

    def __init__(self, pages: "Pages", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self.sizes = [pages.size(n) for n in range(len(pages))]
        self._images: dict[tuple[int, int], QImage] = {}
        self._wanted: list[tuple[int, int]] = []
        self._task: Task | None = None

    def get(self, page: int, wide: int) -> QImage | None:
        """Return a page `wide` device pixels wide; None when it is being drawn."""
        key = (page, wide)
        found = self._images.get(key)
        if found is None and key not in self._wanted:
            self._wanted.append(key)
            self._draw()
        return found

    def _draw(self) -> None:
        if self._task is None and self._wanted:
            self._task = Task(self._steps(), self)
            self._task.done.connect(self._drawn)
            self._task.start()

    def _steps(self) -> Steps:
        """Draw what was asked for last first: it is what is being looked at."""
        while self._wanted:
            page, wide = self._wanted[-1]
            image = image_of(self.pages.picture(page, wide / (self.sizes[page][0] / INCH)))
            if len(self._images) >= KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[page, wide] = image
            self._wanted.remove((page, wide))
            yield 1, 1

    def _drawn(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        self.arrived.emit()
        self._draw()

    def close(self) -> None:
        """Let go of the file, after the page that is being drawn."""
        self._wanted.clear()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        self.pages.close()


class Paper(QWidget):
    """One page on the desk, with a soft shadow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.page = look, 0
        self._pictures: Pictures | None = None

    def tell(self, pictures: Pictures | None, page: int) -> None:
        """Show another page."""
        self._pictures, self.page = pictures, page
        count = len(pictures.sizes) if pictures else 0
        self.setAccessibleName(tr("第 {} 页，共 {} 页").format(page + 1, count) if count else "")
        self.update()

    def box(self) -> QRect:
        """Return where the page lies: whole, in the middle."""
        if self._pictures is None:
            return QRect()
        wide, high = self._pictures.sizes[self.page]
        factor = min((self.width() - 2 * AROUND) / wide, (self.height() - 2 * AROUND) / high)
        w, h = round(wide * factor), round(high * factor)
        return QRect((self.width() - w) // 2, (self.height() - h) // 2, w, h)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw desk, shadow, paper, and the page once it is there."""
        look, box = self._look, self.box()
        with QPainter(self) as p:
            p.fillRect(self.rect(), look.desk)
            if self._pictures is None or box.width() < 1:
                return
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(Qt.PenStyle.NoPen)
            for i in range(14, 0, -2):
                shade = QColor(look.shade)
                shade.setAlphaF(shade.alphaF() * 0.12 * (1 - i / 14))
                p.setBrush(shade)
                p.drawRoundedRect(QRectF(box).adjusted(-i, -i + 5, i, i + 3), 4, 4)
            p.fillRect(box, look.sheet)
            ratio = self.devicePixelRatioF()
            image = self._pictures.get(self.page, round(box.width() * ratio))
            if image is not None:
                image.setDevicePixelRatio(ratio)
                p.drawImage(box.topLeft(), image)


class Table(QScrollArea):
    """The large page: whole, or as wide as the window with the rest below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.paper, self._wide = Paper(look), False
        self.setWidget(self.paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("页面"))

    def fit(self, *, width: bool) -> None:
        """Show the page as wide as there is room, or whole."""
        self._wide = width
        self._lay_out()

    def tell(self, pictures: Pictures | None, page: int) -> None:
        """Show another page from its top."""
        self.paper.tell(pictures, page)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        pictures, least = self.paper._pictures, 0
        if self._wide and pictures is not None:
            wide, high = pictures.sizes[self.paper.page]
            least = round((self.width() - 12 - 2 * AROUND) * high / wide) + 2 * AROUND
        self.paper.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the window."""
        super().resizeEvent(event)
        self._lay_out()


class _Names(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def tell(self, names: list[str]) -> None:
        self.beginResetModel()
        self.names = names
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.names[index.row()]
        return None


class Thumbs(QListView):
    """All pages small; the chosen one has a rim of ink."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.names = _Names()
        self.pictures: Pictures | None = None
        self.setAccessibleName(tr("各页"))
        self.setModel(self.names)
        self.setItemDelegate(_Small(look, self))
        self.setProperty("ground", "desk")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFixedWidth(128)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._look = look
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda new, _: self.chosen.emit(new.row()) if new.isValid() else None)

    def tell(self, pictures: Pictures | None, names: list[str]) -> None:
        """Show the pages of another file."""
        self.pictures = pictures
        self.names.tell(names)

    def choose(self, page: int) -> None:
        """Choose a page."""
        self.setCurrentIndex(self.names.index(page))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the pages on the desk."""
        with QPainter(self.viewport()) as p:
            p.fillRect(self.viewport().rect(), self._look.desk)
        super().paintEvent(event)


class _Small(QStyledItemDelegate):
    def __init__(self, look: Look, view: Thumbs) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def _tall(self, page: int) -> int:
        pictures = self._view.pictures
        wide, high = pictures.sizes[page] if pictures else (210.0, 297.0)
        return round(THUMB * high / wide)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(112, self._tall(index.row()) + self._look.space.small + 28)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, page, pictures = self._look, index.row(), self._view.pictures
        item: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        on = bool(flags & QStyle.StateFlag.State_Selected)
        box = QRect((self._view.width() - THUMB) // 2, item.top() + 18, THUMB, self._tall(page))
        p.fillRect(box, look.sheet)
        ratio = self._view.devicePixelRatioF()
        image = pictures.get(page, round(THUMB * ratio)) if pictures else None
        if image is not None:
            image.setDevicePixelRatio(ratio)
            p.drawImage(box.topLeft(), image)
        p.setBrush(Qt.BrushStyle.NoBrush)
        ink = look.ink if on and self._view.hasFocus() else look.edge if on else look.line
        p.setPen(QPen(ink, 2 if on else 1))
        p.drawRect(QRectF(box).adjusted(-2, -2, 2, 2) if on else QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5))
        under = QRect(0, box.bottom() + 6, self._view.width(), look.space.small)
        paint.write(p, under, index.data(), look.font("small"), look.ink if on else look.ink3, paint.CENTRE)
