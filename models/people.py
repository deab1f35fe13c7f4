"""The office itself, its sections, ranks and people; and the rule who may sign what by rank."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.orm import Mapped

from models.kinds import Whole, YesNo
from models.record import Ends, Record, Rule, field, record_named, records, reference
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Office(Record):
    """The one row that says whose office this is."""

    __tablename__ = "office"
    title = word("单位")
    book = 1
    called = ("unit", "short")

    unit: Mapped[str] = field("单位全称", width=16, lead=True)
    short: Mapped[str] = field("单位简称", width=10)
    user: Mapped[str] = field("登记人", help=word("在本机登记的人，写入每一条痕迹"))
    first_day: Mapped[date] = field("启用日期", help=word("此日以前的登记只能作为历史补录"))
    classified_approval: Mapped[str | None] = field(
        "涉密计算机批准文号", help=word("本机经批准为涉密计算机的才填；填了才能登记机密、绝密件的标题")
    )
    return_days: Mapped[int | None] = field("证件交回天数", kind=Whole("日"), help=word("回国后几日内交回证件，不填为 10"))
    expiry_months: Mapped[int | None] = field("证件到期提醒", kind=Whole("个月"), help=word("到期前几个月提醒，不填为 6"))

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """What it means to call this machine classified."""
        sentence = tr("填写后，机密、绝密件和密电的标题可以录入本机。只有经批准的涉密计算机才可填写（保密法 31）；改动记入痕迹。")
        return {"classified_approval": sentence} if self.classified_approval else {}

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """There is one office in a folder, and no ordinary entry comes to lie before its first day."""
        first = lookup.first_ordinary_day() if self.newly("first_day") else None
        if first is not None and self.first_day > first:
            yield "first_day", tr("已有 {} 的普通登记，启用日期不能晚于这一天。").format(first)
        for key in ("return_days", "expiry_months"):
            if (value := getattr(self, key)) is not None and not 1 <= value <= 60:
                yield key, tr("应在 1 与 60 之间。")
        if self.newly("classified_approval") and not self.classified_approval and (kept := _titles(lookup)):
            sentence = tr("已录有 {} 条机密、绝密件或密码电报的标题，不能取消批准（保密法 31）：这份资料只能留在涉密计算机上。")
            yield "classified_approval", sentence.format(kept)
        if any(other.id != self.id for other in lookup.all(Office)):
            yield "unit", tr("一个资料文件夹只有一个单位，请更正已有的单位。")


def _titles(lookup: "Lookup") -> int:
    """Return how many titles stand that only a machine approved for them may hold."""
    forbidden = ((r.__tablename__, r.untitled_where) for r in records() if hasattr(r, "untitled_where"))
    counts = (f"SELECT count(*) FROM {table} WHERE title_text IS NOT NULL AND ({where})" for table, where in forbidden)
    return sum(int(lookup.session.scalar(text(sql)) or 0) for sql in counts)


class Section(Ends, Record):
    """A section of the office."""

    __tablename__ = "section"
    title = word("科室")
    book = 2
    called = ("name", "short", "side_name")

    name: Mapped[str] = field("科室名称", width=14, search=True, lead=True, unique=True)
    short: Mapped[str | None] = field("简称", width=10, search=True, help=word("几个简称用顿号分开"))
    side_name: Mapped[str | None] = field("挂牌名称", width=12, search=True, wide=True, help=word("如 挂普法与依法治理科牌子"))
    no: Mapped[int | None] = field("序号", table=False, help=word("在手册中的次序"))


class Rank(Record):
    """An office rank and what it may sign; the office edits the list."""

    __tablename__ = "rank"
    title = word("职级")
    book = 3

    name: Mapped[str] = field("职级名称", lead=True, unique=True)
    reviews: Mapped[bool] = field("可初审", default=False)
    approves: Mapped[bool] = field("可审批", default=False)
    heads: Mapped[bool] = field("可批签名章", default=False, help=word("单位主要负责人"))


class Person(Ends, Record):
    """A person of the office in one rank, from one day to another; a new rank is a new row."""

    __tablename__ = "person"
    title = word("人员")
    book = 4

    name: Mapped[str] = field("姓名", search=True, lead=True)
    section_id: Mapped[int | None] = reference("所在科室", to="section", filter=True, width=12)
    rank_id: Mapped[int] = reference("职级", to="rank", filter=True)
    former_id: Mapped[int | None] = reference(
        "接续", to="person", table=False, help=word("同一个人换职级、调科室或回来的：他以前的那一条")
    )
    another: Mapped[bool | None] = field(
        "同名另一人", kind=YesNo(), table=False, help=word("与以前离任的同名人员不是同一个人的，才选“是”")
    )

    def idle(self, lookup: "Lookup") -> set[str]:
        """Whom a row goes on with is asked where there are others of the name; who is another goes on with nobody."""
        if self.another:
            return {"former_id"}
        others = any(p.name == self.name and p.id != self.id for p in lookup.all(Person))
        return set() if others or self.former_id else {"former_id", "another"}

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """The one of the name who has left by then: who comes next is usually the same in another rank."""
        left = [] if self.another else _left(lookup, self)
        return {"former_id": left[0].id} if len(left) == 1 else {}

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """Whom the office takes somebody of a known name for: the same person in a new rank, or another."""
        known: list[list[Person]] = people_of(lookup, self.name) if self.id is None else []
        if self.former_id or not known:
            return {"former_id": tr("是同一个人；不是的，“同名另一人”选“是”。")} if known else {}
        told = "、".join(f"#{rows[-1].id} {rows[-1].name}" for rows in known)
        return {"name": tr("已有 {}，这是同名的另一个人。是同一人的，“接续”写他那一条。").format(told)}

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A row goes on with an earlier one that no other goes on with; of several who have left it must be said with whom."""
        yield from super().problems(lookup)
        yield from self._later_problems(lookup)
        if self.former_id is None:
            if left := [] if self.id or self.another else _left(lookup, self):
                told = "、".join(f"#{row.id} {row.name}（至 {row.until}）" for row in left)
                sentence = tr("同名的 {} 已离任：是同一人的，“接续”写他那一条；不是的，“同名另一人”选“是”。")
                yield "former_id", sentence.format(told)
            return
        former = lookup.get("person", self.former_id)
        if self.since is None:
            yield "since", tr("换职级的须填开始日期：签字照当天的职级判断。")
        if self.another:
            yield "another", tr("已写“接续”#{}，是同一个人，不能又是另一人。").format(former.id)
        if self.newly("former_id") and former.name != self.name:
            sentence = tr("#{} 是{}，不是同名的人，不能接续。改了姓名的，请更正原来那一条的姓名。")
            yield "former_id", sentence.format(former.id, former.name)
        if self.id in _before(lookup, former) or (self.since and self.since < (former.since or date.min)):
            yield "former_id", tr("接续的须是以前的一条，#{} 不早于这一条。").format(former.id)
        if next_row := next((p for p in lookup.all(Person) if p.former_id == former.id and p.id != self.id), None):
            yield "former_id", tr("#{} 已由 #{} 接续，请写最后的一条。").format(former.id, next_row.id)


    def _later_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """The row that goes on with this one stays after it; and who holds a certificate, or is on file, stays who he is."""
        after = next((p for p in lookup.all(Person) if p.former_id == self.id and self.id), None)
        if after is not None and self.newly("since") and (self.since or date.min) > (after.since or date.min):
            yield "since", tr("#{} 接续这一条，从 {} 起，这一条不能晚于它。").format(after.id, after.since)
        if self.id and (self.newly("former_id") or self.newly("another")) and (where := _held(lookup, self.id)):
            key = "former_id" if self.newly("former_id") else "another"
            yield key, tr("此人已有登记（{}），接续哪一条不能再改。").format("、".join(map(tr, where)))


