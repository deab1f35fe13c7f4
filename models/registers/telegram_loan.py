"""电报借阅登记: who has which telegram, and until when."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.custody import thing_of
from models.lending import TAKEN, PaperLoan, Purpose, comes_back, may_have
from models.numbers import yearly
from models.record import reference
from models.signed import signed
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


CIPHERED = word("密码电报不得外借（密码电报管理规定），只办传阅或转办。")


class TelegramLoan(PaperLoan):
    """One telegram given out and brought back."""

    __tablename__ = "telegram_loan"
    title, numbered, book = word("电报借阅登记"), yearly("电借", by="applied_on"), 106
    called, takes, notice = ("number",), "paper_id", "telegram_loan_notice"

    paper_id: Mapped[int] = reference(
        "电报", to="telegram", filter=True, width=14, unbroken=12, lead=True, sort_order=11, synonyms=("电报编号", "编号")
    )

    lent = signed("借出", state=word("借出"), signer=word("领取人"), day=word("借出日期"), by=may_have, event=True,
                  covers=TAKEN, export=True)
    returned_in = signed("归还", state=word("已归还"), signer=word("接收人"), day=word("归还日期"), by=comes_back,
                         asks=("condition",), export=True)

    def held_back(self, lookup: "Lookup") -> Iterator[str]:
        """A cipher telegram is read, not lent; then what holds back any paper."""
        if self._ciphered(lookup):
            yield tr(CIPHERED)
        yield from super().held_back(lookup)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Those of any loan; a cipher telegram is read, not lent."""
        yield from super().problems(lookup)
        if self._ciphered(lookup) and (self.newly("purpose") or self.newly("paper_id")):  # it may be known as one only later
            yield "purpose", tr(CIPHERED)

    def _ciphered(self, lookup: "Lookup") -> bool:
        borrowed = self.purpose is Purpose.BORROW and not self.historic
        return borrowed and bool(thing_of(self, lookup).cipher)
