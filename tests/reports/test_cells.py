"""A book as .xlsx and .csv: no cell is computed, and what is read again is what was written."""

import csv
import re
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from models import acts, audit
from models.book import Book
from models.ledger_import import Bad, done_with, look
from models.people import Person
from models.record import fields
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from models.text import Refused
from reports import excel_write
from reports.cells import export_all, export_cells
from reports.csv_write import plain
from reports.excel_child import _bare
from reports.excel_read import read
from reports.excel_write import write_bad
from tests.forms import office as offices
from tests.offices import refused

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠", "'", "''", "'=", '"', "\n=", " =", "|", "%", ";")
ENDS = ("1+1", 'cmd|" /C calc"!A0', 'HYPERLINK("http://x/","点")', "SUM(A1:A9)", "_x0041_", "''", "'", "甲\n乙", "1", "")
PAYLOADS = [sign + end for sign in SIGNS for end in ENDS][::5]
PAYLOADS += ["_x0041_", "a_x000D_b", "1e5", "007", "true", "http://x.y", "同"]


def texts_of(path: Path) -> list[dict[str, str]]:
    heads, *lines = [cells.texts for cells in read(path)[0].rows]
    return [dict(zip(heads, line, strict=False)) for line in lines]


def entered(office: Store) -> list[int]:
    """Put every payload that the office takes into every text of an entry."""
    keys = [f.key for f in fields(SealUse) if f.form and f.kind.limit >= 200 and f.key in (
        "applicant", "section", "reason", "document", "reference_no", "attachments", "note")]
    made = []
    for n, payload in enumerate(PAYLOADS):
        texts = dict.fromkeys(keys, payload) | {"seal_id": "公章", "copies": "3", "applied_on": "2025-03-01"}
        texts["old_number"] = f"{payload}{n}"
        try:
            made.append(acts.enter(office, SealUse, texts, historic=True))
        except Refused:  # a control character, or nothing left of it: no file ever sees it
            assert re.search(r"[\0\r]|^\s*$", payload)
    return made


@pytest.mark.parametrize("to", ["xlsx", "csv"])
def test_every_text_comes_back_as_it_was_and_none_is_a_formula(office: Store, tmp_path: Path, to: str) -> None:
    made, book = entered(office), Book(SealUse)
    path = tmp_path / f"用印.{to}"
    *_, last = export_cells(office, book, path, to)
    with office.read() as lookup:
        count, entries = book.count(lookup), book.entries(lookup, made)
    found = {(line["编号"]): line for line in texts_of(path) if line.get("申请日期")}
    assert (last, len(found)) == ((count, count), count)
    for entry in entries:
        line = found[entry.number]
        assert {f.key: line.get(f.label, "") for f in book.fields} == {f.key: entry.texts[f.key] for f in book.fields}
        assert line["状态"] == entry.state.word
    assert len(made) >= 40


@pytest.mark.parametrize("to", ["xlsx", "csv"])
def test_an_export_is_read_into_another_office_with_the_same_texts(office: Store, tmp_path: Path, to: str) -> None:
    made, book = entered(office), Book(SealUse)
    list(export_cells(office, book, tmp_path / f"用印.{to}", to))
    other = offices.make(tmp_path / "other")
    pages = read(tmp_path / f"用印.{to}")
    preview = done_with(look(other, book, pages, f"用印.{to}"))
    other.close()
    with office.read() as lookup:
        entries = {entry.texts["old_number"]: entry for entry in book.entries(lookup, made)}
    good = {row.texts["old_number"]: row for row in preview.good}
    assert [bad.why for bad in preview.bad] == []
    assert len(good) == len(made)
    for number, row in good.items():
        for key in ("applicant", "section", "reason", "document", "reference_no", "attachments", "note", "old_number"):
            assert row.shown[key] == entries[number].shown[key], key


def test_a_workbook_holds_no_formula_and_no_link(office: Store, tmp_path: Path) -> None:
    entered(office)
    list(export_cells(office, Book(SealUse), tmp_path / "a.xlsx", "xlsx"))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as whole:
        assert not any(b"<f>" in whole.read(name) or b"<f " in whole.read(name) for name in whole.namelist())
        assert b"<hyperlinks" not in whole.read("xl/worksheets/sheet1.xml")


