"""The sample office: invented people, three seals, and sixty stampings that lead up to today, in every state.

What it holds is read from resources/sample; this file only says on which day each thing happened. Everything goes
through the same acts as a clerk's typing, with the store's clock moved from day to day and given back at the end.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from models import acts, calendar, founding, sample_passports, sample_secrecy
from models.deeds import Deed, do, together
from models.manual import Boundary, Duty, Holder, Post, Task
from models.people import Person, Section
from models.record import Record, fields
from models.registers.seal_use import SealUse
from models.resource import resource
from models.seals import Seal
from models.store import Store

RECENT = 6  # working days within which everything lies that is still open
OPENS, BREAK, LATE = time(8, 40), (190, 160), 8  # office hours: minutes before noon, minutes of noon; days of the 补登

Texts = dict[str, str]


def founding_clock(now: Callable[[], datetime]) -> Callable[[], datetime]:
    """Return a clock that stands where the sample office was set up: its first working morning of this year."""
    moment = now()
    first = working_days(moment.date())[0]
    return lambda: min(moment, datetime.combine(first, time(8, 30), moment.tzinfo))


def fill(store: Store) -> None:
    """Fill a new office, whose first day is 1 January of this year, with everything of the sample."""
    now, until = store.now, store.now()
    office, book = _read("office.toml"), _read("seal_use.toml")
    try:
        store.now = founding_clock(now)
        founding.found(store)
        _people_and_seals(store, office)
        _duties_and_posts(store, _read("posts.toml")["section"])
        _last_year(store, book["last_year"], until)
        days = working_days(until.date())
        rows = [_dated(row, until.year) for row in book["this_year"]]
        stories = [*_deeds(rows, days, _signers(office)), *sample_secrecy.deeds(days), *sample_passports.deeds(days)]
        deeds = list(together(sorted(stories, key=lambda deed: deed.day)))  # of one day, those of an entry stay in order
        entered: dict[str, tuple[type[Record], int]] = {}
        for deed, moment in _moments(deeds, days, until):
            store.now = lambda moment=moment: moment  # type: ignore[misc]  # bound now, called at once
            do(store, deed, entered)
    finally:
        store.now = now


def working_days(until: date) -> list[date]:
    """Return the working days of the year up to `until`; on the first days of January, when there is none, all days."""
    first = date(until.year, 1, 1)
    days = [first + timedelta(days=n) for n in range((until - first).days + 1)]
    return [day for day in days if calendar.is_working_day(day)] or days


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"sample/{name}").read_text("utf-8"))


def _dated(row: dict[str, Any], year: int) -> dict[str, Any]:
    """Return a row with this year and the one before put into its texts."""
    return {k: v.format(year=year, last=year - 1) if isinstance(v, str) else v for k, v in row.items()}


def _people_and_seals(store: Store, office: dict[str, Any]) -> None:
    for section in office["section"]:
        acts.enter(store, Section, _only(Section, section))
    for rank, people in office["people"].items():
        for name, section in people:
            acts.enter(store, Person, {"name": name, "section_id": section, "rank_id": rank})
    if all(store.user != name for people in office["people"].values() for name, _ in people):
        acts.enter(store, Person, {"name": store.user} | office["user"])  # who signs as keeper or closes a year is somebody here
    for seal in office["seal"]:
        acts.enter(store, Seal, seal | office["every_seal"])


def _duties_and_posts(store: Store, sections: list[dict[str, Any]]) -> None:
    """Write what the manual of the sample office would say: duties, tasks, posts, boundary matters; and who holds the posts."""
    for section in sections:
        where = section["name"]
        for n, (name, responsibility, establishment, holder) in enumerate(section["posts"], 1):
            known = {"name": name, "responsibility": responsibility, "establishment": establishment}
            post = acts.enter(store, Post, known | {"section_id": where, "no": str(n)})
            if holder:
                acts.enter(store, Holder, {"post_id": f"#{post}", "name": holder})
        for n, (text, reference) in enumerate(section["tasks"], 1):
            acts.enter(store, Task, {"section_id": where, "no": str(n), "text": text, "reference": reference})
        for n, text in enumerate(section["duties"], 1):
            acts.enter(store, Duty, {"section_id": where, "kind": "科室职责", "no": str(n), "text": text})
        for n, text in enumerate(section.get("boundary", ()), 1):
            acts.enter(store, Boundary, {"section_id": where, "no": str(n), "text": text})


def _last_year(store: Store, rows: list[dict[str, Any]], until: datetime) -> None:
    """Write the entries of last year, evenly over its working days, as the old ledger's."""
    days = working_days(date(until.year - 1, 12, 31))
    for n, row in enumerate(rows):
        day = days[(2 * n + 1) * len(days) // (2 * len(rows))]
        acts.enter(store, SealUse, _dated(row, until.year) | {"applied_on": day.isoformat()}, historic=True)


@dataclass(frozen=True)
class _Signers:
    """Who signs: the head and the leader of each applicant, the 局长, the keeper of the seals and the deputy."""

    heads: Texts
    leaders: Texts
    chief: str
    keepers: tuple[str, str]

    def of(self, step: str, row: dict[str, Any], n: int) -> str:
        """Return who signs a step of the n-th row."""
        leader = self.chief if row["seal_id"] == "签名章" else self.leaders[row["applicant"]]
        keeper = self.keepers[n % 5 == 4]
        return {"first_review": self.heads[row["applicant"]], "approval": leader}.get(step, keeper)


def _signers(office: dict[str, Any]) -> _Signers:
    people = office["people"]
    names = {part: s["name"] for s in office["section"] for part in [s["name"], *s.get("short", "").split("、")]}
    head = {names[section]: name for name, section in people["科室负责人"]}
    leader = {s["name"]: s["leader"] for s in office["section"]}
    staff = {name: names[section] for name, section in people["工作人员"]}
    keepers = (office["every_seal"]["custodian_id"], office["every_seal"]["deputy_id"])
    return _Signers(
        {name: head[s] for name, s in staff.items()}, {name: leader[s] for name, s in staff.items()},
        people["局长"][0][0], keepers,
    )


def _deeds(rows: list[dict[str, Any]], days: list[date], signers: _Signers) -> Iterator[Deed]:
    """Yield everything that happened: the finished entries spread over the year, the open ones over the last days."""
    last = len(days) - 1
    is_open = [row.get("ends") in ("applied", "first_review", "approval", "handed_in", "stamping", "returned") for row in rows]
    closed = is_open.count(False)
    for n, row in enumerate(rows):
        if is_open[n]:
            start = max(0, last - (len(rows) - 1 - n) * RECENT // (len(rows) - closed))
        else:
            start = max(0, last - RECENT) * n // closed
        yield from _story(row, n, start, days, signers)


def _story(row: dict[str, Any], n: int, start: int, days: list[date], signers: _Signers) -> Iterator[Deed]:
    """Yield what happened to the n-th entry, from the day on which it was applied for."""
    ends, day, last = row.get("ends", "filing"), start, len(days) - 1

    def deed(what: str, signer: str = "", **texts: str) -> Deed:
        signed = {"by": signer, "on": days[day].isoformat()} if signer else {}
        return Deed(day, str(n), what, signed | texts)

    form = _only(SealUse, row) | {"applied_on": days[start].isoformat()}
    if ends == "late":
        yield _late(form, row, n, start, days, signers)
        return
    yield deed("enter", **form)
    if ends == "applied":
        return
    head, leader = signers.of("first_review", row, n), signers.of("approval", row, n)
    day = min(day + n % 2, last)
    if ends == "returned":
        yield deed("returned", head, returned_why=row["returned_why"])
        return
    for step in SealUse.steps():
        day = min(day + (n + len(step.key)) % 3 // 2, last)  # some the same day, some the next
        if step.key == "approval" and "returned" in row:
            yield deed("returned", leader, returned_why=row["returned"])
            yield deed("correct", **row["correct"])
            yield deed("first_review", head)
        if step.key == "approval" and ends == "declined":
            yield deed("declined", leader, declined_why=row["declined_why"])
            return
        yield deed(step.key, signers.of(step.key, row, n), **{key: row[key] for key in step.asks if key in row})
        if step.key == "first_review" and ends == "struck":
            yield deed("strike", why=row["struck_why"])
        if step.key == ends or ends == "struck":
            return


def _late(form: Texts, row: dict[str, Any], n: int, start: int, days: list[date], signers: _Signers) -> Deed:
    """Return the entry of a slip that was stamped first and written into the book days later."""
    steps = {s.key: {"by": signers.of(s.key, row, n), "on": days[start].isoformat()} for s in SealUse.steps()}
    return Deed(min(start + LATE, len(days) - 1), str(n), "enter", form | {"late_why": row["late_why"]}, steps)


def _moments(deeds: list[Deed], days: list[date], until: datetime) -> Iterator[tuple[Deed, datetime]]:
    """Yield each deed with its moment: those of a day spread over the office hours, none later than `until`."""
    of_day: dict[int, list[Deed]] = {}
    for deed in deeds:
        of_day.setdefault(deed.day, []).append(deed)
    for day, found in of_day.items():
        for n, deed in enumerate(found):
            minutes = (2 * n + 1) * 360 // (2 * len(found))
            minutes += BREAK[1] if minutes > BREAK[0] else 0
            moment = datetime.combine(days[day], OPENS, until.tzinfo) + timedelta(minutes=minutes)
            yield deed, min(moment, until)


def _only(record: type[Record], row: dict[str, Any]) -> Texts:
    """Return the part of a row that the record's form asks for."""
    return {f.key: row[f.key] for f in fields(record) if f.form and f.key in row}
