"""The office by its manual, as plain values: sections, their duties, tasks with the posts that cover them, posts with holders.

Made of the office's records on a day (`outline`) or of a manual not yet imported (`drawn`): preview and page show one and
the same thing. Nobody outside models needs a record for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from models import manual
from models.catalogue import Links, resolve
from models.manual import Duty, DutyKind, Holder, PostKind, Staffing, Task, stands, task_numbers
from models.people import Section

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.manual_text import Manual, SectionPart


@dataclass(frozen=True)
class DutyLine:
    """One duty or boundary matter; `id` is None while it is only proposed."""

    id: int | None
    no: int | None
    text: str


@dataclass(frozen=True)
class TaskLine:
    """One task: where its reference leads, and the names of the posts that cover it."""

    id: int | None
    no: int
    text: str
    reference: str | None
    links: Links
    posts: tuple[str, ...]


@dataclass(frozen=True)
class HolderLine:
    """One holding of a post; `now` says whether it holds on the day that is looked at."""

    id: int
    name: str
    deputy: bool
    since: date | None
    until: date | None
    now: bool


@dataclass(frozen=True)
class PostLine:
    """One post. `tasks` are the numbers its responsibility names; `holders` is None where nobody could have one yet."""

    id: int | None
    no: int | None
    name: str
    kind: PostKind | None
    responsibility: str
    tasks: tuple[int, ...]
    establishment: str
    staffing: Staffing | None
    holders: tuple[HolderLine, ...] | None

    @property
    def vacant(self) -> bool:
        """Whether nobody holds the post on that day; a deputy does not."""
        return self.holders is not None and not any(h.now and not h.deputy for h in self.holders)


@dataclass(frozen=True)
class SectionLine:
    """One section with everything the manual says of it, each list in the order of the paper."""

    id: int | None
    no: int | None
    name: str
    side_name: str | None
    department_duties: tuple[DutyLine, ...]
    section_duties: tuple[DutyLine, ...]
    tasks: tuple[TaskLine, ...]
    posts: tuple[PostLine, ...]
    boundary: tuple[DutyLine, ...]


def outline(lookup: "Lookup", day: date | None = None) -> tuple[SectionLine, ...]:
    """Return the sections that stand on `day` (today) in the order of the manual, then those it does not name."""
    day = day or lookup.today
    sections = sorted((s for s in lookup.all(Section) if stands(s, day)), key=lambda s: (s.no is None, s.no or 0, s.id))
    duties, tasks, posts = (_by_section(lookup.all(kind), day) for kind in (Duty, Task, manual.Post))
    boundary = _by_section(lookup.all(manual.Boundary), day)
    held: dict[int, list[HolderLine]] = {}
    for h in lookup.all(Holder):
        held.setdefault(h.post_id, []).append(HolderLine(h.id, h.name, h.deputy, h.since, h.until, h.in_force(day)))
    found = []
    for section in sections:
        own = [
            PostLine(
                p.id, p.no, p.name, p.kind, p.responsibility or "", task_numbers(p.responsibility), p.establishment or "",
                p.staffing, tuple(held.get(p.id, [])),
            )
            for p in posts.get(section.id, [])
        ]
        found.append(SectionLine(
            section.id, section.no, section.name, section.side_name,
            _duties(d for d in duties.get(section.id, []) if d.kind is DutyKind.DEPARTMENT),
            _duties(d for d in duties.get(section.id, []) if d.kind is DutyKind.SECTION),
            _tasks(((t.id, t) for t in tasks.get(section.id, [])), own), tuple(own), _duties(boundary.get(section.id, [])),
        ))
    return tuple(found)


def drawn(proposed: "Manual") -> tuple[SectionLine, ...]:
    """Return the sections of a manual that is looked at before it is imported."""
    return tuple(_drawn(part) for part in proposed.sections)


def _drawn(part: "SectionPart") -> SectionLine:
    posts = [
        PostLine(
            None, p.no, p.name, manual.post_kind(p.name), p.responsibility or "", task_numbers(p.responsibility),
            p.establishment or "", manual.staffing(p.establishment), None,
        )
        for p in part.posts
    ]
    department, own, boundary = (
        tuple(DutyLine(None, item.no, item.text) for item in items)
        for items in (part.department_duties, part.section_duties, part.boundary)
    )
    tasks = _tasks(((None, t) for t in part.tasks), posts)
    return SectionLine(None, part.no, part.name, part.side_name, department, own, tasks, tuple(posts), boundary)


def _by_section(records: Iterable[Any], day: date) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for record in records:
        if stands(record, day):
            found.setdefault(record.section_id, []).append(record)
    for own in found.values():
        own.sort(key=lambda r: (r.no is None, r.no or 0, r.id))
    return found


def _duties(records: Iterable[Any]) -> tuple[DutyLine, ...]:
    return tuple(DutyLine(record.id, record.no, record.text) for record in records)


def _tasks(tasks: Iterable[tuple[int | None, Any]], posts: list[PostLine]) -> tuple[TaskLine, ...]:
    found = []
    for record_id, task in tasks:
        covering = tuple(post.name for post in posts if task.no in post.tasks)
        found.append(TaskLine(record_id, task.no, task.text, task.reference, resolve(task.reference), covering))
    return tuple(found)
