"""Restoring: verified whole before anything changes, says what is lost, keeps the old office, leaves nothing stale."""

import errno
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models import acts, audit, backup, check, database, folder, keys, restore, schema
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Damaged
from tests import offices
from tests.offices import SLIP, Clock, enter, refused, shown


@pytest.fixture
def copy(office: Store, clock: Clock) -> Path:
    """A backup of the office with two stampings; a third was entered after it, and the office is closed."""
    enter(office)
    enter(office)
    path = backup.make(office)
    clock.turn(minutes=5)
    enter(office)
    office.close()
    return path


def back(office: Store, path: Path, key: bytes | None = None) -> restore.Ready:
    """Restore, and return what was said before."""
    ready = restore.make_ready(office.folder, path, key, office.now)
    restore.put_in_place(ready, office.now)
    return ready


def contents(place: Path) -> dict[str, bytes]:
    return {str(p.relative_to(place)): p.read_bytes() for p in sorted(place.rglob("*")) if p.is_file() and p.suffix != ".lock"}


def stampings(place: Path) -> list[str]:
    opened = Store(place, Clock())
    with opened.read() as lookup:
        found = [entry.id for entry in lookup.all(SealUse)]
    numbers = [shown(opened, entry).number for entry in found]
    assert check.verify(opened).ok
    opened.close()
    return numbers


def test_restoring_brings_back_the_entries_of_the_backup_and_says_which_are_lost(office: Store, copy: Path) -> None:
    ready = back(office, copy)
    assert "您将失去痕迹第" in ready.sentence()
    assert "用印〔2026〕3号，请照纸上补登" in ready.sentence()
    assert stampings(office.folder) == ["用印〔2026〕1号", "用印〔2026〕2号"]


def test_a_single_row_that_is_lost_is_named_once(office: Store, clock: Clock) -> None:
    path = backup.make(office)
    enter(office)
    office.close()
    ready = restore.make_ready(office.folder, path, None, clock)
    assert f"您将失去痕迹第 {ready.row + 1} 行，" in ready.sentence()


def test_several_lost_numbers_are_said_as_from_to(office: Store, clock: Clock) -> None:
    path = backup.make(office)
    for _ in range(3):
        enter(office)
    office.close()
    loss = restore.make_ready(office.folder, path, None, clock).loss
    assert loss is not None
    assert loss.numbers == ("用印〔2026〕1–3号",)
    assert loss.last - loss.first == 2


def test_the_trail_says_that_and_from_what_it_was_restored(office: Store, copy: Path) -> None:
    back(office, copy)
    opened = Store(office.folder, office.now)
    with opened.read() as lookup:
        record = lookup.session.connection().exec_driver_sql("SELECT record FROM audit ORDER BY id DESC LIMIT 1").scalar()
    opened.close()
    facts = json.loads(record or "")["facts"]
    assert facts["备份"] == copy.name
    assert facts["失去"].startswith(str(facts["止于"] + 1))


def test_what_is_half_typed_as_a_new_entry_is_taken_over(office: Store, clock: Clock) -> None:
    path = backup.make(office)
    office.keep_draft("new:seal_use", {"document": "没有打完"})
    office.keep_draft("correct:seal_use:9", {"note": "这条不在备份里"})
    office.close()
    back(office, path)
    opened = Store(office.folder, clock)
    assert opened.draft("new:seal_use") == {"document": "没有打完"}
    assert opened.draft("correct:seal_use:9") is None
    opened.close()


def test_a_backup_of_this_very_moment_loses_nothing(office: Store) -> None:
    path = backup.make(office)
    office.close()
    ready = restore.make_ready(office.folder, path, None, office.now)
    assert (ready.loss, "没有比它更新的内容" in ready.sentence()) == (None, True)


def test_the_replaced_office_is_kept_whole_and_never_written_over(office: Store, copy: Path, tmp_path: Path) -> None:
    back(office, copy)
    back(office, copy)
    first, second = sorted((office.folder / "backups").glob("replaced-*"))
    assert second.name == first.name + "x"
    shutil.copytree(first, tmp_path / "again")
    assert stampings(tmp_path / "again")[-1] == "用印〔2026〕3号"
    assert first.stat().st_mode & 0o777 == 0o700


def test_nothing_of_the_old_database_is_left_beside_the_new_one(office: Store, copy: Path, tmp_path: Path) -> None:
    """As after a power cut: the log of the old office lies there, with entries that the backup has not."""
    opened = Store(office.folder, office.now)
    opened.watch()
    enter(opened)
    cut = Path(shutil.copytree(office.folder, tmp_path / "cut"))
    opened.close()
    assert (cut / "office.db-wal").stat().st_size
    ready = restore.make_ready(cut, copy, None, office.now)
    (cut / "office.db-shm").write_bytes(b"stale")
    (cut / "office.db-journal").write_bytes(b"stale")
    restore.put_in_place(ready, office.now)
    assert sorted(p.name for p in cut.iterdir()) == ["backups", "office.db", "office.key"]
    assert stampings(cut) == ["用印〔2026〕1号", "用印〔2026〕2号"]


