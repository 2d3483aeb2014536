"""The stage's twin for tests: no window, given events, painting onto a sheet in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from simulator.base.documents import bundled_root
from simulator.ui.art import Painter, blank, save
from simulator.ui.events import CloseAsked, Event, Resized
from simulator.ui.geometry import HEIGHT, WIDTH, Box, scale_for


class NullStage:
    """No window: tells one given event a call, then that it is to be closed. Painting goes onto a sheet in memory."""

    def __init__(
        self,
        events: Sequence[Event] = (),
        *,
        size: tuple[int, int] = (WIDTH, HEIGHT),
        assets: Path | None = None,
        text_scale: float = 1.0,
    ) -> None:
        self.text_scale = text_scale
        self.frames: list[Sequence[Box] | None] = []
        self.played: list[Path] = []
        self.full_screen = False
        self.closed = False
        self._events = list(events)
        self._assets = assets or bundled_root() / "assets"
        self._size = size
        self._painter: Painter | None = None

    def open(self, size: tuple[int, int] = (WIDTH, HEIGHT), title: str = "", icon: str | None = None) -> None:
        """Nothing opens; the size is that it was made with."""

    @property
    def scale(self) -> float:
        """S: real pixels of a logical one."""
        return scale_for(*self._size)

    def logical_size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        return self._size[0] / self.scale, self._size[1] / self.scale

    def events(self) -> list[Event]:
        """The next given event; CloseAsked when there is none left."""
        event = self._events.pop(0) if self._events else CloseAsked()
        if isinstance(event, Resized):
            self._size, self._painter = (event.width, event.height), None
        return [event]

    def begin_frame(self) -> Painter:
        """A painter on a sheet in memory."""
        if self._painter is None:
            self._painter = Painter(blank(self._size), self.scale, self.text_scale, self._assets)
        self._painter.text_scale = self.text_scale
        return self._painter

    def end_frame(self, dirty: Sequence[Box] | None = None) -> None:
        """Remembers what would have been shown."""
        self.frames.append(dirty)

    def stay_alive(self) -> None:
        """Nobody waits here."""

    def play(self, path: Path, *, speech: bool = False) -> None:
        """Remembers what would be heard."""
        self.played.append(path)

    def toggle_full_screen(self) -> None:
        """Remembers the wish."""
        self.full_screen = not self.full_screen

    def save_png(self, path: Path) -> None:
        """Writes the sheet."""
        save(self.begin_frame(), path)

    def sleep_until_next_step(self) -> int:
        """Does not wait."""
        return 1

    def close(self) -> None:
        """Remembers that it was closed."""
        self.closed = True
