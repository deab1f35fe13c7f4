"""Deeds by keys in the window: no page is called, no field is set; what a clerk cannot reach by keys is not reached here."""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt

from app.first_pages import FIRST
from app.places import RECORDS
from app.window import Window
from forms.sheets import sheet as sheet_named
from models.book import Entry, book
from models.due_list import ORDER
from models.register import WHY
from models.store import Store
from models.text import tr
from tests.trust.walk.deeds import Beside, Correct, Days, Deed, Due, Enter, Import, Is, Print, Sign, Strike, Texts
from tests.trust.walk.hands import CONTROL, Hands, Key, Stuck
from tests.trust.walk.office import Clock, called
from tests.workbooks import book as workbook
from widgets.bus import LOOK_EVERY
from widgets.buttons import Button, MenuButton
from widgets.choices import Choice, YesNo
from widgets.controls import text_of
from widgets.editor import Editor
from widgets.listing import Listing
from widgets.pages.ledger_import import LedgerImportPage
from widgets.pages.passports import PassportsPage
from widgets.pages.register import RegisterPage
from widgets.pages.secrecy import SecrecyPage
from widgets.pages.settings import SettingsPage
from widgets.pages.settings_records import Records
from widgets.pages.today import DUE, TodayPage
from widgets.theme import Look

HEADS = {word for state in ORDER for word in (state, DUE.get(state, state))}  # of what is due, on 今日


