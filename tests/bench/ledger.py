"""How long an old ledger of 10,000 rows takes to be read, looked through and entered, and one of 100,000 to be read."""

import sys
import tempfile
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import xlsxwriter

from models import acts
from models.book import book
from models.founding import new_office
from models.ledger_import import accept, done_with, look
from models.seals import Seal
from reports.cells import export_cells
from reports.excel_read import read
from tests.workbooks import HEADS, TITLE

BOUND = 10.0  # seconds for 10,000 rows, from the file to the commit


def main() -> int:
    """Print the seconds of each part; 0 when the whole stays within the bound."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = new_office(folder / "office", "某某区司法局", "区司法局", "林知行", date(2026, 1, 1))
        acts.enter(store, Seal, {"name": "区司法局公章", "kind": "公章"})
        seal_use, path = book("seal_use"), ledger(folder / "10000.xlsx", 10_000)
        begun = [time.perf_counter()]
        pages = read(path)
        begun.append(time.perf_counter())
        preview = done_with(look(store, seal_use, pages, path.name))
        begun.append(time.perf_counter())
        pauses, last = [], time.perf_counter()
        for _ in accept(store, preview):
            now = time.perf_counter()
            pauses.append(now - last)
            last = now
        begun.append(time.perf_counter())
        list(export_cells(store, seal_use, folder / "out.xlsx", "xlsx"))
        begun.append(time.perf_counter())
        read(ledger(folder / "100000.xlsx", 100_000))
        store.close()
    parts = [later - before for before, later in pairwise(begun)]
    total = sum(parts[:3])
    print(f"ledger of 10,000: read {parts[0]:.2f} s, looked through {parts[1]:.2f} s, entered {parts[2]:.2f} s "
          f"(after the last row {begun[3] - last:.2f} s, longest wait for Cancel {max(pauses):.2f} s), total {total:.2f} s; "
          f"as .xlsx again {parts[3]:.2f} s")
    return 0 if total <= BOUND and len(preview.good) == 10_000 else 1


def ledger(path: Path, rows: int) -> Path:
    """Write a ledger of 2024 with so many rows."""
    made = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    page = made.add_worksheet("2024年")
    page.write_row(0, 0, TITLE)
    page.write_row(1, 0, HEADS)
    for n in range(rows):
        day = (date(2024, 1, 1) + timedelta(days=n * 360 // rows)).isoformat()
        cells = (n + 1, day, "行政执法监督科", "周四", "签合同", f"关于第{n}号的请示", "公章", f"{n % 9 + 1}份", "宋二", "")
        page.write_row(n + 2, 0, cells)
    made.close()
    return path


if __name__ == "__main__":
    sys.exit(main())
