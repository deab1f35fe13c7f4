"""Entering, signing, correcting, striking and showing from the command line."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from models import calendar
from models.people import Person
from models.record import fields, records
from models.registers.seal_use import SealUse

Run = Callable[..., tuple[int, str, str]]
FORM = ("印章使用人=郝思齐", "用印事由=签订合同", "文件名称=物业服务合同", "用章类别=公章", "申请份数=3份")
TODAY, YEAR = date.today().isoformat(), date.today().year
CHAIN = {"初审": "钟以恒", "审批": "陶明澜", "交表登记": "吴采薇", "用印": "吴采薇", "存档": "吴采薇"}


def test_an_entry_is_answered_with_its_number(run: Run) -> None:
    assert run("enter", "seal_use", *FORM) == (0, f"用印〔{YEAR}〕1号\n", "")


def test_json_is_one_document_with_the_number_alone(run: Run) -> None:
    code, out, err = run("enter", "seal_use", *FORM, "--json")
    assert (code, json.loads(out), err) == (0, {"number": f"用印〔{YEAR}〕1号"}, "")
    assert out.count("\n") == 1


@pytest.mark.parametrize("before", [True, False])
def test_data_and_json_may_stand_before_the_command_or_after(run: Run, folder: Path, before: bool) -> None:
    words = ("--json", "show", "seal", "公章") if before else ("show", "seal", "公章", "--data", str(folder), "--json")
    assert json.loads(run(*words)[1])["number"] == "印章1号"


def test_fields_are_called_by_key_by_label_and_without_id(run: Run) -> None:
    mixed = ("applicant=郝思齐", "用印事由=a", "document=b", "seal=局章", "copies=1", "用印登记=x")
    assert run("enter", "seal_use", *mixed[:-1])[0] == 0
    code, _, err = run("enter", "seal_use", *mixed)
    assert code == 1
    assert "copies（申请份数）" in err


def test_values_may_stand_before_and_after_an_option(run: Run) -> None:
    assert run("enter", "seal_use", *FORM[:2], "--json", *FORM[2:])[0] == 0
    assert run("correct", "seal_use", "1", "note=甲", "--why", "漏写", "文号=乙")[0] == 1  # 1 is no number
    assert run("correct", "seal_use", f"用印{YEAR}-1", "note=甲", "--why", "漏写", "文号=乙")[0] == 0


def test_a_slip_is_taken_through_every_step(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    states = [run("act", "seal_use", f"{YEAR}-1", step, f"by={who}", f"on={TODAY}")[1] for step, who in CHAIN.items()]
    assert [state.split()[1] for state in states] == ["待审批", "已批准", "已交表登记", "已用印", "已存档"]


def test_a_slip_that_arrives_signed_is_entered_at_once_in_whatever_order_it_is_typed(run: Run) -> None:
    steps = [word for step, who in CHAIN.items() for word in (f"{step}.by={who}", f"{step}.on={TODAY}")]
    steps += ["approval.approved_copies=2", "用印.实盖份数=1"]
    assert run("enter", "seal_use", *reversed(steps), *FORM)[0] == 0
    shown = json.loads(run("show", "seal_use", f"{YEAR}-1", "--json")[1])
    assert (shown["state"], shown["fields"]["approved_copies"], shown["fields"]["stamped_copies"]) == ("已存档", 2, 1)
    assert len(shown["history"]) == 1


def test_one_wrong_signature_leaves_nothing_of_a_signed_slip(run: Run) -> None:
    code, out, err = run("enter", "seal_use", *FORM, "初审.by=钟以恒", "初审.on=今天", "审批.by=吴采薇", f"审批.on={TODAY}")
    assert (code, out) == (1, "")
    assert err.startswith("初审日期：“今天”不是日期")
    assert err.count("\n") == 1
    assert run("show", "seal_use", f"{YEAR}-1")[0] == 1


def test_a_signature_mark_is_for_the_head_alone(run: Run) -> None:
    words = ("用章类别=局长签名章", "初审.by=钟以恒", f"初审.on={TODAY}", f"审批.on={TODAY}")
    code, _, err = run("enter", "seal_use", *FORM[:3], FORM[4], *words, "审批.by=陶明澜")
    assert code == 1
    assert "1.1.9" in err
    assert run("enter", "seal_use", *FORM[:3], FORM[4], *words, "审批.by=贺景川")[0] == 0


def test_a_late_entry_asks_for_its_reason(run: Run, folder: Path) -> None:
    day, gone = date.today(), 0
    while gone <= 3:  # an office whose first day lies far enough back
        gone += calendar.is_working_day(day)
        day -= timedelta(days=1)
    if day.year != YEAR:
        pytest.skip("the year is too young")
    assert run("correct", "office", "区司法局", f"first_day={YEAR}-01-01")[0] == 0
    steps = [word for step, who in list(CHAIN.items())[:4] for word in (f"{step}.by={who}", f"{step}.on={day}")]
    code, _, err = run("enter", "seal_use", *FORM, f"申请日期={day}", *steps)
    assert (code, err.count("补登原因"), err.count("\n")) == (1, 1, 1)
    assert run("enter", "seal_use", *FORM, f"申请日期={day}", *steps, "late_why=停电")[0] == 0


def test_a_step_out_of_order_names_the_one_that_comes_first(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    code, _, err = run("act", "seal_use", f"{YEAR}-1", "stamping", "by=吴采薇", f"on={TODAY}")
    assert code == 1
    assert "须先办“初审”" in err
    assert err.endswith("没有改动。\n")


def test_an_unknown_action_names_those_there_are(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    code, _, err = run("act", "seal_use", f"{YEAR}-1", "飞行", "by=吴采薇")
    assert code == 1
    assert "approval（审批）" in err


def test_what_is_approved_is_not_corrected(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    for step in ("初审", "审批"):
        run("act", "seal_use", f"{YEAR}-1", step, f"by={CHAIN[step]}", f"on={TODAY}")
    code, _, err = run("correct", "seal_use", f"{YEAR}-1", "copies=5")
    assert code == 1
    assert "审批签字认可" in err
    assert run("act", "seal_use", f"{YEAR}-1", "退回", "by=陶明澜", f"on={TODAY}", "退回理由=改份数")[0] == 0
    assert run("correct", "seal_use", f"{YEAR}-1", "copies=5")[0] == 0


def test_striking_asks_for_a_reason_and_keeps_the_number(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    assert run("strike", "seal_use", f"{YEAR}-1")[::2] == (1, "请写明原因。没有改动。\n")
    assert run("strike", "seal_use", f"{YEAR}-1", "--why", "误登") == (0, f"用印〔{YEAR}〕1号  作废\n", "")
    assert run("enter", "seal_use", *FORM)[1] == f"用印〔{YEAR}〕2号\n"


def test_show_says_everything_by_key(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    run("act", "seal_use", f"{YEAR}-1", "初审", "by=钟以恒", f"on={TODAY}")
    shown = json.loads(run("show", "seal_use", f"{YEAR}-1", "--json")[1])
    assert set(shown) == {"number", "state", "fields", "actions", "history"}
    values = shown["fields"]
    assert (values["copies"], values["blank"], values["applied_on"]) == (3, "否", TODAY)
    assert (values["seal_id"], values["first_review.by"], values["first_review.on"]) == ("区司法局公章", "钟以恒", TODAY)
    assert not any(key.endswith(("_by", "_clerk", "_at")) for key in values)
    assert [action["key"] for action in shown["actions"]] == ["approval", "returned", "declined"]
    assert {"key": "approved_copies", "label": "核准份数", "kind": "whole", "required": False} in shown["actions"][0]["ask"]
    assert [trace["action"] for trace in shown["history"]] == ["登记", "初审"]
    assert shown["history"][0]["changed"]["seal_id"] == [None, "区司法局公章"]
    assert shown["history"][1]["changed"] == {"first_review.by": [None, "钟以恒"], "first_review.on": [None, TODAY]}


def test_show_without_json_is_for_people(run: Run) -> None:
    run("enter", "seal_use", *FORM)
    out = run("show", "seal_use", f"{YEAR}-1")[1]
    assert "文件名称：物业服务合同" in out
    assert "现在可办：初审（first_review）" in out


def test_a_person_is_called_by_name_or_by_number_where_two_share_it(run: Run) -> None:
    assert run("enter", "person", "姓名=白芷宁", "职级=工作人员")[1] == "白芷宁\n"
    assert run("enter", "person", "姓名=白芷宁", "职级=局领导")[1] == "#7\n"
    assert run("show", "person", "白芷宁")[0] == 1
    assert json.loads(run("show", "person", "#7", "--json")[1])["fields"]["rank_id"] == "局领导"


def test_list_registers_names_fields_and_steps_without_an_office(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("list", "registers", "--json", data=tmp_path / "nowhere")
    found = {book["key"]: book for book in json.loads(out)}
    assert code == 0
    assert list(found) == [record.__tablename__ for record in records()]
    assert {"office", "section", "person", "post", "seal", "seal_use"} <= set(found)
    assert [f["key"] for f in found["seal_use"]["fields"]] == [f.key for f in fields(SealUse) if f.form]
    assert [f["required"] for f in found["person"]["fields"]] == [f.required for f in fields(Person)]
    kind = next(f for f in found["seal"]["fields"] if f["key"] == "kind")
    assert (kind["kind"], kind["choices"]) == ("choice", ["公章", "党组章", "签名章", "专用章"])
    steps = ["first_review", "approval", "handed_in", "stamping", "filing", "returned", "declined"]
    assert [action["key"] for action in found["seal_use"]["actions"]] == steps
    assert run("list", "registers")[1].startswith("office  单位\n")


def test_find_counts_and_shows_the_newest_first(run: Run) -> None:
    for n in (1, 2):
        run("enter", "seal_use", *FORM[:2], f"文件名称=第{n}份合同", *FORM[3:])
    found = json.loads(run("find", "合同", "郝思齐", "--json")[1])
    assert (found["total"], found["more"]) == (2, False)
    assert [hit["number"] for hit in found["hits"]] == [f"用印〔{YEAR}〕2号", f"用印〔{YEAR}〕1号"]
    assert found["hits"][0]["register"] == "seal_use"
    assert "第2份合同" in found["hits"][0]["text"]
    assert json.loads(run("find", "没有的词", "--json")[1]) == {"total": 0, "more": False, "hits": []}
    assert "共 2 条" in run("find", "合同")[1]


def test_find_takes_the_code_of_a_slip_and_says_when_the_paper_is_another(run: Run, tmp_path: Path) -> None:
    run("enter", "seal_use", *FORM)
    number, path = f"用印〔{YEAR}〕1号", tmp_path / "单.pdf"
    assert run("print", "seal_use_slip", number, "--format", "pdf", "--out", str(path))[0] == 0
    with pdfium.PdfDocument(path) as paper:
        found = re.search(r"\d[\d ]{22,}", paper[0].get_textpage().get_text_bounded())
    assert found is not None
    code = found[0].replace(" ", "")
    assert [hit["number"] for hit in json.loads(run("find", code, "--json")[1])["hits"]] == [number]
    assert "校验码" not in run("find", code)[1]
    assert "校验码与打印时记下的不符" in run("find", code[:13], "0" * 10)[1]
    assert json.loads(run("find", "9" * 23, "--json")[1]) == {"total": 0, "more": False, "hits": []}


def test_verify_answers_with_the_head_and_holds_it_against_a_printed_one(run: Run) -> None:
    first = json.loads(run("verify", "--json")[1])
    assert (first["ok"], first["first_bad"]) == (True, None)
    run("enter", "seal_use", *FORM)
    assert run("verify", "--head", first["head"])[0] == 0
    row, digits = first["head"].split(" ", 1)
    code, out, err = run("verify", "--head", f"{row} {digits[::-1]}", "--json")
    assert code == 1
    assert json.loads(out)["ok"] is False
    assert "印出的校验值" in err


def test_the_first_writing_of_a_day_leaves_a_backup_and_the_second_none(run: Run, folder: Path) -> None:
    run("find", "合同")
    assert not (folder / "backups").exists()
    for _ in range(2):
        run("enter", "seal_use", *FORM)
        assert len(list((folder / "backups").iterdir())) == 1


def test_a_backup_that_fails_is_said_and_the_entry_stands(run: Run, folder: Path) -> None:
    (folder / "backups").write_text("in the way")
    code, out, err = run("enter", "seal_use", *FORM)
    assert (code, out) == (0, f"用印〔{YEAR}〕1号\n")
    assert "备份没有做成" in err
    assert err.count("\n") == 1
    assert run("show", "seal_use", f"{YEAR}-1")[0] == 0


def test_a_backup_to_a_file_opens_as_an_office(run: Run, folder: Path, tmp_path: Path) -> None:
    run("enter", "seal_use", *FORM)
    code, out, _ = run("backup", str(tmp_path / "副本.db"))
    assert code == 0
    assert "两个文件合在一起就能打开" in out
    other = tmp_path / "other"
    other.mkdir()
    (tmp_path / "副本.db").rename(other / "office.db")
    (tmp_path / "副本.db.key").rename(other / "office.key")
    assert run("show", "seal_use", f"{YEAR}-1", data=other)[0] == 0
    assert (other / "office.key").stat().st_mode & 0o777 == 0o600
