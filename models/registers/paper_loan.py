"""密级文件借阅登记: who has which confidential paper, and until when."""

from sqlalchemy.orm import Mapped

from models.lending import TAKEN, PaperLoan, comes_back, may_have
from models.numbers import yearly
from models.record import reference
from models.signed import signed
from models.text import word


class SecretPaperLoan(PaperLoan):
    """One paper given out and brought back."""

    __tablename__ = "paper_loan"
    title, numbered, book = word("密级文件借阅登记"), yearly("密借", by="applied_on"), 105
    called, takes = ("number",), "paper_id"

    paper_id: Mapped[int] = reference(
        "密级文件", to="secret_paper", filter=True, width=14, unbroken=12, lead=True, sort_order=11, synonyms=("文件编号", "编号")
    )

    lent = signed("借出", state=word("借出"), signer=word("领取人"), day=word("借出日期"), by=may_have, event=True,
                  covers=TAKEN, export=True)
    returned_in = signed("归还", state=word("已归还"), signer=word("接收人"), day=word("归还日期"), by=comes_back,
                         asks=("condition",), export=True)
