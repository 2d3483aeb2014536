"""What the sections of the tower scene share: its choices, names, faces of the crew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.i18n.texts import Texts
from simulator.ui.hands import Hands
from simulator.ui.section import Section
from simulator.ui.sections.tower_hands import Choices
from simulator.ui.views.home import AVATARS
from simulator.ui.views.tray import capital
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.tabs import Tab

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene


class TowerSection(Section):
    """A section with the scene's choices."""

    def __init__(self, scene: WorkScene, hands: Hands, choices: Choices) -> None:
        super().__init__(scene, hands)
        self.choices = choices

    @property
    def texts(self) -> Texts:
        """Words and names in the person's language."""
        return self.scene.desk.texts

    def suits(self) -> bool:
        """Whether there is something to do with it where he is."""
        return True

    def named(self, thing: str) -> str:
        """A name that begins with a capital."""
        return capital(self.texts.name(thing))

    def called(self, person: str) -> str:
        """You, mate, else his name."""
        people = self.view.sheet.people
        if person == people[0]:
            return self.say("ui.crew.me")
        return self.say("ui.crew.partner") if len(people) == 2 else self.named(person)

    def avatar(self, person: str) -> str:
        """The sprite of a person's face: the trainee's is his own, others follow it."""
        number = self.scene.desk.settings.avatar + self.view.sheet.people.index(person)
        return f"people/{AVATARS[number % len(AVATARS)]}"

    def asked(self, widgets: list[Widget]) -> list[Widget]:
        """Where nothing can be done (replay, demonstration, end), everything is only looked at; pages may still be turned."""
        for widget in () if self.view.live else widgets:
            if isinstance(widget, Tab):
                continue
            widget.enabled, widget.load = False, None
        return widgets
