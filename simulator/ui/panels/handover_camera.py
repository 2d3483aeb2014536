"""The camera's viewfinder: a picture, a frame that is moved over it, and the name of what it holds."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.theme import AMBER500, INK700, INK800, INK900, LABEL, MIST300, VERM400, WHITE, Style
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import fitted, square, words
from simulator.ui.widgets.layer import ARROWS

BODY, VEIL = 14.0, INK900 + "66"
THUMB = Style(13, 600)


@dataclass(eq=False, kw_only=True)
class Viewfinder(Widget):
    """A picture with targets. Dragging moves the frame, letting go (or a click) says `aims(target)`.

    Arrows go to the neighbour in their direction; return is the shutter (`says`). `paint` draws the picture, baked
    under `key_of`. `spots` are in the window's own pixels.
    """

    spots: dict[str, Box] = field(default_factory=dict)
    target: str = ""
    text: str = ""
    paint: Callable[[Canvas], None] = lambda canvas: None
    key_of: Hashable = ()
    aims: Callable[[str], object] = lambda target: HANDLED
    flash: bool = False
    _at: tuple[float, float] | None = None

    @property
    def picture(self) -> Box:
        """The glass inside the body."""
        return self.box.inset(BODY)

    def parts(self) -> dict[str, Box]:
        """The targets in the picture."""
        return {name: _small(box) for name, box in self.spots.items()} or {"": self.box}

    def visual_key(self, look: Look) -> object:
        """The picture itself is baked: what changes is the frame."""
        return self.box, look.focused, look.hovered, self.target, self.text, self._at, self.key_of, self.enabled

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Body, glass, veil round the frame, frame, name, signs."""
        canvas.rect(self.box, INK900, radius=18, shadow=True)
        canvas.rect(self.box.inset(5), INK800, line=INK700, width=1.5, radius=14)
        glass = self.picture
        canvas.layer(("handover.camera", self.key_of, glass), glass, self.paint)
        frame = self.frame()
        if frame is not None:
            self._veil(canvas, glass, frame)
            self._corners(canvas, frame, AMBER500 if look.focused or self._at else WHITE)
            self._name(canvas, glass)
        self._signs(canvas, glass)

    def frame(self) -> Box | None:
        """The frame on the glass: round the target, or where it is being dragged."""
        spot = self.spots.get(self.target)
        if spot is None:
            return None
        glass = self.picture
        box = spot.inset(-8)
        wide, high = min(max(box.w, 64.0), glass.w - 8), min(max(box.h, 52.0), glass.h - 8)
        x, y = self._at or box.centre
        left = min(max(x - wide / 2, glass.x + 4), glass.right - wide - 4)
        top = min(max(y - high / 2, glass.y + 4), glass.bottom - high - 4)
        return Box(left, top, wide, high)

    @staticmethod
    def _veil(canvas: Canvas, glass: Box, frame: Box) -> None:
        """What is outside the frame is darker."""
        canvas.rect(Box(glass.x, glass.y, glass.w, frame.y - glass.y), VEIL)
        canvas.rect(Box(glass.x, frame.bottom, glass.w, glass.bottom - frame.bottom), VEIL)
        canvas.rect(Box(glass.x, frame.y, frame.x - glass.x, frame.h), VEIL)
        canvas.rect(Box(frame.right, frame.y, glass.right - frame.right, frame.h), VEIL)

    @staticmethod
    def _corners(canvas: Canvas, frame: Box, colour: str) -> None:
        """Four corners, as in a camera."""
        arm = min(22.0, frame.w / 3, frame.h / 3)
        for x, dx in ((frame.x, arm), (frame.right, -arm)):
            for y, dy in ((frame.y, arm), (frame.bottom, -arm)):
                canvas.line(((x + dx, y), (x, y), (x, y + dy)), INK900, 6)
                canvas.line(((x + dx, y), (x, y), (x, y + dy)), colour, 3)

    def _name(self, canvas: Canvas, glass: Box) -> None:
        """The target's name on a chip at the foot."""
        wide = min(glass.w - 24, canvas.measure(self.text, LABEL)[0] + 60)
        high = max(36.0, min(48.0, canvas.measure(self.text, LABEL)[1] + 16))
        chip = Box(glass.x + 10, glass.bottom - high - 10, wide, high)
        canvas.rect(chip, INK900, line=WHITE, width=1.5, radius=10)
        canvas.sprite("icons/target", square(chip.x + 22, chip.centre[1], 20), tint=AMBER500)
        words(canvas, self.text, Box(chip.x + 40, chip.y + 1, chip.w - 48, chip.h - 2), LABEL, WHITE, "center")

    @staticmethod
    def _signs(canvas: Canvas, glass: Box) -> None:
        """The little lights of a camera."""
        canvas.rect(Box(glass.x + 12, glass.y + 10, 40, 26), INK900 + "B0", radius=8)
        canvas.sprite("icons/camera", square(glass.x + 32, glass.y + 23, 18), tint=WHITE)
        canvas.circle(glass.right - 20, glass.y + 22, 7, VERM400, line=WHITE, width=1.5)

    # Gestures

    def nearest(self, x: float, y: float) -> str:
        """The target at a point: the smallest that holds it, else the closest."""
        inside = [(box.w * box.h, name) for name, box in self.spots.items() if box.inset(-4).holds(x, y)]
        if inside:
            return min(inside)[1]
        return min((_far(box, x, y), name) for name, box in self.spots.items())[1] if self.spots else ""

    def click_at(self, x: float, y: float) -> object | None:
        """Aims at what was clicked."""
        name = self.nearest(x, y)
        return self.aims(name) if name else HANDLED

    def grab(self, x: float, y: float) -> bool:
        """The frame is moved."""
        return bool(self.spots) and self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows the pointer."""
        self._at = (x, y)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Aims at what the frame was let go over."""
        self._at = None
        return self.click_at(x, y)

    def put_back(self) -> None:
        """The frame goes back."""
        self._at = None

    def key(self, event: KeyDown) -> object | None:
        """The neighbour in an arrow's direction."""
        if event.key not in ARROWS or self.target not in self.spots:
            return None
        across, down = ARROWS[event.key]
        x, y = self.spots[self.target].centre
        found = []
        for name, box in self.spots.items():
            dx, dy = box.centre[0] - x, box.centre[1] - y
            ahead, aside = dx * across + dy * down, abs(dx * down) + abs(dy * across)
            if name != self.target and ahead > 1:
                found.append((ahead + 2 * aside, name))
        return self.aims(min(found)[1]) if found else HANDLED

    def adopt(self, old: Widget) -> None:
        """A drag goes on."""
        if isinstance(old, Viewfinder):
            self._at = old._at  # noqa: SLF001 - the same kind