def test_rows_stand_in_a_workbook_as_xlsxwriter_itself_writes_them(tmp_path: Path) -> None:
    texts: list[str | int] = [*PAYLOADS, " 前", "后　", "　", "a&b<c>", "<r>x", "甲\ufffe", "𬱖𫖯", "-" * 40_000, 3, -1, ""]
    made = []
    for kind in (excel_write.Rows, Worksheet):
        path = tmp_path / f"{kind.__name__}.xlsx"
        book = Workbook(path, excel_write.AS_TEXT | {"constant_memory": True})
        formats = excel_write._formats(book)
        sheet = excel_write._sheet(book, "册", [("头", 4)], formats, kind)
        for n, text in enumerate(texts):
            excel_write._put(sheet, n // 40 + 1, n % 40, text, formats["cell"])
        book.close()
        with zipfile.ZipFile(path) as package:
            made.append(package.read("xl/worksheets/sheet1.xml"))
    assert made[0] == made[1]


def test_no_cell_of_a_csv_begins_with_what_a_spreadsheet_computes(office: Store, tmp_path: Path) -> None:
    entered(office)
    list(export_cells(office, Book(SealUse), tmp_path / "a.csv", "csv"))
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    for line in csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True)):
        assert not [cell for cell in line if cell[:1] and cell[0] in "=+-@\t\r＝＋－＠"]


@pytest.mark.parametrize("text", [*PAYLOADS, "", "'", "''=", "甲"])
def test_the_apostrophe_of_a_csv_is_taken_away_again(text: str) -> None:
    assert _bare(plain(text)) == text


@pytest.mark.parametrize("to", ["xlsx", "csv"])
def test_an_export_leaves_a_trace_and_bears_its_head(office: Store, tmp_path: Path, to: str) -> None:
    list(export_cells(office, Book(Seal), tmp_path / f"a.{to}", to))
    with office.read() as lookup:
        row, digest, _, _ = audit.last(lookup.session)
    head = audit.head_of(row, digest)
    if to == "csv":
        assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[-1].endswith(f"痕迹 {head}")
    else:
        with CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")) as book:
            assert book.get_sheet_by_name("导出说明").to_python()[-1] == ["痕迹", head]
        with zipfile.ZipFile(tmp_path / "a.xlsx") as whole:
            assert head in whole.read("docProps/core.xml").decode()


@pytest.mark.parametrize("to", ["xlsx", "csv"])
def test_given_up_an_export_leaves_no_file(office: Store, tmp_path: Path, to: str) -> None:
    for n in range(150):
        acts.enter(office, Person, {"name": f"甲{n}", "rank_id": "工作人员"})
    kept = sorted(tmp_path.rglob("*"))
    steps = export_cells(office, Book(Person), tmp_path / f"a.{to}", to)
    next(steps)
    steps.close()
    assert sorted(tmp_path.rglob("*")) == kept


def test_all_books_are_written_into_a_new_folder_or_none(office: Store, tmp_path: Path) -> None:
    *_, last = export_all(office, tmp_path / "全部")
    names = {path.name for path in (tmp_path / "全部").iterdir()}
    assert {"用印登记.csv", "印章台账.csv", "人员.csv", "单位.csv"} <= names
    assert last == (len(names), len(names))
    with refused("不是空文件夹"):
        list(export_all(office, tmp_path / "全部"))
    steps = export_all(office, tmp_path / "半")
    next(steps)
    next(steps)
    steps.close()
    assert not (tmp_path / "半").exists()


def test_a_file_is_for_its_owner_alone(office: Store, tmp_path: Path) -> None:
    list(export_cells(office, Book(Seal), tmp_path / "a.xlsx", "xlsx"))
    assert (tmp_path / "a.xlsx").stat().st_mode & 0o077 == 0


def test_rows_that_were_not_taken_come_back_with_their_reason(office: Store, tmp_path: Path) -> None:
    rows = [Bad("一/月", 5, "份数：“若干”不是整数。", {"序号": "1", "份数": "若干", "备注": "=1+1"}),
            Bad("一月", 9, "重复", {"序号": "2", "份数": "3", "经办": "x"})]
    write_bad(office, tmp_path / "b.xlsx", rows)
    pages = read(tmp_path / "b.xlsx")
    assert [page.name for page in pages] == ["一月", "一月2"]
    assert [cells.texts for cells in pages[0].rows] == [
        ("序号", "份数", "备注", "原因", "原行号"), ("1", "若干", "=1+1", "份数：“若干”不是整数。", "5")
    ]


def test_a_text_that_looks_like_rich_text_is_written_as_it_reads(tmp_path: Path) -> None:
    texts = ["<r>a & <b</r>", "<r><t>好</t></r>", "  留白 ", "=1+1"]
    with Workbook(tmp_path / "x.xlsx", excel_write.AS_TEXT | {"constant_memory": True}) as made:
        sheet, cell = made.add_worksheet("页", excel_write.Rows), made.add_format()
        for row, text in enumerate(texts):
            sheet.write_string(row, 0, text, cell)
    with CalamineWorkbook.from_path(str(tmp_path / "x.xlsx")) as book:
        assert [line[0] for line in book.get_sheet_by_index(0).to_python()] == texts
