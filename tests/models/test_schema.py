"""The shape of the file: what the declarations ask for, whichever way it came about; what is not ours is left untouched."""

import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlcipher3 import dbapi2 as sqlcipher

from models import backup, check, database, schema, store
from models.migrations.__main__ import wanted
from models.record import Base
from models.store import Store
from tests.offices import enter, refused, shown

NEXT = '''"""A trial."""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{last}"


def upgrade() -> None:
    op.add_column("section", sa.Column("floor", sa.String(), nullable=True))
    {more}
'''


def shape(path: Path, key: bytes) -> list[tuple[str, str, str]]:
    """Return every table, index and trigger of a file, word for word."""
    connection = database.connect(path, key)
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name").fetchall()
    connection.close()
    return [(kind, name, re.sub(r"\s+", " ", sql)) for kind, name, sql in rows]


def run(office: Store, *statements: str) -> None:
    """Run statements as another program would that has the key."""
    connection = database.connect(office.path, office.key)
    for statement in statements:
        connection.execute(statement)
    connection.close()

ADDED = re.compile(r"(\w+) (INTEGER) REFERENCES")  # a reference that a migration has added says its rule beside its column


def planted(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "") -> None:
    """Let the program know one more migration."""
    versions = folder / "migrations" / "versions"
    shutil.copytree(schema.VERSIONS, versions)
    last = schema.revisions()[-1]
    following = f"{int(last) + 1:04}"
    (versions / f"{following}_trial.py").write_text(NEXT.format(next=following, last=last, more=more), "utf-8")
    monkeypatch.setattr(schema, "VERSIONS", versions)


def test_the_migrations_make_exactly_what_the_declarations_ask_for(office: Store) -> None:
    with office.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": wanted, "compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_tables_made_by_migrations_and_by_declarations_have_the_same_columns_and_rules(office: Store, tmp_path: Path) -> None:
    engine = database.engine_for(tmp_path / "fresh.db", office.key)
    Base.metadata.create_all(engine)
    engine.dispose()

    def rules(path: Path) -> dict[str, list[str]]:
        found = {}
        for kind, name, sql in shape(path, office.key):
            if kind not in ("trigger", "view") and not name.startswith(("search", "alembic")):
                plain = re.sub(r'["()\s]+', " ", sql).strip()
                plain = ADDED.sub(r"\1 \2, FOREIGN KEY \1 REFERENCES", plain)
                found[name] = sorted(part.strip() for part in plain.split(","))
        return found

    assert rules(office.path) == rules(tmp_path / "fresh.db")


def test_an_office_that_was_upgraded_has_the_same_shape_as_a_new_one(
    office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.close()
    planted(monkeypatch, tmp_path)
    Store(office.folder).close()
    schema.create(tmp_path / "new.db", office.key)
    assert shape(office.path, office.key) == shape(tmp_path / "new.db", office.key)


def test_an_older_office_is_upgraded_after_a_verified_backup(
    office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = enter(office)
    before = shown(office, entry)
    office.close()
    planted(monkeypatch, tmp_path)
    again = Store(office.folder, office.now)
    (copy,) = backup.copies(again)
    assert backup.verify(copy, again.key) > 0
    assert shown(again, entry) == before
    assert [name for kind, name, _ in shape(again.path, again.key) if kind == "trigger"] == list(schema.triggers())
    again.close()


@pytest.mark.parametrize(
    ("more", "why"),
    [("raise RuntimeError('power')", None), ('op.execute("UPDATE person SET rank_id = 99 WHERE id = 1")', "1 处引用对不上")],
)
def test_an_upgrade_that_fails_leaves_the_old_office(
    office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, why: str | None
) -> None:
    office.close()
    before = shape(office.path, office.key)
    with monkeypatch.context() as patch:
        planted(patch, tmp_path, more)
        with refused(why) if why else pytest.raises(RuntimeError, match="power"):
            Store(office.folder)
    assert shape(office.path, office.key) == before
    again = Store(office.folder)
    assert check.verify(again).ok
    again.close()


def test_a_newer_office_is_refused_and_stays_as_it_is(office: Store) -> None:
    run(office, "UPDATE alembic_version SET version_num = '9999'")
    office.close()
    before = office.path.read_bytes()
    with refused("由更新版本的程序写成（版本 9999，本程序到 "):
        Store(office.folder)
    assert office.path.read_bytes() == before
    assert sorted(p.name for p in office.folder.iterdir()) == ["office.db", "office.key"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 4080, b"PK\x03\x04" * 2048, "不是数据库".encode() * 400])
def test_a_file_that_is_no_office_is_refused_and_stays_as_it_is(office: Store, content: bytes) -> None:
    office.close()
    office.path.write_bytes(content)
    with refused("已损坏或密钥不对" if content else "没有打开，也没有改动"):
        Store(office.folder)
    assert office.path.read_bytes() == content


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP TRIGGER seal_use_keep"],
        ["DROP TABLE seal_use"],
        ["DROP TRIGGER audit_fixed", "CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT 1; END"],
        ["CREATE TRIGGER more AFTER INSERT ON seal_use BEGIN UPDATE seal SET note = 'x'; END"],
    ],
)
def test_an_office_without_its_guards_is_not_opened(office: Store, statements: list[str]) -> None:
    run(office, "PRAGMA foreign_keys = OFF", *statements)
    office.close()
    with refused("缺少保护登记的规则"):
        Store(office.folder)


def test_an_office_that_was_never_finished_says_so(tmp_path: Path, office: Store) -> None:
    folder = tmp_path / "half"
    folder.mkdir()
    (folder / store.KEY).write_text(office.key.hex(), "ascii")
    schema.create(folder / store.DATABASE, office.key)
    with refused("新建没有完成"):
        Store(folder)


def test_migrations_import_no_model_and_drop_no_column() -> None:
    for path in schema.VERSIONS.glob("[0-9]*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"^\s*(from|import) (models|app|forms|reports)", text, re.MULTILINE), path.name
        assert "drop_column" not in text, path.name
        assert "drop_table" not in text, path.name


def test_revisions_are_numbered_without_a_gap() -> None:
    assert schema.revisions() == [f"{n:04}" for n in range(1, len(schema.revisions()) + 1)]


def test_every_pragma_is_what_it_must_be_at_every_open(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with office.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        for name, value in {**database.PRAGMAS, "journal_mode": "wal"}.items():
            assert raw.execute(f"PRAGMA {name}").fetchone()[0] == value
    monkeypatch.setitem(database.PRAGMAS, "synchronous", 7)
    with refused("synchronous 没有生效"):
        Store(office.folder)


@pytest.mark.parametrize("table", ["seal_use", "seal", "person", "audit"])
def test_another_program_cannot_write_a_row_over_one_that_is_there(office: Store, table: str) -> None:
    enter(office)
    with closing(sqlcipher.connect(str(office.path), isolation_level=None)) as raw:  # without our pragmas
        raw.execute(f"PRAGMA key = \"x'{office.key.hex()}'\"")
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        named = ", ".join(f'"{column}"' for column in columns)
        with pytest.raises(sqlcipher.IntegrityError, match="once"):
            raw.execute(f"INSERT OR REPLACE INTO {table} ({named}) SELECT {named} FROM {table} WHERE id = 1")
