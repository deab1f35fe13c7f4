"""The sample office, on ordinary days and on the odd ones of the calendar."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select

from models import acts, audit, calendar, chain, check, secrecy_duties, states
from models.book import Entry, Filter, Sort, book
from models.founding import RANKS, new_office
from models.people import Office, Person, Rank, Section
from models.registers.seal_use import SealUse
from models.registers.year_end import YearEnd
from models.seals import Regime, Seal
from models.store import Store
from models.text import Refused

HERE = timezone(timedelta(hours=8))
ODD_DAYS = ["2026-01-02 09:00", "2028-02-29 12:00", "2027-12-31 23:59"]
WHO = ("云麓区司法局", "区司法局", "林知行")


def made(folder: Path, day: str) -> Store:
    now = datetime.fromisoformat(day).replace(tzinfo=HERE)
    return new_office(folder, *WHO, sample=True, now=lambda: now)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    found = made(tmp_path_factory.mktemp("sample"), "2026-11-25 15:30")
    yield found
    found.close()


def entries_of(store: Store) -> list[Entry]:
    found = book("seal_use")
    with store.read() as lookup:
        return found.entries(lookup, found.ids(lookup, Filter(), Sort("", rising=True)))


def test_the_office_is_the_users_and_begins_on_the_first_of_january(store: Store) -> None:
    with store.read() as lookup:
        (office,) = lookup.all(Office)
    assert (office.unit, office.short, office.user, office.first_day) == (*WHO, date(store.today().year, 1, 1))
    assert store.user == WHO[2]


def test_eight_sections_four_ranks_and_people_in_each(store: Store) -> None:
    with store.read() as lookup:
        sections, ranks, people = lookup.all(Section), lookup.all(Rank), lookup.all(Person)
    assert [s.names()[0] for s in sections][:3] == ["办公室", "政工科", "区委依法治区办秘书科"]
    assert len(sections) == 8
    assert [rank.name for rank in ranks] == ["局长", "局领导", "科室负责人", "工作人员"]
    heads = [p for p in people if p.rank_id == 3]
    assert {p.section_id for p in heads} == {s.id for s in sections}
    assert [sum(p.rank_id == n for p in people) for n in (1, 2)] == [1, 3]
    assert len({p.name for p in people}) == len(people)


@pytest.mark.parametrize("user", ["林知行", "吴采薇"])
def test_whoever_registers_is_somebody_of_the_office_once_and_may_close_a_year(tmp_path: Path, user: str) -> None:
    now = datetime(2026, 1, 6, 9, tzinfo=HERE)
    office = new_office(tmp_path / "office", *WHO[:2], user, sample=True, now=lambda: now)
    with office.read() as lookup:
        own = [person for person in lookup.all(Person) if person.name == user]
        assert [(lookup.name_of("rank", p.rank_id), lookup.name_of("section", p.section_id or 0)) for p in own] == [
            ("工作人员", "办公室")
        ]
    closing = acts.enter(office, YearEnd, {"ledger": "用印登记", "of_year": "2025"})
    acts.perform(office, YearEnd, closing, "closing", {"by": user, "on": "2026-01-06"})
    office.close()


def test_three_seals_kept_by_the_office_under_its_procedure(store: Store) -> None:
    with store.read() as lookup:
        seals = lookup.all(Seal)
    assert [seal.name for seal in seals] == ["区司法局公章", "局党组章", "局长签名章"]
    assert {seal.regime for seal in seals} == {Regime.OFFICE}
    assert all(seal.custodian_id and seal.deputy_id and seal.custodian_section_id == 1 for seal in seals)
    assert ["公章" in seal.names() for seal in seals] == [True, False, False]


def test_sixty_entries_of_which_twelve_are_of_last_year(store: Store) -> None:
    found, year = entries_of(store), store.today().year
    assert [e.number for e in found] == [
        *(f"用印〔{year - 1}〕{n}号" for n in range(1, 13)), *(f"用印〔{year}〕{n}号" for n in range(1, 49)),
    ]
    assert {e.state.word for e in found[:12]} == {chain.HISTORIC}
    assert len({e.values["document"] for e in found}) == 60


def test_every_state_is_there(store: Store) -> None:
    found = entries_of(store)
    assert {e.state.word for e in found} == set(states.states(SealUse))
    assert sum(e.struck for e in found) == 1
    assert all(e.struck_why for e in found if e.struck)


def test_a_late_entry_says_why_as_soon_as_the_year_is_old_enough(store: Store) -> None:
    late = [e for e in entries_of(store) if e.late_why]
    old_enough = calendar.working_days_between(date(store.today().year, 1, 1), store.today()) > 5
    assert len(late) == old_enough


def test_nothing_lies_in_the_future_or_on_a_day_off_and_the_clock_never_goes_back(store: Store) -> None:
    first, now = date(store.today().year, 1, 1), store.now()
    any_working = any(calendar.is_working_day(first + timedelta(days=n)) for n in range((now.date() - first).days + 1))
    with store.read() as lookup:
        trail = [json.loads(record) for record in lookup.session.scalars(select(audit.Audit.record).order_by(audit.Audit.id))]
    moments = [datetime.fromisoformat(row["at"]) for row in trail]
    assert moments == sorted(moments)
    assert moments[-1] <= now
    assert moments[0].date() >= first
    assert not any("clock" in row for row in trail)
    days = {moment.date() for moment in moments}
    days |= {s.on for e in entries_of(store) for s in e.signatures.values()}
    days |= {e.values["applied_on"] for e in entries_of(store)}
    assert not any_working or all(calendar.is_working_day(day) for day in days)
    assert max(days) <= now.date()


def test_the_trail_of_the_sample_verifies(store: Store) -> None:
    assert check.verify(store).ok


def test_what_is_open_is_of_the_last_days(store: Store) -> None:
    waiting = [e for e in entries_of(store) if e.state.mark in ("open", "back") and e.state.word != "已用印"]
    assert waiting
    assert all(calendar.working_days_between(e.values["applied_on"], store.today()) <= 7 for e in waiting)


def test_the_same_day_gives_the_same_office_and_the_clock_is_given_back(store: Store, tmp_path: Path) -> None:
    again = made(tmp_path / "again", "2026-11-25 15:30")
    assert check.verify(again).head == check.verify(store).head
    assert again.now() == store.now() == datetime(2026, 11, 25, 15, 30, tzinfo=HERE)
    again.close()


WHAT_HOLDS = (
    test_sixty_entries_of_which_twelve_are_of_last_year,
    test_every_state_is_there,
    test_a_late_entry_says_why_as_soon_as_the_year_is_old_enough,
    test_nothing_lies_in_the_future_or_on_a_day_off_and_the_clock_never_goes_back,
    test_what_is_open_is_of_the_last_days,
    test_the_trail_of_the_sample_verifies,
)


@pytest.mark.parametrize("day", ODD_DAYS)
def test_on_the_odd_days_of_the_calendar_the_sample_is_as_whole(day: str, tmp_path: Path) -> None:
    store = made(tmp_path / "odd", day)
    for holds in WHAT_HOLDS:
        holds(store)
    store.close()


def test_an_empty_office_has_its_ranks_and_nothing_invented(tmp_path: Path) -> None:
    now = datetime(2026, 3, 4, 10, 0, tzinfo=HERE)
    store = new_office(tmp_path / "o", *WHO, now=lambda: now)
    with store.read() as lookup:
        assert [rank.name for rank in lookup.all(Rank)] == [rank["name"] for rank in RANKS]
        assert lookup.all(Office)[0].first_day == now.date()
        assert not any(lookup.all(record) for record in (Person, Section, Seal, SealUse))
    store.close()


@pytest.mark.parametrize(("unit", "short", "user", "first", "keys"), [
    ("", "  ", "林知行", "", ["short", "unit"]),
    ("局", "局", "", "2026-13-01", ["first_day", "user"]),
    ("长" * 201, "局", "甲\x00", "", ["unit", "user"]),
])
def test_a_new_office_with_wrong_texts_is_refused_naming_each_field(
    tmp_path: Path, unit: str, short: str, user: str, first: str, keys: list[str]
) -> None:
    with pytest.raises(Refused) as why:
        new_office(tmp_path / "o", unit, short, user, first)
    assert sorted(key for key, _ in why.value.problems) == keys
    assert not (tmp_path / "o").exists()


def test_a_new_office_goes_into_no_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(Refused, match=r"letter\.txt"):
        new_office(tmp_path, *WHO)
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


def test_a_sample_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.sample._last_year", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(OSError, match="No space"):
        new_office(tmp_path / "o", *WHO, sample=True)
    assert list((tmp_path / "o").iterdir()) == []


def test_the_confidential_work_of_the_sample_has_something_in_every_state(store: Store) -> None:
    def states(key: str) -> set[str]:
        found = book(key)
        with store.read() as lookup:
            return {entry.state.word for entry in found.entries(lookup, found.ids(lookup))}

    assert states("secret_paper") >= {"已登记", "已拟办", "在柜", "借出", "已清退", "已销毁"}
    assert states("paper_loan") >= {"借出", "逾期未还", "已归还"}
    assert states("secret_meeting") == {"未收齐", "已收齐"}
    with store.read() as lookup:
        found = {due.register for due in secrecy_duties.duties(lookup)}
    assert found == {"secret_paper", "internal_clearing", "secrecy_pledge", "secrecy_check", "secret_meeting"}
