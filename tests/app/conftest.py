"""An office for each test of the command line, and a smaller one for each of the window: made once, copied for each.

Logs go where the test can see them. A test of the command line needs no Qt: it is imported where a window is made.
"""

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.cli import main
from models import acts, backup
from models.founding import new_office
from models.people import Person, Section
from models.seals import Seal
from models.store import Store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.window import Window

Run = Callable[..., tuple[int, str, str]]

SEALS = ({"name": "区司法局公章", "short_names": "局章、公章", "kind": "公章"}, {"name": "局长签名章", "kind": "签名章"})
SAMPLED = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = {"贺景川": "局长", "陶明澜": "局领导", "钟以恒": "科室负责人", "吴采薇": "工作人员", "郝思齐": "工作人员"}


@pytest.fixture(autouse=True)
def _patient(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a window reads beside itself is waited for; cycles are collected in its own thread alone, as in the program."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from widgets.reader import Reader

    monkeypatch.setattr(Reader, "PATIENCE", 30)
    monkeypatch.setattr("app.window.BACKUP_AFTER", 0)
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "office"
    store = new_office(folder, "云麓区司法局", "区司法局", "林知行")
    acts.enter(store, Section, {"name": "办公室"})
    for name, rank in PEOPLE.items():
        acts.enter(store, Person, {"name": name, "rank_id": rank, "section_id": "办公室"})
    for seal in SEALS:
        acts.enter(store, Seal, seal | {"custodian_id": "吴采薇"})
    store.close()
    return folder


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample office on a Friday, made once; a test works on a copy."""
    folder = tmp_path_factory.mktemp("sampled") / "office"
    new_office(folder, "云麓区司法局", "区司法局", "林知行", sample=True, now=lambda: SAMPLED).close()
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    shutil.copytree(made, tmp_path / "office")
    return tmp_path / "office"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the office; return (code, stdout, stderr)."""

    def command(*words: str, data: Path = folder) -> tuple[int, str, str]:
        code = main(["--data", str(data), *words])
        out, err = capsys.readouterr()
        return code, out, err

    return command


@pytest.fixture
def window(store: Store, qapp: "QApplication", qtbot: "QtBot") -> Iterator["Window"]:
    """The window of the small office, with today's backup made."""
    from app.window import Window
    from widgets.theme import LIGHT, SHIPPED, Look, apply, load_fonts

    load_fonts()
    look = Look(LIGHT, sans=SHIPPED)
    apply(qapp, look)
    made = Window(store, look, {})
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: bool(backup.copies(store)) and not made.working(), timeout=10_000)
    yield made
    made.close()
