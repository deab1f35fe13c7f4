"""The places of the window: which pages there are, and where they stand in the rail."""

from models.register import Register, registers
from models.text import tr
from widgets.rail import Page

ICONS = {"印章": "stamp", "登记": "register"}  # of the parts that registers name; any other part has that of 登记
TODAY, SETTINGS = "today", "settings"
POSTS, IMPORT = "posts", "import_manual"
LEDGER = "ledger:"  # before the key of the book whose old ledger is taken in
MANUAL = ("post", "task", "duty", "boundary", "holder")  # records that the page of posts shows
RECORDS = {"office": 0, "person": 1, "section": 2, "rank": 3}  # the part of the settings where each is kept


def rail_pages() -> list[Page]:
    """Return the rail: today, every register under its part, the settings."""
    parts: dict[str, list[Page]] = {}
    for register in in_rail():
        parts.setdefault(register.part, []).append(Page(register.__tablename__, tr(register.title)))
    groups = [
        Page(part, tr(part), ICONS.get(part, "register"), children=children, apart=n == 0)
        for n, (part, children) in enumerate(parts.items())
    ]
    posts = Page("岗位", tr("岗位"), "posts", children=[Page(POSTS, tr("科室与岗位"))], apart=True)
    return [Page(TODAY, tr("今日"), "today"), posts, *groups, Page(SETTINGS, tr("设置"), "settings", apart=True)]


def in_rail() -> list[type[Register]]:
    """The registers with a chain before the inventories: what is used all day stands first."""
    return sorted(registers(), key=lambda register: not register.steps())


