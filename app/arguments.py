"""What may be written on the command line: the commands of the program, with their help in Chinese."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from app import asking, demo, doing, importing, manual_pages, manuals, rescue
from models.text import tr

#: What argparse says, and what we say instead.
WORDS = (
    (r"the following arguments are required: (.*)", r"缺少 \1"),
    (r"unrecognized arguments: (.*)", r"不认识 \1"),
    (r"argument (.*): expected one argument", r"\1 后面缺少内容"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 不能是 \2，可用：\3"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 后面不能带 \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 不明确，可能是 \2"),
)


class Parser(argparse.ArgumentParser):
    """A parser that says in Chinese what is wrong and leaves with 2."""

    def __init__(self, **how: Any) -> None:
        how.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(add_help=False, allow_abbrev=False, **how)
        self._positionals.title, self._optionals.title = tr("内容"), tr("选项")
        self.add_argument("-h", "--help", action="help", help=tr("显示这份说明"))

    def format_usage(self) -> str:
        """Return the usage under a Chinese word."""
        return super().format_usage().replace("usage: ", tr("用法：", "command line"), 1)

    def format_help(self) -> str:
        """Return the help under a Chinese word."""
        return super().format_help().replace("usage: ", tr("用法：", "command line"), 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage and leave with 2."""
        for pattern, chinese in WORDS:
            message = re.sub(f"^{pattern}$", chinese, message)
        message = message.replace("'", "").replace(", ", "、")
        self.exit(2, tr("用法不对：{}。").format(message) + "\n" + self.format_usage())


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for; wrong usage leaves the program with 2."""
    parser = _parser()
    args, rest = parser.parse_known_args(argv)
    more = getattr(args, "more", "")  # argparse takes no list in two parts: a=b --why TEXT c=d
    if rest and not (more and all(not word.startswith("-") for word in rest)):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        setattr(args, more, [*getattr(args, more), *rest])
    args.json = getattr(args, "json", False)
    return args


def _parser() -> Parser:
    parser = Parser(prog="zhangyin", description=tr("掌印：区县司法局办公室的登记与用印。不带命令则打开窗口。"))
    parser.add_argument("--data", type=Path, metavar="DIR", help=tr("办公室资料所在的文件夹"))
    _json(parser)
    parser.set_defaults(office=True, writes=False, kept="", run=None)
    commands = parser.add_subparsers(dest="command", metavar=tr("命令"), parser_class=Parser)
    _making(commands)
    _looking(commands)
    _writing(commands)
    _files(commands)
    return parser


def _command(commands: Any, name: str, run: Any, words: str, **defaults: Any) -> Parser:
    made: Parser = commands.add_parser(name, help=words, description=words)
    made.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=tr("同前，也可写在命令后面"))
    made.set_defaults(run=run, **defaults)
    return made


def _json(command: Parser) -> None:
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=tr("只输出一份 JSON"))


def _making(commands: Any) -> None:
    new = _command(commands, "new", doing.new, tr("新建办公室资料"), office=False)
    new.add_argument("--unit", required=True, help=tr("单位全称"))
    new.add_argument("--short", required=True, help=tr("单位简称，如 区司法局"))
    new.add_argument("--user", required=True, help=tr("登记人姓名"))
    new.add_argument("--first-day", default="", metavar="DAY", help=tr("启用日期，不写为今天"))
    new.add_argument("--sample", action="store_true", help=tr("装入虚构的样例"))
    _json(new)
    show = _command(commands, "demo", demo.demo, tr("从头演示：样例单位、登记、审批表、登记簿、图样"), office=False)
    show.add_argument("--out", type=Path, required=True, metavar="DIR", help=tr("放在哪个文件夹"))
    picture = _command(commands, "screenshot", demo.screenshot, tr("把一页存成图"))
    picture.add_argument("page", metavar="PAGE", help=tr("哪一页；all 为每一页"))
    picture.add_argument("--out", type=Path, required=True, metavar="FILE.png", help=tr("存到哪里；all 时写文件夹"))
    picture.add_argument("--size", default="1366x768", help=tr("宽x高，如 1366x768"))
    picture.add_argument("--lang", default="zh", choices=("zh", "en"), help=tr("窗口的语言"))
    picture.add_argument("--theme", default="light", choices=("light", "dark"), help=tr("明或暗"))
    picture.add_argument("--text", default="100", choices=("100", "115", "130", "150"), help=tr("文字大小，%%"))
    picture.add_argument("--scale", default="1", choices=("1", "1.25", "1.5", "1.75", "2"), help=tr("屏幕的缩放，图随之放大"))


def _looking(commands: Any) -> None:
    found = _command(commands, "list", asking.list_, tr("列出登记簿、可印的表或岗位"), office=False)
    found.add_argument("what", choices=("registers", "sheets", "posts"), help=tr("列什么"))
    _json(found)
    shown = _command(commands, "show", asking.show, tr("显示一条登记"))
    _entry(shown)
    _json(shown)
    finding = _command(commands, "find", asking.find, tr("查找"), more="words")
    finding.add_argument("words", nargs="+", metavar="WORDS", help=tr("要找的字词，几个词都须有"))
    _json(finding)
    read = _command(commands, "help", asking.help_, tr("显示帮助的一页；不写则列出目录"), office=False)
    read.add_argument("subject", nargs="?", default="", metavar="SUBJECT", help=tr("页的名称，或登记簿"))
    read.add_argument("--lang", default="zh", choices=("zh", "en"), help=tr("帮助的语言"))
    _json(read)
    dues = _command(commands, "due", asking.due, tr("列出有期限的事：逾期、今天、本周、在外"))
    dues.add_argument("--on", default="", metavar="DATE", help=tr("按哪一天算，不写为今天"))
    _json(dues)
    sheet = _command(commands, "person", asking.person, tr("一个人保管、在手、应交、未办完的"))
    sheet.add_argument("name", metavar="NAME", help=tr("姓名"))
    _json(sheet)
    checked = _command(commands, "verify", asking.verify, tr("核对痕迹与登记"))
    checked.add_argument("--head", help=tr("纸上印出的链头：行号和 32 位校验值"))
    _json(checked)


def _writing(commands: Any) -> None:
    unchanged = {"writes": True, "kept": tr("没有改动。"), "more": "values"}
    entered = _command(commands, "enter", doing.enter, tr("新登记一条"), **unchanged)
    entered.add_argument("key", metavar="KEY", help=tr("登记簿，见 list registers"))
    _values(entered, tr("字段=内容，字段=@文件，环节.by=、环节.on=（已签字的申报表），late_why=（补登原因）"))
    corrected = _command(commands, "correct", doing.correct, tr("更正一条"), **unchanged)
    _entry(corrected)
    _values(corrected, tr("字段=内容"))
    corrected.add_argument("--why", default="", metavar="TEXT", help=tr("原因，已存档的须写"))
    acted = _command(commands, "act", doing.act, tr("登记一个环节，或退回、不予批准"), **unchanged)
    _entry(acted)
    acted.add_argument("action", metavar="ACTION", help=tr("环节，见 show"))
    _values(acted, tr("by=签字人 on=日期 和这一环节的其他内容"))
    struck = _command(commands, "strike", doing.strike, tr("作废一条"), writes=True, kept=tr("没有改动。"))
    _entry(struck)
    struck.add_argument("--why", default="", metavar="TEXT", help=tr("原因"))
    for command in (entered, corrected, acted, struck):
        _json(command)


def _files(commands: Any) -> None:
    none = tr("没有写出文件。")
    saved = _command(commands, "backup", doing.backup_, tr("备份到一个文件，钥匙在旁边"), kept=none)
    saved.add_argument("file", type=Path, metavar="FILE", help=tr("备份文件"))
    _json(saved)
    _rescue(commands)
    exported = _exports(_group(commands, "export", tr("导出登记簿、岗位，或全部登记")), none)
    _imports(_group(commands, "import", tr("导入手册或旧台账")))
    printed = _command(commands, "print", doing.print_, tr("印成文件；不写编号为空白表"), writes=True, kept=none, more="numbers")
    printed.add_argument("sheet", metavar="SHEET", help=tr("哪种表，见 list sheets"))
    printed.add_argument("numbers", nargs="*", metavar="NUMBER", help=tr("编号，可以几个"))
    printed.add_argument("--format", choices=("pdf", "docx"), required=True, help=tr("文件格式"))
    for command in (exported, printed):
        command.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("写到哪个文件"))
        _json(command)


def _rescue(commands: Any) -> None:
    kept = tr("没有恢复，现有资料没有改动。")
    restored = _command(commands, "restore", rescue.restore_, tr("用备份恢复；原来的资料留在 backups"), office=False, kept=kept)
    restored.add_argument("file", type=Path, nargs="?", metavar="FILE", help=tr("备份文件；不写则只取回密钥"))
    restored.add_argument("--key", type=Path, metavar="FILE.key", help=tr("密钥文件，不写为备份旁的 .key，再没有为现有的"))
    restored.add_argument("--line", default="", metavar="LINE", help=tr("纸上的恢复行，16 组放在引号里"))
    restored.add_argument("--dry-run", action="store_true", help=tr("只看会失去什么，不恢复"))
    _json(restored)
    checked = _command(commands, "checkup", rescue.checkup_, tr("体检：资料、备份、空间、字体"), office=False)
    _json(checked)


def _group(commands: Any, name: str, words: str) -> Any:
    """Return a place for the commands that begin with the same word."""
    made: Parser = commands.add_parser(name, help=words, description=words)
    return made.add_subparsers(dest="what", metavar=tr("什么"), required=True, parser_class=Parser)


def _exports(commands: Any, none: str) -> Parser:
    exported = _command(commands, "register", doing.export, tr("导出一本登记簿"), writes=True, kept=none)
    exported.add_argument("key", metavar="KEY", help=tr("登记簿，见 list registers"))
    exported.add_argument("--format", choices=("docx", "xlsx", "csv"), required=True, help=tr("文件格式"))
    exported.add_argument("--from", dest="since", default="", metavar="DAY", help=tr("自哪天起"))
    exported.add_argument("--to", dest="until", default="", metavar="DAY", help=tr("到哪天止"))
    posts = _command(commands, "posts", manual_pages.export_posts, tr("导出科室的三定表和岗位职责卡"), writes=True, kept=none)
    posts.add_argument("--format", choices=("docx", "pdf"), required=True, help=tr("文件格式"))
    posts.add_argument("--section", default="", metavar="NAME", help=tr("只要这个科室"))
    posts.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("写到哪个文件"))
    _json(posts)
    whole = _command(commands, "all", doing.export_all, tr("导出全部登记，每本一个 .csv"), writes=True, kept=none)
    whole.add_argument("--out", type=Path, required=True, metavar="DIR", help=tr("写到哪个文件夹，须是新的或空的"))
    _json(whole)
    return exported


def _imports(commands: Any) -> None:
    unchanged = {"writes": True, "kept": tr("没有导入。")}
    whole = _command(commands, "manual", manuals.manual, tr("导入手册中的科室、职责、任务和岗位"), **unchanged)
    whole.add_argument("file", type=Path, metavar="FILE", help=tr("手册，.docx 或文本文件"))
    whole.add_argument("--dry-run", action="store_true", help=tr("只看结果，不导入"))
    _json(whole)
    ledger = _command(commands, "register", importing.register, tr("导入旧台账，作为历史补录"), **unchanged)
    ledger.add_argument("key", metavar="KEY", help=tr("登记簿，见 list registers"))
    ledger.add_argument("file", type=Path, metavar="FILE", help=tr("台账，.xlsx、.docx 或 .csv"))
    ledger.add_argument("--skip-bad", action="store_true", help=tr("跳过有误的行，导入其余的"))
    ledger.add_argument("--dry-run", action="store_true", help=tr("只看结果，不导入"))
    ledger.add_argument("--bad-out", type=Path, metavar="FILE.xlsx", help=tr("把有误的行连同原因写成工作簿；不写则不留"))
    _json(ledger)


def _entry(command: Parser) -> None:
    command.add_argument("key", metavar="KEY", help=tr("登记簿，见 list registers"))
    command.add_argument("number", metavar="NUMBER", help=tr("编号，如 用印2026-12；人员等写姓名或 #号"))


def _values(command: Parser, words: str) -> None:
    command.add_argument("values", nargs="*", metavar=tr("字段=内容"), help=words)