@pytest.mark.parametrize("bad", ["bit", "short", "empty", "foreign"])
def test_a_backup_that_does_not_hold_is_refused_and_nothing_changes(office: Store, copy: Path, bad: str) -> None:
    good = copy.read_bytes()
    middle = len(good) // 2
    copy.write_bytes({
        "bit": good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :], "short": good[:-4096], "empty": b"",
        "foreign": b"not a database" * 1000,
    }[bad])
    before = contents(office.folder)
    with refused("没有恢复，现有资料没有改动"):
        restore.make_ready(office.folder, copy, None, office.now)
    assert contents(office.folder) == before


def test_an_entry_that_was_changed_in_the_backup_is_found_before_it_is_used(office: Store, copy: Path) -> None:
    """Sound pages and a good chain, but an entry that the trail does not know: made by somebody who has the key."""
    with_key = database.connect(copy, office.key, wal=False)
    with_key.execute("UPDATE seal_use SET note = '改过' WHERE serial = 1")
    with_key.close()
    before = contents(office.folder)
    with refused("与痕迹不符。没有恢复，现有资料没有改动"):
        restore.make_ready(office.folder, copy, None, office.now)
    assert contents(office.folder) == before


def test_a_damaged_office_is_restored_and_the_damaged_one_is_kept(office: Store, copy: Path) -> None:
    office.path.write_bytes(b"\0" * 50_000)
    with pytest.raises(Damaged, match="请用最近的备份恢复"):
        Store(office.folder)
    ready = back(office, copy)
    assert "现有资料读不出，无法比较" in ready.sentence()
    assert stampings(office.folder) == ["用印〔2026〕1号", "用印〔2026〕2号"]
    kept = next((office.folder / "backups").glob("replaced-*"))
    assert (kept / "office.db").read_bytes() == b"\0" * 50_000


