"""Levels of secrecy, their terms, and the rule which titles may stand in a register on this machine.

Sources: 保守国家秘密法 (2024) 19, 22, 31; its 实施条例 (2024) 19.
"""

import enum
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy.orm import Mapped, MappedColumn

from models.kinds import narrow
from models.people import Office
from models.record import Record, field, fields
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Level(enum.Enum):
    """How secret a paper is; the first three are no state secrets."""

    OPEN = word("公开")
    INTERNAL = word("内部")
    WORK = word("工作秘密")
    SECRET = word("秘密")
    CONFIDENTIAL = word("机密")
    TOP = word("绝密")


TERMS = {Level.SECRET: 10, Level.CONFIDENTIAL: 20, Level.TOP: 30}  # years at most, 法 19; also meant where nothing is said
ORDER = {level: n for n, level in enumerate(Level)}
UNTITLED = (Level.CONFIDENTIAL, Level.TOP)  # their titles are not written down on this machine, 法 31
UNTITLED_WHERE = "level IN ('机密', '绝密')"
CODE = 20  # characters at most: what is longer is no code of one's own but a title


MARKED = re.compile(r"(\S+?)\s*[★☆*](.*)")  # as a paper bears it: 秘密★, 机密★20年, 绝密★长期
YEARS = re.compile(r"0*([0-9]{1,3})\s*年?")


def higher(one: Level, other: Level) -> bool:
    """Say whether one level is above another."""
    return ORDER[one] > ORDER[other]


def is_title(code: str) -> bool:
    """Say whether what was given as a code says what the paper is about."""
    return len(code) > CODE or "关于" in code


def title_field(label: str, synonyms: tuple[str, ...] = (), width: int = 20) -> MappedColumn[str | None]:
    """Declare the title of something that has a level: of what is typed into it no draft is kept."""
    return field(
        label, width=width, unbroken=12, search=True, lead=True, draft=False, sort_order=16,
        help=word("或内容摘要；机密、绝密不录"), synonyms=synonyms, instead="code",
    )


def no_title(where: str = UNTITLED_WHERE) -> str:
    """Return the rule, as SQLite keeps it, that rows `where` no title may stand hold none unless the machine is cleared."""
    return f"title_text IS NULL OR cleared OR NOT ({where})"


class Titled:
    """What has a level, and a title only where its level allows one on this machine."""

    untitled_where: ClassVar[str] = UNTITLED_WHERE  #: which rows hold no title unless the machine is cleared

    level: Mapped[Level] = field("密级", filter=True, width=6, sort_order=13, synonyms=(
        "密级程度", "秘密等级", "密级和保密期限", "密级及保密期限", "密级★期限",
    ))
    code: Mapped[str | None] = field(
        "代号", width=8, search=True, lead=True, sort_order=15,
        help=word("不录标题的，自编代号"), synonyms=("文件代号",),
    )
    title_text: Mapped[str | None] = title_field(word("标题"), (
        "文件标题", "标题或内容摘要", "标题（或内容摘要）", "内容摘要", "文件名称", "题名", "事由",
    ))
    title_checked: Mapped[bool] = field(
        "标题已核对", default=False, table=False, export=False, sort_order=17, about="title_text",
        help=word("标题本身不涉密吗？核对过的答“是”；涉密的请清空标题，填代号"),
    )
    cleared: Mapped[bool] = field("本机涉密批准", form=False, table=False, export=False, default=False, sort_order=79)

    @classmethod
    def parted(cls, texts: dict[str, str]) -> dict[str, str]:
        """A level as it stands on the paper, 机密★20年: the level, and its term where the book has one.

        Raises `Refused` where a column of the term says something else.
        """
        found = MARKED.fullmatch(narrow(written := texts.get("level", "")).strip())
        if found is None:
            return {}
        texts["level"], term = found[1], found[2].strip()
        key = "term_years" if YEARS.fullmatch(term) else "term_note"
        if term and key not in {f.key for f in fields(cls)}:  # type: ignore[arg-type]  # a Record
            return {"level": tr("{}（本簿不记保密期限，“{}”没有录入）").format(found[1], term)}
        if term and (other := texts.get(key, "").strip()) and _years(other) != _years(term):
            raise Refused(problems=[(key, tr("“{}”与密级栏的“{}”不一致，请改正。").format(other, written.strip()))])
        if term and not other:
            texts[key] = term
        return {"level": "　".join(filter(None, (found[1], term)))}

    @classmethod
    def undrafted(cls, texts: Mapping[str, str]) -> set[str]:
        """A title that was typed for a code is in no draft either."""
        return {"code"} if is_title(texts.get("code", "")) else set()

    def shut(self, lookup: "Lookup") -> dict[str, str]:
        """No title where the level forbids it."""
        Titled.settle(self, lookup)
        return {"title_text": tr("{}不得录入本机（保密法 31），请填代号。").format(self.barred())} if self.untitled() else {}

    def idle(self, lookup: "Lookup") -> set[str]:
        """Nothing is to be looked at where there is no title of 秘密."""
        return set() if self.level is Level.SECRET and self.title_text else {"title_checked"}

    def untitled(self) -> bool:
        """Say whether the title may not be written down on this machine."""
        return self.level in UNTITLED and not self.cleared

    def unlooked(self) -> bool:
        """Say whether there is a title of 秘密 that nobody has looked at."""
        return self.level is Level.SECRET and bool(self.title_text) and not self.title_checked and not self.cleared

    def barred(self) -> str:
        """Return what may not be written down, as a refusal calls it."""
        return tr("这一密级的标题")

    def settle(self, lookup: "Lookup") -> None:
        """Say in the row whether the machine is cleared for what its level forbids: SQLite asks too."""
        self.cleared = bool(lookup.all(Office)[0].classified_approval)

    def title_problems(self) -> Iterator[tuple[str, str]]:
        """No title that its level forbids; one of 秘密 only when somebody looked at it; a code where there is none."""
        if self.untitled() and self.title_text:
            sentence = tr("{}不得录入本机（保密法 31）：没有保存，也没有留下草稿。请清空标题，填代号。")
            yield "title_text", sentence.format(self.barred())
        elif self.unlooked():
            yield "title_checked", tr("秘密件的标题可能涉密。核对后确可录入的填“是”；否则清空标题，填代号（保密法 31）。")
        if self.untitled() and is_title(self.code or "") and (self.newly("code") or self.newly("level")):  # type: ignore[attr-defined]
            yield "code", tr("代号最多 {} 字，不能写成标题（保密法 31）：没有保存，也没有留下草稿。请自编代号。").format(CODE)
        if not self.title_text and not self.code:
            yield "code", tr("没有标题的，请填代号。")


def _years(term: str) -> str:
    """Return a term in one form: 20 and 20 年 are the same, other words as they are."""
    found = YEARS.fullmatch(narrow(term).strip())
    return found[1] if found else narrow(term).strip()


def may_be_handed_back(record: type[Record], texts: Mapping[str, str], lookup: "Lookup") -> bool:
    """Say whether a row of an old ledger that was not taken may be written out with its title: not where its level
    forbids one, or cannot be read."""
    row: Any = record()
    for f in fields(record):
        if f.key in ("level", "cipher"):
            try:
                setattr(row, f.key, f.kind.parse(texts.get(f.key, ""), lookup))
            except Refused:
                return False
    Titled.settle(row, lookup)
    return row.level is not None and not row.untitled()


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28) if day.year + years <= 9999 else date.max - timedelta(days=1)
