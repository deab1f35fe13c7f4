"""Kinds: how one sort of value is written, read and refused — in every place where it appears.

To add a kind: a class here, its control in widgets/controls.py; tests/models/test_kinds.py covers it at once.
"""

import enum
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, ClassVar, Protocol

from models.text import Refused, tr


class Names(Protocol):
    """What a kind may ask of the office while it reads or writes a value."""

    @property
    def today(self) -> date:
        """The day that counts as today."""

    def name_of(self, table: str, record_id: int) -> str:
        """Return the name of a record."""

    def read_names(self, table: str, ids: Iterable[int]) -> None:
        """Read the names of many records at once."""

    def only_name_of(self, table: str, record_id: int) -> str:
        """Return the name of a record as `id_of` finds it and no other."""

    def id_of(self, table: str, text: str) -> int:
        """Return the id of the one record called `text`, or raise `Refused`."""


@dataclass(frozen=True)
class Kind:
    """One sort of value. `format` is what stands on paper (always Chinese), `show` what stands in the window."""

    width: ClassVar[int] = 12  # usual width in a table, in Chinese characters
    right: ClassVar[bool] = False  # figures stand at the right
    limit: ClassVar[int] = 200  # longest text that is read at all: longer is refused before it is laid out

    def format(self, value: Any, names: Names) -> str:
        """Return `value` as paper and exports write it."""
        return "" if value is None else str(value)

    def show(self, value: Any, names: Names) -> str:
        """Return `value` in the language of the window, as a form reads it again."""
        return self.format(value, names)

    def parse(self, text: str, names: Names) -> Any:
        """Return the value that `text` means, None for nothing, or raise `Refused`."""
        if len(text) > self.limit:
            raise Refused(tr("最多 {} 字，现有 {} 字，没有保存。请缩短后再试。").format(self.limit, len(text)))
        text = tidy(text)
        return self.read(text, names) if text else None

    def read(self, text: str, names: Names) -> Any:
        """Return the value of a `text` that is not empty and not too long."""
        return text


@dataclass(frozen=True)
class Text(Kind):
    """One line of text."""

    def read(self, text: str, names: Names) -> str:
        return " ".join(text.split("\n"))


@dataclass(frozen=True)
class Long(Kind):
    """Text of several lines."""

    width: ClassVar[int] = 20
    limit: ClassVar[int] = 10_000


@dataclass(frozen=True)
class Whole(Kind):
    """A whole number, perhaps with its unit behind it (3份)."""

    unit: str = ""
    width: ClassVar[int] = 5
    right: ClassVar[bool] = True

    def read(self, text: str, names: Names) -> int:
        plain = _ungrouped(narrow(text).removesuffix(self.unit).strip())
        if re.fullmatch(r"[+-]?[0-9]{10,}", plain):
            raise Refused(tr("“{}”太大，请核对。").format(shorten(text)))
        if not re.fullmatch(r"[+-]?[0-9]{1,9}", plain):
            raise Refused(tr("“{}”不是整数，请只写数字，如 3。").format(shorten(text)))
        return int(plain)


@dataclass(frozen=True)
class Money(Kind):
    """An amount in yuan, kept as whole fen."""

    width: ClassVar[int] = 9
    right: ClassVar[bool] = True

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else f"{'-' if value < 0 else ''}{abs(value) // 100:,}.{abs(value) % 100:02}"

    def read(self, text: str, names: Names) -> int:
        plain = _ungrouped(narrow(text).removesuffix("元").lstrip("¥").strip())
        found = re.fullmatch(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,2}))?", plain)
        if not found:
            raise Refused(tr("“{}”不是金额，请写成 1234.50，单位元。").format(shorten(text)))
        fen = int(found[2]) * 100 + int((found[3] or "0").ljust(2, "0"))
        return -fen if found[1] else fen


