"""What the safety scene remembers of the hand: whom it dresses, whether it takes or looks, who walks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from simulator.mechanics.safety.gear import ItemInspected
from simulator.ui.hands import Hands
from simulator.ui.section import Section
from simulator.ui.views import gear
from simulator.ui.views.home import AVATARS
from simulator.ui.views.work import WorkView

if TYPE_CHECKING:
    from simulator.ui.scenes.safety import SafetyScene
    from simulator.ui.scenes.work import WorkScene

TAKE, LOOK = "take", "look"
ME, PARTNER, BOTH = "me", "partner", "both"
BODIES = ("body", "body-hijab", "body-dark", "body-hijab", "body-woman", "body", "body-hijab", "body-dark")
"""The body that goes with each avatar."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Said: one of the scene's choices is another now (`person`, `mode`, `walk`, `page`)."""

    what: str
    value: str | int


@dataclass(slots=True)
class Choices:
    """Whom the work view shows ("" for the trainee), what a click in the tray does, who walks, the tray's page, what was looked at last of each type.

    `counted` keeps the stacks of a view while it is the same.
    """

    person: str = ""
    mode: str = LOOK
    walk: str = BOTH
    page: int = 0
    last: dict[str, str] = field(default_factory=dict)
    counted: tuple[WorkView, list[gear.Stack]] | None = None


class SafetySection(Section):
    """A section of the safety scene: it shares the scene's choices."""

    def __init__(self, scene: WorkScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.choices: Choices = cast("SafetyScene", scene).choices

    @property
    def person(self) -> str:
        """Whom the work view shows."""
        return self.choices.person or self.view.me

    @property
    def stacks(self) -> list[gear.Stack]:
        """Gear that is worn, a stack a type; counted once a view."""
        view = self.view
        if self.choices.counted is None or self.choices.counted[0] is not view:
            self.choices.counted = (view, gear.stacks(view))
        return self.choices.counted[1]

    def named(self, thing: str) -> str:
        """A name that begins with a capital."""
        name = self.scene.desk.texts.name(thing)
        return name[:1].upper() + name[1:]

    def called(self, person: str) -> str:
        """What the trainee calls a person of his crew: you, partner, else his name."""
        people = self.view.sheet.people
        if person == people[0]:
            return self.say("ui.crew.me")
        return self.say("ui.crew.partner") if len(people) == 2 else self.named(person)

    def avatar(self, person: str) -> str:
        """The sprite of a person's face."""
        return f"people/{AVATARS[_face(self.view, person, self.scene.desk.settings.avatar)]}"

    def body(self, person: str) -> str:
        """The sprite of a person before he puts anything on."""
        return f"people/technician-1-{BODIES[_face(self.view, person, self.scene.desk.settings.avatar) % len(BODIES)]}"


def _face(view: WorkView, person: str, avatar: int) -> int:
    """Which of the faces a person has: the trainee's is his own, others follow it."""
    return (avatar + view.sheet.people.index(person)) % len(AVATARS)


def wears_hijab(view: WorkView, person: str, avatar: int) -> bool:
    """Whether a person of the crew has a face with a hijab; nobody else has one."""
    return person in view.sheet.people and BODIES[_face(view, person, avatar) % len(BODIES)] == "body-hijab"


def other(view: WorkView, person: str) -> str:
    """Who checks a person: the next of the crew."""
    people = view.sheet.people
    return people[(people.index(person) + 1) % len(people)]


def remember(choices: Choices, view: WorkView) -> None:
    """What was looked at last lies on top of its stack."""
    for made in view.told.events if view.told else ():
        if isinstance(made, ItemInspected) and made.subject in view.seen.items:
            choices.last[view.seen.items[made.subject].type] = made.subject
