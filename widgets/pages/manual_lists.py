"""What a manual would change, as lists: added, changed, gone, what could not be read, what is odd about it."""

from collections.abc import Callable, Iterable
from typing import Any

from models import coverage
from models.book import Book
from models.kinds import Day
from models.manual_import import Change, Proposal
from models.outline import drawn
from models.record import Field, record_named
from models.text import tr
from widgets.ledger import MARK, SECOND
from widgets.pages.posts_lists import Column, Listed, Row


def added(proposal: Proposal) -> Listed:
    """Return the records that would be new."""
    return _changes(proposal.differences.added, lambda change: change.name)


def changed(proposal: Proposal) -> Listed:
    """Return the records that would say something else: each column before and after."""
    return _changes(proposal.differences.changed, lambda change: f"{change.name}　{_words(change)}")


def gone(proposal: Proposal) -> Listed:
    """Return the records that would end."""
    return _changes(proposal.differences.gone, lambda change: f"{change.name}　{_words(change)}")


def unread(proposal: Proposal) -> Listed:
    """Return the lines of the file that could not be read, each with the reason."""
    columns = [Column(tr("行"), 3, SECOND), Column(tr("原文"), 20), Column(tr("原因"), 16, SECOND)]
    return columns, [Row("", n, (str(u.line), u.text, u.why)) for n, u in enumerate(proposal.manual.unread)], 1


def odd(proposal: Proposal) -> Listed:
    """Return what is odd about the manual, once it is in."""
    columns = [Column(tr("科室"), 9), Column(tr("核对"), 7, MARK), Column(tr("说明"), 20, SECOND)]
    found = coverage.marks(drawn(proposal.manual))
    return columns, [Row("", n, (m.section, tr(m.word), m.why), (m,)) for n, m in enumerate(found)], 2


LISTS: tuple[Callable[[Proposal], Listed], ...] = (added, changed, gone, unread, odd)


def counts(proposal: Proposal) -> tuple[int, ...]:
    """Return how long each list is."""
    return tuple(len(make(proposal)[1]) for make in LISTS)


def _changes(changes: Iterable[Change], said: Callable[[Change], str]) -> Listed:
    columns = [Column(tr("种类"), 5, SECOND), Column(tr("科室"), 9, SECOND), Column(tr("内容"), 20)]
    rows = []
    for n, change in enumerate(changes):
        title = tr(record_named(change.book).title)
        section = "" if change.book == "section" else change.section
        rows.append(Row(change.book, change.record_id or -1 - n, (title, section, said(change))))
    return columns, rows, 2


def _words(change: Change) -> str:
    """Return the columns of a change in words: 流程规范：1.1 → 1.2."""
    labels = {f.key: f for f in Book(record_named(change.book)).fields}
    found = []
    for key, after in change.after.items():
        before = change.before.get(key)
        if key in labels:
            name, old, new = tr(labels[key].label), _shown(labels[key], before), _shown(labels[key], after)
            found.append(tr("{}：{} → {}").format(name, old or tr("空"), new or tr("空")))
    return "；".join(found)


def _shown(field: Field, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(field.kind, Day):
        return str(value.isoformat())
    return tr(value.value) if hasattr(value, "value") else str(value)
