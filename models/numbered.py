"""A whole book in the order of its numbers, without a list: numbers have no gaps, so a row is found by counting."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from sqlalchemy import select

from models.book import Book

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

BLOCK, KEPT = 100, 40  # ids that are read at once; blocks that are kept


class Numbered(Sequence[int]):
    """The ids of all entries of a numbered book, in the order of `Book.ids`; read where they are asked for.

    It stands for the moment at which it was made: what is entered later is not in it, and moves nothing.
    """

    def __init__(self, store: "Store", book: Book, *, rising: bool = False) -> None:
        self._store, self._columns, self._rising = store, book.record.__table__.c, rising
        with store.read() as lookup:
            years = list(self._years(lookup))
        self._years_of = years[::-1] if rising else years
        self._length = sum(last for _, _, last in years)
        self._blocks: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            start, stop, step = place.indices(self._length)
            with self._store.read() as lookup:
                return list(self._read(lookup, start, stop))[::step]
        if not -self._length <= place < self._length:
            raise IndexError(place)
        block, inside = divmod(place % self._length, BLOCK)
        if block not in self._blocks:
            if len(self._blocks) > KEPT:
                self._blocks.clear()
            self._blocks[block] = self[block * BLOCK : (block + 1) * BLOCK]
        return self._blocks[block][inside]

    def __iter__(self) -> Iterator[int]:
        return iter(self[:])

    def index(self, entry: int, *_: Any) -> int:
        """Return the place of an entry; ValueError for one that is not here."""
        c, before = self._columns, 0
        with self._store.read() as lookup:
            found = lookup.session.execute(select(c.series, c.year, c.serial).where(c.id == entry)).first()
        its_series, its_year, serial = found or ("", 0, 0)
        for series, year, last in self._years_of:
            if (series, year) == (its_series, its_year) and serial <= last:
                return before + (serial - 1 if self._rising else last - serial)
            before += last
        raise ValueError(entry)

    def _years(self, lookup: "Lookup") -> Iterator[tuple[str, int, int]]:
        """Yield (series, year, last number), the newest year first: one look into the index for each."""
        c = self._columns
        number = [c.series, c.year, c.serial]
        newest = select(*number).order_by(*(column.desc() for column in number)).limit(1)
        found = lookup.session.execute(newest).first()
        while found:
            series, year, last = found
            yield series, year, last
            earlier = newest.where(c.series == series, c.year < year)  # (series, year) < (…) would walk through the year
            found = lookup.session.execute(earlier).first() or lookup.session.execute(newest.where(c.series < series)).first()

    def _read(self, lookup: "Lookup", start: int, stop: int) -> Iterator[int]:
        c = self._columns
        for series, year, last in self._years_of:
            first, end = max(start, 0), min(stop, last)
            if first < end:
                low, high = (first + 1, end) if self._rising else (last - end + 1, last - first)
                query = select(c.id).where(c.series == series, c.year == year, c.serial.between(low, high))
                yield from lookup.session.scalars(query.order_by(c.serial.asc() if self._rising else c.serial.desc()))
            start, stop = start - last, stop - last