class Keys(Hands):
    """The window of the office in `folder`; a picture after each deed goes to `pictures`."""

    def __init__(self, folder: Path, clock: Clock, look: Look, pictures: Path, papers: Path) -> None:
        self.store, self.clock, self.pictures, self.papers, self.done = Store(folder, clock), clock, pictures, papers, 0
        self.numbers: dict[str, str] = {}
        self.entries: dict[str, int] = {}
        for made in (pictures, papers):
            made.mkdir(parents=True, exist_ok=True)
        super().__init__(Window(self.store, look, {}))
        self.window.resize(1366, 768)
        self.window.show()
        self.rest(300)

    def close(self) -> None:
        """Close the window and its office."""
        self.window.close()
        self.store.close()

    def do(self, deed: Deed) -> str:
        """Do one deed; return what is said against it."""
        match deed:
            case Enter(book_key, name, texts, steps):
                said = self._enter(book_key, texts, steps)
                if not said:
                    self.entries[name] = self._newest(book_key)
                    self.numbers[name] = called(self._entry(book_key, name))
            case Sign(book_key, name, steps):
                self.open(book_key, name)
                said = self._pressed("登记签字") or self._fill({}, steps)
            case Beside(book_key, name, action, texts):
                label = book(book_key).record.step(action).label  # type: ignore[attr-defined]  # a Register
                self.open(book_key, name)
                said = self._chosen(label) or self._fill({}, {action: texts})
            case Correct(book_key, name, texts, why):
                self.open(book_key, name)
                self.key(Key.Key_F2)
                said = self._fill(texts, {}, why) if self.editor else self.window.frame.saved.accessibleName()
            case Strike(book_key, name, why):
                self.open(book_key, name)
                said = self._chosen("作废") or self._fill({WHY: why}, {})
            case Days(many):
                self.clock.turn(many)
                self.rest(LOOK_EVERY + 100)
                said = ""
            case Is(book_key, name, state, shown):
                self.open(book_key, name)
                said = self._is(self._entry(book_key, name), state, shown)
            case Due(book_key, name, says):
                told = self._due(book_key, self.entries[name], nothing=not says)
                said = "" if (re.search(says, told) if says else not told) else f"due: {told or 'nothing'}"
            case Print(sheet, book_key, name):
                self.open(book_key, name)
                return self._print(sheet, deed)
            case Import(book_key, rows, names=names):
                self.go(book_key)
                said = self._import(deed, workbook(self.papers / f"旧{book_key}.xlsx", *rows))
                self.numbers |= names
                with self.store.read() as lookup:
                    self.entries |= {name: book(book_key).find(lookup, called) for name, called in names.items()}
        self._picture(deed, said)
        if self.editor is not None:
            self._leave()
        return said

    # --- what is there

    @property
    def page(self) -> RegisterPage:
        """The page of the book that is open."""
        here = self.window.here()
        assert isinstance(here, RegisterPage)
        return here

    @property
    def editor(self) -> Editor | None:
        """The editor that is open."""
        here = self.window.here()
        return here.editor if isinstance(here, RegisterPage | SettingsPage) else None

    def _entry(self, book_key: str, name: str) -> Entry:
        with self.store.read() as lookup:
            return book(book_key).entries(lookup, [self.entries[name]])[0]

    def _newest(self, book_key: str) -> int:
        with self.store.read() as lookup:
            return max(book(book_key).ids(lookup))

    def _is(self, entry: Entry, state: str, shown: Texts) -> str:
        view = self.page.entry_view
        seen = view._mark.accessibleName() if view.isVisible() else "no entry in sight"
        wrong = [f"{key} is {entry.texts[key]}" for key, text in self.told(shown).items() if (entry.texts[key] or "") != text]
        wrong += [] if entry.state.word == state else [f"state is {entry.state.word}"]
        wrong += [] if state in seen else [f"seen is {seen}"]
        return "; ".join(wrong)

    def _due(self, book_key: str, entry: int, *, nothing: bool) -> str:
        """Return what 今日, or the first page of the part, says of what is due with an entry, under the head of its group."""
        self.key(Key.Key_1, Qt.KeyboardModifier.AltModifier)
        first = next((title for part, (_, title) in FIRST.items() if part == book(book_key).record.part), "")  # type: ignore[attr-defined]  # a Register
        if not (said := self._listed(book_key, entry)) and first and not nothing:
            self.find(first, lambda: isinstance(self.window.here(), PassportsPage | SecrecyPage))
            said = self._listed(book_key, entry)
        return said

    def _listed(self, book_key: str, entry: int) -> str:
        page = self.window.here()
        assert isinstance(page, TodayPage | PassportsPage | SecrecyPage)
        head, said = "", list[str]()
        for line in page.list.lines.lines:
            head = line.what if line.head else head
            due = head in HEADS or not isinstance(page, TodayPage)  # there, other things wait too
            if due and (line.page, line.entry) == (book_key, entry):
                said.append(f"{head} {line.what} {line.about} {line.since}")
        return "、".join(said)

    def told(self, texts: Texts) -> dict[str, str]:
        """Return texts with the numbers of the entries that they name."""
        return {key: text.format_map(self.numbers) for key, text in texts.items()}

    # --- where to go

    def go(self, book_key: str) -> None:
        """Open the page of a book."""
        title = book(book_key).title
        title = f"{tr('设置')}　{title}" if book_key in RECORDS else title

        def there() -> bool:
            here = self.window.here()
            shown = here.part if isinstance(here, SettingsPage) else here
            return isinstance(shown, RegisterPage | Records) and shown.book.key == book_key

        if not there():
            self.find(title, there)

    def open(self, book_key: str, name: str) -> None:
        """Open an entry by its number."""
        self.go(book_key)
        entry = self.entries[name]
        if book_key in RECORDS:
            self.find(self._entry(book_key, name).number, lambda: self._marked() == entry)
            return

        def there() -> bool:
            view = self.page.entry_view
            return self.page.book.key == book_key and view.isVisible() and view.entry is not None and view.entry.id == entry

        self.find(self.numbers[name], lambda: isinstance(self.window.here(), RegisterPage))
        self.until(there, f"{name} does not open")

    def _marked(self) -> int:
        """Return the record that is marked in the settings."""
        here = self.window.here()
        assert isinstance(here, SettingsPage)
        assert isinstance(here.part, Records)
        return here.part.model.entry(here.part.table.currentIndex().row()).id

    # --- forms

    def _enter(self, book_key: str, texts: Texts, steps: Mapping[str, Texts]) -> str:
        self.go(book_key)
        self.key(Key.Key_N, CONTROL)
        return self._fill(texts, steps)

    def _fill(self, texts: Texts, steps: Mapping[str, Texts], why: str = "") -> str:
        """Fill in the open form and save; return what is said against it."""
        editor = self.editor
        if editor is None:
            raise Stuck("no form is open")
        self._late = next((asked["late_why"] for asked in steps.values() if "late_why" in asked), texts.get("late_why", ""))
        for key, text in self.told(texts).items():
            if key != "late_why" and (shut := self._type(editor, key, text)):
                return shut
        if steps:
            if any(line.isHidden() for key, line in editor.form._lines.items() if key.endswith(".by")):
                self.key(Key.Key_Return, CONTROL)
            for step, asked in steps.items():
                for key, text in self.told(asked).items():
                    if key != "late_why" and (shut := self._type(editor, f"{step}.{key}", text)):
                        return shut
        if why:
            self._ask(editor, WHY, why)
        return self._save(editor)

    def _ask(self, editor: Editor, key: str, text: str) -> None:
        """Type a reason; where it is asked for only once one saves, save first."""
        if key not in editor.form._lines:
            self.key(Key.Key_S, CONTROL)
        if key in editor.form._lines:
            self._type(editor, key, text)

    def _save(self, editor: Editor) -> str:
        act = self.store.last.act
        self.key(Key.Key_S, CONTROL)
        self.rest(60)
        if self._late and "late_why" in editor.form._lines and self.store.last.act == act:
            self._type(editor, "late_why", self._late)
            self.key(Key.Key_S, CONTROL)
            self.rest(60)
        if self.store.last.act != act:
            self.until(lambda: self.editor is not editor, "the form does not close")
            return ""
        wrong = [line.wrong for line in editor.form._lines.values() if line.wrong and not line.isHidden()]
        return "；".join([*wrong, editor._notice.accessibleName()]) or "not saved, and nothing is said"

    def _type(self, editor: Editor, key: str, text: str) -> str:
        """Type into a line; return why it is shut, "" where it is not."""
        lines = editor.form._lines
        self.rest(20)
        if key not in lines or lines[key].isHidden():
            self.rest(300)  # what follows from the last words comes a moment later
        if key not in lines or lines[key].isHidden():
            return f"not offered: no line {key}" if text else ""
        control = lines[key].control
        if not control.isEnabled():
            return lines[key].said if text_of(control) != text else ""
        self.tab_to(lambda widget: widget is control, key)
        match control:
            case YesNo():
                self.key(Key.Key_Y if text == "是" else Key.Key_N)
            case Choice():
                self.choose(control, text)
            case Listing():
                self.key(Key.Key_A, CONTROL)
                self.key(Key.Key_Delete)
                for part in text.split("、"):
                    self.commit(part)
                    self.key(Key.Key_Return)
            case _:
                self.key(Key.Key_A, CONTROL)
                self.commit(text) if text else self.key(Key.Key_Delete)
        return ""

    def _leave(self) -> None:
        """Leave a form that was refused: Esc twice, and the draft given up, that the next begins empty."""
        editor = self.editor
        assert editor is not None
        if editor._give_up.isVisible():
            self.tab_to(lambda widget: widget is editor._give_up, "放弃草稿")
            self.key(Key.Key_Space)
            self.key(Key.Key_Space)
        for _ in range(3):
            if self.editor is editor:
                self.key(Key.Key_Escape)

    # --- what may be done with an entry

    def _to_view(self) -> None:
        view = self.page.entry_view
        self.tab_to(lambda widget: widget is not None and view.isAncestorOf(widget), "the entry")

    def _pressed(self, label: str) -> str:
        """Press the button of the entry that is called so, or take it from 更多."""
        view = self.page.entry_view
        button = next((b for b in view.findChildren(Button) if b.text() == label and b.isVisible()), None)
        if button is None:
            return self._chosen(label)
        if not button.isEnabled():
            return f"not offered: {label} is grey"
        self._to_view()
        self.tab_to(lambda widget: widget is button, label)
        self.key(Key.Key_Space)
        return ""

    def _chosen(self, label: str) -> str:
        """Take something from 更多; return why it is not there."""
        view = self.page.entry_view
        self._to_view()
        more = next(b for b in view.findChildren(MenuButton) if b.isVisible())
        self.tab_to(lambda widget: widget is more, "更多")
        self.key(Key.Key_Down)
        return self.take(label)

    def _print(self, sheet: str, deed: Print) -> str:
        """打印, the sheet, then 存为 PDF: the only thing that is not pressed is the name in the box of the system."""
        title, out = tr(sheet_named(sheet).title), self.papers / f"{deed.name}-{sheet}.pdf"
        here = self.window.here()
        aside = here.entry_view if isinstance(here, RegisterPage) else here
        buttons = (b for b in here.findChildren(MenuButton) if b.text() == tr("打印") and b.isVisible())
        button = next(b for b in buttons if aside is here or not aside.isAncestorOf(b))
        self.tab_to(lambda widget: widget is button, "打印")
        self.key(Key.Key_Down)
        said = self.take(title)
        if said:
            return said
        preview = self.window.preview
        preview._ask = lambda *_: out
        self.until(lambda: preview.isVisible() and preview._task is None, "the preview does not come")
        self.rest(300)
        wrong = preview.said_wrong.text()
        if not wrong:
            self._picture(deed, "")
            self.tab_to(lambda widget: widget is preview.choices.pdf, "存为 PDF")
            self.key(Key.Key_Space)
            self.until(lambda: preview._task is None, "the PDF does not come")
            wrong = preview.said_wrong.text()
        self.key(Key.Key_Escape)
        return wrong

    def _import(self, deed: Import, ledger: Path) -> str:
        """导入, the file, what is wrong passed over, 确认导入; the box of the system alone is not pressed."""
        self.tab_to(lambda widget: isinstance(widget, Button) and widget.text() == tr("导入"), "导入")
        self.key(Key.Key_Space)
        page = self.window.here()
        assert isinstance(page, LedgerImportPage)
        page._ask = lambda *_: ledger
        self.tab_to(lambda widget: widget is page.pick, "选择文件")
        self.key(Key.Key_Space)
        self.until(lambda: page._task is None and (page.preview is not None or page.wrong.isVisible()), "the file is not read")
        self._picture(deed, "")
        if page.preview is None:
            return page.wrong.accessibleName()
        counted = len(page.preview.good), len(page.preview.bad)
        if deed.bad:
            self.tab_to(lambda widget: widget is page.skip, "跳过有误的行")
            self.key(Key.Key_Y)
        self.tab_to(lambda widget: widget is page.enter, "确认导入")
        self.key(Key.Key_Space)
        self.until(lambda: self.window.here() is not page or page.wrong.isVisible(), "the import does not end")
        said = page.wrong.accessibleName() if self.window.here() is page else ""
        return said or ("" if counted == (deed.good, deed.bad) else f"{counted} were good and bad")

    def _picture(self, deed: Deed, said: str) -> None:
        self.done += 1
        name = getattr(deed, "name", "")
        what = re.sub(r"\W", "", f"{name}-{type(deed).__name__}{'-no' if said else ''}")
        self.window.grab().save(str(self.pictures / f"{self.done:03}-{what}.png"))
