"""What is heard: which short sound goes with what happened, and where the clip of a spoken text lies.

Nothing is played here; the stage does that. Every sound has a twin that is seen, so silence takes nothing away.
No sound tells what a real site would not: a unit harmed in silence is harmed in silence here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.base.documents import bundled_root, is_file

if TYPE_CHECKING:
    from simulator.session.entry import LogEntry
    from simulator.ui.views.work import StepView

SOUNDS = ("pick", "put", "snap", "clack", "ratchet", "torque", "breaker", "beep", "paper", "shutter", "radio", "done", "wrong", "critical")
"""Every sound there is."""

OF_EVENTS: dict[str, str] = {
    "live_touched": "critical", "came_loose": "critical", "person_fell": "critical", "item_dropped": "critical", "stood_under": "critical", "person_exposed": "critical",
    "weather_risked": "critical", "overstayed": "critical",
    "breaker_tripped": "breaker", "breaker_operated": "breaker", "cell_switched": "breaker", "outdoor_switched": "breaker",
    "photo_taken": "shutter",
    "instrument_read": "beep", "alarm_triggered": "beep",
    "cable_connected": "snap", "item_fitted": "snap", "kit_fitted": "snap", "port_capped": "snap", "port_covered": "snap", "gland_sealed": "snap",
    "leads_placed": "snap", "load_slung": "snap", "unit_hung": "snap", "clamps_fitted": "snap", "ring_put": "snap", "outdoor_flanged": "snap", "strut_fitted": "snap",
    "item_put_on": "clack", "way_tagged": "clack", "buddy_checked": "clack", "item_set_up": "clack",
    "hook_put_on": "clack", "hook_taken_off": "clack", "person_climbed": "clack", "stretch_climbed": "clack", "pulley_rigged": "clack", "pulley_unrigged": "clack",
    "load_struck": "clack", "connector_tapped": "clack",
    "lug_crimped": "ratchet", "cable_tied": "ratchet", "wrench_set": "ratchet", "meter_set": "ratchet", "fibre_cleaned": "ratchet", "cable_spliced": "ratchet",
    "rope_moved": "ratchet", "pole_moved": "ratchet", "antenna_turned": "ratchet", "tilt_set": "ratchet", "etilt_set": "ratchet", "feed_turned": "ratchet",
    "cable_clamped": "ratchet", "dish_pointed": "ratchet", "nut_turned": "ratchet", "nut_held": "ratchet", "locks_opened": "ratchet", "clamp_loosened": "ratchet",
    "cable_cut": "torque", "locks_tightened": "torque",
    "cable_disconnected": "pick", "item_pulled": "pick", "item_taken_off": "pick", "port_uncovered": "pick", "lug_pulled": "pick", "item_inspected": "pick",
    "item_taken_along": "pick", "tag_held": "pick", "port_uncapped": "pick", "cable_lifted": "pick", "outdoor_taken_off": "pick", "load_taken_off": "pick", "tape_cut_off": "pick",
    "cable_routed": "put", "tools_counted": "put", "site_cleaned": "put", "item_judged": "put",
    "item_put_back": "put", "unit_shifted": "put", "loop_laid": "put", "tower_inspected": "put",
    "end_labelled": "paper", "record_written": "paper", "paper_read": "paper", "paper_signed": "paper", "reported": "paper",
    "tape_wrapped": "paper", "bolts_marked": "paper", "locks_marked": "paper",
    "band_set": "beep", "analyser_calibrated": "beep", "hop_configured": "beep", "hop_transmits": "beep",
    "crew_briefed": "radio", "role_assigned": "radio", "fitness_asked": "radio",
}  # fmt: skip
"""The sound of an event by its name in the log; the first of an entry's events that has one is heard, in this order."""
OF_ACTIONS = {"call_noc": "radio", "call_test": "radio", "tell_partner": "radio"}
"""What an action sounds like whatever came of it."""
_RANKS = {name: rank for rank, name in enumerate(OF_EVENTS)}


def sound_for(entry: LogEntry) -> str | None:
    """The short sound of an entry: of what was refused, of what was done by hand, of what the world answered; None for silence."""
    if entry.refusal is not None:
        return "wrong"
    if entry.do in OF_ACTIONS:
        return OF_ACTIONS[entry.do]
    for made in entry.events:
        if made.IS in ("tightened", "bolt_pulled"):
            return "torque" if getattr(made, "clicked", False) else "ratchet"
    heard = sorted((made.IS for made in entry.events if made.IS in OF_EVENTS), key=_RANKS.__getitem__)
    return OF_EVENTS[heard[0]] if heard else None


def sound_for_steps(before: Sequence[StepView], after: Sequence[StepView]) -> str | None:
    """`done` where a step of the job card has just been completed, `wrong` where one has just come out wrong; verdicts are only there where the mode shows them."""
    stood = {step.name: step.state for step in before}
    changed = {step.state for step in after if step.name in stood and stood[step.name] != step.state}
    return "done" if "done" in changed else "wrong" if "wrong" in changed else None


def sound_path(name: str) -> Path:
    """Where the file of a sound lies."""
    return bundled_root() / "assets" / "sounds" / f"{name}.wav"


def clip_for(code: str, lang: str) -> Path | None:
    """The clip in which the text of a code is spoken, None where there is none (captions are always there)."""
    path = bundled_root() / "assets" / "speech" / lang / f"{code}.ogg"
    return path if is_file(path) else None
