"""The places of the window: which pages there are, and where they stand in the rail."""

from app.first_pages import FIRST
from models import due_list
from models.book import Book, Filter
from models.lookup import Lookup
from models.register import Register, registers
from models.text import tr
from widgets.rail import Page, Rail

#: The parts that registers name, in the order of the rail, with their icons; any other part comes last, with that of 登记.
ICONS = {"印章": "stamp", "密件": "papers", "证件": "passports", "保密工作": "lock", "登记": "register"}
TODAY, SETTINGS, HELP = "today", "settings", "help"
POSTS, IMPORT = "posts", "import_manual"
LEDGER = "ledger:"  # before the key of the book whose old ledger is taken in
MANUAL = ("post", "task", "duty", "boundary", "holder")  # records that the page of posts shows
#: The part of the settings where each is kept.
RECORDS = {"office": 0, "person": 1, "section": 2, "rank": 3, "cabinet": 4, "secrecy_group": 5, "pledge_version": 6}
FEW = 4  # pages of a part that stand in the rail unasked; a part of more is folded until one of them is open


def rail_pages() -> list[Page]:
    """Return the rail: today, every register under its part, the settings."""
    parts: dict[str, list[Page]] = {part: [Page(key, tr(said))] for part, (key, said) in FIRST.items()}
    for register in in_rail():
        parts.setdefault(register.part, []).append(Page(register.__tablename__, tr(register.title)))
    groups = [
        Page(part, tr(part), ICONS.get(part, "register"), children=parts[part], apart=n == 0, folded=len(parts[part]) > FEW)
        for n, part in enumerate(sorted(parts, key=lambda part: [*ICONS, part].index(part)))
    ]
    posts = Page("岗位", tr("岗位"), "posts", children=[Page(POSTS, tr("科室与岗位"))], apart=True)
    last = [Page(SETTINGS, tr("设置"), "settings", apart=True), Page(HELP, tr("帮助"), "info")]
    return [Page(TODAY, tr("今日"), "today"), posts, *groups, *last]


def in_rail() -> list[type[Register]]:
    """The registers with a chain before the inventories: what is used all day stands first."""
    return sorted(registers(), key=lambda register: not register.steps())


def tell_counts(rail: Rail, lookup: Lookup) -> None:
    """Write beside each register how many of its entries wait."""
    overdue = due_list.overdue(lookup)
    for register in registers():
        if register.steps():
            late = overdue.get(register.__tablename__, 0)
            count = late or Book(register).count(lookup, Filter(open_only=True))
            rail.tell(register.__tablename__, count, late=late > 0)

