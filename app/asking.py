"""Commands that only look: list, show, find, verify."""

from argparse import Namespace
from typing import Any

from app import manuals, values
from app.answers import Answer, address, book_json, labels, one
from models import check, due_list, holdings, search
from models import help as manual
from models.book import Book, book, books
from models.custody import Thing
from models.due import Due
from models.find import Hit, scanned
from models.people import person_called
from models.record import Record, record_named
from models.store import Store
from models.text import tr
from models.whereabouts import whereabouts


def list_(args: Namespace) -> Answer:
    """List the books, the sheets that can be printed, or the posts of the office."""
    if args.what == "sheets":
        return _sheets()
    if args.what == "posts":
        return manuals.posts(args)
    found = [book_json(b) for b in books()]
    lines: list[str] = []
    for b in found:
        lines.append(f"{b['key']}  {b['title']}")
        lines += [f"    {f['key']}  {f['label']}" + (tr("（必填）") if f["required"] else "") for f in b["fields"]]
        lines += [f"  → {a['key']}  {a['label']}" for a in b["actions"]]
    return Answer(tuple(lines), found)


def show(args: Namespace, store: Store) -> Answer:
    """Show one entry: its state, its fields, what may be done now, what happened."""
    source = book(args.key)
    with store.read() as lookup:
        entry, found = one(source, lookup, source.find(lookup, args.number))
        thing = lookup.get(source.key, entry.id)
        found |= {"where": whereabouts(lookup, thing).text} if isinstance(thing, Thing) else {}
    names = labels(source)
    lines = [f"{found['number']}  {tr(entry.state.word)}".rstrip()]
    lines += [f"  {tr('现在何处')}：{found['where']}"] if "where" in found else []
    lines += [f"  {names[key]}：{value}" for key, value in found["fields"].items() if value is not None]
    if found["actions"]:
        lines.append(tr("现在可办：{}").format("、".join(f"{a['label']}（{a['key']}）" for a in found["actions"])))
    for trace in found["history"]:
        filled = trace["action"] == "更正"  # else it is what a step asks for, said above
        changed = "；".join(
            f"{names[k]} {_word(a)}→{_word(b)}" for k, (a, b) in trace["changed"].items() if filled or a is not None
        )
        parts = [trace["at"], trace["by"], trace["action"], trace["why"], changed]
        lines.append("  " + " ".join(part for part in parts if part))
    return Answer(tuple(lines), found)


def find(args: Namespace, store: Store) -> Answer:
    """Find entries by words, the newest first; or the one whose slip has the code that was scanned."""
    typed = " ".join(args.words)
    with store.read() as lookup:
        slip = scanned(lookup, typed)
        total, more, found = search.find(lookup, typed) if slip is None else _of_slip(slip)
        hits = []
        for record, record_id in found:
            source = Book(record)
            text = _line(source, source.entries(lookup, [record_id])[0].texts)
            hits.append({"register": source.key, "number": address(source, lookup, record_id), "text": text})
    lines = [f"{hit['register']}  {hit['number']}  {hit['text']}" for hit in hits]
    lines += [hit.wrong for hit in slip or () if hit.wrong]
    lines.append(tr("共 {} 条").format(f"{total}+" if more else total))
    return Answer(tuple(lines), {"total": total, "more": more, "hits": hits})


def _of_slip(slip: list[Hit]) -> tuple[int, bool, list[tuple[type[Record], int]]]:
    """Return what a slip's code has found as a search does."""
    return len(slip), False, [(record_named(hit.book), hit.entry) for hit in slip]


def due(args: Namespace, store: Store) -> Answer:
    """List everything that has a day, what is overdue first, each with the rule by which its day was computed."""
    rows = due_list.due(store, values.day(store, "--on", args.on))
    keys = ("register", "number", "what", "due", "state", "why")
    found = [{key: getattr(row, key) for key in keys} | {"what": _whose(row), "due": row.due and str(row.due)} for row in rows]
    lines = [f"{tr(row['state'])}  {row['due'] or '—'}  {row['number']}  {row['what']}  {row['why']}" for row in found]
    return Answer((*lines, tr("共 {} 条").format(len(found))), found)


def help_(args: Namespace) -> Answer:
    """Show one page of the manual, or its contents."""
    from app.words import spoken  # here: Qt, which other commands do not need

    with spoken(args.lang):
        pages = manual.pages(args.lang)
    if not args.subject:
        found = [{"key": page.key, "title": page.title} for page in pages]
        return Answer(tuple(f"{page.key}  {page.title}" for page in pages), found)
    page = manual.subject(pages, args.subject)
    return Answer((manual.LINK.sub(r"\1", page.text),), {"key": page.key, "title": page.title, "text": page.text})


def person(args: Namespace, store: Store) -> Answer:
    """Show what one person keeps, holds, owes, and has under way."""
    with store.read() as lookup:
        person = person_called(lookup, args.name)
        held, name = holdings.holdings(lookup, person), lookup.name_of("person", person)
    found = [{**vars(one), "since": one.since and str(one.since), "due": one.due and str(one.due)} for one in held]
    parts = [(tr(one.sort), one.number, one.what, one.since, one.due, one.state) for one in held]
    lines = ["  " + " ".join(str(part) for part in line if part) for line in parts]
    return Answer((name, *lines, tr("共 {} 条").format(len(held))), {"person": name, "held": found})


def verify(args: Namespace, store: Store) -> Answer:
    """Check the trail, every entry against it, and a printed head."""
    verdict = check.verify(store, args.head)
    row, *digits = verdict.head.split()  # on paper in groups of four; a program reads the 32 digits together
    plain = f"{row} {''.join(digits)}"
    found = {"ok": verdict.ok, "entries": verdict.entries, "head": plain, "first_bad": verdict.first_bad}
    if not verdict.ok:
        return Answer((), found, tr("核对不符：{}。没有改动。请保留现状，用最近的备份对照。").format(verdict.first_bad))
    return Answer((tr("核对相符：{} 条记录，链头 {}").format(verdict.entries, verdict.head),), found)


def _whose(row: Due) -> str:
    return tr("{}，{}").format(row.what, row.who) if row.who else row.what


def _sheets() -> Answer:
    from forms.sheets import sheets  # here: what is printed, which the other lists do not need

    found = [{"key": s.key, "title": s.title, "register": s.register} for s in sheets()]
    return Answer(tuple(f"{s['key']}  {s['title']}（{s['register']}）" for s in found), found)


def _line(source: Book, texts: Any) -> str:
    """Return an entry as one line: what its table shows, without the number."""
    return " ".join(texts[f.key] for f in source.columns() if f.key != "number" and texts[f.key])


def _word(value: Any) -> str:
    return tr("（空）") if value is None else str(value)
