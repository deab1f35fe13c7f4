"""The tree at the left of 科室与岗位: sections, folded, with their posts; what has a finding carries its sign."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from models.coverage import Mark
from models.outline import PostLine, SectionLine
from models.text import tr
from widgets import icons, paint
from widgets.fields import is_enter
from widgets.pages.posts_lists import held, sign_of
from widgets.theme import Look, Space

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole + 1  # (section, post): ids, the post's 0 for the section itself
COUNT = Qt.ItemDataRole.UserRole + 2
SIGN = Qt.ItemDataRole.UserRole + 3


class Tree(QTreeView):
    """Sections and their posts: arrows walk, Right and Left unfold and fold, Enter goes to what is chosen."""

    chosen = Signal(int, int)  # section, post or 0
    entered = Signal()  # Enter: to the list at the right

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._told = look, False
        self.setAccessibleName(tr("科室与岗位"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Items(look, self))
        self._items: dict[tuple[int, int], QStandardItem] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_sections(self, sections: Sequence[SectionLine], marks: Sequence[Mark], words: str = "") -> None:
        """Show the office anew, only what holds `words`; what was unfolded and chosen stays so."""
        here = self.place()
        open_ = {key for key, item in self._items.items() if self.isExpanded(item.index())}
        self._told = True
        self._items = {}
        self._model.clear()
        for section in sections:
            posts = [post for post in section.posts if _holds(words, section, post)]
            if words and not posts and not _holds(words, section, None):
                continue
            item = self._item(section.id or 0, 0, section.name, [m for m in marks if m.section_id == section.id])
            item.setData(len(section.posts), COUNT)
            item.setToolTip(section.name + (f"\n{section.side_name}" if section.side_name else ""))
            self._model.appendRow(item)
            for post in posts:
                own = [m for m in marks if m.post_id == post.id]
                item.appendRow(self._item(section.id or 0, post.id or 0, post.name, own))
            self.setExpanded(item.index(), bool(words) or (section.id or 0, 0) in open_)
        self._told = False
        if here in self._items:
            self.choose(*here)

    def _item(self, section: int, post: int, name: str, marks: Sequence[Mark]) -> QStandardItem:
        item = self._items[section, post] = QStandardItem(name)
        item.setData((section, post), PLACE)
        item.setData(sign_of(marks), SIGN)
        said = [name, *([tr("%n 项待核对", "", len(marks))] if marks else [])]
        item.setData("，".join(said), Qt.ItemDataRole.AccessibleTextRole)
        return item

    def place(self) -> tuple[int, int]:
        """Return what is chosen: (section, post), (0, 0) for nothing."""
        found = self.currentIndex().data(PLACE)
        return (found[0], found[1]) if found else (0, 0)

    def choose(self, section: int, post: int = 0) -> None:
        """Choose a section or one of its posts; nothing is emitted."""
        item = self._items.get((section, post)) or self._items.get((section, 0))
        if item is not None:
            self._told = True
            if item.parent() is not None:
                self.expand(item.parent().index())
            self.setCurrentIndex(item.index())
            self._told = False

    def _tell(self) -> None:
        if not self._told and self.currentIndex().isValid():
            self.chosen.emit(*self.place())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list on Enter."""
        if is_enter(event):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold and unfold on the caret, and on a section that is chosen already."""
        index = self.indexAt(event.position().toPoint())
        again = index == self.currentIndex() or event.position().x() < Space.margin + 14
        super().mousePressEvent(event)
        if index.isValid() and self._model.hasChildren(index):
            self.setExpanded(index, not (again and self.isExpanded(index)))


def _holds(words: str, section: SectionLine, post: PostLine | None) -> bool:
    """Say whether a section or a post is called so, or is held by someone called so."""
    if post is None:
        return words in section.name or words in (section.side_name or "")
    return not words or words in section.name or words in post.name or words in held(post) or words in held(post, deputy=True)


class _Items(QStyledItemDelegate):
    """Draws a line of the tree wholly by itself."""

    def __init__(self, look: Look, view: Tree) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._look.space.row)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, view = self._look, self._view
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        box = QRect(0, box.top(), view.viewport().width(), box.height())
        chosen, child = bool(flags & QStyle.StateFlag.State_Selected), index.parent().isValid()
        if chosen or flags & QStyle.StateFlag.State_MouseOver:
            p.fillRect(box, look.chosen if chosen else look.hover)
        if chosen:
            p.fillRect(0, box.top(), 3, box.height(), look.ink if view.hasFocus() else look.edge)
        side = look.space.caret
        left, right, middle = Space.margin + side + (8 if child else 6), box.right() - Space.pad, box.center().y()
        if not child and index.model().rowCount(index):
            opened = view.isExpanded(QModelIndex(index))  # type: ignore[arg-type]  # a copy
            icons.draw(p, "down" if opened else "right", QRectF(Space.margin - 2, middle - side // 2 + 1, side, side), look.ink3)
        count, sign = index.data(COUNT), index.data(SIGN)
        if count:
            text, small = str(count), look.font("small")
            paint.write(p, QRect(right - 24, box.top(), 24, box.height()), text, small, look.ink3, paint.RIGHT)
        if sign:
            paint.mark(p, QPointF(right - 30, middle + 1), sign, look, 7 if sign == paint.LATE else 9)
        wide = right - left - (40 if sign else 20 if count else 0)
        ink = look.ink if chosen or not child else look.ink2
        paint.write(p, QRect(left, box.top(), wide, box.height()), index.data(), look.font(), ink)
