"""A dressed application with the shipped faces, so that widths are the same on every machine."""

import pytest
from PySide6.QtWidgets import QApplication

from widgets.theme import LIGHT, SERIF, SHIPPED, Look, apply, load_fonts


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> list[str]:
    found = load_fonts()
    assert found == [SHIPPED, SERIF]
    return found


@pytest.fixture
def look(qapp: QApplication, families: list[str]) -> Look:
    made = Look(LIGHT, sans=SHIPPED)
    apply(qapp, made)
    return made
