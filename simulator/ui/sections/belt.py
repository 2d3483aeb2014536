"""The belt: the instrument at hand drawn large, and below it everything that hangs there to be taken to hand."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.mechanics.measuring.meter import PlaceLeads
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands, LeadOn, Ready, Tool
from simulator.ui.intent import Act
from simulator.ui.section import Section
from simulator.ui.sections import belt_earth, belt_fibre, belt_insulation, belt_meter, belt_radio, belt_simple, belt_wrench  # noqa: F401 - each registers its faces
from simulator.ui.sections.belt_face import FACES, Answer, Face, allowed
from simulator.ui.sections.belt_leads import Hung, Leads, draw_leads
from simulator.ui.theme import AMBER500, INK800, INK850, MIST200, MIST300, WHITE, Style
from simulator.ui.views.instruments import ASPECTS, SPRITES, Hanging, hanging, label
from simulator.ui.views.work import WorkView
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import fitting, square, words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

FACE_LEAST, FACE_MOST, FACE_SHARE = 352.0, 420.0, 0.53
HEAD, TILE, GAP, EDGE = 44.0, 78.0, 4.0, 8.0
REFRESH_MS = 250
TITLE, NAME = Style(15, 700), Style(13, 600)


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: other pages of the belt."""

    by: int


