"""Commands that import: an old ledger, looked through, told row by row, and entered as one act."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from app.answers import Answer, field_key
from models.book import Book, book
from models.ledger_import import Preview, accept, done_with, look, refusal
from models.store import Store
from models.text import Refused, tr


def register(args: Namespace, store: Store) -> Answer:
    """Import an old ledger into a book as 历史补录; without --skip-bad one bad row refuses all, and nothing is written.

    The bad rows are written as a workbook only where --bad-out says so: a command leaves no file that was not asked for.
    """
    from reports.excel_read import read  # here: what only imports need

    source = book(args.key)
    if args.bad_out and args.bad_out.exists() and args.file.exists() and args.bad_out.samefile(args.file):
        raise Refused(tr("{} 就是要导入的台账，有误的行不能写在它上面，没有导入。请换一个文件名。").format(args.bad_out))
    preview = done_with(look(store, source, read(args.file), args.file.name))
    unlike = bool(preview.lacking) and not preview.good  # a table of something else: no row of it is merely bad
    refused = bool(preview.wrong) and (unlike or not args.skip_bad)  # what stands here already is no error: nothing is new
    if args.bad_out and preview.wrong:
        from reports.excel_write import write_bad  # here: xlsxwriter

        write_bad(store, args.bad_out, preview.wrong)
    imported = 0 if args.dry_run or refused else done_with(accept(store, preview, skip_bad=args.skip_bad))
    lines = tuple(_lines(source, preview, imported, args))
    return Answer(lines, _json(source, preview, imported), refusal(preview) if refused else "")


def _json(source: Book, preview: Preview, imported: int) -> dict[str, Any]:
    bad = [{"sheet": bad.sheet, "row": bad.row, "why": bad.why} for bad in preview.bad]
    people = {"people": [new.name for new in preview.newcomers]} if preview.newcomers else {}
    return {"imported": imported, "refused": bad, "mapping": _mapping(source, preview.mapping)} | people


def _mapping(source: Book, mapping: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what each head is taken for, as JSON calls fields; None for a column that is not read."""
    return {head: key and field_key(source, key) for head, key in mapping.items()}


def _lines(source: Book, preview: Preview, imported: int, args: Namespace) -> Iterator[str]:
    labels = {f.key: tr(f.label) for f in source.fields}
    for head, key in preview.mapping.items():
        yield f"  {head} → {labels[key] if key else tr('（不读）')}"
    for head, text, name in preview.guesses:
        yield tr("  {}“{}”当作“{}”").format(head, text, name)
    for new in preview.newcomers:
        yield tr("  将新建人员“{}”（{}）").format(new.name, "，".join(filter(None, (new.section, new.rank))))
    for state, count in Counter(good.state for good in preview.good if good.state).items():
        yield tr("  导入后为“{}”的 {} 条").format(tr(state), count)
    for passed in preview.passed:
        place = tr("{} 第 {} 行").format(passed.sheet, passed.row) if passed.row else passed.sheet
        yield tr("  跳过 {}：{} {}").format(place, passed.why, passed.text).rstrip()
    for bad in preview.bad:
        yield tr("  {} 第 {} 行 {}").format(bad.sheet, bad.row, bad.why)
    if args.bad_out and preview.wrong:
        yield tr("有误的 {} 行已写到 {}").format(len(preview.wrong), args.bad_out)
    if preview.standing:
        yield tr("已有 %n 行", "", len(preview.standing))
    if args.dry_run:
        yield tr("可导入 {} 条，有误 {} 行。只是预览，没有导入。").format(len(preview.good), len(preview.wrong))
    elif imported or not preview.wrong or args.skip_bad:
        yield tr("已导入 {} 条，跳过有误的 {} 行。").format(imported, len(preview.wrong))
