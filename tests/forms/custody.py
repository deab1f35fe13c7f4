"""What lies in the cabinets of the office whose paper is tested, and where it went: entries of each book, gone through."""

from datetime import date, datetime, time
from typing import Any

from models import acts
from models.custody import Cabinet
from models.people import Office
from models.pledges import PledgeVersion
from models.record import record_named
from models.store import Store
from tests.forms import office as offices

TODAY = "2026-11-25"
PAPER = {"from_unit": "区委办公室", "level": "秘密", "reference_no": "云麓委办〔2026〕3号", "copies": "2", "copy_no": "000012",
         "issued_on": "2026-11-01", "received_on": "2026-11-03", "pages": "6", "received_by": "林知行"}
Steps = tuple[tuple[str, str, dict[str, str]], ...]

DEALT: Steps = (("proposal", "陆照野", {"proposal_text": "请温景行同志阅示，转公共法律服务管理科办理。"}),
         ("reading", "温景行", {"reading_text": "同意。按时限办结，结果报我。"}),
         ("forwarding", "周若水", {"forwarded_to": "公共法律服务管理科"}), ("closing", "陆照野", {}),
         ("filing", "林知行", {"cabinet_id": "密件一柜", "slot": "2层", "on": "2026-11-09"}))
CERTIFICATE = {"cadre": "局管", "kind": "因私护照", "post": "公共法律服务管理科科长", "issued_on": "2021-03-01",
               "valid_until": "2031-03-01", "issuer": "出入境管理局"}
STORED: Steps = (("handing_in", "陆照野", {}), ("storing", "林知行", {"cabinet_id": "证件柜", "slot": "A3"}))
TRIP = {"holder_id": "陆照野", "passport_id": "E12345678", "reason": "旅游", "costs": "费用自理"}
APPROVED: Steps = (("own", "陆照野", {}), ("head_review", "温景行", {}), ("first_review", "林知行", {}),
            ("party_approval", "局党组", {}), ("issuing", "陆照野", {}))
FILING = {"made_on": "2026-11-20", "person_id": "陆照野", "family": "陆", "given": "照野", "sex": "男",
          "id_number": "110101199003070011", "born_on": "1990-03-07", "household": "云麓市云麓区云麓街道派出所", "post": "科长",
          "authority": "云麓区司法局政工科", "sender_code": "11000000000000000X", "sender_kind": "机关", "contact": "林知行",
          "phone": "0000-1234567"}


class Clock:
    """The time of the office whose paper is tested; what is entered here is entered on its day, and nothing is late."""

    moment = offices.clock()

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, day: str) -> None:
        """Turn it to a day."""
        self.moment = datetime.combine(date.fromisoformat(day), time(10, 44), self.moment.tzinfo)


clock = Clock()


def enter(office: Store, table: str, texts: dict[str, str], steps: Steps = (), on: str = "2026-11-05") -> int:
    """Enter one and record steps as (step, who, what else it asks for)."""
    record: Any = record_named(table)
    clock.turn(texts.get(record.numbered.by, on))
    entry = acts.enter(office, record, texts)
    for step, by, more in steps:
        clock.turn(more.get("on", on))
        acts.perform(office, record, entry, step, {"by": by, "on": on, **more})
    return entry


def furnish(office: Store) -> dict[str, int]:
    """Fill the office's cabinets and books; return one entry of each by the key of its book, gone through far enough."""
    acts.correct(office, Office, 1, {"first_day": "2025-01-01"})
    acts.enter(office, Cabinet, {"name": "密件一柜", "place": "档案室", "keeper_id": "林知行", "deputy_id": "陆照野"})
    acts.enter(office, Cabinet, {"name": "证件柜", "place": "政工科", "keeper_id": "林知行"})
    found = {**_papers(office), **_certificates(office), **_work(office), **_keeping(office)}
    clock.moment = offices.clock()
    return found


