"""What is typed as field=value on the command line, sorted to the fields that are meant; and refusals with field names."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from models.book import Book
from models.kinds import Day, shorten
from models.record import Field, Record, fields
from models.register import WHY, Register
from models.signed import Signed
from models.store import Store
from models.text import Refused, said_by_system, tr

LATE = "late_why"


@dataclass
class Typed:
    """The texts of the form, and by step those of a slip that arrives signed."""

    texts: dict[str, str] = field(default_factory=dict)
    steps: dict[str, dict[str, str]] = field(default_factory=dict)


def of_form(book: Book, words: Sequence[str]) -> dict[str, str]:
    """Return {field key: text} of words like 文件名称=…, or raise `Refused` naming the fields there are."""
    typed: dict[str, str] = {}
    for name, text in _split(words):
        if step := _told_with(book, name):
            sentence = tr("“{}”是办“{}”时登记的，更正不能改它。刚登记的在窗口中撤回（Ctrl+Z），其余的作废后照此再登。")
            raise Refused(sentence.format(name[:30], tr(step.label)))
        mended = [f for step in book.steps for f in step.mended(book.record)]  # type: ignore[arg-type]  # steps are a Register's
        found = _named([*book.form(), *mended], name, tr(book.title))
        _put(typed, found, text)
    return typed


def _told_with(book: Book, name: str) -> Signed | None:
    """Return the step with which what is called `name` was told, None for a field of the form or none at all."""
    if not issubclass(book.record, Register) or _named_or_none(book.form(), name) is not None:
        return None
    told = ((step, f) for step in book.steps for f in step.ask(book.record))
    return next((step for step, f in told if name in (f.label, tr(f.label), f.key, f"{step.key}_{f.key}")
                 and name not in ("by", "on") and f.key not in step.mends), None)


def of_entry(book: Book, words: Sequence[str]) -> Typed:
    """Return what a new entry says: its fields, `late_why`, and STEP.by=, STEP.on=, STEP.count= in the chain's order."""
    typed = Typed()
    known = [*book.form(), *_late(book.record)]
    for name, text in _split(words):
        head, dot, part = name.partition(".")
        if dot and issubclass(book.record, Register) and _named_or_none(known, name) is None:
            step = book.record.step(head)
            found = _named(step.ask(book.record), part, tr(step.label))
            _put(typed.steps.setdefault(step.key, {}), found, text)
        else:
            _put(typed.texts, _named(known, name, tr(book.title)), text)
    order = [step.key for step in book.steps]
    typed.steps = dict(sorted(typed.steps.items(), key=lambda s: order.index(s[0]) if s[0] in order else len(order)))
    return typed


def day(store: Store, option: str, text: str) -> date | None:
    """Return a day of the command line, None where none was given."""
    with store.read() as lookup:
        try:
            found: date | None = Day().parse(text, lookup)
        except Refused as why:
            raise Refused(tr("{}：{}").format(option, str(why))) from None
    return found


def of_step(register: type[Register], step: Signed, words: Sequence[str]) -> dict[str, str]:
    """Return what a step is told: by=, on=, its counts and reasons, and `late_why`."""
    typed: dict[str, str] = {}
    known = [*step.ask(register), *_late(register)]
    for name, text in _split(words):
        _put(typed, _named(known, name, tr(step.label)), text)
    return typed


@contextmanager
def in_words(record: type[Record]) -> Iterator[None]:
    """Turn a refusal of fields into one line that names each field as people call it."""
    try:
        yield
    except Refused as why:
        raise Refused(one_line(why, record)) from None


def one_line(why: Refused, record: type[Record] | None = None) -> str:
    """Return a refusal as one line: each problem as 字段：句子, or the sentence alone where it names the field; joined by ；."""
    if not why.problems or record is None:
        return "；".join(line.strip().removesuffix("。") for line in str(why).splitlines() if line.strip()) + "。"
    said = ((_label(record, key), sentence.removesuffix("。")) for key, sentence in why.problems)
    return "；".join(sentence if label in sentence else tr("{}：{}").format(label, sentence) for label, sentence in said) + "。"


def _label(record: type[Record], key: str) -> str:
    """Return what people call a field, given as KEY or STEP.KEY."""
    head, _, part = key.rpartition(".")
    asked: Iterable[Field] = fields(record)
    if head and issubclass(record, Register):
        asked = record.step(head).ask(record)
    return next((tr(f.label) for f in asked if f.key == part), tr("原因") if part == WHY else part)


def _split(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        name, sign, text = word.partition("=")
        if not sign or not name.strip():
            raise Refused(tr("“{}”应写成 字段=内容。").format(word[:30]))
        yield name.strip(), text


def _named_or_none(known: Iterable[Field], name: str) -> Field | None:
    return next((f for f in known if name in (f.key, f.key.removesuffix("_id"), f.label, tr(f.label))), None)


def _named(known: Sequence[Field], name: str, title: str) -> Field:
    found = _named_or_none(known, name)
    if found is None:
        there = "、".join(f"{f.key}（{tr(f.label)}）" for f in known)
        raise Refused(tr("“{}”没有字段“{}”，可填：{}。").format(title, name[:30], there))
    return found


def _put(typed: dict[str, str], found: Field, text: str) -> None:
    if found.key in typed:
        raise Refused(tr("{}写了两次。").format(tr(found.label)))
    typed[found.key] = _read(found, text)


def _read(found: Field, text: str) -> str:
    """Return a text as typed, or for @FILE what the file holds; @@ begins a text that begins with @."""
    if not text.startswith("@") or text.startswith("@@"):
        return text[1:] if text.startswith("@@") else text
    path, limit, label = Path(text[1:]), found.kind.limit, tr(found.label)
    if text == "@":
        raise Refused(tr("{}：@ 后面要写文件名；内容就是 @ 的写成 @@。").format(label))
    try:
        if path.exists() and not path.is_file():  # a pipe or a device might never end
            raise Refused(tr("{}：{} 不是普通文件。").format(label, path))
        if not path.exists():
            raise Refused(tr("{}：没有文件 {}。").format(label, path))
        if path.stat().st_size > 4 * limit:  # no character takes more than four bytes: this is too long however it reads
            raise Refused(tr("{}：文件 {} 太长（{} 字节），最多 {} 字。").format(label, path, path.stat().st_size, limit))
        with path.open("rb") as file:
            return file.read(4 * limit + 1).decode("utf-8-sig")
    except OSError as error:
        raise Refused(tr("{}：文件 {} 读不了（{}）。").format(label, shorten(str(path)), said_by_system(error))) from None
    except UnicodeDecodeError:
        raise Refused(tr("{}：文件 {} 不是 UTF-8 文字。").format(label, path)) from None


def _late(record: type[Record]) -> list[Field]:
    return [f for f in fields(record) if f.key == LATE]
