"""The register as a Word file: what it says, and what Word, WPS and LibreOffice need to show it alike."""

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from sqlalchemy import select

from models import acts, audit, check
from models.book import Book, book, books
from models.registers.passport import Passport
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from reports import word
from reports.register import SIZE, columns_of, export_word, paper_of, widths_of
from tests.forms.office import STEPS, assert_golden, enter


def fill(office: Store) -> None:
    """Three live entries, a struck one, a late one, one of the old ledger."""
    enter(office, 5, note="加盖骑缝章\n原件一份由办公室留存")
    struck = enter(office, 2, copies="100份")
    acts.strike(office, SealUse, struck, "重复登记")
    enter(office, 2, applied_on="11-24", applicant="㛃䶮𬱖", section="办公室")
    late = {key: asked | {"on": "11-10"} for key, asked in STEPS.items()}
    texts = {"applicant": "周若水", "applied_on": "11-10", "reason": "出具证明", "document": "无犯罪记录说明", "seal_id": "公章"}
    texts["copies"] = "1"
    late = {key: {k: ("1" if k.endswith("copies") else v) for k, v in asked.items()} for key, asked in late.items()}
    acts.enter(office, SealUse, texts | {"late_why": "印章管理人员出差"}, late)
    acts.enter(office, SealUse, texts | {"applied_on": "2025-06-03", "copies": "50"}, historic=True)


def exported(office: Store, path: Path, **period: Any) -> bytes:
    for _ in export_word(office, book("seal_use"), path, **period):
        pass
    return path.read_bytes()


def text_of(made: bytes) -> str:
    """Return a Word file's text: a line a paragraph, a line a table row, struck runs between tildes, then the footer."""
    document = docx.Document(io.BytesIO(made))
    lines = []
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:p"):
            lines.append(said(element))
        lines += [" | ".join(said(cell) for cell in row.iter(qn("w:tc"))) for row in element.iter(qn("w:tr"))]
    lines += [said(paragraph._p) for paragraph in document.sections[0].footer.paragraphs]
    return "\n".join(lines) + "\n"


def said(element: Any) -> str:
    runs = []
    for run in element.iter(qn("w:r")):
        text = "".join({qn("w:t"): part.text or "", qn("w:br"): "⏎", qn("w:tab"): "\t"}.get(part.tag, "") for part in run)
        runs.append(f"~{text}~" if run.find(f"{qn('w:rPr')}/{qn('w:strike')}") is not None else text)
    return "".join(runs)


def test_the_register_says_what_is_recorded(office: Store, tmp_path: Path) -> None:
    fill(office)
    text = text_of(exported(office, tmp_path / "r.docx"))
    assert_golden("seal_use.docx.txt", re.sub(r"痕迹 \d+( [0-9A-F]{4}){8}", "痕迹 〈链首〉", text))


def test_the_head_in_the_footer_is_that_of_the_trail_and_verifies(office: Store, tmp_path: Path) -> None:
    fill(office)
    found = re.search(r"痕迹 (\d+(?: [0-9A-F]{4}){8})", text_of(exported(office, tmp_path / "r.docx")))
    assert found
    with office.read() as lookup:
        row, digest, _, _ = audit.last(lookup.session)
    assert found[1] == audit.head_of(row, digest)
    assert check.verify(office, found[1]).ok


def test_an_export_leaves_one_trace_that_names_the_period(office: Store, tmp_path: Path) -> None:
    fill(office)
    made = text_of(exported(office, tmp_path / "r.docx", since=date(2026, 11, 23), until=date(2026, 11, 23)))
    assert "期间：2026-11-23 至 2026-11-23（按申请日期）" in made
    assert "共 2 条，其中作废 1 条、历史补录 0 条" in made
    with office.read() as lookup:
        record = list(lookup.session.scalars(select(audit.Audit.record).order_by(audit.Audit.id)))[-1]
    assert json.loads(record)["action"] == "导出"
    facts = json.loads(record)["facts"]
    assert (facts["book"], facts["since"], facts["until"], facts["entries"]) == ("seal_use", "2026-11-23", "2026-11-23", 2)


