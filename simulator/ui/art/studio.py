"""What painters of a window share: fonts, drawn sprites, and everything baked, as long as there is room for it."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Generic, TypeVar
from zlib import compress, decompress
from zlib import error as zlib_error

import pygame

from simulator.base.documents import parse_json
from simulator.ui import fonts
from simulator.ui.art.backdrops import Sheets
from simulator.ui.art.baking import faded, lay
from simulator.ui.shapes import Rgba, SpriteFact, rgba, sprite_facts

Key = Hashable
Laid = tuple[tuple[str, tuple[int, int], tuple[int, int]], ...]
"""Sprites, each with its left upper corner and its size in real pixels."""
T = TypeVar("T")

FINE_TEXT, FINE_UP_TO, COARSE_TEXT = 4, 24, 2
"""How many times too large small and large texts are set: at its own size a font's letters stand on whole pixels, unevenly."""
LARGER = 2
"""How many times too large a sprite is drawn before it is scaled down."""
DISK_AREA = 96 * 96
"""Sprites smaller than this are drawn faster than read."""
DISK_FILES = 3000
MEGABYTE = 1024 * 1024


class Store(Generic[T]):
    """Things by key; those not used for longest go when all together cost more than the limit."""

    def __init__(self, limit: int, cost: Callable[[T], int]) -> None:
        self._limit, self._cost, self._spent = limit, cost, 0
        self._things: OrderedDict[Key, T] = OrderedDict()

    def get(self, key: Key, make: Callable[[], T]) -> T:
        """The thing of that key, made where it is not at hand."""
        found = self.at_hand(key)
        if found is not None:
            return found
        made = make()
        self._things[key] = made
        self._spent += self._cost(made)
        while self._spent > self._limit and len(self._things) > 1:
            self._spent -= self._cost(self._things.popitem(last=False)[1])
        return made

    def at_hand(self, key: Key) -> T | None:
        """The thing of that key, None where there is none."""
        found = self._things.get(key)
        if found is not None:
            self._things.move_to_end(key)
        return found

    def __contains__(self, key: Key) -> bool:
        return key in self._things

    def clear(self) -> None:
        """Forgets everything."""
        self._things.clear()
        self._spent = 0


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4 + 200


class Kept:
    """A baked layer, without its empty rim: a surface and where it lies in the layer's box."""

    __slots__ = ("dx", "dy", "image")

    def __init__(self, image: pygame.Surface, dx: int, dy: int) -> None:
        self.image, self.dx, self.dy = image, dx, dy

    def cost(self) -> int:
        """Bytes it takes."""
        return _bytes(self.image)


class Written:
    """A text made to fit: surfaces with their places in the box, and whether all of it is there."""

    __slots__ = ("pieces", "whole")

    def __init__(self, pieces: list[tuple[pygame.Surface, int, int]], *, whole: bool) -> None:
        self.pieces, self.whole = pieces, whole

    def cost(self) -> int:
        """Bytes it takes."""
        return 400 + sum(_bytes(piece[0]) for piece in self.pieces)


