"""The confidential work of the sample office: papers in every state, some out, one overdue; clearing, pledges, a meeting.

What it holds is read from resources/sample/secrecy.toml; this file says on which day each thing happened.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from models.custody import Cabinet
from models.deeds import Deed
from models.pledges import PledgeVersion, SecrecyGroup
from models.record import Record, fields
from models.registers.internal_clearing import InternalClearing
from models.registers.meeting_copy import MeetingCopy
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secrecy_check import SecrecyCheck
from models.registers.secrecy_pledge import SecrecyPledge
from models.registers.secrecy_training import SecrecyTraining
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.registers.telegram_loan import TelegramLoan
from models.resource import resource

Row = Mapping[str, Any]
LOANS: dict[type[Record], type[Record]] = {SecretPaper: SecretPaperLoan, Telegram: TelegramLoan}
SINGLE = (SecrecyTraining, SecrecyCheck)


def deeds(days: Sequence[date]) -> Iterator[Deed]:
    """Yield everything that happened up to the last of the working days, each story in its order."""
    book = tomllib.loads(resource("sample/secrecy.toml").read_text("utf-8"))
    yield from _Year(days, book["who"]).all(book)


class _Year:
    """The working days of the year, and who signs; `ago` are working days before the last."""

    def __init__(self, days: Sequence[date], who: Row) -> None:
        self.days, self.who, self.last = days, who, len(days) - 1
        self.ready: dict[str, int] = {}  # from which day a paper is where its story left it: January is crowded

    def all(self, book: Row) -> Iterator[Deed]:
        for row in book["cabinet"]:
            yield Deed(0, row["name"], "enter", row, record=Cabinet)
        yield from self.pledges(book)
        for row in book["paper"]:
            yield from self.paper(row)
        for row in book["list"]:
            yield from self.list(row)
        yield from self.clearings(book["clearing"])
        for record in SINGLE:
            for row in book[record.__tablename__]:
                yield from self.single(record, row)
        for row in book["meeting"]:
            yield from self.meeting(row)

    def at(self, ago: int) -> int:
        """Return the day so many working days before the last; early in the year the first."""
        return max(self.last - ago, 0)

    def later(self, day: int, ahead: int) -> str:
        """Return the day so many working days after another, perhaps yet to come."""
        if day + ahead <= self.last:
            return self.days[day + ahead].isoformat()
        return (self.days[-1] + timedelta(days=day + ahead - self.last)).isoformat()

    def on(self, day: int, entry: str, step: str, by: str, **texts: str) -> Deed:
        """Return the deed of a signature."""
        return Deed(day, entry, step, {"by": by, "on": self.days[day].isoformat()} | texts)

    def form(self, record: type[Record], row: Row, day: int, by: str) -> dict[str, str]:
        """Return the texts of a row, with this year in them, dated."""
        asked = {f.key for f in fields(record) if f.form}
        texts = {key: str(value).format(year=self.days[-1].year) for key, value in row.items() if key in asked}
        return texts | {by: self.days[day].isoformat()}

    def paper(self, row: Row) -> Iterator[Deed]:
        """A paper or telegram: received, step by step to where it `ends`, and its loans."""
        record: type[Record] = Telegram if row.get("telegram") else SecretPaper
        name, day = row["code"], self.at(row["ago"])
        form = self.form(record, row, day, "received_on")
        if "issued" in row:
            form["issued_on"] = (self.days[day] - timedelta(days=row["issued"])).isoformat()
        if "ends_year" in row:
            form["term_until"] = f"{self.days[-1].year}-12-{row['ends_year']:02}"
        yield Deed(day, name, "enter", form, record=record)
        signers = {
            "proposal": self.who["head"], "reading": row.get("leader", self.who["leader"]),
            "forwarding": row.get("receiver", ""), "closing": self.who["head"], "filing": self.who["keeper"],
        }
        place = {"cabinet_id": row.get("cabinet", ""), "slot": row.get("slot", "")}
        asked = {"forwarding": {"forwarded_to": row.get("section", "")}, "filing": place}
        for step in () if row["ends"] == "entered" else signers:
            if row.get("way") == "阅件" and step in ("forwarding", "closing"):
                continue
            day = min(day + (step in ("reading", "closing")), self.last)
            yield self.on(day, name, step, signers[step], **asked.get(step, {}))
            if step == row["ends"]:
                break
        self.ready[name] = day
        for n, loan in enumerate(row.get("loans", ())):
            yield from self.loan(LOANS[record], name, n, loan)

    def loan(self, record: type[Record], paper: str, n: int, row: Row) -> Iterator[Deed]:
        """A loan: applied for, and as far as it went; back after `back` working days, else still out."""
        name, day = f"{paper}-{n}", max(self.at(row["ago"]), self.ready[paper])
        form = {"paper_id": f"@{paper}", "due_on": self.later(day, row["due"])} | self.form(record, row, day, "applied_on")
        yield Deed(day, name, "enter", form, record=record)
        ends = row.get("ends", "returned_in")
        if row.get("purpose", "借阅") == "借阅":
            if ends == "entered":
                return
            yield self.on(day, name, "review", row.get("head", self.who["head"]))
            if ends == "review":
                return
            yield self.on(day, name, "approval", self.who["leader"])
        yield self.on(day, name, "lent", row["holder_id"])
        if "back" in row:
            self.ready[paper] = min(day + row["back"], self.last)
            yield self.on(self.ready[paper], name, "returned_in", self.who["keeper"], condition="完好")

    def list(self, row: Row) -> Iterator[Deed]:
        """A list of papers that left, or are about to."""
        day, name = max([self.at(row["ago"]), *(self.ready[code] for code in row["papers"])]), f"list-{row['ago']}"
        form = self.form(SecretDisposal, row, day, "made_on") | {"papers": "、".join(f"@{code}" for code in row["papers"])}
        yield Deed(day, name, "enter", form, record=SecretDisposal)
        for step, by in row["signed"]:
            yield self.on(day, name, step, by)

    def clearings(self, row: Row) -> Iterator[Deed]:
        """Every month that is over was cleared on its last working day."""
        ends = [n for n in range(self.last) if self.days[n].month != self.days[n + 1].month]
        for n, day in enumerate(ends):
            name, pieces = f"clearing-{n}", row["pieces"][n % len(row["pieces"])]
            found = {"month": f"{self.days[day]:%Y-%m}", "pieces": str(pieces)}
            yield Deed(day, name, "enter", self.form(InternalClearing, row, day, "made_on") | found, record=InternalClearing)
            for step, by in row["signed"]:
                yield self.on(day, name, step, by)

    def pledges(self, book: Row) -> Iterator[Deed]:
        """The group, the new version of the pledge, and who has signed it."""
        first, year = date(self.days[-1].year, 1, 1).isoformat(), self.days[-1].year
        begun = self.at(15)
        for n, row in enumerate(book["group"]):
            yield Deed(0, f"group-{n}", "enter", dict(row) | {"since": first}, record=SecrecyGroup)
        version = {"name": f"{year}年版", "since": self.days[begun].isoformat()}
        yield Deed(begun, "version", "enter", version, record=PledgeVersion)
        for n, name in enumerate(book["signed"]["names"]):
            day = min(begun + n % 3, self.last)
            form = {"person_id": name, "signed_on": self.days[day].isoformat()}
            yield Deed(day, f"pledge-{n}", "enter", form, record=SecrecyPledge)

    def single(self, record: type[Record], row: Row) -> Iterator[Deed]:
        """A training, or a check with what followed."""
        day, name = self.at(row["ago"]), f"{record.__tablename__}-{row['ago']}"
        form = self.form(record, row, day, record.numbered.by)  # type: ignore[attr-defined]  # both are registers
        if "due" in row:
            form["due_on"] = self.later(day, row["due"])
        yield Deed(day, name, "enter", form, record=record)
        for n, (step, by, texts) in enumerate(row.get("signed", ())):
            yield self.on(min(day + 3 + n, self.last), name, step, by, **texts)

    def meeting(self, row: Row) -> Iterator[Deed]:
        """A meeting: its copies handed out, and collected but for those that are still out."""
        day, name = self.at(row["ago"]), row["code"]
        yield Deed(day, name, "enter", self.form(SecretMeeting, row, day, "held_on"), record=SecretMeeting)
        for n, holder in enumerate(row["holders"], 1):
            copy = f"{name}-{n}"
            form = {"meeting_id": f"@{name}", "holder_id": holder, "copy_no": f"{n:06}", "level": row["level"]}
            form |= {"code": row["paper"], "made_on": self.days[day].isoformat()}
            yield Deed(day, copy, "enter", form, record=MeetingCopy)
            yield self.on(day, copy, "lent", holder)
            if holder not in row.get("missing", ()):
                yield self.on(day, copy, "returned_in", self.who["keeper"])
        if not row.get("missing"):
            yield self.on(day, name, "closing", self.who["keeper"])
