"""Whatever is declared is covered here: a new register needs no test of its own for any of this."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import acts, audit, book, chain, check, schema, states
from models.kinds import Choice, Day, Kind, Listed, Long, Money, OneOf, Reference, Time, Whole, YesNo
from models.people import Office
from models.record import Field, Record, fields, record_named, records
from models.register import Register, registers
from models.signed import Signature
from models.store import Store
from models.text import Refused
from tests import offices
from tests.offices import Clock

every_record = pytest.mark.parametrize("record", records(), ids=lambda record: record.__tablename__)
every_register = pytest.mark.parametrize("register", registers(), ids=lambda register: register.__tablename__)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "office"
    offices.make(folder, Clock()).close()
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[Store]:
    opened = offices.copied(template, tmp_path / "office", Clock())
    yield opened
    opened.close()


def sample(kind: Kind, office: Store, n: int) -> str:
    """Return a text that this kind takes."""
    if isinstance(kind, Reference):
        with office.read() as lookup:
            names = lookup.names(kind.table)
        if not names:  # the furnished office has none: it gets a smallest one
            wanted = record_named(kind.table)
            return f"#{acts.enter(office, wanted, minimal(wanted, office))}"
        return names[0]
    if isinstance(kind, Listed):
        table, _ = kind.heads[0]
        made = acts.enter(office, record_named(table), minimal(record_named(table), office))
        return offices.shown(office, made, record_named(table)).number
    if isinstance(kind, Choice):
        return str(next(iter(kind.options)).value)
    if isinstance(kind, OneOf):
        return next(iter(kind.words().values()))
    known: dict[type[Kind], str] = {Day: offices.TODAY, Time: "09:30", Whole: "1", Money: "1.00", YesNo: "否"}
    return known.get(type(kind), f"试填{n}")


#: What a smallest entry needs beside what each column requires: a rule asks for one of two.
ALSO = {
    "handover": {"from_id": "周四", "to_id": "吴五", "witness_id": "宋一"}, "year_end": {"of_year": "2025"},
    "secret_paper": {"code": "甲一"}, "telegram": {"code": "电一"}, "internal_clearing": {"method": "粉碎"},
    "secret_meeting": {"code": "会一"}, "meeting_copy": {"code": "材一"}, "secret_disposal": {"how": "清退"},
    "exit_filing": {"family": "宋", "given": "一", "id_number": "110101199003070011", "born_on": "1990-03-07", "sex": "男"},
    "unit_filing": {
        "head_before": "宋一", "head_after": "宋一", "phone_before": "68990000", "phone_after": "68990001"
    },
}


def minimal(record: type[Record], office: Store, n: int = 0) -> dict[str, str]:
    """Return the texts of the smallest entry of this book."""
    needed = {f.key: sample(f.kind, office, n) for f in fields(record) if f.form and f.required}
    return needed | ALSO.get(record.__tablename__, {})


def asked(record: type[Record]) -> list[Field]:
    steps = [*record.steps(), *record.beside()] if issubclass(record, Register) else []
    return [f for step in steps for f in step.ask(record)]  # type: ignore[arg-type]  # a Register where there are steps


def test_every_book_has_a_number_of_its_own() -> None:
    numbers = [record.book for record in records()]
    assert len(set(numbers)) == len(numbers)
    assert all(1 <= number <= 511 for number in numbers)


def test_every_title_and_every_series_is_given_once() -> None:
    titles = [record.title for record in records()]
    series = [register.numbered.series for register in registers()]
    assert len(set(titles)) == len(titles)
    assert len(set(series)) == len(series)


@every_record
def test_every_field_has_a_label_of_its_own_and_a_sane_look(record: type[Record]) -> None:
    labels = [f.label for f in fields(record)]
    assert len(set(labels)) == len(labels)
    keys = {f.key for f in fields(record)}
    for f in fields(record):
        assert f.label.strip() == f.label != ""
        assert 0 < f.width <= 40, f.key
        assert f.kind.limit <= Long.limit
        assert not f.first or f.first in keys, f.key
        assert not (f.required and f.default is not None), f.key
        assert not (f.required and not f.form), f"{f.key} is required but never asked for"
        assert not (f.total and not isinstance(f.kind, Whole | Money)), f.key


@every_record
def test_everything_named_in_a_declaration_exists(record: type[Record]) -> None:
    columns = set(record.__table__.c.keys())
    assert all(hasattr(record, key) for key in record.called)
    for f in fields(record):
        if isinstance(f.kind, Reference):
            assert record_named(f.kind.table)
    if issubclass(record, Register):
        assert not record.numbered.by or record.numbered.by in columns
        for step in record.steps():
            assert set(step.covers) <= columns, step.key
            assert set(step.asks) <= columns, step.key
            assert all(not f.form or f.first for f in fields(record) if f.key in step.asks), step.key


@every_record
def test_every_asked_field_has_a_key_a_label_and_a_kind(record: type[Record]) -> None:
    assert all(f.key and f.label and f.kind.limit for f in asked(record))


@every_record
def test_no_column_stays_outside_the_trail_or_unguarded(record: type[Record]) -> None:
    made = record()
    assert set(audit.snapshot(made)) == set(record.__table__.c.keys())
    table = record.__tablename__
    guards = {f"{table}_keep", f"{table}_fixed"} | ({f"{table}_final"} if issubclass(record, Register) else set())
    assert guards <= set(schema.triggers())


@every_record
def test_every_column_is_a_field_or_set_by_the_program(record: type[Record]) -> None:
    program = {"id", "version", "written_at", "written_by", "series", "year", "serial", "historic", "struck_at", "struck_by"}
    rest = set(record.__table__.c.keys()) - {f.key for f in fields(record)} - program
    assert {column for column in rest if not column.endswith(("_clerk", "_at"))} == set()


@every_record
def test_a_smallest_entry_is_written_found_shown_and_verified(record: type[Record], office: Store) -> None:
    if record is Office:
        return  # there is one, and only one
    entry = acts.enter(office, record, minimal(record, office))
    shown = offices.shown(office, entry, record)
    assert shown.number
    assert set(shown.texts) >= {f.key for f in fields(record)}
    with office.read() as lookup:
        found = book.Book(record)
        assert entry in found.ids(lookup)
        assert found.count(lookup) == len(found.ids(lookup))
        assert found.find(lookup, shown.number) == entry
        for f in found.fields:
            assert f.kind.parse(shown.texts[f.key], lookup) == shown.values[f.key], f.key
            for sort in (book.Sort(f.key), book.Sort(f.key, rising=True)):
                assert len(found.ids(lookup, sort=sort)) == found.count(lookup)
        found.totals(lookup)
        for words in [shown.texts[f.key] for f in found.fields if f.search and shown.texts[f.key]]:
            assert entry in found.ids(lookup, book.Filter(words=words))
    assert check.verify(office).ok


@every_record
def test_nothing_typed_is_refused_field_by_field(record: type[Record], office: Store) -> None:
    required = [f.key for f in fields(record) if f.form and f.required]
    if not required:
        return
    with pytest.raises(Refused) as why:
        acts.enter(office, record, {})
    assert set(required) <= {key for key, _ in why.value.problems}


@every_register
def test_every_register_can_be_struck_and_keeps_its_number(register: type[Register], office: Store) -> None:
    entry = acts.enter(office, register, minimal(register, office))
    number = offices.shown(office, entry, register).number
    acts.strike(office, register, entry, "试验")
    shown = offices.shown(office, entry, register)
    assert (shown.number, shown.state.word, shown.actions) == (number, chain.STRUCK, ())
    assert register.numbered.write(*register.numbered.read(number)) == number


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@every_register
def test_the_state_of_any_entry_is_the_same_in_python_and_in_sql(
    register: type[Register], office: Store, data: st.DataObject
) -> None:
    """Written past all rules but SQLite's own, then rolled back: what is shown must still agree with what is filtered."""
    chosen = data.draw(st.integers(0, len(register.steps())), label="signed")
    marks = data.draw(st.sets(st.sampled_from(["historic", "struck", "returned", "declined"])), label="marks")
    with pytest.raises(Undo):
        write_and_undo(office, register, chosen, marks)


