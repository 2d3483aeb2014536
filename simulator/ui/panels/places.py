"""Walking to another place of the site, alone or with the other one of the crew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.mechanics.safety.crew import GoTo
from simulator.ui.geometry import Box
from simulator.ui.intent import Act, Intent, Wish
from simulator.ui.panel import Close, Open, panel
from simulator.ui.panels.choices import Choice, ChoicePanel
from simulator.ui.scene import Desk
from simulator.ui.views.whereabouts import is_aligning
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.toggle import Toggle

ICONS = {"gate": "flag", "yard": "terrain", "cabinet": "bts-cabinet", "tower-foot": "tower"}


class PlacesPanel(ChoicePanel):
    """Where to, and who goes."""

    name = "places"
    icon = "map-pin"
    between_height = 60.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.together = True

    def between(self, room: Box) -> list[Widget]:
        """Both, or alone."""
        words = (self.say("ui.places.together"), self.say("ui.places.alone"))
        return [Toggle("places.who", Box(room.x, room.y, min(room.w, 420), 48), choices=words, chosen=int(not self.together), kind="light", tells=lambda index: ("who", index))]

    def choices(self) -> list[Choice]:
        """The places of the site; where he stands is marked."""
        here = self.view.seen.place
        dish = [Choice("dish", self.say("ui.align.title"), "microwave-dish", Wish("step_back", False))] if is_aligning(self.view) else []
        return dish + [
            Choice(place, _capital(self.desk.texts.name(place)), ICONS.get(place, "map-pin"), ("go", place), "primary" if place == here else "secondary", enabled=self.view.live)
            for place in self.view.places
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Walks; the sheet goes."""
        if isinstance(said, Wish):
            return [Close(), said]
        if not isinstance(said, tuple):
            return ()
        if said[0] == "who":
            self.together = said[1] == 0
            return ()
        people = self.view.sheet.people if self.together else (self.view.me,)
        away = [person for person in people if self.view.seen.people[person].place != said[1]]
        return [Close(), *(Act(GoTo(by=person, place=str(said[1]))) for person in reversed(away))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@panel("places")
def make_places(desk: Desk, about: dict[str, Any]) -> PlacesPanel:
    """The panel of places."""
    return PlacesPanel(desk, about)
