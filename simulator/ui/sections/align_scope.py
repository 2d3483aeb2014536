"""The spotting scope: the land through it, turned by dragging, wheel and arrows; nothing in it says where it points unless a hint was asked for."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.aligning.sight import LookThroughScope
from simulator.ui.canvas import Backdrop, Canvas, Point
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.intent import Act, Intent
from simulator.ui.section import Section
from simulator.ui.sections.align_land import backdrop_of, draw_tower, place
from simulator.ui.theme import AMBER500, INK700, INK900, LABEL, MIST100, MIST300, SLATE400, TEAL400, VALUE, WHITE
from simulator.ui.views.align import carried, is_hinted
from simulator.ui.views.landscape import Landscape, landscape_of
from simulator.ui.views.panorama import ASIDE_DEG, DOWN_DEG, PX_PER_DEG, UP_DEG
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

ZOOMS = (6, 15, 30)
"""Times; at six the tick of the reticle is half a degree."""
FIELD_DEG = 36.0
"""Width of the field of view times the zoom."""
RIM, OPENING = 342.0, 300.0
"""The rim's picture and its clear opening."""
START = (3.4, -1.2)
"""Where the scope looks when it is taken in the hand: somewhere near, not at the far tower."""
FOUND_ASIDE_DEG = 0.3
AIR = 25.0
"""So much smaller than its room: turning it draws nothing of its neighbours again."""
SHARE = 0.06
"""An arrow key turns it by this share of the field."""
MOVES = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}
ZOOM_KEYS = {"+": 1, "=": 1, "kp_plus": 1, "-": -1, "kp_minus": -1, "pageup": 1, "pagedown": -1}


@dataclass(slots=True)
class Aim:
    """Where the scope is held: degrees to the right of the far dish's bearing, degrees up, zoom."""

    aside_deg: float = START[0]
    up_deg: float = START[1]
    zoom: int = ZOOMS[0]

    @property
    def half_deg(self) -> float:
        """Half of what is seen across."""
        return FIELD_DEG / self.zoom / 2.0

    def turn(self, aside_deg: float, up_deg: float) -> None:
        """By so much, no farther than the land goes."""
        half = self.half_deg
        self.aside_deg = min(max(self.aside_deg + aside_deg, half - ASIDE_DEG), ASIDE_DEG - half)
        self.up_deg = min(max(self.up_deg + up_deg, DOWN_DEG + half), UP_DEG - half)

    def zoom_by(self, steps: int) -> None:
        """The next step of the ring, in or out."""
        self.zoom = ZOOMS[min(len(ZOOMS) - 1, max(0, ZOOMS.index(self.zoom) + steps))]
        self.turn(0.0, 0.0)

    def shows(self, aside_deg: float, up_deg: float) -> bool:
        """Whether a direction lies in the field of view."""
        return hypot(self.aside_deg - aside_deg, self.up_deg - up_deg) < self.half_deg


def zoom_text(zoom: int) -> str:
    """How often a zoom magnifies."""
    return f"{zoom}\u00d7"


@dataclass(frozen=True, slots=True)
class Zoom:
    """Said: the ring is turned to the next zoom, after the last to the first."""


@dataclass(frozen=True, slots=True)
class LookOut:
    """Said: he looks whether the far tower is there."""


