"""kill -9 while an office is restored or migrated: the old or the new is there, whole, and never neither.

A child restores a backup (or opens an office of the first version); it is killed after a time drawn at random from how long
that takes. Half of the restorings are killed while the new office takes the place of the old. Run by `python -m tests.trust`.
"""

import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from models import backup, check, database, folder, keys, restore
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests import offices
from tests.offices import Clock
from tests.trust.kill import FROM

OLD = Path(__file__).parents[1] / "old_databases" / "0001.db"
FROM.set_forkserver_preload(["tests.trust.kill", "tests.trust.swap"])

Work = Callable[[Connection, Path], None]
BEYOND = 1.2  # times the longest that it took: a busy machine is slower in between, and the last step is to be reached too


def restoring(pipe: Connection, place: Path) -> None:
    """Be the child that restores the one backup there is."""
    pipe.send("begun")
    ready = restore.make_ready(place, backup.copies_in(place)[0], None, Clock())
    pipe.send("ready")
    restore.put_in_place(ready, Clock())
    pipe.send("done")


def overwriting(pipe: Connection, place: Path) -> None:
    """Be the control: a restoring that writes the copy over the office, page by page."""
    pipe.send("begun")
    new = backup.copies_in(place)[0].read_bytes()
    pipe.send("ready")
    with (place / folder.DATABASE).open("r+b") as file:
        for at in range(0, len(new), 512):
            file.write(new[at : at + 512])
            file.flush()
    pipe.send("done")


def migrating(pipe: Connection, place: Path) -> None:
    """Be the child that opens an office of the first version."""
    pipe.send("begun")
    pipe.send("ready")
    Store(place, Clock()).close()
    pipe.send("done")


def killed(work: Work, place: Path, since: str, after: float) -> tuple[bool, float]:
    """Kill a child so many seconds after it said `since`; return whether it was done, and how long it took if so."""
    pipe, other = FROM.Pipe()
    child = FROM.Process(target=work, args=(other, place))
    child.start()
    other.close()
    heard: list[str] = []
    begun = 0.0
    try:
        while since not in heard:
            heard.append(pipe.recv())
        begun = time.monotonic()
        while "done" not in heard and (left := begun + after - time.monotonic()) > 0 and pipe.poll(left):
            heard.append(pipe.recv())
        child.kill()
        while True:
            heard.append(pipe.recv())
    except (EOFError, OSError):  # it is dead, or its last word was cut off
        pass
    took = time.monotonic() - begun
    child.kill()
    child.join()
    child.close()
    pipe.close()
    return "done" in heard, took


def office_at(place: Path) -> None:
    """Make an office of three stampings with a backup that has two of them."""
    clock = Clock()
    office = offices.make(place, clock)
    offices.enter(office)
    offices.enter(office)
    backup.make(office)
    offices.enter(office)
    office.close()


def old_office_at(place: Path) -> None:
    """Lay down an office of the first version."""
    place.mkdir()
    shutil.copy(OLD, place / folder.DATABASE)
    shutil.copy(f"{OLD}.key", place / folder.KEY)


def shape(place: Path) -> tuple[str, ...]:
    """Return the version of the file and every name in it, as they lie on the disk."""
    connection = database.connect(place / folder.DATABASE, keys.read(place / folder.KEY))
    names = [name for (name,) in connection.execute("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY 1")]
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    return (version, *names)


def wrong(place: Path, said: Counter[str], done: bool, shapes: tuple[tuple[str, ...], ...] = ()) -> Iterator[str]:
    """Open the office and yield what is not as it was before or as it should be after."""
    if shapes and (found := shape(place)) not in shapes:
        yield f"升级停在中间：{found[0]}"
    elif shapes:
        said["old" if found == shapes[0] else "new"] += 1
        if done and found == shapes[0]:
            yield "说已升级，却没有"
    try:
        with closing(Store(place, Clock())) as office:
            with office.read() as lookup:
                count = len(lookup.all(SealUse))
            verdict = check.verify(office)
    except Refused as why:
        yield str(why)
        return
    if not verdict.ok:
        yield str(verdict.first_bad)
    if not shapes:
        said[{2: "new", 3: "old"}.get(count, "neither")] += 1
        if count not in (2, 3) or (done and count == 3):
            yield f"有 {count} 条登记"
    folder.tidy(place)
    left = {path.name for path in place.iterdir()} - {"office.db", "office.key", "backups"}
    if left:
        yield f"留下了 {sorted(left)}"


def run(make: Callable[[Path], None], work: Work, runs: int, seed: int = 1) -> tuple[Counter[str], list[str]]:
    """Kill `work` on copies of an office so many times; return how often old and new were found, and what was wrong."""
    chance, said, problems = random.Random(seed), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as name:
        model = Path(name) / "model"
        make(model)
        first = Path(shutil.copytree(model, Path(name) / "first"))
        spans: dict[str, float] = {}
        for since in ("begun", "ready", "begun", "ready"):
            shutil.rmtree(first)
            shutil.copytree(model, first)
            spans[since] = max(killed(work, first, since, 60)[1], spans.get(since, 0))
        shapes = (shape(model), shape(first)) if make is old_office_at else ()
        for n in range(runs):
            place = Path(shutil.copytree(model, Path(name) / f"run{n}"))
            since = "ready" if n % 2 else "begun"
            done, _ = killed(work, place, since, chance.uniform(0, BEYOND * spans[since]))
            said["done"] += done
            problems += [f"第 {n + 1} 次：{what}" for what in wrong(place, said, done, shapes)]
            shutil.rmtree(place)
    return said, problems


def main(argv: list[str]) -> int:
    """Kill restorings and migrations, and the control; 0 when each left old or new and the control was found out."""
    runs, good = int(argv[0]) if argv else 150, True
    for title, make, work in (("恢复", office_at, restoring), ("升级", old_office_at, migrating)):
        said, problems = run(make, work, runs)
        print(f"{runs} 次强行终止{title}：旧 {said['old']}，新 {said['new']}，已完成 {said['done']}；", end="")
        print("；".join(problems[:5]) or "从无两者皆非")
        good &= not problems and said["old"] > 0 and said["new"] > 0 and said["old"] + said["new"] == runs
    _, problems = run(office_at, overwriting, 20)
    print(f"对照（就地覆盖）：{'；'.join(problems[:2]) or '没有发现！'}")
    return 0 if good and problems else 1
