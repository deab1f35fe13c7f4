"""The confidential books, part B of the registers: papers, telegrams, loans, lists, meetings, and the yearly work."""

from tests.trust.walk.deeds import Beside, Correct, Days, Due, Enter, Is, Print, Script, Sign, Strike, Texts

HEAD, LEADER, KEEPER, DEPUTY, OTHER, WORKER = "钟以恒", "陶明澜", "卢既白", "吴采薇", "顾成蹊", "沈知微"


def by(name: str, on: str, **more: str) -> Texts:
    """Who signs, when, and what the step asks."""
    return {"by": name, "on": on, **more}


def filed(on: str, *, way: str = "办件") -> dict[str, Texts]:
    """The way of a paper into its cabinet."""
    steps = {
        "proposal": by(HEAD, on, proposal_text="请阅示"), "reading": by(LEADER, on, reading_text="请监督科办理"),
        "forwarding": by(OTHER, on, forwarded_to="行政执法监督科"), "closing": by(HEAD, on),
        "filing": by(KEEPER, on, cabinet_id="密件一柜", slot="二层"),
    }
    return {key: asked for key, asked in steps.items() if way == "办件" or key not in ("forwarding", "closing")}


def lent(holder: str, on: str) -> dict[str, Texts]:
    """The way of a loan to the day on which the thing goes out."""
    return {"review": by(HEAD, on), "approval": by(LEADER, on), "lent": by(holder, on)}


