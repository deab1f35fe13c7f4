"""An old ledger's sheets, read as a careful person reads them: rows of texts in, drafts of entries out. Asks no office.

Which field a head is taken for stands in `models.ledger_heads`. Everything that was read differently from
how it stands there, and every row that was passed over, is in the answer: nothing is hidden.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.kinds import Day, Reference, Whole
from models.ledger_heads import by_label, columns_of, event_day, find_heads, is_called, needs
from models.ledger_text import LastDay, beginning, clean, day_text, is_whole_day, last_day, together
from models.record import NUMBER, STATE, Field
from models.register import Register
from models.text import Refused, tr

REPEATS = {"同上", "同前", "″", "〃", "〞", "”", '"', "''", "′′", "〃〃", "......", "……"}
TOTALS = {"合计", "总计", "小计", "累计", "共计", "本页合计", "本页小计", "本月合计", "全年合计", "总合计"}
STRUCK = {"作废", "已作废"}
HANDED_BACK = {"原因", "原行号"}  # the columns that a file of bad rows has of its own: what they say is ours


@dataclass(frozen=True)
class Cells:
    """One row of a sheet: its number as people count it, and its texts by column."""

    row: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One sheet of a workbook; of a hidden one only the name is known."""

    name: str
    rows: tuple[Cells, ...]
    hidden: bool = False


@dataclass(frozen=True)
class Draft:
    """One row as it would be entered: texts by field key, what is wrong already, and the row's cells by head."""

    sheet: str
    row: int
    texts: Mapping[str, str]
    wrong: tuple[tuple[str, str], ...]
    cells: Mapping[str, str]
    heads: Mapping[str, str]  # what its own sheet calls the fields, by key
    parted: Mapping[str, str] = field(default_factory=dict)  # by key, what one cell was taken for that says several things
    ours: bool = False  # of a file that this program wrote

    @property
    def place(self) -> str:
        """Where the row stands, as one says it."""
        return tr("{} 第 {} 行").format(self.sheet, self.row)


@dataclass(frozen=True)
class Passed:
    """A row or sheet that holds no entry, and why it was passed over."""

    sheet: str
    row: int
    why: str
    text: str = ""


@dataclass
class Reading:
    """What a file holds: the heads with the fields they are taken for (None: not read), drafts, and what was passed over."""

    mapping: dict[str, str | None] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    undated: bool = False  # rows have the day before the first day of use, as their list names none


def read(
    register: type[Register], known: Sequence[Field], pages: Iterable[Page], *, name: str = "",
    mapping: Mapping[str, str | None] | None = None, eve: str = "",
) -> Reading:
    """Read every sheet; `name` is the file's, for the year; `mapping` says of some heads what they are taken for.

    `eve` is the day before the first day of use, for lists that by their form name none.
    """
    found = Reading()
    for page in pages:
        if page.hidden:
            found.passed.append(Passed(page.name, 0, tr("工作表是隐藏的，没有读")))
            continue
        heads = find_heads(register, known, (cells.texts for cells in page.rows), _told(page, mapping or {}))
        if heads is None:
            if page.rows:
                found.passed.append(Passed(page.name, 0, tr("没有表头，整张工作表没有读"), beginning(page.rows[0].texts)))
            continue
        at, columns, named = heads
        for column, head in columns.items():
            key = named.get(column)
            if found.mapping.setdefault(head, key) != key:  # on this sheet it is taken for something else
                found.mapping[head + _of(page)] = key
        day = eve if register.undated and register.numbered.by not in named.values() else ""
        found.undated |= bool(day)
        _Sheet(register, known, page.name, columns, named, _year(page, at, name), day).read(page.rows[at:], found)
    return found


def _of(page: Page) -> str:
    return f"（{page.name}）"


def _told(page: Page, mapping: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """Return what is said of the heads of one sheet: of them alone before what is said of all."""
    return {**mapping, **{head.removesuffix(_of(page)): key for head, key in mapping.items() if head.endswith(_of(page))}}


def _year(page: Page, at: int, name: str) -> int | None:
    """Return the year that the title, the sheet's name or the file's says."""
    for text in [t for cells in page.rows[:at] for t in cells.texts] + [page.name, name]:
        found = re.search(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])", unicodedata.normalize("NFKC", text))
        if found:
            return int(found[1])
    return None


