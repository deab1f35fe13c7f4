"""Commands without a window: read what is asked, do it, answer once; a refusal is one line on stderr."""

import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from app import arguments, log, paths, values
from app.answers import Answer
from models import backup
from models.store import Store
from models.text import Refused, said_by_system, tr

#: A refusal that says already what is kept.
TOLD = re.compile("没有(改动|登记|导入|保存|打开|新建|写入|覆盖|存入|打印|导出|写出|做成|完成|受影响|恢复)|什么也没有")


def main(argv: Sequence[str]) -> int:
    """Carry out one command; return 0 for done, 1 for refused, 2 for wrong usage."""
    try:
        args = arguments.parse(argv)
    except SystemExit as left:  # argparse has said what it has to say
        return int(left.code or 0)
    args.data = args.data or paths.office()
    try:
        return _carry_out(args)
    except Refused as why:
        return _refuse(values.one_line(why), args.kept)
    except OSError as error:
        where = error.filename or args.data
        return _refuse(tr("{}：{}。").format(where, said_by_system(error)), args.kept)
    except KeyboardInterrupt:
        return _refuse(tr("已中断。"), args.kept)
    except Exception as error:  # our own mistake: said in one line, written down without what was typed
        path = log.write(error)
        said = tr("程序自身出错（{}），不是您的操作有误。").format(type(error).__name__)
        return _refuse(said + (tr("详情见 {}。").format(path) if path else tr("记录文件也写不了。")), args.kept)


def _carry_out(args: Namespace) -> int:
    if not args.office:
        return _say(args.run(args), as_json=args.json)
    with closing(Store(args.data)) as store:
        code = _say(args.run(args, store), as_json=args.json)
        if args.writes:
            _back_up(store)
    return code


def _say(answer: Answer, *, as_json: bool) -> int:
    """Print the answer at once: it is the acknowledgement that what was asked is done."""
    text = _document(answer.json) if as_json else "\n".join(answer.lines)
    try:
        if text:
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains once more when it ends
        return _refuse(tr("已经办好，但结果没有能够输出（{}）。").format(said_by_system(error)), "")
    return _refuse(answer.wrong, "") if answer.wrong else 0


def _document(found: Any) -> str:
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(found, ensure_ascii=not unicode)  # JSON is UTF-8, whatever the terminal speaks


def _back_up(store: Store) -> None:
    """Make the day's backup; when that fails, what was done still stands."""
    try:
        backup.daily(store)
    except (Refused, OSError) as why:
        said = values.one_line(why) if isinstance(why, Refused) else f"{why.filename}：{said_by_system(why)}"
        print(tr("已经办好，只是今天还没有备份。{}").format(said), file=sys.stderr)


def _refuse(why: str, kept: str) -> int:
    """Say in one line why not, and what is kept unless the words say so already; return 1."""
    print(" ".join(why.split("\n")) + ("" if TOLD.search(why) else kept), file=sys.stderr)
    return 1
