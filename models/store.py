"""The one door to the database: every change is one transaction, audited, made findable, and announced here."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlcipher3 import dbapi2 as sqlcipher

from models import audit, database, keys, schema, search
from models.folder import DATABASE as DATABASE
from models.folder import KEY as KEY
from models.folder import assert_still_here, finish
from models.heard import Heard
from models.kinds import Long
from models.lookup import Lookup
from models.people import Office
from models.record import Record, fields, record_named, records
from models.text import Damaged, Refused, said_by_system, tr


@dataclass(frozen=True)
class Changes:
    """What a finished act touched, so that each view can decide whether to read again. `act` is its number."""

    act: int
    action: str
    touched: frozenset[tuple[str, int]]

    def hit(self, *tables: str) -> bool:
        """Say whether one of the tables was touched."""
        return any(table in tables for table, _ in self.touched)


ELSEWHERE = Changes(0, "", frozenset())
"""Announced when another process wrote, or a day began: every view reads again."""


def clock() -> datetime:
    """Return the time of the machine with its offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


class Acting(Session):
    """The session of an act: it remembers what it loads, and nothing walks past the trail through it."""


class Act:
    """One act under way: the session it writes through, the office it sees, its reason and facts for the trail."""

    def __init__(self, session: Session, lookup: Lookup, at: str, number: int) -> None:
        self.session, self.lookup, self.at, self.number = session, lookup, at, number
        self.why = ""
        self.facts: dict[str, Any] = {}
        self.about: list[tuple[str, int]] = []  # entries named in the trail although nothing in them changes
        self.held: list[Record] = []  # the session alone would let go of a changed record once it is flushed
        self.before: dict[tuple[str, int], dict[str, Any]] = {}
        self.given: dict[tuple[str, int], int] = {}  # the last serial given in a series and year by this act
        self.head: tuple[int, str] = (0, "")

    def entry(self, record: type[Record], record_id: int) -> Any:
        """Return a record as the act may change it; what the lookup knows is only there to be looked at."""
        return self.session.scalars(select(record).where(record.id == record_id)).one()

    def forget_draft(self, key: str) -> None:
        """Drop the draft that became an entry, in the entry's own transaction."""
        self.session.execute(text("DELETE FROM draft WHERE key = :key"), {"key": key})


