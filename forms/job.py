"""A print job: everything that will stand on the paper, read from the office at one moment; no file format yet."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms.sheet import Column, Sheet
from models import acts, audit
from models.book import Book, Entry, book
from models.kinds import Reference
from models.people import Office
from models.record import record_named
from models.register import Register
from models.text import Refused, on_paper, tr

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

AT_ONCE = 500  # entries read by one statement; SQLite takes 32,766 ids


@dataclass(frozen=True)
class Line:
    """One line of a table; struck where its entry is struck out."""

    texts: tuple[str, ...]
    struck: bool = False


@dataclass(frozen=True)
class Filled:
    """One sheet as filled in: the texts and tables by key, and what lies across it where the entry no longer counts.

    `place` says where the entry stands, digits only: book 3, year 4, serial 6; `check` are the ten digits that tell
    whether the paper says what was printed. A blank sheet has neither, what has no number of its own has no place.
    """

    entries: tuple[int, ...] = ()
    number: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    across: tuple[str, str] = ("", "")
    place: str = ""
    check: str = ""
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """What the square code holds."""
        return self.place + self.check if self.place else ""


@dataclass(frozen=True)
class Job:
    """Sheets to be printed together: the title as on paper, who prints them when, whether they bear numbers."""

    sheet: Sheet
    title: str
    filled: tuple[Filled, ...]
    printed_at: str = ""
    by: str = ""
    numbered: bool = True

    @property
    def blank(self) -> bool:
        """Whether this is the form without an entry."""
        return not self.printed_at


def read(store: "Store", sheet: Sheet, wanted: Sequence[int | str] = ()) -> Job:
    """Return the job that prints the `wanted` entries (ids, or numbers as people type them); none: the blank form.

    Reads only: a preview leaves no trace. Raises `Refused` for a number that is not there.
    """
    source, now = book(sheet.register), store.now()
    _refuse(store, sheet, source, wanted)
    with store.read() as lookup, on_paper():
        office = lookup.all(Office)[0]
        title = (office.short if sheet.office else "") + sheet.title
        choices = {cell.key: list(cell.choices(lookup)) for cell in sheet.cells() if cell.choices}
        known = {"office_unit": office.unit, "office_short": office.short}
        numbered = source.numbered and not sheet.listed
        if not wanted:
            blank = {key: known[key] for key in sheet.printed() if key in known}
            blank |= {key: _ticks(names, "") for key, names in choices.items()}
            return Job(sheet, title, (Filled(texts=blank),), numbered=numbered)
        known["printed_on"] = f"{now.year}年{now.month}月{now.day}日"
        ids = list(dict.fromkeys(w if isinstance(w, int) else source.find(lookup, w) for w in wanted))
        reading, entries = _Reading(sheet, source, lookup, choices, known), entries_of(source, lookup, ids)
        filled = (_list(reading, list(entries)),) if sheet.listed else tuple(_fill(reading, entry) for entry in entries)
    return Job(sheet, title, filled, now.isoformat(timespec="minutes"), store.user, numbered)


def _refuse(store: "Store", sheet: Sheet, source: Book, wanted: Sequence[int | str]) -> None:
    """Raise `Refused`, in the language of the window, where nothing may be printed of one of the entries."""
    if not wanted or not (sheet.refuses or sheet.standing):
        return
    with store.read() as lookup:
        entries = list(entries_of(source, lookup, [w if isinstance(w, int) else source.find(lookup, w) for w in wanted]))
        if sheet.standing and all(entry.struck for entry in entries):
            raise Refused(tr("所选的都已作废，“{}”上没有可印的，没有打印。请另选。").format(sheet.title))
        for entry in entries:
            if sheet.refuses and (why := sheet.refuses(lookup, entry)):
                raise Refused(why)


def note(store: "Store", job: Job, to: str) -> tuple[int, str]:
    """Leave the trace of a job that goes to a printer or a file (`to` says which); return the trail's head."""
    checks = {_called(filled): filled.check for filled in job.filled if filled.check}
    about = [(job.sheet.register, entry) for filled in job.filled for entry in filled.entries]
    return acts.note(store, "打印", about, {"sheet": job.sheet.key, "to": to, "checks": checks})


def _called(filled: Filled) -> str:
    """Return what a sheet's check is filed under: its number; without one the entry's id, of a list how many."""
    if filled.number:
        return filled.number
    return f"#{filled.entries[0]}" if len(filled.entries) == 1 else f"共 {len(filled.entries)} 条"


def entries_of(source: Book, lookup: "Lookup", ids: Sequence[int]) -> Iterator[Entry]:
    """Yield the entries in the order of `ids`, read some hundred at a time."""
    for named in source.fields:
        if isinstance(named.kind, Reference):
            lookup.all(record_named(named.kind.table))  # held here: a session forgets what nobody holds, and asks again
    for start in range(0, len(ids), AT_ONCE):
        yield from source.entries(lookup, ids[start : start + AT_ONCE])


