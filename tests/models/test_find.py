"""Find: people by initials, pinyin and characters; entries newest first; numbers as typed; slips as scanned."""

import itertools
from dataclasses import replace

import pytest

from forms import job
from forms.sheets import sheets
from models import acts, search
from models.book import Filter, book
from models.find import COMMANDS, ENTRIES, NUMBER, PAGES, PEOPLE, RECENT, SCANNED, Hit, Place, find, marked
from models.manual import Post, Task
from models.people import Person, Section
from models.registers.seal_use import SealUse
from models.store import Store
from tests.offices import enter


def _pairs(words: str) -> dict[str, str]:
    return dict(zip(words.split()[::2], words.split()[1::2], strict=True))


#: Surnames that dictionaries read wrong, as they are read.
HARD = _pairs(
    "单 shan 解 xie 仇 qiu 曾 zeng 查 zha 区 ou 朴 piao 盖 ge 翟 zhai 乐 yue 任 ren 华 hua "
    "宁 ning 覃 qin 缪 miao 卜 bu 种 chong 冼 xian 员 yun 逄 pang 繁 po 隗 kui 薄 bo 车 che "
    "晁 chao 谌 chen 褚 chu 那 na 折 she 尉 wei 訾 zi 吕 lv 重 chong 臧 zang 燕 yan 尉迟 yuchi "
    "万俟 moqi 长孙 zhangsun 令狐 linghu 澹台 tantai"
)
GIVEN = _pairs("行 xing 乐 le 若水 ruoshui 䶮 yan 重阳 chongyang")
PLACES = [Place("seal_use", "用印登记", PAGES), Place("settings", "设置", PAGES), Place("new", "用印登记　新登记", side="Ctrl N")]


def texts(hits: list[Hit], group: str) -> list[str]:
    return [hit.text for hit in hits if hit.group == group]


def test_two_hundred_people_with_hard_surnames_are_found_by_initials_pinyin_and_characters(office: Store) -> None:
    people = {s + g: (said, GIVEN[g]) for (s, said), g in itertools.product(HARD.items(), GIVEN)}
    assert len(people) == 200
    with office.act("登记") as act:
        for name in people:
            act.session.add(Person(version=1, written_at=act.at, written_by="林知行", name=name, rank_id=4))
    firsts = {"yuchi": "yc", "moqi": "mq", "zhangsun": "zs", "linghu": "lh", "tantai": "tt", "ruoshui": "rs", "chongyang": "cy"}
    for name, (surname, given) in people.items():
        letters = firsts.get(surname, surname[0]) + firsts.get(given, given[0])
        for typed in (name, letters):
            assert name in texts(find(office, typed, limit=200), PEOPLE), typed
        same = texts(find(office, surname + given, limit=200), PEOPLE)
        assert name in same
        assert people[same[0]] == (surname, given)  # 种行 and 重行 sound the same


def test_a_name_as_it_is_read_comes_before_one_that_might_be_read_so(office: Store) -> None:
    for name in ("单丹", "沈丹", "戴丹"):
        acts.enter(office, Person, {"name": name, "rank_id": "工作人员"})
    assert texts(find(office, "sd"), PEOPLE) == ["单丹", "沈丹"]
    assert texts(find(office, "dd"), PEOPLE) == ["戴丹", "单丹"]


def test_someone_who_left_is_shown_as_such_and_not_beside_himself(office: Store) -> None:
    acts.enter(office, Person, {"name": "曾四", "rank_id": "工作人员", "until": "2026-03-01"})
    before = acts.enter(office, Person, {"name": "周四", "rank_id": "工作人员", "until": "2026-03-01"})
    acts.correct(office, Person, 4, {"since": "2026-03-01", "former_id": f"#{before}"})
    assert [(hit.text, hit.side) for hit in find(office, "曾四")] == [("曾四", "已结束")]
    found = [hit for hit in find(office, "zs") if hit.group == PEOPLE]
    assert [(hit.text, hit.note, hit.side) for hit in found] == [
        ("周四", "办公室 · 工作人员", ""), ("曾四", "工作人员", "已结束"),
    ]  # fmt: skip


def test_people_stand_before_entries_and_entries_before_pages_and_commands(office: Store) -> None:
    first, second = enter(office), enter(office, document="用印管理办法")
    hits = find(office, "zs", PLACES)
    assert [hit.group for hit in hits if hit.book in ("person", "seal_use")] == [PEOPLE, ENTRIES, ENTRIES]
    assert [hit.entry for hit in hits if hit.book == "seal_use"] == [second, first]
    assert [hit.group for hit in find(office, "yydj", PLACES)] == [PAGES, COMMANDS]
    assert texts(find(office, "yygl", PLACES), ENTRIES) == ["用印管理办法"]
    assert [hit.text for hit in find(office, "xing zheng")] == ["行政执法监督科"]
    assert find(office, "jdk")[0].book == Section.__tablename__


