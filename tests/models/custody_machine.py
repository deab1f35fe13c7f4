"""A machine that does anything with papers and certificates in any order, beside a few lines of Python that know the rules.

What lies in a cabinet is in one place: there, out with one approved loan, or gone for good. Program and rules must agree
at every step; what is refused leaves nothing behind.
"""

import copy
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select, text

from models import acts, chain, check, custody, states
from models.out_now import out_now
from models.register import Register
from models.registers.exit_trip import ExitTrip
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_disposal import SecretDisposal
from models.text import Refused
from tests.models.custody_rules import (
    CERTIFICATE,
    CHAIN,
    EXITS,
    FIRST_DAY,
    GONE,
    HOLDER,
    IN,
    KEEPER,
    LISTS,
    LONG_AGO,
    PAPER,
    List,
    Loan,
    Thing,
    World,
)  # fmt: skip
from tests.offices import Clock, copied

LATE = {"late_why": "停电"}
MANY = 6  # things, loans under way, lists: so few that something happens to each
Found = TypeVar("Found", Thing, Loan, List)


def over(one: Any) -> bool:
    """Say whether nothing can happen with it any more."""
    return bool(one.struck or getattr(one, "gone", "") or getattr(one, "lost", False))


@dataclass
class Undo:
    """The act just done: what it was about, and how it all was before; None for the world where it is never undone."""

    record: type[Register]
    entry: int
    act: int
    before: World | None
    strikes: Any = None  # what a new entry becomes when it is taken back
    needs: date | None = None  # a day that may not lie in the future when it is taken back


