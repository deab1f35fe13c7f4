"""Commands about the office's own files: restore a backup or the key, and the checkup."""

from argparse import Namespace
from contextlib import suppress

from app.answers import Answer
from models import keys, restore
from models.checkup import BAD, checkup
from models.folder import LOCK, hold
from models.text import Refused, tr

MARKS = {"good": "✓", "note": "·", "bad": "✗"}


def restore_(args: Namespace) -> Answer:
    """Put a backup in the place of the office; without FILE only give the office its key back."""
    key = keys.from_line(args.line) if args.line else keys.read(args.key) if args.key else None
    if args.file is None and key is None:
        raise Refused(tr("请写明备份文件；只取回密钥的，用 --key 或 --line。没有恢复。"))
    fresh = not args.data.exists()
    args.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    held = hold(args.data)
    try:
        return _restored(args, key) if args.file else _unlocked(args, key)
    except Refused:
        if fresh:
            held.release()
            with suppress(OSError):  # what else came to lie there meanwhile is not ours to take away
                (args.data / LOCK).unlink(missing_ok=True)
                args.data.rmdir()
        raise
    finally:
        held.release()


def _restored(args: Namespace, key: bytes | None) -> Answer:
    ready = restore.make_ready(args.data, args.file, key)
    lost = {"from": ready.loss.first, "to": ready.loss.last, "numbers": list(ready.loss.numbers)} if ready.loss else None
    found = {"file": str(args.file), "rows": ready.row, "until": ready.at, "lost": lost, "restored": not args.dry_run}
    if args.dry_run:
        restore.give_up(ready)
        return Answer((ready.sentence(), tr("只看结果，没有恢复。")), found | {"kept": None})
    said = ready.sentence()
    try:
        kept = restore.put_in_place(ready)
    except BaseException:
        restore.give_up(ready)
        raise
    lines = (said, tr("已恢复。") + (tr("原来的资料留在 {}。").format(kept) if kept else ""))
    return Answer(lines, found | {"kept": str(kept) if kept else None})


def _unlocked(args: Namespace, key: bytes | None) -> Answer:
    assert key is not None  # asked above
    restore.put_key(args.data, key)
    return Answer((tr("已取回密钥，资料可以打开。"),), {"file": None, "restored": True})


def checkup_(args: Namespace) -> Answer:
    """Say what is set up, whether the files hold, how old the newest good backup is, and what is to be done."""
    found = checkup(args.data)
    bad = [finding.says.removesuffix("。") for finding in found if finding.state == BAD]
    document = {"ok": not bad, "checks": [{"key": f.key, "state": f.state, "says": f.says} for f in found]}
    lines = tuple(f"{MARKS[f.state]} {f.says}" for f in found)
    return Answer(lines, document, tr("没有改动。需要处理：{}。").format("；".join(bad)) if bad else "")
