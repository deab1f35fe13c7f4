"""Certificates for private travel abroad: kinds, by whom their holders are managed, and who may sign (procedure 2.4)."""

import enum
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from models.lookup import one_form
from models.people import Office, Person, Section, in_office, is_ours, meant_by, not_ranked, rows_of, sections_of
from models.record import record_named
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Certificate(enum.Enum):
    """The three certificates of 2.4."""

    PASSPORT = word("因私护照")
    HONGKONG = word("往来港澳通行证")
    TAIWAN = word("赴台湾通行证")


class Cadre(enum.Enum):
    """By whom the holder is managed: it decides who keeps the certificate and who approves a journey."""

    DISTRICT = word("区管")
    BUREAU = word("局管")
    STAFF = word("科级以下")


RULE = word("按规程 2.4。")
PERSONNEL = ("政工", "人事")  # what the section for personnel is called (2.4: 政工科, 人事调研科)
OURS = (Cadre.BUREAU, Cadre.STAFF)
OURSELVES = ("局", "本局", "我局", "本单位", "我单位")
HIMSELF = re.compile("本人|持证人|持有人|个人|自己")
PARTY = re.compile("(?:中共)?(?P<unit>.*?)党组(?:会议?)?")  # as 局党组, 中共云麓区司法局党组会议
#: What only the name of a body says; what people bear in their names, a rank and a section of the 组织部 do not.
BODY = re.compile(
    "[局院厅署](?!长)|(?<!干)部(?![长门])|所(?!长)|[大中支]队|(?:纪|监|团|党|工|政法|编|发改|卫健)委|委员会|[委府]办|"
    "编办|党校|巡察|党建|纪检|监察|机关事务|公安|检察|财政|教育|政府|中心|公司|银行|学校|街道|人大|政协|工会|妇联|残联|文联"
)

LETTERS_FOR_FIGURES = {"O": "0", "I": "1", "L": "1"}
#: The one or two letters of its series stand in front (EA1234567), the second is never O or I: they would be read as figures.
MISTYPED = re.compile("(?<=.)[OI]|(?<=[0-9])L")

#: What old ledgers call them.
CERTIFICATES = {
    Certificate.PASSPORT: ("护照", "普通护照", "因私普通护照", "因私出国护照", "因私出国（境）护照", "出国护照", "中国护照"),
    Certificate.HONGKONG: (
        "港澳通行证", "港澳证", "港澳", "港澳台通行证（港澳）", "因私往来港澳通行证", "往来港澳证", "往来港澳", "港澳签注"
    ),
    Certificate.TAIWAN: (
        "台湾通行证", "往来台湾通行证", "大陆居民往来台湾通行证", "大陆居民往来台湾地区通行证", "赴台通行证", "赴台证",
        "台胞证", "台湾证", "大通证", "往来台湾",
    ),
}
CADRES = {
    Cadre.DISTRICT: ("区管干部", "区委管理", "区委管理干部", "区管领导干部", "县管", "县管干部", "县委管理干部"),
    Cadre.BUREAU: ("局管干部", "局党组管理", "局党组管理干部", "科级", "科级干部", "正科级", "副科级"),
    Cadre.STAFF: ("科级以下干部", "科级以下人员", "一般干部", "一般人员", "工作人员", "科员", "办事员", "其他", "其他人员"),
}


def is_us(lookup: "Lookup", unit: str) -> bool:
    """Say whether a unit is this office, by its whole or short name, the end of one, or what it calls itself."""
    office, said = lookup.all(Office)[0], one_form(unit)
    return said in OURSELVES or any(one_form(name).endswith(said) for name in (office.unit, office.short))


def return_days(lookup: "Lookup") -> int:
    """Return within how many days of the return a certificate is handed back (2.4: 10, the office may say otherwise)."""
    return lookup.all(Office)[0].return_days or 10


def expiry_months(lookup: "Lookup") -> int:
    """Return how many months before its end a certificate is warned of."""
    return lookup.all(Office)[0].expiry_months or 6


def earliest(said: str) -> date | None:
    """Return the earliest day that an old ledger's year and month may mean (2029年3月, of a span its end), None for 长期."""
    found = re.findall(r"(?<!\d)(\d{4})(?!\d)(?:\s*[年./-]\s*(\d{1,2})?(?!\d))?", said)
    year, month = (int(part or 1) for part in found[-1]) if found else (0, 1)
    return date(year, month, 1) if 1900 <= year <= 2199 and 1 <= month <= 12 else None


def mistyped(code: str) -> Iterator[str]:
    """Yield, of a certificate's number in one form, which of its letters was typed for a figure."""
    for found in MISTYPED.finditer(code):
        sentence = tr("号码第 {} 位的字母 {} 像是数字 {}，请核对。")
        yield sentence.format(found.end(), found[0], LETTERS_FOR_FIGURES[found[0]])


