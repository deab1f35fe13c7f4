"""kill -9 in the middle of the work: nothing acknowledged is lost, no number is left out, the trail holds.

A child process works through the Store and tells a pipe of each act: W after its first write, A once the Store has
returned. It may be held after either from outside, and is killed there; otherwise it is killed while it runs on. The
listener for the first write lies in this file: the program knows nothing of it. Run by `python -m tests.trust`.
"""

import argparse
import multiprocessing
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import event
from sqlalchemy.orm import Session

from models import acts, check
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests import offices
from tests.offices import SIGNER, SLIP, TODAY, Clock

ACTS = 12  # how far a child works before it is killed at the latest

Where = Literal["write", "saved", "running", "idle"]

# Children come from a clean process that has imported everything and opened nothing: a second saved on each of them.
FROM = multiprocessing.get_context("forkserver")
FROM.set_forkserver_preload(["tests.trust.kill"])


def work(pipe: Connection, folder: Path, seed: int, hold: int, where: Where, lose: bool) -> None:
    """Be the child: enter, sign, correct and strike at random, tell the pipe, stand still where one is to be held."""
    office, chance, done = Store(folder, Clock()), random.Random(seed), 0
    if lose:
        Session.commit = Session.rollback  # type: ignore[method-assign]  # the control: says it is saved, and is not

    def tell(what: str, **more: Any) -> None:
        pipe.send({"what": what, "n": done, **more})
        if done == hold and what == where:
            pipe.recv()  # never answered: the parent kills

    written: set[int] = set()

    @event.listens_for(office.engine, "after_cursor_execute")
    def _wrote(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE")) and done not in written:
            written.add(done)
            tell("write")

    mine: list[int] = []
    while True:
        try:
            entry = one_act(office, chance, [] if lose else mine)
        except Refused as why:  # on a slow machine the other child may hold the lock for longer than one waits
            if "请再试一次" not in str(why):
                raise
            continue
        tell("saved")
        tell("done", act=office.last.act, action=office.last.action, entry=entry)
        done += 1


def one_act(office: Store, chance: random.Random, mine: list[int]) -> int:
    """Do one thing to an entry of this child, and return the entry."""
    step = chance.choice(["enter", "enter", "sign", "sign", "correct", "strike"]) if mine else "enter"
    if step == "enter":
        mine.append(acts.enter(office, SealUse, SLIP | {"note": str(chance.random())}))
        return mine[-1]
    entry = chance.choice(mine)
    if step == "strike":
        acts.strike(office, SealUse, entry, "试验")
        mine.remove(entry)
        return entry
    upcoming = [a.key for a in offices.shown(office, entry).actions if a.usual]
    if step == "sign" and upcoming:
        acts.perform(office, SealUse, entry, upcoming[0], {"by": SIGNER[upcoming[0]], "on": TODAY})
    else:
        acts.correct(office, SealUse, entry, {"note": str(chance.random())}, why="试验")
    return entry


class Child:
    """One child at work."""

    def __init__(self, folder: Path, seed: int, hold: int, where: Where, lose: bool) -> None:
        self.hold, self.where = hold, where
        self.heard: list[dict[str, Any]] = []
        self.pipe, other = FROM.Pipe()
        self.process = FROM.Process(target=work, args=(other, folder, seed, hold, where, lose))
        self.process.start()
        other.close()  # or its end would never be heard

    def listen(self) -> dict[str, Any] | None:
        """Return what it tells next, None once it is gone."""
        try:
            self.heard.append(self.pipe.recv())
        except (EOFError, OSError):  # killed between two sentences, or within one
            return None
        return self.heard[-1]

    def until(self, what: str, n: int) -> None:
        """Listen until it has come so far; RuntimeError when it ends by itself, which it never should."""
        while (told := self.listen()) is not None:
            if told["what"] == what and told["n"] >= n:
                return
        raise RuntimeError("the child ended by itself")

    def kill(self) -> None:
        """Kill it as a power cut would, and hear what it had still said."""
        self.process.kill()
        while self.listen() is not None:
            pass
        self.process.join()
        self.process.close()
        self.pipe.close()

    def acknowledged(self) -> list[dict[str, Any]]:
        """Return what the Store had said was done."""
        return [told for told in self.heard if told["what"] == "done"]

    def between(self) -> bool:
        """Say whether it died between a first write and the acknowledgement."""
        return bool(self.heard) and self.heard[-1]["what"] != "done"


@dataclass
class Report:
    """What the runs have shown."""

    runs: int = 0
    between: int = 0
    together: int = 0
    acknowledged: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.runs} 次强行终止，其中 {self.between} 次在首次写入与确认之间，{self.together} 次有两个进程同时登记；"
        return said + f"已确认 {self.acknowledged} 件事；" + ("没有丢失" if not self.problems else "；".join(self.problems[:5]))


