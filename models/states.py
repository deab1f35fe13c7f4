"""Where entries stand, asked of SQLite: `state_of` of `models.chain` in its words, for filters, sorting and counts."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, TextClause, and_, case, text

from models.chain import HISTORIC, LATE, STRUCK

if TYPE_CHECKING:
    from models.register import Register


def state_column(register: "type[Register]", day: date | None = None) -> ColumnElement[str]:
    """Return `state_of` as SQL, for filters and sorting; a test holds the two together."""
    steps, columns = register.steps(), register.__table__.c
    whens: list[tuple[Any, str]] = [(register.struck_at.is_not(None), STRUCK)]
    whens += [(columns[f"{step.key}_by"].is_not(None), step.state) for step in register.exits()]
    whens += [(text(where), state) for where, state in register.aside_where(day)]
    if register.old_word():
        whens.append((register.historic, HISTORIC))
    if steps:
        if register.refusable:
            whens.append((columns.declined_by.is_not(None), register.declined.state))
        for step in reversed(steps):
            applies = [text(step.applies_where())] if step.only else []
            whens.append((and_(columns[f"{step.key}_by"].is_not(None), *applies), step.state))
        if register.refusable:
            whens.append((columns.returned_by.is_not(None), register.returned.state))
    return case(*whens, else_=register.begins)


def states(register: "type[Register]") -> list[str]:
    """Return every state word of a register, in the order of the chain."""
    chain = [register.begins, *(step.state for step in register.steps())]
    chain += [state for _, state in register.aside_where(None)] + ([LATE] if register.has_due() else [])
    chain += [step.state for step in register.exits()]
    chain += [register.returned.state, register.declined.state] if register.steps() and register.refusable else []
    return list(dict.fromkeys(chain + ([HISTORIC] if register.old_word() else []) + [STRUCK]))


def open_where(register: "type[Register]") -> str:
    """Return, as SQL, which entries still wait for a step; the partial index of a register says it in the same words."""
    waits: list[str] = []
    for step in reversed(register.steps()):
        applies = step.applies_where()
        waits.append(f"{step.key}_by IS NULL" + (f" AND {applies}" if applies else ""))
        if not applies:
            break
    found = [waits[0] if len(waits) == 1 else "(" + " OR ".join(f"({wait})" for wait in waits) + ")"]
    found += ["declined_by IS NULL"] if register.refusable else []
    found += [f"{step.key}_by IS NULL" for step in register.exits()]
    return " AND ".join([*found, "struck_at IS NULL", *(["NOT historic"] if register.old_word() else [])])


def unfinished(register: "type[Register]") -> TextClause:
    """Return the condition of entries that still wait for a step."""
    return text(open_where(register))
