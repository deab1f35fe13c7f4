"""How Chinese sounds: what is typed in letters matches characters by initials, by whole syllables, or by both mixed."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence

from models.resource import resource

LONGEST = 40  # letters that are looked at; nobody types more to find something
TWO = ("zh", "ch", "sh")
AS_TYPED = {"lv": "lyu", "nv": "nyu", "lve": "lue", "nve": "nue"}  # passports write ü as yu, and ve as ue
Sound = tuple[str, ...]
"""What may be typed for one character, longest first: zheng, zh, z, 政; nothing for a comma, which is passed over."""


def readings(text: str) -> list[set[str]]:
    """Return every reading of each character, without tones; a letter or figure is its own, a sign has none."""
    return [set(_said(character)) for character in text]


def initials(text: str, *, name: bool = False) -> str:
    """Return the initials of the usual readings; of a `name` the surname's: 单雄信 is sxx, not dxx."""
    sounds = _usual(text, _surname(text) if name else ())
    return "".join(sound[-2][0] if len(sound) > 1 else sound[0] for sound in sounds if sound)


def matches(typed: str, text: str, *, gaps: bool = False) -> set[int] | None:
    """Return the places in `text` of the characters that `typed` means, side by side; None when it means none.

    Signs between them are passed over. With `gaps` other characters may be too, as long as each piece has two or more:
    zfgk is 政府信息公开 as well.
    """
    typed, sounds = plain(typed), [_sounds(character) for character in text]
    if not typed:
        return None
    for start in range(len(sounds)):
        found = _follow(typed, 0, sounds, start) if sounds[start] else None
        if found is not None:
            return set(found)
    pieces = _pieces(typed, 0, sounds, 0) if gaps and len(typed) >= 4 else None
    return None if pieces is None else set(pieces)


def begins(typed: str, text: str) -> bool:
    """Say whether `text` begins with what was typed."""
    return _follow(plain(typed), 0, [_sounds(character) for character in text], 0) is not None


def usually(typed: str, name: str) -> bool:
    """Say whether a name is meant with its surname read as one, from its beginning: such a hit stands before others."""
    surname = _surname(name)
    sounds = _usual(name[: len(surname)], surname) + [_sounds(character) for character in name[len(surname) :]]
    return _follow(plain(typed), 0, sounds, 0) is not None


def plain(typed: str) -> str:
    """Return what was typed as it is compared: one width and case, ü as v, no signs, no more than anybody types."""
    low = unicodedata.normalize("NFKC", typed[: 4 * LONGEST]).casefold().replace("ü", "v")
    return "".join(character for character in low if character.isalnum())[:LONGEST]


def in_letters(word: str) -> bool:
    """Say whether a typed word may be meant as pinyin: two letters or more, and nothing but letters."""
    return len(word) >= 2 and word.isascii() and word.isalpha()


def run_in(typed: str, piece: str) -> int:
    """Return how many characters at the beginning of `piece` the whole of `typed` means.

    0 when it means others, -1 when `piece` ends before `typed` does. `typed` is as `plain` returns it.
    """
    sounds = [_sounds(character) for character in piece]
    if not sounds or not sounds[0]:
        return 0
    found = _follow(typed, 0, sounds, 0)
    if found is not None:
        return found[-1] + 1
    return -1 if any(_eaten(typed, 0, sounds, 0)) else 0


def openings(typed: str, most: int = 3) -> set[str]:
    """Return the initials of the first characters, at most `most`, of everything that `typed` may mean."""
    found = set[str]()

    def go(i: int, before: str) -> None:
        if i == len(typed) or len(before) == most:
            found.add(before)
            return
        rest = typed[i:]
        for size in range(1, min(6, len(rest)) + 1):
            part = rest[:size]
            if size == 1 or part in TWO or part in _syllables():
                go(i + size, before + part[0])
        if rest in _beginnings():
            found.add(before + rest[0])

    go(0, "")
    return found


def first_letters(character: str) -> frozenset[str]:
    """Return what may be typed as the first letter of a character."""
    return frozenset(sound[0] for sound in _sounds(character) if sound != character)


def _follow(typed: str, i: int, sounds: Sequence[Sound], at: int) -> list[int] | None:
    """Return the places from `at` on that `typed` from `i` on means, one after the other."""
    while at < len(sounds) and not sounds[at] and i:
        at += 1
    if at >= len(sounds):
        return None
    rest = len(typed) - i
    for sound in sounds[at]:
        if len(sound) < rest:
            if typed.startswith(sound, i) and (found := _follow(typed, i + len(sound), sounds, at + 1)) is not None:
                return [at, *found]
        elif sound.startswith(typed[i:]):  # the last one may be half typed
            return [at]
    return None


