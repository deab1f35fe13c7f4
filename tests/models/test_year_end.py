"""年度结账: a year of a book is counted and closed once, after it is over; what is open goes on under its number."""

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from forms import job
from forms.sheets.year_end import YEAR_END, carried
from models import acts, audit, database
from models.book import Book
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.registers.year_end import YearEnd
from models.store import Store
from tests import papers
from tests.offices import Clock, refused, shown

FORM = {"ledger": "密级文件登记", "of_year": "2026"}
CLOSED = {"closing": {"by": "周四", "on": "2027-01-04"}}


@pytest.fixture
def after(office: Store, clock: Clock) -> Store:
    """An office on 4 January 2027 with one paper filed, one open and one struck in 2026."""
    papers.cabinet(office)
    papers.filed(office)
    papers.paper(office, code="甲二")
    acts.strike(office, SecretPaper, papers.paper(office, code="甲三"), "误登")
    clock.turn(days=40)
    return office


def close(office: Store, **texts: str) -> int:
    return acts.enter(office, YearEnd, FORM | texts, CLOSED)


def test_a_closed_year_is_counted_and_names_what_is_carried_over(after: Store) -> None:
    found = shown(after, close(after), YearEnd)
    counts = {key: found.texts[key] for key in ("entries", "struck", "carried", "remaining", "carried_numbers")}
    assert counts == {"entries": "3", "struck": "1", "carried": "1", "remaining": "2", "carried_numbers": "密件〔2026〕2号"}
    assert (found.number, found.state.word) == ("结账〔2027〕1号", "已结账")


def test_no_entry_is_dated_in_a_closed_year_in_this_book_alone(after: Store) -> None:
    close(after)
    with refused("已经结账（结账〔2027〕1号），不能再登记在这一年（本簿自定）。"):
        papers.paper(after, received_on="2026-12-30", late_why="迟到")
    assert papers.paper(after)
    papers.paper(after, Telegram, received_on="2026-12-30", late_why="迟到")


def test_another_tool_enters_nothing_into_a_closed_year_either(after: Store) -> None:
    close(after)
    connection = database.connect(after.path, after.key)
    columns = ", ".join(row[1] for row in connection.execute("PRAGMA table_info(secret_paper)") if row[1] not in ("id", "serial"))
    sql = f"INSERT INTO secret_paper (id, serial, {columns}) SELECT 99, 99, {columns} FROM secret_paper WHERE id = 2"
    with pytest.raises(sqlcipher.IntegrityError, match="the year is closed"):
        connection.execute(sql)
    connection.close()


def test_a_correction_after_the_closing_needs_a_reason_and_says_so(after: Store) -> None:
    close(after)
    with refused("更正须写明原因"):
        acts.correct(after, SecretPaper, 2, {"from_unit": "区府办"})
    acts.correct(after, SecretPaper, 2, {"from_unit": "区府办"}, why="笔误")
    with after.read() as lookup:
        assert audit.history(lookup.session, "secret_paper", 2)[-1].why == "结账后更正：笔误"


def test_nothing_of_a_closed_year_is_struck_out_until_the_closing_is(after: Store) -> None:
    closing = close(after)
    with refused("密件〔2026〕2号 属于已结账的 2026 年（结账〔2027〕1号），登记数、作废数已签字，不能作废"):
        acts.strike(after, SecretPaper, 2, "误登")
    acts.strike(after, YearEnd, closing, "漏点一条")
    acts.strike(after, SecretPaper, 2, "误登")


def test_the_list_says_of_each_what_it_is_where_it_stands_and_whose(office: Store, clock: Clock) -> None:
    papers.cabinet(office)
    papers.lent(office, papers.filed(office, code="甲一"))
    papers.paper(office, code="甲二")
    clock.turn(days=40)
    lists = [close(office, ledger=book) for book in ("密级文件登记", "密级文件借阅登记")]
    with office.read() as lookup:
        told = [list(carried(lookup, Book(YearEnd).entries(lookup, [one])[0])) for one in lists]
    assert told == [
        [("1", "密件〔2026〕2号", "区委办 秘密 甲二", "不在柜中（已登记，领取人 林知行）", "")],
        [("1", "密借〔2026〕1号", "密件〔2026〕1号 借阅 行政执法监督科", "逾期未还　应还 2026-11-26", "郑六")],
    ]


def test_what_is_open_goes_on_under_its_number(after: Store) -> None:
    close(after)
    assert papers.do(after, SecretPaper, 2, "proposal", on="2027-01-04") == "已拟办"
    assert shown(after, 2, SecretPaper).number == "密件〔2026〕2号"


def test_a_year_is_closed_after_it_is_over_and_once(after: Store) -> None:
    with refused("2027 年还没有过完，不能结账（本簿自定：过完一年才结）。"):
        close(after, of_year="2027")
    close(after)
    with refused("2026 年已有结账：结账〔2027〕1号"):
        close(after)


def test_a_year_is_not_closed_while_something_of_it_is_half_typed(after: Store) -> None:
    after.keep_draft("new:secret_paper", {"received_on": "2026-12-30"})
    with refused("还有 1 份没有登完的草稿"):
        close(after)
    after.keep_draft("new:secret_paper", {"received_on": "2027-01-03"})
    after.keep_draft("correct:secret_paper:2", {"from_unit": "区"})
    with refused("还有 1 份没有登完的草稿"):
        close(after)
    after.keep_draft("correct:secret_paper:2", None)
    assert close(after)


def test_years_are_closed_in_their_order_and_opened_again_from_the_last(after: Store, clock: Clock) -> None:
    papers.paper(after, code="甲四")
    clock.turn(days=400)
    later = {"closing": {"by": "周四", "on": "2028-02-08"}}
    with refused("2026 年还没有结账，请先结前一年"):
        acts.enter(after, YearEnd, FORM | {"of_year": "2027"}, later)
    first = acts.enter(after, YearEnd, FORM, later)
    second = acts.enter(after, YearEnd, FORM | {"of_year": "2027"}, later)
    with refused("不能先作废这一年的"):
        acts.strike(after, YearEnd, first, "有误")
    acts.strike(after, YearEnd, second, "有误")
    acts.strike(after, YearEnd, first, "有误")
    assert papers.paper(after, received_on="2026-12-30", late_why="迟到")


def test_every_yearly_book_can_be_closed_and_no_other(after: Store) -> None:
    with refused("不在可选范围内"):
        close(after, ledger="印章台账")
    with refused("不在可选范围内"):
        close(after, ledger="年度结账")
    assert close(after, ledger="用印登记")


def test_the_list_of_what_is_carried_over_says_as_of_which_day_it_stands(after: Store, clock: Clock) -> None:
    made = close(after)
    clock.turn(days=30)
    assert job.read(after, YEAR_END, [made]).filled[0].texts["printed_on"] == "2027年2月3日"
