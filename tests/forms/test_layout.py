"""Text on paper: whatever is recorded, nothing is cut off, nothing overlaps, nothing is lost."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.cells import Cells
from forms.faces import faces_for
from forms.job import Filled, Job
from forms.layout import Plan, frame, pages, plan, values
from forms.lines import SIZES, fit, wrap
from forms.pieces import MM
from forms.sheets import sheet
from tests.forms.office import close

SHEET = sheet("seal_use_slip")
ALPHABET = "云麓区司法局年月日（〔“，。、）〕”Aa1-./ 　"
FACES = faces_for(ALPHABET + "编号：续页签字份打印时间登记人核验码林知行公章使用申报表共第0123456789-:" + "".join(
    c.label + c.hint + c.count[0] for c in SHEET.cells()) + "".join(SHEET.notes))
KEYS = [key for cell in SHEET.cells() for key in cell.fields() if key != "note"]
TEXTS = st.text(ALPHABET, max_size=200)
COUNTS = st.integers(0, 999_999_999).map("{} 份".format)  # what a count can hold at the most
FIELDS = {key: COUNTS if key.endswith("copies") else TEXTS for key in KEYS}
JOB = Job(SHEET, "云麓区司法局公章使用申报表", (), "2026-11-25T10:44", "林知行")


@given(TEXTS, st.floats(20, 400))
def test_lines_are_never_wider_than_the_cell_and_lose_nothing(text: str, width: float) -> None:
    lines = wrap(text, width, 7, FACES)
    assert close("".join(lines)) == close(text)
    assert all(FACES.width(line.rstrip("　 "), 7) <= width + 0.01 for line in lines)


def test_no_line_begins_with_a_stop_or_ends_with_an_opening_bracket() -> None:
    for width in range(60, 100):
        lines = wrap("云麓区司法局，云麓（司法）局，云麓区（局）。" * 3, width, 10, FACES)
        assert not any(line[0] in "，。）" or line[-1] == "（" for line in lines)


def test_text_shrinks_before_it_grows_and_not_below_seven_points() -> None:
    assert fit("云", 100, 20, FACES).size == SIZES[0]
    assert SIZES[0] > fit("云麓" * 10, 100, 26, FACES).size > SIZES[-1]
    assert fit("云麓" * 500, 100, 20, FACES).size == 7


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(FIELDS), st.text(ALPHABET + "\n", max_size=3000), st.integers(0, 10_000))
def test_nothing_is_cut_off_and_nothing_overlaps(texts: dict[str, str], note: str, length: int) -> None:
    note = (note * 10_000)[:length] if note else ""
    filled = Filled((1,), "用印〔2026〕1号".replace("用", "公"), texts | {"note": note.strip()}, place="1" * 13, check="1" * 10)
    planned = plan(replace(JOB, filled=(filled,)), FACES)
    made = pages(planned, filled)
    assert [page.place for page in made] == list(range(1, len(made) + 1))
    written = ""
    for page in made:
        assert_page_holds(planned, filled, page)
        rows = [piece for piece in page.pieces if isinstance(piece, Cells)]
        written += "".join(line for piece in rows if piece.row == len(SHEET.rows) - 1 for line in piece.blocks[-1].lines)
    assert close(written) == close(note)


def assert_page_holds(planned: Plan, filled: Filled, page: object) -> None:
    edge = frame(planned, page).edges[0]  # type: ignore[arg-type]
    assert edge[3] <= (297 - 38) * MM
    for piece in page.pieces:  # type: ignore[attr-defined]
        assert all(block.height <= piece.height + 0.01 for block in piece.blocks)
    for ink in values(planned, filled, page):  # type: ignore[arg-type]
        assert planned.left <= ink.x
        assert ink.x + FACES.width(ink.text.rstrip("　 "), ink.size) <= planned.right + 0.01
        assert ink.y < 297 * MM


def test_a_note_of_ten_thousand_characters_goes_on_overleaf_with_its_label() -> None:
    filled = Filled((1,), "公〔2026〕1号", {"note": "云麓区司法局，" * 1428}, place="1" * 13, check="1" * 10)
    planned = plan(replace(JOB, filled=(filled,)), FACES)
    made = pages(planned, filled)
    assert len(made) > 2
    words = [ink.text for ink in frame(planned, made[1]).inks]
    assert "（续）" in words
    assert "云麓区司法局公章使用申报表（续页）" in words