class Studio:
    """Fonts, sprites, shapes, texts and layers, shared by all painters of a window. `cache` is a folder for large sprites."""

    def __init__(self, root: Path, cache: Path | None = None) -> None:
        pygame.font.init()
        self.root, self.cache = root, cache
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self.sprites: Store[pygame.Surface] = Store(40 * MEGABYTE, _bytes)
        self.shapes: Store[pygame.Surface] = Store(24 * MEGABYTE, _bytes)
        self.layers: Store[Kept] = Store(64 * MEGABYTE, Kept.cost)
        self.backdrops: Store[Sheets] = Store(48 * MEGABYTE, Sheets.cost)
        self.sheet: tuple[Key, pygame.Surface] | None = None
        """What stands still of the scene that is shown."""
        self.texts: Store[Written] = Store(12 * MEGABYTE, Written.cost)
        self._template = pygame.Surface((1, 1), pygame.SRCALPHA)
        self._seen: Store[bool] = Store(4000, lambda _: 1)
        self._widths: Store[int] = Store(8000, lambda _: 1)
        self._prune()

    def seen(self, key: Key) -> bool:
        """Whether this was asked before, not long ago."""
        before = key in self._seen
        self._seen.get(key, lambda: True)
        return before

    @cached_property
    def facts(self) -> dict[str, SpriteFact]:
        """Size, anchors and layer group of every sprite."""
        path = self.root / "art" / "sprites.json"
        return sprite_facts(parse_json(path.read_text(encoding="utf-8"), path.name))

    def font(self, file: str, size: int) -> pygame.font.Font:
        """A bundled font at a size in real pixels."""
        found = self._fonts.get((file, size))
        if found is None:
            found = self._fonts[file, size] = pygame.font.Font(str(self.root / fonts.FOLDER / file), size)
        return found

    def width(self, file: str, size: int, string: str) -> int:
        """How many real pixels wide a line is."""
        return self._widths.get((file, size, string), lambda: self._measured(file, size, string))

    def _measured(self, file: str, size: int, string: str) -> int:
        times = _times(size)
        return ceil(self.font(file, size * times).size(string)[0] / times)

    def height(self, file: str, size: int) -> int:
        """How many real pixels high a line is."""
        times = _times(size)
        return ceil(self.font(file, size * times).get_height() / times)

    def letters(self, file: str, size: int, string: str, colour: Rgba) -> pygame.Surface:
        """A line set too large and scaled down, its base line on a whole pixel."""
        times = _times(size)
        font = self.font(file, size * times)
        down = -font.get_ascent() % times
        large = pygame.Surface((self.width(file, size, string) * times, (self.height(file, size) + 1) * times), pygame.SRCALPHA)
        large.fill((*colour[:3], 0))
        large.blit(font.render(string, antialias=True, color=colour[:3]), (0, down))
        image = pygame.transform.smoothscale(large, (large.get_width() // times, large.get_height() // times))
        return faded(image.premul_alpha(), colour[3])

    def sprite(
        self, name: str, size: tuple[int, int], tint: str | None = None, angle: float = 0.0, alpha: int = 255, *, mirrored: bool = False
    ) -> pygame.Surface:
        """A sprite at a size in real pixels, premultiplied; in one colour, turned clockwise about its middle, less seen, left for right."""
        if mirrored:
            key = (name, size, tint, angle, alpha, "mirrored")
            return self.sprites.get(key, lambda: pygame.transform.flip(self.sprite(name, size, tint, -angle, alpha), True, False))
        if tint is None and not angle and alpha == 255:
            return self.sprites.get((name, size), lambda: self._rasterised(name, size))
        return self.sprites.get((name, size, tint, angle, alpha), lambda: self._changed(name, size, tint, angle, alpha))

    def _changed(self, name: str, size: tuple[int, int], tint: str | None, angle: float, alpha: int) -> pygame.Surface:
        image = self.sprite(name, (size[0] * LARGER, size[1] * LARGER) if angle else size)
        if tint is not None:
            image = image.copy()
            image.fill((255, 255, 255), special_flags=pygame.BLEND_RGB_MAX)
            image.fill(rgba(tint), special_flags=pygame.BLEND_RGBA_MULT)
            image.premul_alpha_ip()
        return faded(pygame.transform.rotozoom(image, -angle, 1 / LARGER) if angle else image, alpha)

    def _rasterised(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        """The sprite drawn twice too large and scaled down; from the disk where it was drawn before."""
        file = self._file(name)
        kept = self._kept(name, size, file) if size[0] * size[1] >= DISK_AREA else None
        if kept is not None and (found := _read_kept(kept, size, self._template)) is not None:
            return found
        fact = self.facts[name]
        grow = LARGER * max(size[0] / fact.w, size[1] / fact.h)
        drawn = pygame.image.load_sized_svg(str(file), (ceil(fact.w * grow), ceil(fact.h * grow)))
        image = pygame.transform.smoothscale(drawn.convert(self._template).premul_alpha(), size)
        if kept is not None:
            _keep(kept, image)
        return image

    def collage(self, size: tuple[int, int], pieces: Laid) -> pygame.Surface:
        """Sprites laid one over another on an opaque picture; from the disk, as one, where they were laid before."""
        return self.sprites.get(("collage", size, pieces), lambda: self._laid(size, pieces))

    def _laid(self, size: tuple[int, int], pieces: Laid) -> pygame.Surface:
        plain = pygame.Surface((1, 1))
        kept = self._kept(f"collage {pieces}", size, *(self._file(name) for name, _, _ in pieces))
        if kept is not None and (found := _read_kept(kept, size, plain)) is not None:
            return found
        whole = pygame.Surface(size, 0, plain)
        for name, place, piece_size in pieces:
            lay(whole, self._rasterised(name, piece_size), place)
        if kept is not None:
            _keep(kept, whole)
        return whole

    def _file(self, name: str) -> Path:
        return self.root / "art" / f"{name}.svg"

    def _kept(self, name: str, size: tuple[int, int], *files: Path) -> Path | None:
        """Where on the disk a drawn sprite is kept; another version of a file has another name."""
        if self.cache is None:
            return None
        states = [(state.st_size, state.st_mtime_ns) for state in (file.stat() for file in files)]
        mark = sha256(f"{name} {size} {states}".encode()).hexdigest()[:20]
        return self.cache / f"{files[0].stem}-{size[0]}x{size[1]}-{mark}.sprite"

    def _prune(self) -> None:
        """Keeps the folder from growing for ever: each size of the window leaves its own files."""
        if self.cache is None:
            return
        with suppress(OSError):
            files = sorted(self.cache.glob("*.sprite"), key=lambda file: file.stat().st_mtime)
            for file in files[: max(0, len(files) - DISK_FILES)]:
                file.unlink()


def _times(size: int) -> int:
    return FINE_TEXT if size <= FINE_UP_TO else COARSE_TEXT


def _read_kept(kept: Path, size: tuple[int, int], like: pygame.Surface) -> pygame.Surface | None:
    """A drawn sprite from the disk; None where it is not there or not whole."""
    try:
        data = decompress(kept.read_bytes())
    except (OSError, zlib_error):
        return None
    if len(data) != size[0] * size[1] * 4:
        return None
    return pygame.image.frombuffer(data, size, "RGBA").convert(like)


def _keep(kept: Path, image: pygame.Surface) -> None:
    """Writes a drawn sprite, whole or not at all; a disk that will not take it is no trouble."""
    draft = kept.with_name(f"{kept.name}.{os.getpid()}.tmp")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(compress(pygame.image.tobytes(image, "RGBA"), 1))
        draft.replace(kept)
    except OSError:
        with suppress(OSError):
            draft.unlink()
