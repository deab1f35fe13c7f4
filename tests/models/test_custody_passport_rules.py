"""Rules of private travel that a new user ran into: who signs, who takes the certificate, what a day means, what is said."""

import pytest

from models import acts, check, due_list, holdings, today
from models.book import Book
from models.follows import follows
from models.passports import Certificate
from models.passports_today import last_check
from models.people import Office, Person, Section, person_called
from models.registers.exit_filing import ExitFiling
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck, rows
from models.store import Store
from models.whereabouts import whereabouts
from tests.offices import Clock, refused, shown
from tests.passports import TRIP, certificate, day, sign, step, travel

ID = "110101199003070011"


pytestmark = pytest.mark.usefixtures("cabinet")


def test_nobody_takes_the_certificate_of_another(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="party_approval")
    with refused("证件只发给申请人本人（郑六），“周四”不能代领"):
        step(office, ExitTrip, trip, "issuing", "周四")


def test_a_certificate_is_not_issued_for_a_journey_that_is_over(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office, to="party_approval")
    clock.turn(days=14)
    with refused("批准的行程到 2026-12-08 为止，已经过去，不能再发放"):
        step(office, ExitTrip, trip, "issuing", "郑六")


def test_nobody_applies_after_he_has_left(office: Store) -> None:
    certificate(office)
    with refused("计划出境 2026-11-20 早于申请日期 2026-11-25：须先审批后出行"):
        travel(office, to="", leave_on="2026-11-20")


def test_what_cannot_be_issued_is_said_in_the_words_of_the_step(office: Store) -> None:
    certificate(office)
    travel(office)
    second = travel(office, to="party_approval")
    with refused("不能发放"):
        step(office, ExitTrip, second, "issuing", "郑六")


def test_the_first_review_is_the_section_for_personnels(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="head_review")
    acts.enter(office, Section, {"name": "政工科"})
    with refused("初审由政工科办理（2.4），“吴五”不在这个科室"):
        step(office, ExitTrip, trip, "first_review", "吴五")
    acts.enter(office, Person, {"name": "冯七", "rank_id": "工作人员", "section_id": "政工科"})
    step(office, ExitTrip, trip, "first_review", "冯七")


def test_the_head_of_another_section_does_not_review(office: Store) -> None:
    certificate(office, holder="吴五")
    trip = travel(office, to="own", holder="吴五")
    with refused("“郑六”是行政执法监督科的负责人，申请人在办公室，须由本科室负责人或局领导审核"):
        step(office, ExitTrip, trip, "head_review", "郑六")


def test_a_changed_setting_moves_no_day_that_was_told(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    sign(office, trip, "coming_home", went="是", left_on="2026-12-01", back_on="2026-12-07")
    acts.correct(office, Office, 1, {"return_days": "7"})
    sign(office, trip, "handing_back")
    assert shown(office, trip, ExitTrip).texts["due_on"] == "2026-12-17"


def test_a_step_that_does_not_apply_is_refused_with_the_field_that_says_so(office: Store) -> None:
    passport = certificate(office, holder="宋一", to="handing_in", cadre="区管")
    with refused("的干部类别是“区管”，不办“入柜”这一步，现在应办“转交组织部”"):
        step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜")


def test_what_leaves_the_office_is_not_taken_by_one_of_us(office: Store) -> None:
    passport = certificate(office)
    with refused("转出接收人是持证人的新单位，不能是本局的“周四”"):
        step(office, Passport, passport, "transferred", "周四", end_why="调离")


def test_a_certificate_is_replaced_once(office: Store) -> None:
    former = certificate(office)
    step(office, Passport, former, "lost", "郑六", lost_why="搬家")
    certificate(office, "E2", to="", replaces_id="E12345678")
    with refused("E12345678 已由 E2 换发、补发"):
        certificate(office, "E3", to="", replaces_id="E12345678")


def test_an_identity_number_is_read_as_an_input_method_writes_it(office: Store) -> None:
    wide = "".join(chr(ord(figure) + 0xFEE0) for figure in ID)
    filed = acts.enter(office, ExitFiling, {"person_id": "郑六", "id_number": wide})
    assert shown(office, filed, ExitFiling).texts["id_number"] == ID
    with refused("郑六的身份证号与此相同，请核对"):
        acts.enter(office, ExitFiling, {"person_id": "周四", "id_number": ID})


@pytest.mark.parametrize("line", ["e12345678 A-9", "Ｅ１２３４５６７８　A-9", "E12345678\tA-9", "证件1号 A-9"])
def test_a_wrong_slot_is_read_and_printed_however_it_is_typed(office: Store, line: str) -> None:
    certificate(office)
    made = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "wrong_slots": line})
    with office.read() as lookup:
        assert [found for *_, found in rows(lookup, lookup.get("passport_check", made))] == ["错位：A-9"]


