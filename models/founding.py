"""A new office: its folder, its four ranks, and nothing that is invented — unless the sample office is wanted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models import acts, keys, schema, store
from models.folder import DATABASE, KEY
from models.people import Office, Rank
from models.register import form_fields
from models.text import Refused, said_by_system, tr, word

#: The ranks of 1.1.9 and what each may sign; the office edits the list.
RANKS = (
    {"name": "局长", "approves": "是", "heads": "是"},
    {"name": "局领导", "approves": "是"},
    {"name": "科室负责人", "reviews": "是"},
    {"name": "工作人员"},
)


@dataclass(frozen=True)
class _Nobody:
    """What a kind may ask of an office that does not exist yet: only the day."""

    today: date

    def name_of(self, table: str, record_id: int) -> str:
        raise KeyError(table)

    def only_name_of(self, table: str, record_id: int) -> str:
        raise KeyError(table)

    def read_names(self, table: str, ids: Iterable[int]) -> None:
        raise KeyError(table)

    def id_of(self, table: str, text: str) -> int:
        raise KeyError(table)


def new_office(
    folder: Path, unit: str, short: str, user: str, first_day: date | str | None = None, sample: bool = False,
    now: Callable[[], datetime] = store.clock,
) -> store.Store:
    """Make a new office in an empty folder and return it open; command and wizard both come here.

    The texts are as typed; `first_day` is today unless given, for the sample office 1 January of this year.
    Raises `Refused` naming every field that is wrong, or why the folder cannot hold an office; nothing is left then.
    """
    from models import sample as example  # here: an empty office reads none of it

    typed = {"unit": unit, "short": short, "user": user, "first_day": str(first_day or "")}
    office = _checked(typed, now().date(), sample)
    made = create(folder, office, example.founding_clock(now) if sample else now)
    made.now = now
    try:
        if sample:
            example.fill(made)
        else:
            found(made)
    except BaseException:
        made.close()
        _unmake(folder)
        raise
    return made


def found(office: store.Store) -> None:
    """Give a new office the four ranks, without which nobody could sign."""
    for rank in RANKS:
        acts.enter(office, Rank, rank)


def _checked(typed: dict[str, str], today: date, sample: bool) -> dict[str, Any]:
    """Return the office's row of what was typed, or raise `Refused` with every reason at once."""
    values: dict[str, Any] = {}
    wrong: list[tuple[str, str]] = []
    for field in form_fields(Office):
        if field.key not in typed:
            continue
        try:
            values[field.key] = field.kind.parse(typed[field.key], _Nobody(today))
        except Refused as why:
            wrong.append((field.key, str(why)))
            continue
        if values[field.key] is None and field.key != "first_day":
            wrong.append((field.key, tr("请填写{}。").format(tr(field.label))))
    first = date(today.year, 1, 1)
    if sample and values.get("first_day") not in (None, first):
        wrong.append(("first_day", tr("样例单位的启用日期是今年 1 月 1 日，不能另定。")))
    if wrong:
        raise Refused(problems=wrong)
    return values | {"first_day": values["first_day"] or (first if sample else today)}


def create(folder: Path, office: dict[str, Any], now: Callable[[], datetime] = store.clock) -> store.Store:
    """Make a new office in an empty folder: its key, its database, its one office row. Return it open."""
    fresh = not folder.exists()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = sorted(p.name for p in folder.iterdir())
        if found:
            raise Refused(tr("文件夹 {} 不是空的（有 {}），没有新建。请换一个空文件夹。").format(folder, found[0]))
        folder.chmod(0o700)
        key = keys.make(folder / KEY)
    except OSError as error:
        sentence = tr("不能在 {} 新建（{}），什么也没有留下。请换一个可写的文件夹。")
        raise Refused(sentence.format(folder, said_by_system(error))) from None
    try:
        schema.create(folder / DATABASE, key)
        made = store.Store(folder, now, founder=office["user"])
        try:
            with made.act(word("新建")) as act:
                act.session.add(Office(version=1, written_at=act.at, written_by=made.user, **office))
        except BaseException:
            made.close()
            raise
    except BaseException:
        _unmake(folder)
        if fresh:
            folder.rmdir()
        raise
    return made


def _unmake(folder: Path) -> None:
    """Take away what a creation that failed has left: a half-made office is not an office."""
    for name in (DATABASE, DATABASE + "-wal", DATABASE + "-shm", KEY):
        (folder / name).unlink(missing_ok=True)
