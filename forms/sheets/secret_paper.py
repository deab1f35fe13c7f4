"""密级文件阅办单 and 文件传阅单, and the same of telegrams (procedure 1.1.2): what goes with a paper, and who read it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Row, Sheet, Table, row
from forms.sheets import texts
from models.book import Entry
from models.lending import Purpose
from models.levels import TERMS
from models.registers.secret_paper import Haste
from models.registers.telegram import Urgency
from models.secrecy import Way

if TYPE_CHECKING:
    from models.lookup import Lookup

READERS = {"secret_paper": "paper_loan", "telegram": "telegram_loan"}


def paper(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say what the paper is called, how long it is secret, where it lies, how it left."""
    values, said = entry.values, entry.texts
    years = f"{values['term_years']} 年" if values["term_years"] else ""
    until = f"至 {said['term_until']}" if values["term_until"] else ""
    longest = f"按最长 {TERMS[values['level']]} 年" if values["level"] in TERMS else ""
    return {
        "called": texts.title_or_code(said), "term": years or until or said["term_note"] or longest,
        "leaves": f"{values['pages']} 页" if values["pages"] else "",
        "lies": " ".join(filter(None, (said["cabinet_id"], said["slot"]))), "left": texts.left_by(entry),
    }


def telegram(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """The same of a telegram, and the minute it came."""
    came = " ".join(filter(None, (entry.texts["received_on"], entry.texts["received_at"])))
    return {**paper(lookup, entry), "came": came}


def readers(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield each reading: to whom it went when, and when it came back."""
    read = texts.entries_where(lookup, READERS[entry.book], "paper_id", entry.id, by="applied_on")
    given = (loan for loan in read if "lent" in loan.signatures or loan.state.mark == "old")
    for n, loan in enumerate((loan for loan in given if loan.values["purpose"] is Purpose.READ), 1):
        back = "遗失" if "lost" in loan.signatures else texts.signed_on(loan, "returned_in")
        yield str(n), loan.texts["holder_id"], loan.texts["section"] or "", texts.signed_on(loan, "lent"), back, "", ""


def marks(*first: Cell) -> tuple[Row, ...]:
    """Return the rows that say what the paper is; its level stands in a cell."""
    return (
        row(15, Cell("标　　题\n（代号）", "called")),
        row(10, Cell("密　　级", "level", share=50), Cell("保密期限", "term", share=60), *first),
    )


def dealing(date_head: str, received: str, sender: str, no: str, urgent: Cell) -> tuple[Row, ...]:
    """Return the rows of a slip that goes with a paper from its receipt to its end."""
    return (
        row(10, Cell(date_head, received, share=4), Cell(sender, "from_unit", share=5)),
        row(10, Cell(no, "reference_no", share=5), urgent),
        *marks(Cell("制发日期", "issued_on", share=56)),
        row(10, Cell("份　　数", "copies"), Cell("份　　号", "copy_no"), Cell("页　　数", "leaves")),
        row(10, Cell("领 取 人", "received_by", share=4), Cell("办理方式", "way", share=5, choices=texts.options(Way))),
        row(22, Cell("拟办意见", "proposal_text")),
        row(10, Cell("拟 办 人", "proposal_by", share=3), Cell("日　　期", "proposal_on", share=2)),
        row(32, Cell("领导阅示", "reading_text")),
        row(10, Cell("阅示领导", "reading_by", share=3), Cell("日　　期", "reading_on", share=2)),
        row(10, Cell("承办科室", "forwarded_to", share=72), Cell("签 收 人", "forwarding_by", share=44),
            Cell("转送日期", "forwarding_on", share=52)),
        row(10, Cell("督 办 人", "closing_by", share=3), Cell("办结日期", "closing_on", share=2)),
        row(10, Cell("存放位置", "lies", share=72), Cell("保 管 人", "filing_by", share=44),
            Cell("入柜日期", "filing_on", share=52)),
        row(10, Cell("应 清 退", "give_back_on", share=3), Cell("去　　向", "left", share=5)),
        row(13, Cell("备　　注", "note", remarks=True)),
    )


def circulation(sender: str) -> tuple[Row | Table, ...]:
    """Return the rows of a slip on which readers sign."""
    columns = (
        Column("序号", 9), Column("姓名", 19), Column("科室", 43), Column("送文日期", 23), Column("退文日期", 23),
        Column("签字", 27), Column("备注", 22),
    )
    return (
        row(10, Cell("收到日期", "received_on", share=4), Cell(sender, "from_unit", share=5)),
        *marks(Cell("份　　号", "copy_no", share=56)),
        row(18, Cell("拟办意见", "proposal_text")),
        Table("readers", columns, readers, label="传阅登记", least=13),
        row(12, Cell("备　　注", "note", remarks=True)),
    )


PASSED = (
    "一、每次送阅、退回都经机要保密人员登记，不得自行转给下一人。",
    "二、需要留用的，另办借阅；阅后当日退回。",
)

PAPER_SLIP = Sheet(
    "secret_paper_slip", "密级文件阅办单", "secret_paper",
    rows=dealing("收到日期", "received_on", "来文单位", "字　　号",
                 Cell("紧急程度", "haste", share=5, choices=texts.options(Haste))),
    notes=(texts.TRAVELS,), margin=21, more=paper, strip=True,
)
PAPER_CIRCULATION = Sheet(
    "secret_paper_circulation", "文件传阅单", "secret_paper", rows=circulation("来文单位"), notes=PASSED, margin=21, more=paper,
)
TELEGRAM_SLIP = Sheet(
    "telegram_slip", "电报阅办单", "telegram",
    rows=(
        *dealing("收到时间", "came", "发报单位", "电 报 号", Cell("密码电报", "cipher", share=5, choices=texts.yes_no))[:2],
        row(10, Cell("等　　级", "urgency", choices=texts.options(Urgency))),
        *dealing("收到时间", "came", "发报单位", "电 报 号", Cell("密码电报", "cipher", share=5, choices=texts.yes_no))[2:],
    ),
    notes=(texts.TRAVELS,), margin=21, more=telegram, strip=True,
)
TELEGRAM_CIRCULATION = Sheet(
    "telegram_circulation", "电报传阅单", "telegram", rows=circulation("发报单位"), notes=PASSED, margin=21, more=paper,
)
