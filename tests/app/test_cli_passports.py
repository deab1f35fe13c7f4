"""Private travel by commands: from the old ledger to the certificate back in its cabinet, and each refusal in one sentence."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from models import acts
from models.custody import Cabinet
from models.store import Store
from tests.app.conftest import Run
from tests.models.test_custody_ledger import HEADS, TITLE, row
from tests.workbooks import book

DAY = date.today().isoformat()
TRIP = {
    "destination": "日本", "reason": "旅游", "leave_on": str(date.today() + timedelta(days=9)),
    "return_on": str(date.today() + timedelta(days=16)),
}


@pytest.fixture
def travels(run: Run, folder: Path, tmp_path: Path) -> Run:
    """An office whose certificates were imported."""
    store = Store(folder)
    acts.enter(store, Cabinet, {"name": "证件柜", "keeper_id": "吴采薇"})
    store.close()
    own = row(1, 姓名="郝思齐", 单位及职务="办公室科员", 上交时间="2019.3", 有效期至="2049-01-01")
    passed_on = row(2, 姓名="欧阳明", 干部类别="区管", 存放位置="区委组织部")
    path = book(tmp_path / "证件台账.xlsx", TITLE, HEADS, own, passed_on)
    code, out, _ = run("import", "register", "passport", str(path))
    assert code == 0
    assert "  将新建人员“欧阳明”（工作人员）" in out.splitlines()
    assert {"  导入后为“在柜”的 1 条", "  导入后为“已转组织部”的 1 条"} <= set(out.splitlines())
    return run


def entered(run: Run, register: str, **texts: str) -> str:
    code, out, err = run("enter", register, *(f"{key}={text}" for key, text in texts.items()), "--json")
    assert (code, err) == (0, "")
    return str(json.loads(out)["number"])


def act(run: Run, register: str, number: str, step: str, **texts: str) -> tuple[int, str]:
    code, _, err = run("act", register, number, step, *(f"{key}={text}" for key, text in texts.items()))
    return code, err


def shown(run: Run, register: str, number: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("show", register, number, "--json")[1])
    return found


def test_a_journey_from_the_old_ledger_to_the_cabinet(travels: Run) -> None:
    assert shown(travels, "passport", "E12345601")["state"] == "在柜"
    assert shown(travels, "passport", "E12345602")["state"] == "已转组织部"
    trip = entered(travels, "exit_trip", holder="郝思齐", passport="E12345601", **TRIP)
    code, err = act(travels, "exit_trip", trip, "issuing", by="郝思齐", on=DAY)
    assert code == 1
    assert "须先办“本人签字”，不能直接办“发放”" in err
    for step, by in (
        ("own", "郝思齐"), ("head_review", "陶明澜"), ("first_review", "吴采薇"), ("party_approval", "局党组"),
        ("issuing", "郝思齐"),
    ):
        assert act(travels, "exit_trip", trip, step, by=by, on=DAY) == (0, "")
    assert shown(travels, "passport", "E12345601")["state"] == "已发放"
    code, out, _ = travels("show", "passport", "E12345601")
    assert f"  现在何处：郝思齐，{DAY} 起，应还 " in out
    assert act(travels, "exit_trip", trip, "coming_home", by="郝思齐", on=DAY, went="否") == (0, "")
    code, err = act(travels, "exit_trip", trip, "handing_back", by="郝思齐", on=DAY)
    assert code == 1
    assert "不能由持证人本人（郝思齐）留存（2.4）" in err
    assert act(travels, "exit_trip", trip, "handing_back", by="吴采薇", on=DAY) == (0, "")
    found = shown(travels, "passport", "E12345601")
    assert (found["state"], found["where"]) == ("在柜", "证件柜　A-01")


def test_filing_and_checking_by_commands(travels: Run) -> None:
    number = entered(travels, "exit_filing", person="欧阳明", id_number="110101199003070011")
    fields = shown(travels, "exit_filing", number)["fields"]
    assert (fields["family"], fields["given"], fields["sex"]) == ("欧阳", "明", "男")
    for step in ("checking", "sending"):
        assert act(travels, "exit_filing", number, step, by="吴采薇", on=DAY) == (0, "")
    code, _, err = travels("correct", "exit_filing", number, "入库批号=2026-12")
    assert (code, "变动事由" in err) == (1, False)  # that is a field of the report
    assert travels("correct", "exit_filing", number, "入库批号=2026-12", "--why", "补填")[0] == 0
    found = shown(travels, "exit_filing", number)["fields"]
    assert (found["batch"], found["why"]) == ("2026-12", None)
    round_ = entered(travels, "passport_check", cabinet="证件柜")
    assert shown(travels, "passport_check", round_)["fields"]["expected"] == "E12345601"


def test_what_is_refused_for_a_day_that_is_not_there_says_that_nothing_was_changed(travels: Run) -> None:
    assert travels("correct", "passport", "E12345601", "有效期至=")[0] == 0
    trip = entered(travels, "exit_trip", holder="郝思齐", passport="E12345601", **TRIP)
    for step, by in (("own", "郝思齐"), ("head_review", "陶明澜"), ("first_review", "吴采薇"), ("party_approval", "局党组")):
        assert act(travels, "exit_trip", trip, step, by=by, on=DAY) == (0, "")
    code, err = act(travels, "exit_trip", trip, "issuing", by="郝思齐", on=DAY)
    assert (code, err) == (1, "E12345601 的有效期空着，不能发放（2.4）。请先在证件台账中更正。没有改动。\n")


@pytest.mark.parametrize(
    ("said", "step"), [("report_on", "回国报告"), ("报告接收人", "回国报告"), ("领取人", "发放"), ("own_on", "本人签字")]
)
def test_what_a_step_told_is_not_a_field_that_does_not_exist(travels: Run, said: str, step: str) -> None:
    trip = entered(travels, "exit_trip", holder="郝思齐", passport="E12345601", **TRIP)
    code, _, err = travels("correct", "exit_trip", trip, f"{said}=2026-11-26")
    assert code == 1
    assert f"“{said}”是办“{step}”时登记的，更正不能改它" in err
    told = travels("correct", "exit_trip", trip, "实际返回=2026-11-26")
    assert (told[0], told[2]) == (1, "“实际返回”办“回国登记”时登记，这一步还没有办。没有改动。\n")
    assert "没有字段“by”" in travels("correct", "exit_trip", trip, "by=郝思齐")[2]
