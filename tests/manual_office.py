"""The invented manual in an office of the tests: one of its two sections is the office's own."""

import hashlib

from models.manual_import import accept, propose
from models.manual_paper import paper
from models.manual_text import read
from models.people import Section
from models.store import Store
from tests.manuals import TEXT


def import_manual(office: Store, text: str = TEXT) -> None:
    """Import the manual, its first section under the name of the office's first."""
    with office.read() as lookup:
        name = lookup.all(Section)[0].name
    own = text.replace("综务科", name)
    accept(office, propose(office, read(paper(own)), "manual.txt", hashlib.sha256(own.encode()).hexdigest()))
