"""What a backup would cost: its trail compared with that of the present office, each hash covering all rows before it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.register import registers


@dataclass(frozen=True)
class Loss:
    """Rows of the present trail that the backup has not, and the numbers given in them."""

    first: int
    last: int
    numbers: tuple[str, ...]


def compared(ours: Any, theirs: Any) -> Loss | None:
    """Return what only our trail has, None if theirs goes as far; both are open connections to a database."""
    last, _ = head_of(ours)
    first = _common(ours, theirs, min(last, head_of(theirs)[0])) + 1
    if first > last:
        return None
    rows = ours.execute("SELECT record FROM audit WHERE id >= ?", (first,)).fetchall()
    return Loss(first, last, tuple(_numbers(rows)))


def head_of(connection: Any) -> tuple[int, str]:
    """Return (row, hash) of the last row of a trail, (0, "") of an empty one."""
    row, digest = connection.execute("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1").fetchone() or (0, "")
    return row, digest


def _common(ours: Any, theirs: Any, most: int) -> int:
    """Return the last row in which both trails agree: each hash covers all rows before it."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        one, other = (c.execute("SELECT hash FROM audit WHERE id = ?", (middle,)).fetchone() for c in (ours, theirs))
        low, high = (middle, high) if one is not None and one == other else (low, middle - 1)
    return low


def _numbers(rows: list[tuple[str]]) -> Iterator[str]:
    """Yield the numbers that these rows of a trail have given: 用印〔2026〕12–17号."""
    write = {kind.numbered.series: kind.numbered.write for kind in registers()}
    given: dict[tuple[str, int], list[int]] = {}
    for (record,) in rows:
        changed = json.loads(record).get("changed", {})
        if "serial" in changed and changed["serial"][0] is None:
            key = (changed["series"][1], changed["year"][1])
            given.setdefault(key, []).append(changed["serial"][1])
    for (series, year), serials in given.items():
        if series in write:
            first, last = (write[series](year, serial) for serial in (min(serials), max(serials)))
            yield first if first == last else f"{first.removesuffix('号')}–{max(serials)}号"
