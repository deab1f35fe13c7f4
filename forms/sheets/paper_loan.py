"""借阅审批单 of papers and telegrams, and 催还通知 to who has one too long (procedure 1.1.2, step 7)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from forms.sheet import Cell, Sheet, Text, row
from forms.sheets import texts
from models.book import Entry
from models.custody import thing_of
from models.lending import Purpose
from models.levels import Level

if TYPE_CHECKING:
    from models.lookup import Lookup


def borrowed(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say what paper it is."""
    paper = thing_of(lookup.get(entry.book, entry.id), lookup)
    level: Level = paper.level
    return {"called": paper.title_text or paper.code, "level": level.value, "copy_no": paper.copy_no or "",
            "copies": f"{paper.copies} 份"}


def called_back(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say how long it has been due, and what is asked for."""
    lent = entry.signatures.get("lent")
    return {**borrowed(lookup, entry), **texts.overdue(lookup, entry), "lent_day": texts.day_of(lent.on) if lent else "",
            "signer": "", "signed_day": ""}


def approval(key: str, title: str, register: str, thing: str) -> Sheet:
    """Return the sheet by which a paper is lent."""
    return Sheet(
        key, title, register,
        rows=(
            row(11, Cell("申请日期", "applied_on"), Cell("用　　途", "purpose", share=1.7, choices=texts.options(Purpose))),
            row(11, Cell("借 阅 人", "holder_id"), Cell("借阅科室", "section", share=1.7)),
            row(11, Cell(thing, "paper_id", share=68), Cell("密　　级", "level", share=43),
                Cell("份　　号", "copy_no", share=43)),
            row(16, Cell("标　　题\n（代号）", "called")),
            row(16, Cell("借阅事由", "reason")),
            row(11, Cell("应还日期", "due_on"), Cell("同 行 人", "companion", share=1.7)),
            row(11, Cell("阅览地点", "reading_place")),
            row(24, Cell("部门负责人\n审　　核", step="review")),
            row(24, Cell("分管领导\n批　　准", step="approval")),
            row(11, Cell("领 取 人", "lent_by", share=3), Cell("借出日期", "lent_on", share=2)),
            row(11, Cell("归还检查", "condition")),
            row(11, Cell("接 收 人", "returned_in_by", share=3), Cell("归还日期", "returned_in_on", share=2)),
            row(14, Cell("备　　注", "note", remarks=True)),
        ),
        notes=(
            "一、先批准、后借出；按期归还，不得转借，不得复印、拍照。",
            "二、绝密件须两人以上经手，在指定场所阅读。",
        ),
        more=borrowed,
    )


def notice(key: str, title: str, register: str) -> Sheet:
    """Return the letter to who has a paper too long."""
    return Sheet(
        key, title, register,
        rows=(
            Text("{holder_id:6}同志（{section:8}）：", size=15),
            Text("　　你于{lent_day:8}借阅的 {paper_id:8}（密级：{level:4}，份号：{copy_no:4}），"
                 "应于{due_day:8}归还，现已逾期 {days:3} 天。这是第{which:2}次催还。", size=15),
            Text("　　请收到本通知后立即将原件交还保管人，当面清点、登记。确需继续使用的，先归还，再重新办理借阅审批；"
                 "已遗失的，立即报告。", size=15),
            Text("{office_unit}办公室", "right", size=15, above=22),
            Text("{printed_on:8}", "right", size=15),
            Text("收到人（签字）：{signer:10}　　收到日期：{signed_day:8}", size=13, above=26),
        ),
        top=62, more=called_back, refuses=texts.not_late,
    )


PAPER_LOAN = approval("paper_loan_slip", "密级文件借阅审批单", "paper_loan", "文件编号")
PAPER_NOTICE = notice("loan_notice", "密级文件催还通知", "paper_loan")
TELEGRAM_LOAN = approval("telegram_loan_slip", "电报借阅审批单", "telegram_loan", "电报编号")
TELEGRAM_NOTICE = notice("telegram_loan_notice", "电报催还通知", "telegram_loan")
