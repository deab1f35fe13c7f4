"""The shipped catalogue of procedures: their ids, what we call them, whose they are; and how a manual refers to them."""

import functools
import re
import tomllib
import unicodedata
from dataclasses import dataclass

from models.resource import resource

LINK = re.compile(r"^[（(][^（()）]{1,4}[)）]")  # the chapter before a reference: （一）
RANGE = re.compile(r"^(.*?)[~～至—–-]+(.*)$")


@dataclass(frozen=True)
class Procedure:
    """One procedure of the catalogue; `id` as in the manual: 1.1.9."""

    id: str
    title: str
    section: str


@dataclass(frozen=True)
class Links:
    """What a reference leads to: ids that exist, ids that exist nowhere, and pieces that are no number at all."""

    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@functools.cache
def procedures() -> dict[str, Procedure]:
    """Return every procedure by its id, in the order of the manual (1.9 before 1.10)."""
    read = tomllib.loads(resource("catalogue/procedures.toml").read_text("utf-8"))
    return {key: Procedure(key, title, part["name"]) for part in read["section"] for key, title in part["procedures"]}


def resolve(reference: str | None) -> Links:
    """Return where a reference leads: （一）-1.1.1、2、8 is 1.1.1, 1.1.2 and 1.1.8.

    A number without a dot takes the place of the last component of the one before; it is never a chapter of its own.
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", reference or ""))
    ids: list[str] = []
    unread: list[str] = []
    for piece in re.split("[、,;；，和及]", LINK.sub("", plain).lstrip("-—–")):
        if not piece:
            continue
        numbers = _piece(LINK.sub("", piece).lstrip("-—–"), ids[-1] if ids else "")
        ids += [number for number in numbers if number not in ids]
        unread += [] if numbers else [piece]
    known = procedures()
    return Links(tuple(i for i in ids if i in known), tuple(i for i in ids if i not in known), tuple(unread))


def _piece(piece: str, before: str) -> list[str]:
    """Return the numbers that one piece between two commas means, [] when it is none."""
    span = RANGE.match(piece)
    if span:
        first = _piece(span[1], before)
        last = _piece(span[2], first[-1]) if first else []
        if not last:
            return []
        head, _, low = first[0].rpartition(".")
        other, _, high = last[0].rpartition(".")
        rising = head == other and int(low) <= int(high) < int(low) + 100
        return [f"{head}.{n}" for n in range(int(low), int(high) + 1)] if rising else []
    if re.fullmatch(r"[0-9]+(\.[0-9]+){1,2}", piece):
        return [piece]
    if re.fullmatch(r"[0-9]+", piece) and before:
        return [f"{before.rpartition('.')[0]}.{piece}"]
    return []
