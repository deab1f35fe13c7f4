"""证件台账: every certificate for private travel abroad, where it is kept, and how it left (procedure 2.4)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.chain import signed
from models.custody import Thing, keeps_key
from models.kinds import Long
from models.numbers import running
from models.passports import OURS, Cadre, Certificate
from models.record import field, reference
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


def into_cabinet(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """入柜: into a named cabinet, by who keeps it (2.4: 专柜)."""
    if entry.cabinet_id is None:
        raise Refused(problems=[("cabinet_id", tr("请填写存放柜：证件须存放在专柜（2.4）。"))])
    keeps_key(entry.cabinet_id, lookup, name, day)


class Passport(Thing):
    """One certificate: handed in, kept by us or passed to the 区委组织部, and out only for an approved journey."""

    __tablename__ = "passport"
    title, numbered, book = word("证件台账"), running("证件"), 114
    part, begins, out_word = word("证件"), word("未上交"), word("已发放")
    called, refusable, lent_by = ("code",), False, "exit_trip"

    holder_id: Mapped[int] = reference("姓名", to="person", filter=True, search=True, width=5, synonyms=("持证人", "持有人"))
    post: Mapped[str | None] = field("单位及职务", width=12, search=True, wide=True, synonyms=("单位职务", "职务", "单位/职务"))
    cadre: Mapped[Cadre] = field("干部类别", filter=True, synonyms=("管理类别", "干部管理类别", "类别"))
    kind: Mapped[Certificate] = field("证件种类", filter=True, synonyms=("证件类型", "种类", "证件名称"))
    code: Mapped[str] = field("证件号码", width=8, search=True, lead=True, unique=True, synonyms=("证件号", "证号", "护照号"))
    issuer: Mapped[str | None] = field("发证机关", table=False, synonyms=("签发机关",))
    issued_on: Mapped[date | None] = field("发证日期", table=False, as_written="issued_text", synonyms=("签发日期",))
    issued_text: Mapped[str | None] = field("发证日期原文", form=False, table=False, export=False)
    valid_until: Mapped[date | None] = field("有效期至", as_written="valid_text", synonyms=("有效期", "有效期截止", "到期日期"))
    valid_text: Mapped[str | None] = field("有效期原文", form=False, table=False, export=False)
    handed_text: Mapped[str | None] = field("上交时间原文", form=False, table=False, export=False)
    note: Mapped[str | None] = field("备注", table=False, search=True, kind=Long(), sort_order=75, synonyms=("说明",))
    end_why: Mapped[str | None] = field("注销转出原因", form=False, table=False, export=False, kind=Long(), sort_order=81)

    handing_in = signed("上交", state=word("已上交"), signer=word("上交人"), day=word("上交日期"), export=True,
                        also=("上交人",))
    storing = signed("入柜", state=word("在柜"), signer=word("保管人"), day=word("入柜日期"), by=into_cabinet,
                     only=("cadre", OURS), asks=("cabinet_id", "slot"))
    passing = signed("转交组织部", state=word("已转组织部"), signer=word("组织部接收人"), day=word("转交日期"),
                     only=("cadre", (Cadre.DISTRICT,)), export=True)

    cancelled = signed("注销", state=word("已注销"), signer=word("注销经办人"), day=word("注销日期"), asks=("end_why",),
                       leaves=True)
    transferred = signed("转出", state=word("已转出"), signer=word("转出接收人"), day=word("转出日期"), asks=("end_why",),
                         leaves=True)

    def idle(self, lookup: "Lookup") -> set[str]:
        """What the 区委组织部 keeps has no place in our cabinet."""
        return {"cabinet_id", "slot"} if self.cadre is Cadre.DISTRICT else set()

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Days in their order; no slot of ours for what the 区委组织部 keeps."""
        if self.issued_on and self.valid_until and self.valid_until <= self.issued_on:
            yield "valid_until", tr("有效期至 {} 不晚于发证日期 {}，请改正。").format(self.valid_until, self.issued_on)
        if self.cadre is Cadre.DISTRICT and (self.cabinet_id or self.slot):
            key = "cabinet_id" if self.cabinet_id else "slot"
            yield key, tr("区管干部的证件由区委组织部保管，不放本局专柜（2.4）。请清空，办理转交组织部。")
