"""年度结账: one book's year is counted and closed; what is still open is carried over by number and stays open."""

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, Select, func, select, text
from sqlalchemy.orm import Mapped

from models.closing import closable, closed
from models.custody import Thing
from models.kinds import Day, Long, OneOf, Whole
from models.numbers import yearly
from models.people import in_office
from models.record import field, record_named, today
from models.register import Register
from models.signed import signed
from models.states import unfinished
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

FIRST = 1900


def closes(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """结账: by somebody in office, when nothing of that year is half typed and the years before it are closed."""
    in_office(lookup, name, day)
    for why in entry.hindered(lookup):
        raise Refused(why)


class YearEnd(Register):
    """The closing of one year of one book."""

    __tablename__ = "year_end"
    title, numbered, book = word("年度结账"), yearly("结账", by="closed_on"), 120
    begins, called, refusable = word("待结账"), ("number",), False

    closed_on: Mapped[date] = field("日期", filter=True, default=today)
    ledger: Mapped[str] = field("登记簿", kind=OneOf(closable), width=9, lead=True)
    of_year: Mapped[int] = field("年度", kind=Whole("年"), filter=True)
    note: Mapped[str | None] = field("备注", table=False, kind=Long(), sort_order=75)
    entries: Mapped[int | None] = field("登记数", kind=Whole("条"), form=False, sort_order=76)
    struck: Mapped[int | None] = field("作废数", kind=Whole("条"), form=False, sort_order=76)
    carried: Mapped[int | None] = field("结转数", kind=Whole("条"), form=False, sort_order=77)
    remaining: Mapped[int | None] = field("结存数", kind=Whole("件"), form=False, sort_order=77)
    carried_numbers: Mapped[str | None] = field("结转编号", kind=Long(), form=False, table=False, sort_order=78)

    closing = signed("结账", state=word("已结账"), signer=word("结账人"), day=word("结账日期"), by=closes, event=True,
                     export=True, covers=("closed_on", "ledger", "of_year"))

    @classmethod
    def _counted(cls) -> list[Index]:
        """A year is closed once per book: SQLite says so too."""
        once = Index("ux_year_end_once", "ledger", "of_year", unique=True, sqlite_where=text("struck_at IS NULL"))
        return [*super()._counted(), once]

    def settle(self, lookup: "Lookup") -> None:
        """Count, until it is closed: then the figures stay as they were signed."""
        if self.historic or (self.closing and not self.newly("closing_by")):
            return
        book, year = self._book(), self.of_year
        of_year = book.year == year
        still_open = unfinished(book) if book.steps() else text("0")
        rows = lookup.session.execute(select(book.year, book.serial).where(of_year, still_open).order_by(book.serial)).all()
        self.entries = _count(lookup, book, of_year)
        self.struck = _count(lookup, book, of_year, book.struck_at.is_not(None))
        self.carried = len(rows)
        self.carried_numbers = "、".join(book.numbered.write(*row) for row in rows) or None
        self.remaining = _count(lookup, book, of_year, text(book.here_where())) if issubclass(book, Thing) else None

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A year that is over, once."""
        if not FIRST <= self.of_year < self.closed_on.year:
            yield "of_year", tr("{} 年还没有过完，不能结账（本簿自定：过完一年才结）。").format(self.of_year)
        same = self._others(YearEnd.of_year == self.of_year, YearEnd.id != (self.id or 0))
        for other in lookup.session.scalars(same):
            yield "of_year", tr("{} {} 年已有结账：{}。").format(tr(self._book().title), self.of_year, other.number)

    def hindered(self, lookup: "Lookup") -> Iterator[str]:
        """Yield why the year cannot be closed now: an earlier one is open, or something of it is half typed."""
        book = self._book()
        before = select(book.year).where(book.year < self.of_year, ~book.historic).distinct().order_by(book.year)
        for year in lookup.session.scalars(before):
            if not closed(lookup.session, self.ledger, year):
                yield tr("{} {} 年还没有结账，请先结前一年。").format(tr(book.title), year)
        drafts = sum(self._of_year(lookup, key, texts) for key, texts in self._drafts(lookup))
        if drafts:
            sentence = tr("{} {} 年还有 {} 份没有登完的草稿，请从“今日”打开，登完或放弃草稿，再结账。")
            yield sentence.format(tr(book.title), self.of_year, drafts)

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """A year is opened again only from the last one backwards."""
        later = self._others(YearEnd.of_year > self.of_year, YearEnd.__table__.c.closing_by.is_not(None))
        for other in lookup.session.scalars(later):
            raise Refused(tr("{} 年在它之后也已结账（{}），不能先作废这一年的。").format(other.of_year, other.number))

    def _others(self, *where: Any) -> "Select[Any]":
        return select(YearEnd).where(YearEnd.ledger == self.ledger, YearEnd.struck_at.is_(None), *where).order_by(YearEnd.of_year)

    def closes_year(self) -> tuple[str, int] | None:
        """The year of the book."""
        return self.ledger, self.of_year

    def _book(self) -> type[Register]:
        book = record_named(self.ledger)
        assert issubclass(book, Register)
        return book

    def _drafts(self, lookup: "Lookup") -> Iterator[tuple[str, dict[str, str]]]:
        sql = text("SELECT key, texts FROM draft WHERE key = :new OR key LIKE :other")
        for key, texts in lookup.session.execute(sql, {"new": f"new:{self.ledger}", "other": f"%:{self.ledger}:%"}):
            yield key, json.loads(texts)

    def _of_year(self, lookup: "Lookup", key: str, texts: dict[str, str]) -> bool:
        """Say whether a draft is of the year that is to be closed: by its entry, or by the day typed."""
        entry = key.rpartition(":")[2]
        if entry.isdecimal():
            return bool(lookup.get(self.ledger, int(entry)).year == self.of_year)
        try:
            day: date | None = Day().parse(texts.get(self._book().numbered.by, ""), lookup)
        except Refused:  # no day yet: it is not known to be of that year
            return False
        return day is not None and day.year == self.of_year


def _count(lookup: "Lookup", book: type[Register], *where: Any) -> int:
    return int(lookup.session.scalar(select(func.count()).select_from(book).where(*where)) or 0)
