"""The one door: all or nothing, told to whoever listens, private, and every fault of the disk in one sentence."""

import os
import shutil
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from models import acts, audit, backup, check, database, founding, keys, search, store
from models.people import Person, Section
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Changes, Store
from models.text import Refused
from tests import offices
from tests.offices import SLIP, Clock, enter, refused, shown

NEW = {"unit": "某市某区司法局", "short": "区司法局", "user": "林知行", "first_day": date(2026, 1, 1)}
NOBODY = 65534


def files(folder: Path) -> dict[str, int]:
    """Return every file below a folder with its mode."""
    return {str(p.relative_to(folder)): stat.S_IMODE(p.stat().st_mode) for p in sorted(folder.rglob("*"))}


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Work without the rights of root, whom no mode of a file keeps out."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared(template: Path, clock: Clock) -> Iterator[Path]:
    """An office that belongs to whoever `as_nobody` is; not under tmp_path, which is root's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        office = Path(folder) / "office"
        shutil.copytree(template, office)
        (office / "backups").mkdir()
        if os.geteuid() == 0:
            for path in [office, *office.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)
        backup.daily  # noqa: B018  # imported before the rights go
        yield office
        office.chmod(0o700)


def test_an_act_is_told_once_it_is_saved(office: Store) -> None:
    told: list[Changes] = []
    office.listeners.append(told.append)
    entry = enter(office)
    with refused("请填写"):
        acts.enter(office, SealUse, {})
    assert [(c.action, c.touched) for c in told] == [("登记", frozenset({("seal_use", entry)}))]
    assert (told[0].hit("seal_use"), told[0].hit("seal", "person"), office.last) == (True, False, told[0])


def test_what_another_process_writes_is_noticed_once(office: Store) -> None:
    asked = office.watch()
    enter(office)
    assert not asked()
    other = Store(office.folder, office.now)
    enter(other)
    assert (asked(), asked()) == (True, False)
    enter(other)
    enter(office)
    assert (asked(), asked()) == (True, False)
    other.close()


def test_what_another_process_has_changed_among_people_and_seals_counts_for_the_next_act(office: Store, clock: Clock) -> None:
    enter(office)
    beside = Store(office.folder, clock)
    with beside.read() as lookup:
        seal, person = lookup.id_of("seal", SLIP["seal_id"]), lookup.id_of("person", SLIP["applicant"])
    acts.correct(beside, Seal, seal, {"state": "停用"}, why="停用文号")
    acts.correct(beside, Person, person, {"name": "郝思源"})
    with refused("停用"):
        enter(office, applicant="郝思源")
    acts.correct(beside, Seal, seal, {"state": "在用"}, why="启用文号")
    entry = enter(office, applicant="郝思源")
    assert shown(office, entry).values["section"] == shown(office, 1).values["section"]
    beside.close()


def test_a_record_that_is_only_known_cannot_be_changed_past_the_trail(office: Store) -> None:
    enter(office)
    with office.act("登记") as act, pytest.raises(RuntimeError, match="outside of the act"):
        act.lookup.all(Seal)[0].name = "别的章"
    with office.act("登记") as act:
        act.entry(Seal, 1).note = "在保险柜"
        assert act.lookup.all(Seal)[0].note == "在保险柜"
    with office.act("登记") as act:
        assert act.lookup.all(Seal)[0].note == "在保险柜"


def test_a_fault_in_the_middle_of_an_act_leaves_nothing(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("search")

    before = check.verify(office)
    with monkeypatch.context() as patch:
        patch.setattr(search, "index", breaks)
        with pytest.raises(RuntimeError, match="search"):
            enter(office)
    assert check.verify(office) == before
    assert shown(office, enter(office)).number == "用印〔2026〕1号"


def test_what_cannot_be_put_into_the_trail_does_not_happen(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("trail")

    before = check.verify(office)
    entry_before = before.entries
    monkeypatch.setattr(audit, "append", breaks)
    for action in (
        lambda: enter(office), lambda: acts.correct(office, Section, 1, {"short": "x"}),
        lambda: acts.note(office, "打印", [], {}),
    ):
        with pytest.raises(RuntimeError, match="trail"):
            action()
    assert check.verify(office).entries == entry_before
    assert check.verify(office) == before


def test_a_reader_sees_one_moment_while_others_write(office: Store) -> None:
    from models.book import book

    enter(office)
    with office.read() as lookup:
        assert book("seal_use").count(lookup) == 1
        enter(office)
        assert book("seal_use").count(lookup) == 1
    with office.read() as lookup:
        assert book("seal_use").count(lookup) == 2


def test_numbers_have_no_gap_when_many_threads_and_windows_enter_at_once(office: Store) -> None:
    windows = [office, Store(office.folder, office.now)]
    wrong: list[BaseException] = []

    def work(window: Store) -> None:
        try:
            for n in range(8):
                acts.enter(window, SealUse, SLIP)
                if n % 3 == 0:
                    with pytest.raises(Refused):
                        enter(window, copies="0")
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(window,)) for window in windows for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    with office.read() as lookup:
        assert sorted(e.serial for e in lookup.all(SealUse)) == list(range(1, 33))
    assert check.verify(office).ok
    windows[1].close()


def test_a_new_office_has_its_folder_and_every_file_for_itself_whatever_the_umask(tmp_path: Path, clock: Clock) -> None:
    with umask(0):
        office = offices.make(tmp_path / "a" / "office", clock)
        enter(office)
        backup.daily(office)
        backup.export(office, office.folder / "export.db")
        modes = files(office.folder)
    office.close()
    assert set(modes) == {
        "office.db", "office.db-wal", "office.db-shm", "office.key", "export.db", "export.db.key", "backups",
        "backups/office-20261125-100000.db",
    }
    assert modes.pop("backups") == 0o700 == stat.S_IMODE(office.folder.stat().st_mode)
    assert set(modes.values()) == {0o600}


def test_no_text_of_an_entry_stands_readable_in_any_file(office: Store) -> None:
    enter(office, document="谁也不该读到的文件名")
    office.keep_draft("new:seal_use", {"document": "谁也不该读到的草稿"})
    for path in office.folder.rglob("*"):
        assert path.is_dir() or "谁也不该读到".encode() not in path.read_bytes(), path.name


def test_an_office_is_only_made_in_an_empty_folder(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "已有.txt").touch()
    with refused("不是空的（有 已有.txt），没有新建"):
        founding.create(tmp_path, NEW, clock)
    with refused("不能在"):
        founding.create(tmp_path / "已有.txt", NEW, clock)
    assert [p.name for p in tmp_path.iterdir()] == ["已有.txt"]


def test_an_office_that_could_not_be_finished_is_not_there(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("power")

    monkeypatch.setattr(audit, "append", breaks)
    with pytest.raises(RuntimeError, match="power"):
        founding.create(tmp_path / "office", NEW, clock)
    assert not (tmp_path / "office").exists()


def test_a_folder_without_an_office_says_so(tmp_path: Path) -> None:
    with refused("中没有办公室资料（office.db）"):
        Store(tmp_path)
    with refused("中没有办公室资料（office.db）"):
        Store(tmp_path / "nowhere")


def test_a_missing_a_damaged_and_a_wrong_key_are_told_apart(office: Store) -> None:
    office.close()
    key = office.folder / store.KEY
    before = office.path.read_bytes()
    told = {None: "找不到密钥文件", "": "已损坏", "zz" * 32: "已损坏", "00" * 31: "已损坏", "00" * 32: "密钥不对"}
    for content, why in told.items():
        key.unlink(missing_ok=True)
        if content is not None:
            key.write_text(content, "ascii")
        with refused(why):
            Store(office.folder)
    key.unlink()
    os.mkfifo(key)
    with refused("已损坏"):
        Store(office.folder)
    assert office.path.read_bytes() == before


def test_every_flipped_bit_of_the_key_file_is_refused(office: Store) -> None:
    office.close()
    key = office.folder / store.KEY
    good = key.read_bytes()
    for place in range(64):
        key.write_bytes(good[:place] + bytes([good[place] ^ (1 << place % 3)]) + good[place + 1 :])
        with pytest.raises(Refused):
            Store(office.folder)
    key.write_bytes(good)
    Store(office.folder).close()


def found_good(office: Store) -> None:
    """Open the office anew and verify it; refuse what is not good."""
    opened = Store(office.folder, office.now)
    try:
        bad = check.verify(opened).first_bad
    finally:
        opened.close()
    if bad:
        raise Refused(bad)


def test_one_flipped_bit_in_any_page_of_the_database_is_never_silent(office: Store) -> None:
    for _ in range(5):
        enter(office)
    office.close()
    good = office.path.read_bytes()
    for place in range(500, len(good), 4096):
        office.path.write_bytes(good[:place] + bytes([good[place] ^ 4]) + good[place + 1 :])
        with pytest.raises(Refused, match=r"已损坏|数据库文件"):
            found_good(office)
    office.path.write_bytes(good)
    found_good(office)


def test_nothing_is_written_into_a_damaged_file_but_it_may_be_looked_at(office: Store) -> None:
    office.close()
    good = office.path.read_bytes()
    last = len(good) - 4096
    for bad in (good[: last + 500] + bytes([good[last + 500] ^ 4]) + good[last + 501 :], good[:-1000]):
        office.path.write_bytes(bad)
        opened = Store(office.folder, office.now)
        with refused("已损坏"):
            enter(opened)
        opened.close()
        assert office.path.read_bytes() == bad


def test_a_page_torn_by_a_power_cut_stands_whole_in_the_log_and_is_no_damage(office: Store, tmp_path: Path) -> None:
    office.watch()  # as long as a connection is open, the log stays beside the database
    enter(office)
    torn = Path(shutil.copytree(office.folder, tmp_path / "torn"))
    log, pages = (torn / "office.db-wal").read_bytes(), bytearray((torn / "office.db").read_bytes())
    logged = {int.from_bytes(log[at : at + 4], "big") for at in range(32, len(log), 24 + 4096)}
    for page in logged:
        pages[page * 4096 - 2000 : page * 4096] = bytes(2000)
    (torn / "office.db").write_bytes(pages)
    opened = Store(torn, office.now)
    enter(opened)
    assert check.verify(opened).ok
    opened.close()


@pytest.mark.parametrize("planted", ["link", "hard link", "folder", "pipe"])
def test_only_a_plain_file_is_opened(office: Store, tmp_path: Path, planted: str) -> None:
    office.close()
    elsewhere = tmp_path / "elsewhere.db"
    office.path.rename(elsewhere)
    plant: dict[str, Callable[[], None]] = {
        "link": lambda: office.path.symlink_to(elsewhere), "hard link": lambda: os.link(elsewhere, office.path),
        "folder": office.path.mkdir, "pipe": lambda: os.mkfifo(office.path),
    }
    plant[planted]()
    with refused("没有打开"):
        Store(office.folder)


@pytest.mark.parametrize(
    ("place", "mode", "why"),
    [
        ("", 0o555, "不能写入"), ("office.db", 0o444, "不能写入"), ("office.db", 0o000, "不能写入"),
        ("office.key", 0o000, "不能读取"), ("", 0o000, "不能读取"),
    ],
)
def test_without_the_right_to_write_nothing_is_opened_and_nothing_is_left(
    shared: Path, place: str, mode: int, why: str
) -> None:
    before = files(shared)
    usual = stat.S_IMODE((shared / place).stat().st_mode)
    (shared / place).chmod(mode)
    with as_nobody(), refused(why):
        Store(shared)
    (shared / place).chmod(usual)
    assert files(shared) == before
    with as_nobody():
        opened = Store(shared)
        assert check.verify(opened).ok
        opened.close()


def test_a_backup_folder_that_is_read_only_is_no_harm_to_the_entries(shared: Path) -> None:
    (shared / "backups").chmod(0o500)
    with as_nobody():
        opened = Store(shared)
        with refused("备份没有做成"):
            backup.daily(opened)
        enter(opened)
        opened.close()


def test_a_new_office_is_not_made_where_one_may_not_write(shared: Path, clock: Clock) -> None:
    shared.chmod(0o555)
    with as_nobody(), refused("什么也没有留下"):
        founding.create(shared / "new", NEW, clock)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("database or disk is full", "已满，刚才的内容没有存入"),
        ("attempt to write a readonly database", "请检查文件夹的写入权限"),
        ("unable to open database file", "请检查文件夹的写入权限"), ("database is locked", "另一处正在写入"),
        ("disk I/O error", "请检查磁盘或介质后再试"), ("database disk image is malformed", "请用最近的备份恢复"),
        ("file is not a database", "请用最近的备份恢复"), ("hmac check failed", "请用最近的备份恢复"),
        ("vtable constructor failed: search", "请用最近的备份恢复"),
    ],
)
def test_every_fault_of_the_disk_is_one_sentence(said: str, why: str, tmp_path: Path) -> None:
    found = database.refusal(sqlcipher.OperationalError(said), tmp_path / "office.db")
    assert found is not None
    assert why in str(found)


def test_a_mistake_of_the_program_is_not_dressed_up(office: Store) -> None:
    assert database.refusal(sqlcipher.OperationalError("no such column: x"), office.path) is None
    with pytest.raises(OperationalError, match="no such column"), office.act("错") as act:
        act.session.connection().exec_driver_sql("SELECT nowhere FROM seal_use")
    struck = enter(office)
    acts.strike(office, SealUse, struck, "误登")
    with pytest.raises(IntegrityError, match="a struck entry is final"):
        offices.bypass(office, struck, "note", "改")


def test_a_full_disk_saves_nothing_and_a_second_try_works(office: Store) -> None:
    """SQLite's own limit of pages stands for the full disk: the error is the same."""
    with office.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")
    before = check.verify(office)
    with refused("已满，刚才的内容没有存入，原有登记都在。请腾出空间后再保存一次。"):
        for _ in range(200):
            acts.enter(office, SealUse, SLIP | {"note": "长" * 3000})
    with office.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA max_page_count = 1000000")
    after = check.verify(office)
    assert after.ok
    number = shown(office, enter(office)).number
    assert number == f"用印〔2026〕{after.entries - before.entries + 1}号"


