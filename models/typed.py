"""What recording asks of an entry: its fields and steps read as they were typed, its rules checked, its lateness explained."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from models import calendar
from models.chain import record_step, refuse_out_of_turn
from models.kinds import tidy
from models.record import Field, Record, fields
from models.register import WHY, Register
from models.signed import Signature
from models.store import Act
from models.text import Refused, joined, tr

Texts = Mapping[str, str]
LATE_AFTER = 2  # working days after which an act is 补登 (design of the registers)
NAMES_ITS_RULE = re.compile(r"保密法|条例|规定|规程|[0-9]\.[0-9]")
SET_BY_PROGRAM = re.compile("late_why|struck_why|(returned|declined)_(by|on|why)")  # what even an old ledger cannot say


def fill(entry: Record, texts: Texts, act: Act, *, new: bool) -> None:
    """Put what was typed into the entry, or raise `Refused` with every reason at once."""
    asked = _asked(type(entry), isinstance(entry, Register) and bool(entry.historic))
    mended = {} if new or not isinstance(entry, Register) else {
        f.key: f for step in entry.steps() if step.stands(entry) for f in step.mended(type(entry))
    }
    asked = asked | mended
    wrong: list[tuple[str, str]] = []
    for key, text in texts.items():
        if key == "late_why":
            continue
        if key not in asked:
            _refuse_told(entry, key)
            raise Refused(tr("{}没有可填的字段“{}”。").format(tr(type(entry).title), key[:30]))
        if not new and text == asked[key].kind.format(getattr(entry, key), act.lookup):
            continue  # as it stands: a name that means two people by now still means the one it meant
        try:
            setattr(entry, key, asked[key].read(text, act.lookup))
        except Refused as why:
            wrong.append((key, str(why)))
    if wrong:
        raise Refused(problems=wrong)
    for found in () if new else asked.values():
        if found.about and found.key not in texts and entry.newly(found.about):
            setattr(entry, found.key, found.default)
    if new:
        for found in asked.values():
            if getattr(entry, found.key) is None:
                setattr(entry, found.key, _default(entry, found, act))
        for key, value in entry.known(act.lookup).items():
            if getattr(entry, key) is None:
                setattr(entry, key, value)
    needed = _needed(type(entry))
    needed |= {key for key in mended if key in texts and mended[key].required}
    empty = [f for f in asked.values() if f.key in needed and getattr(entry, f.key) is None]
    if empty:
        raise Refused(problems=[(f.key, f.missing()) for f in empty])


def _refuse_told(entry: Record, key: str) -> None:
    """Refuse to correct what is told with a step that is not done yet."""
    if not isinstance(entry, Register):
        return
    for step in entry.steps():
        for told in (f for f in step.mended(type(entry)) if f.key == key):
            raise Refused(tr("“{}”办“{}”时登记，这一步还没有办。").format(tr(told.label), tr(step.label)))


def _default(entry: Record, found: Field, act: Act) -> Any:
    """Return what an empty field begins with; what is usual today (the day, who enters) an old ledger did not say."""
    if not callable(found.default):
        return found.default
    return None if isinstance(entry, Register) and entry.historic else found.default(act.lookup)


@cache
def _asked(record: type[Record], historic: bool) -> dict[str, Field]:
    """Return the fields that may be typed; an old ledger's are its number, who signed when, and its counts as well."""
    return {f.key: f for f in fields(record) if f.form or (historic and not SET_BY_PROGRAM.fullmatch(f.key))}


@cache
def _needed(record: type[Record]) -> frozenset[str]:
    """Return the columns that may not stay empty."""
    return frozenset(column.key for column in record.__table__.c if not column.nullable)


def take_step(entry: Register, key: str, texts: Texts, act: Act) -> None:
    """Record one step with what it asks for; the reasons name the fields as STEP.field."""
    step = entry.step(key)
    with _named(entry):
        refuse_out_of_turn(entry, step)  # first: nobody is to look for the reason of a step that cannot be taken
    asked = {f.key: f for f in step.ask(type(entry))}
    values: dict[str, Any] = {}
    wrong: list[tuple[str, str]] = []
    for name, text in texts.items():
        if name == "late_why":
            continue
        if name not in asked:
            known = "、".join(asked)
            raise Refused(tr("“{}”不问“{}”，只问：{}。").format(tr(step.label), name[:30], known))
        try:
            values[name] = asked[name].read(text, act.lookup)
        except Refused as why:
            wrong.append((name, str(why)))
    for name, found in asked.items():
        if values.get(name) is not None or name in dict(wrong):
            continue
        values[name] = getattr(entry, found.first) if found.first else None
        if values[name] is None and found.required:
            wrong.append((name, found.missing()))
    try:
        if wrong:
            raise Refused(problems=wrong)
        for name in step.asks:
            setattr(entry, name, values[name])
        with _named(entry):
            record_step(entry, step.key, Signature(values["by"], values["on"], act.lookup.user, act.at), act.lookup)
        check(entry, act)
        entry.follow(step, act)
    except Refused as why:
        if not why.problems:
            raise
        raise Refused(problems=[(f"{step.key}.{name}" if name in asked else name, s) for name, s in why.problems]) from None


@contextmanager
def _named(entry: Register) -> Iterator[None]:
    """Let what is refused meanwhile name the rule that the book follows, where it does not name one itself."""
    try:
        yield
    except Refused as why:
        said = [(key, _ruled(entry, sentence)) for key, sentence in why.problems]
        raise Refused("" if said else _ruled(entry, str(why)), said) from None


def _ruled(entry: Register, sentence: str) -> str:
    return joined(sentence, tr(entry.rule) if entry.rule and not NAMES_ITS_RULE.search(sentence) else "")


def check(entry: Record, act: Act) -> None:
    """Set what follows from the rest, then raise `Refused` with every problem that the entry has as it now stands."""
    if isinstance(entry, Register):
        entry.settle(act.lookup)
    problems = list(entry.all_problems(act.lookup) if isinstance(entry, Register) else entry.problems(act.lookup))
    if problems:
        raise Refused(problems=problems)


def explain_late(entry: Record, texts: Texts, act: Act) -> None:
    """Mark 补登 with its reason when the book's event lies more than two working days back."""
    if not isinstance(entry, Register) or entry.historic:
        return
    day = entry.event_day()
    if day is None or calendar.working_days_between(day, act.lookup.today) <= LATE_AFTER:
        return
    if not texts.get("late_why", "").strip():
        sentence = tr("{} 距今超过 {} 个工作日，属于补登，请写明补登原因。").format(day, LATE_AFTER)
        raise Refused(problems=[("late_why", sentence)])
    entry.late_why = reason(texts["late_why"], "late_why")


def reason(why: str, key: str = WHY) -> str:
    """Return a reason as it is kept, or raise `Refused` when there is none or it is too long."""
    if len(why) > 200:
        raise Refused(problems=[(key, tr("原因最多 {} 字，没有改动。").format(200))])
    try:
        why = tidy(why)
    except Refused as found:
        raise Refused(problems=[(key, str(found))]) from None
    if not why:
        raise Refused(problems=[(key, tr("请写明原因。"))])
    return why