def test_what_a_round_forgot_is_said_in_one_sentence(office: Store) -> None:
    for n in range(10):
        certificate(office, f"E{n}")
    with refused("E1、E2、E3、E4、E5、E6、E7、E8等 9 本 应在柜中"):
        acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "present": "E0"})


def told(office: Store) -> list[tuple[str, str, str]]:
    return [(one.state, one.what, one.why) for one in due_list.due(office) if one.register == "passport"]


def missed(office: Store) -> None:
    """Let a signed round of today miss the certificate."""
    entry = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "missing": "E12345678"})
    step(office, PassportCheck, entry, "checking", "吴五")


def test_what_was_handed_in_and_lies_nowhere_is_due_that_day(office: Store, clock: Clock) -> None:
    certificate(office, to="handing_in")
    assert ("今天到期", "因私护照 E12345678", "已上交，尚未入柜（2.4：专柜）") in told(office)
    clock.turn(days=1)
    assert ("逾期", "因私护照 E12345678", "已上交，尚未入柜（2.4：专柜）") in told(office)


def test_what_goes_to_another_keeper_is_due_from_the_day_on_which_its_holder_came_under_another_body(
    office: Store, clock: Clock
) -> None:
    passport = certificate(office)
    clock.turn(days=20)
    acts.correct(office, Passport, passport, {"cadre": "区管", "cabinet_id": "", "slot": ""})
    assert ("今天到期", "因私护照 E12345678", "已上交，尚未转交区委组织部（2.4）") in told(office)
    clock.turn(days=1)
    assert ("逾期", "因私护照 E12345678", "已上交，尚未转交区委组织部（2.4）") in told(office)


def test_what_a_round_missed_is_due_until_it_is_found_or_lost(office: Store) -> None:
    passport = certificate(office)
    line = ("今天到期", "查找 因私护照 E12345678", "核查〔2026〕1号 核查时不在柜中：找到后再核查一次，找不到的报失（2.4）")
    first = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "missing": "E12345678"})
    assert line not in told(office)
    step(office, PassportCheck, first, "checking", "吴五")
    assert line in told(office)
    step(office, Passport, passport, "lost", "吴五", lost_why="核查未见")
    assert told(office) == []


def test_what_a_round_missed_has_been_found_once_it_came_back_from_a_journey(office: Store, clock: Clock) -> None:
    certificate(office)
    missed(office)
    trip = travel(office)
    assert told(office) == []
    clock.turn(days=14)
    sign(office, trip, "handing_back", went="否")
    assert told(office) == []
    missed(office)
    assert [what for _, what, _ in told(office)] == ["查找 因私护照 E12345678"]


def test_what_a_round_missed_has_been_found_once_it_was_lost_and_is_put_in_again(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    missed(office)
    clock.turn(minutes=5)
    step(office, Passport, passport, "lost", "吴五", lost_why="核查未见")
    step(office, Passport, passport, "reopened", "郑六")
    step(office, Passport, passport, "storing", "吴五")
    assert told(office) == []
    assert shown(office, passport, Passport).state.word == "在柜"


def test_an_older_round_that_is_entered_later_finds_nothing_that_is_missing(office: Store, clock: Clock) -> None:
    certificate(office)
    clock.turn(days=2)
    first = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "missing": "E12345678"})
    step(office, PassportCheck, first, "checking", "吴五")
    line = ("今天到期", "查找 因私护照 E12345678", "核查〔2026〕1号 核查时不在柜中：找到后再核查一次，找不到的报失（2.4）")
    assert line in told(office)
    today = office.today().isoformat()
    older = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "present": "E12345678", "checked_on": "2026-11-25"})
    step(office, PassportCheck, older, "checking", "吴五")
    assert line in told(office)
    with office.read() as lookup:
        last = last_check(lookup)
        assert last is not None
        assert (last.number, str(last.due)) == ("核查〔2026〕1号", today)