@dataclass(frozen=True)
class Day(Kind):
    """A calendar day; a day without a year is of this year."""

    width: ClassVar[int] = 6

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else value.isoformat()

    def read(self, text: str, names: Names) -> date:
        plain = re.sub(r"[年月./\s]+", "-", narrow(text).removesuffix("日")).strip("-")
        found = re.fullmatch(r"(?:([0-9]{4})-)?([0-9]{1,2})-([0-9]{1,2})", plain) or re.fullmatch(
            r"([0-9]{4})([0-9]{2})([0-9]{2})", plain
        )
        if not found:
            raise Refused(tr("“{}”不是日期，请写成 2026-05-01 或 05-01。").format(shorten(text)))
        year, month, day = int(found[1] or names.today.year), int(found[2]), int(found[3])
        if not 1900 <= year <= 2199:
            raise Refused(tr("“{}”的年份不对，请写成 2026-05-01。").format(shorten(text)))
        if not 1 <= month <= 12:
            raise Refused(tr("没有 {} 月，请写成 2026-05-01。").format(month))
        try:
            return date(year, month, day)
        except ValueError:
            raise Refused(tr("{} 年 {} 月没有 {} 日，请改正日期。").format(year, month, day)) from None


@dataclass(frozen=True)
class Time(Kind):
    """A time of day, to the minute."""

    width: ClassVar[int] = 5

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else value.strftime("%H:%M")

    def read(self, text: str, names: Names) -> time:
        found = re.fullmatch(r"([0-9]{1,2})[:：时点.]([0-9]{1,2})分?", narrow(text))
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            raise Refused(tr("“{}”不是时间，请写成 09:30。").format(shorten(text)))
        return time(int(found[1]), int(found[2]))


@dataclass(frozen=True)
class Choice(Kind):
    """One of an enum whose values are the Chinese words stored and shown; `also` are other words for them."""

    options: type[enum.Enum]
    also: Mapping[Any, tuple[str, ...]] = field(default_factory=dict, hash=False)
    width: ClassVar[int] = 7

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else str(value.value)

    def show(self, value: Any, names: Names) -> str:
        return "" if value is None else tr(value.value)

    def read(self, text: str, names: Names) -> enum.Enum:
        for option in self.options:
            if _squeezed(text) in map(_squeezed, (option.value, tr(option.value), *self.also.get(option, ()))):
                return option
        allowed = "、".join(tr(option.value) for option in self.options)
        raise Refused(tr("“{}”不在可选范围内，可选：{}。").format(shorten(text), allowed))


@dataclass(frozen=True)
class OneOf(Kind):
    """One of some words that are known only once everything is declared, as the names of the books; stored by its key."""

    words: Callable[[], Mapping[str, str]] = dict
    width: ClassVar[int] = 9

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else self.words()[value]

    def show(self, value: Any, names: Names) -> str:
        return "" if value is None else tr(self.words()[value])

    def read(self, text: str, names: Names) -> str:
        known = self.words()
        for key, name in known.items():
            if text in (key, name, tr(name)):
                return key
        raise Refused(tr("“{}”不在可选范围内，可选：{}。").format(shorten(text), "、".join(map(tr, known.values()))))


@dataclass(frozen=True)
class YesNo(Kind):
    """Yes or no: 是 or 否."""

    width: ClassVar[int] = 4

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else "是" if value else "否"

    def show(self, value: Any, names: Names) -> str:
        return "" if value is None else tr("是") if value else tr("否")

    def read(self, text: str, names: Names) -> bool:
        plain = text.lower()
        if plain in ("是", "有", "√", "yes", "y", "true", "1", tr("是").lower()):
            return True
        if plain in ("否", "无", "×", "no", "n", "false", "0", tr("否").lower()):
            return False
        raise Refused(tr("“{}”不是“是”或“否”。").format(shorten(text)))


@dataclass(frozen=True)
class Reference(Kind):
    """Another record of the office, written by its name; stored as its id."""

    table: str
    width: ClassVar[int] = 10

    def format(self, value: Any, names: Names) -> str:
        return "" if value is None else names.name_of(self.table, value)

    def show(self, value: Any, names: Names) -> str:
        return "" if value is None else names.only_name_of(self.table, value)

    def read(self, text: str, names: Names) -> int:
        return names.id_of(self.table, text)


