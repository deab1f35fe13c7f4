"""The manual's pages in the window, and its paper as files: for the window and for `export posts` alike."""

from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.answers import Answer
from app.places import IMPORT, POSTS
from models.store import Store
from models.text import tr

if TYPE_CHECKING:
    from app.window import Window
    from forms.grid import Grid
    from widgets.desk import PageView
    from widgets.tasks import Steps

ALL = "科室与岗位"  # the name of the whole on paper


def export_posts(args: Namespace, store: Store) -> Answer:
    """Write the tables of the sections and the cards of their posts as Word or PDF."""
    from forms.manual import grids  # here: what only this command needs

    with store.read() as lookup:
        found = grids(lookup, args.section)
        title = lookup.name_of("section", lookup.id_of("section", args.section)) if args.section else ALL
    for _ in writing(store, found, title, args.format, args.out):
        continue
    return Answer((tr("已导出 {} 张表：{}").format(len(found), args.out),), {"file": str(args.out), "tables": len(found)})


def writing(store: Store, grids: Sequence["Grid"], title: str, form: str, path: Path) -> "Steps":
    """Return the steps that write grids to a file, in the format that `form` names."""
    if form == "pdf":
        from forms.grid_pdf import grids_to_file  # here: reportlab
    else:
        from reports.grid import grids_to_file  # here: python-docx
    return grids_to_file(store, grids, title, path)


def make(window: "Window", key: str) -> "PageView":
    """Return a page of the manual."""
    from widgets.pages.manual_import import ManualImportPage  # here: a command has no window
    from widgets.pages.posts import PostsPage

    if key == IMPORT:
        return ManualImportPage(window.desk)
    made = PostsPage(window.desk)
    made.export_asked.connect(partial(export, window))
    made.paper_asked.connect(partial(print_posts, window))
    return made


def open_record(window: "Window", book: str, entry: object) -> None:
    """Open a post, a task, a duty, a boundary matter or a holding where it stands."""
    from widgets.pages.posts import PostsPage  # here: as above

    window.go(POSTS)
    page = window.here()
    if isinstance(page, PostsPage) and isinstance(entry, int):
        page.open_record(book, entry)
    elif isinstance(page, PostsPage) and entry == "new":
        page.new_entry()


def print_posts(window: "Window", section: str, post: int) -> None:
    """Show the preview of one section's table and cards, or of one card."""
    from widgets.pages.posts_preview import PostsPreview  # here: as above

    shown = window.findChild(PostsPreview)
    if shown is None:
        shown = PostsPreview(window.desk, window.kept)
        shown.closed.connect(partial(window.go, POSTS))
        shown.said.connect(window.say)
    shown.show_grids(*_paper(window, section, post))
    window.frame.show_page(shown)
    window.frame.show_inspector(shown.inspector)
    window.frame.status.tell(tr("打印预览"))


def print_again(window: "Window") -> None:
    """Ctrl+P: print what is previewed, else preview what is chosen."""
    from widgets.pages.posts import PostsPage  # here: as above
    from widgets.pages.posts_preview import PostsPreview

    shown, page = window.frame.pages.currentWidget(), window.here()
    if isinstance(shown, PostsPreview):
        shown.print()
    elif isinstance(page, PostsPage):
        page.print_chosen()


def _paper(window: "Window", section: str, post: int) -> tuple[list["Grid"], str]:
    """Return the tables and cards that are meant, and what they are called together."""
    from forms.manual import grids  # here: fonts are read by the first paper, not by the window

    with window.store.read() as lookup:
        name = section or ALL
        if post:
            record = lookup.get("post", post)
            name = f"{lookup.name_of('section', record.section_id)}{record.name}"
        return grids(lookup, section, post or None), name


def export(window: "Window", form: str, section: str, post: int) -> None:
    """Write all posts, those of one section, or the card of one post (`form` "": as the file is called)."""
    found, name = _paper(window, section, post)
    kinds = {"docx": tr("Word 文档 (*.docx)"), "pdf": tr("PDF 文件 (*.pdf)")}
    path = window.ask_path(tr("导出"), f"{name}.{form or 'docx'}", kinds.get(form, ";;".join(kinds.values())))
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(f".{form or 'docx'}")
    chosen = form or ("pdf" if path.suffix.lower() == ".pdf" else "docx")
    done = partial(window.frame.saved.tell, tr("已导出"), "", str(path))
    window.work(writing(window.store, found, name, chosen, path), tr("正在导出"), done)
