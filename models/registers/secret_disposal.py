"""清退销毁登记: lists by which confidential papers leave for good: archived, handed back, destroyed (条例 27, 28; 1.1.2)."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models import audit
from models.chain import gone
from models.custody import THE_LEDGER, leave, not_there
from models.keeping import now_with
from models.kinds import Listed, Long, listed
from models.numbers import yearly
from models.people import in_office, ranked
from models.record import field, today
from models.register import Register
from models.secrecy import on_list
from models.signed import Signature, Signed, signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act


class Leaving(enum.Enum):
    """How the listed papers leave."""

    ARCHIVE = word("移交存档")
    BACK = word("清退")
    DESTROY = word("销毁")


WAYS = {Leaving.ARCHIVE: "archived", Leaving.BACK: "handed_back", Leaving.DESTROY: "destroyed"}
KEPT_FIRST = (Leaving.ARCHIVE, Leaving.DESTROY)  # who sent a paper may ask for it at any time, also before it is dealt with


def keepers(entry: Any, lookup: "Lookup") -> set[str]:
    """Return the names of those who keep the listed papers, in a cabinet or in hand, or have kept them since the list was made,
    and of who hands over.
    """
    since = min(entry.made_on, date.fromisoformat(entry.written_at[:10]))  # its day may be corrected afterwards

    def values(place: tuple[str, int], *keys: str) -> set[int]:
        now = {getattr(lookup.get(*place), key) for key in keys} - {None}
        return now | audit.replaced_since(lookup.session, *place, since, *keys)

    loose = [thing for place in listed(entry.papers) if (thing := lookup.get(*place)).cabinet_id is None]
    cabinets = {cabinet for place in listed(entry.papers) for cabinet in values(place, "cabinet_id")}
    ids = {key for cabinet in cabinets for key in values(("cabinet", cabinet), "keeper_id", "deputy_id")}
    in_hand = {now_with(lookup, thing).name for thing in loose} - {""}
    return {lookup.name_of("person", key) for key in ids} | in_hand | {entry.handed_by}


def witnesses(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """监销: two persons, neither of whom keeps or hands over what is destroyed, wherever it is moved to meanwhile."""
    in_office(lookup, name, day)
    if name in keepers(entry, lookup):
        raise Refused(problems=[("by", tr("监销人不能是保管人或经办人（{}），列入清单以来保管过的也算。").format(name))])
    first = entry.first_witness
    if first is not None and first.by == name:
        raise Refused(problems=[("by", tr("须有两名监销人，“{}”已是第一名。").format(name))])


def takes_over(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """办结: signed by who takes the papers, never by who gives them; our keeper may be our archivist."""
    if name in ({entry.handed_by} if entry.how is Leaving.ARCHIVE else keepers(entry, lookup)):
        raise Refused(problems=[("by", tr("接收人不能是交出的人（{}），须由接收单位的人签字。").format(name))])


def still_there(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """批准: by a leader, and all that is listed is there."""
    ranked("approves")(entry, lookup, name, day)
    for why in missing(entry, lookup):
        raise Refused(why)


def missing(entry: Any, lookup: "Lookup") -> Iterator[str]:
    """Yield why one of the listed papers cannot leave now."""
    for table, thing in listed(entry.papers):
        paper = lookup.get(table, thing)
        if entry.historic and gone(paper) is not None:
            continue  # by this very list, says its own old ledger
        yield from not_there(lookup, paper)
        if entry.how in KEPT_FIRST and paper.filing is None and not paper.historic:
            sentence = tr("{} 还没有入柜，不能列入{}清单（1.1.2：办结入柜以后才存档、销毁）。请先登记入柜。")
            yield sentence.format(paper.number, tr(entry.how.value))
        if by := on_list(paper, lookup, but=entry.id):
            yield tr("{} 已列入批准的 {}，不能再列入清单。").format(paper.number, by)


class SecretDisposal(Register):
    """One list of papers that leave together, approved before they do."""

    __tablename__ = "secret_disposal"
    title, numbered, book = word("清退销毁登记"), yearly("密清", by="made_on"), 107
    part, begins, called = word("密件"), word("待审核"), ("number",)
    rule = word("按保密法实施条例 27、28：先清点、登记、审批；销毁由两人监销。")

    made_on: Mapped[date] = field("日期", filter=True, default=today)
    how: Mapped[Leaving] = field("处理方式", filter=True)
    papers: Mapped[str] = field(
        "清单", kind=Listed((("secret_paper", "密件"), ("telegram", "电报"))), lead=True, search=True, width=20,
        help=word("编号之间用顿号"),
    )
    handed_by: Mapped[str] = field("经办人", width=5, completes="person", search=True)
    receiver: Mapped[str] = field("接收单位", width=10, search=True, help=word("档案管理人员、原发单位，或指定的销毁单位"))
    where_done: Mapped[str | None] = field("地点", table=False)
    note: Mapped[str | None] = field("备注", table=False, draft=False, kind=Long())

    review = signed("部门审核", state=word("待批准"), signer=word("审核人"), day=word("审核日期"), by=ranked("reviews"))
    approval = signed("批准", state=word("已批准"), signer=word("批准人"), day=word("批准日期"), by=still_there,
                      declines=ranked("approves"), covers=("how", "papers", "receiver", "handed_by"), export=True)
    first_witness = signed("监销一", state=word("监销中"), signer=word("监销人一"), day=word("监销日期一"), by=witnesses,
                           only=("how", (Leaving.DESTROY,)), export=True, settles=True)
    second_witness = signed("监销二", state=word("已监销"), signer=word("监销人二"), day=word("监销日期二"), by=witnesses,
                            only=("how", (Leaving.DESTROY,)), export=True)
    done = signed("办结", state=word("已办结"), signer=word("接收人"), day=word("办结日期"), by=takes_over,
                  event=True, export=True)

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """How many are listed, and which of them is not there."""
        many = len(listed(self.papers))
        return {"papers": next(missing(self, lookup), tr("共 {} 件，都在。").format(many))} if many else {}

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Something is listed, and it is there."""
        if not listed(self.papers):
            yield "papers", tr("清单是空的。")
        if self.newly("papers") or self.newly("how"):
            yield from (("papers", why) for why in missing(self, lookup))

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What was seen to be destroyed, or has left, does not come back by striking the list."""
        if self.first_witness or self.done:
            raise Refused(tr("{} 已经监销或办结，所列文件不会因作废而回来，不能作废。").format(self.number))

    def follow(self, step: Signed, act: "Act") -> None:
        """With the last signature everything on the list has left."""
        if step.key == "done":
            signature = step.of(self)
            assert signature is not None
            leave(act, listed(self.papers), WAYS[self.how], Signature(signature.by, signature.on, signature.clerk, signature.at))

    def follow_old(self, act: "Act") -> None:
        """What an old ledger calls done took its papers with it, where these still stand as here."""
        by, on = self.done_by, self.done_on  # type: ignore[attr-defined]  # the step's own columns
        for place in listed(self.papers) if by or on else ():
            if gone(act.lookup.get(*place)) is None:
                leave(act, [place], WAYS[self.how], Signature(by or THE_LEDGER, on or self.made_on, act.lookup.user, act.at))
