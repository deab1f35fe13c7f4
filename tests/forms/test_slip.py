"""The slip on paper: what it says, that every machine shows it alike, and that the trail knows what was printed."""

import os
import re
import shutil
from pathlib import Path

import pytest
import segno

from forms import job, pdf
from forms.pages import Pages
from forms.sheet import Row
from forms.sheets import sheet
from models import acts, audit
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests.forms.office import assert_golden, close, drawn, enter, extracted, wanted

READS = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not on this machine")


def text_of(made: bytes) -> str:
    with Pages(made) as pages:
        lines = [line.strip() for page in range(len(pages)) for line in pages.text(page).splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def traces(office: Store, entry: int) -> list[str]:
    with office.read() as lookup:
        return [trace.action for trace in audit.history(lookup.session, "seal_use", entry)]


def test_a_filled_slip_says_what_is_recorded(office: Store) -> None:
    assert_golden("seal_use_slip.txt", text_of(drawn(office, enter(office, 5, note="加盖骑缝章"))))


def test_a_blank_slip_has_the_same_grid_and_no_value_and_no_code(office: Store) -> None:
    text = text_of(drawn(office))
    assert_golden("seal_use_slip_blank.txt", text)
    assert "核验码" not in text
    assert "打印时间" not in text


def test_a_struck_slip_says_so_with_the_reason(office: Store) -> None:
    entry = enter(office)
    acts.strike(office, SealUse, entry, "重复登记")
    assert wanted(office, entry).filled[0].across == ("作废", "重复登记")
    text = text_of(drawn(office, entry))
    assert "作废：重复登记" in text
    assert "原因：重复登记" in text


def test_a_declined_and_a_returned_slip_say_by_whom_and_why(office: Store) -> None:
    returned, declined = enter(office, 1), enter(office, 1)
    acts.perform(office, SealUse, returned, "returned", {"by": "温景行", "on": "11-25", "returned_why": "份数不符"})
    acts.perform(office, SealUse, declined, "declined", {"by": "温景行", "on": "11-25", "declined_why": "不属公章范围"})
    assert "退回：温景行 2026-11-25，份数不符" in text_of(drawn(office, returned))
    assert "不予批准：温景行 2026-11-25，不属公章范围" in text_of(drawn(office, declined))


def test_an_unsigned_box_stays_empty_for_the_hand(office: Store) -> None:
    filled = wanted(office, enter(office, 1)).filled[0].texts
    assert (filled["first_review_by"], filled["approval_by"], filled["approval_on"]) == ("陆照野", "", "")


@READS
def test_every_value_can_be_read_out_of_the_file_even_where_it_wraps(office: Store, tmp_path: Path) -> None:
    long = "云麓区司法局关于聘请㛃䶮𬱖𤈎㐀等三人（含 ABC-123 项）为人民调解员的“批复”，" * 5
    entry = enter(office, 5, document=long[:200], reason=long[3:203], section=long[7:207], attachments=long[9:209], note=long)
    made = wanted(office, entry)
    read = extracted(pdf.draw(made), tmp_path)
    for key, text in made.filled[0].texts.items():
        pieces = text.split("　　") if key in ("seal_id", "blank") else [text]
        assert all(close(piece) in read for piece in pieces), key


def test_rare_characters_are_printed_and_read_back(office: Store) -> None:
    made = drawn(office, enter(office, applicant="㛃䶮𬱖㐀𤈎", section="办公室"))
    assert "㛃䶮𬱖㐀𤈎" in text_of(made)


def test_a_character_of_no_face_is_refused_by_name(office: Store, tmp_path: Path) -> None:
    job_of_it = wanted(office, enter(office, document="合同😀"))
    with pytest.raises(Refused, match=r"“😀”（U\+1F600）"):
        list(pdf.print_to_file(office, job_of_it, tmp_path / "slip.pdf"))
    assert [p.name for p in tmp_path.iterdir()] == ["office"]


def test_every_face_is_embedded(office: Store) -> None:
    made = drawn(office, enter(office, document="㐀"))
    faces = re.findall(rb"/BaseFont /(\S+)", made)
    assert len(faces) >= 3
    assert all(re.match(rb"[A-Z]{6}\+", face) for face in faces)
    assert made.count(b"/FontFile2") == len(faces)


def test_the_same_job_is_the_same_file(office: Store) -> None:
    entries = [enter(office, document="㐀"), enter(office, 2)]
    assert drawn(office, *entries) == drawn(office, *entries)


def test_the_code_holds_book_year_serial_and_check_and_stands_there_as_digits_too(office: Store) -> None:
    made = wanted(office, enter(office))
    code = made.filled[0].code
    assert re.fullmatch(r"1022026000001[0-9]{10}", code)
    assert code in close(text_of(pdf.draw(made)))


def test_the_printed_code_is_that_of_the_digits(office: Store) -> None:
    made = wanted(office, enter(office))
    with Pages(pdf.draw(made)) as pages:
        picture = pages.picture(0, 300)
    dot = 300 / 25.4  # the code ends at the grid's right edge, 4 mm below the grid; its side is 18 mm
    left, top = (182 - 18) * dot, (54 + sum(row.height for row in made.sheet.rows if isinstance(row, Row)) + 4) * dot
    module = 18 * dot / 21
    seen = [
        [picture.pixels[int(top + (y + 0.5) * module) * picture.stride + int(left + (x + 0.5) * module)] < 128 for x in range(21)]
        for y in range(21)
    ]
    given = segno.make(made.filled[0].code, version=1, error="m", mask=3, boost_error=False)
    assert seen == [[bool(dark) for dark in row] for row in given.matrix]


def test_the_check_is_another_one_when_a_printed_field_changes(office: Store) -> None:
    entry = enter(office)
    before = wanted(office, entry).filled[0].check
    acts.correct(office, SealUse, entry, {"copies": "5"})
    assert wanted(office, entry).filled[0].check != before


def test_several_entries_are_one_job_of_a_page_each_in_the_order_asked_for(office: Store) -> None:
    first, second = enter(office, document="甲合同"), enter(office, document="乙合同")
    made = job.read(office, sheet("seal_use_slip"), ["用印2026-2", first, second])
    with Pages(pdf.draw(made)) as pages:
        assert len(pages) == 2
        assert "乙合同" in pages.text(0)
        assert "甲合同" in pages.text(1)
        assert pages.size(0) == pytest.approx((210, 297), abs=0.1)


def test_what_is_printed_is_what_was_looked_at(office: Store) -> None:
    with Pages(drawn(office, enter(office, 3))) as pages:
        assert pages.picture(0, 600) == pages.for_printer(0)


def test_a_preview_leaves_no_trace_and_a_file_leaves_one_with_its_check(office: Store, tmp_path: Path) -> None:
    entry, path = enter(office), tmp_path / "slip.pdf"
    made = wanted(office, entry)
    pdf.draw(made)
    assert traces(office, entry) == ["登记"]
    assert list(pdf.print_to_file(office, made, path)) == [(1, 1)]
    assert path.stat().st_mode & 0o777 == 0o600
    with office.read() as lookup:
        last = audit.history(lookup.session, "seal_use", entry)[-1]
    assert last.action == "打印"
    assert last.facts == {"sheet": "seal_use_slip", "to": "pdf", "checks": {"用印〔2026〕1号": made.filled[0].check}}


def test_cancel_leaves_neither_file_nor_trace(office: Store, tmp_path: Path) -> None:
    entry, path = enter(office), tmp_path / "slip.pdf"
    path.write_text("先前的")
    steps = pdf.print_to_file(office, wanted(office, entry, enter(office)), path)
    assert next(steps) == (1, 2)
    steps.close()
    assert path.read_text() == "先前的"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["office", "slip.pdf"]
    assert traces(office, entry) == ["登记"]


@pytest.mark.parametrize(
    ("name", "why"),
    [("没有/slip.pdf", "没有文件夹"), (".", "是文件夹"), ("office/office.db", "办公室资料的文件夹"), ("长" * 300, "不能写入")],
)
def test_a_file_that_cannot_be_is_refused_and_leaves_no_trace(office: Store, tmp_path: Path, name: str, why: str) -> None:
    entry = enter(office)
    with pytest.raises(Refused, match=why):
        list(pdf.print_to_file(office, wanted(office, entry), tmp_path / name))
    assert traces(office, entry) == ["登记"]


def test_what_is_no_file_is_not_replaced_by_one(office: Store, tmp_path: Path) -> None:
    entry = enter(office)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="不是普通文件，没有写入"):
        list(pdf.print_to_file(office, wanted(office, entry), tmp_path / "pipe"))
    assert (tmp_path / "pipe").is_fifo()
    assert traces(office, entry) == ["登记"]


def test_an_unknown_sheet_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused, match="seal_use_slip（公章使用申报表）"):
        sheet("没有")
