"""Commands that write: new, enter, correct, act, strike, and those that make a file: backup, export, print."""

from argparse import Namespace
from collections.abc import Callable

from app import values
from app.answers import Answer, address
from models import acts, backup
from models.book import Book, book
from models.founding import new_office
from models.people import Office
from models.register import Register
from models.store import Store, clock
from models.text import Refused, tr


def new(args: Namespace) -> Answer:
    """Make a new office in the folder of `--data`."""
    with values.in_words(Office):
        store = new_office(args.data, args.unit, args.short, args.user, args.first_day, args.sample, clock)
    store.close()
    said = tr("已新建：{}。资料在 {}，其中 office.key 是钥匙，请另存一份。").format(args.unit.strip(), args.data)
    return Answer((said,), {"folder": str(args.data)})


def enter(args: Namespace, store: Store) -> Answer:
    """Enter a new entry, perhaps with the signatures of a slip that arrives signed."""
    source = book(args.key)
    if not source.record.by_hand:
        raise Refused(tr("{}随导入登记，不能手工登记。请用 import manual 导入手册。").format(tr(source.title)))
    typed = values.of_entry(source, args.values)
    with values.in_words(source.record):
        made = acts.enter(store, source.record, typed.texts, typed.steps)
    with store.read() as lookup:
        number = address(source, lookup, made)
    return Answer((number,), {"number": number})


def correct(args: Namespace, store: Store) -> Answer:
    """Change fields of an entry openly."""
    source = book(args.key)
    texts = values.of_form(source, args.values)
    return _changed(args, store, source, lambda i: acts.correct(store, source.record, i, texts, why=args.why))


def act(args: Namespace, store: Store) -> Answer:
    """Record a step of an entry, or 退回 or 不予批准."""
    source = book(args.key)
    if not issubclass(source.record, Register) or not source.steps:
        raise Refused(tr("{}没有要办的环节。").format(tr(source.title)))
    step = source.record.step(args.action)
    texts = values.of_step(source.record, step, args.values)
    return _changed(args, store, source, lambda i: acts.perform(store, source.record, i, step.key, texts))


def strike(args: Namespace, store: Store) -> Answer:
    """Strike an entry out; it keeps its number."""
    source = book(args.key)
    return _changed(args, store, source, lambda i: acts.strike(store, source.record, i, args.why))


def backup_(args: Namespace, store: Store) -> Answer:
    """Write a verified copy and its key."""
    backup.export(store, args.file)
    key = args.file.with_name(args.file.name + ".key")
    said = tr("已备份：{} 和 {}。两个文件合在一起就能打开全部资料，请分开保管。").format(args.file, key)
    return Answer((said,), {"file": str(args.file), "key": str(key)})


def export(args: Namespace, store: Store) -> Answer:
    """Write a register as a Word file, a workbook or a .csv."""
    source = book(args.key)
    since, until = values.day(store, "--from", args.since), values.day(store, "--to", args.until)
    if args.format == "docx":
        from reports.register import export_word  # here: python-docx, a quarter of a second other commands do not need

        steps = export_word(store, source, args.out, since, until)
    else:
        from reports.cells import export_cells  # here: what only exports need

        steps = export_cells(store, source, args.out, args.format, since, until)
    written = max((done for done, _ in steps), default=0)
    return Answer((tr("已导出 {} 条：{}").format(written, args.out),), {"file": str(args.out), "entries": written})


def export_all(args: Namespace, store: Store) -> Answer:
    """Write every book as a .csv into one folder."""
    from reports.cells import export_all as write_all  # here: what only exports need

    written = max((done for done, _ in write_all(store, args.out)), default=0)
    return Answer((tr("已导出 {} 本登记：{}").format(written, args.out),), {"folder": str(args.out), "books": written})


def print_(args: Namespace, store: Store) -> Answer:
    """Write a sheet as PDF or Word: filled for each number, blank without one."""
    from forms import job, sheets  # here: what is printed, which other commands do not need

    wanted = job.read(store, sheets.sheet(args.sheet), args.numbers)
    if args.format == "pdf":
        from forms.pdf import print_to_file  # here: reportlab
    else:
        from reports.sheet import print_to_file  # here: python-docx
    for _ in print_to_file(store, wanted, args.out):
        continue
    return Answer((tr("已写出 {} 张：{}").format(len(wanted.filled), args.out),), {"file": str(args.out)})


def _changed(args: Namespace, store: Store, source: Book, change: Callable[[int], None]) -> Answer:
    """Do one thing to the entry that is meant and answer with its number and new state."""
    with store.read() as lookup:
        found = source.find(lookup, args.number)
    with values.in_words(source.record):
        change(found)
    with store.read() as lookup:
        number, state = address(source, lookup, found), source.entries(lookup, [found])[0].state.word
    return Answer((f"{number}  {tr(state)}".rstrip(),), {"number": number, "state": state})
