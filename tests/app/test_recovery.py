"""When the office does not open: the start says why in one sentence and offers the newest good backup, or asks for the key."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app import boxes, desktop, recovery, settings
from app.window import Window
from models import acts, backup, check, keys, restore
from models.founding import new_office
from models.people import Section
from models.store import Store
from models.text import Damaged, Refused
from widgets import rescue
from widgets.theme import LIGHT, SHIPPED, Look, apply, load_fonts

Answers = list[str]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    load_fonts()
    made = Look(LIGHT, sans=SHIPPED)
    apply(qapp, made)
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An office with a backup of one section, and a second section after it."""
    store = new_office(tmp_path / "office", "云麓区司法局", "区司法局", "林知行")
    acts.enter(store, Section, {"name": "办公室"})
    backup.make(store)
    acts.enter(store, Section, {"name": "法制科"})
    store.close()
    return tmp_path / "office"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[rescue.Rescue]]]:
    """Answer what is asked, in this order; each answer is pressed on the very buttons, and what was shown is kept."""
    shown: list[rescue.Rescue] = []

    def answer(*answers: str, line: str = "") -> list[rescue.Rescue]:
        left, typed = list(answers), [line] if line else []

        def ask(self: rescue.Rescue) -> str:
            shown.append(self)
            if typed:
                self.line.setText(typed.pop())
            self.buttons[left.pop(0)].click()
            return self.choice

        monkeypatch.setattr(rescue.Rescue, "ask", ask)
        return shown

    yield answer
    shown.clear()


def damage(place: Path) -> Damaged:
    (place / "office.db").write_bytes(b"\1" * 60_000)
    with pytest.raises(Damaged) as why:
        Store(place)
    return why.value


def sections(place: Path) -> list[str]:
    store = Store(place)
    with store.read() as lookup:
        names = [section.name for section in lookup.all(Section)]
    assert check.verify(store).ok
    store.close()
    return names


def test_a_damaged_office_comes_back_from_its_newest_good_backup_by_one_button(
    look: Look, place: Path, asked: Callable[..., list[rescue.Rescue]]
) -> None:
    why, shown = damage(place), asked(rescue.BACKUP)
    assert recovery.offer(look, place, why)
    assert "请用最近的备份恢复" in shown[0].why.text()
    assert sections(place) == ["办公室"]
    assert list((place / "backups").glob("replaced-*"))


def test_who_leaves_changes_nothing(look: Look, place: Path, asked: Callable[..., list[rescue.Rescue]]) -> None:
    why = damage(place)
    before = {path.name for path in place.rglob("*")}
    asked(rescue.LEAVE)
    assert not recovery.offer(look, place, why)
    assert {path.name for path in place.rglob("*")} == before


def test_a_lost_key_is_taken_back_by_the_line_on_paper_and_a_wrong_line_says_so(
    look: Look, place: Path, asked: Callable[..., list[rescue.Rescue]]
) -> None:
    key = keys.read(place / "office.key")
    (place / "office.key").unlink()
    with pytest.raises(Damaged) as why:
        Store(place)
    shown = asked(rescue.LINE, rescue.LEAVE, line="1234 " * 16)
    assert not recovery.offer(look, place, why.value)
    assert "这把钥匙打不开资料" in shown[-1].why.text()
    assert shown[-1].line.text() == "1234 " * 16  # what was typed stays, to be corrected
    asked(rescue.LINE, line=keys.recovery_line(key))
    assert recovery.offer(look, place, why.value)
    assert sections(place) == ["办公室", "法制科"]


def test_a_backup_from_elsewhere_may_be_chosen_and_a_bad_one_is_refused_in_a_sentence(
    look: Look, place: Path, tmp_path: Path, asked: Callable[..., list[rescue.Rescue]]
) -> None:
    store = Store(place)
    backup.export(store, tmp_path / "usb.db")
    store.close()
    (tmp_path / "bad.db").write_bytes(b"\2" * 9000)
    why, files = damage(place), [tmp_path / "bad.db", tmp_path / "usb.db"]
    shown = asked(rescue.ELSEWHERE, rescue.ELSEWHERE, rescue.BACKUP)
    assert recovery.offer(look, place, why, lambda *_: files.pop(0))
    assert "没有恢复，现有资料没有改动" in shown[1].why.text()
    assert sections(place) == ["办公室", "法制科"]


def test_the_window_opens_again_after_a_restoring(
    look: Look, place: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As the start does it: the first window asks for the backup and closes, the second shows the restored office."""
    monkeypatch.setattr(settings, "path", lambda: tmp_path / "settings.json")
    seen: list[list[str]] = []

    def one_window(app: QApplication, look: Look, folder: Path, blank: object, made: Store | None) -> object:
        store = Store(folder)
        window = Window(store, look, {})
        with store.read() as lookup:
            seen.append([section.name for section in lookup.all(Section)])
        if len(seen) == 1:
            window.restore(restore.make_ready(folder, backup.copies(store)[0]))
        window.close()
        store.close()
        return window.restoring

    monkeypatch.setattr(desktop, "_show", one_window)
    assert desktop._open(qapp, look, place) == 0
    assert seen == [["办公室", "法制科"], ["办公室"]]


def test_what_no_backup_mends_is_only_said(
    look: Look, place: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def newer(*_: object) -> None:
        raise Refused("由更新版本的程序写成")

    monkeypatch.setattr(desktop, "_show", newer)
    monkeypatch.setattr(boxes, "tell", lambda title, sentence: said.append(sentence))
    assert desktop._open(qapp, look, place) == 1
    assert said == ["由更新版本的程序写成"]


def test_a_page_that_cannot_be_read_any_more_leads_to_the_newest_good_backup(
    look: Look, place: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    asked: Callable[..., list[rescue.Rescue]],
) -> None:
    monkeypatch.setattr(settings, "path", lambda: tmp_path / "settings.json")
    asked(rescue.BACKUP)
    questions: list[str] = []

    def yes(_: QWidget, __: str, sentence: str, done: str, ___: str) -> bool:
        questions.append(f"{sentence} {done}")
        return True

    monkeypatch.setattr(boxes, "ask", yes)
    shown: list[Window] = []

    def running() -> None:
        (window,) = [w for w in qapp.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]
        shown.append(window)
        if len(shown) == 1:
            damage(place)  # the medium gives way while the window stands
            desktop._tell_mistake(Damaged, Damaged("数据库已损坏。请用最近的备份恢复。"), None)
        else:
            window.close()

    monkeypatch.setattr(QApplication, "exec", lambda *_: running())
    assert desktop._open(qapp, look, place) == 0
    assert questions == ["数据库已损坏。请用最近的备份恢复。 恢复备份…"]
    assert len(shown) == 2
    assert sections(place) == ["办公室"]
