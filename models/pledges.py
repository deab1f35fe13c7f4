"""保密承诺书 and 保密工作领导小组: the versions of the pledge, who is in the group, and who has not signed (procedure 1.1.3)."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.people import Person, rows_of, staff
from models.record import Ends, Record, field, reference
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class PledgeVersion(Ends, Record):
    """One version of the pledge: everybody signs the one in force."""

    __tablename__ = "pledge_version"
    title = word("承诺书版本")
    book = 13

    name: Mapped[str] = field("版本名称", width=12, search=True, lead=True, unique=True, help=word("如 2026年版"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long())


class Duty(enum.Enum):
    """What one does in the group."""

    HEAD = word("组长")
    DEPUTY = word("副组长")
    MEMBER = word("成员")
    CLERK = word("办公室成员")


class SecrecyGroup(Ends, Record):
    """One member of the group that leads the office's secrecy work, from one day to another."""

    __tablename__ = "secrecy_group"
    title = word("保密工作领导小组")
    book = 12
    called = ("post",)

    person_id: Mapped[int] = reference("姓名", to="person", search=True, filter=True)
    duty: Mapped[Duty] = field("组内职务", default=Duty.MEMBER, filter=True)
    post: Mapped[str] = field("职务", width=12, search=True, lead=True)
    basis: Mapped[str | None] = field("依据文号", width=12, table=False)
    note: Mapped[str | None] = field("备注", table=False, kind=Long())

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """One person has one place in the group at a time, and the group one head."""
        yield from super().problems(lookup)
        for other in lookup.all(SecrecyGroup):
            if other.id == self.id or not _meet(self, other):
                continue
            if other.person_id in rows_of(lookup, self.person_id):
                yield "person_id", tr("{}已在小组中，请先填原记录的结束日期。").format(lookup.name_of("person", self.person_id))
            elif self.duty is Duty.HEAD and other.duty is Duty.HEAD:
                yield "duty", tr("小组已有组长（{}），请先填其结束日期。").format(lookup.name_of("person", other.person_id))


def _meet(one: Ends, other: Ends) -> bool:
    """Say whether two stretches of time have a day in common."""
    first = max(one.since or date.min, other.since or date.min)
    return first <= min(one.until or date.max, other.until or date.max)


def version_in_force(lookup: "Lookup", day: date) -> PledgeVersion | None:
    """Return the version that is to be signed on a day: the one that came into force last."""
    valid = [version for version in lookup.all(PledgeVersion) if version.in_force(day)]
    return max(valid, key=lambda version: (version.since or date.min, version.id), default=None)


def unsigned(lookup: "Lookup", day: date) -> list[Person]:
    """Return the people in office on a day who have not signed the version in force (1.1.3: every one of the staff).

    A new rank is a new row of a person: what the row before it signed still counts.
    """
    version = version_in_force(lookup, day)
    if version is None:
        return []
    rows = lookup.session.scalars(
        text("SELECT person_id FROM secrecy_pledge WHERE version_id = :version AND struck_at IS NULL"), {"version": version.id}
    )
    signed = {row for person in rows for row in rows_of(lookup, person)}
    return [person for person in staff(lookup, day) if person.id not in signed]
