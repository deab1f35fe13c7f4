"""Search words: one character a token, so that any part of a word of any length is found; outside the trail."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from models import pinyin
from models.kinds import Reference
from models.record import Record, fields, record_named, records
from models.register import Register

if TYPE_CHECKING:
    from models.lookup import Lookup

SHIFT = 40
RARE = ("Co", "Cn")  # private and newer characters: rare names are written with them
BORDER = " border "  # between two fields, a token that no single character is: no phrase runs over it


def row_of(book: int, entry: int) -> int:
    """Return the search row of an entry: correcting one is then a matter of its row alone."""
    return (book << SHIFT) + entry


def tokens(words: str) -> str:
    """Return `words` as one token a character, in one width and case."""
    plain = unicodedata.normalize("NFKC", words).lower()
    return " ".join(c for c in plain if unicodedata.category(c)[0] in "LN" or unicodedata.category(c) in RARE)


def words_of(record: Record, lookup: "Lookup") -> str:
    """Return everything a record is found by."""
    found = [record.number] if isinstance(record, Register) else []
    found += [f.kind.format(getattr(record, f.key), lookup) for f in fields(type(record)) if f.search]
    return BORDER.join(tokens(part) for part in found if part)


def index(lookup: "Lookup", touched: Iterable[tuple[str, int]]) -> None:
    """Write the words of the touched records."""
    rows = []
    for table, record_id in touched:
        record = lookup.get(table, record_id)
        rows.append((row_of(record.book, record_id), words_of(record, lookup)))
    if rows:
        lookup.session.connection().exec_driver_sql("INSERT OR REPLACE INTO search(rowid, words) VALUES (?, ?)", rows)


def naming(lookup: "Lookup", touched: Iterable[tuple[tuple[str, int], Mapping[str, list[Any]]]]) -> Iterator[tuple[str, int]]:
    """Yield the records that are found by the name of another, where an act has changed that name."""
    for (table, record_id), changed in touched:
        if changed.get(record_named(table).called[0], [None])[0] is None:  # not named, or new: nothing refers to it
            continue
        for kind in records():
            for f in fields(kind):
                if f.search and isinstance(f.kind, Reference) and f.kind.table == table:
                    named = select(kind.id).where(kind.__table__.c[f.key] == record_id)
                    yield from ((kind.__tablename__, found) for found in lookup.session.scalars(named).all())


def match(words: str, lookup: "Lookup") -> str:
    """Return the FTS5 query for what was typed: each word a phrase of its characters, all of them; "" for nothing.

    A word of letters is also every run of characters in the office that sounds so.
    """
    found = []
    for part in words[:200].split():
        meant = lookup.heard.meant(part, lookup.session) if pinyin.in_letters(part) else []
        phrases = dict.fromkeys(phrase for phrase in map(tokens, [part, *meant]) if phrase)
        if phrases:
            found.append("(" + " OR ".join(f'"{phrase}"' for phrase in phrases) + ")")
    return " AND ".join(found)


def find(lookup: "Lookup", words: str, limit: int = 100, most: int = 1000) -> tuple[int, bool, list[tuple[type[Record], int]]]:
    """Return (total up to `most`, whether there are more, the newest `limit` hits as (record, id))."""
    query = match(words, lookup)
    if not query:
        return 0, False, []
    books = {record.book: record for record in records()}
    sql = "SELECT rowid FROM search WHERE search MATCH :query ORDER BY rowid DESC LIMIT :most"
    rows = [row for (row,) in lookup.session.execute(text(sql), {"query": query, "most": most + 1})]
    hits = [(books[row >> SHIFT], row & ((1 << SHIFT) - 1)) for row in rows[:limit] if row >> SHIFT in books]
    return min(len(rows), most), len(rows) > most, hits


def newest(lookup: "Lookup", query: str, each: int, at_once: int = 1000) -> dict[str, list[int]]:
    """Return by table the ids of the newest records that a query of `match` finds, at most `each` of a table.

    Hits come by books, so one look serves all of them; after a book with very many the next look begins below it.
    """
    tables, end = {record.book: record.__tablename__ for record in records()}, 1 << 62
    sql = text("SELECT rowid FROM search WHERE search MATCH :query AND rowid < :end ORDER BY rowid DESC LIMIT :most")
    found: dict[str, list[int]] = {}
    while True:
        rows = list(lookup.session.scalars(sql, {"query": query, "end": end, "most": at_once}))
        for row in rows:
            if row >> SHIFT in tables and len(ids := found.setdefault(tables[row >> SHIFT], [])) < each:
                ids.append(row & ((1 << SHIFT) - 1))
        if len(rows) < at_once:
            return found
        end = rows[-1] >> SHIFT << SHIFT


def newest_of(lookup: "Lookup", record: type[Record], query: str, limit: int) -> list[int]:
    """Return the ids of the newest records of one table that a query of `match` finds."""
    sql = "SELECT rowid - :base FROM search WHERE search MATCH :query AND rowid > :base AND rowid < :end "
    sql += "ORDER BY rowid DESC LIMIT :limit"
    base = record.book << SHIFT
    return list(lookup.session.scalars(text(sql), {"query": query, "base": base, "end": base + (1 << SHIFT), "limit": limit}))


def rows_matching(table: str, query: str) -> tuple[str, dict[str, object]]:
    """Return an SQL condition on ids of `table` that a query (of `match`, not empty) finds, with its parameters."""
    base = record_named(table).book << SHIFT
    sql = "id IN (SELECT rowid - :search_base FROM search WHERE search MATCH :search_query AND rowid > :search_base "
    sql += "AND rowid < :search_end)"
    return sql, {"search_base": base, "search_query": query, "search_end": base + (1 << SHIFT)}