class Scope(Section):
    """The scope of whoever stands at the dish. `aim` is where he holds it; only that he looked is in the log."""

    scene: AlignScene

    def __init__(self, scene: AlignScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.aim = self._where_he_looked()
        self._land: tuple[int, Landscape | None] | None = None
        self._room = Box(0, 0, 1, 1)

    def _where_he_looked(self) -> Aim:
        """Who has found the far tower once finds it again at once; on the first look it is somewhere near."""
        view = self.scene.view
        if not any(quantity == "line_of_sight" and row.value == "seen" for (quantity, _), row in view.readings.items()):
            return Aim()
        land = landscape_of(self.scene.desk.facts["scenario"].document(view.seed), view.sheet, view.seen.aloft.sight_m)
        return Aim(FOUND_ASIDE_DEG, land.dish_up_deg, ZOOMS[1]) if land else Aim()

    @property
    def land(self) -> Landscape | None:
        """The land in today's haze; None where the scenario has no far end."""
        sight_m = self.scene.seen.aloft.sight_m
        if self._land is None or self._land[0] != sight_m:
            scenario = self.scene.desk.facts["scenario"]
            self._land = sight_m, landscape_of(scenario.document(self.view.seed), self.view.sheet, sight_m)
        return self._land[1]

    @property
    def instrument(self) -> str:
        """The scope he has with him, "" for none."""
        spot = self.scene.spot
        return carried(self.view, spot.climber, "spotting_scope") if spot.climber else ""

    def circle(self, room: Box) -> Box:
        """The square around the rim."""
        side = min(room.w, room.h) - AIR
        return Box(room.x + (room.w - side) / 2, room.y + (room.h - side) / 2, side, side)

    def widgets(self, room: Box) -> list[Widget]:
        """The view, zoom, look; bearing and elevation after a hint."""
        self._room = room
        rim, land = self.circle(room), self.land
        there = land is not None and bool(self.instrument)
        view = ScopeView(
            "scope.view", rim, aside_deg=self.aim.aside_deg, up_deg=self.aim.up_deg, zoom=self.aim.zoom, covered="" if there else self.say("ui.align.no_scope"),
            hint=self.say("ui.align.scope_hint") if there else "", enabled=there, sight=land.sight_m if land else 0, _aim=self.aim, _land=land, _backdrop=backdrop_of(land) if land else None,
        )  # fmt: skip
        side = 48.0
        keys: list[Widget] = [
            Button("scope.zoom", Box(room.x + 6, room.y + 6, 84, side), text=zoom_text(self.aim.zoom), icon="magnifier", kind="dark", says=Zoom(), enabled=there, hint=self.say("ui.align.zoom")),
            Button("scope.look", Box(room.right - 110, room.y + 6, 104, side), text=self.say("ui.align.look"), icon="visibility", kind="dark", says=LookOut(), enabled=there and self.view.live, hint=self.say("ui.align.look_hint")),
        ]
        return [view, *keys, *(self._angles(room) if there and is_hinted(self.view) else [])]

    def _angles(self, room: Box) -> list[Widget]:
        land, lang = self.land, language(self.scene.desk.texts.lang)
        assert land is not None
        azimuth = shifted(round((land.azimuth_deg + self.aim.aside_deg) % 360.0 * 10), 1, 1, lang)
        up = shifted(round(self.aim.up_deg * 10), 1, 1, lang)
        return [
            Angle("scope.azimuth", Box(room.x + 6, room.bottom - 50, 108, 44), text=f"{azimuth}°", icon="compass", tint=AMBER500),
            Angle("scope.elevation", Box(room.right - 114, room.bottom - 50, 108, 44), text=f"{up}°", icon="elevation-angle", tint=TEAL400),
        ]

    def hear(self, said: object) -> list[Intent] | None:
        """Zoom; looking counts once the far tower is in the field, or where haze hides it."""
        if isinstance(said, Zoom):
            self.aim.zoom_by(1 if self.aim.zoom != ZOOMS[-1] else -len(ZOOMS))
            return []
        if not isinstance(said, LookOut):
            return None
        land, spot = self.land, self.scene.spot
        if land is not None and not land.hides_tower() and not self.aim.shows(0.0, land.dish_up_deg):
            self.scene.toast(self.say("ui.align.not_in_sight"), "spotting-scope")
            return []
        return [Act(LookThroughScope(by=spot.climber, instrument=self.instrument, antenna=spot.dish))]

    def pulse(self, now_ms: int) -> bool:
        """Angles follow the scope; the picture is drawn on until it is whole."""
        view = self.scene.host.layers[0].names.get("scope.view")
        if isinstance(view, ScopeView) and self.is_making:
            self.scene.stale(view.box)
        key = self.scene.host.layers[0].names.get("scope.zoom")
        if isinstance(key, Button):
            key.text = zoom_text(self.aim.zoom)
        angle = self.scene.host.layers[0].names.get("scope.azimuth")
        if isinstance(angle, Angle):
            fresh = {one.name: one for one in self._angles(self._room) if isinstance(one, Angle)}
            for name, one in fresh.items():
                old = self.scene.host.layers[0].names.get(name)
                if isinstance(old, Angle):
                    old.text = one.text
        return False

    @property
    def is_making(self) -> bool:
        """Whether the land is still being drawn."""
        view = self.scene.host.layers[0].names.get("scope.view")
        return isinstance(view, ScopeView) and view.is_making

    def key(self) -> Hashable:
        """Its ground never changes."""
        return ()


@dataclass(eq=False, kw_only=True)
class Angle(Widget):
    """A dark chip with an angle, as practice shows it after a hint."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    icon: str = ""
    tint: str = AMBER500

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Chip, pictogram, number."""
        canvas.rect(self.box, INK900, radius=8)
        canvas.sprite(f"icons/{self.icon}", square(self.box.x + 22, self.box.centre[1], 22), tint=self.tint)
        words(canvas, self.text, Box(self.box.x + 38, self.box.y, self.box.w - 44, self.box.h), VALUE, WHITE, most=1)


@dataclass(eq=False, kw_only=True)
class ScopeView(Widget):
    """The round picture. Dragged like the scope itself: the land follows the pointer."""

    aside_deg: float = 0.0
    up_deg: float = 0.0
    zoom: int = 6
    covered: str = ""
    sight: int = 0
    reach: float = 3.0
    is_making: bool = False
    _aim: Aim = field(default_factory=Aim)
    _land: Landscape | None = None
    _backdrop: Backdrop | None = None
    _from: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    _whole: bool = False

    def holds(self, x: float, y: float) -> bool:
        """Round."""
        cx, cy = self.box.centre
        return hypot(x - cx, y - cy) <= self.box.w / 2

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Land, far tower, vignette, reticle, rim; or a lens with its cap on."""
        x, y = self.box.centre
        radius = self.box.w * OPENING / RIM / 2.0
        if self.covered or self._land is None or self._backdrop is None:
            self._draw_covered(canvas, x, y, radius)
        else:
            self._draw_seen(canvas, self._land, self._backdrop, radius, still=not look.pressed)
        if look.hovered or look.pressed:
            canvas.circle(x, y, self.box.w / 2, None, line=AMBER500 if look.pressed else "#5AB0FF", width=3)

    def _draw_seen(self, canvas: Canvas, land: Landscape, backdrop: Backdrop, radius: float, *, still: bool) -> None:
        """Land and glass; kept as one picture while the scope is held still and the land is whole."""
        x, y = self.box.centre
        room = Box(x - radius - 2, y - radius - 2, 2 * radius + 4, 2 * radius + 4)

        def draw(inner: Canvas) -> None:
            with inner.clip(room) as part:
                self._draw_land(part, room, land, backdrop)
            inner.layer(("scope", self.box), self.box, self._draw_glass)

        if still and self._whole:
            canvas.layer(("scope seen", self.box, self.aside_deg, self.up_deg, self.zoom, land), self.box, draw, covers=True)
            return
        draw(canvas)
        self._whole = not self.is_making

    def _draw_land(self, canvas: Canvas, box: Box, land: Landscape, backdrop: Backdrop) -> None:
        half = self._aim.half_deg * box.w / (self.box.w * OPENING / RIM)
        left, top = place(self.aside_deg - half, self.up_deg + half)
        wide = 2.0 * half * PX_PER_DEG
        self.is_making = not canvas.window((land.site, land.azimuth_deg, land.eye_m, land.profile, land.sight_m), backdrop, Box(left, top, wide, wide), box)

        def at(aside_deg: float, up_deg: float) -> Point:
            px, py = place(aside_deg, up_deg)
            return box.x + (px - left) * box.w / wide, box.y + (py - top) * box.h / wide

        if not self.is_making:
            draw_tower(canvas, land, at, self.zoom)

    def _draw_glass(self, canvas: Canvas) -> None:
        """The land is a square: what of it lies outside the rim is covered by the scene's ground, which costs less than cutting it round."""
        x, y = self.box.centre
        inside = self.box.w * OPENING / RIM / 2.0 + 6
        canvas.circle(x, y, self.box.w * 0.75, None, line=MIST100, width=self.box.w * 0.75 - inside)
        for name in ("vignette", "reticle", "rim"):
            canvas.sprite(f"tools/spotting-scope-{name}", self.box)

    def _draw_covered(self, canvas: Canvas, x: float, y: float, radius: float) -> None:
        canvas.circle(x, y, radius + 3, INK900)
        canvas.sprite("tools/spotting-scope-rim", self.box)
        canvas.circle(x, y, radius * 0.8, INK700, line=SLATE400, width=2)
        canvas.sprite("icons/spotting-scope", square(x, y - 34, 48), tint=MIST300)
        words(canvas, self.covered, Box(x - radius * 0.64, y - 4, radius * 1.28, 64), LABEL, WHITE, "center", most=3)

    def visual_key(self, look: Look) -> object:
        """Where it looks and how it is touched."""
        return type(self), self.box, self.aside_deg, self.up_deg, self.zoom, self.covered, self.sight, look.hovered, look.pressed, look.focused

    def _moved(self) -> object:
        self.aside_deg, self.up_deg, self.zoom = self._aim.aside_deg, self._aim.up_deg, self._aim.zoom
        return HANDLED

    def grab(self, x: float, y: float) -> bool:
        """Every drag turns the scope."""
        self._from = (x, y, self._aim.aside_deg, self._aim.up_deg)
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """The land follows the pointer."""
        px, py, aside, up = self._from
        per_px = 2.0 * self._aim.half_deg / (self.box.w * OPENING / RIM)
        self._aim.aside_deg, self._aim.up_deg = aside, up
        self._aim.turn((px - x) * per_px, (y - py) * per_px)
        return self._moved()

    def drop(self, x: float, y: float) -> object | None:
        """Stays there."""
        return self.drag_to(x, y)

    def put_back(self) -> None:
        """As before the drag."""
        self._aim.aside_deg, self._aim.up_deg = self._from[2], self._from[3]
        self._moved()

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel zooms."""
        self._aim.zoom_by(1 if steps > 0 else -1)
        return self._moved()

    def click(self) -> object | None:
        """A click alone does nothing."""
        return HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Arrows turn it, plus and minus zoom."""
        if event.key in ZOOM_KEYS:
            self._aim.zoom_by(ZOOM_KEYS[event.key])
            return self._moved()
        if event.key not in MOVES or not self.enabled:
            return None
        across, up = MOVES[event.key]
        step = 2.0 * self._aim.half_deg * SHARE * (3.0 if event.shift else 1.0)
        self._aim.turn(across * step, up * step)
        return self._moved()

    def adopt(self, old: Widget) -> None:
        """A drag goes on."""
        if isinstance(old, ScopeView):
            self._from, self.is_making = old._from, old.is_making  # noqa: SLF001 - the same kind
            self._whole = old._whole and old._land == self._land  # noqa: SLF001
