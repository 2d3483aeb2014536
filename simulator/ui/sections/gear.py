"""Dressing: one person of the crew on a platform, a ring for each place of his body, what he wears drawn on him."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from simulator.mechanics.safety.gear import Wear
from simulator.site.perception import SeenItem
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Item
from simulator.ui.intent import Act
from simulator.ui.panel import Open
from simulator.ui.sections import gear_person
from simulator.ui.sections.gear_baked import Baked
from simulator.ui.sections.gear_state import Choose, SafetySection
from simulator.ui.sections.gear_widgets import RING, Marker, PersonZone
from simulator.ui.theme import BLUE100, BLUE600, INK900, LABEL, MIST300, RADIUS_TILE, WHITE
from simulator.ui.views import gear
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import square, words

LEFT, RIGHT = ("eyes", "body", "hands", "feet"), ("head", "lanyard", "wrist", "positioning", "harness")
"""On which side each ring stands, from the top down."""
TAB_WIDE, TAB_HIGH, MARKER_WIDE, MARKER_HIGH = 122.0, 50.0, 104.0, 76.0
TALL_PITCH = 140.0
"""Where rings stand so far apart, a word may take two lines."""


@dataclass(eq=False, kw_only=True)
class PersonTab(Baked):
    """A face and what he is called; chosen, he stands on the platform."""

    text: str = ""
    avatar: str = ""
    chosen: bool = False

    def paint(self, canvas: Canvas, look: Look) -> None:
        """A card with a round face."""
        ground = BLUE100 if self.chosen else WHITE
        line = BLUE600 if self.chosen or look.hovered else MIST300
        canvas.rect(self.box, ground, line=line, width=2.5 if self.chosen else 1.5, radius=RADIUS_TILE)
        side = self.box.h - 10
        canvas.sprite(self.avatar, square(self.box.x + 6 + side / 2, self.box.centre[1], side))
        left = self.box.x + side + 12
        words(canvas, self.text, Box(left, self.box.y + 2, self.box.right - left - 4, self.box.h - 4), LABEL, INK900, most=1)


class Dressing(SafetySection):
    """The person shown, whom gear is put on and taken off."""

    def person_box(self, room: Box) -> Box:
        """Where the person stands: as tall as the room lets him be."""
        high = min(room.h - 62.0, (room.w - 2 * 92.0 - 24) * gear_person.SPRITE_H / gear_person.SPRITE_W * 1.16)
        wide = high * gear_person.SPRITE_W / gear_person.SPRITE_H
        return Box(room.x + (room.w - wide) / 2, room.bottom - 30 - high, wide, high)

    def marker_box(self, room: Box, place: str) -> Box:
        """Where the ring of a place of the body stands."""
        side = LEFT if place in LEFT else RIGHT
        top = room.y + (TAB_HIGH * 2 + 26 if side is LEFT else 12)
        pitch = (room.bottom - 30 - top) / len(side)
        x = room.x + 10 if side is LEFT else room.right - MARKER_WIDE - 10
        high = MARKER_HIGH + (18.0 if pitch > TALL_PITCH else 0.0)
        return Box(x, top + side.index(place) * pitch + (pitch - high) / 2, MARKER_WIDE, high)

    def widgets(self, room: Box) -> list[Widget]:
        """Tabs of the crew, the person, the rings."""
        out: list[Widget] = list(self._tabs(room))
        zone = self.person_box(room)
        out.append(
            PersonZone(
                "person", zone.inset(zone.w * 0.02, -4), hint=self.called(self.person), enabled=self.view.live, focusable=self.scene.host.carry is not None,
                accepts=lambda load: isinstance(load, Item), gets=lambda load, x, y: self.put_on(load),
            )
        )  # fmt: skip
        worn, need = gear.worn(self.view, self.person), gear.needed(self.view, self.stacks)
        places = [place for place in (*LEFT, *RIGHT) if any(stack.place == place for stack in self.stacks) or place in worn]
        return [*out, *(self._marker(room, place, worn, need) for place in places)]

    def _tabs(self, room: Box) -> list[PersonTab]:
        people = self.view.sheet.people
        return [
            PersonTab(
                f"crew.show:{person}", Box(room.x + 10, room.y + 10 + index * (TAB_HIGH + 6), TAB_WIDE, TAB_HIGH),
                text=self.called(person), avatar=self.avatar(person), chosen=person == self.person,
                says=Choose("person", person), group="crew.show",
            )
            for index, person in enumerate(people)
        ]  # fmt: skip

    def _marker(self, room: Box, place: str, worn: dict[str, SeenItem], need: tuple[str, ...]) -> Marker:
        """A ring: bare it opens the look at what could be worn there, worn it gives the piece back."""
        item = worn.get(place)
        sprite, aspect = gear.picture(self.view, item.type) if item else ("", 1.0)
        stack = next((one for one in self.stacks if one.place == place), None)
        front = stack.next_to_look_at(self.choices.last.get(stack.type, "")) if stack else None
        return Marker(
            f"body:{place}", self.marker_box(room, place), text=self.say(f"ui.gear.place.{place}"), icon=gear.BODY[place],
            worn=item is not None, needed=place in need, judged=self.view.mode.shows_verdicts, sprite=sprite, aspect=aspect,
            load=Item(item.id, item.type) if item and self.view.live else None, says=None if item or not front else Open("item", {"item": front.id}),
            hint=self.named(item.id) if item else self.say("ui.gear.bare"), group="body",
            accepts=lambda load: isinstance(load, Item), gets=lambda load, x, y: self.put_on(load),
        )  # fmt: skip

    def put_on(self, load: object) -> object | None:
        """He is given a thing to wear; what he wears already is not put on again."""
        if not isinstance(load, Item) or load.id in self.view.seen.people[self.person].gear:
            return None
        return Act(Wear(item=load.id, by=self.person))

    def _ghosts(self) -> tuple[str, ...]:
        """What is still to be put on, in modes that tell."""
        if not self.view.mode.shows_verdicts:
            return ()
        worn = gear.worn(self.view, self.person)
        return tuple(place for place in gear.needed(self.view, self.stacks) if place not in worn)

    def key(self) -> Hashable:
        """Whom, what he wears, what it looks like."""
        worn = gear.worn(self.view, self.person)
        return self.person, tuple((place, item.finding) for place, item in worn.items()), self._ghosts(), self.view.mode.shows_verdicts

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Light, platform, person, leaders."""
        box = self.person_box(room)
        worn = gear.worn(self.view, self.person)
        cone = box.h * 1.02
        canvas.sprite("scenery/spotlight-cone", Box(box.centre[0] - cone * 0.36, room.y, cone * 0.72, box.bottom - room.y))
        gear_person.draw_platform(canvas, box)
        gear_person.draw_person(canvas, box, self.body(self.person), worn, self._ghosts())
        places = [place for place in (*LEFT, *RIGHT) if any(stack.place == place for stack in self.stacks) or place in worn]
        for place in places:
            ring = self.marker_box(room, place)
            middle = (ring.centre[0], ring.y + RING + 2)
            spot = gear_person.place_of(box, gear_person.SPOTS[place])
            gear_person.draw_leader(canvas, middle, RING, spot, worn=place in worn, judged=self.view.mode.shows_verdicts)
