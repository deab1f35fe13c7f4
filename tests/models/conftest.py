"""An office for every test of models, copied from one that is made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.store import Store
from tests import offices, passports
from tests.offices import Clock


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "office"
    offices.make(folder, Clock()).close()
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(template: Path, tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = offices.copied(template, tmp_path / "office", clock)
    yield opened
    opened.close()


@pytest.fixture
def cabinet(office: Store) -> None:
    """The cabinet of certificates."""
    passports.cabinet(office)
