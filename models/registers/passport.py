"""证件台账: every certificate for private travel abroad, where it is kept, and how it left (procedure 2.4)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text
from sqlalchemy.orm import Mapped

from models.cabinets import keeper_beside, keeps_key
from models.chain import gone, state_of
from models.custody import Thing, loans_of
from models.kinds import Choice, Long
from models.ledger_text import LastDay
from models.lookup import one_form
from models.numbers import running
from models.passports import (
    CADRES,
    CERTIFICATES,
    HIMSELF,
    OURS,
    RULE,
    Cadre,
    Certificate,
    bare,
    mistyped,
    not_the_holder,
    outside,
)
from models.passports_ledger import gone_said, read_state
from models.people import is_ours, rows_of, serves
from models.record import field, fields, reference
from models.signed import signed
from models.states import unfinished
from models.text import Refused, joined, on_paper, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


def into_cabinet(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """入柜: into a named cabinet, by who keeps it (2.4: 专柜); one's own by the other who has its key, where there is one."""
    if entry.cabinet_id is None:
        raise Refused(problems=[("cabinet_id", tr("请填写存放柜：证件须存放在专柜（2.4）。"))])
    keeps_key(entry.cabinet_id, lookup, name, day)
    cabinet = lookup.get("cabinet", entry.cabinet_id)
    other = keeper_beside(cabinet.id, lookup, entry.holder_id, name, day)
    if other and other != name == lookup.name_of("person", entry.holder_id):
        sentence = tr("持证人不能自己保管证件（2.4），{}的证件由“{}”的另一保管人{}入柜。")
        raise Refused(problems=[("by", sentence.format(name, cabinet.name, other))])


