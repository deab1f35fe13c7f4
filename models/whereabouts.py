"""现在何处: where a thing in custody is now, in one sentence, and the loans by which it has been out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from models import chain
from models.book import Book, Entry
from models.custody import Thing, loans_of
from models.keeping import now_with
from models.kinds import Listed
from models.out_now import out_of
from models.record import fields
from models.register import Register, registers
from models.text import tr

if TYPE_CHECKING:
    from models.lookup import Lookup


@dataclass(frozen=True)
class Where:
    """Where a thing is; `late` when it should be back; `loan` is the entry (book, id) by which it is out."""

    text: str
    late: bool = False
    loan: tuple[str, int] | None = None


def whereabouts(lookup: "Lookup", thing: Any) -> Where:
    """Return where a thing is now: out with somebody, gone for good, in its cabinet, with another body, or nowhere yet."""
    out, left = out_of(lookup, thing), chain.gone(thing)
    if out is not None:
        text = tr("{}，{} 起").format(lookup.name_of("person", out.holder), out.since)
        late = out.due is not None and out.due < lookup.today
        if out.due is not None:
            text += tr("，应还 {}").format(out.due)
        if out.due is not None and late:
            text += "，" + tr("已逾期 %n 日", "", (lookup.today - out.due).days)
        return Where(text, late, out.loan)
    if left is not None and (signature := left.of(thing)):
        return Where(tr("{}：{} {}").format(tr(left.state), signature.by, signature.on))
    if left is None and thing.struck_at is None and thing.lies_here():
        cabinet = lookup.name_of("cabinet", thing.cabinet_id) if thing.cabinet_id else tr("在柜，没有写存放柜")
        return Where("　".join(filter(None, (cabinet, thing.slot))))
    if left is None and thing.struck_at is None and (keeper := thing.kept_elsewhere()):
        return Where(keeper)
    hand = now_with(lookup, thing)
    told = filter(None, (tr(chain.state_of(thing, lookup.today).word), f"{tr(hand.role)} {hand.name}" if hand.name else ""))
    return Where(tr("不在柜中（{}）").format(tr("，").join(told)))


def loans_about(lookup: "Lookup", thing: type[Thing], entry: int, limit: int = 20) -> list[Entry]:
    """Return the newest loans of a thing, as their book shows them."""
    loan = loans_of(thing)
    ids = select(loan.id).where(loan.__table__.c[loan.takes] == entry).order_by(loan.id.desc()).limit(limit)
    return Book(loan).entries(lookup, lookup.session.scalars(ids))


def list_of(thing: str) -> tuple[type[Register], str] | None:
    """Return the register of lists by which things of a table leave together, and the field that lists them."""
    listing = ((r, f.key, f.kind) for r in registers() for f in fields(r) if isinstance(f.kind, Listed))
    return next(((register, key) for register, key, kind in listing if thing in dict(kind.heads)), None)
