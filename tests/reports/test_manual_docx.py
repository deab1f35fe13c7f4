"""A manual in Word reads like its flattened text; what is no whole .docx is refused in one sentence."""

import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from models.manual_paper import Paper, decode, paper
from models.manual_text import Manual, read
from reports.manual_docx import read_manual
from tests.manuals import TEXT, shared
from tests.offices import refused


def written(source: Paper, path: Path, *, titles_numbered: bool = True, breaks: bool = False) -> Path:
    """Write the tables of a paper as a Word file: head over two columns, cells of the section merged downwards.

    With `breaks` the lines of a cell are one paragraph, broken by Shift+Enter.
    """
    document = docx.Document()
    for table in source.tables:
        title = table.title.text if table.title else ""
        document.add_paragraph(title if titles_numbered else title.split(".")[-1])
        grid: Any = document.add_table(rows=0, cols=7)
        for n, row in enumerate(table.rows):
            cells = grid.add_row().cells
            texts = ["\n".join(line.text for line in cell) for cell in row.cells]
            if n == 0:
                texts.insert(1, "")
            for cell, text in zip(cells, texts, strict=True):
                first, *more = [text] if breaks else text.split("\n")
                cell.paragraphs[0].text = first
                for paragraph in more:
                    cell.add_paragraph(paragraph)
        grid.cell(0, 0).merge(grid.cell(0, 1))
        for column in (0, 1, 2, 5):
            grid.cell(2, column).merge(grid.cell(len(table.rows) - 1, column))
        document.add_paragraph("")
    for line in source.rest:
        document.add_paragraph(line.text)
    document.save(str(path))
    return path


def same(one: Manual, other: Manual) -> bool:
    def plain(manual: Manual) -> Any:
        return [
            [
                s.no, s.name, s.side_name, [d.text for d in (*s.department_duties, *s.section_duties, *s.boundary)],
                [(t.no, t.text, t.reference) for t in s.tasks], [(p.name, p.responsibility, p.establishment) for p in s.posts],
            ]
            for s in manual.sections
        ]

    return bool(plain(one) == plain(other) and one.counts() == other.counts())


def test_a_word_file_with_merged_cells_reads_like_its_text(tmp_path: Path) -> None:
    source = paper(TEXT)
    found, sha256 = read_manual(written(source, tmp_path / "手册.docx"))
    assert found.unread == ()
    assert same(found, read(source))
    assert len(sha256) == 64


def test_lines_broken_within_a_paragraph_read_like_paragraphs(tmp_path: Path) -> None:
    source = paper(TEXT)
    found, _ = read_manual(written(source, tmp_path / "手册.docx", breaks=True))
    assert same(found, read(source))


def test_a_title_numbered_by_word_itself_has_no_number_in_its_text(tmp_path: Path) -> None:
    found, _ = read_manual(written(paper(TEXT), tmp_path / "手册.docx", titles_numbered=False))
    assert [(s.no, s.name) for s in found.sections] == [(None, "综务科"), (None, "园艺科")]


def test_the_real_manual_in_word_reads_like_its_text(tmp_path: Path) -> None:
    source = paper(decode(shared("seeds/001*.txt").read_bytes()))
    found, _ = read_manual(written(source, tmp_path / "001.docx"))
    assert same(found, read(source))


def test_a_text_file_is_read_as_text(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "gb18030"):
        (tmp_path / "手册.txt").write_text(TEXT.replace("©", ""), encoding)
        assert same(read_manual(tmp_path / "手册.txt")[0], read(paper(TEXT)))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧版 Word（.doc）或加了密码"), (b"%PDF-1.7", "是 PDF"),
        (b"PK\x03\x04" + b"\0" * 600, "不完整或已损坏"), (b"\0" * 600, "不是文字"), (b"", "像是空文件"),
    ],
)
def test_what_is_no_manual_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "手册.docx").write_bytes(content)
    with refused(why):
        read_manual(tmp_path / "手册.docx")


def test_a_word_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = written(paper(TEXT), tmp_path / "手册.docx").read_bytes()
    for part in (0.1, 0.5, 0.99):
        (tmp_path / "半.docx").write_bytes(whole[: int(len(whole) * part)])
        with refused("没有改动"):
            read_manual(tmp_path / "半.docx")


def test_a_package_that_is_no_document_or_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "手册.docx"
    for name, content, why in (
        ("xl/workbook.xml", b"<x/>", "不是 Word 文件"), ("word/document.xml", b"<x", "不是完整的 Word 文件"),
        ("word/document.xml", b" " * (101 * 2**20), "展开后大得不正常"),
    ):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(name, content)
        with refused(why):
            read_manual(path)


def test_a_word_file_without_the_tables_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("别的内容")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "甲"
    document.save(str(tmp_path / "别.docx"))
    with refused("没有科室表格"):
        read_manual(tmp_path / "别.docx")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with refused("没有文件"):
        read_manual(tmp_path / "无.txt")