def _held(lookup: "Lookup", person: int) -> list[str]:
    """Return the titles of the books of certificates in which a row is named: what was signed for one person is not another's."""
    where = {"passport": "holder_id", "exit_trip": "holder_id", "exit_filing": "person_id"}
    sql = "SELECT 1 FROM {} WHERE {} = :id AND struck_at IS NULL LIMIT 1"
    found = (table for table, key in where.items() if lookup.session.scalar(text(sql.format(table, key)), {"id": person}))
    return [record_named(table).title for table in found]


def _before(lookup: "Lookup", row: Person) -> list[int]:
    """Return a row and those before it, by number."""
    found = [row.id]
    while (former := row.former_id) and former not in found:
        row = lookup.get(Person.__tablename__, former)
        found.append(row.id)
    return found


def _left(lookup: "Lookup", row: Person) -> list[Person]:
    """Return the last rows of those of the name who have left when a row begins."""
    begins = row.since or lookup.today
    lasts = (rows[-1] for rows in people_of(lookup, row.name) if all(one.id != row.id for one in rows))
    return [last for last in lasts if last.until and last.until <= begins]


def told_apart(rows: Sequence[Any], today: date) -> dict[int, str]:
    """Return, by row, how a person is called: the name alone where it means him now and no other, else with #id before it."""
    whose, people = _everybody(rows), dict[str, dict[int, Any]]()
    for row in rows:
        people.setdefault(row.name, {})[id(whose[row.id])] = whose[row.id]
    now = {name: {key for key, own in same.items() if any(_serving(one, today) for one in own)} for name, same in people.items()}
    alone = {row.id for row in rows if len(people[row.name]) == 1 or now[row.name] == {id(whose[row.id])}}
    return {row.id: row.name if row.id in alone else f"#{row.id} {row.name}" for row in rows}


