"""The office whose paper is tested: its names are invented and stand in the golden texts."""

import os
import re
import subprocess
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from forms import job, pdf
from forms.job import Job
from forms.sheets import sheet
from models import acts, founding
from models.people import Person, Rank, Section
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
SLIP = {
    "applicant": "周若水", "applied_on": "11-23", "reason": "合同签订", "document": "法律援助中心办公设备采购合同",
    "seal_id": "公章", "copies": "4份", "reference_no": "云麓司合〔2026〕31号", "attachments": "中标通知书等2件，13页",
}
STEPS = {
    "first_review": {"by": "陆照野", "on": "11-24"},
    "approval": {"by": "温景行", "on": "11-24", "approved_copies": "3"},
    "handed_in": {"by": "林知行", "on": "11-25"},
    "stamping": {"by": "林知行", "on": "11-25", "stamped_copies": "2"},
    "filing": {"by": "林知行", "on": "11-25"},
}


def clock() -> datetime:
    """The time stands still."""
    return datetime(2026, 11, 25, 10, 44, tzinfo=timezone(timedelta(hours=8)))


def make(folder: Path) -> Store:
    """Make the office with its people and seals, and no entry."""
    row = {"unit": "云麓市云麓区司法局", "short": "云麓区司法局", "user": "林知行", "first_day": date(2026, 1, 1)}
    office = founding.create(folder, row, clock)
    acts.enter(office, Section, {"name": "公共法律服务管理科"})
    acts.enter(office, Rank, {"name": "局长", "approves": "是", "heads": "是"})
    acts.enter(office, Rank, {"name": "局领导", "approves": "是"})
    acts.enter(office, Rank, {"name": "科室负责人", "reviews": "是"})
    acts.enter(office, Rank, {"name": "工作人员"})
    people = {"宋砚秋": "局长", "温景行": "局领导", "陆照野": "科室负责人", "周若水": "工作人员", "林知行": "工作人员"}
    for name, rank in people.items():
        acts.enter(office, Person, {"name": name, "rank_id": rank, "section_id": "公共法律服务管理科"})
    for name, short, kind in (("区司法局公章", "公章", "公章"), ("局党组章", "", "党组章"), ("局长签名章", "", "签名章")):
        acts.enter(office, Seal, {"name": name, "short_names": short, "kind": kind, "custodian_id": "林知行"})
    return office


def enter(office: Store, steps: int = 0, **texts: str) -> int:
    """Enter an application with its first `steps` signatures."""
    return acts.enter(office, SealUse, SLIP | texts, dict(list(STEPS.items())[:steps]))


def wanted(office: Store, *entries: int) -> Job:
    """Return the job that prints these entries, blank without one."""
    return job.read(office, sheet("seal_use_slip"), entries)


def drawn(office: Store, *entries: int) -> bytes:
    """Return the PDF of these entries."""
    return pdf.draw(wanted(office, *entries))


def extracted(made: bytes, folder: Path) -> str:
    """Return what another program reads out of a PDF, without white space."""
    (folder / "read.pdf").write_bytes(made)
    done = subprocess.run(["pdftotext", str(folder / "read.pdf"), "-"], capture_output=True, text=True, check=True)
    return close(done.stdout)


def close(text: str) -> str:
    """Return a text without its white space."""
    return re.sub(r"\s", "", text)


def assert_golden(name: str, text: str) -> None:
    """Compare with a golden text; GOLDEN=write in the environment writes it anew, to be looked at in the diff."""
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