def test_a_medium_taken_out_before_the_first_act_is_one_sentence(tmp_path: Path) -> None:
    offices.make(tmp_path / "office", Clock()).close()
    office = Store(tmp_path / "office", Clock())
    (tmp_path / "office").rename(tmp_path / "elsewhere")
    with refused("已不在原处"):
        offices.enter(office)
    office.close()


def test_a_lock_held_elsewhere_is_one_sentence_and_no_change(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database.PRAGMAS, "busy_timeout", 50)
    office.engine.dispose()
    other = database.connect(office.path, office.key)
    other.execute("BEGIN IMMEDIATE")
    with refused("另一处正在写入"):
        enter(office)
    with office.read() as lookup:
        assert lookup.all(SealUse) == []
    other.execute("ROLLBACK")
    other.close()
    enter(office)


@pytest.mark.parametrize(
    ("version", "good"),
    [("3.40.1", False), ("3.44.5", False), ("3.44.6", True), ("3.45.0", False), ("3.50.6", False), ("3.50.7", True),
     ("3.51.2", False), ("3.51.3", True), ("3.53.4", True), ("4.0.0", True)],
)
def test_an_sqlite_that_damages_files_is_not_written_with(version: str, good: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "sqlite_version", version)
    if good:
        database.assert_safe_library()
    else:
        with refused(f"SQLite {version} 有会损坏数据的缺陷"):
            database.assert_safe_library()


def test_the_key_on_paper_is_the_key(office: Store) -> None:
    line = keys.recovery_line(office.key)
    assert [len(group) for group in line.split()] == [4] * 16
    assert bytes.fromhex(line.replace(" ", "")) == office.key == keys.read(office.folder / store.KEY)


def test_a_closed_office_leaves_only_its_own_files(office: Store) -> None:
    enter(office)
    office.watch()
    office.close()
    assert sorted(p.name for p in office.folder.iterdir()) == ["office.db", "office.key"]
