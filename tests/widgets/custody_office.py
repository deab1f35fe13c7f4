"""Cabinets, papers and certificates for the small office of the tests of pages."""

from collections.abc import Mapping

from models import acts
from models.cabinets import Cabinet
from models.registers.exit_trip import ExitTrip
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.secret_paper import SecretPaper
from models.store import Store

DAY = "2026-11-18"
FILED = ("proposal", "reading", "forwarding", "closing", "filing")
SIGNERS = {"proposal": "韩秋实", "reading": "宋怀瑾", "forwarding": "周若水", "closing": "韩秋实", "filing": "林知行"}


def cabinets(store: Store) -> None:
    """One for papers, one for certificates."""
    acts.enter(store, Cabinet, {"name": "密件一柜", "place": "机要室", "keeper_id": "林知行", "deputy_id": "周若水"})
    acts.enter(store, Cabinet, {"name": "证件柜", "place": "政工科", "keeper_id": "周若水"})


def a_paper(store: Store, code: str, *steps: str, **more: str) -> int:
    """A paper of 机密 with as many steps of its chain as are named; `FILED` puts it into the cabinet."""
    texts = {"received_on": DAY, "from_unit": "区委办公室", "level": "机密", "code": code} | more
    signed: dict[str, Mapping[str, str]] = {step: {"by": SIGNERS[step], "on": DAY} for step in steps}
    if "forwarding" in signed:
        signed["forwarding"] = {**signed["forwarding"], "forwarded_to": "办公室"}
    if "filing" in signed:
        signed["filing"] = {**signed["filing"], "cabinet_id": "密件一柜", "slot": "二层"}
    return acts.enter(store, SecretPaper, texts, signed)


def a_loan(store: Store, paper: str, *, due: str = "2026-11-27", out: str = DAY, **more: str) -> int:
    """A loan of a paper that is out."""
    texts = {"applied_on": out, "paper_id": paper, "holder_id": "周若水", "due_on": due, "reason": "起草意见"} | more
    steps = {"review": {"by": "韩秋实", "on": out}, "approval": {"by": "宋怀瑾", "on": out}, "lent": {"by": "周若水", "on": out}}
    return acts.enter(store, SecretPaperLoan, texts, steps)


def a_certificate(store: Store, holder: str, code: str, **more: str) -> int:
    """A certificate that lies in our cabinet."""
    texts = {"holder_id": holder, "cadre": "局管", "kind": "因私护照", "code": code, "valid_until": "2031-05-01"} | more
    steps: dict[str, Mapping[str, str]] = {
        "handing_in": {"by": holder, "on": DAY}, "storing": {"by": "周若水", "on": DAY, "cabinet_id": "证件柜", "slot": "A3"},
    }
    return acts.enter(store, Passport, texts, steps)


def a_journey(store: Store, holder: str, code: str, *, back: str = "2026-12-08", issued: bool = True) -> int:
    """A journey whose certificate is out with its holder."""
    texts = {"applied_on": DAY, "holder_id": holder, "passport_id": code, "destination": "日本", "reason": "旅游",
             "leave_on": "2026-11-19", "return_on": back}
    signers = {"own": holder, "head_review": "宋怀瑾", "first_review": "林知行", "party_approval": "局党组", "issuing": holder}
    steps = {step: {"by": by, "on": DAY} for step, by in list(signers.items())[: 5 if issued else 4]}
    return acts.enter(store, ExitTrip, texts, steps)
