"""A form made of fields: Enter moves on, the last Enter says it is done; each error stands at its field."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from models.book import Book, Entry
from models.follows import Follows, follows
from models.record import Field
from models.text import Refused, tr
from widgets.choices import Choice, YesNo
from widgets.controls import control, on_edited, put_text, text_of
from widgets.desk import Desk
from widgets.fields import FieldLine, LineEdit, LongEdit, label_width
from widgets.parts import Rule, column, label
from widgets.theme import Space

TYPED = LineEdit | LongEdit | Choice | YesNo


@dataclass(frozen=True)
class Group:
    """Fields that stand together. A group with a key is a step of the chain: it counts once its first field is filled."""

    fields: Sequence[Field]
    key: str = ""
    title: str = ""
    folded: bool = False


class Form(QWidget):
    """The lines of an entry, of a step, or of a question. Keys of a step's fields are written STEP.field."""

    done = Signal()  # Enter on the last line that is to be filled
    edited = Signal()
    emptied = Signal()  # what was typed may not stand there any more
    REST = 250  # ms after which what was typed is looked at for what follows from it

    def __init__(self, desk: Desk, book: Book, groups: Sequence[Group], standing: Entry | None = None) -> None:
        """`standing` is the entry that is changed."""
        super().__init__()
        self._desk, self.book, self._groups, self._standing = desk, book, list(groups), standing
        self._idle, self._filling = frozenset[str](), False  # lines and groups that do not apply: hidden, empty to whoever asks
        self._shut: dict[str, str] = {}
        self._lines: dict[str, FieldLine] = {}
        self._fields: dict[str, Field] = {}
        self._given: dict[str, str] = {}  # what the program filled in itself: may be replaced by it
        self._heads: dict[str, QWidget] = {}
        self._folded = {group.key for group in groups if group.folded}
        self._wide = label_width([tr(f.label) for group in groups for f in group.fields], desk.look)
        self._body = column(gap=6, margins=(Space.inset, 12, Space.inset, 12))
        inner = QWidget()
        inner.setLayout(column(self._body, None))  # first: a line that has no parent would be shown as a window
        for group in groups:
            self._add_group(group)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        self.setLayout(column(self._area, margins=(1, 0, 0, 0)))
        self._rest = QTimer(self, interval=self.REST, singleShot=True)
        self._rest.timeout.connect(self.follow)

    def _add_group(self, group: Group) -> None:
        if group.title:
            head = QWidget()
            words = label(group.title, self._desk.look, "small", "third")
            head.setLayout(column(8, words, 4, Rule(self._desk.look, group=True), 4))
            self._heads[group.key] = head
            self._body.addWidget(head)
            _show(head, not group.folded)
        for field in group.fields:
            self._add_line(f"{group.key}.{field.key}" if group.key else field.key, field, shown=not group.folded)

    def _add_line(self, key: str, field: Field, *, shown: bool = True) -> None:
        widget = control(field, self._desk, self.book)
        line = FieldLine(tr(field.label), widget, self._desk.look, self._wide, need=field.required,
                         note=tr(field.help) if field.help and not field.required else "")
        line.setObjectName(key)  # by which help finds what one is in
        self._lines[key], self._fields[key] = line, field
        self._body.addWidget(line)
        _show(line, shown)
        assert isinstance(widget, TYPED)
        widget.entered.connect(lambda: self._enter(key))
        on_edited(widget, lambda: self._edited(key))
        if isinstance(widget, Choice):
            widget.picked.connect(self._go_on)
        if isinstance(widget, LineEdit | LongEdit):
            widget.refused.connect(lambda sentence: setattr(line, "wrong", sentence))

    def ask_also(self, field: Field) -> None:
        """Add a line that turned out to be needed (补登原因), unless it is there."""
        if field.key not in self._lines:
            self._add_line(field.key, field)

    def unfold(self) -> None:
        """Show the folded steps."""
        self._folded = set()
        self._arrange()

    def _arrange(self) -> None:
        """Show what applies and is unfolded."""
        for group in self._groups:
            shown = group.key not in self._folded | self._idle
            if group.key in self._heads:
                _show(self._heads[group.key], shown)
            for key in self._keys_of(group):
                _show(self._lines[key], shown and key not in self._idle)

    def _text(self, key: str) -> str:
        control = self._lines[key].control
        if self._idle.isdisjoint((key, key.partition(".")[0])):
            return text_of(control)
        return tr("否") if isinstance(control, YesNo) else ""

    def to_steps(self) -> None:
        """Go to the first step, unfolding them."""
        self.unfold()
        first = next((key for key, line in self._lines.items() if "." in key and not line.isHidden()), "")
        if first:
            self.focus(first)

    def texts(self) -> dict[str, str]:
        """Return what stands in every line that belongs to no step."""
        return {key: self._text(key) for key in self._lines if "." not in key}

    def steps(self) -> dict[str, dict[str, str]]:
        """Return the steps whose first field is filled, each with its texts by field."""
        found: dict[str, dict[str, str]] = {}
        for group in self._groups:
            keys = self._keys_of(group) if group.key else []
            if keys and self._text(keys[0]).strip():
                found[group.key] = {key.partition(".")[2]: self._text(key) for key in keys}
        return found

    def everything(self) -> dict[str, str]:
        """Return all texts, steps too: what a draft keeps."""
        return {key: self._text(key) for key in self._lines}

    def fill(self, texts: Mapping[str, str], *, given: bool = False) -> None:
        """Show texts; `given` ones were not typed and may be replaced by the program. Steps with text are unfolded."""
        self._filling = True
        for key, text in texts.items():
            if key in self._lines:
                put_text(self._lines[key].control, text)
                if given:
                    self._given[key] = text
        self._filling = False
        if any("." in key and text for key, text in texts.items()):
            self.unfold()
        self._rest.stop()

    def begin(self) -> None:
        """Set the focus into the first line and mark its text."""
        self.focus(next(key for key, line in self._lines.items() if not line.isHidden()))

    def resume(self) -> None:
        """Go back to the line where one was."""
        here = self.focusWidget()
        if here is not None and here is not self:
            here.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin()

    def focus(self, key: str) -> None:
        """Go to a line, bring it into sight, and let what the program put there be written over."""
        widget = self._lines[key].control
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(self._lines[key], 0, 40)
        QTimer.singleShot(0, self._lines[key], lambda: self._area.ensureWidgetVisible(self._lines[key], 0, 40))  # once laid out
        if isinstance(widget, LineEdit):
            widget.selectAll()

    def show_problems(self, why: Refused) -> str:
        """Put each sentence at its field and the focus on the first; return what belongs to no field."""
        with suppress(Refused):  # what cannot be read now is said elsewhere; what was refused is to be seen all the same
            self.follow()  # what was typed last may have brought up the line that is wrong
        for line in self._lines.values():
            line.wrong = ""
        rest, first = [] if why.problems else [str(why)], ""
        for key, sentence in why.problems:
            if key not in self._lines:
                key = next((known for known in self._lines if known.endswith(f".{key}") or known == key.partition(".")[2]), key)
            if key in self._lines and key not in self._idle:
                self._lines[key].wrong = sentence
                if "." in key:
                    self.unfold()
                first = first or key
            else:
                rest.append(sentence)
        if first:
            self.focus(first)
        return "；".join(rest)

    def check(self, key: str) -> bool:
        """Look at one line alone; say at it what is wrong."""
        text = text_of(self._lines[key].control)
        try:
            with self._desk.store.read() as lookup:
                self._fields[key].read(text, lookup)
        except Refused as why:
            self._lines[key].wrong = str(why)
            return False
        self._lines[key].wrong = ""
        return True

    def wrong_count(self) -> int:
        """Return how many lines are wrong now."""
        return sum(bool(line.wrong) for line in self._lines.values())

    def follow(self) -> None:
        """Fill in what follows from what is typed (科室 from 申请人), where nobody typed something else."""
        found = self._ask()
        if self._fill_in(found.known):
            found = self._ask()  # what applies may depend on what was just filled in
        self._rest.stop()
        if found.idle != self._idle:
            self._idle = found.idle
            self._arrange()
        for key, line in self._lines.items():
            line.said = found.shut.get(key) or found.says.get(key.rpartition(".")[2], "")
        self._shut_up(dict(found.shut))

    def stop(self) -> None:
        """Follow no more: what was typed last is saved, and what it brings with it was filled in there."""
        self._rest.stop()

    def _fill_in(self, known: Mapping[str, str]) -> bool:
        """Put what is known where nobody typed something else; say whether that changed anything."""
        before = self.everything()
        self._filling = True
        for key, text in known.items():
            line = self._lines.get(key)
            if line is not None and text_of(line.control) in ("", self._given.get(key, "")):
                put_text(line.control, text)
                self._given[key] = text
                line.echo = tr("带出")
        self._filling = False
        return self.everything() != before

    def _ask(self) -> Follows:
        with self._desk.store.read() as lookup:
            return follows(self.book, lookup, self.everything(), self._standing)

    def _shut_up(self, shut: dict[str, str]) -> None:
        """Empty what may not stand there, at once, and lead on to what is filled in instead."""
        before, self._shut = self._shut, shut
        for key in {*before, *shut} & self._lines.keys():
            control = self._lines[key].control
            held, typed = control.hasFocus(), key in shut and bool(text_of(control))
            if typed:
                put_text(control, "")
            control.setEnabled(key not in shut)
            if held and key in shut:
                self._go_on()
            if typed:
                self.emptied.emit()

    def _go_on(self) -> None:
        """Go to the field that is filled in where another is shut, unless something stands there."""
        instead = next((self._fields[key].instead for key in self._shut if key in self._fields), "")
        if instead in self._lines and not text_of(self._lines[instead].control):
            self.focus(instead)

    def know(self) -> None:
        """Take what would follow from the rest as filled in by the program: it goes on following, all else stays."""
        found = self._ask().known
        self._given |= {k: text for k, text in found.items() if k in self._lines and text_of(self._lines[k].control) == text}

    def _edited(self, key: str) -> None:
        for answer in [] if self._filling else [k for k, field in self._fields.items() if field.about == key]:
            put_text(self._lines[answer].control, tr("否"))
        self._given.pop(key, None)
        self._lines[key].echo = ""
        if self._lines[key].wrong:
            self._lines[key].wrong = ""
        if isinstance(self._lines[key].control, Choice | YesNo) and not self._filling:
            self.follow()  # at once: what is chosen may shut another field
        else:
            self._rest.start()
        self.edited.emit()

    def _keys_of(self, group: Group) -> list[str]:
        return [f"{group.key}.{f.key}" if group.key else f.key for f in group.fields]

    def _enter(self, key: str) -> None:
        """Move on from a line, or be done: on the last line, and on the first line of a step that is left empty."""
        if not self.check(key):
            return
        if self._rest.isActive():
            self.follow()
        shown = [k for k in self._lines if k == key or not self._lines[k].isHidden()]
        left_empty = "." in key and key.endswith(".by") and not text_of(self._lines[key].control).strip()
        here = shown.index(key)
        following = [k for k in shown[here + 1 :] if not self._lines[k].echo and self._lines[k].control.isEnabled()]
        if left_empty or not following:
            self.done.emit()
            return
        self._default_day(following[0])
        self.focus(following[0])

    def _default_day(self, key: str) -> None:
        """Let the day of a step begin as that of the step before, else as that of the entry; an actual day as it was planned."""
        line, planned = self._lines[key], self._fields[key].offers
        if planned and not text_of(line.control):
            put_text(line.control, self._text(planned) if planned in self._lines else self._stood(planned))
        if not key.endswith(".on") or text_of(line.control):  # other days that a step asks for are not the day it was signed
            return
        keys = list(self._lines)
        own = (k for k in keys[: keys.index(key)] if k.endswith(".on") or k == self.book.day_field)
        before = [k for k in own if self._text(k)]
        put_text(line.control, text_of(self._lines[before[-1]].control) if before else self._desk.store.today().isoformat())

    def _stood(self, key: str) -> str:
        return self._standing.shown[key] if self._standing else ""


def _show(widget: QWidget, shown: bool) -> None:
    """Show or hide, where it is not so already: each call lays the whole form out anew."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)
