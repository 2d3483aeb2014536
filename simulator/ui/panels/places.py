"""Walking to another place of the site, alone or with the other one of the crew; and for whom of them one acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simulator.mechanics.safety.crew import GoTo
from simulator.ui.geometry import Box, column
from simulator.ui.intent import Act, Intent, Wish
from simulator.ui.panel import Close, Open, panel
from simulator.ui.panels.choices import Choice, ChoicePanel
from simulator.ui.scene import Desk
from simulator.ui.views.aloft_crew import height_of
from simulator.ui.views.whereabouts import is_aligning
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toggle import Toggle

WISHES: dict[str, Callable[[str], Intent]] = {"as": lambda person: Wish("person", person), "dish": lambda _: Wish("step_back", False)}
ICONS = {"gate": "flag", "yard": "terrain", "cabinet": "bts-cabinet", "tower-foot": "tower"}


class PlacesPanel(ChoicePanel):
    """Where to, and who goes."""

    name = "places"
    icon = "map-pin"
    between_height = 120.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        places = {one.place for one in self.view.seen.people.values()}
        self.together = len(places) == 1  # who has parted goes his own way, until he asks for both

    def between(self, room: Box) -> list[Widget]:
        """For whom one acts; both walk, or he alone."""
        words = (self.say("ui.places.together"), self.say("ui.places.alone"))
        upper, lower = column(Box(room.x, room.y, room.w, room.h - 12), 2, 8)
        label, people = Box(upper.x, upper.y, upper.w * 0.36, upper.h), Box(upper.x + upper.w * 0.36, upper.y, upper.w * 0.64, upper.h)
        crew = self.view.sheet.people
        choices = [(person, self.say("ui.crew.me" if person == crew[0] else "ui.crew.partner"), "person" if person == crew[0] else "team") for person in crew]
        return [
            Label("places.as", label, text=self.say("ui.places.as"), lines=2),
            *tabs("places.as", people, choices, self.view.me, lambda person: ("as", person)),
            Toggle("places.who", Box(lower.x, lower.y, min(lower.w, 420), lower.h), choices=words, chosen=int(not self.together), kind="light", tells=lambda index: ("who", index)),
        ]  # fmt: skip

    def choices(self) -> list[Choice]:
        """The places of the site; where he stands is marked."""
        here = self.view.seen.place
        dish = [Choice("dish", self.say("ui.align.title"), "microwave-dish", ("dish", ""))] if is_aligning(self.view) else []
        return dish + [
            Choice(place, _capital(self.desk.texts.name(place)), ICONS.get(place, "map-pin"), ("go", place), "primary" if place == here else "secondary", enabled=self.view.live)
            for place in self.view.places
        ]

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Walks; the sheet goes."""
        if not isinstance(said, tuple):
            return ()
        if said[0] == "who":
            self.together = said[1] == 0
            return ()
        if said[0] in WISHES:
            return [Close(), WISHES[said[0]](said[1])]
        people = self.view.sheet.people if self.together else (self.view.me,)
        away = [person for person in people if self.view.seen.people[person].place != said[1] and (person == self.view.me or not self._is_aloft(person))]
        away.sort(key=lambda person: person == self.view.me)  # with him the picture changes
        return [Close(), *(Act(GoTo(by=person, place=str(said[1]))) for person in away)]

    def _is_aloft(self, person: str) -> bool:
        """Whoever is on the tower does not walk along."""
        return bool(height_of(self.view, self.view.seen.people[person]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@panel("places")
def make_places(desk: Desk, about: dict[str, Any]) -> PlacesPanel:
    """The panel of places."""
    return PlacesPanel(desk, about)
