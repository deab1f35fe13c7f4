"""Certificates for private travel: every "never" of procedure 2.4, and what happens where the procedure is silent."""

import pytest
from sqlalchemy.exc import IntegrityError

from models import acts, check
from models.book import Book, Filter
from models.due_list import certificates
from models.holdings import holdings
from models.out_now import out_now
from models.passports import earliest
from models.passports_due import reports_owed
from models.people import Person, person_called
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.signed import Signature
from models.store import Store
from models.whereabouts import whereabouts
from tests.offices import TODAY, Clock, refused, shown
from tests.passports import WAY, certificate, sign, step, travel

pytestmark = pytest.mark.usefixtures("cabinet")


def word(office: Store, entry: int, record: type = Passport) -> str:
    return shown(office, entry, record).state.word


def out(office: Store) -> list[tuple[str, int]]:
    with office.read() as lookup:
        return [one.thing for one in out_now(lookup)]


def test_a_certificate_goes_out_for_a_journey_and_comes_back(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    words = [word(office, passport)]
    trip = travel(office)
    words.append(word(office, passport))
    assert (word(office, trip, ExitTrip), out(office)) == ("已发放", [("passport", passport)])
    clock.turn(days=14)
    sign(office, trip, "coming_home", went="是", left_on="2026-12-01", back_on="2026-12-07")
    assert shown(office, trip, ExitTrip).texts["due_on"] == "2026-12-17"  # ten days after the actual return
    words.append(word(office, passport))
    sign(office, trip, "handing_back")
    words.append(word(office, passport))
    assert words == ["在柜", "已发放", "已发放", "在柜"]
    assert (word(office, trip, ExitTrip), out(office)) == ("已交回", [])
    sign(office, trip, "report")
    assert word(office, trip, ExitTrip) == "已报告"
    assert check.verify(office).ok


def test_a_certificate_that_is_back_lies_in_the_cabinet_though_the_report_is_still_owed(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    sign(office, trip, "handing_back", went="是", left_on="2026-12-01", back_on="2026-12-07")
    with office.read() as lookup:
        assert whereabouts(lookup, lookup.get("passport", passport)).text == "证件柜　A-1"
        owed = [(one.number, one.what, str(one.due), one.who) for one in reports_owed(lookup)]
        sheet = [(held.what, str(held.due)) for held in holdings(lookup, person_called(lookup, "郑六")) if held.sort == "应交"]
    assert sheet == [("回国报告", "2026-12-17")]
    assert owed == [("出境〔2026〕1号", "回国报告", "2026-12-17", "郑六")]
    sign(office, trip, "report")
    with office.read() as lookup:
        assert not list(reports_owed(lookup))


def test_a_validity_as_imprecise_as_a_month_is_warned_of_by_its_earliest_reading(office: Store) -> None:
    old = {"holder_id": "郑六", "cadre": "局管", "kind": "因私护照"}
    for code, said in (("E1", "2027年3月"), ("E2", "2029年3月"), ("E3", "长期"), ("E4", "2026.3")):
        acts.enter(office, Passport, old | {"code": code, "valid_text": said, "slot": "A-1"}, historic=True)
    with office.read() as lookup:
        told = {one.what: (str(one.due), one.why) for one in certificates(lookup)}
    assert told == {
        "因私护照 E1 将到期": ("2027-03-01", "台账只写“2027年3月”，按最早的 2027-03-01 提醒，请核对证件后更正有效期（2.4）"),
        "因私护照 E4 已过期": ("2026-03-01", "台账只写“2026.3”，按最早的 2026-03-01 提醒，请核对证件后更正有效期（2.4）"),
    }


@pytest.mark.parametrize(("code", "why"), [
    ("E1234567O", "号码第 9 位的字母 O 像是数字 0，请核对。"), ("e1234567ｏ", "第 9 位的字母 O 像是数字 0"),
    ("C0123I5678", "第 6 位的字母 I 像是数字 1"), ("ＥＯ1234567", "第 2 位的字母 O 像是数字 0"),
    ("E1234567l", "第 9 位的字母 L 像是数字 1"),
])
def test_a_letter_that_was_typed_for_a_figure_is_told(office: Store, code: str, why: str) -> None:
    with refused(why) as told:
        certificate(office, code, to="")
    assert [key for key, _ in told.value.problems] == ["code"]
    made = certificate(office, "E12345678", to="")
    with refused(why):
        acts.correct(office, Passport, made, {"code": code}, why="错字")


@pytest.mark.parametrize("code", ["EA1234567", "EL1234567", "K01234567", "CA1234567", "L12345678", "G12345678"])
def test_the_letters_of_a_series_stand_in_front(office: Store, code: str) -> None:
    assert shown(office, certificate(office, code, to=""), Passport).texts["code"] == code


def test_the_end_of_a_span_counts_and_what_names_no_year_warns_of_nothing() -> None:
    read = {said: str(earliest(said) or "") for said in ("2019.3-2029.3", "2029", "2029-3", "长期", "2029.13", "20290301")}
    assert read == {"2019.3-2029.3": "2029-03-01", "2029": "2029-01-01", "2029-3": "2029-03-01", "长期": "", "2029.13": "",
                    "20290301": ""}


def test_who_has_a_certificate_that_is_out_is_corrected_by_a_way_that_is_open(office: Store) -> None:
    certificate(office)
    trip = travel(office)
    cannot = "“申请人”已由局党组审批签字认可，签字有效时不能更正。出境〔2026〕1号 所借的还没有归还，不能作废。"
    with refused(cannot + "请先登记归还或报失，再作废并照此再登"):
        acts.correct(office, ExitTrip, trip, {"holder_id": "周四"})
    sign(office, trip, "handing_back", went="否")
    acts.strike(office, ExitTrip, trip, "申请人写错")


def test_nothing_is_issued_without_approval(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="first_review")
    with refused("须先办“局党组审批”，不能直接办“发放”"):
        step(office, ExitTrip, trip, "issuing", "郑六")


def test_the_first_review_is_never_skipped(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="head_review")
    with refused("须先办“政工科初审”，不能直接办“局党组审批”"):
        step(office, ExitTrip, trip, "party_approval", "局党组")


def test_only_the_applicant_signs_as_the_applicant_and_nobody_reviews_himself(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="")
    with refused("须由申请人本人（郑六）签字，不是“周四”（2.4）"):
        step(office, ExitTrip, trip, "own", "周四")
    sign(office, trip, "own")
    with refused("申请人不能审核自己的申请"):
        step(office, ExitTrip, trip, "head_review", "郑六")


def test_each_kind_of_cadre_is_approved_by_its_own_body(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="first_review")
    with refused("不办“组织部审批”这一步"):
        step(office, ExitTrip, trip, "district_approval", "区委组织部")
    with refused("局管和科级以下的由局党组审批（2.4）"):
        step(office, ExitTrip, trip, "party_approval", "陆三")
    certificate(office, "E2", "宋一", to="passing", cadre="区管")
    other = travel(office, "E2", to="head_review", holder="宋一")
    sign(office, other, "first_review")
    with refused("不办“局党组审批”这一步"):
        step(office, ExitTrip, other, "party_approval", "局党组")
    with refused("区管干部由区委组织部审批（2.4），不是“局党组”"):
        step(office, ExitTrip, other, "district_approval", "局党组")


def test_a_certificate_is_never_out_twice(office: Store) -> None:
    certificate(office)
    travel(office)
    second = travel(office, to="party_approval")
    with refused("现由郑六借用（2026-11-25 起，出境〔2026〕1号），没有归还，不能发放"):
        step(office, ExitTrip, second, "issuing", "郑六")


def test_sqlite_too_keeps_a_certificate_from_being_out_twice(office: Store) -> None:
    certificate(office)
    travel(office)
    second = travel(office, to="party_approval")
    with pytest.raises(IntegrityError), office.act("绕过") as act:  # noqa: PT012  # both lines are the act
        entry = act.lookup.get("exit_trip", second)
        entry.step("issuing").put(entry, Signature("郑六", office.today(), "x", act.at))
        act.session.flush()


def test_what_was_not_handed_in_is_not_issued(office: Store) -> None:
    certificate(office, to="handing_in")
    trip = travel(office, to="party_approval")
    with refused("E12345678 还没有交来保管，不能发放"):
        step(office, ExitTrip, trip, "issuing", "郑六")


@pytest.mark.parametrize(("until", "why"), [
    ("2026-11-24", "有效期至 2026-11-24，已经过期，不能发放"), ("2026-12-07", "早于计划返回的 2026-12-08，不能发放"),
    ("", "的有效期空着，不能发放（2.4）"),
])
def test_an_expired_certificate_is_not_issued(office: Store, until: str, why: str) -> None:
    certificate(office, valid_until=until)
    trip = travel(office, to="party_approval")
    with refused(why):
        step(office, ExitTrip, trip, "issuing", "郑六")


def test_nobody_travels_on_anothers_certificate_nor_out_of_office(office: Store) -> None:
    certificate(office)
    with refused("E12345678 是郑六的证件，不是申请人的"):
        travel(office, to="", holder="周四")
    acts.correct(office, Person, 6, {"until": "2026-11-01"})
    with refused("郑六2026-11-25 不在职，不能申请"):
        travel(office, to="")


def test_a_certificate_of_the_districts_cadres_never_ends_in_our_cabinet(office: Store) -> None:
    passport = certificate(office, holder="宋一", to="handing_in", cadre="区管")
    with refused("不办“入柜”这一步"):
        step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜", slot="A-1")
    for place in ({"cabinet_id": "证件柜"}, {"slot": "A-1"}):
        with refused("区管干部的证件由区委组织部保管，不放本局专柜（2.4）"):
            acts.correct(office, Passport, passport, place)
        with refused("区管干部的证件由区委组织部保管，不放本局专柜（2.4）"):
            certificate(office, "E9", "宋一", to="", cadre="区管", **place)
    assert word(office, passport) == "已上交"


def test_what_goes_to_the_organisation_department_is_not_received_by_one_of_ours(office: Store) -> None:
    passport = certificate(office, holder="宋一", to="handing_in", cadre="区管")
    with refused("由区委组织部保管（2.4），接收人不能是本局的“吴五”"):
        step(office, Passport, passport, "passing", "吴五")
    step(office, Passport, passport, "passing", "组织部李干事")
    trip = travel(office, holder="宋一", to="head_review")
    sign(office, trip, "issuing", {"issuing": "宋一"})
    sign(office, trip, "coming_home", {"coming_home": "宋一"}, went="否")
    with refused("接收人不能是本局的“吴五”"):
        step(office, ExitTrip, trip, "handing_back", "吴五")
    sign(office, trip, "handing_back", {"handing_back": "组织部李干事"})
    assert word(office, passport) == "已转组织部"


@pytest.mark.parametrize("name", [
    "区财政局李某", "区委宣传部", "区委办公室王五", "区纪委 监委", "云麓街道办事处", "某律师事务所", "区政府办", "本局政工科",
])  # fmt: skip
def test_what_goes_to_the_organisation_department_is_not_received_by_another_unit(office: Store, name: str) -> None:
    passport = certificate(office, holder="宋一", to="handing_in", cadre="区管")
    with refused(f"由区委组织部保管（2.4），接收人不能是别的单位的“{name}”"):
        step(office, Passport, passport, "passing", name)
    step(office, Passport, passport, "passing", "组织部李干事")
    trip = travel(office, holder="宋一", to="issuing")
    sign(office, trip, "coming_home", {"coming_home": "宋一"}, went="否")
    with refused("接收人不能是别的单位的"):
        step(office, ExitTrip, trip, "handing_back", name)


@pytest.mark.parametrize("name", ["李科", "王部长", "张会军", "干部科李四", "办公室赵六", "区委组织部", "阿依古丽·买买提"])
def test_a_bare_name_or_the_organisation_department_may_receive_what_it_keeps(office: Store, name: str) -> None:
    passport = certificate(office, holder="宋一", to="handing_in", cadre="区管")
    step(office, Passport, passport, "passing", name)
    assert word(office, passport) == "已转组织部"


def test_a_cadre_who_comes_under_the_district_takes_the_certificate_out_of_our_cabinet(office: Store) -> None:
    passport = certificate(office)
    with refused("区管干部的证件由区委组织部保管，不放本局专柜（2.4）"):
        acts.correct(office, Passport, passport, {"cadre": "区管"})
    acts.correct(office, Passport, passport, {"cadre": "区管", "cabinet_id": "", "slot": ""})
    entry = shown(office, passport, Passport)
    assert (entry.state.word, entry.actions[0].key) == ("已上交", "passing")
    trip = travel(office, to="first_review")
    sign(office, trip, "district_approval")
    with refused("还没有交来保管，不能发放"):
        step(office, ExitTrip, trip, "issuing", "郑六")
    step(office, Passport, passport, "passing", "组织部李干事")
    sign(office, trip, "issuing")
    assert check.verify(office).ok


def test_a_cadre_who_comes_back_under_the_bureau_has_the_certificate_put_in(office: Store) -> None:
    passport = certificate(office, to="passing", cadre="区管")
    acts.correct(office, Passport, passport, {"cadre": "局管"})
    entry = shown(office, passport, Passport)
    assert (entry.state.word, entry.actions[0].key) == ("已上交", "storing")
    step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜")
    assert word(office, passport) == "在柜"


def test_neither_holder_nor_kind_of_cadre_changes_while_a_journey_is_under_way(office: Store) -> None:
    passport = certificate(office)
    travel(office, to="own")
    with refused("还有未办完的登记用着它（出境〔2026〕1号），办完之前不能改干部类别"):
        acts.correct(office, Passport, passport, {"cadre": "科级以下"})


def test_a_certificate_in_the_cabinet_cannot_lose_its_cabinet(office: Store) -> None:
    passport = certificate(office)
    with refused("在柜的证件须写明存放柜"):
        acts.correct(office, Passport, passport, {"cabinet_id": "", "slot": ""})


def test_the_certificate_is_put_in_by_who_keeps_the_cabinet(office: Store) -> None:
    passport = certificate(office, to="handing_in")
    with refused("收发须由保管人或替管人经手，不是“周四”"):
        step(office, Passport, passport, "storing", "周四", cabinet_id="证件柜")
    with refused("请填写存放柜：证件须存放在专柜（2.4）"):
        step(office, Passport, passport, "storing", "吴五")


def test_the_holder_never_keeps_it_a_return_without_the_certificate_stays_due(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    sign(office, trip, "coming_home", went="是", left_on="2026-12-01", back_on="2026-12-08")
    with refused("证件须交回保管，不能由持证人本人（郑六）留存（2.4）"):
        step(office, ExitTrip, trip, "handing_back", "郑六")
    clock.turn(days=10)
    assert word(office, trip, ExitTrip) == "逾期未还"
    with office.read() as lookup:
        assert list(Book(ExitTrip).ids(lookup, Filter(states=("逾期未还",)))) == [trip]
    assert word(office, passport) == "已发放"


def test_a_journey_that_did_not_take_place_brings_the_certificate_back_without_a_report(office: Store) -> None:
    certificate(office)
    trip = travel(office)
    sign(office, trip, "coming_home", went="否")
    entry = shown(office, trip, ExitTrip)
    assert (entry.texts["left_on"], entry.texts["back_on"], entry.texts["due_on"]) == ("", "", "2026-12-05")
    assert entry.actions[0].key == "handing_back"
    sign(office, trip, "handing_back")
    assert word(office, trip, ExitTrip) == "已交回"


def test_a_journey_is_given_up_before_the_certificate_is_issued_and_not_afterwards(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="party_approval")
    with refused("须由申请人本人（郑六）签字"):
        step(office, ExitTrip, trip, "dropped", "周四")
    step(office, ExitTrip, trip, "dropped", "郑六")
    assert (word(office, trip, ExitTrip), shown(office, trip, ExitTrip).actions) == ("已取消", ())
    other = travel(office)
    with refused("证件已发放，不能取消出行。请登记回国（是否成行填“否”）"):
        step(office, ExitTrip, other, "dropped", "郑六")


def test_who_comes_back_late_says_why(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=20)
    late = {"by": "郑六", "went": "是", "left_on": "2026-12-01", "back_on": "2026-12-10"}
    with refused("实际返回 2026-12-10 晚于批准的 2026-12-08，请写明逾期返回原因"):
        step(office, ExitTrip, trip, "coming_home", **late)
    step(office, ExitTrip, trip, "coming_home", **late, late_back_why="航班取消")
    assert shown(office, trip, ExitTrip).texts["due_on"] == "2026-12-20"


def test_the_office_says_within_how_many_days_a_certificate_comes_back(office: Store) -> None:
    from models.people import Office

    acts.correct(office, Office, 1, {"return_days": "7"})
    certificate(office)
    trip = travel(office)
    assert shown(office, trip, ExitTrip).texts["due_on"] == "2026-12-15"


def test_what_is_lost_abroad_is_lost_for_good_and_its_successor_names_it(office: Store) -> None:
    passport = certificate(office)
    trip = travel(office)
    with refused("现在外面，不能“报失”。请先在出国（境）审批登记中登记归还；在外遗失的在那里报失"):
        step(office, Passport, passport, "lost", "郑六", lost_why="不见了")
    step(office, ExitTrip, trip, "lost", "郑六", lost_why="在大阪遗失，持旅行证回国")
    assert (word(office, passport), word(office, trip, ExitTrip), out(office)) == ("遗失", "遗失", [])
    assert shown(office, passport, Passport).texts["lost_why"] == "在大阪遗失，持旅行证回国"
    with refused("E12345678 现为“遗失”，不能申请"):
        travel(office, to="")
    new = certificate(office, "E87654321", to="", replaces_id="E12345678")
    assert (word(office, new), shown(office, new, Passport).texts["replaces_id"]) == ("未上交", "E12345678")


def test_a_certificate_takes_the_place_only_of_one_that_has_left(office: Store) -> None:
    passport = certificate(office)
    with refused("E12345678 还在册。换发的请先办理注销，补发的请先报失"):
        certificate(office, "E2", to="", replaces_id="E12345678")
    step(office, Passport, passport, "cancelled", "吴五", end_why="到期换发")
    with refused("E12345678 不是同一人的同种证件"):
        certificate(office, "C2", to="", replaces_id="E12345678", kind="往来港澳通行证")
    certificate(office, "E2", to="storing", replaces_id="E12345678")


def test_who_leaves_the_office_has_the_certificate_handed_to_the_new_unit(office: Store) -> None:
    passport = certificate(office)
    with refused("在职人员的证件不得由个人保管（2.4），转出接收人不能是“郑六”本人"):
        step(office, Passport, passport, "transferred", "郑六", end_why="调离")
    step(office, Passport, passport, "transferred", "某局人事科王某", end_why="调往某局")
    assert word(office, passport) == "已转出"
    with refused("已经办完，更正须写明原因"):
        acts.correct(office, Passport, passport, {"note": "x"})
    with refused("去向已定，不能再改姓名"):
        acts.correct(office, Passport, passport, {"holder_id": "陆三"}, why="错登")
    acts.correct(office, Passport, passport, {"note": "x"}, why="补记")


def test_what_is_out_is_neither_cancelled_nor_handed_to_another_unit_nor_struck(office: Store) -> None:
    passport = certificate(office)
    trip = travel(office)
    for way in ("cancelled", "transferred"):
        with refused("现在外面，不能"):
            step(office, Passport, passport, way, "吴五", end_why="x")
    with refused("还被使用，不能作废：出境〔2026〕1号"):
        acts.strike(office, Passport, passport, "误登")
    with refused("所借的还没有归还，不能作废"):
        acts.strike(office, ExitTrip, trip, "误登")


def test_what_was_approved_is_not_changed_afterwards(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="party_approval")
    for key, text in (("return_on", "2026-12-30"), ("destination", "韩国"), ("cadre", "区管")):
        with refused("局党组审批"):
            acts.correct(office, ExitTrip, trip, {key: text})


def test_a_number_is_kept_in_one_form_and_stands_once(office: Store) -> None:
    passport = certificate(office, "ｅ12 345678", to="")
    assert shown(office, passport, Passport).texts["code"] == "E12345678"
    with refused("E12345678 已登记在 证件1号（郑六，未上交），同一证件号码只登记一条，没有保存。请核对，登错的请更正那一条。"):
        certificate(office, "E12345678", to="")
    with office.read() as lookup:
        assert [lookup.id_of("passport", name) for name in ("E12345678", "e1234 5678", "证件1号", "#1")] == [passport] * 4
        assert lookup.names("passport") == ["E12345678"]


@pytest.mark.parametrize("said", ["护照", "普通护照", "因私出国(境)护照", " 因私 护照 "])
def test_what_people_call_a_passport_is_a_passport(office: Store, said: str) -> None:
    assert shown(office, certificate(office, to="", kind=said), Passport).texts["kind"] == "因私护照"


def test_every_step_has_its_usual_signer_in_these_tests() -> None:
    assert set(WAY) == {step_.key for step_ in ExitTrip.steps()}
    assert TODAY == "2026-11-25"


def test_a_report_may_come_before_the_certificate_and_each_keeps_its_day(office: Store, clock: Clock) -> None:
    passport = certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    sign(office, trip, "coming_home", went="是", left_on="2026-12-01", back_on="2026-12-07")
    step(office, ExitTrip, trip, "report", "吴五")
    assert (word(office, trip, ExitTrip), word(office, passport)) == ("已报告", "已发放")
    clock.turn(days=3)
    step(office, ExitTrip, trip, "handing_back", "吴五", on="2026-12-09")
    assert (word(office, trip, ExitTrip), word(office, passport)) == ("已报告", "在柜")
    assert check.verify(office).ok


def test_what_the_organisation_keeps_is_said_to_be_there(office: Store) -> None:
    passed = certificate(office, "E9", holder="宋二", to="passing", cadre="区管")
    with office.read() as lookup:
        assert whereabouts(lookup, lookup.get("passport", passed)).text == "组织部李干事，2026-11-25 转交"


def test_the_approved_route_stands(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="party_approval", route="东京")
    with refused("“行程”已由局党组审批签字认可"):
        acts.correct(office, ExitTrip, trip, {"route": "东京—巴黎"})
