"""登记备案, 单位登记备案, 证件核查: who is on file, what the unit reports, what lies in the cabinet (procedure 2.4)."""

from datetime import date

import pytest
from sqlalchemy import event

from models import acts, check, identity, surnames
from models.book import Book
from models.people import Person
from models.record import Record
from models.registers.exit_filing import ExitFiling, standing, unsent
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck, rows
from models.registers.unit_filing import UnitFiling, unreported
from models.store import Store
from tests.offices import refused, shown
from tests.passports import cabinet, certificate, step, travel

MAN, WOMAN = "110101199003070011", "110101198811160045"
CHANGE = {"head_before": "宋一", "head_after": "宋一", "phone_before": "68990000", "phone_after": "68990001"}


def file(office: Store, person: str = "郑六", to: str = "sending", **texts: str) -> int:
    made = acts.enter(office, ExitFiling, {"person_id": person, "id_number": MAN} | texts)
    for key, more in (("checking", {}), ("sending", {"batch": "2026-07"})):
        if to in (key, "sending"):
            step(office, ExitFiling, made, key, "吴五", **more)
    return made


def word(office: Store, entry: int, record: type[Record] = ExitFiling) -> str:
    return shown(office, entry, record).state.word


def test_a_new_report_takes_over_what_was_reported_last_by_its_day_not_what_came_in_last(office: Store) -> None:
    file(office, post="科长", household="新区", authority="本局党组", contact="宋一", phone="12345678")
    old = {"person_id": "郑六", "id_number": MAN, "mark": "变更", "made_on": "2021-03-01", "post": "副科长", "household": "旧区"}
    acts.enter(office, ExitFiling, old | {"authority": "旧主管", "contact": "老张", "phone": "000"}, historic=True)
    entry = shown(office, acts.enter(office, ExitFiling, {"person_id": "郑六", "mark": "变更", "why": "职级晋升"}), ExitFiling)
    found = [entry.texts[key] for key in ("post", "household", "authority", "contact", "phone")]
    assert found == ["科长", "新区", "本局党组", "宋一", "12345678"]
    other = shown(office, file(office, "周四", id_number="110101199003070038", to=""), ExitFiling)
    assert (other.texts["authority"], other.texts["contact"]) == ("本局党组", "宋一")


@pytest.mark.parametrize(("name", "parts"), [
    ("郑六", ("郑", "六")), ("欧阳明", ("欧阳", "明")), ("欧阳", ("欧", "阳")), ("司马相如", ("司马", "相如")),
    ("上官", ("上", "官")), ("张三丰", ("张", "三丰")), ("阿依古丽·买买提", ("阿依古丽", "买买提")),
    (" 诸葛 亮", ("诸葛", "亮")), ("王", ("王", "")),
])
def test_a_name_is_split_and_double_surnames_are_known(name: str, parts: tuple[str, str]) -> None:
    assert surnames.split(name) == parts


@pytest.mark.parametrize(("number", "why"), [
    (MAN, ""), (WOMAN, ""), ("11010119900307002X", ""), ("11010119900307001", "应为 18 位"), ("110101199003070012", "校验码不符"),
    ("110101199013070015", "不是日期"), ("110101202611250010", ""), ("110101202611260016", "出生日期是 2026-11-26"),
    ("110101183003070015", "出生日期是 1830-03-07"), ("A10101199003070011", "应为 18 位"),
])
def test_an_identity_number_is_checked(number: str, why: str) -> None:
    said = identity.wrong(number, date(2026, 11, 25))
    assert why in said
    assert bool(why) == bool(said)


