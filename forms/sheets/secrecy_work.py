"""Sheets of confidential work (procedures 1.1.3, 1.4): monthly clearing, training, checks, papers of a meeting."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from forms.sheets import texts
from models.book import Entry

if TYPE_CHECKING:
    from models.lookup import Lookup

SIGN_IN = (Column("序号", 3), Column("姓名", 6), Column("科室", 8), Column("签到", 7))


def seats(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield a place to sign for everyone who was there, two in a line."""
    half = (entry.values["attended"] + 1) // 2
    for n in range(1, half + 1):
        yield str(n), "", "", "", str(half + n), "", "", ""


def meeting(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say what the meeting is called."""
    return {"called": texts.title_or_code(entry.texts)}


def handed_out(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield each copy: to whom, and that it came back."""
    for n, copy in enumerate(texts.entries_where(lookup, "meeting_copy", "meeting_id", entry.id), 1):
        said = copy.texts
        back = ("遗失", texts.signed_on(copy, "lost")) if "lost" in copy.signatures else (
            texts.signed_by(copy, "returned_in"), texts.signed_on(copy, "returned_in"))
        yield (str(n), texts.title_or_code(said), said["level"], said["copy_no"], said["guest"] or said["holder_id"],
               texts.signed_on(copy, "lent"), *back)


INTERNAL_CLEARING = Sheet(
    "internal_clearing_slip", "内部资料清理销毁审批表", "internal_clearing",
    rows=(
        row(12, Cell("日　　期", "made_on"), Cell("清理月份", "month")),
        row(12, Cell("清理科室", "section"), Cell("送 销 人", "handed_by")),
        row(36, Cell("资料名称", "materials")),
        row(12, Cell("数　　量", "pieces"), Cell("是否涉密", "classified", choices=texts.yes_no)),
        row(12, Cell("销毁方式", "method")),
        row(12, Cell("清 点 人", "counting_by", share=3), Cell("清点日期", "counting_on", share=2)),
        row(26, Cell("分管领导\n批　　准", step="approval")),
        row(12, Cell("监销人一", "first_witness_by", share=3), Cell("日　　期", "first_witness_on", share=2)),
        row(12, Cell("监销人二", "second_witness_by", share=3), Cell("日　　期", "second_witness_on", share=2)),
        row(16, Cell("备　　注", "note", remarks=True)),
    ),
    notes=(
        "一、每月集中清理一次；没有可清理的，填“无”。",
        "二、涉密件不在此列，另办清退（销毁）审批。监销人两名，不得是送销人。",
    ),
)
SECRECY_TRAINING = Sheet(
    "secrecy_training_sign_in", "保密培训签到表", "secrecy_training",
    rows=(
        row(11, Cell("培训日期", "held_on", share=2), Cell("地　　点", "place", share=3)),
        row(14, Cell("培训内容", "subject")),
        row(11, Cell("授 课 人", "teacher", share=2), Cell("参加范围", "audience", share=3)),
        Table("seats", (*SIGN_IN, *SIGN_IN), seats, least=16, height=8),
        row(11, Cell("缺席补训", "absent")),
        row(11, Cell("备　　注", "note", remarks=True)),
    ),
)
SECRECY_CHECK = Sheet(
    "secrecy_check_slip", "保密检查记录", "secrecy_check",
    rows=(
        row(12, Cell("检查日期", "checked_on"), Cell("检 查 人", "checker")),
        row(12, Cell("检查范围", "scope")),
        row(30, Cell("检查内容", "content")),
        row(12, Cell("发现问题", "found", choices=texts.yes_no)),
        row(36, Cell("问　　题", "findings")),
        row(12, Cell("责 任 人", "responsible"), Cell("整改期限", "due_on")),
        row(30, Cell("整改情况", "measures")),
        row(12, Cell("整 改 人", "rectified_by", share=3), Cell("整改日期", "rectified_on", share=2)),
        row(12, Cell("复 查 人", "verified_by", share=3), Cell("复查日期", "verified_on", share=2)),
        row(16, Cell("备　　注", "note", remarks=True)),
    ),
)
SECRET_MEETING = Sheet(
    "secret_meeting_papers", "涉密会议材料发放收回登记", "secret_meeting",
    rows=(
        row(11, Cell("会议日期", "held_on", share=2), Cell("会议地点", "place", share=3)),
        row(14, Cell("会议名称\n（代号）", "called")),
        row(11, Cell("密　　级", "level"), Cell("召集科室", "convener", share=1.4), Cell("责 任 人", "keeper")),
        Table("copies", (
            Column("序号", 9), Column("材料名称或代号", 40), Column("密级", 13), Column("份号", 15), Column("领取人（签字）", 24),
            Column("发放日期", 19), Column("收回人（签字）", 22), Column("收回日期", 19),
        ), handed_out, least=12),
        row(11, Cell("遗失报告", "loss_report")),
        row(11, Cell("收齐确认", "closing_by", share=3), Cell("收齐日期", "closing_on", share=2)),
        row(12, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("一份一行，领取、收回都当面签字；会后全部收回，方可结束。",),
    margin=22, more=meeting,
)
