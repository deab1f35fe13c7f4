"""Private travel in the sample office: certificates, journeys in every state, one overdue; filings, two check rounds.

What it holds is read from resources/sample/passports.toml; this file says on which day each thing happened.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from models.custody import Cabinet
from models.deeds import Deed
from models.levels import years_after
from models.record import Record, fields
from models.registers.exit_filing import ExitFiling
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck
from models.registers.unit_filing import UnitFiling
from models.resource import resource

Row = Mapping[str, Any]
OURS, THEIRS = "party_approval", "district_approval"


def deeds(days: Sequence[date]) -> Iterator[Deed]:
    """Yield everything that happened up to the last of the working days, each story in its order."""
    book = tomllib.loads(resource("sample/passports.toml").read_text("utf-8"))
    yield from _Year(days, book["who"]).all(book)


class _Year:
    """The working days of the year, and who signs; `ago` are working days before the last."""

    def __init__(self, days: Sequence[date], who: Row) -> None:
        self.days, self.who, self.last = days, who, len(days) - 1
        self.cadres: dict[str, str] = {}
        self.ready: dict[str, int] = {}  # from which day a certificate is where its story left it: January is crowded

    def all(self, book: Row) -> Iterator[Deed]:
        for row in book["cabinet"]:
            yield Deed(0, row["name"], "enter", row, record=Cabinet)
        first, later = ([row for row in book["certificate"] if ("replaces_id" in row) is wanted] for wanted in (False, True))
        for row in first:
            yield from self.certificate(row, book["cabinet"][0]["name"])
        for row in book["journey"]:
            yield from self.journey(row)
        for row in later:
            yield from self.certificate(row, book["cabinet"][0]["name"])
        for n, row in enumerate(book["filing"]):
            yield from self.report(ExitFiling, f"filing-{n}", row, ("checking", "sending"), "made_on")
        for n, row in enumerate(book["unit"]):
            yield from self.report(UnitFiling, f"unit-{n}", row, ("signing", "sending"), "changed_on")
        for n, row in enumerate(book["check"]):
            yield from self.check(f"check-{n}", row, book["cabinet"][0]["name"])

    def at(self, ago: int) -> int:
        """Return the day so many working days before the last; early in the year the first."""
        return max(self.last - ago, 0)

    def of(self, day: int) -> date:
        """Return the date so many days from today."""
        return self.days[-1] + timedelta(days=day)

    def on(self, day: int, entry: str, step: str, by: str, **texts: str) -> Deed:
        """Return the deed of a signature."""
        return Deed(day, entry, step, {"by": by, "on": self.days[day].isoformat()} | texts)

    def form(self, record: type[Record], row: Row) -> dict[str, str]:
        """Return the texts of a row, with this year in them."""
        asked = {f.key for f in fields(record) if f.form}
        return {key: str(value).format(year=self.days[-1].year) for key, value in row.items() if key in asked}

    def ended(self, row: Row, name: str, day: int) -> Iterator[Deed]:
        """How a certificate left, or a journey ended before its time; not before `day`."""
        if "way" in row:
            way, ago, by, texts = row["way"]
            day = max(self.at(ago), day)
            yield self.on(day, name, way, by, **texts)
        self.ready[row.get("passport_id", name)] = day

    def certificate(self, row: Row, cabinet: str) -> Iterator[Deed]:
        """A certificate: entered, handed in, put in or passed on as far as it `ends`."""
        name, day = row["code"], max(self.at(row["ago"]), self.ready.get(row.get("replaces_id", ""), 0))
        self.cadres[name] = row["cadre"]
        form = self.form(Passport, {key: text for key, text in row.items() if key != "slot"})
        issued = years_after(self.days[day] - timedelta(days=7), -row["issued"])
        form |= {"issued_on": issued.isoformat(), "valid_until": self.of(row["valid"]).isoformat()}
        yield Deed(day, name, "enter", form, record=Passport)
        if "ends" in row:
            yield self.on(day, name, "handing_in", row["holder_id"])
        if row.get("ends") == "storing":
            yield self.on(day, name, "storing", self.who["keeper"], cabinet_id=cabinet, slot=row["slot"])
        elif row.get("ends") == "passing":
            yield self.on(day, name, "passing", self.who["received"])
        yield from self.ended(row, name, day)

    def journey(self, row: Row) -> Iterator[Deed]:
        """A journey: a working day for each signature up to the issue, then as it went."""
        ours = self.cadres[row["passport_id"]] != "区管"
        name, day = f"journey-{row['passport_id']}-{row['ago']}", self.at(row["ago"])
        before = ["own", "head_review", "first_review", OURS if ours else THEIRS, "issuing"]
        issue = self.days[min(day + 3, self.last)]
        leave = max(self.of(row["leave"]), issue)
        back = max(self.of(row["back"]), leave)
        form = self.form(ExitTrip, row) | {"leave_on": leave.isoformat(), "return_on": back.isoformat()}
        yield Deed(day, name, "enter", form | {"applied_on": self.days[day].isoformat()}, record=ExitTrip)
        ends, taken = row.get("ends", ""), False
        for n, step in enumerate(before if ends else ()):
            day = min(self.at(row["ago"]) + (0, 0, 1, 2, 3)[n], self.last)
            yield self.on(day, name, step, self.signer(step, row))
            if taken := step == ends:
                break
        if ends and not taken:
            yield from self.return_(row, name, ends, leave, max(self.of(row.get("returned", row["back"])), leave), ours)
        yield from self.ended(row, name, day)

    def signer(self, step: str, row: Row) -> str:
        """Return who signs a step on the way out."""
        who = self.who["reviewer"] if row["holder_id"] != self.who["reviewer"] else self.who["keeper"]
        signers: dict[str, str] = {
            "own": row["holder_id"], "issuing": row["holder_id"], "head_review": self.who["supervisor"], "first_review": who,
            OURS: self.who["party"], THEIRS: self.who["organisation"],
        }
        return signers[step]

    def return_(self, row: Row, name: str, ends: str, leave: date, back: date, ours: bool) -> Iterator[Deed]:
        """Coming home on the first working day after the return, the report and the certificate with it."""
        day = min(max(bisect_left(self.days, back), self.at(row["ago"]) + 3), self.last)
        back = min(back, self.days[day])
        went = row.get("went", "是")
        asked = {"went": went}
        if went == "是":
            asked |= {"left_on": min(leave, back).isoformat(), "back_on": back.isoformat()}
        asked |= {"late_back_why": row["late_back_why"]} if "late_back_why" in row else {}
        yield self.on(day, name, "coming_home", row["holder_id"], **asked)
        if ends in ("handing_back", "report"):
            yield self.on(day, name, "handing_back", self.who["keeper" if ours else "received"])
        if ends == "report":
            yield self.on(day, name, "report", self.who["keeper"])

    def report(self, record: type[Record], name: str, row: Row, steps: tuple[str, str], by: str) -> Iterator[Deed]:
        """A report: written, and signed as far as it `ends`."""
        day = self.at(row["ago"])
        yield Deed(day, name, "enter", self.form(record, row) | {by: self.days[day].isoformat()}, record=record)
        for step in steps[: {"": 0, steps[0]: 1}.get(row.get("ends", ""), 2)]:
            batch = {"batch": row["batch"].format(year=self.days[-1].year)} if step == "sending" and "batch" in row else {}
            yield self.on(day, name, step, "贺景川" if step == "signing" else self.who["keeper"], **batch)

    def check(self, name: str, row: Row, cabinet: str) -> Iterator[Deed]:
        """A round through the cabinet, by another than who keeps it."""
        day = self.at(row["ago"])
        texts = {"cabinet_id": cabinet, "checked_on": self.days[day].isoformat(), "result": row["result"]}
        texts["wrong_slots"] = "\n".join(f"{code} {slot}" for code, slot in row.get("wrong", {}).items())
        yield Deed(day, name, "enter", texts, record=PassportCheck)
        yield self.on(day, name, "checking", self.who["reviewer"])
        yield self.on(day, name, "supervising", self.who["supervisor"])
