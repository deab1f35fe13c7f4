"""Checkup: is the office set up as it should be, are its files sound, is there a good backup, is there room."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models import backup, check, restore, schema
from models.folder import BACKUPS, DATABASE, KEY
from models.people import Office, Person
from models.resource import resource
from models.seals import Seal
from models.store import Store, clock
from models.text import Refused, tr

GOOD, NOTE, BAD = "good", "note", "bad"
OLD = 2  # days after which the newest backup is too old: the program makes one on every day it is used
ROOM = 200 << 20  # bytes beside three times the database, which a backup, its check and a migration take together
FACES = ("NotoSerifSC-Regular.ttf", "NotoSansSC-Regular.ttf")
MIB = 1 << 20


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: `state` is good, note (to be known) or bad (to be done something about)."""

    key: str
    state: str
    says: str


def checkup(folder: Path, now: Callable[[], datetime] = clock) -> list[Finding]:
    """Look at everything; a fault is not raised, it is a finding. As by every command, an older office is migrated first."""
    found: list[Finding] = []
    try:
        store = Store(folder, now)
    except Refused as why:
        found.append(Finding("office", BAD, str(why)))
    else:
        with closing(store):
            found += _office(store)
    return [*found, _key(folder), _backup(folder, now), _private(folder), _room(folder), _faces()]


def _office(store: Store) -> Iterator[Finding]:
    """Yield what can only be seen in an office that opens."""
    try:
        with store.read() as lookup:
            office = lookup.all(Office)[0]
            people, seals = len(lookup.all(Person)), len(lookup.all(Seal))
        said = tr("{}，登记人 {}，启用日期 {}；人员 {}，印章 {}；数据版本 {}。")
        said = said.format(office.unit, office.user, office.first_day, people, seals, schema.revisions()[-1])
        yield Finding("office", GOOD if people and seals else NOTE, said)
        verdict = check.verify(store)
        if verdict.ok:
            yield Finding("file", GOOD, tr("数据库完好：{} 条记录，逐页、逐条核对相符。").format(verdict.entries))
        else:
            yield Finding("file", BAD, tr("数据库不完好：{}。请用最近的备份恢复。").format(verdict.first_bad))
    except Refused as why:
        yield Finding("file", BAD, str(why))


def _key(folder: Path) -> Finding:
    if not (folder / KEY).exists():
        return Finding("password", BAD, tr("找不到密钥文件。请用恢复行或备份旁的 .key 文件取回。"))
    said = tr("不用密码即可打开：谁能读 {}，谁就能打开全部资料。请管好本机账户，把恢复行抄在纸上。")
    return Finding("password", NOTE, said.format(KEY))


def _backup(folder: Path, now: Callable[[], datetime]) -> Finding:
    newest, good = restore.newest_first(folder)[:1], restore.newest_good(folder)
    if not newest:
        return Finding("backup", BAD, tr("还没有备份。请在“设置 → 备份”中立即备份。"))
    if good is None:
        return Finding("backup", BAD, tr("没有一份备份核对相符。请立即备份，并导出到别处。"))
    path, row = good
    age = abs((now().date() - backup.day_of(path)).days)  # of a day to come: the clock was wrong then, or is now
    said = tr("最近的完好备份 {}，{} 天前，痕迹 {} 行。").format(path.name, age, row)
    if path != newest[0]:
        return Finding("backup", BAD, said + tr("更近的 {} 核对不符。").format(newest[0].name))
    return Finding("backup", GOOD if age <= OLD else BAD, said + ("" if age <= OLD else tr("已经过旧，请立即备份。")))


def _private(folder: Path) -> Finding:
    """Say whether only the owner of the account may read the office."""
    if os.name == "nt":
        return Finding("private", NOTE, tr("文件权限由本机账户决定，这里不检查。"))
    paths = [folder, *(folder / name for name in (DATABASE, KEY, BACKUPS))]
    wide = [path.name for path in paths if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077]
    if wide:
        return Finding("private", BAD, tr("别的账户也能读 {}。请改为只有本账户可读。").format("、".join(wide)))
    return Finding("private", GOOD, tr("只有本账户可读。"))


def _room(folder: Path) -> Finding:
    path = folder / DATABASE
    try:
        free, size = shutil.disk_usage(folder).free, path.stat().st_size if path.exists() else 0
    except OSError:
        return Finding("space", BAD, tr("不能读取磁盘 {}。").format(folder))
    enough = free >= 3 * size + ROOM
    said = tr("磁盘剩余 {} MB，数据库 {} MB。").format(f"{free / MIB:,.0f}", f"{size / MIB:,.1f}")
    return Finding("space", GOOD if enough else BAD, said + ("" if enough else tr("空间不够备份，请腾出。")))


def _faces() -> Finding:
    missing = [name for name in FACES if not resource(f"fonts/{name}").is_file()]
    if missing:
        return Finding("fonts", BAD, tr("缺少随程序的字体 {}，不能打印。请重新安装程序。").format("、".join(missing)))
    return Finding("fonts", GOOD, tr("打印用的宋体、黑体随程序提供，齐全。"))

