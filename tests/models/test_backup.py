"""Backups: verified before they count, private, thinned by what there is and never by a clock."""

import errno
import re
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import backup, check, store
from models.store import Store
from models.text import Refused
from tests.offices import Clock, enter, refused, shown


def reopened(copy: Path, folder: Path, key: bytes) -> Store:
    """Open a backup as an office of its own."""
    folder.mkdir()
    (folder / store.DATABASE).write_bytes(copy.read_bytes())
    (folder / store.KEY).write_text(key.hex(), "ascii")
    (folder / store.DATABASE).chmod(0o600)
    return Store(folder)


def test_a_backup_holds_everything_up_to_the_last_entry(office: Store, tmp_path: Path) -> None:
    entry = enter(office)
    copy = backup.make(office)
    enter(office)
    again = reopened(copy, tmp_path / "again", office.key)
    assert check.verify(again).ok
    assert shown(again, entry) == shown(office, entry)
    with again.read() as lookup:
        assert lookup.user == "林知行"
    again.close()


def test_one_backup_a_day_is_made_and_a_second_never_replaces_the_first(office: Store, clock: Clock) -> None:
    first = backup.daily(office)
    assert first is not None
    before = first.read_bytes()
    assert backup.daily(office) is None
    second = backup.make(office)
    assert (first != second, first.read_bytes(), backup.copies(office)) == (True, before, [first, second])
    clock.turn(days=1)
    assert backup.daily(office) == backup.copies(office)[-1]


def test_a_backup_is_readable_by_its_owner_alone_and_is_encrypted(office: Store, tmp_path: Path) -> None:
    enter(office)
    copy, exported = backup.make(office), tmp_path / "usb.db"
    backup.export(office, exported)
    key = tmp_path / "usb.db.key"
    assert {stat.S_IMODE(path.stat().st_mode) for path in (copy, exported, key)} == {0o600}
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    for path in (copy, exported):
        assert "法律顾问合同".encode() not in path.read_bytes()
        assert not path.read_bytes().startswith(b"SQLite")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["office", "usb.db", "usb.db.key"]


def test_copy_and_key_together_open_the_office(office: Store, tmp_path: Path) -> None:
    backup.export(office, tmp_path / "usb.db")
    key = bytes.fromhex((tmp_path / "usb.db.key").read_text("ascii"))
    again = reopened(tmp_path / "usb.db", tmp_path / "again", key)
    assert check.verify(again).ok
    again.close()


@pytest.mark.parametrize("name", ["usb.db", "usb.db.key"])
@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_already_there_is_not_overwritten(office: Store, tmp_path: Path, name: str, kind: str) -> None:
    target = tmp_path / "target"
    target.write_text("untouched", "utf-8")
    planted = tmp_path / name
    {"file": planted.touch, "link": lambda: planted.symlink_to(target), "folder": planted.mkdir}[kind]()
    with refused("已存在，没有覆盖"):
        backup.export(office, tmp_path / "usb.db")
    assert target.read_text("utf-8") == "untouched"
    assert not any(p.name.endswith(".part") for p in tmp_path.iterdir())


def test_a_backup_that_cannot_be_written_leaves_nothing_and_says_so(office: Store, tmp_path: Path) -> None:
    with refused("备份没有做成"):
        backup.export(office, tmp_path / "nowhere" / "usb.db")
    (office.folder / "backups").write_text("no folder", "ascii")
    with refused("备份没有做成"):
        backup.make(office)


def test_a_full_disk_under_the_backup_is_no_reason_to_enter_anything_again(
    office: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "copy", full)
    with refused(f"备份没有做成：磁盘 {office.folder / 'backups'} 已满。登记没有受影响"):
        backup.daily(office)


def test_a_copy_with_one_changed_bit_is_no_backup(office: Store) -> None:
    copy = backup.make(office)
    good = copy.read_bytes()
    for place in range(8, len(good), len(good) // 60):
        copy.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        with refused("核对不符，不算备份"):
            backup.verify(copy, office.key)
    for length in (0, 100, 4096, len(good) - 1):
        copy.write_bytes(good[:length])
        with pytest.raises(Refused):
            backup.verify(copy, office.key)
    copy.write_bytes(good)
    assert backup.verify(copy, office.key) > 0


def test_a_copy_that_fails_its_check_gets_no_name(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: Path, key: bytes) -> int:
        raise Refused("核对不符")

    monkeypatch.setattr(backup, "verify", fails)
    with refused("核对不符"):
        backup.make(office)
    assert list((office.folder / "backups").iterdir()) == []


def plant(office: Store, days: list[date]) -> None:
    folder = office.folder / "backups"
    folder.mkdir(exist_ok=True)
    for day in days:
        (folder / f"office-{day:%Y%m%d}-090000.db").touch()


def kept(office: Store) -> list[date]:
    return [backup.day_of(path) for path in backup.copies(office)]


def test_fourteen_days_and_one_a_month_before_them_are_kept(office: Store) -> None:
    days = [date(2026, 8, 30) + timedelta(days=n) for n in range(88)]
    plant(office, days)
    backup.thin(office)
    assert kept(office) == [date(2026, 8, 30), date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1), *days[-14:]]


@pytest.mark.parametrize("jump", [3650, -3650, 1, -1])
def test_a_clock_that_jumps_thins_nothing_out(office: Store, clock: Clock, jump: int) -> None:
    days = [date(2026, 11, 12) + timedelta(days=n) for n in range(13)]
    plant(office, days)
    clock.turn(days=jump)
    backup.thin(office)
    assert kept(office) == days


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(-40, 400), min_size=1, max_size=60))
def test_years_with_gaps_and_jumps_always_leave_fourteen_days_and_the_newest(steps: list[int]) -> None:
    """Three years of days in which the clock also runs backwards; the copies are empty files."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        office = object.__new__(Store)
        office.folder, day, seen = Path(folder), date(2026, 1, 1), set[date]()
        for step in steps:
            day = max(date(2000, 1, 1), day + timedelta(days=step))
            office.today = lambda day=day: day  # type: ignore[method-assign,misc]
            plant(office, [day])
            seen.add(day)
            backup.thin(office)
            assert set(sorted(seen)[-14:]) <= set(kept(office))
            assert {(d.year, d.month) for d in seen} == {(d.year, d.month) for d in kept(office)}


def test_what_else_lies_among_the_backups_is_left_alone(office: Store, clock: Clock) -> None:
    plant(office, [date(2026, 11, 1) + timedelta(days=n) for n in range(20)])
    folder = office.folder / "backups"
    others = ["office-alt.db", "office-20260101.db", "说明.txt"]
    for name in [*others, "office-20261101-090000.db.0a1b2c3d.part"]:
        (folder / name).touch()
    backup.daily(office)
    assert [name for name in others if (folder / name).exists()] == others
    assert not list(folder.glob("*.part"))
    assert re.fullmatch(r"office-20261125-100000\.db", backup.copies(office)[-1].name)