def wrong(folder: Path, acknowledged: list[dict[str, Any]]) -> Iterator[str]:
    """Open the office again and yield what is lost, left out or broken."""
    office = Store(folder, Clock())
    try:
        with office.read() as lookup:
            raw = lookup.session.connection()
            structure = raw.exec_driver_sql("PRAGMA integrity_check").scalar()
            if structure != "ok":
                yield f"数据库结构：{structure}"
            rows = raw.exec_driver_sql("SELECT act, action, entry FROM audit").fetchall()
            trail = {(row.act, row.action, row.entry) for row in rows}
            serials = [serial for (serial,) in raw.exec_driver_sql("SELECT serial FROM seal_use ORDER BY serial")]
        for told in acknowledged:
            if (told["act"], told["action"], told["entry"]) not in trail:
                yield f"已确认的第 {told['act']} 件事（{told['action']}）丢失"
        if serials != list(range(1, len(serials) + 1)):
            yield "编号有空缺"
        verdict = check.verify(office)
        if not verdict.ok:
            yield str(verdict.first_bad)
    finally:
        office.close()


def run(folder: Path, runs: int, seed: int = 1, lose: bool = False) -> Report:
    """Kill children that work on the office in `folder`; in two of five runs two of them work at once.

    Three of five are held: after the first write, or after the commit and before the acknowledgement. The others are
    killed as soon as their first write or their acknowledgement is heard: they have run on by then, nobody knows how far.
    """
    chance, report = random.Random(seed), Report()
    kinds: list[Where] = ["write", "running", "write", "saved", "idle"]
    for n in range(runs):
        where, together = kinds[n % 5], n % 5 in (0, 1)
        first = Child(folder, chance.randrange(10**9), chance.randrange(ACTS), where, lose)
        others = [Child(folder, chance.randrange(10**9), -1, "running", lose)] if together else []
        first.until({"saved": "saved", "idle": "done"}.get(where, "write"), first.hold)
        first.kill()
        for other in others:  # it waited for the lock of the dead one, and works on
            other.until("write" if n % 2 else "done", len(other.acknowledged()) + 1)
            other.kill()
        children = [first, *others]
        acknowledged = [told for child in children for told in child.acknowledged()]
        report.runs += 1
        report.together += together
        report.between += any(child.between() for child in children)
        report.acknowledged += len(acknowledged)
        report.problems += [f"第 {n + 1} 次：{what}" for what in wrong(folder, acknowledged)]
    return report


def control(folder: Path) -> Report:
    """Return the report of a program that acknowledges without committing: it must name what is lost."""
    return run(folder, 5, lose=True)


def main(words: list[str]) -> int:
    """Run the harness and its control; 0 when nothing was lost and the control was found out."""
    asked = argparse.ArgumentParser(prog="tests.trust")
    asked.add_argument("--runs", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    said = asked.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("office", "control"):
            offices.make(Path(folder) / name, Clock()).close()
        report = run(Path(folder) / "office", said.runs, said.seed)
        print(report)
        lost = control(Path(folder) / "control")
        print(f"对照（不提交）：{lost}")
    good = not report.problems and report.between >= 0.4 * report.runs and report.together >= 0.2 * report.runs
    return 0 if good and lost.problems else 1

