"""F1 opens the help of the field or the page one is in; every command that the help names is one."""

import json
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import arguments, helping
from app.places import HELP, IMPORT, LEDGER, rail_pages
from app.window import Window
from models import help as manual
from models.find import find
from models.founding import new_office
from widgets.desk import PrintJob
from widgets.pages.help import HelpPage
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage
from widgets.pages.wizard import Wizard
from widgets.rail import Page
from widgets.theme import DARK, LIGHT, SHIPPED, Look, apply, load_fonts

Run = Callable[..., tuple[int, str, str]]


def shown(window: Window) -> HelpPage:
    page = window.here()
    assert isinstance(page, HelpPage)
    return page


def heading(page: HelpPage) -> str:
    """The heading at which one landed."""
    return page.text.textCursor().block().text()


def editing(window: Window, key: str) -> RegisterPage:
    window.go("seal_use", "new")
    page = window.here()
    assert isinstance(page, RegisterPage)
    assert page.editor is not None
    page.editor.form.unfold()
    page.editor.form.focus(key)
    return page


def leaves(pages: list[Page]) -> Iterator[str]:
    for page in pages:
        yield from leaves(list(page.children)) if page.children else [page.key]


@pytest.mark.parametrize(("key", "lands"), [
    ("copies", "申请份数"), ("seal_id", "用章类别"), ("approval.by", "审批"), ("approval.on", "审批"),
    ("approval.approved_copies", "核准份数"), ("stamping.by", "用印"),
])  # fmt: skip
def test_f1_in_a_field_lands_at_that_field(window: Window, key: str, lands: str) -> None:
    editing(window, key)
    helping.ask(window)
    page = shown(window)
    assert heading(page) == lands
    assert page.text.extraSelections()
    at = page.text.cursorRect().top()
    assert 0 <= at < page.text.viewport().height(), "the heading is in sight"


def test_f1_is_a_key_of_the_window(window: Window, qtbot: QtBot) -> None:
    editing(window, "copies")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    assert heading(shown(window)) == "申请份数"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.here(), RegisterPage)


def test_one_comes_back_to_the_very_field_and_nothing_typed_is_lost(window: Window) -> None:
    page = editing(window, "document")
    assert page.editor is not None
    page.editor.form.fill({"document": "物业服务合同"})
    field = window.focusWidget()
    helping.ask(window)
    helping.back(window)
    assert window.here() is page
    assert window.focusWidget() is field
    assert page.editor.form.texts()["document"] == "物业服务合同"


def test_the_way_back_goes_through_the_pages_one_has_read(window: Window) -> None:
    window.go("seal")
    helping.ask(window)
    page = shown(window)
    page.text.asked.emit("handover")
    page.text.asked.emit("year_end")
    helping.back(window)
    assert page.topic == "handover"
    helping.back(window)
    assert page.topic == "seal"
    helping.back(window)
    assert window.place == "seal"


def test_every_page_of_the_window_has_its_help(window: Window) -> None:
    known = dict(manual.titles())
    for place in [*leaves(rail_pages()), IMPORT, f"{LEDGER}seal_use"]:
        assert helping.page_of(place) in known, place
    for place, key in (("today", "today"), ("seal_use", "seal_use"), (IMPORT, "posts"), (f"{LEDGER}passport", "ledger_import")):
        window.go(place)
        assert helping.topic(window) == key


def test_f1_in_a_record_of_the_settings_lands_at_its_field(window: Window) -> None:
    window.go("person", "new")
    page = window.here()
    assert isinstance(page, SettingsPage)
    assert page.editor is not None
    page.editor.form.focus("rank_id")
    helping.ask(window)
    assert heading(shown(window)) == "职级"


def test_f1_in_a_part_of_the_settings_explains_that_part(window: Window) -> None:
    window.go("settings")
    page = window.here()
    assert isinstance(page, SettingsPage)
    wanted = {page.ranks: "settings#rank.name", page.fonts: "settings", page.backups: "backup", page.appearance: "display"}
    for part, place in wanted.items():
        page.open_part(part)
        assert helping.topic(window) == place


def test_f1_over_a_preview_explains_printing(window: Window) -> None:
    window.go("seal_use")
    window.print(PrintJob("seal_use_slip"))
    helping.ask(window)
    assert shown(window).topic == "printing"


def test_f1_in_the_palette_explains_finding(window: Window) -> None:
    window.go("seal")
    window.finder.open()
    helping.ask(window)
    assert shown(window).topic == "find"
    assert not window.finder.isVisible()


