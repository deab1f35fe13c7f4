"""Pinyin: initials, whole syllables or both mixed; every reading counts, a surname's comes first; nothing is slow."""

import random
import time

import pytest

from models import pinyin
from models.heard import Words

GB2312 = [c for a in range(0xB0, 0xF8) for b in range(0xA1, 0xFF) if (c := bytes([a, b]).decode("gb2312", "ignore"))]


@pytest.mark.parametrize(
    ("typed", "text", "places"),
    [
        ("zfgk", "政府公开", {0, 1, 2, 3}), ("zhengfugongkai", "政府公开", {0, 1, 2, 3}), ("zhengfugk", "政府公开", {0, 1, 2, 3}),
        ("zfgongkai", "政府公开", {0, 1, 2, 3}), ("zhfgk", "政府公开", {0, 1, 2, 3}), ("gk", "政府公开", {2, 3}),
        ("zhen", "政府公开", {0}), ("zfgo", "政府公开", {0, 1, 2}), ("ZFGK", "政府公开", {0, 1, 2, 3}),
        ("zh f", "政府公开", {0, 1}), ("政fgk", "政府公开", {0, 1, 2, 3}), ("zfgk", "政府（公开）", {0, 1, 3, 4}),
        ("htab12", "合同AB-12", {0, 1, 2, 3, 5, 6}), ("xian", "西安", {0, 1}), ("xi'an", "西安", {0, 1}),
        ("lv", "吕布", {0}), ("lyub", "吕布", {0, 1}), ("lü", "吕布", {0}), ("cl", "重量", {0, 1}), ("zl", "重量", {0, 1}),
        ("cq", "重庆", {0, 1}), ("yh", "银行", {0, 1}), ("zfkg", "政府公开", None), ("q", "政府公开", None), ("", "政府", None),
    ],
)  # fmt: skip
def test_letters_mean_a_run_of_characters(typed: str, text: str, places: set[int] | None) -> None:
    assert pinyin.matches(typed, text) == places


def test_words_between_may_be_left_out_by_pieces_of_two() -> None:
    assert pinyin.matches("zfgk", "政府信息公开申请答复书") is None
    assert pinyin.matches("zfgk", "政府信息公开申请答复书", gaps=True) == {0, 1, 4, 5}
    assert pinyin.matches("zxgs", "政府信息公开申请答复书", gaps=True) is None


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("单雄信", "sxx"), ("解缙", "xj"), ("仇英", "qy"), ("曾国藩", "zgf"), ("查良镛", "zly"), ("区寄", "oj"),
        ("朴树", "ps"), ("盖叫天", "gjt"), ("翟让", "zr"), ("乐毅", "yy"), ("任弼时", "rbs"), ("尉迟恭", "ycg"),
        ("万俟卨", "mqx"), ("长孙无忌", "zswj"), ("单于丹", "cyd"), ("吐谷浑", "tyh"),
    ],
)  # fmt: skip
def test_a_surname_is_read_as_one(name: str, letters: str) -> None:
    assert pinyin.initials(name, name=True) == letters
    assert pinyin.usually(letters, name)
    assert pinyin.matches(letters, name) == set(range(len(name)))


def test_another_reading_of_a_surname_still_finds_but_comes_later() -> None:
    assert pinyin.matches("dxx", "单雄信") == {0, 1, 2}
    assert not pinyin.usually("dxx", "单雄信")


def test_every_character_of_gb2312_and_rare_ones_of_names_can_be_heard() -> None:
    assert len(GB2312) == 6763
    assert not [c for c in [*GB2312, *"㛃䶮𬱖𫖯𬭬㐂𠮷〇"] if not all(r.isascii() and r.isalpha() for r in pinyin.readings(c)[0])]
    assert pinyin.readings("行A，") == [{"hang", "heng", "xing"}, {"a"}, set()]


def test_words_become_the_runs_that_stand_in_them_the_usual_first() -> None:
    words = Words()
    words.add(["政府信息公开答复", "区政府公开承诺", "采购支付凭证", "周芳", "朱福", "公\n开"])
    words.add(["区政府公开承诺"])
    assert words.meant("zf") == ["周芳", "朱福", "政府", "支付"]
    assert words.meant("zhengfugk") == ["政府公开"]
    assert words.meant("zhou") == ["周芳"]
    assert words.meant("gkqz") == []


def test_twenty_thousand_names_are_heard_at_once() -> None:
    chance = random.Random(1)
    names = {"".join(chance.choices(GB2312[:3755], k=3)) for _ in range(20_000)}
    words = Words()
    words.add(names)
    words.meant("a")
    began = time.perf_counter()
    for typed in ("zf", "zhengfu", "zhouruoshui", "yyf"):
        assert pinyin.in_letters(typed)
        words.meant(typed)
    assert (time.perf_counter() - began) / 4 < 0.2  # 10 to 20 ms each where nothing else runs
    few = sorted(names)[:40]
    assert all(name in words.meant(pinyin.initials(name)) or len(words.meant(pinyin.initials(name))) >= 40 for name in few)
