"""What every test stands on: no screen is needed, and none is touched."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from models.store import Store
from tests.widgets.office import an_office, frozen


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small office of pages and windows, made once; a test works on a copy."""
    folder = tmp_path_factory.mktemp("small") / "office"
    an_office(folder).close()
    return folder


@pytest.fixture
def store(small: Path, tmp_path: Path) -> Iterator[Store]:
    """The small office at its moment that stands still."""
    made = Store(Path(shutil.copytree(small, tmp_path / "small")), frozen)
    yield made
    made.close()
