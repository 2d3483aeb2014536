"""Which font file a style means, how large it really is, and how a text is made to fit. Measuring is the caller's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from simulator.ui.theme import REAL_TEXT_FLOOR, Style

FOLDER = "fonts"
FACES = {500: "Inter-Medium.ttf", 600: "Inter-SemiBold.ttf", 700: "Inter-Bold.ttf", 800: "Inter-ExtraBold.ttf"}
DISPLAY_FACES = {700: "InterDisplay-Bold.ttf", 800: "InterDisplay-ExtraBold.ttf"}
LEADING = 1.25
"""Distance of two lines, as a share of the size."""
STEP = 2.0
"""How much smaller a text gets, once, before it is shortened; logical pixels."""
ELLIPSIS = "…"
LONGEST_WORD = 30
"""Signs; what is longer is a file's path."""
FOLDERS = re.compile(r"[^/\\]*[/\\]|[^/\\]+$")
TOLERANCE = 1.0
"""Real pixels a text may be wider than its box: what rounding a box to pixels costs."""

Width = Callable[[str, int], int]
"""Width in real pixels of a string at a size in real pixels."""


class Fitted(NamedTuple):
    """A text made to fit: size in real pixels, its lines, and whether all of it is there."""

    size: int
    lines: tuple[str, ...]
    whole: bool


def face(style: Style) -> str:
    """The file of a style; the nearest weight at hand."""
    faces = DISPLAY_FACES if style.display else FACES
    return faces[min(faces, key=lambda weight: (abs(weight - style.weight), -weight))]


def real_size(style: Style, scale: float, text_scale: float, smaller: float = 0.0) -> int:
    """A style's size in real pixels, never below the floor."""
    return max(REAL_TEXT_FLOOR, round((style.size - smaller) * scale * text_scale))


@lru_cache(maxsize=2048)
def clean(string: str) -> str:
    """The string without what no font can show: control signs become spaces, but a line's end stays."""
    return "".join(sign if sign == "\n" or sign.isprintable() or sign in {"\u00a0", "\u202f"} else " " for sign in string)


def fit(string: str, room: tuple[float, float], lines: int, sizes: tuple[int, int], width: Width) -> Fitted:
    """Lines at the first size that lets all of the text into the room, else shortened at the second."""
    for size in dict.fromkeys(sizes):
        wrapped = _wrap(string, room[0], size, width) if lines > 1 or "\n" in string else [string]
        if len(wrapped) <= _most(lines, room[1], size) and all(width(line, size) <= room[0] + TOLERANCE for line in wrapped):
            return Fitted(size, tuple(wrapped), whole=size <= room[1] + TOLERANCE)
    return _shortened(wrapped, room[0], _most(lines, room[1], size), size, width)


def _most(lines: int, height: float, size: int) -> int:
    """How many lines there is room for, at least one."""
    return max(1, min(lines, int((height + TOLERANCE - size) / (size * LEADING)) + 1))


def _wrap(string: str, room: float, size: int, width: Width) -> list[str]:
    """Lines broken at plain spaces; a non-breaking space holds."""
    lines: list[str] = []
    for paragraph in string.split("\n"):
        line = ""
        for gap, word in _words(paragraph):
            longer = f"{line}{gap}{word}" if line else word
            if line and width(longer, size) > room + TOLERANCE:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _words(paragraph: str) -> Iterator[tuple[str, str]]:
    """Words with the space before each; a file's path, which is longer than any word, comes folder by folder."""
    for word in paragraph.split(" "):
        gap = " "
        for part in FOLDERS.findall(word) if len(word) > LONGEST_WORD else (word,):
            yield gap, part
            gap = ""


def _shortened(wrapped: list[str], room: float, most: int, size: int, width: Width) -> Fitted:
    """The first lines; each that is too wide, and the last one where more would follow, ends in an ellipsis."""
    kept = wrapped[:most]
    ends = len(wrapped) > most
    cut = [
        _cut(line, room, size, width) if width(line, size) > room + TOLERANCE or (ends and index == most - 1) else line
        for index, line in enumerate(kept)
    ]
    return Fitted(size, tuple(cut), whole=False)


def _cut(line: str, room: float, size: int, width: Width) -> str:
    """As much of a line as leaves room for the ellipsis; found by halving."""
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width(line[:middle].rstrip() + ELLIPSIS, size) <= room + TOLERANCE:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + ELLIPSIS