def life(book: str, loan: str, notice: str, word: str) -> Script:
    """From receipt over circulation, forwarding, loan and overdue to the lists; of a paper and of a telegram alike."""
    a, b, c, d = (f"{book}-{letter}" for letter in "abcd")
    one, two, three, four, five = (f"{loan}-{n}" for n in range(5))
    d2, d3, d4, d5 = "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-09"
    return (
        Enter(book, a, {"received_on": d2, "from_unit": "区委办公室", "reference_no": f"{word}〔2026〕11号", "level": "机密",
                        "code": f"{word}一", "copy_no": "000012"}),
        Is(book, a, "已登记", {"copy_no": "000012", "term_years": ""}),
        Enter(book, "", {"received_on": d2, "from_unit": "区委办公室", "reference_no": f"{word}[2026]11号", "level": "机密",
                         "code": f"{word}又", "copy_no": "12"}, no="一份一条，不能登两次（条例 27）"),
        # out of turn, and by the wrong hand
        Sign(book, a, {"reading": by(LEADER, d2)}, no="顺序|先"),
        Sign(book, a, {"proposal": by(KEEPER, d2)}, no="须由科室负责人签字.*规程 1.1.2"),
        Enter(loan, "", {"applied_on": d2, "paper_id": "{" + a + "}", "purpose": "传阅", "holder_id": LEADER, "due_on": d3},
              {"lent": by(LEADER, d2)}, no="还没有拟办，不能送阅（1.1.2"),
        Sign(book, a, {"proposal": by(HEAD, d2, proposal_text="请阅示")}),
        Is(book, a, "已拟办"),
        # circulation: out to one, back, out to the next; never from hand to hand
        Enter(loan, one, {"applied_on": d2, "paper_id": "{" + a + "}", "purpose": "传阅", "holder_id": LEADER, "due_on": d3}),
        Is(loan, one, "待借出"),
        Sign(loan, one, {"lent": by(LEADER, d2)}),
        Is(book, a, "借出"),
        Enter(loan, two, {"applied_on": d2, "paper_id": "{" + a + "}", "purpose": "传阅", "holder_id": "贺景川", "due_on": d3}),
        Sign(loan, two, {"lent": by("贺景川", d2)}, no="现由陶明澜借用.*没有归还，不能借出"),
        Days(1),
        Sign(loan, one, {"returned_in": by(KEEPER, d3)}),
        Sign(loan, two, {"lent": by("贺景川", d2)}, no="不得横传"),
        Sign(loan, two, {"lent": by("贺景川", d3)}),
        Sign(loan, two, {"returned_in": by(KEEPER, d3, condition="完好")}),
        Is(loan, two, "已归还"),
        Sign(book, a, {"reading": by(LEADER, d3, reading_text="请监督科办理")}),
        # forwarded to be dealt with, and not into the cabinet meanwhile
        Enter(loan, three, {"applied_on": d3, "paper_id": "{" + a + "}", "purpose": "转办", "holder_id": OTHER, "due_on": d5},
              {"lent": by(OTHER, d3)}),
        Sign(book, a, {"forwarding": by(OTHER, d3, forwarded_to="行政执法监督科"), "closing": by(HEAD, d3)}),
        Sign(book, a, {"filing": by(KEEPER, d3, cabinet_id="密件一柜")}, no="没有归还，不能入柜"),
        Beside(book, a, "lost", {"by": OTHER, "on": d3, "lost_why": "丢在路上"}, no="现在外面，不能“报失”|not offered"),
        Due(loan, three, "本周|在外"),
        Days(1),
        Sign(loan, three, {"returned_in": by(DEPUTY, d4)}),
        Sign(book, a, {"filing": by(HEAD, d4, cabinet_id="密件一柜")}, no="收发须由保管人或替管人经手"),
        Sign(book, a, {"filing": by(KEEPER, d4)}, no="请填写存放柜|指定文件柜"),
        Sign(book, a, {"filing": by(KEEPER, d4, cabinet_id="密件一柜", slot="二层")}),
        Is(book, a, "在柜", {"cabinet_id": "密件一柜", "slot": "二层"}),
        # borrowed
        Enter(loan, "", {"applied_on": d4, "paper_id": "{" + a + "}", "holder_id": WORKER},
              no="没有应还日期不借出.*1.1.2|填写应还日期"),
        Enter(loan, "", {"applied_on": d4, "paper_id": "{" + a + "}", "holder_id": "外单位王某", "due_on": d5},
              no="只借给本单位科室在职的人（规程 1.1.2）"),
        Enter(loan, four, {"applied_on": d4, "paper_id": "{" + a + "}", "holder_id": WORKER, "due_on": "2026-11-06",
              "reason": "起草意见"}),
        Sign(loan, four, {"lent": by(WORKER, d4)}, no="顺序"),
        Sign(loan, four, {"review": by(HEAD, d4)}),
        Sign(loan, four, {"approval": by(HEAD, d4)}, no="须由局长、局领导签字"),
        Sign(loan, four, {"approval": by(LEADER, d4)}),
        Sign(loan, four, {"lent": by(KEEPER, d4)}, no="领取人须是借阅人"),
        Print(notice, loan, four, no="没有借出|还没有|不能|not offered"),
        Sign(loan, four, {"lent": by(WORKER, d4)}),
        Is(loan, four, "借出"),
        Strike(loan, four, "登错", no="还没有归还，不能作废.*1.1.2"),
        Strike(book, a, "登错", no="还被使用，不能作废"),
        Correct(loan, four, {"due_on": "2026-11-30"}, no="签字认可，签字有效时不能更正"),
        Enter(loan, five, {"applied_on": d4, "paper_id": "{" + a + "}", "holder_id": OTHER, "due_on": d5}),
        Sign(loan, five, {"review": by(HEAD, d4), "approval": by(LEADER, d4)}),
        Sign(loan, five, {"lent": by(OTHER, d4)}, no="现由沈知微借用.*没有归还，不能借出"),
        Days(3),  # 7 November: one day overdue
        Is(loan, four, "逾期未还"),
        Due(loan, four, "逾期"),
        Print(notice, loan, four),
        Days(2),
        Sign(loan, four, {"returned_in": by(KEEPER, d5, condition="完好")}),
        Is(loan, four, "已归还"),
        Is(book, a, "在柜"),
        Due(loan, four, ""),
        Strike(loan, five, "不借了"),
        # the lists
        Enter(book, b, {"received_on": d5, "from_unit": "市司法局", "level": "秘密", "code": f"{word}二", "way": "阅件"},
              filed(d5, way="阅件")),
        Is(book, b, "在柜"),
        Enter(book, c, {"received_on": d5, "from_unit": "市司法局", "level": "秘密", "code": f"{word}三",
              "give_back_on": "2026-11-20"}),
        Enter(book, d, {"received_on": d5, "from_unit": "市司法局", "level": "内部", "title_text": f"{word}内部通报",
              "way": "阅件"},
              filed(d5, way="阅件")),
        Beside(book, b, "destroyed", by(KEEPER, d5), no="须列入清退销毁登记.*条例 27、28|not offered"),
        Enter("secret_disposal", "", {"made_on": d5, "how": "销毁", "papers": "{" + c + "}", "handed_by": KEEPER,
              "receiver": "销毁中心"},
              no="还没有入柜，不能列入销毁清单（1.1.2"),
        Enter("secret_disposal", f"{book}-list1", {"made_on": d5, "how": "销毁", "papers": "{" + a + "}", "handed_by": KEEPER,
                                                   "receiver": "市涉密载体销毁中心", "where_done": "销毁中心"}),
        Sign("secret_disposal", f"{book}-list1", {"approval": by(LEADER, d5)}, no="顺序|先"),
        Sign("secret_disposal", f"{book}-list1", {"review": by(HEAD, d5)}),
        Sign("secret_disposal", f"{book}-list1", {"approval": by(HEAD, d5)}, no="须由局长、局领导签字"),
        Sign("secret_disposal", f"{book}-list1", {"approval": by(LEADER, d5)}),
        Sign("secret_disposal", f"{book}-list1", {"done": by("销毁中心李某", d5)}, no="顺序|监销"),
        Sign("secret_disposal", f"{book}-list1", {"first_witness": by(KEEPER, d5)},
              no="监销人不能是保管人或经办人.*条例 27、28"),
        Sign("secret_disposal", f"{book}-list1", {"first_witness": by(DEPUTY, d5)}, no="监销人不能是保管人或经办人"),
        Sign("secret_disposal", f"{book}-list1", {"first_witness": by(HEAD, d5)}),
        Sign("secret_disposal", f"{book}-list1", {"second_witness": by(HEAD, d5)}, no="须有两名监销人"),
        Enter(loan, "", {"applied_on": d5, "paper_id": "{" + a + "}", "holder_id": OTHER, "due_on": "2026-11-20"},
              lent(OTHER, d5),
              no="已列入批准的.*不能借出（条例 27、28）"),
        Sign("secret_disposal", f"{book}-list1", {"second_witness": by(OTHER, d5)}),
        Strike("secret_disposal", f"{book}-list1", "撤", no="已经监销或办结.*不能作废"),
        Sign("secret_disposal", f"{book}-list1", {"done": by("销毁中心李某", d5)}),
        Is(book, a, "已销毁"),
        Is("secret_disposal", f"{book}-list1", "已办结"),
        Correct(book, a, {"slot": "三层"}, "改位置", no="去向已定，不能再改"),
        Strike(book, a, "登错", no="去向记在这里，不能作废|还被使用，不能作废"),
        Enter(loan, "", {"applied_on": d5, "paper_id": "{" + a + "}", "holder_id": OTHER, "due_on": "2026-11-20"},
              no="已不在本单位，不能借阅（1.1.2）"),
        # 清退 to who sent it, before it is dealt with; 移交存档
        Due(book, c, "清退|交回|本周|提醒"),
        Enter("secret_disposal", f"{book}-list2", {"made_on": d5, "how": "清退", "papers": "{" + c + "}", "handed_by": KEEPER,
                                                   "receiver": "市司法局"}),
        Sign("secret_disposal", f"{book}-list2", {"review": by(HEAD, d5), "approval": by(LEADER, d5)}),
        Sign("secret_disposal", f"{book}-list2", {"done": by(KEEPER, d5)}, no="接收人不能是交出的人"),
        Sign("secret_disposal", f"{book}-list2", {"done": by("市局机要员", d5)}),
        Is(book, c, "已清退"),
        Enter("secret_disposal", f"{book}-list3", {"made_on": d5, "how": "移交存档", "papers": "{" + b + "}、{" + d + "}",
              "handed_by": KEEPER,
                                                   "receiver": "局档案室"}),
        Beside("secret_disposal", f"{book}-list3", "declined", by(LEADER, d5, declined_why="年底再办"),
              no="顺序|先|not offered|还没有"),
        Sign("secret_disposal", f"{book}-list3", {"review": by(HEAD, d5)}),
        Beside("secret_disposal", f"{book}-list3", "returned", by(LEADER, d5, returned_why="请核对份数")),
        Sign("secret_disposal", f"{book}-list3", {"review": by(HEAD, d5), "approval": by(LEADER, d5)}),
        Sign("secret_disposal", f"{book}-list3", {"done": by(DEPUTY, d5)}),
        Is(book, b, "已移交存档"),
        Is(book, d, "已移交存档"),
        Print("secret_disposal_slip", "secret_disposal", f"{book}-list1"),
        Print(f"{book}_slip", book, b),
        Print(f"{book}_circulation", book, b),
    )