class Belt(Section):
    """Instruments and tools. Which is at hand stands in `hands.instrument`; leads, stakes and handles are kept here."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.leads, self.page = Leads(), 0
        self._faces: dict[str, Face] = {}
        self._known: tuple[WorkView | None, list[Hanging]] = (None, [])
        self._beat = -1
        self._room = Box(0, 0, 1, 1)

    # Which instrument is at hand

    def things(self) -> list[Hanging]:
        """What hangs on the belt; found once for each state of the site."""
        view = self.view
        if self._known[0] is not view:
            self._known = (view, hanging(view))
        return self._known[1]

    def at_hand(self) -> Hanging | None:
        """The thing at hand: the one taken last, else the one read last (after a resume), else the first of the belt."""
        things = {thing.id: thing for thing in self.things()}
        if self.hands.instrument in things:
            return things[self.hands.instrument]
        read = max((row for row in self.view.readings.values() if row.instrument in things), key=lambda row: row.seq, default=None)
        return things[read.instrument] if read else next(iter(things.values()), None)

    def face(self) -> Face | None:
        """Its large picture; the same object as long as it is the same thing."""
        thing = self.at_hand()
        if thing is None:
            return None
        if thing.id not in self._faces:
            self._faces[thing.id] = FACES[thing.use](self, thing)
        return self._faces[thing.id]

    def widget(self, name: str) -> Widget | None:
        """A widget of the scene by its name."""
        try:
            return self.scene.host.by_name(name)
        except KeyError:
            return None

    def jack_points(self) -> dict[str, Point]:
        """Where the leads of the instrument at hand come out of it, by colour; empty where it has none."""
        face = self.face()
        return face.jacks() if face else {}

    # Widgets

    def widgets(self, room: Box) -> list[Widget]:
        """The instrument at hand, the belt's title with its arrows, the tiles."""
        self._room = room
        face, thing = self.face(), self.at_hand()
        if thing is not None:
            self.hands.red, self.hands.black = (self.leads.port(self.view, thing.id, colour) for colour in ("red", "black"))
        upper, head, grid = self.rooms(room)
        sheet = [Sheet("belt.sheet", room)] if self.scene.drawers else []
        return [*sheet, *(allowed(face.widgets(upper), live=self.view.live) if face else ()), *self._tiles(head, grid)]

    @staticmethod
    def rooms(room: Box) -> tuple[Box, Box, Box]:
        """Instrument, title row, tiles."""
        high = min(FACE_MOST, max(FACE_LEAST, room.h * FACE_SHARE))
        upper = Box(room.x + EDGE, room.y + EDGE, room.w - 2 * EDGE, high)
        head = Box(room.x + EDGE, upper.bottom + GAP, room.w - 2 * EDGE, HEAD)
        top = head.bottom + GAP
        return upper, head, Box(room.x + EDGE, top, room.w - 2 * EDGE, room.bottom - GAP - top)

    def _tiles(self, head: Box, grid: Box) -> list[Widget]:
        things = self.things()
        across, down = max(2, int(grid.w // 92)), max(1, int((grid.h + GAP) // (TILE + GAP)))
        fits = across * down
        last = max(0, (len(things) - 1) // fits)
        self.page %= last + 1
        wide, high = (grid.w + GAP) / across - GAP, (grid.h + GAP) / down - GAP
        shown, here = things[self.page * fits : (self.page + 1) * fits], self.at_hand()
        tiles: list[Widget] = [
            self._tile(thing, here, Box(grid.x + (wide + GAP) * (index % across), grid.y + (high + GAP) * (index // across), wide, high))
            for index, thing in enumerate(shown)
        ]
        return [*self._head(head, last), *tiles]

    def _head(self, box: Box, last: int) -> list[Widget]:
        side = HEAD
        title = BeltTitle("belt.title", Box(box.x + side, box.y, box.w - 2 * side, box.h), text=self.say("ui.belt.title"), page=self.page, pages=last + 1)
        if not last:
            return [title]
        return [
            IconButton("belt.before", Box(box.x, box.y, side, side), icon="chevron-left", hint=self.say("ui.belt.before"), says=Turn(-1)),
            title,
            IconButton("belt.after", Box(box.right - side, box.y, side, side), icon="chevron-right", hint=self.say("ui.belt.after"), says=Turn(1)),
        ]

    def _tile(self, thing: Hanging, here: Hanging | None, box: Box) -> Widget:
        return BeltTile(
            f"tool:{thing.id}", box, text=label(self.scene.desk.texts, self.view.sheet.catalog, thing), sprite=SPRITES[thing.use],
            aspect=ASPECTS.get(thing.use, 1.0), footer=True, at_hand=here == thing,
            load=Tool(thing.id, thing.type) if thing.is_tool and self.view.live else None, sticky=thing.is_tool, says=Ready(instrument=thing.id), group="belt.tiles",
        )  # fmt: skip

    # What happens

    def hear(self, said: object) -> Answer | None:
        """Pages, a lead held on a port, and what is for the instrument at hand."""
        if isinstance(said, Turn):
            self.page += said.by
            return ()
        if isinstance(said, LeadOn):
            return self._lead_on(said)
        face = self.face()
        return face.hear(said) if face else None

    def _lead_on(self, said: LeadOn) -> Answer:
        """One lead alone waits for the other; both of a multimeter are placed."""
        self.leads.put(said)
        red, black = (self.leads.port(self.view, said.instrument, colour) for colour in ("red", "black"))
        use = next((thing.use for thing in self.things() if thing.id == said.instrument), "")
        if use != "multimeter" or not red or not black:
            return ()
        return [Act(PlaceLeads(instrument=said.instrument, red=red, black=black, by=self.view.me))]

    def told(self) -> None:
        """Placed leads are the site's, a refused placing takes the lead back; the faces hear of everything."""
        told = self.view.told
        if told and told.do == "place_leads":
            if told.refusal is None:
                self.leads.settled()
            else:
                self.leads.take_back()
        for face in self._faces.values():
            face.told()

    def pulse(self, now_ms: int) -> bool:
        """Four times a second the display follows."""
        face = self.face()
        if face and now_ms // REFRESH_MS != self._beat:
            self._beat = now_ms // REFRESH_MS
            face.live()
        return False

    # Picture

    def key(self) -> Hashable:
        """The ground of the belt stays as it is."""
        return self.scene.belt_box

    def draw(self, canvas: Canvas, room: Box) -> None:
        """The ground behind the tiles, with the webbing they hang on."""
        draw_webbing(canvas, room)

    def draw_live(self, canvas: Canvas, room: Box) -> None:
        """Leads from the instrument at hand to the ports they are held on."""
        face, thing = self.face(), self.at_hand()
        if face is None or thing is None:
            return
        hung: list[Hung] = []
        for colour, jack in face.jacks().items():
            port = self.leads.port(self.view, thing.id, colour)
            place = self.widget(f"port:{port}") if port else None
            if place is not None:
                hung.append((colour, (jack[0], self._foot(face)), place.box.centre))
        draw_leads(canvas, hung, room.x)

    def _foot(self, face: Face) -> float:
        """Where the leads leave the body."""
        plug = self.widget("lead.red")
        return plug.box.bottom - 2 if plug else max(y for _, y in face.jacks().values())


def draw_webbing(canvas: Canvas, room: Box) -> None:
    """The lower part of the belt: dark ground, and the webbing things hang on."""
    _, head, grid = Belt.rooms(room)
    canvas.rect(Box(room.x, head.y, room.w, room.bottom - head.y), INK850)
    across = max(2, int(grid.w // 92))
    for index in range(across):
        x = grid.x + (grid.w + GAP) / across * (index + 0.5) - GAP / 2
        canvas.rect(Box(x - 19, grid.y, 38, grid.h), "#5B3E1B")
        for side in (-15, 13):
            canvas.rect(Box(x + side, grid.y, 2, grid.h), "#8A6430")


@dataclass(eq=False, kw_only=True)
class Sheet(Widget):
    """As a drawer the belt lies over the work view: nothing below is seen or touched."""

    focusable: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground and webbing."""
        canvas.rect(self.box, INK800)
        draw_webbing(canvas, self.box)


@dataclass(eq=False, kw_only=True)
class BeltTitle(Widget):
    """Name of the belt, and dots for its pages."""

    focusable: bool = False
    solid: bool = False
    text: str = ""
    page: int = 0
    pages: int = 1

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Words, dots below."""
        dots = 10.0 if self.pages > 1 else 0.0
        words(canvas, self.text, Box(self.box.x + 2, self.box.y, self.box.w - 4, self.box.h - dots), TITLE, WHITE, "center", most=1)
        left = self.box.centre[0] - 6.0 * (self.pages - 1)
        for index in range(self.pages if dots else 0):
            x, y = left + 12 * index, self.box.bottom - 7
            canvas.circle(x, y, 4, AMBER500 if index == self.page else None, line=MIST300 if index != self.page else None, width=1.5)


@dataclass(eq=False, kw_only=True)
class BeltTile(Tile):
    """A tile of the belt; `at_hand` for the thing that is drawn large."""

    at_hand: bool = False

    def kept(self) -> tuple[Hashable, ...]:
        """Also whether it is at hand."""
        return (*self._seen(), self.at_hand)

    def _lettering(self, canvas: Canvas, face: Box) -> tuple[Style, int]:
        """Over nearly all of the strip."""
        return fitting(canvas, self.text, Box(0, 0, face.w - 4, face.h * 0.5), NAME, peers=self.peers)

    def _foot(self, canvas: Canvas, face: Box) -> Box:
        """A lower strip than the tray's: the picture matters more."""
        style, rows = self._lettering(canvas, face)
        high = max(23.0, canvas.measure("Ag", style)[1] * rows + 3)
        return Box(face.x, face.bottom - high, face.w, high)

    def _name(self, canvas: Canvas, face: Box, colour: str) -> None:
        """The name on its strip."""
        foot = self._foot(canvas, face)
        canvas.rect(foot, MIST200, radius=10)
        canvas.rect(Box(foot.x, foot.y, foot.w, 10), MIST200)
        style, rows = self._lettering(canvas, face)
        canvas.text(self.text, foot.inset(2, 0), style, colour, align="center", lines=rows)

    def _outline(self, canvas: Canvas, look: Look, face: Box) -> None:
        """At hand it is amber, with a mark in the corner."""
        super()._outline(canvas, look, face)
        if self.at_hand and not look.picked:
            canvas.rect(face.inset(1), None, line=AMBER500, width=3, radius=9)
            corner = square(face.right - 11, face.y + 11, 16)
            canvas.circle(*corner.centre, 9, AMBER500)
            canvas.sprite("icons/chevron-up", corner, tint="#0D1B2A")