class Custody(RuleBasedStateMachine):
    """One office, and the rules beside it."""

    def __init__(self, office: Path, folder: Path, world: World) -> None:
        """Work on a copy of a closed office, of which the rules know `world`."""
        super().__init__()
        shutil.rmtree(folder, ignore_errors=True)
        self.clock = Clock()
        self.office = copied(office, folder, self.clock)
        self.world = copy.deepcopy(world)
        self.undo: Undo | None = None
        self.codes = len(world.things)
        self.words: dict[tuple[type[Register], int], str] = {}  # what was read last

    def teardown(self) -> None:
        try:
            verdict = check.verify(self.office)
            assert verdict.ok, verdict.first_bad
        finally:
            self.office.close()

    @property
    def today(self) -> date:
        return self.clock().date()

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)

    def trail(self) -> int:
        with self.office.read() as lookup:
            return int(lookup.session.scalar(text("SELECT max(id) FROM audit")))

    def tried(self, act: Callable[[], object], allowed: bool) -> bool:
        """Do it; the program must allow what the rules allow, and nothing else, and a refusal leaves no trace."""
        done, said, before = True, "", self.trail()
        try:
            act()
        except Refused as why:
            done, said = False, str(why)
            assert self.trail() == before
        assert done == allowed, said or "allowed"
        return done

    def did(
        self, record: type[Register], entry: int, before: World | None, *, strikes: Any = None, needs: date | None = None
    ) -> None:
        self.undo = Undo(record, entry, self.office.last.act, before, strikes, needs)

    def perform(self, record: type[Register], entry: int, step: str, by: str, on: date, **asked: str) -> Callable[[], object]:
        return lambda: acts.perform(self.office, record, entry, step, {"by": by, "on": str(on)} | asked | LATE)

    def in_time(self, on: date, *floor: date | None) -> bool:
        """Say whether a signature of that day may be recorded on an entry with these days."""
        begun = [day for day in floor if day]
        return on <= self.today and all(day <= on for day in begun) and all(day <= self.today for day in begun[:1])

    def one(self, data: st.DataObject, found: Sequence[Found]) -> Found:
        """Choose one: mostly of those with which something can still happen."""
        live: list[Any] = [one for one in found if not over(one)]
        drawn: Any = data.draw(st.sampled_from([*live * 3, *found]))
        return drawn  # type: ignore[no-any-return]  # one of those it was given

    # ── things ──

    @precondition(lambda self: len(self.world.things) < MANY)
    @rule(ago=st.sampled_from([0, 0, 4, -1]), old=st.sampled_from([False, False, True]))
    def a_paper(self, ago: int, old: bool) -> None:
        self.new_thing(PAPER, LONG_AGO if old else self.day(ago), old=old)

    @precondition(lambda self: len(self.world.things) < MANY)
    @rule()
    def a_certificate(self) -> None:
        self.new_thing(CERTIFICATE, None, old=False)

    def new_thing(self, record: type[Register], on: date | None, *, old: bool) -> None:
        self.codes += 1
        texts = {"from_unit": "区委办", "level": "秘密", "code": f"甲{self.codes}", "way": "阅件", "received_on": str(on)}
        if record is CERTIFICATE:
            on, texts = None, {"holder_id": HOLDER, "cadre": "局管", "kind": "因私护照", "code": f"E{self.codes:08}"}
            texts["valid_until"] = "2099-01-01"
        texts |= IN if old else {}  # where an old one lies its ledger says, or nobody could lend it
        allowed = on is None or old or FIRST_DAY <= on <= self.today
        made, before = list[int](), copy.deepcopy(self.world)
        if self.tried(lambda: made.append(acts.enter(self.office, record, texts | LATE, historic=old)), allowed):
            with self.office.read() as lookup:
                name = str(lookup.get(record.__tablename__, made[0]).names()[0])
            self.world.things.append(Thing(record, made[0], name, on, old))
            self.did(record, made[0], before, strikes=self.world.things[-1])

    @rule(data=st.data(), ago=st.sampled_from([0, 0, 0, 2, -1]))
    def sign_a_thing(self, data: st.DataObject, ago: int) -> None:
        self.sign_thing(self.one(data, self.world.things), self.day(ago))

    def sign_thing(self, thing: Thing, on: date) -> None:
        steps, before = CHAIN[thing.record], copy.deepcopy(self.world)
        key, _, by, asked = steps[min(len(thing.signed), len(steps) - 1)]
        allowed = not (thing.struck or thing.gone or thing.old) and len(thing.signed) < len(steps)
        allowed = allowed and self.in_time(on, thing.begun, *thing.signed)
        number = self.world.things.index(thing)
        allowed = allowed and not (asked is IN and self.world.out(number))  # not there to be put in
        allowed = allowed and not (asked is IN and thing.record is PAPER and on < self.world.came_back(number))
        if self.tried(self.perform(thing.record, thing.entry, key, by, on, **asked), allowed):
            thing.signed.append(on)
            self.did(thing.record, thing.entry, before, needs=thing.begun)

    @rule(data=st.data(), way=st.sampled_from([*EXITS, "destroyed"]), ago=st.sampled_from([0, 2, 2]), really=st.integers(0, 3))
    def a_thing_leaves(self, data: st.DataObject, way: str, ago: int, really: int) -> None:
        """By any way there is; without a list no paper is destroyed. Seldom what could still be lent."""
        thing, on, before = self.one(data, self.world.things), self.day(ago), copy.deepcopy(self.world)
        there = self.world.there(self.world.things.index(thing))
        if way not in {step.key for step in thing.record.exits()}:
            way = "lost"
        if there and really and way != "destroyed":
            return
        back = self.world.came_back(self.world.things.index(thing))
        in_order = thing.old or (self.in_time(on, thing.begun, *thing.signed) and on >= back)
        allowed = there and way != "destroyed" and in_order
        allowed = allowed and not (way == "lost" and self.world.witnessed(self.world.things.index(thing)))
        asked = {"lost_why": "遗失"} if way == "lost" else {} if way == "destroyed" else {"end_why": "调出"}
        by = "某局政工科" if way == "transferred" else "宋一"  # what is passed on goes to another unit
        if self.tried(self.perform(thing.record, thing.entry, way, by, on, **asked), allowed):
            thing.gone = EXITS[way]
            self.did(thing.record, thing.entry, before, needs=None if thing.historic else thing.begun)

    @rule(data=st.data(), really=st.booleans())
    def put_elsewhere(self, data: st.DataObject, really: bool) -> None:
        if not really:
            return
        thing, before = self.one(data, self.world.things), copy.deepcopy(self.world)
        self.codes += 1
        allowed = not (thing.struck or thing.gone) and (thing.historic or thing.begun is None or thing.begun <= self.today)
        where = {"slot": f"{self.codes} 格"}
        if self.tried(lambda: acts.correct(self.office, thing.record, thing.entry, where, why="移位"), allowed):
            self.did(thing.record, thing.entry, before, needs=None if thing.historic else thing.begun)

    # ── loans ──

    @precondition(lambda self: sum(loan.open for loan in self.world.loans) < MANY)
    @rule(
        data=st.data(), way=st.sampled_from(["借阅", "传阅", "传阅"]), lasts=st.sampled_from([0, 2, 9, 30, -1]),
        old=st.sampled_from([0, 0, 0, 0, 1]), far=st.sampled_from([0, 1, 2, 3, 3, 3, 6]),
    )  # fmt: skip
    def a_loan(self, data: st.DataObject, way: str, lasts: int, old: int, far: int) -> None:
        """Applied for, and taken as far as it goes."""
        papers = [self.world.things[number] for number in self.world.numbers(PAPER)]
        thing, on, before = self.one(data, [*papers, *papers, *self.world.things]), self.today, copy.deepcopy(self.world)
        record: type[Register] = SecretPaperLoan
        due = on + timedelta(days=lasts)
        texts = {"holder_id": HOLDER, "applied_on": str(on), "paper_id": thing.name, "purpose": way, "due_on": str(due)}
        allowed = not (thing.struck or (thing.gone and not old)) and (lasts >= 0 or bool(old))
        if thing.record is CERTIFICATE:
            record, way, old, back = ExitTrip, "出境", 0, on + timedelta(days=5)
            due, journey = back + timedelta(days=10), {"leave_on": str(back), "return_on": str(back)}
            texts = {"holder_id": HOLDER, "passport_id": thing.name, "destination": "某国", "reason": "旅游"} | journey
            allowed = not (thing.struck or thing.gone)
        if old:
            on = due = LONG_AGO
            texts |= {"applied_on": str(on), "due_on": str(due), "lent_by": HOLDER, "lent_on": str(on)}
        made: list[int] = []
        if self.tried(lambda: made.append(acts.enter(self.office, record, texts | LATE, historic=bool(old))), allowed):
            loan = Loan(record, made[0], self.world.things.index(thing), way, on, due, bool(old))
            self.world.loans.append(loan)
            self.did(record, made[0], before, strikes=loan)
            while far and self.sign(loan, min(len(loan.signed), len(loan.steps) - 1), self.today):
                far -= 1

    @precondition(lambda self: self.world.loans)
    @rule(data=st.data(), skip=st.sampled_from([0] * 9 + [1, 2]), ago=st.sampled_from([0, 0, 0, 0, 2, -1]), far=st.integers(1, 6))
    def sign_a_loan(self, data: st.DataObject, skip: int, ago: int, far: int) -> None:
        """The next steps, or one too early."""
        loan = self.one(data, self.world.loans)
        while far and self.sign(loan, min(len(loan.signed) + skip, len(loan.steps) - 1), self.day(ago)):
            far -= 1

    @precondition(lambda self: any(loan.out for loan in self.world.loans))
    @rule(data=st.data(), ago=st.sampled_from([0, 0, 2]))
    def bring_back(self, data: st.DataObject, ago: int) -> None:
        loan = data.draw(st.sampled_from([loan for loan in self.world.loans if loan.out]))
        self.sign(loan, len(loan.signed), self.day(ago))

    def sign(self, loan: Loan, place: int, on: date) -> bool:
        before = copy.deepcopy(self.world)
        key, _, by, asked = loan.steps[place]
        allowed = not (loan.struck or loan.lost or loan.historic) and place == len(loan.signed)
        allowed = allowed and self.in_time(on, loan.begun, loan.back, *loan.signed)
        allowed = allowed and (place != loan.lends or self.world.may_lend(loan, on))
        if not self.tried(self.perform(loan.record, loan.entry, key, by, on, **asked), allowed):
            return False
        loan.signed.append(on)
        loan.due = min(loan.due, on + timedelta(days=10)) if key == "coming_home" else loan.due
        self.did(loan.record, loan.entry, None if place == loan.lends else before, needs=loan.begun)
        return True

    @precondition(lambda self: self.world.loans)
    @rule(data=st.data())
    def send_a_loan_back(self, data: st.DataObject) -> None:
        loan, before, on = self.one(data, self.world.loans), copy.deepcopy(self.world), self.today
        allowed = not (loan.struck or loan.lost or loan.historic) and len(loan.signed) <= loan.lends
        allowed = allowed and not (loan.back and not loan.signed) and self.in_time(on, loan.begun, loan.back, *loan.signed)
        if self.tried(self.perform(loan.record, loan.entry, "returned", "陆三", on, returned_why="改"), allowed):
            loan.signed, loan.back = [], on
            self.did(loan.record, loan.entry, before, needs=loan.begun)

    @precondition(lambda self: self.world.loans)
    @rule(data=st.data(), ago=st.sampled_from([0, 0, 2]), really=st.integers(0, 2))
    def lost_out_there(self, data: st.DataObject, ago: int, really: int) -> None:
        out = [loan for loan in self.world.loans if loan.out]
        loan = self.one(data, self.world.loans if really or not out else out)
        before, on = copy.deepcopy(self.world), self.day(ago)
        allowed = loan.out and self.in_time(on, loan.begun, loan.back, *loan.signed)
        if self.tried(self.perform(loan.record, loan.entry, "lost", HOLDER, on, lost_why="丢失"), allowed):
            thing = self.world.things[loan.thing]
            loan.lost, thing.gone = True, "遗失"
            needs = max(loan.begun, date.min if thing.historic else thing.begun or date.min)
            self.did(loan.record, loan.entry, before, needs=needs)

    @precondition(lambda self: any(loan.record is SecretPaperLoan for loan in self.world.loans))
    @rule(data=st.data(), lasts=st.integers(0, 5), other=st.booleans())
    def correct_a_loan(self, data: st.DataObject, lasts: int, other: bool) -> None:
        """Another day of return, or another paper: never what was approved, nor which paper is out."""
        world, before = self.world, copy.deepcopy(self.world)
        loan = self.one(data, [loan for loan in world.loans if loan.record is SecretPaperLoan])
        number, due = loan.thing, self.today + timedelta(days=lasts)
        approved = (loan.way == "借阅" and len(loan.signed) >= 2) or loan.historic or len(loan.signed) > loan.lends
        allowed = not (loan.struck or loan.lost or approved) and (loan.historic or loan.begun <= self.today)
        if other:
            number, due = data.draw(st.sampled_from(world.numbers(PAPER))), loan.due
            texts = {"paper_id": world.things[number].name}
            held = loan.historic or len(loan.signed) > loan.lends
            allowed = allowed and number != loan.thing and not (world.things[number].struck or world.things[number].gone or held)
        else:
            texts = {"due_on": str(due)}
            allowed = allowed and due != loan.due and due >= loan.begun
        if self.tried(lambda: acts.correct(self.office, loan.record, loan.entry, texts, why="改"), allowed):
            back = None if other and world.things[loan.thing].gone else before  # nobody applies again for what has left
            loan.due, loan.thing = due, number
            self.did(loan.record, loan.entry, back, needs=None if loan.historic else loan.begun)

    # ── lists, striking, taking back, the clock ──

    @precondition(lambda self: sum(not made.struck for made in self.world.lists) < MANY)
    @rule(data=st.data(), how=st.sampled_from(list(LISTS)), really=st.integers(0, 3))
    def a_list(self, data: st.DataObject, how: str, really: int) -> None:
        if really and sum(map(self.world.there, self.world.numbers(PAPER))) < MANY // 2:
            return
        chosen = data.draw(st.lists(st.sampled_from(self.world.numbers(PAPER)), min_size=1, max_size=2, unique=True))
        made, before = list[int](), copy.deepcopy(self.world)
        names = "、".join(self.world.things[number].name for number in chosen)
        texts = {"how": how, "papers": names, "handed_by": KEEPER, "receiver": "中心"}
        if self.tried(
            lambda: made.append(acts.enter(self.office, SecretDisposal, texts)),
            all(self.world.there(n) and self.world.filed(n) and not self.world.leaving(n) for n in chosen),
        ):
            self.world.lists.append(List(made[0], how, chosen, self.today))
            self.did(SecretDisposal, made[0], before, strikes=self.world.lists[-1])

    @precondition(lambda self: self.world.lists)
    @rule(data=st.data(), far=st.integers(1, 3))
    def sign_a_list(self, data: st.DataObject, far: int) -> None:
        made = self.one(data, self.world.lists)
        for _ in range(far):
            before, steps = copy.deepcopy(self.world), LISTS[made.how]
            key, by = steps[min(len(made.signed), len(steps) - 1)]
            allowed = not made.struck and len(made.signed) < len(steps) and self.in_time(self.today, made.begun, *made.signed)
            allowed = allowed and (key not in ("approval", "done") or all(self.world.there(n) for n in made.things))
            allowed = allowed and (key != "done" or all(self.world.may_be_gone(n, self.today) for n in made.things))
            held = (self.world.leaving(n, made) or not self.world.filed(n) for n in made.things)
            allowed = allowed and not (key == "approval" and any(held))
            if not self.tried(self.perform(SecretDisposal, made.entry, key, by, self.today), allowed):
                return
            made.signed.append(self.today)
            for number in made.things if key == "done" else []:
                self.world.things[number].gone = GONE[made.how]
            self.did(SecretDisposal, made.entry, None if key == "done" else before, needs=made.begun)

    @rule(data=st.data(), what=st.sampled_from(["things", "loans", "loans", "lists"]), really=st.integers(0, 2))
    def strike(self, data: st.DataObject, what: str, really: int) -> None:
        pool: list[Any] = getattr(self.world, what)
        if not pool:
            return
        found: Any = self.one(data, pool)
        allowed = self.world.strikable(found)
        record = SecretDisposal if isinstance(found, List) else found.record
        if not (allowed and really) and self.tried(lambda: acts.strike(self.office, record, found.entry, "误登"), allowed):
            found.struck = True
            self.did(record, found.entry, None)

    @precondition(lambda self: self.undo)
    @rule(really=st.booleans())
    def take_back(self, really: bool) -> None:
        undo = self.undo
        assert undo is not None
        if undo.strikes is not None and not really:
            return
        allowed = undo.before is not None and (undo.strikes is not None or undo.needs is None or undo.needs <= self.today)
        if self.tried(lambda: acts.take_back(self.office, undo.record, undo.entry, undo.act), allowed):
            if undo.strikes is not None:
                undo.strikes.struck = True
            else:
                self.world = undo.before or self.world
            self.undo = None

    @rule(days=st.sampled_from([-3, 0, 1, 1, 3, 12]))
    def turn_the_clock(self, days: int) -> None:
        self.clock.turn(days=days, minutes=1)

    # ── what must be so after every step ──

    @invariant()
    def everything_is_where_the_rules_say(self) -> None:
        with self.office.read() as lookup:
            world = self.world
            out = {(one.thing, one.loan, one.due) for one in out_now(lookup)}
            assert out == {(world.things[n.thing].place, (n.record.__tablename__, n.entry), n.due) for n in world.loans if n.out}
            assert len({thing for thing, _, _ in out}) == len(out), "a thing is in two places"
            words = {(t.record, t.entry): t.word(out=world.out(n)) for n, t in enumerate(world.things)}
            words |= {(loan.record, loan.entry): loan.word(self.today) for loan in world.loans}
            for record in (PAPER, CERTIFICATE, SecretPaperLoan, ExitTrip):
                mine = {entry: word for (other, entry), word in words.items() if other is record}
                rows = lookup.session.execute(select(record.id, states.state_column(record, self.today)))
                assert {row[0]: row[1] for row in rows} == mine
                news = [entry for entry, word in mine.items() if self.words.get((record, entry)) != word]
                for entry in lookup.session.scalars(select(record).where(record.id.in_(news))) if news else ():
                    assert chain.state_of(entry, self.today).word == mine[entry.id]
            self.words = words
            assert not list(lookup.session.execute(text(UNAPPROVED))), "out without approval"


def prepared(template: Path, folder: Path) -> World:
    """Make an office where three papers and a certificate lie in their cabinet; return what the rules know of it."""
    machine = Custody(template, folder, World())
    acts.enter(machine.office, custody.Cabinet, {"name": "一柜", "keeper_id": KEEPER})
    for record in (PAPER, PAPER, PAPER, CERTIFICATE):
        machine.new_thing(record, machine.today, old=False)
        for _ in CHAIN[record]:
            machine.sign_thing(machine.world.things[-1], machine.today)
    machine.teardown()
    return machine.world


UNAPPROVED = (
    "SELECT id FROM paper_loan WHERE lent_by IS NOT NULL AND NOT historic AND purpose = '借阅' AND approval_by IS NULL "
    "UNION ALL SELECT id FROM exit_trip WHERE issuing_by IS NOT NULL AND NOT historic AND party_approval_by IS NULL"
)
