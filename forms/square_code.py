"""The square code on a sheet: the digits of its entry and its check."""

import functools
from collections.abc import Iterator
from typing import Any

import segno

SIDE = 21  # modules


def code_of(digits: str) -> Any:
    """Return the square code of some digits; the mask is given, for weighing all eight takes seven times as long."""
    return segno.make(digits, version=1, error="m", mode="numeric", boost_error=False, mask=3, micro=False)


def rows(digits: str) -> Iterator[str]:
    """Yield the rows of the code, 1 for dark.

    Each bit of the digits, written three and three in ten bits, always turns over the same modules: so the code of a thousand
    sheets is put together from some seventy others, which takes a tenth of the time of making each.
    """
    dots = _dots("0" * len(digits))
    for place in range(0, len(digits), 3):
        left = int(digits[place : place + 3])
        while left:
            dots ^= _turned(len(digits), place, left & -left)
            left &= left - 1
    written = f"{dots:0{SIDE * SIDE}b}"
    return (written[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE))


@functools.cache
def _turned(length: int, place: int, bit: int) -> int:
    """Return which modules a bit of the group of digits at `place` turns over."""
    nothing = "0" * length
    group = f"{bit:0{len(nothing[place : place + 3])}}"
    return _dots(nothing[:place] + group + nothing[place + 3 :]) ^ _dots(nothing)


@functools.cache
def _dots(digits: str) -> int:
    return int("".join(str(dot) for row in code_of(digits).matrix for dot in row), 2)
