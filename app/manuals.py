"""Commands about the manual: import manual, list posts."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from app.answers import Answer
from models import coverage
from models.manual_import import Change, Proposal, accept, as_json, propose
from models.outline import PostLine, SectionLine, drawn, outline
from models.record import record_named
from models.store import Store
from models.text import tr


def manual(args: Namespace, store: Store) -> Answer:
    """Import a manual's section tables; with --dry-run only say what it would change."""
    from reports.manual_docx import read_manual  # here: what only this command needs

    read, sha256 = read_manual(args.file)
    proposal = propose(store, read, args.file.name, sha256)
    if not args.dry_run:
        accept(store, proposal)
    found = coverage.marks(drawn(read))
    differences = proposal.differences
    document = read.counts() | {
        "added": as_json(differences.added), "changed": as_json(differences.changed), "gone": as_json(differences.gone),
        "unread": [{"line": u.line, "text": u.text, "why": u.why} for u in read.unread],
        "marks": [mark_json(mark) for mark in found],
    }
    return Answer(tuple(_lines(proposal, found, dry=args.dry_run)), document)


def posts(args: Namespace) -> Answer:
    """List the posts of the office with their tasks, holders and what is odd about them."""
    with closing(Store(args.data)) as store, store.read() as lookup:
        sections = outline(lookup)
    found = coverage.marks(sections)
    lines: list[str] = []
    for section in sections:
        about = [mark for mark in found if mark.section_id == section.id]
        if section.posts or section.tasks:
            lines.append(_name(section))
        for post in section.posts:
            lines.append("  " + _post_line(post))
            lines += [f"    ！{tr(mark.word)}：{mark.why}" for mark in about if mark.post_id == post.id]
        lines += [f"  ！{tr(mark.word)}：{mark.why}" for mark in about if mark.post_id is None]
    return Answer(tuple(lines), [_post_json(s, post, found) for s in sections for post in s.posts])


def mark_json(mark: coverage.Mark) -> dict[str, Any]:
    """Return a mark as JSON; `task` is a number, `post` a name, None where the mark is about the other."""
    return {"section": mark.section, "task": mark.task, "post": mark.post or None, "word": mark.word, "why": mark.why}


def _post_json(section: SectionLine, post: PostLine, found: tuple[coverage.Mark, ...]) -> dict[str, Any]:
    return {
        "section": section.name, "side_name": section.side_name, "name": post.name,
        "type": post.kind.value if post.kind else None, "responsibility": post.responsibility, "tasks": list(post.tasks),
        "establishment": post.staffing.value if post.staffing else None, "establishment_text": post.establishment or None,
        "holders": [
            {"name": h.name, "deputy": h.deputy, "since": str(h.since or "") or None, "until": str(h.until or "") or None}
            for h in post.holders or ()
        ],
        "marks": [mark_json(mark) for mark in found if mark.post_id == post.id],
    }


def _name(section: SectionLine) -> str:
    return section.name + (tr("（挂{}牌子）").format(section.side_name) if section.side_name else "")


def _post_line(post: PostLine) -> str:
    numbers = "、".join(str(number) for number in post.tasks) or tr("无")
    held = "、".join(h.name + (tr("（代理）") if h.deputy else "") for h in post.holders or () if h.now)
    return tr("{}  任务 {}  {}  {}").format(post.name, numbers, post.establishment, held or tr("空缺")).rstrip()


def _lines(proposal: Proposal, found: tuple[coverage.Mark, ...], *, dry: bool) -> Iterator[str]:
    counts, differences = proposal.manual.counts(), proposal.differences
    yield tr("科室 {}，部门职责 {}，科室职责 {}，任务 {}，岗位 {}").format(
        counts["sections"], counts["department_duties"], counts["section_duties"], counts["tasks"], counts["posts"]
    )
    yield tr("附件1流程 {} 个，认出后留待以后；联系人、电话、地址 {} 处，已略去").format(
        counts["procedures"], counts["dropped_contacts"]
    )
    for word, changes in ((tr("新增"), differences.added), (tr("变更"), differences.changed), (tr("结束"), differences.gone)):
        yield from (f"  {word} {_change(change)}" for change in changes)
    yield from (tr("  未读出 第 {} 行 {} {}").format(u.line, u.text, u.why) for u in proposal.manual.unread)
    for mark in (m for m in found if m.word != coverage.UNREFERENCED):
        yield f"  ！{mark.section} {tr(mark.word)}：{mark.why}"
    unreferenced = Counter(mark.word for mark in found)[coverage.UNREFERENCED]
    yield tr("另有 {} 项任务没有写流程规范").format(unreferenced)
    if differences.nothing:
        yield tr("与现有内容相同，没有改动。")
    else:
        said = tr("新增 {}，变更 {}，结束 {}。只是预览，没有导入。") if dry else tr("已导入：新增 {}，变更 {}，结束 {}。")
        yield said.format(len(differences.added), len(differences.changed), len(differences.gone))


def _change(change: Change) -> str:
    title = tr(record_named(change.book).title)
    where = "" if change.book == "section" else f"{change.section} "
    return f"{title} {where}{change.name}"
