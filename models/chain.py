"""A chain of signatures on paper, as the clerk records it: which step comes when, who may sign it, where an entry stands.

What a step is stands in `models.signed`; `models.states` asks SQLite where entries stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Literal

from models.record import Field, fields
from models.signed import Signature, Signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.register import Register

Mark = Literal["open", "done", "struck", "back", "old", "out", "late"]

STRUCK, HISTORIC, LATE = word("作废"), word("历史补录"), word("逾期未还")


@dataclass(frozen=True)
class State:
    """Where an entry stands: the word people say, the sign beside it, and the share of its steps that is done."""

    word: str
    mark: Mark = "done"
    share: float = 1.0


@dataclass(frozen=True)
class Action:
    """What one may do to an entry now: its key and word, what it asks for, and whether it is the usual next step."""

    key: str
    label: str
    ask: tuple[Field, ...]
    usual: bool = True


def next_step(entry: "Register") -> Signed | None:
    """Return the step that is to be signed next, None when all that apply are."""
    return next((step for step in entry.steps() if not step.stands(entry) and step.applies(entry)), None)


def gone(entry: "Register") -> Signed | None:
    """Return the step by which the thing left for good, None while it has not."""
    return next((step for step in entry.exits() if step.stands(entry)), None)


def takes_no_steps(entry: "Register") -> bool:
    """Say whether no step of the chain may be taken any more, or never could: struck, refused, of an old ledger."""
    refused = type(entry).refusable and entry.steps() and entry.declined is not None
    return bool(entry.struck_at is not None or type(entry).is_old(entry) or not entry.steps() or refused or gone(entry))


def state_of(entry: "Register", day: date | None = None) -> State:
    """Return where an entry stands: computed from what is signed, never stored. `day` tells what is overdue."""
    register = type(entry)
    if entry.struck_at is not None:
        return State(STRUCK, "struck")
    left, aside = gone(entry), entry.aside(day)
    if left is not None:
        return State(left.state, "done")
    if aside is not None:
        return aside
    if register.is_old(entry):
        return State(HISTORIC, "old")
    steps = [step for step in entry.steps() if step.applies(entry)]
    if not steps:
        return State(entry.begins, "done")
    if register.refusable and entry.declined is not None:
        return State(register.declined.state, "done")
    done = [step for step in steps if step.stands(entry)]
    if not done:
        back = register.refusable and entry.returned
        return State(register.returned.state, "back", 0.0) if back else State(entry.begins, "open", 0.0)
    return State(done[-1].state, "done" if len(done) == len(steps) else "open", len(done) / len(steps))


def actions(entry: "Register") -> list[Action]:
    """Return what may be done to the entry now: the next step, 退回, 不予批准, what ends it for good."""
    register = type(entry)
    left = gone(entry)
    if entry.struck_at is not None or left:
        again = [step for step in register.beside() if left and left.key in step.reopens and entry.struck_at is None]
        return [Action(step.key, step.label, step.ask(register), usual=False) for step in again]
    found: list[Action] = []
    step = None if takes_no_steps(entry) else next_step(entry)
    if step is not None:
        found.append(Action(step.key, step.label, step.ask(register)))
        if register.refusable and _event(entry) is None:
            if not (entry.returned and not any(other.of(entry) for other in entry.steps())):
                found.append(Action("returned", register.returned.label, register.returned.ask(register), usual=False))
            if not step.own and _undecided(entry):
                found.append(Action("declined", register.declined.label, register.declined.ask(register), usual=False))
    ends = [exit_ for exit_ in register.exits() if exit_.applies(entry) and entry.may_leave(exit_)]
    found += [Action(other.key, other.label, other.ask(register), usual=False) for other in _free(entry, step)]
    return found + [Action(exit_.key, exit_.label, exit_.ask(register), usual=False) for exit_ in ends]


def _undecided(entry: "Register") -> bool:
    """Say whether somebody still has to approve: what is taken or handed over without approval is not declined either."""
    decide = [step for step in entry.steps() if step.covers and not step.own and step.applies(entry)]
    return not any(step.stands(entry) for step in decide) and any(not step.event for step in decide)


def _free(entry: "Register", step: Signed | None) -> list[Signed]:
    """Return the step that may be signed before the one whose turn it is."""
    if step is None or not any(other.free for other in entry.steps()):
        return []
    following = [other for other in entry.steps() if other.applies(entry) and not other.stands(entry)]
    return [other for other in following[1:2] if other.free]


def record_step(entry: "Register", key: str, signature: Signature, lookup: "Lookup") -> None:
    """Record a signature, or 退回 or 不予批准, on the entry; raise `Refused` naming the rule when it may not be."""
    step = entry.step(key)
    refuse_out_of_turn(entry, step)
    _check_day(entry, step, signature.on, lookup)
    if step.leaves or step.reopens:
        if step.by is not None:
            step.by(entry, lookup, signature.by, signature.on)
    elif step.side:
        decided = next_step(entry)
        if step.key == "declined" and decided is not None and decided.declines is not None:
            decided.declines(entry, lookup, signature.by, signature.on)
        if step.key == "returned":
            forms = {f.key: f.form for f in fields(type(entry))}
            for other in entry.steps():
                other.put(entry, None)
                for asked in other.asks:
                    if not forms[asked]:
                        setattr(entry, asked, None)
    elif step.by is not None:
        step.by(entry, lookup, signature.by, signature.on)
    step.put(entry, signature)


def refuse_out_of_turn(entry: "Register", step: Signed) -> None:
    """Raise `Refused` when this step may not be recorded now, whoever signs it and whenever."""
    if step.key not in {action.key for action in actions(entry)}:
        raise Refused(_why_not(entry, step))


def chain_problems(entry: "Register", lookup: "Lookup") -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the entry's own day: it lies neither in the future nor after the first signature.

    The days of the signatures themselves were checked when they were recorded, and are never corrected.
    """
    begun = entry.happened_on()
    if begun is None:
        return
    if begun > lookup.today:
        yield entry.numbered.by, tr("日期 {} 在今天（{}）之后，请改正。").format(begun, lookup.today)
    open_ = next_step(entry)
    later = next((s for s in reversed(entry.steps()) if s.stands(entry) and not s.free), None)
    if open_ is not None and later is not None and entry.steps().index(open_) < entry.steps().index(later):
        key = open_.only[0] if open_.only else entry.numbered.by
        yield key, tr("“{}”已办，这样改就缺了“{}”这一步，先后不能颠倒。请作废后另登。").format(tr(later.label), tr(open_.label))
    first = next(((step, signature) for step in (*entry.steps(), *entry.exits()) if (signature := step.of(entry))), None)
    if first is not None and first[1].on < begun:
        yield entry.numbered.by, tr("日期 {} 晚于{} {}，先后不能颠倒。").format(begun, tr(first[0].day), first[1].on)


