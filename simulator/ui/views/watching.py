"""Which work scene shows what somebody else does: a replay and a demonstration go where the work is."""

from __future__ import annotations

from simulator.ui.views.whereabouts import is_aligning, work_scene
from simulator.ui.views.work import WorkView

AT_DISH = (
    "look_through_scope", "point_dish", "turn_nut", "start_turning", "stop_turning", "open_locks", "tighten_locks", "mark_locks", "fit_strut", "uncap_port",
    "tell_partner", "place_leads", "set_meter", "read_meter",
)  # fmt: skip
"""What is seen in the close-up of the dish."""
WHILE_ALIGNING = ("set_wrench", "cap_port", "read_inclinometer", "write_record", "take_photo")
"""What is seen there too, once the dish was pointed; before, it belongs to hanging it."""
FROM_THE_GROUND = (
    "sight_compass", "rig_pulley", "unrig_pulley", "sling_load", "hold_tag", "let_go_tag", "hoist", "start_hoisting", "stop_hoisting", "take_off_load", "lift_cable",
    "inspect_tower", "take_along", "put_back", "fit_clamps", "set_tilt", "set_etilt", "flange_outdoor", "turn_feed", "cut_cable", "crimp_lug", "splice_cable",
    "pull_lug", "clean_fibre", "inspect_fibre", "label_end", "put_ring", "connect_cable", "set_wrench", "tighten", "cap_port", "calibrate_analyser", "set_band", "sweep",
)  # fmt: skip
"""What the crew does for the tower while it stands in the yard; most of it is seen in the tower's scene only."""
YARD = "yard"


def watched_scene(view: WorkView, *, aligned: bool) -> str:
    """The scene of what was done last. `aligned`: the dish was pointed already, so that a wrench set beside it is set for its locks."""
    did = view.done.do if view.done else ""
    if is_aligning(view):
        return "align" if did in AT_DISH or (aligned and did in WHILE_ALIGNING) else "tower"
    if view.seen.aloft.tower is not None and (did == "sight_compass" or (view.seen.place == YARD and did in FROM_THE_GROUND)):
        return "tower"
    return work_scene(view)
