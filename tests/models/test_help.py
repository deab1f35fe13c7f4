"""The manual: whole in both languages, true of the declarations, and found by characters and by sound."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from models import help as manual
from models.help import FIELDS, HEADING, NOTE, Page
from models.help_fields import names
from models.kinds import Choice
from models.manual import Edition
from models.record import fields, record_named, records
from models.register import WHY, Register, form_fields
from models.resource import resource
from models.text import Refused

LANGUAGES = ("zh", "en")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
MANUAL = {spoken: manual.pages(spoken) for spoken in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def written(spoken: str) -> dict[str, str]:
    return {page.key: manual.source(spoken, page.key) for page in MANUAL[spoken]}


def page(key: str) -> Page:
    return next(page for page in MANUAL["zh"] if page.key == key)


def test_every_file_is_in_the_contents_and_in_both_languages(spoken: str) -> None:
    files = {path.stem for path in resource(f"help/{spoken}").glob("*.md")}
    assert files == {page.key for page in MANUAL[spoken]}
    assert len(files) == sum(map(len, manual.CONTENTS.values()))


def test_every_record_that_is_typed_is_explained_once(spoken: str) -> None:
    told = [table for text in written(spoken).values() for table, _ in FIELDS.findall(text)]
    typed = {record.__tablename__ for record in records() if form_fields(record) and record is not Edition}
    assert sorted(told) == sorted(typed)


def test_every_field_and_every_step_has_a_heading_of_its_own(spoken: str) -> None:
    anchors = {anchor for page in MANUAL[spoken] for anchor in page.anchors}
    for record in records():
        if record is Edition:
            continue
        keys = {f.key for f in form_fields(record)}
        if issubclass(record, Register):
            keys |= {step.key for step in (*record.steps(), *record.beside())}
            keys |= {key for step in (*record.steps(), *record.beside()) for key in step.asks}
        assert {f"{record.__tablename__}.{key}" for key in keys} <= anchors


def test_every_link_leads_somewhere(spoken: str) -> None:
    places = {page.key: set(page.anchors) for page in MANUAL[spoken]}
    found = [link for text in written(spoken).values() for link in manual.links(text)]
    assert len(found) > 30
    for key, _, anchor in (link.partition("#") for link in found):
        assert key in places
        assert not anchor or anchor in places[key]


def test_no_heading_is_broken(spoken: str) -> None:
    for one in MANUAL[spoken]:
        headings = HEADING.findall(one.text)
        assert [level for level, _ in headings].count("#") == 1, one.key
        assert one.text.startswith("# ")
        assert all(words.strip() for _, words in headings)
        ranks = [len(level) for level, _ in headings]
        assert all(after - before <= 1 for before, after in pairwise(ranks)), one.key
        assert len(one.anchors) == len(headings) == len(set(one.anchors)), one.key
        assert not re.search(r"\{fields|^#+[^# ]|\*\*", one.text, re.MULTILINE), one.key


def test_both_languages_have_the_same_sections_and_notes() -> None:
    chinese, english = written("zh"), written("en")
    for key, text in chinese.items():
        levels = [[level for level, _ in HEADING.findall(one)] for one in (text, english[key])]
        assert levels[0] == levels[1], key
        notes = [{table: set(dict(NOTE.findall(told))) for table, told in FIELDS.findall(one)} for one in (text, english[key])]
        assert notes[0] == notes[1], key


def test_every_note_is_about_a_field_or_a_step_that_is_there(spoken: str) -> None:
    for text in written(spoken).values():
        for table, told in FIELDS.findall(text):
            assert set(dict(NOTE.findall(told))) <= names(record_named(table)), table


def test_english_pages_are_english() -> None:
    for key, text in written("en").items():
        rest = re.sub(r"^ {4}.*$|`[^`]*`", "", text, flags=re.MULTILINE)
        assert not CHINESE.search(rest), key


def test_a_field_is_told_as_it_is_declared() -> None:
    passages = {anchor: words for anchor, _, words in page("seal_use").passages()}
    assert passages["seal_use.copies"].startswith("必填。整数。“审批”签字后不能更正")
    assert "由印章使用人带出" in passages["seal_use.section"]
    assert "不填则同“申请份数”" in passages["seal_use.approved_copies"]
    assert "不改则为今天" in passages["seal_use.applied_on"]
    assert passages["seal_use.stamping"].startswith("照纸上填“监印人”和“用印日期”。同时填：实盖份数。办后状态为“已用印”。")
    assert "这一步不能撤回" in passages["seal_use.stamping"]


def test_every_choice_names_all_its_words() -> None:
    for record in records():
        told = manual.page_of(record.__tablename__)
        for f in fields(record):
            if told and f.form and isinstance(f.kind, Choice):
                passages = {anchor: words for anchor, _, words in page(told).passages()}
                assert all(o.value in passages[f"{record.__tablename__}.{f.key}"] for o in f.kind.options)


def test_a_field_leads_to_its_heading_a_signature_to_its_step() -> None:
    assert manual.topic("seal_use", "copies") == "seal_use#seal_use.copies"
    assert manual.topic("seal_use", "approval.by") == "seal_use#seal_use.approval"
    assert manual.topic("seal_use", "approval.approved_copies") == "seal_use#seal_use.approved_copies"
    assert manual.topic("telegram_loan", "due_on") == "lending#telegram_loan.due_on"
    assert manual.topic("person", "rank_id") == "settings#person.rank_id"
    assert manual.topic("seal_use", "late_why") == manual.topic("seal_use", WHY) == "changes"
    assert manual.topic("exit_filing", "why") == "filing#exit_filing.why"  # a field of its own
    assert manual.topic("seal_use") == "seal_use"


def found(typed: str) -> Iterator[str]:
    return (one.topic for one in manual.find(MANUAL["zh"], typed))


def test_search_finds_titles_first_then_headings_then_text() -> None:
    assert next(found("备份")) == "backup"
    assert next(found("恢复行")) == "backup#恢复行"
    assert "trust#不保护什么" in found("串通")
    assert "trust#不保护什么" in found("密钥 重写")
    assert not list(found("没有这样的词语"))
    assert not list(found("  "))


def test_search_hears_pinyin() -> None:
    assert next(found("yydj")) == "seal_use"
    assert next(found("qingtui")) == "disposal"
    assert "backup#恢复行" in found("hfh")


def test_what_is_found_is_shown_with_the_words_around_it() -> None:
    one = next(one for one in manual.find(MANUAL["zh"], "串通"))
    assert "串通" in one.words[:40]


def test_a_page_is_called_by_key_title_or_register() -> None:
    for asked in ("lending", "借阅登记", "paper_loan", "借阅"):
        assert manual.subject(MANUAL["zh"], asked).key == "lending"
    with pytest.raises(Refused, match="没有“天气”这一页帮助。可看：开始（start）"):
        manual.subject(MANUAL["zh"], "天气")


def test_what_only_the_pages_of_the_other_language_hold_is_found_at_the_same_place() -> None:
    [first, *_] = manual.find_in_both(MANUAL["zh"], "recovery line")
    assert first.topic == "backup#恢复行"
    assert first.heading == "恢复行"
    assert not manual.find_in_both(MANUAL["zh"], "qqqqq")
