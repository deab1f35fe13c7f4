"""An office of every released version is kept here for ever, and opens in this one.

At a release that brought a migration: `python -m tests.old_databases.make`, which writes NNNN.db, its key and what
it holds, and commit the three. The data are invented. A file once released is never made again.
"""

import json
import shutil
from pathlib import Path

import pytest

from models import backup, check, database, schema, store
from models.book import book
from models.store import Store

HERE = Path(__file__).parent
OLD = sorted(HERE.glob("[0-9]*.db"))


def shape(path: Path, key: bytes) -> list[tuple[str, str]]:
    connection = database.connect(path, key)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    connection.close()
    return [(name, sql) for name, sql in rows]


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old office in a folder of its own."""
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copy(request.param, folder / store.DATABASE)
    shutil.copy(f"{request.param}.key", folder / store.KEY)
    return folder


def test_every_released_revision_has_its_office() -> None:
    assert [path.stem for path in OLD] == schema.revisions()[: len(OLD)]
    assert OLD


def test_an_old_office_opens_and_everything_in_it_is_as_it_was(old: Path, request: pytest.FixtureRequest) -> None:
    kept = json.loads((HERE / f"{request.node.callspec.id}.json").read_text("utf-8"))
    office = Store(old)
    assert check.verify(office).ok
    assert backup.verify(office.path, office.key) >= kept["rows"]
    with office.read() as lookup:
        for number, said in kept["seal_use"].items():
            register = book("seal_use")
            entry = register.entries(lookup, [register.find(lookup, number)])[0]
            assert entry.state.word == said["state"], number
            assert {key: entry.texts[key] for key in said["texts"]} == said["texts"], number
            assert entry.id in register.ids(lookup)
    office.close()


def test_an_old_office_has_the_shape_of_a_new_one_once_it_is_open(old: Path, tmp_path: Path) -> None:
    office = Store(old)
    office.close()
    schema.create(tmp_path / "new.db", office.key)
    assert shape(office.path, office.key) == shape(tmp_path / "new.db", office.key)


def test_a_backup_is_made_before_an_old_office_is_changed(old: Path, request: pytest.FixtureRequest) -> None:
    revision = request.node.callspec.id
    office = Store(old)
    assert bool(backup.copies(office)) == (revision != schema.revisions()[-1])
    office.close()
