"""Any day at the office: whatever is done in whatever order, forbidden things fail, allowed ones succeed, the trail holds.

A few lines of plain Python say beside the program what the rules of 1.1.9 allow; the two must agree at every step.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule, run_state_machine_as_test

from models import acts, audit, check
from models.registers.seal_use import SealUse
from models.text import Refused
from tests.offices import CHAIN, SLIP, Clock, copied, shown

PEOPLE = ["宋一", "宋二", "陆三", "周四", "吴五", "王麻"]
FIRST_DAY = date(2026, 1, 1)


@dataclass
class Slip:
    """What the rules know of one application."""

    applied: date
    copies: int
    seal: str
    signed: list[date] = field(default_factory=list)
    returned: date | None = None
    declined: bool = False
    struck: bool = False
    undo: "Slip | None" = None  # as it was before the last act, None where that is never undone
    act: int = 0

    def before(self) -> "Slip":
        """Return a copy to go back to."""
        return Slip(self.applied, self.copies, self.seal, [*self.signed], self.returned, self.declined, self.struck)

    def closed(self) -> bool:
        """Say whether no step is possible any more."""
        return self.struck or self.declined or len(self.signed) == len(CHAIN)

    def may_sign(self, step: str, by: str, on: date, today: date) -> bool:
        """Say what 1.1.9 says about a step, a way out included."""
        last = max([self.applied, *self.signed, *([self.returned] if self.returned else [])])
        if self.closed() or not last <= on <= today:
            return False
        upcoming = CHAIN[len(self.signed)]
        signers = {
            "first_review": ["陆三"], "approval": ["宋一"] if self.seal == "签名章" else ["宋一", "宋二"],
            "stamping": ["周四", "吴五"],
        }.get(upcoming, PEOPLE)
        if step == "returned":
            return len(self.signed) < 4 and not (self.returned and not self.signed)
        return by in signers and (step == upcoming or (step == "declined" and len(self.signed) < 2))


class AnyDay(RuleBasedStateMachine):
    """One office, and the rules beside it."""

    entries = Bundle("entries")

    def __init__(self, template: Path, folder: Path) -> None:
        super().__init__()
        shutil.rmtree(folder, ignore_errors=True)
        self.clock = Clock()
        self.office = copied(template, folder, self.clock)
        self.slips: dict[int, Slip] = {}
        self.touched = 0

    def teardown(self) -> None:
        try:
            for number in self.slips:
                self.stands(number)
            self.everything_can_be_rebuilt()
        finally:
            self.office.close()

    def day(self, ago: int) -> date:
        return self.clock().date() - timedelta(days=ago)

    def tried(self, act: Callable[[], object], allowed: bool) -> bool:
        """Do it; the program must allow what the rules allow, and nothing else."""
        done, said = True, ""
        try:
            act()
        except Refused as why:
            done, said = False, str(why)
        assert done == allowed, said
        return done

    @initialize(target=entries)
    def begin(self) -> object:
        return multiple(*(self.enter(0, 3, seal) for seal in ("公章", "签名章")))

    @rule(
        target=entries, ago=st.integers(-1, 20), copies=st.integers(0, 4), seal=st.sampled_from(["公章", "签名章", "委员会公章"])
    )
    def enter(self, ago: int, copies: int, seal: str) -> object:
        texts = SLIP | {"applied_on": str(self.day(ago)), "copies": str(copies), "seal_id": seal}
        made: list[int] = []
        allowed = ago >= 0 and copies >= 1 and seal != "委员会公章" and self.day(ago) >= FIRST_DAY
        if not self.tried(lambda: made.append(acts.enter(self.office, SealUse, texts)), allowed):
            return multiple()
        self.slips[made[0]] = Slip(self.day(ago), copies, seal, act=self.office.last.act)
        return made[0]

    @rule(
        entry=entries, step=st.sampled_from(["next", "next", "next", "returned", "declined", *CHAIN]),
        by=st.sampled_from(["usual", "usual", *PEOPLE]), ago=st.sampled_from([0, 0, 3, -1, 1, 6]),
    )
    def sign(self, entry: int, step: str, by: str, ago: int) -> None:
        """Mostly the next step by who usually signs it: otherwise no slip would ever come far."""
        upcoming = CHAIN[min(len(self.slips[entry].signed), len(CHAIN) - 1)]
        usual = {"first_review": "陆三", "approval": "宋一"}.get(upcoming, "周四")
        self.signing(entry, upcoming if step == "next" else step, usual if by == "usual" else by, self.day(ago))

    @rule(entry=entries, by=st.sampled_from(PEOPLE))
    def sign_up_to_the_approval(self, entry: int, by: str) -> None:
        """The step that depends on the seal."""
        if not self.slips[entry].signed:
            self.signing(entry, "first_review", "陆三", self.day(0))
        self.signing(entry, "approval", by, self.day(0))

    @rule(entry=entries, far=st.integers(0, 4))
    def send_back(self, entry: int, far: int) -> None:
        """From as far as it may have come, or just too far."""
        for step in CHAIN[len(self.slips[entry].signed) : far]:
            self.signing(entry, step, {"first_review": "陆三", "approval": "宋一"}.get(step, "周四"), self.day(0))
        self.signing(entry, "returned", "陆三", self.day(0))

    def signing(self, entry: int, step: str, by: str, on: date) -> None:
        self.touched = entry
        slip = self.slips[entry]
        texts = {"by": by, "on": str(on), "late_why": "停电"}
        texts |= {f"{step}_why": "有误"} if step in ("returned", "declined") else {}
        allowed = slip.may_sign(step, by, on, self.day(0))
        if not self.tried(lambda: acts.perform(self.office, SealUse, entry, step, texts), allowed):
            return
        before, slip.act = slip.before(), self.office.last.act
        if step == "returned":
            slip.signed, slip.returned = [], on
        elif step == "declined":
            slip.declined = True
        else:
            slip.signed.append(on)
        slip.undo = None if step == "stamping" else before

    @rule(entry=entries, copies=st.integers(1, 9))
    def correct_copies(self, entry: int, copies: int) -> None:
        self.touched = entry
        slip = self.slips[entry]
        free = not (slip.struck or slip.declined or len(slip.signed) >= 2 or slip.applied > self.day(0))
        allowed = free and copies != slip.copies
        if self.tried(lambda: acts.correct(self.office, SealUse, entry, {"copies": str(copies)}, why="改"), allowed):
            slip.undo, slip.act, slip.copies = slip.before(), self.office.last.act, copies

    @rule(entry=entries, ago=st.integers(-1, 60))
    def correct_the_day(self, entry: int, ago: int) -> None:
        self.touched = entry
        slip, on = self.slips[entry], self.day(ago)
        allowed = not (slip.struck or slip.declined) and on != slip.applied and on.year == slip.applied.year
        allowed = allowed and FIRST_DAY <= on <= self.day(0) and (not slip.signed or on <= slip.signed[0])
        if self.tried(lambda: acts.correct(self.office, SealUse, entry, {"applied_on": str(on)}, why="改"), allowed):
            slip.undo, slip.act, slip.applied = slip.before(), self.office.last.act, on

    @rule(entry=entries, why=st.sampled_from(["", "", "", "", "误登"]))
    def strike(self, entry: int, why: str) -> None:
        self.touched = entry
        slip = self.slips[entry]
        if self.tried(lambda: acts.strike(self.office, SealUse, entry, why), bool(why) and not slip.struck):
            slip.struck, slip.act, slip.undo = True, self.office.last.act, None

    @rule(entry=entries, new=st.sampled_from([False, False, False, True]))
    def take_back(self, entry: int, new: bool) -> None:
        self.touched = entry
        slip = self.slips[entry]
        first = slip.undo is None and not (slip.signed or slip.returned or slip.declined or slip.struck)
        if first and not new:
            return  # a struck entry ends the story: not too many of them
        back = slip.undo
        allowed = first or (back is not None and back.applied <= self.day(0))
        if self.tried(lambda: acts.take_back(self.office, SealUse, entry, slip.act), allowed):
            self.slips[entry] = back if back is not None else slip
            self.slips[entry].struck |= first
            self.slips[entry].act = self.office.last.act
            self.slips[entry].undo = None if first else slip.before()

    @rule(minutes=st.sampled_from([-60 * 24 * 3, -1, 0, 1, 60, 60 * 24, 60 * 24 * 20]))
    def turn_the_clock(self, minutes: int) -> None:
        self.clock.turn(minutes=minutes)

    @invariant()
    def the_entry_stands_where_the_rules_say(self) -> None:
        for number in [self.touched] if self.touched else []:
            self.stands(number)

    def stands(self, number: int) -> None:
        slip, entry = self.slips[number], shown(self.office, number)
        steps = [key for key in CHAIN if key in entry.signatures]
        assert steps == list(CHAIN[: len(slip.signed)])
        assert [entry.signatures[key].on for key in steps] == slip.signed
        assert (entry.struck, "declined" in entry.signatures) == (slip.struck, slip.declined)
        assert (entry.values["copies"], entry.values["applied_on"]) == (slip.copies, slip.applied)
        assert all(a <= b for a, b in pairwise([slip.applied, *slip.signed]))

    def everything_can_be_rebuilt(self) -> None:
        verdict = check.verify(self.office)
        assert verdict.ok, verdict.first_bad
        with self.office.read() as lookup:
            rows = lookup.session.connection().exec_driver_sql("SELECT record FROM audit ORDER BY id").fetchall()
            records = [json.loads(record) for (record,) in rows]
            rebuilt = check.rebuild(records)
            for entry in lookup.all(SealUse):
                assert rebuilt["seal_use", entry.id] == audit.snapshot(entry)
            for year in {entry.year for entry in lookup.all(SealUse)}:
                serials = [entry.serial for entry in lookup.all(SealUse) if entry.year == year]
                assert serials == list(range(1, len(serials) + 1))
        recorded = [datetime.fromisoformat(record["at"]) for record in records]
        assert recorded == sorted(recorded)
        assert [r["act"] for r in records] == sorted(r["act"] for r in records)


def test_on_any_day_the_rules_hold_and_the_trail_rebuilds_everything(template: Path, tmp_path: Path) -> None:
    class ThisDay(AnyDay):
        def __init__(self) -> None:
            super().__init__(template, tmp_path / "any")

    run_state_machine_as_test(
        ThisDay,
        settings=settings(
            max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
        ),
    )


@pytest.mark.parametrize("step", CHAIN)
def test_the_rules_beside_the_program_are_not_empty(step: str) -> None:
    today = date(2026, 11, 25)
    slip = Slip(today, 1, "公章", [today] * CHAIN.index(step))
    assert [by for by in PEOPLE if slip.may_sign(step, by, today, today)]
