"""密级文件登记: the book of confidential papers of procedure 1.1.2; telegrams have a book of their own."""

import enum
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.levels import no_title
from models.numbers import yearly
from models.record import field, reference
from models.secrecy import Paper, files
from models.signed import signed
from models.text import word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Haste(enum.Enum):
    """How fast a paper is to be dealt with, where it says so."""

    FIRST = word("特急")
    SECOND = word("加急")


class SecretPaper(Paper):
    """One confidential paper, from its receipt to the day it leaves for good."""

    __tablename__ = "secret_paper"
    title, numbered, book = word("密级文件登记"), yearly("密件", by="received_on"), 103
    called = ("number",)
    lent_by = "paper_loan"
    checks = ("copies >= 1", no_title())

    haste: Mapped[Haste | None] = field("紧急程度", table=False, sort_order=12, synonyms=("缓急", "等级"))
    original_id: Mapped[int | None] = reference(
        "原件", to="secret_paper", asked=True, table=False, export=False, sort_order=40, help=word("复制件才填：原件的编号")
    )

    filing = signed("入柜", state=word("在柜"), signer=word("保管人"), day=word("入柜日期"), by=files,
                    asks=("cabinet_id", "slot"))

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Those of any confidential paper, and of a copy."""
        yield from super().problems(lookup)
        yield from self.copy_problems(lookup)
