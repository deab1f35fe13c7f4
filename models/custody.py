"""Custody: what lies in a cabinet and must come back. Nothing is out twice, without a day of return or without approval.

A thing is a register whose entries lie with a keeper (`Thing`); a loan is a register whose entries take one out and
bring it back (`Loan`). Each kind of loan has its own table with a real reference and a unique index on what is out; the
view `out_now` joins them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import Index, select, text
from sqlalchemy.orm import Mapped, column_property

from models import chain
from models.cabinets import Cabinet as Cabinet  # the things lie in them
from models.cabinets import keeps_key as keeps_key
from models.chain import State
from models.kinds import Long
from models.out_now import out_of
from models.people import serves
from models.record import field, record_named, reference
from models.register import Register, registers
from models.signed import Signature, Signed, signed
from models.text import Refused, joined, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act

OUT, THE_LEDGER = word("借出"), "原台账"


class Thing(Register):
    """A register whose entries are things in custody. `lent_by` names the tables of loans that take them out."""

    __abstract__ = True
    lent_by: ClassVar[str]
    out_word: ClassVar[str] = OUT
    still: ClassVar[tuple[str, ...]] = ("cabinet_id", "slot")
    hands: ClassVar[tuple[str, ...]] = ()  #: who has it before it lies in a cabinet: columns, whoever has it last at the end

    cabinet_id: Mapped[int | None] = reference(
        "存放柜", to="cabinet", filter=True, table=False, sort_order=70, first="cabinet_id",
        synonyms=("保管柜", "柜号", "文件柜"),
    )
    slot: Mapped[str | None] = field(
        "柜内位置", width=5, table=False, sort_order=71, first="slot",
        synonyms=("存放位置", "位置", "柜格", "存放柜号", "存放地点", "保管地点", "保管位置"),
    )
    lost_why: Mapped[str | None] = field("遗失经过", form=False, table=False, export=False, kind=Long(), sort_order=80)

    lost = signed(
        "报失", state=word("遗失"), signer=word("报失人"), day=word("报失日期"), asks=("lost_why",), leaves=True
    )

    def left_by_ledger(self) -> None:
        """Let an old entry have left where its ledger gives the day: the day stands there, who signed does not."""
        for exit_ in type(self).exits():
            if getattr(self, f"{exit_.key}_on") and not exit_.stands(self):
                setattr(self, f"{exit_.key}_by", THE_LEDGER)

    @classmethod
    def here_where(cls) -> str:
        """Return, as SQL, which things have not left for good, whether they are in or out."""
        return " AND ".join([*(f"{exit_.key}_by IS NULL" for exit_ in cls.exits()), "struck_at IS NULL"])

    @classmethod
    def kept_where(cls) -> str:
        """Return, as SQL, which things belong into their cabinet, whether they are in or out."""
        return f"cabinet_id IS NOT NULL AND {cls.here_where()}"

    @classmethod
    def _counted(cls) -> list[Index]:
        """What belongs into a cabinet is counted without reading the book."""
        # only with a cabinet: else SQLite would take this index for what is open too, and read all that is kept
        where = f"cabinet_id IS NOT NULL AND {cls.here_where()}"
        kept = Index(f"ix_{cls.__tablename__}_kept", "cabinet_id", sqlite_where=text(where))
        return [*super()._counted(), kept]

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What has left for good is not struck out of sight: where it went stands here."""
        if (left := chain.gone(self)) is not None:
            raise Refused(tr("{} 现为“{}”，去向记在这里，不能作废。").format(self.number, tr(left.state)))

    def in_hands(self) -> tuple[str, str]:
        """Return (column, name) of who has it by its book while it lies in no cabinet, ("", "") where nobody is named."""
        return next(((key, name) for key in reversed(self.hands) if (name := getattr(self, key))), ("", ""))

    def aside(self, day: date | None) -> State | None:
        """A thing that is out is out, wherever its own chain stands."""
        return State(self.out_word, "out") if getattr(self, "lent", None) else None

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """The same as SQL: the index on what is out answers it row by row."""
        return [(_lent_where(cls), cls.out_word)]

    def all_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """What has left did not leave before it came."""
        yield from super().all_problems(lookup)
        if (left := chain.gone(self)) is not None and self.newly(f"{left.key}_on"):
            yield from ((f"{left.key}.on", why) for why in left_too_early(self, lookup))

    def lies_here(self) -> bool:
        """Say whether it lies in a cabinet of ours while it is not out."""
        return self.cabinet_id is not None

    def kept_elsewhere(self) -> str:
        """Say who else than we keeps it, "" where it is ours to keep."""
        return ""

    def may_leave(self, exit_: Signed) -> bool:
        """A thing that is out comes back first; what is lost outside is reported with its loan."""
        return not getattr(self, "lent", None)

    def why_kept(self, exit_: Signed) -> str:
        """Say that a thing that is out comes back first."""
        if not getattr(self, "lent", None):
            return super().why_kept(exit_)
        loan = tr(loans_of(type(self)).title)
        return tr("{} 现在外面，不能“{}”。请先在{}中登记归还；在外遗失的在那里报失。").format(self.number, tr(exit_.label), loan)


