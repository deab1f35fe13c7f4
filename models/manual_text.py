"""A manual read: the sections with their duties, tasks and posts out of the tables, and what could not be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from models.catalogue import resolve
from models.kinds import Long, Text
from models.manual import task_numbers
from models.manual_contacts import is_contact, without_contacts
from models.manual_items import Item, Unread, numbered
from models.manual_paper import PROCEDURE, Cell, Line, Paper, Row, Table, clean, plain
from models.text import Refused, tr

TITLE = re.compile(r"^\s*(?:(\d{1,2})\s*[.．、]\s*)?(\S.*?)\s*(?:[（(]\s*加?挂\s*(.+?)\s*(?:的)?牌子?\s*[)）])?\s*$")
REFERENCE = re.compile(r"[（(]\s*流程规范见附件\s*\d*\s*[：:]?\s*((?:[（(][^（()）]*[)）])?[^（()）]*)[)）]")
ITEM_NAME = re.compile(r"^\s*一、\s*事项名称")
#: The columns by what their heads contain, white space left out.
COLUMNS = {
    "department_duties": "部门主要职责", "section_duties": "科室职责", "tasks": "科室工作任务", "post": "岗位名称",
    "responsibility": "岗位责任", "boundary": "边界事项", "remark": "备注",
}
NOTHING = ("", "无", "无。", "—", "-", "/")
LONGEST_NAME = 20
LONGEST = {
    "name": Text.limit, "reference": Text.limit, "establishment": Text.limit,
    "text": Long.limit, "responsibility": Long.limit,
}


@dataclass(frozen=True)
class TaskItem:
    """One task; `reference` as written behind it, without brackets: （一）-1.1.1、2、8."""

    no: int
    text: str
    reference: str | None
    line: int


@dataclass(frozen=True)
class PostItem:
    """One post as its row describes it."""

    no: int
    name: str
    responsibility: str | None
    establishment: str | None
    line: int


@dataclass(frozen=True)
class SectionPart:
    """One section as its table describes it. `whole` is false when something in the table could not be read."""

    no: int | None
    name: str
    side_name: str | None
    line: int
    department_duties: tuple[Item, ...] = ()
    section_duties: tuple[Item, ...] = ()
    tasks: tuple[TaskItem, ...] = ()
    posts: tuple[PostItem, ...] = ()
    boundary: tuple[Item, ...] = ()
    whole: bool = True


@dataclass(frozen=True)
class Manual:
    """Everything that was read out of a manual; `procedures` are the ids of 附件1, recognised and left for later."""

    sections: tuple[SectionPart, ...]
    procedures: tuple[str, ...]
    dropped_contacts: int
    unread: tuple[Unread, ...]

    def counts(self) -> dict[str, int]:
        """Return how many of each there are, under the names of the command's JSON."""
        return {
            "sections": len(self.sections),
            "department_duties": sum(len(s.department_duties) for s in self.sections),
            "section_duties": sum(len(s.section_duties) for s in self.sections),
            "tasks": sum(len(s.tasks) for s in self.sections),
            "posts": sum(len(s.posts) for s in self.sections),
            "procedures": len(self.procedures),
            "mechanisms": 0,
            "dropped_contacts": self.dropped_contacts,
        }


@dataclass
class _Found:
    """What one table has given so far."""

    cells: dict[str, list[Line]] = field(default_factory=lambda: {key: [] for key in COLUMNS})
    posts: list[PostItem] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    dropped: int = 0


