"""Papers and certificates through the window, by keyboard: entered, signed, lent, returned, listed; no title that may not be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text as sql

from app import boxes
from app.window import Window
from models import acts
from models.book import Entry, Filter, book
from models.people import Person
from models.registers.exit_trip import ExitTrip
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.secret_paper import SecretPaper
from models.store import Store
from tests.widgets.custody_office import DAY, FILED, a_certificate, a_journey, a_loan, a_paper, cabinets
from tests.widgets.test_register_page import ENTER, Keyboard
from widgets.choices import Choice, YesNo
from widgets.completer import Completer
from widgets.editor import Editor
from widgets.fields import FieldLine
from widgets.form import Form
from widgets.ledger import STATE
from widgets.listing import Listing
from widgets.pages.register import RegisterPage
from widgets.paper_lines import StepLine
from widgets.theme import Look
from widgets.thing_lines import LoanLine


@pytest.fixture
def window(store: Store, look: Look, qtbot: QtBot) -> Iterator[Window]:
    cabinets(store)
    made = Window(store, look)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    store.listeners.clear()


def page(window: Window) -> RegisterPage:
    here = window.here()
    assert isinstance(here, RegisterPage)
    return here


def editor(window: Window) -> Editor:
    opened = page(window).editor
    assert opened is not None
    return opened


def form(window: Window) -> Form:
    return editor(window).form


def line(window: Window, key: str) -> FieldLine:
    return form(window)._lines[key]


def begin(window: Window, key: str) -> Keyboard:
    window.go(key, "new")
    return Keyboard()


def newest(window: Window, key: str) -> Entry:
    with window.store.read() as lookup:
        shown = book(key)
        return shown.entries(lookup, [max(shown.ids(lookup))])[0]


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def offers(window: Window) -> list[str]:
    return [action.text() for action in page(window).entry_view.offers()]


def answer(keys: Keyboard, **by_key: str) -> None:
    """Fill the line one is on and go on, until every answer is given; lines without an answer are left as they are."""
    above: QWidget | None = keys.here()
    while not isinstance(above, Form):
        assert above is not None
        above = above.parentWidget()
    for _ in range(60):
        here = next((key for key, made in above._lines.items() if made.control is keys.here()), "")
        text = by_key.pop(here, "")
        if text and isinstance(keys.here(), YesNo):
            keys.press(Qt.Key.Key_Y)
        elif text:
            keys.write(text)
        if not by_key and text:
            return
        keys.press(ENTER)
    raise AssertionError(f"never asked: {sorted(by_key)}")


@pytest.mark.parametrize("key", ["new", "correct"])
def test_choosing_a_level_that_bears_no_title_empties_the_title_before_anything_is_kept(
    window: Window, store: Store, key: str
) -> None:
    if key == "new":
        keys = begin(window, "secret_paper")
    else:
        window.go("secret_paper", a_paper(store, "", level="内部", title_text="关于甲的通知"))
        page(window).correct()
        keys = Keyboard()
    form(window).focus("title_text")
    keys.write("关于乙的通知")
    form(window).focus("level")
    keys.write("机密")
    title = line(window, "title_text")
    assert form(window).texts()["title_text"] == ""
    assert not title.control.isEnabled()
    assert "保密法 31" in title.said
    keys.press(ENTER)
    assert keys.here() is line(window, "code").control
    editor(window).keep()
    with store.read() as lookup:
        kept = lookup.session.execute(sql("SELECT group_concat(texts) FROM draft")).scalar() or ""
    assert "乙" not in kept
    keys.write("甲1")
    keys.press(Qt.Key.Key_S, control=True)
    entry = newest(window, "secret_paper") if key == "correct" else None
    if entry is not None:
        assert (entry.texts["level"], entry.texts["title_text"], entry.texts["code"]) == ("机密", "", "甲1")


def test_picking_such_a_level_from_the_opened_list_leads_to_the_code(window: Window) -> None:
    begin(window, "secret_paper")
    level = line(window, "level").control
    assert isinstance(level, Choice)
    level.choose("绝密")
    level.picked.emit()  # as a click in the list does
    assert Keyboard().here() is line(window, "code").control


def test_a_cipher_telegram_bears_no_title_whatever_its_level(window: Window) -> None:
    begin(window, "telegram")
    form(window).fill({"level": "内部", "title_text": "明电"})
    form(window).follow()
    assert line(window, "title_text").control.isEnabled()
    form(window).focus("cipher")
    Keyboard().press(Qt.Key.Key_Y)
    assert not line(window, "title_text").control.isEnabled()
    assert form(window).texts()["title_text"] == ""


def test_a_title_of_a_secret_is_asked_about_once_and_only_then(window: Window) -> None:
    begin(window, "secret_paper")
    form(window).fill({"level": "秘密"})
    form(window).follow()
    assert line(window, "title_checked").isHidden()
    form(window).fill({"title_text": "关于检查的通知"})
    form(window).follow()
    assert not line(window, "title_checked").isHidden()
    form(window).fill({"level": "内部"})
    form(window).follow()
    assert line(window, "title_checked").isHidden()


def test_another_title_of_a_secret_is_asked_about_anew(window: Window, store: Store) -> None:
    entry = a_paper(store, "", level="秘密", title_text="关于检查的通知", title_checked="是")
    window.go("secret_paper", entry)
    page(window).correct()
    keys = Keyboard()
    form(window).focus("title_text")
    keys.write("关于另一件事的通知")
    assert form(window).texts()["title_checked"] == "否"
    keys.press(Qt.Key.Key_S, control=True)
    assert "核对后确可录入" in line(window, "title_checked").wrong
    keys.press(Qt.Key.Key_Y)
    keys.press(Qt.Key.Key_S, control=True)
    assert newest(window, "secret_paper").texts["title_text"] == "关于另一件事的通知"


def test_what_does_not_apply_is_not_in_the_way_and_not_stored(window: Window, store: Store) -> None:
    a_paper(store, "绝1", level="绝密")
    begin(window, "secret_paper")
    form(window).fill({"level": "绝密"})
    form(window).follow()
    asked = ("copy_approver", "copied_with", "consent")
    assert all(line(window, key).isHidden() for key in asked)
    form(window).fill({"original_id": "密件2026-1"})
    form(window).follow()
    assert not any(line(window, key).isHidden() for key in asked)
    form(window).fill({"copied_with": "机要室复印机", "original_id": ""})
    form(window).follow()
    assert form(window).texts()["copied_with"] == ""


def test_a_companion_is_asked_for_only_where_the_paper_is_top_secret(window: Window, store: Store) -> None:
    a_paper(store, "绝1", *FILED, level="绝密")
    a_paper(store, "机1", *FILED)
    begin(window, "paper_loan")
    for number, hidden in (("密件2026-2", True), ("密件2026-1", False)):
        form(window).fill({"paper_id": number})
        form(window).follow()
        assert line(window, "companion").isHidden() is hidden


def test_only_the_boxes_of_steps_that_apply_are_shown(window: Window, store: Store) -> None:
    keys = begin(window, "secret_paper")
    form(window).fill({"way": "阅件"})
    form(window).follow()
    keys.press(ENTER, control=True)
    assert line(window, "forwarding.by").isHidden()
    assert not line(window, "filing.by").isHidden()


def test_the_way_of_an_entry_names_only_the_steps_it_takes(window: Window, store: Store) -> None:
    window.go("secret_paper", a_paper(store, "阅1", "proposal", way="阅件"))
    page(window).entry_view.turn(1)
    steps = [made.accessibleName().split()[0] for made in page(window).entry_view.findChildren(StepLine)]
    assert steps == ["拟办", "阅示", "入柜"]


def test_a_paper_is_walked_from_its_receipt_into_the_cabinet_by_keyboard(window: Window) -> None:
    keys = begin(window, "secret_paper")
    answer(keys, from_unit="区委办公室", level="机密", code="区办密甲1")
    keys.press(ENTER, control=True)
    signers = {"proposal.by": "韩秋实", "reading.by": "宋怀瑾", "forwarding.by": "周若水", "forwarding.forwarded_to": "办公室",
               "closing.by": "韩秋实", "filing.by": "林知行", "filing.cabinet_id": "密件一柜", "filing.slot": "二层"}
    answer(keys, **signers)
    keys.press(ENTER)
    entry = newest(window, "secret_paper")
    assert (entry.state.word, entry.texts["slot"]) == ("在柜", "二层")
    view = page(window).entry_view
    page(window)._show_chosen()
    assert "密件一柜　二层" in texts_of(view)


def test_a_paper_is_lent_from_its_own_page_and_comes_back_the_same_way(window: Window, store: Store) -> None:
    paper = a_paper(store, "机1", *FILED)
    window.go("secret_paper", paper)
    view = page(window).entry_view
    assert view._lend.text() == "借阅…"
    view._lend.setFocus()
    QTest.keyClick(view._lend, ENTER)
    assert page(window).book.key == "paper_loan"
    assert form(window).texts()["paper_id"] == "密件〔2026〕1号"
    assert line(window, "paper_id").said == "现在可以借出。"
    keys = Keyboard()
    answer(keys, holder_id="周若水", due_on="2026-11-25")
    keys.press(ENTER, control=True)
    answer(keys, **{"review.by": "韩秋实", "approval.by": "宋怀瑾", "lent.by": "周若水"})
    keys.press(ENTER, ENTER, ENTER)  # its day, and 归还 is left empty
    assert newest(window, "paper_loan").state.word == "借出"
    window.go("secret_paper", paper)
    view = page(window).entry_view
    assert view._lend.text() == "归还"
    assert any("周若水，2026-11-20 起，应还 2026-11-25" in text for text in texts_of(view))
    QTest.keyClick(view._lend, ENTER)
    assert page(window).book.key == "paper_loan"
    keys = Keyboard()
    answer(keys, **{"returned_in.by": "林知行"})
    keys.press(ENTER, ENTER, ENTER)
    assert newest(window, "paper_loan").state.word == "已归还"
    with store.read() as lookup:
        assert book("secret_paper").entries(lookup, [paper])[0].state.word == "在柜"


def test_what_is_out_and_overdue_is_said_in_cinnabar_and_its_loans_open(window: Window, store: Store, qtbot: QtBot) -> None:
    paper = a_paper(store, "机1", *FILED)
    loan = a_loan(store, "密件2026-1", due="2026-11-19")
    window.go("secret_paper", paper)
    view = page(window).entry_view
    late = [label for label in view.findChildren(QLabel) if "已逾期 1 日" in label.text()]
    assert [label.property("tone") for label in late] == ["seal"]
    [row] = view.findChildren(LoanLine)
    QTest.keyClick(row, ENTER)
    assert (page(window).book.key, page(window).chosen().id) == ("paper_loan", loan)  # type: ignore[union-attr]


def test_the_signs_of_what_is_out_and_what_is_late_are_lozenge_and_disc(window: Window, store: Store) -> None:
    a_paper(store, "机1", *FILED)
    a_loan(store, "密件2026-1", due="2026-11-19")
    for key, sign in (("secret_paper", "out"), ("paper_loan", "late")):
        window.go(key)
        model = page(window).model
        assert model.data(model.index(0, 0), STATE) == sign


def test_states_of_custody_can_be_filtered_by(window: Window, store: Store) -> None:
    a_paper(store, "机1", *FILED)
    a_paper(store, "机2", *FILED)
    a_loan(store, "密件2026-1", due="2026-11-19")
    for key, state in (("secret_paper", "借出"), ("secret_paper", "在柜"), ("paper_loan", "逾期未还")):
        assert state in book(key).states()
        with store.read() as lookup:
            assert len(book(key).ids(lookup, Filter(states=(state,)))) == 1


def test_a_loan_shows_beside_the_number_what_the_paper_is_known_by(window: Window, store: Store) -> None:
    a_paper(store, "区办密甲1", *FILED)
    a_loan(store, "密件2026-1")
    window.go("paper_loan")
    model = page(window).model
    column = next(i for i, f in enumerate(model.columns) if f.key == "paper_id")
    assert model.data(model.index(0, column)) == "密件〔2026〕1号　区办密甲1"


@pytest.mark.parametrize("typed", ["2026-1", "mj2026-1", "办密甲", "qbm"])
def test_a_paper_is_completed_by_number_code_and_sound_and_says_whether_it_can_be_lent(
    window: Window, store: Store, qtbot: QtBot, typed: str
) -> None:
    a_paper(store, "区办密甲1", *FILED)
    a_paper(store, "另一件")
    a_loan(store, "密件2026-1")
    begin(window, "paper_loan")
    keys = Keyboard()
    form(window).focus("paper_id")
    keys.write(typed)
    [completer] = line(window, "paper_id").control.findChildren(Completer)
    assert completer.shown is not None
    assert completer.shown.rows[0] == ("密件〔2026〕1号", "机密 · 区办密甲1 · 借出")
    keys.press(Qt.Key.Key_Down, ENTER, ENTER)
    assert form(window).texts()["paper_id"] == "密件〔2026〕1号"
    assert "现由周若水借用" in line(window, "paper_id").said


def test_a_certificate_is_completed_by_its_holders_name(window: Window, store: Store) -> None:
    a_certificate(store, "周若水", "E12345678")
    begin(window, "exit_trip")
    form(window).focus("passport_id")
    Keyboard().write("若水")
    [completer] = line(window, "passport_id").control.findChildren(Completer)
    assert completer.shown is not None
    assert completer.shown.rows[0] == ("E12345678", "周若水 · 局管 · 因私护照 · 在柜")


def test_a_list_takes_several_numbers_each_completed(window: Window, store: Store) -> None:
    for code in ("甲1", "甲2"):
        a_paper(store, code, *FILED)
    begin(window, "secret_disposal")
    listing = line(window, "papers").control
    assert isinstance(listing, Listing)
    form(window).focus("papers")
    for typed in ("1", "2026-2"):
        QTest.keyClicks(listing, typed)
        QTest.keyClick(listing, Qt.Key.Key_Down)
        QTest.keyClick(listing, ENTER)
    assert form(window).texts()["papers"] == "密件〔2026〕1号、密件〔2026〕2号"
    form(window).follow()
    assert line(window, "papers").said == "共 2 件，都在。"
    QTest.keyClick(listing, ENTER)
    assert Keyboard().here() is line(window, "handed_by").control


def test_chosen_papers_go_onto_a_list_and_leave_with_its_last_signature(window: Window, store: Store) -> None:
    for code in ("甲1", "甲2"):
        a_paper(store, code, *FILED)
    window.go("secret_paper")
    page(window).table.selectAll()
    [action] = [action for action in page(window).row_menu().actions() if action.text() == "列入清退销毁登记…"]
    action.trigger()
    assert page(window).book.key == "secret_disposal"
    assert form(window).texts()["papers"] == "密件〔2026〕2号、密件〔2026〕1号"
    keys = Keyboard()
    answer(keys, how="清退", handed_by="林知行", receiver="区委机要和保密局")
    keys.press(ENTER, control=True)
    assert line(window, "first_witness.by").isHidden()
    answer(keys, **{"review.by": "韩秋实", "approval.by": "宋怀瑾", "done.by": "机要局李某"})
    keys.press(ENTER, ENTER)
    assert newest(window, "secret_disposal").state.word == "已办结"
    window.go("secret_paper", 1)
    shown = texts_of(page(window).entry_view)
    assert any(text.startswith("已清退：机要局李某") for text in shown)


def test_a_certificate_goes_out_for_a_journey_and_comes_back(window: Window, store: Store) -> None:
    passport = a_certificate(store, "周若水", "E12345678")
    window.go("passport", passport)
    view = page(window).entry_view
    assert view._lend.text() == "申请出国（境）…"
    QTest.keyClick(view._lend, ENTER)
    assert page(window).book.key == "exit_trip"
    assert form(window).texts()["holder_id"] == "周若水"
    keys = Keyboard()
    answer(keys, destination="日本", reason="旅游", leave_on="2026-11-20", return_on="2026-11-20")
    keys.press(ENTER, control=True)
    assert line(window, "district_approval.by").isHidden()
    answer(keys, **{"own.by": "周若水", "head_review.by": "宋怀瑾", "first_review.by": "林知行",
                    "party_approval.by": "局党组", "issuing.by": "周若水"})
    keys.press(ENTER, ENTER, ENTER)
    assert newest(window, "exit_trip").state.word == "已发放"
    window.go("passport", passport)
    assert page(window).entry_view._lend.text() == "归还"
    QTest.keyClick(page(window).entry_view._lend, ENTER)
    assert line(window, "report.by").isHidden(), "nobody reports of a journey before it is known whether there was one"
    keys = Keyboard()
    answer(keys, **{"coming_home.by": "周若水", "coming_home.went": "是"})
    assert not line(window, "report.by").isHidden()


def test_a_lost_paper_shows_how_it_was_lost_and_is_lent_no_more(window: Window, store: Store) -> None:
    paper = a_paper(store, "甲1", *FILED)
    window.go("secret_paper", paper)
    assert "报失…" in offers(window)
    acts.perform(store, SecretPaper, paper, "lost", {"by": "林知行", "on": DAY, "lost_why": "清点时不在柜中"})
    window.go("secret_paper", paper)
    view = page(window).entry_view
    assert "清点时不在柜中" in texts_of(view)
    assert view._lend.isHidden()
    assert not {"报失…"} & set(offers(window))


def test_no_long_book_is_a_list_to_filter_by(window: Window) -> None:
    for key, record in (("paper_loan", SecretPaperLoan), ("exit_trip", ExitTrip), ("passport", Passport)):
        window.go(key)
        assert not {"paper_id", "passport_id"} & set(page(window).filter_bar._menus), record


def test_of_two_people_of_one_name_each_is_filtered_by_and_offered_with_number_and_section(window: Window, store: Store) -> None:
    other = acts.enter(store, Person, {"name": "周若水", "rank_id": "工作人员", "section_id": "办公室"})
    with store.read() as lookup:
        first = next(person.id for person in lookup.all(Person) if person.name == "周若水")
    a_paper(store, "甲1", *FILED)
    a_loan(store, "密件2026-1", holder_id=f"#{other}")
    window.go("paper_loan")
    menu = page(window).filter_bar._menus["holder_id"].choices
    menu.aboutToShow.emit()
    picks = {action.text(): action for action in menu.actions()}
    for person, seen in ((first, 0), (other, 1)):
        picks[f"#{person} 周若水"].trigger()
        assert len(page(window).model.ids) == seen
    page(window).new_entry()
    control = line(window, "holder_id").control
    [completer] = control.findChildren(Completer)
    control.setFocus()
    QTest.keyClicks(control, "zrs")
    assert completer.shown is not None
    assert (f"#{other} 周若水", "办公室") in completer.shown.rows


def test_a_draft_is_not_pushed_out_by_a_loan_that_begins_with_a_paper(
    window: Window, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def yes(_: QWidget, __: str, sentence: str, *___: str) -> bool:
        asked.append(sentence)
        return True

    monkeypatch.setattr(boxes, "ask", yes)
    a_paper(store, "甲1", *FILED)
    keys = begin(window, "paper_loan")
    form(window).focus("reason")
    form(window).fill({"section": "另一科"})
    form(window).edited.emit()
    editor(window).keep()
    editor(window).leave()
    editor(window).leave()
    window.go("secret_paper", 1)
    QTest.keyClick(page(window).entry_view._lend, ENTER)
    assert form(window).texts()["section"] == ""
    form(window).edited.emit()
    editor(window).keep()
    draft = store.draft("new:paper_loan")
    assert draft is not None
    assert draft["section"] == "另一科"
    assert keys.strokes == 0
    assert window.close()
    assert asked == ["这里填的不另留草稿，还没有保存。现在关闭，已填的内容就没有了。"]


def test_a_folded_part_of_the_rail_is_open_while_one_of_its_pages_is(window: Window, store: Store) -> None:
    a_certificate(store, "周若水", "E12345678")
    a_journey(store, "周若水", "E12345678")
    window.go("exit_trip")
    assert window.rail.tree.isExpanded(window.rail._items["证件"].index())
    window.go("today")
    assert not window.rail.tree.isExpanded(window.rail._items["证件"].index()), "the rail stays short"
