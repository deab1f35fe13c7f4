"""What may not be written down on this machine is not: a title refused is in no table, index, trail, draft, copy or log."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import log
from app.cli import main
from models import acts, database
from models.book import book
from models.custody import Cabinet
from models.ledger_heads import guess
from models.ledger_import import Preview, done_with, look
from models.levels import Titled
from models.people import Office
from models.record import Record, fields, records
from models.registers.meeting_copy import MeetingCopy
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.store import Store
from models.text import Refused
from reports.excel_read import read
from tests import papers, workbooks
from tests.leaks import CONTROL, RARE, TITLE, found
from tests.offices import TODAY, refused, shown

FORBIDDEN = "这一密级的标题不得录入本机（保密法 31）"

Form = dict[str, str]
FORMS: dict[type[Record], Form] = {
    SecretPaper: {"from_unit": "区委办", "code": "甲一"},
    Telegram: {"from_unit": "区委办", "code": "电一"},
    SecretMeeting: {"keeper": "周四", "code": "会一"},
    MeetingCopy: {"meeting_id": "密会2026-1", "code": "材一", "copy_no": "000001", "holder_id": "郑六"},
}
every_book = pytest.mark.parametrize("record", FORMS, ids=lambda record: record.__tablename__)
untitled = pytest.mark.parametrize("level", ["机密", "绝密"])


@pytest.fixture(autouse=True)
def meeting(office: Store) -> None:
    acts.enter(office, SecretMeeting, FORMS[SecretMeeting] | {"level": "绝密"})


def test_every_book_whose_entries_have_a_level_is_tried_here() -> None:
    assert {record for record in records() if issubclass(record, Titled)} == set(FORMS)


@every_book
@untitled
def test_a_title_of_this_level_is_refused_and_a_code_is_taken(office: Store, record: type[Record], level: str) -> None:
    form = FORMS[record] | {"level": level}
    with refused(FORBIDDEN):
        acts.enter(office, record, form | {"title_text": TITLE})
    assert shown(office, acts.enter(office, record, form), record).texts["title_text"] == ""
    with refused("没有标题的，请填代号"):
        acts.enter(office, record, form | {"code": ""})


@pytest.mark.parametrize("level", ["公开", "内部", "工作秘密", "秘密"])
def test_a_cipher_telegram_has_no_title_whatever_its_level(office: Store, level: str) -> None:
    with refused(FORBIDDEN if level in ("机密", "绝密") else "密码电报的标题不得录入本机（保密法 31）"):
        cipher = {"level": level, "cipher": "是", "title_text": TITLE, "title_checked": "是"}
        acts.enter(office, Telegram, FORMS[Telegram] | cipher)


@every_book
@untitled
def test_a_title_is_no_code(office: Store, record: type[Record], level: str) -> None:
    entry = acts.enter(office, record, FORMS[record] | {"level": level})
    for title in (f"关于{TITLE}", TITLE * 2):
        with refused("代号最多 20 字，不能写成标题（保密法 31）：没有保存，也没有留下草稿。请自编代号。"):
            acts.enter(office, record, FORMS[record] | {"level": level, "code": title})
        with refused("代号最多 20 字，不能写成标题（保密法 31）"):
            acts.correct(office, record, entry, {"code": title})


@every_book
def test_a_title_of_secret_is_asked_about_once(office: Store, record: type[Record]) -> None:
    form = FORMS[record] | {"level": "秘密", "title_text": CONTROL}
    with refused("核对后确可录入的填“是”"):
        acts.enter(office, record, form)
    entry = acts.enter(office, record, form | {"title_checked": "是"})
    acts.correct(office, record, entry, {"note": "补注"})
    assert shown(office, entry, record).texts["title_text"] == CONTROL


@every_book
def test_another_title_of_secret_is_looked_at_anew(office: Store, record: type[Record]) -> None:
    entry = acts.enter(office, record, FORMS[record] | {"level": "秘密", "title_text": CONTROL, "title_checked": "是"})
    with refused("核对后确可录入的填“是”"):
        acts.correct(office, record, entry, {"title_text": "另一标题"})
    acts.correct(office, record, entry, {"title_text": "另一标题", "title_checked": "是"})
    assert shown(office, entry, record).texts["title_text"] == "另一标题"


@every_book
@untitled
def test_a_level_is_raised_only_with_the_title_emptied_in_the_same_correction(
    office: Store, record: type[Record], level: str
) -> None:
    entry = acts.enter(office, record, FORMS[record] | {"level": "内部", "title_text": CONTROL})
    with refused(FORBIDDEN):
        acts.correct(office, record, entry, {"level": level})
    acts.correct(office, record, entry, {"level": level, "title_text": ""})
    assert (shown(office, entry, record).texts["level"], shown(office, entry, record).texts["title_text"]) == (level, "")


@every_book
@untitled
def test_sqlite_refuses_such_a_title_too(office: Store, record: type[Record], level: str) -> None:
    entry = acts.enter(office, record, FORMS[record] | {"level": level})
    table = record.__tablename__
    with pytest.raises(Exception, match="CHECK constraint failed"), database.connect(office.path, office.key) as plain:
        plain.execute(f"UPDATE {table} SET title_text = 'x' WHERE id = ?", (entry,))


@every_book
def test_the_audited_approval_of_the_machine_lifts_the_rule(office: Store, record: type[Record]) -> None:
    acts.correct(office, Office, 1, {"classified_approval": "区密批〔2026〕3号"})
    acts.enter(office, record, FORMS[record] | {"level": "机密", "title_text": CONTROL})
    with refused("不能取消批准"):
        acts.correct(office, Office, 1, {"classified_approval": ""})
    with database.connect(office.path, office.key) as plain:
        trail = plain.execute("SELECT record FROM audit WHERE record LIKE '%classified_approval%'").fetchall()
    assert any("区密批〔2026〕3号" in row for (row,) in trail)


def test_an_import_obeys(office: Store, tmp_path: Path) -> None:
    rows = [
        ("2025-03-03", "区委办", "内部", CONTROL, "", "1"), ("2025-03-04", "区委办", "机密", TITLE, "", "1"),
        ("2025-03-05", "区委办", "秘密", TITLE, "", "1"), ("2025-03-06", "区委办", "绝密", "", "甲三", "1"),
    ]
    path = ledger(tmp_path, *rows)
    preview = looked(office, path)
    why = [(bad.row, FORBIDDEN in bad.why, "秘密件的标题可能涉密" in bad.why) for bad in preview.bad]
    assert why == [(3, True, False), (4, False, True)]
    assert len(preview.good) == 2


@pytest.mark.parametrize("level", ["机密", "绝密", "机密★20年", ""])
@pytest.mark.parametrize("day", ["2025-03-04", "2025.3"])
def test_a_row_that_is_handed_back_does_not_bear_a_title_of_such_a_level(
    office: Store, tmp_path: Path, level: str, day: str
) -> None:
    rows = (day, "区委办", level, TITLE, "", "1"), ("2025.3", "区委办", "内部", CONTROL, "", "1")
    preview = looked(office, ledger(tmp_path, *rows))
    assert [TITLE in bad.cells.values() for bad in preview.bad] == [False, False]
    assert CONTROL in preview.bad[1].cells.values()


def test_a_row_whose_code_is_its_title_is_handed_back_without_it(office: Store, tmp_path: Path) -> None:
    rows = [("2025-03-04", "区委办", "机密", "", code, "1") for code in (f"关于{TITLE}", "甲三")]
    preview = looked(office, ledger(tmp_path, *rows, ("2025.3", "区委办", "机密", "", "甲四", "1")))
    assert [bad.cells["代号"] for bad in preview.bad] == ["", "甲四"]


def test_of_a_rows_two_numbers_the_number_of_the_paper_is_kept() -> None:
    found = guess(SecretPaper, fields(SecretPaper), {0: "序号", 1: "日期", 2: "编号", 3: "单位", 4: "密级"})
    assert found[2] == "old_number"
    assert 0 not in found


# A title typed and refused, everywhere it could be typed: then every byte is searched


def attempts(office: Store) -> Iterator[Callable[[], object]]:
    """Yield every way of typing a title that may not be written down."""
    for record, form in FORMS.items():
        for level in ("机密", "绝密"):
            wrong = form | {"level": level, "title_text": TITLE}
            yield lambda record=record, wrong=wrong: acts.enter(office, record, wrong)  # type: ignore[misc]  # bound now
            named = form | {"level": level, "code": f"{TITLE}，关于落实"}
            yield lambda record=record, named=named: acts.enter(office, record, named)  # type: ignore[misc]  # bound now
        secret = form | {"level": "秘密", "title_text": TITLE}
        yield lambda record=record, secret=secret: acts.enter(office, record, secret)  # type: ignore[misc]  # bound now
        entry = acts.enter(office, record, form | {"level": "机密"})
        yield lambda record=record, entry=entry: acts.correct(office, record, entry, {"title_text": TITLE})  # type: ignore[misc]
    yield lambda: acts.enter(office, Telegram, FORMS[Telegram] | {"level": "内部", "cipher": "是", "title_text": TITLE})
    paper = papers.paper(office, level="机密")
    yield lambda: acts.perform(office, SecretPaper, paper, "proposal", {"by": "陆三", "on": TODAY, "title_text": TITLE})
    yield lambda: acts.enter(
        office, SecretPaper, FORMS[SecretPaper] | {"level": "机密", "title_text": TITLE},
        {"proposal": {"by": "陆三", "on": TODAY, "proposal_text": TITLE}},
    )


def test_a_title_typed_and_refused_is_nowhere(
    office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "system"))
    acts.enter(office, Cabinet, {"name": papers.CABINET, "keeper_id": "周四"})
    for attempt in attempts(office):
        with pytest.raises(Refused) as why:
            attempt()
        assert not set(RARE) & set(str(why.value))
    for key in ("new:secret_paper", "correct:secret_paper:1", "new:telegram", "new:secret_meeting", "new:meeting_copy"):
        office.keep_draft(key, {"title_text": TITLE, "code": TITLE * 2, "from_unit": "区委办", "note": TITLE, "findings": ""})
    preview = looked(office, ledger(tmp_path, ("2025-03-04", "区委办", "绝密", TITLE, "", "1")))
    assert (len(preview.good), len(preview.bad)) == (0, 1)
    told = commands(office, tmp_path, capsys)
    assert set(told) == {1}
    crash(TITLE)
    acts.enter(office, SecretPaper, FORMS[SecretPaper] | {"level": "内部", "title_text": CONTROL})

    assert found(office, TITLE, tmp_path / "decrypted", tmp_path / "system") == []
    control = found(office, CONTROL, tmp_path / "decrypted", tmp_path / "system")
    assert {"secret_paper", "audit", "index", "plain.db"} <= {place.split(":")[0] for place in control}, control


def commands(office: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[int]:
    """Try the commands; what they say goes to the screen without the title."""
    def say(*words: str) -> int:
        code = main(["--data", str(office.folder), *words])
        out, err = capsys.readouterr()
        assert not set(RARE) & set(out + err), err
        assert "Traceback" not in err
        return code

    typed = tmp_path / "typed.txt"  # what `field=@FILE` reads; the user's own file, outside the office
    typed.write_text(TITLE, "utf-8")
    form = ("from_unit=区委办", "code=甲一")
    codes = [
        say("enter", "secret_paper", *form, f"level={level}", f"title_text={title}")
        for level in ("机密", "绝密") for title in (TITLE, f"@{typed}")
    ]
    codes.append(say("enter", "telegram", *form, "level=内部", "密码电报=是", f"标题={TITLE}"))
    codes.append(say("enter", "secret_paper", *form, "level=秘密", f"标题={TITLE}"))
    codes.append(say("correct", "secret_paper", "密件2026-1", f"title_text={TITLE}"))
    codes.append(say("act", "secret_paper", "密件2026-1", "proposal", "by=陆三", f"on={TODAY}", f"title_text={TITLE}"))
    codes.append(say("import", "register", "secret_paper", str(tmp_path / "ledger.xlsx")))
    typed.unlink()
    return codes


def crash(words: str) -> None:
    """Let a mistake of ours that quotes what was typed be logged, as the crash hook does."""
    assert log.write(RuntimeError(words)) is not None


def ledger(folder: Path, *rows: tuple[str, ...]) -> Path:
    """Write an old ledger of confidential papers."""
    heads = ("收文日期", "来文单位", "密级", "标题（或内容摘要）", "代号", "份数")
    return workbooks.book(folder / "ledger.xlsx", heads, *rows)


def looked(office: Store, path: Path) -> Preview:
    """Look through a ledger as an import does."""
    return done_with(look(office, book("secret_paper"), read(path), path.name))


def test_the_rule_of_the_search_is_that_rare_characters_are_rare() -> None:
    assert not set(RARE) & set(CONTROL)
    assert re.fullmatch(r"\w{12}", TITLE)
