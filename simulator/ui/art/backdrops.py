"""Large pictures made bit by bit: a frame never waits for more than a piece of the work. Kept in halves of halves of their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from time import perf_counter

import pygame

from simulator.ui.canvas import Backdrop, Canvas
from simulator.ui.geometry import Box

FRAME_S = 0.012
"""So long a frame goes on dressing a picture."""
AT_ONCE = 40
HALVINGS = 2


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
        self._last: tuple[tuple[object, ...], pygame.Surface] | None = None
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
        """Part of it at a size in real pixels; the same part of a whole picture is not made twice."""
        halvings = 0
        while halvings < HALVINGS and part.w * self.backdrop.fine / size[0] >= 2 ** (halvings + 1):
            halvings += 1
        image, times = self._sizes[halvings], self.backdrop.fine / 2**halvings
        wide, high = min(image.get_width(), max(1, round(part.w * times))), min(image.get_height(), max(1, round(part.h * times)))
        left = min(max(0, round(part.x * times)), image.get_width() - wide)
        top = min(max(0, round(part.y * times)), image.get_height() - high)
        key = (halvings, left, top, wide, high, size)
        if not self.is_ready or self._last is None or self._last[0] != key:
            self._last = (key, pygame.transform.smoothscale(image.subsurface((left, top, wide, high)), size))
        return self._last[1]
