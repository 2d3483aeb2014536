"""The belt of whoever stands at the dish: what he has with him, and after a hint the level his voltage stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.i18n.readings import display
from simulator.i18n.texts import NO_VALUE
from simulator.mechanics.mounting.aiming import ReadInclinometer, SightCompass
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.intent import Act
from simulator.ui.sections.belt import Belt
from simulator.ui.sections.belt_face import BUTTON, GAP, NOTE, Display, Face, Picture, face
from simulator.ui.sections.belt_leads import COLOURS, Hung
from simulator.ui.theme import AMBER500, CAPTION, INK700, LABEL, TEAL400, TEAL600, VALUE, WHITE
from simulator.ui.views.align import at_hand, spot_of
from simulator.ui.views.instruments import Hanging, hanging, readings_of
from simulator.ui.views.rack_cables import rounded
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import words

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

LOW = 17.0
"""So far below the keys of the nuts the leads run: between two cards."""
USES = ("multimeter", "inclinometer", "compass", "torque_wrench", "spanner")
"""What is of use at the dish, in the belt's order; the laptop is the mate's, with a key of its own."""
STAND_M = 15
"""From here on the ground the compass is free of the tower's steel."""


class AlignBelt(Belt):
    """The belt. Its view is the climber's: everything on it acts for him."""

    scene: AlignScene

    @property
    def view(self) -> WorkView:
        """As the climber has it, as long as one stands at the dish."""
        return self.scene.climber_view

    def things(self) -> list[Hanging]:
        """What he has with him, and the compass that lies ready for the mate."""
        view = self.view
        if self._known[0] is not view:
            rows = hanging(view, uses=USES)
            below = at_hand(self.scene.view, self.scene.spot.mate, "compass")
            if below and below not in [row.id for row in rows]:
                rows.append(Hanging(below, self.scene.view.seen.items[below].type, "compass"))
            self._known = (view, rows)
        return self._known[1]

    def at_hand(self) -> Hanging | None:
        """The thing taken last, else the voltmeter in the port, else the first of the belt."""
        things = {thing.id: thing for thing in self.things()}
        if self.hands.instrument in things:
            return things[self.hands.instrument]
        port = self.scene.spot.port
        placed = next((one.id for one in self.view.seen.instruments.values() if port in (one.red, one.black)), "")
        return things.get(placed) or next(iter(things.values()), None)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """Leads from the meter along the lower edge of the mount's card and up between its keys, to port and earth."""
        found, thing, pace = self.face(), self.at_hand(), self.widget("nut.pace")
        if found is None or thing is None or pace is None:
            return
        hung: list[Hung] = []
        for colour, jack in found.jacks().items():
            port = self.leads.port(self.view, thing.id, colour)
            place = self.widget(f"port:{port}") if port else None
            if place is not None:
                hung.append((colour, (jack[0], self._foot(found)), getattr(place, "at", place.box.centre)))
        if hung:
            self._draw_hung(canvas, hung, pace.box)

    def _draw_hung(self, canvas: Canvas, hung: list[Hung], pace: Box) -> None:
        low = pace.bottom + LOW
        left = min(point[0] for _, _, point in hung) - 40
        room = Box(left, min(point[1] for _, _, point in hung) - 30, max(start[0] for _, start, _ in hung) - left + 20, 0)
        room = Box(room.x, room.y, room.w, low + 16 - room.y)
        canvas.layer(("align.leads", tuple(hung), pace, low), room, lambda inner: _leads(inner, hung, pace.right + 4.5, (self.scene.belt_box.x - 5.0, low)))


def _leads(canvas: Canvas, hung: list[Hung], gap: float, corner: Point) -> None:
    """Each lead: out of the belt, down beside it, along below the mount's card, up through the gap between its keys, into its plug."""
    for index, (colour, start, (x, y)) in enumerate(hung):
        side, low, run = corner[0] + 4.5 * index, corner[1] + 5.0 * index, gap + 4.5 * (1 - index)
        out = start[1] + 13.0 - 5.0 * index
        casing, body = COLOURS[colour]
        ways = [start, (start[0], out), (side, out), (side, low), (run, low), (run, y + 92), (x, y + 62), (x, y + 16)]
        curve = rounded(ways, 14.0)
        canvas.line(curve, casing, 5)
        canvas.line(curve, body, 3.4)
        canvas.rect(Box(x - 5, y - 1, 10, 21), casing, radius=3)
        canvas.rect(Box(x - 3.5, y + 1, 7, 18), body, radius=2)


