"""What is read beside the window: fast answers are there at once, late ones change nothing until they come."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models import acts
from models.book import Filter, Sort, book
from models.lookup import Lookup
from models.numbered import Numbered
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests.widgets.office import a_stamping
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.find import Find
from widgets.pages.register import RegisterPage
from widgets.reader import Question, Reader
from widgets.register_model import RegisterModel
from widgets.theme import Look


class Gate:
    """A question that is answered when the test says so."""

    def __init__(self, found: str) -> None:
        self._found, self._open, self.begun = found, threading.Event(), threading.Event()
        self.thread = 0

    def read(self, lookup: Lookup) -> str:
        self.thread = threading.get_ident()
        self.begun.set()
        assert self._open.wait(10)
        return self._found

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def reader(store: Store, qapp: QObject) -> Reader:
    return Reader(store, qapp)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is waited for."""
    monkeypatch.setattr(Reader, "PATIENCE", 0)


@pytest.fixture
def gate(late: None, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Nothing is answered before the test sets it."""
    answer, opened = Question.answer, threading.Event()

    def held(question: Question, store: Store) -> None:
        assert opened.wait(10)
        answer(question, store)

    monkeypatch.setattr(Question, "answer", held)
    return opened


def test_a_fast_answer_is_there_when_asking_returns(reader: Reader) -> None:
    told: list[str] = []
    reader.ask(lambda lookup: lookup.user, told.append)
    assert told == ["林知行"]
    assert not reader.waiting


def test_it_is_read_in_another_thread_and_told_in_this_one(reader: Reader, late: None, qtbot: QtBot) -> None:
    gate, told = Gate("读到了"), list[tuple[str, int]]()
    reader.ask(gate.read, lambda found: told.append((found, threading.get_ident())))
    assert (reader.waiting, told) == (True, [])
    gate.open()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("读到了", threading.get_ident())]
    assert gate.thread != threading.get_ident()
    assert not reader.waiting


def test_a_newer_question_makes_the_older_answer_void(reader: Reader, late: None, qtbot: QtBot) -> None:
    older, newer, told = Gate("旧"), Gate("新"), list[str]()
    reader.ask(older.read, told.append)
    assert older.begun.wait(10)
    reader.ask(newer.read, told.append)
    newer.open()
    qtbot.waitUntil(lambda: bool(told))
    older.open()
    reader.ask(lambda lookup: "再新", told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["新", "再新"]


def test_what_nobody_waits_for_any_more_stops_reading(reader: Reader, late: None, qtbot: QtBot) -> None:
    ended, begun = threading.Event(), threading.Event()

    def tell() -> int:
        begun.set()
        return 1

    def endless(lookup: Lookup) -> None:
        connection: Any = lookup.session.connection().connection.driver_connection
        connection.create_function("begun", 0, tell)
        try:
            connection.execute("WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
        finally:
            ended.set()

    reader.ask(endless, lambda _: None)
    assert begun.wait(10)
    reader.drop()
    assert ended.wait(10)


def test_a_refusal_is_told_and_any_other_error_is_not_kept_quiet(reader: Reader) -> None:
    def refuse(_: Lookup) -> None:
        raise Refused("磁盘已满")

    told: list[str] = []
    reader.ask(refuse, lambda _: None, told.append)
    assert told == ["磁盘已满"]
    with pytest.raises(ZeroDivisionError):
        reader.ask(lambda _: 1 // 0, lambda _: None)
    assert not reader.waiting


def test_the_old_rows_stay_until_the_new_ones_are_known(store: Store, gate: threading.Event, qtbot: QtBot) -> None:
    first, second = a_stamping(store, "任免通知"), a_stamping(store, "函")
    model = RegisterModel(store, book("seal_use"))
    assert list(model.ids) == [second, first], "the whole book needs nobody to wait"
    with qtbot.waitSignal(model.answered):
        model.take(Filter(words="任免"))
        assert model.waiting
        assert list(model.ids) == [second, first]
        assert model.entry(0).texts["document"] == "函"
        gate.set()
    assert list(model.ids) == [first]


def test_the_page_says_quietly_that_it_looks(store: Store, look: Look, gate: threading.Event, qtbot: QtBot) -> None:
    a_stamping(store, "合同")
    page = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    qtbot.addWidget(page)
    assert page.status()[0] == "共 1 条"
    with qtbot.waitSignal(page.model.answered):
        page.filter_bar.search.setText("没有的")
        page.filter_bar.search.searched.emit("没有的")
        assert page.status()[0] == "正在查…"
        assert not page.nothing.isVisibleTo(page)
        gate.set()
    assert page.status()[0] == "共 0 条"
    assert page.nothing.isVisibleTo(page)
    qtbot.waitUntil(lambda: page.figures.everything == 1)
    store.listeners.clear()


def test_an_entry_saved_in_a_filtered_table_is_chosen_once_it_is_there(
    store: Store, look: Look, gate: threading.Event, qtbot: QtBot
) -> None:
    a_stamping(store, "合同甲")
    page = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.model.answered):
        page.model.take(Filter(words="合同"))
        gate.set()
    gate.clear()
    page.new_entry()
    assert page.editor is not None
    texts = {"applicant": "周若水", "reason": "签订", "document": "合同乙", "copies": "1", "section": "办公室"}
    page.editor.form.fill(texts | {"applied_on": "2026-11-19", "seal_id": "区司法局公章"})
    page.editor.save()
    gate.set()
    qtbot.waitUntil(lambda: (entry := page.chosen()) is not None and entry.texts["document"] == "合同乙")
    qtbot.waitUntil(lambda: page.inspector is page.entry_view)
    qtbot.waitUntil(lambda: not page.figures._reader.waiting)
    store.listeners.clear()


def test_enter_takes_what_was_typed_also_when_the_books_have_not_answered_yet(
    store: Store, look: Look, gate: threading.Event, qtbot: QtBot
) -> None:
    entry = a_stamping(store, "政府信息公开答复")
    page = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    qtbot.addWidget(page)
    page.show()
    finder = Find(store, look, lambda: [], page)
    finder.open("信息公开")
    with qtbot.waitSignal(finder.taken) as taken:
        QTest.keyClick(finder.line, Qt.Key.Key_Return)
        gate.set()
    assert taken.args[0].entry == entry
    store.listeners.clear()


def an_old_stamping(store: Store, document: str, day: str) -> int:
    texts = {"applied_on": day, "applicant": "周若水", "reason": "旧台账", "document": document, "copies": "1",
             "section": "办公室", "seal_id": "区司法局公章"}
    return acts.enter(store, SealUse, texts, historic=True)


def test_a_book_by_its_numbers_is_the_same_with_a_list_and_without(store: Store) -> None:
    """Of three years, entered in no order, one struck out."""
    struck = a_stamping(store, "函")
    for day in ("2024-03-01", "2025-05-05", "2024-12-31"):
        an_old_stamping(store, "旧函", day)
        a_stamping(store, "新函")
    acts.strike(store, SealUse, struck, "误登")
    found = book("seal_use")
    for rising in (False, True):
        with store.read() as lookup:
            listed = list(found.ids(lookup, sort=Sort(rising=rising)))
        counted = Numbered(store, found, rising=rising)
        assert len(listed) == 7
        assert list(counted) == listed
        assert [counted[place] for place in range(len(listed))] == listed
        assert [counted.index(entry) for entry in listed] == list(range(len(listed)))
        assert counted[1:4] == listed[1:4]
        assert counted[-1] == listed[-1]
    later = an_old_stamping(store, "旧函", "2025-06-01")
    with pytest.raises(ValueError, match=str(later)):
        counted.index(later)
    assert list(counted) == listed, "what came later moves nothing"


def test_an_entry_of_an_earlier_year_joins_the_table_where_its_number_stands(store: Store) -> None:
    newest, oldest = a_stamping(store, "新"), an_old_stamping(store, "旧", "2024-03-01")
    model = RegisterModel(store, book("seal_use"))
    inserted: list[int] = []
    model.rowsInserted.connect(lambda _, row, __: inserted.append(row))
    between = an_old_stamping(store, "中", "2025-03-01")
    model.follow(store.last)
    assert inserted == [1]
    assert list(model.ids) == [newest, between, oldest]
