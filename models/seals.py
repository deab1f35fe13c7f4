"""The seals: what is in the inventory, and the rules that a stamping takes from it (procedure 1.1.9)."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.numbers import running
from models.people import not_ranked, serves, with_right
from models.record import field, reference
from models.register import Register
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class SealKind(enum.Enum):
    """What sort of seal: the approver depends on it."""

    OFFICE = word("公章")
    PARTY = word("党组章")
    SIGNATURE = word("签名章")
    SPECIAL = word("专用章")


class Regime(enum.Enum):
    """Which procedure governs the use of a seal."""

    OFFICE = word("1.1.9 办公室")
    COMMITTEE = word("3.4 秘书科")
    SELF = word("自管")
    SPECIAL = word("专用")


class SealState(enum.Enum):
    """Whether a seal may be used."""

    IN_USE = word("在用")
    STOPPED = word("停用")
    RETURNED = word("已交回")
    DESTROYED = word("已销毁")


class Seal(Register):
    """One seal of the office: who keeps it, under which procedure, and whether it may be used."""

    __tablename__ = "seal"
    title, numbered, book = word("印章台账"), running("印章"), 101
    part = word("印章")
    called = ("name", "short_names")
    held = ("kind", "regime")  # the approver depends on them: a paper under way keeps the one it was begun with

    name: Mapped[str] = field("印章名称", width=8, search=True, lead=True, unique=True)
    short_names: Mapped[str | None] = field("简称", width=8, search=True, wide=True, help=word("几个简称用顿号分开"))
    kind: Mapped[SealKind] = field("种类", filter=True)
    regime: Mapped[Regime] = field("管理办法", filter=True, default=Regime.OFFICE)
    custodian_section_id: Mapped[int | None] = reference("保管科室", to="section", width=8, wide=True)
    custodian_id: Mapped[int | None] = reference("保管人", to="person", filter=True, search=True)
    deputy_id: Mapped[int | None] = reference("替管人", to="person", help=word("保管人不在时可以监印的人"))
    state: Mapped[SealState] = field("印章状态", filter=True, default=SealState.IN_USE)
    note: Mapped[str | None] = field("备注", table=False, search=True, kind=Long())

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """No short name may call two seals."""
        others = {name for other in lookup.all(Seal) if other.id != self.id and not other.struck_at for name in other.names()}
        for name in self.names():
            if name in others:
                yield "short_names", tr("另一枚印章也叫“{}”，请换一个名称或简称。").format(name)


def leader_for_seal(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """审批: 局长 or 局领导; for a 签名章 the 局长 alone (1.1.9（二）)."""
    _refuse_unusable(lookup, entry.seal_id)
    signature = lookup.get("seal", entry.seal_id).kind is SealKind.SIGNATURE
    right = "heads" if signature else "approves"
    why = not_ranked(lookup, name, day, right)
    if why and signature:
        why = tr("签名章只能由{}本人审批（1.1.9）。").format(with_right(lookup, right)) + why
    if why:
        raise Refused(problems=[("by", why)])


def keeper_of_seal(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """用印: under the eyes of the seal's keeper or of the deputy entered in its row (1.1.9（二）)."""
    _refuse_unusable(lookup, entry.seal_id)
    seal = lookup.get("seal", entry.seal_id)
    keepers = [lookup.get("person", key) for key in (seal.custodian_id, seal.deputy_id) if key]
    named = [person for person in keepers if person.name == name]
    if not named:
        known = "、".join(person.name for person in keepers) or tr("印章台账中未填")
        raise Refused(problems=[("by", tr("“{}”的监印人须是保管人或替管人（{}），不是“{}”。").format(seal.name, known, name))])
    if not any(serves(lookup, person.id, day) for person in named):
        sentence = tr("“{}”的保管人“{}”{} 不在职。请先在印章台账中更正保管人或替管人。")
        raise Refused(problems=[("by", sentence.format(seal.name, name, day))])


def usable(lookup: "Lookup", seal_id: int) -> Iterator[tuple[str, str]]:
    """Yield why a seal may not be entered in the seal-use register of 1.1.9."""
    seal = lookup.get("seal", seal_id)
    if seal.regime is Regime.COMMITTEE:
        yield "seal_id", tr("“{}”归秘书科按 3.4 管理，不在本登记使用，请登入秘书科的公章使用登记本。").format(seal.name)
    elif seal.regime is not Regime.OFFICE:
        yield "seal_id", tr("“{}”不归办公室按 1.1.9 管理（{}），不在本登记使用。").format(seal.name, tr(seal.regime.value))
    if seal.struck_at or seal.state is not SealState.IN_USE:
        yield "seal_id", tr("“{}”现为“{}”，不能使用。").format(seal.name, tr("作废") if seal.struck_at else tr(seal.state.value))


def _refuse_unusable(lookup: "Lookup", seal_id: int) -> None:
    problems = list(usable(lookup, seal_id))
    if problems:
        raise Refused(problems=problems)
