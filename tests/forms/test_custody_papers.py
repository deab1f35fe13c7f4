"""The sheets of papers, certificates and what goes with them, filled in from an office in which all of it happened."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import models.text
from forms import faces, job, layout, pdf, pieces
from forms.job import Job
from forms.pages import Pages
from forms.sheet import Sheet, Text
from forms.sheets import sheet, sheets
from models import acts, audit
from models.book import Sort, book
from models.levels import Level
from models.people import Office, Person
from models.pledges import PledgeVersion
from models.record import record_named
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.store import Store
from models.surnames import split
from tests.forms import custody
from tests.forms import office as offices
from tests.forms.office import assert_golden, close
from tests.forms.test_slip import text_of
from tests.offices import refused, shown

every_sheet = pytest.mark.parametrize("declared", sheets(), ids=lambda declared: declared.key)
Furnished = tuple[Store, dict[str, int]]
SECRET = ("★", *(level.value for level in (Level.SECRET, Level.CONFIDENTIAL, Level.TOP)))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    folder = tmp_path_factory.mktemp("custody") / "office"
    offices.make(folder).close()
    office = Store(folder, custody.clock)
    made = custody.furnish(office)
    made["seal_use"] = offices.enter(office)
    office.close()
    return folder, made


@pytest.fixture(scope="module")
def furnished(kept: tuple[Path, dict[str, int]]) -> Iterator[Furnished]:
    """One office for all tests that only read."""
    office = Store(Path(shutil.copytree(kept[0], kept[0].parent / "read")), custody.clock)
    yield office, kept[1]
    office.close()


@pytest.fixture
def keeping(kept: tuple[Path, dict[str, int]], tmp_path: Path) -> Iterator[Furnished]:
    """An office of its own for a test that goes on in it."""
    office = Store(Path(shutil.copytree(kept[0], tmp_path / "office")), custody.clock)
    yield office, kept[1]
    office.close()


def filled(office: Store, declared: Sheet, made: dict[str, int]) -> Job:
    if not declared.listed:
        return job.read(office, declared, [made[declared.register]])
    with office.read() as lookup:
        return job.read(office, declared, list(book(declared.register).ids(lookup, sort=Sort(rising=True))))


def lines_of(office: Store, key: str, entry: int) -> list[tuple[str, ...]]:
    (table,) = sheet(key).tables()
    return [line.texts for line in job.read(office, sheet(key), [entry]).filled[0].lines[table.key]]


def texts_of(office: Store, key: str, entry: int) -> dict[str, str]:
    return dict(job.read(office, sheet(key), [entry]).filled[0].texts)


@every_sheet
def test_no_sheet_carries_a_mark_of_secrecy_above_its_rows(declared: Sheet, furnished: Furnished) -> None:
    office, made = furnished
    for wanted in (job.read(office, declared), filled(office, declared, made)):
        planned = layout.plan(wanted, faces.faces_for(pdf._characters(wanted)))
        for page in layout.pages(planned, wanted.filled[0]):
            above = [
                ink.text for ink in (*layout.frame(planned, page).inks, *layout.values(planned, wanted.filled[0], page))
                if ink.y < planned.top or (ink.y < planned.sheet.paper[1] * pieces.MM / 4 and _grid(planned, page) > ink.y)
            ]
            assert above
            assert not any(mark in text for mark in SECRET for text in above if not _sentence(declared, text))


def _grid(planned: layout.Plan, page: layout.Page) -> float:
    """Return where the first grid of a page begins; of a letter, which has none, its first row."""
    return min((top for _, top, _, _ in layout.frame(planned, page).edges), default=planned.top)


def _sentence(declared: Sheet, text: str) -> bool:
    return any(isinstance(row, Text) and text in row.words for row in declared.rows)


@every_sheet
def test_a_sheet_of_custody_fits_its_paper_and_is_read_whole(declared: Sheet, furnished: Furnished) -> None:
    office, made = furnished
    for wanted in (job.read(office, declared), filled(office, declared, made)):
        with Pages(pdf.draw(wanted)) as pages:
            texts = [close(pages.text(page)) for page in range(len(pages))]
        if wanted.blank:
            assert len(texts) == 1, "a blank form is one page"
        for text in wanted.filled[0].texts.values():
            assert close(text) in "".join(texts)


@pytest.mark.parametrize("key", [
    "secret_paper_slip", "secret_paper_circulation", "loan_notice", "secret_disposal_slip", "secret_meeting_papers",
    "passport_card", "exit_trip_slip", "passport_notice", "exit_filing_list", "passport_check_list", "handover_list",
    "leaving_list",
])
def test_the_main_sheets_say_what_is_recorded(key: str, furnished: Furnished) -> None:
    office, made = furnished
    assert_golden(f"{key}.txt", text_of(pdf.draw(filled(office, sheet(key), made))))


def test_a_journey_that_was_given_up_says_so_across_its_sheets(keeping: Furnished) -> None:
    office, made = keeping
    trip = acts.enter(office, ExitTrip, {
        "passport_id": shown(office, made["passport"], Passport).texts["code"], "destination": "泰国", "reason": "旅游",
        "leave_on": "2027-03-01", "return_on": "2027-03-05",
    })
    by = shown(office, trip, ExitTrip).texts["holder_id"]
    drawn = [job.read(office, sheet("exit_trip_slip"), (trip,)).filled[0].across]
    for step in ("own", "dropped"):
        acts.perform(office, ExitTrip, trip, step, {"by": by, "on": office.today().isoformat()})
    drawn.append(job.read(office, sheet("exit_trip_slip"), (trip,)).filled[0].across)
    assert drawn == [("", ""), ("已取消", "")]
    assert "已取消" in text_of(pdf.draw(job.read(office, sheet("exit_trip_slip"), (trip,))))


def test_a_classified_row_prints_its_code_where_its_title_would_stand(furnished: Furnished) -> None:
    office, made = furnished
    assert texts_of(office, "secret_paper_slip", made["secret_paper"] + 1)["called"] == "乙二"
    assert texts_of(office, "paper_loan_slip", made["paper_loan"])["called"] == "乙二"
    assert [line[2] for line in lines_of(office, "secret_disposal_slip", made["secret_disposal"])][:2] == ["甲一", "丙三"]


def test_a_title_that_may_be_written_down_is_printed(keeping: Furnished) -> None:
    office, _ = keeping
    free = {"level": "内部", "title_text": "关于值班安排的通知", "code": "丁", "copy_no": "000098", "received_on": custody.TODAY}
    entry = custody.enter(office, "secret_paper", custody.PAPER | free)
    custody.clock.moment = offices.clock()
    assert texts_of(office, "secret_paper_slip", entry)["called"] == "关于值班安排的通知"


def test_a_reading_slip_has_a_line_for_each_reader_with_both_days_and_none_for_a_borrower(furnished: Furnished) -> None:
    office, made = furnished
    assert [(line[1], line[3], line[4]) for line in lines_of(office, "secret_paper_circulation", made["secret_paper"])] == [
        ("宋砚秋", "2026-11-06", "2026-11-06"), ("温景行", "2026-11-07", "2026-11-07"), ("陆照野", "2026-11-08", "2026-11-08"),
    ]
    assert lines_of(office, "secret_paper_circulation", made["secret_paper"] + 1) == []


def test_a_list_of_what_is_destroyed_counts_every_level(furnished: Furnished) -> None:
    office, made = furnished
    lines = lines_of(office, "secret_disposal_slip", made["secret_disposal"])
    assert [line[1:6] for line in lines[3:]] == [("合计", "2 件", "秘密", "4", ""), ("合计", "1 件", "绝密", "1", "")]


def test_earlier_journeys_stand_on_the_application_by_themselves(furnished: Furnished) -> None:
    office, made = furnished
    assert lines_of(office, "exit_trip_slip", made["exit_trip"]) == [
        ("1", "2025-04-30", "2025-05-05", "6", "日本", "旅游"),
        ("2", "2026-02-15", "2026-02-22", "8", "新加坡、马来西亚", "旅游"),
    ]


def test_journeys_under_an_earlier_rank_count_and_those_never_issued_do_not(keeping: Furnished) -> None:
    office, made = keeping
    with office.read() as lookup:
        former = lookup.id_of("person", "陆照野")
    acts.correct(office, Person, former, {"until": "2026-11-24"})
    again = acts.enter(office, Person, {"name": "陆照野", "rank_id": "局领导", "since": "2026-11-25"})
    with office.read() as lookup:
        passport: Any = lookup.get("passport", made["passport"])
        assert passport.holder_id == former
    later = custody.CERTIFICATE | {"holder_id": f"#{again}", "code": "E99999999"}
    acts.enter(office, record_named("passport"), later)
    trip = custody.TRIP | {"holder_id": f"#{again}", "passport_id": "E99999999", "destination": "韩国", "leave_on": "2026-12-20",
                           "return_on": "2026-12-25", "applied_on": "2026-11-25"}
    first, second = (acts.enter(office, record_named("exit_trip"), trip) for _ in range(2))
    assert [line[4] for line in lines_of(office, "exit_trip_slip", second)] == ["日本", "新加坡、马来西亚", "泰国"]
    assert first != second


def test_the_journeys_of_a_namesake_do_not_stand_on_the_application(keeping: Furnished) -> None:
    office, _ = keeping
    namesake = acts.enter(office, Person, {"name": "陆照野", "rank_id": "局领导"})
    acts.enter(office, record_named("passport"), custody.CERTIFICATE | {"holder_id": f"#{namesake}", "code": "E99999999"})
    trip = custody.TRIP | {"holder_id": f"#{namesake}", "passport_id": "E99999999", "destination": "韩国",
                           "leave_on": "2026-12-20", "return_on": "2026-12-25", "applied_on": "2026-11-25"}
    assert lines_of(office, "exit_trip_slip", acts.enter(office, record_named("exit_trip"), trip)) == []


def test_a_reprint_of_an_application_lists_the_journeys_that_were_known_when_it_was_signed(keeping: Furnished) -> None:
    office, made = keeping
    last = made["exit_trip"]
    as_signed = [lines_of(office, "exit_trip_slip", trip) for trip in (last - 1, last)]
    assert [[line[4] for line in lines] for lines in as_signed] == [["日本"], ["日本", "新加坡、马来西亚"]]
    days = {"applied_on": "2026-11-25", "leave_on": "2026-12-20", "return_on": "2026-12-25"}
    later = custody.TRIP | days | {"destination": "韩国"}
    entry = custody.enter(office, "exit_trip", later)
    under_way = lines_of(office, "exit_trip_slip", entry)
    assert under_way[-1] == ("3", "2026-11-01", "2026-11-08", "8", "泰国", "旅游")
    custody.clock.turn("2026-11-26")
    acts.perform(office, record_named("exit_trip"), last, "coming_home", {"by": "陆照野", "on": "2026-11-26", "went": "否"})
    reprint = lines_of(office, "exit_trip_slip", entry)
    custody.clock.moment = offices.clock()
    assert reprint == under_way


@pytest.mark.parametrize(("day", "days", "which"), [
    ("2026-11-19", "1", "一"), ("2026-11-21", "3", "一"), ("2026-11-22", "4", "二"),
    ("2026-11-24", "6", "二"), ("2026-11-25", "7", "三"), ("2026-12-25", "37", "三"),
])
def test_a_reminder_says_which_it_is_by_the_days_overdue(
    keeping: Furnished, day: str, days: str, which: str
) -> None:
    office, made = keeping
    custody.clock.turn(day)
    said = texts_of(office, "passport_notice", made["exit_trip"])
    custody.clock.moment = offices.clock()
    assert (said["days"], said["which"], said["due_day"]) == (days, which, "2026年11月18日")


def test_what_is_back_is_not_reminded_of(keeping: Furnished) -> None:
    office, made = keeping
    assert texts_of(office, "loan_notice", made["paper_loan"])["which"] == "二"
    acts.perform(office, record_named("paper_loan"), made["paper_loan"], "returned_in", {"by": "林知行", "on": "2026-11-25"})
    why = "密借〔2026〕4号 现为“已归还”（2026-11-25），不用再催，没有打印。请按状态“逾期未还”筛选，选出要催的再印。"
    with refused(why):
        job.read(office, sheet("loan_notice"), [made["paper_loan"]])


@pytest.mark.parametrize(("key", "table", "day"), [
    ("loan_notice", "paper_loan", "2026-11-20"), ("telegram_loan_notice", "telegram_loan", "2026-11-20"),
    ("passport_notice", "exit_trip", "2026-11-18"),
])
def test_what_is_not_late_is_not_reminded_of_and_the_day_is_said(keeping: Furnished, key: str, table: str, day: str) -> None:
    office, made = keeping
    custody.clock.turn(day)
    with refused(f"还没有逾期，{day} 到期，不用催，没有打印。请按状态“逾期未还”筛选，选出要催的再印。"):
        job.read(office, sheet(key), [made[table]])
    assert job.read(office, sheet(key)).blank
    custody.clock.moment = offices.clock()
    assert texts_of(office, key, made[table])["days"]


def test_what_nobody_has_taken_is_not_reminded_of(keeping: Furnished) -> None:
    office, _ = keeping
    waits = {"paper_id": "密件2026-3", "holder_id": "周若水", "purpose": "传阅", "due_on": "2026-11-28", "companion": "温景行",
             "reading_place": "机要室"}
    entry = acts.enter(office, record_named("paper_loan"), waits)
    with refused("现为“待借出”，没有借出在外的，不用催，没有打印。"):
        job.read(office, sheet("loan_notice"), [entry])


def test_each_loan_names_the_notice_that_is_printed_for_it() -> None:
    for table in ("paper_loan", "telegram_loan", "exit_trip"):
        record: Any = record_named(table)
        assert sheet(record.notice).register == table


def test_a_round_is_ticked_by_hand_until_it_is_signed(keeping: Furnished) -> None:
    office, made = keeping
    assert [line[4] for line in lines_of(office, "passport_check_list", made["passport_check"])] == ["错位：B1", "缺少"]
    begun = acts.enter(office, record_named("passport_check"), {"checked_on": custody.TODAY, "cabinet_id": "证件柜"})
    assert {line[4] for line in lines_of(office, "passport_check_list", begun)} == {"□在柜　□缺少　□错位"}
    assert texts_of(office, "passport_check_list", begun)["there"] == ""


def test_who_has_signed_the_pledge_is_not_on_the_list(furnished: Furnished) -> None:
    office, made = furnished
    names = [line[1] for line in lines_of(office, "pledge_unsigned", made["pledge_version"])]
    assert "周若水" not in names
    assert len(names) == 4


def test_a_version_that_is_not_in_force_has_no_list(keeping: Furnished) -> None:
    office, made = keeping
    acts.correct(office, PledgeVersion, made["pledge_version"], {"until": "2026-11-01"})
    assert lines_of(office, "pledge_unsigned", made["pledge_version"]) == []
    assert texts_of(office, "pledge_unsigned", made["pledge_version"])["stands"] == "不是现行版本"


def test_the_filing_list_has_seventeen_columns_and_days_as_the_form_wants_them(furnished: Furnished) -> None:
    office, made = furnished
    (table,) = sheet("exit_filing_list").tables()
    wanted = filled(office, sheet("exit_filing_list"), made).filled[0]
    assert len(table.columns) == 17
    assert wanted.lines["filed"][0].texts[1:6] == (*split("陆照野"), "男", "19900307", "110101199003070011")
    assert wanted.texts["contact"] == "林知行"


def test_a_filing_list_leaves_out_what_is_struck_and_says_when_it_was_sent(keeping: Furnished) -> None:
    office, made = keeping
    again = {"made_on": custody.TODAY, "id_number": "110101199003070038"}
    struck = acts.enter(office, record_named("exit_filing"), again | {"person_id": "林知行"})
    acts.strike(office, record_named("exit_filing"), struck, "误登")
    waits = acts.enter(office, record_named("exit_filing"), again | {"person_id": "周若水"})
    declared = sheet("exit_filing_list")
    both = job.read(office, declared, [waits, struck]).filled[0]
    assert ([line.texts[:3] for line in both.lines["filed"]], both.texts["entries"]) == ([("1", "周", "若水")], "1")
    assert both.texts["sent"] == "2026年11月25日"
    assert job.read(office, declared, [made["exit_filing"], waits]).filled[0].texts["sent"] == ""
    with refused("所选的都已作废，“国家工作人员登记备案表”上没有可印的"):
        job.read(office, declared, [struck])


def test_a_ledger_page_shows_what_is_struck_and_does_not_count_it(keeping: Furnished) -> None:
    office, _ = keeping
    one = custody.CERTIFICATE | {"holder_id": "周若水", "code": "E00000009"}
    wrong = acts.enter(office, record_named("passport"), one)
    acts.strike(office, record_named("passport"), wrong, "误登")
    printed = job.read(office, sheet("passport_ledger"), [1, wrong]).filled[0]
    assert ([line.struck for line in printed.lines["certificates"]], printed.texts["entries"]) == ([False, True], "1")


def test_three_signatures_of_a_hand_over_stay_on_one_page(furnished: Furnished) -> None:
    office, made = furnished
    wanted = filled(office, sheet("handover_list"), made)
    planned = layout.plan(wanted, faces.faces_for(pdf._characters(wanted)))
    pages = layout.pages(planned, wanted.filled[0])
    *_, signing = [[piece.row for piece in page.pieces] for page in pages]
    assert signing[-4:] == [3, 4, 5, 6]


def test_paper_is_chinese_whatever_the_window_speaks(
    furnished: Furnished, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, made = furnished
    before = lines_of(office, "leaving_list", made["person"])
    monkeypatch.setattr(models.text, "translate", lambda text, comment, n: "English")
    assert lines_of(office, "leaving_list", made["person"]) == before


def test_a_notice_leaves_its_trace_at_the_loan(keeping: Furnished) -> None:
    office, made = keeping
    job.note(office, job.read(office, sheet("loan_notice"), [made["paper_loan"]]), "pdf")
    with office.read() as lookup:
        trace = audit.history(lookup.session, "paper_loan", made["paper_loan"])[-1]
        assert lookup.all(Office)[0].first_day == date(2025, 1, 1)
    assert (trace.action, trace.facts["sheet"]) == ("打印", "loan_notice")
