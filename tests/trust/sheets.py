"""R12: spreadsheets with bytes changed at random: each is read or refused with one sentence, in time, the office unchanged.

`python -m tests.trust.sheets [COUNT] [SEED]`. Half of them are changed as files, half in one of their parts, so that the
checksums of the archive hold and the parser is reached. The office is looked through, never written.
"""

import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

from models.book import book
from models.founding import new_office
from models.ledger_import import done_with, look
from models.text import Refused
from reports.excel_read import read
from tests import workbooks

MOST = 5.0  # seconds that one file may take


def main(argv: list[str]) -> int:
    """Change and read COUNT files; 0 when none broke out of the closed list, took too long or changed the office."""
    count, seed = int(argv[0]) if argv else 2000, int(argv[1]) if len(argv) > 1 else 1
    chance, said, worst = random.Random(seed), Counter[str](), 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = new_office(folder / "office", "某某区司法局", "区司法局", "林知行", date(2026, 1, 1))
        rows = [(str(n), *workbooks.ROW[1:]) for n in range(60)]
        whole = workbooks.book(folder / "whole.xlsx", workbooks.TITLE, workbooks.HEADS, *rows).read_bytes()
        before = store.path.read_bytes()
        for n in range(count):
            path = folder / "changed.xlsx"
            path.write_bytes(in_part(whole, chance) if n % 2 else in_file(whole, chance))
            begun = time.monotonic()
            try:
                done_with(look(store, book("seal_use"), read(path), path.name))
                said["read"] += 1
            except Refused as why:
                said[str(why)] += 1
            worst = max(worst, time.monotonic() - begun)
        unchanged = store.path.read_bytes() == before
        store.close()
    for sentence, times in said.most_common():
        print(f"{times:6}  {sentence}")
    print(f"{count} files, slowest {worst:.2f} s, office unchanged: {unchanged}")
    return 0 if unchanged and worst < MOST and len(said) < 12 else 1


def in_file(whole: bytes, chance: random.Random) -> bytes:
    """Change some bytes of a file."""
    made = bytearray(whole)
    for _ in range(chance.randint(1, 20)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def in_part(whole: bytes, chance: random.Random) -> bytes:
    """Change, drop or repeat some bytes of one part and pack all parts again."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    made = bytearray(parts[name])
    for _ in range(chance.randint(1, 8)):
        at, how = chance.randrange(len(made) or 1), chance.randrange(3)
        if how == 0 and made:
            made[at] = chance.randrange(256)
        elif how == 1:
            del made[at : at + chance.randrange(30)]
        else:
            made[at:at] = made[at : at + chance.randrange(40)] * chance.randrange(1, 50)
    parts[name] = bytes(made)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return packed.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
