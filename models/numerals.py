"""Numbers as a manual writes them: 3, 12, 十二; with the brackets and dots that follow them left to the caller."""

import unicodedata

DIGITS = "一二三四五六七八九"
CHINESE = DIGITS + "十百"


def number(text: str) -> int | None:
    """Return the number that `text` is, in figures or Chinese up to 999; None when it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isascii() and plain.isdigit():
        return int(plain[:9])
    total, waiting = 0, 0
    for character in plain:
        if character in DIGITS:
            waiting = DIGITS.index(character) + 1
        elif character in "十百":
            total, waiting = total + (waiting or 1) * (10 if character == "十" else 100), 0
        elif character != "零":
            return None
    return total + waiting or None
