"""Certificates and journeys, part D of the registers: into the cabinet, out for an approved journey, back, and on file."""

from models import identity
from tests.trust.walk.deeds import Beside, Correct, Days, Due, Enter, Is, Print, Script, Sign, Strike, Texts
from tests.trust.walk.papers import by

HEAD, LEADER, CHIEF, KEEPER, DEPUTY = "顾成蹊", "陶明澜", "贺景川", "方知秋", "冯子衿"
ONE, TWO = "沈知微", "欧阳若谷"
D2, D3, D9, D19, D22, D25 = (f"2026-11-{day:02}" for day in (2, 3, 9, 19, 22, 25))
ORGANISATION = "区委组织部"


def certificate(name: str, holder: str, code: str, kind: str = "因私护照", cadre: str = "局管", **more: str) -> Enter:
    """A certificate, not handed in yet."""
    texts = {"holder_id": holder, "cadre": cadre, "kind": kind, "code": code, "issued_on": "2022-01-01",
    "valid_until": "2031-12-31"}
    return Enter("passport", name, texts | more)


def kept(holder: str, on: str = D2) -> dict[str, Texts]:
    """The way into our cabinet."""
    return {"handing_in": by(holder, on), "storing": by(KEEPER, on, cabinet_id="证件柜", slot="A-1")}


def journey(name: str, holder: str, passport: str, **more: str) -> Enter:
    """An application."""
    texts = {"applied_on": D2, "passport_id": "{" + passport + "}", "holder_id": holder, "destination": "日本",
    "reason": "旅游",
             "leave_on": "2026-11-04", "return_on": "2026-11-08"}
    return Enter("exit_trip", name, texts | more)


def approved(holder: str, on: str = D2) -> dict[str, Texts]:
    """The signatures of a journey of who is managed by the bureau, up to the approval."""
    return {"own": by(holder, on), "head_review": by(LEADER, on), "first_review": by(DEPUTY, on),
    "party_approval": by("局党组", on)}