def _papers(office: Store) -> dict[str, int]:
    found = {}
    for table, at, extra in (("secret_paper", "密件", {}), ("telegram", "电报", {"received_at": "09:30", "urgency": "加急"})):
        loan = "paper_loan" if table == "secret_paper" else "telegram_loan"
        found[table] = enter(office, table, PAPER | extra | {"code": "甲一", "note": "附件二份"}, DEALT)
        enter(office, table, PAPER | extra | {"level": "机密", "code": "乙二", "copies": "1", "copy_no": "000045"}, DEALT)
        for who, day in (("宋砚秋", "2026-11-06"), ("温景行", "2026-11-07"), ("陆照野", "2026-11-08")):
            reading = {"paper_id": f"{at}2026-1", "holder_id": who, "applied_on": day, "due_on": day, "purpose": "传阅"}
            enter(office, loan, reading, (("lent", who, {"on": day}), ("returned_in", "林知行", {"on": day})))
        late = {"paper_id": f"{at}2026-2", "holder_id": "周若水", "applied_on": "2026-11-16", "due_on": "2026-11-20",
                "reason": "核对执法监督数据"}
        found[loan] = enter(office, loan, late, (("review", "陆照野", {}), ("approval", "温景行", {}), ("lent", "周若水", {})),
                            on="2026-11-17")
    enter(office, "secret_paper", PAPER | {"level": "绝密", "code": "丙三", "copies": "1", "copy_no": "000003"}, DEALT)
    listed = {"how": "销毁", "papers": "密件2026-1、密件2026-3、电报2026-1", "handed_by": "林知行",
              "receiver": "市涉密载体销毁中心", "where_done": "市涉密载体销毁中心", "made_on": "2026-11-20"}
    found["secret_disposal"] = enter(
        office, "secret_disposal", listed,
        (("review", "陆照野", {}), ("approval", "温景行", {}), ("first_witness", "温景行", {}), ("second_witness", "宋砚秋", {})),
        on="2026-11-21",
    )
    return found


def _work(office: Store) -> dict[str, int]:
    cleared = {"made_on": "2026-11-24", "month": "2026-11", "materials": "内部通讯录、会议草稿、作废统计表", "pieces": "86",
               "handed_by": "周若水", "method": "碎纸机粉碎", "section": "公共法律服务管理科"}
    meeting = {"held_on": "2026-11-18", "level": "秘密", "code": "会一", "place": "三楼会议室", "keeper": "林知行",
               "convener": "公共法律服务管理科"}
    found = {
        "internal_clearing": enter(office, "internal_clearing", cleared, (
            ("counting", "林知行", {}), ("approval", "温景行", {}), ("first_witness", "陆照野", {}),
            ("second_witness", "林知行", {})), on="2026-11-24"),
        "pledge_version": acts.enter(office, PledgeVersion, {"name": "2026年版", "since": "2026-01-01"}),
        "secrecy_training": enter(office, "secrecy_training", {
            "held_on": "2026-06-12", "subject": "保密法律法规和失泄密案例警示教育", "teacher": "陆照野", "place": "三楼会议室",
            "audience": "全体人员", "attended": "31"}),
        "secrecy_check": enter(office, "secrecy_check", {
            "checked_on": "2026-11-10", "scope": "公共法律服务管理科", "checker": "林知行", "found": "是",
            "content": "涉密文件存放、计算机和移动存储介质使用、微信工作群", "responsible": "陆照野", "due_on": "2026-11-20",
            "findings": "一台办公电脑插用过未登记的移动存储介质。"}, (
            ("rectified", "陆照野", {"measures": "已清除痕迹，介质收缴登记。"}), ("verified", "林知行", {})), on="2026-11-18"),
        "secret_meeting": enter(office, "secret_meeting", meeting),
    }
    found["secrecy_pledge"] = enter(office, "secrecy_pledge", {
        "signed_on": "2026-03-02", "person_id": "周若水", "version_id": "2026年版", "post": "科员"})
    for n, who in enumerate(("宋砚秋", "温景行", "陆照野"), 1):
        copy = {"meeting_id": "密会2026-1", "level": "秘密", "code": "材一", "copy_no": f"00000{n}", "holder_id": who,
                "made_on": "2026-11-18", "due_on": "2026-11-18"}
        enter(office, "meeting_copy", copy, (("lent", who, {}), ("returned_in", "林知行", {})), on="2026-11-18")
    return found


