"""Find: one question over all books, people, sections, pages and commands; numbers as typed, slips as scanned."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from models import audit, pinyin, search
from models.book import Book, Entry
from models.kinds import Long, Reference
from models.people import Office, Person, everybody
from models.record import Record, fields, records
from models.register import Register, registers
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

CODE = re.compile(r"(\d{3})(\d{4})(\d{6})(\d{10})")  # of a slip: book, year, serial, check
NUMBER, SCANNED, RECENT = word("编号"), word("扫描的单据"), word("最近办理")
PEOPLE, ENTRIES, PAGES, COMMANDS, MANUAL = word("人员"), word("登记"), word("页面"), word("命令"), word("帮助")
SHORT, LONG = 30, 200  # characters up to which words may be left out between; that are heard at all of a long name
SEEK = "seek:"  # key of the place where all entries found in one book are listed: seek:BOOK:WORDS
FEW = 5  # of each book, where several have hits; of each kind of record


@dataclass(frozen=True)
class Place:
    """A page to go to or a command to give, as the window knows it; `why_not` says why it may not be given now."""

    key: str
    text: str
    group: str = COMMANDS
    sign: str = "command"
    side: str = ""
    why_not: str = ""


@dataclass(frozen=True)
class Hit:
    """One thing found: an entry of a book, or a place. `group` is the head it stands under, `wrong` a warning."""

    group: str
    text: str
    note: str = ""
    side: str = ""
    book: str = ""
    entry: int = 0
    entry_state: str = ""
    place: Place | None = None
    wrong: str = ""


def find(store: "Store", typed: str, places: Sequence[Place] = (), limit: int = 8) -> list[Hit]:
    """Return what `typed` finds, best first; typed nothing, what was worked on last, and the commands."""
    with store.read() as lookup:
        return find_in(lookup, typed, places, limit)


def find_in(lookup: "Lookup", typed: str, places: Sequence[Place] = (), limit: int = 8) -> list[Hit]:
    """Return what `find` does, in an office that is being read already."""
    typed = typed.strip()[:200]
    if not typed:
        return [*_recent(lookup), *_places(places, "", COMMANDS)]
    slip = scanned(lookup, typed)
    if slip is not None:
        return slip
    found = list(_numbered(lookup, typed))
    exact = {(hit.book, hit.entry) for hit in found}
    found += _people(lookup, typed, limit)
    found += [hit for hit in _entries(lookup, typed, limit) if (hit.book, hit.entry) not in exact]
    found += _named(lookup, typed)
    return [*found, *(hit for group in (PAGES, COMMANDS, MANUAL) for hit in _places(places, typed, group))]


def scanned(lookup: "Lookup", typed: str) -> list[Hit] | None:
    """Return the entry whose slip has this code, with a warning where the paper is another; None for what is no code."""
    code = CODE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)))
    return list(_scanned(lookup, *code.groups())) if code else None


def marked(typed: str, text: str) -> set[int]:
    """Return the places in `text` that what was typed has found: each of its words by characters or by sound."""
    found, low = set[int](), text.casefold()
    for part in typed.casefold().split():
        at = low.find(part)
        found |= set(range(at, at + len(part))) if at >= 0 else pinyin.matches(part, text, gaps=True) or set()
    return {place for place in found if place < len(text)}


def hears(typed: str, text: str) -> bool:
    """Say whether every typed word, or all of them together, stands in `text` by characters or by sound."""
    low, parts, short = text.casefold(), typed.casefold().split(), len(text) <= SHORT
    each = all(part in low or pinyin.matches(part, text, gaps=short) is not None for part in parts)
    return each or (len(parts) > 1 and pinyin.matches(typed, text) is not None)


def _scanned(lookup: "Lookup", number: str, year: str, serial: str, check: str) -> Iterator[Hit]:
    """Yield the entry of a slip, with a warning where the paper does not say what was printed last."""
    record = {record.book: record for record in records()}.get(int(number))
    if record is None:
        return
    query = select(record.id).where(record.id == int(serial))
    if issubclass(record, Register):
        query = select(record.id).where(record.year == int(year), record.serial == int(serial))
    entry = lookup.session.scalar(query)
    if entry is None:
        return
    source = Book(record)
    shown = source.entries(lookup, [entry])[0]
    printed = [
        (str(trace.facts["sheet"]), str(trace.facts["checks"][shown.number]))
        for trace in audit.history(lookup.session, source.key, entry)
        if shown.number in trace.facts.get("checks", {})
    ]
    yield _entry(source, shown, SCANNED, wrong=_differs(check, printed))


def _differs(check: str, printed: list[tuple[str, str]]) -> str:
    """Say what is wrong with the check of a slip, "" when it is that of its sheet's last print; `printed` are both."""
    if check in dict(printed).values():
        return ""
    if check in [found for _, found in printed]:
        return tr("这张单子打印后内容有过变动，又印过新的。请核对。")
    if printed:
        return tr("校验码与打印时记下的不符，请核对单上的内容。")
    return tr("没有这张单子的打印记录，请核对单上的内容。")


def _numbered(lookup: "Lookup", typed: str) -> Iterator[Hit]:
    """Yield the entries that have the number typed: 用印2026-12, yy2026-12, or 2026-12 in any book."""
    letters = re.match("[a-z]+", typed.casefold())
    for register in registers():
        numbered, asked = register.numbered, typed
        if letters and pinyin.initials(numbered.series) == letters[0]:
            asked = numbered.series + typed[letters.end() :]
        if not numbered.by and not asked.startswith(numbered.series):
            continue  # a figure alone is hardly meant as the number of a seal
        try:
            numbered.read(asked)
            source = Book(register)
            yield _entry(source, source.entries(lookup, [source.find(lookup, asked)])[0], NUMBER)
        except Refused:
            continue


