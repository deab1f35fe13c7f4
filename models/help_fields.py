"""What the manual says of the fields and steps of a register: read from its declaration, so that it is never out of date."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from models.kinds import Choice, Day, Kind, Listed, Long, Money, OneOf, Reference, Time, Whole, YesNo
from models.record import Field, Record, fields, record_named, today
from models.register import Register
from models.signed import Signed
from models.text import joined, tr


def told(record: type[Record], notes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (anchor, Markdown) of each field, then of each step; `notes` are added where they belong."""
    steps = _steps(record)
    asked = {key: step for step in steps for key in step.asks}
    shown = [f for f in fields(record) if f.form or f.key in asked]
    head = tr("{}：各栏").format(tr(record.title))
    for n, f in enumerate(shown):
        said = joined(*_field(record, f, asked.get(f.key)), notes.get(f.key, ""))
        yield f"{record.__tablename__}.{f.key}", _headed(f"### {tr(f.label)}\n\n{said}", head if not n else "")
    head = tr("{}：环节").format(tr(record.title))
    for n, step in enumerate(steps):
        said = joined(*_step(record, step), notes.get(step.key, ""))
        yield f"{record.__tablename__}.{step.key}", _headed(f"### {tr(step.label)}\n\n{said}", head if not n else "")


def _headed(text: str, head: str) -> str:
    return f"## {head}\n\n{text}" if head else text


def names(record: type[Record]) -> set[str]:
    """Return the keys that notes may have."""
    return {f.key for f in fields(record)} | {step.key for step in _steps(record)}


def _steps(record: type[Record]) -> list[Signed]:
    return [*record.steps(), *record.beside()] if issubclass(record, Register) else []


def _field(record: type[Record], f: Field, step: Signed | None) -> Iterator[str]:
    """Yield sentences: when it is filled in, what may be written, what stands there otherwise, and when it is fixed."""
    if step is not None and not f.form:
        yield (tr("办“{}”时填，以后可以更正。") if f.key in step.mends else tr("办“{}”时填。")).format(tr(step.label))
    elif f.required:
        yield tr("必填。")
    yield _kind(f.kind)
    if f.completes:
        yield tr("可从已有的{}中选，也可另写。").format(tr(record_named(f.completes).title))
    if f.help:
        yield tr("{}。").format(tr(f.help).rstrip("。."))
    if f.rule:
        yield tr(f.rule)
    yield from _default(record, f)
    if not f.draft:
        yield tr("这一栏不存草稿。")
    for one in _steps(record):
        if f.key in one.covers:
            yield tr("“{}”签字后不能更正，须先退回，或作废另登。").format(tr(one.label))
    if f.key in record.held:
        yield tr("还有未办完的登记用着时不能改。")


def _kind(kind: Kind) -> str:
    match kind:
        case Choice(options=options):
            return tr("可选：{}。").format(tr("、").join(tr(option.value) for option in options))
        case OneOf():
            return tr("从列表中选。")
        case Reference(table=table):
            return tr("从{}中选，打几个字或拼音首字母即可。").format(tr(record_named(table).title))
        case Listed(heads=heads):
            return tr("编号，一行一个：{}。").format(tr("、").join(tr(record_named(table).title) for table, _ in heads))
        case Whole():
            return tr("整数。")
        case Money():
            return tr("金额，单位元。")
        case Day():
            return tr("日期，如 2026-05-01；今年的可只写 05-01。")
        case Time():
            return tr("时刻，如 09:30。")
        case YesNo():
            return tr("是或否。")
        case Long():
            return tr("可写多行，Shift+Enter 换行。")
    return tr("文字，最多 {} 字。").format(kind.limit)


def _default(record: type[Record], f: Field) -> Iterator[str]:
    """Yield what stands there when nothing is typed."""
    if f.default is today:
        yield tr("不改则为今天。")
    elif callable(f.default):
        yield tr("程序先填好，可以改。")
    elif f.default is not None:
        yield tr("不改则为“{}”。").format(_said(f.default))
    others = {other.key: other.label for other in fields(record)}
    if f.first in others and f.first != f.key:
        yield tr("不填则同“{}”。").format(tr(others[f.first]))
    if f.offers:
        yield tr("窗口先填“{}”，请核对后改成实际的；用命令登记的须写明。").format(tr(others[f.offers]))


def _said(value: Any) -> str:
    """Return a value of a declaration in words."""
    if isinstance(value, Enum):
        return tr(str(value.value))
    return (tr("是") if value else tr("否")) if isinstance(value, bool) else str(value)


def _step(record: type[Record], step: Signed) -> Iterator[str]:
    """Yield sentences: when it is taken, who signs, what is filled in with it, where the entry stands afterwards."""
    labels = {f.key: f for f in fields(record)}
    if step.only is not None:
        values = tr("、").join(map(_said, step.only[1]))
        yield tr("只在“{}”为“{}”时办。").format(tr(labels[step.only[0]].label), values)
    yield tr("照纸上填“{}”和“{}”。").format(tr(step.signer), tr(step.day))
    if step.asks:
        yield tr("同时填：{}。").format(tr("、").join(tr(labels[key].label) for key in step.asks))
    yield tr("办后状态为“{}”。").format(tr(step.state))
    if step.leaves:
        yield tr("办后离册，不再办其他环节。")
    if step.event:
        yield tr("这一步不能撤回。")
