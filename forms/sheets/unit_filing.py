"""国家工作人员登记备案单位公章、负责人签名样式备案表 (procedure 2.4): seal and signature are put on the paper."""

from forms.sheet import Cell, Sheet, row

UNIT_FILING = Sheet(
    "unit_filing_slip", "国家工作人员登记备案单位公章、负责人签名样式备案表", "unit_filing",
    rows=(
        row(12, Cell("变动日期", "changed_on")),
        row(12, Cell("原单位名称", "unit_before")),
        row(12, Cell("现单位名称", "unit_after")),
        row(12, Cell("原法人代表", "head_before"), Cell("现法人代表", "head_after")),
        row(12, Cell("原联系电话", "phone_before"), Cell("现联系电话", "phone_after")),
        row(12, Cell("变动事由", "why")),
        row(62, Cell("单位公章\n样　　式"), Cell("负 责 人\n签名样式")),
        row(12, Cell("签名负责人", "signing_by", share=3), Cell("盖章日期", "signing_on", share=2)),
        row(12, Cell("报 送 人", "sending_by", share=3), Cell("报送日期", "sending_on", share=2)),
        row(14, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("单位名称、法人代表、联系电话变动的，及时重新备案；印章、签名须清晰完整。",),
    office=False,
)
