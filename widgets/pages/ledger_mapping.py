"""Beside the preview of an old ledger: what each of its heads is taken for, and what names in it are taken to mean."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from models.book import Book
from models.ledger_heads import fields_of
from models.ledger_import import Preview
from models.text import tr
from widgets.choices import Choice
from widgets.fields import FieldLine, label_width
from widgets.parts import Notice, Pane, Rule, column, label, row
from widgets.theme import Look


class Heads(Pane):
    """A line for each head with the field it is taken for; `changed` when the user says it is another."""

    changed = Signal()

    def __init__(self, look: Look, book: Book) -> None:
        super().__init__(look, "paper", "l")
        self._look, self._book = look, book
        self._fields = fields_of(book.record, book.fields)  # type: ignore[arg-type]  # only a register has an old ledger
        self._choices: dict[str, Choice] = {}
        self._body = QWidget()
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        self._area = area
        title = row(label(tr("表头对应的字段"), look, "lead"), None, margins=(20, 8, 10, 6))
        self.setLayout(column(title, Rule(look), area))

    def show_preview(self, preview: Preview) -> None:
        """Show what the heads of a preview are taken for."""
        look, self._choices = self._look, {}
        words = [tr("（不读）"), *(tr(f.label) for f in self._fields)]
        wide = label_width(preview.mapping, look)
        lines: list[QWidget | int | QVBoxLayout | None] = [8]
        for head, key in preview.mapping.items():
            choice = Choice(words, look)
            choice.setCurrentIndex(next((n for n, f in enumerate(self._fields, 1) if f.key == key), 0))
            choice.activated.connect(lambda _: self.changed.emit())
            self._choices[head] = choice
            lines.append(FieldLine(head, choice, look, wide))
        lines += self._notes(preview)
        body = QWidget()
        body.setLayout(column(*lines, None, gap=4, margins=(20, 0, 16, 12)))
        self._area.setWidget(body)  # the one before is gone with its lines

    def mapping(self) -> dict[str, str | None]:
        """Return what the user sees: field keys by head, None for one that is not read."""
        found: dict[str, str | None] = {}
        for head, choice in self._choices.items():
            at = choice.currentIndex()
            found[head] = self._fields[at - 1].key if at > 0 else None
        return found

    def choices(self) -> Mapping[str, Choice]:
        """Return the lines' controls by head."""
        return self._choices

    def _notes(self, preview: Preview) -> Sequence[QWidget | int]:
        look, lines = self._look, list[QWidget | int]()
        if preview.lacking:
            lacking = "、".join(tr(f.label) for f in preview.lacking)
            lines += [8, Notice(tr("没有对应的列：{}").format(lacking), look, "wrong")]
        if preview.guesses:
            lines += [8, Rule(look), 6, label(tr("名称的对应"), look, "small", "third")]
            for head, text, name in preview.guesses:
                lines.append(label(tr("{}“{}” → {}").format(head, text, name), look, "small", "second", wrap=True))
        if preview.newcomers:
            lines += [8, Rule(look), 6, label(tr("将新建的人员"), look, "small", "third")]
            for new in preview.newcomers:
                said = " · ".join(filter(None, (new.name, new.section, new.rank)))
                lines.append(label(said, look, "small", "second", wrap=True))
        return lines
