"""What a section has, as lists: its tasks with the posts that cover them, its duties, its posts, its boundary matters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models import coverage
from models.coverage import Mark
from models.outline import DutyLine, HolderLine, PostLine, SectionLine
from models.text import tr
from widgets import paint
from widgets.ledger import KIND, MARK, SECOND, STATE

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
COVERS = "●"
SIGNS = {coverage.UNCOVERED: paint.LATE, coverage.TWICE: paint.TWICE}  # any other finding is one to be looked at
QUIET = (coverage.UNREFERENCED, coverage.VACANT)  # a word is enough: a new office has them everywhere
POSTS_SHOWN = 6  # columns of posts, fewer in larger text; a section with more names them in one column


@dataclass(frozen=True)
class Column:
    """One column: its title, how many characters wide, its rank for the ledger.

    `tip` is the whole name of a post whose column it is; one that `fits` is no wider than what stands in it, and hidden
    where nothing does.
    """

    title: str
    wide: float
    kind: str = ""
    tip: str = ""
    fits: bool = False


@dataclass(frozen=True)
class Row:
    """One row: the record it shows, its texts, the findings about it, and what it says whole for a screen reader."""

    book: str
    id: int
    texts: tuple[str, ...]
    marks: tuple[Mark, ...] = ()
    said: tuple[str, ...] = ()


class Lines(QAbstractTableModel):
    """Rows as a Qt table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column] = ()
        self.rows: Sequence[Row] = ()
        self.stretch = 0

    def tell(self, columns: Sequence[Column], rows: Sequence[Row], stretch: int) -> None:
        """Show other rows; `stretch` is the column that takes what is left."""
        self.beginResetModel()
        self.columns, self.rows, self.stretch = columns, rows, stretch
        self.endResetModel()

    def row_of(self, book: str, record: int) -> int:
        """Return the row of a record, -1 when it is not listed."""
        return next((n for n, row in enumerate(self.rows) if (row.book, row.id) == (book, record)), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, sign and spoken text of a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        text = row.texts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == STATE:
            return sign_of(row.marks)
        if role == Qt.ItemDataRole.ToolTipRole and column.kind == MARK:
            return "\n".join(mark.why for mark in row.marks)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = tr("承担") if text == COVERS else text
            return f"{column.tip or column.title}: {spoken}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title and rank of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        known = {Qt.ItemDataRole.DisplayRole: column.title, Qt.ItemDataRole.ToolTipRole: column.tip or None,
                 Qt.ItemDataRole.TextAlignmentRole: int(paint.LEFT), KIND: column.kind}
        return known.get(role)


Listed = tuple[list[Column], list[Row], int]


def sign_of(marks: Sequence[Mark]) -> str:
    """Return the sign before the words of findings: red where nobody does a task, else a lozenge; "" without any."""
    signs = [SIGNS.get(mark.word, "" if mark.word in QUIET else paint.OUT) for mark in marks]
    return next((sign for sign in (paint.LATE, paint.OUT, paint.TWICE) if sign in signs), "")


def words_of(marks: Sequence[Mark]) -> str:
    """Return the words of findings, each once, the grave ones first."""
    ordered = sorted(marks, key=lambda mark: mark.word != coverage.UNCOVERED)
    return tr("、").join(dict.fromkeys(tr(mark.word) for mark in ordered))


def tasks(section: SectionLine, marks: Sequence[Mark], shown: int = POSTS_SHOWN) -> Listed:
    """Return the tasks of a section: a disc in the column of each post that covers it, what is odd at the right."""
    few = len(section.posts) <= shown
    columns = [Column(tr("序"), 2), Column(tr("任务"), 10), Column(tr("流程"), 5.6, SECOND, fits=True)]
    columns += [Column(short(post.name), 2.6, tip=post.name) for post in section.posts] if few else [Column(tr("岗位"), 8)]
    columns.append(Column(tr("核对"), 6, MARK))
    rows = []
    for task in section.tasks:
        about = tuple(mark for mark in marks if mark.task_id == task.id and mark.task is not None)
        discs = (COVERS if task.no in post.tasks else "" for post in section.posts)
        covers = discs if few else (tr("、").join(map(short, task.posts)),)
        texts = (str(task.no), task.text, _as_written(task.reference), *covers, words_of(about))
        rows.append(Row("task", task.id or 0, texts, about))
    return columns, rows, 1


