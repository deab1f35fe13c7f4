"""The shape of the file: its revision, its migrations, and the triggers by which SQLite itself refuses what no code may do."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column as TableColumn
from sqlalchemy import Connection, String, Table

from models import audit as audit  # the tables of the file are those that are declared: all must be known here
from models import custody, database
from models import manual as manual
from models import registers as registers
from models.guards import guards
from models.record import Base, records
from models.register import Register
from models.text import Damaged, Refused, tr

if TYPE_CHECKING:
    from models.store import Store

OUT_NOW = "out_now"  # the view of all that is out; made anew after every migration, like the triggers
VERSIONS = Path(__file__).parent / "migrations" / "versions"

#: What is being typed: outside the trail, may be deleted.
DRAFT = Table(
    "draft", Base.metadata,
    TableColumn("key", String, primary_key=True), TableColumn("texts", String, nullable=False),
    TableColumn("kept_at", String, nullable=False),
)


def revisions() -> list[str]:
    """Return every revision this program knows, oldest first: the numbers before the names of the migration files."""
    return _revisions(VERSIONS)


@cache
def _revisions(folder: Path) -> list[str]:
    return sorted(path.name[:4] for path in folder.glob("[0-9][0-9][0-9][0-9]_*.py"))


def triggers() -> dict[str, str]:
    """Return every trigger by name."""
    found = {}
    for table in ["audit", *(record.__tablename__ for record in records())]:
        found[f"{table}_keep"] = _abort(table, "DELETE", "", "entries are never deleted")
    found["audit_fixed"] = _abort("audit", "UPDATE", "", "the trail is never changed")
    found["audit_once"] = _abort("audit", "INSERT", _there("audit", "id"), "a row of the trail is written once")
    for record in records():
        table, fixed = record.__tablename__, ["id", "written_at", "written_by"]
        given = _there(table, "id")  # INSERT OR REPLACE of another tool would delete without firing the DELETE trigger
        if issubclass(record, Register):
            given += " OR " + _there(table, "series", "year", "serial")
            fixed += ["series", "year", "serial", "historic"]
            found[f"{table}_final"] = _abort(table, "UPDATE", "OLD.struck_at IS NOT NULL", "a struck entry is final")
        found[f"{table}_once"] = _abort(table, "INSERT", given, "an entry and its number are written once")
        moved = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in fixed)
        found[f"{table}_fixed"] = _abort(table, "UPDATE", moved, "numbers and origin of an entry never change")
    found |= {name: _abort(table, event, when, why) for name, table, event, when, why in guards()}
    return {name: f"CREATE TRIGGER {name} {body}" for name, body in sorted(found.items())}


def ready(store: "Store") -> None:
    """Make sure that the file has this program's shape: migrate an older one, refuse a newer one or a foreign one."""
    with store.engine.connect() as connection:
        found = _revision(connection)
        known = revisions()
        if found is None:
            raise Damaged(tr("{} 不是掌印的数据库，没有打开，也没有改动。").format(store.path))
        if found not in known:
            sentence = tr("这份资料由更新版本的程序写成（版本 {}，本程序到 {}），没有打开，也没有改动。请更新程序。")
            raise Refused(sentence.format(found, known[-1]))
        if found == known[-1]:
            _compare_triggers(connection)
            return
    from models import backup  # only here: a migration is rare, an opening is not

    backup.make(store)
    store.engine.dispose()
    _migrate(store.path, store.key)


def create(path: Path, key: bytes) -> None:
    """Make the file by its migrations, so that a new office and an old one have one and the same shape."""
    database.make_private(path)
    _migrate(path, key)


def _migrate(path: Path, key: bytes) -> None:
    engine = database.engine_for(path, key)
    try:
        with engine.connect() as plain:
            # outside the transaction: within one, SQLite ignores this pragma, and rebuilding a table needs it off
            plain.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]  # our own driver
            connection = plain.execution_options(writes=True)
            with connection.begin():
                for name in _triggers_of(connection):
                    connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
                connection.exec_driver_sql(f"DROP VIEW IF EXISTS {OUT_NOW}")
                upgrade(connection)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise Refused(tr("升级没有完成：{} 处引用对不上，已退回原样。请保留备份并联系维护人员。").format(len(broken)))
                for statement in [*triggers().values(), f"CREATE VIEW {OUT_NOW} AS {custody.view()}"]:
                    connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the migrations that the file lacks."""
    from alembic.config import Config  # here: 0.6 s that no ordinary opening needs
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)

    def steps(revision: Any, _: Any) -> Any:
        return scripts._upgrade_revs(to, revision)  # what alembic's own upgrade command calls

    with EnvironmentContext(config, scripts, fn=steps, destination_rev=to) as environment:
        environment.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=False)
        environment.run_migrations()


def _revision(connection: Connection) -> str | None:
    if not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first():
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return row[0] if row else None


def _triggers_of(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {row.name: row.sql for row in rows}


def _compare_triggers(connection: Connection) -> None:
    found, wanted = _triggers_of(connection), triggers()
    if {n: re.sub(r"\s+", " ", s) for n, s in found.items()} != {n: re.sub(r"\s+", " ", s) for n, s in wanted.items()}:
        raise Damaged(tr("数据库缺少保护登记的规则，可能被别的工具改动过，没有打开。请用最近的备份恢复。"))


def _there(table: str, *columns: str) -> str:
    """Say, as SQL, that a row with the new one's values in these columns is there already."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE " + " AND ".join(f"{c} = NEW.{c}" for c in columns) + ")"


def _abort(table: str, event: str, when: str, why: str) -> str:
    condition = f" WHEN {when}" if when else ""
    return f"BEFORE {event} ON {table}{condition} BEGIN SELECT RAISE(ABORT, '{why}'); END"
