"""Numbers: how an entry's number is given, written and read. Nothing else in the program does any of the three."""

import re
import unicodedata
from dataclasses import dataclass

from models.text import Refused, tr


@dataclass(frozen=True)
class Numbering:
    """How a register is numbered: the word before the number, and the day whose year it takes (none: one running row)."""

    series: str
    by: str = ""

    def write(self, year: int, serial: int) -> str:
        """Return the number as people write it: 用印〔2026〕12号, or 印章12号 for a running one."""
        return f"{self.series}〔{year}〕{serial}号" if self.by else f"{self.series}{serial}号"

    def read(self, text: str) -> tuple[int, int]:
        """Return (year, serial) of a number as people type it: 用印〔2026〕12号, 用印2026-12, 2026-12; year 0 if running."""
        plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).removeprefix(self.series).removesuffix("号")
        pattern = r"[\[(〔【]?([0-9]{4})[\])〕】]?[-–—/年第]*([0-9]{1,6})" if self.by else r"()[第#-]?([0-9]{1,6})"
        found = re.fullmatch(pattern, plain)
        if not found:
            example = self.write(2026, 12)
            raise Refused(tr("“{}”不是编号，请写成 {}。").format(text[:30], example))
        return int(found[1] or 0), int(found[2])


def yearly(series: str, *, by: str) -> Numbering:
    """Number from 1 each year, by the year of the field `by`."""
    return Numbering(series, by)


def running(series: str) -> Numbering:
    """Number from 1 without end: an inventory."""
    return Numbering(series)
