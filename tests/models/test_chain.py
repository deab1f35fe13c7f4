"""The chain of signatures: every "never" of the seal-use sheet (procedure 1.1.9, 3.4), and the order without exception."""

from itertools import product

import pytest
from sqlalchemy.exc import IntegrityError

from models import acts, chain
from models.book import Filter, book
from models.people import Person
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from models.text import Refused
from tests.offices import CHAIN, SIGNER, SLIP, TODAY, Clock, bypass, enter, refused, shown, sign, state

SIDES = {"returned": "returned_why", "declined": "declined_why"}


def asked(step: str) -> dict[str, str]:
    texts = {"by": SIGNER.get(step, "陆三"), "on": TODAY}
    return texts | ({SIDES[step]: "份数有误"} if step in SIDES else {})


def test_a_slip_goes_through_its_states_in_the_words_of_the_rule(office: Store) -> None:
    entry = enter(office)
    words = [state(office, entry)]
    for step in CHAIN:
        sign(office, entry, step)
        words.append(state(office, entry))
    assert words == ["待初审", "待审批", "已批准", "已交表登记", "已用印", "已存档"]


def test_a_stamping_needs_the_sheet_handed_in_and_registered_first(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review", "approval")
    with refused("须先办“交表登记”，不能直接办“用印”（顺序：初审 → 审批 → 交表登记 → 用印 → 存档）"):
        sign(office, entry, "stamping")


def test_a_stamping_needs_the_keeper_or_the_deputy_present(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review", "approval", "handed_in")
    with refused("监印人须是保管人或替管人（周四、吴五），不是“陆三”"):
        acts.perform(office, SealUse, entry, "stamping", {"by": "陆三", "on": TODAY})
    acts.perform(office, SealUse, entry, "stamping", {"by": "吴五", "on": TODAY})
    assert state(office, entry) == "已用印"


def test_a_keeper_who_has_left_cannot_watch_a_stamping(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review", "approval", "handed_in")
    acts.correct(office, Person, 4, {"until": "2026-11-24"})
    with refused("保管人“周四”2026-11-25 不在职"):
        sign(office, entry, "stamping")


def test_the_signature_stamp_needs_the_head_of_the_office(office: Store) -> None:
    entry = enter(office, seal_id="签名章")
    sign(office, entry, "first_review")
    with refused("签名章只能由局长本人审批（1.1.9）"):
        sign(office, entry, "approval")
    acts.perform(office, SealUse, entry, "approval", {"by": "宋一", "on": TODAY})
    assert state(office, entry) == "已批准"


def test_the_office_seal_needs_a_leader(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    with refused("这一步须由局长、局领导签字"):
        acts.perform(office, SealUse, entry, "approval", {"by": "陆三", "on": TODAY})


def test_a_seal_of_the_committee_is_not_entered_here(office: Store) -> None:
    with refused("归秘书科按 3.4 管理"):
        enter(office, seal_id="委员会公章")


def test_blank_paper_is_not_stamped(office: Store) -> None:
    with refused("空白纸、空白表格不得用印（3.4）"):
        enter(office, blank="是")
    entry = enter(office)
    with refused("空白纸、空白表格不得用印（3.4）"):
        acts.correct(office, SealUse, entry, {"blank": "是"})


@pytest.mark.parametrize(("approved", "stamped"), [("4", None), ("0", None), ("2", "3"), ("2", "0")])
def test_no_more_is_stamped_than_approved_and_no_more_approved_than_asked(
    office: Store, approved: str, stamped: str | None
) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    if stamped is None:
        with refused("核准份数须在 1 与申请份数 3 之间"):
            sign(office, entry, "approval", approved_copies=approved)
    else:
        sign(office, entry, "approval", approved_copies=approved)
        sign(office, entry, "handed_in")
        with refused("实盖份数须在 1 与核准份数 2 之间"):
            sign(office, entry, "stamping", stamped_copies=stamped)


def test_counts_left_empty_are_those_asked_and_those_approved(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    sign(office, entry, "approval", approved_copies="2份")
    sign(office, entry, "handed_in", "stamping")
    assert {k: shown(office, entry).values[k] for k in ("copies", "approved_copies", "stamped_copies")} == {
        "copies": 3, "approved_copies": 2, "stamped_copies": 2,
    }


def test_from_every_state_only_the_next_step_is_possible(office: Store) -> None:
    """Five states with each of the five steps and the two ways out: forty-two tries."""
    for done, step in product(range(len(CHAIN) + 1), (*CHAIN, *SIDES)):
        entry = enter(office)
        sign(office, entry, *CHAIN[:done])
        before, offered = shown(office, entry), {action.key for action in shown(office, entry).actions}
        stamped, approved = done > CHAIN.index("stamping"), done > CHAIN.index("approval")
        allowed = step == (CHAIN[done] if done < len(CHAIN) else None) or (step == "returned" and not stamped)
        allowed = allowed or (step == "declined" and not approved)
        assert (step in offered) == allowed, (done, step)
        try:
            acts.perform(office, SealUse, entry, step, asked(step) | ({"by": "宋二"} if done == 1 else {}))
        except Refused:
            assert not allowed, (done, step)
            assert shown(office, entry) == before
        else:
            assert allowed, (done, step)


def test_nothing_is_signed_on_an_entry_that_was_declined_or_struck(office: Store) -> None:
    declined, struck = enter(office), enter(office)
    acts.perform(office, SealUse, declined, "declined", asked("declined"))
    acts.strike(office, SealUse, struck, "登记重复")
    assert (state(office, declined), state(office, struck)) == ("不予批准", "作废")
    for entry, step in product((declined, struck), (*CHAIN, *SIDES)):
        assert shown(office, entry).actions == ()
        with refused("不能再办理"):
            acts.perform(office, SealUse, entry, step, asked(step))


def test_a_step_out_of_turn_is_said_before_what_it_would_ask_for(office: Store) -> None:
    entry = enter(office)
    acts.perform(office, SealUse, entry, "declined", asked("declined"))
    with refused("不能再办理“退回”"):
        acts.perform(office, SealUse, entry, "returned", {})


def test_the_number_of_a_declined_entry_is_kept(office: Store) -> None:
    first = enter(office)
    acts.perform(office, SealUse, first, "declined", asked("declined"))
    assert shown(office, first).number == "用印〔2026〕1号"
    assert shown(office, enter(office)).number == "用印〔2026〕2号"


def test_who_declines_must_be_allowed_to_sign_that_step(office: Store) -> None:
    entry = enter(office)
    with refused("这一步须由科室负责人签字"):
        acts.perform(office, SealUse, entry, "declined", asked("declined") | {"by": "周四"})


def test_a_return_clears_the_signatures_and_their_counts_and_the_trail_keeps_them(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    sign(office, entry, "approval", approved_copies="2")
    acts.perform(office, SealUse, entry, "退回", {"by": "宋二", "on": TODAY, "returned_why": "改为四份"})
    found = shown(office, entry)
    assert (found.state.word, set(found.signatures), found.values["approved_copies"]) == ("退回修改", {"returned"}, None)
    assert found.values["returned_why"] == "改为四份"
    acts.correct(office, SealUse, entry, {"copies": "4"})
    sign(office, entry, "first_review", "approval")
    assert shown(office, entry).values["approved_copies"] == 4


def test_a_slip_that_was_returned_is_not_returned_twice(office: Store) -> None:
    entry = enter(office)
    acts.perform(office, SealUse, entry, "returned", asked("returned"))
    with refused("现为“退回修改”，不能“退回”"):
        acts.perform(office, SealUse, entry, "returned", asked("returned"))


def test_a_stamping_is_never_undone(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, *CHAIN[:4])
    with refused("的“用印”已办，不能撤销"):
        acts.perform(office, SealUse, entry, "returned", asked("returned"))


@pytest.mark.parametrize("side", SIDES)
def test_returning_and_declining_need_a_reason(office: Store, side: str) -> None:
    entry = enter(office)
    with refused("理由"):
        acts.perform(office, SealUse, entry, side, {"by": "陆三", "on": TODAY})


def test_what_a_standing_approval_covers_cannot_be_corrected(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review", "approval")
    changes = {"copies": "5", "document": "另一份", "reason": "另一事由", "seal_id": "签名章", "blank": "是"}
    for key, value in changes.items():
        with refused("已由审批签字认可，签字有效时不能更正"):
            acts.correct(office, SealUse, entry, {key: value})
    acts.correct(office, SealUse, entry, {"note": "附件另存"})


def test_signatures_and_counts_are_not_fields_that_one_can_type(office: Store) -> None:
    entry = enter(office)
    for key in ("approval_by", "approved_copies", "struck_why", "old_number", "version", "year", "written_at", "historic"):
        with refused("没有可填的字段"):
            acts.correct(office, SealUse, entry, {key: "1"})
        with refused("没有可填的字段"):
            enter(office, **{key: "1"})


def test_days_never_go_backwards(office: Store) -> None:
    entry = enter(office, applied_on="2026-11-24")
    with refused("早于上一环节的 2026-11-24"):
        sign(office, entry, "first_review", on="2026-11-23")
    sign(office, entry, "first_review", on="2026-11-25")
    with refused("早于上一环节的 2026-11-25"):
        sign(office, entry, "approval", on="2026-11-24")


def test_days_never_lie_in_the_future(office: Store) -> None:
    with refused("日期 2026-11-26 在今天（2026-11-25）之后"):
        enter(office, applied_on="2026-11-26")
    entry = enter(office)
    with refused("在今天（2026-11-25）之后"):
        sign(office, entry, "first_review", on="2026-11-26")


def test_the_day_of_an_application_cannot_be_moved_behind_its_signatures(office: Store) -> None:
    entry = enter(office, applied_on="2026-11-23")
    sign(office, entry, "first_review", on="2026-11-24")
    with pytest.raises(Refused) as why:
        acts.correct(office, SealUse, entry, {"applied_on": "2026-11-25"})
    assert why.value.problems == [("applied_on", "日期 2026-11-25 晚于初审日期 2026-11-24，先后不能颠倒。")]


def test_a_slip_signed_again_is_not_dated_before_its_return(office: Store, clock: Clock) -> None:
    entry = enter(office, applied_on="2026-11-23")
    acts.perform(office, SealUse, entry, "returned", asked("returned"))
    with refused("早于上一环节的 2026-11-25"):
        sign(office, entry, "first_review", on="2026-11-24")


def test_a_signed_slip_is_entered_as_one_act_checked_as_one_by_one(office: Store) -> None:
    steps = {step: {"by": SIGNER[step], "on": TODAY} for step in CHAIN}
    entry = acts.enter(office, SealUse, SLIP, steps)
    assert state(office, entry) == "已存档"
    with pytest.raises(Refused) as why:
        acts.enter(office, SealUse, SLIP, steps | {"approval": {"by": "陆三", "on": TODAY}})
    assert [key for key, _ in why.value.problems] == ["approval.by"]
    with refused("须先办“初审”"):
        acts.enter(office, SealUse, SLIP, {"approval": steps["approval"]})
    with office.read() as lookup:
        assert book("seal_use").count(lookup) == 1


def test_the_state_in_python_and_the_state_in_sql_are_the_same(office: Store) -> None:
    entries = [enter(office) for _ in range(10)]
    for done, entry in enumerate(entries[:6]):
        sign(office, entry, *CHAIN[:done])
    acts.perform(office, SealUse, entries[6], "returned", asked("returned"))
    acts.perform(office, SealUse, entries[7], "declined", asked("declined"))
    acts.strike(office, SealUse, entries[8], "误登")
    old = acts.enter(office, SealUse, SLIP | {"applied_on": "2025-03-01"}, historic=True)
    register = book("seal_use")
    for entry in [*entries, old]:
        word = state(office, entry)
        with office.read() as lookup:
            assert entry in register.ids(lookup, Filter(states=(word,)))
            others = tuple(w for w in register.states() if w != word)
            assert entry not in register.ids(lookup, Filter(states=others))


def test_what_waits_for_a_step_is_found_as_open(office: Store) -> None:
    waiting, filed = enter(office), enter(office)
    sign(office, filed, *CHAIN)
    with office.read() as lookup:
        assert list(book("seal_use").ids(lookup, Filter(open_only=True))) == [waiting]


def test_sqlite_itself_refuses_a_step_before_the_one_before_it(office: Store) -> None:
    entry = enter(office)
    with pytest.raises(IntegrityError, match="CHECK constraint failed"):
        bypass(office, entry, "stamping_by", "周四")


def test_a_seal_taken_out_of_use_meanwhile_is_neither_approved_nor_used_but_the_slip_can_go_back(office: Store) -> None:
    entry = enter(office)
    sign(office, entry, "first_review")
    acts.correct(office, Seal, 1, {"state": "停用"})
    with refused("现为“停用”，不能使用"):
        sign(office, entry, "approval")
    acts.perform(office, SealUse, entry, "returned", asked("returned"))
    acts.correct(office, SealUse, entry, {"note": "等新章"})
    with refused("归秘书科按 3.4 管理"):
        acts.correct(office, SealUse, entry, {"seal_id": "委员会公章"})


def test_each_action_says_what_it_asks_for(office: Store) -> None:
    entry = enter(office)
    actions = {action.key: [(f.key, f.required) for f in action.ask] for action in shown(office, entry).actions}
    assert actions == {
        "first_review": [("by", True), ("on", True)],
        "returned": [("by", True), ("on", True), ("returned_why", True)],
        "declined": [("by", True), ("on", True), ("declined_why", True)],
    }
    with refused("“初审”不问“approved_copies”"):
        sign(office, entry, "first_review", approved_copies="2")
    with refused("没有“盖章”这一步"):
        acts.perform(office, SealUse, entry, "盖章", {})


def test_the_share_done_grows_with_each_step(office: Store) -> None:
    entry = enter(office)
    shares = []
    for step in CHAIN:
        sign(office, entry, step)
        shares.append(shown(office, entry).state.share)
    assert shares == [0.2, 0.4, 0.6, 0.8, 1.0]
    assert shown(office, entry).state == chain.State("已存档")
