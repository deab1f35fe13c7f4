"""The editor in the inspector: a new entry, a correction, signatures to be recorded, a reason to be given."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from forms.sheets import sheets_of
from models import acts
from models.book import Book, Entry
from models.chain import Action
from models.record import Field
from models.register import WHY as REASON
from models.register import Register
from models.taking_back import may_be_taken_back
from models.text import Refused, tr, word
from widgets.buttons import Button, IconButton
from widgets.desk import Desk, PrintJob, Said
from widgets.fields import ENTER
from widgets.form import Form, Group
from widgets.parts import Notice, Pane, Rule, column, foot, label, row
from widgets.theme import Space

Save = Callable[[Form], tuple[int, Said]]
"""Do it: returns the entry and what is said afterwards, or raises `Refused`."""

LATE = Field(word("补登原因"), key="late_why", required=True)
WHY = Field(word("原因"), key=REASON, required=True)
DRAFT_REST = 1000  # ms without a key after which what is typed is kept


class Editor(Pane):
    """A form with a head and its buttons. What is typed is kept as a draft until it is saved or thrown away."""

    saved = Signal(int, object)  # entry, Said
    closed = Signal()
    again_asked = Signal()  # 保存并再登

    def __init__(self, desk: Desk, title: str, note: str, form: Form, save: Save, *, button: str = "", draft: str = "",
                 again: bool = False) -> None:
        """`draft` is the key under which the draft is kept, "" keeps none; `again` offers 保存并再登."""
        super().__init__(desk.look, "paper", "l")
        self._desk, self.form, self._save, self._draft = desk, form, save, draft
        self._touched, self._leaving, self._saving, self._giving_up = False, False, False, False
        look = desk.look
        self._note = label(note, look, "small", "third", wrap=True)
        self._kept = label("", look, "small", "third")
        close = IconButton("close", tr("关闭（Esc）"), look, 5)
        close.clicked.connect(self.leave)
        self._notice = Notice("", look, "wrong")
        self._notice.setContentsMargins(Space.inset, 8, Space.inset, 8)
        self._notice.hide()
        self._button = Button(button or tr("保存"), look, "primary", tip=tr("Ctrl+S"))
        self._button.clicked.connect(self.save)
        self._again = Button(tr("保存并再登"), look, "quiet", tip=tr("Ctrl+D 照此再登"))
        self._again.clicked.connect(self._save_again)
        self._give_up = Button(tr("放弃草稿"), look, "quiet", tip=tr("已填的内容不再保留"))
        self._give_up.clicked.connect(self.give_up)
        head = column(row(label(title, look, "lead", number=True), None, self._kept, close, gap=4), self._note,
                      margins=(Space.inset, 10, 10, 8))
        buttons = foot(self._button, self._again, None, self._give_up)
        self.setLayout(column(head, Rule(look), self.form, self._notice, Rule(look), buttons))
        self.layout().setStretch(2, 1)  # type: ignore[union-attr]  # the column just set
        self._again.setVisible(again)
        self._give_up.hide()
        self.unkept = ""
        self._rest = QTimer(self, interval=DRAFT_REST, singleShot=True)
        self._rest.timeout.connect(self.keep)
        form.edited.connect(self._edited)
        form.emptied.connect(self.keep)
        form.done.connect(self.save)

    def begin(self) -> None:
        """Take up the draft, if there is one, and set the focus into the first line."""
        kept = self._desk.store.draft(self._draft) if self._draft else None
        if kept:
            self.form.fill(kept)
            self._touched = True
            self._give_up.show()
            self._tell(tr("已恢复上次未存的内容。不要的话请按“放弃草稿”。"), "info")
        self.form.follow()
        self.form.begin()

    def keep(self) -> None:
        """Keep what is typed as a draft; `unkept` says why that could not be done."""
        self._rest.stop()
        self.unkept = "" if self._draft or not self._touched else tr("这里填的不另留草稿，还没有保存。")
        if self._draft and self._touched:
            try:
                self._desk.store.keep_draft(self._draft, self.form.everything())
            except Refused as why:
                self.unkept = str(why)
                self._tell(self.unkept)
                return
            self._kept.setText(tr("草稿已存 {}").format(self._desk.store.now().strftime("%H:%M")))
            self._give_up.show()

    def save(self) -> None:
        """Write it; a refusal stands at its fields and nothing typed is lost."""
        if self._saving:  # a second Enter, while the first still runs or after it, must not write a second entry
            return
        self._saving = True
        try:
            entry, said = self._save(self.form)
        except Refused as why:
            self._saving = False
            if any(key == LATE.key for key, _ in why.problems):
                self.form.ask_also(LATE)
            if any(key == WHY.key for key, _ in why.problems):
                self.form.ask_also(WHY)
            self._tell(self.form.show_problems(why))
            self.keep()
            return
        except BaseException:
            self._saving = False
            raise
        self.form.stop()  # or what follows from the last words would count as typed anew, and stay as a draft
        self._rest.stop()
        self._touched = False
        self.saved.emit(entry, said)

    def leave(self) -> None:
        """Close; what was typed is kept as a draft, which is said first, once."""
        if self._touched and not self._leaving:
            self.keep()
            self._leaving = True
            self._tell(tr("还没有保存。再按一次 Esc 离开，已填的内容留作草稿；继续填写则什么也不会丢。"), "info")
            return
        self.closed.emit()

    def give_up(self) -> None:
        """Close, and forget what was typed; that is said first, once."""
        if not self._giving_up:
            self._giving_up = True
            self._tell(tr("再按一次“放弃草稿”，已填的内容就不再保留；继续填写则什么也不会丢。"), "info")
            return
        self._rest.stop()
        self._desk.store.keep_draft(self._draft, None)
        self._touched = False
        self.closed.emit()

    @property
    def touched(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._touched

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter opens the signatures, Ctrl+S saves, Esc leaves."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and control:
            self.form.to_steps()
        elif event.key() == Qt.Key.Key_S and control:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _save_again(self) -> None:
        count = self._desk.store.last.act
        self.save()
        if self._desk.store.last.act != count:
            self.again_asked.emit()

    def _edited(self) -> None:
        self._touched, self._leaving, self._giving_up = True, False, False
        self._notice.hide()
        self._rest.start()

    def _tell(self, sentence: str, sign: str = "wrong") -> None:
        self._notice.tell(sentence, sign)
        self._notice.setVisible(bool(sentence))


def new_entry(desk: Desk, book: Book, texts: Mapping[str, str] | None = None) -> Editor:
    """Return the editor of a new entry; `texts` are taken over from another one (照此再登)."""
    steps = [_step_group(step.key, tr(step.label), step.ask(book.record), folded=True) for step in book.steps]  # type: ignore[arg-type]  # a book with steps is a Register's
    form = Form(desk, book, [Group(book.form()), *steps])
    with desk.store.read() as lookup:
        form.fill(book.begun(lookup), given=True)
    form.fill(texts or {})
    draft = f"new:{book.key}"
    if texts and desk.store.draft(draft):
        draft = ""  # what is half typed already is not pushed out by an entry that begins with what is known

    def save(form: Form) -> tuple[int, Said]:
        given = {key: text for key, text in form.texts().items() if text.strip() or key == LATE.key}
        entry = acts.enter(desk.store, book.record, given, form.steps(), draft=draft)
        return entry, _said(desk, book, entry, tr("已登记"), fresh=True)

    note = tr("保存时取号。Ctrl+Enter 登记已签字的单子。") if steps else ""
    return Editor(desk, tr("新登记"), note, form, save, draft=draft, again=True)


def correction(desk: Desk, book: Book, entry: Entry) -> Editor:
    """Return the editor that corrects an entry openly."""
    filed, draft = bool(book.steps) and not entry.actions, f"correct:{book.key}:{entry.id}"
    asked = book.corrected(entry)
    form = Form(desk, book, [Group([*asked, *([WHY] if filed else [])])], entry)
    form.fill({f.key: entry.shown[f.key] for f in asked})
    form.know()

    def save(form: Form) -> tuple[int, Said]:
        texts = form.texts()
        why = texts.pop(WHY.key, "")
        changed = {key: text for key, text in texts.items() if text != entry.shown.get(key)}
        changed |= {f.key: texts[f.key] for f in asked if f.about in changed}  # answered anew, though the same
        acts.correct(desk.store, book.record, entry.id, changed, why=why, version=entry.version, draft=draft)
        return entry.id, _said(desk, book, entry.id, tr("已更正"))

    return Editor(desk, tr("更正 {}").format(entry.number), tr("改动前后的内容都留在痕迹里。"), form, save, draft=draft)


def signatures(desk: Desk, book: Book, entry: Entry) -> Editor:
    """Return the editor that records the steps still open, as many as the paper shows signed."""
    assert issubclass(book.record, Register)
    record = book.record
    groups = [
        _step_group(step.key, tr(step.label), step.ask(record)) for step in book.steps if step.key not in entry.signatures
    ]
    form, draft = Form(desk, book, groups, entry), f"sign:{book.key}:{entry.id}"

    def save(form: Form) -> tuple[int, Said]:
        steps = form.steps()
        if not steps:
            usual = next(action.key for action in entry.actions if action.usual)
            raise Refused(problems=[(f"{usual}.by", tr("请填写纸上的签字人。"))])
        acts.perform_all(desk.store, record, entry.id, steps, form.texts().get(LATE.key, ""), draft=draft)
        labels = tr("、").join(group.title for group in groups if group.key in steps)
        return entry.id, _said(desk, book, entry.id, tr("已登记签字：{}").format(labels))

    return Editor(desk, entry.number, tr("照纸上的签字填写，签到哪一步填到哪一步。"), form, save, draft=draft)


def side_step(desk: Desk, book: Book, entry: Entry, action: Action) -> Editor:
    """Return the editor of 退回 or 不予批准."""
    form = Form(desk, book, [_step_group(action.key, tr(action.label), action.ask)], entry)
    form.fill({f"{action.key}.on": desk.store.today().isoformat()}, given=True)
    draft = f"{action.key}:{book.key}:{entry.id}"

    def save(form: Form) -> tuple[int, Said]:
        asked = form.steps().get(action.key)
        if asked is None:
            raise Refused(problems=[(f"{action.key}.by", tr("请填写纸上的签字人。"))])
        acts.perform(desk.store, book.record, entry.id, action.key, asked, draft=draft)
        return entry.id, _said(desk, book, entry.id, tr("已登记：{}").format(tr(action.label)))

    return Editor(desk, entry.number, "", form, save, button=tr(action.label), draft=draft)


def strike_out(desk: Desk, book: Book, entry: Entry) -> Editor:
    """Return the editor that asks why an entry is struck out."""
    form, draft = Form(desk, book, [Group([WHY])]), f"strike:{book.key}:{entry.id}"

    def save(form: Form) -> tuple[int, Said]:
        acts.strike(desk.store, book.record, entry.id, form.texts()[WHY.key], draft=draft)
        return entry.id, Said(tr("已作废"), entry.number, book.lead(entry))

    note = tr("编号保留，内容划线留存，不计入合计；作废不能撤回。")
    return Editor(desk, tr("作废 {}").format(entry.number), note, form, save, button=tr("作废", "动作"), draft=draft)


def repeat_texts(book: Book, entry: Entry) -> dict[str, str]:
    """Return what a repeated entry takes over: all that was typed but the day."""
    return {f.key: entry.shown[f.key] for f in book.form() if f.key != book.day_field and entry.shown[f.key]}


def _step_group(key: str, title: str, asked: tuple[Field, ...], *, folded: bool = False) -> Group:
    return Group(asked, key, title, folded)


def _said(desk: Desk, book: Book, entry: int, what: str, *, fresh: bool = False) -> Said:
    """Say what was done, with the slip to print and the way back."""
    with desk.store.read() as lookup:
        found, back = book.entries(lookup, [entry])[0], may_be_taken_back(lookup, book.record, entry)
    usual = sheets_of(book.key)[:1] if fresh and book.numbered else []
    job = PrintJob(usual[0].key, (entry,)) if usual else None
    undo = (book, entry, desk.store.last.act) if back else None
    return Said(what, found.number, book.lead(found), job, undo)

