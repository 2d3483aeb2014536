"""A direct-current network and its exact solution in plain Python.

Nodes are joined by resistances; some nodes are held at a potential; between others sit loads that
draw constant power. Elimination takes the node with the fewest neighbours first, so that the
tree-shaped networks of a site cost one pass, and loops stay exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MAX_ROUNDS = 60
"""Rounds of the constant-power iteration; a feasible site needs fewer than ten."""

TOLERANCE_V = 1e-7


@dataclass(frozen=True, slots=True)
class Branch:
    """A resistance between two nodes, in ohm (> 0); `name` says what it is."""

    name: str
    one: str
    other: str
    ohm: float


@dataclass(frozen=True, slots=True)
class Load:
    """Something that draws `watt` between two nodes as long as the voltage lies in [low_v, high_v]."""

    name: str
    neg: str
    rtn: str
    watt: float
    low_v: float = 0.0
    high_v: float = 1e9


@dataclass(frozen=True, slots=True)
class Solution:
    """Potentials in volt of every node that is tied to a held one, and the load currents in ampere."""

    volts: Mapping[str, float]
    load_amps: Mapping[str, float]

    def between(self, one: str, other: str) -> float | None:
        """Potential of `one` against `other`, or None where either floats."""
        first, second = self.volts.get(one), self.volts.get(other)
        return None if first is None or second is None else first - second

    def branch_amps(self, branch: Branch) -> float:
        """Current through a branch from `one` to `other`, 0 where it floats."""
        drop = self.between(branch.one, branch.other)
        return 0.0 if drop is None else drop / branch.ohm


def reachable(branches: tuple[Branch, ...], starts: tuple[str, ...]) -> frozenset[str]:
    """All nodes tied to one of the starts."""
    neighbours: dict[str, list[str]] = {}
    for branch in branches:
        neighbours.setdefault(branch.one, []).append(branch.other)
        neighbours.setdefault(branch.other, []).append(branch.one)
    seen = dict.fromkeys(starts)
    queue = list(starts)
    while queue:
        for node in neighbours.get(queue.pop(), ()):
            if node not in seen:
                seen[node] = None
                queue.append(node)
    return frozenset(seen)


class _Elimination:
    """The factored network: eliminated nodes in order, each with its neighbours then left."""

    def __init__(self, branches: tuple[Branch, ...], held: Mapping[str, float]) -> None:
        self._held = held
        live = reachable(branches, tuple(held))
        rows: dict[str, dict[str, float]] = {node: {} for node in sorted(live)}
        for branch in branches:
            if branch.one in live and branch.one != branch.other:
                _add(rows, branch.one, branch.other, 1.0 / branch.ohm)
        self._order: list[tuple[str, float, tuple[tuple[str, float], ...]]] = []
        free = [node for node in rows if node not in held]
        while free:
            node = min(free, key=lambda name: (len(rows[name]), name))
            free.remove(node)
            self._eliminate(rows, node)

    def _eliminate(self, rows: dict[str, dict[str, float]], node: str) -> None:
        """Star-mesh: the node goes, its neighbours are joined pairwise (its total conductance is > 0)."""
        neighbours = tuple(rows.pop(node).items())
        total = 0.0
        for _, conductance in neighbours:
            total += conductance
        self._order.append((node, total, neighbours))
        for index, (one, first) in enumerate(neighbours):
            del rows[one][node]
            for other, second in neighbours[index + 1 :]:
                _add(rows, one, other, first * second / total)

    def volts(self, injected: Mapping[str, float]) -> dict[str, float]:
        """Potentials when these currents (A) flow into the nodes."""
        current = dict(injected)
        for node, total, neighbours in self._order:
            flow = current.get(node, 0.0)
            if flow:
                for other, conductance in neighbours:
                    current[other] = current.get(other, 0.0) + flow * conductance / total
        found = dict(self._held)
        for node, total, neighbours in reversed(self._order):
            value = current.get(node, 0.0)
            for other, conductance in neighbours:
                value += conductance * found[other]
            found[node] = value / total
        return found


def _add(rows: dict[str, dict[str, float]], one: str, other: str, conductance: float) -> None:
    rows[one][other] = rows[one].get(other, 0.0) + conductance
    rows[other][one] = rows[other].get(one, 0.0) + conductance


def solve(branches: tuple[Branch, ...], held: Mapping[str, float], loads: tuple[Load, ...] = ()) -> Solution:
    """Potentials and load currents; a load whose voltage leaves its range switches off for good.

    Every node tied to a held one gets a potential; the rest float. Power that the network cannot
    carry makes the load's voltage collapse, which switches it off.
    """
    network = _Elimination(branches, held)
    amps = {load.name: 0.0 for load in loads}
    volts = network.volts({})
    running = [load for load in loads if _load_volts(volts, load) is not None]
    for _ in range(MAX_ROUNDS):
        running = [load for load in running if load.low_v <= (_load_volts(volts, load) or -1.0) <= load.high_v]
        amps = {load.name: 0.0 for load in loads}
        injected: dict[str, float] = {}
        for load in running:
            current = load.watt / max(_load_volts(volts, load) or 0.0, 1.0)
            amps[load.name] = current
            injected[load.neg] = injected.get(load.neg, 0.0) + current
            injected[load.rtn] = injected.get(load.rtn, 0.0) - current
        new = network.volts(injected)
        settled = all(abs(new[node] - volts[node]) < TOLERANCE_V for load in running for node in (load.neg, load.rtn))
        volts = new
        if settled and all(load.low_v <= (_load_volts(volts, load) or -1.0) <= load.high_v for load in running):
            break
    return Solution(volts, amps)


def _load_volts(volts: Mapping[str, float], load: Load) -> float | None:
    """Voltage at a load, positive when the polarity is right (-48 V on `neg`)."""
    neg, rtn = volts.get(load.neg), volts.get(load.rtn)
    return None if neg is None or rtn is None else rtn - neg


def resistance_ohm(branches: tuple[Branch, ...], one: str, other: str) -> float | None:
    """Resistance seen between two nodes of a dead network, or None where no way joins them.

    One ampere is driven from `one` to `other`, which is held at 0 V; the volts are the ohms.
    """
    if one == other:
        return 0.0
    if one not in reachable(branches, (other,)):
        return None
    return _Elimination(branches, {other: 0.0}).volts({one: 1.0})[one]
