"""A step of the chain as a register declares it: who signs, when it applies, what it covers; and a signature as it stands."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

from sqlalchemy import Date, String
from sqlalchemy.orm import mapped_column

from models.kinds import Day, Text
from models.record import Field, Rule, fields
from models.text import word

if TYPE_CHECKING:
    from models.register import Register

PARTS = ("by", "on", "clerk", "at")


@dataclass(frozen=True)
class Signature:
    """One signature as it stands on the paper, and who wrote it into the book when."""

    by: str
    on: date
    clerk: str
    at: str


class Signed:
    """One step: on the class its declaration, on an entry its `Signature` or None.

    `state` is the entry's state once the step is signed; `by` the rule who may sign; `covers` the fields that stay as
    they are while the signature stands; `asks` the fields filled in with it, `mends` those of them that may still be corrected
    then; `event` marks the step the book is about,
    which is never undone; `also` and `also_day` are what old ledgers call the signer and the day, which
    they may not say clearly: `as_written` is where what they say is kept then. `only` names a field and the values with which
    the step is taken at all; a step that `leaves` stands beside the chain and ends it: the thing is gone for good; with a
    signature of one's `own` one only asks: before it there is nothing yet that could be declined; a `free` step may be
    signed before the one ahead of it. `declines` is the rule who may decline where `by` asks more than who.
    One that `settles` cannot be sent back any more: somebody saw it done.
    One that `voids` makes all that was asked for come to nothing: its word lies across the sheets.
    A step that `reopens` takes back those ways out: its signature becomes that of the first step, and the chain begins anew.
    Four columns stand behind it: key_by and key_on as on the paper, key_clerk and key_at set by the program.
    """

    key: str

    def __init__(
        self, label: str, *, state: str, signer: str, day: str, by: Rule | None = None, covers: tuple[str, ...] = (),
        asks: tuple[str, ...] = (), event: bool = False, export: bool = False, side: bool = False, also: tuple[str, ...] = (),
        only: tuple[str, tuple[Any, ...]] | None = None, leaves: bool = False, also_day: tuple[str, ...] = (),
        as_written: str = "", own: bool = False, free: bool = False,
        declines: Rule | None = None, reopens: tuple[str, ...] = (), mends: tuple[str, ...] = (), voids: bool = False,
        settles: bool = False,
    ) -> None:
        self.label, self.state, self.signer, self.day, self.by = label, state, signer, day, by
        self.covers, self.asks, self.event, self.export, self.side = covers, asks, event, export, side or leaves or bool(reopens)
        self.also, self.only, self.leaves, self.also_day, self.as_written = also, only, leaves, also_day, as_written
        self.own, self.free, self.declines, self.reopens, self.mends = own, free, declines or by, reopens, mends
        self.voids, self.settles = voids, settles

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name
        self._by, self._parts = f"{name}_by", attrgetter(*(f"{name}_{part}" for part in PARTS))

    @overload
    def __get__(self, entry: None, owner: type) -> "Signed": ...
    @overload
    def __get__(self, entry: "Register", owner: type) -> Signature | None: ...
    def __get__(self, entry: "Register | None", owner: type) -> "Signed | Signature | None":
        return self if entry is None else self.of(entry)

    def of(self, entry: "Register") -> Signature | None:
        """Return the signature of this step on an entry, if it stands."""
        if not self.stands(entry):
            return None
        by, on, clerk, at = self._parts(entry)
        return None if on is None else Signature(by, on, clerk, at)

    def stands(self, entry: "Register") -> bool:
        """Say whether the step is done: an old inventory may know who signed and not on which day."""
        return not self.reopens and getattr(entry, self._by) is not None

    def applies(self, entry: "Register") -> bool:
        """Say whether this entry takes the step at all."""
        return self.only is None or getattr(entry, self.only[0]) in self.only[1]

    def applies_where(self) -> str:
        """Return `applies` as SQL, "" where every entry takes the step."""
        if self.only is None:
            return ""
        values = (int(v) if isinstance(v, bool) else f"'{v.value}'" for v in self.only[1])
        return f"{self.only[0]} IN ({', '.join(map(str, values))})"

    def columns(self) -> dict[str, Any]:
        """Return the columns of this step by name: none of its own where it reopens."""
        if self.reopens:
            return {}
        signer_look = Field(
            self.signer, search=True, width=5, form=False, table=False, export=self.export, synonyms=self.also
        )
        signer = {"field": signer_look, "kind": Text()}
        day_look = Field(
            self.day, form=False, table=False, export=self.export, synonyms=self.also_day, as_written=self.as_written
        )
        day = {"field": day_look, "kind": Day()}
        return {
            f"{self.key}_by": mapped_column(String, nullable=True, info=signer),
            f"{self.key}_on": mapped_column(Date, nullable=True, info=day, index=True),
            f"{self.key}_clerk": mapped_column(String, nullable=True),
            f"{self.key}_at": mapped_column(String, nullable=True),
        }

    def ask(self, register: "type[Register]") -> tuple[Field, ...]:
        """Return what recording this step asks for."""
        return _asked(self, register)

    def mended(self, register: "type[Register]") -> list[Field]:
        """Return what of that may be corrected while the signature stands."""
        return [f for f in self.ask(register) if f.key in self.mends]

    def put(self, entry: "Register", signature: Signature | None) -> None:
        """Write the signature into the entry, or take it out."""
        if self.reopens:
            first, *others = entry.steps()
            for other in (*others, *entry.exits()):
                other.put(entry, None)
            return first.put(entry, signature)
        for part in PARTS:
            setattr(entry, f"{self.key}_{part}", signature and getattr(signature, part))


@cache
def _asked(step: Signed, register: "type[Register]") -> tuple[Field, ...]:
    """Say it once: a table asks for every row that it shows."""
    known = {f.key: f for f in fields(register)}
    signed = (
        Field(step.signer, key="by", kind=Text(), required=True, completes="person"),
        Field(step.day, key="on", kind=Day(), required=True),
    )
    return signed + tuple(replace(known[key], required=not (known[key].first or known[key].optional)) for key in step.asks)


def signed(label: str, **how: Any) -> Signed:
    """Declare a step of the chain; the arguments are those of `Signed`."""
    return Signed(label, **how)


def returned() -> Signed:
    """Declare 退回, which every chain has: later signatures are cleared and the paper goes back to be changed."""
    return Signed(word("退回"), state=word("退回修改"), signer=word("退回人"), day=word("退回日期"),
                  asks=("returned_why",), side=True)


def declined() -> Signed:
    """Declare 不予批准, which every chain has: final, the number is kept."""
    return Signed(word("不予批准"), state=word("不予批准"), signer=word("不予批准人"), day=word("不予批准日期"),
                  asks=("declined_why",), side=True)
