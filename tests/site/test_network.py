"""The direct-current solver against other ways to the same numbers: a dense nodal solution and closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.site.network import Branch, Load, reachable, resistance_ohm, solve

COPPER = 0.0178
"""Ohm mm2/m, the figure of the data sheet."""


def run_ohm(section_mm2, length_m):
    """Both cores of a run, there and back."""
    return 2 * COPPER * length_m / section_mm2


def tied_nodes(branches, held):
    """Nodes joined to a held one, by powers of the adjacency matrix."""
    names = sorted({node for branch in branches for node in (branch.one, branch.other)} | set(held))
    at = {name: index for index, name in enumerate(names)}
    near = np.eye(len(names), dtype=bool)
    for branch in branches:
        near[at[branch.one], at[branch.other]] = near[at[branch.other], at[branch.one]] = True
    ways = np.linalg.matrix_power(near.astype(float), len(names)) > 0
    return [name for name in names if any(ways[at[name], at[start]] for start in held)]


def dense_volts(branches, held, drawn):
    """Potentials from one dense nodal matrix; `drawn` is the current that flows into each node."""
    names = tied_nodes(branches, held)
    at = {name: index for index, name in enumerate(names)}
    matrix, right = np.zeros((len(names), len(names))), np.zeros(len(names))
    for branch in branches:
        if branch.one in at and branch.one != branch.other:
            one, other, conductance = at[branch.one], at[branch.other], 1.0 / branch.ohm
            matrix[one, one] += conductance
            matrix[other, other] += conductance
            matrix[one, other] -= conductance
            matrix[other, one] -= conductance
    for name, amps in drawn.items():
        right[at[name]] += amps
    for name, volts in held.items():
        matrix[at[name]], right[at[name]] = 0.0, volts
        matrix[at[name], at[name]] = 1.0
    return dict(zip(names, np.linalg.solve(matrix, right), strict=True))


ohms = st.floats(0.001, 100.0)


@st.composite
def trees(draw):
    """A tree of up to 14 nodes, each hung on an earlier one."""
    count = draw(st.integers(2, 14))
    return tuple(Branch(f"b{node}", f"n{node}", f"n{draw(st.integers(0, node - 1))}", draw(ohms)) for node in range(1, count))


@st.composite
def meshes(draw):
    """Any branches between up to 8 nodes: loops, parallels, islands, a core bent back on its own node."""
    node = st.integers(0, 7).map(lambda index: f"n{index}")
    return tuple(
        Branch(f"b{index}", one, other, ohm) for index, (one, other, ohm) in enumerate(draw(st.lists(st.tuples(node, node, ohms), min_size=1, max_size=18)))
    )


def agrees(branches, held, loads):
    """Every potential is the dense one at the currents found, and every running load draws its power."""
    found = solve(branches, held, loads)
    drawn = {}
    for load in loads:
        amps = found.load_amps[load.name]
        if amps:
            drawn[load.neg] = drawn.get(load.neg, 0.0) + amps
            drawn[load.rtn] = drawn.get(load.rtn, 0.0) - amps
            assert amps * (found.volts[load.rtn] - found.volts[load.neg]) == pytest.approx(load.watt, rel=1e-5)
    wanted = dense_volts(branches, held, drawn)
    assert set(found.volts) == set(wanted)
    for node, volts in wanted.items():
        assert found.volts[node] == pytest.approx(volts, rel=1e-8, abs=1e-6)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(trees(), st.floats(1.0, 100.0))
def test_a_tree_is_what_the_dense_matrix_says(branches, watt):
    last = branches[-1].one
    agrees(branches, {"n0": 0.0}, ())
    agrees((*branches, Branch("source", "emf", last, 0.005)), {"n0": 0.0, "emf": -53.5}, (Load("unit", last, "n0", watt, 40.0, 57.0),))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(meshes(), st.floats(-60.0, 60.0), st.integers(0, 7))
def test_a_mesh_is_what_the_dense_matrix_says(branches, volts, other):
    agrees(branches, {"n0": 0.0, f"n{other}": volts if other else 0.0}, ())


@settings(max_examples=80, deadline=None, derandomize=True)
@given(meshes(), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(1.0, 300.0)), max_size=4, unique_by=lambda row: row[:2]))
def test_loads_in_a_mesh_balance_against_the_dense_matrix(branches, rows):
    loads = tuple(Load(f"u{one}{two}", f"n{one}", f"n{two}", watt, 38.4, 57.0) for one, two, watt in rows)
    agrees(branches, {"n0": -53.5, "n1": 0.0}, loads)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(meshes(), st.integers(0, 7), st.integers(0, 7))
def test_resistance_between_nodes_is_what_the_pseudo_inverse_says(branches, one, other):
    first, second = f"n{one}", f"n{other}"
    found = resistance_ohm(branches, first, second)
    if second not in tied_nodes(branches, [first]):
        assert found is None
        return
    names = tied_nodes(branches, [first])
    laplacian = np.zeros((len(names), len(names)))
    for branch in branches:
        if branch.one in names and branch.one != branch.other:
            pair = np.zeros(len(names))
            pair[names.index(branch.one)], pair[names.index(branch.other)] = 1.0, -1.0
            laplacian += np.outer(pair, pair) / branch.ohm
    ends = np.zeros(len(names))
    ends[names.index(first)] += 1.0
    ends[names.index(second)] -= 1.0
    assert found == pytest.approx(float(ends @ np.linalg.pinv(laplacian) @ ends), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("section_mm2", "volts"), [(10, 41.05), (6, 39.48), (4, 37.29)])
def test_radio_at_the_end_of_55_m_at_cut_off(section_mm2, volts):
    """`[source -43.2 V] --R-- [neg] /450 W/ [rtn 0 V]`: V^2 - V0 V + P R = 0, larger root."""
    ohm = run_ohm(section_mm2, 55)
    found = solve((Branch("run", "source", "neg", ohm),), {"source": -43.2, "rtn": 0.0}, (Load("rru", "neg", "rtn", 450),))
    assert -found.volts["neg"] == pytest.approx((43.2 + math.sqrt(43.2**2 - 4 * 450 * ohm)) / 2, abs=1e-5)
    assert -found.volts["neg"] == pytest.approx(volts, abs=0.006)


def test_radio_run_drops_1_70_volt_at_float():
    """450 W at 53.5 V over 2 x 10 mm2, 55 m: 8.7 A, 1.70 V."""
    found = solve((Branch("run", "source", "neg", run_ohm(10, 55)),), {"source": -53.5, "rtn": 0.0}, (Load("rru", "neg", "rtn", 450),))
    assert found.load_amps["rru"] == pytest.approx(8.7, abs=0.05)
    assert 53.5 + found.volts["neg"] == pytest.approx(1.70, abs=0.01)


def test_whole_site_draws_40_4_ampere_at_cut_off():
    """1,745 W at the distribution's own 43.2 V: 3 x 450 + 300 + 95."""
    bus = (Branch("bus", "source", "neg", 1e-9),)
    watts = {"rru-1": 450, "rru-2": 450, "rru-3": 450, "bbu": 300, "idu": 95}
    found = solve(bus, {"source": -43.2, "rtn": 0.0}, tuple(Load(name, "neg", "rtn", watt) for name, watt in watts.items()))
    assert sum(watts.values()) == 1745
    assert sum(found.load_amps.values()) == pytest.approx(40.4, abs=0.05)
    assert found.branch_amps(bus[0]) == pytest.approx(-40.4, abs=0.05)


