"""A load goes up on a rope: pulley, slings, tag line, time, and what a free load does."""

from __future__ import annotations

from simulator.site.hanging import load_height_mm
from tests.trainee import Trainee, just_before

PULLEY = {"pulley": "pulley-1"}


def rigged() -> Trainee:
    """The climber at sector 2 with the pulley rigged, the load ready below."""
    ani = just_before("lift")
    ani.does("go_to", by="p2", place="yard") if ani.world.people["p2"].place != "yard" else None
    return ani


def slung(points: int = 2, tag: bool = True) -> Trainee:
    """The panel in its slings."""
    ani = rigged()
    ani.does("sling_load", by="p2", unit="panel-2", points=points, sling="sling-1", **PULLEY)
    if tag:
        ani.does("hold_tag", by="p2", line="tag-1", **PULLEY)
    return ani


def test_the_pulley_goes_on_any_member_at_hand_and_on_no_other() -> None:
    ani = just_before("plumb")
    ani.does("unrig_pulley", **PULLEY)
    ani.refused("no_such_member", "rig_pulley", pulley="pulley-1", rope="rope-1", anchor="beam@20")
    ani.does("rig_pulley", pulley="pulley-1", rope="rope-1", anchor="brace@s2")
    ani.refused("already_rigged", "rig_pulley", pulley="pulley-1", rope="rope-1", anchor="beam@s2")


def test_a_load_hangs_in_the_air_for_the_time_the_rope_takes() -> None:
    ani = slung()
    entry = ani.does("hoist", rope_mm=38_000, **PULLEY)
    hoist = ani.world.hoists["pulley-1"]
    assert load_height_mm(hoist, entry.at_ms) == 0
    assert load_height_mm(hoist, entry.at_ms + 30_000) == 15_000
    assert load_height_mm(hoist, ani.now_ms) == 38_000


def test_a_rope_that_is_held_stops_where_it_is_let_go() -> None:
    ani = slung()
    start = ani.does("start_hoisting", rate_mm_s=400, **PULLEY)
    ani.attempt.tick(start.at_ms + 50_000)
    stop = ani.does("stop_hoisting", **PULLEY)
    at = ani.world.hoists["pulley-1"].height_mm
    assert at == 400 * (stop.at_ms - start.at_ms) // 1000
    assert load_height_mm(ani.world.hoists["pulley-1"], ani.now_ms + 60_000) == at


def test_the_hook_goes_no_higher_than_the_pulley() -> None:
    ani = slung()
    ani.does("hoist", rope_mm=60_000, **PULLEY)
    assert load_height_mm(ani.world.hoists["pulley-1"], ani.now_ms) == 39_000
    ani.refused("rope_at_end", "hoist", rope_mm=1_000, **PULLEY)


def test_with_the_tag_line_held_the_load_comes_up_whole() -> None:
    ani = slung()
    ani.does("hoist", rope_mm=38_000, **PULLEY)
    assert not ani.saw("load_struck")


def test_without_a_tag_line_the_load_strikes_and_its_shell_cracks() -> None:
    ani = slung(tag=False)
    ani.does("hoist", rope_mm=38_000, **PULLEY)
    assert ani.saw("load_struck", "panel-2")
    assert ani.world.items["panel-2"].defect == "cracked"


def test_who_holds_the_tag_line_has_no_hand_for_the_rope() -> None:
    ani = slung()
    ani.refused("hands_full", "hoist", by="p2", rope_mm=38_000, **PULLEY)
    ani.does("let_go_tag", by="p2", **PULLEY)
    ani.does("hoist", by="p2", rope_mm=38_000, **PULLEY)


def test_the_tag_line_is_held_from_the_ground() -> None:
    ani = slung(tag=False)
    ani.refused("not_at_hand", "hold_tag", by="p1", line="tag-1", **PULLEY)


def test_what_has_no_clamps_yet_or_lies_elsewhere_is_not_slung() -> None:
    ani = rigged()
    ani.finds("items", "panel-9", place="store").finds("units", "panel-9", place="store")
    ani.refused("no_clamps", "sling_load", by="p2", unit="panel-9", points=2, sling="sling-1", **PULLEY)
    ani.refused("out_of_reach", "sling_load", by="p1", unit="panel-2", points=2, sling="sling-1", **PULLEY)


def test_a_load_is_hung_where_its_hook_is() -> None:
    ani = slung()
    ani.does("hoist", rope_mm=20_000, **PULLEY)
    ani.refused("hook_not_there", "hang", unit="panel-2", mount="s2", height_mm=38_000)
    ani.does("hoist", rope_mm=18_000, **PULLEY)
    ani.refused("out_of_reach", "hang", unit="panel-2", mount="dish", height_mm=34_000)
    ani.refused("off_the_pole", "hang", unit="panel-2", mount="s2", height_mm=34_000)
    ani.does("hang", unit="panel-2", mount="s2", height_mm=38_000)
    assert abs(ani.world.antennas["panel-2"].height_mm - 38_000) <= 300
    assert ani.world.hoists["pulley-1"].load == ""
    ani.refused("not_on_rope", "hang", unit="panel-2", mount="s2", height_mm=38_000)


def test_the_outdoor_unit_goes_up_with_its_dish() -> None:
    ani = rigged()
    ani.does("sling_load", by="p2", unit="dish-1", points=2, sling="sling-1", **PULLEY)
    assert {ani.world.units[name].place for name in ("dish-1", "odu")} == {"hoist"}
