"""What SQLite itself refuses of custody and closed years, so that no other tool can bring it about: off the declarations."""

from collections.abc import Iterator

from models.closing import CLOSINGS, closable
from models.custody import Thing, loans, thing_table
from models.record import record_named

ONCE, BACK = "a thing is out once, and not when it is gone", "a thing that is out comes back before it goes"


def guards() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield (name, table, event, condition, why) of each trigger."""
    yield from _custody()
    for table in closable():
        by = "closing_by IS NOT NULL AND struck_at IS NULL"
        closed = f"EXISTS (SELECT 1 FROM {CLOSINGS} WHERE ledger = '{table}' AND of_year = NEW.year AND {by})"
        yield f"{table}_closed", table, "INSERT", closed, "the year is closed"
        struck = "OLD.struck_at IS NULL AND NEW.struck_at IS NOT NULL"
        yield f"{table}_closed_strike", table, "UPDATE", f"{struck} AND {closed}", "the year is closed"


def _custody() -> Iterator[tuple[str, str, str, str, str]]:
    """Nothing is out twice, gone while it is out, or out once it is gone."""
    for loan in loans():
        if loan.takes == "id":  # a copy handed out is its own thing: its row says where it is
            continue
        table, thing = loan.__tablename__, record_named(thing_table(loan))
        assert issubclass(thing, Thing)
        other = f"EXISTS (SELECT 1 FROM {table} WHERE {loan.takes} = {{}} AND id IS NOT {{}} AND {loan.out_where()})"
        twice = other.format(f"NEW.{loan.takes}", "NEW.id")
        gone = f"EXISTS (SELECT 1 FROM {thing.__tablename__} WHERE id = NEW.{loan.takes} AND {_gone(thing)})"
        for event in ("INSERT", "UPDATE"):
            name = f"{table}_alone_{event.lower()}"
            yield name, table, event, f"{loan.out_where('NEW.')} AND ({twice} OR {gone})", ONCE
        away = other.format("NEW.id", "NULL")
        yield f"{thing.__tablename__}_here", thing.__tablename__, "UPDATE", f"{_gone(thing, 'NEW.')} AND {away}", BACK


def _gone(thing: type[Thing], row: str = "") -> str:
    """Say, as SQL, that a thing has left for good or is struck."""
    return "(" + " OR ".join([*(f"{row}{way.key}_by IS NOT NULL" for way in thing.exits()), f"{row}struck_at IS NOT NULL"]) + ")"
