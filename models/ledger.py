"""An old ledger's sheets, read as a careful person reads them: rows of texts in, drafts of entries out. Asks no office.

What the columns are called is declared at the fields (`label` and `synonyms`). Everything that was read differently from
how it stands there, and every row that was passed over, is in the answer: nothing is hidden.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.kinds import Day, Reference, Whole
from models.ledger_text import beginning, clean, day_text, is_whole_day, together
from models.record import NUMBER, STATE, Field
from models.register import Register
from models.text import Refused, tr

REPEATS = {"同上", "同前", "″", "〃", "〞", "”", '"', "''", "′′", "〃〃", "......", "……"}
TOTALS = {"合计", "总计", "小计", "累计", "共计", "本页合计", "本页小计", "本月合计", "全年合计", "总合计"}
STRUCK = {"作废", "已作废"}
LOOKED_AT = 40  # rows at the top of a sheet among which the heads are sought
LEAST = 3  # columns that must be known by name, or it is no ledger of this book
NEVER = re.compile("(late_why|struck_why|returned_(by|on|why)|declined_.*)")  # what no old ledger can say


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


def fields_of(register: type[Register], known: Iterable[Field]) -> list[Field]:
    """Return the fields of a book that an old ledger may have a column for."""
    return [f for f in known if not NEVER.fullmatch(f.key)]


def read(
    register: type[Register], known: Sequence[Field], pages: Iterable[Page], *, name: str = "",
    mapping: Mapping[str, str | None] | None = None,
) -> Reading:
    """Read every sheet; `name` is the file's, for the year; `mapping` says of some heads what they are taken for."""
    found = Reading()
    for page in pages:
        if page.hidden:
            found.passed.append(Passed(page.name, 0, tr("工作表是隐藏的，没有读")))
            continue
        heads = find_heads(register, known, page, mapping or {})
        if heads is None:
            if page.rows:
                found.passed.append(Passed(page.name, 0, tr("没有表头，整张工作表没有读"), beginning(page.rows[0].texts)))
            continue
        at, columns, named = heads
        for column, head in columns.items():
            found.mapping.setdefault(head, named.get(column))
        _Sheet(register, known, page.name, columns, named, _year(page, at, name)).read(page.rows[at:], found)
    return found


def find_heads(
    register: type[Register], known: Sequence[Field], page: Page, mapping: Mapping[str, str | None]
) -> tuple[int, dict[int, str], dict[int, str]] | None:
    """Return (place of the head row, head by column, field key by column) of a sheet, None where there is no such row."""
    best: tuple[int, dict[int, str], dict[int, str]] | None = None
    for place, cells in enumerate(page.rows[:LOOKED_AT]):
        columns = _columns(cells.texts)
        named = guess(register, known, columns, mapping)
        needed = {f.key for f in known if needs(register, f)} & set(named.values())
        enough = len(named) >= LEAST and len(needed) >= 2
        if enough and (best is None or len(named) > len(best[2])):
            best = (place, columns, named)
    return best


def needs(register: type[Register], asked: Field) -> bool:
    """Say whether an entry of the old ledger must have the field: what the form requires, and its day."""
    return asked.form and (asked.required or asked.key == register.numbered.by)


def guess(
    register: type[Register], known: Sequence[Field], columns: Mapping[int, str], mapping: Mapping[str, str | None] | None = None
) -> dict[int, str]:
    """Return the field key of each column whose head is known: by label, by synonym, by an end of three characters or more.

    What the ledger calls the day of the event is its declared day where it has no other.
    """
    told = mapping or {}
    named = {column: key for column, head in columns.items() if (key := told.get(head))}
    left = {column: head for column, head in columns.items() if head not in told}
    for rule in (_by_label, _by_synonym, _by_end):
        for f in fields_of(register, known):
            if f.key in named.values():
                continue
            fitting = [c for c, head in left.items() if c not in named and rule(f, head)]
            column = min(fitting, key=lambda c: _rank(f, left[c]), default=None)
            if column is not None:
                named[column] = f.key
    day, event = register.numbered.by, _event_day(register)
    if day not in named.values() and event in named.values():
        column = next(c for c, key in named.items() if key == event)
        if columns[column] not in told:
            named[column] = day
    return named


def _columns(texts: Sequence[str]) -> dict[int, str]:
    """Return the heads of a row by column; a head that stands there twice gets its place behind it."""
    found: dict[int, str] = {}
    for column, text in enumerate(texts):
        head = clean(text)
        if head:
            found[column] = head if head not in found.values() else f"{head}#{column + 1}"
    return found


def _names(head: str) -> set[str]:
    return {head, re.sub("（.*?）", "", head)}


def _by_label(f: Field, head: str) -> bool:
    return bool(_names(head) & {clean(f.label), clean(tr(f.label))})