def test_the_seventeen_columns_follow_from_the_name_and_the_number(office: Store) -> None:
    acts.enter(office, Person, {"name": "欧阳明", "rank_id": "工作人员"})
    texts = shown(office, file(office, "欧阳明", authority="某市某区委组织部", phone="68990000"), ExitFiling).texts
    assert [texts[key] for key in ("family", "given", "sex", "born_on", "mark", "workplace", "sender", "batch")] == [
        "欧阳", "明", "男", "1990-03-07", "新增", "某市某区司法局", "某市某区司法局", "2026-07"
    ]
    other = shown(office, file(office, "郑六", id_number=WOMAN), ExitFiling).texts
    assert (other["sex"], other["authority"], other["phone"]) == ("女", "某市某区委组织部", "68990000")  # of the unit


@pytest.mark.parametrize(("texts", "why"), [
    ({"id_number": "110101199003070012"}, "校验码不符（GB 11643）"),
    ({"born_on": "1990-03-08"}, "出生日期是 1990-03-07，与所填不符"),
    ({"sex": "女"}, "性别与所填不符"), ({"family": "周"}, "姓和名合起来须是“郑六”"),
])
def test_number_birthday_sex_and_name_agree(office: Store, texts: dict[str, str], why: str) -> None:
    with refused(why):
        file(office, **({"born_on": "1990-03-07", "sex": "男"} | texts))


def test_nobody_is_put_on_file_twice_without_a_revocation(office: Store) -> None:
    first = file(office)
    with refused("郑六 已由 备案〔2026〕1号 备案，没有撤销，不能再次新增（2.4）"):
        file(office)
    revoked = file(office, mark="撤销", why="退休", to="checking")
    with refused("撤销还没有报送，不能再次新增"):
        file(office)
    step(office, ExitFiling, revoked, "sending", "吴五", batch="2026-08")
    assert (word(office, first), word(office, revoked)) == ("已撤销", "已报送")
    again = file(office)
    with office.read() as lookup:
        stands = standing(lookup, 6)
        assert stands is not None
        assert stands.id == again
    assert check.verify(office).ok


def test_sqlite_too_keeps_a_person_from_being_on_file_twice(office: Store) -> None:
    first, second = file(office), file(office, "周四", id_number="110101199003070038")
    with refused("人员与已有的重复"), office.act("绕过") as act:
        act.lookup.get("exit_filing", second).person_id = act.lookup.get("exit_filing", first).person_id
        act.session.flush()


@pytest.mark.parametrize("mark", ["变更", "撤销", "重复清理"])
def test_who_is_not_on_file_is_neither_changed_nor_revoked(office: Store, mark: str) -> None:
    with refused(f"郑六 没有有效的备案，不能“{mark}”（2.4）。请先办新增"):
        file(office, mark=mark, why="调动", doubled_by="某局")
    file(office, to="")
    with refused(f"备案〔2026〕1号 还没有报送，不能先报送“{mark}”（2.4）"):
        file(office, mark=mark, why="误报", doubled_by="某局")


def test_one_filing_is_revoked_once_and_nothing_is_sent_about_it_afterwards(office: Store) -> None:
    file(office)
    changed = file(office, mark="变更", post="副科长", why="任职", to="checking")
    revoked = file(office, mark="撤销", why="退休", to="checking")
    with refused("郑六 的撤销已登记在 备案〔2026〕3号，还没有报送，一次备案只撤销一次（2.4）"):
        file(office, mark="撤销", why="调走")
    step(office, ExitFiling, revoked, "sending", "吴五", batch="2026-08")
    with refused("所依据的备案已经撤销，不能再报送“变更”（2.4），请作废 备案〔2026〕2号"):
        step(office, ExitFiling, changed, "sending", "吴五", batch="2026-08")
    again = file(office)
    assert word(office, again) == "已报送"


