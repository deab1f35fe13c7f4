"""A manual comes in: what it would change is computed without writing; accepting it is one act, done again it is none."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from models import audit
from models.manual import Boundary, Duty, DutyKind, Edition, Post, Task, post_kind, staffing, stands
from models.manual_text import Manual, SectionPart
from models.people import Section
from models.record import Record, record_named
from models.store import Act, Store
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

PARTS: tuple[type[Record], ...] = (Duty, Task, Post, Boundary)


@dataclass(frozen=True)
class Change:
    """One record that the manual adds, changes or ends: what it is called, and its columns before and after.

    `book` is the table; `record_id` is None for what is added, whose `after` holds every column of it.
    """

    book: str
    section: str
    name: str
    record_id: int | None
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True)
class Differences:
    """What would happen to the office's records."""

    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the office already says what the manual says."""
        return not (self.added or self.changed or self.gone)


@dataclass(frozen=True)
class Proposal:
    """A manual held against the office: shown before anything is written. `sha256` is the file's."""

    manual: Manual
    file: str
    sha256: str
    differences: Differences


@dataclass
class _Collected:
    added: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    gone: list[Change] = field(default_factory=list)


def propose(store: Store, manual: Manual, file: str, sha256: str) -> Proposal:
    """Return what importing the manual would change; nothing is written. `Refused` when it is another bureau's."""
    with store.read() as lookup:
        return Proposal(manual, file, sha256, compare(lookup, manual))


def accept(store: Store, proposal: Proposal) -> int | None:
    """Write a proposal as one act and return the id of its edition; None, and no act, when nothing would change.

    Refused when the office has changed since the proposal was shown: what was seen is what happens.
    """
    if proposal.differences.nothing:
        return None
    with store.act("导入手册") as act:
        if compare(act.lookup, proposal.manual) != proposal.differences:
            raise Refused(tr("预览之后又有变动，没有导入。请重新预览。"))
        _write(act, proposal.differences)
        edition = _edition(act, proposal)
        act.session.add(edition)
        act.session.flush()
    return edition.id


def compare(lookup: "Lookup", manual: Manual) -> Differences:
    """Return how the manual differs from the office.

    A section is known by its name (full or short), a duty, task or boundary matter by its text within the section, a
    post by section and name. What is gone ends; what had ended and is there again goes on. A section with a line that
    could not be read ends nothing: what is missing from it may stand in that line.
    """
    first = not lookup.all(Edition)
    sections = _matched(lookup, manual)
    _check_bureau(lookup, manual, sections)
    found = _Collected()
    for part in manual.sections:
        section = sections[part.name]
        name = section.name if section else part.name
        values = {"name": name, "no": part.no, "side_name": part.side_name}
        _one("section", name, name, section, values, lookup.today, found)
        for kind in PARTS:
            old = [r for r in lookup.all(kind) if section and r.section_id == section.id]  # type: ignore[attr-defined]  # every part has one
            _list(kind, name, old, _wanted(kind, part), None if first else lookup.today, lookup.today, part.whole, found)
    _gone_sections(lookup, {s.id for s in sections.values() if s}, found)
    return Differences(tuple(found.added), tuple(found.changed), tuple(found.gone))


def _matched(lookup: "Lookup", manual: Manual) -> dict[str, Section | None]:
    """Return the office's section for each one of the manual: of that very name, else with it among its short names."""
    known = lookup.all(Section)
    found: dict[str, Section | None] = {part.name: None for part in manual.sections}
    for called in (lambda s: [s.name], Section.names):
        for part in manual.sections:
            if found[part.name] is None:
                free = [s for s in known if s not in found.values() and part.name in called(s)]
                found[part.name] = free[0] if free else None
    return found


def _check_bureau(lookup: "Lookup", manual: Manual, sections: dict[str, Section | None]) -> None:
    """Refuse a manual in which less than half of the sections of the last one appear, or none that the office has."""
    standing = [s for s in lookup.all(Section) if stands(s, lookup.today)]
    before = [s for s in standing if _held(lookup, s)]
    same = [s for s in sections.values() if s is not None]
    if (before and sum(s in same for s in before) * 2 < len(before)) or (standing and not same):
        sentence = tr("手册中的科室大多不是本单位的（如“{}”），像是别的单位的手册，没有改动。如是科室改名，请先更正科室名称。")
        strange = next((name for name, section in sections.items() if section is None), manual.sections[0].name)
        raise Refused(sentence.format(strange))


def _held(lookup: "Lookup", section: Section) -> list[tuple[type[Record], Any]]:
    """Return what stands of the manual in a section."""
    return [
        (kind, r) for kind in PARTS for r in lookup.all(kind)
        if r.section_id == section.id and stands(r, lookup.today)  # type: ignore[attr-defined]  # every part has one
    ]


def _gone_sections(lookup: "Lookup", kept: set[int], found: _Collected) -> None:
    """End the sections that a manual once described and this one does not, with all their parts."""
    for section in lookup.all(Section):
        parts = _held(lookup, section)
        if section.id in kept or not parts or not stands(section, lookup.today):
            continue
        _end("section", section.name, section.name, section, lookup.today, found)
        for kind, record in parts:
            _end(kind.__tablename__, section.name, record.names()[0], record, lookup.today, found)


