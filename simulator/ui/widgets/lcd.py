"""Seven-segment digits, as real instruments show them: they keep the point."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.theme import LCD, LCD_INK, PRINT, Style
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import mixed, print_style

SEGMENTS = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc",
    "8": "abcdefg", "9": "abcdfg", "-": "g", "\u2212": "g", " ": "", "E": "afged", "r": "eg", "o": "cdeg", "L": "fed",
    "H": "fegbc", "P": "fabge", "U": "fedcb", "n": "ceg", "F": "afge", "A": "efabcg", "C": "afed", "t": "fegd", "_": "d",
}  # fmt: skip
"""Which of the seven are lit; another sign lights none."""
BARS = {"a": (0.0, 0.0, "h"), "g": (0.0, 0.5, "h"), "d": (0.0, 1.0, "h"), "f": (0.0, 0.0, "v"), "b": (1.0, 0.0, "v"), "e": (0.0, 0.5, "v"), "c": (1.0, 0.5, "v")}
SLANT = 0.1
GHOST = mixed(LCD, LCD_INK, 0.1)


def segment(which: str, x: float, y: float, w: float, h: float, thick: float) -> list[Point]:
    """The six corners of a segment of a digit whose box is given; leans to the right."""
    right, down, kind = BARS[which]
    half, gap = thick / 2, thick * 0.14
    left, top = x + half + right * (w - thick), y + half + down * (h - thick)
    if kind == "h":
        end = left + w - thick - gap
        left += gap
        points = [(left, top), (left + half, top - half), (end - half, top - half), (end, top), (end - half, top + half), (left + half, top + half)]
    else:
        foot = top + (h - thick) / 2 - gap
        top += gap
        points = [(left, top), (left + half, top + half), (left + half, foot - half), (left, foot), (left - half, foot - half), (left - half, top + half)]
    return [(px + (y + h - py) * SLANT, py) for px, py in points]


def cells(text: str) -> list[tuple[str, bool, bool]]:
    """Signs with whether a point or a colon follows them."""
    found: list[tuple[str, bool, bool]] = []
    for sign in text:
        if sign in ".,:" and found:
            last = found[-1]
            found[-1] = (last[0], last[1] or sign != ":", last[2] or sign == ":")
        else:
            found.append((sign, False, False))
    return found


def draw_digits(canvas: Canvas, text: str, box: Box, places: int = 0, ghost: str = GHOST, ink: str = LCD_INK) -> None:
    """Digits set right in a box; at least so many places, the unlit segments as ghosts."""
    signs = cells(text)
    signs = [(" ", False, False)] * (places - len(signs)) + signs
    high = min(box.h, box.w / (max(1, len(signs)) * 0.68) * 1.0)
    pitch, wide, thick = high * 0.66, high * 0.48, high * 0.13
    left = box.right - pitch * len(signs) - high * SLANT * 0.4
    top = box.y + (box.h - high) / 2
    for index, (sign, point, colon) in enumerate(signs):
        x = left + index * pitch
        lit = SEGMENTS.get(sign, "")
        for which in "abcdefg":
            canvas.polygon(segment(which, x, top, wide, high, thick), ink if which in lit else ghost)
        dots = ([top + high - thick / 2] if point else []) + ([top + high * 0.3, top + high * 0.7] if colon else [])
        for y in dots:
            canvas.circle(x + wide + thick * 0.75 + (top + high - y) * SLANT, y, thick * 0.6, ink)


@dataclass(eq=False, kw_only=True)
class Lcd(Widget):
    """A display: digits, unit, a short note above (`DC`, `AUTO`). `bezel` frames it in black."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    unit: str = ""
    note: str = ""
    places: int = 4
    bezel: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Frame, glass, digits, unit."""
        glass = self.box
        if self.bezel:
            canvas.rect(self.box, "#16222E", radius=7)
            glass = self.box.inset(5)
        canvas.rect(glass, LCD, radius=3)
        inside = glass.inset(8, 7)
        size = max(12.0, min(22.0, inside.h * 0.5))
        sign = print_style(canvas, Style(size, 700))
        wide = canvas.measure(self.unit, sign)[0] + 6 if self.unit else 0.0
        head = 15.0 if self.note else 0.0
        if self.note:
            canvas.text(self.note, Box(inside.x, inside.y - 3, inside.w, 15), print_style(canvas, PRINT), LCD_INK)
        digits = Box(inside.x, inside.y + head, inside.w - wide, inside.h - head)
        draw_digits(canvas, self.text, digits, self.places)
        if self.unit:
            room = Box(digits.right + 3, digits.y, wide + 3, digits.h)
            canvas.text(self.unit, room, sign, LCD_INK, align="center", valign="bottom")
