"""A small office for the tests of pages, at a moment that stands still: 20 November 2026, 10:42."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path

from models import acts
from models.founding import new_office
from models.people import Person, Section
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store

NOW = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=8)))
STEPS = ("first_review", "approval", "handed_in", "stamping", "filing")
SIGNERS = ("韩秋实", "宋怀瑾", "林知行", "林知行", "林知行")


def frozen() -> datetime:
    return NOW


def an_office(folder: Path) -> Store:
    """One section, four people, two seals; the first day is 1 January."""
    store = new_office(folder, "江南市云麓区司法局", "云麓区司法局", "林知行", "2026-01-01", now=frozen)
    acts.enter(store, Section, {"name": "办公室", "short": "办"})
    for name, rank in (("宋怀瑾", "局长"), ("韩秋实", "科室负责人"), ("林知行", "工作人员"), ("周若水", "工作人员")):
        acts.enter(store, Person, {"name": name, "section_id": "办公室", "rank_id": rank})
    for name, kind in (("区司法局公章", "公章"), ("局长签名章", "签名章")):
        acts.enter(store, Seal, {"name": name, "kind": kind, "custodian_id": "林知行"})
    return store


def a_stamping(store: Store, document: str, *days: str, on: str = "2026-11-18", **more: str) -> int:
    """An application of that day, with as many steps signed as days are given."""
    texts = {"applied_on": on, "applicant": "周若水", "reason": "合同签订", "document": document, "copies": "2",
             "seal_id": "区司法局公章"} | more
    signed = zip(STEPS, SIGNERS, days, strict=False)
    steps: dict[str, Mapping[str, str]] = {step: {"by": by, "on": day} for step, by, day in signed}
    return acts.enter(store, SealUse, texts, steps)
