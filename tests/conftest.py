"""What every test stands on: no screen is needed, and none is touched."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from sqlalchemy import util
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from models import database
from models.store import Store
from tests.widgets.office import an_office, frozen

# Every test opens an office of its own, and every engine would compile all statements anew: a quarter of the suite's time.
# All are of one dialect, so what one has compiled serves the next.
SQLiteDialect_pysqlite.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
SQLiteDialect_pysqlite.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
COMPILED = util.LRUCache[Any, Any](4000)
database.create_engine = partial(database.create_engine, execution_options={"compiled_cache": COMPILED})  # type: ignore[attr-defined]


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
