"""Reading a strange spreadsheet: what a person sees in it as texts, or one sentence, and never more than the limits."""

import os
import sys
import time
import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
import xlsxwriter

from reports.excel_read import read
from tests.offices import refused
from tests.workbooks import HEADS, ROW, book, changed


def rows(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    return [(cells.row, cells.texts) for cells in read(path)[0].rows]


def test_cells_are_texts_as_a_person_would_type_them(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [1, 2.5, "=1+1", date(2025, 1, 6), datetime(2025, 1, 6, 9, 30), True], [], ["", "仇 䶮\n甲"])
    assert rows(path) == [
        (1, ("1", "2.5", "=1+1", "2025-01-06", "2025-01-06 09:30:00", "是")), (3, ("", "仇 䶮\n甲", "", "", "", ""))
    ]


@pytest.mark.parametrize(("code", "said"), [
    ('yyyy"年"m"月"', "2019年3月"), ("yyyy-mm", "2019年3月"), ("mmm-yy", "2019年3月"),
    ('[$-804]yyyy"年"m"月";@', "2019年3月"), ('[DBNum1][$-804]yyyy"年"m"月"', "2019年3月"),
    (17, "2019年3月"), (57, "2019年3月"), ("yyyy", "2019年"), ('m"月"', "3月"), ("yyyy-mm-dd", "2019-03-01"),
    (14, "2019-03-01"), (31, "2019-03-01"), ('m"月"d"日"', "2019-03-01"),
])
def test_a_day_that_a_cell_does_not_show_is_not_read(tmp_path: Path, code: str | int, said: str) -> None:
    made = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    made.add_worksheet("空")
    shown = made.add_format()
    shown.set_num_format(code)
    page = made.add_worksheet("台账")
    page.write_row(2, 27, ["", date(2019, 3, 1), "2019.3"], shown)
    page.write_datetime(3, 28, datetime(2019, 3, 1), made.add_format({"num_format": "yyyy-mm-dd"}))
    made.close()
    found = read(tmp_path / "a.xlsx")[1].rows
    assert [(cells.row, cells.texts[28:]) for cells in found] == [(3, (said, "2019.3")), (4, ("2019-03-01", ""))]


def test_merged_cells_repeat_downwards_and_not_sideways(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ["题"], ["", "一"], ["", "二"], merged=[("A2:A3", "办公室"), ("C1:E1", "宽")])
    assert rows(path) == [
        (1, ("题", "", "宽")), (2, ("办公室", "一", "")), (3, ("办公室", "二", ""))
    ]


def test_the_tables_of_a_word_file_are_read_as_sheets(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("证件台账（2024年）")
    table = paper.add_table(rows=4, cols=3)
    for place, said in {(0, 0): "姓名", (0, 1): "证件", (0, 2): "备注", (1, 0): "欧阳\n明", (1, 1): "E1", (2, 1): "C2"}.items():
        table.cell(*place).text = said
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 1)).text = "合计"
    table.cell(2, 2).add_table(1, 1).cell(0, 0).text = "表中表"
    paper.add_table(rows=1, cols=1).cell(0, 0).text = "另一"
    paper.save(str(tmp_path / "a.docx"))
    pages = read(tmp_path / "a.docx")
    assert [(page.name, len(page.rows)) for page in pages] == [("表1", 5), ("表2", 2)]
    assert [cells.texts for cells in pages[0].rows] == [
        ("证件台账（2024年）",), ("姓名", "证件", "备注"), ("欧阳明", "E1", ""), ("欧阳明", "C2", "表中表"), ("合计", "", ""),
    ]


def test_what_stands_far_from_the_corner_keeps_its_row_and_column(tmp_path: Path) -> None:
    assert rows(book(tmp_path / "a.xlsx", [], [], ["", "", "丙"])) == [(3, ("", "", "丙"))]


def test_every_sheet_is_named_and_a_hidden_one_only_that(tmp_path: Path) -> None:
    made = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("一月", "底稿", "空"):
        made.add_worksheet(name).write_string(0, 0, name if name != "空" else "")
    made.get_worksheet_by_name("底稿").hide()
    made.close()
    assert [(page.name, page.hidden, len(page.rows)) for page in read(tmp_path / "a.xlsx")] == [
        ("一月", False, 1), ("底稿", True, 0), ("空", False, 0)
    ]