CERTIFICATES: Script = (
    certificate("p1", ONE, "E88800001"),
    Is("passport", "p1", "未上交"),
    Enter(
        "passport", "", {"holder_id": TWO, "cadre": "局管", "kind": "因私护照", "code": "Ｅ８８８００００１",
        "valid_until": "2031-12-31"},
        no="同一证件号码只登记一条"),
    Sign("passport", "p1", {"storing": by(KEEPER, D2, cabinet_id="证件柜")}, no="顺序.*2.4|先"),
    Sign("passport", "p1", {"handing_in": by(ONE, D2)}),
    Sign("passport", "p1", {"storing": by(ONE, D2, cabinet_id="证件柜")}, no="收发须由保管人或替管人经手"),
    Sign("passport", "p1", {"storing": by(KEEPER, D2)}, no="存放柜"),
    Sign("passport", "p1", {"storing": by(KEEPER, D2, cabinet_id="证件柜", slot="A-1")}),
    Is("passport", "p1", "在柜", {"cabinet_id": "证件柜", "slot": "A-1"}),
    # whom the district manages: never in our cabinet for good
    certificate("p2", CHIEF, "C88800002", "往来港澳通行证", "区管"),
    Enter("passport", "", {"holder_id": CHIEF, "cadre": "区管", "kind": "赴台湾通行证", "code": "T88800009",
          "valid_until": "2031-12-31",
                           "slot": "B-1"}, no="由区委组织部保管，不放本局专柜（2.4）|not offered"),
    Sign("passport", "p2", {"handing_in": by(CHIEF, D2)}),
    Sign("passport", "p2", {"passing": by(KEEPER, D2)}, no="由区委组织部保管（2.4）"),
    Sign("passport", "p2", {"passing": by("组织部李干事", D2)}),
    Is("passport", "p2", "已转组织部"),
    certificate("p3", TWO, "T88800003", "赴台湾通行证", "科级以下", valid_until="2027-03-01"),
    Sign("passport", "p3", kept(TWO)),
    Due("passport", "p3", "有效期|到期"),
    # a journey, out of turn and by the wrong hand
    journey("j1", ONE, "p1"),
    Enter("exit_trip", "", {"applied_on": D2, "passport_id": "{p3}", "holder_id": ONE, "destination": "日本", "reason": "旅游",
                            "leave_on": "2026-11-04", "return_on": "2026-11-08"}, no="不是申请人的（2.4）"),
    Enter("exit_trip", "", {"applied_on": D3, "passport_id": "{p1}", "holder_id": ONE, "destination": "日本", "reason": "旅游",
                            "leave_on": D2, "return_on": "2026-11-08"}, no="须先审批后出行（2.4）|在今天"),
    Sign("exit_trip", "j1", {"issuing": by(ONE, D2)}, no="顺序.*2.4"),
    Sign("exit_trip", "j1", {"own": by(TWO, D2)}, no="须由申请人本人（沈知微）签字.*2.4"),
    Sign("exit_trip", "j1", {"own": by(ONE, D2)}),
    Sign("exit_trip", "j1", {"first_review": by(DEPUTY, D2)}, no="顺序.*2.4"),
    Sign("exit_trip", "j1", {"head_review": by("钟以恒", D2)}, no="须由本科室负责人或局领导审核（2.4）"),
    Sign("exit_trip", "j1", {"head_review": by(HEAD, D2)}),
    Sign("exit_trip", "j1", {"party_approval": by("局党组", D2)}, no="顺序.*2.4"),
    Sign("exit_trip", "j1", {"first_review": by("卢既白", D2)}, no="初审由政工科办理（2.4）"),
    Sign("exit_trip", "j1", {"first_review": by(DEPUTY, D2)}),
    Sign("exit_trip", "j1", {"district_approval": by(ORGANISATION, D2)}, no="不|not offered"),
    Sign("exit_trip", "j1", {"party_approval": by("卢既白", D2)}, no="由局党组审批（2.4）"),
    Sign("exit_trip", "j1", {"party_approval": by("局党组", D2)}),
    Correct("exit_trip", "j1", {"destination": "韩国"}, "", no="签字认可，签字有效时不能更正"),
    Sign("exit_trip", "j1", {"issuing": by(TWO, D2)}, no="证件只发给申请人本人.*2.4"),
    Sign("exit_trip", "j1", {"issuing": by(ONE, D2)}),
    Is("passport", "p1", "已发放"),
    Is("exit_trip", "j1", "已发放", {"due_on": "2026-11-18"}),
    Beside("passport", "p1", "cancelled", by(KEEPER, D2, end_why="换发"), no="现在外面，不能“注销”|not offered"),
    Strike("exit_trip", "j1", "错", no="还没有归还，不能作废"),
    Strike("passport", "p1", "错", no="还被使用，不能作废"),
    Beside("exit_trip", "j1", "dropped", by(ONE, D2), no="已发放，不能取消出行|not offered"),
    # out twice
    journey("j2", ONE, "p1", destination="韩国"),
    Sign("exit_trip", "j2", approved(ONE)),
    Sign("exit_trip", "j2", {"issuing": by(ONE, D2)}, no="没有归还，不能发放"),
    Beside("exit_trip", "j2", "dropped", by(TWO, D2), no="须由申请人本人.*2.4"),
    Beside("exit_trip", "j2", "dropped", by(ONE, D2)),
    Is("exit_trip", "j2", "已取消"),
    # home, late with the certificate, asked for on days 1, 4 and 7
    Days(7),
    Due("exit_trip", "j1", "应已返回|提醒"),
    Sign("exit_trip", "j1", {"coming_home": by(ONE, D9, went="是", left_on="2026-11-04")},
          no="计划的日期不能代替实际的（2.4）"),
    Sign("exit_trip", "j1", {"coming_home": by(ONE, D9, went="是", left_on="2026-11-04", back_on="2026-11-09")},
          no="逾期返回原因（2.4）"),
    Sign("exit_trip", "j1", {"coming_home": by(ONE, D9, went="是", left_on="2026-11-04", back_on="2026-11-07")}),
    Is("exit_trip", "j1", "已回国", {"due_on": "2026-11-17"}),
    Correct("exit_trip", "j1", {"back_on": "2026-11-08"}),
    Is("exit_trip", "j1", "已回国", {"due_on": "2026-11-18"}),
    Print("passport_notice", "exit_trip", "j1", no="没有打印|不用催|not offered"),
    Days(10),
    Is("exit_trip", "j1", "逾期未还"),
    Due("exit_trip", "j1", "第 1 次催交通知"),
    Print("passport_notice", "exit_trip", "j1"),
    Days(3),
    Due("exit_trip", "j1", "第 2 次催交通知（逾期第 4 日）"),
    Days(3),
    Due("exit_trip", "j1", "第 3 次催交通知（逾期第 7 日）"),
    Print("passport_notice", "exit_trip", "j1"),
    Sign("exit_trip", "j1", {"handing_back": by(ONE, D25)}, no="不能由持证人本人（沈知微）留存（2.4）"),
    Sign("exit_trip", "j1", {"handing_back": by("卢既白", D25)}, no="收发须由保管人或替管人经手"),
    Sign("exit_trip", "j1", {"handing_back": by(KEEPER, D25)}),
    Is("passport", "p1", "在柜"),
    Sign("exit_trip", "j1", {"report": by(ONE, D25)}, no="不能由出行人本人（沈知微）接收（2.4）"),
    Sign("exit_trip", "j1", {"report": by(DEPUTY, D25)}),
    Is("exit_trip", "j1", "已报告"),
    Due("exit_trip", "j1", ""),
    # of who is managed by the district: the 区委组织部 approves, issues, takes back
    journey("j3", CHIEF, "p2", applied_on=D25, leave_on="2026-11-26", return_on="2026-11-27"),
    Sign("exit_trip", "j3", {"own": by(CHIEF, D25), "head_review": by(LEADER, D25), "first_review": by(DEPUTY, D25)}),
    Sign("exit_trip", "j3", {"district_approval": by("局党组", D25)}, no="由区委组织部审批（2.4）"),
    Sign("exit_trip", "j3", {"district_approval": by(ORGANISATION, D25)}),
    Sign("exit_trip", "j3", {"issuing": by(CHIEF, D25)}),
    Days(2),
    Sign("exit_trip", "j3", {"coming_home": by(CHIEF, "2026-11-27", went="否")}),
    Sign("exit_trip", "j3", {"handing_back": by(KEEPER, "2026-11-27")}, no="由区委组织部保管（2.4）"),
    Sign("exit_trip", "j3", {"handing_back": by("组织部李干事", "2026-11-27")}),
    Is("passport", "p2", "已转组织部"),
    Due("exit_trip", "j3", ""),
    Print("exit_trip_slip", "exit_trip", "j3"),
    Print("exit_trip_slip", "exit_trip", "j2"),
    Print("passport_slip", "exit_trip", "j1"),
    Print("home_report", "exit_trip", "j1"),
    Print("passport_card", "passport", "p1"),
)

