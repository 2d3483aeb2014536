"""Sealing: tape wrapped over a connector by drawing the roll along it, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.mechanics.mounting.sealing import CutTape, WrapTape
from simulator.site.perception import SeenEnd
from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown
from simulator.ui.geometry import Box
from simulator.ui.hands import Item
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import AMBER500, BLUE600, CAPTION, INK900, MIST300, PAPER, RADIUS_CARD, SLATE400, SLATE500, WHITE, Style
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.tray import short_name
from simulator.ui.widgets.base import HANDLED, Look, Widget
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.stepper import Stepper

HIGH, GAP, PICTURE = 46.0, 6.0, 216.0
RUBBER, INNER, OUTER = "tape-2-butyl", "tape-1-pvc", "tape-3-pvc-outer"
"""Pictures of tape on a connector, drawn in the frame of the bare one."""
COVERED_FROM, COVERED = 0.115, 0.5
"""Which part of that frame, from its head on, tape covers."""
THICKER = 0.035
COLOURS = {"tape_pvc": ("#1E242B", "#465B71"), "tape_rubber": ("#5A6B7C", "#8696A6")}
SMALL = Style(13, 700)
CLICK_PX = 12.0


@dataclass(eq=False, kw_only=True)
class Wrapping(Widget):
    """A connector, upright as it hangs, the cable below. The roll drawn from its foot to its head wraps upwards, from head to foot down.

    Keys and wheel: up or down wraps so. Clicked: the first click sets the roll at that end, the second at the other wraps.
    """

    layers: tuple[tuple[str, str, int], ...] = ()
    connector: str = "n"
    roll: str = ""
    upward: object = None
    downward: object = None
    reach: float = 0.0
    start: float = -1.0
    at: float = -1.0
    armed: str = ""

    def _body(self) -> Box:
        return Box(self.box.x + self.box.w * 0.36, self.box.y + 22, self.box.w * 0.28, self.box.h - 44)

    def _share(self, y: float) -> float:
        body = self._body()
        return max(0.0, min(1.0, (body.bottom - y) / body.h))

    def grab(self, x: float, y: float) -> bool:
        """The roll is set where the pointer is."""
        self.start = self.at = self._share(y)
        return self.enabled

    def drag_to(self, x: float, y: float) -> object | None:
        """It follows."""
        self.at = self._share(y)
        return HANDLED

    def drop(self, x: float, y: float) -> object | None:
        """Two thirds of the way count as a layer; without having moved it was a click."""
        way, start = self.at - self.start, self.start
        self.start = self.at = -1.0
        if abs(way) * self._body().h < CLICK_PX:
            return self._clicked("foot" if start < 0.5 else "head")
        if abs(way) < 0.62:
            return HANDLED
        self.armed = ""
        return self.upward if way > 0 else self.downward

    def put_back(self) -> None:
        """As before."""
        self.start = self.at = -1.0

    def _clicked(self, end: str) -> object:
        if self.armed in ("", end):
            self.armed = end
            return HANDLED
        begun, self.armed = self.armed, ""
        return self.upward if begun == "foot" else self.downward

    def click(self) -> object | None:
        """Return alone is nothing."""
        return HANDLED

    def key(self, event: KeyDown) -> object | None:
        """Up or down."""
        if not self.enabled or event.key not in ("up", "down"):
            return None
        return self.upward if event.key == "up" else self.downward

    def adopt(self, old: Widget) -> None:
        """Goes on where the roll was."""
        if isinstance(old, Wrapping):
            self.start, self.at, self.armed = old.start, old.at, old.armed

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Connector, layers, the roll on its way."""
        canvas.rect(self.box, PAPER, line=BLUE600 if look.hovered and self.enabled else MIST300, width=1.5, radius=RADIUS_CARD)
        body = self._body()
        with canvas.clip(self.box.inset(2)) as inner:
            for part in ("jack", "plug"):
                self._part(inner, part)
            for index, name in enumerate(self._tapes()):
                self._part(inner, name, 1.0 + THICKER * index)
        self._told(canvas)
        if self.armed:
            x, y = body.centre[0], body.bottom if self.armed == "foot" else body.y
            canvas.circle(x, y, 9, AMBER500, line=INK900, width=2)
        if self.start >= 0:
            self._roll(canvas, body)

    def _tapes(self) -> list[str]:
        """The picture of each layer: PVC below the rubber, rubber, PVC over it."""
        found: list[str] = []
        for material, _, _ in self.layers:
            rubber = material == "tape_rubber"
            found.append(RUBBER if rubber else OUTER if RUBBER in found else INNER)
        return found

    def _part(self, canvas: Canvas, name: str, thick: float = 1.0) -> None:
        """The connector or a layer of tape, head up: what tape covers fills the way of the roll."""
        body = self._body()
        long = body.h / COVERED
        x, y = body.centre[0], body.y + (0.5 - COVERED_FROM) * long
        high = long * 68 / 236 * thick
        canvas.sprite(f"hardware/connector-{self.connector}-{name}", Box(x - long / 2, y - high / 2, long, high), angle=90)

    def _told(self, canvas: Canvas) -> None:
        """Which layers lie there, each with the way it was wrapped."""
        for index, (material, direction, _) in enumerate(self.layers):
            y = self.box.bottom - 16 - 17 * index
            colour = COLOURS.get(material, COLOURS["tape_pvc"])[0]
            canvas.rect(Box(self.box.right - 50, y, 38, 14), colour, radius=3)
            canvas.sprite(f"icons/arrow-{'up' if direction == 'up' else 'down'}", Box(self.box.right - 38, y, 14, 14), tint=WHITE)

    def _roll(self, canvas: Canvas, body: Box) -> None:
        """The tape laid so far, and the roll."""
        low, high = sorted((self.start, self.at))
        x = body.centre[0]
        canvas.rect(Box(x - body.w * 0.45, body.bottom - body.h * high, body.w * 0.9, max(3.0, body.h * (high - low))), SLATE400, radius=6)
        if self.roll:
            canvas.sprite(self.roll, Box(x + body.w * 0.25, body.bottom - body.h * self.at - 22, 46, 42))


