"""Enter, correct, take back, strike: what changes, what stays, what is refused and leaves everything as it was."""

import pytest

from models import acts, audit
from models.book import Book, Filter, Sort, book
from models.people import Office, Person, Section
from models.register import WHY
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from models.text import Refused
from tests.offices import CHAIN, SIGNER, SLIP, TODAY, Clock, enter, refused, shown, sign, state


def act_of(office: Store, entry: int) -> int:
    """Return the number of the act that last changed a stamping."""
    with office.read() as lookup:
        return audit.history(lookup.session, "seal_use", entry)[-1].act


def number_of_rows(office: Store) -> int:
    with office.read() as lookup:
        return audit.last(lookup.session)[0]


def test_what_is_missing_is_named_field_by_field(office: Store) -> None:
    with pytest.raises(Refused) as why:
        acts.enter(office, SealUse, {"copies": "两份"})
    assert why.value.problems == [("copies", "“两份”不是整数，请只写数字，如 3。")]
    with pytest.raises(Refused) as why:
        acts.enter(office, SealUse, {})
    assert [key for key, _ in why.value.problems] == ["applicant", "section", "reason", "document", "seal_id", "copies"]


def test_an_unknown_seal_is_refused_with_those_there_are(office: Store) -> None:
    with refused("印章台账中没有“公安局章”。现有：区司法局公章、局长签名章、委员会公章"):
        enter(office, seal_id="公安局章")


def test_numbers_run_from_one_in_each_year_without_gaps(office: Store, clock: Clock) -> None:
    numbers = [shown(office, enter(office)).number for _ in range(3)]
    with refused("最多 200 字"):
        enter(office, document="长" * 201)
    numbers.append(shown(office, enter(office)).number)
    clock.turn(days=60)
    numbers.append(shown(office, enter(office)).number)
    assert numbers == [f"用印〔2026〕{n}号" for n in (1, 2, 3, 4)] + ["用印〔2027〕1号"]


def test_what_is_signed_for_is_refused_before_anybody_looks_for_a_reason(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, *CHAIN)
    with refused("已由审批签字认可"):
        acts.correct(office, SealUse, entry, {"document": "别的文件"})


def test_an_entry_of_last_year_written_in_january_takes_last_years_number(office: Store, clock: Clock) -> None:
    enter(office)
    clock.turn(days=60)
    assert shown(office, enter(office, applied_on="2026-12-31")).number == "用印〔2026〕2号"


def test_an_entry_cannot_be_corrected_into_another_year(office: Store, clock: Clock) -> None:
    clock.turn(days=60)
    entry = enter(office)
    with refused("编号属于 2027 年，日期不能改到别的年份"):
        acts.correct(office, SealUse, entry, {"applied_on": "2026-12-31"})


def test_an_ordinary_entry_is_not_dated_before_the_first_day(office: Store) -> None:
    with refused("2025-12-31 早于启用日期 2026-01-01，只能作为历史补录"):
        enter(office, applied_on="2025-12-31")


def test_an_old_ledger_is_not_dated_after_it(office: Store) -> None:
    with refused("不早于启用日期 2026-01-01，请作为普通登记"):
        acts.enter(office, SealUse, SLIP | {"applied_on": "2026-01-01"}, historic=True)
    with refused("只有登记簿有历史补录"):
        acts.enter(office, Section, {"name": "老科室"}, historic=True)


def test_an_old_entry_keeps_its_number_and_its_signers_and_waits_for_nothing(office: Store) -> None:
    old = {"applied_on": "2025-03-01", "old_number": "2025-17", "approval_by": "前任局长", "approval_on": "2025-03-01",
           "stamped_copies": "2", "stamping_by": "前任"}
    entry = shown(office, acts.enter(office, SealUse, SLIP | old, historic=True))
    assert (entry.number, entry.state.word, entry.actions) == ("用印〔2025〕1号", "历史补录", ())
    assert entry.values["old_number"] == "2025-17"
    assert (entry.signatures["approval"].by, entry.signatures["approval"].clerk) == ("前任局长", "林知行")
    assert entry.texts["stamping_by"] == "前任"
    with office.read() as lookup:
        assert book("seal_use").totals(lookup) == {"copies": 0, "stamped_copies": 0}
        assert list(book("seal_use").ids(lookup, Filter(words="2025-17"))) == [entry.id]
    for step in CHAIN:
        with refused("现为“历史补录”"):
            acts.perform(office, SealUse, entry.id, step, {"by": SIGNER[step], "on": TODAY})


