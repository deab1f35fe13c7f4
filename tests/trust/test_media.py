"""Faults of real media: full, read-only, taken out, failing. Each is one sentence, and nothing acknowledged is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust import media

TOP = Path(__file__).resolve().parents[2]
here = pytest.mark.skipif(not media.can_mount(), reason="this machine allows no mount in a namespace of one's own")


def played(case: str, folder: Path) -> list[str]:
    """Play a case in a process and a namespace of its own; return what the clerk was told."""
    command = ["unshare", "-Urm", sys.executable, "-m", "tests.trust.media", case, str(folder)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, env=os.environ | {"PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


@here
def test_a_full_disk_is_said_in_the_form_and_after_making_room_the_same_entry_is_saved(tmp_path: Path) -> None:
    assert played("full", tmp_path) == [
        f"磁盘 {tmp_path}/office 已满，刚才的内容没有存入，原有登记都在。请腾出空间后再保存一次。"
    ]


@here
def test_a_full_backup_medium_is_said_and_leaves_nothing_half(tmp_path: Path) -> None:
    assert played("full_backup", tmp_path) == [
        f"备份没有做成：磁盘 {tmp_path}/office/backups 已满。登记没有受影响，请腾出空间后再备份。"
    ]


@here
def test_without_room_for_the_restored_office_nothing_changes(tmp_path: Path) -> None:
    assert played("full_restore", tmp_path) == [
        f"没有恢复：磁盘 {tmp_path}/office 已满，现有资料没有改动。请腾出空间后再恢复。"
    ]


@here
def test_a_read_only_medium_is_not_opened(tmp_path: Path) -> None:
    assert played("read_only", tmp_path) == [f"不能写入 {tmp_path}/office，没有改动。请检查文件夹的写入权限。"]


@here
def test_a_medium_that_was_taken_out_acknowledges_nothing_and_comes_back_whole(tmp_path: Path) -> None:
    said = played("removed", tmp_path)
    assert len(said) == 4
    assert said[0].endswith("刚才的内容没有存入。请接好介质，重新打开程序后再存。")


@here
def test_a_disk_that_fails_in_the_middle_leaves_no_half_entry_and_keeps_the_draft(tmp_path: Path) -> None:
    assert played("bad_disk", tmp_path) == [f"读写磁盘 {tmp_path}/office 出错，刚才的内容没有存入。请检查磁盘或介质后再试。"]


@here
def test_what_the_disk_does_not_confirm_is_not_acknowledged(tmp_path: Path) -> None:
    assert set(played("no_sync", tmp_path)) == {f"读写磁盘 {tmp_path}/office 出错，刚才的内容没有存入。请检查磁盘或介质后再试。"}
