"""移交清册: what one keeper hands over to the next, before a third person; with the last signature it has changed hands."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from models.keeping import GAP, kept_by, transfer
from models.kinds import Long, Whole, listed
from models.numbers import yearly
from models.people import rows_of, serves
from models.record import Rule, field, record_named, reference, today
from models.register import Register
from models.signed import Signed, signed
from models.states import unfinished
from models.text import Refused, on_paper, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act

PARTIES = ("from_id", "to_id", "witness_id")


CHANGED = word("{} 所列的与现在保管的不符，没有办理。请退回（还没有签字的，打开更正，不改内容直接保存），清单会重新列出。")


def signs(key: str) -> Rule:
    """Return the rule that the one named in `key` signs himself, for what is kept now and nothing else."""

    def rule(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
        own = lookup.name_of("person", getattr(entry, key))
        if name != own:
            raise Refused(problems=[("by", tr("这一步须由{}本人签字，不是“{}”。").format(own, name))])
        for party in {"to_id", key} if key != "from_id" else ():
            if not serves(lookup, person := getattr(entry, party), day):
                who = tr("接交人") if party == "to_id" else tr("监交人")
                sentence = tr("{}“{}”{} 不在职，不能接交。").format(who, lookup.name_of("person", person), day)
                raise Refused(problems=[("by", sentence)])
        if number := _witnessed(entry, lookup):
            sentence = tr("接交人“{}”是 {} 的监销人，其中的文件由移交人保管，还没有办结：先办结，再移交（条例 28）。")
            raise Refused(sentence.format(lookup.name_of("person", entry.to_id), number))
        if listed_now(entry, lookup) != entry.kept:
            raise Refused(tr(CHANGED).format(entry.number))

    return rule


class Handover(Register):
    """One hand-over of everything a keeper keeps: the list is the program's, the three signatures are on paper."""

    __tablename__ = "handover"
    title, numbered, book = word("移交清册"), yearly("移交", by="made_on"), 119
    begins, called = word("待移交"), ("number",)
    rule = word("按规程 1.1.9（一）4，交接由三方签字。")

    made_on: Mapped[date] = field("清册日期", filter=True, default=today, synonyms=("日期", "移交日期"))
    from_id: Mapped[int] = reference("移交人", to="person", filter=True, search=True, lead=True, width=5)
    to_id: Mapped[int] = reference("接交人", to="person", search=True, width=5)
    witness_id: Mapped[int] = reference("监交人", to="person", search=True, width=5, help=word("移交人、接交人以外的第三人"))
    reason: Mapped[str] = field("移交原因", width=10, search=True, help=word("如 岗位调整、离岗"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long(), sort_order=75)
    pieces: Mapped[int | None] = field("件数", kind=Whole("件"), form=False, sort_order=76)
    kept: Mapped[str | None] = field("移交清单", kind=Long(), form=False, table=False, sort_order=77)

    handing = signed("移交", state=word("已移交待接"), signer=word("移交人签字"), day=word("移交日期"), by=signs("from_id"),
                     own=True, covers=(*PARTIES, "made_on", "reason"))
    receiving = signed("接交", state=word("已接交待监"), signer=word("接交人签字"), day=word("接交日期"), by=signs("to_id"))
    witnessing = signed("监交", state=word("已移交"), signer=word("监交人签字"), day=word("监交日期"), by=signs("witness_id"),
                        event=True, export=True)

    def settle(self, lookup: "Lookup") -> None:
        """The list is made anew until it is signed; then it stays as it was signed."""
        if self.handing is None and not self.historic:
            self.kept = listed_now(self, lookup)
            self.pieces = len(self.kept.splitlines())

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Three different people, a successor in office, and something to hand over."""
        names = {key: lookup.name_of("person", getattr(self, key)) for key in PARTIES}
        giver, successor = rows_of(lookup, self.from_id), rows_of(lookup, self.to_id)
        if self.to_id in giver:
            yield "to_id", tr("不能移交给自己：移交人与接交人须是两个人（1.1.9）。")
        if self.witness_id in giver + successor:
            yield "witness_id", tr("监交人须是移交人、接交人以外的第三人（1.1.9）。")
        if self.newly("to_id") and not self.historic and not serves(lookup, self.to_id, self.made_on):
            yield "to_id", tr("接交人“{}”{} 不在职，不能接交。").format(names["to_id"], self.made_on)
        if not self.kept and not self.historic:
            yield "from_id", tr("“{}”名下没有保管的印章、保管柜，手里也没有未入柜的，不需要移交清册。").format(
                lookup.only_name_of("person", self.from_id))

    def follow(self, step: Signed, act: "Act") -> None:
        """With the last signature seals and cabinets have the new keeper."""
        if step.key == "witnessing":
            transfer(act, self.from_id, self.to_id)

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What has changed hands is handed back by a list of its own."""
        if self.witnessing:
            raise Refused(tr("{} 已办完移交，保管人已经变更，不能作废（1.1.9）。如须移回，请另办移交。").format(self.number))


def listed_now(entry: Any, lookup: "Lookup") -> str:
    """Return, as lines, everything the one who hands over keeps now; as paper says it, whatever the window speaks."""
    with on_paper():
        kept = kept_by(lookup, entry.from_id)
    return "\n".join(GAP.join(cell.replace(GAP, " ") for cell in one.cells()).rstrip(GAP) for one in kept)


def _witnessed(entry: Any, lookup: "Lookup") -> str:
    """Return the number of a destruction that the successor has witnessed, of what he would keep now; "" where there is none."""
    lists: Any = record_named("secret_disposal")
    keys, successor = rows_of(lookup, entry.from_id), lookup.name_of("person", entry.to_id)
    for one in lookup.session.scalars(select(lists).where(unfinished(lists), lists.__table__.c.first_witness_by.is_not(None))):
        cabinets = {lookup.get(*place).cabinet_id for place in listed(one.papers)} - {None}
        kept = any(lookup.get("cabinet", cabinet).keeper_id in keys for cabinet in cabinets)
        if kept and successor in (one.first_witness_by, one.second_witness_by):
            return str(one.number)
    return ""


def rows(kept: str | None) -> list[tuple[str, ...]]:
    """Return the list as it was made, for a table on paper: what sort, number, what it is known by, where it lies."""
    return [tuple(f"{line}{GAP * 4}".split(GAP)[:4]) for line in (kept or "").splitlines()]
