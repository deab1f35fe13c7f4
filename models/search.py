"""Search words: one character a token, so that any part of a word of any length is found; outside the trail."""

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import text

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
        rows.append({"row": row_of(record.book, record_id), "words": words_of(record, lookup)})
    if rows:
        connection = lookup.session.connection()
        connection.execute(text("DELETE FROM search WHERE rowid = :row"), rows)
        connection.execute(text("INSERT INTO search(rowid, words) VALUES (:row, :words)"), rows)


def match(words: str) -> str:
    """Return the FTS5 query for what was typed: each word a phrase of its characters, all of them; "" for nothing."""
    phrases = [tokens(part) for part in words[:200].split()]
    return " AND ".join(f'"{phrase}"' for phrase in phrases if phrase)


def find(lookup: "Lookup", words: str, limit: int = 100, most: int = 1000) -> tuple[int, bool, list[tuple[type[Record], int]]]:
    """Return (total up to `most`, whether there are more, the newest `limit` hits as (record, id))."""
    query = match(words)
    if not query:
        return 0, False, []
    books = {record.book: record for record in records()}
    sql = "SELECT rowid FROM search WHERE search MATCH :query ORDER BY rowid DESC LIMIT :most"
    rows = [row for (row,) in lookup.session.execute(text(sql), {"query": query, "most": most + 1})]
    hits = [(books[row >> SHIFT], row & ((1 << SHIFT) - 1)) for row in rows[:limit] if row >> SHIFT in books]
    return min(len(rows), most), len(rows) > most, hits


def rows_matching(table: str, words: str) -> tuple[str, dict[str, object]]:
    """Return an SQL condition on ids of `table` that match, with its parameters; the words must not be empty."""
    base = record_named(table).book << SHIFT
    sql = "id IN (SELECT rowid - :search_base FROM search WHERE search MATCH :search_query AND rowid > :search_base "
    sql += "AND rowid < :search_end)"
    return sql, {"search_base": base, "search_query": match(words), "search_end": base + (1 << SHIFT)}

