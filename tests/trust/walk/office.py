"""The office that is walked through: its people, cabinets and versions of the pledge, all invented; and its clock."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.places import RECORDS
from models import acts, founding
from models.book import Entry
from models.cabinets import Cabinet
from models.people import Person, Section
from models.pledges import PledgeVersion

FIRST = datetime(2026, 11, 2, 9, 0, tzinfo=timezone(timedelta(hours=8)))  # a Monday
SECTIONS = ("办公室", "政工科", "行政执法监督科")
PEOPLE = (
    ("贺景川", "局长", ""), ("陶明澜", "局领导", ""), ("钟以恒", "科室负责人", "办公室"), ("卢既白", "工作人员", "办公室"),
    ("吴采薇", "工作人员", "办公室"), ("顾成蹊", "科室负责人", "行政执法监督科"), ("沈知微", "工作人员", "行政执法监督科"),
    ("冯子衿", "科室负责人", "政工科"), ("方知秋", "工作人员", "政工科"), ("欧阳若谷", "工作人员", "行政执法监督科"),
)


class Clock:
    """A minute goes by with every look at it, and days when they are turned."""

    def __init__(self) -> None:
        self.moment = FIRST

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, days: int) -> None:
        """Let days go by."""
        self.moment += timedelta(days=days)


def called(entry: Entry) -> str:
    """Return what later deeds call an entry: its number; of the settings #id, as a name may be another's too."""
    return f"#{entry.id}" if entry.book in RECORDS else entry.number


def make(folder: Path, clock: Clock) -> None:
    """Make the office; its first day is the clock's."""
    store = founding.new_office(folder, "江南市云麓区司法局", "云麓区司法局", "林知行", clock().date().isoformat(), now=clock)
    for name in SECTIONS:
        acts.enter(store, Section, {"name": name})
    for name, rank, section in PEOPLE:
        acts.enter(store, Person, {"name": name, "rank_id": rank, "section_id": section})
    for name, keeper, deputy in (("密件一柜", "卢既白", "吴采薇"), ("证件柜", "方知秋", "冯子衿")):
        acts.enter(store, Cabinet, {"name": name, "keeper_id": keeper, "deputy_id": deputy})
    acts.enter(store, PledgeVersion, {"name": "2026 年版", "since": clock().date().isoformat()})
    store.close()