def test_a_formula_is_not_computed_and_its_kept_value_is_read(tmp_path: Path) -> None:
    made = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    made.add_worksheet().write_formula(0, 0, '=WEBSERVICE("http://x/")', None, "旧值")
    made.close()
    assert rows(tmp_path / "a.xlsx") == [(1, ("旧值",))]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_csv_is_read_in_the_usual_codes_and_with_the_usual_marks(tmp_path: Path, code: str, mark: str) -> None:
    (tmp_path / "台账.csv").write_bytes(f'编号{mark}姓名{mark}{chr(0x1EDD)}\r\n1{mark}"仇\n䶮"{mark}\'=1+1\r\n'.encode(code))
    page = read(tmp_path / "台账.csv")[0]
    assert (page.name, [cells.texts for cells in page.rows]) == ("台账", [("编号", "姓名", "ờ"), ("1", "仇\n䶮", "=1+1")])


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("xl/workbook.xml", b"<workbook/>")
        with whole.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as file:
            for _ in range(200):
                file.write(b" " * 2**20)


def lying(path: Path) -> None:
    """Declare a thousandth of what is packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("xl/workbook.xml", b" " * 50_000_000)
    raw = path.read_bytes()
    path.write_bytes(raw.replace((50_000_000).to_bytes(4, "little"), (50_000).to_bytes(4, "little")))


def huge(path: Path) -> None:
    """Claim 1,048,576 rows of 16,384 cells."""
    made = xlsxwriter.Workbook(str(path))
    page = made.add_worksheet()
    page.write_string(0, 0, "甲")
    page.write_string(1_048_575, 16_383, "乙")
    made.close()


def encrypted(path: Path) -> None:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500))


def macro(path: Path) -> None:
    changed(book(path, HEADS, ROW), **{"xl__vbaProject.bin": b"x"})


def entities(path: Path) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>'
    changed(book(path, HEADS, ROW), **{"xl__workbook.xml": laughs})


STRANGE = {
    "bomb.xlsx": (bomb, "大得不正常"), "lying.xlsx": (lying, "已损坏"), "huge.xlsx": (huge, "没有导入"),
    "locked.xlsx": (encrypted, "设有打开密码"),
    "old.xls": (lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)), "旧格式（.xls、.doc）"),
    "macro.xlsm": (lambda path: book(path, HEADS, ROW), "带有宏"), "macro.xlsx": (macro, "带有宏"),
    "entities.xlsx": (entities, "已损坏"),
    "slip.xlsx": (lambda path: changed(book(path, HEADS, ROW), **{"..__x.xml": b"<x/>"}), "已损坏"),
    "cut.xlsx": (lambda path: path.write_bytes(book(path, HEADS, ROW).read_bytes()[:-900]), "已损坏"),
    "paper.docx": (lambda path: zipfile.ZipFile(path, "w").writestr("word/document.xml", "x"), "已损坏"),
    "text.xlsx": (lambda path: path.write_text("甲,乙\n", "utf-8"), "不是 .xlsx、.docx 或 .csv"),
    "empty.csv": (lambda path: path.write_bytes(b""), "不是 .xlsx、.docx 或 .csv"),
    "bytes.csv": (lambda path: path.write_bytes(b"a,\xff\xff\xff,b\n"), "编码认不出"),
    "nul.csv": (lambda path: path.write_bytes(b"a,b\0c\n"), "编码认不出"),
    "quote.csv": (lambda path: path.write_bytes(b'a,"b\n'), "已损坏"),
    "folder.csv": (lambda path: path.mkdir(), "没有文件"), "fifo.csv": (lambda path: os.mkfifo(path), "没有文件"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name", "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_file_is_refused_in_one_sentence_within_two_seconds(tmp_path: Path, name: str) -> None:
    if name.startswith("fifo") and sys.platform == "win32":
        pytest.skip("Windows has no such files")
    make, sentence = STRANGE[name]
    make(tmp_path / name)
    begun = time.monotonic()
    with refused(sentence) as why:
        read(tmp_path / name)
    assert time.monotonic() - begun < 4  # 2 s on a machine that does nothing else
    assert "\n" not in str(why.value)
    assert name in str(why.value)


def test_a_child_that_does_not_come_to_an_end_is_ended(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", HEADS, ROW)
    with refused("很久还没有读完"):
        read(path, seconds=0.0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits only the time")
def test_the_child_may_write_no_file_and_has_no_more_than_256_mb() -> None:
    import subprocess

    code = "from reports.excel_child import _limit; _limit(); import resource as r; " \
           "print(r.getrlimit(r.RLIMIT_AS)[1], r.getrlimit(r.RLIMIT_FSIZE)[1]); bytearray(300 * 2**20)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=False)
    assert done.stdout.split() == [str(256 * 2**20), "0"]
    assert "MemoryError" in done.stderr


def test_many_rows_fit_into_the_limits(tmp_path: Path) -> None:
    made = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"constant_memory": True})
    page = made.add_worksheet()
    for line in range(30_000):  # a hundred thousand are measured in tests/bench
        page.write_row(line, 0, (line, "2025-01-06", "行政执法监督科", f"关于第{line}号的请示"))
    made.close()
    assert len(read(tmp_path / "a.xlsx")[0].rows) == 30_000
