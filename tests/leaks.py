"""Where words lie that should lie nowhere: every byte of an office, of what was written beside it, and of the logs."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from models import backup, database, search
from models.store import Store

TITLE = "龘靐齉爩霜降行动部署方案"  # characters that stand nowhere else, so that one alone gives it away
RARE = TITLE[:4]
CONTROL = "鱻麤飝普法宣传月工作通知"  # an allowed title, which the same search must find everywhere


def found(office: Store, words: str, decrypted: Path, *others: Path) -> list[str]:
    """Return every place that holds the words: tables of the office and of its backups, both decrypted into a folder, their
    files, and those of `others`, as the folders in which the system keeps logs.
    """
    places = list[str]()
    for database_ in (office.path, *backup.copies(office)):
        copy = decrypted / ("plain.db" if database_ == office.path else database_.name)
        decrypt(database_, office.key, copy)
        places += in_tables(copy, words)
    for folder in (office.folder, decrypted, *others):
        for path in (path for path in folder.rglob("*") if path.is_file()):
            held = path.read_bytes()
            places += [f"{path.name}:{n}" for n, form in enumerate(written(words)) if form in held]
    return places


def written(words: str) -> list[bytes]:
    """Return the words as a file may hold them: in each code, as tokens, escaped; and their beginning alone."""
    coded = [text.encode(code) for text in (words, words[:4]) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    return [*coded, search.tokens(words).encode(), words.encode("unicode_escape")]


def decrypt(path: Path, key: bytes, copy: Path) -> None:
    """Write a database without its key."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.unlink(missing_ok=True)
    with closing(database.connect(path, key, wal=False)) as whole:
        whole.execute("ATTACH DATABASE ? AS plain KEY ''", (str(copy),))
        whole.execute("SELECT sqlcipher_export('plain')")


def in_tables(copy: Path, words: str) -> Iterator[str]:
    """Yield the columns that hold the words, and the search index where it holds any one of their rare characters."""
    with closing(sqlcipher.connect(str(copy))) as plain:
        for (table,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for column in [row[1] for row in plain.execute(f"PRAGMA table_info('{table}')")]:
                where = " OR ".join([f'instr(CAST("{column}" AS BLOB), ?) > 0'] * len(written(words)))
                if plain.execute(f'SELECT 1 FROM "{table}" WHERE {where}', written(words)).fetchone():
                    yield f"{table}:{column}"
        for character in words[:3]:
            if plain.execute("SELECT 1 FROM search WHERE search MATCH ?", (f'"{character}"',)).fetchone():
                yield f"index:{character}"
