"""The dish on its mount from behind: nuts, locks, port. What the hand moves is shown as far as an eye would see it move."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.aligning.nuts import StartTurning, StopTurning, TurnNut
from simulator.mechanics.measuring.meter import ReadMeter
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import UNPLACED, Box
from simulator.ui.hands import Hands
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.sections.align_dish import DishTurn, HandTurn, Ports, Tiles, locks_zone, strut_zone
from simulator.ui.sections.align_lock import LockLens
from simulator.ui.sections.align_nut import Nut, hit_box
from simulator.ui.shapes import bezier, dashes
from simulator.ui.theme import CABLES as COLOURS
from simulator.ui.theme import EARTH_BAND, INK900, LABEL, MIST100, MIST300, PAPER, RADIUS_CARD, SLATE500, VALUE, WHITE
from simulator.ui.views.align import NUTS, TENTH_DDEG, dish_data, seen_dish
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitted, square, words
from simulator.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

PICTURE = (480.0, 338.0)
AT = {"az": (202.0, 101.0), "el": (212.0, 244.0)}
"""The adjusting nuts in their middle."""
SIZE = {"az": (26.0, 36.0), "el": (36.0, 26.0)}
PITCH = 4.6
"""How far a nut moves along its rod in a turn, in the picture's pixels."""
SHIFT = 2.4
"""How far the back of the dish is seen to move in a turn: a good degree and a half at arm's length."""
LOCK_NUTS = {"az": ((142.0, 101.0), (258.0, 101.0)), "el": ((212.0, 205.0), (212.0, 290.0))}
FIXED = ("mount-2-pole", "mount-3-fixed-plate", "mount-4-clamps")
STILL = ("mount-8-azimuth-rod", "mount-9-azimuth-lugs", "mount-11-elevation-rod", "mount-12-elevation-lugs")
CABLES: tuple[tuple[tuple[Point, Point, Point, Point], tuple[str, str, str], float], ...] = (
    (((304, 248), (304, 292), (262, 300), (236, 346)), COLOURS["coax"], 9.0),
    (((384, 226), (408, 246), (398, 300), (396, 346)), COLOURS["earth"], 6.0),
)
"""Where IF cable and earth lead run, their colours and thickness."""
STRIP, SIDE = 64.0, 104.0
"""Height of the keys below the picture, width of what stands beside it."""
PACES = (("slow", 120, "slow"), ("steady", 360, "rotate-cw"), ("fast", 720, "skip-next"))
"""How fast the hand turns a held nut, in tenths of a degree a second: a thirtieth, a tenth, a fifth of a turn; and the pictogram."""
NOTED_MS = 1000
ICONS = {"az": ("rotate-ccw", "rotate-cw"), "el": ("arrow-down", "arrow-up")}
LEADS = 14.0
"""The gap beside the pace key, through which two leads go up."""


@dataclass(frozen=True, slots=True)
class Holds:
    """Said: a nut is being turned, clockwise or not; both "" and 0: it is let go."""

    nut: str = ""
    sign: int = 0


@dataclass(frozen=True, slots=True)
class Pace:
    """Said: the hand shall turn at the next pace, after the fastest the slowest."""


