"""The paper of the manual: the seven-column table of a section and the card of a post, as grids."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from forms.grid import Box, Grid
from models.catalogue import procedures
from models.outline import DutyLine, HolderLine, PostLine, SectionLine, TaskLine, outline
from models.people import Office
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

TABLE = (47.0, 50.0, 68.0, 18.0, 46.0, 27.0, 17.0)
CARD = (26.0, 110.5, 26.0, 110.5)
HANZI = "一二三四五六七八九十"


def grids(lookup: "Lookup", section: str = "", post: int | None = None) -> list[Grid]:
    """Return the table of every section with the cards of its posts; of one `section` (any of its names), or one card.

    Raises `Refused` where no section has that name, and where there is none at all.
    """
    found, unit = outline(lookup), lookup.all(Office)[0].unit
    if post is not None:
        return [card(s, p, unit) for s in found for p in s.posts if p.id == post]
    if section:
        wanted = lookup.id_of("section", section)
        found = tuple(s for s in found if s.id == wanted)
    made = [grid for s in found if s.tasks or s.posts for grid in (table(s, unit), *(card(s, p, unit) for p in s.posts))]
    if not made:
        raise Refused(tr("还没有科室任务和岗位，没有写出文件。请先导入科室岗位手册。"))
    return made


def table(section: SectionLine, unit: str) -> Grid:
    """Return the seven-column table of a section."""
    posts = section.posts or (None,)
    many = len(posts)
    heads = (
        (
            Box("“三定”规定对应内容", 0, columns=2, head=True), Box("科室工作任务及\n工作流程、工作规范", 2, rows=2, head=True),
            Box("岗位名称", 3, rows=2, head=True), Box("岗位责任", 4, rows=2, head=True),
            Box("科室间职责\n边界事项", 5, rows=2, head=True), Box("备注", 6, rows=2, head=True),
        ),
        (Box("部门主要职责", 0, head=True), Box("科室职责", 1, head=True)),
    )
    whole = (
        Box("\n".join(_numbered(section.department_duties, "{}、")), 0, rows=many),
        Box("\n".join(_numbered(section.section_duties, "（{}）")), 1, rows=many),
        Box("\n".join(map(_task, section.tasks)), 2, rows=many),
        Box("\n".join(_lines(section.boundary)) or "无", 5, rows=many),
    )
    rows = tuple((*(whole if n == 0 else ()), *_post(post)) for n, post in enumerate(posts))
    return Grid(_title(section), f"单位：{unit}", TABLE, (*heads, *rows), heads=2)


def card(section: SectionLine, post: PostLine, unit: str) -> Grid:
    """Return the card of a post: what it is, who holds it, what it is responsible for."""
    kind, staffing = (choice.value if choice else "" for choice in (post.kind, post.staffing))
    tasks = [_task(task, titles=True) for task in section.tasks if task.no in post.tasks]
    held = [h for h in post.holders or () if h.now]
    pairs = (("科室", section.name, "岗位名称", post.name), ("岗位类别", kind, "用人方式", staffing),
             ("任职", _held(h for h in held if not h.deputy) or "空缺", "代理", _held(h for h in held if h.deputy) or "无"))
    wide = (("岗位责任", post.responsibility), ("承担任务", "\n".join(tasks)),
            ("职责边界事项", "\n".join(_lines(section.boundary)) or "无"), ("备注", post.establishment))
    short = tuple((Box(a, 0, head=True), Box(b, 1), Box(c, 2, head=True), Box(d, 3)) for a, b, c, d in pairs)
    long = tuple((Box(name, 0, head=True), Box(text, 1, columns=3)) for name, text in wide)
    return Grid("岗位职责卡", f"单位：{unit}", CARD, (*short, *long))


def _title(section: SectionLine) -> str:
    side = section.side_name or ""
    number = f"{section.no}." if section.no else ""  # as in the manual, so that what was exported comes in again
    return number + section.name + (f"（挂{side.removeprefix('挂').removesuffix('牌子')}牌子）" if side else "")


def _post(post: PostLine | None) -> tuple[Box, ...]:
    if post is None:
        return Box("", 3), Box("", 4), Box("", 6)
    return Box(post.name, 3, known=True), Box(post.responsibility, 4), Box(post.establishment, 6)


def _task(task: TaskLine, *, titles: bool = False) -> str:
    """Return a task as the manual writes it; on a card the procedures are called by title too."""
    said = f"{task.no}.{task.text}"
    if titles and task.links.found:
        known = procedures()
        return said + "（流程规范：" + "、".join(f"{i} {known[i].title}" for i in task.links.found) + "）"
    return said + (f"（流程规范见附件1：{task.reference}）" if task.reference else "")


def _numbered(duties: Iterable[DutyLine], form: str) -> Iterator[str]:
    for duty in duties:
        yield (form.format(hanzi(duty.no)) if duty.no else "") + duty.text


def _lines(matters: tuple[DutyLine, ...]) -> Iterator[str]:
    for matter in matters:
        yield f"{matter.no}.{matter.text}" if len(matters) > 1 and matter.no else matter.text


def _held(holders: Iterable[HolderLine]) -> str:
    return "、".join(h.name + (f"（{_day(h.since)}起）" if h.since else "") for h in holders)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def hanzi(number: int) -> str:
    """Return a number from 1 to 99 in characters: 一, 十, 二十一."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return (HANZI[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (HANZI[ones - 1] if ones else "")