def oneself(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """本人: the applicant signs for himself."""
    own = lookup.name_of("person", trip.holder_id)
    if name != own:
        raise Refused(problems=[("by", tr("须由申请人本人（{}）签字，不是“{}”（2.4）。").format(own, name))])


def head(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """负责人: the head of the applicant's section, or a leader, but not the applicant."""
    _another(trip, lookup, name)
    if not not_ranked(lookup, name, day, "approves"):
        return
    if why := not_ranked(lookup, name, day, "reviews"):
        raise Refused(problems=[("by", why)])
    theirs, own = (sections_of(lookup, rows, day) for rows in (meant_by(lookup, name, day), rows_of(lookup, trip.holder_id)))
    if theirs and own and theirs.isdisjoint(own):
        sentence = tr("“{}”是{}的负责人，申请人在{}，须由本科室负责人或局领导审核（2.4）。")
        raise Refused(problems=[("by", sentence.format(name, "、".join(sorted(theirs)), "、".join(own)))])


def personnel(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """初审: somebody of the section for personnel, where the office has one, or a leader, but not the applicant."""
    _another(trip, lookup, name)
    in_office(lookup, name, day)
    sections = {s.id: s.name for s in lookup.all(Section) if s.in_force(day) and any(w in s.name for w in PERSONNEL)}
    at_home = any(p.name == name and p.in_force(day) and p.section_id in sections for p in lookup.all(Person))
    if sections and not at_home and not_ranked(lookup, name, day, "approves"):
        sentence = tr("初审由{}办理（2.4），“{}”不在这个科室。")
        raise Refused(problems=[("by", sentence.format("、".join(sections.values()), name))])


def party(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """审批: the 局党组, or who signs for it; not the applicant."""
    _another(trip, lookup, name)
    why, body = not_ranked(lookup, name, day, "approves"), PARTY.fullmatch(one_form(name))
    if why and not (body and is_us(lookup, body["unit"])):
        raise Refused(problems=[("by", tr("局管和科级以下的由局党组审批（2.4），请写“局党组”或签字的局领导。") + why)])


def organisation(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """审批: the 区委组织部 for those whom the district manages."""
    if "组织部" not in name:
        raise Refused(problems=[("by", tr("区管干部由区委组织部审批（2.4），不是“{}”。").format(name))])


def outside(lookup: "Lookup", name: str, day: date) -> None:
    """Raise `Refused` for one of our own people, and for another body, where the 区委组织部 signs: it keeps what those managed
    by the district hold. Whose a bare name is cannot be told.
    """
    not_the_holder(name)
    if "组织部" not in one_form(name) and BODY.search(one_form(name)):
        raise Refused(problems=[("by", tr("区管干部的证件由区委组织部保管（2.4），接收人不能是别的单位的“{}”。").format(name))])
    if is_ours(lookup, bare(name), day):
        raise Refused(problems=[("by", tr("区管干部的证件由区委组织部保管（2.4），接收人不能是本局的“{}”。").format(name))])


def bare(name: str) -> str:
    """Return a name without what is written after it: 方知秋（代）, 方知秋 代."""
    return re.split(r"[（(，,、\s]", name.strip())[0].removesuffix("代")


def not_the_holder(name: str) -> None:
    """Raise `Refused` where instead of a name it says that the holder himself has it."""
    if HIMSELF.search(name):
        sentence = tr("证件不得由个人保管（2.4），“{}”不能接收：请写接收人的姓名。")
        raise Refused(problems=[("by", sentence.format(name))])


def in_cabinet(lookup: "Lookup", cabinet: int) -> list[int]:
    """Return the certificates that should lie in a cabinet now, by slot."""
    passport: Any = record_named("passport")
    lies = select(passport.id).where(passport.cabinet_id == cabinet, text(lying_where()))
    return list(lookup.session.scalars(lies.order_by(passport.slot, passport.id)))


def lying_where() -> str:
    """Return, as SQL, which certificates lie in a cabinet of ours: handed in, put in, not out, not gone."""
    passport: Any = record_named("passport")
    put_in = f"handing_in_by IS NOT NULL AND storing_by IS NOT NULL AND {passport.step('storing').applies_where()}"
    return f"{put_in} AND {passport.here_where()} AND NOT {passport.aside_where(None)[0][0]}"


def _another(trip: Any, lookup: "Lookup", name: str) -> None:
    if name == lookup.name_of("person", trip.holder_id):
        raise Refused(problems=[("by", tr("申请人不能审核自己的申请（2.4）。"))])
