"""A print job: everything that will stand on the paper, read from the office at one moment; no file format yet."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms.sheet import Sheet
from models import acts, audit
from models.book import Book, Entry, book
from models.kinds import Reference
from models.people import Office
from models.record import record_named

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

AT_ONCE = 500  # entries read by one statement; SQLite takes 32,766 ids


@dataclass(frozen=True)
class Filled:
    """One sheet as filled in: the texts by field key, and what lies across it where the entry no longer counts.

    `code` is what the square code holds, digits only: book 3, year 4, serial 6, check 10; a blank sheet has none.
    """

    entry: int = 0
    number: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    across: tuple[str, str] = ("", "")
    code: str = ""

    @property
    def check(self) -> str:
        """The ten digits that tell whether the paper says what was printed."""
        return self.code[-10:]


@dataclass(frozen=True)
class Job:
    """Sheets to be printed together: the title as on paper, and who prints them when."""

    sheet: Sheet
    title: str
    filled: tuple[Filled, ...]
    printed_at: str = ""
    by: str = ""

    @property
    def blank(self) -> bool:
        """Whether this is the form without an entry."""
        return not self.printed_at


def read(store: "Store", sheet: Sheet, wanted: Sequence[int | str] = ()) -> Job:
    """Return the job that prints the `wanted` entries (ids, or numbers as people type them); none: the blank form.

    Reads only: a preview leaves no trace. Raises `Refused` for a number that is not there.
    """
    source = book(sheet.register)
    with store.read() as lookup:
        title = lookup.all(Office)[0].short + sheet.title
        choices = {cell.key: list(cell.choices(lookup)) for cell in sheet.cells() if cell.choices}
        if not wanted:
            blank = {key: _ticks(names, "") for key, names in choices.items()}
            return Job(sheet, title, (Filled(texts=blank),))
        ids = list(dict.fromkeys(w if isinstance(w, int) else source.find(lookup, w) for w in wanted))
        filled = tuple(_fill(sheet, source, entry, choices) for entry in entries_of(source, lookup, ids))
    return Job(sheet, title, filled, store.now().isoformat(timespec="minutes"), store.user)


def note(store: "Store", job: Job, to: str) -> tuple[int, str]:
    """Leave the trace of a job that goes to a printer or a file (`to` says which); return the trail's head."""
    checks = {filled.number: filled.check for filled in job.filled if filled.code}
    about = [(job.sheet.register, filled.entry) for filled in job.filled if filled.entry]
    return acts.note(store, "打印", about, {"sheet": job.sheet.key, "to": to, "checks": checks})


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


def check_of(sheet: Sheet, number: str, texts: Mapping[str, str]) -> str:
    """Return the check: the first ten decimal digits of SHA-256 over what the sheet prints of an entry."""
    printed = {"sheet": sheet.key, "number": number, "fields": dict(texts)}
    return str(int(hashlib.sha256(audit.canonical(printed).encode()).hexdigest(), 16))[:10]


def _fill(sheet: Sheet, source: Book, entry: Entry, choices: Mapping[str, list[str]]) -> Filled:
    units = {f.key: getattr(f.kind, "unit", "") for f in source.fields}
    said, texts = remarks(entry), {}
    for cell in sheet.cells():
        for key in cell.fields():
            text = entry.texts[key]
            texts[key] = f"{text} {units[key]}" if text and units.get(key) else text
        if cell.remarks:
            texts[cell.key] = "\n".join([*said, texts[cell.key]]).strip()
    number = entry.number if source.numbered else ""
    year, serial = source.record.numbered.read(entry.number) if source.numbered else (0, entry.id)  # type: ignore[attr-defined]  # a Register here
    code = f"{source.record.book:03}{year:04}{serial:06}{check_of(sheet, number, texts)}"
    texts |= {key: _ticks(names, entry.texts[key]) for key, names in choices.items()}
    across = ("作废", entry.struck_why or "") if entry.struck else _declined(entry)
    return Filled(entry.id, number, texts, across, code)


def _declined(entry: Entry) -> tuple[str, str]:
    return ("不予批准", entry.texts.get("declined_why", "")) if "declined" in entry.signatures else ("", "")


def _ticks(names: Sequence[str], chosen: str) -> str:
    """Return the names with boxes; a chosen one that is no longer offered is added, for the paper tells what was."""
    offered = [*names, *([chosen] if chosen and chosen not in names else [])]
    return "　　".join(f"{'■' if name == chosen else '□'} {name}" for name in offered)
