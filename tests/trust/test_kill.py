"""Ten runs of the kill harness, and the proof that it would notice a loss; a hundred are `make trust`."""

from pathlib import Path

from tests import offices
from tests.offices import Clock
from tests.trust import kill


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    offices.make(tmp_path / "office", Clock()).close()
    report = kill.run(tmp_path / "office", 10)
    print(report)
    assert report.problems == []
    assert (report.runs, report.together) == (10, 4)
    assert report.between >= 4
    assert report.acknowledged > 10


def test_the_harness_finds_out_a_program_that_does_not_commit(tmp_path: Path) -> None:
    offices.make(tmp_path / "office", Clock()).close()
    report = kill.control(tmp_path / "office")
    assert any("丢失" in problem for problem in report.problems), report