END = "2026-11-02"
ENDS: Script = (
    certificate("e1", ONE, "E99900001"),
    Sign("passport", "e1", kept(ONE)),
    certificate("e2", TWO, "E99900002", "因私护照", "科级以下"),
    Sign("passport", "e2", kept(TWO)),
    certificate("e3", "吴采薇", "C99900003", "往来港澳通行证", "科级以下"),
    Sign("passport", "e3", kept("吴采薇")),
    certificate("e4", ONE, "T99900004", "赴台湾通行证"),
    # a validity that has ended, or none
    certificate("old", "卢既白", "E99900005", "因私护照", "科级以下", issued_on="2016-01-01", valid_until="2026-11-06"),
    Sign("passport", "old", kept("卢既白")),
    journey("jold", "卢既白", "old"),
    Sign("exit_trip", "jold", {"own": by("卢既白", END), "head_review": by("钟以恒", END), "first_review": by(DEPUTY, END),
                               "party_approval": by("局党组", END)}),
    Sign("exit_trip", "jold", {"issuing": by("卢既白", END)}, no="早于计划返回的 2026-11-08，不能发放"),
    Beside("exit_trip", "jold", "declined", by("局党组", END, declined_why="不批"), no="不|not offered"),
    # not handed in: not issued
    journey("jnot", ONE, "e4"),
    Sign("exit_trip", "jnot", approved(ONE)),
    Sign("exit_trip", "jnot", {"issuing": by(ONE, END)}, no="还没有交来保管，不能发放"),
    Strike("exit_trip", "jnot", "重登"),
    # declined, sent back
    journey("jno", TWO, "e2"),
    Sign("exit_trip", "jno", {"own": by(TWO, END), "head_review": by(HEAD, END)}),
    Beside("exit_trip", "jno", "returned", by(DEPUTY, END, returned_why="缺行程")),
    Is("exit_trip", "jno", "退回修改"),
    Correct("exit_trip", "jno", {"route": "东京五日"}),
    Sign("exit_trip", "jno", {"own": by(TWO, END), "head_review": by(HEAD, END), "first_review": by(DEPUTY, END)}),
    Beside("exit_trip", "jno", "declined", by("局党组", END, declined_why="从严掌握")),
    Is("exit_trip", "jno", "不予批准"),
    Correct("exit_trip", "jno", {"destination": "韩国"}, "", no="已不予批准，不能更正"),
    Sign("exit_trip", "jno", {"issuing": by(TWO, END)}, no="不予批准|not offered"),
    # a check round
    Enter("passport_check", "", {"checked_on": END, "cabinet_id": "证件柜", "missing": "{e4}"},
          no="不在这个柜的应有之列（2.4）"),
    Enter("passport_check", "round", {"checked_on": END, "cabinet_id": "证件柜", "missing": "{e3}", "wrong_slots": "{e2} B-9",
                                      "result": "缺一本，错位一本"}),
    Sign("passport_check", "round", {"checking": by(KEEPER, END)}),
    Sign("passport_check", "round", {"supervising": by(KEEPER, END)}, no="监督人不能是核查人"),
    Sign("passport_check", "round", {"supervising": by(DEPUTY, END)}, no="监督人不能是核查人，也不能是这个柜的保管人"),
    Sign("passport_check", "round", {"supervising": by(LEADER, END)}),
    Is("passport_check", "round", "已核查"),
    Due("passport", "e3", "缺少|核查"),
    Print("passport_check_list", "passport_check", "round"),
    # lost, found, cancelled, transferred
    Beside("passport", "e3", "lost", {"by": KEEPER, "on": END, "lost_why": ""}, no="遗失经过"),
    Beside("passport", "e3", "lost", {"by": KEEPER, "on": END, "lost_why": "核查时不见"}),
    Is("passport", "e3", "遗失"),
    Enter("exit_trip", "", {
        "applied_on": END, "passport_id": "{e3}", "holder_id": "吴采薇", "destination": "香港", "reason": "探亲",
        "leave_on": "2026-11-04",
        "return_on": "2026-11-08"}, no="不能申请领用（2.4）"),
    Beside("passport", "e3", "reopened", by("吴采薇", END)),
    Is("passport", "e3", "已上交"),
    Sign("passport", "e3", {"storing": by(KEEPER, END, cabinet_id="证件柜", slot="A-3")}),
    Is("passport", "e3", "在柜"),
    Enter("passport", "", {
        "holder_id": ONE, "cadre": "局管", "kind": "因私护照", "code": "E99900006", "valid_until": "2036-01-01",
        "replaces_id": "{e1}"},
        no="还在册.*先办理注销"),
    Beside("passport", "e1", "cancelled", by(KEEPER, END, end_why="换发新证")),
    Is("passport", "e1", "已注销"),
    certificate("e6", ONE, "E99900006", valid_until="2036-01-01", replaces_id="{e1}"),
    Strike("passport", "e1", "错", no="不能作废"),
    Beside("passport", "e2", "transferred", by(TWO, END, end_why="调出"), no="在职人员的证件不得由个人保管（2.4）"),
    Beside("passport", "e2", "transferred", by(KEEPER, END, end_why="调出"), no="不能是本局的"),
    Beside("passport", "e2", "transferred", by("区财政局李某", END, end_why="调往区财政局")),
    Is("passport", "e2", "已转出"),
    Print("passport_card", "passport", "e2"),
    # lost on a journey
    journey("jl", "吴采薇", "e3"),
    Sign("exit_trip", "jl", {"own": by("吴采薇", END), "head_review": by("钟以恒", END), "first_review": by(DEPUTY, END),
                             "party_approval": by("局党组", END), "issuing": by("吴采薇", END)}),
    Beside("exit_trip", "jl", "lost", {"by": "吴采薇", "on": END, "lost_why": "途中被盗，已报警"}),
    Is("passport", "e3", "遗失"),
    Is("exit_trip", "jl", "遗失"),
)


