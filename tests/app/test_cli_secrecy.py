"""Confidential papers by commands: the whole way, and what must never happen, each refused with exit 1 and the rule's name."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest

Run = Callable[..., tuple[int, str, str]]
TODAY, YEAR = date.today().isoformat(), date.today().year
TOMORROW = (date.today() + timedelta(days=1)).isoformat()
ON = f"on={TODAY}"
BOOKS = {"secret_paper": ("密件", "paper_loan", "密借"), "telegram": ("电报", "telegram_loan", "电借")}


@pytest.fixture(autouse=True)
def cabinet(run: Run) -> None:
    assert run("enter", "cabinet", "柜名=密件柜", "保管人=吴采薇")[0] == 0


def steps(run: Run, book: str, number: str, *how: tuple[str, ...]) -> list[str]:
    """Record steps, given as words; return the states said."""
    said = []
    for step, *words in how:
        code, out, err = run("act", book, number, step, ON, *words)
        assert (code, err) == (0, "")
        said.append(out.split()[-1])
    return said


@pytest.mark.parametrize("book", BOOKS)
def test_a_paper_is_taken_through_every_step_by_commands(run: Run, book: str) -> None:
    series, loans, lending = BOOKS[book]
    paper, loan = f"{series}{YEAR}-1", f"{lending}{YEAR}-1"
    assert run("enter", book, "来文单位=区委办", "密级=机密", "代号=甲一", "份号=000017")[:2] == (0, f"{series}〔{YEAR}〕1号\n")
    assert steps(
        run, book, paper, ("拟办", "by=钟以恒"), ("阅示", "by=陶明澜"), ("转送", "by=郝思齐", "承办科室=办公室"),
        ("办结", "by=钟以恒"), ("入柜", "by=吴采薇", "存放柜=密件柜", "柜内位置=2层"),
    ) == ["已拟办", "已批办", "已转送", "已办结", "在柜"]
    form = ("enter", loans, f"{'电报' if book == 'telegram' else '密级文件'}={paper}", "借阅人=郝思齐", f"应还日期={TOMORROW}")
    assert run(*form)[0] == 0
    assert steps(
        run, loans, loan, ("部门审核", "by=钟以恒"), ("批准", "by=贺景川"), ("借出", "by=郝思齐"),
    ) == ["待批准", "已批准", "借出"]
    assert json.loads(run("show", book, paper, "--json")[1])["state"] == "借出"
    assert run(*form)[0] == 0
    leaving = ("enter", "secret_disposal", "处理方式=清退", f"清单={paper}", "经办人=吴采薇", "接收单位=区委办")
    for refusal, words in (
        ("须先办“部门审核”", ("act", loans, f"{lending}{YEAR}-2", "借出", ON, "by=郝思齐")),
        ("不能作废", ("strike", loans, loan, "--why", "误登")),
        ("须列入清退销毁登记", ("act", book, paper, "销毁", ON, "by=吴采薇")),
        ("没有归还，不能列入清单", leaving),
    ):
        code, out, err = run(*words)
        assert (code, out) == (1, "")
        assert refusal in err
    assert steps(run, loans, loan, ("归还", "by=吴采薇")) == ["已归还"]
    assert run(*leaving)[0] == 0
    listed = f"密清{YEAR}-1"
    steps(run, "secret_disposal", listed, ("部门审核", "by=钟以恒"), ("批准", "by=贺景川"), ("办结", "by=区委办 李某"))
    assert json.loads(run("show", book, paper, "--json")[1])["state"] == "已清退"
    assert json.loads(run("verify", "--json")[1])["ok"] is True


@pytest.mark.parametrize(("words", "why"), [
    (("enter", "secret_paper", "来文单位=区委办", "密级=绝密", "代号=甲", "标题=某某方案"), "保密法 31"),
    (("enter", "secret_paper", "来文单位=区委办", "密级=秘密", "标题=某某方案"), "保密法 31"),
    (("enter", "secret_paper", "来文单位=区委办", "密级=秘密", "代号=甲", "保密期限=11"), "保密法 19"),
    (("enter", "telegram", "来文单位=区委办", "密级=内部", "密码电报=是", "标题=某某方案"), "保密法 31"),
    (("enter", "internal_clearing", "资料名称=通报", "数量=3", "送销人=吴采薇", "是否涉密=是"), "1.1.3；条例 28"),
    (("enter", "secrecy_pledge", "承诺人=路人甲"), "人员中没有"),
])
def test_what_must_never_be_is_refused_with_its_rule(run: Run, words: tuple[str, ...], why: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (1, "")
    assert why in err
    assert err.count("\n") == 1


def test_a_meeting_is_closed_by_commands_only_when_its_copies_are_back(run: Run) -> None:
    assert run("enter", "secret_meeting", "密级=秘密", "代号=会一", "保密责任人=吴采薇")[0] == 0
    meeting, copy = f"密会{YEAR}-1", f"会材{YEAR}-1"
    form = ("会议=" + meeting, "密级=秘密", "代号=材一", "份号=000001", "领取人=郝思齐")
    assert run("enter", "meeting_copy", *form, "发放.by=郝思齐", f"发放.on={TODAY}")[0] == 0
    code, _, err = run("act", "secret_meeting", meeting, "收齐", ON, "by=吴采薇")
    assert code == 1
    assert "000001 郝思齐" in err
    assert steps(run, "meeting_copy", copy, ("收回", "by=吴采薇")) == ["已收回"]
    assert steps(run, "secret_meeting", meeting, ("收齐", "by=吴采薇")) == ["已收齐"]


def test_show_prints_what_was_typed_then_the_way_then_how_it_ended_and_remarks_last(run: Run) -> None:
    run("enter", "telegram", "来文单位=区委办", "密级=机密", "代号=甲一", "收到时刻=9:05", "办理方式=阅件", "备注=附一")
    steps(run, "telegram", f"电报{YEAR}-1", ("拟办", "by=钟以恒"), ("阅示", "by=陶明澜"), ("入柜", "by=吴采薇", "存放柜=密件柜"),
          ("报失", "by=吴采薇", "遗失经过=搬迁"))
    lines = run("show", "telegram", f"电报{YEAR}-1")[1].splitlines()[2:]
    fields = [line.strip().split("：")[0] for line in lines]
    wanted = ["收到日期", "收到时刻", "来文单位", "密级", "代号", "拟办人", "阅示领导", "保管人", "入柜日期", "报失人", "备注"]
    assert [label for label in fields if label in wanted] == wanted


def test_a_correction_that_fills_an_empty_field_is_shown_in_the_history(run: Run) -> None:
    run("enter", "secret_paper", "来文单位=区委办", "密级=机密", "代号=甲一")
    run("correct", "secret_paper", f"密件{YEAR}-1", "份号=000017")
    assert "更正 份号 （空）→000017" in run("show", "secret_paper", f"密件{YEAR}-1")[1]


def test_a_title_whose_level_was_raised_is_shown_by_no_history(run: Run) -> None:
    run("enter", "secret_paper", "来文单位=区委办", "密级=秘密", "标题=关于某事的通知", "标题已核对=是")
    run("correct", "secret_paper", f"密件{YEAR}-1", "密级=机密", "标题=", "代号=甲一")
    said = run("show", "secret_paper", f"密件{YEAR}-1")[1]
    assert "更正 密级 秘密→机密；代号 （空）→甲一" in said
    assert "关于某事" not in said + run("show", "secret_paper", f"密件{YEAR}-1", "--json")[1]