class SealCard(TowerSection):
    """Connectors that are sealed at his arm's length."""

    def suits(self) -> bool:
        """Where a coaxial line is plugged."""
        return bool(view_of.sealable(self.view))

    def widgets(self, room: Box) -> list[Widget]:
        """Which connector, which tape, the connector itself."""
        ends = view_of.sealable(self.view)
        if not ends:
            return [Label("seal.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.lines.none"), lines=3, colour=SLATE500, valign="top")]
        names = [end.id for end in ends]
        at = names.index(self.choices.line) if self.choices.line in names else 0
        end = ends[at]
        head = Box(room.x, room.y, room.w, HIGH)
        picture = Box(room.x, head.bottom + GAP, room.w, min(PICTURE, room.h - 3 * (HIGH + GAP)))
        tape = Box(room.x, picture.bottom + GAP, room.w, HIGH)
        return self.asked([*self._head(names, at, end, head), self._picture(end, picture), self._tape(tape), *self._foot(end, Box(room.x, tape.bottom + GAP, room.w, HIGH))])

    def _head(self, names: list[str], at: int, end: SeenEnd, box: Box) -> list[Widget]:
        title = f"{short_name(self.texts, end.cable)} \u2013 {end.port.upper()}"
        return [
            IconButton("seal.before", Box(box.x, box.y, 44, 44), icon="chevron-left", kind="light", says=Turn("line", names[at - 1]), hint=self.say("ui.tower.seal.before")),
            Label("seal.end", Box(box.x + 48, box.y, box.w - 96, box.h), text=title, align="center", lines=2, style=CAPTION),
            IconButton("seal.after", Box(box.right - 44, box.y, 44, 44), icon="chevron-right", kind="light", says=Turn("line", names[(at + 1) % len(names)]), hint=self.say("ui.tower.seal.after")),
        ]

    def _roll(self) -> tower_goods.Thing | None:
        return next((one for one in tower_goods.materials(self.view, self.texts) if one.id == self.choices.roll), None)

    def _picture(self, end: SeenEnd, box: Box) -> Widget:
        roll = self._roll()

        def wrap(direction: str) -> object:
            return Act(WrapTape(cable=end.cable, end=end.end, material=self.choices.roll, direction=direction, overlap=self.choices.overlap, by=self.view.me))

        return Wrapping(
            "seal.wrap", box, layers=self.view.seen.mounting.seals.get(end.id, ()), connector=view_of.connector_size(self.view, end.port), roll=roll.sprite if roll else "", enabled=roll is not None, upward=wrap("bottom_up"), downward=wrap("top_down"),
            hint=self.say("ui.tower.seal.wrap"),
        )  # fmt: skip

    def _tape(self, box: Box) -> Widget:
        roll = self._roll()
        return Well(
            "seal.roll", box, text=self.say("ui.tower.seal.roll"), icon="tape-roll", sprite=roll.sprite if roll else "", filled=roll.text if roll else "", accepts=self._is_tape,
            gets=lambda load: Turn("roll", load.id), hint=self.say("ui.tower.seal.roll_hint"),  # type: ignore[attr-defined]  # an Item
        )  # fmt: skip

    def _is_tape(self, load: object) -> bool:
        tapes = {one.id for one in tower_goods.materials(self.view, self.texts) if one.use.startswith("tape")}
        return isinstance(load, Item) and load.id in tapes

    def _foot(self, end: SeenEnd, box: Box) -> list[Widget]:
        """How far the turns cover each other; all of it cut off."""
        wide = box.w / 2 - GAP / 2
        return [
            Stepper("seal.overlap", Box(box.x, box.y, wide, box.h), value=self.choices.overlap, least=10, most=90, by=10, shows=lambda share: f"{share}%", tells=lambda share: Turn("overlap", share), hint=self.say("ui.tower.seal.overlap")),
            HoldButton("seal.cut", Box(box.right - wide, box.y, wide, box.h), text=self.say("ui.tower.seal.cut"), icon="trash", kind="secondary", confirm=self.say("ui.tower.seal.cut_sure"), says=Act(CutTape(cable=end.cable, end=end.end, by=self.view.me)), enabled=end.id in self.view.seen.mounting.seals),
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Another connector, tape or overlap."""
        if isinstance(said, Turn) and said.what in ("line", "roll", "overlap"):
            setattr(self.choices, said.what, said.value)
            return ()
        return None


