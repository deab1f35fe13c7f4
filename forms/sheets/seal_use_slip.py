"""公章使用申报表: the application and register sheet of procedure 1.1.9（二）, one seal on one document."""

from typing import TYPE_CHECKING

from forms.sheet import Cell, Sheet, row
from forms.sheets.texts import yes_no
from models.seals import Seal, usable

if TYPE_CHECKING:
    from models.lookup import Lookup


def seals(lookup: "Lookup") -> list[str]:
    """Return the seals that this sheet may ask for: those in use under 1.1.9."""
    return [seal.name for seal in lookup.all(Seal) if not list(usable(lookup, seal.id))]


SEAL_USE_SLIP = Sheet(
    "seal_use_slip", "公章使用申报表", "seal_use",
    rows=(
        row(12, Cell("申报科室", "section", share=3), Cell("申请日期", "applied_on", share=2)),
        row(12, Cell("印章使用人", "applicant", share=3), Cell("申请份数", "copies", share=2)),
        row(14, Cell("用印事由", "reason")),
        row(18, Cell("文件名称", "document")),
        row(12, Cell("文　　号", "reference_no", share=3), Cell("空 白 件", "blank", share=2, choices=yes_no)),
        row(12, Cell("附　　件", "attachments")),
        row(14, Cell("用章类别", "seal_id", choices=seals)),
        row(25, Cell("科室负责人\n初　　审", step="first_review")),
        row(29, Cell("分管领导\n／局　长\n审　　批", step="approval", hint="（签名章须由局长本人审批）",
                     count=("核准份数", "approved_copies"))),
        row(12, Cell("交表登记人", "handed_in_by", share=3), Cell("登记日期", "handed_in_on", share=2)),
        row(12, Cell("监 印 人", "stamping_by", share=11), Cell("用印日期", "stamping_on", share=10),
            Cell("实盖份数", "stamped_copies", share=9)),
        row(12, Cell("存 档 人", "filing_by", share=3), Cell("存档日期", "filing_on", share=2)),
        row(16, Cell("备　　注", "note", remarks=True)),
    ),
    notes=(
        "一、先审批、交表登记，后用印；印章管理人员核对份数并当面监印。",
        "二、空白纸、空白表格不得用印；本表用印后存档。",
    ),
)