class _Sheet:
    """One sheet being read: its columns, its year, and what stood last in each column."""

    def __init__(
        self, register: type[Register], known: Sequence[Field], name: str, columns: dict[int, str], named: dict[int, str],
        year: int | None, day: str,
    ) -> None:
        self.register, self.name, self.columns, self.named, self.year = register, name, columns, named, year
        self.fields = {f.key: f for f in known}
        self.day = {register.numbered.by: day} if day else {}
        self.heads = {key: columns[column] for column, key in named.items()}
        self.needed = [c for c, key in named.items() if needs(register, self.fields[key])]
        self.signers = {f"{step.key}_by" for step in register.steps()}
        self.state = next((c for c, head in columns.items() if head in (STATE.label, tr(STATE.label))), -1)
        self.number = next((c for c, key in named.items() if key == "old_number"), -1)
        title = self.fields.get("title_text")  # not repeated: whether it may be is not known of a row without a level
        self.untold = {c for c, head in columns.items() if title and (named.get(c) == title.key or is_called(title, head))}
        self.above: dict[int, str] = {}
        #: A file of our own is read to the letter: nobody wrote ditto marks into it, nor spread a name.
        self.ours = {clean(label) for label in (NUMBER.label, STATE.label, *(f.label for f in known))} <= set(columns.values())

    def read(self, rows: Sequence[Cells], found: Reading) -> None:
        """Read what stands below the heads."""
        for cells in rows[1:]:
            texts = {column: cells.texts[column] for column in self.columns if column < len(cells.texts)}
            why = self._passed(cells.texts, texts)
            if why:
                told = (text for column, text in enumerate(cells.texts) if column not in self.untold)
                found.passed.append(Passed(self.name, cells.row, why, beginning(told)))
            elif any(text.strip() for text in texts.values()):
                found.drafts.append(self._draft(cells.row, texts))

    def _passed(self, all_texts: Sequence[str], texts: Mapping[int, str]) -> str:
        """Say why a row holds no entry, "" where it holds one."""
        filled = sum(bool(texts.get(column, "").strip()) for column in self.needed)
        first = min(self.columns)
        if clean(texts.get(first, "")) == self.columns[first] and columns_of(all_texts) == self.columns:
            return tr("表头重复")
        if filled >= 3:
            return ""
        said = {clean(text) for text in all_texts if text.strip()}
        if said & TOTALS:
            return tr("合计行")
        numbered = bool(re.search("[0-9]", clean(texts.get(self.number, ""))))
        if said and (filled == 0 or (filled == 1 and not numbered)):
            return tr("没有登记内容")
        return ""

    def _draft(self, row: int, raw: Mapping[int, str]) -> Draft:
        texts = dict(self.day)
        cells: dict[str, str] = {}
        wrong = list[tuple[str, str]]()
        for column, head in self.columns.items():
            key, text = self.named.get(column), raw.get(column, "")
            if not self.ours and (clean(text) in REPEATS or text.strip() in REPEATS):
                if key and not self.above.get(column):
                    wrong.append((key, tr("“{}”上面没有内容。").format(text.strip())))
                text = self.above.get(column, "")
            self.above[column] = cells[head] = text
            if key is None:
                continue
            typed, why = self._typed(self.fields[key], text)
            if texts.get(key):  # a second column is taken for the field
                if typed not in ("", texts[key]):
                    wrong.append((key, tr("有两栏当作它，内容不同，请把其中一栏改为不读。")))
                continue
            texts[key] = typed
            written = self.fields[key].as_written
            if written and texts[key] and not is_whole_day(texts[key]):
                texts[key], texts[written], why = "", text.strip(), ""
            if why:
                wrong.append((key, why))
            elif isinstance(self.fields[key].kind, Day) and texts[key]:
                cells[head] = texts[key]
        if clean(raw.get(self.state, "")) in STRUCK:
            wrong.append(("", tr("原簿已作废，没有导入。")))
        if self.ours and "old_number" in texts and not texts["old_number"]:
            texts["old_number"] = cells[clean(NUMBER.label)].strip()  # by which the other files of that office call it
        self._sign_the_event(texts)
        parted: Mapping[str, str] = {}
        try:
            parted = self.register.parted(texts)
        except Refused as why_not:
            wrong += why_not.problems
        ours = HANDED_BACK if cells.keys() >= HANDED_BACK else set()
        said = {head: text for head, text in cells.items() if head not in ours}
        wrong += self.register.doubts(said, self.heads, texts)
        return Draft(self.name, row, texts, tuple(wrong), cells, self.heads, parted, self.ours)

    def _typed(self, asked: Field, text: str) -> tuple[str, str]:
        """Return (a cell as one would type it into the field, what is wrong with it)."""
        if isinstance(asked.kind, Day):
            return day_text(last_day(text) if isinstance(asked.kind, LastDay) else text, self.year)
        if isinstance(asked.kind, Whole):
            plain = unicodedata.normalize("NFKC", text).strip()
            return re.sub(r"^([0-9]+)\.0+(?![0-9])", r"\1", plain), ""
        if not self.ours and (names_person(asked) or asked.key in self.signers):
            return together(text), ""
        return text.strip(), ""

    def _sign_the_event(self, texts: dict[str, str]) -> None:
        """Give the signature of the event its day, where the ledger's only day is the day of the event."""
        event, day = event_day(self.register), self.register.numbered.by
        head = self.heads.get(day, "")
        if event and head and event not in texts and texts.get(event.removesuffix("on") + "by") and (
            by_label(self.fields[event], head)
        ):
            texts[event] = texts[day]


def names_person(asked: Field) -> bool:
    """Say whether a field holds somebody's name."""
    return asked.completes == "person" or (isinstance(asked.kind, Reference) and asked.kind.table == "person")
