"""Kinds: what is written on paper is read back as the same value; what cannot be read is refused in one sentence."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kinds import Choice, Day, Kind, Long, Money, Reference, Text, Time, Whole, YesNo, between, kind_for
from models.text import Refused
from tests.offices import refused


class Level(enum.Enum):
    OPEN = "公开"
    INTERNAL = "内部"


@dataclass
class Names:
    """An office of two seals."""

    today: date = date(2026, 11, 25)
    known: dict[str, int] = field(default_factory=lambda: {"公章": 1, "签名章": 2})

    def name_of(self, table: str, record_id: int) -> str:
        return {number: name for name, number in self.known.items()}[record_id]

    def only_name_of(self, table: str, record_id: int) -> str:
        return self.name_of(table, record_id)

    def read_names(self, table: str, ids: Iterable[int]) -> None:
        """There is nothing to read."""

    def id_of(self, table: str, text: str) -> int:
        if text not in self.known:
            raise Refused(f"没有“{text}”。")
        return self.known[text]


NAMES = Names()
#: Text as it may be stored: no control or invisible characters, trimmed.
WRITABLE = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn"))


def line(most: int) -> st.SearchStrategy[str]:
    return st.text(WRITABLE, min_size=1, max_size=most).map(str.strip).filter(lambda text: text != "")


VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Text(): line(200),
    Long(): st.lists(line(40), min_size=1, max_size=6).map("\n".join),
    Whole(): st.integers(-999_999_999, 999_999_999),
    Whole("份"): st.integers(0, 999_999_999),
    Money(): st.integers(-(10**14) + 1, 10**14 - 1),
    Day(): st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    Time(): st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    Choice(Level): st.sampled_from(Level),
    YesNo(): st.booleans(),
    Reference("seal"): st.sampled_from([1, 2]),
}


@given(st.data(), st.sampled_from(list(VALUES)))
def test_what_is_written_on_paper_is_read_back_as_the_same_value(data: st.DataObject, kind: Kind) -> None:
    value = data.draw(VALUES[kind])
    assert kind.parse(kind.format(value, NAMES), NAMES) == value
    assert kind.parse(kind.show(value, NAMES), NAMES) == value


@given(st.sampled_from(list(VALUES)), st.text(max_size=300))
def test_any_text_is_read_or_refused_and_never_anything_else(kind: Kind, text: str) -> None:
    try:
        value = kind.parse(text, NAMES)
    except Refused:
        return
    assert value is None or kind.parse(kind.format(value, NAMES), NAMES) == value


@pytest.mark.parametrize("kind", list(VALUES))
def test_nothing_typed_is_nothing(kind: Kind) -> None:
    assert kind.parse(" \u3000\n", NAMES) is None
    assert kind.format(None, NAMES) == kind.show(None, NAMES) == ""


@pytest.mark.parametrize(
    "typed",
    ["2026-05-01", "2026-5-1", "2026.5.1", "2026/05/01", "2026年5月1日", "２０２６年５月１日", "20260501", "5-1", "05-01",
     "5月1日", "5.1", " 2026 年 5 月 1 日 "],
)
def test_a_day_may_be_typed_in_many_ways(typed: str) -> None:
    assert Day().parse(typed, NAMES) == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("typed", "why"),
    [("明天", "不是日期"), ("2026-13-01", "没有 13 月"), ("2026-02-29", "2026 年 2 月没有 29 日"), ("0026-05-01", "年份不对"),
     ("2026-05", "不是日期"), ("46023", "不是日期")],
)
def test_what_is_no_day_is_refused_with_the_reason(typed: str, why: str) -> None:
    with refused(why):
        Day().parse(typed, NAMES)


@pytest.mark.parametrize("typed", ["3", "3份", "３", "３份", " 3 份", "+3"])
def test_copies_may_be_typed_with_their_unit(typed: str) -> None:
    assert Whole("份").parse(typed, NAMES) == 3


@pytest.mark.parametrize("typed", ["三", "3.0", "1,2", "1,23", "12,3456", "1，2", "3份份", "--3", "0x10", "10²", "③"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    with refused("不是整数"):
        Whole("份").parse(typed, NAMES)


def test_a_number_that_is_too_large_is_said_to_be_so() -> None:
    with refused("太大"):
        Whole("份").parse("9999999999", NAMES)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("1,234.50", 123450), ("¥1234.5", 123450), ("1234.5元", 123450), ("￥１２３４．５０", 123450), ("-0.01", -1)],
)
def test_money_is_kept_in_fen(typed: str, fen: int) -> None:
    assert Money().parse(typed, NAMES) == fen


@pytest.mark.parametrize("typed", ["1.234", "1,2", "十元", "1.", ".5", "12,34.5"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with refused("不是金额"):
        Money().parse(typed, NAMES)


def test_yes_and_no_are_read_as_a_clerk_writes_them() -> None:
    assert [YesNo().parse(text, NAMES) for text in ("是", "√", "Y", "否", "×", "0")] == [True, True, True, False, False, False]
    with refused("不是“是”或“否”"):
        YesNo().parse("也许", NAMES)


def test_a_choice_names_what_may_be_chosen() -> None:
    with refused("可选：公开、内部"):
        Choice(Level).parse("绝密", NAMES)


@pytest.mark.parametrize(("typed", "meant"), [
    ("密件2026-3 密件2026-4", ["密件2026-3", "密件2026-4"]),
    ("密件2026-3、密件2026-4，电报2026-1,电报2026-2；电报2026-3\n电报2026-4", [
        "密件2026-3", "密件2026-4", "电报2026-1", "电报2026-2", "电报2026-3", "电报2026-4",
    ]),
    ("密件 〔2026〕 12 号\u3000密件〔2026〕13号、", ["密件 〔2026〕 12 号", "密件〔2026〕13号"]),
    ("E12 345 678  G77001122", ["E12 345 678", "G77001122"]),
    (" 、 ", []),
])
def test_the_numbers_of_a_list_may_be_parted_as_people_write_them(typed: str, meant: list[str]) -> None:
    assert between(typed) == meant


def test_a_text_that_is_too_long_is_refused_before_it_is_looked_at() -> None:
    for kind in VALUES:
        with refused(f"最多 {kind.limit} 字，现有 10000000 字"):
            kind.parse("字" * 10_000_000, NAMES)


@pytest.mark.parametrize(
    "mark", ["\0", "\x1b", "\u202e", "\u200d", "\ufeff", "\ud83d", "\u2028", "\ufffe", "\U0010ffff", "\x85"]
)
def test_characters_that_no_paper_can_carry_are_refused_by_their_number(mark: str) -> None:
    with refused(f"U+{ord(mark):04X}"):
        Text().parse(f"合{mark}同", NAMES)


@pytest.mark.parametrize("name", ["㐂", "𠮷", "𪚥", "𬬭", "𰻞", "\U00031350", "\ue123", "é", "（甲）", "葛\U000e0100"])
def test_rare_characters_are_kept_as_they_are(name: str) -> None:
    assert Text().parse(name, NAMES) == name


def test_one_line_stays_one_line_and_long_text_keeps_its_lines() -> None:
    assert Text().parse("甲\r\n乙\t丙", NAMES) == "甲 乙 丙"
    assert Long().parse("甲\r\n乙\r丙", NAMES) == "甲\n乙\n丙"


def test_the_kind_of_a_column_follows_its_type() -> None:
    found = [kind_for(kind) for kind in (str, int, bool, date, time, Level)]
    assert found == [Text(), Whole(), YesNo(), Day(), Time(), Choice(Level)]
