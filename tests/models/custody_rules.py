"""What the rules know of what lies in the cabinets, in a few lines of plain Python beside the program."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from models.register import Register
from models.registers.passport import Passport
from models.registers.secret_paper import SecretPaper

FIRST_DAY, LONG_AGO = date(2026, 1, 1), date(2025, 5, 5)
KEEPER, HOLDER = "周四", "郑六"
PAPER, CERTIFICATE = SecretPaper, Passport
LATE = {"late_why": "停电"}
IN = {"cabinet_id": "一柜", "slot": "2"}
Step = tuple[str, str, str, dict[str, str]]  # key, state word once signed, signer, what it asks for
CHAIN: dict[type[Register], list[Step]] = {
    PAPER: [("proposal", "已拟办", "陆三", {}), ("reading", "已批办", "宋二", {}), ("filing", "在柜", KEEPER, IN)],
    CERTIFICATE: [("handing_in", "已上交", HOLDER, {}), ("storing", "在柜", KEEPER, IN)],
}
LEND: Step = ("lent", "借出", HOLDER, {})
BACK: Step = ("returned_in", "已归还", KEEPER, {})
WAYS: dict[str, list[Step]] = {
    "借阅": [("review", "待批准", "陆三", {}), ("approval", "已批准", "宋二", {}), LEND, BACK],
    "传阅": [LEND, BACK],
    "出境": [
        ("own", "已申请", HOLDER, {}), ("head_review", "负责人已签", "宋二", {}), ("first_review", "初审通过", "吴五", {}),
        ("party_approval", "已批准", "局党组", {}), ("issuing", "已发放", HOLDER, {}),
        ("coming_home", "已回国", HOLDER, {"went": "否"}), ("handing_back", "已交回", KEEPER, {}),
    ],
}
BEGINS = {PAPER: "已登记", CERTIFICATE: "未上交", "借阅": "待审核", "传阅": "待借出", "出境": "待本人签字"}
LISTS = {
    "移交存档": [("review", "陆三"), ("approval", "宋二"), ("done", "李销")],
    "销毁": [("review", "陆三"), ("approval", "宋二"), ("first_witness", "陆三"), ("second_witness", "郑六"), ("done", "李销")],
}
APPROVED = 2  # signatures of a list that is approved
GONE = {"移交存档": "已移交存档", "销毁": "已销毁"}
EXITS = {"lost": "遗失", "cancelled": "已注销", "transferred": "已转出"}


@dataclass
class Thing:
    """What the rules know of a paper or a certificate."""

    record: type[Register]
    entry: int
    name: str
    begun: date | None
    historic: bool = False
    signed: list[date] = field(default_factory=list)
    gone: str = ""
    struck: bool = False

    @property
    def place(self) -> tuple[str, int]:
        return self.record.__tablename__, self.entry

    @property
    def old(self) -> bool:
        """Of an old ledger, and so over and done with: not so a certificate, which is of an inventory."""
        return self.historic and self.record is PAPER

    def word(self, *, out: bool) -> str:
        """Return the state people read."""
        if self.struck or self.gone:
            return "作废" if self.struck else self.gone
        if out:
            return "借出" if self.record is PAPER else "已发放"
        if self.old:
            return "历史补录"
        return CHAIN[self.record][len(self.signed) - 1][1] if self.signed else BEGINS[self.record]


@dataclass
class Loan:
    """What the rules know of a loan or a journey."""

    record: type[Register]
    entry: int
    thing: int
    way: str
    begun: date
    due: date
    historic: bool = False
    signed: list[date] = field(default_factory=list)
    back: date | None = None  # 退回
    lost: bool = False
    struck: bool = False

    @property
    def steps(self) -> list[Step]:
        return WAYS[self.way]

    @property
    def lends(self) -> int:
        """Which step takes the thing out."""
        return next(n for n, step in enumerate(self.steps) if step[0] in ("lent", "issuing"))

    @property
    def open(self) -> bool:
        """Something may still be done with it."""
        return not (self.struck or self.lost or self.historic) and len(self.signed) < len(self.steps)

    @property
    def out(self) -> bool:
        over = self.struck or self.lost or self.historic
        return not over and self.lends < len(self.signed) < len(self.steps)

    def word(self, today: date) -> str:
        """Return the state people read."""
        if self.struck or self.lost:
            return "作废" if self.struck else "遗失"
        if self.out and self.due < today:
            return "逾期未还"
        if self.historic:
            return "历史补录"
        return self.steps[len(self.signed) - 1][1] if self.signed else "退回修改" if self.back else BEGINS[self.way]


@dataclass
class List:
    """What the rules know of a list of papers that leave."""

    entry: int
    how: str
    things: list[int]
    begun: date
    signed: list[date] = field(default_factory=list)
    struck: bool = False


@dataclass
class World:
    """All of it; copied before every act, so that it can be gone back to."""

    things: list[Thing] = field(default_factory=list)
    loans: list[Loan] = field(default_factory=list)
    lists: list[List] = field(default_factory=list)

    def numbers(self, record: type[Register]) -> list[int]:
        """Return which of the things are of a sort."""
        return [number for number, thing in enumerate(self.things) if thing.record is record]

    def out(self, thing: int) -> bool:
        return any(loan.out and loan.thing == thing for loan in self.loans)

    def strikable(self, found: "Thing | Loan | List") -> bool:
        """Say whether an entry may be struck: not while it is out or once it is gone, nor while a standing loan names it."""
        if isinstance(found, Thing):
            number = self.things.index(found)
            named = any(loan.thing == number and not loan.struck for loan in self.loans)
            return not (found.struck or found.gone or named or self.leaving(number))
        seen = isinstance(found, List) and len(found.signed) > APPROVED  # by a witness, or all has left
        return not (found.struck or seen or (isinstance(found, Loan) and (found.out or found.lost)))

    def may_lend(self, loan: "Loan", on: date) -> bool:
        """Say whether the thing may go out with this loan on that day, its signatures apart."""
        thing = self.things[loan.thing]
        far = {"借阅": len(CHAIN[PAPER]), "传阅": 1, "出境": len(CHAIN[CERTIFICATE])}[loan.way]
        if loan.way == "传阅" and self.filed(loan.thing) and (thing.old or on >= thing.signed[-1]):
            return False  # HOLDER is no leader: he borrows what lies in its cabinet; before, he may have read it
        ready = thing.old or (len(thing.signed) >= far and (loan.way == "出境" or on >= thing.signed[far - 1]))
        in_order = on >= self.came_back(loan.thing, loan) and on >= (thing.begun or date.min)
        last = loan.due - timedelta(days=10) if loan.way == "出境" else loan.due  # no certificate for a journey that is over
        return self.there(loan.thing) and not self.leaving(loan.thing) and ready and in_order and last >= on

    def leaving(self, thing: int, but: "List | None" = None) -> bool:
        """Say whether a paper stands on another approved list that is not carried out yet."""
        approved = (made for made in self.lists if made is not but and APPROVED <= len(made.signed) < len(LISTS[made.how]))
        return any(thing in made.things and not made.struck for made in approved)

    def witnessed(self, thing: int) -> bool:
        """Say whether the destruction of a paper was witnessed and is not finished."""
        seen = (made for made in self.lists if APPROVED < len(made.signed) < len(LISTS[made.how]))
        return any(thing in made.things and not made.struck for made in seen)

    def there(self, thing: int) -> bool:
        found = self.things[thing]
        return not (found.struck or found.gone or self.out(thing))

    def filed(self, thing: int) -> bool:
        """Say whether a paper was put into its cabinet, as it is before it is archived or destroyed."""
        found = self.things[thing]
        return found.old or len(found.signed) == len(CHAIN[PAPER])

    def may_be_gone(self, thing: int, on: date) -> bool:
        """Say whether a list may have taken a paper on that day: not before it was dealt with, or came back."""
        found = self.things[thing]
        return found.historic or on >= max(found.begun or date.min, self.came_back(thing), *found.signed)

    def came_back(self, thing: int, beside: Loan | None = None) -> date:
        """Return the day of the last return from another loan."""
        days = [
            other.signed[-1] for other in self.loans
            if other is not beside and other.thing == thing and not other.struck and len(other.signed) == len(other.steps)
        ]  # fmt: skip
        return max(days, default=date.min)
