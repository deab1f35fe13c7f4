"""`make bench`: every benchmark there is, one after another. ENTRIES=1000000 makes the book of the window so large."""

import os
import sys
import tempfile
from pathlib import Path

from tests.bench import custody, freeze, keyboard, ledger, many, papers, rows, window

entries = int(os.environ.get("ENTRIES", "100000"))
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as at anyone's desk: a start reads what was compiled before
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    os.environ |= {f"XDG_{kind}_HOME": name for kind in ("CONFIG", "DATA", "STATE", "CACHE")}  # the settings of nobody
    many.office(folder / "office", entries).close()
    missed = window.main(folder, entries) | rows.main(folder, entries) | freeze.main(folder / "office", entries)
sys.exit(missed | papers.main() | ledger.main() | keyboard.main() | custody.main())
