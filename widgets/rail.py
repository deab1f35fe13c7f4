"""The rail on the left: the pages of the program, what waits on each, and whose office it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from models.text import tr
from widgets import icons, paint
from widgets.parts import Pane, Sign, column, label, row
from widgets.theme import Look, Space

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole + 1
PAGE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Page:
    """An entry of the rail. One with children only folds and unfolds; `apart` leaves a gap above it."""

    key: str
    word: str
    icon: str = ""
    count: int = 0
    late: bool = False
    children: Sequence["Page"] = field(default=())
    apart: bool = False
    folded: bool = False  # at first; the page that is open unfolds its group


class Rail(Pane):
    """Choose a page: by click, or with arrows and Enter."""

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(self, pages: Sequence[Page], look: Look, office: str, *, here: str = "", keys: str = "Ctrl K") -> None:
        """`office` is the name under that of the program; `keys` stands in the find button."""
        super().__init__(look, "desk", "r")
        self._look = look
        self.setFixedWidth(look.space.rail)
        self.name = _Name(office, look)
        self.find_button = QPushButton()
        self.find_button.setProperty("kind", "find")
        self.find_button.setAccessibleName(tr("查找"))
        self.find_button.setMinimumHeight(look.space.control)
        words = label(tr("查找"), look, tone="third"), label(keys, look, "small", "third")
        self.find_button.setLayout(row(Sign("find", look), words[0], None, words[1], margins=(8, 0, 8, 0)))
        self.find_button.clicked.connect(self.find_asked)
        self.tree = _Tree(look)
        self.tree.activated_page.connect(self._take)
        self._items: dict[str, QStandardItem] = {}
        self._lent = ""  # the folded group that is open only because its page is
        self._model = QStandardItemModel(self.tree)
        for page in pages:
            self._model.appendRow(self._item(page))
        self.tree.setModel(self._model)
        for item in self._items.values():
            self.tree.setExpanded(item.index(), not item.data(PAGE).folded)
        self.setLayout(
            column(self.name, row(self.find_button, margins=(12, 0, 12, 0)), 10, self.tree, margins=(0, 0, 1, 8))
        )
        if here:
            self.show_page(here)

    def _item(self, page: Page) -> QStandardItem:
        item = self._items[page.key] = QStandardItem(page.word)
        item.setEditable(False)
        item.setData(page.key, KEY)
        self._set(item, page)
        for child in page.children:
            item.appendRow(self._item(child))
        return item

    def _set(self, item: QStandardItem, page: Page) -> None:
        item.setData(page, PAGE)
        said = [page.word]
        if page.count:
            said.append(tr("%n 件逾期", "", page.count) if page.late else tr("%n 件", "", page.count))
        item.setData("，".join(said), Qt.ItemDataRole.AccessibleTextRole)

    @property
    def here(self) -> str:
        """The key of the page that is open."""
        return self.tree.here

    def show_page(self, key: str) -> None:
        """Mark the page that is open; nothing is emitted."""
        item = self._items.get(key)
        self.tree.here = key
        if item is not None:
            self._unfold(item.parent())
            self.tree.setCurrentIndex(item.index())
            self.tree.scrollTo(item.index())
        self.tree.viewport().update()

    def _unfold(self, group: QStandardItem | None) -> None:
        """Open the group of a page; a folded one closes again when one leaves it, so that the rail stays short."""
        key = group.data(KEY) if group is not None else ""
        if self._lent not in ("", key):
            self.tree.collapse(self._items[self._lent].index())
            self._lent = ""
        if group is not None and not self.tree.isExpanded(group.index()):
            self.tree.expand(group.index())
            self._lent = key if group.data(PAGE).folded else ""

    def tell(self, key: str, count: int, *, late: bool = False) -> None:
        """Say how much waits on a page, and whether some of it is overdue."""
        item = self._items[key]
        page: Page = item.data(PAGE)
        if (page.count, page.late) != (count, late):
            self._set(item, replace(page, count=count, late=late))

    def folded(self) -> set[str]:
        """Return the keys of the groups that are folded, to be kept for this user."""
        groups = (item for item in self._items.values() if item.rowCount())
        return {item.data(KEY) for item in groups if not self.tree.isExpanded(item.index())}

    def fold(self, keys: Iterable[str]) -> None:
        """Fold these groups and unfold all others."""
        keys = set(keys)
        for key, item in self._items.items():
            if item.rowCount():
                self.tree.setExpanded(item.index(), key not in keys)

    def _take(self, key: str) -> None:
        if key != self.here:
            self.show_page(key)
        self.chosen.emit(key)


class _Name(QWidget):
    """Seal, name of the program, name of the office."""

    def __init__(self, office: str, look: Look) -> None:
        super().__init__()
        self._office, self._look = office, look
        self.setFixedHeight(look.space.head + 4)
        self.tell(office)

    def tell(self, office: str) -> None:
        """Show the name of another office."""
        self._office = office
        self.setAccessibleName(tr("掌印") + " " + office)
        room = self.width() - round(28 * self._look.scale) - 38
        self.setToolTip(office if self._look.font("small").width(office) > room else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, side = self._look, round(28 * self._look.scale)
        x, line, small = side + 30, look.space.line, look.space.small
        top, wide = 15 + (side - line - small + 2) // 2, self.width() - x - 8
        with QPainter(self) as p:
            paint.seal(p, QRectF(20, 15, side, side), "印", look)
            paint.write(p, QRect(x, top, wide, line), tr("掌印"), look.font(), look.ink)
            paint.write(p, QRect(x, top + line - 2, wide, small + 2), self._office, look.font("small"), look.ink3)


class _Tree(QTreeView):
    """The list itself: the key of the open page is `here`; the current index is only where the keys stand."""

    activated_page = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.here = ""
        self.keys = False  # whether the focus came by key: then it is shown
        self.setProperty("ground", "desk")
        self.setAccessibleName(tr("页面"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Items(look, self))
        self.clicked.connect(self._press)

    def _press(self, index: QModelIndex) -> None:
        if self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif index.isValid():
            self.activated_page.emit(index.data(KEY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)


class _Items(QStyledItemDelegate):
    def __init__(self, look: Look, view: _Tree) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        page: Page = index.data(PAGE)
        return QSize(self._look.space.rail, self._look.space.field + (Space.gap if page.apart else 0))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, view, page = self._look, self._view, index.data(PAGE)
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        box = QRect(0, box.top(), look.space.rail, box.height())  # the scroll bar, where there is one, lies over its edge
        if page.apart:
            box.setTop(box.top() + Space.gap)
        here = page.key == view.here
        back = QRectF(box).adjusted(8, 1, -8, -1)
        if here:
            paint.pill(p, back, look.chosen, Space.radius)
        elif flags & QStyle.StateFlag.State_MouseOver:
            paint.pill(p, back, look.paper, Space.radius)  # hover is the desk's own tint
        if view.keys and view.hasFocus() and index == view.currentIndex():
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(QPen(look.ink, 2))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(back.adjusted(1, 1, -1, -1), Space.radius, Space.radius)
            p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        middle, side = box.center().y(), look.space.sign
        if page.icon:
            icons.draw(p, page.icon, QRectF(20, middle - side // 2 + 1, side, side), look.ink if here else look.ink2)
        right, count, late = box.right() - 16, page.count, page.late
        folded = bool(page.children) and not view.isExpanded(QModelIndex(index))  # type: ignore[arg-type]  # a copy
        if page.children:
            if folded:
                caret = look.space.caret
                icons.draw(p, "right", QRectF(right - caret, middle - caret // 2 + 1, caret, caret), look.ink3)
                count, late = self._inside(index, page)
            right -= look.space.caret + 2
        small = look.font("small")
        if count:
            text = f"{count:,}"
            wide = small.width(text)
            at = QRect(right - wide, box.top(), wide + 1, box.height())
            paint.write(p, at, text, small, look.seal if late else look.ink3, paint.RIGHT)
            right -= wide + 6
            if late and page.icon:
                paint.mark(p, QPointF(right - 2, middle + 1), paint.LATE, look, 7)
                right -= 8
            elif late:  # before the word, where a group has its icon: names of registers are long
                paint.mark(p, QPointF(20 + side / 2, middle + 1), paint.LATE, look, 7)
        ink = look.ink if here or not index.parent().isValid() else look.ink2
        left = side + 32
        paint.write(p, QRect(left, box.top(), right - left, box.height()), page.word, look.font(number=True), ink)

    def _inside(self, index: Index, page: Page) -> tuple[int, bool]:
        """A folded group says what waits on all its pages."""
        inside = [index.model().index(i, 0, index).data(PAGE) for i in range(index.model().rowCount(index))]
        late = page.late or any(child.late for child in inside)
        return page.count + sum(child.count for child in inside), late
