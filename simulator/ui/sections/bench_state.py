"""What the bench remembers from cable to cable, and how its widgets say that something is set."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: something on the bench is set to a value (`what` is a name of `State`)."""

    what: str
    value: int | str | bool


@dataclass(frozen=True, slots=True)
class Written:
    """Said: a line of the label (0 from, 1 to) reads this now; `on` goes on to the next line."""

    line: int
    text: str
    on: bool = False


@dataclass(slots=True)
class State:
    """The face in sight and what is set on each; nothing here follows from the plan."""

    face: str = "ends"
    end: str = "a"
    core: str = ""
    lug: int = 0
    die: int = 0
    length_mm: int = 100
    guide: int = 0
    bend_mm: int = 100
    drip_loop: bool = False
    pitch_mm: int = 100
    lines: list[str] = field(default_factory=lambda: ["", ""])
    line: int = 0
    page: int = 0
    pad: bool = False
    pulled: dict[str, bool] = field(default_factory=dict)
    """End -> whether its lug held when it was pulled last."""
    cleaned: dict[str, int] = field(default_factory=dict)
    """End -> number of the entry that cleaned it: what the scope showed before is over."""
