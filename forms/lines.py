"""Text broken into lines: the rules of Chinese setting, and a size that fits the room."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from forms.faces import SONG, Faces

SIZES = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0)  # seven points is the least that a copy of a copy still shows
TOKENS = re.compile(r"[■□] [^　]*　*|[!-~]+|.")  # a box stays with its name, a Latin word in one piece
NOT_FIRST = frozenset("，。、；：！？）〕】》〉」』”’％·…—%,.;:!?)]}")
NOT_LAST = frozenset("（〔【《〈「『“‘([{-")  # "-": who reads the text out of the PDF takes it for hyphenation


@dataclass(frozen=True)
class Block:
    """Lines of one size; `spacing` is from baseline to baseline, in sizes."""

    lines: tuple[str, ...] = ()
    size: float = SIZES[0]
    spacing: float = 1.36

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * self.spacing

    @property
    def height(self) -> float:
        """How high the lines stand together."""
        return len(self.lines) * self.leading


def fit(text: str, width: float, height: float, faces: Faces, sizes: tuple[float, ...] = SIZES, face: str = SONG) -> Block:
    """Return the text in the largest of `sizes` (from large to small) that fits the room; in the last if none does."""
    if not text:
        return Block()
    if "\n" not in text and sizes[0] * 1.36 <= height and faces.width(text, sizes[0], face) <= width:
        return Block((text,), sizes[0])  # as nearly always
    long = max(faces.width(line, 1, face) for line in text.split("\n"))
    for size in sizes:
        least = Block(("",) * int(long * size / width), size)
        if size != sizes[-1] and least.height > height:
            continue  # 10,000 characters are not broken six times to learn that
        block = Block(wrap(text, width, size, faces, face), size)
        if block.height <= height:
            break
    return block


def wrap(text: str, width: float, size: float, faces: Faces, face: str = SONG) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`; none begins with a stop or ends with an opening bracket."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if faces.width(paragraph, size, face) <= width:
            lines.append(paragraph)
        else:
            lines += _broken(paragraph, width * 1000 / size, faces, face)
    return tuple(lines)


def _broken(paragraph: str, width: float, faces: Faces, face: str) -> Iterator[str]:
    tokens = deque(TOKENS.findall(paragraph))
    line, used = "", 0.0
    while tokens:
        token = tokens.popleft()
        wide = faces.width(token.rstrip("　 "), 1000, face)
        if used + wide <= width or (not line and len(token) == 1):
            line, used = line + token, used + faces.width(token, 1000, face)
        elif wide > width:  # a word longer than a line is broken anywhere
            tokens.extendleft(reversed(token))
        else:
            back = _taken_back(line, token[0])
            tokens.appendleft(token)
            tokens.extendleft(reversed(line[len(line) - back :]))
            yield line[: len(line) - back].rstrip(" ")
            line, used = "", 0.0
    yield line


def _taken_back(line: str, first: str) -> int:
    """Return how many characters of a full line go down with `first`, the first one of the next line."""
    for back in range(min(4, len(line))):
        if first not in NOT_FIRST and line[-1 - back] not in NOT_LAST:
            return back
        first = line[-1 - back]
    return 0
