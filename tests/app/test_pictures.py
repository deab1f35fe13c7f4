"""Every page as it is painted, in both languages and both usual sizes: nothing is cut off, all is named, all is translated."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app import words
from app.pictures import PAGES
from app.places import RECORDS
from app.window import Window
from forms.sheets import sheets
from models import acts
from models.book import Filter, books
from models.founding import new_office
from models.people import Office
from models.register import registers
from models.registers.seal_use import SealUse
from models.store import Store
from tests.app.conftest import SAMPLED
from widgets.buttons import MenuButton
from widgets.desk import PrintJob, Said
from widgets.pages.register import RegisterPage
from widgets.pages.today_list import DayList
from widgets.pages.wizard import Wizard
from widgets.shell import Title
from widgets.theme import DARK, LIGHT, SHIPPED, TEXT_SIZES, Look, Tones, apply, load_fonts

SIZES = ((1366, 768), (1920, 1080))
LONG = ("关于进一步规范社区矫正对象经常性跨市县活动审批工作" * 8)[:200]
CHINESE = re.compile(r"[\u3001\u3002\u4e00-\u9fff\uff01-\uff1f]")
#: What is said in Chinese in English too.
NAMES = re.compile(r"“[^”]*”|/\S+|中文|宋体|黑体|仿宋_GB2312|楷体_GB2312|方正小标宋简体|今日无事")


@pytest.fixture(scope="module")
def sample(sampled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(sampled, tmp_path_factory.mktemp("pictures") / "office"))
    made = Store(folder, lambda: SAMPLED)
    texts = dict.fromkeys(("reason", "document", "attachments", "note"), LONG) | {"reference_no": "A" * 200, "copies": "2"}
    texts |= {"applied_on": "2026-11-20", "applicant": LONG[:50], "section": LONG[:80], "seal_id": "区司法局公章"}
    acts.enter(made, SealUse, texts)
    made.close()
    return folder


@pytest.fixture
def store(sample: Path, tmp_path: Path) -> Iterator[Store]:
    made = Store(Path(shutil.copytree(sample, tmp_path / "office")), lambda: SAMPLED)
    yield made
    made.close()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[..., Look]]:
    """Return the look of a window that speaks a language; Chinese is spoken again afterwards."""

    def dress(language: str, tones: Tones, scale: float = 1) -> Look:
        words.speak(language, qapp)
        load_fonts()
        look = Look(tones, scale, SHIPPED, latin=language == "en")
        apply(qapp, look)
        return look

    yield dress
    words.speak("zh", qapp)
    apply(qapp, Look(LIGHT, sans=SHIPPED))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle() -> None:
    """What is painted later is painted."""
    for _ in range(3):
        QApplication.processEvents()


def data_of(store: Store) -> list[str]:
    """Everything that people wrote into the office, the longest first."""
    found = {sheet.title for sheet in sheets()}
    with store.read() as lookup:
        found |= {office.unit for office in lookup.all(Office)} | {office.short for office in lookup.all(Office)}
        found.add(store.user)
        for book in books():
            for entry in book.entries(lookup, book.ids(lookup)):
                said = [*entry.texts.values(), entry.struck_why or "", entry.late_why or "", entry.number]
                said += [signature.by for signature in entry.signatures.values()]
                found.update(said, (text[text.find("〔") :] for text in said), re.findall(r"〕(.*)", entry.number))
    return sorted((text for text in found if CHINESE.search(text)), key=len, reverse=True)


def shown(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]


def cut(window: QWidget, look: Look) -> Iterator[str]:
    """Yield every word that is wider than its widget, or whose widget is wider than what it stands in."""
    for widget in shown(window):
        if not isinstance(widget, QLabel | QPushButton | QTabBar | QLineEdit) or (look.scale > 1 and gives_way(widget)):
            continue
        said = getattr(widget, "text", lambda: "")() or widget.accessibleName()
        need, has = widget.sizeHint(), widget.size()
        if isinstance(widget, QLineEdit):
            face = widget.fontMetrics()
            if not widget.text() and face.horizontalAdvance(widget.placeholderText()) > has.width() - 8:
                yield f"hint {widget.placeholderText()}"
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            if said and widget.heightForWidth(has.width()) > has.height():
                yield f"{said} needs {widget.heightForWidth(has.width())} px of height, has {has.height()}"
        elif said and (need.width() > has.width() or need.height() > has.height()) and not is_sign(widget):
            yield f"{said} needs {need.toTuple()} px, has {has.toTuple()}"
        above = widget.parentWidget()
        while above is not None:
            left = widget.mapTo(above, QPoint(0, 0)).x()
            if left < 0 or left + has.width() > above.width():
                yield f"{said} stands beyond {type(above).__name__} by {left + has.width() - above.width()} px"
                break
            above = above.parentWidget()


def gives_way(widget: QWidget) -> bool:
    """A title is whole in its tip, long rows of tabs are walked with arrows."""
    return isinstance(widget, Title) or (isinstance(widget, QTabBar) and widget.usesScrollButtons())


def is_sign(widget: QWidget) -> bool:
    return isinstance(widget, QPushButton) and not widget.text()


def nameless(window: QWidget) -> Iterator[str]:
    """Yield every control that a screen reader could not name."""
    for widget in shown(window):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            known = QAccessible.queryAccessibleInterface(widget)
            if not (known and known.text(QAccessible.Text.Name).strip()):
                yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def texts(window: QWidget, look: Look) -> set[str]:
    """Return all words of the window: on labels, buttons, tabs, in tips, names, menus, and painted ones."""
    found = {text for face in look._faces.values() for text, _ in face._cut}
    for widget in shown(window):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTabBar):
            found.update(widget.tabText(i) for i in range(widget.count()))
        if isinstance(widget, MenuButton):
            widget.choices.aboutToShow.emit()
            found.update(action.text() for action in widget.choices.actions())
    return found


def without(text: str, data: list[str]) -> str:
    """Return what of a text is the program's own."""
    for written in data:
        text = text.replace(written, "")
    return text


