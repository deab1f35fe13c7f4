"""What a record is: typed columns that also say how they look, kept for ever, changed openly."""

import enum
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sqlalchemy import Enum, ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

from models.kinds import Kind, Listed, Reference, Text, kind_for, listed
from models.text import Refused, joined, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


TEXT = Text()


@dataclass(frozen=True)
class Field:
    """One column as people meet it. `key`, `kind` and `required` are read off the column.

    `lead` marks what an entry is known by beside its number; `completes` is the table whose names complete a text,
    `wide` columns stand in the table only where there is room for them.
    `default` is a value, or a function of the office's lookup; `first` is the key of the field whose value is taken
    when nothing was typed, `offers` of the one whose value a form puts there only to be confirmed; `synonyms` are what
    old ledgers head the column with, besides the label. What is typed into a field that keeps no `draft` is stored
    nowhere before the whole entry is; one that a step asks for may be `optional`.
    `as_written` is the key of the text that keeps what an old ledger says here where it cannot be read as a day;
    an import takes in whom a field that `adopts` names and the office does not know yet;
    `instead` the key of the field that is filled in where this one is shut; an answer `about` another field lapses when
    that one changes; `rule` is why nothing else will do, said where it is empty or cannot be read.
    """

    label: str
    key: str = ""
    kind: Kind = TEXT
    required: bool = False
    width: int = 0  # in Chinese characters; 0: the kind's own
    unbroken: int = 0  # characters of a code that stand on one line on paper
    table: bool = True
    form: bool = True
    export: bool = True
    search: bool = False
    filter: bool = False
    total: bool = False
    lead: bool = False
    wide: bool = False
    completes: str = ""
    help: str = ""
    default: Any = None
    first: str = ""
    offers: str = ""
    synonyms: tuple[str, ...] = ()
    draft: bool = True
    optional: bool = False
    as_written: str = ""
    adopts: bool = False
    about: str = ""
    instead: str = ""
    rule: str = ""

    def read(self, typed: str, lookup: "Lookup") -> Any:
        """Return what was typed as the column's value, or raise `Refused` naming the field's rule as well."""
        try:
            value = self.kind.parse(typed, lookup)
        except Refused as why:
            raise Refused(self.ruled(str(why))) from None
        known = lookup.called(record_named(self.completes), value) if value and self.completes == "person" else []
        return known[0].names()[0] if known else value  # whoever signs is written as he is known here

    def missing(self) -> str:
        """Say that it must not stay empty."""
        return self.ruled(tr("请填写{}。").format(tr(self.label)))

    def ruled(self, sentence: str) -> str:
        """Return what is wrong here with the rule that it breaks, where the field has one."""
        return joined(sentence, tr(self.rule) if self.rule else "")


def field(
    label: str, *, kind: Kind | None = None, unique: bool = False, sort_order: int = 0, **look: Any
) -> MappedColumn[Any]:
    """Declare a column and its looks in one place; `look` are the parts of `Field`."""
    info = {"field": Field(label, **look), "kind": kind}
    return mapped_column(info=info, unique=unique, index=look.get("filter"), sort_order=sort_order)


def reference(label: str, *, to: str, sort_order: int = 0, asked: bool = False, **look: Any) -> MappedColumn[Any]:
    """Declare a column that names a record of the table `to`; `asked` where that record is asked what names it."""
    info = {"field": Field(label, **look), "kind": Reference(to)}
    return mapped_column(ForeignKey(f"{to}.id"), info=info, index=asked or look.get("filter"), sort_order=sort_order)


def today(names: "Lookup") -> date:
    """The default of a day that usually is this one."""
    return names.today


class Base(DeclarativeBase):
    """Every table of the office."""

    # Choices are stored as the words people read, so a database opened by hand explains itself.
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        enum.Enum: Enum(
            enum.Enum, native_enum=False, create_constraint=False, length=40, values_callable=lambda e: [m.value for m in e]
        )
    }


