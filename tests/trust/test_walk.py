"""Some of the walks of `make trust`, here by commands alone: that they still go, and each "never" in them is refused."""

from pathlib import Path

import pytest

from tests.trust.walk import office
from tests.trust.walk.commands import Commands
from tests.trust.walk.deeds import walk
from tests.trust.walk.office import Clock
from tests.trust.walk.run import SCRIPTS

SHORT = ("meetings", "ledgers")  # all of them take most of a minute of two cores


@pytest.mark.parametrize("script", SHORT)
def test_a_life_cycle_is_walked_by_commands(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "system"))
    clock = Clock()
    office.make(tmp_path / "office", clock)
    walker = Commands(tmp_path / "office", clock, tmp_path / "paper")
    wrong = [f"deed {n}: {deed} -> {said}" for n, (deed, said, right) in enumerate(walk(SCRIPTS[script], walker), 1) if not right]
    assert not wrong
