"""The manual's pages in the window: opened from the rail and from what was found, previewed and exported beside it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.places import IMPORT, POSTS
from app.window import Window
from models.store import Store
from tests.app.test_window import said
from tests.manual_office import import_manual
from widgets.pages.manual_import import ManualImportPage
from widgets.pages.posts import PostsPage
from widgets.pages.posts_preview import PostsPreview


def posts(window: Window, store: Store) -> PostsPage:
    import_manual(store)
    window.go(POSTS)
    page = window.here()
    assert isinstance(page, PostsPage)
    return page


def test_the_empty_page_leads_to_the_import_and_back(window: Window) -> None:
    window.go(POSTS)
    page = window.here()
    assert isinstance(page, PostsPage)
    page.first.click()
    assert isinstance(window.here(), ManualImportPage)
    QTest.keyClick(window.here(), Qt.Key.Key_Escape)
    assert window.rail.here == POSTS


def test_a_post_that_was_found_opens_where_it_stands(window: Window, store: Store) -> None:
    page = posts(window, store)
    window.go("today")
    window.go("post", page.sections[1].posts[0].id)
    assert window.rail.here == POSTS
    assert page.aside.shown == ("post", page.sections[1].posts[0].id)
    assert window.frame.inspector() is page.aside


def test_ctrl_p_previews_the_section_and_esc_goes_back(window: Window, store: Store, qtbot: QtBot) -> None:
    posts(window, store)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = window.frame.pages.currentWidget()
    assert isinstance(shown, PostsPreview)
    qtbot.waitUntil(lambda: shown.pictures is not None, timeout=20_000)
    assert shown.pictures is not None
    assert len(shown.pictures.sizes) == 3
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert window.frame.pages.currentWidget() is window.here()


def test_a_card_is_exported_as_its_name_says(window: Window, store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    page = posts(window, store)
    path = tmp_path / "卡.pdf"
    window.ask_path = lambda *_: path  # type: ignore[method-assign]  # nobody is there to choose a file
    page.aside.card_asked.emit(page.sections[0].posts[0].id)
    qtbot.waitUntil(lambda: "已导出" in said(window), timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")


def test_the_import_has_a_page_of_its_own_and_no_line_in_the_rail(window: Window) -> None:
    window.go(IMPORT)
    assert isinstance(window.here(), ManualImportPage)
