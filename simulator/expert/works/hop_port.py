"""How the port is read and a lobe is found in what it showed: volts through the radio's curve, over the marks of a nut."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.expert.task import Task
from simulator.expert.technician import Outcome, Technician
from simulator.mechanics.action import Action
from simulator.mechanics.measuring.meter import ReadMeter
from simulator.radio.rssi import RssiCurve

Samples = list[tuple[int, float]]
"""(nut angle in tenths of a degree, level in dBm as the curve has it)."""
LOBE_DB = 10.0
"""He takes the middle of what lies within this below the highest reading."""
FLAT_DB = 1.5
"""Readings that differ by less show no lobe at all."""


def level_dbm(tech: Technician, mv: int) -> float:
    """What a voltage stands for by the radio's own curve; who takes a falling curve for a rising one reads it upside down."""
    points = sorted(tech.sheet.plan.hop.curve)
    curve = RssiCurve(tuple(level / 100.0 for level, _ in points), tuple(volt / 1000.0 for _, volt in points))
    level = curve.level_dbm(mv / 1000.0)
    return -level if tech.memory.get("habit:volts") == "upside_down" else level


def read_port(tech: Technician, item: Task, why: str = "read_port") -> Generator[tuple[Action, Msg], Outcome, tuple[int, int | None]]:
    """Reads the voltmeter: (time, mV), None where nothing was shown."""
    outcome = yield from tech.do(ReadMeter(by=str(tech.memory["climber"]), instrument=meter_of(tech, item)), msg(f"why.{why}"))
    value = outcome.reading("rssi_mv")
    if isinstance(value, int):
        tech.memory["port_mv"] = value
    return outcome.at_ms, value if isinstance(value, int) else None


def meter_of(tech: Technician, item: Task) -> str:
    """The multimeter he has proved, else the first named."""
    return str(tech.memory.get("meter", item["meters"][0]))


def has_lobe(samples: Samples) -> bool:
    """Whether anything rises above the rest."""
    levels = [level for _, level in samples]
    return bool(levels) and max(levels) - min(levels) >= FLAT_DB


def lobe_top(samples: Samples) -> int:
    """Nut angle of the highest lobe's top: a parabola through what lies around the highest reading."""
    best = max(range(len(samples)), key=lambda index: samples[index][1])
    floor = samples[best][1] - LOBE_DB
    low = high = best
    while low > 0 and samples[low - 1][1] > floor:
        low -= 1
    while high < len(samples) - 1 and samples[high + 1][1] > floor:
        high += 1
    near = samples[low : high + 1]
    top = _vertex(near) if len(near) >= 3 else None
    if top is None or not near[0][0] <= top <= near[-1][0]:
        return samples[best][0]
    return top


def _vertex(samples: Samples) -> int | None:
    """Where the parabola of least squares through some samples has its top; None where it has none."""
    middle = samples[len(samples) // 2][0]
    places = [(place - middle) / 360.0 for place, _ in samples]
    levels = [level for _, level in samples]
    sums = [_sum([place**power for place in places]) for power in range(5)]
    rights = [_sum([level * place**power for place, level in zip(places, levels, strict=True)]) for power in range(3)]
    rows = [[sums[row + column] for column in range(3)] + [rights[row]] for row in range(3)]
    solved = _solved(rows)
    if solved is None or solved[2] >= 0.0:
        return None
    return middle + int(360.0 * (-solved[1] / (2.0 * solved[2])))


def _sum(values: Sequence[float]) -> float:
    """Sum in the order written."""
    total = 0.0
    for value in values:
        total += value
    return total


def _solved(rows: list[list[float]]) -> list[float] | None:
    """Three linear equations, by elimination; None where they have no single answer."""
    for column in range(3):
        pivot = max(range(column, 3), key=lambda row: abs(rows[row][column]))
        if abs(rows[pivot][column]) < 1e-9:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(3):
            if row != column:
                share = rows[row][column] / rows[column][column]
                rows[row] = [one - share * other for one, other in zip(rows[row], rows[column], strict=True)]
    return [rows[row][3] / rows[row][row] for row in range(3)]


def said(tech: Technician) -> dict[str, Any]:
    """What the colleague at the far end last said."""
    return dict(tech.senses.look().hop.said)
