"""Two people of one name, and a third who comes when one of them has left: each has what is his own."""

from models import identity
from tests.trust.walk.deeds import Correct, Days, Due, Enter, Is, Print, Script, Sign
from tests.trust.walk.papers import DEPUTY, HEAD, by, filed, lent
from tests.trust.walk.passports import approved, certificate, journey, kept

NAME = "王芳"
KEEPER, CHECKER = "方知秋", "冯子衿"  # of certificates
D2, D4, D5 = "2026-11-02", "2026-11-04", "2026-11-05"
BORN = ("11010119900307002", "11010119850615004", "11010119970801006")
FIRST, SECOND, THIRD = (one + identity.check_digit(one) for one in BORN)


def reported(name: str, person: str, number: str, on: str = D2, **more: str) -> tuple[Enter, Sign]:
    """A filing of one of them, sent."""
    texts = {"made_on": on, "person_id": "{" + person + "}", "mark": "新增", "id_number": number} | more
    steps = {"checking": by(CHECKER, on), "sending": by(KEEPER, on)}
    return Enter("exit_filing", name, texts), Sign("exit_filing", name, steps)


NAMESAKES: Script = (
    Enter("person", "one", {"name": NAME, "section_id": "办公室", "rank_id": "工作人员"}),
    Enter("person", "two", {"name": NAME, "section_id": "行政执法监督科", "rank_id": "工作人员"}),
    Enter("cabinet", "c1", {"name": "甲柜", "keeper_id": "{one}"}),
    Enter("cabinet", "", {"name": "乙柜", "keeper_id": NAME}, no="“王芳”不止一个：#11 王芳、#12 王芳。请写 # 和编号"),
    Enter("cabinet", "c2", {"name": "乙柜", "keeper_id": "#12 王芳"}),
    # what each keeps; one hands over to the other
    Enter("secret_paper", "p1", {"received_on": D2, "from_unit": "市司法局", "level": "秘密", "code": "同名一", "way": "阅件"},
          filed(D2, way="阅件") | {"filing": by(NAME, D2, cabinet_id="甲柜")}),
    Enter("secret_paper", "p2", {"received_on": D2, "from_unit": "市司法局", "level": "秘密", "code": "同名二", "way": "阅件"},
          filed(D2, way="阅件") | {"filing": by(NAME, D2, cabinet_id="乙柜")}),
    Print("leaving_list", "person", "one"),
    Enter("handover", "", {"made_on": D2, "from_id": "{one}", "to_id": "{one}", "witness_id": HEAD, "reason": "离岗"},
          no="不能移交给自己.*1.1.9"),
    Enter("handover", "h1", {"made_on": D2, "from_id": "{one}", "to_id": "{two}", "witness_id": HEAD, "reason": "离岗"}),
    Is("handover", "h1", "待移交", {"pieces": "2"}),
    Sign("handover", "h1", {"handing": by(NAME, D2), "receiving": by(NAME, D2), "witnessing": by(HEAD, D2)}),
    Is("handover", "h1", "已移交"),
    Print("handover_list", "handover", "h1"),
    Enter("handover", "", {"made_on": D2, "from_id": "{one}", "to_id": DEPUTY, "witness_id": HEAD, "reason": "离岗"},
          no="名下没有保管"),
    # certificates and filings
    certificate("e1", "{one}", "E66600001"),
    certificate("e2", "{two}", "E66600002"),
    Sign("passport", "e1", kept(NAME)),
    Sign("passport", "e2", kept(NAME)),
    Enter("exit_trip", "", {"applied_on": D2, "passport_id": "{e1}", "holder_id": "{two}", "destination": "日本",
                            "reason": "旅游", "leave_on": D4, "return_on": "2026-11-08"}, no="是#11 王芳的证件，不是申请人的"),
    journey("t2", "{two}", "e2"),
    Sign("exit_trip", "t2", {"own": by(NAME, D2)}),
    Sign("exit_trip", "t2", {"head_review": by(HEAD, D2)}, no="“钟以恒”是办公室的负责人，申请人在行政执法监督科"),
    Sign("exit_trip", "t2", {key: texts for key, texts in approved(NAME).items() if key != "own"}),
    Print("exit_trip_slip", "exit_trip", "t2"),
    *reported("f1", "one", FIRST),
    *reported("f2", "two", SECOND),
    # one of them leaves: nothing of the other's goes with him
    Enter("paper_loan", "l1", {"applied_on": D2, "paper_id": "{p1}", "holder_id": "{one}", "due_on": D5},
          {key: texts for key, texts in lent(NAME, D2).items() if key != "lent"}),
    Correct("person", "one", {"until": "2026-11-03"}),
    Days(2),
    Sign("paper_loan", "l1", {"lent": by(NAME, D4)}, no="“王芳”2026-11-04 不在职，不能借出"),
    Due("passport", "e1", "离任"),
    Due("passport", "e2", ""),
    Print("leaving_list", "person", "one"),
    Print("leaving_list", "person", "two"),
    *reported("f3", "one", FIRST, D4, mark="撤销", why="调出"),
    Is("exit_filing", "f1", "已撤销"),
    Is("exit_filing", "f2", "已报送"),
    *reported("f4", "two", SECOND, D4, mark="变更", why="任职"),
    Sign("exit_trip", "t2", {"issuing": by(NAME, D4)}),
    Is("passport", "e2", "已发放"),
    # a third comes
    Enter("person", "", {"name": NAME, "section_id": "办公室", "rank_id": "工作人员"}, no="须填开始日期"),
    Enter("person", "three", {"name": NAME, "section_id": "办公室", "rank_id": "工作人员", "since": D4, "another": "是"}),
    Enter("exit_trip", "", {"applied_on": D4, "passport_id": "{e1}", "holder_id": "{three}", "destination": "日本",
                            "reason": "旅游", "leave_on": D4, "return_on": "2026-11-08"}, no="是#11 王芳的证件，不是申请人的"),
    *reported("f5", "three", THIRD, D4),
    Is("exit_filing", "f5", "已报送"),
)
