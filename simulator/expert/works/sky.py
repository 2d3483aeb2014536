"""The sky as one who climbs takes it: looks, measures, waits; and who must be silent before he passes."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.catalog.families.tools import InstrumentType
from simulator.expert.technician import Steps, Technician
from simulator.mechanics.safety.crew import Wait
from simulator.mechanics.safety.weather import MeasureWind
from simulator.site.structure import FOOT

FELT_ALOFT, FELT_BELOW = 5, 4
"""Beaufort numbers at which he comes down, and at which he does not go up: on the ground one feels less than above."""
LOOK_AGAIN_MS = 600_000
ASK_AGAIN_MS = 60_000
TOP_TO_HAND = 1.53
"""Wind at 38 m to that at a hand on the ground, by the power law with 1/7."""


def is_bad(tech: Technician, person: str) -> bool:
    """Whether one must not be up there: thunder within half an hour, or wind one feels too strongly."""
    if tech.memory.get("habit:sky") == "ignored":
        return False
    seen = tech.senses.look()
    place = seen.people[person].place
    aloft = place in seen.aloft.tower.stations and place != FOOT
    return _thunder_ms(tech) > 0 or seen.aloft.felt[person] >= (FELT_ALOFT if aloft else FELT_BELOW)


def wait_for_weather(tech: Technician, person: str) -> Steps:
    """Waits on the ground: thirty minutes after thunder, and until the wind has gone down."""
    while is_bad(tech, person):
        rest = _thunder_ms(tech)
        if tech.memory.get("habit:sky") == "impatient":
            yield from tech.do(Wait(duration_ms=LOOK_AGAIN_MS), msg("why.weather"))
            tech.memory["habit:sky"] = "ignored"
            return
        yield from tech.do(Wait(duration_ms=max(1_000, rest) if rest > 0 else LOOK_AGAIN_MS), msg("why.weather"))


def ready_to_leave(tech: Technician, person: str) -> Steps:
    """Before the ground is left: the sky is good, the wind measured, the other operator silent."""
    yield from wait_for_weather(tech, person)
    yield from _wait_for_silence(tech)
    if not tech.memory.get("habit:wind_unmeasured"):
        yield from _measure(tech, person)
    yield from wait_for_weather(tech, person)


def _measure(tech: Technician, person: str) -> Steps:
    """Reads the wind; where it would be too strong above, he waits and reads again."""
    name = _instrument(tech, "anemometer")
    while name:
        outcome = yield from tech.do(MeasureWind(by=person, instrument=name), msg("why.wind_again"))
        value = outcome.reading("wind_mm_s")
        if not isinstance(value, int) or value * TOP_TO_HAND <= tech.sheet.wind_limit_mm_s:
            return
        yield from tech.do(Wait(duration_ms=LOOK_AGAIN_MS), msg("why.weather"))


def _wait_for_silence(tech: Technician) -> Steps:
    """Waits for the operations centre's message where he has asked for silence."""
    while tech.memory.get("asked:neighbour") == "off" and "neighbour_off" not in tech.senses.look().aloft.confirmed:
        yield from tech.do(Wait(duration_ms=ASK_AGAIN_MS), msg("why.silence"))


def _thunder_ms(tech: Technician) -> int:
    return tech.senses.thunder_until_ms() - tech.senses.now_ms()


def _instrument(tech: Technician, use: str) -> str:
    for name, seen in tech.senses.look().items.items():
        kind = tech.sheet.catalog.get(seen.type, InstrumentType)
        if kind and kind.use == use:
            return str(name)
    return ""
