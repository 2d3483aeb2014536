"""What hands do at the dish beside its nuts: turn it with open locks, put leads, cap, strut and paint where they go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.mechanics.action import Action
from simulator.mechanics.aligning.locking import FitStrut, MarkLocks, PointDish
from simulator.mechanics.aligning.ports import UncapPort
from simulator.mechanics.cabling.plugs import CapPort
from simulator.site.perception_hop import SeenDish
from simulator.ui.canvas import Canvas, Point
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.hands import Cap, Item, Lead, LeadOn, Tool
from simulator.ui.intent import Act
from simulator.ui.sections.rack_zones import ToolOn
from simulator.ui.theme import AMBER500, BLUE400, CAPTION, INK900, MIST300, SLATE500, TEAL100, TEAL700, VALUE, WHITE
from simulator.ui.views.instruments import use_of
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.tile import Tile
from simulator.ui.widgets.zone import Zone

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

CDEG_A_PX = 5.0
"""A pixel of drag turns the open dish by a twentieth of a degree."""
KEY_CDEG = 20
STEPS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}
RSSI, EARTH, LOCKS, DISH = (358.0, 246.0), (383.0, 226.0), (257.0, 176.0), (386.0, 118.0)
"""Where port, earth, lock bolts and the dish's back lie in the picture."""
Place = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class HandTurn:
    """Said: the dish was turned by hand, its locks open: to the right and up, net."""

    turn_cdeg: int
    tilt_cdeg: int

    def action(self, by: str, dish: str) -> Action:
        """As it is entered."""
        return PointDish(by=by, antenna=dish, turn_cdeg=self.turn_cdeg, tilt_cdeg=self.tilt_cdeg)


