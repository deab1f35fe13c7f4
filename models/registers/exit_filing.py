"""登记备案: who is on file with the exit-entry administration, one report a row (procedure 2.4)."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, or_, select, text
from sqlalchemy.orm import Mapped

from models import identity, surnames
from models.chain import State
from models.kinds import Long
from models.ledger_text import together
from models.lookup import one_form
from models.numbers import yearly
from models.passports import RULE, is_us
from models.people import Office, rows_of
from models.record import field, reference, today
from models.register import Register
from models.signed import Signed, signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act


class Report(enum.Enum):
    """What a report does with the person's entry (入库标识)."""

    NEW = word("新增")
    CHANGED = word("变更")
    DUPLICATE = word("重复清理")
    REVOKED = word("撤销")


class Sex(enum.Enum):
    """As the identity card says it."""

    MAN = word("男")
    WOMAN = word("女")


REVOKED = word("已撤销")
NEW_STANDS = f"mark = '{Report.NEW.value}' AND ended_on IS NULL AND struck_at IS NULL"
OF_PERSON = ("id_number", "household", "post", "authority")  # taken over from the person's report before this one
OF_UNIT = ("authority", "sender_code", "sender_kind", "contact", "phone")  # from the last report of anybody


def own_unit(names: "Lookup") -> str:
    """The usual place of work, and who usually reports: this office."""
    return names.all(Office)[0].unit


