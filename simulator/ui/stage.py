"""The one window: opens it, tells what a person does to it in logical pixels, and shows what a painter painted.

`Stage` is the real window, or one nobody sees (`headless`). `null_stage.NullStage` is its twin for tests.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from math import ceil, floor
from pathlib import Path
from time import perf_counter, sleep
from types import TracebackType
from typing import Self

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output unless told before

import pygame

from simulator.base.documents import bundled_root
from simulator.base.errors import SimulatorError
from simulator.base.msg import msg
from simulator.storage.folders import write_bytes
from simulator.ui.art import Painter, Studio
from simulator.ui.events import (
    CloseAsked,
    Event,
    KeyDown,
    KeyUp,
    PointerDown,
    PointerMove,
    PointerUp,
    Resized,
    Typed,
    Wheel,
)
from simulator.ui.geometry import HEIGHT, WIDTH, Box, scale_for
from simulator.ui.theme import AMBER500, INK900

STEP_S = 1 / 60
MOST_STEPS = 6
"""Steps made up for at once after the program was held up; the rest is dropped."""
HINTS = {
    # Without a graphics card SDL's default path through OpenGL is seven times slower than plain memory.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_WINDOWS_DPI_SCALING": "0",
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "0",
}
UNSEEN = ("offscreen", "dummy", "evdev")
"""Drivers SDL falls back to where there is no display."""
KEY_NAMES = {"enter": "return", "keypad enter": "return", "page up": "pageup", "page down": "pagedown"}
REPEATING = frozenset(("backspace", "delete", "left", "right", "up", "down", "pageup", "pagedown"))
"""Keys that act again while they are held; all others act once."""
IMPATIENT = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL, pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT)
"""What somebody does who waits."""
ICON_SIZE = 64
BARS = 80
"""What a desktop's bars and a window's title take of the height."""


class NoDisplay(SimulatorError):
    """There is no screen to open a window on."""

    def __init__(self, reason: str) -> None:
        super().__init__(msg("error.no_display", reason=reason))


def _is_bare() -> bool:
    """Whether no display is named at all: then the library is not even asked, which would complain in its own words."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


def can_open() -> bool:
    """Whether there is a screen to open a window on."""
    if _is_bare():
        return False
    with _hints(headless=False):
        try:
            pygame.display.init()
            return pygame.display.get_driver() not in UNSEEN
        except pygame.error:
            return False
        finally:
            pygame.display.quit()


