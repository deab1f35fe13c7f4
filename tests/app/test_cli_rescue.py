"""Commands about the office's own files: restore with its key, the key alone, and the checkup."""

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from models import keys
from models.folder import hold

Run = Callable[..., tuple[int, str, str]]
SECTION = ("enter", "section")


@pytest.fixture
def copy(run: Run, tmp_path: Path) -> Path:
    """A backup carried away, after which one more section was entered."""
    assert run("backup", str(tmp_path / "usb.db"))[0] == 0
    assert run(*SECTION, "科室名称=法制科")[0] == 0
    return tmp_path / "usb.db"


def has_section(run: Run, name: str = "法制科", **where: Path) -> bool:
    return run("show", "section", name, **where)[0] == 0


def test_restore_says_what_is_lost_and_where_the_old_office_is_kept(run: Run, copy: Path, folder: Path) -> None:
    code, out, err = run("restore", str(copy))
    assert (code, err) == (0, "")
    assert "您将失去痕迹第" in out
    kept = next((folder / "backups").glob("replaced-*"))
    assert f"原来的资料留在 {kept}。" in out
    assert not has_section(run)
    assert run("verify")[0] == 0
    assert has_section(run, data=kept)


def test_a_dry_run_only_says_it(run: Run, copy: Path, folder: Path) -> None:
    code, out, _ = run("restore", str(copy), "--dry-run", "--json")
    found = json.loads(out)
    assert (code, found["restored"], found["kept"]) == (0, False, None)
    assert found["lost"]["to"] >= found["lost"]["from"] > found["rows"]
    assert has_section(run)
    assert not list(folder.glob("restore*"))


def test_restore_into_a_new_folder_with_the_line_from_paper(run: Run, copy: Path, folder: Path, tmp_path: Path) -> None:
    line = keys.recovery_line(keys.read(folder / "office.key"))
    (tmp_path / "usb.db.key").unlink()
    code, _, err = run("restore", str(copy), data=tmp_path / "new")
    assert (code, (tmp_path / "new").exists()) == (1, False)
    assert "请给出密钥文件或恢复行" in err
    code, _, err = run("restore", str(copy), "--line", line, data=tmp_path / "new")
    assert (code, err) == (0, "")
    assert has_section(run, "办公室", data=tmp_path / "new")


def test_restore_with_a_key_from_elsewhere(run: Run, copy: Path, tmp_path: Path) -> None:
    moved = shutil.move(f"{copy}.key", tmp_path / "elsewhere.key")
    assert run("restore", str(copy), "--key", str(moved), data=tmp_path / "new")[0] == 0
    assert run("verify", data=tmp_path / "new")[0] == 0


def test_the_key_alone_is_given_back(run: Run, copy: Path, folder: Path) -> None:
    (folder / "office.key").unlink()
    assert run("verify")[0] == 1
    assert run("restore", "--key", f"{copy}.key")[:2] == (0, "已取回密钥，资料可以打开。\n")
    assert has_section(run)
    code, _, err = run("restore")
    assert (code, "请写明备份文件" in err) == (1, True)
    code, _, err = run("restore", "--line", "0000 " * 16)
    assert (code, "打不开" in err and "没有改动" in err) == (1, True)


def test_a_bad_backup_changes_nothing_and_says_so_in_one_line(run: Run, copy: Path, folder: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-1])
    code, out, err = run("restore", str(copy))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "没有恢复，现有资料没有改动" in err
    assert has_section(run)


def test_an_office_that_is_open_in_a_window_is_not_restored(run: Run, copy: Path, folder: Path) -> None:
    held = hold(folder)
    code, _, err = run("restore", str(copy))
    held.release()
    assert (code, "已在另一个窗口中打开" in err) == (1, True)
    assert has_section(run)


def test_a_checkup_says_what_is_there_and_that_no_password_is_asked(run: Run, copy: Path) -> None:
    code, out, err = run("checkup", "--json")
    found = json.loads(out)
    states = {check["key"]: check["state"] for check in found["checks"]}
    assert (code, err, found["ok"]) == (0, "", True)
    assert states == {"office": "good", "file": "good", "password": "note", "backup": "good", "private": "good",
                      "space": "good", "fonts": "good"}
    assert "不用密码即可打开" in out


def test_a_checkup_of_a_damaged_office_names_it_and_the_newest_good_backup(run: Run, copy: Path, folder: Path) -> None:
    (folder / "office.db").write_bytes(b"\1" * 5000)
    code, out, err = run("checkup")
    assert code == 1
    assert "✗ 数据库" in out
    assert "最近的完好备份 office-" in out
    assert "需要处理：数据库" in err


def test_a_checkup_names_an_old_missing_or_damaged_backup_and_a_file_others_may_read(
    run: Run, copy: Path, folder: Path
) -> None:
    (folder / "office.key").chmod(0o644)
    code, _, err = run("checkup")
    assert (code, "别的账户也能读 office.key" in err) == (1, True)
    (folder / "office.key").chmod(0o600)
    made = next((folder / "backups").glob("office-*.db"))
    old = made.with_name(f"office-{date.today() - timedelta(days=3):%Y%m%d}-090000.db")
    made.rename(old)
    assert "已经过旧" in run("checkup")[2]
    old.with_name(f"office-{date.today():%Y%m%d}-090000.db").write_bytes(b"x")
    assert "核对不符" in run("checkup")[2]
    shutil.rmtree(folder / "backups")
    assert "还没有备份" in run("checkup")[2]