class Record(Base):
    """Something the office keeps: audited, with a version, never deleted. `called` lists the columns that name it."""

    __abstract__ = True
    title: ClassVar[str]
    called: ClassVar[tuple[str, ...]] = ("name",)
    by_hand: ClassVar[bool] = True  #: False where entries come in with something else only: an edition with its manual
    held: ClassVar[tuple[str, ...]] = ()  #: fields that stay as they are while unfinished entries refer to the record
    book: ClassVar[int]  #: number of the book, 1-511: in search rows and in the codes on slips, never given twice

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]
    written_at: Mapped[str]
    written_by: Mapped[str]

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let SQLAlchemy count versions, so that two windows never overwrite each other unseen."""
        return {"version_id_col": cls.version}

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse a change that no act would see: a record outside of its transaction is only there to be looked at."""
        state = self.__dict__.get("_sa_instance_state")
        if state is not None and state.detached and name != "_sa_instance_state":
            raise RuntimeError(f"{type(self).__name__}.{name}: changed outside of the act that read it")
        super().__setattr__(name, value)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Yield (field key, sentence) for what no single column can know."""
        return iter(())

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """Return values that follow from what was typed, for fields left empty."""
        return {}

    def shut(self, lookup: "Lookup") -> dict[str, str]:
        """Return the fields that stay empty as the record stands, each with the sentence that says why."""
        return {}

    def idle(self, lookup: "Lookup") -> set[str]:
        """Return the fields that do not apply as the record stands: no form shows them."""
        return set()

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """Return what is to be known at a field as the record stands, as whether a paper can be lent."""
        return {}

    def names(self) -> list[str]:
        """Return every name this record is called by: its own, then those of a column of short names, split at 、."""
        own, *others = (str(getattr(self, key) or "") for key in self.called)
        return [own, *(name.strip() for text in others for name in re.split("[、,，]", text) if name.strip())]

    @classmethod
    def undrafted(cls, texts: Mapping[str, str]) -> set[str]:
        """Return the keys of what is typed that no draft keeps because of what it says."""
        return set()

    def before(self, key: str) -> Any:
        """Return what a column held before the act under way."""
        return next(iter(inspect(self).attrs[key].history.deleted or ()), getattr(self, key))

    def newly(self, key: str) -> bool:
        """Say whether the act under way sets or changes this column."""
        return bool(inspect(self).attrs[key].history.added)


class Ends:
    """A record that begins and may end: a person in office, a section."""

    since: Mapped[date | None] = field("开始日期", table=False)
    until: Mapped[date | None] = field("结束日期")

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """The end is not before the beginning."""
        if self.since and self.until and self.until < self.since:
            yield "until", tr("结束日期早于开始日期，请改正。")

    def in_force(self, day: date) -> bool:
        """Say whether the record is valid on `day`, both ends included."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def named_by(entry: Record) -> set[tuple[str, int]]:
    """Return the entries, as (table, id), that an entry names."""
    found = {(key.column.table.name, getattr(entry, column.key)) for column in entry.__table__.c for key in column.foreign_keys}
    lists = (listed(getattr(entry, f.key)) for f in fields(type(entry)) if isinstance(f.kind, Listed))
    return {place for place in found.union(*lists) if place[1] is not None}


def fields(record: type[Record]) -> list[Field]:
    """Return every declared field of a record in the order in which it was written."""
    return list(_fields(record))


@functools.cache
def _fields(record: type[Record]) -> tuple[Field, ...]:
    """Read the fields off the columns once: every entry that is shown asks for them several times."""
    return tuple(made for column in record.__table__.c if (made := _field_of(column)))


def _field_of(column: Any) -> Field | None:
    look = column.info.get("field")
    if look is None:
        return None
    kind = column.info.get("kind") or kind_for(_python_type(column))
    required = not column.nullable and look.default is None
    return replace(cast(Field, look), key=column.key, kind=kind, required=required, width=look.width or kind.width)


def _python_type(column: Any) -> type:
    return cast(type, column.type.enum_class if isinstance(column.type, Enum) else column.type.python_type)


def records() -> list[type[Record]]:
    """Return every declared kind of record, by its book's number."""
    return list(_declared(len(Base.metadata.tables)).values())


def record_named(table: str) -> type[Record]:
    """Return the record class of a table; KeyError if there is none."""
    return _declared(len(Base.metadata.tables))[table]


@cache
def _declared(tables: int) -> dict[str, type[Record]]:
    """Return the records by their tables; looked up anew once another table is declared."""
    found = sorted((m.class_ for m in Base.registry.mappers if issubclass(m.class_, Record)), key=lambda r: r.book)
    return {record.__tablename__: record for record in found}


Rule = Callable[[Any, "Lookup", str, date], None]
"""Who may sign: given the entry, the office, a name and the day; raises `Refused` when that person may not."""

STATE = Field(word("状态"), key="_state", width=5, form=False)
NUMBER = Field(word("编号"), key="number", width=5, form=False, search=True)