def test_what_was_handed_in_is_told_to_be_put_in_before_it_is_issued(office: Store) -> None:
    passport = certificate(office, to="handing_in")
    trip = travel(office, to="party_approval")
    with refused("还没有交来保管，不能发放。请先在证件台账中办理“入柜”"):
        step(office, ExitTrip, trip, "issuing", "郑六")
    step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜")
    step(office, ExitTrip, trip, "issuing", "郑六")


def test_the_sheet_of_a_person_names_the_certificates_that_lie_here(office: Store) -> None:
    certificate(office)
    with office.read() as lookup:
        found = [(one.sort, one.what, one.state) for one in holdings.holdings(lookup, person_called(lookup, "郑六"))]
    assert found == [("寄存", "因私护照 E12345678", "在柜")]


def test_a_journey_that_was_not_approved_is_not_given_up_as_well(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="first_review")
    step(office, ExitTrip, trip, "declined", "局党组", declined_why="从严掌握")
    assert shown(office, trip, ExitTrip).actions == ()
    with refused("不予批准"):
        step(office, ExitTrip, trip, "dropped", "郑六")


def test_a_report_before_the_return_is_told_what_comes_first(office: Store) -> None:
    certificate(office)
    trip = travel(office)
    with refused("须先办“回国登记”，不能直接办“回国报告”"):
        step(office, ExitTrip, trip, "report", "吴五")


def test_what_nobody_has_applied_for_by_his_own_hand_cannot_be_declined_yet(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="")
    with refused("还没有“本人签字”，无从不予批准。不办了请作废。"):
        step(office, ExitTrip, trip, "declined", "局党组", declined_why="从严掌握")
    step(office, ExitTrip, trip, "own", "郑六")
    step(office, ExitTrip, trip, "declined", "宋二", declined_why="从严掌握")


def test_a_second_certificate_of_a_kind_is_pointed_out(office: Store) -> None:
    certificate(office)
    with office.read() as lookup:
        said = Passport(holder_id=6, kind=Certificate.PASSPORT).says(lookup)
        assert said == {"kind": "此人在册的同种证件还有 E12345678。换发的先注销原证件，再填“原证件”。"}
        assert Passport(holder_id=6, kind=Certificate.TAIWAN).says(lookup) == {}


def test_a_certificate_that_is_overdue_stands_once_on_the_page_of_the_day(office: Store, clock: Clock) -> None:
    passport = certificate(office, to="")
    for days, places in ((0, ["sign"]), (5, ["本周到期"]), (6, ["逾期"])):
        clock.turn(days=days)
        day = today.read(office)
        waits = [group.kind for group in day.groups for row in group.rows if row.entry.id == passport]
        assert waits + [group.state for group in day.due for row in group.rows if row.entry == passport] == places
        assert day.waiting == 1