def remarks(entry: Entry) -> list[str]:
    """Return what paper says about an entry beside its fields: why it is struck, late, sent back, declined or old."""
    said = [f"作废：{entry.struck_why}"] if entry.struck else []
    for key, word in (("declined", "不予批准"), ("returned", "退回")):
        signature = entry.signatures.get(key)
        if signature is not None:
            said.append(f"{word}：{signature.by} {signature.on}，{entry.texts.get(f'{key}_why', '')}")
    if entry.state.mark == "old":
        said.append("历史补录" + (f"，原编号：{entry.texts['old_number']}" if entry.texts.get("old_number") else ""))
    return said + ([f"补登：{entry.late_why}"] if entry.late_why else [])


def check_of(
    sheet: Sheet, number: str, texts: Mapping[str, str], lines: Mapping[str, Sequence[Line]] | None = None
) -> str:
    """Return the check: the first ten decimal digits of SHA-256 over what the sheet prints of an entry."""
    printed = {"sheet": sheet.key, "number": number, "fields": dict(texts)}
    if lines:
        printed["tables"] = {key: [list(line.texts) for line in found] for key, found in lines.items()}
    return str(int(hashlib.sha256(audit.canonical(printed).encode()).hexdigest(), 16))[:10]


@dataclass(frozen=True)
class _Reading:
    """What all sheets of a job are filled in from."""

    sheet: Sheet
    source: Book
    lookup: "Lookup"
    choices: Mapping[str, list[str]]
    known: Mapping[str, str]

    def texts(self, entry: Entry) -> dict[str, str]:
        """Return what may be printed of an entry, by key: counts with their units, then what is worked out."""
        units = {f.key: getattr(f.kind, "unit", "") for f in self.source.fields}
        texts = {key: f"{text} {units[key]}" if text and units.get(key) else text for key, text in entry.texts.items()}
        return {**texts, **self.known, **(self.sheet.more(self.lookup, entry) if self.sheet.more else {})}


def _fill(reading: _Reading, entry: Entry) -> Filled:
    sheet, source, known = reading.sheet, reading.source, reading.texts(entry)
    texts = {key: known[key] for key in sheet.printed()}
    for cell in sheet.cells():
        if cell.remarks:
            texts[cell.key] = _with_remarks(entry, texts[cell.key])
    lines = {
        table.key: tuple(Line(tuple(line)) for line in table.lines(reading.lookup, entry))
        for table in sheet.tables() if table.lines
    }
    number, place = "", ""
    if issubclass(source.record, Register):
        number = entry.number
        year, serial = source.record.numbered.read(number)
        place = f"{source.record.book:03}{year:04}{serial:06}"
    check = check_of(sheet, number, texts, lines)
    texts |= {key: _ticks(names, entry.texts[key]) for key, names in reading.choices.items()}
    across = ("作废", entry.struck_why or "") if entry.struck else _declined(source, entry)
    return Filled((entry.id,), number, texts, across, place, check, lines)


def _list(reading: _Reading, entries: list[Entry]) -> Filled:
    """Fill one sheet with a line for each entry; what is struck out has none on a list that is sent away, and counts on none."""
    sheet, standing = reading.sheet, [entry for entry in entries if not entry.struck]
    entries = standing if sheet.standing else entries
    known = {**reading.known, "entries": str(len(standing)), **(sheet.about(reading.lookup, entries) if sheet.about else {})}
    texts = {key: known[key] for key in sheet.printed()}
    said = [reading.texts(entry) for entry in entries]
    lines = {
        table.key: tuple(
            Line(tuple(_in_column(column, n, entry, text) for column in table.columns), entry.struck)
            for n, (entry, text) in enumerate(zip(entries, said, strict=True), 1)
        )
        for table in sheet.tables()
    }
    return Filled(tuple(entry.id for entry in entries), "", texts, check=check_of(sheet, "", texts, lines), lines=lines)


def _in_column(column: Column, line: int, entry: Entry, texts: Mapping[str, str]) -> str:
    text = str(line) if column.key == "#" else texts[column.key] if column.key else ""
    return _with_remarks(entry, text) if column.remarks else text


def _with_remarks(entry: Entry, text: str) -> str:
    return "\n".join([*remarks(entry), text]).strip()


def _declined(source: Book, entry: Entry) -> tuple[str, str]:
    if "declined" in entry.signatures:
        return "不予批准", entry.texts.get("declined_why", "")
    return next(((step.state, "") for step in source.sides if step.voids and step.key in entry.signatures), ("", ""))


def _ticks(names: Sequence[str], chosen: str) -> str:
    """Return the names with boxes; a chosen one that is no longer offered is added, for the paper tells what was."""
    offered = [*names, *([chosen] if chosen and chosen not in names else [])]
    return "　　".join(f"{'■' if name == chosen else '□'} {name}" for name in offered)