def test_every_width_is_written_three_times_and_the_head_is_repeated(office: Store, tmp_path: Path) -> None:
    fill(office)
    document = docx.Document(io.BytesIO(exported(office, tmp_path / "r.docx")))
    table = document.element.body.find(qn("w:tbl"))
    grid = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
    assert int(table.tblPr.find(qn("w:tblW")).get(qn("w:w"))) == sum(grid) == round((297 - 30) * 1440 / 25.4)
    rows = list(table.iter(qn("w:tr")))
    assert all([int(width.get(qn("w:w"))) for width in row.iter(qn("w:tcW"))] == grid for row in rows)
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_every_style_in_use_names_its_face_for_latin_and_for_chinese(office: Store, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(exported(office, tmp_path / "r.docx")))
    for name in ("Normal", "表题", "表头", "表注", "数字"):
        faces = document.styles[name].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert faces.get(qn("w:eastAsia")) == faces.get(qn("w:ascii")) == ("黑体" if name == "表头" else "宋体")


@pytest.mark.parametrize("key", ["seal", "person", "section", "rank", "office"])
def test_any_book_can_be_exported_even_without_numbers_or_entries(office: Store, tmp_path: Path, key: str) -> None:
    list(export_word(office, book(key), tmp_path / "b.docx"))
    text = text_of((tmp_path / "b.docx").read_bytes())
    assert book(key).title in text
    assert "制表人：" in text


def test_characters_that_xml_cannot_hold_do_not_break_the_file(office: Store, tmp_path: Path) -> None:
    enter(office, note="<b>&\"'", document="]]></w:t>")
    text = text_of(exported(office, tmp_path / "r.docx"))
    assert "<b>&\"'" in text
    assert "]]></w:t>" in text
    assert word.run("\x01\uffff") == word.run("\ufffd\ufffd")


def test_the_same_register_is_the_same_table(office: Store, tmp_path: Path) -> None:
    fill(office)
    tables = []
    for name in ("a.docx", "b.docx"):
        exported(office, tmp_path / name)
        with zipfile.ZipFile(tmp_path / name) as package:
            tables.append(package.read("word/document.xml"))
    assert tables[0] == tables[1]


def test_cancel_leaves_neither_file_nor_trace(office: Store, tmp_path: Path) -> None:
    for _ in range(101):
        enter(office)
    path = tmp_path / "r.docx"
    path.write_text("先前的")
    steps = export_word(office, book("seal_use"), path)
    assert next(steps) == (100, 101)
    steps.close()
    assert path.read_text() == "先前的"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["office", "r.docx"]
    with office.read() as lookup:
        assert "导出" not in list(lookup.session.scalars(select(audit.Audit.action)))


def test_a_period_that_cannot_be_is_refused(office: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="开始日期 2026-02-01 晚于结束日期 2026-01-01"):
        exported(office, tmp_path / "r.docx", since=date(2026, 2, 1), until=date(2026, 1, 1))
    with pytest.raises(Refused, match="人员没有日期"):
        list(export_word(office, book("person"), tmp_path / "p.docx", since=date(2026, 1, 1)))


def test_the_office_s_own_folder_is_no_place_for_an_export(office: Store) -> None:
    with pytest.raises(Refused, match="在办公室资料的文件夹里"):
        exported(office, office.folder / "office.db")
    assert check.verify(office).ok


@pytest.mark.parametrize("source", books(), ids=lambda source: str(source.key))
def test_every_book_has_paper_on_which_each_column_holds_what_it_must(source: Book) -> None:
    columns = columns_of(source)
    paper = paper_of(columns)
    widths = widths_of(columns, paper[0] - 30)
    assert all(width >= column.least for width, column in zip(widths, columns, strict=True))
    assert sum(widths) <= round((paper[0] - 30) * word.TWIPS)


@pytest.mark.parametrize(("source", "key"), [("exit_filing", "id_number"), ("passport", "code")])
def test_a_code_that_is_copied_by_hand_is_not_broken_over_lines(source: str, key: str) -> None:
    columns = columns_of(book(source))
    widths = widths_of(columns, paper_of(columns)[0] - 30)
    figures = {"id_number": 18, "code": 9}[key] * 0.64 * SIZE * 20  # twips; the widest figures that a substitute for 宋体 has
    assert widths[[column.key for column in columns].index(key)] >= figures + 2 * 57  # and both edges of the cell


def test_where_an_old_ledger_names_no_day_the_file_says_what_it_says(office: Store, tmp_path: Path) -> None:
    old = {"holder_id": "周若水", "cadre": "局管", "kind": "因私护照", "code": "E2", "valid_text": "2029.3", "slot": "A-1"}
    acts.enter(office, Passport, old, historic=True)
    list(export_word(office, book("passport"), tmp_path / "台账.docx"))
    rows = docx.Document(str(tmp_path / "台账.docx")).tables[0].rows
    assert "2029.3" in [cell.text for cell in rows[1].cells]
