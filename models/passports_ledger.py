"""What an old ledger says of a certificate: whose hands it is in, where it lies, and that it is here no longer.

What is not said is not made up: without a place nobody knows that it lies in our cabinet.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from models.custody import Cabinet
from models.ledger_text import clean
from models.passports import OURS, Cadre
from models.text import tr

if TYPE_CHECKING:
    from models.lookup import Lookup

ORGANISATION = "区委组织部"
#: What stands instead of a day or a place when the holder has it.
KEPT_BY_HOLDER = re.compile("本人|个人|自行|自己|持证人|未|没|尚|待|无$|否$|[-—－/]+$")
#: A place that says only that there is one.
SOMEWHERE = re.compile("(?:已|均)?(?:在|入)(?:柜|库)(?:保管)?|柜[内中]")
NOT_YET = re.compile("(?:暂|尚|还|均)?未(?:上?交|上?缴)")  # it is due, and not called ours
ENDED = "注销|作废|失效|吊销|宣布无效|[遗丢]失"
AWAY = (
    "[领取拿借]走|领[取回用出]|取[出回]|借[出用给]|发还|调[走离出往]|转[出走往至到]|迁出|移[交送]|"
    "退[回还]|还给?本人|未[归交退送]?还|未[交收]回|未上?[交缴]|出[国境](?:未|中|期间)"
)
OVER, GONE = re.compile(ENDED), re.compile(f"{ENDED}|{AWAY}")
NOT_SO = re.compile(f"(?:没有?|无|不|未)(?:曾|办理|被)?(?:{ENDED}|[领取拿借]走|领[取用]|借[出用]|调[走离出]|转[出走]|移[交送])")
TO_ORGANISATION = re.compile("(?:移[交送]|转[交至到])[^，,；;。]*组织部")
#: Columns that are filled where it went out, and those that are filled when it came back.
GOING, BACK = re.compile("注销|作废|[遗丢]失|领[走取用]|取走|借[出用走]|调[走离出]|转出"), re.compile("归还|[交收送]回|交还|还回")
BACK_AGAIN = re.compile(f"(?<!未)(?:{BACK.pattern}|已还(?!给?本人)|入柜)")
NO = re.compile("否|无|未.*|没有?|不|×|[-—－/0]*")


def gone_said(cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (field key, why) for each cell, also of a column that is not read, that says the certificate is not here.

    `cells` are the row's by head, `heads` what the sheet calls the fields, `texts` what was read.
    """
    keys = {head: key for key, head in heads.items()}
    back = any(BACK.search(head) and not NO.fullmatch(clean(text)) for head, text in cells.items())
    for head, text in cells.items():
        key, said = keys.get(head, ""), clean(text)
        if key == "holder_id":
            continue  # more than a name is no name: that is said elsewhere
        if key in ("slot", "handing_in_on") and KEPT_BY_HOLDER.match(said) and not OVER.search(NOT_SO.sub("", said)):
            continue  # the holder has it: it is due, and not called ours
        if NOT_YET.fullmatch(said) and not texts.get("slot") and not texts.get("cabinet_id"):
            continue
        if _says_gone(said, texts.get("cadre", "")) or (
            not key and GOING.search(head) and not NO.fullmatch(said) and not back
        ):
            sentence = tr(
                "写着“{}”，不能登为在柜。仍由本局保管的，请改正台账的这一格；已不在的，请清空这一格和存放位置再导入，"
                "导入后按实际日期办理注销、报失、转出（2.4）；借出未还的，交回后再导入。"
            ).format(text.strip())
            yield key, sentence if key else tr("{}：{}").format(head, sentence)


def _says_gone(said: str, cadre: str) -> bool:
    """Say whether the last that a cell tells of it is that it went, and did not come back."""
    plain = NOT_SO.sub("", said)
    if "区" in cadre or "县" in cadre:  # with the 区委组织部 is where theirs belong
        plain = TO_ORGANISATION.sub("", plain)
    return any(not BACK_AGAIN.search(plain, found.end()) for found in GONE.finditer(plain))


def read_state(entry: Any, lookup: "Lookup") -> None:
    """Sign a new entry as far as its ledger tells: what has a place of ours lies there, 区委组织部 as its place means
    passed on, 本人 not handed in; handed in without a place is handed in, and no more.
    """
    entry.left_by_ledger()
    if any(said and KEPT_BY_HOLDER.match(said) for said in (entry.slot, entry.handed_text)):
        return _as_kept_by_the_holder(entry)
    elsewhere = entry.slot if entry.cadre is Cadre.DISTRICT and entry.slot and "组织部" in entry.slot else None
    if elsewhere:
        entry.slot = None
    lies = bool(entry.slot or entry.cabinet_id) and entry.cadre in OURS
    if lies and not entry.cabinet_id:
        entry.cabinet_id, entry.slot = _cabinet_said(entry.slot, lookup)
    if entry.slot and SOMEWHERE.fullmatch(entry.slot):
        entry.slot = None
    signers = {"storing": _keeper(entry.cabinet_id, lookup)} if lies else {"passing": elsewhere} if elsewhere else {}
    if signers or entry.handed_text or entry.handing_in_on:
        signers = {"handing_in": lookup.name_of("person", entry.holder_id)} | signers
    for key, by in signers.items():
        if getattr(entry, f"{key}_by") is None:
            setattr(entry, f"{key}_by", by)  # by no day: on which it was put in or passed on the ledger does not say


def _as_kept_by_the_holder(entry: Any) -> None:
    """Nobody has handed it in, or he has it again: what the ledger says stays in its words, and it is due."""
    if entry.slot:
        entry.note, entry.slot = "；".join(filter(None, (entry.note, entry.slot))), None
    day = entry.handing_in_on
    entry.handed_text = entry.handed_text or (str(day) if day else None)
    type(entry).step("handing_in").put(entry, None)


def _cabinet_said(place: str, lookup: "Lookup") -> tuple[int | None, str | None]:
    """Return (the cabinet that a place names, the slot in it); where it names none, the only one for certificates."""
    cabinets = lookup.all(Cabinet)
    if named := sorted((c for c in cabinets if place.startswith(c.name)), key=lambda c: -len(c.name)):
        return named[0].id, place.removeprefix(named[0].name).strip(" -,、:") or None
    ours = [c for c in cabinets if any(word in c.name for word in ("证件", "护照"))] or cabinets
    return ours[0].id if len(ours) == 1 else None, place or None


def _keeper(cabinet: int | None, lookup: "Lookup") -> str:
    return lookup.name_of("person", lookup.get("cabinet", cabinet).keeper_id) if cabinet else lookup.user