def _wanted(kind: type[Record], part: SectionPart) -> list[dict[str, Any]]:
    """Return the columns of every record of a kind that the manual has in this section."""
    if kind is Duty:
        whose = {DutyKind.DEPARTMENT: part.department_duties, DutyKind.SECTION: part.section_duties}
        return [{"kind": k, "no": item.no, "text": item.text} for k, items in whose.items() for item in items]
    if kind is Task:
        return [{"no": task.no, "text": task.text, "reference": task.reference} for task in part.tasks]
    if kind is Post:
        return [
            {"no": p.no, "name": p.name, "responsibility": p.responsibility, "establishment": p.establishment}
            for p in part.posts
        ]
    return [{"no": item.no, "text": item.text} for item in part.boundary]


def _list(
    kind: type[Record], section: str, old: Sequence[Any], wanted: list[dict[str, Any]], since: date | None, today: date,
    whole: bool, found: _Collected,
) -> None:
    """Compare the records of one kind in one section with what the manual has there; `since` is when new ones begin."""
    book = kind.__tablename__
    left: dict[tuple[Any, ...], list[Any]] = {}
    for record in sorted(old, key=lambda r: (not stands(r, today), r.id)):
        left.setdefault(_identity(getattr(record, "kind", None) if kind is Duty else None, record.names()[0]), []).append(record)
    for values in wanted:
        name = values.get("text") or values["name"]
        same = left.get(_identity(values.get("kind"), name), [])
        record = same.pop(0) if same else None
        if record is None:
            values = values | {"since": since}
            if kind is Post:
                values |= {"kind": post_kind(name), "staffing": staffing(values["establishment"])}
        elif kind is Post and record.establishment != values["establishment"]:
            values = values | {"staffing": staffing(values["establishment"])}
        _one(book, section, name, record, values, today, found)
    for record in (r for records in left.values() for r in records if stands(r, today) and whole):
        _end(book, section, record.names()[0], record, today, found)


def _one(
    book: str, section: str, name: str, record: Any, values: dict[str, Any], today: date, found: _Collected
) -> None:
    """Note one record as added, or as changed where something differs."""
    if record is None:
        found.added.append(Change(book, section, name, None, {}, values))
        return
    if record.until is not None and not stands(record, today):
        values = values | {"until": None}
    before = {key: getattr(record, key) for key in values}
    after = {key: value for key, value in values.items() if before[key] != value}
    if after:
        found.changed.append(Change(book, section, name, record.id, {key: before[key] for key in after}, after))


def _end(book: str, section: str, name: str, record: Any, today: date, found: _Collected) -> None:
    """Note one record as gone: yesterday was its last day, unless it began only today."""
    last = today if record.since is not None and record.since >= today else today - timedelta(days=1)
    found.gone.append(Change(book, section, name, record.id, {"until": record.until}, {"until": last}))


def _identity(kind: Any, name: str) -> tuple[Any, ...]:
    """Return what two editions know a record by: its letters and figures, without punctuation and white space."""
    plain = unicodedata.normalize("NFKC", name)
    return kind, "".join(c for c in plain if unicodedata.category(c)[0] in "LN") or plain


def _write(act: Act, differences: Differences) -> None:
    """Write every change; sections first, since everything else names one."""
    ids = {section.name: section.id for section in act.lookup.all(Section)}
    for change in (c for c in differences.added if c.book == "section"):
        made = _new(act, Section, change.after)
        act.session.flush()
        ids[change.name] = made.id
    for change in (c for c in differences.added if c.book != "section"):
        _new(act, record_named(change.book), change.after | {"section_id": ids[change.section]})
    for change in (*differences.changed, *differences.gone):
        record = act.entry(record_named(change.book), change.record_id or 0)
        for key, value in change.after.items():
            setattr(record, key, value)
    act.session.flush()


def _new(act: Act, record: type[Record], values: dict[str, Any]) -> Record:
    made = record(version=1, written_at=act.at, written_by=act.lookup.user, **values)
    act.session.add(made)
    return made


def _edition(act: Act, proposal: Proposal) -> Edition:
    """Return the row that says which file came in and what it brought."""
    counts, differences = proposal.manual.counts(), proposal.differences
    counts.pop("mechanisms")
    return Edition(
        version=1, written_at=act.at, written_by=act.lookup.user, file=proposal.file[-200:], sha256=proposal.sha256,
        imported_on=act.lookup.today, added=len(differences.added), changed=len(differences.changed),
        gone=len(differences.gone), unread=len(proposal.manual.unread), **counts,
    )


def as_json(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return changes as the command's JSON has them: one for each record, with each column before and after."""
    return [
        {
            "register": c.book, "section": c.section, "name": c.name,
            "fields": {key: [audit.plain(c.before.get(key)), audit.plain(value)] for key, value in c.after.items()},
        }
        for c in changes
    ]