@dataclass(eq=False, kw_only=True)
class DishTurn(Widget):
    """The dish under both hands: dragged aside and up, or moved by arrows and let go with return."""

    tells: Callable[[int, int], object] = HandTurn
    number: Callable[[int], str] = str
    reach: float = 3.0
    turn_cdeg: int = 0
    tilt_cdeg: int = 0
    _from: Point = (0.0, 0.0)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Four arrows; while it is turned, how far."""
        x, y = self.box.centre
        r = self.box.w / 2
        colour = AMBER500 if look.pressed or self.moved else BLUE400 if look.hovered else WHITE
        canvas.circle(x, y, r - 2, None, line=INK900, width=7)
        canvas.circle(x, y, r - 4, None, line=colour, width=3)
        for icon, dx, dy in (("arrow-left", -1, 0), ("arrow-right", 1, 0), ("arrow-up", 0, -1), ("arrow-down", 0, 1)):
            cx, cy = x + dx * (r - 18), y + dy * (r - 18)
            canvas.circle(cx, cy, 14, INK900)
            canvas.sprite(f"icons/{icon}", square(cx, cy, 20), tint=colour)
        if self.moved:
            self._amount(canvas, x, y)

    @property
    def moved(self) -> bool:
        """Whether anything was turned that is not let go yet."""
        return bool(self.turn_cdeg or self.tilt_cdeg)

    def _amount(self, canvas: Canvas, x: float, y: float) -> None:
        box = Box(x - 56, y - 28, 112, 56)
        canvas.rect(box, INK900, radius=8)
        rows = ((("arrow-right" if self.turn_cdeg >= 0 else "arrow-left"), self.turn_cdeg), (("arrow-up" if self.tilt_cdeg >= 0 else "arrow-down"), self.tilt_cdeg))
        for index, (icon, cdeg) in enumerate(rows):
            top = box.y + 2 + index * 26
            canvas.sprite(f"icons/{icon}", Box(box.x + 10, top + 4, 18, 18), tint=AMBER500)
            words(canvas, self.number(cdeg), Box(box.x + 34, top, box.w - 40, 26), VALUE, WHITE, most=1)

    def holds(self, x: float, y: float) -> bool:
        """Round."""
        cx, cy = self.box.centre
        return (x - cx) ** 2 + (y - cy) ** 2 <= (self.box.w / 2) ** 2

    def grab(self, x: float, y: float) -> bool:
        """Taken where the pointer is."""
        self._from = (x, y)
        self.turn_cdeg = self.tilt_cdeg = 0
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows."""
        self.turn_cdeg = round((x - self._from[0]) * CDEG_A_PX)
        self.tilt_cdeg = round((self._from[1] - y) * CDEG_A_PX)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Let go there."""
        return self._let_go() or HANDLED

    def put_back(self) -> None:
        """As before."""
        self.turn_cdeg = self.tilt_cdeg = 0

    def left(self) -> None:
        """Going elsewhere lets it swing back."""
        self.put_back()

    def _let_go(self) -> object | None:
        turn, tilt = self.turn_cdeg, self.tilt_cdeg
        self.put_back()
        return self.tells(max(-18_000, min(18_000, turn)), max(-3_000, min(3_000, tilt))) if turn or tilt else None

    def key(self, event: KeyDown) -> object | None:
        """Arrows move it on, return lets it go."""
        if event.key in STEPS and self.enabled:
            across, up = STEPS[event.key]
            step = KEY_CDEG * (10 if event.shift else 1)
            self.turn_cdeg += across * step
            self.tilt_cdeg += up * step
            return HANDLED
        if event.key in ("return", "enter", "kp_enter") and self.moved:
            return self._let_go()
        return None

    def click(self) -> object | None:
        """A click alone does nothing."""
        return HANDLED

    def adopt(self, old: Widget) -> None:
        """Goes on where it was."""
        if isinstance(old, DishTurn):
            self.turn_cdeg, self.tilt_cdeg, self._from = old.turn_cdeg, old.tilt_cdeg, old._from  # noqa: SLF001 - the same kind


def locks_zone(scene: AlignScene, spot: Place, picture: Box) -> Widget:
    """The lock bolts on the hub: a wrench put here opens the lens, paint marks them."""
    x, y = spot(*LOCKS)
    high = picture.h * 0.36

    def accepts(load: object) -> bool:
        return (isinstance(load, Tool) and use_of(scene.view.sheet.catalog, load.type) in ("torque_wrench", "spanner")) or _is(scene, load, "paint")

    def gets(load: object, x: float, y: float) -> object | None:
        if isinstance(load, Tool):
            return ToolOn(load.id, "locks")
        return Act(MarkLocks(by=scene.spot.climber, antenna=scene.spot.dish, item=load.id)) if isinstance(load, Item) else None

    return Zone("locks", Box(x - 26, y - high / 2, 52, high), accepts=accepts, gets=gets, says=ToolOn("", "locks"), hint=scene.say("ui.align.locks_hint"), enabled=scene.view.live)


def _is(scene: AlignScene, load: object, use: str) -> bool:
    return isinstance(load, Item) and use_of_item(scene, load.type) == use


def use_of_item(scene: AlignScene, type_id: str) -> str:
    """What small material is for."""
    from simulator.catalog.families.tools import MaterialType

    kind = scene.view.sheet.catalog.get(type_id, MaterialType)
    return kind.use if kind else ""


class Ports:
    """The alignment port with its cap, and the earth beside it."""

    def __init__(self, scene: AlignScene) -> None:
        self.scene = scene

    def widgets(self, spot: Place) -> list[Widget]:
        """Two places for leads."""
        found: list[Widget] = []
        for port, place, words_ in ((self.scene.spot.port, RSSI, "ui.align.port.rssi"), (self.scene.spot.earth, EARTH, "ui.align.port.earth")):
            seen = self.scene.seen.ports.get(port)
            if seen is None:
                continue
            x, y = spot(*place)
            capped = seen.capped
            box = Box(x - 28, y - 4, 48, 46) if place is RSSI else Box(x - 12, y - 42, 48, 46)
            found.append(
                PortPlace(
                    f"port:{port}", box, at=(x, y), capped=capped, enabled=self.scene.view.live, hint=self.scene.say(f"{words_}_capped" if capped else words_),
                    says=Act(UncapPort(by=self.scene.spot.climber, port=port)) if capped else None, accepts=self._accepts(port, capped=capped), gets=self._gets(port),
                )
            )  # fmt: skip
        return found

    def _accepts(self, port: str, *, capped: bool) -> Callable[[object], bool]:
        return lambda load: (isinstance(load, Lead) and not capped) or (isinstance(load, Cap) and port == self.scene.spot.port and not capped)

    def _gets(self, port: str) -> Callable[[object, float, float], object | None]:
        def gets(load: object, x: float, y: float) -> object | None:
            if isinstance(load, Cap):
                return Act(CapPort(by=self.scene.spot.climber, port=port))
            return LeadOn(load.instrument, load.colour, port) if isinstance(load, Lead) else None

        return gets


@dataclass(eq=False, kw_only=True)
class PortPlace(Zone):
    """A port in the picture; its cap is drawn while it is on."""

    at: Point = (0.0, 0.0)
    capped: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Cap, ring."""
        x, y = self.at
        if self.capped:
            canvas.rect(Box(x - 9, y - 5, 18, 15), "#2A3642", line=INK900, width=1.4, radius=4)
            canvas.rect(Box(x - 6, y - 3, 4, 11), "#4A5A6A", radius=2)
        colour = AMBER500 if look.offered else BLUE400 if look.hovered else ""
        if colour:
            canvas.circle(x, y + 3, 17, None, line=colour, width=4 if look.offered and look.hovered else 3)

    @property
    def centre(self) -> Point:
        """Where a probe's tip goes."""
        return self.at


