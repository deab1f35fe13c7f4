"""Confidential papers: how they are registered, dealt with and kept, and who handles what.

Sources: 保守国家秘密法 (2024) 14, 19, 20, 22, 24, 31; its 实施条例 (2024) 19, 20, 27, 28, 29; procedures 1.1.2 and 1.1.3.
"""

import enum
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, bindparam, select, text
from sqlalchemy.orm import Mapped

from models.chain import gone
from models.custody import Thing, keeps_key, last_return, not_there
from models.kinds import Long, Whole, listed, narrow
from models.levels import TERMS, Level, Titled, years_after
from models.lookup import one_form
from models.out_now import out_of
from models.people import a_colleague, not_ranked, ranked
from models.record import field, record_named, today
from models.register import Register
from models.signed import signed
from models.states import unfinished
from models.text import Refused, joined, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act


class Way(enum.Enum):
    """Whether a paper is to be dealt with or only read."""

    ACT = word("办件")
    READ = word("阅件")


BRACKETS = ("〔〕", "[]", "()", "【】", "（）", "［］", "﹝﹞")
LEFT = re.compile("(?<![应未待需不拟])(?:清退|退回|销毁|移交|存档|归档|遗失|丢失)")  # as old ledgers remark it
LONGEST_PADDED = 4  # figures of a 字号 with noughts before it: 0003号
FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")
LEVELLED = ("level", "term_years", "term_until", "term_note", "term_why")  # what a copy has from its original
ON_LIST = ("archived", "handed_back", "destroyed")  # ways out that need an approved list


def bare_number(number: str) -> str:
    """Return a 字号 as it is compared: 云发[2026]第03号 is 云发〔2026〕3."""
    for pair in BRACKETS:
        number = number.translate(str.maketrans(pair, "〔〕"))
    return re.sub("(?:第?0*([1-9][0-9]*))?号?$", r"\1", number)


def spellings(number: str) -> list[str]:
    """Return a 字号 as people type it: each of the brackets for 〔〕, 第 and noughts before its figures, 号 at its end."""
    bare = bare_number(number)
    head = bare.rstrip("0123456789")
    figures = bare.removeprefix(head)
    padded = {of + figures.zfill(width) for of in ("", "第") for width in range(LONGEST_PADDED + 1)} if figures else {""}
    heads = (head.translate(str.maketrans("〔〕", pair)) for pair in BRACKETS)
    return [first + last + end for first in heads for last in padded for end in ("", "号")]


def bare_copy(copy_no: str) -> str:
    """Return a 份号 as it is compared: 000012, No.12 and 12号 are 12."""
    return re.sub(r"(?i)^(no\.?|第)\s*|\s*号$", "", copy_no).lstrip("0")


def passed_on(paper: Any, lookup: "Lookup", name: str, day: date) -> None:
    """转送: signed by anybody to whom it goes; while somebody else has it, it comes back first (不得横传)."""
    out = out_of(lookup, paper)
    if out is not None and (holder := lookup.name_of("person", out.holder)) != name:
        sentence = tr("{} 现在{}处（{} 起），没有归还，不能转送“{}”：不得横传，先交回再转送（1.1.2）。")
        raise Refused(problems=[("by", sentence.format(paper.number, holder, out.since, name))])


def clerk(lookup: "Lookup") -> str:
    """The default of who fetched a paper: who enters it."""
    return lookup.user


#: By which one paper is told from another, and how each is compared.
KNOWN_BY = {"from_unit": one_form, "reference_no": bare_number, "copy_no": bare_copy}


