"""Print preview: what is shown is what the printer gets; looking leaves no trace, paper and files do."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from forms.pages import Pages
from forms.sheets.seal_use_slip import SEAL_USE_SLIP
from models.store import Store
from models.text import Refused
from tests.forms import papers
from tests.widgets.office import a_stamping
from widgets.bus import Bus
from widgets.desk import Desk, PrintJob
from widgets.pages import printing
from widgets.pages.preview import PreviewPage
from widgets.theme import Look

Key = Qt.Key


@pytest.fixture
def opened(store: Store, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., PreviewPage]]:
    """Opens a preview of these entries, with a printer that writes a PDF, and waits for its pages."""
    made: list[PreviewPage] = []

    def to_file(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    def open_it(*ids: int, **how: Any) -> PreviewPage:
        sheet = how.pop("sheet", "seal_use_slip")
        how = {"printers": lambda: ["激光打印机", "针式打印机"], "printer_named": to_file} | how
        desk = Desk(store, look, Bus(store))
        page = PreviewPage(desk, how.pop("kept", None), **how)
        desk.bus.setParent(page)  # as in the window: else Python frees its timer in the thread that happens to collect
        made.append(page)
        qtbot.addWidget(page)
        qtbot.addWidget(page.choices)
        for widget in (page, page.choices):
            widget.resize(800, 740)
            widget.show()
        page.activateWindow()
        QTest.qWaitForWindowActive(page)
        with qtbot.waitSignal(page.ready, timeout=20_000):
            page.show_job(PrintJob(sheet, ids))
        return page

    yield open_it
    for page in made:
        page.leave()


def prints(store: Store) -> list[dict[str, Any]]:
    """What the trail says of printing."""
    with store.read() as lookup:
        rows = lookup.session.execute(text("SELECT record FROM audit WHERE action = '打印' ORDER BY id"))
        return [json.loads(record) for (record,) in rows]


def rows_of(pixels: bytes, stride: int, wide: int, high: int) -> list[bytes]:
    """Return the rows without what is added to fill them up."""
    return [pixels[y * stride : y * stride + wide] for y in range(high)]


def test_the_printer_gets_the_pages_that_are_shown(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(a_stamping(store, "采购合同"), a_stamping(store, "租赁合同", "2026-11-18"))
    assert page.pictures is not None
    shown = [page.pictures.pages.for_printer(n) for n in range(2)]  # the document that is on the screen, as fine as paper
    with qtbot.waitSignal(page.closed, timeout=30_000):
        page.print()
    printed = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())
    assert len(printed) == 2
    for sheet, picture in zip(printed, shown, strict=True):
        image = next(iter(sheet.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])))
        got, size = image.get_bitmap(), (picture.width, picture.height)
        assert (got.width, got.height) == size
        assert rows_of(bytes(got.buffer), got.stride, *size) == rows_of(picture.pixels, picture.stride, *size)
        assert image.get_bounds() == pytest.approx((0, 0, *sheet.get_size()), abs=0.5)  # the whole page, in points
    printed.close()
    assert shown[0].pixels != shown[1].pixels


def test_what_is_painted_is_the_page_at_the_pixels_of_the_screen(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot
) -> None:
    page = opened(a_stamping(store, "采购合同"))
    pictures, paper = page.pictures, page.table.paper
    assert pictures is not None
    wide = round(paper.box().width() * paper.devicePixelRatioF())
    qtbot.waitUntil(lambda: pictures.get(0, wide) is not None)
    image = pictures.get(0, wide)
    assert image is not None
    assert abs(image.width() - wide) <= 1
    seen, box = paper.grab().toImage(), paper.box()
    dark = [(x, y) for x in range(0, wide, 3) for y in range(0, box.height(), 3) if image.pixelColor(x, y).value() < 60]
    assert len(dark) > 50
    assert all(seen.pixelColor(box.x() + x, box.y() + y).value() < 60 for x, y in dark)


def test_looking_leaves_no_trace_and_printing_one(store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot) -> None:
    entry = a_stamping(store, "采购合同")
    page = opened(entry)
    assert not prints(store)
    with qtbot.waitSignal(page.said, timeout=30_000) as said:
        page.print()
    assert said.args is not None
    assert (said.args[0].what, said.args[0].number) == ("已送打印机“激光打印机”", "用印〔2026〕1号")
    found = prints(store)
    assert len(found) == 1
    assert (found[0]["entry"], found[0]["facts"]["to"]) == (["seal_use", entry], "激光打印机")


def test_printer_and_copies_are_remembered_for_the_sheet(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot
) -> None:
    kept: dict[str, str] = {}
    page = opened(a_stamping(store, "采购合同"), kept=kept)
    page.choices.printer.choose("针式打印机")
    page.choices.copies.selectAll()
    QTest.keyClicks(page.choices.copies, "3")
    assert page.choices.print.text() == "打印 3 页"
    with qtbot.waitSignal(page.closed, timeout=30_000):
        QTest.keyClick(page.choices.copies, Key.Key_Return)
    again = opened(1, kept=kept)
    assert (again.choices.printer.currentText(), again.choices.copies.text()) == ("针式打印机", "3")


def test_copies_that_are_no_number_are_said_at_the_field_and_nothing_prints(
    store: Store, opened: Callable[..., PreviewPage]
) -> None:
    page = opened(a_stamping(store, "采购合同"))
    page.choices.copies.selectAll()
    QTest.keyClicks(page.choices.copies, "0")
    assert page.choices.copies_line.wrong == "请写 1 到 99 的数字。"
    assert not page.choices.print.isEnabled()


def test_without_a_printer_it_says_so_and_offers_the_file(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "单子.pdf"
    page = opened(a_stamping(store, "采购合同"), printers=list, ask=lambda *_: target)
    assert page.choices.none.isVisible()
    assert not page.choices.print.isEnabled()
    assert page.choices.pdf.property("kind") == "primary"
    with qtbot.waitSignal(page.said, timeout=20_000):
        page.choices.pdf.click()
    with Pages(target.read_bytes()) as written:
        assert "采购合同" in written.text(0)
    assert [row["facts"]["to"] for row in prints(store)] == ["pdf"]


def test_it_is_saved_as_word_too(store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(a_stamping(store, "采购合同"), ask=lambda *_: tmp_path / "单子")
    with qtbot.waitSignal(page.said, timeout=20_000):
        page.choices.word.click()
    assert (tmp_path / "单子.docx").read_bytes()[:2] == b"PK"


def test_a_file_that_cannot_be_written_is_one_sentence_and_no_trace(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(a_stamping(store, "采购合同"), ask=lambda *_: tmp_path / "没有" / "单子.pdf")
    page.save_pdf()
    qtbot.waitUntil(lambda: page.said_wrong.isVisible(), timeout=20_000)
    assert page.said_wrong.text().startswith("没有文件夹")
    assert not prints(store)


def test_a_printer_that_does_not_answer_is_one_sentence_and_no_trace(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(*_: Any) -> Iterator[tuple[int, int]]:
        raise Refused("打印机没有回应。")
        yield 0, 0

    page = opened(a_stamping(store, "采购合同"))
    monkeypatch.setattr(printing, "printing", silent)
    page.print()
    qtbot.waitUntil(lambda: page.said_wrong.isVisible(), timeout=20_000)
    assert page.said_wrong.text() == "打印机没有回应。"
    assert page.choices.print.isEnabled()
    assert not prints(store)


def test_stopping_leaves_neither_trace_nor_words_of_success(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot
) -> None:
    page = opened(a_stamping(store, "一"), a_stamping(store, "二"), a_stamping(store, "三"))
    page.print()
    QTest.keyClick(page, Key.Key_Escape)  # stops what is printed; it does not leave yet
    qtbot.waitUntil(lambda: page.said_wrong.isVisible(), timeout=20_000)
    assert not prints(store)
    assert page.job is not None


def test_the_blank_form_is_a_choice_of_a_filled_one(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot
) -> None:
    page = opened(a_stamping(store, "采购合同"))
    with qtbot.waitSignal(page.ready, timeout=20_000):
        page.choices.content.setCurrentIndex(1)
        page.choices.content.activated.emit(1)
    assert page.job is not None
    assert page.job.blank
    assert page.pictures is not None
    assert "采购合同" not in page.pictures.pages.text(0)


def test_another_sheet_of_the_register_is_chosen_by_its_title(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {"print/test_reminder/copies": "2"}
    one = opened(a_stamping(store, "采购合同"), kept=kept)
    assert not one.choices.sheet_line.isVisible()
    monkeypatch.setattr("forms.sheets.sheets", lambda: [SEAL_USE_SLIP, *papers.PAPERS])
    page = opened(1, kept=kept)
    sheet = page.choices.sheet
    titles = [sheet.itemText(i) for i in range(sheet.count())]
    assert titles == ["公章使用申报表", "载体销毁审批表", "用印清册", "催还通知"]
    with qtbot.waitSignal(page.ready, timeout=20_000):
        sheet.setCurrentIndex(3)
        sheet.activated.emit(3)
    assert page.pictures is not None
    assert "采购合同" in page.pictures.pages.text(0)
    assert page.head.title.text() == "催还通知"
    assert page.choices.copies.text() == "2"
    with qtbot.waitSignal(page.closed, timeout=30_000):
        page.print()
    assert [row["facts"]["sheet"] for row in prints(store)] == ["test_reminder"]


def test_a_list_of_several_entries_is_one_sheet(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("forms.sheets.sheets", lambda: [papers.STAMPED])
    entries = [a_stamping(store, "一"), a_stamping(store, "二")]
    page = opened(*entries, sheet="test_stamped", ask=lambda *_: tmp_path / "清册.pdf")
    assert page.thumbs.names.names == ["1"]
    assert page.choices.state.text() == "1 份，1 页，A4"
    with qtbot.waitSignal(page.said, timeout=20_000):
        page.save_pdf()
    assert [row["entry"] for row in prints(store)] == [["seal_use", entry] for entry in entries]


def test_pages_are_turned_by_key_and_named_by_their_entries(
    store: Store, opened: Callable[..., PreviewPage], qtbot: QtBot
) -> None:
    page = opened(a_stamping(store, "一"), a_stamping(store, "二"))
    assert page.thumbs.names.names == ["1号", "2号"]
    QTest.keyClick(page, Key.Key_PageDown)
    assert (page.page, page.place.text()) == (1, "第 2 页，共 2 页")
    QTest.keyClick(page, Key.Key_PageDown)
    assert page.page == 1
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.choices, Key.Key_Escape)
    assert page.pictures is None


def test_no_word_beside_the_page_is_cut(store: Store, opened: Callable[..., PreviewPage], look: Look) -> None:
    page = opened(a_stamping(store, "采购合同"))
    page.grab()
    page.choices.grab()
    assert not look.shortened()
