"""A dressed application with the shipped faces, so that widths are the same on every machine."""

import pytest
from PySide6.QtWidgets import QApplication

from widgets.theme import LIGHT, Look, apply, load_fonts


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> list[str]:
    return load_fonts()


@pytest.fixture
def look(qapp: QApplication, families: list[str]) -> Look:
    made = Look(LIGHT, sans=families[0])
    apply(qapp, made)
    return made