def test_posts_and_tasks_are_found_with_their_section_names_before_long_texts(office: Store) -> None:
    acts.enter(office, Task, {"section_id": "办公室", "no": "1", "text": "用印管理岗位的日常工作。"})
    acts.enter(office, Post, {"section_id": "办公室", "name": "用印管理岗位"})
    acts.enter(office, Post, {"section_id": "监督科", "name": "用印管理岗位", "until": "2026-01-31"})
    hits = [(hit.group, hit.text, hit.note, hit.side) for hit in find(office, "yygl")]
    assert hits == [
        ("岗位", "用印管理岗位", "办公室", ""), ("岗位", "用印管理岗位", "行政执法监督科", "已结束"),
        ("工作任务", "用印管理岗位的日常工作。", "办公室", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["用印2026-2", "yy2026-2", "2026-2", "用印〔2026〕2号", "用印 2026-2"])
def test_a_number_as_typed_opens_its_entry_first(office: Store, typed: str) -> None:
    enter(office)
    second = enter(office, document="租赁协议")
    hit = find(office, typed)[0]
    assert (hit.group, hit.book, hit.entry, hit.text) == (NUMBER, "seal_use", second, "租赁协议")


def printed(office: Store, entry: int) -> str:
    """Print the slip of an entry, and return what its code holds."""
    made = job.read(office, sheets()[0], [entry])
    job.note(office, made, "slip.pdf")
    return made.filled[0].code


def test_a_scanned_slip_opens_its_entry(office: Store) -> None:
    entry = enter(office)
    hits = find(office, printed(office, entry))
    assert [(hit.group, hit.book, hit.entry, hit.wrong) for hit in hits] == [(SCANNED, "seal_use", entry, "")]


def test_a_slip_that_does_not_say_what_was_printed_is_told_so(office: Store) -> None:
    entry = enter(office)
    old = printed(office, entry)
    assert "不符" in find(office, old[:13] + "0123456789")[0].wrong
    acts.correct(office, SealUse, entry, {"document": "租赁协议"})
    new = printed(office, entry)
    assert "又印过新的" in find(office, old)[0].wrong
    assert find(office, new)[0].wrong == ""
    other = enter(office)
    assert "没有这张单子的打印记录" in find(office, f"1022026{other:06}0123456789")[0].wrong
    assert find(office, "1022026009999" + "0" * 10) == find(office, "9" * 23) == []


def test_a_slip_is_held_against_the_prints_of_its_own_sheet(office: Store) -> None:
    entry = enter(office)
    slip = printed(office, entry)
    other = job.read(office, replace(sheets()[0], key="other"), [entry])
    job.note(office, other, "other.pdf")
    assert find(office, slip)[0].wrong == find(office, other.filled[0].code)[0].wrong == ""
    acts.correct(office, SealUse, entry, {"document": "租赁协议"})
    printed(office, entry)
    assert "又印过新的" in find(office, slip)[0].wrong


def test_typed_nothing_offers_what_was_worked_on_last_and_the_commands(office: Store) -> None:
    first, second = enter(office), enter(office)
    acts.correct(office, SealUse, first, {"document": "租赁协议"})
    hits = find(office, "  ", PLACES)
    assert [(hit.book, hit.entry) for hit in hits if hit.group == RECENT][:2] == [("seal_use", first), ("seal_use", second)]
    assert hits[-1].group == COMMANDS


def test_the_filter_of_a_book_hears_letters_too_and_follows_what_is_written(office: Store) -> None:
    entry = enter(office)

    def found(words: str) -> list[int]:
        with office.read() as lookup:
            ids = sorted(book("seal_use").ids(lookup, Filter(words=words)))
            assert book("seal_use").count(lookup, Filter(words=words)) == len(ids)
            assert search.find(lookup, words)[0] >= len(ids)
        return ids

    assert found("flgwht") == found("falvgwht") == found("fl ht") == found("zhousi") == [entry]
    assert found("zlxy") == []
    second = enter(office, document="租赁协议AB")
    assert found("zlxy") == found("ab") == [second]
    acts.correct(office, SealUse, second, {"document": "买卖协议"})
    assert found("zlxy") == []
    assert found("mmxy") == [second]


def test_what_was_found_elsewhere_in_an_entry_is_shown(office: Store) -> None:
    enter(office)
    hit = next(hit for hit in find(office, "dwqy") if hit.group == ENTRIES)
    assert hit.note.endswith(" · 用印事由：对外签约")


def test_what_is_found_is_marked(office: Store) -> None:
    assert marked("zfgk", "区政府信息公开承诺") == {1, 2, 5, 6}
    assert marked("承诺 zf", "区政府信息公开承诺") == {1, 2, 7, 8}
    assert marked("xx", "用印登记") == set()


@pytest.mark.parametrize(
    "typed", ['"', "*", "a OR b", "-", "( )", "\0", "'; DROP TABLE search", "z" * 10_000, "zhong" * 100, "\ue000"]
)
def test_whatever_is_typed_finds_nothing_or_something_and_breaks_nothing(office: Store, typed: str) -> None:
    enter(office)
    assert len(find(office, typed, PLACES)) < 50