def to_the_organisation(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """转交组织部: into other hands than ours."""
    outside(lookup, name, day)


def to_another_unit(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """转出: to where the holder has gone, never to one of us; who is still in office does not keep his own (2.4)."""
    own, serving = bare(name) == lookup.name_of("person", entry.holder_id), serves(lookup, entry.holder_id, day)
    if serving:
        not_the_holder(name)
    if own and serving:
        raise Refused(problems=[("by", tr("在职人员的证件不得由个人保管（2.4），转出接收人不能是“{}”本人。").format(name))])
    if is_ours(lookup, bare(name), day) and not own:
        raise Refused(problems=[("by", tr("转出接收人是持证人的新单位，不能是本局的“{}”。").format(name))])


def comes_again(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """重新在册: what was found, or comes back with its holder, is handed in again; how it had left stays in its note."""
    left, same = gone(entry), select(Passport.code).where(Passport.replaces_id == entry.id, Passport.struck_at.is_(None))
    if other := lookup.session.scalar(same.limit(1)):
        raise Refused(tr("{} 已由 {} 换发、补发，原证件不再有效，不能重新在册（2.4）。没有改动。").format(entry.code, other))
    signature = left and left.of(entry)
    if left and signature:
        if day < signature.on:
            sentence = tr("重新上交 {} 早于{} {}，先后不能颠倒（2.4）。")
            raise Refused(problems=[("on", sentence.format(day, tr(left.day), signature.on))])
        why = entry.lost_why or entry.end_why or ""
        with on_paper():
            said = tr("{} {}{}（{}），{} 重新在册").format(signature.on, signature.by, tr(left.label), why, day)
        entry.note = "；".join(filter(None, (entry.note, said)))
    entry.lost_why = entry.end_why = None


class Passport(Thing):
    """One certificate: handed in, kept by us or passed to the 区委组织部, and out only for an approved journey."""

    __tablename__ = "passport"
    title, numbered, book = word("证件台账"), running("证件"), 114
    part, begins, out_word = word("证件"), word("未上交"), word("已发放")
    called, refusable, lent_by = ("code",), False, "exit_trip"
    checks = (f"cadre <> '{Cadre.DISTRICT.value}' OR (cabinet_id IS NULL AND slot IS NULL)",)
    held = ("holder_id", "cadre")  # who approves a journey under way depends on them
    rule = RULE

    holder_id: Mapped[int] = reference(
        "姓名", to="person", filter=True, search=True, width=5, synonyms=("持证人", "持有人", "持证人姓名"), adopts=True
    )
    post: Mapped[str | None] = field(
        "单位及职务", width=12, search=True, wide=True, synonyms=("单位职务", "职务", "单位/职务", "现任职务")
    )
    cadre: Mapped[Cadre] = field(
        "干部类别", filter=True, kind=Choice(Cadre, CADRES), synonyms=("管理类别", "干部管理类别", "类别", "管理权限", "人员类别")
    )
    kind: Mapped[Certificate] = field(
        "证件种类", filter=True, kind=Choice(Certificate, CERTIFICATES), synonyms=("证件类型", "种类", "证件名称", "证件类别")
    )
    code: Mapped[str] = field(
        "证件号码", width=8, unbroken=9, search=True, lead=True, unique=True, synonyms=("证件号", "证号", "护照号")
    )
    issuer: Mapped[str | None] = field("发证机关", table=False, synonyms=("签发机关",))
    issued_on: Mapped[date | None] = field("发证日期", table=False, as_written="issued_text", synonyms=("签发日期",))
    issued_text: Mapped[str | None] = field("发证日期原文", form=False, table=False, export=False)
    valid_until: Mapped[date | None] = field(
        "有效期至", kind=LastDay(), as_written="valid_text",
        synonyms=("有效期", "有效期截止", "有效期截止日期", "有效期限", "有效日期", "到期日期", "失效日期"),
    )
    valid_text: Mapped[str | None] = field("有效期原文", form=False, table=False, export=False)
    handed_text: Mapped[str | None] = field("上交时间原文", form=False, table=False, export=False)
    replaces_id: Mapped[int | None] = reference(
        "原证件", to="passport", table=False, sort_order=72, help=word("换发、补发的才填：原证件号码")
    )
    note: Mapped[str | None] = field("备注", table=False, search=True, kind=Long(), sort_order=75, synonyms=("说明",))
    end_why: Mapped[str | None] = field("注销转出原因", form=False, table=False, export=False, kind=Long(), sort_order=81)

    handing_in = signed("上交", state=word("已上交"), signer=word("上交人"), day=word("上交日期"), export=True,
                        also_day=("上交时间", "上缴日期", "上缴时间", "交证日期", "收缴日期", "收缴时间", "集中保管日期"),
                        as_written="handed_text")
    storing = signed("入柜", state=word("在柜"), signer=word("保管人"), day=word("入柜日期"), by=into_cabinet,
                     only=("cadre", OURS), asks=("cabinet_id", "slot"))
    passing = signed("转交组织部", state=word("已转组织部"), signer=word("组织部接收人"), day=word("转交日期"),
                     by=to_the_organisation, only=("cadre", (Cadre.DISTRICT,)), export=True)

    cancelled = signed("注销", state=word("已注销"), signer=word("注销经办人"), day=word("注销日期"), asks=("end_why",),
                       leaves=True)
    transferred = signed("转出", state=word("已转出"), signer=word("转出接收人"), day=word("转出日期"), asks=("end_why",),
                         by=to_another_unit, leaves=True)
    reopened = signed("重新在册", state=word("已上交"), signer=word("重新上交人"), day=word("重新上交日期"), by=comes_again,
                      reopens=("lost", "transferred"))

    def idle(self, lookup: "Lookup") -> set[str]:
        """What the 区委组织部 keeps has no place in our cabinet."""
        return {"cabinet_id", "slot"} if self.cadre is Cadre.DISTRICT else set()

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """Whether the holder has another of the kind on the books: a new one takes its place."""
        if not (self.holder_id and self.kind) or self.replaces_id:
            return {}
        own = select(Passport.code).where(Passport.holder_id.in_(rows_of(lookup, self.holder_id)), Passport.kind == self.kind)
        code = lookup.session.scalar(own.where(text(self.here_where()), Passport.id != (self.id or 0)).limit(1))
        sentence = tr("此人在册的同种证件还有 {}。换发的先注销原证件，再填“原证件”。")
        return {"kind": sentence.format(code)} if code else {}

    def lies_here(self) -> bool:
        """A cabinet that is written down is where it belongs; it lies there once it was put in."""
        storing = type(self).step("storing")
        return storing.stands(self) and storing.applies(self)

    def kept_elsewhere(self) -> str:
        """The 区委组织部 keeps what was passed on to it."""
        by, on = self.passing_by, self.passing_on  # type: ignore[attr-defined]  # the step's own columns
        return tr("{}，{} 转交").format(by, on) if by and on else by or ""

    @classmethod
    def doubts(
        cls, cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """What the ledger says is gone comes into no cabinet of ours, unless it says by its own columns how it left."""
        left = any(texts.get(f"{exit_.key}_{part}") for exit_ in cls.exits() for part in ("by", "on"))
        return iter(()) if left else gone_said(cells, heads, texts)

    def settle(self, lookup: "Lookup") -> None:
        """Where another body keeps it than before, it is on its way there: the former keeper's signature is in the trail."""
        self.code, self.slot = one_form(self.code), unicodedata.normalize("NFKC", self.slot) if self.slot else None
        if self.historic and self.id is None:
            read_state(self, lookup)
        for step in (type(self).step("storing"), type(self).step("passing")):
            if step.stands(self) and not step.applies(self):
                step.put(self, None)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Days in their order; what is put in has its cabinet; no slot of ours for what the 区委组织部 keeps."""
        yield from self._number_problems()
        if self.newly("issued_on") and self.issued_on and self.issued_on > lookup.today:
            yield "issued_on", tr("日期 {} 在今天（{}）之后，请改正。").format(self.issued_on, lookup.today)
        if self.issued_on and self.valid_until and self.valid_until <= self.issued_on:
            yield "valid_until", tr("有效期至 {} 不晚于发证日期 {}，请改正。").format(self.valid_until, self.issued_on)
        handed = None if self.historic else self.handing_in
        if handed and self.issued_on and handed.on < self.issued_on and (self.newly("handing_in_on") or self.newly("issued_on")):
            yield "issued_on", tr("上交日期 {} 早于发证日期 {}，请核对（2.4）。").format(handed.on, self.issued_on)
        if self.cadre is Cadre.DISTRICT and (self.cabinet_id or self.slot):
            key = "cabinet_id" if self.cabinet_id else "slot"
            yield key, tr("区管干部的证件由区委组织部保管，不放本局专柜（2.4）。请清空，办理转交组织部。")
        if self.slot and HIMSELF.search(self.slot) and not self.historic:
            yield "slot", tr("证件由单位集中保管（2.4），不由个人保管，不能放在“{}”。").format(self.slot)
        if self.cadre in OURS and self.slot and "组织部" in self.slot:
            yield "slot", tr("存放在组织部的是区管干部的证件（2.4），请核对干部类别。")
        if self.storing and not self.cabinet_id and not self.historic:
            yield "cabinet_id", tr("在柜的证件须写明存放柜（2.4：专柜）。")
        if self.newly("code") and not self.historic:  # an import compares whole rows itself
            yield from self._twice(lookup)
        yield from self._asked_for_problems(lookup)
        if self.replaces_id and self.newly("replaces_id"):
            yield from self._replacement_problems(lookup, lookup.get("passport", self.replaces_id))

    def _asked_for_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """What a journey under way has asked for, and its papers name, is this certificate; once it has left it may be mended."""
        changed = [f for f in fields(type(self)) if f.key in ("kind", "code") and self.id and self.newly(f.key)]
        trip = loans_of(type(self))
        under_way = select(trip).where(trip.__table__.c[trip.takes] == self.id, unfinished(trip)).limit(1)
        for other in lookup.session.scalars(under_way) if changed else ():
            sentence = tr("{} 用着这本证件，办完之前不能改{}（2.4）。")
            yield from ((f.key, sentence.format(other.number, tr(f.label))) for f in changed)

    def _number_problems(self) -> Iterator[tuple[str, str]]:
        """One entry is one certificate, its figures typed as figures: no cell of an old ledger with two, none with 无."""
        if self.newly("code") and not re.search("[0-9]", self.code):
            yield "code", tr("“{}”不是证件号码。没有证件的不在这里登记。").format(self.code)
        if self.newly("code") and len(re.findall("[A-Z]*[0-9]{5,}", self.code)) > 1:
            yield "code", tr("“{}”像是几本证件的号码，请一本登记一条。").format(self.code)
        if self.newly("code"):
            yield from (("code", why) for why in mistyped(self.code))

    def _twice(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A certificate has one entry, also once it has left: the one that there is goes on."""
        same = select(Passport).where(Passport.code == self.code, Passport.struck_at.is_(None), Passport.id != (self.id or 0))
        for other in lookup.session.scalars(same):
            left = gone(other)
            state, who = tr(left.state if left else state_of(other).word), lookup.name_of("person", other.holder_id)
            sentence = tr("{} 已登记在 {}（{}，{}），同一证件号码只登记一条，没有保存。")
            again = left is not None and left.key in type(self).step("reopened").reopens
            further = tr("找回、转回的请在那一条办理“重新在册”。") if again else tr("请核对，登错的请更正那一条。")
            yield "code", joined(sentence.format(self.code, other.number, who, state), further)

    def _replacement_problems(self, lookup: "Lookup", former: "Passport") -> Iterator[tuple[str, str]]:
        """A certificate takes the place of one of the same holder and kind that has left."""
        if former.holder_id not in rows_of(lookup, self.holder_id) or former.kind is not self.kind:
            yield "replaces_id", tr("{} 不是同一人的同种证件，不能由它换发、补发。").format(former.code)
        elif gone(former) is None:
            yield "replaces_id", tr("{} 还在册。换发的请先办理注销，补发的请先报失。").format(former.code)
        same = select(Passport).where(Passport.replaces_id == former.id, Passport.struck_at.is_(None))
        for other in lookup.session.scalars(same.where(Passport.id != (self.id or 0))):
            yield "replaces_id", tr("{} 已由 {} 换发、补发。").format(former.code, other.code)
