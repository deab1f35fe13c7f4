"""The bar above a table: words to look for, a choice for each field that filters, the days, and what is open."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Signal

from models.book import Book, Filter
from models.kinds import Choice, Day, Reference
from models.offer import is_long
from models.record import Field
from models.text import tr
from widgets.buttons import MenuButton, Search, Tabs
from widgets.desk import Desk
from widgets.parts import row
from widgets.theme import Space
from widgets.yielding import Yielding

ALL, OPEN = 0, 1
LEAST = 60  # px of the search: the window may be 1024 px wide, with the inspector open


class FilterBar(Yielding):
    """Says `changed` when another filter is wanted; `filter()` returns it."""

    changed = Signal()

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__(desk.look)
        self._desk, self._book = desk, book
        self._equal: dict[str, Any] = {}
        self._since: date | None = None
        self._until: date | None = None
        self._state = ""
        look = desk.look
        self.setFixedHeight(look.space.bar)
        hints = _hints(book)
        self.search = Search(hints[0], look, *hints[1:])
        self.search.searched.connect(lambda _: self.changed.emit())
        self._menus: dict[str, MenuButton] = {}
        for field in book.fields:
            if field.filter and isinstance(field.kind, Choice | Reference) and not is_long(getattr(field.kind, "table", "")):
                self._menu(field)
        if book.day_field:
            self._days(look_for=book.day_field)
        if book.steps:
            self._states()
        self.tabs = Tabs([tr("全部"), tr("未办完")], look, height=look.space.bar - 2, name=tr("哪些登记"))
        self.tabs.currentChanged.connect(lambda _: self.changed.emit())
        self.more = MenuButton(tr("筛选"), look)
        self.offer_in(self.more)
        self.spare = tuple(self._menus.values())
        layout = row(self.search, 8, *self.spare, self.more, None, self.tabs, gap=0, margins=(Space.margin, 0, 4, 0))
        layout.setStretch(0, 2)
        self.search.setMinimumWidth(LEAST)
        self.search.setMaximumWidth(360)
        self.setLayout(layout)
        self.tabs.setVisible(bool(book.steps))

    def filter(self) -> Filter:
        """Return what is asked for now."""
        return Filter(
            words=self.search.text(), equal=dict(self._equal), since=self._since, until=self._until,
            states=(self._state,) if self._state else (), open_only=self.tabs.currentIndex() == OPEN and bool(self._book.steps),
        )

    def _gives(self) -> int:
        """The search keeps room for its shortest hint before any menu has some."""
        return max(0, self.search.needs() - LEAST) * 3 // 2  # a third of what is left goes to the space before the tabs

    def count(self, everything: int, unfinished: int) -> None:
        """Write the counts beside the tabs."""
        self.tabs.tell(ALL, f"{everything:,}")
        self.tabs.tell(OPEN, f"{unfinished:,}")

    def clear(self) -> None:
        """Ask for everything again."""
        self.search.clear()
        self._equal, self._since, self._until, self._state = {}, None, None, ""
        for key, menu in self._menus.items():
            menu.setText(self._word_of(key))
        self.tabs.setCurrentIndex(ALL)
        self.changed.emit()

    def _menu(self, field: Field) -> None:
        menu = self._menus[field.key] = MenuButton(tr(field.label), self._desk.look)
        menu.choices.aboutToShow.connect(lambda: self._offer(menu, field))

    def _offer(self, menu: MenuButton, field: Field) -> None:
        """Fill the list when it opens: seals and people change."""
        menu.choices.clear()
        menu.offer(tr("全部"), self._picks(menu, field, None, tr(field.label)))
        kind = field.kind
        if isinstance(kind, Choice):
            for option in kind.options:
                menu.offer(tr(option.value), self._picks(menu, field, option, tr(option.value)))
        elif isinstance(kind, Reference):
            with self._desk.store.read() as lookup:
                for entry, name in lookup.in_use(kind.table):
                    menu.offer(name, self._picks(menu, field, entry, name))

    def _picks(self, menu: MenuButton, field: Field, value: Any, word: str) -> Callable[[], None]:
        def pick() -> None:
            self._equal.pop(field.key, None)
            if value is not None:
                self._equal[field.key] = value
            menu.setText(word)
            self.changed.emit()

        return pick

    def _days(self, look_for: str) -> None:
        menu = self._menus[look_for] = MenuButton(tr("日期"), self._desk.look)
        menu.choices.aboutToShow.connect(lambda: self._offer_days(menu))

    def _offer_days(self, menu: MenuButton) -> None:
        today, choices = self._desk.store.today(), menu.choices
        choices.clear()
        year, month = today.replace(month=1, day=1), today.replace(day=1)
        spans: Sequence[tuple[str, date | None, date | None]] = (
            (tr("全部"), None, None), (tr("今年"), year, None),
            (tr("去年"), year.replace(year=year.year - 1), year - timedelta(days=1)),
            (tr("本月"), month, None), (tr("上月"), (month - timedelta(days=1)).replace(day=1), month - timedelta(days=1)),
            (tr("近 7 天"), today - timedelta(days=6), None), (tr("今天"), today, None),
        )
        for name, since, until in spans:
            menu.offer(name, self._spans(menu, name, since, until))

    def _spans(self, menu: MenuButton, name: str, since: date | None, until: date | None) -> Callable[[], None]:
        def pick() -> None:
            self._since, self._until = since, until
            menu.setText(name if since else tr("日期"))
            self.changed.emit()

        return pick

    def _states(self) -> None:
        menu = self._menus["state"] = MenuButton(tr("状态"), self._desk.look)
        for state in ["", *self._book.states()]:
            menu.offer(tr(state) if state else tr("全部"), self._picks_state(menu, state))

    def _picks_state(self, menu: MenuButton, state: str) -> Callable[[], None]:
        def pick() -> None:
            self._state = state
            menu.setText(tr(state) if state else tr("状态"))
            self.changed.emit()

        return pick

    def _word_of(self, key: str) -> str:
        labels = {f.key: tr(f.label) for f in self._book.fields if not isinstance(f.kind, Day)}
        return labels.get(key, tr("状态") if key == "state" else tr("日期"))


def _hints(book: Book) -> list[str]:
    """Return what one may look for, from the first four searched fields down to one."""
    names = [*([tr("编号")] if book.numbered else []), *(tr(f.label) for f in book.fields if f.search and f.form)][:4]
    return [tr("、").join(names[:many]) for many in range(len(names), 0, -1)]


