"""单位登记备案: a change of the unit's name, head or telephone, reported at once with seal and signature (procedure 2.4)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.numbers import yearly
from models.passports import RULE
from models.people import Office
from models.record import field, today
from models.register import Register
from models.signed import signed
from models.states import unfinished
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

CHANGING = ("unit", "head", "phone")


def on_file(key: str) -> Callable[["Lookup"], Any]:
    """Return the default of what was on file last, and of what has not changed."""

    def asked(names: "Lookup") -> Any:
        newest = UnitFiling.changed_on.desc(), UnitFiling.id.desc()
        last = names.session.scalar(select(UnitFiling).where(UnitFiling.struck_at.is_(None)).order_by(*newest).limit(1))
        return getattr(last, f"{key}_after") if last else names.all(Office)[0].unit if key == "unit" else None

    return asked


class UnitFiling(Register):
    """One change of the three things on file, with what stood there before; seal and signature stay on the paper."""

    __tablename__ = "unit_filing"
    title, numbered, book = word("单位登记备案"), yearly("单备", by="changed_on"), 117
    part, begins, called, refusable = word("证件"), word("变动未报送"), ("number",), False
    rule = RULE

    changed_on: Mapped[date] = field("变动日期", filter=True, default=today, synonyms=("日期",))
    unit_before: Mapped[str] = field("原单位名称", width=12, table=False, default=on_file("unit"))
    unit_after: Mapped[str] = field("单位名称", width=12, search=True, lead=True, default=on_file("unit"))
    head_before: Mapped[str] = field("原法人代表", width=5, table=False, default=on_file("head"))
    head_after: Mapped[str] = field("法人代表", width=5, search=True, completes="person", default=on_file("head"))
    phone_before: Mapped[str] = field("原联系电话", width=8, table=False, default=on_file("phone"))
    phone_after: Mapped[str] = field("联系电话", width=8, default=on_file("phone"))
    why: Mapped[str | None] = field("变动事由", width=10, search=True)
    note: Mapped[str | None] = field("备注", table=False, kind=Long(), sort_order=75)

    signing = signed("盖章签名", state=word("待报送"), signer=word("签名负责人"), day=word("盖章签名日期"))
    sending = signed(
        "报送", state=word("已报送"), signer=word("报送人"), day=word("报送日期"), event=True, export=True,
        covers=tuple(f"{key}_{when}" for key in CHANGING for when in ("before", "after")),
    )

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Something has changed."""
        if all(getattr(self, f"{key}_before") == getattr(self, f"{key}_after") for key in CHANGING):
            yield "unit_after", tr("单位名称、法人代表、联系电话都没有变，不必备案。")

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What was sent away stands there too: the next change is reported, this one is not struck out of sight."""
        if self.historic or self.sending is not None:
            raise Refused(tr("{} 已经报送，不能作废（2.4）。请另报变更。").format(self.number))


def unreported(lookup: "Lookup") -> list[UnitFiling]:
    """Return the changes that are not reported: each is due at once, on the day of the change (2.4: 及时)."""
    query = select(UnitFiling).where(unfinished(UnitFiling)).order_by(UnitFiling.changed_on, UnitFiling.id)
    return list(lookup.session.scalars(query))
