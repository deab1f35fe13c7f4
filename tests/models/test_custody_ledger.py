"""Old ledgers of certificates and confidential papers: what they say, whom they name, and what they may not say here."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from forms import job
from forms.sheets import sheet
from forms.sheets.exit_filing import COLUMNS
from models import acts, check
from models.book import Book, Entry, Filter, Sort
from models.custody import Cabinet
from models.ledger_import import Preview, accept, done_with, look
from models.people import Person, Rank
from models.record import Record
from models.registers.exit_filing import ExitFiling
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.store import Store
from models.whereabouts import whereabouts
from reports.excel_read import read
from reports.excel_write import write_bad
from reports.sheet import print_to_file
from tests.offices import refused, shown
from tests.passports import travel
from tests.workbooks import book

HEADS = ("序号", "姓名", "单位及职务", "干部类别", "证件种类", "证件号码", "发证日期", "有效期至", "上交时间", "存放位置")
ROW = ("1", "郑六", "监督科科长", "局管", "因私护照", "E12345601", "2020-05-06", "2030-05-05", "2020-06-01", "A-01")
TITLE = ("某区司法局因私出国（境）证件登记管理台帐",)


def row(n: int, **other: Any) -> tuple[Any, ...]:
    cells = dict(zip(HEADS, ROW, strict=True)) | {"序号": n, "证件号码": f"E123456{n:02}"} | other
    return tuple(cells[head] for head in HEADS)


def looked(
    office: Store, folder: Path, *rows: Sequence[Any], heads: Sequence[str] = HEADS, record: type[Record] = Passport,
    merged: Sequence[tuple[str, Any]] = (),
) -> Preview:
    path = book(folder / "台账.xlsx", TITLE, heads, *rows, merged=merged)
    return done_with(look(office, Book(record), read(path), path.name))


def entries(office: Store, record: type[Record] = Passport) -> list[Entry]:
    with office.read() as lookup:
        found = Book(record)
        return found.entries(lookup, found.ids(lookup, sort=Sort(rising=True)))


def why(preview: Preview) -> list[str]:
    return [bad.why for bad in preview.bad]


@pytest.fixture(autouse=True)
def _cabinet(office: Store) -> None:
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五"})


def test_certificates_come_into_stock_where_their_holders_kind_is_kept(office: Store, tmp_path: Path) -> None:
    preview = looked(
        office, tmp_path, row(1), row(2, 干部类别="区管", 存放位置="区委组织部"), row(3, 干部类别="区管", 存放位置=""),
        row(4, 上交时间="", 存放位置=""), row(5, 存放位置=""),
    )
    assert why(preview) == []
    assert done_with(accept(office, preview)) == 5
    found = entries(office)
    states = ["在柜", "已转组织部", "已上交", "未上交", "已上交"]  # without a place nobody knows where it lies
    assert [good.state for good in preview.good] == states
    assert [entry.state.word for entry in found] == states
    assert (found[2].texts["passing_by"], found[4].texts["cabinet_id"]) == ("", "")
    assert [entry.number for entry in found][:2] == ["证件1号", "证件2号"]
    assert found[0].texts["cabinet_id"] == "证件柜"
    assert (found[0].texts["slot"], found[1].texts["slot"], found[1].texts["passing_by"]) == ("A-01", "", "区委组织部")
    assert (found[0].texts["handing_in_by"], found[0].texts["handing_in_on"]) == ("郑六", "2020-06-01")
    assert [action.key for action in found[0].actions] == ["lost", "cancelled", "transferred"]
    assert found[3].actions[0].key == "handing_in"
    with office.read() as lookup:
        words = {entry.id: entry.state.word for entry in found}
        for word in set(words.values()):
            ids = Book(Passport).ids(lookup, Filter(states=(word,)))
            assert set(ids) == {entry for entry, said in words.items() if said == word}
        assert Book(Passport).count(lookup, Filter(open_only=True)) == 3
    assert check.verify(office).ok


@pytest.mark.parametrize("said", ["2019.3", "2019年春", "2019年3月", "约2019年", 2019.3])
def test_a_day_that_is_none_is_kept_as_written_beside_an_empty_day(office: Store, tmp_path: Path, said: Any) -> None:
    preview = looked(office, tmp_path, row(1, 上交时间=said, 发证日期=said))
    assert preview.good[0].shown["handing_in_on"] == str(said)
    done_with(accept(office, preview))
    entry = entries(office)[0]
    assert (entry.values["handing_in_on"], entry.texts["handed_text"]) == (None, str(said))
    assert (entry.values["issued_on"], entry.texts["issued_text"]) == (None, str(said))
    assert (entry.state.word, entry.state.mark) == ("在柜", "done")
    assert "handing_in" not in {action.key for action in entry.actions}


def test_a_day_that_a_cell_does_not_show_is_kept_as_what_it_shows(office: Store, tmp_path: Path) -> None:
    made = xlsxwriter.Workbook(str(tmp_path / "台账.xlsx"))
    month = made.add_format({"num_format": 'yyyy"年"m"月"'})
    page = made.add_worksheet()
    for line, cells in enumerate((HEADS, row(1), row(2, 上交时间="2019年3月", 有效期至="2029年3月"))):
        page.write_row(line, 0, cells)
    page.write_datetime(1, HEADS.index("上交时间"), datetime(2019, 3, 1), month)
    page.write_datetime(1, HEADS.index("有效期至"), datetime(2029, 3, 1), month)
    made.close()
    preview = done_with(look(office, Book(Passport), read(tmp_path / "台账.xlsx"), "台账.xlsx"))
    assert [good.shown["handing_in_on"] for good in preview.good] == ["2019年3月", "2019年3月"]
    done_with(accept(office, preview))
    keys = ("handing_in_on", "handed_text", "valid_until", "valid_text")
    assert [tuple(e.texts[key] for key in keys) for e in entries(office)] == [("", "2019年3月", "", "2029年3月")] * 2


@pytest.mark.parametrize("said", [
    "2020-03-03至2030-03-02", "2020.3.3-2030.3.2", "2030年3月2日止", "2020年3月3日—2030年3月2日", "至2030年3月2日", "2030-03-02",
])
def test_a_validity_that_is_written_as_a_span_ends_on_an_exact_day(office: Store, tmp_path: Path, said: str) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, 有效期至=said, 发证日期="2020.3.3"))))
    found = entries(office)[0].texts
    assert (found["valid_until"], found["valid_text"]) == ("2030-03-02", "")


@pytest.mark.parametrize("said", ["2020-03-03至长期", "2020.3至2030.3", "10年"])
def test_a_validity_without_an_exact_end_stays_as_written(office: Store, tmp_path: Path, said: str) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, 有效期至=said))))
    found = entries(office)[0].texts
    assert (found["valid_until"], found["valid_text"]) == ("", said)


def test_a_whole_day_that_cannot_be_is_wrong_and_not_kept(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, row(1, 上交时间="2019.2.30"))
    assert why(preview) == ["上交时间：2019 年 2 月没有 30 日，请改正日期。"]


def test_a_letter_in_a_number_that_was_typed_for_a_figure_is_wrong(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, row(1, 证件号码="Ｅ１２３４５６７Ｏ"), row(2, 证件号码="EA1234567"))
    assert why(preview) == ["证件号码：号码第 9 位的字母 O 像是数字 0，请核对。"]
    assert [good.shown["code"] for good in preview.good] == ["EA1234567"]


def test_holders_whom_nobody_knows_are_shown_and_entered_with_the_ledger(office: Store, tmp_path: Path) -> None:
    rows = (row(1, 姓名="欧阳 明", 单位及职务="行政执法监督科 副科长"), row(2, 姓名="欧阳明", 证件种类="港澳通行证"), row(3))
    preview = looked(office, tmp_path, *rows, row(4, 姓名="只在错行", 证件种类="驾驶证"))
    assert [(new.name, new.section, new.rank) for new in preview.newcomers] == [("欧阳明", "行政执法监督科", "工作人员")]
    assert [good.shown["holder_id"] for good in preview.good] == ["欧阳明（将新建）", "欧阳明（将新建）", "郑六"]
    with office.read() as lookup:
        assert "欧阳明" not in lookup.names("person")
    assert done_with(accept(office, preview, skip_bad=True)) == 3
    with office.read() as lookup:
        people = [p for p in lookup.all(Person) if p.name == "欧阳明"]
        assert [(lookup.name_of("section", p.section_id or 0), lookup.name_of("rank", p.rank_id)) for p in people] == [
            ("行政执法监督科", "工作人员")
        ]
        assert "只在错行" not in lookup.names("person")
    assert [entry.texts["holder_id"] for entry in entries(office)] == ["欧阳明", "欧阳明", "郑六"]
    assert check.verify(office).ok


@pytest.mark.parametrize("post", ["四所", "区司法局四所 干部", "办公室", "财政局科长"])
def test_a_row_whose_unit_contradicts_the_persons_section_is_not_given_to_him(office: Store, tmp_path: Path, post: str) -> None:
    preview = looked(office, tmp_path, row(1, 单位及职务=post))
    assert preview.good == []
    assert "而郑六在行政执法监督科。是同一人的请改正台账的单位；同名的另一人请先在人员中登记" in why(preview)[0]
    made = acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员"})
    assert len(looked(office, tmp_path, row(1, 单位及职务=post, 姓名=f"#{made}")).good) == 1  # as it says


@pytest.mark.parametrize("post", [
    "监督科科长", "", "执法监督科", "区司法局行政执法监督科", "原办公室，现监督科", "科长", "副科级干部", "科室负责人",
    "四级主任科员", "区司法局", "局领导", "本局党支部书记",
])
def test_units_are_written_in_many_ways(office: Store, tmp_path: Path, post: str) -> None:
    assert len(looked(office, tmp_path, row(1, 单位及职务=post)).good) == 1


def test_two_newcomers_of_one_name_are_not_made_one(office: Store, tmp_path: Path) -> None:
    rows = [row(n, 姓名="张伟", 单位及职务=post) for n, post in enumerate(("一所", "二所", "区司法局一所所长", ""), 1)]
    preview = looked(office, tmp_path, *rows)
    assert [good.row for good in preview.good] == [3, 5, 6]
    assert why(preview)[0].startswith("姓名：台账写“二所”，而台账 第 3 行 的张伟写“一所”。")


def test_newcomers_get_the_lowest_rank_that_signs_nothing(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Rank, {"name": "书记员"})
    acts.correct(office, Rank, 4, {"name": "干事"})
    preview = looked(office, tmp_path, row(1, 姓名="新来"))
    assert [new.rank for new in preview.newcomers] == ["书记员"]


def test_whoever_was_entered_since_the_preview_is_not_entered_twice(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, row(1, 姓名="新来"))
    acts.enter(office, Person, {"name": "新来", "rank_id": "工作人员"})
    done_with(accept(office, preview))
    with office.read() as lookup:
        assert lookup.names("person").count("新来") == 1


def test_a_messy_ledger_is_read_as_a_careful_person_reads_it(office: Store, tmp_path: Path) -> None:
    heads = ("序号", "姓 名", "单位/职务", "类别", "证件类型", "证件号", "签发日期", "有效期", "上缴时间", "位置")
    rows = (
        (1, "周四", "办公室科员", "科级以下干部", "护照", "Ｅ１２３４５６０１", 43957, "2030年5月5日", "2020.6.1", "A-01"),
        (2, "", "同上", "同上", "往来港澳通行证", "c 12345602", "2020/5/6", "2030-05-05", "2019年春", "A-01"),
        (3, "", "〃", "″", "大陆居民往来台湾通行证", "T12345603", "2020-05-06", "长期", "同上", "同上"),
        ("合计", "", "", "", "3 本", "", "", "", "", ""),
        (4, "宋一", "局长", "区管干部", "因私出国(境)护照", "E12345604", "2020-05-06", "2030-05-05", "2020-06-02", "区委组织部"),
    )
    preview = looked(office, tmp_path, *rows, heads=heads, merged=[("B3:B5", "周  四")])
    assert why(preview) == []
    assert [passed.why for passed in preview.passed] == ["合计行"]
    done_with(accept(office, preview))
    found = entries(office)
    assert [(e.texts["holder_id"], e.texts["kind"], e.texts["code"]) for e in found] == [
        ("周四", "因私护照", "E12345601"), ("周四", "往来港澳通行证", "C12345602"), ("周四", "赴台湾通行证", "T12345603"),
        ("宋一", "因私护照", "E12345604"),
    ]
    assert [e.texts["slot"] for e in found] == ["A-01", "A-01", "A-01", ""]  # several lie in one slot
    assert (found[0].texts["issued_on"], found[0].texts["handing_in_on"]) == ("2020-05-06", "2020-06-01")
    assert (found[2].texts["valid_text"], found[2].texts["handed_text"]) == ("长期", "2019年春")
    assert [e.state.word for e in found] == ["在柜", "在柜", "在柜", "已转组织部"]


def test_a_certificate_in_the_wrong_hands_is_refused_with_the_rule(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, row(1, 干部类别="区管"), row(2, 存放位置="区委组织部"))
    assert "区管干部的证件由区委组织部保管，不放本局专柜（2.4）" in why(preview)[0]
    assert "存放在组织部的是区管干部的证件（2.4）" in why(preview)[1]


def test_a_second_import_adds_nothing(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1), row(2, 姓名="新来"))))
    again = looked(office, tmp_path, row(1, 存放位置="B-09"), row(2, 姓名="新来"), row(2), row(3), row(3))
    assert why(again) == [
        "重复：证件1号 已有，但这几栏与它不同：存放位置。没有导入，请核对后更正那一条。", "重复：与 证件2号 相同。",
        "重复：证件2号 已有，但这几栏与它不同：姓名。没有导入，请核对后更正那一条。", "重复：与 台账 第 6 行 相同。",
    ]
    assert again.newcomers == []
    assert done_with(accept(office, again, skip_bad=True)) == 1


def test_one_bad_row_refuses_the_file(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, row(1, 姓名="新来"), row(2, 证件号码=""))
    with refused("没有导入。请改正，或跳过有误的行"):
        done_with(accept(office, preview))
    assert entries(office) == []
    with office.read() as lookup:
        assert "新来" not in lookup.names("person")


def test_what_an_old_ledger_put_in_goes_out_for_a_journey_and_into_a_check(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, 上交时间="2019.3"), row(2))))
    trip = travel(office, "E12345601", "issuing")
    assert shown(office, trip, ExitTrip).state.word == "已发放"
    assert [entry.state.word for entry in entries(office)] == ["已发放", "在柜"]
    check_ = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜"})
    assert shown(office, check_, PassportCheck).texts["expected"] == "E12345602"


PAPERS = ("序号", "收文日期", "来文单位", "文号", "密级", "代号", "文件标题", "标题已核对", "份数", "存放位置")


@pytest.mark.parametrize("record", [SecretPaper, Telegram])
def test_ledgers_of_confidential_papers_obey_the_rule_on_titles(
    office: Store, tmp_path: Path, record: type[Record]
) -> None:
    preview = looked(
        office, tmp_path, (1, "2025-03-04", "区委办", "区委办〔2025〕3号", "秘密", "", "关于某事的通知", "是", 1, "二层"),
        (2, "2025-03-05", "区委办", "区委办〔2025〕4号", "机密", "乙2", "", "", 2, "二层"),
        (3, "2025-03-06", "区委办", "区委办〔2025〕5号", "机密", "丙3", "不该写在这里的标题", "", 1, "二层"),
        (4, "2025-03-07", "区委办", "区委办〔2025〕6号", "秘密", "", "没有核对的标题", "", 1, "二层"), heads=PAPERS,
        record=record,
    )
    assert [bad.row for bad in preview.bad] == [5, 6]
    assert "这一密级的标题不得录入本机（保密法 31）" in preview.bad[0].why
    assert "不该写在这里" not in preview.bad[0].why
    assert "秘密件的标题可能涉密" in preview.bad[1].why
    assert done_with(accept(office, preview, skip_bad=True)) == 2
    found = entries(office, record)
    assert [entry.state.word for entry in found] == ["历史补录", "历史补录"]
    assert [entry.texts["title_text"] for entry in found] == ["关于某事的通知", ""]


@pytest.mark.parametrize("cells", [
    {"上交时间": "未上交", "存放位置": ""}, {"上交时间": "", "存放位置": "本人保管"}, {"存放位置": "个人保管"},
    {"上交时间": "无", "存放位置": "-"},
])
def test_what_an_old_ledger_leaves_with_the_holder_is_not_called_in_the_cabinet(
    office: Store, tmp_path: Path, cells: dict[str, str]
) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, **cells))))
    found = entries(office)[0]
    assert (found.state.word, found.actions[0].key, found.texts["cabinet_id"]) == ("未上交", "handing_in", "")
    assert set(filter(None, cells.values())) <= {found.texts["handed_text"], *found.texts["note"].split("；")}


@pytest.mark.parametrize("cells", [
    {"存放位置": "已注销"}, {"存放位置": "领走"}, {"存放位置": "已转出"}, {"存放位置": "遗失"}, {"存放位置": "已调走"},
    {"存放位置": "出国未还"}, {"存放位置": "证件柜A1（已领走）"}, {"存放位置": "退回本人"},
    {"上交时间": "已注销", "存放位置": ""}, {"上交时间": "2023.5领走", "存放位置": ""},
    {"备注": "2022年已注销"}, {"备注": "已遗失"}, {"备注": "已移交组织部"},
    {"备注": "2020年领取，2021年归还，2022年又借出"}, {"备注": "出国未归还"}, {"备注": "借出，已还本人"},
    {"单位及职务": "原监督科，已调离"},
])
def test_what_a_ledger_says_is_gone_is_not_called_in_the_cabinet_whichever_cell_says_so(
    office: Store, tmp_path: Path, cells: dict[str, str]
) -> None:
    preview = looked(office, tmp_path, (*row(1, **cells), cells.get("备注", "")), heads=(*HEADS, "备注"))
    [head] = [head for head, said in cells.items() if said]
    assert why(preview) == [
        f"{head}：写着“{cells[head]}”，不能登为在柜。仍由本局保管的，请改正台账的这一格；已不在的，请清空这一格和存放位置再导入，"
        "导入后按实际日期办理注销、报失、转出（2.4）；借出未还的，交回后再导入。"
    ]


@pytest.mark.parametrize("note", ["未注销", "没有借出", "2019年领取，同年交回", "工作认真", "无遗失"])
def test_what_came_back_or_never_went_is_in_the_cabinet(office: Store, tmp_path: Path, note: str) -> None:
    preview = looked(office, tmp_path, (*row(1), note), heads=(*HEADS, "备注"))
    assert [good.state for good in preview.good] == ["在柜"]


@pytest.mark.parametrize("head", ["备注", "状态"])
@pytest.mark.parametrize("said", ["未上交", "尚未上交", "暂未上缴", "未交"])
def test_what_is_remarked_as_not_handed_in_is_with_its_holder(office: Store, tmp_path: Path, head: str, said: str) -> None:
    heads = (*HEADS, head)
    preview = looked(office, tmp_path, (*row(1, 上交时间="", 存放位置=""), said), heads=heads)
    assert (why(preview), [good.state for good in preview.good]) == ([], ["未上交"])
    placed = looked(office, tmp_path, (*row(1, 上交时间=""), said), heads=heads)  # and has no place in our cabinet
    assert [f"写着“{said}”，不能登为在柜" in reason for reason in why(placed)] == [True]


def test_rows_that_came_back_are_read_again_without_their_reasons(office: Store, tmp_path: Path) -> None:
    path = tmp_path / "未导入.xlsx"
    write_bad(office, path, looked(office, tmp_path, row(1, 姓名="张三（调出）")).bad)
    assert "张三（调出）" in why(done_with(look(office, Book(Passport), read(path), path.name)))[0]  # nothing was corrected
    heads, cells = (cells.texts for cells in next(iter(read(path))).rows)
    assert "调出" in dict(zip(heads, cells, strict=True))["原因"]
    mended = book(tmp_path / "改好.xlsx", heads, [cell if cell != "张三（调出）" else "张三" for cell in cells])
    again = done_with(look(office, Book(Passport), read(mended), mended.name))
    assert (why(again), [good.state for good in again.good]) == ([], ["在柜"])


def test_a_column_of_reasons_that_is_the_ledgers_own_is_read(office: Store, tmp_path: Path) -> None:
    preview = looked(office, tmp_path, (*row(1), "已调出"), heads=(*HEADS, "原因"))
    assert [reason.startswith("原因：写着“已调出”，不能登为在柜") for reason in why(preview)] == [True]


def test_columns_that_are_not_read_say_too_that_it_went_and_came_back(office: Store, tmp_path: Path) -> None:
    heads = (*HEADS, "领取时间", "归还时间", "去向")
    rows = [
        (*row(1), "2019.4.1", "", ""), (*row(2), "2019.4.1", "2019.5.1", ""), (*row(3), "", "", "2021年借给本人"),
        (*row(4), "无", "/", "在柜"),
    ]
    preview = looked(office, tmp_path, *rows, heads=heads)
    assert [good.row for good in preview.good] == [4, 6]
    assert [said.partition("，")[0] for said in why(preview)] == ["领取时间：写着“2019.4.1”", "去向：写着“2021年借给本人”"]


def test_obeying_the_refusal_leaves_it_where_it_can_be_cancelled_and_no_check_asks_for_it(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, 存放位置=""), row(2, 存放位置="", 上交时间=""))))
    assert [found.state.word for found in entries(office)] == ["已上交", "未上交"]
    assert all("cancelled" in {action.key for action in found.actions} for found in entries(office))
    check_ = acts.enter(office, PassportCheck, {"cabinet_id": "证件柜"})
    assert shown(office, check_, PassportCheck).texts["expected"] == ""


def test_the_day_on_which_a_certificate_left_is_taken_from_its_own_column(office: Store, tmp_path: Path) -> None:
    heads = (*HEADS, "注销日期", "遗失日期", "备注")
    rows = (*row(1), "2022-05-03", "", "2022年已注销"), (*row(2), "", "", "")
    preview = looked(office, tmp_path, *rows, heads=heads)
    assert [good.state for good in preview.good] == ["已注销", "在柜"]
    done_with(accept(office, preview))
    found = entries(office)[0]
    assert (found.state.word, found.texts["cancelled_by"], found.texts["cancelled_on"]) == ("已注销", "原台账", "2022-05-03")
    assert check.verify(office).ok


def test_a_place_that_says_only_in_the_cabinet_is_no_slot(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1, 存放位置="在柜"), row(2, 存放位置="证件柜 B2"))))
    assert [(found.texts["cabinet_id"], found.texts["slot"]) for found in entries(office)] == [("证件柜", ""), ("证件柜", "B2")]


def test_no_day_is_made_up_on_which_it_was_put_in_or_passed_on_and_the_keeper_is_the_cabinets(
    office: Store, tmp_path: Path
) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1), row(2, 干部类别="区管", 存放位置="区委组织部"))))
    ours, theirs = (found.texts for found in entries(office))
    assert (ours["storing_by"], ours["storing_on"]) == ("吴五", "")
    assert (theirs["passing_by"], theirs["passing_on"], theirs["handing_in_on"]) == ("区委组织部", "", "2020-06-01")


@pytest.mark.parametrize("name", ["张三（调出）", "张三、李四", "张三2"])
def test_what_is_more_than_a_name_makes_nobody_new(office: Store, tmp_path: Path, name: str) -> None:
    preview = looked(office, tmp_path, row(1, 姓名=name))
    assert preview.newcomers == []
    assert "人员中没有“张三" in why(preview)[0]


def test_a_name_is_the_whole_of_it_and_not_the_end_of_another(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Person, {"name": "东方红", "rank_id": "工作人员"})
    preview = looked(office, tmp_path, row(1, 姓名="方红"), row(2, 姓名="东方红"))
    assert [new.name for new in preview.newcomers] == ["方红"]
    done_with(accept(office, preview))
    assert [entry.texts["holder_id"] for entry in entries(office)] == ["方红", "东方红"]


@pytest.mark.parametrize("name", ["无", "红"])
def test_one_character_is_nobodys_name(office: Store, tmp_path: Path, name: str) -> None:
    preview = looked(office, tmp_path, row(1, 姓名=name))
    assert (preview.good, preview.newcomers) == ([], [])
    assert f"人员中没有“{name}”" in why(preview)[0]


def test_the_heads_of_a_county_office_are_known(office: Store, tmp_path: Path) -> None:
    heads = (
        "序号", "持证人姓名", "现任职务", "干部管理权限", "出国（境）证件类别", "证件号", "签发日期", "有效期截止日期",
        "收缴时间", "保管地点",
    )
    days = "2020-05-06", "2030-05-05", "2020-06-01"
    preview = looked(
        office, tmp_path, ("1", "郑六", "科长", "县管干部", "普通护照", "E1", *days, "县委组织部"),
        ("2", "周四", "干部", "科员", "港澳通行证", "C1", *days, "B-2"), heads=heads,
    )
    assert why(preview) == []
    assert list(preview.mapping.values()) == [
        "old_number", "holder_id", "post", "cadre", "kind", "code", "issued_on", "valid_until", "handing_in_on", "slot"
    ]
    done_with(accept(office, preview))
    assert [found.state.word for found in entries(office)] == ["已转组织部", "在柜"]


def test_the_form_of_the_administration_names_whoever_it_names_in_two_columns(office: Store, tmp_path: Path) -> None:
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    rows = [
        ("1", "欧阳", "明", "110101199003070011", "新增", "某市某区司法局", "2024-03-01"),
        ("2", "郑", "六", "110101198001010010", "新增", "某市某区司法局", "2024-03-01"),
        ("3", "郑", "六", "110101198001010010", "新增", "某市某区司法局", "2024-04-01"),
    ]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert [new.name for new in preview.newcomers] == ["欧阳明"]
    again = "重复：台账 第 4 行 已登记同一事项，只能有一条，没有导入。请核对是否为变更。"
    assert why(preview) == [again]
    done_with(accept(office, preview, skip_bad=True))
    found = entries(office, ExitFiling)
    names = [(e.texts["person_id"], e.texts["family"], e.texts["given"]) for e in found]
    assert names == [("欧阳明", "欧阳", "明"), ("郑六", "郑", "六")]
    later = looked(office, tmp_path, rows[2], rows[0], heads=heads, record=ExitFiling)
    assert (why(later)[0], [bad.again for bad in later.bad]) == (again.replace("台账 第 4 行", found[1].number), [False, True])


def test_two_people_have_not_one_identity_number_in_one_file(office: Store, tmp_path: Path) -> None:
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    rows = [(n, *said[:2], "110101199003070011", said[2], "某市某区司法局", "2024-03-01") for n, said in enumerate((
        ("郑", "六", "新增"), ("欧阳", "明", "新增"), ("郑", "六", "变更"), ("周", "四", "变更"),
    ))]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert [(bad.row, bad.why) for bad in preview.bad] == [
        (row, "身份证号：与 台账 第 3 行 的相同，那是另一人，请核对。") for row in (4, 6)
    ]
    assert done_with(accept(office, preview, skip_bad=True)) == 2
    with office.read() as lookup:
        assert "欧阳明" not in lookup.names("person")


def test_what_follows_from_the_rest_is_not_named_as_the_reason_of_a_refusal(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1))))
    heads = ("序号", "姓名", "证件号码", "前往国家", "事由", "出国时间", "回国时间", "领取时间")
    days = ("2024-06-01", "2024-06-08", "2024-05-20")
    rows = ("1", "郑六", "E12345601", "日本", "旅游", *days), ("2", "郑六", "E00000000", "日本", "旅游", *days)
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitTrip)
    assert len(preview.good) == 1
    with refused("有 1 行不能导入（第一处：台账 第 4 行 证件号码：证件台账中没有 E00000000。）"):
        done_with(accept(office, preview))
    names, filing = ("序号", "中文姓", "中文名", "入库标识", "工作单位"), ("1", "欧阳", "明", "新增", "某市某区司法局")
    with refused("没有与这些字段对应的列：身份证号。没有导入"):
        done_with(accept(office, looked(office, tmp_path, filing, heads=names, record=ExitFiling)))


#: The form of the administration has no day of its own.
SEVENTEEN = tuple(head for head, _, _ in COLUMNS)
OFFICIAL = ("1", "欧阳", "明", "男", "19900307", "110101199003070011", "云麓派出所", "新增", "某市某区司法局", "科长",
            "区司法局政工科", "11000000000000000X", "某市某区司法局", "机关", "吴五", "68990000", "2020-07")


def test_the_official_list_of_seventeen_columns_comes_in_under_the_day_before_the_first(office: Store, tmp_path: Path) -> None:
    foot = ("本次备案共 1 页 1 人　　报送时间：　　年　月　日　　备案单位负责人：",)
    preview = looked(office, tmp_path, OFFICIAL, foot, heads=SEVENTEEN, record=ExitFiling)
    assert (why(preview), preview.lacking, [passed.why for passed in preview.passed]) == ([], [], ["没有登记内容"])
    assert preview.guesses == [("登记日期", "（表中没有这一栏）", "2025-12-31（启用日期的前一天）")]
    assert preview.good[0].shown["made_on"] == "2025-12-31"
    assert "登记日期" in [f.label for f in preview.columns(Book(ExitFiling))]
    done_with(accept(office, preview))
    (found,) = entries(office, ExitFiling)
    keys = ("made_on", "person_id", "born_on", "household", "post", "sender_code", "contact", "batch", "old_number")
    assert (found.number, *(found.texts[key] for key in keys)) == (
        "备案〔2025〕1号", "2025-12-31", "欧阳明", "1990-03-07", "云麓派出所", "科长", "11000000000000000X", "吴五", "2020-07",
        "1",
    )
    assert [bad.again for bad in looked(office, tmp_path, OFFICIAL, heads=SEVENTEEN, record=ExitFiling).bad] == [True]


def test_a_day_that_the_list_names_is_its_own(office: Store, tmp_path: Path) -> None:
    heads = (*SEVENTEEN, "报送日期")
    preview = looked(office, tmp_path, (*OFFICIAL, "2020-07-03"), (*OFFICIAL, ""), heads=heads, record=ExitFiling)
    assert ([good.shown["made_on"] for good in preview.good], preview.guesses) == (["2020-07-03"], [])
    assert why(preview) == ["报送日期：没有写日期。"]


def test_the_list_that_we_print_comes_in_again(office: Store, tmp_path: Path) -> None:
    made = [
        acts.enter(office, ExitFiling, {"person_id": name, "id_number": number, "post": "科长", "household": "云麓派出所"})
        for name, number in (("郑六", "110101199003070011"), ("周四", "110101198811160045"))
    ]
    printed = job.read(office, sheet("exit_filing_list"), made)
    done_with(print_to_file(office, printed, tmp_path / "备案表.docx"))
    acts.strike(office, ExitFiling, made[0], "误登")
    pages = read(tmp_path / "备案表.docx")
    preview = done_with(look(office, Book(ExitFiling), pages, "备案表.docx"))
    assert why(preview) == ["重复：备案〔2026〕2号 已登记同一事项，只能有一条，没有导入。请核对是否为变更。"]
    assert done_with(accept(office, preview, skip_bad=True)) == 1
    found = next(entry for entry in entries(office, ExitFiling) if entry.number == "备案〔2025〕1号")
    assert [found.texts[key] for key in ("person_id", "id_number", "post", "household")] == [
        "郑六", "110101199003070011", "科长", "云麓派出所"
    ]


def test_a_ledger_without_a_column_says_what_to_do(office: Store, tmp_path: Path) -> None:
    heads = [head for head in HEADS if head != "干部类别"]
    cells = [cell for head, cell in zip(HEADS, ROW, strict=True) if head != "干部类别"]
    preview = looked(office, tmp_path, cells, heads=heads)
    with refused("列：干部类别。没有导入。请在台账中补上，或在窗口中为它们选列。"):
        done_with(accept(office, preview))


def test_a_place_names_its_cabinet_among_several(office: Store, tmp_path: Path) -> None:
    for name in ("密件柜", "证件柜二"):
        acts.enter(office, Cabinet, {"name": name, "keeper_id": "吴五"})
    rows = row(1, 存放位置="证件柜二-A3"), row(2, 存放位置="证件柜　Ｂ１"), row(3)
    done_with(accept(office, looked(office, tmp_path, *rows)))
    places = [(found.texts["cabinet_id"], found.texts["slot"]) for found in entries(office)]
    assert places == [("证件柜二", "A3"), ("证件柜", "B1"), ("", "A-01")]
    with office.read() as lookup:
        assert PassportCheck(cabinet_id=1).says(lookup) == {
            "cabinet_id": "另有 1 本在柜证件没有写存放柜，不在任何柜的应有之列，请先在证件台账中补写。"
        }


def test_the_only_cabinet_for_certificates_is_meant_though_papers_have_theirs(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "吴五"})
    done_with(accept(office, looked(office, tmp_path, row(1))))
    assert entries(office)[0].texts["cabinet_id"] == "证件柜"


def test_an_old_list_of_journeys_is_read_in_its_own_words(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1))))
    heads = (
        "序号", "申请日期", "姓名", "干部类别", "证件号码", "去往国家", "事由", "出国时间", "回国时间",
        "领取时间", "归还时间",
    )
    cells = (
        1, "2024-05-01", "郑六", "局管", "E12345601", "日本", "旅游", "2024-06-01", "2024-06-08", "2024-05-20", "2024-06-12",
    )
    done_with(accept(office, looked(office, tmp_path, cells, heads=heads, record=ExitTrip)))
    found = entries(office, ExitTrip)[0].texts
    assert (found["destination"], found["issuing_on"], found["handing_back_on"]) == ("日本", "2024-05-20", "2024-06-12")


@pytest.mark.parametrize("applied", ["申请日期", "备注"])
def test_what_an_old_list_took_out_and_did_not_bring_back_is_not_called_in_the_cabinet(
    office: Store, tmp_path: Path, applied: str
) -> None:
    done_with(accept(office, looked(office, tmp_path, row(1))))
    heads = (applied, "姓名", "证件号码", "去往国家", "事由", "出国时间", "回国时间", "领取时间", "归还时间")
    cells = ("2024-05-01", "郑六", "E12345601", "日本", "旅游", "2024-06-01", "2024-06-08", "2024-05-20")
    preview = looked(office, tmp_path, (*cells, ""), (*cells, "2024-06-12"), heads=heads, record=ExitTrip)
    assert why(preview) == ["归还时间：台账写着领出，没有写归还。已归还的请补写这一格；还在外面的，交回后再导入。"]
    assert len(preview.good) == 1


def test_one_newcomer_is_entered_whatever_stands_between_the_parts_of_the_name(office: Store, tmp_path: Path) -> None:
    spelled = ("阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽买买提")
    preview = looked(office, tmp_path, *(row(n, 姓名=name) for n, name in enumerate(spelled, 1)))
    assert [new.name for new in preview.newcomers] == ["阿依古丽·买买提"]
    done_with(accept(office, preview))
    assert [entry.texts["holder_id"] for entry in entries(office)] == ["阿依古丽·买买提"] * 3


def test_what_lies_in_some_cabinet_is_not_said_to_lie_in_none(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Cabinet, {"name": "证件二柜", "keeper_id": "吴五"})
    done_with(accept(office, looked(office, tmp_path, row(1))))
    with office.read() as lookup:
        assert whereabouts(lookup, lookup.get("passport", 1)).text == "在柜，没有写存放柜　A-01"


def test_who_was_revoked_may_be_put_on_file_again_in_the_same_old_list(office: Store, tmp_path: Path) -> None:
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    told = (("新增", "2019-03-01"), ("撤销", "2021-05-01"), ("新增", "2023-06-01"), ("新增", "2024-06-01"))
    rows = [(n, "郑", "六", "110101198001010010", mark, "某市某区司法局", day) for n, (mark, day) in enumerate(told)]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert len(preview.bad) == 1
    assert "只能有一条" in why(preview)[0]
    done_with(accept(office, preview, skip_bad=True))
    states = [(e.texts["mark"], e.texts["ended_on"]) for e in entries(office, ExitFiling)]
    assert states == [("新增", "2021-05-01"), ("撤销", ""), ("新增", "")]


@pytest.mark.parametrize("told", [
    (("新增", "2018-03-01"), ("撤销", "2022-05-01"), ("新增", "2020-06-01")),
    (("撤销", "2019-05-01"), ("新增", "2020-06-01"), ("新增", "2021-06-01")),
])
def test_who_had_not_been_revoked_yet_is_not_on_file_again(
    office: Store, tmp_path: Path, told: tuple[tuple[str, str], ...]
) -> None:
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    rows = [(n, "郑", "六", "110101198001010010", mark, "某市某区司法局", day) for n, (mark, day) in enumerate(told)]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert ["只能有一条" in said for said in why(preview)] == [True]
    assert done_with(accept(office, preview, skip_bad=True)) == 2


def test_who_is_on_file_is_not_put_there_by_an_old_list(office: Store, tmp_path: Path) -> None:
    acts.enter(office, ExitFiling, {"person_id": "郑六", "id_number": "110101198001010010"})
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    told = (("撤销", "2019-03-01"), ("新增", "2020-05-01"))
    rows = [(n, "郑", "六", "110101198001010010", mark, "某市某区司法局", day) for n, (mark, day) in enumerate(told)]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert ["备案〔2026〕1号 已登记同一事项" in said for said in why(preview)] == [True]
    assert done_with(accept(office, preview, skip_bad=True)) == 1


def test_who_was_revoked_in_the_old_forms_is_not_on_file_any_more(office: Store, tmp_path: Path) -> None:
    heads = ("序号", "中文姓", "中文名", "身份证号", "入库标识", "工作单位", "登记日期")
    rows = [
        (n, name[0], name[1:], number, mark, "某市某区司法局", day) for n, (name, number, mark, day) in enumerate((
            ("郑六", "110101198001010010", "撤销", "2024-04-01"), ("郑六", "110101198001010010", "新增", "2024-03-01"),
            ("周四", "110101199003070011", "新增", "2024-03-01"),
        ))
    ]
    preview = looked(office, tmp_path, *rows, heads=heads, record=ExitFiling)
    assert why(preview) == []
    done_with(accept(office, preview))
    states = [(e.texts["person_id"], e.texts["mark"], e.texts["ended_on"]) for e in entries(office, ExitFiling)]
    assert states == [("郑六", "新增", "2024-04-01"), ("周四", "新增", ""), ("郑六", "撤销", "")]
    assert check.verify(office).ok
    acts.enter(office, ExitFiling, {"person_id": "郑六", "id_number": "110101198001010010"})
    with refused("周四 已由 备案〔2024〕2号 备案"):
        acts.enter(office, ExitFiling, {"person_id": "周四", "id_number": "110101199003070011"})


TRIPS = (
    "序号", "申请日期", "姓名", "干部类别", "证件号码", "前往国家", "事由", "出国时间", "回国时间", "领取日期", "归还日期",
)
JOURNEY = (
    "1", "2024-05-01", "郑六", "局管", "E12345601", "日本", "旅游", "2024-06-01", "2024-06-08", "2024-05-20", "2024-06-12",
)


def journeys(office: Store, folder: Path, **other: str) -> Preview:
    """Look through one journey, with the certificate that it took in our cabinet."""
    done_with(accept(office, looked(office, folder, row(1))))
    cells = dict(zip(TRIPS, JOURNEY, strict=True)) | other
    return looked(office, folder, tuple(cells.values()), heads=tuple(cells), record=ExitTrip)


def test_a_certificate_that_an_old_journey_lost_is_lost(office: Store, tmp_path: Path) -> None:
    preview = journeys(office, tmp_path, 归还日期="", 报失人="郑六", 报失日期="2024-06-09", 遗失经过="途中被盗")
    assert why(preview) == []
    done_with(accept(office, preview))
    (found,) = entries(office)
    assert found.state.word == "遗失"
    assert [found.texts[key] for key in ("lost_by", "lost_on", "lost_why")] == ["郑六", "2024-06-09", "途中被盗"]
    assert "issuing" not in {action.key for action in found.actions}
    assert check.verify(office).ok


def test_a_certificate_that_was_reported_lost_and_came_back_is_here(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, journeys(office, tmp_path, 报失日期="2024-06-09")))
    assert [found.state.word for found in entries(office)] == ["在柜"]


def test_no_certificate_came_back_before_it_was_issued(office: Store, tmp_path: Path) -> None:
    assert why(journeys(office, tmp_path, 归还日期="2024-05-19")) == [
        "归还日期：交回日期 2024-05-19 早于发放日期 2024-05-20，先后不能颠倒。请改正。"
    ]


@pytest.mark.parametrize(("head", "said"), [
    ("审批结果", "不同意"), ("审批结果", "不予批准"), ("备注", "局党组未批准"), ("不予批准日期", "2024-05-10"), ("状态", "驳回"),
])
def test_what_was_not_approved_was_no_journey(office: Store, tmp_path: Path, head: str, said: str) -> None:
    assert why(journeys(office, tmp_path, **{"领取日期": "", "归还日期": "", head: said})) == [
        f"“{head}”写着“{said}”：没有批准的不是出行，不能导入（2.4）。批准了的请改正这一格，没有批准的请删去这一行。"
    ]


@pytest.mark.parametrize(("head", "said"), [
    ("审批结果", "同意"), ("审批结果", ""), ("不予批准日期", "无"), ("不予批准日期", "/"), ("备注", "批准后改期"),
])
def test_what_was_approved_was_a_journey(office: Store, tmp_path: Path, head: str, said: str) -> None:
    assert why(journeys(office, tmp_path, **{head: said})) == []
