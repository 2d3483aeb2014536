"""How refused goods are judged: what is bad must go back, what is sound should not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.scoring.verdict import Verdict, yes_no

SOUND_REFUSED = 0.5
"""Share of the points left where only sound things were refused: a minor matter, nobody is BK for it (unsourced share)."""


def refusals(code: str, kept: Sequence[str], sound: Sequence[str], evidence: tuple[int, ...]) -> Verdict:
    """The verdict of what was kept though it is bad, and of what was refused though it is sound."""
    verdict = yes_no(not kept and not sound, code, evidence=evidence, items=",".join([*kept, *sound]))
    return replace(verdict, fraction=SOUND_REFUSED, passed=True) if sound and not kept else verdict
