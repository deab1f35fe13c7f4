"""What the office knows at one moment: records by name and by id, read through one open transaction."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import and_, func, select, true
from sqlalchemy.orm import Session

from models import surnames
from models.heard import Heard
from models.people import Person, told_apart
from models.record import Record, record_named, records
from models.text import Refused, tr

R = TypeVar("R", bound=Record)
V = TypeVar("V")


class Lookup:
    """Names of records, and the day that counts as today. Lives as long as the transaction it reads.

    `known` are, in an act, the short lists as the act before read them, where nobody else has written since.
    """

    def __init__(
        self, session: Session, today: date, user: str, heard: Heard, known: Mapping[str, list[Record]] | None = None
    ) -> None:
        self.session, self.today, self.user, self.heard = session, today, user, heard
        self._read: dict[str, list[Record]] = {table: list(found) for table, found in (known or {}).items()}
        self._lasting = known is not None  # a list that is read now serves the next act too
        self._called: dict[str, tuple[dict[str, list[Any]], dict[str, list[Any]]]] = {}
        self._made: dict[str, Any] = {}
        self._apart: dict[int, str] | None = None
        self._supposed: dict[tuple[str, int], Record] = {}
        self._names: dict[tuple[str, int], str] = {}  # a session forgets a record that nobody holds, and would ask again

    def stopper(self) -> Callable[[], None]:
        """Return what stops, from another thread, whatever is being read here: it then fails."""
        connection: Any = self.session.connection().connection.driver_connection
        return connection.interrupt  # type: ignore[no-any-return]  # sqlcipher3 does not say its types

    def all(self, record: type[R]) -> list[R]:
        """Return every record of a kind, oldest first; read once. For short lists: people, sections, seals."""
        key = record.__tablename__
        if key not in self._read:
            self._read[key] = list(self.session.scalars(select(record).order_by(record.id)))
        return self._read[key]  # type: ignore[return-value]  # the list was read for this very class

    def get(self, table: str, record_id: int) -> Any:
        """Return one record."""
        record, supposed = record_named(table), self._supposed.get((table, record_id))
        if supposed is not None:
            return supposed
        listed = self.all(record) if self._lasting and not is_long(record) else self._read.get(table, ())
        return next((r for r in listed if r.id == record_id), None) or self.session.get_one(record, record_id)

    def once(self, record: type[R], make: Callable[[list[R]], V]) -> V:
        """Return what is made of the whole of a short list; made once, until that list is read again."""
        key = record.__tablename__
        if key not in self._made:
            self._made[key] = make(self.all(record))
        return self._made[key]  # type: ignore[no-any-return]  # one thing is made of each list

    def forget(self, table: str) -> None:
        """Read a list again when it is asked for: one of its records is at hand that may be changed."""
        for kept in (self._read, self._called, self._made):
            kept.pop(table, None)
        self._apart = None

    def lists(self) -> dict[str, list[Record]]:
        """Return the short lists that were read here, without those that suppose what is not written."""
        supposed = {table for table, _ in self._supposed}
        return {t: found for t, found in self._read.items() if t not in supposed and not is_long(record_named(t))}

    def suppose(self, record: Record) -> None:
        """Know a record that is not written, or was only just, as if it had been there: an import makes whom it needs."""
        if all(known.id != record.id for known in self.all(type(record))):
            self._read[record.__tablename__].append(record)
            self._made.pop(record.__tablename__, None)
            if record.__tablename__ in self._called:
                self._called[record.__tablename__][0].setdefault(record.names()[0], []).append(record)
        self._supposed[record.__tablename__, record.id] = record

    def first_ordinary_day(self) -> date | None:
        """Return the day of the earliest entry that is no old ledger's, None while there is none."""
        found = []
        for record in records():
            day = getattr(getattr(record, "numbered", None), "by", "")
            if day:
                columns = record.__table__.c
                found.append(self.session.scalar(select(func.min(columns[day])).where(~columns.historic)))
        return min((day for day in found if day is not None), default=None)

    def name_of(self, table: str, record_id: int) -> str:
        """Return the first name of a record."""
        key, record = (table, record_id), record_named(table)
        if key not in self._names and not (self._lasting or self._supposed or is_long(record)):
            columns = record.__table__.c  # a short list, of which little more is shown than its names
            found = self.session.execute(select(columns.id, columns[record.called[0]]))
            self._names |= {(table, known): str(name) for known, name in found}
        if key not in self._names:
            self._names[key] = str(getattr(self.get(table, record_id), record.called[0]))
        return self._names[key]

    def read_names(self, table: str, ids: Iterable[int]) -> None:
        """Read the first names of many records at once, for those who ask for them one by one."""
        record = record_named(table)
        wanted = sorted({i for i in ids if (table, i) not in self._names}) if is_long(record) else []
        for start in range(0, len(wanted), 500):  # SQLite takes only so many parameters
            some = record.__table__.c.id.in_(wanted[start : start + 500])
            self._names |= {(table, found): name for found, name, _ in self._named(record, some)}

    def live(self, record: type[R]) -> list[R]:
        """Return every record of a kind that is not struck, oldest first."""
        return [r for r in self.all(record) if not getattr(r, "struck_at", None)]

    def called(self, record: type[R], text: str) -> list[R]:
        """Return the records that have a name: those whose first it is, else those whose other name it is; people also by a
        name whose parts are separated by another sign, or by none, and by one spread with blanks (王　芳).
        """
        key = record.__tablename__
        if key not in self._called:
            first, other = dict[str, list[Any]](), dict[str, list[Any]]()
            for known in self.live(record):
                for place, name in enumerate(dict.fromkeys(known.names())):
                    (other if place else first).setdefault(name, []).append(known)
            self._called[key] = first, other
        first, other = self._called[key]
        return first.get(text) or other.get(text) or (self._spelled(record, text) if key == "person" else [])

    def _meant(self, record: type[R], text: str) -> list[R]:
        """Return the records that a name means: of several, those in use."""
        found = self.called(record, text)
        return _newest([r for r in found if _in_use(r, self.today)] or found) if len(found) > 1 else found

    def _spelled(self, record: type[R], text: str) -> list[R]:
        """Return those whose name `text` spreads with blanks, or whose · it writes as another sign, or not at all."""
        plain, dotted = surnames.whole(text, ""), surnames.DOT.search(text) or text.split() != [text]
        names = ((known, known.names()[0]) for known in self.live(record))
        return [known for known, name in names if (dotted or surnames.DOT.search(name)) and surnames.whole(name, "") == plain]

    def names(self, table: str) -> list[str]:
        """Return the first name of every record of a table that is in use."""
        record: Any = record_named(table)
        if is_long(record):
            return [name for _, name, struck in self._named(record, true()) if not struck]
        return [r.names()[0] for r in self.live(record) if _in_use(r, self.today)]

    def in_use(self, table: str) -> list[tuple[int, str]]:
        """Return (id, only name) of every record of a short list that is in use."""
        used = _newest([r for r in self.live(record_named(table)) if _in_use(r, self.today)])
        return [(r.id, self.only_name_of(table, r.id)) for r in used]

    def only_name_of(self, table: str, record_id: int) -> str:
        """Return the name of a record; of somebody whom it does not mean alone, #id before it, as `id_of` reads it."""
        if table != Person.__tablename__:
            return self.name_of(table, record_id)
        if self._apart is None:
            columns = (Person.id, Person.name, Person.since, Person.until, Person.former_id)
            self._apart = told_apart(self.session.execute(select(*columns)).all(), self.today)
        return self._apart.get(record_id) or self.name_of(table, record_id)

    def id_of(self, table: str, text: str) -> int:
        """Return the id of the one record called `text` (any of its names, or #id, or #id and a name), or raise `Refused`."""
        record = record_named(table)
        if is_long(record):
            return self._entry(record, text)
        live = self.live(record)
        number, name = _own_id(text), text.partition(" ")[2].strip()
        found = self._meant(record, text) if number is None else [
            r for r in live if r.id == number and (not name or name in r.names())
        ]
        if len(found) > 1:
            choice = "、".join(f"#{r.id} {r.names()[0]}" for r in found)
            raise Refused(tr("“{}”不止一个：{}。请写 # 和编号。").format(text, choice))
        if not live:
            raise Refused(tr("{}还是空的，没有“{}”。请先在那里登记，再回到这里。").format(tr(record.title), text[:20]))
        if not found:
            known = "、".join(r.names()[0] for r in live[:12])
            known += tr(" 等 {} 个").format(len(live)) if len(live) > 12 else ""
            raise Refused(tr("{}中没有“{}”。现有：{}。").format(tr(record.title), text[:20], known))
        return found[0].id

    def _entry(self, record: Any, text: str) -> int:
        """Return the id of the entry of this number or code (or #id): a long book is not read for it."""
        text = said(text)
        columns, name, own = record.__table__.c, text, record.called[0]
        if (number := _own_id(text)) is not None:
            ways = [columns.id == number]
        else:
            ways = [] if own == "number" else [columns[own] == text, columns[own] == one_form(text)]
            try:
                year, serial = record.numbered.read(text)
            except Refused:
                if not ways:
                    raise
            else:
                name = name if ways else record.numbered.write(year, serial)
                ways.append(and_(columns.series == record.numbered.series, columns.year == year, columns.serial == serial))
        stands = columns.struck_at.is_(None)  # the index on what is unique holds only what stands
        for way in ways:
            for found, _, _ in self._named(record, and_(way, stands)):
                return found
        if any(self._named(record, way) for way in ways):
            raise Refused(tr("{} 已作废，不能再用。").format(name))
        raise Refused(tr("{}中没有 {}。").format(tr(record.title), name[:20]))

    def _named(self, record: Any, wanted: Any) -> list[tuple[int, str, bool]]:
        """Return (id, first name, whether it is struck) of entries of a long book, oldest first, without reading more of them."""
        columns, own = record.__table__.c, record.called[0]
        named = [columns.year, columns.serial] if own == "number" else [columns[own]]
        rows = self.session.execute(select(columns.id, columns.struck_at, *named).where(wanted).order_by(columns.id))
        write = record.numbered.write if own == "number" else str
        return [(found, write(*name), struck is not None) for found, struck, *name in rows]


def _newest(found: list[R]) -> list[R]:
    """Leave out rows with which another one goes on."""
    gone_on = {getattr(record, "former_id", None) for record in found}
    return [record for record in found if record.id not in gone_on]


def is_long(record: Any) -> bool:
    """Say whether a table is a book called by number or code alone, that grows: it is asked, not read."""
    return hasattr(record, "numbered") and len(record.called) == 1


def said(text: str) -> str:
    """Return what was typed as SQLite can be asked for it: half a character is in no name."""
    return text.encode("utf-8", "replace").decode()


def _own_id(text: str) -> int | None:
    """Return the id that is written as #id, alone or before a name, None where something else is written."""
    found = re.fullmatch(r"#(\d{1,18})(?: .*)?", text)  # no id has more figures
    return int(found[1]) if found else None


def one_form(code: str) -> str:
    """Return a code in one form: half-width capitals, no blanks."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", code)).upper()


def _in_use(record: Record, day: date) -> bool:
    in_force = getattr(record, "in_force", None)
    return in_force is None or bool(in_force(day))