def untranslated(found: set[str], data: list[str]) -> Iterator[str]:
    for text in found:
        rest = without(NAMES.sub("", text), data)
        if CHINESE.search(rest):
            yield f"{text}: {rest.strip()}"


def book_page(window: Window) -> RegisterPage:
    page = window.here()
    assert isinstance(page, RegisterPage)
    return page


def in_state(state: str) -> Callable[[Window], None]:
    def go(window: Window) -> None:
        window.go("seal_use")
        page = book_page(window)
        with window.store.read() as lookup:
            page.open_entry(page.book.ids(lookup, Filter(states=(state,)))[0])

    return go


def long_entry(window: Window) -> None:
    """The newest has 200 characters in each field, Chinese in most and without a space in one."""
    window.go("seal_use")
    book_page(window).open_entry(book_page(window).model.ids[0])


def correcting(window: Window) -> None:
    in_state("待初审")(window)
    book_page(window).correct()


def signing(window: Window) -> None:
    in_state("待初审")(window)
    book_page(window).entry_view.sign_asked.emit()


def striking(window: Window) -> None:
    in_state("待初审")(window)
    book_page(window).entry_view.strike_asked.emit()


def going_back(window: Window) -> None:
    in_state("待初审")(window)
    page = book_page(window)
    entry = page.chosen()
    assert entry is not None
    page.entry_view.side_asked.emit(next(action for action in entry.actions if not action.usual))


def wrong_everywhere(window: Window) -> None:
    """An editor with errors at several fields, left once with Esc."""
    PAGES["seal_use-new"](window)
    editor = book_page(window).editor
    assert editor is not None
    editor.form.fill({"applied_on": "2026-13-45", "copies": "两"})
    editor.save()
    editor.form.edited.emit()
    editor.leave()


def nothing_found(window: Window) -> None:
    window.go("seal_use")
    page = book_page(window)
    page.close_inspector()
    page.filter_bar.search.setText("没有这样的事")
    page.filter_bar.search.searched.emit("")
    assert page.nothing.isVisible()


def saved(window: Window) -> None:
    in_state("待初审")(window)
    page = book_page(window)
    window.say(Said("✓", "用印〔2026〕49号", LONG, PrintJob("seal_use_slip", (1,)), (page.book, 1, 1)))


def failed(window: Window) -> None:
    in_state("待初审")(window)
    window.fail("ABC " * 60)


#: What is not on a usual day, yet must be whole too.
RARE: dict[str, Callable[[Window], None]] = {
    **{state: in_state(state) for state in ("作废", "历史补录", "退回修改", "不予批准", "已存档")},
    "200 characters": long_entry, "correcting": correcting, "signing": signing, "striking": striking, "back": going_back,
    "errors": wrong_everywhere, "nothing found": nothing_found, "saved": saved, "failed": failed,
}


def problems(window: QWidget, look: Look, data: list[str], english: bool) -> Iterator[str]:
    yield from cut(window, look)
    yield from (f"without a name: {what}" for what in nameless(window))
    if look.scale == 1:  # larger text is cut in lists, where a tip shows it whole
        tips = {line.since for list_ in window.findChildren(DayList) for line in list_.lines.lines}  # as in the lists of the day
        yield from (f"shortened: {text}" for text in look.shortened() - tips if without(text, data).strip(" ·"))
    if english:
        yield from (f"not English: {text}" for text in untranslated(texts(window, look), data))