def test_correcting_an_old_entry_needs_a_reason(office: Store) -> None:
    entry = acts.enter(office, SealUse, SLIP | {"applied_on": "2025-03-01"}, historic=True)
    with refused("更正须写明原因"):
        acts.correct(office, SealUse, entry, {"old_number": "18"})
    acts.correct(office, SealUse, entry, {"old_number": "18"}, why="抄写有误")
    assert shown(office, entry).values["old_number"] == "18"


def test_a_correction_keeps_both_values_in_the_trail(office: Store) -> None:
    entry = enter(office)
    acts.correct(office, SealUse, entry, {"copies": "4"})
    with office.read() as lookup:
        newest = audit.history(lookup.session, "seal_use", entry)[-1]
    assert (newest.action, newest.changed["copies"], newest.by) == ("更正", (3, 4), "林知行")


def test_nothing_changed_is_no_correction(office: Store) -> None:
    entry = enter(office)
    rows = number_of_rows(office)
    with refused("没有改动"):
        acts.correct(office, SealUse, entry, {"copies": "3份", "document": " 法律顾问合同 "})
    assert number_of_rows(office) == rows


@pytest.mark.parametrize("key", ["applied_on", "document", "copies", "blank", "seal_id"])
def test_a_required_field_cannot_be_emptied_by_a_correction(office: Store, key: str) -> None:
    entry = enter(office)
    with pytest.raises(Refused) as why:
        acts.correct(office, SealUse, entry, {key: ""})
    assert [found for found, _ in why.value.problems] == [key]
    assert "请填写" in str(why.value)


def test_a_field_that_may_be_empty_can_be_emptied(office: Store) -> None:
    entry = enter(office, note="急件")
    acts.correct(office, SealUse, entry, {"note": ""})
    assert shown(office, entry).values["note"] is None


def test_a_filed_entry_is_corrected_only_with_a_reason(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, *CHAIN)
    with refused("已经办完，更正须写明原因"):
        acts.correct(office, SealUse, entry, {"note": "补记"})
    acts.correct(office, SealUse, entry, {"note": "补记"}, why="归档时漏记")
    with office.read() as lookup:
        assert audit.history(lookup.session, "seal_use", entry)[-1].why == "归档时漏记"


def test_a_declined_or_struck_entry_is_not_corrected(office: Store) -> None:
    declined, struck = enter(office), enter(office)
    acts.perform(office, SealUse, declined, "declined", {"by": "陆三", "on": TODAY, "declined_why": "不合规定"})
    acts.strike(office, SealUse, struck, "误登")
    for entry, why in ((declined, "已不予批准，不能更正"), (struck, "已作废，不能更正")):
        with refused(why):
            acts.correct(office, SealUse, entry, {"note": "改"}, why="改")


def test_two_editors_never_overwrite_each_other_unseen(office: Store) -> None:
    entry = enter(office)
    version = shown(office, entry).version
    acts.correct(office, SealUse, entry, {"copies": "4"}, version=version)
    with refused("这条记录刚在别处改过，没有覆盖"):
        acts.correct(office, SealUse, entry, {"copies": "5"}, version=version)
    assert shown(office, entry).values["copies"] == 4


def test_a_struck_entry_keeps_its_number_counts_nowhere_and_is_final(office: Store) -> None:
    kept, struck = enter(office), enter(office)
    acts.strike(office, SealUse, struck, "登记重复")
    found = shown(office, struck)
    assert (found.number, found.state.word, found.struck, found.struck_why) == ("用印〔2026〕2号", "作废", True, "登记重复")
    with office.read() as lookup:
        assert book("seal_use").totals(lookup)["copies"] == shown(office, kept).values["copies"]
    with refused("已经作废，不能再次作废"):
        acts.strike(office, SealUse, struck, "再次")


@pytest.mark.parametrize("why", ["", "  ", "长" * 201, "原\u202e因"])
def test_striking_needs_a_reason_that_can_be_printed(office: Store, why: str) -> None:
    entry = enter(office)
    with pytest.raises(Refused) as found:
        acts.strike(office, SealUse, entry, why)
    assert found.value.problems[0][0] == WHY
    assert state(office, entry) == "待初审"


