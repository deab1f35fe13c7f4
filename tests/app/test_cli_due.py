"""zhangyin due and zhangyin person: what is due by which rule, and what ties a person to the office."""

import json
from collections.abc import Callable
from datetime import date, timedelta

Run = Callable[..., tuple[int, str, str]]
TODAY, TOMORROW = date.today(), date.today() + timedelta(days=1)


def lend(run: Run) -> None:
    """Lend a paper from its cabinet, to be back tomorrow."""
    paper = ("来文单位=区委办", "密级=秘密", "代号=甲一", "办理方式=阅件", "存放柜=一柜")
    chain = {"proposal": "钟以恒", "reading": "陶明澜", "filing": "吴采薇"}
    loan = ("密级文件=密件" + f"{TODAY.year}-1", "借阅人=郝思齐", f"应还日期={TOMORROW}")
    steps = {"review": "钟以恒", "approval": "陶明澜", "lent": "郝思齐"}
    signed = [f"{step}.{key}={value}" for step, by in chain.items() for key, value in (("by", by), ("on", TODAY))]
    taken = [f"{step}.{key}={value}" for step, by in steps.items() for key, value in (("by", by), ("on", TODAY))]
    for words in (("cabinet", "柜名=一柜", "保管人=吴采薇"), ("secret_paper", *paper, *signed), ("paper_loan", *loan, *taken)):
        code, _, err = run("enter", *words)
        assert (code, err) == (0, "")


def test_due_tells_what_is_out_with_its_day_and_its_rule(run: Run) -> None:
    lend(run)
    code, out, err = run("due", "--json")
    found = [row for row in json.loads(out) if row["register"] == "paper_loan"]
    assert (code, err) == (0, "")
    assert found == [{
        "register": "paper_loan", "number": f"密借〔{TODAY.year}〕1号", "what": f"密件〔{TODAY.year}〕1号 甲一，郝思齐",
        "due": str(TOMORROW), "state": "本周到期", "why": f"借出时约定的应还日期 {TOMORROW}",
    }]  # fmt: skip


def test_due_is_asked_of_any_day(run: Run) -> None:
    lend(run)
    for day, state in ((TOMORROW, "今天到期"), (TOMORROW + timedelta(days=1), "逾期")):
        rows = json.loads(run("due", "--on", str(day), "--json")[1])
        assert [row["state"] for row in rows if row["register"] == "paper_loan"] == [state]
    assert run("due", "--on", "后天")[0] == 1


def test_a_persons_sheet_is_read_by_name(run: Run) -> None:
    lend(run)
    assert "保管 印章1号 区司法局公章 在用" in " ".join(run("person", "吴采薇")[1].split())
    held = json.loads(run("person", "郝思齐", "--json")[1])["held"]
    assert [(one["sort"], one["number"], one["due"]) for one in held] == [("在手", f"密借〔{TODAY.year}〕1号", str(TOMORROW))]
    code, out, err = run("person", "查无此人")
    assert (code, out) == (1, "")
    assert "人员中没有“查无此人”" in err
