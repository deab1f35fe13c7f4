"""What goes wrong: one clear sentence each, code 1, and the office as it was."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from models import check, database, keys
from models.store import Store

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).resolve().parents[2]
FORM = ("印章使用人=郝思齐", "用印事由=签订合同", "文件名称=物业服务合同", "用章类别=公章", "申请份数=3份")
ENTER = ("enter", "seal_use", *FORM)
YEAR = date.today().year


def state_of(folder: Path) -> tuple[str, int]:
    """Return the head of the trail and the number of entries; fails when the office does not verify."""
    store = Store(folder)
    verdict = check.verify(store)
    store.close()
    assert verdict.ok
    return verdict.head, verdict.entries


def refused(answer: tuple[int, str, str], *words: str) -> None:
    """Expect one sentence on one line, and nothing else."""
    code, out, err = answer
    assert (code, out, err.count("\n")) == (1, "", 1), answer
    assert "Traceback" not in err
    assert all(word in err for word in words), err


@pytest.fixture
def unchanged(folder: Path) -> Iterator[None]:
    before = state_of(folder)
    yield
    assert state_of(folder) == before


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("words", "said"), [
    ((*FORM[:4], "申请份数=三"), "申请份数：“三”不是整数"),
    ((*FORM, "申请日期=明天"), "申请日期：“明天”不是日期"),
    ((*FORM, "申请日期=2026-02-30"), "2 月没有 30 日"),
    ((*FORM[:3], "用章类别=财务章", FORM[4]), "印章台账中没有“财务章”。现有：区司法局公章、局长签名章"),
    ((*FORM[:3], FORM[4]), "请填写用章类别"),
    ((*FORM, "空白件=是"), "3.4"),
    ((*FORM, "颜色=红"), "可填：applied_on（申请日期）"),
    ((*FORM, "文件名称=二"), "文件名称写了两次"),
    ((*FORM, "物业"), "“物业”应写成 字段=内容"),
    ((*FORM, "飞行.by=甲"), "没有“飞行”这一步。可办：first_review（初审）"),
    ((*FORM, "审批.色=红"), "可填：by（审批人）、on（审批日期）、approved_copies（核准份数）"),
    ((*FORM, "备注=一\x07二"), "控制字符 U+0007"),
    ((*FORM, "备注=一\udcff二"), "控制字符 U+DCFF"),
    ((*FORM[:2], "文件名称=" + "长" * 201, *FORM[3:]), "最多 200 字，现有 201 字"),
    ((*FORM, "备注=" + "长" * 10_000_000), "最多 10000 字，现有 10000000 字"),
], ids=range(15))
def test_a_wrong_value_is_refused_naming_its_field(run: Run, words: tuple[str, ...], said: str) -> None:
    refused(run("enter", "seal_use", *words), said)


@pytest.mark.usefixtures("unchanged")
def test_several_wrong_values_are_all_said_in_one_line(run: Run) -> None:
    refused(run("enter", "seal_use", "用章类别=无", "申请份数=三"), "用章类别：", "；申请份数：", "没有改动。")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("words", "said"), [
    (("enter", "nosuch", "a=1"), "没有登记簿“nosuch”。现有：office（单位）"),
    (("show", "seal_use", "用印2026-999"), "没有 用印〔2026〕999号"),
    (("show", "seal_use", "abc"), "“abc”不是编号，请写成"),
    (("show", "seal", "财务章"), "印章台账中没有“财务章”"),
    (("show", "person", "无此人"), "人员中没有“无此人”"),
    (("show", "person", "#" + "9" * 5000), "人员中没有“#999"),
    (("show", "secret_paper", "#" + "9" * 30), "密件〔2026〕12号"),
    (("show", "passport", "#" + "9" * 30), "证件台账中没有 #999"),
    (("show", "passport", "E1\udcff"), "证件台账中没有 E1"),
    (("act", "person", "郝思齐", "初审", "by=甲"), "人员没有要办的环节"),
    (("strike", "person", "郝思齐", "--why", "离职"), "请填结束日期"),
    (("strike", "seal_use", "2026-999", "--why", "错"), "没有 用印〔2026〕999号"),
    (("print", "nosuch", "--format", "pdf", "--out", "x.pdf"), "没有单据“nosuch”。现有：seal_use_slip"),
], ids=range(13))
def test_what_is_not_there_is_named_with_what_is(run: Run, words: tuple[str, ...], said: str) -> None:
    refused(run(*words), said)


@pytest.mark.usefixtures("unchanged")
def test_a_file_too_long_for_its_field_is_refused_without_being_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * 10_000_000)
    opened: list[Path] = []
    real = Path.open

    def watched(path: Path, *how: Any, **more: Any) -> Any:
        opened.append(path)
        return real(path, *how, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", watched)
        refused(run("enter", "seal_use", *FORM, f"备注=@{big}"), "太长（10000000 字节），最多 10000 字")
    assert big not in opened


@pytest.mark.usefixtures("unchanged")
def test_a_file_that_is_no_text_or_no_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gbk.txt").write_bytes("备注".encode("gb18030"))
    (tmp_path / "longer.txt").write_text("长" * 10_001, "utf-8")
    os.mkfifo(tmp_path / "pipe")
    refused(run(*ENTER, f"备注=@{tmp_path / 'gbk.txt'}"), "不是 UTF-8")
    refused(run(*ENTER, f"备注=@{tmp_path / 'longer.txt'}"), "最多 10000 字，现有 10001 字")
    refused(run(*ENTER, f"备注=@{tmp_path / 'pipe'}"), "不是普通文件")
    refused(run(*ENTER, f"备注=@{tmp_path / 'none'}"), "没有文件")
    refused(run(*ENTER, "备注=@/dev/zero"), "不是普通文件")
    refused(run(*ENTER, "备注=@"), "备注：@ 后面要写文件名")
    refused(run(*ENTER, f"备注=@{'长' * 300}"), "备注：文件 ", "读不了")


def test_a_file_gives_its_text_and_two_at_signs_give_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes("\ufeff第一行\r\n第二行\n".encode())
    assert run(*ENTER, f"备注=@{tmp_path / 'note.txt'}", "附件=@@全体")[0] == 0
    values = json.loads(run("show", "seal_use", f"{YEAR}-1", "--json")[1])["fields"]
    assert (values["note"], values["attachments"]) == ("第一行\n第二行", "@全体")


def test_an_office_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    refused(run("verify", data=tmp_path / "nowhere"), "nowhere 中没有办公室资料")
    assert not (tmp_path / "nowhere").exists()


def test_a_missing_or_damaged_key_is_named_and_nothing_is_touched(run: Run, folder: Path) -> None:
    key, held = folder / "office.key", (folder / "office.db").read_bytes()
    good = key.read_text()
    key.write_text(good[:-3])
    refused(run(*ENTER), "密钥文件", "已损坏")
    key.write_text("0" * 64)
    refused(run(*ENTER), "已损坏或密钥不对", "没有改动它")
    key.unlink()
    refused(run(*ENTER), "找不到密钥文件")
    assert (folder / "office.db").read_bytes() == held
    assert sorted(p.name for p in folder.iterdir()) == ["office.db"]


def test_a_database_of_a_newer_version_is_left_as_it_is(run: Run, folder: Path) -> None:
    path = folder / "office.db"
    with closing(database.connect(path, keys.read(folder / "office.key"))) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    held = path.read_bytes()
    refused(run(*ENTER), "更新版本的程序", "9999", "没有改动")
    assert path.read_bytes() == held


@pytest.mark.parametrize("page", range(0, 40, 3))
def test_one_flipped_bit_is_never_silent(run: Run, folder: Path, page: int) -> None:
    path = folder / "office.db"
    held = bytearray(path.read_bytes())
    held[page * 4096 % len(held) + 1500] ^= 0x10
    path.write_bytes(held)
    code, _, err = run("verify")
    assert (code, err.count("\n")) == (1, 1), err
    assert "程序自身出错" not in err
    assert path.read_bytes() == held


@pytest.mark.parametrize("size", [0, 100, 4096, 50_000])
def test_a_truncated_database_is_refused(run: Run, folder: Path, size: int) -> None:
    path = folder / "office.db"
    held = path.read_bytes()[:size]
    path.write_bytes(held)
    code, out, err = run(*ENTER)
    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert "程序自身出错" not in err
    assert path.read_bytes() == held


@contextmanager
def mounted(target: Path, *how: str) -> Iterator[None]:
    """Mount something for a while; skip where this account may not."""
    done = subprocess.run(["mount", *how, str(target)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("mounting is not allowed here: " + done.stderr.decode(errors="replace").strip())
    try:
        yield
    finally:
        subprocess.run(["umount", str(target)], check=True)


@pytest.mark.skipif(not shutil.which("mount"), reason="no mount on this system")
def test_a_folder_that_cannot_be_written_is_said_and_stays_as_it_is(run: Run, folder: Path, tmp_path: Path) -> None:
    held = (folder / "office.db").read_bytes()
    (tmp_path / "locked").mkdir()
    with mounted(tmp_path / "locked", "-o", "bind", str(folder)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(tmp_path / "locked")], check=True)
        refused(run(*ENTER, data=tmp_path / "locked"), "locked", "没有改动")
        new = ("new", "--unit", "甲局", "--short", "甲", "--user", "乙")
        refused(run(*new, data=tmp_path / "locked" / "inner"), "不能在", "什么也没有留下")
        refused(run("backup", str(tmp_path / "locked" / "b.db")), "没有")
    assert (folder / "office.db").read_bytes() == held


@pytest.mark.skipif(not shutil.which("mount"), reason="no mount on this system")
def test_a_full_disk_is_said_and_what_was_entered_before_stands(run: Run, folder: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted(disk, "-t", "tmpfs", "-o", "size=3m", "tmpfs"):
        shutil.copytree(folder, disk / "office")
        assert run(*ENTER, data=disk / "office")[0] == 0
        before = state_of(disk / "office")
        filling = disk / "filling"
        with filling.open("wb", buffering=0) as file:
            try:
                while file.write(b"0" * 1024):
                    continue
            except OSError:
                pass
        refused(run(*ENTER, data=disk / "office"), "已满", "没有存入")
        refused(run("new", "--unit", "甲局", "--short", "甲", "--user", "乙", data=disk / "new"), "没有")
        assert not list((disk / "new").iterdir()) if (disk / "new").exists() else True
        refused(run("backup", str(disk / "b.db"), data=disk / "office"), "没有")
        assert sorted(p.name for p in disk.glob("b.db*")) == []
        filling.unlink()
        assert state_of(disk / "office") == before
        assert run(*ENTER, data=disk / "office")[1] == f"用印〔{YEAR}〕2号\n"


def test_our_own_mistake_is_one_line_and_the_log_holds_no_word_of_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("机密的文字")

    monkeypatch.setattr("models.search.find", broken)
    code, out, err = run("find", "机密的文字")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "程序自身出错" in err
    log = tmp_path / "XDG_CACHE_HOME" / "zhangyin" / "log" / "zhangyin.log"
    assert str(log) in err
    assert "ValueError" in log.read_text("utf-8")
    assert "broken" in log.read_text("utf-8")
    assert "机密" not in log.read_text("utf-8")
    assert log.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("words", [(), ("bogus",), ("enter",), ("show", "seal"), ("verify", "--nosuch"), ("list", "nosuch")])
def test_wrong_usage_leaves_with_two_and_says_so_in_chinese(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code = main(words) if words else main(("--data",))
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith("用法不对：")
    assert "usage" not in err


def test_two_processes_entering_at_once_share_one_row_of_numbers(folder: Path) -> None:
    command = [sys.executable, "-m", "app", "--data", str(folder), *ENTER]
    env = os.environ | {"PYTHONUTF8": "1"}
    running = [subprocess.Popen(command, cwd=ROOT, env=env, stdout=-1, stderr=-1, text=True) for _ in range(3)]
    answers = [process.communicate(timeout=60) for process in running]
    assert sorted(out for out, _ in answers) == [f"用印〔{YEAR}〕{n}号\n" for n in range(1, 4)], answers
    assert [process.returncode for process in running] == [0] * 3
    assert {err for _, err in answers} == {""}
    state_of(folder)
    assert len(list((folder / "backups").iterdir())) >= 1


def test_damage_is_one_line_of_the_whole_process_for_the_library_keeps_silent(folder: Path) -> None:
    path = folder / "office.db"
    held = bytearray(path.read_bytes())
    held[1500] ^= 1
    path.write_bytes(held)
    command = [sys.executable, "-m", "app", "--data", str(folder), "verify"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done.stderr
    assert "已损坏" in done.stderr
