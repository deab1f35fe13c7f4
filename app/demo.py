"""The demonstration from end to end, and pictures of the pages."""

import os
import subprocess
from argparse import Namespace
from pathlib import Path
from typing import Any

from app import doing, values
from app.answers import Answer
from models import check
from models.book import Filter, Sort, book
from models.founding import new_office
from models.people import Office
from models.resource import ROOT, own
from models.store import DATABASE, Store
from models.text import Refused, tr

UNIT, SHORT, USER = "云麓区司法局", "区司法局", "林知行"  # invented: there is no such district


def demo(args: Namespace) -> Answer:
    """Make the sample office in OUT/office, do a day's work in it, and write every paper beside it."""
    out: Path = args.out
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    store, fresh = _office(out / "office")
    lines = [tr("样例单位：{}").format(out / "office")]
    try:
        number = _days_work(store) if fresh else _newest(store)
        for name, how in _papers(number).items():
            doing_args = Namespace(**{"numbers": [], "since": "", "until": "", "out": out / name} | how)
            (doing.export if "key" in how else doing.print_)(doing_args, store)
            lines.append(str(out / name))
        verdict = check.verify(store)
        lines.append(tr("核对相符：{} 条记录，链头 {}").format(verdict.entries, verdict.head))
        wrong = "" if verdict.ok else tr("核对不符：{}。").format(verdict.first_bad)
        lines += [str(path) for path in screenshots(store, out)]
    finally:
        store.close()
    return Answer(tuple(lines), None, wrong)


def screenshots(store: Store, out: Path) -> list[Path]:
    """Take pictures of every page: both languages and sizes, the dark ones, and those of screens of 150 and 200 %."""
    shown = [{"lang": language, "size": size} for language in ("zh", "en") for size in ("1366x768", "1920x1080")]
    shown += [{"theme": "dark"}, {"theme": "dark", "lang": "en"}]
    shown += [{"scale": scale, "size": "1280x720"} for scale in ("1.5", "2")]
    for how in shown:
        _child(store, out, how)
    return sorted(out.glob("*.png"))


def _child(store: Store, out: Path, how: dict[str, str]) -> None:
    """Take all pictures of one kind in a process of its own: how fine a screen is, Qt asks once, when it starts."""
    words = [word for name, value in how.items() for word in (f"--{name}", value)]
    command = [*own(), "--data", str(store.folder.absolute()), "screenshot", "all", "--out", str(out.absolute()), *words]
    child = subprocess.run(command, cwd=ROOT.parent, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if child.returncode:
        raise Refused(child.stderr.decode("utf-8", "replace").strip())


def screenshot(args: Namespace, store: Store) -> Answer:
    """Take a picture of one page, or of all of them into a folder."""
    width, _, height = args.size.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise Refused(tr("“{}”不是大小，请写成 1366x768。").format(args.size[:20]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # pictures need no screen, and none is asked for
    os.environ["QT_SCALE_FACTOR"] = args.scale
    from app import pictures  # here: only pictures need Qt

    chosen = {"language": args.lang, "theme": args.theme, "size": args.text}
    size = int(width), int(height)
    if args.page == "all":
        found = pictures.screenshots(store, args.out, chosen, size)
        return Answer(tuple(map(str, found)), {"files": list(map(str, found))})
    pictures.screenshot(store, args.page, args.out, chosen, size)
    return Answer((str(args.out),), {"file": str(args.out)})


def _office(folder: Path) -> tuple[Store, bool]:
    """Return the sample office, and whether it was made just now: a second demonstration goes on in the first one's."""
    if (folder / DATABASE).exists():
        return Store(folder), False
    with values.in_words(Office):
        return new_office(folder, UNIT, SHORT, USER, sample=True), True


def _days_work(store: Store) -> str:
    """Enter a slip, take it through every step, correct another one; return the number of the first."""
    today = store.today().isoformat()
    form = ["印章使用人=郝思齐", "用印事由=签订档案数字化加工合同", "文件名称=档案数字化加工服务合同"]
    number = _run(doing.enter, store, key="seal_use", values=[*form, "用章类别=公章", "申请份数=4份"])
    signers = {"初审": "钟以恒", "审批": "陶明澜", "交表登记": "吴采薇", "用印": "吴采薇", "存档": "吴采薇"}
    for step, signer in signers.items():
        counts = ["核准份数=3"] if step == "审批" else []
        words = [f"by={signer}", f"on={today}", *counts]
        _run(doing.act, store, key="seal_use", number=number, action=step, values=words)
    form = ["印章使用人=彭若谷", "用印事由=回复律师协会来函", "文件名称=关于律师执业环境调研情况的复函"]
    second = _run(doing.enter, store, key="seal_use", values=[*form, "用章类别=局章", "申请份数=1"])
    _run(doing.correct, store, key="seal_use", number=second, values=["申请份数=2"], why="")
    return number


def _run(command: Any, store: Store, **words: Any) -> str:
    answer: Answer = command(Namespace(**words), store)
    return str(answer.json["number"])


def _newest(store: Store) -> str:
    source = book("seal_use")
    with store.read() as lookup:
        finished = source.ids(lookup, Filter(states=("已存档",)), Sort())
        return source.entries(lookup, finished[:1])[0].number


def _papers(number: str) -> dict[str, dict[str, Any]]:
    slip = {"sheet": "seal_use_slip"}
    return {
        "公章使用申报表.pdf": slip | {"format": "pdf", "numbers": [number]},
        "公章使用申报表.docx": slip | {"format": "docx", "numbers": [number]},
        "公章使用申报表（空白）.pdf": slip | {"format": "pdf"},
        "用印登记.docx": {"key": "seal_use", "format": "docx"},
    }
