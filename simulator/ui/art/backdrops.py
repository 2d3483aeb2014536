"""Large pictures made bit by bit: a frame never waits for more than a piece of the work. Kept in halves of halves of their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from math import ceil
from time import perf_counter
from typing import NamedTuple

import pygame

from simulator.ui.canvas import Backdrop, Canvas
from simulator.ui.geometry import Box

FRAME_S = 0.012
"""So long a frame goes on dressing a picture."""
AT_ONCE = 40
HALVINGS = 2
TILES = 3
"""So many scaled tiles are kept: as many as somebody who looks round comes back to."""


class Sheets:
    """One backdrop as far as it is made. `painter(surface, scale)` gives a canvas on a surface."""

    def __init__(self, backdrop: Backdrop, painter: Callable[[pygame.Surface, float], Canvas]) -> None:
        self.backdrop, self._painter = backdrop, painter
        whole = pygame.Surface((backdrop.w * backdrop.fine, backdrop.h * backdrop.fine), 0, 32)
        whole.fill(backdrop.ground)
        self._sizes = [whole]
        for _ in range(HALVINGS):
            last = self._sizes[-1]
            self._sizes.append(pygame.Surface((last.get_width() // 2, last.get_height() // 2), 0, 32))
            self._sizes[-1].fill(backdrop.ground)
        self._canvas = painter(whole, float(backdrop.fine))
        self._things: Iterator[Callable[[Canvas], None]] | None = None
        self._shown = False
        self._tiles: dict[tuple[int, ...], pygame.Surface] = {}
        self.is_ready = False

    def cost(self) -> int:
        """Bytes it takes."""
        return sum(one.get_width() * one.get_height() * 4 for one in self._sizes)

    def go_on(self) -> None:
        """A piece of the work: nothing for the first picture, then the pixels, then things until the frame's time is up."""
        if self.is_ready:
            return
        if not self._shown:
            self._shown = True
            return
        if self._things is None:
            self._lay_pixels()
        else:
            self._dress(self._things)
        for larger, smaller in zip(self._sizes, self._sizes[1:], strict=False):
            pygame.transform.smoothscale(larger, smaller.get_size(), smaller)

    def _lay_pixels(self) -> None:
        small = pygame.image.frombuffer(self.backdrop.pixels(), (self.backdrop.w, self.backdrop.h), "RGB")
        whole = self._sizes[0]
        whole.blit(pygame.transform.smoothscale(small, whole.get_size()), (0, 0))
        self._things = iter(self.backdrop.things())

    def _dress(self, things: Iterator[Callable[[Canvas], None]]) -> None:
        until = perf_counter() + FRAME_S
        while perf_counter() < until:
            some = list(islice(things, AT_ONCE))
            for draw in some:
                draw(self._canvas)
            if len(some) < AT_ONCE:
                self.is_ready = True
                return

    def part(self, part: Box, size: tuple[int, int]) -> pygame.Surface:
        """Part of it at a size in real pixels, cut from a scaled tile: who looks around scales anew only where a tile ends."""
        halvings = 0
        while halvings < HALVINGS and part.w * self.backdrop.fine / size[0] >= 2 ** (halvings + 1):
            halvings += 1
        image, times = self._sizes[halvings], self.backdrop.fine / 2**halvings
        across = _Span.of(part.x * times, part.w * times, image.get_width(), size[0])
        down = _Span.of(part.y * times, part.h * times, image.get_height(), size[1])
        tile = self._tile(halvings, across, down)
        return tile.subsurface((across.offset(tile.get_width()), down.offset(tile.get_height()), *size))

    def _tile(self, halvings: int, across: _Span, down: _Span) -> pygame.Surface:
        """The scaled tile on which a part lies; the last few of a whole picture are kept."""
        key = (halvings, *across.tile, *down.tile)
        found = self._tiles.pop(key, None) if self.is_ready else None
        if found is None:
            (left, wide, real_w), (top, high, real_h) = across.tile, down.tile
            found = pygame.transform.smoothscale(self._sizes[halvings].subsurface((left, top, wide, high)), (real_w, real_h))
        if self.is_ready:
            self._tiles[key] = found
            if len(self._tiles) > TILES:
                del self._tiles[next(iter(self._tiles))]
        return found


class _Span(NamedTuple):
    """One direction of a part: the tile's start, length, and length when scaled; where the part begins on it, and its size, in real pixels."""

    tile: tuple[int, int, int]
    at: float
    size: int

    @classmethod
    def of(cls, start: float, length: float, whole: int, size: int) -> _Span:
        """A part that begins at `start` of a picture `whole` long, `length` of it shown `size` long. Tiles begin at every half of a length."""
        length = min(whole, max(1.0, length))
        start = min(max(0.0, start), whole - length)
        half = max(1, round(length / 2))
        first = int(start // half) * half
        long = min(whole - first, ceil(length) + half + 1)
        scaled = max(size, round(long * size / length))
        return cls((first, long, scaled), (start - first) * scaled / long, size)

    def offset(self, scaled: int) -> int:
        """Where the part begins on its tile."""
        return min(round(self.at), scaled - self.size)