def test_what_live_entries_refer_to_cannot_be_struck(office: Store) -> None:
    """More struck references than one looks at do not hide the one that lives."""
    entries = [enter(office) for _ in range(25)]
    for entry in entries[:-1]:
        acts.strike(office, SealUse, entry, "误登")
    with refused("印章1号 还被使用，不能作废：用印〔2026〕25号"):
        acts.strike(office, Seal, 1, "误登")
    acts.strike(office, SealUse, entries[-1], "误登")
    acts.strike(office, Seal, 1, "误登")
    with refused("印章台账中没有“公章”"):
        enter(office)


def test_people_and_sections_are_ended_not_struck(office: Store) -> None:
    with refused("人员不作废。不再使用的请填结束日期"):
        acts.strike(office, Person, 1, "调走")


def test_a_new_entry_taken_back_is_struck_as_entered_by_mistake(office: Store) -> None:
    entry = enter(office)
    acts.take_back(office, SealUse, entry, act_of(office, entry))
    assert shown(office, entry).struck_why == "误登"


def test_a_correction_taken_back_returns_to_the_values_before(office: Store) -> None:
    entry = enter(office)
    acts.correct(office, SealUse, entry, {"copies": "4", "seal_id": "签名章"})
    acts.take_back(office, SealUse, entry, act_of(office, entry))
    found = shown(office, entry)
    assert (found.values["copies"], found.texts["seal_id"]) == (3, "区司法局公章")


