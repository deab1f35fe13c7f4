"""The trail: it alone rebuilds every entry, and whatever is done to it is found and named."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from models import acts, audit, check
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from tests.offices import CHAIN, Clock, bypass, enter, sign

Row = tuple[int, str, str]


def trail(office: Store) -> list[Row]:
    with office.read() as lookup:
        rows = lookup.session.connection().exec_driver_sql("SELECT id, record, hash FROM audit ORDER BY id")
        return [(row.id, row.record, row.hash) for row in rows]


def tamper(office: Store, *statements: str) -> None:
    """Do what somebody with the key and another program could do: no trigger stands in the way."""
    with office.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            raw.execute(statement)


@pytest.fixture
def busy(office: Store) -> Store:
    """An office in which everything has happened that leaves a trace."""
    first, second, third = enter(office), enter(office, note="第一行\n第二行"), enter(office)
    sign(office, first, *CHAIN)
    acts.correct(office, SealUse, second, {"copies": "2", "note": ""})
    acts.perform(office, SealUse, second, "returned", {"by": "陆三", "on": "2026-11-25", "returned_why": "缺件"})
    acts.strike(office, SealUse, third, "误登")
    acts.correct(office, Seal, 1, {"state": "停用"})
    acts.note(office, "打印", [("seal_use", first)], {"页": 1})
    return office


def test_the_trail_alone_rebuilds_every_entry(busy: Store) -> None:
    rebuilt = check.rebuild(json.loads(record) for _, record, _ in trail(busy))
    with busy.read() as lookup:
        for entry in lookup.all(SealUse):
            assert rebuilt["seal_use", entry.id] == audit.snapshot(entry)
    assert check.verify(busy).ok


def test_every_changed_byte_of_the_trail_is_found_in_its_row(busy: Store) -> None:
    rows = trail(busy)
    for at, (row, record, stored) in enumerate(rows):
        for place in range(len(record)):
            other = record[:place] + ("0" if record[place] != "0" else "1") + record[place + 1 :]
            changed = [*rows[:at], (row, other, stored), *rows[at + 1 :]]
            assert check.chain(changed) == (f"痕迹第 {row} 行的内容与校验值不符", row)


def test_every_changed_hash_is_found(busy: Store) -> None:
    rows = trail(busy)
    for at, (row, record, stored) in enumerate(rows):
        for place in range(64):
            other = stored[:place] + ("0" if stored[place] != "0" else "1") + stored[place + 1 :]
            assert check.chain([*rows[:at], (row, record, other), *rows[at + 1 :]])[0] == f"痕迹第 {row} 行的内容与校验值不符"


def test_a_row_rewritten_with_a_new_hash_breaks_the_next(busy: Store) -> None:
    rows = trail(busy)
    for at, (row, record, _) in enumerate(rows[:-1]):
        other = record.replace("林知行", "某某某")
        changed = [*rows[:at], (row, other, audit.digest(other)), *rows[at + 1 :]]
        assert check.chain(changed) == (f"痕迹第 {row + 1} 行与上一行接不上", row + 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda rows, at: [*rows[:at], *rows[at + 1 :]],
        lambda rows, at: [*rows[: at + 1], rows[at], *rows[at + 1 :]],
        lambda rows, at: [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]],
        lambda rows, at: [*rows[:at], (at + 1, *rows[at + 1][1:]), (at + 2, *rows[at][1:]), *rows[at + 2 :]],
    ],
    ids=["deleted", "doubled", "swapped", "swapped under each other's number"],
)
def test_a_row_deleted_doubled_or_swapped_is_found(busy: Store, change: Callable[[list[Row], int], list[Row]]) -> None:
    rows = trail(busy)
    for at in range(len(rows) - 1):
        bad, row = check.chain(change(rows, at))
        assert bad is not None
        assert abs(row - (at + 1)) <= 1


def test_a_row_that_is_not_ours_is_named_and_not_a_crash() -> None:
    for record in ("[]", "null", "{}", "{", '"previous"', "7"):
        assert check.chain([(1, record, audit.digest(record))]) == ("痕迹第 1 行不是本程序写的", 1)


def test_a_tail_cut_off_is_found_against_a_printed_head(busy: Store) -> None:
    heads = [audit.head_of(row, stored) for row, _, stored in trail(busy)]
    assert all(check.verify(busy, head).ok for head in heads)
    for cut in range(1, 4):
        tamper(busy, f"DELETE FROM audit WHERE id = {len(heads) - cut + 1}")
        bad = check.verify(busy, heads[-1]).first_bad
        assert bad is not None
        assert ("没有第" in bad or "与痕迹不符" in bad)


def test_a_rewritten_trail_is_found_against_a_printed_head(busy: Store) -> None:
    last = len(trail(busy))
    head = check.verify(busy).head
    other = trail(busy)[-1][1].replace("打印", "登录")
    tamper(busy, f"UPDATE audit SET record = '{other}', hash = '{audit.digest(other)}' WHERE id = {last}")
    assert check.verify(busy).ok
    assert check.verify(busy, head).first_bad == f"痕迹第 {last} 行与印出的校验值不同"


def test_a_printed_head_is_read_as_people_type_it_and_anything_else_is_no_head(busy: Store) -> None:
    head = check.verify(busy).head
    row, digits = head.split(" ", 1)
    for typed in (head, head.lower(), f"{row} {digits.replace(' ', '')}", f" 第 {row} 行 {digits} "):
        assert check.verify(busy, typed).ok
    for typed in ("", "12", head[:-1], f"0 {digits}", f"9999 {digits}", f"{'9' * 5000} {digits}", "行 校验"):
        assert not check.verify(busy, typed).ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seal_use SET copies = 9 WHERE id = 2",
        "UPDATE seal_use SET applied_on = 'gestern' WHERE id = 2",
        "UPDATE seal_use SET seal_id = 77 WHERE id = 2",
        "UPDATE seal_use SET written_by = x'00ff' WHERE id = 2",
        "UPDATE seal_use SET version = version + 1 WHERE id = 2",
        "UPDATE seal_use SET struck_why = '另一理由' WHERE id = 2",
    ],
)
def test_an_entry_changed_by_another_program_is_named(busy: Store, statement: str) -> None:
    tamper(busy, statement)
    assert check.verify(busy).first_bad == "用印登记 #2 与痕迹不符"


def test_a_choice_that_does_not_exist_is_named_and_not_a_crash(busy: Store) -> None:
    tamper(busy, "UPDATE seal SET kind = '假章' WHERE id = 2")
    assert check.verify(busy).first_bad == "印章台账 #2 与痕迹不符"


def test_an_entry_deleted_or_slipped_in_by_another_program_is_named(busy: Store) -> None:
    tamper(busy, "DELETE FROM seal_use WHERE id = 3")
    assert check.verify(busy).first_bad == "seal_use #3 在痕迹中有、登记中没有"
    columns = ", ".join(c.key for c in SealUse.__table__.c if c.key not in ("id", "serial"))
    tamper(busy, f"INSERT INTO seal_use (id, serial, {columns}) SELECT 3, 3, {columns} FROM seal_use WHERE id = 2")
    assert check.verify(busy).first_bad == "用印登记 #3 与痕迹不符"


def test_a_row_of_the_trail_spoilt_in_the_file_is_named(busy: Store) -> None:
    last = len(trail(busy))
    nobody = '{"act":1,"action":"","at":"","by":""}'
    tamper(busy, f"UPDATE audit SET record = '{nobody}' WHERE id = {last}")
    assert check.verify(busy).first_bad == f"痕迹第 {last} 行的内容与校验值不符"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM seal_use WHERE id = 1", "DELETE FROM audit WHERE id = 1", "DELETE FROM person WHERE id = 6",
        "UPDATE audit SET hash = '' WHERE id = 1",
        "REPLACE INTO audit (id, record, hash) SELECT id, record, '' FROM audit WHERE id = 1",
        "UPDATE seal_use SET serial = 9 WHERE id = 1", "UPDATE seal_use SET year = 2025 WHERE id = 1",
        "UPDATE seal_use SET historic = 1 WHERE id = 1", "UPDATE seal_use SET written_at = '' WHERE id = 1",
        "UPDATE seal_use SET note = '改' WHERE id = 3", "UPDATE seal_use SET struck_at = NULL WHERE id = 3",
        "REPLACE INTO seal SELECT * FROM seal WHERE id = 1", "UPDATE person SET id = 99 WHERE id = 6",
    ],
)
def test_sqlite_itself_refuses_what_no_code_may_do(busy: Store, statement: str) -> None:
    with busy.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        with pytest.raises(Exception, match=r"never|final|once"):
            raw.execute(statement)
    assert check.verify(busy).ok


def test_a_change_past_the_acts_is_in_the_trail_all_the_same(busy: Store) -> None:
    bypass(busy, 2, "note", "绕过规则")
    assert check.verify(busy).ok
    assert json.loads(trail(busy)[-1][1])["changed"]["note"] == [None, "绕过规则"]


def test_bulk_statements_and_deletes_are_mistakes_of_the_program(busy: Store) -> None:
    from sqlalchemy import update

    rows = len(trail(busy))
    with pytest.raises(RuntimeError, match="bulk"), busy.act("绕过") as act:
        act.session.execute(update(SealUse).values(note="全部"))
    with pytest.raises(RuntimeError, match="never deleted"), busy.act("绕过") as act:
        act.session.delete(act.session.get_one(SealUse, 2))
    assert len(trail(busy)) == rows


def test_every_row_says_who_did_what_when_in_which_act(busy: Store, clock: Clock) -> None:
    for row, record, _ in trail(busy):
        found = json.loads(record)
        assert found["by"] == "林知行"
        assert found["at"] == "2026-11-25T10:00:00+08:00"
        assert found["recipe"] == 1
        assert found["act"] >= 1
        assert found["action"]
        assert audit.canonical(found) == record, row
