"""Shapes as surfaces: drawn several times too large and scaled down, or straight onto an opaque surface.

A scratch surface is filled with the shape's own colour, fully transparent: then scaling mixes transparency alone, and edges
neither darken nor fringe. What is kept is premultiplied (colour times alpha) and laid with `lay`: pygame's usual way of laying
half transparent on half transparent darkens, this one is right on every ground. pygame's soft lines come out premultiplied too.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor

import pygame

from simulator.ui.shapes import Rgba, bends, rgba, ribbon, stroke
from simulator.ui.theme import INK900

Real = list[tuple[float, float]]
Look = tuple[int, int, float, str | None, str | None, float]
"""Width, height, radius, fill, line, width of the line; real pixels."""
Eighths = tuple[tuple[int, int], ...]
"""Points in eighths of a pixel."""

SHADOW = ((5.0, 0.022), (3.5, 0.03), (2.0, 0.04), (0.8, 0.06))
"""The soft shadow: how far each sheet of ink reaches out, and how much of it is seen."""
SHADOW_DOWN = 3.0
FINE, MIDDLE = 4, 2
"""How many times too large small and large shapes are drawn."""
SMALL_AREA, LARGE_AREA = 40_000, 400_000


def lay(ground: pygame.Surface, image: pygame.Surface, place: tuple[int, int]) -> None:
    """Puts a premultiplied image on a ground."""
    ground.blit(image, place, special_flags=pygame.BLEND_PREMULTIPLIED)


def opaque(size: tuple[int, int], like: pygame.Surface) -> pygame.Surface:
    """An empty surface to copy from, in the format of another one.

    It is cut from one a pixel or two wider, so that its rows do not all begin at a multiple of 16 bytes: for such rows SDL
    takes a way that writes past the cache, which was measured to copy a narrow, high part twenty times slower.
    """
    width, height = size
    wider = width + (1 if (width + 1) % 4 else 2)
    return pygame.Surface((wider, height), 0, like).subsurface((0, 0, width, height))


def faded(image: pygame.Surface, alpha: int) -> pygame.Surface:
    """A premultiplied image with less of it seen; 255 is all."""
    if alpha >= 255:
        return image
    paler = image.copy()
    paler.fill((alpha, alpha, alpha, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return paler


def margin(scale: float) -> int:
    """How far a shadow reaches beyond its sheet."""
    return ceil((SHADOW_DOWN + SHADOW[0][0]) * scale) + 1


def bounds(real: Real, more: int) -> tuple[int, int, int, int]:
    """The whole pixels around points, `more` of them on each side."""
    xs, ys = [point[0] for point in real], [point[1] for point in real]
    left, top = floor(min(xs)) - more, floor(min(ys)) - more
    return left, top, ceil(max(xs)) + more - left, ceil(max(ys)) + more - top


def sheet(look: Look, shadow: float) -> pygame.Surface:
    """A rounded rectangle, with its soft shadow at that scale around it where that is not 0; corners drawn, the rest stretched."""
    w, h, radius, fill, line, width = look
    around = margin(shadow) if shadow else 0
    corner = ceil(max(radius, width)) + around + 2
    pw, ph = min(w, 2 * corner + 1), min(h, 2 * corner + 1)
    patch = pygame.Surface((pw + 2 * around, ph + 2 * around), pygame.SRCALPHA)
    for reach, share in SHADOW if shadow else ():
        _lay_shadow(patch, pygame.Rect(around, around, pw, ph), radius, shadow, (reach, share))
    lay(patch, _rounded(pw, ph, radius, fill, line, width), (around, around))
    return _stretched(patch, w + 2 * around, h + 2 * around, corner + around)


def _lay_shadow(patch: pygame.Surface, card: pygame.Rect, radius: float, scale: float, layer: tuple[float, float]) -> None:
    """One sheet of ink below the card."""
    ink = rgba(INK900)[:3]
    large = pygame.Surface((patch.get_width() * MIDDLE, patch.get_height() * MIDDLE), pygame.SRCALPHA)
    large.fill((*ink, 0))
    reach = layer[0] * scale
    x, y = (card.x - reach) * MIDDLE, (card.y - reach + SHADOW_DOWN * scale) * MIDDLE
    size = (round((card.w + 2 * reach) * MIDDLE), round((card.h + 2 * reach) * MIDDLE))
    place = pygame.Rect((round(x), round(y)), size)
    pygame.draw.rect(large, (*ink, round(255 * layer[1])), place, border_radius=round((radius + reach) * MIDDLE))
    lay(patch, pygame.transform.smoothscale(large, patch.get_size()).premul_alpha(), (0, 0))


def _rounded(w: int, h: int, radius: float, fill: str | None, line: str | None, width: float) -> pygame.Surface:
    """A small rounded rectangle, its line inside."""
    inside = rgba(fill) if fill else (*rgba(line or INK900)[:3], 0)
    large = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
    large.fill((*rgba(line or fill or INK900)[:3], 0))
    if line:
        pygame.draw.rect(large, rgba(line), large.get_rect(), border_radius=round(radius * FINE))
    thin = round(width * FINE) if line else 0
    place = large.get_rect().inflate(-2 * thin, -2 * thin)
    if place.w > 0 and place.h > 0:
        pygame.draw.rect(large, inside, place, border_radius=max(0, round(radius * FINE) - thin))
    return pygame.transform.smoothscale(large, (w, h)).premul_alpha()


def _stretched(patch: pygame.Surface, w: int, h: int, corner: int) -> pygame.Surface:
    """The patch with its middle row and column pulled out to a size."""
    out = pygame.Surface((w, h), pygame.SRCALPHA)
    for sx, sw, dx, dw in _cuts(patch.get_width(), w, corner):
        for sy, sh, dy, dh in _cuts(patch.get_height(), h, corner):
            part = patch.subsurface((sx, sy, sw, sh))
            lay(out, part if (sw, sh) == (dw, dh) else pygame.transform.scale(part, (dw, dh)), (dx, dy))
    return out


def _cuts(have: int, want: int, corner: int) -> list[tuple[int, int, int, int]]:
    """Where the pieces of one direction come from and go to: start and size, start and size."""
    if have == want:
        return [(0, have, 0, want)]
    return [(0, corner, 0, corner), (corner, 1, corner, want - 2 * corner), (have - corner, corner, want - corner, corner)]


def polygon(shape: Eighths, size: tuple[int, int], fill: str) -> pygame.Surface:
    """A polygon on its own surface."""
    times = FINE if size[0] * size[1] <= SMALL_AREA else MIDDLE
    large = _scratch(size, times, fill)
    pygame.draw.polygon(large, rgba(fill), [(x * times / 8 - 0.5, y * times / 8 - 0.5) for x, y in shape])
    return pygame.transform.smoothscale(large, size).premul_alpha()


def line(shape: Eighths, size: tuple[int, int], colour: str, thick: float) -> pygame.Surface:
    """A thick line on its own surface."""
    large = _scratch(size, MIDDLE, colour)
    points = [(x * MIDDLE / 8, y * MIDDLE / 8) for x, y in shape]
    raw_line(large, points, (*rgba(colour)[:3], 255), thick * MIDDLE)
    return faded(pygame.transform.smoothscale(large, size).premul_alpha(), rgba(colour)[3])


def _scratch(size: tuple[int, int], times: int, colour: str) -> pygame.Surface:
    large = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA)
    large.fill((*rgba(colour)[:3], 0))
    return large


def raw_polygon(surface: pygame.Surface, real: Real, colour: Rgba | int, *, soft: bool = True) -> None:
    """A polygon straight onto a surface (a number is a colour as the surface has it), its edges softened by lines."""
    pygame.draw.polygon(surface, colour, real)
    if soft:
        pygame.draw.aalines(surface, colour, True, real)  # pygame takes it by place only


def raw_line(surface: pygame.Surface, real: Real, colour: Rgba, thick: float) -> None:
    """A line straight onto a surface: its outline filled, and drawn again as softened lines."""
    if thick < 1.5 or len(real) < 2:
        pygame.draw.aalines(surface, colour, False, real)
        return
    outline = stroke(real, thick - 1)
    sharp = bends(real)
    if sharp:
        for a, b in pairwise(real):
            pygame.draw.polygon(surface, colour, _whole(ribbon((a, b), thick - 1)))
        for x, y in sharp:
            pygame.draw.circle(surface, colour, (round(x), round(y)), max(1, (thick - 1) / 2))
    else:
        pygame.draw.polygon(surface, colour, _whole(outline))
    pygame.draw.aalines(surface, colour, True, outline)


def _whole(real: Real) -> list[tuple[int, int]]:
    return [(round(x), round(y)) for x, y in real]