def _by_synonym(f: Field, head: str) -> bool:
    return bool(_names(head) & {clean(name) for name in f.synonyms})


def _rank(f: Field, head: str) -> int:
    """Say which synonym a head is: of a row's 序号 and 编号 the 编号 is what the entry was called by."""
    return next((n for n, name in enumerate(f.synonyms) if clean(name) in _names(head)), 0)


def _by_end(f: Field, head: str) -> bool:
    return any(len(name) >= 3 and head.endswith(name) for name in (f.label, *f.synonyms))


def is_called(f: Field, head: str) -> bool:
    """Say whether a column of this head, the first or a further one, may hold the field."""
    own = head.partition("#")[0]  # as `_columns` tells two of a name apart
    return any(rule(f, own) for rule in (_by_label, _by_synonym, _by_end))


def _event_day(register: type[Register]) -> str:
    return next((f"{step.key}_on" for step in register.steps() if step.event), "")


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
        year: int | None,
    ) -> None:
        self.register, self.name, self.columns, self.named, self.year = register, name, columns, named, year
        self.fields = {f.key: f for f in known}
        self.heads = {key: columns[column] for column, key in named.items()}
        self.needed = [c for c, key in named.items() if needs(register, self.fields[key])]
        self.signers = {f"{step.key}_by" for step in register.steps()}
        self.state = next((c for c, head in columns.items() if head in (STATE.label, tr(STATE.label))), -1)
        self.number = next((c for c, key in named.items() if key == "old_number"), -1)
        self.above: dict[int, str] = {}
        #: A file of our own is read to the letter: nobody wrote ditto marks into it, nor spread a name.
        self.ours = {clean(label) for label in (NUMBER.label, STATE.label, *(f.label for f in known))} <= set(columns.values())

    def read(self, rows: Sequence[Cells], found: Reading) -> None:
        """Read what stands below the heads."""
        for cells in rows[1:]:
            texts = {column: cells.texts[column] for column in self.columns if column < len(cells.texts)}
            why = self._passed(cells.texts, texts)
            if why:
                found.passed.append(Passed(self.name, cells.row, why, beginning(cells.texts)))
            elif any(text.strip() for text in texts.values()):
                found.drafts.append(self._draft(cells.row, texts))

    def _passed(self, all_texts: Sequence[str], texts: Mapping[int, str]) -> str:
        """Say why a row holds no entry, "" where it holds one."""
        filled = sum(bool(texts.get(column, "").strip()) for column in self.needed)
        first = min(self.columns)
        if clean(texts.get(first, "")) == self.columns[first] and _columns(all_texts) == self.columns:
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
        texts: dict[str, str] = {}
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
            texts[key], why = self._typed(self.fields[key], text)
            written = self.fields[key].as_written
            if written and texts[key] and not is_whole_day(texts[key]):
                texts[key], texts[written], why = "", text.strip(), ""
            if why:
                wrong.append((key, why))
            elif isinstance(self.fields[key].kind, Day) and texts[key]:
                cells[head] = texts[key]
        if clean(raw.get(self.state, "")) in STRUCK:
            wrong.append(("", tr("原簿已作废，没有导入。")))
        self._sign_the_event(texts)
        parted: Mapping[str, str] = {}
        try:
            parted = self.register.parted(texts)
        except Refused as why_not:
            wrong += why_not.problems
        return Draft(self.name, row, texts, tuple(wrong), cells, self.heads, parted)

    def _typed(self, asked: Field, text: str) -> tuple[str, str]:
        """Return (a cell as one would type it into the field, what is wrong with it)."""
        if isinstance(asked.kind, Day):
            return day_text(text, self.year)
        if isinstance(asked.kind, Whole):
            plain = unicodedata.normalize("NFKC", text).strip()
            return re.sub(r"^([0-9]+)\.0+(?![0-9])", r"\1", plain), ""
        if not self.ours and (names_person(asked) or asked.key in self.signers):
            return together(text), ""
        return text.strip(), ""

    def _sign_the_event(self, texts: dict[str, str]) -> None:
        """Give the signature of the event its day, where the ledger's only day is the day of the event."""
        event, day = _event_day(self.register), self.register.numbered.by
        head = self.heads.get(day, "")
        if event and head and event not in texts and texts.get(event.removesuffix("on") + "by") and (
            _by_label(self.fields[event], head)
        ):
            texts[event] = texts[day]


def names_person(asked: Field) -> bool:
    """Say whether a field holds somebody's name."""
    return asked.completes == "person" or (isinstance(asked.kind, Reference) and asked.kind.table == "person")


def heads_that_lack(register: type[Register], known: Sequence[Field], mapping: Mapping[str, str | None]) -> Iterator[Field]:
    """Yield the needed fields for which no column was found; the section may follow from the person and is not among them."""
    for f in known:
        if needs(register, f) and f.key not in mapping.values() and f.completes != "section":
            yield f
