"""证件核查: what should lie in the cabinet, what lies there, what is missing or in another slot (procedure 2.4: 定期核查)."""

from collections.abc import Collection, Container, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.orm import Mapped

from models import audit
from models.custody import not_there
from models.kinds import Listed, Long, listed, listing
from models.lookup import one_form
from models.numbers import yearly
from models.passports import RULE, in_cabinet, lying_where
from models.people import in_office
from models.record import field, reference, today
from models.register import Register
from models.signed import signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

CERTIFICATES = Listed((("passport", ""),))
NAMED = 8  # certificates that a sentence names; the rest is counted


def checks(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """核查: by somebody in office."""
    in_office(lookup, name, day)


def supervises(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """监督: by another person in office, who does not keep the cabinet."""
    in_office(lookup, name, day)
    cabinet = lookup.get("cabinet", entry.cabinet_id)
    keepers = {lookup.name_of("person", key) for key in (cabinet.keeper_id, cabinet.deputy_id) if key}
    if name in keepers | {entry.checking.by}:
        raise Refused(problems=[("by", tr("监督人不能是核查人，也不能是这个柜的保管人（{}）。").format(name))])


class PassportCheck(Register):
    """One look into one cabinet, against the ledger as it stood at that moment."""

    __tablename__ = "passport_check"
    title, numbered, book = word("证件核查"), yearly("核查", by="checked_on"), 118
    part, begins, called, refusable = word("证件"), word("待核查人签字"), ("number",), False
    rule = RULE

    checked_on: Mapped[date] = field("核查日期", filter=True, default=today, synonyms=("日期",))
    cabinet_id: Mapped[int] = reference("存放柜", to="cabinet", filter=True, lead=True, first="cabinet_id")
    missing: Mapped[str | None] = field("缺少", kind=CERTIFICATES, width=12, help=word("应有而不在柜中的证件号码，用顿号分开"))
    present: Mapped[str | None] = field(
        "在柜", kind=CERTIFICATES, table=False, help=word("逐本核对的填证件号码；不填即除缺少的以外都在")
    )
    wrong_slots: Mapped[str | None] = field(
        "错位", kind=Long(), width=12, help=word("放错位置的一行一本：证件号码 实际位置")
    )
    result: Mapped[str | None] = field("核查结论", width=12, search=True, kind=Long())
    expected: Mapped[str | None] = field("应有", kind=CERTIFICATES, form=False, table=False)

    checking = signed("核查", state=word("待监督人签字"), signer=word("核查人"), day=word("核查签字日期"), by=checks,
                      event=True, covers=("cabinet_id", "missing", "present", "wrong_slots"), export=True)
    supervising = signed("监督", state=word("已核查"), signer=word("监督人"), day=word("监督签字日期"), by=supervises,
                         export=True)

    def settle(self, lookup: "Lookup") -> None:
        """What should lie there is counted when the round of a cabinet is recorded; what is not missing lies there."""
        if self.historic:
            return
        counted = self.newly("cabinet_id") and not self.newly("expected")  # what is taken back stands as it was counted then
        if counted:
            self.expected = listing(("passport", entry) for entry in in_cabinet(lookup, self.cabinet_id)) or None
        told_again = (counted or self.newly("missing")) and not self.newly("present")
        if self.present is None or told_again:
            gone = set(listed(self.missing))
            self.present = listing(place for place in listed(self.expected) if place not in gone) or None
        if self.wrong_slots:
            self.wrong_slots = "\n".join(_by_code(line, lookup) for line in self.wrong_slots.splitlines())

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """What no round of any cabinet would miss: what an old ledger put into none."""
        nowhere = lookup.session.scalar(text(f"SELECT count(*) FROM passport WHERE cabinet_id IS NULL AND {lying_where()}"))
        sentence = tr("另有 %n 本在柜证件没有写存放柜，不在任何柜的应有之列，请先在证件台账中补写。", "", nowhere or 0)
        return {"cabinet_id": sentence} if nowhere else {}

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Every certificate that should be there is present or missing, and none is both; nothing else is there."""
        if self.historic:
            return
        expected, present, missing = (dict.fromkeys(listed(value)) for value in (self.expected, self.present, self.missing))
        for key, places in (("present", present), ("missing", missing)):
            for place in places:
                if place not in expected:
                    yield key, _why_not_expected(lookup, *place)
        twice = tr("{} 既写了在柜又写了缺少，请只留一处（2.4）。")
        nowhere = tr("{} 应在柜中，没有写在柜，也没有写缺少，请逐本写明（2.4）。")
        for both, sentence in ((True, twice), (False, nowhere)):
            codes = [lookup.name_of(*p) for p in expected if both is (p in present) and both is (p in missing)]
            if codes:
                more = tr("等 %n 本", "", len(codes)) if len(codes) > NAMED else ""
                yield "missing", sentence.format(tr("、").join(codes[:NAMED]) + more)
        if self.newly("wrong_slots") or self.newly("present"):  # the ledger may be mended since, before all have signed
            yield from self._slot_problems(lookup, present)

    def _slot_problems(self, lookup: "Lookup", present: Container[tuple[str, int]]) -> Iterator[tuple[str, str]]:
        for line in (self.wrong_slots or "").splitlines():
            code, slot = _moved(line)
            if not slot:
                yield "wrong_slots", tr("“{}”应写成：证件号码 实际位置。").format(line.strip()[:30])
                continue
            try:
                found = lookup.id_of("passport", code)
            except Refused as why:
                yield "wrong_slots", str(why)
                continue
            if ("passport", found) not in present:
                yield "wrong_slots", tr("{} 不在柜中，说不上错位。").format(code)
            elif lookup.get("passport", found).slot == slot:
                yield "wrong_slots", tr("{} 登记的位置就是 {}，没有错位。").format(code, slot)


def _moved(line: str) -> tuple[str, str]:
    """Return the certificate's number, in one form, and the slot it lay in; any blank parts them, also a wide one."""
    code, *rest = line.split(maxsplit=1) or [""]
    return one_form(code), rest[0].strip() if rest else ""


def _by_code(line: str, lookup: "Lookup") -> str:
    """Return a line with the certificate's own number, whatever it is called by; one that is wrong as it stands."""
    code, slot = _moved(line)
    try:
        return f"{lookup.get('passport', lookup.id_of('passport', code)).code} {slot}" if slot else line
    except Refused:
        return line


def _why_not_expected(lookup: "Lookup", table: str, entry: int) -> str:
    passport = lookup.get(table, entry)
    why = next(not_there(lookup, passport, tr("不应在柜中（2.4）。如确在柜中，请先登记交回")), "")
    return why or tr("{} 不在这个柜的应有之列（2.4），请先在证件台账中办理入柜或更正存放柜。").format(passport.code)


def rows(lookup: "Lookup", check: PassportCheck) -> list[tuple[str, str, str, str]]:
    """Return (holder, certificate, slot in the ledger, what was found) of every certificate of a round: for its printed list."""
    present, found = set(listed(check.present)), []
    passports = [lookup.get(*place) for place in listed(check.expected)]
    slots = _slots(lookup, check, passports)
    for passport in passports:
        slot = slots.get(passport.id)
        said = f"错位：{slot}" if slot else "在柜" if ("passport", passport.id) in present else "缺少"
        found.append((lookup.name_of("person", passport.holder_id), passport.code, passport.slot or "", said))
    return found


def _slots(lookup: "Lookup", check: PassportCheck, passports: Collection[Any]) -> dict[int, str]:
    """Return, by certificate, the wrong slot it lay in: a round that was signed calls it by the number that it had then."""
    moved = dict(_moved(line) for line in (check.wrong_slots or "").splitlines() if line.strip())
    called = {passport.code: passport.id for passport in passports}
    for passport in passports if moved.keys() - called.keys() else ():
        traces = audit.history(lookup.session, "passport", passport.id)
        called = {code: passport.id for trace in traces for code in trace.changed.get("code", ())} | called
    return {called[code]: slot for code, slot in moved.items() if code in called}
