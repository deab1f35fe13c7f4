"""People: the rank that counts is the one held on the day of the signature, whoever else has the same name."""

from pathlib import Path

import pytest

from models import acts
from models.founding import new_office
from models.people import Office, Person, Section
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from tests.offices import SLIP, TODAY, Clock, enter, refused, shown, sign, state


def review(office: Store, entry: int, by: str, on: str = TODAY) -> None:
    acts.perform(office, SealUse, entry, "first_review", {"by": by, "on": on})


def test_a_name_without_the_rank_is_refused_with_the_ranks_that_may(office: Store) -> None:
    with refused("“周四”2026-11-25 的职级是工作人员，这一步须由科室负责人签字"):
        review(office, enter(office), "周四")


def test_an_unknown_name_is_refused_and_says_to_enter_the_person(office: Store) -> None:
    with refused("人员中没有 2026-11-25 在职的“王麻”，这一步须由科室负责人签字。请先登记此人，或改正姓名。"):
        review(office, enter(office), "王麻")


@pytest.mark.parametrize(
    ("day", "allowed"), [("2026-11-19", False), ("2026-11-20", True), ("2026-11-23", True), ("2026-11-24", False)]
)
def test_a_rank_counts_from_its_first_to_its_last_day(office: Store, day: str, allowed: bool) -> None:
    acts.enter(
        office, Person, {"name": "钱七", "rank_id": "科室负责人", "since": "2026-11-20", "until": "2026-11-23"}
    )
    entry = enter(office, applied_on="2026-11-18")
    if allowed:
        review(office, entry, "钱七", day)
        assert state(office, entry) == "待审批"
    else:
        with refused(f"没有 {day} 在职的“钱七”"):
            review(office, entry, "钱七", day)


def test_someone_promoted_signs_by_the_rank_of_the_day_on_the_paper(office: Store) -> None:
    acts.enter(office, Person, {"name": "钱七", "rank_id": "工作人员", "until": "2026-11-23"})
    acts.enter(office, Person, {"name": "钱七", "rank_id": "科室负责人", "since": "2026-11-24"})
    entry = enter(office, applied_on="2026-11-20")
    with refused("“钱七”2026-11-23 的职级是工作人员"):
        review(office, entry, "钱七", "2026-11-23")
    review(office, entry, "钱七", "2026-11-24")


def test_of_two_people_of_one_name_it_is_enough_that_one_holds_the_rank(office: Store) -> None:
    acts.enter(office, Person, {"name": "周四", "rank_id": "科室负责人", "section_id": "监督科"})
    entry = enter(office, section="办公室")
    review(office, entry, "周四")
    assert state(office, entry) == "待审批"


def test_where_a_reference_could_mean_two_people_both_are_named_with_their_numbers(office: Store) -> None:
    acts.enter(office, Person, {"name": "周四", "rank_id": "工作人员", "section_id": "监督科"})
    with refused("“周四”不止一个：#4 周四、#7 周四。请写 # 和编号。"):
        acts.enter(office, Seal, {"name": "合同章", "kind": "专用章", "regime": "专用", "custodian_id": "周四"})
    entry = acts.enter(office, Seal, {"name": "合同章", "kind": "专用章", "regime": "专用", "custodian_id": "#7"})
    assert shown(office, entry, Seal).values["custodian_id"] == 7


def test_a_name_that_has_become_ambiguous_does_not_hinder_correcting_something_else(office: Store) -> None:
    acts.enter(office, Person, {"name": "周四", "rank_id": "工作人员", "section_id": "监督科"})
    before = shown(office, 1, Seal)
    acts.correct(office, Seal, 1, {**{f: before.texts[f] for f in ("name", "kind", "custodian_id")}, "note": "印油已换"})
    assert shown(office, 1, Seal).values["custodian_id"] == before.values["custodian_id"]