class Loan(Register):
    """A register whose entries take a thing out and bring it back.

    `takes` is the key of the reference to the thing, `outs` and `backs` are the steps between which it is out. A loan
    has a holder and a day of return; it may end with `lost`.
    """

    __abstract__ = True
    takes: ClassVar[str]
    outs: ClassVar[str] = "lent"
    backs: ClassVar[str] = "returned_in"
    notice: ClassVar[str] = "loan_notice"  #: the sheet that asks for what is overdue, "" where there is none
    reminder: ClassVar[str] = word("催还通知")  #: and what it is called
    handing_out: ClassVar[str] = word("借出")  #: what is done to the thing
    asking: ClassVar[str] = word("借阅")  #: what one does who wants the thing
    still: ClassVar[tuple[str, ...]] = ("holder_id", "due_on")
    found_again: ClassVar[str] = word("误报的，刚登记的可以撤回（Ctrl+Z）；找回的请另登一条，备注中写明原编号。")

    holder_id: Mapped[int]
    due_on: Mapped[date | None]
    lost_why: Mapped[str | None] = field("遗失经过", form=False, table=False, export=False, kind=Long(), sort_order=80)

    lost = signed(
        "报失", state=word("遗失"), signer=word("报失人"), day=word("报失日期"), asks=("lost_why",), leaves=True
    )

    @classmethod
    def out_where(cls, row: str = "") -> str:
        """Return, as SQL, which loans are out: of old ledgers none. `row` stands before the columns, as NEW. in a trigger."""
        left = f"{row}{cls.outs}_by IS NOT NULL AND {row}{cls.backs}_by IS NULL AND {row}lost_by IS NULL"
        return f"{left} AND {row}struck_at IS NULL AND NOT {row}historic"

    @classmethod
    def _counted(cls) -> list[Index]:
        """One thing has one loan that is out: SQLite says so too; and what is overdue is found without reading the book."""
        table, where = cls.__tablename__, text(cls.out_where())
        return [
            *super()._counted(),
            Index(f"ux_{table}_out", cls.takes, unique=cls.takes != "id", sqlite_where=where),
            Index(f"ix_{table}_due", "due_on", sqlite_where=where),
            Index(f"ix_{table}_holder", "holder_id", sqlite_where=where),
        ]

    @classmethod
    def doubts(
        cls, cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """An old loan is over: what its ledger has taken out and not brought back would be called in the cabinet."""
        out, back, lost = (any(texts.get(f"{step}_{part}") for part in ("by", "on")) for step in (cls.outs, cls.backs, "lost"))
        out = out or heads.get(cls.numbered.by, "") in cls.step(cls.outs).also_day  # the only day is the one on which it went
        if out and f"{cls.backs}_on" in heads and not back and not lost:
            yield f"{cls.backs}_on", tr("台账写着领出，没有写归还。已归还的请补写这一格；还在外面的，交回后再导入。")

    def is_out(self) -> bool:
        """Say whether what this loan took is out."""
        out, back = self.step(self.outs).of(self), self.step(self.backs).of(self)
        over = self.lost is not None or self.struck_at is not None or self.historic
        return out is not None and back is None and not over

    def all_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """What is out stays there and out with this loan alone, also when a step is taken back."""
        yield from super().all_problems(lookup)
        if self.takes != "id" and self.is_out():
            thing = thing_of(self, lookup)
            out = out_of(lookup, thing)
            if chain.gone(thing) or (out and out.loan[1] != self.id):
                yield self.takes, tr("{} 已不在柜，不能算作由这一条借出。没有改动。").format(thing.names()[0])
        if self.historic:
            yield from self._old_problems(lookup)

    def _old_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """What an old ledger says of a loan: it came back after it went, and what was lost is with nobody."""
        went, came = (getattr(self, f"{key}_on") for key in (self.outs, self.backs))
        if went and came and came < went:
            back, out = (tr(self.step(key).day) for key in (self.backs, self.outs))
            yield f"{self.backs}_on", tr("{} {} 早于{} {}，先后不能颠倒。请改正。").format(back, came, out, went)
        if self._lost_of_old() and out_of(lookup, thing := thing_of(self, lookup)):
            yield from (("lost_on", why) for why in not_there(lookup, thing, tr("不能登为遗失")))

    def _lost_of_old(self) -> bool:
        came = getattr(self, f"{self.backs}_on")
        return self.takes != "id" and bool(self.lost_by or self.lost_on) and not came  # type: ignore[attr-defined]  # the step's own

    def follow_old(self, act: "Act") -> None:
        """What an old ledger calls lost out there is lost, where it still stands as here."""
        if self._lost_of_old():
            by, on = self.lost_by or THE_LEDGER, self.lost_on or getattr(self, self.numbered.by)  # type: ignore[attr-defined]  # as above
            thing = thing_of(self, act.lookup)
            if chain.gone(thing) is None:
                thing.step("lost").put(thing, Signature(by, on, act.lookup.user, act.at))
                thing.lost_why = self.lost_why

    def why_due(self) -> str:
        """Say by which rule the day of return was computed."""
        return tr("借出时约定的应还日期 {}").format(self.due_on)

    @classmethod
    def has_due(cls) -> bool:
        """A loan that is out can be overdue."""
        return True

    def aside(self, day: date | None) -> State | None:
        """Out and past its day: overdue."""
        late = day is not None and self.is_out() and self.due_on is not None and self.due_on < day
        return State(chain.LATE, "late") if late else None

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """The same as SQL."""
        return [(f"{cls.out_where()} AND due_on < '{day.isoformat()}'", chain.LATE)] if day else []

    def may_leave(self, exit_: Signed) -> bool:
        """Only what is out is lost out there."""
        return self.is_out()

    def held_back(self, lookup: "Lookup") -> Iterator[str]:
        """Yield why the thing may not go out now; a register adds what has to be done with it first."""
        yield from not_there(lookup, thing_of(self, lookup), tr("不能{}").format(tr(self.handing_out)))

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """Say at once whether the thing can be lent."""
        if self.takes == "id" or getattr(self, self.takes) is None or self.step(self.outs).of(self):
            return {}
        return {self.takes: next(self.held_back(lookup), tr("现在可以{}。").format(tr(self.handing_out)))}

    def follow(self, step: Signed, act: "Act") -> None:
        """What is lost out there is lost."""
        if step.key == "lost" and self.takes != "id":
            thing = thing_of(self, act.lookup)
            signature = type(self).step("lost").of(self)
            act.session.flush()  # what is out cannot be gone, says SQLite: first the loan ends
            thing.step("lost").put(thing, signature)
            thing.lost_why = self.lost_why

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What is out, or was lost out there, is not struck out of sight."""
        if type(self).step("lost").stands(self):
            raise Refused(joined(tr("{} 已报失，物件的去向记在这里，不能作废。").format(self.number), tr(self.found_again)))
        if self.is_out():
            sentence = tr("{} 所借的还没有归还，不能作废。请先登记归还或报失，再作废并照此再登。")
            raise Refused(joined(sentence.format(self.number), tr(self.rule) if self.rule else ""))


def things() -> list[type[Thing]]:
    """Return every register of things in custody."""
    return [r for r in registers() if issubclass(r, Thing)]


def loans() -> list[type[Loan]]:
    """Return every register of loans."""
    return [r for r in registers() if issubclass(r, Loan)]


def loans_of(thing: type[Thing]) -> type[Loan]:
    """Return the register by which things of this kind go out."""
    found = record_named(thing.lent_by)
    assert issubclass(found, Loan)
    return found


def thing_table(loan: type[Loan]) -> str:
    """Return the table of the things a register of loans takes out; where the copy itself is handed out, its own."""
    if loan.takes == "id":
        return str(loan.__tablename__)
    return str(next(iter(loan.__table__.c[loan.takes].foreign_keys)).column.table.name)


def thing_of(loan: Loan, lookup: "Lookup") -> Any:
    """Return the thing that a loan is about."""
    return lookup.get(thing_table(type(loan)), getattr(loan, loan.takes))


def view() -> str:
    """Return the SELECT of the view `out_now`: all that is out, whatever register it is of."""
    parts = (
        f"SELECT '{thing_table(loan)}' AS thing_book, {loan.takes} AS thing, '{loan.__tablename__}' AS loan_book, id AS loan, "
        f"holder_id AS holder, {loan.outs}_on AS since, due_on AS due FROM {loan.__tablename__} WHERE {loan.out_where()}"
        for loan in loans()
    )
    return " UNION ALL ".join(parts)


def goes_out(loan: Any, lookup: "Lookup", name: str, day: date) -> None:
    """Raise `Refused` unless the thing may go out with this loan on that day: it is there, it is due back, and nobody has it."""
    for why in loan.held_back(lookup):
        raise Refused(why)
    if not serves(lookup, loan.holder_id, day):
        holder = lookup.name_of("person", loan.holder_id)
        raise Refused(problems=[("on", tr("“{}”{} 不在职，不能{}。").format(holder, day, tr(loan.handing_out)))])
    if loan.due_on is None:
        raise Refused(problems=[("due_on", tr("没有应还日期，不能{}。").format(tr(loan.handing_out)))])
    if loan.due_on < day:
        raise Refused(problems=[("due_on", tr("应还日期 {} 早于借出的 {}，请改正。").format(loan.due_on, day))])
    back = last_back(loan, lookup)
    if back is not None and day < back:
        called = str(thing_of(loan, lookup).names()[0])
        sentence = tr("{} {} 才交回，{} 还在别人手里，不能登为已经借出：不得横传，先交回再借出。")
        raise Refused(problems=[("on", sentence.format(called, back, day))])


def last_back(loan: Any, lookup: "Lookup") -> date | None:
    """Return the day on which the thing of a loan last came back from another one, None where it never was out."""
    return _last_back(lookup, type(loan), getattr(loan, loan.takes), loan.id)


def last_return(lookup: "Lookup", thing: Any) -> date | None:
    """Return the day on which a thing last came back, None where it never was out."""
    return _last_back(lookup, loans_of(type(thing)), thing.id)


def _last_back(lookup: "Lookup", kind: type[Loan], thing: int, but: int | None = None) -> date | None:
    sql = f"SELECT max({kind.backs}_on) FROM {kind.__tablename__} WHERE {kind.takes} = :thing AND id IS NOT :loan "
    found = lookup.session.scalar(text(sql + "AND struck_at IS NULL"), {"thing": thing, "loan": but})
    return date.fromisoformat(found) if found else None


def left_too_early(thing: Any, lookup: "Lookup") -> Iterator[str]:
    """Yield why a thing cannot have left on the day that is written: it was dealt with, or came back, only later."""
    left = chain.gone(thing)
    signature = left.of(thing) if left is not None and not thing.historic else None
    if left is None or signature is None:
        return
    days = [thing.happened_on(), last_return(lookup, thing), *(s.on for step in thing.steps() if (s := step.of(thing)))]
    if signature.on < (latest := max(day for day in days if day) if any(days) else signature.on):
        sentence = tr("{} 的{} {} 早于 {}：那时它还在办理或在外面，先后不能颠倒。")
        yield sentence.format(thing.names()[0], tr(left.day), signature.on, latest)


def leave(act: "Act", entries: Iterable[tuple[str, int]], way: str, signature: Signature) -> None:
    """Record the way out of things that go for good, as a list that was approved says; refuses what is not there to go."""
    for table, entry in entries:
        thing = act.lookup.get(table, entry)
        for why in not_there(act.lookup, thing):
            raise Refused(why)
        thing.step(way).put(thing, signature)
        for why in left_too_early(thing, act.lookup):
            raise Refused(why)


def not_there(lookup: "Lookup", thing: Any, cannot: str = "") -> Iterator[str]:
    """Yield why a thing cannot go now: it is out, gone already, or struck. `cannot` says what it therefore cannot."""
    name, left, out = str(thing.names()[0]), chain.gone(thing), out_of(lookup, thing)
    cannot = cannot or tr("不能列入清单（条例 27、28）")
    if thing.struck_at is not None:
        yield tr("{} 已作废，{}。").format(name, cannot)
    elif left is not None:
        yield tr("{} 现为“{}”，{}。").format(name, tr(left.state), cannot)
    elif out is not None:
        holder, loan = lookup.name_of("person", out.holder), str(lookup.get(*out.loan).names()[0])
        yield tr("{} 现由{}借用（{} 起，{}），没有归还，{}。").format(name, holder, out.since, loan, cannot)


def _lent_where(thing: type[Thing]) -> str:
    loan = loans_of(thing)
    return f"EXISTS (SELECT 1 FROM {loan.__tablename__} WHERE {loan.takes} = {thing.__tablename__}.id AND {loan.out_where()})"


def tell_things() -> None:
    """Give each thing `lent`: whether it is out, read with it in the same statement. Called once all registers are declared."""
    for thing in things():
        if not hasattr(thing, "lent"):
            loan = loans_of(thing)
            condition = (loan.__table__.c[loan.takes] == thing.id) & text(loan.out_where())
            thing.lent = column_property(select(loan.id).where(condition).correlate_except(loan).scalar_subquery())
