"""Faults of real media, each in a mount namespace of its own: `unshare -Urm python -m tests.trust.media CASE FOLDER`.

A small tmpfs fills up, a medium turns read-only, a medium is taken out (a bind mount that is let go of) and comes back, and
writes fail in the middle of the work (RLIMIT_FSIZE: SQLite is told EFBIG and reports an I/O error as from a bad disk), and
no fsync succeeds any more (seccomp).
Each case prints what the clerk is told, one sentence a line, and ends with 0 when nothing acknowledged was lost.
"""

import ctypes
import errno
import os
import platform
import resource
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from models import acts, backup, check
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests import offices
from tests.offices import SLIP, Clock

NEW = "new:seal_use"


def mount(*words: str) -> None:
    """Mount something; CalledProcessError where that is not allowed."""
    subprocess.run(["mount", *words], check=True, capture_output=True)


def told(act: Callable[[], object]) -> str:
    """Return what is refused, and print it; AssertionError if it is not."""
    try:
        act()
    except Refused as why:
        print(why)
        return str(why)
    raise AssertionError("nothing was refused")


def entries(store: Store) -> int:
    """Return how many stampings there are, once everything is verified."""
    verdict = check.verify(store)
    assert verdict.ok, verdict.first_bad
    with store.read() as lookup:
        return len(lookup.all(SealUse))


def fill(folder: Path) -> Path:
    """Fill the disk to its last byte."""
    path = folder / "filler"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                continue
        except OSError:  # that is what was wanted
            pass
    return path


