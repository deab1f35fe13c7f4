"""保密培训登记: what was taught to whom; at least once a year (procedure 1.1.3, step 4)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.kinds import Long, Whole
from models.numbers import yearly
from models.record import field, today
from models.register import Register
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class SecrecyTraining(Register):
    """One training on secrecy."""

    __tablename__ = "secrecy_training"
    title, numbered, book = word("保密培训登记"), yearly("密训", by="held_on"), 110
    part, begins, called, refusable = word("保密工作"), word("已培训"), ("number",), False
    checks = ("attended >= 1",)

    held_on: Mapped[date] = field("培训日期", filter=True, default=today, synonyms=("日期", "时间", "培训时间"))
    subject: Mapped[str] = field("培训内容", width=20, search=True, lead=True, synonyms=("内容", "主题"))
    teacher: Mapped[str | None] = field("授课人", width=6, search=True, completes="person", synonyms=("主讲人",))
    place: Mapped[str | None] = field("地点", width=8, wide=True)
    audience: Mapped[str] = field("参加范围", width=12, search=True, synonyms=("参加人", "参加人员", "范围"))
    attended: Mapped[int] = field("参加人数", kind=Whole("人"), total=True, synonyms=("人数",))
    absent: Mapped[str | None] = field("缺席补训", table=False, help=word("没有参加的人，和补训的日子"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long())

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Somebody was there."""
        if self.attended < 1:
            yield "attended", tr("参加人数至少为 1。")