@pytest.mark.parametrize("mark", ["变更", "撤销"])
def test_nothing_is_sent_about_a_report_before_it_was_sent_itself(office: Store, mark: str) -> None:
    first = file(office)
    texts = {"person_id": "郑六", "mark": mark, "why": "调出", "made_on": "2026-11-23"}
    made = acts.enter(office, ExitFiling, texts)
    acts.perform(office, ExitFiling, made, "checking", {"by": "吴五", "on": "2026-11-23"})
    with refused("报送日期 2026-11-24 早于所依据的 备案〔2026〕1号（2026-11-25），先后不能颠倒（2.4）"):
        acts.perform(office, ExitFiling, made, "sending", {"by": "吴五", "on": "2026-11-24"})
    assert word(office, first) == "已报送"
    step(office, ExitFiling, made, "sending", "吴五")


def test_a_change_and_a_revocation_say_why(office: Store) -> None:
    file(office)
    with refused("“变更”须写明变动事由（2.4）"):
        file(office, mark="变更", post="副科长")
    changed = file(office, mark="变更", post="副科长", why="任职")
    assert shown(office, changed, ExitFiling).texts["id_number"] == MAN
    assert word(office, changed) == "已报送"


def test_after_a_transfer_the_present_units_entry_stays_and_the_rest_is_cleared(office: Store) -> None:
    first = file(office)
    for unit, why in (
        ("", "请填写清理的是哪个单位的重复登记"),
        *((ours, "现工作单位的登记保留，清理的须是其他单位的登记（2.4）") for ours in (
            "某市某区司法局", "某市某区 司法局", "区司法局", "某区司法局", "本局", "我局", "本单位")),
        ("区委组织部", "保留组织部门的，本单位的办理撤销（2.4）"),
    ):
        with refused(why):
            file(office, mark="重复清理", why="调入", doubled_by=unit)
    file(office, mark="重复清理", why="由某局调入", doubled_by="某市某区某局")
    assert word(office, first) == "已报送"


def test_what_was_sent_is_neither_struck_nor_changed(office: Store) -> None:
    sent = file(office)
    with refused("已经报送，不能作废（2.4）。请另报变更或撤销"):
        acts.strike(office, ExitFiling, sent, "误登")
    with refused("报送"):
        acts.correct(office, ExitFiling, sent, {"post": "科长"}, why="任职")
    waiting = file(office, "周四", to="checking", id_number="110101199003070038")
    with office.read() as lookup:
        assert [report.id for report in unsent(lookup)] == [waiting]


def test_every_report_is_checked_before_it_is_sent(office: Store) -> None:
    made = file(office, to="")
    with refused("须先办“核对”，不能直接办“报送”"):
        step(office, ExitFiling, made, "sending", "吴五", batch="1")


def test_a_change_of_the_unit_waits_until_it_is_reported(office: Store) -> None:
    with refused("单位名称、法人代表、联系电话都没有变，不必备案"):
        acts.enter(office, UnitFiling, CHANGE | {"phone_after": "68990000"})
    made = acts.enter(office, UnitFiling, CHANGE)
    entry = shown(office, made, UnitFiling)
    assert (entry.state.word, entry.texts["unit_before"]) == ("变动未报送", "某市某区司法局")
    with refused("须先办“盖章签名”，不能直接办“报送”"):
        step(office, UnitFiling, made, "sending", "吴五")
    step(office, UnitFiling, made, "signing", "宋一")
    with office.read() as lookup:
        assert [change.id for change in unreported(lookup)] == [made]
    step(office, UnitFiling, made, "sending", "吴五")
    with office.read() as lookup:
        assert unreported(lookup) == []
    with refused("单备〔2026〕1号 已经报送，不能作废（2.4）。请另报变更。"):
        acts.strike(office, UnitFiling, made, "误登")
    following = acts.enter(office, UnitFiling, {"head_after": "宋二"})
    texts = shown(office, following, UnitFiling).texts
    assert [texts[key] for key in ("head_before", "head_after", "phone_before", "phone_after")] == [
        "宋一", "宋二", "68990001", "68990001"
    ]


def checked(office: Store, **texts: str) -> int:
    return acts.enter(office, PassportCheck, {"cabinet_id": "证件柜"} | texts)


