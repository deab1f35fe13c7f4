"""Two of one name in an old ledger of things: a unit that speaks against the person meant is told, nobody is merged silently.

Units are written in many ways, so only what clearly contradicts counts.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from models.book import Book
from models.newcomers import section_in
from models.people import Office, Person, Section, people_of
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

First = dict[str, tuple[list[str], str]]  # by name: the units of the file's first row of the name, and its place
WHERE = re.compile("(?:现|原|工作|所在|持证人)*(?:单位|部门|科室|职务).*")  # heads of the columns that say where somebody works
#: 监督科科长, 区司法局四所; but not 局长, 科员, 副科级, 科室负责人, 干部.
UNIT = re.compile(r"\w+(?:(?<![正副])[科处局股]|(?<![科股])室|[所队院庭站]|中心|公司|[委府道局党]办|[织传战装]部)(?![长员级])")


def contradiction(lookup: "Lookup", name: str, cells: Mapping[str, str], first: First, here: str) -> str:
    """Say why a row may mean somebody else of the name: by the sections we know him in, else by where the file has him first.

    `first` is filled on the way; "" where nothing speaks against it.
    """
    said = [unit for head, text in cells.items() if WHERE.fullmatch(head) for unit in _units(lookup, text)]
    if not said:
        return ""
    ours = [lookup.get("section", p.section_id) for p in lookup.all(Person) if p.name == name and p.section_id]
    units, place = first.setdefault(name, (said, here))
    what_to_do = tr("是同一人的请改正台账的单位；同名的另一人请先在人员中登记，台账的姓名写成 # 和编号。")
    if ours:
        where = "、".join(dict.fromkeys(section.name for section in ours))
        sentence = tr("台账写“{}”，而{}在{}。").format("、".join(said), name, where)
        return "" if any(_is(lookup, unit, section) for unit in said for section in ours) else sentence + what_to_do
    sentence = tr("台账写“{}”，而{} 的{}写“{}”。").format("、".join(said), place, name, "、".join(units))
    return "" if any(_alike(one, other) for one in said for other in units) else sentence + what_to_do


def meant(
    lookup: "Lookup", book: Book, texts: Mapping[str, str], cells: Mapping[str, str]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the texts of a row with # and number before a name that several bear, and (field, why) where it may be either.

    Who was in office on the row's day is meant, else who is of the section that the row names.
    """
    found, unclear = dict(texts), list[tuple[str, str]]()
    for f in book.fields:
        name = texts.get(f.key, "") if getattr(f.kind, "table", "") == Person.__tablename__ else ""
        people = people_of(lookup, name) if name else []
        if len(people) < 2:
            continue
        day, section = _day(book, texts, lookup), section_in(lookup, " ".join(cells.values()))
        rows = [row for rows in people for row in rows if day and row.in_force(day)] or [rows[-1] for rows in people]
        if len(rows) > 1:
            rows = [r for r in rows if r.section_id and lookup.name_of("section", r.section_id) == section]
        if len(rows) == 1:
            found[f.key] = f"#{rows[0].id} {name}"
        else:
            told = "、".join(f"#{rows[-1].id} {name}" for rows in people)
            unclear.append((f.key, tr("“{}”有同名的几人：{}，不知是哪一人。台账的姓名请写成 # 和编号。").format(name, told)))
    return found, unclear


def _day(book: Book, texts: Mapping[str, str], lookup: "Lookup") -> date | None:
    """Return the day of a row, None where it has none that can be read."""
    for f in book.fields:
        if f.key == book.day_field:
            try:
                day: date | None = f.kind.parse(texts.get(f.key, ""), lookup)
            except Refused:
                return None
            return day
    return None


def _units(lookup: "Lookup", text: str) -> Iterable[str]:
    """Return the units that a cell names, without our own office before them or alone."""
    office = lookup.all(Office)[0]
    names = [name[n:] for name in (office.unit, office.short) for n in range(len(name) - 1)]
    for unit in UNIT.findall(text):
        within = [name for name in (office.unit, office.short) if name in unit] or [n for n in names if unit.startswith(n)]
        rest = unit.partition(max(within, key=len))[2] if within else unit
        if rest and not re.fullmatch("[本我区县]局", rest):
            yield rest


def _is(lookup: "Lookup", unit: str, section: Section) -> bool:
    """Say whether a unit may be the section: it names no other of ours, and one is short for the other."""
    named = section_in(lookup, unit)
    return named == section.name if named else any(_alike(unit, name) for name in section.names() if len(name) > 1)


def _alike(one: str, other: str) -> bool:
    """Say whether the shorter may stand for the longer: all of its characters stand there in their order."""
    short, long = sorted((one, other), key=len)
    left = iter(long)
    return all(character in left for character in short)
