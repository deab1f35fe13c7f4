"""Pictures of the pages, as the window paints them: for the README, for the demonstration, for looking at changes."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import helping
from app.desktop import dress
from app.first_pages import PASSPORTS, SECRECY
from app.places import HELP, IMPORT, LEDGER, POSTS, SETTINGS, TODAY
from app.window import Window
from models.book import Filter
from models.founding import new_office
from models.store import Store
from models.text import Refused, tr
from widgets.desk import PrintJob
from widgets.pages.help import HelpPage
from widgets.pages.register import RegisterPage
from widgets.pages.wizard import Wizard
from widgets.reader import Reader
from widgets.theme import Look

SETTLE, LONGEST = 150, 10_000  # ms for what is painted later; ms to wait for what is drawn beside the window
Size = tuple[int, int]


def _seal_use(window: Window) -> RegisterPage:
    window.go("seal_use")
    page = window.here()
    assert isinstance(page, RegisterPage)
    return page


def _entry(window: Window) -> None:
    page = _seal_use(window)
    with window.store.read() as lookup:
        approved = page.book.ids(lookup, Filter(states=("已批准", "已交表登记", "已用印")))
    entry = approved[0] if approved else page.model.ids[0] if page.model.ids else None
    if entry is not None:
        page.open_entry(entry)


def _way(window: Window, tab: int) -> None:
    _entry(window)
    _seal_use(window).entry_view.turn(tab)


def _editor(window: Window) -> None:
    page = _seal_use(window)
    page.new_entry()


def _signed(window: Window) -> None:
    _editor(window)
    page = _seal_use(window)
    assert page.editor is not None
    page.editor.form.to_steps()


def _preview(window: Window) -> None:
    page = _seal_use(window)
    window.print(PrintJob(page.sheets[0].key, tuple(page.model.ids[:3])))
    _wait(window.preview.ready, LONGEST)


def _find(window: Window) -> None:
    _seal_use(window)
    window.finder.open("ht")


def _help_on_field(window: Window) -> None:
    """F1 from a line of a new entry."""
    _editor(window)
    page = _seal_use(window)
    assert page.editor is not None
    page.editor.form.focus("copies")
    helping.ask(window)


def _help_found(window: Window) -> None:
    window.go(HELP)
    page = window.here()
    assert isinstance(page, HelpPage)
    page.search.setText("gz")
    page.search.searched.emit("gz")


#: What is done for a picture, by its name.
PAGES: dict[str, Callable[[Window], None]] = {
    "today": lambda window: window.go(TODAY),
    "seal_use": _entry,
    "seal_use-way": lambda window: _way(window, 1),
    "seal_use-history": lambda window: _way(window, 2),
    "seal_use-new": _editor,
    "seal_use-signed": _signed,
    "seal": lambda window: window.go("seal"),
    "seal_use-ledger": lambda window: window.go(f"{LEDGER}seal_use"),
    "posts": lambda window: window.go(POSTS),
    "posts-import": lambda window: window.go(IMPORT),
    "secrecy": lambda window: window.go(SECRECY),
    "passports": lambda window: window.go(PASSPORTS),
    "passport-ledger": lambda window: window.go(f"{LEDGER}passport"),
    "help": lambda window: window.go(HELP, "trust"),
    "help-field": _help_on_field,
    "help-found": _help_found,
    "find": _find,
    "preview": _preview,
    **{f"settings-{n}": (lambda window, n=n: window.settings_tab(n - 1)) for n in range(1, 11)},  # type: ignore[misc]  # n is bound at once
}


NAMES = (*PAGES, "wizard")  # the first run is no page of the window


def screenshot(store: Store, name: str, out: Path, chosen: Mapping[str, str], size: Size) -> None:
    """Paint one page, as chosen (language, theme, size of text), into a PNG; raise `Refused` for one that is not there."""
    wanted = {SETTINGS: "settings-1"}.get(name, name)
    if wanted not in NAMES:
        raise Refused(tr("没有“{}”这一页。可选：{}。").format(name[:30], "、".join([*NAMES, "all"])))
    _, look = dress(chosen, shipped=True)
    _paint(store, look, chosen, wanted, out, size)


def screenshots(store: Store, out: Path, chosen: Mapping[str, str], size: Size) -> list[Path]:
    """Paint every page into the folder `out`; return the files, whose names say how."""
    _, look = dress(chosen, shipped=True)
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    ratio, text = QGuiApplication.primaryScreen().devicePixelRatio(), round(look.scale * 100)
    how = [str(size[0]), chosen["language"]] + ["dark"] * look.dark + [f"x{ratio:g}"] * (ratio != 1) + [f"{text}"] * (text != 100)
    found = {name: out / f"{'-'.join([name, *how])}.png" for name in NAMES}
    for name, path in found.items():
        _paint(store, look, chosen, name, path, size)
    return list(found.values())


def _hush(kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what the platform without a screen says at every window."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def _paint(store: Store, look: Look, chosen: Mapping[str, str], name: str, out: Path, size: Size) -> None:
    qInstallMessageHandler(_hush)
    first_run = name == "wizard"
    shown: QWidget = Wizard(look, Path("zhangyin").absolute(), new_office) if first_run else Window(store, look, dict(chosen))
    shown.resize(*size)
    shown.show()
    if isinstance(shown, Window):
        PAGES[name](shown)
    _settle(shown)
    if not shown.grab().save(str(out), "PNG"):
        raise Refused(tr("图没有写成：{}。请检查文件夹的写入权限。").format(out))
    shown.close()
    shown.deleteLater()
    _settle()


def _settle(shown: QWidget | None = None) -> None:
    """Let what is painted later be painted, and what is read beside the window be there."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()
    QGuiApplication.sendPostedEvents()  # what changed in the last moment is laid out, too
    if shown is not None and any(reader.waiting for reader in shown.findChildren(Reader)):
        _settle(shown)


def _wait(signal: object, longest: int) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]  # a bound signal
    QTimer.singleShot(longest, loop.quit)
    loop.exec()
