"""What every scene is, and what it may know: texts, settings, and a desk of answers. Never the World."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from simulator.base.registry import Registry
from simulator.i18n.texts import Texts
from simulator.storage.settings import Settings
from simulator.ui.canvas import Canvas
from simulator.ui.events import Event
from simulator.ui.geometry import Box
from simulator.ui.intent import Intent

if TYPE_CHECKING:
    from simulator.mechanics.action import Action
    from simulator.mechanics.event import Event as Fact
    from simulator.site.perception import Perception
    from simulator.site.shapes import Shapes
    from simulator.ui.views.align import Turning
    from simulator.ui.views.work import Trial, WorkView


class Work(Protocol):
    """The attempt in hand, as scenes may ask it: what is known now, what would come of an action, what a display shows."""

    def view(self) -> WorkView:
        """All that is known now; the same object until something changed."""

    def trial(self, action: Action) -> Trial:
        """What would come of an action now. Nothing is logged, nothing changes."""

    def shows(self, instrument: str) -> tuple[str, int | None] | None:
        """(quantity, value) on a multimeter's display now, value None for an open line; None while it is off or its leads hang."""

    def shapes(self) -> Shapes | None:
        """Where everything of the tower is now, for its picture; None where there is no tower."""

    def sees(self, person: str) -> Perception:
        """What one of the crew sees now."""

    def accidents(self) -> tuple[Fact, ...]:
        """What nobody on a real site would overlook, since this was asked last."""

    def last_done(self, do: str) -> Mapping[str, Any]:
        """What was last done of a kind, with its arguments, if it was taken; empty for never."""

    def turning(self) -> Turning:
        """What was done with the nuts of the planned dish, and what its port showed meanwhile."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a scene may ask: words, choices, the attempt in hand, and facts prepared by whoever owns the scene."""

    texts: Texts
    settings: Settings
    facts: dict[str, Any] = field(default_factory=dict)
    work: Work | None = None


class Scene(Protocol):
    """One screen. It lays itself out for a size, answers events with Intents, and draws."""

    name: str

    def lay_out(self, width: float, height: float) -> None:
        """Places everything for a window of that logical size."""

    def handle(self, event: Event) -> Sequence[Intent]:
        """What the person wants, as far as this event tells."""

    def step(self, now_ms: int) -> Sequence[Intent]:
        """Time goes on (the window's own milliseconds): holds, tooltips."""

    def refresh(self) -> None:
        """What the desk knows has changed: an action was entered, or time did something."""

    def let_go(self) -> None:
        """The window lost its focus: whatever is pressed or dragged is put back."""

    def is_busy(self) -> bool:
        """Whether something is pressed or carried, so that every step of time matters."""

    def draw(self, canvas: Canvas, within: Box | None = None) -> None:
        """Draws the whole scene, or what of it touches a box."""

    def settle(self) -> None:
        """All boxes that looked other are drawn."""

    def dirty(self) -> list[Box] | None:
        """The places that look other than when they were last drawn; None for everything."""


Maker = Callable[[Desk, dict[str, Any]], Scene]
SCENES: Registry[Maker] = Registry("scenes")


def scene(name: str) -> Callable[[Maker], Maker]:
    """Registers how a scene is made from a desk and what it is about."""

    def add(maker: Maker) -> Maker:
        SCENES.add(name, maker)
        return maker

    return add