class Tiles:
    """Beside the picture: how the locks stand, and what is put on at the end: strut, paint, cap."""

    def __init__(self, scene: AlignScene) -> None:
        self.scene = scene

    def widgets(self, room: Box, dish: SeenDish) -> list[Widget]:
        """State of the locks above, three tiles below."""
        scene = self.scene
        high = min(86.0, (room.h - 12) / 4)
        tight = dish.locks == "tight"
        state = LockState("lock.state", Box(room.x, room.y, room.w, high), text=scene.say(f"ui.align.locks.{dish.locks}"), tight=tight)
        rows = [("strut", "ui.align.strut", "hardware/stand-off-arm", 2.6, dish.strut), ("paint", "ui.align.paint", "tools/marker-pen", 1.0, dish.marked)]
        found: list[Widget] = [state]
        for index, (use, code, sprite, aspect, done) in enumerate(rows):
            found.append(self._tile(use, code, sprite, aspect, Box(room.x, room.y + (index + 1) * (high + 4), room.w, high), done=done))
        port = scene.seen.ports.get(scene.spot.port)
        capped = bool(port and port.capped)
        box = Box(room.x, room.y + 3 * (high + 4), room.w, high)
        found.append(
            Tile("put.cap", box, text=scene.say("ui.align.cap"), sprite="hardware/connector-dust-cap", load=None if capped or not scene.view.live else Cap(), packed=capped, enabled=not capped, footer=True, group="put")
        )
        return found

    def _tile(self, use: str, code: str, sprite: str, aspect: float, box: Box, *, done: bool) -> Widget:
        scene = self.scene
        item = next((one for one in scene.view.seen.items.values() if use_of_item(scene, one.type) == use and one.place == f"carried:{scene.spot.climber}"), None)
        load = Item(item.id, item.type) if item and scene.view.live and not done else None
        return Tile(f"put.{use}", box, text=scene.say(code), sprite=sprite, aspect=aspect, load=load, packed=done, enabled=load is not None, footer=True, group="put", hint="" if item or done else scene.say("ui.align.not_carried"))


@dataclass(eq=False, kw_only=True)
class LockState(Widget):
    """A chip: open, light or tight, as the hand feels it."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    tight: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Padlock, word."""
        canvas.rect(self.box, TEAL100 if self.tight else WHITE, line=TEAL700 if self.tight else MIST300, width=1.4, radius=10)
        ink = TEAL700 if self.tight else SLATE500
        canvas.sprite(f"icons/padlock-{'closed' if self.tight else 'open'}", square(self.box.centre[0], self.box.y + self.box.h * 0.32, min(26.0, self.box.h * 0.4)), tint=ink)
        words(canvas, self.text, Box(self.box.x + 4, self.box.y + self.box.h * 0.52, self.box.w - 8, self.box.h * 0.44), CAPTION, ink if self.tight else INK900, "center")


def strut_zone(scene: AlignScene, spot: Place, picture: Box) -> Widget:
    """The rim of the dish: the side strut is put on here."""
    x, y = spot(250, 292)

    def gets(load: object, x: float, y: float) -> object | None:
        return Act(FitStrut(by=scene.spot.climber, antenna=scene.spot.dish, item=load.id)) if isinstance(load, Item) else None

    return Zone("strut", Box(x - 30, y - 26, 84, 52), accepts=lambda load: _is(scene, load, "strut"), gets=gets, focusable=True, hint=scene.say("ui.align.strut_hint"), enabled=scene.view.live)