def test_a_certificate_that_was_lost_and_is_found_is_handed_in_again_under_its_own_entry(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    clock.turn(days=1)
    step(office, Passport, passport, "lost", "郑六", lost_why="搬家")
    clock.turn(days=1)
    once = "E12345678 已登记在 证件1号（郑六，遗失），同一证件号码只登记一条，没有保存。"
    with refused(f"{once}找回、转回的请在那一条办理“重新在册”。"):
        certificate(office, to="")
    with refused("重新上交 2026-11-25 早于报失日期 2026-11-26，先后不能颠倒（2.4）"):
        acts.perform(office, Passport, passport, "重新在册", {"by": "郑六", "on": "2026-11-25"})
    assert [action.key for action in shown(office, passport, Passport).actions] == ["reopened"]
    step(office, Passport, passport, "重新在册", "郑六")
    entry = shown(office, passport, Passport)
    assert (entry.state.word, entry.texts["handing_in_on"], entry.texts["lost_why"]) == ("已上交", "2026-11-27", "")
    assert entry.texts["note"] == "2026-11-26 郑六报失（搬家），2026-11-27 重新在册"
    step(office, Passport, passport, "storing", "吴五")
    travel(office)
    assert check.verify(office).ok


def test_a_certificate_lost_on_a_journey_is_found_and_the_journey_stays_as_it_was(office: Store) -> None:
    passport = certificate(office)
    trip = travel(office)
    step(office, ExitTrip, trip, "lost", "郑六", lost_why="在外遗失")
    step(office, Passport, passport, "reopened", "郑六")
    words = [shown(office, entry, record).state.word for entry, record in ((passport, Passport), (trip, ExitTrip))]
    assert words == ["已上交", "遗失"]


def test_what_was_replaced_or_cancelled_or_is_here_does_not_come_again(office: Store) -> None:
    passport = certificate(office)
    with refused("现为“在柜”，不能再办理“重新在册”"):
        step(office, Passport, passport, "reopened", "郑六")
    step(office, Passport, passport, "lost", "郑六", lost_why="搬家")
    certificate(office, "E2", to="", replaces_id="E12345678")
    with refused("E12345678 已由 E2 换发、补发，原证件不再有效，不能重新在册（2.4）"):
        step(office, Passport, passport, "reopened", "郑六")
    cancelled = certificate(office, "E3", holder="周四")
    step(office, Passport, cancelled, "cancelled", "吴五", end_why="换发")
    assert shown(office, cancelled, Passport).actions == ()


def test_the_same_days_asked_for_twice_by_one_person_are_pointed_out(office: Store) -> None:
    certificate(office)
    travel(office, to="")
    typed = {"holder_id": "郑六", "passport_id": "E12345678", **TRIP}
    with office.read() as lookup:
        said = follows(Book(ExitTrip), lookup, typed).says["return_on"]
        own = Book(ExitTrip).entries(lookup, [1])[0]
        assert "return_on" not in follows(Book(ExitTrip), lookup, typed, own).says
    assert said == "出境〔2026〕1号 已是此人同样日期的申请。同一次出行不必再登，要改的请更正那一条。"


@pytest.mark.parametrize(("texts", "why"), [
    ({"code": "E11000005、C11000006"}, "像是几本证件的号码，请一本登记一条"),
    ({"code": "E11000005\nC11000006"}, "像是几本证件的号码，请一本登记一条"),
    ({"code": "无"}, "“无”不是证件号码"),
    ({"issued_on": "2026-11-26"}, "日期 2026-11-26 在今天（2026-11-25）之后"),
])
def test_one_entry_is_one_certificate_that_has_been_issued(office: Store, texts: dict[str, str], why: str) -> None:
    with refused(why):
        certificate(office, **texts)
    certificate(office, "E 1100 0005（旧）", issued_on="2026-11-25")


def test_a_certificate_is_said_to_lie_in_a_cabinet_once_it_was_put_in(office: Store) -> None:
    def where(entry: int) -> str:
        with office.read() as lookup:
            return whereabouts(lookup, lookup.get("passport", entry)).text

    passport = certificate(office, to="", cabinet_id="证件柜", slot="C-1")
    assert where(passport) == "不在柜中（未上交）"
    step(office, Passport, passport, "handing_in", "郑六")
    assert where(passport) == "不在柜中（已上交）"
    step(office, Passport, passport, "storing", "吴五")
    assert where(passport) == "证件柜　C-1"
    step(office, Passport, passport, "lost", "郑六", lost_why="不在柜中")
    step(office, Passport, passport, "reopened", "郑六")
    assert where(passport) == "不在柜中（已上交）"


def test_a_report_is_handed_to_somebody_else_and_who_did_not_travel_has_no_days_of_travel(office: Store) -> None:
    certificate(office)
    trip = travel(office)
    for went, why in (("否", "未成行的没有这个日期，请清空，或改“是否成行”"), ("是", "早于发放日期")):
        with refused(why):
            step(office, ExitTrip, trip, "coming_home", "郑六", went=went, left_on="2026-11-20", back_on="2026-11-24")
    step(office, ExitTrip, trip, "coming_home", "郑六", went="是", left_on=day(office), back_on=day(office))
    with refused("回国报告交给单位，不能由出行人本人（郑六）接收（2.4）"):
        step(office, ExitTrip, trip, "report", "郑六")
    step(office, ExitTrip, trip, "report", "吴五")
