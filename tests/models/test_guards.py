"""What SQLite itself refuses of custody, whatever tool writes: the rules of Python are not asked here."""

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from models import acts, database
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_paper import SecretPaper
from models.store import Store
from tests import papers
from tests.offices import TODAY, shown

OUT = "UPDATE paper_loan SET lent_by = '郑六', lent_on = '2026-11-25' WHERE id = {}"


def write(office: Store, statement: str) -> None:
    connection = database.connect(office.path, office.key)
    try:
        connection.execute(statement)
    finally:
        connection.close()


@pytest.fixture
def desk(office: Store) -> Store:
    papers.cabinet(office)
    papers.lent(office, papers.filed(office))
    papers.loan(office, 1, purpose="传阅")
    return office


def test_a_thing_is_not_out_twice(desk: Store) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="a thing is out once"):
        write(desk, OUT.format(2))


def test_a_loan_does_not_take_the_place_of_another_one(desk: Store) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="a thing is out once"):
        write(desk, OUT.format(2).replace("UPDATE", "UPDATE OR REPLACE"))
    assert shown(desk, 1, SecretPaperLoan).state.word == "借出"


@pytest.mark.parametrize("way", ["lost", "archived", "handed_back", "destroyed"])
def test_a_thing_that_is_out_does_not_leave(desk: Store, way: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="comes back before it goes"):
        write(desk, f"UPDATE secret_paper SET {way}_by = '周四', {way}_on = '2026-11-25' WHERE id = 1")


def test_a_thing_that_is_out_is_not_struck(desk: Store) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="comes back before it goes"):
        write(desk, "UPDATE secret_paper SET struck_at = 'x', struck_why = 'x' WHERE id = 1")


def test_a_thing_that_is_gone_does_not_go_out(desk: Store) -> None:
    papers.do(desk, SecretPaperLoan, 1, "returned_in")
    papers.do(desk, SecretPaper, 1, "lost", "周四")
    with pytest.raises(sqlcipher.IntegrityError, match="a thing is out once"):
        write(desk, OUT.format(2))


def test_what_is_lost_out_there_is_lost_and_found_again_when_it_is_taken_back(desk: Store) -> None:
    papers.do(desk, SecretPaperLoan, 1, "lost", "郑六", TODAY)
    assert (shown(desk, 1, SecretPaper).state.word, shown(desk, 1, SecretPaperLoan).state.word) == ("遗失", "遗失")
    acts.take_back(desk, SecretPaperLoan, 1, desk.last.act)
    assert (shown(desk, 1, SecretPaper).state.word, shown(desk, 1, SecretPaperLoan).state.word) == ("借出", "借出")


def test_nothing_of_a_closed_year_is_struck_by_another_tool(desk: Store) -> None:
    papers.paper(desk, code="甲二")
    columns = "version, written_at, written_by, series, year, serial, historic, ledger, of_year, closed_on, closing_by"
    closed = "1, 'x', 'x', '结账', 2027, 1, 0, 'secret_paper', 2026, '2027-01-05', '宋二'"
    write(desk, f"INSERT INTO year_end ({columns}) VALUES ({closed})")
    with pytest.raises(sqlcipher.IntegrityError, match="the year is closed"):
        write(desk, "UPDATE secret_paper SET struck_at = 'x', struck_why = 'x' WHERE id = 2")