PAPERS = life("secret_paper", "paper_loan", "loan_notice", "区委办密")
TELEGRAMS = life("telegram", "telegram_loan", "telegram_loan_notice", "区委办电")

END, NEW = "2026-11-02", "2027-01-04"
YEAR: Script = (
    Enter("secret_paper", "y1", {"received_on": END, "from_unit": "区委办公室", "level": "秘密", "code": "跨年一",
          "way": "阅件"},
          filed(END, way="阅件")),
    Enter("secret_paper", "y2", {"received_on": END, "from_unit": "区委办公室", "level": "秘密", "code": "跨年二"}),
    Enter("paper_loan", "yl", {"applied_on": END, "paper_id": "{y1}", "holder_id": WORKER, "due_on": "2027-01-08"},
          lent(WORKER, END)),
    Enter("year_end", "", {"closed_on": END, "ledger": "密级文件登记", "of_year": "2026年"}, no="还没有过完，不能结账"),
    Days(63),
    Enter("year_end", "ye", {"closed_on": NEW, "ledger": "密级文件登记", "of_year": "2026年"}),
    Is("year_end", "ye", "待结账", {"entries": "2", "carried": "1", "remaining": "2", "carried_numbers": "{y2}"}),
    Sign("year_end", "ye", {"closing": by("外人", NEW)}, no="人员中没有"),
    Sign("year_end", "ye", {"closing": by(HEAD, NEW)}),
    Is("year_end", "ye", "已结账"),
    Enter("secret_paper", "", {"received_on": "2026-12-30", "from_unit": "区委办公室", "level": "秘密", "code": "补一",
                               "late_why": "漏登"}, no="2026 年已.*结账"),
    Strike("secret_paper", "y2", "错", no="已.*结账"),
    Correct("secret_paper", "y2", {"note": "附函一份"}, "", no="结账.*原因|原因"),
    Correct("secret_paper", "y2", {"note": "附函一份"}, "年终清点补注"),
    Sign("secret_paper", "y2", {"proposal": by(HEAD, NEW)}),
    Is("secret_paper", "y2", "已拟办"),
    Sign("paper_loan", "yl", {"returned_in": by(KEEPER, NEW)}),
    Is("secret_paper", "y1", "在柜"),
    Enter("secret_paper", "y3", {"received_on": NEW, "from_unit": "区委办公室", "level": "秘密", "code": "新年一"}),
    Is("secret_paper", "y3", "已登记"),
    Print("year_end_list", "year_end", "ye"),
)
