"""What the manual says of the office: duties, tasks, posts, boundary matters; who holds the posts; which editions came in.

What a text already says is not stored beside it: the procedures of a task are read out of its reference
(`models.catalogue.resolve`), the tasks of a post out of its responsibility (`task_numbers`).
"""

import enum
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.numerals import CHINESE, number
from models.record import Ends, Record, field, reference, today
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

BETWEEN = "第、,.和及至~—–－-"  # what may stand between the numbers of 第1、11-12项; the last so that a class can hold it

class DutyKind(enum.Enum):
    """Whose duty the 三定 rules lay down."""

    DEPARTMENT = word("部门主要职责")
    SECTION = word("科室职责")


class PostKind(enum.Enum):
    """What sort of post it is."""

    HEAD = word("正职")
    DEPUTY = word("副职")
    GENERAL = word("综合")
    BUSINESS = word("业务")


class Staffing(enum.Enum):
    """How whoever holds the post is employed. 借调 says only where the person comes from, not on which establishment."""

    CIVIL = word("行政编制")
    PUBLIC = word("事业编制")
    CONTRACT = word("合同制")
    DISPATCH = word("劳务派遣")
    SECONDED = word("借调")

    @property
    def established(self) -> bool:
        """Whether the post stands on the establishment: only such a post may carry confidential work."""
        return self in (Staffing.CIVIL, Staffing.PUBLIC)


class Duty(Ends, Record):
    """One duty that the 三定 rules lay down for the department or the section."""

    __tablename__ = "duty"
    title = word("职责")
    book = 5
    called = ("text",)

    section_id: Mapped[int] = reference("所在科室", to="section", filter=True)
    kind: Mapped[DutyKind] = field("职责类别", filter=True)
    no: Mapped[int | None] = field("序号")
    text: Mapped[str] = field("职责内容", kind=Long(), width=36, search=True, lead=True)


class Task(Ends, Record):
    """One task of a section, with its reference to the procedures as the manual writes it."""

    __tablename__ = "task"
    title = word("工作任务")
    book = 6
    called = ("text",)

    section_id: Mapped[int] = reference("所在科室", to="section", filter=True)
    no: Mapped[int] = field("序号")
    text: Mapped[str] = field("任务内容", kind=Long(), width=36, search=True, lead=True)
    reference: Mapped[str | None] = field("流程规范", help=word("附件1中的编号，如（一）-1.1.1、2、8"))


class Post(Ends, Record):
    """One post of a section. Its tasks are those that the responsibility names: 第1、11项, 第1-12项."""

    __tablename__ = "post"
    title = word("岗位")
    book = 7

    section_id: Mapped[int] = reference("所在科室", to="section", filter=True)
    no: Mapped[int | None] = field("序号", table=False)
    name: Mapped[str] = field("岗位名称", search=True, lead=True)
    kind: Mapped[PostKind | None] = field("岗位类别", filter=True, help=word("不填则由岗位名称得出"))
    responsibility: Mapped[str | None] = field("岗位责任", kind=Long(), width=30, search=True)
    establishment: Mapped[str | None] = field("编制（手册原文）", width=10, table=False)
    staffing: Mapped[Staffing | None] = field("用人方式", filter=True, help=word("不填则由手册原文得出；借调是来源，不是编制"))

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """What sort of post it is, and how its holder is employed, follow from the words of the manual."""
        return {"kind": post_kind(self.name), "staffing": staffing(self.establishment)}


class Boundary(Ends, Record):
    """One matter on the boundary between sections."""

    __tablename__ = "boundary"
    title = word("边界事项")
    book = 8
    called = ("text",)

    section_id: Mapped[int] = reference("所在科室", to="section", filter=True)
    no: Mapped[int | None] = field("序号")
    text: Mapped[str] = field("事项内容", kind=Long(), width=36, search=True, lead=True)


class Holder(Ends, Record):
    """Who holds a post, or deputises in it, from one day to another.

    A name and not a row of 人员: a new rank is a new row there, and would end the holding.
    """

    __tablename__ = "holder"
    title = word("任职")
    book = 9

    post_id: Mapped[int] = reference("任职岗位", to="post", filter=True)
    name: Mapped[str] = field("姓名", search=True, lead=True, completes="person")
    deputy: Mapped[bool] = field("代理", default=False, help=word("替岗的人，不算任职"))

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A holding ends after it began, and its post still stands on the day on which it begins."""
        yield from super().problems(lookup)
        post = lookup.get("post", self.post_id) if self.post_id else None
        if post and self.newly("post_id") and not stands(post, self.since or lookup.today):
            yield "post_id", tr("“{}”在 {} 不是现有岗位，请改选岗位或日期。").format(post.name, self.since or lookup.today)


class Edition(Record):
    """One manual that came in: which file, when, and what it brought."""

    __tablename__ = "edition"
    title = word("手册版次")
    book = 10
    called = ("file",)
    by_hand = False

    file: Mapped[str] = field("文件", width=16, search=True, lead=True)
    sha256: Mapped[str] = field("SHA-256", table=False)
    imported_on: Mapped[date] = field("导入日期", default=today)
    sections: Mapped[int] = field("科室数")
    department_duties: Mapped[int] = field("部门职责数", table=False)
    section_duties: Mapped[int] = field("科室职责数", table=False)
    tasks: Mapped[int] = field("任务数")
    posts: Mapped[int] = field("岗位数")
    procedures: Mapped[int] = field("流程数")
    dropped_contacts: Mapped[int] = field("略去联系方式", width=7, help=word("联系人、电话、地址略去几处，未存入"))
    added: Mapped[int] = field("新增")
    changed: Mapped[int] = field("变更")
    gone: Mapped[int] = field("结束")
    unread: Mapped[int] = field("未读出")


def stands(record: Any, day: date) -> bool:
    """Say whether a part of the manual is valid on `day`; what an edition of the same day replaced never was."""
    return bool(record.in_force(day)) and not (record.until is not None and record.until == record.since)


def post_kind(name: str | None) -> PostKind | None:
    """Return what sort of post a name says: 正职岗位, 业务岗2; None when it says none."""
    return next((kind for kind in PostKind if (name or "").startswith(kind.value)), None)


def staffing(written: str | None) -> Staffing | None:
    """Return how someone is employed by the words of the manual: 劳务派遣人员, 司法所借调; None when they say nothing known."""
    known = {"劳务派遣": Staffing.DISPATCH, "派遣": Staffing.DISPATCH, "借调": Staffing.SECONDED, "合同": Staffing.CONTRACT,
             "行政编": Staffing.CIVIL, "事业编": Staffing.PUBLIC}
    return next((kind for words, kind in known.items() if words in (written or "")), None)


def task_numbers(responsibility: str | None) -> tuple[int, ...]:
    """Return the numbers of the tasks that a responsibility names, each as often as it is named; () for none.

    The wording varies (科室工作任务第…项, 科室工作第…项, 科室任务第…项), so only 第…项 is looked at.
    """
    found: list[int] = []
    plain = unicodedata.normalize("NFKC", re.sub(r"\s+", "", responsibility or ""))
    for span in re.findall(f"第([0-9{CHINESE}][0-9{CHINESE}{BETWEEN}]*)项", plain):
        for first, last in re.findall(f"([0-9{CHINESE}]+)(?:[至~—–－-]+第?([0-9{CHINESE}]+))?", span):
            low, high = number(first), number(last or first)
            if low and high:
                found += range(low, min(high, low + 200) + 1)
    return tuple(found)
