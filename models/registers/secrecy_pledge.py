"""保密承诺书登记: who signed which version of the pledge, and when (procedure 1.1.3, step 1)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.numbers import yearly
from models.people import own_section, rows_of, serves
from models.pledges import version_in_force
from models.record import field, reference, today
from models.register import Register
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class SecrecyPledge(Register):
    """One pledge, signed by one person."""

    __tablename__ = "secrecy_pledge"
    title, numbered, book = word("保密承诺书登记"), yearly("保诺", by="signed_on"), 109
    part, begins, called, refusable = word("保密工作"), word("已签订"), ("number",), False

    signed_on: Mapped[date] = field("签订日期", filter=True, default=today, synonyms=("日期", "签字日期"))
    person_id: Mapped[int] = reference("承诺人", to="person", filter=True, search=True, lead=True, width=6, synonyms=("姓名",))
    section: Mapped[str | None] = field("所在科室", width=10, search=True, completes="section", synonyms=("科室", "部门"))
    post: Mapped[str | None] = field("所在岗位", width=10, search=True, synonyms=("岗位", "职务", "岗位职务"))
    version_id: Mapped[int] = reference(
        "版本", to="pledge_version", filter=True, width=8,
        rule=word("人人签现行版本：先在“设置”的“承诺书版本”中登记（规程 1.1.3）。"),
    )
    note: Mapped[str | None] = field("备注", table=False, kind=Long())

    @classmethod
    def _counted(cls) -> list[Index]:
        """One person signs one version once."""
        once = Index("ux_secrecy_pledge_once", "version_id", "person_id", unique=True, sqlite_where=text("struck_at IS NULL"))
        return [*super()._counted(), once]

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """The version that is signed on that day, and the section of who signs."""
        day = self.signed_on or lookup.today
        version = version_in_force(lookup, day)
        found: dict[str, Any] = {"version_id": version.id} if version else {}
        return found | ({"section": own_section(lookup, self.person_id, day)} if self.person_id else {})

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A version that was in force, signed once."""
        version, name = lookup.get("pledge_version", self.version_id), lookup.name_of("person", self.person_id)
        if not self.historic and not version.in_force(self.signed_on):
            yield "version_id", tr("“{}”{} 不在使用，请改用现行版本。").format(version.name, self.signed_on)
        if self.newly("person_id") and not self.historic and not serves(lookup, self.person_id, self.signed_on):
            yield "person_id", tr("“{}”{} 不在职。").format(name, self.signed_on)
        sql = "SELECT id, person_id FROM secrecy_pledge WHERE version_id = :version AND struck_at IS NULL"
        own, found = rows_of(lookup, self.person_id), lookup.session.execute(text(sql), {"version": self.version_id})
        if any(entry != self.id and person in own for entry, person in found):
            yield "person_id", tr("{}已签过“{}”，不必再登。").format(name, version.name)