def days_ahead(entry: "Register", lookup: "Lookup") -> Iterator[tuple[str, str]]:
    """Yield the days that an old ledger cannot have known: nobody else looks at them, and 2052 is easily written for 2025."""
    day, begun = entry.numbered.by, entry.happened_on()
    if begun is not None and begun > lookup.today and entry.newly(day):
        yield day, tr("日期 {} 在今天（{}）之后，请改正。").format(begun, lookup.today)
    for step in (*entry.steps(), *entry.exits()):
        signature, key = step.of(entry), f"{step.key}_on"
        if signature is not None and signature.on > lookup.today and entry.newly(key):
            yield key, tr("{} {} 在今天（{}）之后，请写纸上的日期。").format(tr(step.day), signature.on, lookup.today)


def covered(entry: "Register", key: str) -> Signed | None:
    """Return the standing signature that covers a field, if any."""
    return next((step for step in entry.steps() if key in step.covers and step.of(entry)), None)


def _event(entry: "Register") -> Signed | None:
    """Return the step that the book is about, or that somebody saw done, once it is signed."""
    return next((step for step in entry.steps() if (step.event or step.settles) and step.of(entry)), None)


def _check_day(entry: "Register", step: Signed, day: date, lookup: "Lookup") -> None:
    if day > lookup.today:
        raise Refused(problems=[("on", tr("{} {} 在今天（{}）之后，请写纸上的日期。").format(tr(step.day), day, lookup.today))])
    begun, back = entry.happened_on(), entry.returned if type(entry).refusable and entry.steps() else None
    floor = ([begun] if begun else []) + ([back.on] if back else [])
    steps = list(entry.steps())
    ahead = steps[steps.index(step) - 1] if step.free else None
    floor += [s.on for other in steps if not other.free and other is not ahead and (s := other.of(entry))]
    if floor and day < max(floor):
        raise Refused(problems=[("on", tr("{} {} 早于上一环节的 {}，先后不能颠倒。").format(tr(step.day), day, max(floor)))])


def _why_not(entry: "Register", step: Signed) -> str:
    """Say why a step may not be recorded now, and what comes first."""
    number, state = entry.number, tr(state_of(entry).word)
    upcoming = next_step(entry)
    if step.leaves and entry.struck_at is None and gone(entry) is None:
        return entry.why_kept(step)
    if step.leaves or takes_no_steps(entry) or upcoming is None:
        return tr("{} 现为“{}”，不能再办理“{}”。没有改动。").format(number, state, tr(step.label))
    if step.side and (event := _event(entry)):
        return tr("{} 的“{}”已办，不能撤销，不能“{}”。如登记有误，请作废。").format(number, tr(event.label), tr(step.label))
    if step.key == "declined" and upcoming.own:
        return tr("{} 还没有“{}”，无从不予批准。不办了请作废。没有改动。").format(number, tr(upcoming.label))
    if step.side:
        return tr("{} 现为“{}”，不能“{}”。没有改动。").format(number, state, tr(step.label))
    if step.only and getattr(entry, step.only[0]) is not None and not step.applies(entry):
        return _why_not_at_all(entry, step, upcoming)
    if step.of(entry):
        return tr("{} 的“{}”已经登记，不能重复。没有改动。").format(number, tr(step.label))
    chain = " → ".join(tr(s.label) for s in entry.steps() if s.applies(entry) or s is step)
    return tr("{} 现为“{}”，须先办“{}”，不能直接办“{}”（顺序：{}）。没有改动。").format(
        number, state, tr(upcoming.label), tr(step.label), chain
    )


def _why_not_at_all(entry: "Register", step: Signed, upcoming: Signed) -> str:
    """Say which of its fields keeps an entry from a step, and which one it takes instead."""
    key = step.only[0] if step.only else ""
    named = next((f for f in fields(type(entry)) if f.key == key), None)
    value = getattr(entry, key, None)
    if named is None or not isinstance(value, Enum):
        return tr("{} 不办“{}”这一步。没有改动。").format(entry.number, tr(step.label))
    sentence = tr("{} 的{}是“{}”，不办“{}”这一步，现在应办“{}”。没有改动。")
    return sentence.format(entry.number, tr(named.label), tr(value.value), tr(step.label), tr(upcoming.label))
