"""Certificates and the people behind them: who rose to another rank is the same person, who shares a name is not."""

import pytest

from models import acts, passports_today
from models.people import Person
from models.registers.exit_filing import ExitFiling
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.store import Store
from tests.offices import refused, shown
from tests.passports import TRIP, certificate, step, travel

pytestmark = pytest.mark.usefixtures("cabinet")


def promoted(office: Store, name: str, person: int, rank: str = "局领导") -> None:
    """Let somebody rise: the row of the old rank ends yesterday, one of the new rank begins today."""
    acts.correct(office, Person, person, {"until": "2026-11-24"})
    acts.enter(office, Person, {"name": name, "rank_id": rank, "since": "2026-11-25"})


def test_who_was_promoted_travels_on_the_certificate_he_handed_in_before(office: Store) -> None:
    certificate(office)
    promoted(office, "郑六", 6)
    trip = travel(office)
    assert shown(office, trip, ExitTrip).state.word == "已发放"
    acts.enter(office, ExitTrip, {"passport_id": "E12345678"} | TRIP)  # who travels is known from the certificate


def test_a_keeper_who_was_promoted_keeps_the_key(office: Store) -> None:
    passport = certificate(office, to="handing_in")
    promoted(office, "吴五", 5)
    step(office, Passport, passport, "storing", "吴五", cabinet_id="证件柜", slot="A-1")
    assert shown(office, passport, Passport).state.word == "在柜"


def test_the_certificate_of_who_was_promoted_is_not_called_one_left_behind(office: Store) -> None:
    certificate(office)
    promoted(office, "郑六", 6)
    assert passports_today.MOVING not in {part.state for part in passports_today.read(office).parts}


def test_nobody_is_put_on_file_again_after_a_promotion(office: Store) -> None:
    acts.enter(office, ExitFiling, {"person_id": "郑六", "id_number": "110101199003070011"})
    promoted(office, "郑六", 6)
    with refused("没有撤销，不能再次新增（2.4）"):
        acts.enter(office, ExitFiling, {"person_id": "郑六", "id_number": "110101199003070011"})


def test_two_people_of_one_name_have_their_own_certificates(office: Store) -> None:
    certificate(office)
    other = acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员"})
    with refused("E12345678 是#6 郑六的证件，不是申请人的"):
        acts.enter(office, ExitTrip, {"holder_id": f"#{other}", "passport_id": "E12345678"} | TRIP)


@pytest.mark.parametrize("typed", ["阿依古丽•买买提", "阿依古丽.买买提", "阿依古丽买买提", "阿依古丽 ・买买提"])
def test_a_name_of_several_parts_is_one_name_whatever_stands_between_them(office: Store, typed: str) -> None:
    acts.enter(office, Person, {"name": "阿依古丽·买买提", "rank_id": "工作人员"})
    passport = certificate(office, holder=typed)
    assert shown(office, passport, Passport).texts["holder_id"] == "阿依古丽·买买提"
    trip = travel(office, to="own", holder=typed)
    assert shown(office, trip, ExitTrip).texts["own_by"] == "阿依古丽·买买提"
    with refused("人员中没有“阿依古丽”"):
        certificate(office, "E2", holder="阿依古丽")