class Paper(Titled, Thing):
    """A confidential paper or telegram: registered, put before the leaders, dealt with, kept, and accounted for to its end."""

    __abstract__ = True
    grounds = ("level",)  # 密级变更: somebody decided it (保密法 24)
    refusable, begins, part = False, word("已登记"), word("密件")
    hands, compared = ("received_by", "forwarding_by"), KNOWN_BY
    rule = word("按规程 1.1.2。")

    received_on: Mapped[date] = field(
        "收到日期", filter=True, default=today, sort_order=10,
        synonyms=("日期", "收文日期", "收报日期", "登记日期", "收件日期", "收文时间"),
    )
    from_unit: Mapped[str] = field(
        "来文单位", width=10, search=True, wide=True, sort_order=11,
        synonyms=("单位", "发文单位", "来电单位", "发报单位", "来文机关"),
    )
    reference_no: Mapped[str | None] = field(
        "字号", width=9, unbroken=11, search=True, wide=True, sort_order=12,
        synonyms=("文号", "来文字号", "发文字号", "电报号", "文件编号"),
    )
    copies: Mapped[int] = field("份数", kind=Whole("份"), total=True, default=1, sort_order=18, synonyms=("数量",))
    copy_no: Mapped[str | None] = field(
        "份号", width=5, unbroken=6, table=False, search=True, sort_order=19, synonyms=("文件份号",)
    )
    pages: Mapped[int | None] = field(
        "页数", kind=Whole("页"), table=False, export=False, sort_order=19, synonyms=("页码", "页数或容量")
    )
    issued_on: Mapped[date | None] = field(
        "制发日期", table=False, export=False, sort_order=20, synonyms=("成文日期", "发文日期")
    )
    term_years: Mapped[int | None] = field(
        "保密期限", kind=Whole("年"), table=False, sort_order=21, synonyms=("期限",),
        help=word("不填按最长：绝密 30、机密 20、秘密 10 年"),
    )
    term_until: Mapped[date | None] = field(
        "解密日期", table=False, export=False, sort_order=22, help=word("纸上标明日期的才填")
    )
    term_note: Mapped[str | None] = field("解密条件", table=False, export=False, sort_order=23, help=word("纸上标明条件的才填"))
    term_why: Mapped[str | None] = field(
        "超期依据", table=False, export=False, sort_order=24, help=word("期限超过法定最长时写明")
    )
    give_back_on: Mapped[date | None] = field(
        "应清退日期", table=False, export=False, sort_order=25, synonyms=("清退期限", "应退日期"),
        help=word("原发单位要求清退的才填"),
    )
    received_by: Mapped[str | None] = field(
        "领取人", table=False, export=False, completes="person", default=clerk, sort_order=26, synonyms=("取件人",)
    )
    original_id: Mapped[int | None]
    way: Mapped[Way] = field("办理方式", default=Way.ACT, table=False, export=False, sort_order=30)
    copy_approver: Mapped[str | None] = field(
        "复制批准人", table=False, export=False, completes="person", sort_order=41, help=word("复制件才填")
    )
    copied_with: Mapped[str | None] = field(
        "复制设备", table=False, export=False, sort_order=42, help=word("复制件才填：哪台涉密设备")
    )
    consent: Mapped[str | None] = field(
        "原发单位同意", table=False, export=False, sort_order=43, help=word("复制绝密件才填：同意的文号或日期")
    )
    note: Mapped[str | None] = field("备注", table=False, draft=False, kind=Long(), sort_order=75, synonyms=("附注", "说明"))
    proposal_text: Mapped[str | None] = field(
        "拟办意见", form=False, table=False, export=False, optional=True, draft=False, kind=Long(), sort_order=76
    )
    reading_text: Mapped[str | None] = field(
        "批示意见", form=False, table=False, export=False, optional=True, draft=False, kind=Long(), sort_order=77
    )
    forwarded_to: Mapped[str | None] = field(
        "承办科室", form=False, table=False, completes="section", sort_order=78, synonyms=("承办单位", "转送科室")
    )
    secret_until: Mapped[date | None] = field("保密期满", form=False, table=False, sort_order=79)

    proposal = signed("拟办", state=word("已拟办"), signer=word("拟办人"), day=word("拟办日期"), by=ranked("reviews"),
                      asks=("proposal_text",))
    reading = signed("阅示", state=word("已批办"), signer=word("阅示领导"), day=word("阅示日期"), by=ranked("approves"),
                     asks=("reading_text",), export=True)
    forwarding = signed("转送", state=word("已转送"), signer=word("签收人"), day=word("转送日期"), asks=("forwarded_to",),
                        only=("way", (Way.ACT,)), by=passed_on)
    closing = signed("办结", state=word("已办结"), signer=word("督办人"), day=word("办结日期"), by=a_colleague,
                     only=("way", (Way.ACT,)))

    archived = signed("移交存档", state=word("已移交存档"), signer=word("存档接收人"), day=word("存档日期"), leaves=True)
    handed_back = signed("清退", state=word("已清退"), signer=word("清退接收人"), day=word("清退日期"), leaves=True)
    destroyed = signed("销毁", state=word("已销毁"), signer=word("销毁人"), day=word("销毁日期"), leaves=True)

    @classmethod
    def _counted(cls) -> list[Index]:
        """Terms that end in a year, papers to be handed back, and a paper's number are found without reading the book."""
        found = [Index(f"ix_{cls.__tablename__}_{key}", key, sqlite_where=text(f"{key} IS NOT NULL AND {cls.here_where()}"))
                 for key in ("secret_until", "give_back_on", "reference_no")]
        return [*super()._counted(), *found]

    @classmethod
    def doubts(
        cls, cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """What the ledger says has left does not come into a cabinet of ours, unless it says by its own columns how."""
        left = any(texts.get(f"{exit_.key}_{part}") for exit_ in cls.exits() for part in ("by", "on"))
        keys = {head: key for key, head in heads.items()}
        kept = texts.get("cabinet_id") or texts.get("slot")
        for head, said in cells.items() if kept and not left else ():
            key = keys.get(head, "")
            if key in ("", "note", "slot") and (found := LEFT.search(said)):  # no more of it is said: it may be the title
                sentence = tr(
                    "写着“{}”，不能登为在柜（条例 27、28）。已不在的，请填清退日期、销毁日期或存档日期一栏；"
                    "仍在柜的，请改正这一格。"
                ).format(found[0])
                yield key, sentence if key else tr("{}：{}").format(head, sentence)

    def settle(self, lookup: "Lookup") -> None:
        """When the term ends, counted from the marked day."""
        super().settle(lookup)
        if self.historic and self.id is None:
            self.left_by_ledger()
        self.copy_no = narrow(self.copy_no) if self.copy_no else None
        if self.reference_no and self.newly("reference_no"):
            self.reference_no = re.sub(r"\s", "", self.reference_no).translate(FIGURES)
        years = self.term_years if self.term_years is not None else TERMS.get(self.level)
        begun = self.issued_on or self.received_on
        counted = years_after(begun, years) if years is not None and self.level in TERMS else None
        self.secret_until = self.term_until if self.level in TERMS and self.term_until else counted
        if self.original_id and gone(original := lookup.get(self.__tablename__, self.original_id)) is None:
            self.secret_until = original.secret_until  # a copy is treated as its original (条例 27)

    def idle(self, lookup: "Lookup") -> set[str]:
        """Terms are those of state secrets; what a copy needs is asked of copies."""
        found, most = super().idle(lookup), TERMS.get(self.level)
        if most is None:
            found |= {"term_years", "term_until", "term_note", "term_why"}
        elif self.term_until is None and (self.term_years or 0) <= most:
            found |= {"term_why"}
        if self.original_id is None:
            found |= {"copy_approver", "copied_with"}
        if self.original_id is None or self.level is not Level.TOP:
            found |= {"consent"}
        return found

    def may_leave(self, exit_: Any) -> bool:
        """Archiving, handing back and destroying go by an approved list."""
        return exit_.key not in ON_LIST and super().may_leave(exit_)

    def why_kept(self, exit_: Any) -> str:
        """Name the list."""
        if exit_.key not in ON_LIST:
            return super().why_kept(exit_)
        sentence = tr("{} 的“{}”须列入清退销毁登记，经批准后由清单办结，不能单独办理（条例 27、28）。没有改动。")
        return sentence.format(self.number, tr(exit_.label))

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Titles, copies, terms."""
        yield from self.title_problems()
        yield from self._term_problems(lookup)
        yield from self._twice(lookup)
        if self.copies < 1:
            yield "copies", tr("份数至少为 1。")
        if self.cabinet_id is None and type(self).step("filing").stands(self) and not self.historic:
            yield "cabinet_id", tr("已经入柜的须写明存放柜：密件须存放在指定文件柜（1.1.2）。")
        if self.newly("cabinet_id") and self.before("cabinet_id") and (by := on_list(self, lookup)):
            yield "cabinet_id", tr("已列入批准的 {}，即将清退或销毁，办结以前不能移柜（条例 27、28）。").format(by)
        if self.newly("lost_by") and (by := on_list(self, lookup, step="first_witness")):
            yield "lost_by", tr("已由 {} 监销，不能报失：销毁的请办结（条例 28）。").format(by)

    def _twice(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """One paper is one entry, however its numbers are typed: entered twice it could be in two places."""
        if not self.historic and any(map(self.newly, (*KNOWN_BY, "original_id"))):  # of an old ledger `once` says so
            for number in self._twins(lookup):
                sentence = tr("这一份（{}，份号 {}）已登为 {}：一份一条，不能登两次（条例 27）。复制件请填原件。")
                yield "copy_no", sentence.format(self.reference_no, self.copy_no, number)

    def once(self, lookup: "Lookup") -> tuple[Any, str]:
        """One paper is here once, however an old ledger writes its numbers."""
        if self.original_id or gone(self) or not all(getattr(self, key) for key in KNOWN_BY):
            return None, ""
        return tuple(how(getattr(self, key)) for key, how in KNOWN_BY.items()), next(self._twins(lookup), "")

    def _twins(self, lookup: "Lookup") -> Iterator[str]:
        """Yield the numbers of the papers here that are this one; a copy is another paper."""
        if self.original_id or not all(getattr(self, key) for key in KNOWN_BY):
            return
        same = "reference_no IN :numbers AND copy_no IS NOT NULL AND +original_id IS NULL"
        own = "year, serial, from_unit, copy_no"  # + above: found by its number, not among all originals
        sql = f"SELECT {own} FROM {self.__tablename__} WHERE {same} AND id IS NOT :id AND {self.here_where()}"
        asked = {"id": self.id, "numbers": spellings(self.reference_no or "")}
        for year, serial, unit, copy in lookup.session.execute(text(sql).bindparams(bindparam("numbers", expanding=True)), asked):
            if (one_form(unit), bare_copy(copy)) == (one_form(self.from_unit), bare_copy(self.copy_no or "")):
                yield self.numbered.write(year, serial)

    def follow_correction(self, changed: Collection[str], act: "Act") -> Iterator[Register]:
        """What is decided of the level of a paper holds for its copies here; what it forbids is taken out of them, too."""
        if {*LEVELLED, "issued_on", "received_on"} & set(changed) and "original_id" in self.__table__.c:
            yield from self._levelled(self.id, act)

    def _levelled(self, original: int, act: "Act") -> Iterator[Register]:
        """Yield the copies of an entry and the copies of these; what has left stays as it left, its copies do not."""
        kind = type(self)
        copies = select(kind.id).where(kind.original_id == original, kind.struck_at.is_(None)).order_by(kind.id)
        for copy in [act.entry(kind, entry) for entry in act.session.scalars(copies)]:
            if gone(copy) is None:
                for key in LEVELLED:
                    setattr(copy, key, getattr(self, key))
                if copy.untitled() or copy.unlooked():  # the title of its original was looked at, or left out
                    copy.title_text, copy.title_checked, copy.code = self.title_text, self.title_checked, copy.code or self.code
                elif copy.title_text == self.title_text:
                    copy.title_checked = self.title_checked
                yield copy
            yield from self._levelled(copy.id, act)

    def _term_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        most = TERMS.get(self.level)
        if most is None:
            if self.term_years is not None or self.term_until is not None:
                yield "term_years", tr("“{}”不是国家秘密，没有保密期限（保密法 19）。").format(tr(self.level.value))
            return
        begun = self.issued_on or self.received_on
        if self.term_years is not None and self.term_years < 1:
            yield "term_years", tr("保密期限至少 1 年。")
        over = self.secret_until is not None and self.secret_until > years_after(begun, most)
        if over and not self.term_why:
            sentence = tr("{}级的保密期限最长 {} 年（保密法 19）；另有规定的，请写明超期依据。")
            yield "term_years", sentence.format(tr(self.level.value), most)
        if self.term_until is not None and self.issued_on is not None and self.term_until < self.issued_on:
            yield "term_until", tr("解密日期 {} 早于制发日期 {}，请改正。").format(self.term_until, self.issued_on)
        if self.issued_on is not None and self.issued_on > self.received_on:
            yield "issued_on", tr("制发日期 {} 晚于收到日期 {}，请改正。").format(self.issued_on, self.received_on)

    def _originals(self, lookup: "Lookup") -> Iterator[Any]:
        """Yield the original of a copy, and what that was copied from, until one is met again."""
        met, at = set[int](), self.original_id
        while at and at not in met:
            met.add(at)
            yield (one := lookup.get(self.__tablename__, at))
            at = one.original_id

    @classmethod
    def kept_where(cls) -> str:
        """A cabinet may be written down before it is put in."""
        return f"{super().kept_where()} AND (historic OR filing_by IS NOT NULL)"

    def lies_here(self) -> bool:
        """A cabinet that is written down is where it belongs; it lies there once it was put in."""
        return super().lies_here() and (self.historic or type(self).step("filing").stands(self))

    def refuse_hiding(self, lookup: "Lookup") -> None:
        """What is about to leave by an approved list is not struck out of it."""
        super().refuse_hiding(lookup)
        if by := on_list(self, lookup):
            sentence = tr("{} 已列入批准的 {}，不能作废（条例 27、28）。请先作废或退回清单。")
            raise Refused(sentence.format(self.number, by))

    def copy_problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A copy is treated as its original: approved, made on a classified machine, of the same level (条例 27, 29)."""
        if self.original_id is None:
            return
        original = lookup.get(self.__tablename__, self.original_id)
        if self.id is not None and self.newly("original_id") and any(one.id == self.id for one in self._originals(lookup)):
            yield "original_id", tr("{} 不能是它自己或它的复制件的复制件（条例 27）。").format(self.number)
            return
        if self.level is not original.level and gone(original) is None:  # what has left follows no change any more
            yield "level", tr("复制件的密级须与原件相同：{}（条例 27），请更正密级。").format(tr(original.level.value))
        if not self.copy_approver:
            yield "copy_approver", tr("复制须经批准，请填复制批准人（条例 27）。")
        elif self.newly("copy_approver") and (why := not_ranked(lookup, self.copy_approver, self.received_on, "approves")):
            yield "copy_approver", joined(why, tr("复制须经批准（条例 27）。"))
        if not self.copied_with:
            yield "copied_with", tr("密件不得在非涉密设备上复印（1.1.2），请填复制用的涉密设备。")
        if original.level is Level.TOP and not self.consent and (self.newly("original_id") or self.newly("consent")):
            yield "consent", tr("绝密件未经原发单位同意不得复制（条例 29），请填同意的文号或日期。")
        if self.newly("original_id") and gone(original) is not None:
            yield "original_id", tr("{} 已不在本单位，不能再有复制件。").format(original.number)


def on_list(paper: Any, lookup: "Lookup", but: int | None = None, step: str = "approval") -> str:
    """Return the number of the list by which a paper is about to leave, approved or signed so far, "" where it is on none."""
    lists: Any = record_named("secret_disposal")
    waiting = select(lists).where(unfinished(lists), lists.__table__.c[f"{step}_by"].is_not(None), lists.id != (but or 0))
    here = (paper.__tablename__, paper.id)
    return next((str(one.number) for one in lookup.session.scalars(waiting) if here in listed(one.papers)), "")


def files(paper: Any, lookup: "Lookup", name: str, day: date) -> None:
    """入柜: into a named cabinet, by who keeps it (1.1.2: 指定文件柜)."""
    if paper.cabinet_id is None:
        raise Refused(problems=[("cabinet_id", tr("请填写存放柜：密件须存放在指定文件柜（1.1.2）。"))])
    for why in not_there(lookup, paper, tr("不能入柜，请先登记归还")):
        raise Refused(why)
    if (back := last_return(lookup, paper)) is not None and day < back:
        raise Refused(problems=[("on", tr("入柜日期 {} 早于归还的 {}，先后不能颠倒（1.1.2）。").format(day, back))])
    keeps_key(paper.cabinet_id, lookup, name, day)


def copies_of(lookup: "Lookup", paper: Any, here: bool = False) -> list[str]:
    """Return the numbers of the copies of a paper that are not struck, or that are still `here`; none of what is never copied."""
    columns = paper.__table__.c
    if "original_id" not in columns:
        return []
    stand = text(paper.here_where()) if here else columns.struck_at.is_(None)
    rows = select(columns.year, columns.serial).where(columns.original_id == paper.id, stand)
    return [paper.numbered.write(year, serial) for year, serial in lookup.session.execute(rows.order_by(columns.id))]
