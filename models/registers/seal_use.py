"""用印登记: the seal-use register of procedure 1.1.9; the application sheet is its page."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.kinds import Long, Whole
from models.numbers import yearly
from models.people import ranked, section_of
from models.record import field, reference, today
from models.register import Register
from models.seals import keeper_of_seal, leader_for_seal, usable
from models.signed import signed
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class SealUse(Register):
    """One stamping: which seal is put on what, for whom, and who allowed it."""

    __tablename__ = "seal_use"
    title, numbered, book = word("用印登记"), yearly("用印", by="applied_on"), 102
    part, begins = word("印章"), word("待初审")
    checks = (
        "NOT blank", "copies >= 1", "approved_copies BETWEEN 1 AND copies", "stamped_copies BETWEEN 1 AND approved_copies",
    )

    applied_on: Mapped[date] = field("申请日期", filter=True, default=today, synonyms=("日期", "登记日期", "申报日期", "时间"))
    applicant: Mapped[str] = field(
        "印章使用人", width=5, search=True, completes="person",
        synonyms=("用印人", "经办人", "申请人", "使用人", "用章人", "申报人")
    )
    section: Mapped[str] = field(
        "申报科室", width=10, search=True, wide=True, completes="section", help=word("由印章使用人带出"),
        synonyms=("科室", "部门", "单位", "用印科室", "用印部门", "用印单位", "申请科室", "申请部门", "使用科室", "用章科室"),
    )
    reason: Mapped[str] = field(
        "用印事由", width=10, search=True, wide=True, synonyms=("事由", "用途", "用印用途", "用章事由", "申请事由", "使用事由")
    )
    document: Mapped[str] = field(
        "文件名称", width=22, search=True, lead=True,
        synonyms=("文件", "用印内容", "内容摘要", "文件标题", "材料名称", "用印文件", "文件名")
    )
    reference_no: Mapped[str | None] = field("文号", search=True, table=False, export=False)
    seal_id: Mapped[int] = reference(
        "用章类别", to="seal", filter=True, search=True, width=7,
        synonyms=("印章", "印章名称", "印章类别", "印章种类", "用印种类", "用印类别", "用章名称", "用章", "公章名称"),
    )
    copies: Mapped[int] = field("申请份数", kind=Whole("份"), total=True, synonyms=("份数", "数量", "用印份数", "盖章份数"))
    blank: Mapped[bool] = field("空白件", default=False, table=False, export=False)
    attachments: Mapped[str | None] = field("附件", table=False, export=False)
    note: Mapped[str | None] = field("备注", table=False, search=True, kind=Long(), synonyms=("附注", "说明"))
    approved_copies: Mapped[int | None] = field("核准份数", form=False, table=False, kind=Whole("份"), first="copies")
    stamped_copies: Mapped[int | None] = field(
        "实盖份数", form=False, table=False, kind=Whole("份"), total=True, first="approved_copies"
    )

    first_review = signed("初审", state=word("待审批"), signer=word("初审人"), day=word("初审日期"), by=ranked("reviews"),
                          also=("审核人", "科室负责人", "部门负责人"))
    approval = signed(
        "审批", state=word("已批准"), signer=word("审批人"), day=word("审批日期"), by=leader_for_seal, export=True,
        covers=("seal_id", "document", "reason", "copies", "blank"), asks=("approved_copies",),
        also=("批准人", "审批领导", "批准领导", "签批人", "审批"),
    )
    handed_in = signed("交表登记", state=word("已交表登记"), signer=word("交表登记人"), day=word("交表登记日期"))
    stamping = signed(
        "用印", state=word("已用印"), signer=word("监印人"), day=word("用印日期"), by=keeper_of_seal, export=True,
        asks=("stamped_copies",), event=True, also=("监印", "盖章人", "用印监督人"),
    )
    filing = signed("存档", state=word("已存档"), signer=word("存档人"), day=word("存档日期"))

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """The applicant's section, where the office knows it."""
        day = self.applied_on or lookup.today
        return {"section": section_of(lookup, self.applicant, day)} if self.applicant else {}

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Three counts, no blank paper, and only seals that 1.1.9 governs."""
        if self.copies < 1:
            yield "copies", tr("申请份数至少为 1。")
        if self.blank:
            yield "blank", tr("空白纸、空白表格不得用印（3.4）；确有需要的须经局主要领导书面批准，不在本登记办理。")
        if self.approved_copies is not None and not 1 <= self.approved_copies <= self.copies:
            yield "approved_copies", tr("核准份数须在 1 与申请份数 {} 之间。").format(self.copies)
        most = self.copies if self.approved_copies is None else self.approved_copies  # an old ledger may lack the latter
        if self.stamped_copies is not None and not 1 <= self.stamped_copies <= most:
            yield "stamped_copies", tr("实盖份数须在 1 与核准份数 {} 之间。").format(most)
        if not self.historic and self.newly("seal_id"):  # 审批 and 用印 ask again, when their day has come
            yield from usable(lookup, self.seal_id)