def _serving(row: Any, day: date) -> bool:
    return (row.since is None or row.since <= day) and (row.until is None or day <= row.until)


def everybody(lookup: "Lookup") -> dict[int, list[Person]]:
    """Return, by the number of each row, all rows of its person, oldest first: every rank is a row, and names the one before."""
    return lookup.once(Person, _everybody)


def _everybody(rows: Sequence[Any]) -> dict[int, list[Any]]:
    by_id, found = {row.id: row for row in rows}, dict[int, list[tuple[int, Any]]]()
    for row in rows:
        first, after = row, 0
        while first.former_id in by_id and after < len(rows):
            first, after = by_id[first.former_id], after + 1
        found.setdefault(first.id, []).append((after, row))
    people = ([row for _, row in sorted(one, key=lambda pair: (pair[0], pair[1].id))] for one in found.values())
    return {row.id: one for one in people for row in one}


def people_of(lookup: "Lookup", name: str) -> list[list[Person]]:
    """Return the people who bear, or bore, a name, each as his rows."""
    whose = everybody(lookup)
    return list({id(whose[row.id]): whose[row.id] for row in lookup.all(Person) if row.name == name}.values())


def meant_by(lookup: "Lookup", name: str, day: date) -> set[int]:
    """Return the rows of those whom a name on paper may mean on a day: who of them was in office, else all of the name."""
    people = people_of(lookup, name)
    serving = [rows for rows in people if any(row.in_force(day) for row in rows)]
    return {row.id for rows in serving or people for row in rows}


def person_called(lookup: "Lookup", text: str) -> int:
    """Return a row of the one person called so (or #id); of several of a name the one in office, else raise `Refused`."""
    people = people_of(lookup, next((person.name for person in lookup.called(Person, text)), text))
    now = [rows for rows in people if any(row.in_force(lookup.today) for row in rows)]
    if len(people) == 1 or len(now) == 1:
        return (now or people)[0][-1].id
    return lookup.id_of(Person.__tablename__, text)


def ranks_of(lookup: "Lookup", name: str, day: date) -> list[Rank]:
    """Return the ranks that people of this name hold on that day."""
    ranks = {rank.id: rank for rank in lookup.all(Rank)}
    return [ranks[p.rank_id] for p in lookup.all(Person) if p.name == name and p.in_force(day)]


