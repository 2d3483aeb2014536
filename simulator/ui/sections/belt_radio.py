"""The two-way radio on the belt of whoever stands at the cabinet: what the colleague at the far end said last, and his orders."""

from __future__ import annotations

from simulator.ui.geometry import Box
from simulator.ui.panel import Open
from simulator.ui.sections.belt_face import BUTTON, GAP, Face, Picture, face
from simulator.ui.theme import CAPTION, RADIUS_CARD, WHITE
from simulator.ui.views.partner import spoken
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.label import Label

SAID = 92.0


@face("radio")
class TwoWay(Face):
    """The radio: orders are given on a sheet of their own."""

    def widgets(self, room: Box) -> list[Widget]:
        """Picture, last words, key."""
        key = Box(room.x, room.bottom - BUTTON - 8, room.w, BUTTON + 8)
        said = Box(room.x, key.y - GAP - SAID, room.w, SAID)
        picture = Box(room.x, room.y + 4, room.w, said.y - room.y - 4 - GAP)
        text = spoken(self.belt.scene.desk.texts, self.view.seen.hop.said) or self.say("ui.align.silent")
        return [
            Card("radio.ground", picture, radius=RADIUS_CARD),
            Picture("radio.body", picture.inset(8), sprite="tools/two-way-radio", aspect=44 / 83),
            Label("radio.said", said, text=text, style=CAPTION, colour=WHITE, align="center", lines=4),
            Button("radio.orders", key, text=self.say("ui.align.orders"), icon="list", says=Open("align_orders", {"all": True})),
        ]
