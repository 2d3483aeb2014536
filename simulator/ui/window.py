"""What the loop needs of a window: the real stage and its twin for tests both are one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from simulator.ui.events import Event
from simulator.ui.geometry import HEIGHT, WIDTH, Box

if TYPE_CHECKING:
    from simulator.ui.art import Painter


class Window(Protocol):
    """What the loop needs of a stage."""

    text_scale: float

    @property
    def full_screen(self) -> bool:
        """Whether the window fills the screen."""

    def play(self, path: Path, *, speech: bool = False) -> None:
        """Plays a short sound, or a clip of speech in place of the one before, where there is a way to hear it."""

    def open(self, size: tuple[int, int] = (WIDTH, HEIGHT), title: str = "", icon: str | None = None) -> None:
        """Opens the window; `icon` is a pictogram's name (`icons/tower`)."""

    def logical_size(self) -> tuple[float, float]:
        """Width and height in logical pixels; one of them is 1280 or 720, the other has the room left over."""

    def events(self) -> list[Event]:
        """What happened since the last call."""

    def begin_frame(self) -> Painter:
        """The painter of the window as it is now."""

    def end_frame(self, dirty: Sequence[Box] | None = None) -> None:
        """Shows what was painted: all of it, or the named boxes."""

    def stay_alive(self) -> None:
        """In the middle of long work: the system sees that the program lives; what is clicked and typed meanwhile is dropped."""

    def toggle_full_screen(self) -> None:
        """From window to full screen or back."""

    def save_png(self, path: Path) -> None:
        """Writes the picture as it is now."""

    def sleep_until_next_step(self) -> int:
        """Waits for the next sixtieth of a second; how many steps of time have passed."""

    def close(self) -> None:
        """Closes the window."""
