"""An office for every test of Word files, copied from one that is made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.store import Store
from tests.forms import office as offices


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "office"
    offices.make(folder).close()
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[Store]:
    folder = Path(shutil.copytree(template, tmp_path / "office"))
    opened = Store(folder, offices.clock)
    yield opened
    opened.close()