def test_ctrl_k_finds_pages_of_the_help(window: Window) -> None:
    hits = [hit for hit in find(window.store, "bfyhf", window.finder._places()) if hit.group == "帮助"]
    assert [hit.text for hit in hits] == ["备份与恢复"]
    window.finder.taken.emit(hits[0])
    assert shown(window).topic == "backup"


def test_search_lists_what_it_finds_and_empty_again_the_contents(window: Window) -> None:
    window.go(HELP)
    page = shown(window)
    contents = page.contents.topics()
    assert len(contents) == len(page.pages)
    page.search.setText("hfhang")
    page.search.searched.emit("hfhang")
    assert page.contents.topics()[0] == "backup#恢复行"
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.contents, Qt.Key.Key_Return)
    assert heading(page) == "恢复行"
    page.search.setText("没有这样的词语")
    page.search.searched.emit("没有这样的词语")
    assert not page.contents.topics()
    page.search.clear()
    page.search.searched.emit("")
    assert page.contents.topics() == contents


def test_enter_in_the_search_opens_the_first_that_it_finds(window: Window) -> None:
    window.go(HELP)
    page = shown(window)
    page.search.setText("hfhang")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert heading(page) == "恢复行"


@pytest.mark.parametrize("topic", ["today", "find", "start", "secrecy"])
def test_the_page_that_is_opened_first_is_no_wider_than_its_window(window: Window, topic: str) -> None:
    window.resize(1366, 768)
    window.show()
    window.go(HELP, topic)
    QApplication.processEvents()
    assert shown(window).text.horizontalScrollBar().maximum() == 0


def test_every_page_is_painted_with_all_its_headings(window: Window) -> None:
    window.go(HELP)
    page = shown(window)
    for one in page.pages.values():
        for anchor in one.anchors:
            page.open(f"{one.key}#{anchor}")
            assert heading(page) == dict(zip(one.anchors, (h for _, h, _ in one.passages()), strict=True))[anchor]


def test_links_in_the_text_can_be_followed(window: Window) -> None:
    window.go(HELP, "start")
    page = shown(window)
    page.text.anchorClicked.emit("backup")
    assert page.topic == "backup"


def test_the_text_takes_the_inks_of_another_theme(window: Window, qapp: QApplication) -> None:
    window.go(HELP, "trust#不保护什么")
    page = shown(window)
    window.look.turn(DARK)
    apply(qapp, window.look)
    assert page.text.textCursor().charFormat().foreground().color() == window.look.ink
    assert heading(page) == "不保护什么"
    window.look.turn(LIGHT)


def test_f1_in_the_first_run_opens_the_first_page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    wizard = Wizard(Look(LIGHT, sans=SHIPPED), tmp_path / "zhangyin", new_office)
    qtbot.addWidget(wizard)
    wizard.show()
    QTest.keyClick(wizard, Qt.Key.Key_F1)
    page = wizard.findChild(HelpPage)
    assert page is not None
    assert page.isVisible()
    assert page.topic == "start"


def test_every_key_of_the_window_is_in_the_list_of_keys(window: Window) -> None:
    keys = {s.key().toString() for s in window.findChildren(QShortcut)}
    told = {QKeySequence(key).toString() for key in re.findall(r"^\| ([^ |]+)", manual.source("zh", "keys"), re.MULTILINE)}
    assert {key for key in keys if not re.fullmatch(r"Alt\+[2-9]|Alt\+1\d.*", key)} <= told


@pytest.mark.parametrize("spoken", ["zh", "en"])
def test_every_command_that_is_named_is_one(spoken: str) -> None:
    commands = set[str]()
    for key, _ in manual.titles(spoken):
        commands |= set(re.findall(r"(?:^ +|`)(zhangyin [^`\n]*)", manual.source(spoken, key), re.MULTILINE))
    assert len(commands) > 25
    for command in commands:
        arguments.parse([*shlex.split(command)[1:]] or ["help"])


def test_help_prints_contents_and_pages(run: Run) -> None:
    assert "seal_use  用印登记" in run("help")[1]
    assert run("help", "用印登记")[1].startswith("# 用印登记")
    found = json.loads(run("help", "backup", "--lang", "en", "--json")[1])
    assert (found["key"], found["title"]) == ("backup", "Backup and restore")
    code, _, wrong = run("help", "天气")
    assert (code, wrong.startswith("没有“天气”这一页帮助。")) == (1, True)
    assert "seal_use  用印登记" in run("help")[1], "Chinese is spoken again"