def _eaten(typed: str, i: int, sounds: Sequence[Sound], at: int) -> Iterator[bool]:
    """Yield True for each way in which all of the characters mean a beginning of `typed`."""
    while at < len(sounds) and not sounds[at]:
        at += 1
    if at == len(sounds):
        yield True
        return
    for sound in sounds[at]:
        if typed.startswith(sound, i):
            yield from _eaten(typed, i + len(sound), sounds, at + 1)


def _pieces(typed: str, i: int, sounds: Sequence[Sound], at: int) -> list[int] | None:
    """Return the places of `typed` from `i` on, in pieces of two characters and more."""
    for start in range(at, len(sounds) - 1):
        for piece, end in _runs(typed, i, sounds, start):
            if len(piece) < 2:
                continue
            if end == len(typed):
                return piece
            rest = _pieces(typed, end, sounds, piece[-1] + 1)
            if rest is not None:
                return piece + rest
    return None


def _runs(typed: str, i: int, sounds: Sequence[Sound], at: int) -> Iterator[tuple[list[int], int]]:
    """Yield (places, where in `typed` they end) of the runs that begin at `at`, longest first."""
    if i == len(typed) or at >= len(sounds):
        return
    for sound in sounds[at]:
        if typed.startswith(sound, i) or sound.startswith(typed[i:]):
            end = min(i + len(sound), len(typed))
            for piece, last in _runs(typed, end, sounds, at + 1):
                yield [at, *piece], last
            yield [at], end


def _surname(name: str) -> Sequence[str]:
    """Return the syllables of a surname: as the table says, else the usual reading of the first character."""
    known = (_surnames().get(name[:size]) for size in (3, 2, 1))
    return next(filter(None, known), _said(name[:1])[:1])


def _usual(text: str, begins: Sequence[str] = ()) -> list[Sound]:
    """Return the sounds of `text` as it is usually read, the first characters as `begins` says."""
    said = [*((syllable,) for syllable in begins), *(_said(character)[:1] for character in text[len(begins) :])]
    return [_parts(syllables, character) for syllables, character in zip(said, text, strict=True)]


@functools.cache
def _sounds(character: str) -> Sound:
    return _parts(_said(character), character)


def _said(character: str) -> tuple[str, ...]:
    known = _table().get(character)
    if known is not None:
        return known
    low = unicodedata.normalize("NFKC", character).casefold()
    return (low,) if low.isalnum() or unicodedata.category(character) == "Co" else ()


@functools.lru_cache(maxsize=20_000)
def _parts(syllables: tuple[str, ...], character: str) -> Sound:
    if character not in _table():
        return syllables
    found = {character, *syllables, *(AS_TYPED[s] for s in syllables if s in AS_TYPED)}
    found |= {syllable[0] for syllable in syllables} | {syllable[:2] for syllable in syllables if syllable[:2] in TWO}
    return tuple(sorted(found, key=lambda part: (part == character, -len(part), part)))


@functools.cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return the readings of each character, the usual one first; read when first asked for."""
    lines = [line.split(" ") for line in resource("pinyin/readings.txt").read_text("utf-8").splitlines()]
    found: dict[str, tuple[str, ...]] = {}
    also: list[tuple[str, str]] = []
    for syllable, characters in lines:
        usual, _, others = characters.partition("|")
        found.update(dict.fromkeys(usual, (syllable,)))
        also += [(character, syllable) for character in others]
    for surname, syllables in _surnames().items():
        also += zip(surname, syllables, strict=True)
    for character, syllable in also:
        known = found.get(character, ())
        if syllable not in known:
            found[character] = (*known, syllable)
    return found


@functools.cache
def _surnames() -> dict[str, tuple[str, ...]]:
    lines = [line.split(" ") for line in resource("pinyin/surnames.txt").read_text("utf-8").splitlines()]
    return {surname: tuple(syllables) for surname, *syllables in lines}


@functools.cache
def _syllables() -> frozenset[str]:
    known = {syllable for said in _table().values() for syllable in said}
    return frozenset(known | {AS_TYPED[syllable] for syllable in known & AS_TYPED.keys()})


@functools.cache
def _beginnings() -> frozenset[str]:
    return frozenset(syllable[:size] for syllable in _syllables() for size in range(1, len(syllable) + 1))
