"""移交清册: everything one keeps goes to the successor with three signatures, or nothing does."""

import pytest

from models import acts
from models.custody import Cabinet
from models.holdings import holdings
from models.people import Person, person_called
from models.registers.handover import Handover, listed_now, rows
from models.registers.secret_paper import SecretPaper
from models.seals import Seal
from models.store import Store
from models.whereabouts import whereabouts
from tests import papers
from tests.offices import TODAY, refused, shown

FORM = {"from_id": "周四", "to_id": "吴五", "witness_id": "宋一", "reason": "岗位调整"}
SIGNERS = {"handing": "周四", "receiving": "吴五", "witnessing": "宋一", "returned": "宋一"}


@pytest.fixture
def desk(office: Store) -> Store:
    papers.cabinet(office)
    return office


def sign(office: Store, entry: int, *steps: str) -> None:
    for step in steps:
        more = {"returned_why": "有变动"} if step == "returned" else {}
        acts.perform(office, Handover, entry, step, {"by": SIGNERS[step], "on": TODAY} | more)


def keepers(office: Store) -> set[str]:
    with office.read() as lookup:
        ids = {cabinet.keeper_id for cabinet in lookup.all(Cabinet)} | {seal.custodian_id for seal in lookup.all(Seal)}
        return {lookup.name_of("person", key) for key in ids if key}


def test_the_list_names_every_seal_cabinet_and_thing_in_and_out(desk: Store) -> None:
    papers.lent(desk, papers.filed(desk))
    papers.filed(desk, level="机密", code="乙")
    made = acts.enter(desk, Handover, FORM)
    found = rows(shown(desk, made, Handover).texts["kept"])
    assert [row[:2] for row in found] == [
        ("印章台账", "印章1号"), ("印章台账", "印章2号"), ("保管柜", papers.CABINET), ("密级文件登记", "密件〔2026〕1号"),
        ("密级文件登记", "密件〔2026〕2号"),
    ]  # fmt: skip
    assert found[3][3] == "密件一柜 2层，2026-11-25 起在郑六处"
    assert shown(desk, made, Handover).texts["pieces"] == "5"


def test_a_paper_in_no_cabinet_yet_is_on_the_list_and_then_with_the_successor(desk: Store) -> None:
    entry = papers.paper(desk, received_by="周四", level="机密", code="丙")
    papers.paper(desk, received_by="郑六")

    def told() -> tuple[str, list[str]]:
        with desk.read() as lookup:
            where = whereabouts(lookup, lookup.get("secret_paper", entry)).text
            sheets = {name: holdings(lookup, person_called(lookup, name)) for name in ("周四", "吴五", "郑六")}
            on = [name for name, sheet in sheets.items() for one in sheet if one.number == "密件〔2026〕1号"]
        return where, on

    made = acts.enter(desk, Handover, FORM)
    assert rows(shown(desk, made, Handover).texts["kept"])[-1] == ("密级文件登记", "密件〔2026〕1号", "机密 丙", "未入柜")
    sign(desk, made, "handing", "receiving")
    assert told() == ("不在柜中（已登记，领取人 周四）", ["周四"])
    sign(desk, made, "witnessing")
    assert told() == ("不在柜中（已登记，移交给 吴五）", ["吴五"])
    again = FORM | {"from_id": "吴五", "to_id": "周四"}
    made = acts.enter(desk, Handover, again)
    assert rows(shown(desk, made, Handover).texts["kept"])[-1][1] == "密件〔2026〕1号"
    for step, by in {"handing": "吴五", "receiving": "周四", "witnessing": "宋一"}.items():
        acts.perform(desk, Handover, made, step, {"by": by, "on": TODAY})
    assert told() == ("不在柜中（已登记，移交给 周四）", ["周四"])
    for step in ("proposal", "reading", "forwarding"):
        papers.do(desk, SecretPaper, entry, step, on=TODAY)
    assert told() == ("不在柜中（已转送，签收人 郑六）", ["郑六"])


def test_a_list_made_in_an_english_window_is_the_one_a_chinese_window_compares_with(
    desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.read() as lookup:
        row = Handover(from_id=lookup.id_of("person", "周四"))
        chinese = listed_now(row, lookup)
        monkeypatch.setattr("models.text.translate", lambda text, comment, n: "English")
        assert listed_now(row, lookup) == chinese


def test_a_title_is_never_copied_into_the_list(desk: Store) -> None:
    papers.filed(desk, level="秘密", title_text="关于某事的通知", title_checked="是")
    made = acts.enter(desk, Handover, FORM)
    assert "关于某事" not in shown(desk, made, Handover).texts["kept"]


def test_only_with_the_last_signature_everything_changes_hands(desk: Store) -> None:
    made = acts.enter(desk, Handover, FORM)
    sign(desk, made, "handing", "receiving")
    assert keepers(desk) == {"周四"}
    sign(desk, made, "witnessing")
    assert keepers(desk) == {"吴五"}
    with desk.read() as lookup:
        assert lookup.all(Cabinet)[0].deputy_id is None  # the new keeper stood in for the old one
    touched = {table for table, _ in desk.last.touched}
    assert touched == {"handover", "cabinet", "seal"}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"to_id": "周四"}, "须是两个人（1.1.9）"), ({"witness_id": "周四"}, "第三人（1.1.9）"),
        ({"witness_id": "吴五"}, "第三人（1.1.9）"), ({"from_id": "宋二"}, "不需要移交清册"),
    ],
)  # fmt: skip
def test_three_different_people_and_something_to_hand_over(desk: Store, changed: dict[str, str], why: str) -> None:
    with refused(why):
        acts.enter(desk, Handover, FORM | changed)


def test_each_signs_for_himself(desk: Store) -> None:
    made = acts.enter(desk, Handover, FORM)
    with refused("须由周四本人签字，不是“吴五”。按规程 1.1.9（一）4，交接由三方签字。"):
        acts.perform(desk, Handover, made, "handing", {"by": "吴五", "on": TODAY})


def test_nobody_takes_over_who_is_not_in_office(desk: Store) -> None:
    made = acts.enter(desk, Handover, FORM)
    sign(desk, made, "handing")
    with desk.read() as lookup:
        person = next(p.id for p in lookup.all(Person) if p.name == "吴五")
    acts.correct(desk, Person, person, {"until": "2026-11-20"})
    with refused("不在职，不能接交"):
        sign(desk, made, "receiving")
    with refused("不在职，不能接交"):
        acts.enter(desk, Handover, FORM)


@pytest.mark.parametrize("signed", [[], ["handing"], ["handing", "receiving"]])
def test_what_has_changed_since_the_list_was_made_stops_it_until_there_is_a_fresh_list(desk: Store, signed: list[str]) -> None:
    made = acts.enter(desk, Handover, FORM)
    sign(desk, made, *signed)
    papers.filed(desk)
    upcoming = list(SIGNERS)[len(signed)]
    with refused("与现在保管的不符"):
        sign(desk, made, upcoming)
    sign(desk, made, "returned", "handing", "receiving", "witnessing")
    assert keepers(desk) == {"吴五"}
    assert "密件〔2026〕1号" in shown(desk, made, Handover).texts["kept"]


def test_what_has_changed_hands_is_not_struck_or_taken_back(desk: Store) -> None:
    made = acts.enter(desk, Handover, FORM)
    sign(desk, made, "handing", "receiving", "witnessing")
    with refused("另办移交"):
        acts.strike(desk, Handover, made, "误登")
    with refused("不能撤回"):
        acts.take_back(desk, Handover, made, desk.last.act)