TIGHTEST = ("en", SIZES[0], LIGHT, 1.0)  # English words are longer
USUAL_LOOKS = [
    *(("zh", size, LIGHT, 1.0) for size in SIZES), TIGHTEST, ("zh", SIZES[0], DARK, 1.5),
]  # fmt: skip
#: With EVERY_LOOK all are tried (`make trust` does so, on screens of four scalings); else a sample of them.
ALL_LOOKS = list(product(("zh", "en"), SIZES, (LIGHT, DARK), (int(size) / 100 for size in TEXT_SIZES)))
LOOKS = [look for look in ALL_LOOKS if look != ("en", SIZES[0], DARK, 1.5)] if os.environ.get("EVERY_LOOK") else USUAL_LOOKS


def register_open(key: str) -> Callable[[Window], None]:
    def go(window: Window) -> None:
        window.go(key)
        page = book_page(window)
        if page.model.ids:
            page.open_entry(page.model.ids[0])

    return go


def record_written(tab: int) -> Callable[[Window], None]:
    def go(window: Window) -> None:
        window.settings_tab(tab)
        window.here().new_entry()

    return go


#: What is open beside each list, with EVERY_LOOK.
BESIDE = {f"{r.__tablename__} open": register_open(r.__tablename__) for r in registers()}
BESIDE |= {f"{key} written": record_written(tab) for key, tab in RECORDS.items()}


@pytest.mark.parametrize(("language", "size", "tones", "scale"), LOOKS)
def test_nothing_is_cut_off_on_any_page(
    store: Store, dressed: Callable[..., Look], qtbot: QtBot, language: str, size: tuple[int, int], tones: Tones, scale: float
) -> None:
    look, data, wrong = dressed(language, tones, scale), data_of(store), set[str]()
    window = Window(store, look)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitUntil(lambda: bool(window.frame.status.backup.text()), timeout=20_000)  # the backup of the day is made first
    rare = RARE if (language, size, tones, scale) == TIGHTEST else {}
    for name, go in (PAGES | rare | (BESIDE if "EVERY_LOOK" in os.environ else {})).items():
        go(window)
        settle()
        assert window.size().toTuple() == size, f"{name} widens the window"
        assert not window.grab().isNull()
        wrong |= {f"{name}: {what}" for what in problems(window, look, data, language == "en")}
    window.close()
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_office_says_so_kindly(
    dressed: Callable[..., Look], qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    look, wrong = dressed(language, LIGHT), set[str]()
    store = new_office(tmp_path / "office", "云麓区司法局", "区司法局", "林知行", now=lambda: SAMPLED)
    window = Window(store, look)
    qtbot.addWidget(window)
    window.resize(*SIZES[0])
    window.show()
    qtbot.waitUntil(lambda: bool(window.frame.status.backup.text()), timeout=20_000)  # the backup of the day is made first
    for key in ("today", "seal_use", "seal"):
        window.go(key)
        settle()
        window.grab()
        wrong |= {f"{key}: {what}" for what in problems(window, look, data_of(store), language == "en")}
        page = window.here()
        assert not isinstance(page, RegisterPage) or (page.nothing.isVisible() and not page.nothing.clear.isVisible())
    window.close()
    store.close()
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_off_in_the_first_run(
    dressed: Callable[..., Look], qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    look, wrong = dressed(language, LIGHT), set[str]()
    wizard = Wizard(look, tmp_path / "zhangyin", new_office)
    qtbot.addWidget(wizard)
    wizard.resize(*SIZES[0])
    wizard.show()
    texts = [wizard.unit.fields["unit"], wizard.unit.fields["short"], *wizard.writer.fields.values()]
    for step in range(4):
        settle()
        wizard.grab()
        wrong |= {f"step {step}: {what}" for what in problems(wizard, look, ["云麓区司法局", "林知行"], language == "en")}
        if step == 0:
            wizard.go_on()  # what is left empty is said at the fields
            settle()
            wrong |= {f"errors: {what}" for what in problems(wizard, look, [], language == "en")}
        for line, text in zip(texts, ("云麓区司法局", "云麓区司法局", "林知行"), strict=True):
            if line.isVisible() and isinstance(line.control, QLineEdit) and not line.control.text():
                line.control.insert(text)
        if step < 3:
            wizard.go_on()
        assert wizard.at == min(step + 1, 3)
    assert not wrong, "\n".join(sorted(wrong))
