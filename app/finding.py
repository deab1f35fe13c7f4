"""What Ctrl+K knows of the window: its pages and commands, and how each thing found is opened.

A page of records that is not in the rail (posts, tasks) is opened by its place in `RECORDS`, or by its own key.
"""

from typing import TYPE_CHECKING

from app.places import HELP, IMPORT, LEDGER, RECORDS, in_rail, rail_pages
from forms.sheets import sheets
from models import help as manual
from models.find import COMMANDS, MANUAL, PAGES, SEEK, Hit, Place
from models.record import record_named
from models.register import form_fields
from models.text import tr
from widgets.desk import PrintJob
from widgets.pages.register import RegisterPage
from widgets.rail import Page

if TYPE_CHECKING:
    from app.window import Window

NEW, BLANK, TAB, READ = "new:", "blank:", "tab:", "help:"


def places(window: "Window") -> list[Place]:
    """Return every page and every command, in the order in which they are offered."""
    pages = [Place(page.key, page.word, PAGES, sign, side) for page, sign, side in _pages(rail_pages())]
    settings = tr("设置")
    tabs = (*(tr(record_named(key).title) for key in RECORDS), tr("字体"), tr("备份"), tr("界面"))
    pages += [Place(f"{TAB}{n}", f"{settings}　{title}", PAGES, "settings") for n, title in enumerate(tabs)]
    used = [register for register in in_rail() if form_fields(register)]
    keys = ["Ctrl N"] if used and used[0].steps() else []
    commands = [
        Place(NEW + register.__tablename__, f"{tr(register.title)}　{tr('新登记')}", COMMANDS, "add", "".join(keys[n : n + 1]))
        for n, register in enumerate(used)
    ]
    commands.append(Place(IMPORT, tr("导入手册"), COMMANDS, "import"))
    commands += [
        Place(LEDGER + register.__tablename__, f"{tr(register.title)}　{tr('导入旧台账')}", COMMANDS, "import")
        for register in used
    ]
    people = (("person", tr("登记人员")), ("section", tr("登记科室")), ("cabinet", tr("登记保管柜")))
    commands += [Place(NEW + key, title, COMMANDS, "add") for key, title in people]
    commands += [Place(BLANK + sheet.key, f"{tr('空白表')}　{tr(sheet.title)}", COMMANDS, "print") for sheet in sheets()]
    return pages + commands + [Place(READ + key, title, MANUAL, "info", "F1") for key, title in manual.titles()]


def take(window: "Window", hit: Hit) -> None:
    """Open what was found, or do what was chosen."""
    if hit.place is None:
        if hit.book in RECORDS:
            window.settings_tab(RECORDS[hit.book])
            window.show_record(hit.entry)
        else:
            window.go(hit.book, hit.entry)
        if hit.wrong:
            window.fail(hit.wrong)
        return
    key = hit.place.key
    if key.startswith(NEW):
        window.go(key.removeprefix(NEW), "new")
    elif key.startswith(BLANK):
        window.print(PrintJob(key.removeprefix(BLANK)))
    elif key.startswith(READ):
        window.go(HELP, key.removeprefix(READ))
    elif key.startswith(TAB):
        window.settings_tab(int(key.removeprefix(TAB)))
    elif key.startswith(SEEK):
        _, book, words = key.split(":", 2)
        window.go(book)
        page = window.here()
        if isinstance(page, RegisterPage):
            page.filter_bar.clear()
            page.filter_bar.search.setText(words)
    else:
        window.go(key)


def _pages(pages: list[Page], over: str = "", sign: str = "") -> list[tuple[Page, str, str]]:
    """Return (page, its sign, the group it stands in) of all pages that can be opened."""
    found: list[tuple[Page, str, str]] = []
    for page in pages:
        if page.children:
            found += _pages(list(page.children), page.word, page.icon)
        else:
            found.append((page, page.icon or sign, over))
    return found
