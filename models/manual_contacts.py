"""Contact persons, telephones and addresses of a manual: recognised so that they can be left out, and never kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from models.manual_paper import Line

NAMES = (
    "联系人员|联系人|联系方式|联系电话|咨询电话|监督电话|办公电话|举报电话|电话号码|电话|手机号码|手机号|手机|座机|传真|"
    "办公地址|工作地址|联系地址|通讯地址|通信地址|地址|办公地点|工作地点|电子邮箱|电子邮件|邮箱|邮编|微信号|微信"
)
PLAIN = "联系人员|联系人|联系方式|联系电话|办公电话|办公地址|工作地址"  # also without a colon, or in the midst of a line


def _wide(names: str) -> str:
    """Return a pattern of names whose characters may stand apart, as 联 系 人 does."""
    return "|".join(r"\s*".join(name) for name in names.split("|"))


LABELS = _wide(NAMES)
LABELLED = re.compile(rf"^\W*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])?\s*(?:{LABELS})\s*[：:]")
BARE = re.compile(rf"^\s*(?:{LABELS})\s*[：:]?\s*$")
SPACED = re.compile(rf"^\s*(?:{_wide(PLAIN)})\s+\S[^，。；]{{0,30}}$")
AMID = re.compile(rf"(?:{_wide(PLAIN)}|电话|手机)\s*[：:]")
PHONE = re.compile(
    r"(?<!\d)(?:0\d{2,3}\s*[-—－–―─]{0,2}\s*\d{7,8}|[(（]0\d{2,3}[)）]\s*\d{7,8}|1[3-9]\d(?:[-— ]?\d{4}){2})(?!\d)"
)
SHORT = re.compile(r"(?<!\d)(?!19|20)\d{7,8}(?!\d)")  # a number without its area; in a long line it may be anything else
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


def is_contact(text: str) -> bool:
    """Say whether a paragraph tells how to reach someone."""
    found = any(pattern.search(text) for pattern in (LABELLED, SPACED, AMID, PHONE, MAIL))
    return found or (len(text.strip()) <= 30 and bool(SHORT.search(text)))


@dataclass(frozen=True)
class Sifted:
    """Lines without contacts: what is kept, how many blocks were left out, and lines that were more than a contact."""

    kept: tuple[Line, ...]
    blocks: int
    amid: tuple[int, ...]


def without_contacts(lines: Iterable[Line]) -> Sifted:
    """Return the lines that are no contact, and how many blocks of contacts stood between them.

    A block is a run of such lines; a new 联系人 begins another. A label alone takes the line after it along.
    """
    kept: list[Line] = []
    amid: list[int] = []
    blocks, running, awaited = 0, False, False
    for line in lines:
        if not line.text.strip():
            kept.append(line)
            continue
        if is_contact(line.text) or BARE.match(line.text) or awaited:
            blocks += not running or "".join(line.text.split()).startswith("联系人")
            amid += [line.no] if is_contact(line.text) and not (LABELLED.search(line.text) or SPACED.search(line.text)) else []
            running, awaited = True, bool(BARE.match(line.text))
            continue
        running = False
        kept.append(line)
    return Sifted(tuple(kept), blocks, tuple(amid))
