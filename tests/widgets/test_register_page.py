"""The page of a register, as a clerk uses it: keys, errors at the field, drafts, signatures, the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import text as sql

from forms.sheet import Sheet
from models import acts, audit
from models.book import Entry, book
from models.record import STATE
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests.forms import papers
from tests.widgets.office import a_stamping
from widgets.bus import Bus
from widgets.buttons import MenuButton
from widgets.choices import Choice
from widgets.controls import text_of
from widgets.desk import Desk, PrintJob, Said
from widgets.editor import Editor
from widgets.fields import LineEdit
from widgets.form import Form
from widgets.pages.register import RegisterPage
from widgets.pages.register_columns import stretched, without_room
from widgets.rail import Rail
from widgets.register_model import RegisterModel
from widgets.shell import Frame
from widgets.theme import SHIPPED, Look

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> Iterator[RegisterPage]:
    made = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    window = Frame(Rail([], look, "云麓区司法局"), look)
    qtbot.addWidget(window)
    window.show_page(made)
    made.inspector_changed.connect(lambda: window.show_inspector(made.inspector))
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield made
    store.listeners.clear()


class Keyboard:
    """Hands on the keys: counts what is not text."""

    def __init__(self) -> None:
        self.strokes = 0

    def press(self, *keys: Qt.Key, control: bool = False) -> None:
        for key in keys:
            self.strokes += 1
            QTest.keyClick(self.here(), key, CONTROL if control else Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        """As an input method commits: text, not strokes."""
        here = self.here()
        if isinstance(here, Choice):
            self.strokes += 1
            QTest.keyClicks(here, text[:1]) if text.isascii() else here.choose(text)
        else:
            assert isinstance(here, LineEdit)
            here.selectAll()
            here.put(text)

    def here(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the focus is nowhere"
        return widget


def fill_until_copies(keys: Keyboard) -> None:
    keys.press(ENTER)  # 申请日期 is today
    for text in ("周若水", "合同签订", "物业服务合同"):
        keys.write(text)
        keys.press(ENTER)
    keys.press(ENTER)  # 文号
    keys.write("1")  # the first seal
    keys.press(ENTER)
    keys.write("3")


def newest(page: RegisterPage) -> Entry:
    return page.model.entry(0)


def test_the_table_of_the_register_keeps_qts_rules(store: Store, qtmodeltester: ModelTester) -> None:
    a_stamping(store, "合同", "2026-11-18")
    qtmodeltester.check(  # type: ignore[no-untyped-call]  # pytest-qt does not say its types here
        RegisterModel(store, book("seal_use"))
    )


def test_a_new_entry_takes_no_more_than_25_keystrokes_beside_its_text(page: RegisterPage) -> None:
    keys = Keyboard()
    keys.strokes += 1  # Ctrl+N, which the window hears
    page.new_entry()
    fill_until_copies(keys)
    keys.press(ENTER, ENTER, ENTER)  # 份数, 空白件, 附件
    keys.press(ENTER)  # 备注: the last one saves
    entry = newest(page)
    assert (entry.number, entry.texts["document"], entry.texts["copies"]) == ("用印〔2026〕1号", "物业服务合同", "3")
    assert entry.texts["section"] == "办公室", "the applicant's section is filled in"
    assert keys.strokes <= 25


def test_a_slip_that_arrives_signed_is_entered_at_once_in_no_more_than_25_keystrokes(page: RegisterPage) -> None:
    keys = Keyboard()
    keys.strokes += 1
    page.new_entry()
    fill_until_copies(keys)
    keys.press(ENTER, control=True)  # Ctrl+Enter: the signatures
    for name, stops in (("韩秋实", 1), ("宋怀瑾", 2), ("林知行", 1), ("林知行", 2)):
        keys.write(name)
        keys.press(ENTER, *[ENTER] * stops)
    keys.write("林知行")
    keys.press(ENTER)
    keys.press(ENTER)
    assert newest(page).state.word == "已存档"
    assert keys.strokes <= 25, keys.strokes
    with page.desk.store.read() as lookup:
        assert len(audit.history(lookup.session, "seal_use", newest(page).id)) == 1, "one act"


def test_enter_on_an_empty_signature_saves_the_steps_before_it(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    fill_until_copies(keys)
    keys.press(ENTER, control=True)
    keys.write("韩秋实")
    keys.press(ENTER, ENTER)
    keys.press(ENTER)  # 审批人 is left empty
    assert newest(page).state.word == "待审批"


def test_the_days_of_signatures_begin_as_the_day_before_them(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    keys.write("2026-11-19")
    keys.press(ENTER)
    keys.press(ENTER, control=True)
    keys.write("韩秋实")
    keys.press(ENTER)
    here = keys.here()
    assert isinstance(here, LineEdit)
    assert here.text() == "2026-11-19"


def test_a_wrong_day_turns_red_where_it_is_and_enter_does_not_go_on(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    keys.write("11-31")
    keys.press(ENTER)
    assert page.editor is not None
    line = page.editor.form._lines["applied_on"]
    assert "没有 31 日" in line.wrong
    assert keys.here() is line.control


def test_what_is_missing_is_said_at_each_field_and_nothing_typed_is_lost(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    keys.press(ENTER)
    keys.write("周若水")
    assert page.editor is not None
    page.editor.save()
    form = page.editor.form
    assert form._lines["reason"].wrong
    assert form._lines["copies"].wrong
    assert form.texts()["applicant"] == "周若水"
    assert not page.model.ids


def test_a_signature_that_the_rule_forbids_stands_red_at_the_signer(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    fill_until_copies(keys)
    keys.press(ENTER, control=True)
    keys.write("周若水")  # a 工作人员 may not review
    keys.press(ENTER, ENTER, ENTER)
    assert page.editor is not None
    assert "科室负责人" in page.editor.form._lines["first_review.by"].wrong
    assert not page.model.ids


def test_a_half_typed_entry_survives_the_window_and_is_offered_again(page: RegisterPage, look: Look, qtbot: QtBot) -> None:
    keys = Keyboard()
    page.new_entry()
    keys.press(ENTER)
    keys.write("周若水")
    assert page.may_leave()
    again = RegisterPage(page.desk, book("seal_use"))
    qtbot.addWidget(again)
    again.new_entry()
    assert again.editor is not None
    assert again.editor.form.texts()["applicant"] == "周若水"
    assert not again.model.ids, "a draft is nobody's entry"


def test_esc_says_first_that_something_is_not_saved_and_keeps_it(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    keys.write("2026-11-19")
    keys.press(Qt.Key.Key_Escape)
    assert page.editor is not None
    keys.press(Qt.Key.Key_Escape)
    assert page.editor is None
    draft = page.desk.store.draft("new:seal_use")
    assert draft is not None
    assert draft["applied_on"] == "2026-11-19"


def test_an_untouched_editor_leaves_at_the_first_esc(page: RegisterPage) -> None:
    page.new_entry()
    Keyboard().press(Qt.Key.Key_Escape)
    assert page.editor is None


def test_saving_twice_writes_one_entry(page: RegisterPage) -> None:
    keys = Keyboard()
    page.new_entry()
    fill_until_copies(keys)
    editor = page.editor
    assert editor is not None
    editor.save()
    editor.save()
    assert len(page.model.ids) == 1


def test_after_saving_the_way_back_strikes_the_entry_out(page: RegisterPage, qtbot: QtBot) -> None:
    keys = Keyboard()
    page.new_entry()
    fill_until_copies(keys)
    assert page.editor is not None
    with qtbot.waitSignal(page.said) as heard:
        page.editor.save()
    said: Said = heard.args[0]
    assert said.undo is not None
    back, entry, act = said.undo
    acts.take_back(page.desk.store, back.record, entry, act)
    assert newest(page).state.word == "作废"


def test_a_paper_that_comes_back_signed_is_recorded_from_the_inspector(page: RegisterPage, store: Store) -> None:
    entry = a_stamping(store, "合同", "2026-11-18")
    page.open_entry(entry)
    page.entry_view.sign_asked.emit()
    keys = Keyboard()
    keys.write("宋怀瑾")
    keys.press(ENTER, ENTER, ENTER)  # signer, day, approved copies
    keys.press(ENTER)  # 交表登记 is left empty
    assert newest(page).state.word == "已批准"


@pytest.mark.parametrize(("asked", "field", "text"), [
    ("sign_asked", "first_review.by", "韩秋实"), ("strike_asked", "act_why", "重复登记"),
])
def test_signatures_and_reasons_half_typed_are_kept_until_they_are_saved(
    page: RegisterPage, store: Store, asked: str, field: str, text: str
) -> None:
    entry = a_stamping(store, "合同")

    def opened() -> Editor:
        page.open_entry(entry)
        getattr(page.entry_view, asked).emit()
        assert page.editor is not None
        return page.editor

    editor = opened()
    editor.form.fill({field: text})
    editor.form.edited.emit()  # as typing does
    editor.leave()
    editor.leave()
    assert page.editor is None
    again = opened()
    assert again.form.everything()[field] == text
    again.form.fill({"first_review.on": "2026-11-19"})  # where there is such a line
    again.save()
    assert newest(page).state.word in ("待审批", "作废")
    with store.read() as lookup:
        assert lookup.session.execute(sql("SELECT count(*) FROM draft")).scalar() == 0


def test_correcting_what_a_signature_covers_is_refused_at_the_field(page: RegisterPage, store: Store) -> None:
    page.open_entry(a_stamping(store, "合同", "2026-11-18", "2026-11-18"))
    page.correct()
    assert page.editor is not None
    page.editor.form.fill({"copies": "9"})
    page.editor.save()
    assert "审批" in page.editor.form._lines["copies"].wrong
    assert newest(page).texts["copies"] == "2"


def test_a_late_stamping_asks_for_its_reason_in_a_line_of_its_own(page: RegisterPage, store: Store) -> None:
    entry = a_stamping(store, "合同", "2026-11-10", "2026-11-10", "2026-11-10", on="2026-11-10")
    page.open_entry(entry)
    page.entry_view.sign_asked.emit()
    assert page.editor is not None
    form = page.editor.form
    form.fill({"stamping.by": "林知行", "stamping.on": "2026-11-10"})
    page.editor.save()
    assert "补登" in form._lines["late_why"].wrong
    form.fill({"late_why": "当日停电"})
    page.editor.save()
    assert newest(page).late_why == "当日停电"


def test_repeating_takes_over_everything_but_the_day(page: RegisterPage, store: Store) -> None:
    page.open_entry(a_stamping(store, "合同"))
    page.repeat()
    assert page.editor is not None
    texts = page.editor.form.texts()
    assert (texts["document"], texts["applied_on"]) == ("合同", "2026-11-20")


def test_an_entry_written_elsewhere_comes_into_the_table(page: RegisterPage, store: Store) -> None:
    other = Store(store.folder, store.now)
    a_stamping(other, "别处登记的文件")
    other.close()
    page.desk.bus.look()
    assert newest(page).texts["document"] == "别处登记的文件"


def test_the_filter_finds_by_any_part_of_a_word(page: RegisterPage, store: Store) -> None:
    a_stamping(store, "物业服务合同")
    a_stamping(store, "人事任免通知")
    page.filter_bar.search.setText("任免")
    page.filter_bar.search.searched.emit("任免")
    assert [newest(page).texts["document"], len(page.model.ids)] == ["人事任免通知", 1]


def test_completion_offers_people_with_their_rank(page: RegisterPage) -> None:
    page.new_entry()
    keys = Keyboard()
    keys.press(ENTER)
    here = keys.here()
    assert isinstance(here, LineEdit)
    here.put("周")
    keys.press(Qt.Key.Key_Down, ENTER)
    assert text_of(here) == "周若水"


def test_the_sheets_of_a_register_are_offered_by_title_the_usual_one_first(
    store: Store, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.sheets.sheets", lambda: [papers.STAMPED, papers.REMINDER, papers.LEAVING])
    entry = a_stamping(store, "合同")
    made = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    made.desk.bus.setParent(made)
    qtbot.addWidget(made)
    made.open_entry(entry)
    (menu,) = [button for button in made.findChildren(MenuButton) if button.text() == "打印"]
    offered = {action.text(): action for action in menu.choices.actions()}
    assert list(offered) == ["用印清册　Ctrl+P", "催还通知", "空白表　用印清册", "空白表　催还通知"]
    asked: list[PrintJob] = []
    made.print_asked.connect(asked.append)
    made.print_chosen()
    for action in offered.values():
        action.trigger()
    chosen = [PrintJob("test_stamped", (entry,)), PrintJob("test_reminder", (entry,))]
    assert asked == [chosen[0], *chosen, PrintJob("test_stamped"), PrintJob("test_reminder")]


@pytest.mark.parametrize(("sheets", "offered"), [([papers.REMINDER, papers.STAMPED], "test_reminder"), ([papers.LEAVING], "")])
def test_after_saving_the_registers_first_sheet_is_offered_if_it_has_any(
    page: RegisterPage, monkeypatch: pytest.MonkeyPatch, sheets: list[Sheet], offered: str
) -> None:
    monkeypatch.setattr("forms.sheets.sheets", lambda: sheets)
    said: list[Said] = []
    page.said.connect(said.append)
    page.new_entry()
    fill_until_copies(Keyboard())
    assert page.editor is not None
    page.editor.save()
    assert (said[-1].print.sheet if said[-1].print else "") == offered


def test_the_seal_use_register_is_what_the_page_shows(page: RegisterPage) -> None:
    assert page.book.record is SealUse


def test_a_refusal_is_seen_and_saving_goes_on_where_nothing_can_be_read_just_then(
    page: RegisterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_: Form) -> None:
        raise Refused("读写磁盘出错")

    page.new_entry()
    opened = page.editor
    assert opened is not None
    monkeypatch.setattr(Form, "follow", unreadable)
    for _ in range(2):
        opened.save()
        assert opened.form.wrong_count() > 0
        assert not opened._saving


def test_with_large_text_an_opened_entry_leaves_the_document_room_and_the_table_does_not_scroll_sideways(
    store: Store, families: list[str], qtbot: QtBot
) -> None:
    """Number, document and state stay; the day gives way before the words by which one knows an entry."""
    entry = a_stamping(store, "法律援助中心办公设备采购合同")
    look = Look(scale=1.5, sans=SHIPPED)
    page, window = RegisterPage(Desk(store, look, Bus(store)), book("seal_use")), Frame(Rail([], look, "云麓区司法局"), look)
    qtbot.addWidget(window)
    window.show_page(page)
    page.inspector_changed.connect(lambda: window.show_inspector(page.inspector))
    window.resize(1366, 768)
    window.show()
    page.open_entry(entry)
    QApplication.processEvents()
    seen = [column.key for i, column in enumerate(page.model.columns) if not page.table.isColumnHidden(i)]
    assert seen == ["number", "document", STATE.key]
    assert not page.table.horizontalScrollBar().maximum()
    assert page.table.columnWidth(page.table.stretch) >= round(page.table.LEAST * look.scale)
    page.close_inspector()
    QApplication.processEvents()
    assert not page.table.isColumnHidden([column.key for column in page.model.columns].index("applied_on"))
    loans = book("paper_loan")  # known by the paper and by who has it: both stay
    columns, rest = loans.columns(), stretched(loans.columns())
    seen = [column.key for i, column in enumerate(columns) if i not in without_room(columns, rest, loans, look, 554)]
    assert {column.key for column in columns if column.lead} < set(seen)
    store.listeners.clear()