@dataclass(frozen=True)
class Listed(Kind):
    """Entries of some books, written by their numbers with 、 between; stored as JSON, [[table, id], …], in the order typed.

    `head` tells the books apart: the beginning of what an entry is called by, "" for all of one book.
    """

    heads: tuple[tuple[str, str], ...] = ()  # (table, how the numbers of its entries begin)
    width: ClassVar[int] = 20
    limit: ClassVar[int] = 10_000

    def format(self, value: Any, names: Names) -> str:
        entries = listed(value)
        for table in {table for table, _ in entries}:
            names.read_names(table, (entry for of, entry in entries if of == table))
        return "、".join(names.name_of(table, entry) for table, entry in entries)

    def read(self, text: str, names: Names) -> str:
        found = [self._one(part, names) for part in between(text)]
        twice = next((place for place in found if found.count(place) > 1), None)
        if twice is not None:
            raise Refused(tr("“{}”写了两次，请去掉一个。").format(names.name_of(*twice)))
        return listing(found)

    def _one(self, text: str, names: Names) -> tuple[str, int]:
        table = next((table for table, head in self.heads if narrow(text).startswith(narrow(head))), "")
        if not table:
            heads = "、".join(head for _, head in self.heads)
            raise Refused(tr("“{}”看不出是哪本登记的，编号应以 {} 开头。").format(shorten(text), heads))
        return table, names.id_of(table, text)


def between(text: str) -> list[str]:
    """Return the numbers of a list as people write it: 、, a comma or a new line between them, or blanks alone.

    A blank before a bracket or a figure belongs to the number: 密件 〔2026〕 12号.
    """
    return [part.strip() for part in re.split(r"[、,，;；\n]|\s+(?=[^\W\d_])(?!号)", text) if part.strip()]


def listed(value: str | None) -> list[tuple[str, int]]:
    """Return the entries, as (table, id), that the value of a `Listed` names."""
    return [(table, entry) for table, entry in json.loads(value or "[]")]


def listing(entries: Iterable[tuple[str, int]]) -> str:
    """Return entries, as (table, id), as the value of a `Listed`: "" for none."""
    found = [list(entry) for entry in entries]
    return json.dumps(found, separators=(",", ":")) if found else ""


def kind_for(python_type: type) -> Kind:
    """Return the kind of a column from its Python type; `field(kind=…)` overrides it."""
    if issubclass(python_type, enum.Enum):
        return Choice(python_type)
    return {bool: YesNo(), int: Whole(), date: Day(), time: Time()}.get(python_type, Text())


def tidy(text: str) -> str:
    """Return `text` as it may be stored: trimmed, one form of line ends; characters no paper can carry are refused."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip().strip("\ufeff\u200b\u3000").strip()
    for character in text if not text.isprintable() else "":  # as nearly never: what is printable needs no second look
        never = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF  # no file of Word takes these
        if never or (character != "\n" and unicodedata.category(character) in ("Cc", "Cs", "Cf", "Zl", "Zp")):
            raise Refused(tr("文字中有看不见的控制字符 U+{}，请删去后再试。").format(f"{ord(character):04X}"))
    return text


def narrow(text: str) -> str:
    """Return full-width figures and signs as plain ones; ² and ③ stay as they are, else 10² would be read as 102."""
    return "".join(c if unicodedata.category(c) == "No" else unicodedata.normalize("NFKC", c) for c in text)


def _squeezed(text: str) -> str:
    """Return `text` half-width and without blanks, to be compared."""
    return re.sub(r"\s", "", narrow(text))


def _ungrouped(figures: str) -> str:
    """Return a number without the commas between its thousands; any other comma stays, and is refused."""
    return figures.replace(",", "") if re.match(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(?![0-9,])", figures) else figures


def shorten(text: str) -> str:
    """Return `text` short enough to be repeated in a sentence."""
    return text if len(text) <= 20 else text[:20] + "…"
