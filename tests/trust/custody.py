"""The machine over custody for a long time: 20,000 steps, another sequence every time."""

import secrets
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests import offices
from tests.models.custody_machine import Custody, prepared

STEPS, EACH = 20_000, 80


def main(steps: int = STEPS) -> int:
    """Run so many steps; 0 when program and rules agreed at every one."""
    chance, begun = secrets.randbits(32), time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        offices.make(folder / "template", offices.Clock()).close()
        world = prepared(folder / "template", folder / "prepared")

        @seed(chance)
        class Long(Custody):
            def __init__(self) -> None:
                super().__init__(folder / "prepared", folder / "now", world)

        how = settings(
            max_examples=steps // EACH, stateful_step_count=EACH, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        try:
            run_state_machine_as_test(Long, settings=how)
        except AssertionError as wrong:
            print(f"custody: seed {chance}: {wrong}")
            return 1
    print(f"custody: {steps:,} steps in {time.perf_counter() - begun:.0f} s, seed {chance}: nothing in two places or unapproved")
    return 0