class Mount(Section):
    """The mount. `pace`: how fast a held nut is turned; `lens` is open while a wrench is on the lock bolts."""

    scene: AlignScene

    def __init__(self, scene: AlignScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.pace = 0
        self._noted = 0
        self.lens = LockLens(scene)
        self._place = Box(0, 0, 1, 1)

    # Rooms

    def rooms(self, room: Box) -> tuple[Box, Box, Box, Box]:
        """Card, picture, column beside it, strip below."""
        card = room.inset(6)
        grown = self.scene.desk.settings.text_scale / 100
        strip = Box(card.x + 8, card.bottom - STRIP - 6, card.w - 16, STRIP)
        side = SIDE * min(1.4, max(1.0, grown * 0.9))
        column = Box(card.right - side - 6, card.y + 8, side, strip.y - card.y - 14)
        picture = fitted(Box(card.x + 4, card.y + 4, column.x - card.x - 8, strip.y - card.y - 8), PICTURE[0] / PICTURE[1])
        return card, Box(card.x + 4, picture.y, picture.w, picture.h), column, strip

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """A place of the picture on the screen."""
        scale = self._place.w / PICTURE[0]
        return self._place.x + x * scale, self._place.y + y * scale

    # Widgets

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, nuts, ports, locks; keys below; the lens over it all while it is open."""
        card, picture, column, strip = self.rooms(room)
        self._place = picture
        dish = seen_dish(self.scene.seen, self.scene.spot)
        back = Picture("mount.picture", picture, place=picture, shift=self._shift(), strut=bool(dish and dish.strut), there=dish is not None)
        if dish is None:
            return [back, Nobody("mount.nobody", card.inset(20), text=self.say("ui.align.nobody_there"))]
        found: list[Widget] = [back, *self._hand_turn(picture, dish.locks)]
        found += [self._nut(nut, free=dish.locks == "light") for nut in NUTS]
        found += [locks_zone(self.scene, self.spot, picture), strut_zone(self.scene, self.spot, picture), *Ports(self.scene).widgets(self.spot), *Tiles(self.scene).widgets(column, dish)]
        found += self._strip(strip, free=dish.locks == "light")
        return [*found, *self.lens.widgets(card)] if self.lens.tool else found

    def _hand_turn(self, picture: Box, locks: str) -> list[Widget]:
        """With its locks open the whole dish is turned by hand."""
        if locks != "open" or not self.view.live:
            return []
        x, y = self.spot(408, 84)
        side = picture.w * 0.27
        return [DishTurn("dish.turn", square(x, y, side), tells=self._points, hint=self.say("ui.align.turn_dish"), number=self._degrees)]

    def _degrees(self, cdeg: int) -> str:
        return f"{shifted(abs(cdeg), 2, 1, language(self.scene.desk.texts.lang))}°"

    def _points(self, turn_cdeg: int, tilt_cdeg: int) -> HandTurn:
        return HandTurn(turn_cdeg, tilt_cdeg)

    def nut_ddeg(self, nut: str) -> int:
        """Where a nut stands now, by what the hand has turned."""
        work, data = self.scene.desk.work, dish_data(self.view)
        return work.turning().at_ddeg(nut, self.scene.now_ms, data.fine_ddeg) if work and data else 0

    def _shift(self) -> tuple[int, int]:
        scale = self._place.w / PICTURE[0] * SHIFT / 3600.0
        return round(self.nut_ddeg("az") * scale), -round(self.nut_ddeg("el") * scale)

    def nut_box(self, nut: str) -> Box:
        """Where a nut is seen."""
        (x, y), (w, h) = AT[nut], SIZE[nut]
        along = self.nut_ddeg(nut) / 3600.0 * PITCH
        cx, cy = self.spot(x + along, y) if nut == "az" else self.spot(x, y - along)
        scale = self._place.w / PICTURE[0]
        return Box(cx - w * scale / 2, cy - h * scale / 2, w * scale, h * scale)

    def _nut(self, nut: str, *, free: bool) -> Widget:
        picture = self.nut_box(nut)
        return Nut(
            f"nut.{nut}", hit_box(picture), picture=picture, ddeg=self.nut_ddeg(nut), upright=nut == "el", enabled=free and self.view.live,
            hint=self.say(f"ui.align.nut.{nut}_hint"), tells=lambda ddeg: Act(TurnNut(by=self.scene.spot.climber, antenna=self.scene.spot.dish, nut=nut, ddeg=ddeg)),
        )  # fmt: skip

    def _strip(self, box: Box, *, free: bool) -> list[Widget]:
        """For each nut two keys to hold, and between them how far it stands from its mark; in the middle the hand's pace."""
        found: list[Widget] = []
        middle = 52.0
        half = (box.w - middle - 2 * LEADS) / 2
        for index, nut in enumerate(NUTS):
            part = Box(box.x + index * (half + middle + 2 * LEADS), box.y, half, box.h)
            found += self._keys(part, nut, enabled=free and self.view.live)
        place = square(box.centre[0], box.centre[1], middle)
        found.insert(3, PaceKey("nut.pace", place, icon=PACES[self.pace][2], kind="white", pace=self.pace, says=Pace(), hint=self.say(f"ui.align.pace.{PACES[self.pace][0]}")))
        return found

    def _keys(self, box: Box, nut: str, *, enabled: bool) -> list[Widget]:
        side = box.h - 12
        y = box.y + 6
        found: list[Widget] = []
        for sign, x, icon in ((-1, box.x, ICONS[nut][0]), (1, box.right - side, ICONS[nut][1])):
            found.append(
                IconButton(
                    f"nut.{nut}.{'plus' if sign > 0 else 'minus'}", Box(x, y, side, side), icon=icon, kind="white", enabled=enabled,
                    says_down=Holds(nut, sign), says_up=Holds(), hint=self.say(f"ui.align.nut.{nut}_{'plus' if sign > 0 else 'minus'}"),
                )
            )  # fmt: skip
        inside = Box(box.x + side + 4, box.y, box.w - 2 * side - 8, box.h)
        found.insert(1, Turns(f"nut.{nut}.turns", inside, text=self.say(f"ui.align.nut.{nut}"), value=self._turns(nut), slack=self._slack(nut)))
        return found

    def _turns(self, nut: str) -> str:
        """Turns from the middle mark to a tenth, as the paint strokes show."""
        tenths = round(self.nut_ddeg(nut) / TENTH_DDEG)
        sign = "+" if tenths > 0 else ""
        return f"{sign}{shifted(tenths, 1, 1, language(self.scene.desk.texts.lang))}"

    def _slack(self, nut: str) -> float:
        """-1 to 1: on which side the play is taken up."""
        work, data = self.scene.desk.work, dish_data(self.view)
        if work is None or data is None or not data.play_ddeg:
            return 0.0
        return max(-1.0, min(1.0, work.turning().slack_ddeg(nut) / (data.play_ddeg / 2)))

    # What happens

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Nuts held and let go, the hand's pace, the dish turned by hand, the lens."""
        spot = self.scene.spot
        if isinstance(said, Pace):
            self.pace = (self.pace + 1) % len(PACES)
            return ()
        if isinstance(said, HandTurn):
            return [Act(said.action(spot.climber, spot.dish))]
        if not isinstance(said, Holds):
            return self.lens.hear(said)
        work = self.scene.desk.work
        held = work.turning().held if work else ""
        if said.nut:
            self._noted = 0
            rate = said.sign * PACES[self.pace][1]
            return [Act(StartTurning(by=spot.climber, antenna=spot.dish, nut=said.nut, rate_ddeg_s=rate))]
        return [Act(StopTurning(by=spot.climber, antenna=spot.dish))] if held else ()

    def pulse(self, now_ms: int) -> bool:
        """A held nut is seen to turn."""
        work = self.scene.desk.work
        turning = work.turning() if work else None
        names = self.scene.host.layers[0].names
        if turning is None or not turning.held or self.scene.view.paused:
            return False
        nut = names.get(f"nut.{turning.held}")
        if isinstance(nut, Nut):
            fresh = self.nut_box(turning.held)
            if abs(fresh.x - nut.picture.x) + abs(fresh.y - nut.picture.y) > 0.4:
                self.scene.stale(nut.box.inset(-10))
                nut.picture, nut.box = fresh, hit_box(fresh)
            nut.ddeg = self.nut_ddeg(turning.held)
        turns = names.get(f"nut.{turning.held}.turns")
        if isinstance(turns, Turns):
            turns.value = self._turns(turning.held)
        picture = names.get("mount.picture")
        if isinstance(picture, Picture):
            picture.shift = self._shift()
        return False

    def notes(self) -> list[Intent]:
        """While he turns a nut his eyes are on the meter: once a second what it shows is read, as the trace shows it."""
        work, spot = self.scene.desk.work, self.scene.spot
        turning = work.turning() if work else None
        if turning is None or not turning.held or not self.view.live or self.view.paused:
            return []
        beat = (self.scene.now_ms - turning.since_ms) // NOTED_MS
        if beat <= self._noted or self.scene.live_mv is None:
            return []
        self._noted = beat
        meter = next(one.id for one in self.scene.seen.instruments.values() if spot.port in (one.red, one.black))
        return [Act(ReadMeter(by=spot.climber, instrument=meter))]

    def told(self) -> None:
        """The lens hears of the pull."""
        self.lens.told()

    def key(self) -> Hashable:
        """The card alone stands still."""
        return ()

    def draw(self, canvas: Canvas, room: Box) -> None:
        """The card."""
        canvas.rect(self.rooms(room)[0], PAPER, radius=RADIUS_CARD, shadow=True)


@dataclass(eq=False, kw_only=True)
class PaceKey(IconButton):
    """The hand's pace: a pictogram, and below it one, two or three dots."""

    pace: int = 0

    def _content(self, canvas: Canvas, colour: str, down: float) -> None:
        """Pictogram, dots."""
        x, y = self.box.centre
        canvas.sprite(f"icons/{self.icon}", square(x, y - 5 + down, self.side), tint=colour)
        for index in range(len(PACES)):
            place = x + 11 * (index - (len(PACES) - 1) / 2)
            canvas.circle(place, y + 15 + down, 3.4, colour if index <= self.pace else None, line=colour, width=1.4)


@dataclass(eq=False, kw_only=True)
class Nobody(Widget):
    """A word where nobody stands at the dish, or none hangs."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Pictogram, words."""
        x, y = self.box.centre
        canvas.sprite("icons/microwave-dish", square(x, y - 40, 56), tint=SLATE500)
        words(canvas, self.text, Box(self.box.x + 20, y, self.box.w - 40, 66), LABEL, SLATE500, "center", most=3)


@dataclass(eq=False, kw_only=True)
class Picture(Widget):
    """The mount: what stands still, and what moves with the dish, by whole pixels."""

    focusable: bool = False
    solid: bool = False
    place: Box = UNPLACED
    shift: tuple[int, int] = (0, 0)
    strut: bool = False
    there: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Sky, pole, dish, arms, rods, lock nuts."""
        if self.there:
            canvas.layer(("mount.whole", self.place, self.shift, self.strut), self.place, self._whole, covers=True)

    def _whole(self, canvas: Canvas) -> None:
        """Everything in its order; made anew only when the dish is seen to have moved."""
        canvas.rect(self.place, PAPER)
        canvas.rect(self.place, "#C4DDEF", radius=8)
        canvas.rect(Box(self.place.x, self.place.y + self.place.h * 0.5, self.place.w, self.place.h * 0.5), "#D9E9F3", radius=8)
        self._layer(canvas, ("mount-1-dish-back",), self.shift)
        if self.strut:
            self._strut(canvas)
        self._layer(canvas, FIXED, (0, 0))
        self._layer(canvas, ("mount-5-hinge-arms",), (self.shift[0], 0))
        self._layer(canvas, ("mount-6-hub-plate", "mount-7-odu"), self.shift)
        self._layer(canvas, STILL, (0, 0))
        self._lock_nuts(canvas)
        self._cables(canvas)
        canvas.rect(self.place, None, line=MIST300, width=1.2, radius=8)

    def _layer(self, canvas: Canvas, names: tuple[str, ...], shift: tuple[int, int]) -> None:
        box = self.place.moved(*shift)
        with canvas.clip(self.place) as inner:
            for name in names:
                inner.sprite(f"hardware/{name}", box)

    def _strut(self, canvas: Canvas) -> None:
        """The side strut from the pole to the rim."""
        scale = self.place.w / PICTURE[0]
        a, b = ((self.place.x + x * scale, self.place.y + y * scale) for x, y in ((54, 316), (262, 286)))
        canvas.line((a, b), "#6C7E90", 9 * scale)
        canvas.line((a, b), "#C4CFD9", 5 * scale)

    def _cables(self, canvas: Canvas) -> None:
        """IF cable and earth lead from the outdoor unit down out of the picture."""
        scale = self.place.w / PICTURE[0]

        def at(x: float, y: float) -> Point:
            return self.place.x + x * scale + self.shift[0], self.place.y + y * scale + self.shift[1]

        for (a, b, c, d), colours, width in CABLES:
            curve = bezier(at(*a), at(*b), at(*c), at(*d))
            for colour, wide in zip(colours, (width + 1.6, width, width * 0.18), strict=True):
                canvas.line(curve, colour, wide * scale)
        a, b, c, d = CABLES[1][0]
        for piece in dashes(bezier(at(*a), at(*b), at(*c), at(*d)), 6, 7):
            canvas.line(piece, EARTH_BAND, 5 * scale)

    def _lock_nuts(self, canvas: Canvas) -> None:
        scale = self.place.w / PICTURE[0]
        for nut, spots in LOCK_NUTS.items():
            w, h = SIZE[nut]
            for x, y in spots:
                box = Box(self.place.x + (x - w / 2) * scale, self.place.y + (y - h / 2) * scale, w * scale, h * scale)
                canvas.sprite(f"hardware/mount-nut-{'horizontal' if nut == 'az' else 'vertical'}", box)


@dataclass(eq=False, kw_only=True)
class Turns(Widget):
    """Name of a nut, its turns from the middle mark, and below a bar: on which side its play is taken up."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    value: str = ""
    slack: float = 0.0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Two lines and the bar."""
        box = self.box
        canvas.rect(box.inset(0, 2), WHITE, line=MIST300, width=1.2, radius=8)
        words(canvas, self.text, Box(box.x + 4, box.y + 4, box.w - 8, box.h * 0.34), LABEL, SLATE500, "center", most=1)
        words(canvas, self.value, Box(box.x + 4, box.y + box.h * 0.36, box.w - 8, box.h * 0.4), VALUE, INK900, "center", most=1)
        bar = Box(box.x + 12, box.bottom - 13, box.w - 24, 5)
        canvas.rect(bar, MIST100, line=MIST300, width=1, radius=2)
        wide = bar.w * 0.4
        left = bar.x + (bar.w - wide) * (self.slack + 1) / 2
        canvas.rect(Box(left, bar.y - 1, wide, bar.h + 2), SLATE500, radius=3)
