"""What a trainee has in hand in a work scene: loads that are carried to a place, and what lies ready before him."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A thing from the store: board, breaker, module, kit, cover, gear."""

    id: str
    type: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool from the belt; it stays in the hand after use."""

    id: str
    type: str


@dataclass(frozen=True, slots=True)
class CableEnd:
    """One core (or the plug) of one end of a cable."""

    cable: str
    end: str
    core: str

    @property
    def id(self) -> str:
        """As the site names it."""
        return f"{self.cable}.{self.end}.{self.core}"


@dataclass(frozen=True, slots=True)
class WholeCable:
    """A cable as a whole, to be led along a guide."""

    cable: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead of an instrument: `colour` is red or black."""

    instrument: str
    colour: str


@dataclass(frozen=True, slots=True)
class LeadOn:
    """Said: a lead of an instrument is held on a port. `colour` is red or black."""

    instrument: str
    colour: str
    port: str


@dataclass(frozen=True, slots=True)
class Tag:
    """Tag and lock for an open breaker."""


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap for a free port."""


@dataclass(frozen=True, slots=True)
class Plugging:
    """A cable end held at a port's mouth, not yet pushed in; `washer` and `flipped` as it will be."""

    end: CableEnd
    port: str
    washer: bool = True
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Laying:
    """A cable held along a guide, not yet let go: where, how tight, with or without a drip loop."""

    cable: str
    guide: str
    bend_mm: int
    drip_loop: bool = False


@dataclass(slots=True)
class Hands:
    """What lies ready: the cable on the bench, the unit under the lens, the instrument at hand, leads half placed."""

    cable: str = ""
    unit: str = ""
    port: str = ""
    instrument: str = ""
    red: str = ""
    black: str = ""
    plugging: Plugging | None = None
    laying: Laying | None = None
    looking: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """Said: something else lies ready now. Each field that is not None replaces that of the hands ("" clears)."""

    cable: str | None = None
    unit: str | None = None
    port: str | None = None
    instrument: str | None = None
    red: str | None = None
    black: str | None = None
    looking: bool | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Said: a cable end is held at a port, or a cable along a guide; None lets it go."""

    plugging: Plugging | None = None
    laying: Laying | None = None
