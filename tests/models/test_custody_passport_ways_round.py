"""Ways round the rules of private travel that a correction, a name or a day once opened: each is shut (procedure 2.4)."""

import pytest

from models import acts
from models.cabinets import Cabinet
from models.passports import Cadre
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck, rows
from models.store import Store
from tests.offices import refused, shown
from tests.passports import certificate, step, travel

pytestmark = pytest.mark.usefixtures("cabinet")


def test_who_approves_is_asked_again_when_another_certificate_is_taken(office: Store) -> None:
    certificate(office)
    certificate(office, "C1", to="passing", cadre="区管", kind="往来港澳通行证")
    trip = travel(office, to="own")
    with refused("证件台账中的干部类别是区管，由谁审批依它而定，须一致（2.4）"):
        acts.correct(office, ExitTrip, trip, {"passport_id": "C1"})
    acts.correct(office, ExitTrip, trip, {"passport_id": "C1", "cadre": "区管"})
    with refused("不办“局党组审批”这一步，现在应办"):
        step(office, ExitTrip, trip, "party_approval", "局党组")


def test_a_certificate_is_not_issued_on_the_word_of_who_does_not_approve_for_its_holder(office: Store) -> None:
    passport = certificate(office, to="passing", cadre="区管")
    acts.correct(office, Passport, passport, {"cadre": "局管"})
    trip = travel(office, to="party_approval")
    with office.act("绕过") as act:
        act.lookup.get("passport", passport).cadre = Cadre.DISTRICT
    with refused("E12345678 的干部类别是区管，这次出行按局管审批，不能发放（2.4）。请退回，改正后重新审批。"):
        step(office, ExitTrip, trip, "issuing", "郑六")


def test_a_round_that_turns_out_to_be_another_cabinets_is_counted_there(office: Store) -> None:
    certificate(office)
    acts.enter(office, Cabinet, {"name": "二柜", "keeper_id": "周四"})
    made = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "missing": "E12345678"})
    with refused("E12345678 不在这个柜的应有之列（2.4）"):
        acts.correct(office, PassportCheck, made, {"cabinet_id": "二柜"})
    acts.correct(office, PassportCheck, made, {"cabinet_id": "二柜", "missing": ""})
    texts = shown(office, made, PassportCheck).texts
    assert (texts["expected"], texts["present"], texts["missing"]) == ("", "", "")
    acts.correct(office, PassportCheck, made, {"cabinet_id": "证件柜"})
    texts = shown(office, made, PassportCheck).texts
    assert (texts["expected"], texts["present"]) == ("E12345678", "E12345678")


def test_the_certificate_of_a_journey_under_way_stays_the_one_that_was_asked_for(office: Store) -> None:
    passport = certificate(office)
    trip = travel(office, to="own")
    with refused("出境〔2026〕1号 用着这本证件，办完之前不能改证件种类（2.4）"):
        acts.correct(office, Passport, passport, {"kind": "赴台湾通行证"})
    with refused("办完之前不能改证件号码（2.4）"):
        acts.correct(office, Passport, passport, {"code": "E2"})
    step(office, ExitTrip, trip, "dropped", "郑六")
    acts.correct(office, Passport, passport, {"code": "E2", "kind": "赴台湾通行证"})


@pytest.mark.parametrize("name", ["区委党组", "中共某市某区委组织部党组", "郑六党组", "某局党组", "党组成员", "局党组书记"])
def test_only_the_offices_own_party_group_approves(office: Store, name: str) -> None:
    certificate(office)
    trip = travel(office, to="first_review")
    with refused("由局党组审批（2.4），请写“局党组”或签字的局领导"):
        step(office, ExitTrip, trip, "party_approval", name)


@pytest.mark.parametrize("name", [
    "党组", "局党组", "局 党组", "局党组会", "党组会议", "中共某市某区司法局党组", "区司法局党组会议", "本局党组", "宋二",
])
def test_the_offices_party_group_is_known_by_any_of_its_names(office: Store, name: str) -> None:
    certificate(office)
    travel(office, to="first_review")
    step(office, ExitTrip, 1, "party_approval", name)


def test_a_certificate_is_not_handed_in_before_it_was_issued(office: Store) -> None:
    passport = certificate(office, to="", issued_on="2026-11-24")
    with refused("上交日期 2026-11-23 早于发证日期 2026-11-24，请核对"):
        acts.perform(office, Passport, passport, "handing_in", {"by": "郑六", "on": "2026-11-23"})
    acts.perform(office, Passport, passport, "handing_in", {"by": "郑六", "on": "2026-11-24"})
    with refused("上交日期 2026-11-24 早于发证日期 2026-11-25"):
        acts.correct(office, Passport, passport, {"issued_on": "2026-11-25"})


def test_a_keeper_does_not_put_in_his_own_certificate_while_another_has_the_key(office: Store) -> None:
    passport = certificate(office, holder="吴五", to="handing_in")
    with refused("持证人不能自己保管证件（2.4），吴五的证件由“证件柜”的另一保管人陆三入柜"):
        step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜")
    step(office, Passport, passport, "storing", "陆三", cabinet_id="证件柜")
    acts.enter(office, Cabinet, {"name": "二柜", "keeper_id": "吴五"})
    alone = certificate(office, "C1", holder="吴五", to="handing_in", kind="往来港澳通行证")
    step(office, Passport, alone, "storing", "吴五", cabinet_id="二柜")


def test_a_signed_round_says_what_it_found_also_of_a_certificate_whose_number_was_corrected(office: Store) -> None:
    passport = certificate(office)
    certificate(office, "E2")
    made = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜", "wrong_slots": "E12345678 B-9"})
    step(office, PassportCheck, made, "checking", "吴五")
    acts.correct(office, Passport, passport, {"code": "E3", "slot": "B-9"})
    step(office, PassportCheck, made, "supervising", "宋二")
    with office.read() as lookup:
        found = [(code, said) for _, code, _, said in rows(lookup, lookup.get("passport_check", made))]
    assert found == [("E3", "错位：B-9"), ("E2", "在柜")]