class Store:
    """An open office. `now` may be replaced by a test's clock; `user` is who writes."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = clock, *, founder: str = "") -> None:
        """Open the office in `folder`, or raise `Refused`; an older file is migrated after a verified backup.

        `founder` is who is making the office just now: it has no row yet that says so.
        """
        self.folder, self.path, self.now = folder, folder / DATABASE, now
        self.listeners: list[Callable[[Changes], None]] = []
        self.last = ELSEWHERE  # what this process did last
        self.told = 0  # the last row of the trail that the views know of
        self.user, self.heard = founder, Heard()
        self._lists: tuple[int, dict[str, list[Record]]] = (0, {})  # short lists of the last act, and where the trail then ended
        self._sound = False
        database.assert_safe_library()
        try:
            finish(folder)
            database.assert_plain_file(self.path)
            if not self.path.exists():
                raise Damaged(tr("{} 中没有办公室资料（office.db）。请先新建，或改用正确的文件夹。").format(folder))
            database.assert_writable(self.path)
            self.key = keys.read(folder / KEY)
            self._file = self.path.stat()
        except OSError as error:
            raise Refused(tr("不能读取 {}（{}），没有改动。请检查文件夹的权限。").format(folder, said_by_system(error))) from None
        self.engine: Engine = database.engine_for(self.path, self.key)
        self._acts = self.engine.execution_options(writes=True)
        self._watching: list[Any] = []
        try:
            with self._in_words():
                schema.ready(self)
            self.user = founder or self._clerk()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        for connection in self._watching:
            connection.close()
        self.engine.dispose()

    def _clerk(self) -> str:
        with self.read() as lookup:
            for office in lookup.all(Office):
                return office.user
        raise Refused(tr("{} 中的新建没有完成，里面没有登记。请清空这个文件夹后重新新建。").format(self.folder))

    @contextmanager
    def read(self) -> Iterator[Lookup]:
        """Look at the office as it is at this moment."""
        with self._in_words(), Session(self.engine, expire_on_commit=False) as session:
            yield Lookup(session, self.today(), self.user, self.heard)

    def today(self) -> date:
        """Return the day that counts as today."""
        return self.now().date()

    @contextmanager
    def act(self, action: str) -> Iterator[Act]:
        """Do one thing completely or not at all, leave a trace of it, then tell the views."""
        if not self._sound:  # once: who only looks may still see what can be read of a damaged file
            with self._in_words():
                assert_still_here(self.path, self._file)
                database.assert_sound(self.path, self.key)
            self._sound = True
        with self._in_words(), Acting(self._acts, expire_on_commit=False, autoflush=False) as session:
            session.connection()  # BEGIN IMMEDIATE now: what is checked below cannot change before the commit
            assert_still_here(self.path, self._file)
            before, newest, recorded, number = audit.last(session)
            moment = self.now()
            moved = bool(recorded) and moment < datetime.fromisoformat(recorded)
            at = recorded if moved else moment.isoformat()
            known = self._lists[1] if self._lists[0] == before else {}  # else another process wrote in between
            lookup = Lookup(session, self.today(), self.user, self.heard, known)
            act = Act(session, lookup, at, number + 1)
            session.info["act"] = act
            yield act
            session.flush()
            base = {"act": act.number, "at": at, "by": self.user, "action": action}
            base |= ({"why": act.why} if act.why else {}) | ({"facts": act.facts} if act.facts else {})
            base |= {"clock": True} if moved else {}
            touched = _differences(act)
            rows = [base | {"entry": list(key), "changed": changed} for key, changed in touched]
            rows += [base | {"entry": list(key)} for key in act.about]
            act.head = audit.append(session, (before, newest), rows or [base])
            search.index(lookup, [key for key, _ in touched])
            search.index(lookup, search.naming(lookup, touched))
            session.commit()
        changed = {table for (table, _), _ in touched}
        self._lists = (act.head[0], {table: found for table, found in lookup.lists().items() if table not in changed})
        if any(key[0] == "office" for key, _ in touched):
            self.user = self._clerk()
        if before == self.told:  # else another process wrote in between, and `watch` has yet to tell it
            self.told = act.head[0]
        self.last = Changes(act.number, action, frozenset([key for key, _ in touched] + act.about))
        for listener in list(self.listeners):
            listener(self.last)

    def draft(self, key: str) -> dict[str, str] | None:
        """Return the half-typed texts kept under `key`, if any."""
        with self.read() as lookup:
            row = lookup.session.execute(text("SELECT texts FROM draft WHERE key = :key"), {"key": key}).first()
        return json.loads(row[0]) if row else None

    def keep_draft(self, key: str, texts: dict[str, str] | None) -> None:
        """Keep what is being typed (None: forget it); outside the trail, it is nobody's entry yet.

        A text that no field would take, or whose field keeps no draft, is left out: nothing of it is ever stored.
        """
        with self._in_words(), self._acts.begin() as connection:
            assert_still_here(self.path, self._file)
            if texts is None:
                connection.execute(text("DELETE FROM draft WHERE key = :key"), {"key": key})
            else:
                record = record_named(key.split(":")[1])
                never = {f.key for f in fields(record) if not f.draft} | record.undrafted(texts)
                short = {n: typed for n, typed in texts.items() if len(typed) <= Long.limit and n.split(".")[-1] not in never}
                values = {"key": key, "texts": json.dumps(short), "at": self.now().isoformat()}
                connection.execute(text("INSERT OR REPLACE INTO draft VALUES (:key, :texts, :at)"), values)

    def watch(self) -> Callable[[], bool]:
        """Return a question to be asked now and then: has another process left a trace that was not told yet?"""
        connection = database.connect(self.path, self.key)
        self._watching.append(connection)

        def asked() -> bool:
            try:
                newest = int(connection.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()[0])
            except sqlcipher.Error:  # a busy or vanished disk: whoever reads or writes next says so
                return False
            elsewhere, self.told = newest != self.told, newest
            return elsewhere

        asked()
        return asked

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except StaleDataError:
            raise Refused(tr("这条记录刚在别处改过，没有覆盖。请重新打开后再改。")) from None
        except IntegrityError as error:
            raise _taken(error) or error from None
        except (DBAPIError, sqlcipher.Error) as error:
            why = database.refusal(error, self.path)
            if why is None:
                raise
            raise why from error


@event.listens_for(Acting, "loaded_as_persistent")
def _loaded(session: Session, record: Any) -> None:
    """Remember every record as it was when the act loaded it."""
    if isinstance(record, Record):
        act: Act = session.info["act"]
        act.held.append(record)
        act.lookup.forget(record.__tablename__)
        act.before.setdefault((record.__tablename__, record.id), audit.snapshot(record))


@event.listens_for(Acting, "pending_to_persistent")
def _added(session: Session, record: Any) -> None:
    if isinstance(record, Record):
        session.info["act"].held.append(record)


@event.listens_for(Acting, "do_orm_execute")
def _only_select(state: Any) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("bulk statements leave no trace: change the records one by one")


@event.listens_for(Acting, "before_flush")
def _no_delete(session: Session, *_: Any) -> None:
    if session.deleted:
        raise RuntimeError("records are never deleted: strike them")


def _differences(act: Act) -> list[tuple[tuple[str, int], dict[str, list[Any]]]]:
    """Return, for every record the act changed, {column: [before, after]}; in a fixed order."""
    found = []
    for record in act.held:
        key, after = (record.__tablename__, record.id), audit.snapshot(record)
        before = act.before.get(key, dict.fromkeys(after))
        changed = {name: [before[name], value] for name, value in after.items() if before[name] != value}
        if changed:
            found.append((key, changed))
    return sorted(found)


def _taken(error: IntegrityError) -> Refused | None:
    """Return which field has a value that another record has already, None for what is our own mistake."""
    for record in records():
        for f in fields(record):
            if str(error.orig).endswith(f"UNIQUE constraint failed: {record.__tablename__}.{f.key}"):
                return Refused(problems=[(f.key, tr("{}与已有的重复，没有保存。请改正。").format(tr(f.label)))])
    return None
