"""First run: five short pages, one thing on each; at the end an office that is open."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from models import keys
from models.book import books
from models.people import Office
from models.store import Store
from models.text import Refused, tr
from widgets.buttons import Button
from widgets.fields import is_enter
from widgets.pages.help import open_beside
from widgets.pages.wizard_parts import Contents
from widgets.pages.wizard_steps import AskFolder, Begin, Made, Place, Ready, Step, Unit, Writer, ask_folder
from widgets.parts import Pane, column, label, row
from widgets.tasks import Steps, Task
from widgets.theme import Look

Make = Callable[..., Store]
MIDDLE = 640  # px of the page's text at 100 %


class Wizard(QWidget):
    """The first run as a window of its own. `finished` hands over the open office, made or found."""

    finished = Signal(object)  # Store
    cancelled = Signal()

    def __init__(
        self, look: Look, default_folder: Path, make: Make, *, today: date | None = None,
        ask: AskFolder = ask_folder, open_office: Callable[[Path], Store] = Store,
    ) -> None:
        """`make(folder, unit, short, user, first_day=, sample=)` makes an office; `ask` chooses a folder."""
        super().__init__()
        self._look, self._make, self._open = look, make, open_office
        self._task: Task | None = None
        self._store: Store | None = None
        self.setWindowTitle(tr("掌印：第一次使用"))
        self.setMinimumSize(960, 660)
        self.unit, self.writer = Unit(look), Writer(look)
        self.place, self.start = Place(look, default_folder, ask), Begin(look, today or date.today())
        self.ready = Ready(look)
        self.steps: list[Step] = [self.unit, self.writer, self.place, self.start, self.ready]
        self.contents = Contents([step.word for step in self.steps], look)
        self._build()
        self.place.path.textChanged.connect(lambda _: self._name_next())
        self._show(0)

    def _build(self) -> None:
        look = self._look
        self.pages = QStackedWidget()
        for step in self.steps:
            self.pages.addWidget(step)
            step.entered.connect(self.go_on)
        self.where = label("", look, "small", "third")
        self.head = label("", look, "display", serif=True, wrap=True)
        self.said = label("", look, tone="second", wrap=True)
        self.problem = label("", look, tone="seal", wrap=True)
        self.back = Button(tr("上一步"), look, "quiet", "left")
        self.existing = Button(tr("打开已有的资料…"), look, "quiet", "office")
        self.next = Button("", look, "primary")
        self.busy = label(tr("正在建立…"), look, "small", "third")
        self.back.clicked.connect(self.go_back)
        self.existing.clicked.connect(self._choose_existing)
        self.next.clicked.connect(self.go_on)
        foot = row(self.back, self.existing, None, self.busy, 8, self.next, gap=4)
        inner = column(
            self.where, 6, self.head, 12, self.said, 28, self.pages, self.problem, 12, foot, margins=(0, 56, 0, 32)
        )
        inner.setStretch(inner.indexOf(self.pages), 1)
        middle = QWidget()
        middle.setLayout(inner)
        middle.setFixedWidth(round(MIDDLE * look.scale))
        page = Pane(look)
        page.setLayout(row(None, middle, None))
        both = row(self.contents, page, gap=0)
        both.setStretch(1, 1)
        self.setLayout(both)

    @property
    def at(self) -> int:
        """The place of the step that is shown."""
        return self.pages.currentIndex()

    @property
    def working(self) -> bool:
        """Whether an office is being made or opened at this moment."""
        return self._task is not None

    def _show(self, at: int) -> None:
        self.pages.setCurrentIndex(at)
        step, last = self.steps[at], at == len(self.steps) - 1
        self.where.setText(tr("第 {} 步，共 {} 步").format(at + 1, len(self.steps)))
        self.head.setText(step.title)
        self.said.setText(step.said)
        self.problem.hide()
        self.back.setVisible(at > 0 and not last)
        self.existing.setVisible(at == 0)
        self.contents.tell(at, [s.answer() for s in self.steps[:at]])
        self._name_next()
        self._wait(False)
        step.begin()
        if last:
            self.next.setFocus()

    def _name_next(self) -> None:
        opens = self.at == 2 and self.place.is_office()
        word = tr("打开") if opens else (tr("下一步"), tr("下一步"), tr("下一步"), tr("建立"), tr("开始使用"))[self.at]
        self.next.setText(word)
        self.next.setAccessibleName(word)

    def _wait(self, on: bool) -> None:
        self.busy.setVisible(on)
        self.pages.setEnabled(not on)
        for button in (self.back, self.existing, self.next):
            button.setEnabled(not on)

    def go_on(self) -> None:
        """Go to the next step if this one is answered; make or open the office where that comes next."""
        if self.working or not self.steps[self.at].check():
            return
        if self.steps[self.at] is self.ready:
            store, self._store = self._store, None
            self.finished.emit(store)
        elif self.at == 2 and self.place.is_office():
            self._work(lambda: self._open(self.place.folder()), was_there=True)
        elif self.at == 3:
            self._work(self._make_office, was_there=False)
        else:
            self._show(self.at + 1)

    def go_back(self) -> None:
        """Go to the step before."""
        if 0 < self.at < 4 and not self.working:
            self._show(self.at - 1)

    def _choose_existing(self) -> None:
        """Open an office that is there already: nothing else needs to be answered."""
        self.place.ask()
        if self.place.is_office():
            self._show(2)
            self.go_on()
        elif self.place.folder().exists() and any(self.place.folder().iterdir()):
            self._say(tr("{} 中没有办公室资料（office.db）。").format(self.place.folder()))

    def _make_office(self) -> Store:
        texts = self.unit.text("unit"), self.unit.text("short"), self.writer.text("user")
        how = {"first_day": self.start.text("first_day"), "sample": self.start.sample.isChecked()}
        return self._make(self.place.folder(), *texts, **how)

    def _work(self, open_office: Callable[[], Store], *, was_there: bool) -> None:
        """Make or open the office outside the window's thread, then say what there is."""
        made: list[tuple[Store, Made]] = []

        def work() -> Steps:
            yield 0, 1
            store = open_office()
            made.append((store, told(store, was_there)))
            yield 1, 1

        self.busy.setText(tr("正在打开…") if was_there else tr("正在建立…"))
        self._wait(True)
        self._task = Task(work())
        self._task.done.connect(lambda: self._finish(*made[0]))
        self._task.failed.connect(self._fail)
        self._task.start()

    def _finish(self, store: Store, made: Made) -> None:
        self._let_go()
        self._store = store
        self.ready.tell(made)
        self._show(4)

    def _fail(self, error: Exception) -> None:
        self._let_go()
        self._wait(False)
        if not isinstance(error, Refused):
            raise error
        problems = error.problems or [("folder", str(error))]
        for at, step in reversed(list(enumerate(self.steps))):
            for key, sentence in problems:
                if key in step.fields:
                    self._show(at)
                    step.fields[key].wrong = sentence
                    step.fields[key].control.setFocus()

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on wherever it is not taken, Alt+Left goes back, Esc leaves, F1 helps."""
        if is_enter(event):
            self.go_on()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F1:
            open_beside(self, self._look)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave: nothing was made, or what was made is closed and found again at the next start."""
        if self.working:
            event.ignore()
            return
        if self._store is not None:
            self._store.close()
            self._store = None
        self.cancelled.emit()
        super().closeEvent(event)


def told(store: Store, was_there: bool) -> Made:
    """Return what the last page says of an office."""
    with store.read() as lookup:
        office = lookup.all(Office)[0]
        entries = sum(book.count(lookup) for book in books() if book.numbered)
    facts = (
        (tr("单位"), office.unit), (tr("登记人"), office.user), (tr("启用日期"), office.first_day.isoformat()),
        (tr("资料位置"), str(store.folder)), (tr("已有"), tr("共 {} 条").format(f"{entries:,}")),
    )
    return Made(facts, keys.recovery_line(store.key), was_there)
