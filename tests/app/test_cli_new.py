"""Making an office, papers and a demonstration from the command line; the program as a process."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app import log
from app.__main__ import main as program
from app.arguments import parse
from tests.forms import papers

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).resolve().parents[2]
FORM = ("印章使用人=郝思齐", "用印事由=签订合同", "文件名称=物业服务合同", "用章类别=公章", "申请份数=3份")
NEW = ("new", "--unit", "云麓区司法局", "--short", "区司法局", "--user", "林知行")
TODAY, YEAR = date.today().isoformat(), date.today().year


def test_a_new_office_begins_today_and_only_its_owner_may_read_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "new"
    code, out, err = run(*NEW, data=folder)
    assert (code, err) == (0, "")
    assert "office.key 是钥匙" in out
    assert sorted(p.name for p in folder.iterdir()) == ["office.db", "office.key"]
    assert [p.stat().st_mode & 0o777 for p in (folder, folder / "office.db", folder / "office.key")] == [0o700, 0o600, 0o600]
    values = json.loads(run("show", "office", "区司法局", "--json", data=folder)[1])["fields"]
    written = {key: value for key, value in values.items() if value is not None}
    assert written == {"unit": "云麓区司法局", "short": "区司法局", "user": "林知行", "first_day": TODAY}


def test_an_entry_before_the_first_day_is_refused(run: Run, tmp_path: Path) -> None:
    run(*NEW, "--first-day", TODAY, data=tmp_path / "new")
    for words in (("section", "科室名称=办公室"), ("seal", "印章名称=区司法局公章", "种类=公章", "简称=公章")):
        assert run("enter", *words, data=tmp_path / "new")[0] == 0
    form = (*FORM, "申报科室=办公室")
    code, _, err = run("enter", "seal_use", *form, "申请日期=2020-01-02", data=tmp_path / "new")
    assert code == 1
    assert "启用日期" in err
    assert run("enter", "seal_use", *form, data=tmp_path / "new")[0] == 0


def test_an_empty_folder_is_taken_and_a_full_one_is_not(run: Run, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(*NEW, "--json", data=tmp_path / "empty")[:2] == (0, json.dumps({"folder": str(tmp_path / "empty")}) + "\n")
    held = {p.name: p.read_bytes() for p in folder.iterdir()}
    code, out, err = run(*NEW)
    assert (code, out) == (1, "")
    assert "不是空的" in err
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == held


def test_empty_names_are_refused_by_the_name_of_the_field(run: Run, tmp_path: Path) -> None:
    code, _, err = run("new", "--unit", "", "--short", " ", "--user", "林知行", "--first-day", "x", data=tmp_path / "new")
    assert code == 1
    assert all(word in err for word in ("请填写单位全称", "请填写单位简称", "启用日期："))
    assert err.count("\n") == 1
    assert not (tmp_path / "new").exists()


def test_a_register_is_exported_and_a_slip_printed(run: Run, tmp_path: Path) -> None:
    run("enter", "seal_use", *FORM)
    code, out, err = run("export", "register", "seal_use", "--format", "docx", "--out", str(tmp_path / "a.docx"), "--json")
    assert (code, json.loads(out)["file"], err) == (0, str(tmp_path / "a.docx"), "")
    assert "物业服务合同" in zipfile.ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    for words in ((), (f"用印{YEAR}-1",)):
        for kind in ("pdf", "docx"):
            out_file = tmp_path / f"{len(words)}.{kind}"
            assert run("print", "seal_use_slip", *words, "--format", kind, "--out", str(out_file))[0] == 0
            assert out_file.stat().st_size > 1000
    trail = json.loads(run("show", "seal_use", f"{YEAR}-1", "--json")[1])["history"]
    assert [trace["action"] for trace in trail if not trace["changed"]]


def test_a_sheet_is_printed_by_its_title_and_a_list_of_all_that_are_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.sheets.sheets", lambda: papers.PAPERS)
    for _ in range(2):
        run("enter", "seal_use", *FORM)
    numbers = (f"用印{YEAR}-1", f"用印{YEAR}-2")
    wanted = (("用印清册", numbers, 1), ("催还通知", numbers, 2), ("离岗清单", ("吴采薇",), 1))
    for title, named, many in wanted:
        for kind in ("pdf", "docx"):
            path = tmp_path / f"{title}.{kind}"
            code, out, err = run("print", title, *named, "--format", kind, "--out", str(path))
            assert (code, out.startswith(f"已写出 {many} 张"), err) == (0, True, "")
            assert path.stat().st_size > 1000


def test_a_paper_that_cannot_be_made_leaves_no_file(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "x.docx")
    wrong = (
        ("export", "register", "nosuch", "--format", "docx", "--out", out),
        ("export", "register", "seal_use", "--format", "docx", "--out", out, "--from", "昨天"),
        ("export", "register", "seal_use", "--format", "docx", "--out", str(tmp_path / "none" / "x.docx")),
        ("print", "seal_use_slip", "2026-99", "--format", "docx", "--out", out),
    )
    for words in wrong:
        code, said, err = run(*words)
        assert (code, said, err.count("\n")) == (1, "", 1)
        assert "没有" in err
    assert not list(tmp_path.glob("**/x.docx*"))


def test_the_demonstration_makes_every_paper_and_goes_on_a_second_time(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.demo.screenshots", lambda *_: [])  # the pictures have a test of their own
    for _ in range(2):
        code, out, err = run("demo", "--out", str(tmp_path / "demo"))
        assert (code, err) == (0, "")
        assert "核对相符" in out
    assert {p.suffix for p in (tmp_path / "demo").iterdir()} >= {".pdf", ".docx"}
    found = json.loads(run("find", "档案数字化加工服务合同", "--json", data=tmp_path / "demo" / "office")[1])
    assert found["total"] == 1


def test_every_command_has_its_help_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("new", "demo", "list", "show", "find", "verify", "enter", "correct", "act", "strike", "backup", "print"):
        with pytest.raises(SystemExit) as left:
            parse([command, "--help"])
        assert left.value.code == 0
        assert capsys.readouterr().out.startswith("用法：")


def test_the_log_is_kept_small_and_for_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(log, "SIZE", 300)
    paths = {log.write(ValueError("a word of the register")) for _ in range(40)}
    (path,) = paths
    assert path is not None
    kept = sorted(path.parent.iterdir())
    assert len(kept) == log.KEPT + 1
    assert all(p.stat().st_mode & 0o777 == 0o600 for p in kept)
    assert not any("register" in p.read_text("utf-8") for p in kept)


def test_a_log_that_cannot_be_written_is_no_second_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zhangyin").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert log.write(ValueError()) is None


def test_the_program_leaves_with_the_commands_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = os.umask(0o022)
    try:
        assert program(["--data", str(folder), "find", "无"]) == 0
        assert program(["--data", str(folder), "show", "seal", "无"]) == 1
        assert program(["nosuch"]) == 2
    finally:
        os.umask(before)


def test_an_answer_that_nobody_reads_is_said_and_the_entry_stands(run: Run, folder: Path) -> None:
    command = [sys.executable, "-m", "app", "--data", str(folder), "enter", "seal_use", *FORM]
    env = os.environ | {"PYTHONUTF8": "1"}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=full, stderr=-1, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("已经办好，但结果没有能够输出")
    assert done.stderr.count("\n") == 1
    assert run("show", "seal_use", f"{YEAR}-1")[0] == 0
