"""Who of the crew climbs, and who stays on the ground."""

from __future__ import annotations

from simulator.expert.technician import Technician


def climber(tech: Technician) -> str:
    """Who climbs: the first of the crew who was not told to stay on the ground."""
    seen = tech.senses.look().people
    free = [person for person in tech.sheet.people if seen[person].role != "ground"]
    return free[0] if free else tech.sheet.me


def mate(tech: Technician) -> str:
    """Who stays on the ground and holds the tag line."""
    return next((person for person in tech.sheet.people if person != climber(tech)), tech.sheet.me)
