"""What can be drawn on: the one interface between scenes and the library that paints.

All coordinates are logical pixels. Colours are `#RRGGBB` or `#RRGGBBAA`. The real canvas is
`ui.art.Painter`; `Recorder` keeps what would be drawn, for tests and for measuring text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple, Protocol

from simulator.ui.geometry import Box
from simulator.ui.theme import Style

if TYPE_CHECKING:
    from simulator.ui.flats import Flats

Point = tuple[float, float]


class Backdrop(NamedTuple):
    """A large picture made once. `pixels()` gives w x h of three bytes, row by row; `things()` are drawn on top one after the other.

    Things are drawn in the coordinates of the pixels, `fine` times as sharp; `ground` is shown before there is anything.
    """

    w: int
    h: int
    ground: str
    pixels: Callable[[], bytes]
    things: Callable[[], Iterable[Callable[[Canvas], None]]]
    fine: int = 2


class Canvas(Protocol):
    """A surface of logical pixels. `scale` is S, `text_scale` the person's own choice (1.0 to 2.0)."""

    scale: float
    text_scale: float

    def rect(self, box: Box, fill: str | None, *, line: str | None = None, width: float = 1.2, radius: float = 0.0, shadow: bool = False) -> None:
        """A filled, outlined, rounded rectangle, anti-aliased; `shadow` puts the card's soft shadow below it."""

    def circle(self, x: float, y: float, r: float, fill: str | None, *, line: str | None = None, width: float = 1.5) -> None:
        """A disc or ring."""

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """A filled, anti-aliased polygon."""

    def line(self, points: Sequence[Point], colour: str, width: float = 2.0) -> None:
        """An open line through points, round ends."""

    def sprite(self, name: str, box: Box, *, tint: str | None = None, alpha: float = 1.0, angle: float = 0.0, mirrored: bool = False) -> None:
        """A sprite (`icons/wrench`) drawn to fill a box, in one colour where `tint` is given, left for right where `mirrored`."""

    def collage(self, box: Box, sprites: Sequence[tuple[str, Box]]) -> None:
        """Sprites laid one over another, the first over all of the box: kept on the disk as one picture, where the program starts again."""

    def text(self, string: str, box: Box, style: Style, colour: str, *, align: str = "left", valign: str = "middle", lines: int = 1) -> None:
        """Text inside a box: grown by `text_scale`, wrapped to at most `lines`, shrunk by one step before it is shortened with an ellipsis."""

    def measure(self, string: str, style: Style) -> tuple[float, float]:
        """Width and height a single line needs, in logical pixels, `text_scale` included."""

    def layer(self, key: Hashable, size_box: Box, draw: Callable[[Canvas], None], *, alpha: float = 1.0, covers: bool = False, aside: float = 0.0, anywhere: bool = False) -> None:
        """What `draw` draws inside a box, drawn once for this key and scale and shown again afterwards, `aside` to the right of it; `covers`: nothing shows through it; `anywhere`: the same wherever a box of this size lies."""

    def kept(self, key: Hashable, box: Box, draw: Callable[[Canvas], None]) -> None:
        """As `layer`, but what comes for the first time is drawn straight: only what stands still is worth keeping."""

    def sheet(self, key: Hashable, frame: Box, changed: Sequence[Box], draw: Callable[[Canvas, Box], None], hole: Box | None = None) -> None:
        """An opaque picture of the frame, copied here but for a hole. One is kept: drawn whole for another key or scale, else only where it `changed`."""

    def window(self, key: Hashable, backdrop: Backdrop, part: Box, box: Box) -> bool:
        """Part of a large picture stretched over a box. It is made bit by bit, and kept: False as long as there is more to come."""

    def strokes(self, pieces: Sequence[tuple[Point, Point, str, float]], *, soft: bool = True) -> None:
        """Many straight strokes that change with every frame: ends, colour, width; square ends, edges hard where not `soft`."""

    def mesh(self, pieces: Sequence[tuple[Sequence[Point], str, float]]) -> None:
        """Many flat pieces in their order, opaque, anti-aliased, never kept (a turning tower): a stroke of a width through two points, else a filled polygon."""

    def flats(self, pieces: Flats, start: int = 0, end: int | None = None) -> None:
        """The pieces from `start` on before `end` of many flat pieces of a picture on the move, opaque, never kept; thick strokes have hard edges."""

    def sees(self, box: Box) -> bool:
        """Whether anything drawn in a box is seen: some of it lies inside the clip."""

    def clip(self, box: Box) -> AbstractContextManager[Canvas]:
        """Inside, nothing is drawn beyond the box."""

    def circle_clip(self, x: float, y: float, r: float) -> AbstractContextManager[Canvas]:
        """Draw with the canvas it gives: afterwards what lies inside the circle is shown, as through a lens."""
