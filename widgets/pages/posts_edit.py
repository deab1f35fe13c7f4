"""Editors of 科室与岗位: who holds a post from when, when that ends, and what a record says."""

from models import acts
from models.book import Book, Entry
from models.manual import Holder, Post
from models.record import Field
from models.text import Refused, tr
from widgets import editor
from widgets.desk import Desk, Said
from widgets.editor import Editor
from widgets.form import Form, Group


def hold(desk: Desk, post: int, *, deputy: bool = False) -> Editor:
    """Return the editor that says who holds a post, or deputises in it: the post itself is not asked for."""
    book, entry = Book(Holder), _entry(desk, Book(Post), post)
    form = Form(desk, book, [Group(_fields(book, "name", "since", "until"))])
    form.fill({"since": desk.store.today().isoformat()}, given=True)
    draft = f"{'deputise' if deputy else 'hold'}:post:{post}"
    what = tr("已登记代理") if deputy else tr("已登记任职")

    def save(form: Form) -> tuple[int, Said]:
        texts = {key: text for key, text in form.texts().items() if text.strip()}
        texts |= {"post_id": f"#{post}", "deputy": "是" if deputy else "否"}
        made = acts.enter(desk.store, Holder, texts, draft=draft)
        return made, Said(what, entry.number, texts.get("name", ""))

    note = tr("{}。替岗的人，不算任职。") if deputy else tr("{}。原来的人如不再任，请先结束。")
    where = f"{entry.shown['section_id']} {entry.number}"
    return Editor(desk, tr("登记代理") if deputy else tr("登记任职"), note.format(where), form, save, draft=draft)


def end(desk: Desk, holder: int) -> Editor:
    """Return the editor that asks for the last day of a holding."""
    book = Book(Holder)
    entry = _entry(desk, book, holder)
    form, draft = Form(desk, book, [Group(_fields(book, "until"))]), f"end:holder:{holder}"
    form.fill({"until": desk.store.today().isoformat()}, given=True)

    def save(form: Form) -> tuple[int, Said]:
        until = form.texts()["until"]
        if not until.strip():
            raise Refused(problems=[("until", tr("请填写最后一天。"))])
        acts.correct(desk.store, Holder, holder, {"until": until}, version=entry.version, draft=draft)
        return holder, Said(tr("已结束任职"), entry.number, "", undo=(book, holder, desk.store.last.act))

    note = tr("{}，最后一天也算在内。以往的任职仍留在这里。").format(_place(entry))
    return Editor(desk, tr("结束 {} 的任职").format(entry.number), note, form, save, button=tr("结束任职"), draft=draft)


def correction(desk: Desk, book: Book, entry: Entry) -> Editor:
    """Return the editor that corrects a record; a holding keeps its post, which its name alone does not say."""
    if book.key != Holder.__tablename__:
        return editor.correction(desk, book, entry)
    form = Form(desk, book, [Group(_fields(book, "name", "deputy", "since", "until"))])
    form.fill({f.key: entry.shown[f.key] for f in book.form()})
    draft = f"correct:{book.key}:{entry.id}"

    def save(form: Form) -> tuple[int, Said]:
        changed = {key: text for key, text in form.texts().items() if text != entry.shown.get(key)}
        if not changed:
            raise Refused(tr("没有改动，不必更正。"))
        acts.correct(desk.store, Holder, entry.id, changed, version=entry.version, draft=draft)
        return entry.id, Said(tr("已更正"), entry.number, "", undo=(book, entry.id, desk.store.last.act))

    return Editor(desk, tr("更正 {}").format(entry.number), tr("改动前后的内容都留在痕迹里。"), form, save, draft=draft)


def _entry(desk: Desk, book: Book, record: int) -> Entry:
    with desk.store.read() as lookup:
        return book.entries(lookup, [record])[0]


def _fields(book: Book, *keys: str) -> list[Field]:
    return [next(f for f in book.fields if f.key == key) for key in keys]


def _place(entry: Entry) -> str:
    return entry.shown["post_id"]