class Stage:
    """The window of pygame. `assets` holds `art` and `fonts`; `cache` is a folder for drawn sprites, None for none."""

    def __init__(
        self,
        assets: Path | None = None,
        *,
        cache: Path | None = None,
        text_scale: float = 1.0,
        headless: bool = False,
    ) -> None:
        self.text_scale = text_scale
        self._assets, self._cache, self._headless = assets or bundled_root() / "assets", cache, headless
        self._studio: Studio | None = None
        self._painter: Painter | None = None
        self._window_size = (WIDTH, HEIGHT)
        self._full = False
        self._pointer = (0.0, 0.0)
        self._held: set[str] = set()
        self._next = 0.0
        self._mute = False
        self._sounds: dict[Path, pygame.mixer.Sound] = {}
        self._spoken: pygame.mixer.Sound | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def open(self, size: tuple[int, int] = (WIDTH, HEIGHT), title: str = "", icon: str | None = None) -> None:
        """Opens the window, no larger than the desktop. Raises NoDisplay."""
        if _is_bare() and not self._headless:
            raise NoDisplay("no_display")
        with _hints(headless=self._headless):
            try:
                pygame.display.init()
                self._check_seen()
                self._studio = Studio(self._assets, self._cache)
                pygame.display.set_caption(title)
                # without one, pygame looks for its own, which takes longer than to draw ours
                pygame.display.set_icon(self._icon(icon) if icon is not None else pygame.Surface((1, 1)))
                self._show(size if self._headless else _on_desktop(size))
            except pygame.error as error:
                self.close()
                raise NoDisplay(str(error)) from error
        pygame.key.set_repeat(400, 40)

    def _check_seen(self) -> None:
        """A window nobody sees is no window, unless that was asked for."""
        driver = pygame.display.get_driver()
        if driver in UNSEEN and not self._headless and os.environ.get("SDL_VIDEODRIVER") != driver:
            raise pygame.error("no_display")

    def _show(self, size: tuple[int, int], flags: int = pygame.RESIZABLE) -> None:
        pygame.display.set_mode(size, flags)
        self._painter = None

    def _icon(self, name: str) -> pygame.Surface:
        """The program's mark: a pictogram on amber."""
        surface = pygame.Surface((ICON_SIZE, ICON_SIZE), pygame.SRCALPHA)
        painter = Painter(surface, 1.0, 1.0, self._assets, studio=self._studio)
        tile = Box(0, 0, ICON_SIZE, ICON_SIZE)
        painter.rect(tile, AMBER500, radius=14)
        painter.sprite(name, tile.inset(8), tint=INK900)
        return surface

    @property
    def _surface(self) -> pygame.Surface:
        surface = pygame.display.get_surface() if pygame.display.get_init() else None
        if surface is None:
            raise RuntimeError("The stage is not open.")
        return surface

    @property
    def scale(self) -> float:
        """S: real pixels of a logical one."""
        return scale_for(*self._surface.get_size())

    def logical_size(self) -> tuple[float, float]:
        """Width and height in logical pixels: at least 1280 x 720."""
        width, height = self._surface.get_size()
        return width / self.scale, height / self.scale

    def events(self) -> list[Event]:
        """What happened since the last call, moves and sizes that follow each other as the last of them."""
        found: list[Event] = []
        for event in pygame.event.get():
            told = self._translated(event)
            if told is None:
                continue
            if found and isinstance(told, PointerMove | Resized) and type(found[-1]) is type(told):
                found.pop()
            found.append(told)
        return found

    def _translated(self, event: pygame.Event) -> Event | None:
        """An event of pygame in the words of the program; None where it means nothing here."""
        if event.type in {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP}:
            return self._pointed(event)
        if event.type == pygame.MOUSEWHEEL:
            return Wheel(*self._pointer, -event.y if event.flipped else event.y) if event.y else None
        if event.type == pygame.WINDOWEXPOSED and self._painter is not None:
            pygame.display.flip()
        return self._once(_plain_event(event))

    def _once(self, told: Event | None) -> Event | None:
        """The event, but nothing for a key that is merely still down."""
        if isinstance(told, KeyUp):
            self._held.discard(told.key)
        elif isinstance(told, KeyDown):
            if told.key in self._held and told.key not in REPEATING:
                return None
            self._held.add(told.key)
        return told

    def _pointed(self, event: pygame.Event) -> Event | None:
        self._pointer = x, y = event.pos[0] / self.scale, event.pos[1] / self.scale
        if event.type == pygame.MOUSEMOTION:
            return PointerMove(x, y, held=bool(event.buttons[0]))
        if event.button > 3:  # the wheel tells of itself
            return None
        kind = PointerDown if event.type == pygame.MOUSEBUTTONDOWN else PointerUp
        return kind(x, y, event.button)

    def begin_frame(self) -> Painter:
        """The painter of the window as it is now; what it baked is kept from frame to frame."""
        surface = self._surface
        if self._painter is None or self._painter.surface is not surface or self._painter.scale != self.scale:
            self._painter = Painter(surface, self.scale, self.text_scale, self._assets, self._cache, studio=self._studio)
        self._painter.text_scale = self.text_scale
        return self._painter

    def end_frame(self, dirty: Sequence[Box] | None = None) -> None:
        """Shows what was painted: all of it, or the named boxes."""
        if dirty is None:
            pygame.display.flip()
        elif dirty:
            pygame.display.update([_outer(box, self.scale) for box in dirty])

    @property
    def full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._full

    def toggle_full_screen(self) -> None:
        """From window to full screen, on the monitor on which most of it lies, or back to where and how large it was."""
        self._full = not self._full
        if not self._headless and self._spreads():
            self._painter = None
            return
        if self._full:
            self._window_size = self._surface.get_size()
            self._show(self._window_size if self._headless else (0, 0), pygame.FULLSCREEN)
        else:
            self._show(self._window_size)
        pygame.event.post(pygame.Event(pygame.WINDOWSIZECHANGED, x=self._surface.get_width(), y=self._surface.get_height()))

    def _spreads(self) -> bool:
        """The same window over its own monitor, or back; False where that cannot be: a new window only knows the first monitor."""
        with suppress(AttributeError, pygame.error), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the only door to the window of a display
            window = pygame.Window.from_display_module()
            if self._full:
                window.set_fullscreen(desktop=True)
            else:
                window.set_windowed()
            return True
        return False

    def stay_alive(self) -> None:
        """Takes what the system has to tell; clicks and keys of somebody who waits are dropped, lest they fall on what comes."""
        pygame.event.pump()
        pygame.event.clear(IMPATIENT)

    def play(self, path: Path, *, speech: bool = False) -> None:
        """Plays a sound; a machine without sound stays silent, a damaged clip alone is left out. One clip of speech stops the other."""
        if self._headless or not self._has_sound():
            return
        with suppress(pygame.error, OSError):
            if path not in self._sounds:
                self._sounds[path] = pygame.mixer.Sound(str(path))
            if speech:
                if self._spoken is not None:
                    self._spoken.stop()
                self._spoken = self._sounds[path]
            self._sounds[path].play()

    def _has_sound(self) -> bool:
        """Whether there is a way to hear anything; asked of the system until it says no."""
        if not self._mute and not pygame.mixer.get_init():
            try:
                pygame.mixer.init(buffer=1024)
            except pygame.error:
                self._mute = True
        return not self._mute

    def save_png(self, path: Path) -> None:
        """Writes the picture as it is now, whatever the file is called. Raises StorageTrouble."""
        sheet = BytesIO()
        pygame.image.save(self._surface, sheet, "picture.png")
        write_bytes(path, sheet.getvalue())

    def sleep_until_next_step(self) -> int:
        """Waits for the next sixtieth of a second; how many steps of time have passed, at least one."""
        now = perf_counter()
        if now < self._next:
            sleep(self._next - now)
            now = perf_counter()
        if not self._next or now - self._next > MOST_STEPS * STEP_S:
            self._next = now + STEP_S
            return 1
        steps = floor((now - self._next) / STEP_S) + 1
        self._next += steps * STEP_S
        return max(1, steps)

    def close(self) -> None:
        """Closes the window; may be called again."""
        self._painter = self._studio = None
        self._sounds = {}
        with suppress(pygame.error):
            pygame.mixer.quit()
            pygame.display.quit()