def read(paper: Paper) -> Manual:
    """Return what the section tables of a manual say, or raise `Refused` when there are none or their columns are wrong."""
    if not paper.tables:
        sentence = tr("这个文件里没有科室表格，像是{}，没有导入，也没有改动。请选科室岗位手册。")
        raise Refused(sentence.format(_looks_like(paper.rest)))
    sections: list[SectionPart] = []
    unread: list[Unread] = []
    dropped = 0
    for table in paper.tables:
        section, found = _section(table)
        if any(section.name == other.name for other in sections):
            raise Refused(tr("第 {} 行：“{}”有两张表，没有改动。请合成一张再导入。").format(section.line, section.name))
        sections.append(section)
        unread += found.unread
        dropped += found.dropped
    rest = without_contacts(paper.rest)
    procedures, outside = _procedures(rest.kept)
    unread += [Unread(line.no, line.text.strip(), tr("不在科室表格里，也不是流程。")) for line in outside]
    unread.sort(key=lambda u: u.line)
    return Manual(tuple(sections), procedures, dropped + rest.blocks, tuple(unread))


def _looks_like(lines: Sequence[Line]) -> str:
    joined = "".join(line.text for line in lines)
    if "登记表" in joined and "部门职责" in joined:
        return tr("部门职责登记表")
    if joined.count("机制") >= 2 and any("科室" in line.text for line in lines):
        return tr("科室间协调配合机制")
    if sum(bool(PROCEDURE.match(line.text)) for line in lines) >= 2:
        return tr("没有科室表格的工作流程（附件1）")
    if "任务" in joined and "责任部门" in joined:
        return tr("任务分工清单")
    return tr("别的文件") if joined.strip() else tr("空文件")


def _section(table: Table) -> tuple[SectionPart, _Found]:
    """Return the section that a table describes."""
    title = table.title or Line(table.rows[0].no, "")
    named = TITLE.match(clean(title.text))
    if not named or not _is_name(named[2]):
        raise Refused(tr("第 {} 行的表格上面没有科室名称，没有改动。请补上如“1.办公室”的一行。").format(table.rows[0].no))
    columns, rows = _columns(table, named[2])
    found = _Found()
    for row in rows:
        _row(row, columns, found)
    lists = {}
    for key in ("department_duties", "section_duties", "tasks", "boundary"):
        lists[key], bad = numbered(found.cells[key], sentences=key.endswith("duties"))
        found.unread += bad
    tasks = tuple(_task(item) for item in lists["tasks"])
    found.unread += [
        Unread(task.line, piece, tr("流程编号读不出。")) for task in tasks for piece in resolve(task.reference).unread
    ]
    part = SectionPart(
        int(named[1]) if named[1] else None, named[2], named[3], title.no, tuple(lists["department_duties"]),
        tuple(lists["section_duties"]), tasks, tuple(found.posts), tuple(lists["boundary"]),
        all(bad.gap for bad in found.unread),
    )
    items: list[Any] = [*part.department_duties, *part.section_duties, *tasks, *part.posts, *part.boundary]
    for item in items:
        for key, most in LONGEST.items():
            if len(getattr(item, key, None) or "") > most:
                raise Refused(tr("第 {} 行起的一格超过 {} 字，没有改动。请检查表格。").format(item.line, most))
    return part, found


def _columns(table: Table, section: str) -> tuple[dict[str, int], list[Row]]:
    """Return where each column stands and the rows below the heads, or raise `Refused` naming the column that is missing."""
    first = [plain(cell) for cell in table.rows[0].cells]
    second = [plain(cell) for cell in table.rows[1].cells] if len(table.rows) > 1 else []
    two = not any(second[2:]) and any(COLUMNS[key] in name for name in second for key in ("department_duties", "section_duties"))
    heads = first
    if two:
        spanned = next((n for n, name in enumerate(first) if "三定" in name or "对应内容" in name), 0)
        tail = first[spanned + 1 :]
        tail = tail[1:] if tail and not tail[0] and len(first) == len(second) else tail  # a Word table shows the span
        heads = second[: spanned + 2] + tail
    columns = {key: n for key, words in COLUMNS.items() for n, name in enumerate(heads) if words in name}
    missing = [words for key, words in COLUMNS.items() if key not in columns]
    if missing:
        sentence = tr("第 {} 行“{}”的表格缺少“{}”一栏，没有改动。请改成七栏再导入。")
        raise Refused(sentence.format(table.rows[0].no, section, "、".join(missing)))
    if len(heads) != len(COLUMNS):
        sentence = tr("第 {} 行“{}”的表头有 {} 栏，没有改动。请改成七栏再导入。")
        raise Refused(sentence.format(table.rows[0].no, section, len(heads)))
    return columns, list(table.rows[2 if two else 1 :])