@pytest.fixture
def full(office: Store) -> Store:
    """Four certificates: two in the cabinet, one out, one passed on; and one not handed in."""
    cabinet(office)
    for code, holder, to, more in (
        ("E1", "郑六", "storing", {}), ("C1", "郑六", "storing", {"kind": "往来港澳通行证"}), ("E2", "周四", "storing", {}),
        ("E3", "宋一", "passing", {"cadre": "区管"}), ("E4", "陆三", "", {}),
    ):
        certificate(office, code, holder, to, **more)
    travel(office, "E2", holder="周四")
    return office


def test_a_check_counts_what_should_lie_there_at_that_moment(full: Store) -> None:
    entry = shown(full, checked(full, missing="C1", wrong_slots="E1 B-7"), PassportCheck)
    assert (entry.texts["expected"], entry.texts["present"], entry.texts["missing"]) == ("E1、C1", "E1", "C1")
    with full.read() as lookup:
        assert rows(lookup, lookup.get("passport_check", entry.id)) == [
            ("郑六", "E1", "A-1", "错位：B-7"), ("郑六", "C1", "A-1", "缺少")
        ]
    step(full, Passport, 1, "cancelled", "吴五", end_why="换发")
    assert shown(full, entry.id, PassportCheck).texts["expected"] == "E1、C1"  # as it was at that moment


@pytest.mark.parametrize(("texts", "why"), [
    ({"present": "E1、C1、E2"}, "出境〔2026〕1号），没有归还，不应在柜中（2.4）。如确在柜中，请先登记交回"),
    ({"present": "E1、C1、E3"}, "E3 不在这个柜的应有之列"), ({"present": "E1"}, "C1 应在柜中，没有写在柜，也没有写缺少"),
    ({"present": "E1、C1", "missing": "C1"}, "C1 既写了在柜又写了缺少"), ({"missing": "E2"}, "E2 现由周四借用"),
    ({"wrong_slots": "E1"}, "应写成：证件号码 实际位置"), ({"wrong_slots": "E9 B-7"}, "证件台账中没有 E9"),
    ({"wrong_slots": "E1 A-1"}, "登记的位置就是 A-1，没有错位"),
    ({"missing": "C1", "wrong_slots": "C1 B-7"}, "C1 不在柜中，说不上错位"),
])
def test_what_is_found_agrees_with_the_ledger(full: Store, texts: dict[str, str], why: str) -> None:
    with refused(why):
        checked(full, **texts)


def test_what_is_missing_may_be_told_again_until_it_is_signed(full: Store) -> None:
    entry = checked(full)
    acts.correct(full, PassportCheck, entry, {"missing": "C1"})
    assert shown(full, entry, PassportCheck).texts["present"] == "E1"
    step(full, PassportCheck, entry, "checking", "吴五")
    with refused("核查"):
        acts.correct(full, PassportCheck, entry, {"missing": ""})


def test_who_supervises_neither_checks_nor_keeps(full: Store) -> None:
    entry = checked(full)
    step(full, PassportCheck, entry, "checking", "周四")
    for name in ("周四", "吴五", "陆三"):
        with refused("监督人不能是核查人，也不能是这个柜的保管人"):
            step(full, PassportCheck, entry, "supervising", name)
    with refused("在职的“路人”"):
        step(full, PassportCheck, entry, "supervising", "路人")
    step(full, PassportCheck, entry, "supervising", "宋二")
    assert word(full, entry, PassportCheck) == "已核查"


def test_an_empty_cabinet_can_be_checked(office: Store) -> None:
    cabinet(office)
    assert shown(office, checked(office), PassportCheck).texts["expected"] == ""


def test_the_names_of_a_long_list_are_read_at_once(full: Store) -> None:
    entry, asked = checked(full), list[str]()
    with full.read() as lookup:
        event.listen(full.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
        Book(PassportCheck).entries(lookup, [entry])
    assert len([sql for sql in asked if "FROM passport " in sql]) == 1
