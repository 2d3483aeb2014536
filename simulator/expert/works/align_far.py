"""How the far end is aligned: one order at a time over the radio, from what the colleague reads on his meter."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.expert.task import Task
from simulator.expert.technician import Outcome, Steps, Technician, work
from simulator.expert.works.align_near import there
from simulator.expert.works.crew import climber, mate
from simulator.expert.works.hop_port import Samples, level_dbm, lobe_top, said
from simulator.mechanics.action import Action
from simulator.mechanics.aligning.orders import TellPartner

WORDS = {"az": ("leftwards", "rightwards"), "el": ("downwards", "upwards")}
TAKE_UP_TENTHS = 2
"""So many tenths of a turn more than wanted and back: his play is taken up on the side from which he came."""
ON_LOBE_DB = 6.0
"""A peak within this of the planned level is the main lobe, the rest is fine work."""
ROUNDS = 6
"""Rounds over both nuts until the main lobe is found: on a side lobe of both, one nut alone shows little."""
TIMES = 4
"""So often the middle is sought anew where the best reading was the outermost."""
FINE_TENTHS = (-6, -3, 0, 3, 6)
Tell = Generator[tuple[Action, Msg], Outcome, dict[str, Any]]


def tell(tech: Technician, item: Task, word: str, tenths: int = 0) -> Tell:
    """One order, and what he answered to it."""
    by = str(tech.memory.get("speaker", climber(tech)))
    action = TellPartner(by=by, instrument=item["radio"], word=word, tenths=tenths)
    outcome = yield from tech.do(action, msg("why.tell", word=word))
    seen = tech.senses.look().hop
    return {} if outcome.refused or seen.said_ms < outcome.at_ms else said(tech)


@work("far_tell")
def far_tell(tech: Technician, item: Task) -> Steps:
    """Tells the colleague something from where the teller stands."""
    tech.memory["speaker"] = mate(tech) if item.get("from_ground", False) else climber(tech)
    yield from tell(tech, item, item["word"])


@work("far_sweep")
def far_sweep(tech: Technician, item: Task) -> Steps:
    """Has both his nuts swept over their range until his peak is near the planned level."""
    tech.memory["speaker"] = climber(tech)
    for _ in range(ROUNDS):
        level = -200.0
        for nut in ("az", "el"):
            yield from there(tech, item)
            if tech.memory.get("dead"):
                return
            half = item["half_tenths"][0 if nut == "az" else 1]
            level = yield from _swept(tech, item, nut, half)
        if level >= tech.sheet.plan.hop.level_cdbm / 100.0 - ON_LOBE_DB:
            return


def _swept(tech: Technician, item: Task, nut: str, half: int) -> Generator[tuple[Action, Msg], Outcome, float]:
    """Back by half, over the whole, to the peak he saw; gives the level there by his curve."""
    back, forth = WORDS[nut]
    yield from tell(tech, item, back, half)
    yield from tell(tech, item, forth, 2 * half)
    heard = yield from tell(tech, item, "peak")
    tenths = int(heard.get("far_peak_tenths", half))
    yield from tell(tech, item, back, tenths + TAKE_UP_TENTHS)
    heard = yield from tell(tech, item, forth, TAKE_UP_TENTHS)
    return level_dbm(tech, int(heard.get("far_rssi_mv", 0)))


@work("far_fine")
def far_fine(tech: Technician, item: Task) -> Steps:
    """Five readings across the lobe, tenths apart, and to the middle between them; then he shall stand still."""
    tech.memory["speaker"] = climber(tech)
    for nut in ("az", "el"):
        yield from there(tech, item)
        if tech.memory.get("dead"):
            return
        yield from _centred(tech, item, nut)
    if item.get("stops", True):
        yield from tell(tech, item, "stop")


def _centred(tech: Technician, item: Task, nut: str) -> Steps:
    """To the middle between readings; where the outermost is the best, the middle lies further on and is sought again."""
    for _ in range(TIMES):
        best = yield from _across(tech, item, nut)
        if FINE_TENTHS[0] < best < FINE_TENTHS[-1]:
            return


def _across(tech: Technician, item: Task, nut: str) -> Generator[tuple[Action, Msg], Outcome, int]:
    """Readings across the lobe, and to the middle between them; gives where the best was, in tenths of a turn."""
    back, forth = WORDS[nut]
    samples: Samples = []
    yield from tell(tech, item, back, TAKE_UP_TENTHS - FINE_TENTHS[0])
    at = FINE_TENTHS[0] - TAKE_UP_TENTHS
    for place in FINE_TENTHS:
        heard = yield from tell(tech, item, forth, place - at)
        at = place
        samples.append((360 * place, level_dbm(tech, int(heard.get("far_rssi_mv", 0)))))
    wanted = (lobe_top(samples) + 180) // 360
    yield from tell(tech, item, back, at - wanted + TAKE_UP_TENTHS)
    yield from tell(tech, item, forth, TAKE_UP_TENTHS)
    return max(samples, key=lambda sample: sample[1])[0] // 360


@work("far_first_peak")
def far_first_peak(tech: Technician, item: Task) -> Steps:
    """Has him turn only as long as his reading gets better, and takes the first peak for the right one."""
    tech.memory["speaker"] = climber(tech)
    for nut in ("az", "el"):
        yield from there(tech, item)
        heard = yield from tell(tech, item, "read")
        best, turned = level_dbm(tech, int(heard.get("far_rssi_mv", 0))), False
        for word, other in (WORDS[nut], WORDS[nut][::-1]):
            if turned:
                continue
            while True:
                heard = yield from tell(tech, item, word, TAKE_UP_TENTHS)
                level = level_dbm(tech, int(heard.get("far_rssi_mv", 0)))
                if level <= best:
                    break
                best, turned = level, True
            yield from tell(tech, item, other, TAKE_UP_TENTHS)
    yield from tell(tech, item, "stop")
