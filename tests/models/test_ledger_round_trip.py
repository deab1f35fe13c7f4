"""A file of ours into another office, and into its own: what refers to something still means that, whatever its number there."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from models import acts, check
from models.book import Book
from models.ledger_import import Preview, accept, done_with, look
from models.record import Record
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_paper import SecretPaper
from models.store import Store
from reports.cells import export_cells
from reports.excel_read import read
from tests import offices
from tests.models.test_secret_ledgers import entries, looked
from tests.offices import Clock
from tests.passports import cabinet, certificate

PAPERS = ("收文日期", "来文单位", "文号", "密级", "代号", "份数")
LOANS = ("日期", "文件编号", "借阅人", "应还日期", "归还日期")
LISTS = ("日期", "处理方式", "清单", "经办人", "接收单位", "办结日期")


@pytest.fixture
def elsewhere(template: Path, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = offices.copied(template, tmp_path / "elsewhere", clock)
    yield opened
    opened.close()


def taken(office: Store, preview: Preview) -> None:
    assert preview.wrong == []
    done_with(accept(office, preview))


def exported(office: Store, record: type[Record], folder: Path) -> Path:
    path = folder / f"{office.folder.name}-{record.__tablename__}.xlsx"
    path.unlink(missing_ok=True)
    done_with(export_cells(office, Book(record), path, "xlsx"))
    return path


def read_from(path: Path, office: Store, record: type[Record]) -> Preview:
    return done_with(look(office, Book(record), read(path), path.name))


def moved(here: Store, there: Store, folder: Path, *books: type[Record]) -> None:
    for record in books:
        taken(there, read_from(exported(here, record, folder), there, record))


@pytest.fixture
def three(office: Store, tmp_path: Path) -> Store:
    """An office of three old papers, the first of them struck: elsewhere the second becomes the first."""
    rows = [(f"2025-03-0{n}", "区委办", f"区委办〔2025〕{n}号", "秘密", f"代{n}", 1) for n in (1, 2, 3)]
    taken(office, looked(office, tmp_path, SecretPaper, PAPERS, *rows))
    acts.strike(office, SecretPaper, entries(office, SecretPaper)[0].id, "误登")
    return office


def lent(office: Store, folder: Path, *numbers: str) -> Preview:
    rows: Sequence[Any] = [("2025-06-01", number, "郑六", "2025-06-10", "2025-06-09") for number in numbers]
    return looked(office, folder, SecretPaperLoan, LOANS, *rows)


def move(here: Store, there: Store, folder: Path, *books: type[Record]) -> None:
    """Take the papers, which leave out the struck one, and then the other books."""
    papers = read_from(exported(here, SecretPaper, folder), there, SecretPaper)
    assert [bad.why for bad in papers.bad] == ["原簿已作废，没有导入。"]
    done_with(accept(there, papers, skip_bad=True))
    moved(here, there, folder, *books)


def test_what_comes_from_another_office_keeps_the_number_it_had_there(three: Store, elsewhere: Store, tmp_path: Path) -> None:
    move(three, elsewhere, tmp_path)
    found = [(entry.number, entry.texts["old_number"], entry.texts["code"]) for entry in entries(elsewhere, SecretPaper)]
    assert found == [("密件〔2025〕1号", "密件〔2025〕2号", "代2"), ("密件〔2025〕2号", "密件〔2025〕3号", "代3")]
    assert check.verify(elsewhere).ok


def test_a_number_of_a_still_older_ledger_is_kept(office: Store, elsewhere: Store, tmp_path: Path) -> None:
    row = ("2025-012", "2025-03-01", "区委办", "区委办〔2025〕1号", "秘密", "代1", 1)
    taken(office, looked(office, tmp_path, SecretPaper, ("编号", *PAPERS), row))
    moved(office, elsewhere, tmp_path, SecretPaper)
    assert [entry.texts["old_number"] for entry in entries(elsewhere, SecretPaper)] == ["2025-012"]


def test_a_loan_of_another_office_means_the_paper_that_it_meant_there(three: Store, elsewhere: Store, tmp_path: Path) -> None:
    taken(three, lent(three, tmp_path, "密件〔2025〕2号", "密件〔2025〕3号"))
    move(three, elsewhere, tmp_path, SecretPaperLoan)
    assert [e.texts["paper_id"] for e in entries(elsewhere, SecretPaperLoan)] == ["密件〔2025〕1号", "密件〔2025〕2号"]


def test_each_paper_of_a_list_is_the_one_that_it_was_where_the_list_was_made(
    three: Store, elsewhere: Store, tmp_path: Path
) -> None:
    row = ("2025-12-01", "销毁", "密件〔2025〕3号、密件〔2025〕2号", "周四", "市销毁中心", "2025-12-03")
    taken(three, looked(three, tmp_path, SecretDisposal, LISTS, row))
    move(three, elsewhere, tmp_path)
    preview = read_from(exported(three, SecretDisposal, tmp_path), elsewhere, SecretDisposal)
    assert preview.guesses == [
        ("清单", "密件〔2025〕3号", "密件〔2025〕2号"), ("清单", "密件〔2025〕2号", "密件〔2025〕1号"),
    ]
    taken(elsewhere, preview)
    assert [e.texts["papers"] for e in entries(elsewhere, SecretDisposal)] == ["密件〔2025〕2号、密件〔2025〕1号"]
    assert [e.state.word for e in entries(elsewhere, SecretPaper)] == ["已销毁", "已销毁"]


def test_a_list_calls_its_papers_by_the_numbers_of_the_old_book(office: Store, tmp_path: Path) -> None:
    rows = [(number, "2025-03-04", "区委办", f"区委办〔2025〕{number}", "秘密", f"代{number}", 1) for number in ("7", "2025-012")]
    taken(office, looked(office, tmp_path, SecretPaper, ("编号", *PAPERS), *rows))
    row = ("2025-12-01", "销毁", "7、2025-012", "周四", "市销毁中心", "2025-12-03")
    taken(office, looked(office, tmp_path, SecretDisposal, LISTS, row))
    assert [e.texts["papers"] for e in entries(office, SecretDisposal)] == ["密件〔2025〕1号、密件〔2025〕2号"]


def test_a_number_that_is_only_by_chance_also_one_of_this_office_is_not_taken(
    three: Store, elsewhere: Store, tmp_path: Path
) -> None:
    move(three, elsewhere, tmp_path)
    why = "这里的 密件〔2025〕1号 在原簿中是 密件〔2025〕2号，不是台账所写的那一条。请先导入那一条，或改正这一格。"
    assert [bad.why for bad in lent(elsewhere, tmp_path, "密件〔2025〕1号").bad] == [f"文件编号：{why}"]
    row = ("2025-12-01", "销毁", "密件〔2025〕2号、密件〔2025〕1号", "周四", "市销毁中心", "2025-12-03")
    assert [bad.why for bad in looked(elsewhere, tmp_path, SecretDisposal, LISTS, row).bad] == [f"清单：{why}"]


def test_a_file_of_ours_means_no_paper_of_a_still_older_number_by_chance(
    office: Store, elsewhere: Store, tmp_path: Path
) -> None:
    for number, day in (("7", "2025-03-05"), ("3", "2025-03-01")):  # in this order here, by their days elsewhere
        row = (number, day, "区委办", f"区委办〔2025〕{number}号", "秘密", f"代{number}", 1)
        taken(office, looked(office, tmp_path, SecretPaper, ("编号", *PAPERS), row))
    taken(office, lent(office, tmp_path, "密件〔2025〕1号"))
    moved(office, elsewhere, tmp_path, SecretPaper)
    path = exported(office, SecretPaperLoan, tmp_path)
    assert [bad.why.partition("，")[0] for bad in read_from(path, elsewhere, SecretPaperLoan).bad] == [
        "密级文件：这里的 密件〔2025〕1号 在原簿中是 3"
    ]
    assert [bad.again for bad in read_from(path, office, SecretPaperLoan).bad] == [True]


def test_a_file_of_ours_adds_nothing_where_it_comes_from_nor_a_second_time_elsewhere(
    three: Store, elsewhere: Store, tmp_path: Path
) -> None:
    taken(three, lent(three, tmp_path, "密件〔2025〕2号", "密件〔2025〕3号"))
    row = ("2025-12-01", "销毁", "密件〔2025〕2号", "周四", "市销毁中心", "2025-12-03")
    taken(three, looked(three, tmp_path, SecretDisposal, LISTS, row))
    move(three, elsewhere, tmp_path, SecretPaperLoan, SecretDisposal)
    for record in (SecretPaperLoan, SecretDisposal):
        for source, target in ((three, three), (three, elsewhere), (elsewhere, elsewhere)):
            again = read_from(exported(source, record, tmp_path), target, record)
            assert (again.good, again.wrong) == ([], [])


def test_a_file_of_ours_finds_what_it_says_also_where_that_was_corrected_since(three: Store, tmp_path: Path) -> None:
    path, paper = exported(three, SecretPaper, tmp_path), entries(three, SecretPaper)[1]
    acts.correct(three, SecretPaper, paper.id, {"received_on": "2025-03-20"}, why="看错了")
    again = read_from(path, three, SecretPaper)
    assert again.good == []
    assert [bad.why for bad in again.wrong][1:] == [
        f"重复：{paper.number} 已有，但这几栏与它不同：收到日期、保密期满。没有导入，请核对后更正那一条。"
    ]


def test_certificates_of_ours_add_nothing_where_they_come_from(office: Store, elsewhere: Store, tmp_path: Path) -> None:
    for store in (office, elsewhere):
        cabinet(store)
    certificate(office)
    certificate(office, "E12345679")
    moved(office, elsewhere, tmp_path, Passport)
    assert [entry.texts["old_number"] for entry in entries(elsewhere, Passport)] == ["证件1号", "证件2号"]
    for source, target in ((office, office), (office, elsewhere), (elsewhere, elsewhere)):
        again = read_from(exported(source, Passport, tmp_path), target, Passport)
        assert (again.good, again.wrong) == ([], [])