def _lcd(face_: Face, quantity: str, room: Box) -> Display:
    rows = [row for row in readings_of(face_.view, face_.thing.id) if row.quantity == quantity]
    value = rows[0].value if rows else None
    text = display(quantity, value)[0] if isinstance(value, int) else ""
    return Display("lcd", room, text=text, unit="°", places=5, bezel=True)


@face("compass")
class Compass(Face):
    """The sighting compass: by the mate on the ground in line with the dish, or by the climber beside its steel."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, reading, two ways to sight."""
        spot = spot_of(self.view)
        mate = next((one for one in self.view.seen.people if one != spot.climber), spot.climber)
        lower = Box(room.x, room.bottom - NOTE - GAP - BUTTON, room.w, BUTTON)
        upper = Box(room.x, lower.y - GAP - BUTTON, room.w, BUTTON)
        lcd = Box(room.x, upper.y - GAP - 60, room.w, 60)
        picture = Picture("compass.body", Box(room.x, room.y, room.w, lcd.y - room.y - GAP), sprite="tools/compass-small", aspect=1.0)
        ground = SightCompass(by=mate, instrument=self.thing.id, antenna=spot.dish, stand_m=STAND_M)
        steel = SightCompass(by=spot.climber or mate, instrument=self.thing.id, antenna=spot.dish)
        up_here = self.view.seen.items[self.thing.id].place == f"carried:{spot.climber}"
        return [
            picture, _lcd(self, "bearing_cdeg", lcd),
            Button("compass.ground", upper, text=self.say("ui.align.sight_ground"), icon="compass", says=Act(ground), hint=self.say("ui.align.sight_ground_hint")),
            Button("compass.steel", lower, text=self.say("ui.align.sight_here"), icon="tower", kind="secondary", says=Act(steel), enabled=bool(spot.climber) and up_here),
            self.note(room),
        ]  # fmt: skip


@face("inclinometer")
class Inclinometer(Face):
    """The inclinometer: held on the back of the dish."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, reading, key."""
        spot = spot_of(self.view)
        key = Box(room.x, room.bottom - NOTE - GAP - BUTTON, room.w, BUTTON)
        lcd = Box(room.x, key.y - GAP - 60, room.w, 60)
        return [
            Picture("incline.body", Box(room.x, room.y, room.w, lcd.y - room.y - GAP), sprite="tools/inclinometer-small", aspect=1.0),
            _lcd(self, "tilt_cdeg", lcd),
            Button("incline.read", key, text=self.say("ui.belt.measure"), icon="inclinometer", says=Act(ReadInclinometer(by=spot.climber or self.view.me, instrument=self.thing.id, target=spot.dish))),
            self.note(room),
        ]  # fmt: skip


@dataclass(eq=False, kw_only=True)
class LevelBar(Widget):
    """After a hint: the level the voltage stands for by the sheet's curve, beside the planned one."""

    focusable: bool = False
    solid: bool = False
    level_cdbm: int | None = None
    plan_cdbm: int = 0
    title: str = ""
    plan: str = ""
    lang: str = "id"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Title, bar with the plan's mark, both numbers."""
        box, lang = self.box, language(self.lang)
        canvas.rect(box, INK700, radius=10)
        planned = f"{self.plan} {shifted(self.plan_cdbm, 2, 1, lang)}"
        words(canvas, self.title, Box(box.x + 10, box.y + 2, box.w * 0.26, 26), LABEL, WHITE, most=1)
        words(canvas, planned, Box(box.x + 10, box.y + 48, box.w - 20, 24), CAPTION, TEAL400, most=1)
        bar = Box(box.x + 12, box.y + 30, box.w - 24, 12)
        canvas.rect(bar, "#0D1B2A", radius=4)
        low, high = -10_000, -3_000
        if self.level_cdbm is not None:
            share = min(1.0, max(0.0, (self.level_cdbm - low) / (high - low)))
            canvas.rect(Box(bar.x, bar.y, bar.w * share, bar.h), AMBER500, radius=4)
        x = bar.x + bar.w * (self.plan_cdbm - low) / (high - low)
        canvas.rect(Box(x - 6, bar.y - 2, 12, bar.h + 4), None, line=TEAL400, width=2, radius=3)
        canvas.rect(Box(x - 1, bar.y - 4, 2, bar.h + 8), TEAL600)
        now = "" if self.level_cdbm is None else f"{shifted(self.level_cdbm, 2, 1, lang)}"
        words(canvas, f"{now or NO_VALUE} dBm", Box(box.x + 10 + box.w * 0.26, box.y + 2, box.w * 0.74 - 20, 26), VALUE, AMBER500, "right", most=1)