def full(folder: Path) -> None:
    """The disk fills up while somebody is typing: the sentence stands in the form, and a second try saves it."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    from models.book import book
    from widgets import editor
    from widgets.bus import Bus
    from widgets.desk import Desk
    from widgets.theme import LIGHT, SHIPPED, Look, apply, load_fonts

    app = QApplication([])
    load_fonts()
    look = Look(LIGHT, sans=SHIPPED)
    apply(app, look)
    mount("-t", "tmpfs", "-o", "size=12m,mode=700", "office", str(folder))
    store = offices.make(folder / "office", Clock())
    offices.enter(store)
    desk, filler, said = Desk(store, look, Bus(store)), fill(folder), ""
    while "已满" not in said:  # the log has room of its own for a while: what is acknowledged until then is kept
        before = entries(store)
        opened = editor.new_entry(desk, book("seal_use"))
        opened.form.fill(SLIP | {"section": "办公室", "seal_id": "区司法局公章"})
        opened.form.edited.emit()
        opened.save()
        said = opened._notice.text.text()
        assert said or entries(store) == before + 1
    print(said)
    assert entries(store) == before
    assert opened.form.texts()["document"] == SLIP["document"]
    filler.unlink()
    opened.save()
    assert entries(store) == before + 1
    opened.deleteLater()
    QCoreApplication.processEvents()
    store.close()


def full_backup(folder: Path) -> None:
    """The medium of the backups fills up: no backup is made, nothing half stays, the entries go on."""
    store = offices.make(folder / "office", Clock())
    offices.enter(store)
    place = folder / "office" / "backups"
    place.mkdir()
    mount("-t", "tmpfs", "-o", "size=64k,mode=700", "backups", str(place))
    said = told(lambda: backup.daily(store))
    assert "备份没有做成" in said
    assert "已满" in said
    assert list(place.iterdir()) == []
    offices.enter(store)
    mount("-o", "remount,size=20m", str(place))
    assert backup.daily(store)
    assert entries(store) == 2
    store.close()


def read_only(folder: Path) -> None:
    """A medium that is read-only is not opened; one that turns so refuses the next entry."""
    mount("-t", "tmpfs", "-o", "size=20m,mode=700", "office", str(folder))
    store = offices.make(folder / "office", Clock())
    offices.enter(store)
    store.close()
    mount("-o", "remount,ro", str(folder))
    assert "不能写入" in told(lambda: Store(folder / "office"))
    mount("-o", "remount,rw", str(folder))
    store = Store(folder / "office", Clock())
    assert entries(store) == 1
    offices.enter(store)
    store.close()


def removed(folder: Path) -> None:
    """A medium that is taken out: nothing is acknowledged any more; put in again, everything acknowledged is there."""
    stick, here = folder / "stick", folder / "here"
    stick.mkdir()
    here.mkdir()
    mount("--bind", str(stick), str(here))
    store = offices.make(here / "office", Clock())
    offices.enter(store)
    subprocess.run(["umount", "-l", str(here)], check=True)
    assert "已不在原处" in told(lambda: acts.enter(store, SealUse, SLIP))
    assert "已不在原处" in told(lambda: store.keep_draft(NEW, {"document": "x"}))
    assert "备份没有做成" in told(lambda: backup.daily(store))
    store.close()
    assert "没有办公室资料" in told(lambda: Store(here / "office"))
    mount("--bind", str(stick), str(here))
    store = Store(here / "office", Clock())
    assert entries(store) == 1
    offices.enter(store)
    store.close()


def bad_disk(folder: Path) -> None:
    """Writes fail at forty places in the middle of entering: no half entry, and the next try works."""
    store = offices.make(folder / "office", Clock())
    store.keep_draft(NEW, {"document": "没有打完"})
    log, saved, failed = folder / "office" / "office.db-wal", 0, 0
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    for n in range(40):
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(log.stat().st_size, 40_000) + 1500 * n, most))
        try:
            acts.enter(store, SealUse, SLIP)
            saved += 1
        except Refused as why:
            failed += 1
            said = str(why)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        assert entries(store) == saved
    print(said)
    assert failed > 5
    assert "请检查磁盘或介质后再试" in said
    assert store.draft(NEW) == {"document": "没有打完"}
    acts.enter(store, SealUse, SLIP, draft=NEW)
    assert entries(store) == saved + 1
    store.close()


def let_no_sync_succeed() -> None:
    """Let every fsync of this process fail with EIO from here on, as on a disk that dies: the kernel itself refuses it."""
    fsync, fdatasync = {"x86_64": (74, 75), "aarch64": (82, 83)}[platform.machine()]
    load, equal, answer = 0x20, 0x15, 0x06  # codes of the kernel's packet filter; linux/seccomp.h for what it answers
    steps = [(load, 0, 0, 0), (equal, 1, 0, fsync), (equal, 0, 1, fdatasync), (answer, 0, 0, 0x0005_0000 | errno.EIO),
             (answer, 0, 0, 0x7FFF_0000)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("HP", len(steps), ctypes.addressof(code))
    prctl, no_new_privileges, seccomp, filtered = ctypes.CDLL(None, use_errno=True).prctl, 38, 22, 2
    assert prctl(no_new_privileges, 1, 0, 0, 0) == 0
    assert prctl(seccomp, filtered, ctypes.c_char_p(program), 0, 0) == 0, os.strerror(ctypes.get_errno())


def no_sync(folder: Path) -> None:
    """The disk no longer confirms that anything is on it: nothing is acknowledged, by a second try neither, nothing is half."""
    store = offices.make(folder / "office", Clock())
    offices.enter(store)
    store.close()
    for ends_well in (True, False):
        before = Store(folder / "office", Clock())
        before.keep_draft(NEW, {"document": "没有打完"})
        there = entries(before)
        before.close()
        if os.fork() == 0:
            opened = Store(folder / "office", Clock())
            let_no_sync_succeed()
            for _ in range(2):
                assert "请检查磁盘或介质后再试" in told(partial(acts.enter, opened, SealUse, SLIP, draft=NEW))
            sys.stdout.flush()
            if ends_well:
                opened.close()
            os._exit(0)
        assert os.wait()[1] == 0
        store = Store(folder / "office", Clock())
        # whoever is killed then may find the entry written after all, as after any kill; never the draft without it or with it
        assert (entries(store), store.draft(NEW)) in (
            (there, {"document": "没有打完"}), *([] if ends_well else [(there + 1, None)])
        )
        acts.enter(store, SealUse, SLIP)
        store.close()


def full_restore(folder: Path) -> None:
    """There is no room for the restored office: nothing changes, and it works once there is."""
    mount("-t", "tmpfs", "-o", "size=12m,mode=700", "office", str(folder))
    from models import restore

    store = offices.make(folder / "office", Clock())
    offices.enter(store)
    path = backup.make(store)
    offices.enter(store)
    store.close()
    before = (folder / "office" / "office.db").read_bytes()
    filler = fill(folder)
    said = told(lambda: restore.make_ready(folder / "office", path, None, Clock()))
    assert "已满，现有资料没有改动" in said
    assert (folder / "office" / "office.db").read_bytes() == before
    filler.unlink()
    restore.put_in_place(restore.make_ready(folder / "office", path, None, Clock()), Clock())
    store = Store(folder / "office", Clock())
    assert entries(store) == 1
    store.close()


CASES = {f.__name__: f for f in (full, full_backup, full_restore, read_only, removed, bad_disk, no_sync)}


def can_mount() -> bool:
    """Say whether this machine lets us mount in a namespace of our own."""
    tool = shutil.which("unshare")
    return bool(tool) and subprocess.run(["unshare", "-Urm", "true"], capture_output=True).returncode == 0


if __name__ == "__main__":
    os.umask(0o077)
    CASES[sys.argv[1]](Path(sys.argv[2]))