class ExitFiling(Register):
    """One report on one person: put on file, changed, cleared of a duplicate, revoked."""

    __tablename__ = "exit_filing"
    title, numbered, book = word("登记备案"), yearly("备案", by="made_on"), 116
    part, begins, called, refusable = word("证件"), word("待核对"), ("number",), False
    rule, undated = RULE, True  # of the seventeen columns none is a day on which it was written down

    made_on: Mapped[date] = field("登记日期", filter=True, default=today, synonyms=("日期", "备案日期"))
    person_id: Mapped[int] = reference(
        "备案人员", to="person", filter=True, search=True, width=5, lead=True, synonyms=("姓名", "中文姓名", "人员"),
        adopts=True,
    )
    mark: Mapped[Report] = field("入库标识", filter=True, default=Report.NEW, synonyms=("标识", "备案类型"))
    id_number: Mapped[str] = field(
        "身份证号", width=10, unbroken=18, search=True, wide=True, synonyms=("身份证号码", "公民身份号码")
    )
    family: Mapped[str] = field("中文姓", width=3, table=False, synonyms=("姓",))
    given: Mapped[str] = field("中文名", width=4, table=False, synonyms=("名",))
    sex: Mapped[Sex | None] = field("性别", width=3, table=False, help=word("由身份证号带出"))
    born_on: Mapped[date | None] = field("出生日期", table=False, help=word("由身份证号带出"))
    household: Mapped[str | None] = field("户口所在地", width=10, table=False)
    workplace: Mapped[str] = field("工作单位", width=12, wide=True, default=own_unit)
    post: Mapped[str | None] = field("职务（级）或职称", width=9, search=True, synonyms=("职务", "职务或职称", "职务级别"))
    authority: Mapped[str | None] = field("人事主管单位", width=10, table=False)
    sender_code: Mapped[str | None] = field(
        "报送单位组织机构代码", width=10, unbroken=10, table=False, synonyms=("组织机构代码",)
    )
    sender: Mapped[str] = field("报送单位名称", width=12, table=False, default=own_unit, synonyms=("报送单位",))
    sender_kind: Mapped[str | None] = field("报送单位类别", width=6, table=False, synonyms=("单位类别",))
    contact: Mapped[str | None] = field("联系人", width=5, table=False, completes="person")
    phone: Mapped[str | None] = field("电话", width=8, unbroken=12, table=False, synonyms=("联系电话",))
    doubled_by: Mapped[str | None] = field("重复登记单位", width=10, table=False, help=word("重复清理才填：清理哪个单位的登记"))
    why: Mapped[str | None] = field("变动事由", width=10, search=True, kind=Long(), help=word("变更、撤销须写明"))
    batch: Mapped[str | None] = field("入库批号", form=False, width=7, search=True, optional=True)
    ended_on: Mapped[date | None] = field("撤销日期", form=False, table=False)

    checking = signed("核对", state=word("待报送"), signer=word("核对人"), day=word("核对日期"))
    sending = signed(
        "报送", state=word("已报送"), signer=word("报送人"), day=word("报送日期"), asks=("batch",), mends=("batch",), event=True,
        export=True,
        covers=("person_id", "mark", "family", "given", "sex", "born_on", "id_number", "workplace", "post", "doubled_by"),
    )

    @classmethod
    def _counted(cls) -> list[Index]:
        """Nobody is on file twice: SQLite says so too."""
        return [*super()._counted(), Index("ux_exit_filing_standing", "person_id", unique=True, sqlite_where=text(NEW_STANDS))]

    @classmethod
    def parted(cls, texts: dict[str, str]) -> dict[str, str]:
        """The form of the exit-entry administration has the name in two columns and in none whole."""
        if not texts.get("person_id", "").strip() and (name := together(texts.get("family", "") + texts.get("given", ""))):
            texts["person_id"] = name
        return {}

    def once(self, lookup: "Lookup") -> tuple[Any, str]:
        """Nobody is on file twice."""
        if self.mark is not Report.NEW:
            return None, ""
        stands = standing(lookup, self.person_id)
        return self.person_id, stands.number if stands else ""

    def owned(self, lookup: "Lookup") -> dict[str, int]:
        """An identity number is one person's, in whatever rank."""
        return {"id_number": min(rows_of(lookup, self.person_id))}

    def ends_once(self) -> Any:
        """Who was revoked may be put on file again."""
        return self.person_id if self.mark is Report.REVOKED else None

    def aside(self, day: date | None) -> State | None:
        """A report that was revoked by a later one."""
        return State(REVOKED) if self.ended_on else None

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """The same as SQL."""
        return [("ended_on IS NOT NULL", REVOKED)]

    def idle(self, lookup: "Lookup") -> set[str]:
        """Only a duplicate is another unit's."""
        return set() if self.mark is Report.DUPLICATE else {"doubled_by"}

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """The parts of the name, what the number says, and what stood in the report before this one: an old ledger's is older."""
        last = None if self.historic else _last(lookup)
        before = _last(lookup, self.person_id) if last and self.person_id else None
        found: dict[str, Any] = {key: own_unit(lookup) for key in ("workplace", "sender")}
        found |= {key: getattr(last, key) for key in OF_UNIT if last}
        found |= {key: getattr(before, key) for key in OF_PERSON if before}
        number = one_form(self.id_number or "") or found.get("id_number") or ""
        if self.person_id:
            found["family"], found["given"] = surnames.split(lookup.name_of("person", self.person_id))
        if not identity.wrong(number, lookup.today):
            found |= {"born_on": identity.birthday(number), "sex": Sex.WOMAN if identity.is_woman(number) else Sex.MAN}
        return found

    def settle(self, lookup: "Lookup") -> None:
        """The number is kept in one form, as an input method may write it in another."""
        self.id_number = one_form(self.id_number)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """The name is the person's, the number says what the row says, and the person is on file or not as the report needs."""
        name = lookup.name_of("person", self.person_id)
        if self.newly("person_id") and surnames.whole(self.family, self.given) != surnames.whole(name, ""):
            yield "family", tr("姓和名合起来须是“{}”。").format(name)
        yield from self._number_problems(lookup)
        if self.mark is not Report.NEW and not self.why and not self.historic:  # the seventeen columns have none for it
            yield "why", tr("“{}”须写明变动事由（2.4）。").format(tr(self.mark.value))
        if self.mark is Report.DUPLICATE:
            yield from self._duplicate_problems(lookup)
        if not self.historic and any(map(self.newly, ("mark", "person_id", "id_number"))):
            yield from self._standing_problems(lookup, name)

    def _number_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        if why := identity.wrong(self.id_number, lookup.today):
            yield "id_number", why
            return
        born = identity.birthday(self.id_number)
        if born != self.born_on:
            yield "born_on", tr("身份证号中的出生日期是 {}，与所填不符。").format(born)
        if identity.is_woman(self.id_number) is not (self.sex is Sex.WOMAN):
            yield "sex", tr("身份证号中的性别与所填不符。")
        if self.newly("id_number"):
            same = select(ExitFiling).where(ExitFiling.id_number == self.id_number, ExitFiling.struck_at.is_(None))
            others = same.where(ExitFiling.person_id.not_in(rows_of(lookup, self.person_id))).limit(1)
            for other in lookup.session.scalars(others):
                yield "id_number", tr("{} 中{}的身份证号与此相同，请核对。").format(
                    other.number, lookup.name_of("person", other.person_id))

    def _duplicate_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """After a transfer the present unit's entry stays and the rest is revoked; where 组织部门 has filed, ours is (2.4)."""
        if not self.doubled_by:
            yield "doubled_by", tr("请填写清理的是哪个单位的重复登记。")
        elif is_us(lookup, self.doubled_by) or one_form(self.doubled_by) in map(one_form, (self.workplace, self.sender)):
            yield "doubled_by", tr("现工作单位的登记保留，清理的须是其他单位的登记（2.4）。")
        elif "组织部" in self.doubled_by:
            yield "doubled_by", tr("组织部门已登记的，保留组织部门的，本单位的办理撤销（2.4）。")

    def _standing_problems(self, lookup: "Lookup", name: str) -> Iterator[tuple[str, str]]:
        stands = standing(lookup, self.person_id, but=self.id)
        if self.mark is Report.NEW and stands is not None:
            reports = _reports(rows_of(lookup, self.person_id))
            open_ = lookup.session.scalar(reports.where(ExitFiling.mark == Report.REVOKED, ~_sent()))
            sentence = tr("{} 已由 {} 备案，没有撤销，不能再次新增（2.4）。") if open_ is None else tr(
                "{} 已由 {} 备案，撤销还没有报送，不能再次新增（2.4）。")
            yield "mark", sentence.format(name, stands.number)
        if self.mark is not Report.NEW and stands is None:
            yield "mark", tr("{} 没有有效的备案，不能“{}”（2.4）。请先办新增。").format(name, tr(self.mark.value))
        if stands is not None and self.mark in (Report.REVOKED, Report.DUPLICATE):
            same = _reports(rows_of(lookup, self.person_id)).where(ExitFiling.id >= stands.id, ExitFiling.id != (self.id or 0))
            if self.id_number not in {report.id_number for report in lookup.session.scalars(same)}:
                sentence = tr("与 {} 备案的身份证号不同，不能“{}”（2.4）。请核对是不是同一个人。")
                yield "id_number", sentence.format(stands.number, tr(self.mark.value))
        if self.mark is Report.REVOKED:
            others = _reports(rows_of(lookup, self.person_id)).where(ExitFiling.mark == Report.REVOKED, ~_sent())
            for other in lookup.session.scalars(others.where(ExitFiling.id != (self.id or 0))):
                yield "mark", tr("{} 的撤销已登记在 {}，还没有报送，一次备案只撤销一次（2.4）。").format(name, other.number)

    def follow(self, step: Signed, act: "Act") -> None:
        """What is sent changes or ends a report that was sent before it; with a revocation that report has ended."""
        if step.key != "sending" or self.mark is Report.NEW:
            return
        stands = standing(act.lookup, self.person_id)
        if stands is None:
            sentence = tr("所依据的备案已经撤销，不能再报送“{}”（2.4），请作废 {}。")
            raise Refused(sentence.format(tr(self.mark.value), self.number))
        if not _was_sent(stands):
            raise Refused(tr("{} 还没有报送，不能先报送“{}”（2.4）。").format(stands.number, tr(self.mark.value)))
        sent, since = self.sending_on, stands.sending_on or stands.made_on  # type: ignore[attr-defined]  # the step's own column
        if sent < since:
            sentence = tr("报送日期 {} 早于所依据的 {}（{}），先后不能颠倒（2.4）。")
            raise Refused(problems=[("on", sentence.format(sent, stands.number, since))])
        if self.mark is Report.REVOKED:
            stands.ended_on = sent

    def follow_old(self, act: "Act") -> None:
        """A revocation in the old forms ended the report before it."""
        if self.mark is not Report.REVOKED:
            return
        act.session.flush()  # the report that it ends may be of the same file
        stands = standing(act.lookup, self.person_id)
        if stands is not None and stands.historic and stands.made_on <= self.made_on:
            stands.ended_on = self.made_on
            act.session.flush()  # the next row may put the same person on file again

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What was sent away stands there too: it is revoked, not struck out of sight."""
        if _was_sent(self):
            raise Refused(tr("{} 已经报送，不能作废（2.4）。请另报变更或撤销。").format(self.number))


def standing(lookup: "Lookup", person: int, *, but: int | None = None) -> ExitFiling | None:
    """Return the report by which a person is on file, None where none stands; `but` is left out."""
    query = _reports(rows_of(lookup, person)).where(text(NEW_STANDS))
    found: ExitFiling | None = lookup.session.scalar(query.where(ExitFiling.id != but) if but else query)
    return found


def unsent(lookup: "Lookup") -> list[ExitFiling]:
    """Return the reports that are written and not sent, oldest first."""
    query = select(ExitFiling).where(~_sent(), ExitFiling.struck_at.is_(None), ~ExitFiling.historic)
    return list(lookup.session.scalars(query.order_by(ExitFiling.id)))


def _reports(rows: list[int]) -> Any:
    return _newest().where(ExitFiling.person_id.in_(rows))


def _newest() -> Any:
    """Return all that stand, the newest by their day first: an old list may have come in later."""
    return select(ExitFiling).where(ExitFiling.struck_at.is_(None)).order_by(ExitFiling.made_on.desc(), ExitFiling.id.desc())


def _last(lookup: "Lookup", person: int | None = None) -> ExitFiling | None:
    query = _newest() if person is None else _reports(rows_of(lookup, person))
    found: ExitFiling | None = lookup.session.scalar(query.limit(1))
    return found


def _sent() -> Any:
    return or_(ExitFiling.__table__.c.sending_by.is_not(None), ExitFiling.historic)


def _was_sent(report: ExitFiling) -> bool:
    return report.historic or report.sending is not None