def _certificates(office: Store) -> dict[str, int]:
    for who, code, kind in (("周若水", "C76543210", "往来港澳通行证"), ("温景行", "T10203040", "赴台湾通行证")):
        one = CERTIFICATE | {"holder_id": who, "code": code, "kind": kind, "post": ""}
        enter(office, "passport", one, (("handing_in", who, {}), STORED[1]), on="2025-01-20")
    passport = enter(office, "passport", CERTIFICATE | {"holder_id": "陆照野", "code": "E12345678"}, STORED, on="2025-01-20")
    for days, where in ((("2025-04-30", "2025-05-05"), "日本"), (("2026-02-15", "2026-02-22"), "新加坡、马来西亚")):
        first = {"applied_on": days[0][:-2] + "01", "leave_on": days[0], "return_on": days[1], "destination": where}
        home: Steps = (("coming_home", "陆照野", {"went": "是", "left_on": days[0], "back_on": days[1], "on": days[1]}),
                       ("handing_back", "林知行", {"on": days[1]}), ("report", "林知行", {"on": days[1]}))
        enter(office, "exit_trip", TRIP | first, APPROVED + home, on=days[0])
    now = {"applied_on": "2026-10-20", "leave_on": "2026-11-01", "return_on": "2026-11-08", "destination": "泰国",
           "route": "云麓—曼谷—清迈—云麓"}
    trip = enter(office, "exit_trip", TRIP | now, APPROVED, on="2026-10-25")
    filing = enter(office, "exit_filing", FILING, (("checking", "林知行", {}), ("sending", "林知行", {"batch": "2026110001"})),
                   on="2026-11-23")
    check = enter(office, "passport_check", {
        "checked_on": "2026-11-24", "cabinet_id": "证件柜", "missing": "T10203040", "wrong_slots": "C76543210 B1",
        "result": "缺少一本，当日查找；错位一本，已放回。"}, (("checking", "林知行", {}), ("supervising", "陆照野", {})),
        on="2026-11-24")
    unit = enter(office, "unit_filing", {
        "changed_on": "2026-11-12", "unit_before": "云麓市云麓区司法局", "unit_after": "云麓市云麓区司法局",
        "head_before": "齐慎行", "head_after": "宋砚秋", "phone_before": "0000-1234567", "phone_after": "0000-1234567",
        "why": "主要负责人变动"},
        (("signing", "宋砚秋", {}), ("sending", "林知行", {})), on="2026-11-13")
    return {"passport": passport, "exit_trip": trip, "exit_filing": filing, "passport_check": check, "unit_filing": unit}


def _keeping(office: Store) -> dict[str, int]:
    with office.read() as lookup:
        keeper = lookup.id_of("person", "林知行")
    open_slip = {"applicant": "周若水", "reason": "合同签订", "document": "设备采购合同", "seal_id": "公章", "copies": "4",
                 "applied_on": "2025-12-20"}
    enter(office, "seal_use", open_slip)
    handover = {"made_on": "2026-11-25", "from_id": "林知行", "to_id": "周若水", "witness_id": "温景行", "reason": "岗位调整"}
    return {
        "handover": enter(office, "handover", handover, (("handing", "林知行", {}), ("receiving", "周若水", {})), on=TODAY),
        "year_end": enter(office, "year_end", {"ledger": "seal_use", "of_year": "2025"}, (("closing", "林知行", {}),),
                          on=TODAY),
        "person": keeper,
    }