def duties(section: SectionLine, marks: Sequence[Mark]) -> Listed:
    """Return the duties of the department, then those of the section."""
    columns = [Column(tr("类别"), 6, SECOND), Column(tr("序"), 2), Column(tr("职责"), 20)]
    both = ((tr("部门主要职责"), section.department_duties), (tr("科室职责"), section.section_duties))
    rows = [Row("duty", d.id or 0, (word, str(d.no or ""), d.text)) for word, found in both for d in found]
    return columns, rows, 2


def posts(section: SectionLine, marks: Sequence[Mark]) -> Listed:
    """Return the posts of a section with who holds them."""
    columns = [Column(tr("岗位"), 5), Column(tr("类别"), 3, SECOND, fits=True), Column(tr("用人方式"), 4, SECOND, fits=True),
               Column(tr("任务"), 2, fits=True), Column(tr("任职"), 6), Column(tr("代理"), 4, SECOND, fits=True),
               Column(tr("核对"), 6, MARK)]
    rows = []
    for post in section.posts:
        about = tuple(mark for mark in marks if mark.post_id == post.id)
        kind, staffing = (tr(choice.value) if choice else "" for choice in (post.kind, post.staffing))
        texts = (post.name, kind, staffing or post.establishment, str(len(set(post.tasks))), held(post), held(post, deputy=True),
                 words_of(about))
        rows.append(Row("post", post.id or 0, texts, about))
    return columns, rows, 4


def boundary(section: SectionLine, marks: Sequence[Mark]) -> Listed:
    """Return the boundary matters of a section."""
    rows = [Row("boundary", matter.id or 0, (str(matter.no or ""), matter.text)) for matter in section.boundary]
    return [Column(tr("序"), 2), Column(tr("边界事项"), 20)], rows, 1


def lists(scale: float) -> tuple[Callable[[SectionLine, Sequence[Mark]], Listed], ...]:
    """Return what lists the parts of a section in text of that size: 1 as usual, 1.5 at most."""
    return partial(tasks, shown=round(POSTS_SHOWN * (2 - scale))), duties, posts, boundary


LISTS = lists(1)


def counts(section: SectionLine) -> tuple[int, ...]:
    """Return how long each list of a section is."""
    return (
        len(section.tasks), len(section.department_duties) + len(section.section_duties), len(section.posts),
        len(section.boundary),
    )


def held(post: PostLine, *, deputy: bool = False) -> str:
    """Return the names of those who hold a post now, or deputise in it."""
    return tr("、").join(holder.name for holder in post.holders or () if holder.now and holder.deputy == deputy)


def term(holder: HolderLine) -> str:
    """Return from when to when someone holds a post."""
    since, until = (day.isoformat() if day else "" for day in (holder.since, holder.until))
    if until:
        return tr("{} 至 {}").format(since, until).strip()
    return tr("{} 起").format(since) if since else ""


def short(name: str) -> str:
    """Return a post's name without the word that all of them have."""
    return name.replace("岗位", "").replace("岗", "") or name


def _as_written(reference: str | None) -> str:
    """Return a reference as short as the manual writes it, without the chapter: 1.1.1、2、8."""
    return re.sub("^[（(][^（()）]*[)）][-—–]*", "", reference or "").replace("、", tr("、"))


def duty_with(section: SectionLine, book: str, record: int) -> DutyLine | None:
    """Return the duty or boundary matter of that id."""
    found = section.boundary if book == "boundary" else (*section.department_duties, *section.section_duties)
    return next((duty for duty in found if duty.id == record), None)
