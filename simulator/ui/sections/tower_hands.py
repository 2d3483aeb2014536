"""What a climber has in hand in the tower scene, and what its sections say to each other."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hook:
    """A hook of the climber's lanyards: `a`, `b` of the twin one, `p` of the short one."""

    hook: str


@dataclass(frozen=True, slots=True)
class Looked:
    """Said: the tower was turned, or looked at from nearer, or higher. `step` is what a button does."""

    step: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: one of the scene's choices is another now."""

    what: str
    value: str | int


@dataclass(slots=True)
class Choices:
    """What the tower scene remembers of the hand: the card on top, the rhythm of a stretch."""

    card: str = ""
    rhythm: str = "alternate"
    told: dict[str, int] = field(default_factory=dict)
