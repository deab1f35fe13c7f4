"""Search: any part of a word of any length is found, in any width and case, whatever characters it is written in."""

import pytest

from models import acts, search
from models.book import Filter, book
from models.people import Person
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from tests.offices import enter, refused, sign


def found(office: Store, words: str) -> list[int]:
    """Return the stampings found by the filter, which must agree with the search over all books."""
    with office.read() as lookup:
        entries = sorted(book("seal_use").ids(lookup, Filter(words=words)))
        total, _, hits = search.find(lookup, words)
        assert sorted(i for record, i in hits if record is SealUse) == entries
        assert total == len(hits)
    return entries


@pytest.mark.parametrize(
    "words", ["法律顾问合同", "顾问", "合", "律 合同", "顾问\u3000法律", "用印〔2026〕1号", "2026 1号", "公章"]
)
def test_any_part_finds_the_entry(office: Store, words: str) -> None:
    entry = enter(office)
    assert entry in found(office, words)


@pytest.mark.parametrize("words", ["问顾", "合同法", "律法", "公安", "合同 公安"])
def test_what_is_not_written_is_not_found(office: Store, words: str) -> None:
    enter(office)
    assert found(office, words) == []


@pytest.mark.parametrize("words", ["ＡＢ-12", "ab-12", "AB12", "ａｂ１２", "b-1"])
def test_width_case_and_punctuation_make_no_difference(office: Store, words: str) -> None:
    assert found(office, words) == []
    entry = enter(office, document="合同AB-12（甲）")
    assert found(office, words) == [entry]


def test_an_entry_is_found_by_the_corrected_name_of_what_it_refers_to(office: Store) -> None:
    entry, seal = enter(office), "区司法局公章"
    acts.correct(office, Seal, 1, {"name": "区司法局行政章"})
    assert (found(office, "行政章"), found(office, "公章")) == ([entry], [])
    acts.correct(office, Seal, 1, {"name": seal})
    assert (found(office, "行政章"), found(office, seal)) == ([], [entry])


@pytest.mark.parametrize("name", ["㐂", "𠮷", "𪚥", "𬬭", "𰻞", "\U00031350", "\U0002ebf0", "\ue000", "\ue123", "ñ", "ㄅ", "々"])
def test_a_rare_character_is_found(office: Store, name: str) -> None:
    enter(office)
    entry = enter(office, applicant=f"周{name}", section="办公室")
    assert found(office, name) == found(office, f"周{name}") == [entry]


def test_no_phrase_runs_over_the_border_between_two_fields(office: Store) -> None:
    entry = enter(office, reason="甲乙", document="丙丁")
    assert found(office, "甲乙") == found(office, "丙丁") == found(office, "甲乙 丙丁") == [entry]
    assert found(office, "乙丙") == []


@pytest.mark.parametrize(
    "words", ['"', "*", "a OR b", 'NEAR("合")', "words:合", "合*", "-", "( )", "\0", "'; DROP TABLE search", "border"]
)
def test_signs_of_the_search_engine_are_only_text(office: Store, words: str) -> None:
    enter(office, document="合乎规定")
    assert found(office, words) in ([], [1])
    assert found(office, "border") == []


def test_a_correction_is_found_by_its_new_words_only(office: Store) -> None:
    entry = enter(office)
    acts.correct(office, SealUse, entry, {"document": "房屋租赁协议"})
    assert (found(office, "顾问"), found(office, "租赁")) == ([], [entry])


def test_a_signer_is_found(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    assert found(office, "陆三") == [entry]


def test_a_refused_entry_is_not_found(office: Store) -> None:
    with refused("份数"):
        enter(office, document="不该存在", copies="0")
    assert found(office, "不该存在") == []


def test_a_struck_entry_is_still_found(office: Store) -> None:
    entry = enter(office)
    acts.strike(office, SealUse, entry, "误登")
    assert found(office, "顾问") == [entry]


def test_nothing_asked_finds_everything_in_a_book_and_nothing_in_all(office: Store) -> None:
    entry = enter(office)
    with office.read() as lookup:
        assert list(book("seal_use").ids(lookup, Filter(words="  "))) == [entry]
        assert search.find(lookup, "  ") == (0, False, [])


def test_hits_of_every_book_are_counted_up_to_a_thousand(office: Store) -> None:
    acts.enter(office, Person, {"name": "周四海", "rank_id": "工作人员"})
    enter(office)
    with office.read() as lookup:
        total, more, hits = search.find(lookup, "周四")
        assert (total, more) == (5, False)
        assert {record.__tablename__ for record, _ in hits} == {"person", "seal_use", "seal"}
        assert search.find(lookup, "周四", limit=1, most=2)[:2] == (2, True)


def test_ten_megabytes_of_search_words_are_cut(office: Store) -> None:
    enter(office)
    assert found(office, "合" * 10_000_000) == []
