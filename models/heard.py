"""The distinct names and words of an office, found by sound: what is typed in letters becomes the characters it may mean.

Only words lie in memory, never entries: the characters are then looked for by the search that finds all others, so
filtering, counting and sorting stay as they are, no table is added, and nothing has to be kept in step with corrections.
"""

import re
import threading
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from models import pinyin
from models.kinds import Text
from models.record import Record, fields, record_named, records

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHORT = 4  # a text of so many characters may be a name: it is found by its first syllable alone
MOST = 40  # names, and runs in other texts, that one word may mean (each costs 1 ms); of more, the usual: one types on
BORDER = "\n"
PART = 100_000  # characters that are looked through at once: the window paints in between
AT_ONCE = 500  # entries that are read by their ids; of more, the whole table is read again


class Words:
    """Distinct texts, each beside the sets of first letters its characters may have, one character for one."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._short: dict[str, list[str]] = {}  # by what may be typed as their first letter
        self._parts: list[tuple[str, str]] = []  # texts, and their letters beside them
        self._codes: dict[frozenset[str], str] = {frozenset(): BORDER}
        self._code_of: dict[int, str] = {}

    def add(self, texts: Iterable[str]) -> None:
        """Take more texts; those that are known cost nothing."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if not new:
            return
        self._known.update(new)
        for name in new:
            if len(name) <= SHORT:
                for letter in pinyin.first_letters(name[:1]):
                    self._short.setdefault(letter, []).append(name)
        joined = BORDER.join(text.replace(BORDER, " ") for text in new) + BORDER
        for character in set(joined):
            if ord(character) not in self._code_of:
                self._code_of[ord(character)] = self._code(pinyin.first_letters(character))
        if not self._parts or len(self._parts[-1][0]) > PART:
            self._parts.append((BORDER, BORDER))
        texts, letters = self._parts[-1]
        self._parts[-1] = texts + joined, letters + joined.translate(self._code_of)  # at once: others are looking

    def meant(self, typed: str) -> list[str]:
        """Return the runs of two characters and more that sound like `typed`, and the names that begin so."""
        typed = pinyin.plain(typed)
        often, size, places = dict[str, int](), 3, self._openings(typed)
        while places:
            by_piece: dict[str, list[tuple[str, int]]] = {}
            for texts, place in places:
                by_piece.setdefault(texts[place : place + size], []).append((texts, place))
            places = []
            for piece, here in by_piece.items():
                inside = piece.partition(BORDER)[0]
                length = pinyin.run_in(typed, inside)
                if length > 1:
                    often[piece[:length]] = often.get(piece[:length], 0) + len(here)
                elif length < 0 and inside == piece and size < 2 * pinyin.LONGEST:
                    places += here
            size *= 2
        names = [name for name in self._short.get(typed[:1], []) if pinyin.begins(typed, name)][:MOST]
        runs = [run for run in often if not any(name.startswith(run) for name in names)]
        return names + sorted(runs, key=lambda run: (-often[run], run))[:MOST]

    def _openings(self, typed: str) -> list[tuple[str, int]]:
        """Return the places (in which texts, where) at which a run may begin, by its first two or three letters."""
        openings = sorted(opening for opening in pinyin.openings(typed) if len(opening) > 1)
        first = self._any(typed[:1])
        others = ["".join(self._any(letter) for letter in opening[1:]) for opening in openings]
        others = [other for other in others if "(?!)" not in other]
        if first == "(?!)" or not others:
            return []
        pattern = _compiled(f"{first}(?={'|'.join(others)})")
        return [(texts, found.start()) for texts, letters in self._parts for found in pattern.finditer(letters)]

    def _any(self, letter: str) -> str:
        """Return the pattern of every character that may begin with a letter."""
        codes = "".join(re.escape(code) for letters, code in self._codes.items() if letter in letters)
        return f"[{codes}]" if codes else "(?!)"

    def _code(self, letters: frozenset[str]) -> str:
        """Return the character that stands for a set of first letters: there are some two hundred of them."""
        if letters not in self._codes:
            self._codes[letters] = chr(len(self._codes) + ord(BORDER))
        return self._codes[letters]


class Heard:
    """The words of one office, read when they are first asked for, and then followed along its trail."""

    def __init__(self) -> None:
        self._words, self._told, self._reading = Words(), -1, threading.Lock()  # the window reads ahead beside itself
        self._before: dict[str, list[str]] = {}  # a page asks for ids, totals and counts with the same words

    def meant(self, typed: str, session: "Session") -> list[str]:
        """Return the characters that `typed` may mean in this office."""
        self.follow(session)
        if typed not in self._before:
            self._before[typed] = self._words.meant(typed)
        return self._before[typed]

    def follow(self, session: "Session") -> None:
        """Take in what was written since: by this process or another. Words that were corrected away do no harm."""
        newest = session.execute(text("SELECT coalesce(max(id), 0) FROM audit")).scalar_one()
        with self._reading:
            if newest <= self._told:
                return
            for table, ids in self._touched(session).items():
                self._read(record_named(table), session, ids)
            self._told, self._before = newest, {}

    def _touched(self, session: "Session") -> dict[str, list[int] | None]:
        """Return by table whose words are to be read: None for all of them, as the first time."""
        if self._told < 0:
            return {record.__tablename__: None for record in records()}
        found: dict[str, list[int] | None] = {}
        query = "SELECT book, group_concat(entry) FROM audit WHERE id > :told AND book IS NOT NULL GROUP BY book"
        for table, entries in session.execute(text(query), {"told": self._told}):
            ids = sorted({int(entry) for entry in entries.split(",")})
            found[table] = ids if len(ids) <= AT_ONCE else None
        return found

    def _read(self, record: type[Record], session: "Session", ids: list[int] | None = None) -> None:
        columns = [record.__table__.c[f.key] for f in fields(record) if f.search and type(f.kind) is Text]
        if columns:
            query = select(*columns) if ids is None else select(*columns).where(record.id.in_(ids))
            for rows in session.execute(query).partitions(1000):  # one look at the table, however many columns
                self._words.add(text for row in rows for text in row if text)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern)
