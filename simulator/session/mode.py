"""Modes as data: what is shown and allowed while work goes on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mode:
    """What a mode shows and allows."""

    name: str
    shows_verdicts: bool
    allows_hints: bool
    allows_undo: bool
    shows_proposals: bool


MODES = {
    "practice": Mode("practice", shows_verdicts=True, allows_hints=True, allows_undo=True, shows_proposals=True),
    "assessment": Mode("assessment", shows_verdicts=False, allows_hints=False, allows_undo=False, shows_proposals=False),
    "drill": Mode("drill", shows_verdicts=True, allows_hints=True, allows_undo=True, shows_proposals=True),
    "demonstration": Mode("demonstration", shows_verdicts=True, allows_hints=False, allows_undo=False, shows_proposals=False),
}
"""Drill is practice on one job with another seed each time; in a demonstration the expert works and the trainee watches."""
