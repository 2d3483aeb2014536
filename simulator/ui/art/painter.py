"""The canvas of the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from simulator.ui import fonts
from simulator.ui.art import baking
from simulator.ui.art.backdrops import Sheets
from simulator.ui.art.baking import Look, Real
from simulator.ui.art.studio import Kept, Key, Studio, Written
from simulator.ui.canvas import Backdrop
from simulator.ui.geometry import Box, parts_beside
from simulator.ui.shapes import Point, SpriteFact, rgba
from simulator.ui.theme import Style

if TYPE_CHECKING:
    from simulator.ui.flats import Flats

HARD_PX = 5
"""A stroke on the move has hard edges from this width on: soft ones take five times as long."""


class Painter:
    """A `Canvas` on a surface. `overflows` lists every text, with its box, that had to be shortened or was too high."""

    def __init__(
        self, surface: pygame.Surface, scale: float, text_scale: float, root: Path, cache: Path | None = None,
        *, studio: Studio | None = None, origin: tuple[int, int] = (0, 0),
    ) -> None:  # fmt: skip
        self.surface, self.scale, self.text_scale = surface, scale, text_scale
        self.studio = studio or Studio(root, cache)
        self.overflows: list[tuple[str, Box]] = []
        self._left, self._top = origin
        self._opaque = not surface.get_flags() & pygame.SRCALPHA

    @property
    def facts(self) -> dict[str, SpriteFact]:
        """Size, anchors and layer group of every sprite, in pixels at scale 1."""
        return self.studio.facts

    def rect(
        self,
        box: Box,
        fill: str | None,
        *,
        line: str | None = None,
        width: float = 1.2,
        radius: float = 0.0,
        shadow: bool = False,
    ) -> None:
        """A filled, outlined, rounded rectangle, its line inside the box."""
        x, y, w, h = self._real(box)
        if w <= 0 or h <= 0:
            return
        if not radius and not shadow and line is None and fill is not None and rgba(fill)[3] == 255:
            self.surface.fill(rgba(fill), (x, y, w, h))
            return
        self._sheet(
            x,
            y,
            (w, h, min(radius * self.scale, w / 2, h / 2), fill, line, max(1.0, width * self.scale) if line else 0.0),
            shadow=shadow,
        )

    def circle(self, x: float, y: float, r: float, fill: str | None, *, line: str | None = None, width: float = 1.5) -> None:
        """A disc or ring, its line inside the radius."""
        across = max(1, round(2 * r * self.scale))
        left, top = round(x * self.scale - across / 2) + self._left, round(y * self.scale - across / 2) + self._top
        self._sheet(
            left, top, (across, across, across / 2, fill, line, max(1.0, width * self.scale) if line else 0.0), shadow=False
        )

    def _sheet(self, x: int, y: int, look: Look, *, shadow: bool) -> None:
        """A baked rounded rectangle."""
        around = baking.margin(self.scale) if shadow else 0
        scale = self.scale if shadow else 0.0
        image = self.studio.shapes.get((look, scale), lambda: baking.sheet(look, scale))
        baking.lay(self.surface, image, (x - around, y - around))

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """A filled, anti-aliased polygon."""
        real = self._points(points)
        left, top, w, h = baking.bounds(real, 1)
        if not self.surface.get_clip().colliderect((left, top, w, h)):
            return
        if w * h > baking.LARGE_AREA and self._opaque and rgba(fill)[3] == 255:
            baking.raw_polygon(self.surface, real, rgba(fill))
            return
        shape = tuple((round((x - left) * 8), round((y - top) * 8)) for x, y in real)
        baking.lay(self.surface, self.studio.shapes.get((shape, fill), lambda: baking.polygon(shape, (w, h), fill)), (left, top))

    def polygons(self, faces: Iterable[tuple[Sequence[Point], str]], *, soft: bool = True) -> None:
        """Many polygons that change with every frame (a turning tower): faster, edges less even, hard where not `soft`."""
        for points, fill in faces:
            if self._opaque and rgba(fill)[3] == 255:
                baking.raw_polygon(self.surface, self._points(points), rgba(fill), soft=soft)
            else:
                self.polygon(points, fill)

    def line(self, points: Sequence[Point], colour: str, width: float = 2.0) -> None:
        """An open line through points, round ends; baked when it comes a second time, so that one on the move costs little."""
        real, thick = self._points(points), max(1.0, width * self.scale)
        left, top, w, h = baking.bounds(real, ceil(thick / 2) + 1)
        if len(real) < 2 or not self.surface.get_clip().colliderect((left, top, w, h)):
            return
        shape = tuple((round((x - left) * 8), round((y - top) * 8)) for x, y in real)
        key = (shape, colour, round(thick * 4))
        direct = self._opaque and rgba(colour)[3] == 255
        if direct and (w * h > baking.LARGE_AREA or not self.studio.seen(key)):
            baking.raw_line(self.surface, real, rgba(colour), thick)
            return
        baking.lay(self.surface, self.studio.shapes.get(key, lambda: baking.line(shape, (w, h), colour, thick)), (left, top))

    def strokes(self, pieces: Iterable[tuple[Point, Point, str, float]], *, soft: bool = True) -> None:
        """Many straight strokes that change with every frame (a turning tower): ends, colour, width; square ends."""
        scale, left, top = self.scale, self._left, self._top
        seen, draw = self.surface.get_clip(), pygame.draw.aaline if soft else pygame.draw.line
        for (ax, ay), (bx, by), colour, width in pieces:
            x, y, right, bottom = ax * scale + left, ay * scale + top, bx * scale + left, by * scale + top
            thick = max(1, round(width * scale))
            # to see that a stroke lies aside takes a tenth of having it clipped away
            if (
                max(x, right) + thick >= seen.left and min(x, right) - thick <= seen.right
                and max(y, bottom) + thick >= seen.top and min(y, bottom) - thick <= seen.bottom
            ):  # fmt: skip
                draw(self.surface, rgba(colour), (x, y), (right, bottom), thick)

    def mesh(self, pieces: Iterable[tuple[Sequence[Point], str, float]]) -> None:
        """Many flat pieces in their order, opaque, never kept: a stroke of a width through two points, else a filled polygon."""
        scale, left, top, surface = self.scale, self._left, self._top, self.surface
        for points, colour, width in pieces:
            real = [(x * scale + left, y * scale + top) for x, y in points]
            if len(real) == 2:
                pygame.draw.aaline(surface, rgba(colour), real[0], real[1], max(1, round(width * scale)))
            else:
                baking.raw_polygon(surface, real, rgba(colour))

    def flats(self, pieces: Flats, start: int = 0, end: int | None = None) -> None:
        """Flat pieces of a picture on the move, from one of them to another: thick strokes have hard edges."""
        surface, stroke, thin, polygon, soft = self.surface, pygame.draw.line, pygame.draw.aaline, baking.raw_polygon, pieces.soft
        hard_from = HARD_PX if soft else 0
        key = (self.scale, self._left, self._top, self._opaque)
        if key not in pieces.ready:
            pieces.ready[key] = self._ready(pieces)
        points, rows = pieces.ready[key]
        for first, last, colour, width in rows[start:end]:
            if last - first == 2:
                draw = thin if width < hard_from else stroke
                draw(surface, colour, points[first], points[first + 1], width)
            else:
                polygon(surface, points[first:last], colour, soft=soft)

    def _ready(self, pieces: Flats) -> tuple[list[Point], list[tuple[int, int, int, int]]]:
        """Columns as points and rows in real pixels, colours as the surface has them: that spares a fifth of each stroke."""
        xs, ys = pieces.xs * self.scale + self._left, pieces.ys * self.scale + self._top
        widths = (pieces.widths * self.scale).round().clip(1).astype(int)
        inks = {colour: self.surface.map_rgb(rgba(colour)) for colour in set(pieces.colours)}
        columns = (pieces.first.tolist(), pieces.last.tolist(), map(inks.__getitem__, pieces.colours), widths.tolist())
        return list(zip(xs.tolist(), ys.tolist(), strict=True)), list(zip(*columns, strict=True))

    def sprite(
        self, name: str, box: Box, *, tint: str | None = None, alpha: float = 1.0, angle: float = 0.0, mirrored: bool = False
    ) -> None:
        """A sprite that fills a box, in one colour where `tint` is given, turned clockwise about the box's middle, left for right where `mirrored`."""
        x, y, w, h = self._real(box)
        if w <= 0 or h <= 0 or alpha <= 0:
            return
        turn = round(angle, 1) % 360
        image = self.studio.sprite(name, (w, h), tint, turn, min(255, round(alpha * 32) * 8), mirrored=mirrored)
        if turn:
            x, y = x + (w - image.get_width()) // 2, y + (h - image.get_height()) // 2
        baking.lay(self.surface, image, (x, y))

    def collage(self, box: Box, sprites: Sequence[tuple[str, Box]]) -> None:
        """Sprites laid one over another as one picture."""
        x, y, w, h = self._real(box)
        places = [(name, self._real(place)) for name, place in sprites]
        laid = tuple((name, (left - x, top - y), (wide, high)) for name, (left, top, wide, high) in places)
        self.surface.blit(self.studio.collage((w, h), laid), (x, y))

    def text(
        self, string: str, box: Box, style: Style, colour: str, *, align: str = "left", valign: str = "middle", lines: int = 1
    ) -> None:
        """Text inside a box: wrapped to at most `lines`, shrunk by one step before it is shortened with an ellipsis."""
        if not string:
            return
        x, y, w, h = self._real(box)
        key = (string, w, h, style, colour, align, valign, lines, self.scale, self.text_scale)
        written = self.studio.texts.get(key, lambda: self._written(string, (w, h), style, colour, (align, valign, lines)))
        for piece, dx, dy in written.pieces:
            baking.lay(self.surface, piece, (x + dx, y + dy))
        if not written.whole and (string, box) not in self.overflows:
            self.overflows.append((string, box))

    def _written(self, string: str, room: tuple[int, int], style: Style, colour: str, how: tuple[str, str, int]) -> Written:
        """A text's lines as surfaces."""
        file, (align, valign, most) = fonts.face(style), how
        sizes = tuple(fonts.real_size(style, self.scale, self.text_scale, smaller) for smaller in (0.0, fonts.STEP))
        studio = self.studio
        fitted = fonts.fit(
            fonts.clean(string), room, most, (sizes[0], sizes[1]), lambda line, size: studio.width(file, size, line)
        )
        leading = round(fitted.size * fonts.LEADING)
        high = leading * (len(fitted.lines) - 1) + studio.height(file, fitted.size)
        top = _share(room[1] - high, {"top": 0.0, "middle": 0.5, "bottom": 1.0}[valign])
        pieces = []
        for index, line in enumerate(fitted.lines):
            image = studio.letters(file, fitted.size, line, rgba(colour))
            left = _share(room[0] - image.get_width(), {"left": 0.0, "right": 1.0}.get(align, 0.5))
            pieces.append((image, left, top + index * leading))
        return Written(pieces, whole=fitted.whole)

    def measure(self, string: str, style: Style) -> tuple[float, float]:
        """Width and height a single line needs, in logical pixels, `text_scale` included."""
        size, file = fonts.real_size(style, self.scale, self.text_scale), fonts.face(style)
        return self.studio.width(file, size, fonts.clean(string)) / self.scale, self.studio.height(file, size) / self.scale

    def layer(
        self, key: Key, size_box: Box, draw: Callable[[Painter], None],
        *, alpha: float = 1.0, covers: bool = False, aside: float = 0.0, anywhere: bool = False,
    ) -> None:  # fmt: skip
        """What `draw` draws inside a box, drawn once for this key and scale, shown again afterwards, `aside` to the right of it.

        `covers`: nothing shows through it (a scene's whole ground), so that it is copied and not blended; `anywhere`: the same
        wherever a box of this size lies (a figure that moves).
        """
        place = self._real(size_box)
        if place[2] > 0 and place[3] > 0:
            whole = ("anywhere", key, *place[2:], self.scale, self.text_scale) if anywhere else self._whole(key, place)
            kept = self.studio.layers.get(whole, lambda: self._drawn(place, draw, covers=covers))
            at = (place[0] + kept.dx + round(aside * self.scale), place[1] + kept.dy)
            if covers:
                self.surface.blit(kept.image, at)
            else:
                baking.lay(self.surface, baking.faded(kept.image, round(255 * alpha)), at)

    def _whole(self, key: Key, place: tuple[int, int, int, int]) -> Key:
        """A layer's key with everything else its picture depends on."""
        return key, place[2], place[3], place[0] - self._left, place[1] - self._top, self.scale, self.text_scale

    def kept(self, key: Key, box: Box, draw: Callable[[Painter], None]) -> None:
        """As `layer`, but what comes for the first time is drawn straight: only what stands still is worth keeping."""
        place = self._real(box)
        whole = self._whole(key, place)
        kept = self.studio.layers.at_hand(whole)
        if kept is None and self._opaque and self.studio.seen(whole):
            kept = self.studio.layers.get(whole, lambda: self._drawn(place, draw, covers=False))
        if kept is None:
            draw(self)
        else:
            baking.lay(self.surface, kept.image, (place[0] + kept.dx, place[1] + kept.dy))

    def sheet(self, key: Key, frame: Box, changed: Sequence[Box], draw: Callable[[Painter, Box], None], hole: Box | None = None) -> None:
        """An opaque picture of the frame, copied here but for a hole. One is kept: drawn whole for another key or scale, else only where it `changed`."""
        place = self._real(frame)
        whole: Key = (self._whole(key, place), hole)
        if self.studio.sheet is None or self.studio.sheet[0] != whole:
            self.studio.sheet, changed = (whole, self._blank(place[2:], whole=hole is None)), [frame]
        surface = self.studio.sheet[1]
        if changed:
            inner = self._inner(place[0], place[1], surface)
            for box in changed:
                with inner.clip(box) as cut:
                    draw(cut, box)
        for part in parts_beside(frame, hole):
            x, y, w, h = self._real(part)
            self.surface.blit(surface, (x, y), (x - place[0], y - place[1], w, h))

    def _blank(self, size: tuple[int, ...], *, whole: bool) -> pygame.Surface:
        """An empty opaque surface: one to be copied whole, else in parts."""
        return pygame.Surface(size, 0, self.surface) if whole else baking.opaque((size[0], size[1]), self.surface)

    def window(self, key: Key, backdrop: Backdrop, part: Box, box: Box) -> bool:
        """Part of a large picture stretched over a box; each call goes on making it, False until it is whole."""
        x, y, w, h = self._real(box)
        if w <= 0 or h <= 0:
            return True
        sheets = self.studio.backdrops.get((key, backdrop.w, backdrop.h), lambda: Sheets(backdrop, self._on))
        sheets.go_on()
        self.surface.blit(sheets.part(part, (w, h)), (x, y))
        return sheets.is_ready

    def _on(self, surface: pygame.Surface, scale: float) -> Painter:
        """A painter on another surface."""
        return Painter(surface, scale, 1.0, self.studio.root, studio=self.studio)

    def _drawn(self, place: tuple[int, int, int, int], draw: Callable[[Painter], None], *, covers: bool) -> Kept:
        """A layer made: the part of it on which there is something."""
        inner = self._inner(place[0], place[1], pygame.Surface(place[2:], pygame.SRCALPHA))
        draw(inner)
        if covers:
            plain = baking.opaque((place[2], place[3]), self.surface)
            baking.lay(plain, inner.surface, (0, 0))
            return Kept(plain, 0, 0)
        rect = inner.surface.get_bounding_rect()
        return Kept(inner.surface.subsurface(rect).copy(), rect.x, rect.y)

    def _inner(self, x: int, y: int, sheet: pygame.Surface) -> Painter:
        """A painter with the same coordinates on a sheet that will lie at a place of this one."""
        origin = (self._left - x, self._top - y)
        inner = Painter(sheet, self.scale, self.text_scale, self.studio.root, studio=self.studio, origin=origin)
        inner.overflows = self.overflows
        return inner

    def sees(self, box: Box) -> bool:
        """Whether anything drawn in a box is seen: some of it lies inside the clip."""
        return bool(self.surface.get_clip().colliderect(self._real(box)))

    @contextmanager
    def clip(self, box: Box) -> Iterator[Painter]:
        """Inside, nothing is drawn beyond the box."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self._real(box)))
        try:
            yield self
        finally:
            self.surface.set_clip(before)

    @contextmanager
    def circle_clip(self, x: float, y: float, r: float) -> Iterator[Painter]:
        """Draw with the painter it gives: afterwards what lies inside the circle is shown, as through a lens."""
        across = max(1, round(2 * r * self.scale))
        left, top = round(x * self.scale - across / 2) + self._left, round(y * self.scale - across / 2) + self._top
        inner = self._inner(left, top, pygame.Surface((across, across), pygame.SRCALPHA))
        yield inner
        look: Look = (across, across, across / 2, "#FFFFFF", None, 0.0)
        mask = self.studio.shapes.get((look, 0.0), lambda: baking.sheet(look, 0.0))
        inner.surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        baking.lay(self.surface, inner.surface, (left, top))

    def _real(self, box: Box) -> tuple[int, int, int, int]:
        """A box in real pixels; boxes that touch still touch."""
        left, top = round(box.x * self.scale), round(box.y * self.scale)
        size = round(box.right * self.scale) - left, round(box.bottom * self.scale) - top
        return left + self._left, top + self._top, size[0], size[1]

    def _points(self, points: Sequence[Point]) -> Real:
        scale, left, top = self.scale, self._left, self._top
        return [(x * scale + left, y * scale + top) for x, y in points]


def _share(room: int, share: float) -> int:
    return floor(room * share + 0.5)
