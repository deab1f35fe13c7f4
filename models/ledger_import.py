"""An old ledger into its book: looked through as if it were entered, then entered as one act, all 历史补录.

`look` writes nothing and hides nothing; `accept` enters what is good. Both are generators that yield (done, total), so
that a window can show how far they are and stop them; `done_with` runs one to its end.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar, cast

from models import acts, backup, ledger, ledger_heads
from models.book import Book
from models.chain import state_of
from models.custody import Loan, thing_table
from models.kinds import Listed, Reference
from models.ledger import Draft, Page
from models.ledger_names import Before, called_before, listed_now, strangers, whole_name
from models.ledger_preview import Bad as Bad
from models.ledger_preview import Good as Good
from models.ledger_preview import Preview as Preview
from models.ledger_same import Key, compared, existing, key_of
from models.levels import Titled, is_title, may_be_handed_back
from models.lookup import one_form
from models.namesakes import First, contradiction, meant
from models.newcomers import Newcomer, enter, newcomer_of, suppose
from models.people import Office
from models.record import record_named
from models.register import Register
from models.store import Act
from models.text import Refused, tr
from models.typed import check

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

T = TypeVar("T")
STEP = 50  # rows between two signs of life


@dataclass
class _Looking:
    """What looking through has found so far."""

    book: Book
    register: type[Register]
    good: list[Good] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    guesses: dict[tuple[str, str], str] = field(default_factory=dict)
    stands: dict[Key, tuple[int, str]] = field(default_factory=dict)  # ids and numbers of the old entries
    seen: dict[Key, tuple[Any, str]] = field(default_factory=dict)  # entries and their places in this file
    once: dict[Any, tuple[str, date | None]] = field(default_factory=dict)  # where and of which day what may be said once is said
    ended: dict[Any, tuple[str, date | None]] = field(default_factory=dict)  # and what of that has ended, and may be said again
    owners: dict[tuple[str, Any], tuple[int, str]] = field(default_factory=dict)  # whose what is one person's is, and where
    supposed: dict[int, Newcomer] = field(default_factory=dict)
    newcomers: dict[int, Newcomer] = field(default_factory=dict)  # those of them that a good row needs
    units: First = field(default_factory=dict)
    before: dict[str, Before] = field(default_factory=dict)  # numbers of old ledgers, by table


def look(
    store: "Store", book: Book, pages: Sequence[Page], file: str, mapping: Mapping[str, str | None] | None = None
) -> Generator[tuple[int, int], None, Preview]:
    """Read a ledger as it would be entered and return what would come of it; `mapping` overrides what heads are taken for.

    Raises `Refused` where the book takes no old ledger or no sheet has heads that it knows.
    """
    register = _register(book)
    known = ledger_heads.fields_of(register, book.fields)
    with store.read() as lookup:
        eve = lookup.all(Office)[0].first_day - timedelta(1)
    reading = ledger.read(register, known, pages, name=file, mapping=mapping, eve=str(eve))
    if not reading.mapping:
        wanted = "、".join(tr(f.label) for f in known if ledger_heads.needs(register, f))
        raise Refused(tr("{} 中没有{}的表头，没有导入。表头应有：{}。").format(file, tr(book.title), wanted))
    found = _Looking(book, register)
    for f in (f for f in known if reading.undated and f.key == register.numbered.by):
        found.guesses[tr(f.label), tr("（表中没有这一栏）")] = tr("{}（启用日期的前一天）").format(eve)
    with store.read() as lookup:
        found.stands = existing(lookup, register, book)
        act = Act(lookup.session, lookup, "", 0)  # nothing is written through it: it only knows the office
        for done, draft in enumerate(reading.drafts):
            if done % STEP == 0:
                yield done, len(reading.drafts)
            _try(found, draft, act)
    yield len(reading.drafts), len(reading.drafts)
    guesses = [(head, text, name) for (head, text), name in found.guesses.items()]
    parted = {key for draft in reading.drafts for key, said in draft.texts.items() if said}  # from a column of another field
    lacking = [f for f in ledger_heads.heads_that_lack(register, known, reading.mapping) if f.key not in parted]
    return Preview(register, file, reading.mapping, found.good, found.bad, reading.passed, guesses, lacking,
                   list(found.newcomers.values()))


def accept(store: "Store", preview: Preview, *, skip_bad: bool = False) -> Generator[tuple[int, int], None, int]:
    """Enter the good rows of a preview as one act, numbered in the order of their days; return how many.

    A verified copy of the office is made before. One bad row refuses all unless `skip_bad`. Closing the generator
    before its end leaves nothing written.
    """
    if preview.wrong and not skip_bad:
        raise Refused(refusal(preview))
    book = Book(preview.register)
    rows = sorted(preview.good, key=lambda good: good.day or date.min)  # sorted keeps equal days in order
    if not rows:
        return 0
    backup.make(store)
    backup.thin(store)
    with store.act("导入") as act:
        act.facts = {"from": preview.file, "entries": len(rows), "left_out": len(preview.bad)}
        stands = existing(act.lookup, preview.register, book)
        for newcomer in preview.newcomers:
            enter(act, newcomer)
        for done, row in enumerate(rows):
            if done % STEP == 0:
                yield done, len(rows)
            entry = acts.write(act, preview.register, row.texts, historic=True, many=True)
            if key_of(book, entry) in stands:
                raise Refused(tr("预览之后登记有了变动，没有导入。请重新预览。"))
        yield len(rows), len(rows)
    return len(rows)


def refusal(preview: Preview) -> str:
    """Return the sentence with which a ledger that has bad rows is refused."""
    if preview.lacking and not preview.good:  # what rows are good without follows from the rest
        lacking = "、".join(tr(f.label) for f in preview.lacking)
        sentence = tr("{} 的表头中没有与这些字段对应的列：{}。没有导入。请在台账中补上，或在窗口中为它们选列。")
        return sentence.format(preview.file, lacking)
    sentence = tr("{} 有 {} 行不能导入（第一处：{}），没有导入。请改正，或跳过有误的行。")
    first = preview.wrong[0]
    return sentence.format(preview.file, len(preview.wrong), tr("{} 第 {} 行 {}").format(first.sheet, first.row, first.why))


def done_with(steps: Generator[Any, None, T]) -> T:
    """Run a generator to its end and return what it returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast(T, end.value)