def test_a_step_taken_back_was_never_signed(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    acts.take_back(office, SealUse, entry, act_of(office, entry))
    assert state(office, entry) == "待初审"
    acts.perform(office, SealUse, entry, "returned", {"by": "陆三", "on": TODAY, "returned_why": "缺附件"})
    acts.take_back(office, SealUse, entry, act_of(office, entry))
    assert state(office, entry) == "待初审"


def test_nothing_is_taken_back_once_the_entry_moved_on(office: Store) -> None:
    entry = enter(office)
    first = act_of(office, entry)
    acts.correct(office, SealUse, entry, {"copies": "4"})
    with refused("此后又有变动，不能撤回"):
        acts.take_back(office, SealUse, entry, first)


def test_a_stamping_and_a_striking_are_never_taken_back(office: Store) -> None:
    stamped, struck = enter(office), enter(office)
    sign(office, stamped, *CHAIN[:4])
    acts.strike(office, SealUse, struck, "误登")
    for entry in (stamped, struck):
        with refused("不能撤回"):
            acts.take_back(office, SealUse, entry, act_of(office, entry))


def test_a_correction_is_not_taken_back_to_a_seal_that_was_struck_meanwhile(office: Store) -> None:
    seal = acts.enter(office, Seal, {"name": "旧公章", "kind": "公章"})
    entry = enter(office, seal_id="旧公章")
    acts.correct(office, SealUse, entry, {"seal_id": "公章"})
    acts.strike(office, Seal, seal, "已销毁")
    with refused("现为“作废”，不能使用"):
        acts.take_back(office, SealUse, entry, act_of(office, entry))


def test_a_slip_that_comes_back_signed_is_one_act(office: Store) -> None:
    entry = enter(office)
    rows = number_of_rows(office)
    acts.perform_all(office, SealUse, entry, {step: {"by": SIGNER[step], "on": TODAY} for step in CHAIN})
    assert (state(office, entry), number_of_rows(office)) == ("已存档", rows + 1)


def test_a_stamping_written_down_late_needs_its_reason(office: Store) -> None:
    entry = enter(office, applied_on="2026-11-18")
    sign(office, entry, "first_review", "approval", "handed_in", on="2026-11-19")
    with pytest.raises(Refused) as why:
        sign(office, entry, "stamping", on="2026-11-20")
    assert [key for key, _ in why.value.problems] == ["late_why"]
    sign(office, entry, "stamping", on="2026-11-20", late_why="停电")
    assert shown(office, entry).late_why == "停电"


def test_two_working_days_are_not_late_and_a_waiting_application_never_is(office: Store) -> None:
    entry = enter(office, applied_on="2026-01-05")
    sign(office, entry, "first_review", "approval", "handed_in", "stamping", on="2026-11-23")
    assert shown(office, entry).late_why is None


def test_a_draft_is_kept_until_it_becomes_an_entry(office: Store) -> None:
    typed = {"document": "半份\ud83d\0", "note": "第一行\n第二行"}
    office.keep_draft("new:seal_use", typed)
    assert office.draft("new:seal_use") == typed
    rows = number_of_rows(office)
    with refused("请填写"):
        acts.enter(office, SealUse, {}, draft="new:seal_use")
    assert office.draft("new:seal_use") == typed
    acts.enter(office, SealUse, SLIP, draft="new:seal_use")
    assert (office.draft("new:seal_use"), number_of_rows(office)) == (None, rows + 1)


def test_ten_megabytes_pasted_are_never_stored_not_even_as_a_draft(office: Store) -> None:
    huge = "字" * 10_000_000
    office.keep_draft("new:seal_use", {"document": huge, "note": "短"})
    assert office.draft("new:seal_use") == {"note": "短"}
    rows = number_of_rows(office)
    with refused("最多 200 字，现有 10000000 字，没有保存"):
        enter(office, document=huge)
    assert number_of_rows(office) == rows


def test_a_print_leaves_a_trace_although_nothing_changes(office: Store) -> None:
    entry = enter(office)
    version = shown(office, entry).version
    row, digest = acts.note(office, "打印", [("seal_use", entry)], {"文件": "用印\udcff.pdf"})
    with office.read() as lookup:
        newest = audit.history(lookup.session, "seal_use", entry)[-1]
        assert audit.last(lookup.session)[:2] == (row, digest)
    assert (newest.action, newest.changed, newest.facts) == ("打印", {}, {"文件": "用印\udcff.pdf"})
    assert shown(office, entry).version == version


def test_a_note_about_nothing_is_one_row(office: Store) -> None:
    rows = number_of_rows(office)
    assert acts.note(office, "导出", [], {"登记簿": "用印登记"})[0] == rows + 1 == number_of_rows(office)


def test_a_register_is_sorted_and_filtered_by_its_fields(office: Store) -> None:
    a, b, c = enter(office, copies="2"), enter(office, copies="9", seal_id="签名章"), enter(office, copies="5")
    register = book("用印登记")
    with office.read() as lookup:
        assert list(register.ids(lookup)) == [c, b, a]
        assert list(register.ids(lookup, sort=Sort("copies", rising=True))) == [a, c, b]
        assert list(register.ids(lookup, Filter(equal={"seal_id": 2}))) == [b]
        assert register.count(lookup, Filter(words="合同", equal={"seal_id": 1})) == 2
        assert register.totals(lookup, Filter(equal={"seal_id": 1}))["copies"] == 7


def test_an_entry_is_found_by_its_number_a_seal_by_its_name(office: Store) -> None:
    entry = enter(office)
    with office.read() as lookup:
        assert book("seal_use").find(lookup, "2026-1") == entry
        assert [book("seal").find(lookup, text) for text in ("公章", "印章2号", "委员会公章", "3")] == [1, 2, 3, 3]
        with refused("用印登记中没有 用印〔2026〕99号"):
            book("seal_use").find(lookup, "2026-99")
        with refused("不是编号"):
            book("seal_use").find(lookup, "合同")
        with refused("没有登记簿“收文”"):
            book("收文")


def test_thousands_of_entries_are_read_at_once(office: Store) -> None:
    with office.read() as lookup:
        assert Book(Office).entries(lookup, range(1, 100_000))[0].texts["short"] == "区司法局"


def test_a_seal_keeps_its_kind_while_a_paper_under_way_depends_on_it(office: Store) -> None:
    entry = enter(office, seal_id="签名章")
    with refused("未办完"):
        acts.correct(office, Seal, 2, {"kind": "公章"})
    acts.strike(office, SealUse, entry, "误登")
    acts.correct(office, Seal, 2, {"kind": "公章"})
    assert shown(office, 2, Seal).texts["kind"] == "公章"


def test_the_first_day_does_not_move_past_an_ordinary_entry(office: Store) -> None:
    enter(office)
    with refused("启用日期不能晚于"):
        acts.correct(office, Office, 1, {"first_day": "2026-12-01"})
    acts.correct(office, Office, 1, {"first_day": TODAY})


def test_nothing_is_entered_as_sent_back_already(office: Store) -> None:
    with refused("新登记时不能办"):
        acts.enter(office, SealUse, SLIP, {"returned": {"by": "陆三", "on": TODAY, "returned_why": "缺附件"}})


def test_completion_remembers_the_newest_entries(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for document in ("最早的", "合同", "函", "合同"):
        enter(office, document=document)
    monkeypatch.setattr("models.book.REMEMBERED", 3)
    with office.read() as lookup:
        assert list(book("seal_use").history_of(lookup, "document")) == [("合同", 2), ("函", 1)]
        assert list(book("seal_use").history_of(lookup, "note")) == []
