"""What does not go on the tower, at the hoist and at the hop is refused, and says why."""

from __future__ import annotations

from dataclasses import replace

from tests.hop_site import at_the_dish
from tests.mechanics.test_hoisting import PULLEY, rigged, slung
from tests.trainee import Trainee, arrives, just_before

BAG = {"held": "grip"}


def in_the_yard() -> Trainee:
    """Before the ground assembly, everything in the store at hand."""
    return just_before("clamps")


def without(ani: Trainee, **layout: object) -> Trainee:
    """The same site with something of its fixed facts missing."""
    ani.attempt.session.worlds[-1] = replace(ani.world, layout=replace(ani.world.layout, **layout))
    return ani


def test_a_hoist_that_is_not_rigged_lifts_nothing() -> None:
    in_the_yard().refused("no_hoist", "hoist", rope_mm=1_000, **PULLEY)


def test_a_rope_takes_one_load() -> None:
    ani = slung()
    ani.refused("load_on_rope", "sling_load", by="p2", unit="dish-1", points=2, sling="sling-1", **PULLEY)
    ani.refused("load_on_rope", "lift_cable", cable="dc-rru-2", **BAG, **PULLEY)


def test_without_a_load_there_is_nothing_to_take_off_or_to_steady() -> None:
    ani = rigged()
    ani.refused("no_load", "take_off_load", by="p2", **PULLEY)
    ani.refused("no_load", "hold_tag", by="p2", line="tag-1", **PULLEY)


def test_the_tag_line_is_held_from_the_ground_by_who_lets_it_go() -> None:
    ani = slung(tag=False)
    ani.refused("no_tag_line", "let_go_tag", by="p2", **PULLEY)
    ani.finds("items", "tag-1", place="carried:p1")
    ani.refused("from_the_ground", "hold_tag", by="p1", line="tag-1", **PULLEY)


def test_a_load_is_slung_where_the_hook_is() -> None:
    ani = rigged()
    ani.does("hoist", rope_mm=20_000, **PULLEY)
    ani.refused("hook_is_up", "sling_load", by="p2", unit="panel-2", points=2, sling="sling-1", **PULLEY)


def test_a_cable_is_lifted_once_and_a_short_one_goes_in_the_bag() -> None:
    ani = just_before("run_up")
    ani.refused("goes_in_a_bag", "lift_cable", cable="pe-odu", **BAG, **PULLEY)
    ani.does("lift_cable", cable="dc-rru-2", **BAG, **PULLEY)
    ani.refused("already_lifted", "lift_cable", cable="dc-rru-2", **BAG, **PULLEY)


def test_a_radio_is_no_antenna_and_a_panel_no_dish() -> None:
    ani = in_the_yard()
    ani.refused("no_antenna", "set_tilt", antenna="rru-2", cdeg=200)
    ani.refused("no_bracket", "set_tilt", antenna="dish-1", cdeg=200)
    ani.refused("no_dish", "turn_feed", antenna="panel-2", feed="V")
    ani.refused("no_outdoor", "take_off_outdoor", antenna="dish-1")


def test_what_does_not_hang_has_no_angle() -> None:
    in_the_yard().refused("not_hung", "read_inclinometer", instrument="inclinometer-1", target="dish-1")


def test_a_feed_is_turned_on_the_ground_only() -> None:
    at_the_dish().refused("only_on_ground", "turn_feed", antenna="dish-1", feed="H")


def test_names_of_bolts_and_poles_that_are_not_there() -> None:
    ani = rigged()
    ani.refused("no_such_mount", "plumb_pole", mount="s9", cdeg=100)
    ani.refused("no_such_bolt", "pull_wrench", bolt="panel-2.upper.9", tool="wrench-large")


def test_tape_goes_on_outdoor_connectors_and_has_an_end() -> None:
    ani = just_before("seal")
    ani.refused("nothing_to_seal", "wrap_tape", cable="fo-rru-2", end="b", material="tape-pvc-1", direction="bottom_up")
    ani.refused("no_tape", "cut_tape", cable="jmp-1", end="a")
    for _ in range(12):
        ani.does("wrap_tape", cable="jmp-1", end="a", material="tape-pvc-1", direction="bottom_up")
    ani.refused("too_thick", "wrap_tape", cable="jmp-1", end="a", material="tape-pvc-1", direction="bottom_up")


def test_a_site_without_a_far_end_has_nobody_to_talk_to_and_nothing_to_look_for() -> None:
    without(arrives(), partner=None).refused("nobody_there", "tell_partner", instrument="radio-1", word="read")
    ani = without(at_the_dish(), path=None)
    ani.finds("items", "scope-2", place="carried:p1")
    ani.refused("no_far_end", "look_through_scope", instrument="scope-2", antenna="dish-1")


