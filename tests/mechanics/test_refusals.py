"""Every refusal a person can meet is met by a test, and nothing a person can write is a fault of the simulator."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import simulator.mechanics
from simulator.mechanics.action import ACTIONS, BadAction, parameters
from tests.trainee import an_action, arrives, commissioned

MECHANICS = Path(simulator.mechanics.__file__).parent
HERE = Path(__file__).parent


def codes():
    """Every code with which the mechanics refuse."""
    found = set()
    for path in MECHANICS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
                found.add(node.args[0].value)
    return sorted(found)


def expected():
    """Every code a test of this folder or of the site wants to meet."""
    found = set()
    for path in (*HERE.glob("test_*.py"), *(HERE.parent / "site").glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "refused":
                found.add(node.args[0].value)
    return found


@pytest.mark.parametrize("code", codes())
def test_a_test_meets_every_refusal(code):
    assert code in expected()


def nonsense(kind):
    """Parameters of the right form that name nothing on the site."""
    found = {}
    for item in parameters(kind):
        if item.required:
            words = item.arg.words[0] if item.arg.words else "nothing.s0"
            found[item.name] = {"integer": item.arg.low or 1, "true/false": True}.get(item.type, words)
    return found


@pytest.mark.parametrize("what", sorted(ACTIONS.all()))
def test_names_that_do_not_exist_are_refused_and_no_fault(what):
    """On a bare and on a running site, by somebody there and by nobody."""
    for ani in (arrives(), commissioned()):
        for by in ("p1", "nobody"):
            entry = ani.tries(what, **nonsense(ACTIONS.all()[what]), by=by)
            assert entry.refusal is None or entry.refusal["code"] != "simulator_fault", entry.refusal


@pytest.mark.parametrize("what", sorted(ACTIONS.all()))
def test_an_action_with_an_unknown_parameter_is_not_made(what):
    with pytest.raises(BadAction, match=r"problem\.unknown_parameter"):
        an_action(what, **nonsense(ACTIONS.all()[what]), flavour="blue")