@contextmanager
def _hints(*, headless: bool) -> Iterator[None]:
    """Tells SDL what it reads from the environment while a window opens; what the person has set himself stands."""
    wanted = dict(HINTS)
    if headless:
        wanted["SDL_VIDEODRIVER"] = "dummy"
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update({name: value for name, value in wanted.items() if before[name] is None or name == "SDL_VIDEODRIVER"})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _on_desktop(size: tuple[int, int]) -> tuple[int, int]:
    """The size, or as much of it as leaves room for the desktop's own bars."""
    width, height = pygame.display.get_desktop_sizes()[0]
    return (min(size[0], width), min(size[1], height - BARS)) if height > BARS else size


def _plain_event(event: pygame.Event) -> Event | None:
    """Keys, text and the window itself."""
    match event.type:
        case pygame.KEYDOWN:
            command = pygame.KMOD_META if sys.platform == "darwin" else pygame.KMOD_CTRL
            return KeyDown(_key(event.key), shift=bool(event.mod & pygame.KMOD_SHIFT), ctrl=bool(event.mod & command))
        case pygame.KEYUP:
            return KeyUp(_key(event.key))
        case pygame.TEXTINPUT:
            return Typed(event.text)
        case pygame.WINDOWSIZECHANGED:
            return Resized(event.x, event.y)
        case pygame.QUIT:
            return CloseAsked()
    return None


def _key(code: int) -> str:
    """A key's name: `a`, `return`, `left`, `pageup`; a key of the number pad as the key it stands for."""
    name = pygame.key.name(code)
    name = KEY_NAMES.get(name, name)
    return name[1:-1] if len(name) == 3 and name.startswith("[") else name


def _outer(box: Box, scale: float) -> pygame.Rect:
    """The whole pixels a box touches."""
    left, top = floor(box.x * scale), floor(box.y * scale)
    return pygame.Rect(left, top, ceil(box.right * scale) - left, ceil(box.bottom * scale) - top)