def number(born: str, order: str) -> str:
    """An identity number of nowhere."""
    first = f"990000{born}{order}"
    return first + identity.check_digit(first)


WOMAN, MAN = number("19850307", "022"), number("19791130", "031")
FILINGS: Script = (
    Enter("exit_filing", "f1", {"made_on": D2, "person_id": ONE, "mark": "新增", "id_number": WOMAN, "post": "一级科员"}),
    Is("exit_filing", "f1", "待核对", {"family": "沈", "given": "知微"}),
    Enter("exit_filing", "", {"made_on": D2, "person_id": TWO, "mark": "变更", "id_number": MAN, "post": "副科长",
          "why": "任职"},
          no="没有有效的备案，不能“变更”（2.4）"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": TWO, "mark": "新增",
          "id_number": MAN[:-1] + "0" if MAN[-1] != "0" else MAN[:-1] + "1"},
          no="校验码不符"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": TWO, "mark": "新增", "id_number": WOMAN}, no="身份证号与此相同|姓名"),
    Enter("exit_filing", "f2", {"made_on": D2, "person_id": TWO, "mark": "新增", "id_number": MAN}),
    Is("exit_filing", "f2", "待核对", {"family": "欧阳", "given": "若谷"}),
    Sign("exit_filing", "f1", {"sending": by(KEEPER, D2)}, no="顺序.*2.4"),
    Sign("exit_filing", "f1", {"checking": by(DEPUTY, D2), "sending": by(KEEPER, D2, batch="2026-01")}),
    Is("exit_filing", "f1", "已报送", {"batch": "2026-01"}),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "新增", "id_number": WOMAN},
          no="没有撤销，不能再次新增（2.4）"),
    Correct("exit_filing", "f1", {"workplace": "区财政局"}, "错", no="签字认可，签字有效时不能更正"),
    Strike("exit_filing", "f1", "错", no="已经报送，不能作废（2.4）"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "变更", "id_number": WOMAN, "post": "副科长"},
          no="须写明变动事由（2.4）"),
    # changed
    Enter("exit_filing", "f3", {"made_on": D2, "person_id": ONE, "mark": "变更", "id_number": WOMAN, "post": "副科长",
          "why": "任副科长"}),
    Sign("exit_filing", "f3", {"checking": by(DEPUTY, D2)}),
    Sign("exit_filing", "f3", {"sending": by(KEEPER, D2)}),
    Is("exit_filing", "f3", "已报送"),
    Correct("exit_filing", "f3", {"batch": "2026-02"}, "批号后到"),
    Is("exit_filing", "f3", "已报送", {"batch": "2026-02"}),
    # cleared of a duplicate
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "重复清理", "id_number": WOMAN, "why": "调入",
          "doubled_by": "区委组织部"},
          no="保留组织部门的，本单位的办理撤销（2.4）"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "重复清理", "id_number": WOMAN, "why": "调入",
                              "doubled_by": "江南市云麓区司法局"}, no="现工作单位的登记保留.*2.4"),
    Enter("exit_filing", "f4", {"made_on": D2, "person_id": ONE, "mark": "重复清理", "id_number": WOMAN,
          "why": "由区财政局调入",
                                "doubled_by": "区财政局"}),
    Sign("exit_filing", "f4", {"checking": by(DEPUTY, D2), "sending": by(KEEPER, D2)}),
    # revoked, once, and then on file again
    Enter("exit_filing", "f5", {"made_on": D2, "person_id": ONE, "mark": "撤销", "id_number": WOMAN, "why": "调出"}),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "撤销", "id_number": WOMAN, "why": "调出"},
          no="一次备案只撤销一次（2.4）"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "新增", "id_number": WOMAN},
          no="撤销还没有报送，不能再次新增（2.4）"),
    Sign("exit_filing", "f5", {"checking": by(DEPUTY, D2)}),
    Sign("exit_filing", "f5", {"sending": by(KEEPER, D2)}),
    Is("exit_filing", "f1", "已撤销"),
    Enter("exit_filing", "", {"made_on": D2, "person_id": ONE, "mark": "撤销", "id_number": WOMAN, "why": "调出"},
          no="没有有效的备案"),
    Enter("exit_filing", "f6", {"made_on": D2, "person_id": ONE, "mark": "新增", "id_number": WOMAN}),
    Print("exit_filing_list", "exit_filing", "f1"),
    Print("cadre_filing_slip", "exit_filing", "f3"),
    # the unit's own
    Enter("unit_filing", "u1", {"changed_on": D2, "unit_before": "江南市云麓区司法局", "unit_after": "江南市云麓区司法局",
                                "head_before": "某甲", "head_after": CHIEF, "phone_before": "00000001",
                                "phone_after": "00000001",
                                "why": "负责人变动"}),
    Due("unit_filing", "u1", "报送|变动"),
    Sign("unit_filing", "u1", {"sending": by(KEEPER, D2)}, no="顺序.*2.4"),
    Sign("unit_filing", "u1", {"signing": by(CHIEF, D2), "sending": by(KEEPER, D2)}),
    Is("unit_filing", "u1", "已报送"),
    Due("unit_filing", "u1", ""),
    Strike("unit_filing", "u1", "错", no="已经报送，不能作废（2.4）"),
    Enter("unit_filing", "", {"changed_on": D2}, no="都没有变，不必备案"),
    Print("unit_filing_slip", "unit_filing", "u1"),
)
