"""A small invented office for tests: its people, its seals, and a clock that moves only when it is told to."""

import re
import shutil
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from models import acts, book, founding
from models.people import Person, Rank, Section
from models.record import Record
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from models.text import Refused

TODAY = "2026-11-25"  # a Wednesday; every rule below is about days near it
CHAIN = ("first_review", "approval", "handed_in", "stamping", "filing")
SIGNER = {"first_review": "陆三", "approval": "宋二", "handed_in": "周四", "stamping": "周四", "filing": "周四"}
SLIP = {"applicant": "周四", "reason": "对外签约", "document": "法律顾问合同", "seal_id": "公章", "copies": "3份"}


class Clock:
    """The time of a test: it stands still until it is turned."""

    def __init__(self, moment: datetime = datetime(2026, 11, 25, 10, 0, tzinfo=timezone(timedelta(hours=8)))) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, days: int = 0, minutes: int = 0) -> None:
        """Move the clock, backwards with a minus."""
        self.moment += timedelta(days=days, minutes=minutes)


def furnish(office: Store) -> None:
    """Give a new office its sections, ranks, people and seals."""
    acts.enter(office, Section, {"name": "办公室", "short": "局办、办"})
    acts.enter(office, Section, {"name": "行政执法监督科", "short": "监督科"})
    acts.enter(office, Rank, {"name": "局长", "approves": "是", "heads": "是"})
    acts.enter(office, Rank, {"name": "局领导", "approves": "是"})
    acts.enter(office, Rank, {"name": "科室负责人", "reviews": "是"})
    acts.enter(office, Rank, {"name": "工作人员"})
    for name, rank, section in (
        ("宋一", "局长", ""), ("宋二", "局领导", ""), ("陆三", "科室负责人", "办公室"), ("周四", "工作人员", "办公室"),
        ("吴五", "工作人员", "办公室"), ("郑六", "科室负责人", "监督科"),
    ):
        acts.enter(office, Person, {"name": name, "rank_id": rank, "section_id": section})
    keepers = {"custodian_section_id": "办公室", "custodian_id": "周四", "deputy_id": "吴五"}
    acts.enter(office, Seal, {"name": "区司法局公章", "short_names": "局章、公章", "kind": "公章", **keepers})
    acts.enter(office, Seal, {"name": "局长签名章", "short_names": "签名章", "kind": "签名章", **keepers})
    acts.enter(office, Seal, {"name": "委员会公章", "kind": "公章", "regime": "3.4 秘书科"})


def make(folder: Path, clock: Clock) -> Store:
    """Make the furnished office in `folder`; its first day is 1 January 2026."""
    row: dict[str, Any] = {"unit": "某市某区司法局", "short": "区司法局", "user": "林知行", "first_day": date(2026, 1, 1)}
    office = founding.create(folder, row, clock)
    furnish(office)
    return office


def copied(template: Path, folder: Path, clock: Clock) -> Store:
    """Open a copy of a closed office: fifty times faster than making one."""
    shutil.copytree(template, folder)
    return Store(folder, clock)


def enter(office: Store, **texts: str) -> int:
    """Enter an application for the office's seal; `texts` change the usual slip."""
    return acts.enter(office, SealUse, SLIP | texts)


def sign(office: Store, entry: int, *steps: str, on: str = TODAY, **texts: str) -> None:
    """Record steps by those who usually sign them."""
    for step in steps:
        acts.perform(office, SealUse, entry, step, {"by": SIGNER[step], "on": on, **texts})


def shown(office: Store, entry: int, record: type[Record] = SealUse) -> book.Entry:
    """Return one entry as a page sees it."""
    with office.read() as lookup:
        return book.Book(record).entries(lookup, [entry])[0]


def state(office: Store, entry: int) -> str:
    """Return the state word of an entry."""
    return shown(office, entry).state.word


def bypass(office: Store, entry: int, column: str, value: object) -> None:
    """Write a column of a stamping past all rules of Python, as a mistake in the program would."""
    with office.act("绕过") as act:
        setattr(act.session.get_one(SealUse, entry), column, value)


def refused(why: str) -> "pytest.RaisesExc[Refused]":
    """Expect a refusal whose sentence contains `why`, word for word."""
    return pytest.raises(Refused, match=re.escape(why))
