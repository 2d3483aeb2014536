"""What a scene answers with: an action on the site, or a wish about the program. A scene changes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.mechanics.action import Action



@dataclass(frozen=True, slots=True)
class Act:
    """Try an action on the site."""

    action: Action


@dataclass(frozen=True, slots=True)
class Show:
    """Go to another scene, with what it needs to know."""

    scene: str
    about: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the scene before."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish about attempt or program: `pause`, `resume`, `undo`, `hint`, `hand_over`, `language`, `text_scale`, `sound`, `full_screen`, `quit`."""

    what: str
    value: Any = None


Intent = Act | Show | Back | Wish
