"""A dressed application with the shipped faces, so that widths are the same on every machine."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.widgets_left import taken_away
from widgets.reader import Reader
from widgets.theme import LIGHT, SERIF, SHIPPED, Look, apply, load_fonts


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> list[str]:
    gc.freeze()  # what is imported stays: collecting after each test then takes a few ms
    found = load_fonts()
    assert found == [SHIPPED, SERIF]
    return found


@pytest.fixture(autouse=True)
def _cleared(qapp: QApplication) -> Iterator[None]:
    with taken_away():
        yield


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers are waited for, however busy the machine is; a test of what comes late says so."""
    monkeypatch.setattr(Reader, "PATIENCE", 30)


@pytest.fixture
def look(qapp: QApplication, families: list[str]) -> Look:
    made = Look(LIGHT, sans=SHIPPED)
    apply(qapp, made)
    return made
