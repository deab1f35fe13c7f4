"""A register: a book whose entries are numbered, signed in order, corrected openly and struck out, never torn out.

To add one: a file in models/registers/ with a class like those there, one import line in its __init__, a migration
(`make migration NAME=…`), its English words (`make words`). Everything else is derived.
"""

import functools
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, MappedColumn, declared_attr

from models.chain import State, chain_problems, days_ahead, state_of
from models.kinds import Long
from models.numbers import Numbering
from models.record import Field, Record, field, fields, records
from models.signed import Signed, declined, returned
from models.states import open_where
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act

WHY = "act_why"  #: under which the reason of an act is asked for, beside the fields of its entry: one of these may be called why


class Register(Record):
    """A numbered book. Its chain of signatures is declared by `signed(…)`; `begins` is the state before the first."""

    __abstract__ = True
    numbered: ClassVar[Numbering]
    begins: ClassVar[str] = word("在册")
    part: ClassVar[str] = word("登记")  #: the part of the window's rail under which the book stands
    called: ClassVar[tuple[str, ...]] = ("number",)
    compared: ClassVar[Mapping[str, Callable[[str], str]]] = {}  #: how fields are compared that one may write in many ways
    undated: ClassVar[bool] = False  #: whether the official list of it has no column for the day of an entry
    checks: ClassVar[tuple[str, ...]] = ()  #: rules of one row that SQLite keeps as well
    still: ClassVar[tuple[str, ...]] = ()  #: fields that stay as they are once what is entered here has left for good
    rule: ClassVar[str] = ""  #: by what its steps go in their order, said where one is refused
    returned: ClassVar[Signed]
    declined: ClassVar[Signed]
    grounds: ClassVar[tuple[str, ...]] = ()  #: fields that are corrected only with the grounds written down
    refusable: ClassVar[bool] = True  #: whether the chain decides on something that may be sent back or refused

    series: Mapped[str]
    year: Mapped[int]
    serial: Mapped[int]
    historic: Mapped[bool]  # 历史补录: dated before the office's first day, no signature rule applies
    old_number: Mapped[str | None] = field(
        "原编号", width=6, form=False, table=False, search=True, export=False, sort_order=90,
        synonyms=("编号", "登记编号", "登记号", "顺序号", "流水号", "原序号", "序号", "No."),
    )
    late_why: Mapped[str | None] = field("补登原因", form=False, table=False, export=False, kind=Long(), sort_order=91)
    struck_at: Mapped[str | None]
    struck_by: Mapped[str | None]
    struck_why: Mapped[str | None] = field(
        "作废原因", form=False, table=False, export=False, kind=Long(), sort_order=92
    )

    def __init_subclass__(cls, **more: Any) -> None:
        """Give each declared step its columns before SQLAlchemy reads the class."""
        if "__abstract__" not in vars(cls):
            steps = cls._declared()
            if cls.refusable and any(not step.side for step in steps):
                steps += cls._declare_sides()
            for step in steps:
                for name, column in step.columns().items():
                    setattr(cls, name, column)
        super().__init_subclass__(**more)

    @classmethod
    def _declared(cls) -> list[Signed]:
        """Return every declared step, those of what the class is made of first."""
        return list({v.key: v for klass in reversed(cls.__mro__) for v in vars(klass).values() if isinstance(v, Signed)}.values())

    @classmethod
    def _declare_sides(cls) -> list[Signed]:
        sides = [("returned", returned(), word("退回理由")), ("declined", declined(), word("不予批准理由"))]
        for key, step, label in sides:
            step.__set_name__(cls, key)
            setattr(cls, key, step)
            setattr(cls, f"{key}_why", field(label, form=False, table=False, export=False, kind=Long()))
            cls.__annotations__[f"{key}_why"] = Mapped[str | None]
        return [step for _, step, _ in sides]

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:
        """A number is given once and no step comes before the one before it: SQLite says so too.

        What is unique is so among the entries that stand: a struck one does not keep its name from the next.
        """
        order = [rule for place in range(1, len(cls.steps())) for rule in cls._after(place)]
        ways = [f"({step.key}_by IS NOT NULL)" for step in cls.exits()]
        once = [" + ".join(ways) + " <= 1"] if len(ways) > 1 else []
        rules = [CheckConstraint(rule) for rule in (*order, *once, *cls.checks)]
        for name, made in vars(cls).items():
            if isinstance(made, MappedColumn) and made.column.unique:
                made.column.unique = None
                standing = Index(f"ux_{cls.__tablename__}_{name}", name, unique=True, sqlite_where=text("struck_at IS NULL"))
                rules.append(standing)  # type: ignore[arg-type]
        return (UniqueConstraint("series", "year", "serial"), *rules, *cls._counted())

    @classmethod
    def _after(cls, place: int) -> Iterator[str]:
        """Yield, as SQL, that a step comes after the one before it; after those before that as well, where one may not apply."""
        for earlier in reversed(cls.steps()[:place]):
            rule = f"historic OR {cls.steps()[place].key}_by IS NULL OR {earlier.key}_by IS NOT NULL"
            yield rule + (f" OR NOT {earlier.applies_where()}" if earlier.only else "")
            if not earlier.only:
                return

    @classmethod
    def _counted(cls) -> list[Index]:
        """Return the indexes by which what is open is counted, and what is totalled summed, without reading the book."""
        found, table = [], cls.__tablename__
        if cls.steps():
            found.append(Index(f"ix_{table}_open", "serial", sqlite_where=text(open_where(cls))))
        made = {name: value for klass in reversed(cls.__mro__) for name, value in vars(klass).items()}
        looks = {name: m.column.info.get("field") for name, m in made.items() if isinstance(m, MappedColumn)}
        totals = [name for name, look in looks.items() if look and look.total]
        if totals:
            found.append(Index(f"ix_{table}_sums", "historic", "struck_at", *totals))
        return found

    @property
    def number(self) -> str:
        """The number as people write it."""
        return self.numbered.write(self.year, self.serial)

    @classmethod
    def steps(cls) -> tuple[Signed, ...]:
        """Return the steps of the chain in their order."""
        return _in_turn(cls)

    @classmethod
    def exits(cls) -> tuple[Signed, ...]:
        """Return the steps by which what is entered here leaves for good."""
        return _out(cls)

    @classmethod
    def beside(cls) -> list[Signed]:
        """Return what may be recorded beside the chain: 退回, 不予批准, the ways out."""
        return [step for step in _steps(cls) if step.side]

    @classmethod
    def step(cls, key: str) -> Signed:
        """Return a step (or 退回, 不予批准) by its key or label, or raise `Refused` with those there are."""
        found = _steps(cls)
        for step in found:
            if key in (step.key, step.label, tr(step.label)):
                return step
        known = "、".join(f"{s.key}（{tr(s.label)}）" for s in found) or tr("无")
        raise Refused(tr("{}没有“{}”这一步。可办：{}。").format(tr(cls.title), key[:20], known))

    @classmethod
    def old_word(cls) -> bool:
        """Say whether an entry of an old ledger is over and done with: not so in an inventory, whose things still lie there."""
        return bool(cls.numbered.by)

    @classmethod
    def is_old(cls, entry: "Register") -> bool:
        """Say whether an entry is of an old ledger and over and done with."""
        return bool(entry.historic) and cls.old_word()

    @classmethod
    def parted(cls, texts: dict[str, str]) -> dict[str, str]:
        """Part, in place, what an old ledger writes into one cell for several fields; return by key what it is taken for."""
        return {}

    @classmethod
    def doubts(
        cls, cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Yield (field key, why) for what a row of an old ledger says against being entered: its cells by head, the heads
        by field key, and what was read of them.
        """
        yield from ()

    def once(self, lookup: "Lookup") -> tuple[Any, str]:
        """Return (what only one entry of the book may say, the number of the one that says it): a row of an old ledger may not
        say it again. Nothing, where many may say the same.
        """
        return None, ""

    def owned(self, lookup: "Lookup") -> dict[str, int]:
        """Return by key the fields that are one person's alone, and whose: no row of an old ledger may give them to another."""
        return {}

    def ends_once(self) -> Any:
        """Return what of that may be said again after this row of an old ledger, None for nothing."""
        return None

    @classmethod
    def has_due(cls) -> bool:
        """Say whether entries can be overdue."""
        return False

    def aside(self, day: date | None) -> State | None:
        """Return a state that goes before that of the chain, as of a thing that is lent; None where there is none."""
        return None

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """Return `aside` as SQL: conditions on a row and the state word of each."""
        return []

    def may_leave(self, exit_: Signed) -> bool:
        """Say whether this way out is offered now; its own rule says the rest when it is taken."""
        return True

    def why_kept(self, exit_: Signed) -> str:
        """Say why a way out is not open now, and what comes first."""
        state = tr(state_of(self).word)
        return tr("{} 现为“{}”，不能“{}”。没有改动。").format(self.number, state, tr(exit_.label))

    def closes_year(self) -> tuple[str, int] | None:
        """Return the table and the year of another book that this entry closes, None where it closes none."""
        return None

    def settle(self, lookup: "Lookup") -> None:
        """Set what follows from the rest and stands in the row all the same, as a day by which one must be able to ask."""

    def follow(self, step: Signed, act: "Act") -> None:
        """Do to other entries what a step, just recorded, means for them; in the same act."""

    def follow_correction(self, changed: Collection[str], act: "Act") -> Iterator["Register"]:
        """Do to other entries what correcting these fields of this one means for them, in the same act; yield them."""
        yield from ()

    def follow_old(self, act: "Act") -> None:
        """Do to other entries what this one, just read from an old ledger, means for them; in the same act."""

    def refuse_striking(self, lookup: "Lookup") -> None:
        """Raise `Refused` where the entry may not be struck out: its year is closed, or something would be out of sight."""
        from models import closing  # it asks what a register is

        closing.refuse_striking(lookup.session, self)
        self.refuse_hiding(lookup)

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """Raise `Refused` where striking the entry out would hide something that is still under way."""

    def happened_on(self) -> date | None:
        """Return the declared day by which the entry is numbered, None for a running inventory."""
        return getattr(self, self.numbered.by) if self.numbered.by else None

    def event_day(self) -> date | None:
        """Return the day of the event the book is about, None while it has not happened or where there is none."""
        events = [step for step in self.steps() if step.event]
        if not events:
            return self.happened_on()
        signature = events[0].of(self)
        return signature.on if signature else None

    def all_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Yield the entry's own problems and those of its chain's days."""
        yield from self.problems(lookup)
        yield from days_ahead(self, lookup) if self.historic else chain_problems(self, lookup)


@functools.cache
def _steps(register: type[Register]) -> tuple[Signed, ...]:
    return tuple(register._declared())


@functools.cache
def _in_turn(register: type[Register]) -> tuple[Signed, ...]:
    return tuple(step for step in _steps(register) if not step.side)


@functools.cache
def _out(register: type[Register]) -> tuple[Signed, ...]:
    return tuple(step for step in _steps(register) if step.leaves)


def registers() -> list[type[Register]]:
    """Return every register, by its book's number."""
    return [r for r in records() if issubclass(r, Register)]


def form_fields(record: type[Record]) -> list[Field]:
    """Return the fields that a new entry asks for."""
    return [f for f in fields(record) if f.form]
