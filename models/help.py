"""The user manual: pages in Markdown under resources/help, one folder a language; fields are told by their declarations.

A line `{fields TABLE}` in a page becomes a heading for each field and each step of that register; the lines `- key: words`
under it add what the declaration cannot say. A page is named by its file; a place on it by `page#anchor`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from models import manual as manual  # every declaration is known before it is told
from models import pledges as pledges
from models import registers as registers
from models.find import hears, marked
from models.help_fields import told
from models.pinyin import in_letters
from models.record import record_named
from models.register import WHY
from models.resource import resource
from models.text import Refused, tr, word

FIELDS = re.compile(r"^\{fields (\w+)\}\n((?:- \w+: .*\n?)*)", re.MULTILINE)
NOTE = re.compile(r"^- (\w+): (.*)$", re.MULTILINE)
HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
SIGNS = re.compile(r"^(?:[-|]+|\d+\.|#+)\s*|[`|]|^\s*[-:| ]+$", re.MULTILINE)
#: The contents, in the order in which one reads.
CONTENTS: dict[str, tuple[str, ...]] = {
    word("入门"): ("start", "today", "find", "keys", "display", "settings"),
    word("印章"): ("seal_use", "seal"),
    word("密件"): ("secrecy", "secret_paper", "telegram", "lending", "disposal", "meetings", "secrecy_work"),
    word("证件"): ("passports", "passport", "exit_trip", "passport_check", "filing"),
    word("岗位与交接"): ("posts", "handover", "year_end"),
    word("办理"): ("changes", "printing", "ledger_import"),
    word("资料"): ("backup", "trust", "commands"),
}
#: Questions that stand in forms of every book, by the page that answers them.
ANYWHERE = {WHY: "changes", "late_why": "changes"}
ROUND = 24  # characters before what was found that are shown with it


@dataclass(frozen=True)
class Page:
    """One page; `anchors` are those of its headings, in their order: the words of a heading, or TABLE.field."""

    key: str
    group: str
    title: str
    text: str
    anchors: tuple[str, ...]

    def passages(self) -> Iterator[tuple[str, str, str]]:
        """Yield (anchor, heading, plain words below it) from the top."""
        yield from _passages(self.text, self.anchors)


@dataclass(frozen=True)
class Found:
    """One passage that was found: where it stands, and some of its words."""

    topic: str
    title: str
    heading: str
    words: str


def language() -> str:
    """Return the folder of the pages in the language of the window."""
    return tr("zh", "folder of the help pages")


def pages(spoken: str = "") -> list[Page]:
    """Return the whole manual in one language, that of the window unless it is named."""
    spoken = spoken or language()
    return [_page(spoken, group, key) for group, keys in CONTENTS.items() for key in keys]


def titles(spoken: str = "") -> list[tuple[str, str]]:
    """Return key and title of every page: read without what is said of fields."""
    spoken = spoken or language()
    return [(key, title) for key, title in _titles(spoken).items()]


def page_of(table: str) -> str:
    """Return the key of the page that explains a register or a kind of record, "" where none does."""
    return _explained().get(table, table if table in _keys() else "")


def topic(table: str, field: str = "") -> str:
    """Return the place that explains a field as forms write it (`copies`, `approval.by`): its page where it has no heading."""
    step, _, key = field.rpartition(".")
    if key in ANYWHERE:
        return ANYWHERE[key]
    name = step if step and key in ("by", "on") else key
    return f"{page_of(table)}#{table}.{name}" if name else page_of(table)


def find(manual: list[Page], typed: str) -> list[Found]:
    """Return the passages that hold what was typed, by characters or by sound: those whose heading does stand first."""
    typed, found = typed.strip(), list[tuple[int, Found]]()
    heard = hears if any(map(in_letters, typed.split())) else _holds  # characters need not be listened for
    if not typed:
        return []
    for page in manual:
        for n, (anchor, heading, below) in enumerate(page.passages()):
            headed = heard(typed, heading)
            if not headed and not heard(typed, f"{heading} {below}"):
                continue
            rank = 2 if not headed else 1 if n else 0
            found.append((rank, Found(f"{page.key}#{anchor}" if n else page.key, page.title, heading, _around(typed, below))))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def find_in_both(own: list[Page], typed: str) -> list[Found]:
    """Return what `find` does; where one's own pages hold nothing of it, the places where those of the other language do."""
    if (found := find(own, typed)) or not typed.strip():
        return found
    here, there = ({page.key: page for page in some} for some in (own, pages("en" if language() == "zh" else "zh")))
    places = (_same_place(one, there, here) for one in find(list(there.values()), typed))
    return list({place.topic: place for place in places}.values())