def test_a_load_greater_than_the_run_can_carry_is_off():
    """The most a run can carry is V0^2 / 4 R: 43.2^2 / (4 x 0.1958) = 2,383 W."""
    branches, held = (Branch("run", "source", "neg", run_ohm(10, 55)),), {"source": -43.2, "rtn": 0.0}
    carried = solve(branches, held, (Load("unit", "neg", "rtn", 2_300),))
    assert carried.load_amps["unit"] > 0
    collapsed = solve(branches, held, (Load("unit", "neg", "rtn", 2_450),))
    assert collapsed.load_amps["unit"] == 0
    assert collapsed.volts["neg"] == pytest.approx(-43.2)


def test_a_load_that_falls_below_its_limit_frees_the_others():
    """`[source] --1 ohm-- [a]`: a heater above its own limit starves only itself."""
    branches, held = (Branch("run", "source", "a", 1.0),), {"source": -48.0, "rtn": 0.0}
    found = solve(branches, held, (Load("greedy", "a", "rtn", 500, 40.0, 57.0), Load("modest", "a", "rtn", 100, 20.0, 57.0)))
    assert found.load_amps["greedy"] == 0
    assert -found.volts["a"] == pytest.approx((48 + math.sqrt(48**2 - 4 * 100)) / 2, abs=1e-5)


def test_a_load_does_not_run_backwards_or_above_its_limit():
    held = {"source": -60.0, "rtn": 0.0}
    branches = (Branch("run", "source", "neg", 0.1),)
    found = solve(branches, held, (Load("high", "neg", "rtn", 100, 40.5, 57.0), Load("reversed", "rtn", "neg", 100, 0.0, 57.0)))
    assert found.load_amps == {"high": 0.0, "reversed": 0.0}


def test_a_ring_carries_the_current_on_both_ways():
    """`[s] --1-- [x]` and `[s] --2-- [y] --1-- [x]`: 1 ohm beside 3 ohm is 0.75 ohm."""
    ring = (Branch("near", "s", "x", 1.0), Branch("far", "s", "y", 2.0), Branch("close", "y", "x", 1.0))
    assert resistance_ohm(ring, "s", "x") == pytest.approx(0.75)
    found = solve((*ring, Branch("drain", "x", "0", 0.25)), {"s": -1.0, "0": 0.0})
    assert found.branch_amps(ring[0]) == pytest.approx(-0.75)
    assert found.branch_amps(ring[1]) == pytest.approx(-0.25)


def test_two_equal_conductors_side_by_side_halve_the_resistance():
    assert resistance_ohm((Branch("one", "a", "b", 0.3), Branch("two", "a", "b", 0.3)), "a", "b") == pytest.approx(0.15)


def test_what_nothing_ties_to_the_source_floats():
    branches = (Branch("run", "source", "neg", 0.1), Branch("loose", "x", "y", 0.1))
    found = solve(branches, {"source": -48.0}, (Load("nowhere", "x", "y", 100),))
    assert "x" not in found.volts
    assert found.between("x", "neg") is None
    assert found.branch_amps(branches[1]) == 0.0
    assert found.load_amps == {"nowhere": 0.0}
    assert reachable(branches, ("x",)) == {"x", "y"}


def test_no_way_is_open_and_the_same_point_is_no_resistance():
    assert resistance_ohm((Branch("run", "a", "b", 0.1),), "a", "c") is None
    assert resistance_ohm((), "a", "a") == 0.0