@dataclass(eq=False, kw_only=True)
class Print(Widget):
    """A photograph of the strip: what is on it, and its name."""

    focusable: bool = False
    solid: bool = False
    sprite: str = ""
    aspect: float = 1.0
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """White paper, picture, name."""
        canvas.rect(self.box, WHITE, line=MIST300, radius=6, shadow=True)
        picture = Box(self.box.x + 6, self.box.y + 6, self.box.w - 12, self.box.h * 0.52)
        canvas.rect(picture, "#BFD8E8", radius=3)
        canvas.rect(Box(picture.x, picture.y + picture.h * 0.72, picture.w, picture.h * 0.28), "#B7C7AC", radius=3)
        canvas.sprite(self.sprite, fitted(picture.inset(6, 5), self.aspect))
        room = Box(self.box.x + 5, picture.bottom + 2, self.box.w - 10, self.box.bottom - picture.bottom - 5)
        words(canvas, self.text, room, THUMB, INK900, "center", most=3)


def _small(box: Box) -> Box:
    """Where a finger aims: a spot large enough."""
    wide, high = max(box.w, 46.0), max(box.h, 46.0)
    return Box(box.centre[0] - wide / 2, box.centre[1] - high / 2, wide, high)


def _far(box: Box, x: float, y: float) -> float:
    """How far a point is from a box."""
    return max(box.x - x, 0.0, x - box.right) + max(box.y - y, 0.0, y - box.bottom)
