"""电报登记: the book of telegrams of procedure 1.1.2, apart from papers."""

import enum
from collections.abc import Iterator
from datetime import time
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.kinds import Time
from models.levels import UNTITLED_WHERE, no_title
from models.numbers import yearly
from models.record import field, reference
from models.secrecy import Paper, copies_of, files
from models.signed import signed
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Urgency(enum.Enum):
    """How fast a telegram is to be dealt with."""

    EXTRA = word("特提")
    FIRST = word("特急")
    SECOND = word("加急")
    THIRD = word("平急")


class Telegram(Paper):
    """One telegram, from its receipt to the day it leaves for good."""

    __tablename__ = "telegram"
    title, numbered, book = word("电报登记"), yearly("电报", by="received_on"), 104
    called = ("number",)
    lent_by = "telegram_loan"
    untitled_where = f"{UNTITLED_WHERE} OR cipher"
    checks = ("copies >= 1", no_title(untitled_where))

    received_at: Mapped[time | None] = field(
        "收到时刻", kind=Time(), table=False, export=False, sort_order=11, synonyms=("收报时刻", "时刻")
    )
    cipher: Mapped[bool] = field(
        "密码电报", default=False, filter=True, wide=True, sort_order=12, help=word("密电填是，明电填否；密电不录标题"),
        synonyms=("明密", "是否密电"),
    )
    urgency: Mapped[Urgency | None] = field("等级", filter=True, width=4, sort_order=12, synonyms=("电报等级", "缓急"))
    original_id: Mapped[int | None] = reference(
        "原件", to="telegram", asked=True, table=False, export=False, sort_order=40, help=word("复制件才填：原件的编号")
    )

    filing = signed("入柜", state=word("在柜"), signer=word("保管人"), day=word("入柜日期"), by=files,
                    asks=("cabinet_id", "slot"))

    def untitled(self) -> bool:
        """A cipher telegram has no title here, whatever its level."""
        return super().untitled() or bool(self.cipher and not self.cleared)

    def barred(self) -> str:
        """What is in cipher is barred for that, whatever its level."""
        return super().barred() if super().untitled() else tr("密码电报的标题")

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Those of any confidential paper, and of a copy."""
        yield from super().problems(lookup)
        asked = self.newly("original_id") or self.newly("cipher")
        if asked and self.original_id and (self.cipher or lookup.get("telegram", self.original_id).cipher):
            yield "original_id", tr("密码电报不得复制（密码电报管理规定）。")
        if self.newly("cipher") and self.cipher and self.id and (copies := copies_of(lookup, self, here=True)):
            sentence = tr("已有复制件（{}），密码电报不得复制（密码电报管理规定）。请先作废或销毁复制件，再更正。")
            yield "cipher", sentence.format("、".join(copies))
        yield from self.copy_problems(lookup)