def test_what_cannot_be_read_on_a_bad_disk_is_kept_as_it_lies(
    office: Store, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, real, before = restore.make_ready(office.folder, copy, None, office.now), folder.copy_private, office.path.read_bytes()

    def bad(source: Path, target: Path) -> None:
        if source == office.path:
            target.touch()
            raise OSError(errno.EIO, "Input/output error", str(source))
        real(source, target)

    monkeypatch.setattr(restore, "copy_private", bad)
    kept = restore.put_in_place(ready, office.now)
    assert kept is not None
    assert (kept / "office.db").read_bytes() == before
    assert stampings(office.folder) == ["用印〔2026〕1号", "用印〔2026〕2号"]


def test_copy_and_key_make_an_office_on_another_machine(office: Store, tmp_path: Path) -> None:
    enter(office)
    backup.export(office, tmp_path / "usb.db")
    office.close()
    ready = restore.make_ready(tmp_path / "new" / "office", tmp_path / "usb.db", None, office.now)
    assert restore.put_in_place(ready, office.now) is None
    assert stampings(tmp_path / "new" / "office") == ["用印〔2026〕1号"]


def test_copy_and_recovery_line_make_an_office_and_a_wrong_line_makes_none(office: Store, copy: Path, tmp_path: Path) -> None:
    alone = Path(shutil.copy(copy, tmp_path / "alone.db"))
    with refused("请给出密钥文件或恢复行"):
        restore.make_ready(tmp_path / "new", alone)
    line = keys.recovery_line(office.key)
    other = ("0" if line[0] != "0" else "1") + line[1:]
    with refused("或密钥不是它的，没有恢复"):
        restore.make_ready(tmp_path / "new", alone, keys.from_line(other), office.now)
    assert list((tmp_path / "new").iterdir()) == []
    full_width = line.lower().translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789abcdef"})
    restore.put_in_place(restore.make_ready(tmp_path / "new", alone, keys.from_line(full_width), office.now), office.now)
    assert len(stampings(tmp_path / "new")) == 2
    for wrong in ("", line[:-1], line + "0", line[:-1] + "G"):
        with refused("恢复行应是 16 组"):
            keys.from_line(wrong)


def test_a_lost_or_damaged_key_is_taken_back_from_paper_once_it_fits(office: Store, copy: Path) -> None:
    place = office.folder / "office.key"
    with refused("打不开"):
        restore.put_key(office.folder, bytes(32), office.now)
    assert keys.read(place) == office.key
    damaged = bytearray(place.read_bytes())
    damaged[3] ^= 0x10
    place.write_bytes(damaged)
    with refused("打不开"):
        restore.put_key(office.folder, bytes(32), office.now)
    assert place.read_bytes() == damaged
    restore.put_key(office.folder, keys.from_line(keys.recovery_line(office.key)), office.now)
    assert len(stampings(office.folder)) == 3
    place.unlink()
    restore.put_key(office.folder, office.key, office.now)
    assert len(stampings(office.folder)) == 3


def test_the_newest_good_backup_is_found_behind_damaged_ones(office: Store, clock: Clock) -> None:
    good = backup.make(office)
    clock.turn(days=1)
    bad = backup.make(office)
    bad.write_bytes(bad.read_bytes()[:-1])
    found = restore.newest_good(office.folder)
    assert found is not None
    assert found[0] == good
    good.unlink()
    assert restore.newest_good(office.folder) is None


def test_a_clock_once_ahead_does_not_make_an_older_backup_the_newest(office: Store, clock: Clock) -> None:
    clock.turn(days=30)
    acts.note(office, "打印", [], {})
    backup.make(office)
    clock.turn(days=-30, minutes=5)
    acts.note(office, "打印", [], {})
    newest = backup.make(office)
    with office.read() as lookup:
        row = audit.last(lookup.session)[0]
    assert restore.newest_good(office.folder) == (newest, row)


def test_an_older_backup_is_brought_up_to_date_before_it_takes_its_place(office: Store) -> None:
    old = Path(__file__).parents[1] / "old_databases" / "0001.db"
    office.close()
    ready = restore.make_ready(office.folder, old, None, office.now)
    restore.put_in_place(ready, office.now)
    opened = Store(office.folder, office.now)
    with opened.engine.connect() as connection:
        assert schema._revision(connection) == schema.revisions()[-1]
    assert opened.key == keys.read(old.with_name("0001.db.key"))
    opened.close()


def test_a_backup_of_a_newer_program_is_refused_and_nothing_changes(office: Store, copy: Path) -> None:
    newer = database.connect(copy, office.key, wal=False)
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    before = contents(office.folder)
    with refused("由更新版本的程序写成"):
        restore.make_ready(office.folder, copy, None, office.now)
    assert contents(office.folder) == before


def test_what_was_entered_since_the_question_is_not_lost_by_the_answer(office: Store, copy: Path) -> None:
    ready = restore.make_ready(office.folder, copy, None, office.now)
    opened = Store(office.folder, office.now)
    enter(opened)
    opened.close()
    with refused("刚刚又有变动，没有恢复"):
        restore.put_in_place(ready, office.now)
    assert len(stampings(office.folder)) == 4


def test_a_program_that_still_has_the_old_office_open_writes_nothing_into_it(office: Store, copy: Path) -> None:
    still = Store(office.folder, office.now)
    with still.read() as lookup:
        lookup.all(SealUse)
    back(office, copy)
    with refused("已不在原处"):
        acts.enter(still, SealUse, SLIP)
    with refused("已不在原处"):
        still.keep_draft("new:seal_use", {"document": "x"})
    still.close()
    assert len(stampings(office.folder)) == 2


def test_a_restoring_that_was_decided_is_finished_by_whoever_opens_next(
    office: Store, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off after each single step on disk: the old office before the decision, the new one after it."""
    steps: list[str] = []
    real: dict[str, Callable[..., object]] = {"unlink": Path.unlink, "replace": Path.replace, "rename": Path.rename}
    cut, number = [0], [0]

    def counted(name: str) -> Callable[..., object]:
        def step(self: Path, *args: object, **how: object) -> object:
            number[0] += 1
            if number[0] == cut[0]:
                steps.append(name)
                raise KeyboardInterrupt
            return real[name](self, *args, **how)

        return step

    outcomes, ready = [], restore.make_ready(office.folder, copy, None, office.now)
    for at in range(1, 40):
        place = Path(shutil.copytree(office.folder, office.folder.parent / f"cut{at}"))
        cut[0], number[0] = at, 0
        with monkeypatch.context() as patched:
            for name in real:
                patched.setattr(Path, name, counted(name))
            try:
                restore.put_in_place(replace(ready, folder=place), office.now)
                finished = True
            except KeyboardInterrupt:
                finished = False
        outcomes.append(len(stampings(place)))
        folder.tidy(place)
        assert {p.name for p in place.iterdir()} <= {"backups", "office.db", "office.key"}, steps
        shutil.rmtree(place)
        if finished:
            break
    assert finished
    assert outcomes == sorted(outcomes, reverse=True)  # the old ones (3) first, then only new ones (2)
    assert set(outcomes) == {2, 3}
    assert len(outcomes) > 6


def test_a_folder_with_something_else_in_it_is_left_alone(office: Store, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").touch()
    with refused("不是空的，也没有办公室资料"):
        restore.make_ready(tmp_path / "other", copy, office.key)
    with refused("就是现在的资料"):
        restore.make_ready(office.folder, office.path)
    with refused("没有备份文件"):
        restore.make_ready(office.folder, tmp_path / "nothing.db")


def test_the_office_cannot_be_opened_twice_while_it_is_restored(office: Store) -> None:
    held = folder.hold(office.folder)
    with refused("已在另一个窗口中打开"):
        folder.hold(office.folder)
    held.release()
    assert offices.state(office, enter(office)) == "待初审"
