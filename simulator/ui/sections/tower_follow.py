"""Where somebody else works on the tower, the card of what he does lies on top, with his tool, bolt, line and place chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.ui.hands import Hands
from simulator.ui.sections.tower_hands import Choices
from simulator.ui.sections.tower_lines import PORTS
from simulator.ui.views.tower_work import clamps_here, ports_of
from simulator.ui.views.work import WorkView

CARD_OF = {
    "climb": ("hook_on", "hook_off", "climb", "climb_stretch", "inspect_tower"),
    "goods": ("take_along", "put_back", "fit_clamps", "flange_outdoor", "turn_feed", "set_etilt"),
    "bench": ("cut_cable", "crimp_lug", "pull_lug", "splice_cable", "label_end", "clean_fibre", "inspect_fibre"),
    "hoist": ("rig_pulley", "unrig_pulley", "sling_load", "hold_tag", "let_go_tag", "hoist", "start_hoisting", "stop_hoisting", "take_off_load", "set_up"),
    "pole": ("hang", "plumb_pole", "shift_unit", "measure_height", "read_inclinometer", "turn_antenna", "sight_landmark", "set_tilt", "take_off_outdoor"),
    "bolts": ("pull_wrench", "turn_bolt_by_hand", "loosen_clamp", "mark_bolts"),
    "compass": ("sight_compass",),
    "run": ("lift_cable", "clamp_cable", "lay_loop", "put_ring", "fit_kit", "route_cable"),
    "lines": ("connect_cable", "disconnect_cable", "tighten", "tap_connector", "cap_port", "uncap_port"),
    "seal": ("wrap_tape", "cut_tape"),
    "sweep": ("calibrate_analyser", "set_band", "sweep"),
}
"""Which card shows which action."""
CARDS = {do: card for card, does in CARD_OF.items() for do in does}
PAGE_OF = {
    "hang": "hang", "plumb_pole": "hang", "shift_unit": "hang", "measure_height": "hang", "turn_antenna": "aim", "sight_landmark": "aim", "sight_compass": "aim",
    "set_tilt": "tilt",
}  # fmt: skip
"""The page of the pole's card."""
KEPT = (("tool", "tool"), ("rhythm", "rhythm"), ("overlap", "overlap"), ("roll", "material"), ("stand_m", "stand_m"), ("aside_dm", "aside_dm"),
        ("pitch_mm", "pitch_mm"), ("bend_mm", "bend_mm"), ("slack_mm", "slack_mm"), ("path", "path"), ("held", "held"), ("low_mhz", "low_mhz"),
        ("high_mhz", "high_mhz"), ("loop", "loop"), ("spot", "spot"), ("ring", "colour"), ("count", "count"))  # fmt: skip
"""Choices that are what the action says: choice, its name in the action."""


def follow(view: WorkView, hands: Hands, choices: Choices) -> None:
    """Puts the hand where his is. What the scene cannot show stays as it was."""
    done = view.done
    if done is None:
        return
    params = done.params
    choices.card = CARDS.get(done.do, choices.card)
    if done.do == "set_wrench" and choices.card != "lines":
        choices.card = "bolts"
    for name, key in KEPT:
        if key in params:
            setattr(choices, name, params[key])
    hands.instrument = str(params.get("instrument", hands.instrument))
    hands.cable = str(params.get("cable", hands.cable))
    _page(view, done.do, params, choices)
    _bolt(view, params, choices)
    _line(view, params, choices)


def _page(view: WorkView, do: str, params: Mapping[str, Any], choices: Choices) -> None:
    """An inclinometer on a pole, or on what hangs there; the compass held beside it aloft."""
    choices.page = PAGE_OF.get(do, choices.page)
    if do == "read_inclinometer":
        choices.page = "hang" if params.get("target") in view.seen.mounting.mounts else "tilt"


def _bolt(view: WorkView, params: Mapping[str, Any], choices: Choices) -> None:
    """Clamp and nut under the lens."""
    bolt, unit, clamp = (str(params.get(key, "")) for key in ("bolt", "unit", "clamp"))
    for one in clamps_here(view):
        if bolt in one.bolts:
            choices.clamp, choices.bolt = one.id, one.bolts.index(bolt) + 1
        elif not bolt and unit == one.unit and clamp in ("", one.name):
            choices.clamp = one.id


def _line(view: WorkView, params: Mapping[str, Any], choices: Choices) -> None:
    """The end that is plugged, wrapped or tightened, and its port; the antenna that is sighted."""
    end = f"{params.get('cable', '')}.{params.get('end', '')}.{params.get('core', 'plug')}"
    seen = view.seen.ends.get(end)
    port = str(params.get("port") or (seen.port if seen else ""))
    if port:
        choices.port, choices.port_unit = port, port.partition(".")[0]
        ports = [one.id for one in ports_of(view, choices.port_unit)]
        choices.port_page = ports.index(port) // PORTS if port in ports else 0
    if seen is not None:
        choices.line = end
    if "antenna" in params:
        choices.line = str(params["antenna"])
