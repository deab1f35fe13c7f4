"""Confidential papers for tests: a cabinet, papers and telegrams at any point of their way, loans, lists."""

from typing import Any

from models import acts
from models.custody import Cabinet
from models.record import Record
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.registers.telegram_loan import TelegramLoan
from models.store import Store
from tests.offices import TODAY, shown

KEEPER, DEPUTY, HEAD, LEADER = "周四", "吴五", "陆三", "宋二"
CABINET = "密件一柜"
SIGNERS = {
    "proposal": HEAD, "reading": LEADER, "forwarding": "郑六", "closing": HEAD, "filing": KEEPER, "review": HEAD,
    "approval": LEADER, "returned_in": KEEPER, "first_witness": HEAD, "second_witness": "郑六", "done": "李销",
}
WAY = ("proposal", "reading", "forwarding", "closing", "filing")
ASKED = {"forwarding": {"forwarded_to": "监督科"}, "filing": {"cabinet_id": CABINET, "slot": "2层"}, "lost": {"lost_why": "遗失"}}
LOAN: dict[type[Record], type[Any]] = {SecretPaper: SecretPaperLoan, Telegram: TelegramLoan}


def cabinet(office: Store, name: str = CABINET) -> None:
    """Put up a cabinet that 周四 keeps, 吴五 in his place."""
    acts.enter(office, Cabinet, {"name": name, "keeper_id": KEEPER, "deputy_id": DEPUTY})


def paper(office: Store, record: type[Record] = SecretPaper, **texts: str) -> int:
    """Enter a paper (or telegram) of 秘密 by its code; `texts` change it."""
    return acts.enter(office, record, {"from_unit": "区委办", "level": "秘密", "code": "甲一"} | texts)


def do(office: Store, record: type[Record], entry: int, step: str, by: str = "", on: str = TODAY, **texts: str) -> str:
    """Record a step by who usually signs it; return the state word."""
    signed = {"by": by or SIGNERS[step], "on": on} | ASKED.get(step, {}) | texts
    acts.perform(office, record, entry, step, signed)
    return shown(office, entry, record).state.word


def filed(office: Store, record: type[Record] = SecretPaper, **texts: str) -> int:
    """Enter a paper and take it through to its cabinet."""
    entry = paper(office, record, **texts)
    for step in WAY:
        if step not in ("forwarding", "closing") or texts.get("way") != "阅件":
            do(office, record, entry, step)
    return entry


def loan(office: Store, entry: int, record: type[Record] = SecretPaper, **texts: str) -> int:
    """Enter a loan of a paper, to 郑六 until tomorrow; `texts` change it."""
    number = shown(office, entry, record).number
    return acts.enter(office, LOAN[record], {"paper_id": number, "holder_id": "郑六", "due_on": "2026-11-26"} | texts)


def lent(office: Store, entry: int, record: type[Record] = SecretPaper, **texts: str) -> int:
    """Take a loan through to the day the paper is given out."""
    made, holder = loan(office, entry, record, **texts), texts.get("holder_id", "郑六")
    if texts.get("purpose", "借阅") == "借阅":
        do(office, LOAN[record], made, "review")
        do(office, LOAN[record], made, "approval")
    do(office, LOAN[record], made, "lent", holder)
    return made


def listed(office: Store, how: str, *numbers: str, **texts: str) -> int:
    """Enter a list of papers that are to leave."""
    form = {"how": how, "papers": "、".join(numbers), "handed_by": KEEPER, "receiver": "区保密局销毁中心"}
    return acts.enter(office, SecretDisposal, form | texts)


def gone(office: Store, how: str, *numbers: str) -> int:
    """Take a list through to its end."""
    made = listed(office, how, *numbers)
    witnesses = ("first_witness", "second_witness") if how == "销毁" else ()
    for step in ("review", "approval", *witnesses, "done"):
        do(office, SecretDisposal, made, step)
    return made
