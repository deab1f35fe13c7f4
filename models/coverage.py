"""What is odd about the posts and their tasks: each finding with a word and the reason for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.manual import Staffing
from models.outline import PostLine, SectionLine, TaskLine
from models.text import tr, word

UNCOVERED = word("无岗位承担")
TWICE = word("重复承担")
UNREFERENCED = word("无流程规范")
DANGLING = word("流程不存在")
UNESTABLISHED = word("涉密岗位待核")
UNKNOWN_TASK = word("任务不存在")
UNKNOWN_STAFFING = word("用人方式不明")
VACANT = word("空缺")

CONFIDENTIAL = re.compile("机要|保密|涉密|密码|密级|密件")


@dataclass(frozen=True)
class Mark:
    """One finding: its word (to be shown through `tr`), the sentence that explains it, and what it is about.

    `task` is the number of a task, `post` the name of a post; the ids are None while the manual is only proposed.
    """

    word: str
    why: str
    section: str
    section_id: int | None = None
    task: int | None = None
    task_id: int | None = None
    post: str = ""
    post_id: int | None = None


def marks(sections: Iterable[SectionLine]) -> tuple[Mark, ...]:
    """Return every finding, section by section: first those about tasks, then those about posts."""
    found: list[Mark] = []
    for section in sections:
        for task in section.tasks:
            found += [_about_task(section, task, *said) for said in _of_task(section, task)]
        for post in section.posts:
            found += _of_post(section, post)
    return tuple(found)


def _of_task(section: SectionLine, task: TaskLine) -> Iterator[tuple[str, str]]:
    if not task.posts:
        yield UNCOVERED, tr("没有一个岗位的责任写到第 {} 项。").format(task.no)
    if len(task.posts) > 1:
        yield TWICE, tr("{}都写到第 {} 项。").format("、".join(task.posts), task.no)
    if not task.reference:
        yield UNREFERENCED, tr("第 {} 项后面没有写流程规范的编号。").format(task.no)
    if task.links.missing:
        yield DANGLING, tr("第 {} 项写的流程 {} 在目录中没有。").format(task.no, "、".join(task.links.missing))
    if task.links.unread:
        yield DANGLING, tr("第 {} 项写的流程编号“{}”读不出。").format(task.no, "、".join(task.links.unread))


def _about_task(section: SectionLine, task: TaskLine, said: str, why: str) -> Mark:
    return Mark(said, why, section.name, section.id, task.no, task.id)


def _of_post(section: SectionLine, post: PostLine) -> Iterator[Mark]:
    def mark(said: str, why: str, task: TaskLine | None = None) -> Mark:
        number, key = (task.no, task.id) if task else (None, None)
        return Mark(said, why, section.name, section.id, number, key, post.name, post.id)

    known = {task.no for task in section.tasks}
    for number in sorted(set(post.tasks) - known):
        yield mark(UNKNOWN_TASK, tr("“{}”写到第 {} 项，科室任务中没有这一项。").format(post.name, number))
    for task in section.tasks:
        if task.no in post.tasks and CONFIDENTIAL.search(task.text) and post.staffing and not post.staffing.established:
            if post.staffing is Staffing.SECONDED:
                why = tr("第 {} 项涉及机要、保密，“{}”由借调人员承担，借调只是来源，编制不明。")
                yield mark(UNESTABLISHED, why.format(task.no, post.name), task)
            else:
                why = tr("第 {} 项涉及机要、保密，“{}”却是{}，须核对涉密岗位资格。")
                yield mark(UNESTABLISHED, why.format(task.no, post.name, tr(post.staffing.value)), task)
    if post.establishment and post.staffing is None:
        yield mark(UNKNOWN_STAFFING, tr("“{}”看不出是哪种用人方式。").format(post.establishment))
    if post.vacant:
        yield mark(VACANT, tr("“{}”现在没有人任职。").format(post.name))
