"""The harnesses of flipped bits and of killed restorings, short, and the proof that they would notice; long in `make trust`."""

import re
import tempfile
from collections import Counter
from pathlib import Path

from models import backup
from tests.trust import bits, swap


def test_no_flipped_bit_in_database_key_or_backup_is_silent() -> None:
    found, silent = bits.run({"database": 40, "key": 30, "backup": 20})
    assert silent == []
    assert sum(found.values()) == 90


def test_the_harness_finds_out_a_program_that_does_not_read_the_whole_file_first() -> None:
    assert bits.run({"database": 20}, sound=False)[1]


def test_a_killed_restoring_leaves_the_old_office_or_the_new_one() -> None:
    said, problems = swap.run(swap.office_at, swap.restoring, 6)
    assert (problems, said["old"] + said["new"]) == ([], 6)


def test_a_killed_migration_leaves_the_old_file_or_the_new_one() -> None:
    said, problems = swap.run(swap.old_office_at, swap.migrating, 4)
    assert (problems, said["old"] + said["new"]) == ([], 4)


def test_the_harness_finds_out_a_restoring_that_writes_over_the_office() -> None:
    """Held in the middle, not left to chance: half of the copy is written over the office."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "office"
        swap.office_at(place)
        new = backup.copies_in(place)[0].read_bytes()
        with (place / "office.db").open("r+b") as file:
            file.write(new[: len(new) // 2])
        assert list(swap.wrong(place, Counter(), done=False))


def test_every_test_that_the_readme_names_is_there() -> None:
    top = Path(__file__).resolve().parents[2]
    named = set(re.findall(r"`(test_\w+)`", (top / "README.md").read_text("utf-8")))
    tests = (path.read_text("utf-8") for path in (top / "tests").rglob("test_*.py"))
    there = {name for text in tests for name in re.findall(r"def (test_\w+)", text)}
    assert len(named) > 20
    assert named <= there