def test_someone_who_left_does_not_make_a_name_ambiguous(office: Store, clock: Clock) -> None:
    acts.enter(office, Person, {"name": "周四", "rank_id": "工作人员", "until": "2026-10-31"})
    entry = acts.enter(office, Seal, {"name": "合同章", "kind": "专用章", "regime": "专用", "custodian_id": "周四"})
    assert shown(office, entry, Seal).values["custodian_id"] == 4


def test_the_section_of_the_applicant_fills_itself_in_and_must_be_typed_where_it_is_not_known(office: Store) -> None:
    assert shown(office, enter(office)).values["section"] == "办公室"
    assert shown(office, enter(office, section="法制科")).values["section"] == "法制科"
    with refused("请填写申报科室"):
        enter(office, applicant="外单位来人")


def test_a_section_is_called_by_its_full_and_by_each_short_name(office: Store) -> None:
    for typed in ("行政执法监督科", "监督科"):
        entry = acts.enter(office, Person, {"name": f"某{typed}", "rank_id": "工作人员", "section_id": typed})
        assert shown(office, entry, Person).texts["section_id"] == "行政执法监督科"


def test_a_name_with_a_pause_mark_is_one_name(office: Store) -> None:
    entry = acts.enter(office, Section, {"name": "人民参与、促进法治科"})
    assert shown(office, entry, Section).number == "人民参与、促进法治科"
    assert shown(office, acts.enter(office, Section, {"name": "、"}), Section).number == "、"


@pytest.mark.parametrize("record", [Person, Section])
def test_nobody_ends_before_they_begin(office: Store, record: type[Person] | type[Section]) -> None:
    with refused("结束日期早于开始日期"):
        acts.correct(office, record, 1, {"since": "2026-05-02", "until": "2026-05-01"})


def test_what_has_ended_says_so(office: Store) -> None:
    acts.correct(office, Section, 2, {"until": "2026-11-24"})
    assert [shown(office, entry, Section).state.word for entry in (1, 2)] == ["", "已结束"]


def test_there_is_one_office(office: Store) -> None:
    with refused("只有一个单位"):
        acts.enter(office, Office, {"unit": "乙", "short": "乙", "user": "乙", "first_day": "2026-01-01"})


def test_a_new_clerk_signs_from_the_next_act_on(office: Store) -> None:
    acts.correct(office, Office, 1, {"user": "程九"})
    assert office.user == "程九"
    with office.read() as lookup:
        assert lookup.user == "程九"
    entry = acts.enter(office, SealUse, SLIP)
    sign(office, entry, "first_review")
    assert shown(office, entry).signatures["first_review"].clerk == "程九"


def test_two_seals_are_never_called_by_one_name(office: Store) -> None:
    for texts in ({"name": "合同章", "short_names": "局章"}, {"name": "公章"}, {"name": "区司法局公章"}):
        with refused("另一枚印章也叫"):
            acts.enter(office, Seal, {"kind": "公章", **texts})


def test_a_struck_seal_gives_its_name_free(office: Store) -> None:
    wrong = acts.enter(office, Seal, {"name": "合同章", "kind": "公章"})
    acts.strike(office, Seal, wrong, "种类有误")
    again = acts.enter(office, Seal, {"name": "合同章", "kind": "专用章"})
    assert [shown(office, n, Seal).number for n in (wrong, again)] == ["印章4号", "印章5号"]


def test_a_second_rank_of_one_name_is_refused_at_its_field(office: Store) -> None:
    from models.people import Rank

    with refused("职级名称与已有的重复"):
        acts.enter(office, Rank, {"name": "局长"})


def test_where_nothing_is_entered_yet_the_sentence_says_to_begin_there(tmp_path: Path, clock: Clock) -> None:
    new = new_office(tmp_path / "office", "某区司法局", "区司法局", "某人", now=clock)
    with refused("印章台账还是空的"):
        acts.enter(new, SealUse, SLIP)
    new.close()
