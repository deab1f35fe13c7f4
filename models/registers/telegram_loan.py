"""电报借阅登记: who has which telegram, and until when."""

from sqlalchemy.orm import Mapped

from models.chain import signed
from models.lending import PaperLoan, comes_back, may_have
from models.numbers import yearly
from models.record import reference
from models.text import word


class TelegramLoan(PaperLoan):
    """One telegram given out and brought back."""

    __tablename__ = "telegram_loan"
    title, numbered, book = word("电报借阅登记"), yearly("电借", by="applied_on"), 106
    called, takes = ("number",), "paper_id"

    paper_id: Mapped[int] = reference(
        "电报", to="telegram", filter=True, width=8, lead=True, sort_order=11, synonyms=("电报编号", "编号")
    )

    lent = signed("借出", state=word("借出"), signer=word("领取人"), day=word("借出日期"), by=may_have, event=True, export=True)
    returned_in = signed("归还", state=word("已归还"), signer=word("接收人"), day=word("归还日期"), by=comes_back,
                         asks=("condition",), export=True)