def in_office(lookup: "Lookup", name: str, day: date) -> None:
    """Raise `Refused` unless somebody of this name is in office on that day."""
    if not is_ours(lookup, name, day):
        raise Refused(problems=[("by", tr("人员中没有 {} 在职的“{}”。请先登记此人，或改正姓名。").format(day, name))])


def a_colleague(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """The rule that whoever signs is somebody of the office, in office on that day."""
    in_office(lookup, name, day)


def is_ours(lookup: "Lookup", name: str, day: date) -> bool:
    """Say whether somebody of this name is in office on that day."""
    return any(person.name == name and person.in_force(day) for person in lookup.all(Person))


def rows_of(lookup: "Lookup", person: int) -> list[int]:
    """Return the rows under which one person stands, the row asked for first: every rank is a row."""
    return [person, *(row.id for row in everybody(lookup).get(person, ()) if row.id != person)]


def serves(lookup: "Lookup", person: int, day: date) -> bool:
    """Say whether a person is in office on a day, in whatever rank."""
    return any(lookup.get(Person.__tablename__, row).in_force(day) for row in rows_of(lookup, person))


def staff(lookup: "Lookup", day: date) -> list[Person]:
    """Return the people in office on a day, each once: by the last row that holds then."""
    people = {id(rows): rows for rows in everybody(lookup).values()}.values()
    serving = ([row for row in rows if row.in_force(day)] for rows in people)
    return sorted((rows[-1] for rows in serving if rows), key=lambda row: row.id)


def left_on(lookup: "Lookup", person: int) -> date | None:
    """Return the last day of somebody who is in office no more, in no rank, and is not to be; else None."""
    ends = [row.until for row in everybody(lookup)[person]]
    last = max((end for end in ends if end), default=None)
    return last if last is not None and None not in ends and last < lookup.today else None


def row_now(lookup: "Lookup", person: int) -> int:
    """Return the row under which a person is in office now; the row itself, where none is."""
    rows = (lookup.get(Person.__tablename__, row) for row in rows_of(lookup, person))
    return next((row.id for row in rows if row.in_force(lookup.today)), person)


def ranked(right: str) -> Rule:
    """Return the rule that the signer holds a rank with `right` (a yes/no column of Rank) on the day of signing."""

    def rule(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
        why = not_ranked(lookup, name, day, right)
        if why:
            raise Refused(problems=[("by", why)])

    return rule


def not_ranked(lookup: "Lookup", name: str, day: date, right: str) -> str:
    """Say why a name may not sign what needs `right` on that day, and what to do; "" when it may."""
    held = ranks_of(lookup, name, day)
    if any(getattr(rank, right) for rank in held):
        return ""
    allowed = with_right(lookup, right)
    if held:
        ranks = "、".join(rank.name for rank in held)
        return tr("“{}”{} 的职级是{}，这一步须由{}签字。").format(name, day, ranks, allowed)
    return tr("人员中没有 {} 在职的“{}”，这一步须由{}签字。请先登记此人，或改正姓名。").format(day, name, allowed)


def with_right(lookup: "Lookup", right: str) -> str:
    """Return the names of the ranks that have `right`."""
    return "、".join(rank.name for rank in lookup.all(Rank) if getattr(rank, right)) or tr("无")


def section_of(lookup: "Lookup", name: str, day: date) -> str | None:
    """Return the section's name of the one person of this name in office that day, None if unknown or ambiguous."""
    found = sections_of(lookup, [p.id for p in lookup.all(Person) if p.name == name], day)
    return found.pop() if len(found) == 1 else None


def own_section(lookup: "Lookup", person: int, day: date) -> str | None:
    """Return the name of the section in which a person stands that day, None where he stands in none."""
    return next(iter(sections_of(lookup, rows_of(lookup, person), day)), None)


def sections_of(lookup: "Lookup", rows: Iterable[int], day: date) -> set[str]:
    """Return the names of the sections in which people stand that day, by their rows."""
    found = (lookup.get(Person.__tablename__, row) for row in rows)
    return {lookup.name_of("section", p.section_id) for p in found if p.section_id and p.in_force(day)}
