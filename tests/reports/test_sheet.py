"""The declared sheet as a Word file, and both Word files as LibreOffice lays them out."""

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from forms import job
from forms.pages import Pages
from forms.sheet import Sheet
from models import acts
from models.book import book
from models.people import Person
from models.registers.seal_use import SealUse
from models.resource import resource
from models.store import Store
from reports import sheet as word_sheet
from reports.register import export_word
from reports.sheet import print_to_file
from tests.forms import papers
from tests.forms.office import assert_golden, close, enter, wanted
from tests.reports.test_register import fill, text_of

OFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir><cachedir>{cache}</cachedir>
{rules}</fontconfig>"""
RULE = """<match target="pattern"><test name="family"><string>{word}</string></test>
<edit name="family" mode="assign_replace" binding="strong"><string>{ours}</string></edit></match>
"""


def laid_out(path: Path, folder: Path) -> bytes:
    """Return a Word file as LibreOffice prints it, 宋体 and 黑体 shown by the faces that we ship."""
    rules = "".join(RULE.format(word=word, ours=ours) for word, ours in (("宋体", "Noto Serif SC"), ("黑体", "Noto Sans SC")))
    (folder / "fonts.conf").write_text(FONTS.format(fonts=resource("fonts"), cache=folder / "cache", rules=rules), "utf-8")
    call = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    where = os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)}
    subprocess.run([*call, "--outdir", str(folder), str(path)], env=where, check=True, capture_output=True, timeout=120)
    return path.with_suffix(".pdf").read_bytes()


def test_a_filled_sheet_says_in_word_what_it_says_as_pdf(office: Store, tmp_path: Path) -> None:
    made, path = wanted(office, enter(office, 5, note="加盖骑缝章"), enter(office)), tmp_path / "s.docx"
    assert list(print_to_file(office, made, path)) == [(1, 2), (2, 2)]
    text = text_of(path.read_bytes())
    assert_golden("seal_use_slip.docx.txt", text)
    assert all(close(value) in close(text) for filled in made.filled for value in filled.texts.values())


def test_a_blank_sheet_in_word_has_no_value_and_no_code(office: Store, tmp_path: Path) -> None:
    list(print_to_file(office, wanted(office), tmp_path / "s.docx"))
    text = text_of((tmp_path / "s.docx").read_bytes())
    assert "签字：\t年　　月　　日" in text
    assert "核验码" not in text


@pytest.mark.parametrize("sheet", papers.PAPERS, ids=lambda sheet: sheet.key)
def test_every_kind_of_sheet_says_in_word_what_it_says_as_pdf(office: Store, tmp_path: Path, sheet: Sheet) -> None:
    with office.read() as lookup:
        entries = [person.id for person in lookup.all(Person)]
    if sheet.register == "seal_use":
        entries = [enter(office, 2, copies="60"), enter(office)]
    for made in (job.read(office, sheet), job.read(office, sheet, entries)):
        list(print_to_file(office, made, tmp_path / "s.docx"))
        text = close(text_of((tmp_path / "s.docx").read_bytes()))
        for filled in made.filled:
            lines = [value for lines in filled.lines.values() for line in lines for value in line.texts]
            assert all(close(value) in text for value in (*filled.texts.values(), *lines))
            assert filled.check in text
        heads = [column.head for table in sheet.tables() for column in table.columns]
        assert all(close(words) in text for words in (*heads, *sheet.notes))


def test_the_heads_of_a_table_are_repeated_by_word_and_its_width_is_that_on_paper(office: Store, tmp_path: Path) -> None:
    list(print_to_file(office, job.read(office, papers.DESTRUCTION, [enter(office)]), tmp_path / "s.docx"))
    above, table, below = docx.Document(str(tmp_path / "s.docx")).tables
    assert [bool(row._tr.trPr.findall(qn("w:tblHeader"))) for row in table.rows][:3] == [True, True, False]
    wide = {sum(int(column.get(qn("w:w"))) for column in t._tbl.tblGrid) for t in (above, table, below)}
    assert all(width == pytest.approx(154 / 25.4 * 1440, abs=4) for width in wide)


def test_a_struck_line_of_a_list_is_struck_in_word(office: Store, tmp_path: Path) -> None:
    kept, struck = enter(office), enter(office)
    acts.strike(office, SealUse, struck, "重复登记")
    list(print_to_file(office, job.read(office, papers.STAMPED, [kept, struck]), tmp_path / "s.docx"))
    text = text_of((tmp_path / "s.docx").read_bytes())
    assert "~用印〔2026〕2号~" in text
    assert "~用印〔2026〕1号~" not in text


@OFFICE
def test_sheets_with_tables_and_lists_are_laid_out_by_word_as_declared(office: Store, tmp_path: Path) -> None:
    with office.read() as lookup:
        everyone = [person.id for person in lookup.all(Person)]
    for sheet, entries, size in (
        (papers.STAFF, everyone, (297, 210)), (papers.DESTRUCTION, [enter(office, copies="60")], (210, 297)),
    ):
        list(print_to_file(office, job.read(office, sheet, entries), tmp_path / "s.docx"))
        with Pages(laid_out(tmp_path / "s.docx", tmp_path)) as pages:
            assert pages.size(0) == pytest.approx(size, abs=0.2)
            texts = [close(pages.text(page)) for page in range(len(pages))]
        heads = "序号" if sheet is papers.STAFF else "销毁清单序号"
        assert len(texts) == (1 if sheet is papers.STAFF else 3)
        assert all(heads in text for text in texts)
        assert sheet is not papers.STAFF or "共1页第1页" in texts[0]
        assert ("本次备案共1页5人" if sheet is papers.STAFF else "纸介质合计80") in texts[-1]


@OFFICE
def test_the_register_is_laid_out_landscape_with_its_head_on_every_page(office: Store, tmp_path: Path) -> None:
    fill(office)
    for _ in range(30):
        enter(office)
    list(export_word(office, book("seal_use"), tmp_path / "r.docx"))
    made = laid_out(tmp_path / "r.docx", tmp_path)
    with Pages(made) as pages:
        assert pages.size(0) == pytest.approx((297, 210), abs=0.2)
        texts = [close(pages.text(page)) for page in range(len(pages))]
    assert len(texts) > 1
    assert all("文件名称" in text for text in texts if "用印〔2026〕" in text)
    assert all(f"第{n}/{len(texts)}页" in text for n, text in enumerate(texts, 1))
    assert "㛃䶮𬱖" in "".join(texts)
    assert b"NotoSerifSC" in made
    assert b"NotoSansSC" in made


@OFFICE
def test_a_sheet_is_one_page_in_word(office: Store, tmp_path: Path) -> None:
    list(print_to_file(office, wanted(office, enter(office, 5), enter(office)), tmp_path / "s.docx"))
    with Pages(laid_out(tmp_path / "s.docx", tmp_path)) as pages:
        assert len(pages) == 2
        assert pages.size(0) == pytest.approx((210, 297), abs=0.2)


def test_a_day_or_a_number_stands_on_one_line_of_a_narrow_cell_also_in_a_wider_face() -> None:
    assert word_sheet._size("2026-11-25", 1020, 9.0) == 7.5
    assert word_sheet._size("2026-11-25", 2000, 12.0) == 12.0
    assert word_sheet._size("密件〔2026〕10号", 1590, 9.0) == 8.0
    assert word_sheet._size("区委办公室", 300, 9.0) == 9.0  # words break
    assert word_sheet._size("11990000000000001X", 900, 7.5) == 7.5  # too small to read
    assert word_sheet._size("", 900, 7.5) == 7.5
