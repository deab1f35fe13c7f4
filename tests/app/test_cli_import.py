"""Importing old ledgers and exporting for other programs from the command line; and the sample ledger of the project."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models import acts
from models.seals import Seal
from models.store import Store
from reports.excel_read import read
from tests.workbooks import HEADS, ROW, TITLE, book

Run = Callable[..., tuple[int, str, str]]
SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
LEDGER, TRUTH = SAMPLES / "用印登记-2025.xlsx", SAMPLES / "用印登记-2025.truth.json"
TWO = (("2", "", *ROW[2:]), ROW)
SAID = {
    "old_number": "old_number", "date": "applied_on", "section": "section", "applicant": "applicant", "reason": "reason",
    "document": "document", "seal": "seal_id", "copies": "copies", "approver": "approval.by", "note": "note",
}


def ledger(tmp_path: Path, *rows: Any) -> str:
    return str(book(tmp_path / "旧台账.xlsx", TITLE, HEADS, *rows))


def answer(said: tuple[int, str, str]) -> tuple[int, Any, str]:
    return said[0], json.loads(said[1]), said[2]


def test_a_ledger_is_imported_and_answered_with_counts_and_mapping(run: Run, tmp_path: Path) -> None:
    code, found, err = answer(run("import", "register", "seal_use", ledger(tmp_path, ROW), "--json"))
    assert (code, found["imported"], found["refused"], err) == (0, 1, [], "")
    assert found["mapping"]["审批人"] == "approval.by"
    assert list(found) == ["imported", "refused", "mapping"]
    shown = json.loads(run("show", "seal_use", "用印2025-1", "--json")[1])
    assert (shown["state"], shown["fields"]["old_number"], shown["fields"]["approval.by"]) == ("历史补录", "1", "宋二")


def test_a_refused_ledger_answers_too_and_changes_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    before = json.loads(run("verify", "--json")[1])["head"]
    code, found, err = answer(run("import", "register", "用印登记", ledger(tmp_path, *TWO), "--json"))
    assert (code, found["imported"]) == (1, 0)
    assert found["refused"] == [{"sheet": "台账", "row": 3, "why": "用印日期：没有写日期。"}]
    assert err.count("\n") == 1
    assert err.count("没有导入") == 1
    assert json.loads(run("verify", "--json")[1])["head"] == before


def test_bad_rows_are_skipped_when_told_and_come_back_where_told(run: Run, tmp_path: Path) -> None:
    words = ("import", "register", "seal_use", ledger(tmp_path, *TWO), "--skip-bad")
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"旧台账.xlsx"}
    code, out, _ = run(*words, "--bad-out", str(tmp_path / "有误.xlsx"))
    assert (code, out.splitlines()[-1]) == (0, "已导入 1 条，跳过有误的 1 行。")
    heads, line = (cells.texts for cells in read(tmp_path / "有误.xlsx")[0].rows)
    assert dict(zip(heads, line, strict=True))["原因"] == "用印日期：没有写日期。"
    code, out, _ = run(*words)
    assert (code, out.splitlines()[-2:]) == (0, ["已有 1 行", "已导入 0 条，跳过有误的 1 行。"])
    code, out, _ = run(*words, "--bad-out", str(tmp_path / "再.xlsx"))
    assert f"有误的 1 行已写到 {tmp_path / '再.xlsx'}" in out.splitlines()
    assert len(read(tmp_path / "再.xlsx")[0].rows) == 2


def test_the_bad_rows_never_take_the_place_of_the_ledger(run: Run, tmp_path: Path) -> None:
    path = ledger(tmp_path, *TWO)
    held = Path(path).read_bytes()
    code, out, err = run("import", "register", "seal_use", path, "--skip-bad", "--bad-out", str(tmp_path / "." / "旧台账.xlsx"))
    assert (code, out, "就是要导入的台账" in err) == (1, "", True)
    assert Path(path).read_bytes() == held


def test_a_ledger_of_which_nothing_is_new_is_no_error(run: Run, tmp_path: Path) -> None:
    words = ("import", "register", "seal_use", ledger(tmp_path, ROW))
    assert run(*words)[0] == 0
    code, out, err = run(*words)
    assert (code, out.splitlines()[-2:], err) == (0, ["已有 1 行", "已导入 0 条，跳过有误的 0 行。"], "")
    out = run(*words, "--dry-run")[1]
    assert out.splitlines()[-2:] == ["已有 1 行", "可导入 0 条，有误 0 行。只是预览，没有导入。"]
    code, found, err = answer(run(*words, "--json"))
    assert (code, found["imported"], found["refused"][0]["why"], err) == (0, 0, "重复：与 用印〔2025〕1号 相同。", "")


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    before = json.loads(run("verify", "--json")[1])["head"]
    code, out, _ = run("import", "register", "seal_use", ledger(tmp_path, ROW), "--dry-run")
    assert (code, out.splitlines()[-1]) == (0, "可导入 1 条，有误 0 行。只是预览，没有导入。")
    assert "  印章“公章”当作“区司法局公章”" in out.splitlines()
    assert json.loads(run("verify", "--json")[1])["head"] == before


@pytest.mark.parametrize(("words", "code"), [
    (("import",), 2), (("import", "register", "seal_use"), 2), (("export",), 2), (("export", "all"), 2),
    (("import", "register", "seal_use", "没有.xlsx"), 1), (("import", "register", "没有", "没有.xlsx"), 1),
])
def test_wrong_words_are_one_sentence(run: Run, words: tuple[str, ...], code: int) -> None:
    assert run(*words)[0] == code


def test_a_table_of_something_else_is_refused_even_when_bad_rows_are_skipped(run: Run, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ("姓名", "电话"), ("甲", "1"))
    code, out, err = run("import", "register", "seal_use", str(path), "--skip-bad", "--json")
    assert (code, out) == (1, "")
    assert "没有用印登记的表头，没有导入" in err


@pytest.mark.parametrize("to", ["xlsx", "csv"])
def test_a_register_is_exported_for_other_programs(run: Run, tmp_path: Path, to: str) -> None:
    path = tmp_path / f"印章.{to}"
    code, out, _ = run("export", "register", "seal", "--format", to, "--out", str(path), "--json")
    assert (code, json.loads(out)) == (0, {"file": str(path), "entries": 2})
    assert read(path)[0].rows[1].texts[:2] == ("印章1号", "区司法局公章")


def test_everything_is_exported_into_one_folder(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("export", "all", "--out", str(tmp_path / "全部"), "--json")
    assert (code, json.loads(out)["folder"]) == (0, str(tmp_path / "全部"))
    assert (tmp_path / "全部" / "用印登记.csv").is_file()


def test_the_sample_ledger_is_read_as_a_careful_person_reads_it(run: Run, folder: Path) -> None:
    if not LEDGER.exists():
        pytest.skip(f"the project's samples are not here: {LEDGER}")
    store = Store(folder)
    acts.enter(store, Seal, {"name": "局党组章", "kind": "党组章"})
    store.close()
    truth = json.loads(TRUTH.read_text("utf-8"))
    words = ("import", "register", "seal_use", str(LEDGER), "--json")
    assert answer(run(*words))[0] == 1
    code, found, err = answer(run(*words, "--skip-bad"))
    assert (code, found["imported"], err) == (0, 401, "")
    why = {row["row"]: row["why"] for row in found["refused"]}
    assert sorted(why) == [row["row"] for row in truth["bad"]]
    assert [row for row in truth["bad"] if row["why"] not in why[row["row"]]] == []
    entries = [json.loads(run("show", "seal_use", f"用印2025-{n}", "--json")[1])["fields"] for n in range(1, 402, 16)]
    good = {row["old_number"]: row for row in truth["good"]}
    for fields in entries:
        assert {key: fields[there] for key, there in SAID.items()} == {
            key: value for key, value in good[fields["old_number"]].items() if key != "row"
        }
    again = answer(run(*words, "--skip-bad"))[1]
    assert (again["imported"], len(again["refused"])) == (0, 424)
    assert all("重复" in row["why"] for row in again["refused"] if row["row"] not in why)
