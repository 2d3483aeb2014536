"""What a climber has in hand in the tower scene, and what its sections say to each other."""

from __future__ import annotations

from dataclasses import dataclass


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
    """What the tower scene remembers of the hand: the card on top, the rhythm of a stretch, what lies on the bench and how, where the hook shall go.

    `goal` -1: where it hangs. `stand_m`, `aside_dm`: where the ground man stands who sights. `bolt`, `tool`: what the wrench is on.
    """

    card: str = ""
    rhythm: str = "alternate"
    unit: str = ""
    washer: int = 1
    feed: str = "V"
    goal: int = -1
    zone_mm: int = 10_500
    height_mm: int = 0
    flipped: int = 0
    page: str = ""
    stand_m: int = 15
    aside_dm: int = 0
    clamp: str = ""
    bolt: int = 1
    tool: str = ""
    line: str = ""
    overlap: int = 50
    pitch_mm: int = 1_200
    bend_mm: int = 200
    slack_mm: int = 1_000
    held: str = "grip"
    path: str = "ladder"
    loop: int = 1
    spot: str = "top"
    lead: str = "down"
    low_mhz: int = 1_710
    high_mhz: int = 1_880
    ring: str = "blue"
    count: int = 1
    port_unit: str = ""
    port: str = ""
    port_page: int = 0
    roll: str = ""