def _row(row: Row, columns: dict[str, int], found: _Found) -> None:
    """Take one row of a table: its post, and what stands in the cells that belong to the whole section."""
    joined = plain([line for cell in row.cells for line in cell])
    if not joined or (COLUMNS["post"] in joined and COLUMNS["responsibility"] in joined):
        return  # a blank row of the form, or the heads again on a new page
    if len(row.cells) != len(columns):
        why = tr("这一行有 {} 格，应有 {} 格。").format(len(row.cells), len(columns))
        shown = next((line.text for cell in row.cells for line in cell if line.text.strip() and not is_contact(line.text)), "")
        found.unread.append(Unread(row.no, shown.strip(), why))
        found.dropped += without_contacts([line for cell in row.cells for line in cell]).blocks
        return
    cells: dict[str, Cell] = {}
    for key, n in columns.items():
        sifted = without_contacts(row.cells[n])
        cells[key] = sifted.kept
        found.dropped += sifted.blocks
        found.unread += [Unread(no, "", tr("含电话或地址，整行略去。")) for no in sifted.amid]
    for key in ("department_duties", "section_duties", "tasks"):
        found.cells[key] += cells[key]
    if plain(cells["boundary"]) not in NOTHING:
        found.cells["boundary"] += cells["boundary"]
    _post(row.no, cells, found)


def _post(no: int, cells: dict[str, Cell], found: _Found) -> None:
    name = plain(cells["post"])
    responsibility, remark = _lines(cells["responsibility"]), _lines(cells["remark"])
    line = cells["post"][0].no if cells["post"] else no
    if not name:
        if responsibility or remark:
            found.unread.append(Unread(line, (responsibility or remark).split("\n")[0], tr("没有岗位名称。")))
        return
    if not _is_name(name):
        found.unread.append(Unread(line, name, tr("不像岗位名称。")))
        return
    if responsibility and not task_numbers(responsibility) and re.search(r"第[^条]{0,20}项", responsibility):
        found.unread.append(Unread(line, responsibility.split("\n")[0], tr("任务序号读不出。")))
    post = PostItem(len(found.posts) + 1, name, responsibility or None, remark.replace("\n", "") or None, line)
    found.posts.append(post)


def _task(item: Item) -> TaskItem:
    """Return a task without the reference behind it."""
    found = REFERENCE.search(item.text)
    text = REFERENCE.sub("", item.text).strip() if found else item.text
    return TaskItem(item.no, text, found[1].strip() if found else None, item.line)


def _lines(cell: Cell) -> str:
    return "\n".join(text for line in cell if (text := line.text.strip()))


def _is_name(text: str) -> bool:
    """Say whether a text can be the name of a section or a post; a sentence cannot."""
    return bool(text) and len(text) <= LONGEST_NAME and not re.search("[。；;：:]|第.+项", text)


def _procedures(lines: Sequence[Line]) -> tuple[tuple[str, ...], list[Line]]:
    """Return the ids of the procedures of 附件1, and the lines that stand before them.

    A procedure whose heading was lost shows by a second 事项名称 without a heading between: it takes the next number.
    """
    ids: list[str] = []
    outside: list[Line] = []
    named = False
    for line in lines:
        heading = PROCEDURE.match(line.text)
        if heading:
            ids.append(heading[1])
            named = False
        elif ids and ITEM_NAME.match(line.text):
            if named:
                head, _, last = ids[-1].rpartition(".")
                ids.append(f"{head}.{int(last) + 1}")
            named = True
        elif not ids and not re.match(r"^\s*附件\s*\d*\s*$", line.text):
            outside.append(line)
    return tuple(ids), outside
