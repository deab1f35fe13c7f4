"""Write an office of the newest revision into this folder, with an entry in every state: for a release, once."""

import json
import tempfile
from pathlib import Path

from models import acts, audit, backup, schema
from models.registers.seal_use import SealUse
from models.registers.telegram import Telegram
from models.seals import Seal
from tests import offices, papers
from tests.offices import CHAIN, SIGNER, SLIP, TODAY, Clock

HERE = Path(__file__).parent
KEPT = ("applicant", "section", "document", "seal_id", "copies", "approved_copies", "approval_by", "late_why", "note")


def main() -> None:
    """Make the office, export it as NNNN.db with its key, and note beside it what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        office = offices.make(Path(folder) / "office", clock)
        old = {"applied_on": "2025-03-01", "old_number": "2025-17", "approval_by": "前任", "approval_on": "2025-03-01"}
        acts.enter(office, SealUse, SLIP | old, historic=True)
        for done in range(len(CHAIN) + 1):
            steps = {step: {"by": SIGNER[step], "on": TODAY} for step in CHAIN[:done]}
            acts.enter(office, SealUse, SLIP | {"note": f"第 {done} 步\n𠮷 𰻞"}, steps)
        returned, declined, struck, late = (offices.enter(office, applied_on="2026-11-16") for _ in range(4))
        acts.perform(office, SealUse, returned, "returned", {"by": "陆三", "on": TODAY, "returned_why": "缺附件"})
        acts.correct(office, SealUse, returned, {"copies": "2", "attachments": "合同一份"})
        acts.perform(office, SealUse, declined, "declined", {"by": "陆三", "on": TODAY, "declined_why": "不合规定"})
        acts.strike(office, SealUse, struck, "登记重复")
        offices.sign(office, late, *CHAIN[:3], on="2026-11-17")
        offices.sign(office, late, "stamping", on="2026-11-18", late_why="停电")
        acts.correct(office, Seal, 3, {"state": "停用"})
        papers.cabinet(office)
        papers.lent(office, papers.filed(office))
        papers.filed(office, Telegram)
        papers.gone(office, "销毁", "电报2026-1")
        clock.turn(days=-1)
        row, _ = acts.note(office, "打印", [("seal_use", late)], {"页": 1})
        office.keep_draft("new:seal_use", {"document": "没有打完"})
        with office.read() as lookup:
            ids = [entry.id for entry in lookup.all(SealUse)]
            assert audit.last(lookup.session)[0] == row
        shown = [offices.shown(office, entry) for entry in ids]
        entries = {e.number: {"state": e.state.word, "texts": {key: e.texts[key] for key in KEPT}} for e in shown}
        backup.export(office, HERE / f"{schema.revisions()[-1]}.db")
        office.close()
    text = json.dumps({"rows": row, "seal_use": entries}, ensure_ascii=False, indent=1)
    (HERE / f"{schema.revisions()[-1]}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
