"""What a cell of an old ledger means: heads in one form, names without wide blanks, days with their year."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from models.kinds import Day
from models.text import tr

DAY = r"[0-9]{4}\s*[年./-]\s*[0-9]{1,2}\s*[月./-]\s*[0-9]{1,2}\s*日?"
SPAN = re.compile(rf"(?:(?:自|从)?(?:{DAY})?起?\s*[至到~—–-]+\s*)?({DAY})\s*(?:为?止)?")


@dataclass(frozen=True)
class LastDay(Day):
    """A day until which something holds: an old ledger may write it as the end of a span."""


def clean(head: str) -> str:
    """Return a head in one form: no blanks, no line breaks, half-width."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", head)).rstrip(":").replace("(", "（").replace(")", "）")


def together(name: str) -> str:
    """Return a person's name without the blanks that only make two characters as wide as three."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", name.strip())


def is_whole_day(text: str) -> bool:
    """Say whether a text has the form of one day, with its year: 2019.3 and 2019年春 have not."""
    return bool(re.fullmatch(r"[0-9]{4}\D+[0-9]{1,2}\D+[0-9]{1,2}日?|[0-9]{8}", unicodedata.normalize("NFKC", text).strip()))


def last_day(text: str) -> str:
    """Return the day with which a span ends, where it is written out: 2020-03-03至2025-03-02, 2030年3月1日止; else the text."""
    found = SPAN.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return found[1] if found else text


def day_text(text: str, year: int | None) -> tuple[str, str]:
    """Return (a day as `Day` reads it, what is wrong): Excel's number of days, a time behind it, a year left out."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("号", "日")
    if re.fullmatch(r"[2-7][0-9]{4}", plain):
        return (date(1899, 12, 30) + timedelta(int(plain))).isoformat(), ""
    plain = re.sub(r"^([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})[ T][0-9]{1,2}:.*", r"\1", plain)
    if re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}", plain):
        return plain, tr("“{}”没有年份，也分不清是几日，请写成 2026-05-01。").format(plain)
    short = re.fullmatch(r"([0-9]{1,2})\s*[月/-]\s*([0-9]{1,2})日?", plain)
    if short and year is None:
        return plain, tr("“{}”没有年份，标题和表名中也没有，请写成 2026-05-01。").format(plain)
    return (f"{year}-{short[1]}-{short[2]}" if short else plain), ""


def beginning(texts: Iterable[str]) -> str:
    """Return how a row begins, for a list of what was passed over."""
    words = " ".join(" ".join(text.split()) for text in texts if text.strip())
    return words if len(words) <= 30 else words[:30] + "…"