def _register(book: Book) -> type[Register]:
    if not issubclass(book.record, Register):
        raise Refused(tr("{}不是登记簿，没有历史补录，没有导入。").format(tr(book.title)))
    return book.record


def _otherwise(found: _Looking, draft: Draft, texts: Mapping[str, str], entry: Any, stands: Any) -> list[str]:
    """Return the columns in which a row says more or something else than the entry that stands; an empty cell says nothing."""
    keys = [key for key, text in texts.items() if text.strip() and compared(entry, key) != compared(stands, key)]
    called = "old_number" if draft.ours and not stands.old_number else ""  # by the number that it has in the file of ours
    return [_head(found, draft, key) for key in keys if key != called]


def _try(found: _Looking, draft: Draft, act: Act) -> None:
    """Enter one draft in thought: it is good, or it is bad with every reason."""
    texts, wrong = draft.texts, list(draft.wrong)
    if not _stands(found, draft, act):
        texts = _named(found, draft, act.lookup)
        wrong += _namesakes(found, draft, texts, act.lookup)
        texts, unclear = meant(act.lookup, found.book, texts, draft.cells)
        wrong += unclear
        told = ((f, draft.texts.get(f.key, "")) for f in found.book.fields)
        wrong += [(f.key, why) for f, text in told for why in strangers(act.lookup, f.kind, text, found.before, draft.ours)]
    day = found.register.numbered.by
    if day and not texts.get(day, "").strip() and not any(key == day for key, _ in wrong):
        wrong.append((day, tr("没有写日期。")))
    entry: Any = None
    again = False  # stands in the office already, with all that the row says
    try:
        entry = acts.compose(act, found.register, {k: t for k, t in texts.items() if k not in dict(wrong)}, historic=True)
        check(entry, act)
    except Refused as why:
        wrong += [(key, sentence) for key, sentence in why.problems or [("", str(why))] if key not in dict(wrong)]
    if not wrong:
        wrong += _anothers(found, draft, entry, act.lookup)
    if not wrong:
        why_twice, again = _twice(found, draft, texts, entry, act)
        wrong += [("", why_twice)] if why_twice else []
    if wrong:
        why_not = " ".join(dict.fromkeys(_said(found, draft, key, sentence) for key, sentence in wrong))
        found.bad.append(Bad(draft.sheet, draft.row, why_not, _cells(found, draft, act.lookup), again))
        return
    kinds = {f.key: f.kind for f in found.book.fields}
    shown = {key: kinds[key].show(getattr(entry, key), act.lookup) for key in texts}
    for f in found.book.fields:
        if f.as_written and not shown.get(f.key, " "):
            shown[f.key] = shown.get(f.as_written, "")
        if f.adopts and (newcomer := found.supposed.get(getattr(entry, f.key))):
            found.newcomers[getattr(entry, f.key)] = newcomer
            shown[f.key] = tr("{}（将新建）").format(newcomer.name)
    state = "" if day else state_of(entry).word
    found.good.append(Good(draft.sheet, draft.row, entry.happened_on(), texts, shown, state))


def _stands(found: _Looking, draft: Draft, act: Act) -> bool:
    """Say whether a row of a file of ours is an entry of this very office: what it refers to bears the numbers of today."""
    try:
        return draft.ours and key_of(found.book, acts.compose(act, found.register, draft.texts, historic=True)) in found.stands
    except Refused:
        return False