def _people(lookup: "Lookup", typed: str, limit: int) -> list[Hit]:
    """Return the people of that name: as the name is usually read first, those in office before those who left."""
    everyone = {id(rows): rows for rows in everybody(lookup).values()}.values()
    people = [rows for rows in everyone if hears(typed, rows[-1].name)]
    serving = [next((row for row in rows if row.in_force(lookup.today)), None) for rows in people]
    named = [(rows[-1].name, bool(now), (now or rows[-1]).id) for rows, now in zip(people, serving, strict=True)]
    named.sort(key=lambda hit: (typed not in hit[0], not pinyin.usually(typed, hit[0]), not hit[1], hit[0]))
    entries = Book(Person).entries(lookup, [number for _, _, number in named[:limit]])
    return [_person(entry) for entry in entries]


def _person(entry: Entry) -> Hit:
    note = " · ".join(filter(None, (entry.shown["section_id"], entry.shown["rank_id"])))
    return Hit(PEOPLE, entry.number, note, tr(entry.state.word) if entry.state.word else "", entry.book, entry.id)


def _entries(lookup: "Lookup", typed: str, limit: int) -> Iterator[Hit]:
    """Yield the newest entries of each register: few of each where several have any."""
    query = search.match(typed, lookup)
    if not query:
        return
    by_table = search.newest(lookup, query, limit + 1)
    found = {register: by_table[register.__tablename__] for register in registers() if register.__tablename__ in by_table}
    for register, ids in sorted(found.items(), key=lambda pair: not pair[0].steps()):
        source = Book(register)
        shown = ids[: limit if len(found) == 1 else FEW]
        for entry in source.entries(lookup, shown):
            yield _entry(source, entry, ENTRIES, typed)
        if len(ids) > len(shown):
            whole = Place(f"{SEEK}{source.key}:{typed}", tr("在{}中查看全部").format(tr(source.title)), ENTRIES, "find")
            yield Hit(ENTRIES, whole.text, place=whole)


def _named(lookup: "Lookup", typed: str) -> Iterator[Hit]:
    """Yield sections, posts and whatever else has a name, then what is called by a long text: duties, tasks."""
    for record in sorted(records(), key=_long):
        columns = [record.__table__.c[key] for key in record.called if key in record.__table__.c]
        if issubclass(record, Register | Person | Office) or not columns:
            continue
        found = [
            (row[0], str(row[1]))
            for row in lookup.session.execute(select(record.id, *columns).order_by(record.id))
            if any(hears(typed, str(name)[:LONG]) for name in row[1:] if name)
        ]
        found.sort(key=lambda hit: not pinyin.begins(typed, hit[1]))
        source = Book(record)
        entries = source.entries(lookup, [number for number, _ in found[: 2 * FEW]])
        for entry in sorted(entries, key=lambda entry: bool(entry.state.word))[:FEW]:  # what has ended comes last
            yield _record(source, entry)


def _long(record: type[Record]) -> bool:
    return any(f.key == record.called[0] and isinstance(f.kind, Long) for f in fields(record))


def _record(source: Book, entry: Entry) -> Hit:
    """Return a record as a hit: its name, then what it refers to (the section of a task, the post of a holder)."""
    note = [entry.shown[f.key] for f in source.fields if isinstance(f.kind, Reference)]
    side = tr(entry.state.word) if entry.state.word else ""
    return Hit(tr(source.title), entry.number, " · ".join(filter(None, note)), side, entry.book, entry.id)


def _places(places: Sequence[Place], typed: str, group: str) -> Iterator[Hit]:
    """Yield the pages or commands: those that begin so first."""
    meant = [place for place in places if place.group == group and (not typed or hears(typed, place.text))]
    for place in sorted(meant, key=lambda place: bool(typed) and not pinyin.begins(typed, place.text)):
        yield Hit(group, place.text, side=place.why_not or place.side, place=place)


def _recent(lookup: "Lookup") -> Iterator[Hit]:
    """Yield the entries worked on last, the newest first."""
    books = {register.__tablename__: Book(register) for register in registers()}
    sql = "SELECT book, entry FROM (SELECT id, book, entry FROM audit ORDER BY id DESC LIMIT 200) "
    sql += "WHERE book IS NOT NULL GROUP BY book, entry ORDER BY max(id) DESC"
    rows = [row for row in lookup.session.execute(text(sql)) if row.book in books][:FEW]
    for row in rows:
        source = books[row.book]
        for entry in source.entries(lookup, [row.entry]):
            yield _entry(source, entry, RECENT)


def _entry(source: Book, entry: Entry, group: str, typed: str = "", *, wrong: str = "") -> Hit:
    """Return an entry as a hit: what it is known by, then its number, whose it is, its day, and else what was found."""
    short: list[Any] = [f for f in source.columns() if not f.kind.right and not f.lead and f.key != "number" and f.width <= 8]
    days = [entry.shown[f.key] for f in short if isinstance(entry.values[f.key], date)]
    words = [entry.shown[f.key] for f in short if not isinstance(entry.values[f.key], date)]
    note = " · ".join(filter(None, [entry.number, *words, *days[:1]]))
    side = tr(entry.state.word) if source.steps or entry.struck else ""
    lead = source.lead(entry) or entry.number
    if typed and not marked(typed, lead) and not marked(typed, note.removeprefix(entry.number)):
        others = (f for f in source.fields if f.search and entry.shown[f.key] and marked(typed, entry.shown[f.key]))
        note += "".join(f" · {tr(f.label)}：{entry.shown[f.key]}" for f in [*others][:1])
    return Hit(group, lead, note, side, source.key, entry.id, entry.state.mark, wrong=wrong)
