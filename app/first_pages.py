"""The first pages of the parts: what stands before the books of a part, and how each is made. One line to add one."""

from collections.abc import Callable

from models.text import word
from widgets.desk import Desk, PageView
from widgets.pages.passports import PassportsPage
from widgets.pages.secrecy import SecrecyPage

SECRECY, PASSPORTS = "secrecy", "passports"
#: By part: key and word of its page.
FIRST: dict[str, tuple[str, str]] = {"密件": (SECRECY, word("密件总览")), "证件": (PASSPORTS, word("证件总览"))}
MADE: dict[str, Callable[[Desk], PageView]] = {SECRECY: SecrecyPage, PASSPORTS: PassportsPage}