def _namesakes(found: _Looking, draft: Draft, texts: Mapping[str, str], lookup: "Lookup") -> Iterator[tuple[str, str]]:
    """Yield the people whom a row of an inventory may not mean: what a yearly book says of units was so in its day."""
    for f in [] if found.book.day_field else found.book.fields:
        name = texts.get(f.key, "") if f.adopts else ""
        if name and (why := contradiction(lookup, name, draft.cells, found.units, draft.place)):
            yield f.key, why


def _anothers(found: _Looking, draft: Draft, entry: Any, lookup: "Lookup") -> Iterator[tuple[str, str]]:
    """Yield what a row says that a row before it said of somebody else."""
    for key, owner in entry.owned(lookup).items():
        whose, place = found.owners.setdefault((key, getattr(entry, key)), (owner, draft.place))
        if whose != owner:
            yield key, tr("与 {} 的相同，那是另一人，请核对。").format(place)


def _twice(found: _Looking, draft: Draft, texts: Mapping[str, str], entry: Any, act: Act) -> tuple[str, bool]:
    """Return (what of the office or of this file a row says again, "" for nothing; whether it says nothing else)."""
    key, here = key_of(found.book, entry), draft.place
    what, number = entry.once(act.lookup)
    day, over = entry.happened_on(), entry.ends_once()
    twin = number or found.once.get(what, ("", None))[0]
    if over in found.once and found.once[over][1] <= day:
        del found.once[over]
        found.ended[over] = here, day
    if not twin and what in found.ended and day < found.ended[what][1]:
        twin = found.ended[what][0]  # entered by their days, it would stand beside the one that had not ended yet
    first, place = found.seen.setdefault(key, (entry, here))
    if what is not None:
        found.once.setdefault(what, (here, day))
    same = tr("重复：与 {} 相同。")
    if key in found.stands:
        stands, number = found.stands[key]
        other = _otherwise(found, draft, texts, entry, act.session.get_one(found.register, stands))
        differs = tr("重复：{} 已有，但这几栏与它不同：{}。没有导入，请核对后更正那一条。")
        return (differs if other else same).format(number, "、".join(other)), not other
    if place != here:
        other = _otherwise(found, draft, texts, entry, first)
        differs = tr("重复：与 {} 是同一条，但这几栏不同：{}。没有导入，请核对。")
        return (differs if other else same).format(place, "、".join(other)), False
    return tr("重复：{} 已登记同一事项，只能有一条，没有导入。请核对是否为变更。").format(twin) if twin else "", False


def _cells(found: _Looking, draft: Draft, lookup: "Lookup") -> Mapping[str, str]:
    """Return the row as it comes back, without a title that may not be written down on this machine.

    What is not read of such a row may be the title, whatever its head; and a loan does not say of what level its paper is.
    """
    of = record_named(thing_table(found.register)) if issubclass(found.register, Loan) else found.register
    told = draft.heads.get("title_text")
    if not issubclass(of, Titled):
        return draft.cells
    if issubclass(found.register, Titled) and may_be_handed_back(found.register, draft.texts, lookup):
        return draft.cells
    read = set(draft.heads.values()) - {told}
    if is_title(draft.texts.get("code", "")):
        read -= {draft.heads["code"]}
    return {head: text if head in read else "" for head, text in draft.cells.items()}


def _said(found: _Looking, draft: Draft, key: str, sentence: str) -> str:
    """Put before a reason of which column it is."""
    name = _head(found, draft, key)
    return tr("{}：{}").format(name, sentence) if name else sentence


def _head(found: _Looking, draft: Draft, key: str) -> str:
    """Return what the sheet calls the column, or the field's own label."""
    return draft.heads.get(key) or next((tr(f.label) for f in found.book.fields if f.key == key), "")


def _named(found: _Looking, draft: Draft, lookup: "Lookup") -> dict[str, str]:
    """Return the texts with short and incomplete names of records replaced by the whole name; each is told once."""
    texts = dict(draft.texts)
    for key, said in draft.parted.items():
        found.guesses[draft.heads[key], draft.cells[draft.heads[key]].strip()] = said
    for f in found.book.fields:
        text = texts.get(f.key, "")
        if isinstance(f.kind, Listed):
            now = listed_now(lookup, f.kind, text, found.before)
            found.guesses |= {(draft.heads.get(f.key, tr(f.label)), part): name for part, name in now if name != part}
            texts |= {f.key: "、".join(name for _, name in now)} if now else {}
        if not text or not isinstance(f.kind, Reference):
            continue
        head = draft.heads.get(f.key, tr(f.label))  # of a name that stands in two columns there is none
        if (head, text) not in found.guesses:
            before = called_before(lookup, f.kind.table, found.before)
            name = before.here.get(one_form(text)) or whole_name(lookup, f.kind.table, text)
            if name is None and f.adopts and (newcomer := newcomer_of(lookup, text, texts)):
                found.supposed[suppose(lookup, newcomer, -1 - len(found.supposed))] = newcomer
            if name == text or name is None:
                continue
            found.guesses[head, text] = name
        texts[f.key] = found.guesses[head, text]
    return texts
