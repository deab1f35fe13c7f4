"""保管柜: the cabinets in which things in custody lie, and who has their keys."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.people import rows_of, serves
from models.record import Record, field, reference
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Cabinet(Record):
    """A cabinet in which things are kept, and who has its key."""

    __tablename__ = "cabinet"
    title = word("保管柜")
    book = 11

    name: Mapped[str] = field("柜名", width=8, search=True, lead=True, unique=True)
    place: Mapped[str | None] = field("放置地点", width=10, search=True)
    keeper_id: Mapped[int] = reference("保管人", to="person", filter=True)
    deputy_id: Mapped[int | None] = reference("替管人", to="person", help=word("保管人不在时可以收发的人"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long())


def keeper_beside(cabinet: int | None, lookup: "Lookup", person: int, name: str, day: date) -> str:
    """Return who else than a person has the key of a cabinet on a day: the one of that name, else anybody, "" for nobody."""
    found = lookup.get("cabinet", cabinet) if cabinet else None
    keys, own = [key for key in (found and found.keeper_id, found and found.deputy_id) if key], rows_of(lookup, person)
    others = [lookup.name_of("person", key) for key in keys if key not in own and serves(lookup, key, day)]
    return name if name in others else next(iter(others), "")


def keeps_key(cabinet: int | None, lookup: "Lookup", name: str, day: date) -> None:
    """Raise `Refused` unless `name` keeps the cabinet, or stands in for its keeper, and is in office on that day."""
    if cabinet is None:
        return
    found = lookup.get("cabinet", cabinet)
    keepers = [key for key in (found.keeper_id, found.deputy_id) if key]
    rows = [lookup.get("person", row) for key in keepers for row in rows_of(lookup, key)]
    if not any(person.name == name and person.in_force(day) for person in rows):
        known = "、".join(lookup.name_of("person", key) for key in keepers)
        sentence = tr("“{}”由{}保管，收发须由保管人或替管人经手，不是“{}”。")
        raise Refused(problems=[("by", sentence.format(found.name, known, name))])
