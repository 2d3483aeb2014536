"""Reasons to call an operations centre that need no number with them, each with its pictogram."""

from __future__ import annotations

REASONS = {
    "access": "padlock-open",
    "start": "play",
    "neighbour_off": "signal-none",
    "neighbour_on": "rf-hazard",
    "power_on": "power",
    "acceptance": "checklist",
    "emergency": "critical",
}
"""In the order in which work on a site has them. Leave to transmit is asked where the hop is set: it needs its number."""
