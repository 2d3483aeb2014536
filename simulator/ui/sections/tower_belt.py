"""The right column of the tower scene: tools at hand above, the crew below: for whom of them one acts, and where each is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.intent import Intent, Wish
from simulator.ui.panel import Close, Open
from simulator.ui.sections.belt import BeltTile, Sheet
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.theme import AMBER500, INK600, INK700, INK850, INK900, LABEL, MIST300, RADIUS_CARD, WHITE, Style
from simulator.ui.views import tower as view_of
from simulator.ui.views.tower_goods import Thing, is_aloft, tools
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

PERSON, HEAD, TILE, GAP, EDGE = 78.0, 40.0, 80.0, 5.0, 8.0
SMALL = Style(13, 600)


@dataclass(eq=False, kw_only=True)
class PersonTile(Widget):
    """One of the crew: face, name, where he is; the one who acts is ringed amber."""

    text: str = ""
    place: str = ""
    avatar: str = ""
    acting: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A dark plate."""
        face = self.box.inset(1)
        canvas.rect(face, INK600 if look.hovered or self.acting else INK700, line=AMBER500 if self.acting else None, width=2.5, radius=RADIUS_CARD)
        side = min(42.0, face.h - 12)
        x, y = face.x + 8 + side / 2, face.centre[1]
        canvas.circle(x, y, side / 2 + 2, AMBER500 if self.acting else MIST300)
        canvas.sprite(self.avatar, Box(x - side / 2, y - side / 2, side, side))
        room = Box(face.x + side + 15, face.y + 4, face.w - side - 20, face.h * 0.36)
        words(canvas, self.text, room, LABEL, WHITE, most=1, valign="bottom")
        words(canvas, self.place, Box(room.x, room.bottom, room.w, face.bottom - room.bottom - 3), SMALL, MIST300, valign="top")


class TowerBelt(TowerSection):
    """Tools in two columns with pages, the crew at the foot."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the section's own arguments, handed on as they are
        self.page = 0

    def widgets(self, room: Box) -> list[Widget]:
        """Tools, then people."""
        people = self.view.sheet.people
        crew = Box(room.x + EDGE, room.bottom - EDGE - len(people) * (PERSON + 6), room.w - 2 * EDGE, len(people) * (PERSON + 6))
        head = Box(room.x + EDGE, room.y + 4, room.w - 2 * EDGE, HEAD)
        grid = Box(head.x, head.bottom + 4, head.w, crew.y - head.bottom - 14)
        sheet = [Sheet("belt.sheet", room)] if self.scene.drawers else []
        return [*sheet, *self.asked(self._tools(head, grid)), *self._people(crew)]

    def _people(self, room: Box) -> list[Widget]:
        seen, me = self.view.seen.people, self.view.me
        shapes = self.scene.desk.work.shapes() if self.scene.desk.work else None
        hurt = {figure.id for figure in shapes.figures if figure.hurt} if shapes else set()
        return [
            PersonTile(
                f"person:{person}", Box(room.x, room.y + index * (PERSON + 6), room.w, PERSON), text=self.called(person), avatar=self.avatar(person), acting=person == me,
                place=self._where(seen[person].place, hurt=person in hurt), says=Wish("person", person), hint=self.say("ui.tower.act_as"), group="crew",
            )
            for index, person in enumerate(self.view.sheet.people) if person in seen
        ]  # fmt: skip

    def _where(self, place: str, *, hurt: bool) -> str:
        """Where a person is, and that he is hurt."""
        where = view_of.place_text(self.texts, self.view, place)
        return self.say("ui.tower.hurt", place=where[:1].lower() + where[1:]) if hurt else where

    def _tools(self, head: Box, grid: Box) -> list[Widget]:
        things = tools(self.view, self.texts)
        down = max(1, int((grid.h + GAP) // (TILE + GAP)))
        across = max(2, int(grid.w // 92))
        fits, wide = across * down, (grid.w + GAP) / across - GAP
        last = max(0, (len(things) - 1) // fits)
        self.page = min(self.page, last)
        shown = things[self.page * fits : (self.page + 1) * fits]
        tiles = [self._tile(thing, Box(grid.x + (wide + GAP) * (n % across), grid.y + (TILE + GAP) * (n // across), wide, TILE)) for n, thing in enumerate(shown)]
        return [*self._head(head, last), *tiles]

    def _head(self, box: Box, last: int) -> list[Widget]:
        text = self.say("ui.tower.belt.with_me" if is_aloft(self.view) else "ui.tower.belt.at_hand")
        title = Label("belt.title", Box(box.x + 46, box.y, box.w - 92, box.h), text=text, colour=WHITE, align="center", lines=2)
        if not last:
            return [title]
        return [
            IconButton("belt.before", Box(box.x, box.y - 2, 44, 44), icon="chevron-left", hint=self.say("ui.belt.before"), says=Turn("tools", self.page - 1), enabled=self.page > 0),
            title,
            IconButton("belt.after", Box(box.right - 44, box.y - 2, 44, 44), icon="chevron-right", hint=self.say("ui.belt.after"), says=Turn("tools", self.page + 1), enabled=self.page < last),
        ]  # fmt: skip

    def _tile(self, thing: Thing, box: Box) -> Widget:
        return BeltTile(
            f"tool:{thing.id}", box, text=thing.text, sprite=thing.sprite, aspect=thing.aspect, footer=True, packed=thing.carried and not is_aloft(self.view),
            load=Tool(thing.id, thing.type), sticky=is_aloft(self.view), hint=self.named(thing.id), group="belt.tiles",
        )  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Other pages."""
        if isinstance(said, Turn) and said.what == "tools":
            self.page = max(0, int(said.value))
            return ()
        return None

    def draw(self, canvas: Canvas, room: Box) -> None:
        """The webbing tools hang on."""
        crew = len(self.view.sheet.people) * (PERSON + 6) + EDGE
        canvas.rect(Box(room.x, room.y, room.w, room.h - crew), INK850)
        for share in (0.27, 0.73):
            x = room.x + room.w * share
            canvas.rect(Box(x - 17, room.y + HEAD, 34, room.h - crew - HEAD), "#5B3E1B")
        canvas.rect(Box(room.x, room.bottom - crew, room.w, crew), INK900)