def _same_place(found: Found, there: Mapping[str, Page], here: Mapping[str, Page]) -> Found:
    """Return the passage of one's own pages that stands where one of the other language was found."""
    key, _, anchor = found.topic.partition("#")
    page, parts = here[key], list(here[key].passages())
    n = there[key].anchors.index(anchor) if anchor else 0
    own, heading, below = parts[n] if len(parts) == len(there[key].anchors) else parts[0]
    return Found(f"{key}#{own}" if own != parts[0][0] else key, page.title, heading, below)


def subject(manual: list[Page], asked: str) -> Page:
    """Return the page that is meant by its key, its title, or a register's key, or raise `Refused` with those there are."""
    for page in manual:
        if asked in (page.key, page.title) or page.key == page_of(asked):
            return page
    named = [page for page in manual if hears(asked, page.title)]
    if len(named) == 1:
        return named[0]
    known = "、".join(f"{page.title}（{page.key}）" for page in named or manual)
    raise Refused(tr("没有“{}”这一页帮助。可看：{}。").format(asked[:30], known))


def plain(text: str) -> str:
    """Return words of a page without the signs of Markdown."""
    return SIGNS.sub("", LINK.sub(r"\1", text))


def links(text: str) -> list[str]:
    """Return where the links of a page lead: a page, or page#anchor."""
    return [target.strip("<>") for _, target in LINK.findall(text)]


def source(spoken: str, key: str) -> str:
    """Return a page as it was written."""
    return resource(f"help/{spoken}/{key}.md").read_text("utf-8")


def _page(spoken: str, group: str, key: str) -> Page:
    derived: list[str] = []

    def expand(found: re.Match[str]) -> str:
        table, notes = found[1], dict(NOTE.findall(found[2]))
        blocks = list(told(record_named(table), notes))
        derived.extend(anchor for anchor, _ in blocks)
        return "\n\n".join(block for _, block in blocks) + "\n"

    text = FIELDS.sub(expand, source(spoken, key))
    headings = [heading.strip() for _, heading in HEADING.findall(text)]
    return Page(key, group, headings[0], text, tuple(_anchors(text, derived)))


def _anchors(text: str, derived: list[str]) -> Iterator[str]:
    """Yield the anchor of each heading; those of fields and steps were told in their order."""
    waiting = iter(derived)
    for level, heading in HEADING.findall(text):
        yield heading.strip() if len(level) < 3 else next(waiting)


def _holds(typed: str, text: str) -> bool:
    """Say whether every typed word stands in a text."""
    return all(part in text.casefold() for part in typed.casefold().split())


@cache
def _passages(text: str, anchors: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    parts = HEADING.split(text)[1:]
    told = zip(anchors, parts[1::3], parts[2::3], strict=True)
    return tuple((anchor, heading.strip(), " ".join(plain(below).split())) for anchor, heading, below in told)


def _around(typed: str, text: str) -> str:
    """Return the words of a passage from shortly before what was found."""
    at = min(marked(typed, text), default=0)
    return f"…{text[at - ROUND // 2 :]}" if at > ROUND else text


@cache
def _titles(spoken: str) -> Mapping[str, str]:
    found = {key: HEADING.search(source(spoken, key)) for keys in CONTENTS.values() for key in keys}
    return {key: heading[2] for key, heading in found.items() if heading}


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for keys in CONTENTS.values() for key in keys)


@cache
def _explained() -> Mapping[str, str]:
    """Return by table the page that explains it: said once, by the page itself."""
    return {table: key for key in sorted(_keys()) for table, _ in FIELDS.findall(source("zh", key))}
