"""The section's table and the post's card as Word: cells merged as Word, WPS and LibreOffice read them."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from forms.manual import TABLE, grids
from models import audit
from models.store import Store
from reports import word
from reports.grid import grids_to_file
from reports.manual_docx import read_manual
from tests.manual_office import import_manual
from tests.offices import refused

OWN = "公共法律服务管理科"


@pytest.fixture
def office(office: Store) -> Store:
    import_manual(office)
    return office


def written(office: Store, path: Path, section: str = "") -> Any:
    with office.read() as lookup:
        found = grids(lookup, section)
    for _ in grids_to_file(office, found, "科室与岗位", path):
        pass
    return docx.Document(str(path))


def shape(row: Any) -> list[tuple[int, str]]:
    """Return (columns, "" or restart or continue) for every cell of a row."""
    found = []
    for cell in row.iter(qn("w:tc")):
        look = cell.find(qn("w:tcPr"))
        span, merge = look.find(qn("w:gridSpan")), look.find(qn("w:vMerge"))
        found.append((int(span.get(qn("w:val"))) if span is not None else 1, merge.get(qn("w:val")) if merge is not None else ""))
    return found


def test_heads_and_shared_cells_are_merged(office: Store, tmp_path: Path) -> None:
    table = written(office, tmp_path / "a.docx", OWN).tables[0]._tbl
    rows = [shape(row) for row in table.iter(qn("w:tr"))]
    down, on = (1, "restart"), (1, "continue")
    assert rows[0] == [(2, ""), down, down, down, down, down]
    assert rows[1] == [(1, ""), (1, ""), on, on, on, on, on]
    assert rows[2] == [down, down, down, (1, ""), (1, ""), down, (1, "")]
    assert rows[3] == [on, on, on, (1, ""), (1, ""), on, (1, "")]
    assert len(rows) == 4


def test_every_row_covers_the_grid_and_widths_agree_in_all_three_places(office: Store, tmp_path: Path) -> None:
    for table in written(office, tmp_path / "a.docx").tables:
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))]
        assert int(table._tbl.tblPr.find(qn("w:tblW")).get(qn("w:w"))) == sum(grid)
        for row in table._tbl.iter(qn("w:tr")):
            at = 0
            for (many, _), cell in zip(shape(row), row.iter(qn("w:tc")), strict=True):
                wide = int(cell.find(qn("w:tcPr")).find(qn("w:tcW")).get(qn("w:w")))
                assert wide == sum(grid[at : at + many])
                at += many
            assert at == len(grid)
    assert len(grid) == 4
    assert sum(TABLE) == pytest.approx(273)


def test_heads_are_repeated_and_body_rows_may_break(office: Store, tmp_path: Path) -> None:
    rows = list(written(office, tmp_path / "a.docx", OWN).tables[0]._tbl.iter(qn("w:tr")))
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, True, False, False]
    assert [row.trPr.find(qn("w:cantSplit")) is not None for row in rows] == [True, True, False, False]


def test_chinese_has_a_chinese_face_everywhere(office: Store, tmp_path: Path) -> None:
    made = written(office, tmp_path / "a.docx")
    for style in ("Normal", word.HEAD, word.TITLE, word.NOTE):
        assert made.styles[style].element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) in ("宋体", "黑体")


def test_the_exported_tables_come_in_again_as_they_went_out(office: Store, tmp_path: Path) -> None:
    with office.read() as lookup:
        found = [grid for grid in grids(lookup) if grid.heads]
    for _ in grids_to_file(office, found, "科室与岗位", tmp_path / "a.docx"):
        pass
    manual, _ = read_manual(tmp_path / "a.docx")
    counts = manual.counts()
    assert (counts["sections"], counts["tasks"], counts["posts"]) == (2, 6, 4)


def test_an_export_leaves_a_trace_and_a_stopped_one_neither_trace_nor_file(office: Store, tmp_path: Path) -> None:
    def row() -> int:
        with office.read() as lookup:
            return audit.last(lookup.session)[0]

    before = row()
    with office.read() as lookup:
        found = grids(lookup)
    steps = grids_to_file(office, found, "科室与岗位", tmp_path / "b.docx")
    next(steps)
    steps.close()
    assert (row(), list(tmp_path.glob("b*")), list(tmp_path.glob(".*part"))) == (before, [], [])
    written(office, tmp_path / "a.docx")
    assert row() == before + 1


def test_a_file_among_the_offices_own_is_refused(office: Store) -> None:
    with refused("没有写入"):
        written(office, office.folder / "a.docx")
