"""Whatever is done with what lies in the cabinets, in whatever order: nothing is in two places, or out without approval."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from models import custody, database
from models.register import Register
from tests.models.custody_machine import Custody, prepared

HOW: dict[str, Any] = {
    "deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True, "stateful_step_count": 80,
    "report_multiple_bugs": False,
}  # fmt: skip
GUARDS = "SELECT type, name FROM sqlite_master WHERE name LIKE '%_alone_%' OR name LIKE '%_here' OR name LIKE 'ux_%_out'"


def test_nothing_is_in_two_places_or_out_without_approval(template: Path, tmp_path: Path) -> None:
    world = prepared(template, tmp_path / "prepared")

    class Now(Custody):
        def __init__(self) -> None:
            super().__init__(tmp_path / "prepared", tmp_path / "now", world)

    run_state_machine_as_test(Now, settings=settings(max_examples=25, **HOW))


def test_the_machine_finds_a_rule_that_is_switched_off(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = prepared(template, tmp_path / "prepared")

    @seed(8)  # comes to it in its ninth sequence; others need up to a hundred
    class Careless(Custody):
        def __init__(self) -> None:
            super().__init__(tmp_path / "prepared", tmp_path / "careless", world)
            connection = database.connect(self.office.path, self.office.key)
            for kind, name in connection.execute(GUARDS).fetchall():
                connection.execute(f"DROP {kind} {name}")
            connection.close()

    def nothing(*_: Any) -> Iterator[str]:
        return iter(())

    monkeypatch.setattr(custody, "not_there", nothing)
    monkeypatch.setattr(custody.Loan, "all_problems", Register.all_problems)
    how = settings(max_examples=60, phases=[Phase.generate], **HOW | {"derandomize": False, "database": None})
    with pytest.raises(AssertionError, match=r"allowed|two places"):
        run_state_machine_as_test(Careless, settings=how)