class Undo(Exception):
    """Ends an act that is not to be saved."""


def write_and_undo(office: Store, register: type[Register], chosen: int, marks: set[str]) -> None:
    texts, day = minimal(register, office), date(2026, 11, 25)
    with office.act("试验") as act:
        entry: Any = register(version=1, written_at=act.at, written_by="x", series="试", year=2026, serial=9_999)
        for f in fields(register):
            if f.form or f.default is not None:
                setattr(entry, f.key, f.kind.parse(texts.get(f.key, ""), act.lookup))
                if getattr(entry, f.key) is None:
                    setattr(entry, f.key, f.default(act.lookup) if callable(f.default) else f.default)
        entry.historic = "historic" in marks
        entry.struck_at = act.at if "struck" in marks else None
        signed = [s.key for s in register.steps()[:chosen]]
        signed += [side for side in ("returned", "declined") if side in marks and register.steps() and register.refusable]
        for n, key in enumerate(signed):
            getattr(register, key).put(entry, Signature("某人", day + timedelta(days=n), "x", act.at))
        act.session.add(entry)
        act.session.flush()
        wanted = chain.state_of(entry)
        found = act.session.query(states.state_column(register)).where(register.id == entry.id).scalar()
        assert found == wanted.word
        assert wanted.word in states.states(register)
        assert (wanted.mark == "struck") == ("struck" in marks)
        raise Undo


@every_record
def test_no_field_is_called_as_a_whole_book_is(record: type[Record]) -> None:
    """In English a book is called in the plural, Sections, and what one chooses is one, Section: they need two words."""
    plural = {other.title for other in records()} - {"职级"}  # Rank, in English too
    assert not plural & {f.label for f in fields(record) if f.form}
