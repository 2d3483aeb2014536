"""Lugs, plugs, torque, boards, modules, fibre ends, dressing: what hands do, and what does not go."""

from __future__ import annotations

import pytest

from tests.trainee import arrives, commissioned, reading, wired


def strapped(seed=4):
    """At the cabinet with the sound strap on."""
    ani = arrives(seed)
    ani.does("wear", item="strap-2")
    return ani


def bolted(mn_m=5_000, pulls=1):
    """An earth lug on the distribution's stud, tightened."""
    ani = arrives()
    ani.crimps("pe-dcdu.a.pe", "lug-m6-16", 1_600)
    ani.connects("pe-dcdu.a.pe", "dcdu.pe")
    return ani.tightens("pe-dcdu.a.pe", mn_m, pulls)


def torque(ani, end="pe-dcdu.a.pe"):
    return ani.world.terminations[end].torque_mn_m


@pytest.mark.parametrize(("lug", "die_cmm2", "crimp"), [("lug-m6-16", 1_600, "good"), ("lug-m6-16", 2_500, "loose"), ("lug-m8-25", 2_500, "loose")])
def test_a_crimp_holds_only_with_lug_and_die_of_the_core_s_section(lug, die_cmm2, crimp):
    ani = arrives()
    assert ani.crimps("pe-dcdu.a.pe", lug, die_cmm2).events[0].crimp == crimp
    end = ani.world.terminations["pe-dcdu.a.pe"]
    assert (end.lug, end.crimp, end.sleeved) == (lug, crimp, True)


def test_a_loose_crimp_comes_off_when_pulled_and_a_good_one_stays():
    ani = arrives()
    pull = {"cable": "pe-dcdu", "end": "a", "core": "pe"}
    ani.refused("no_lug", "pull_lug", **pull)
    ani.crimps("pe-dcdu.a.pe", "lug-m6-16", 2_500)
    assert ani.does("pull_lug", **pull).events[0].held is False
    assert ani.world.terminations["pe-dcdu.a.pe"].lug == ""
    ani.crimps("pe-dcdu.a.pe", "lug-m6-16", 1_600)
    assert ani.does("pull_lug", **pull).events[0].held is True
    assert ani.world.terminations["pe-dcdu.a.pe"].pulled


def test_what_cannot_be_crimped():
    ani = arrives()
    crimp = {"cable": "pe-dcdu", "end": "a", "core": "pe", "die_cmm2": 1_600, "tool": "crimper-1"}
    ani.refused("barrel_too_small", "crimp_lug", **crimp, lug="lug-m6-10")
    ani.refused("no_such_item", "crimp_lug", **crimp, lug="lug-m12-16")
    ani.refused("no_such_die", "crimp_lug", **{**crimp, "die_cmm2": 1_200}, lug="lug-m6-16")
    ani.refused("no_such_die", "crimp_lug", **{**crimp, "tool": "cutter-1"}, lug="lug-m6-16")
    ani.refused("no_such_end", "crimp_lug", **{**crimp, "core": "neg"}, lug="lug-m6-16")
    ani.refused("made_up", "crimp_lug", **{**crimp, "cable": "ge-1", "core": "plug"}, lug="lug-m6-16")


def test_a_connected_end_is_neither_crimped_pulled_nor_cut():
    ani = bolted()
    ani.refused("unplug_first", "crimp_lug", cable="pe-dcdu", end="a", core="pe", lug="lug-m6-16", die_cmm2=1_600, tool="crimper-1")
    ani.refused("unplug_first", "pull_lug", cable="pe-dcdu", end="a", core="pe")
    ani.refused("unplug_first", "cut_cable", cable="pe-dcdu", end="a", remove_mm=100)


def test_cutting_takes_length_and_spare_alike():
    ani = arrives()
    ani.does("cut_cable", cable="dc-rru-2", end="a", remove_mm=2_700)
    cable = ani.world.cables["dc-rru-2"]
    assert (cable.length_mm, cable.spare_mm) == (55_000, 300)
    ani.refused("too_short_already", "cut_cable", cable="dc-rru-2", end="a", remove_mm=55_000)
    ani.refused("no_such_cable", "cut_cable", cable="dc-rru-9", end="a", remove_mm=100)
    ani.refused("made_up", "cut_cable", cable="if-1", end="a", remove_mm=100)


def test_a_cable_cut_too_short_does_not_reach_and_a_splice_makes_it():
    """3 m spare, 3.1 m cut off: 100 mm are missing."""
    ani = arrives()
    ani.does("cut_cable", cable="dc-rru-2", end="a", remove_mm=3_100)
    ani.crimps("dc-rru-2.a.neg", "lug-m6-10", 1_000)
    short = ani.refused("too_short", "connect_cable", cable="dc-rru-2", end="a", core="neg", port="dcdu.load1_neg")
    assert short["missing_mm"] == 100
    ani.does("splice_cable", cable="dc-rru-2", add_mm=200)
    ani.connects("dc-rru-2.a.neg", "dcdu.load1_neg")
    assert ani.world.cables["dc-rru-2"].splices == 1
    ani.refused("made_up", "splice_cable", cable="fo-rru-2", add_mm=200)


def test_whatever_fits_goes_in_and_what_does_not_is_refused():
    """An M6 lug on M6, never on M8; a plug only into its like; wrong poles fit well."""
    ani = arrives()
    ani.crimps("dc-bbu.a.neg", "lug-m6-4", 400)
    end = {"cable": "dc-bbu", "end": "a", "core": "neg"}
    ani.refused("does_not_fit", "connect_cable", **end, port="dcdu.in_neg")
    ani.refused("no_such_port", "connect_cable", **end, port="dcdu.load77_neg")
    ani.refused("no_such_port", "connect_cable", **end, port="bbu.s19.neg")
    ani.refused("out_of_reach", "connect_cable", **end, port="rru-1.neg")
    ani.connects("dc-bbu.a.neg", "dcdu.load6_rtn")
    ani.refused("already_connected", "connect_cable", **end, port="dcdu.load6_neg")
    ani.refused("does_not_fit", "connect_cable", cable="dc-bbu", end="a", core="rtn", port="dcdu.load6_neg")
    ani.refused("does_not_fit", "connect_cable", cable="ge-1", end="a", port="idu.if1")


def test_a_fibre_needs_a_module_and_a_socket_takes_one_plug():
    ani = commissioned()
    ani.disconnects("fo-rru-2.a.plug")
    ani.refused("no_module", "connect_cable", cable="fo-rru-2", end="a", port="bbu.s3.cpri4")
    ani.refused("place_taken", "connect_cable", cable="fo-rru-2", end="a", port="bbu.s3.cpri0")


def test_a_stud_holds_two_lugs_and_not_three():
    ani = arrives()
    for cable in ("dc-bbu", "dc-spare"):
        ani.crimps(f"{cable}.a.neg", "lug-m6-4", 400)
        ani.connects(f"{cable}.a.neg", "dcdu.load6_neg")
    ani.crimps("dc-bbu.a.rtn", "lug-m6-4", 400)
    ani.refused("place_taken", "connect_cable", cable="dc-bbu", end="a", core="rtn", port="dcdu.load6_neg")


def test_a_connected_end_is_hand_tight_and_loses_its_torque_when_taken_off():
    ani = bolted()
    assert torque(ani) > 0
    ani.disconnects("pe-dcdu.a.pe")
    assert torque(ani) == 0
    ani.refused("not_connected", "disconnect_cable", cable="pe-dcdu", end="a", core="pe")
    ani.connects("pe-dcdu.a.pe", "dcdu.pe", washer=False)
    assert torque(ani) == 0
    assert not ani.world.terminations["pe-dcdu.a.pe"].washer


@pytest.mark.parametrize("mn_m", [1_000, 5_000, 6_000, 15_000, 25_000])
def test_a_click_wrench_gives_its_set_value_within_two_percent(mn_m):
    ani = bolted(mn_m)
    given = [torque(ani)]
    tool = "wrench-small" if mn_m <= 6_000 else "wrench-medium"
    for _ in range(20):
        ani.disconnects("pe-dcdu.a.pe")
        ani.connects("pe-dcdu.a.pe", "dcdu.pe")
        done = ani.does("tighten", cable="pe-dcdu", end="a", core="pe", tool=tool).events[0]
        assert done.clicked
        given.append(done.torque_mn_m)
    assert all(abs(value - mn_m) <= 0.02 * mn_m + 5 for value in given)
    assert len(set(given)) > 3


@pytest.mark.parametrize(("pulls", "share"), [(2, 1.2), (3, 1.4), (5, 1.8)])
def test_every_further_hard_pull_adds_a_fifth(pulls, share):
    assert torque(bolted(5_000, pulls)) == pytest.approx(5_000 * share, rel=0.021)


def test_a_spanner_gives_what_the_hand_gives():
    """6 to 22 N.m and never a click: above the 5.5 of an M6 lug."""
    ani = bolted()
    for _ in range(20):
        ani.disconnects("pe-dcdu.a.pe")
        ani.connects("pe-dcdu.a.pe", "dcdu.pe")
        done = ani.does("tighten", cable="pe-dcdu", end="a", core="pe", tool="spanner-1").events[0]
        assert 6_000 <= done.torque_mn_m <= 22_000
        assert not done.clicked


def test_a_wrench_set_lower_clicks_at_once_and_loosens_nothing():
    ani = bolted(5_000, pulls=3).tightens("pe-dcdu.a.pe", 2_000)
    assert torque(ani) >= 6_800


def test_a_second_pull_made_as_an_action_of_its_own_adds_as_well():
    ani = bolted(5_000)
    ani.does("tighten", cable="pe-dcdu", end="a", core="pe", tool="wrench-small")
    assert torque(ani) == pytest.approx(6_000, rel=0.021)


def test_a_wrench_has_a_scale_and_must_be_set():
    ani = arrives()
    ani.crimps("pe-dcdu.a.pe", "lug-m6-16", 1_600)
    end = {"cable": "pe-dcdu", "end": "a", "core": "pe"}
    ani.refused("not_connected", "tighten", **end, tool="wrench-small")
    ani.connects("pe-dcdu.a.pe", "dcdu.pe")
    ani.refused("wrench_not_set", "tighten", **end, tool="wrench-small")
    ani.refused("wrong_tool", "tighten", **end, tool="cutter-1")
    limits = ani.refused("off_the_scale", "set_wrench", tool="wrench-small", mn_m=15_000)
    assert (limits["low"], limits["high"]) == (1_000, 6_000)
    ani.refused("wrong_tool", "set_wrench", tool="spanner-1", mn_m=5_000)


def test_a_snap_in_plug_has_nothing_to_tighten():
    commissioned().refused("nothing_to_tighten", "tighten", cable="ge-1", end="a", tool="spanner-1")


def test_only_an_empty_port_takes_a_cap_and_a_plug_takes_it_off():
    ani = commissioned()
    ani.refused("place_taken", "cap_port", port="idu.if1")
    ani.disconnects("ge-1.b.plug")
    ani.does("cap_port", port="idu.ge1")
    assert ani.world.ports["idu.ge1"].capped
    ani.connects("ge-1.b.plug", "idu.ge1")
    assert not ani.world.ports["idu.ge1"].capped


def test_boards_go_into_any_slot_of_their_form_right_or_wrong():
    ani = strapped()
    ani.does("fit_board", item="main-1", slot="bbu.s0")
    ani.refused("place_taken", "fit_board", item="main-2", slot="bbu.s0")
    ani.refused("does_not_fit", "fit_board", item="fan-1", slot="bbu.s1")
    ani.refused("does_not_fit", "fit_board", item="sfp-1", slot="bbu.s1")
    ani.refused("no_such_slot", "fit_board", item="main-2", slot="bbu.s8")
    ani.does("pull_board", slot="bbu.s0")
    assert ani.world.items["main-1"].place == "store"
    ani.refused("nothing_there", "pull_board", slot="bbu.s0")


def test_a_board_comes_out_after_its_cables_and_a_module_after_its_fibre():
    ani = commissioned()
    ani.refused("unplug_first", "pull_board", slot="bbu.s7")
    ani.refused("unplug_first", "pull_module", port="bbu.s3.cpri1")


def test_breakers_of_every_rating_fit_their_form_only():
    ani = arrives()
    ani.does("fit_breaker", item="mcb-63-1", way="dcdu.load6")
    ani.refused("place_taken", "fit_breaker", item="mcb-16-1", way="dcdu.load6")
    ani.does("pull_breaker", way="rect.q0")
    ani.refused("does_not_fit", "fit_breaker", item="mcb-16-1", way="rect.q0")
    ani.does("fit_breaker", item="q0-breaker", way="rect.q0")
    ani.does("operate_breaker", way="dcdu.load6", closed=True)
    ani.refused("open_first", "pull_breaker", way="dcdu.load6")


def test_modules_of_every_rate_fit_an_optical_cage_only():
    ani = strapped()
    ani.does("fit_board", item="baseband-2", slot="bbu.s3")
    ani.does("fit_module", item="sfp-d1", port="bbu.s3.cpri0")
    ani.refused("place_taken", "fit_module", item="sfp-2", port="bbu.s3.cpri0")
    ani.refused("does_not_fit", "fit_module", item="sfp-2", port="idu.ge1")
    ani.refused("does_not_fit", "fit_module", item="mcb-16-1", port="bbu.s3.cpri1")
    ani.does("pull_module", port="bbu.s3.cpri0")
    ani.refused("nothing_there", "pull_module", port="bbu.s3.cpri0")


def handled(ani, times=40):
    """Fits and pulls a board so many times; how often a discharge hit it."""
    for _ in range(times):
        ani.does("fit_board", item="main-2", slot="bbu.s7")
        ani.does("pull_board", slot="bbu.s7")
    return len(ani.saw("board_harmed"))


def test_a_strap_keeps_boards_from_harm():
    ani = strapped()
    assert handled(ani) == 0
    assert not ani.world.items["main-2"].esd_hit


def test_without_a_strap_about_half_of_the_handlings_harm_and_nothing_shows():
    """80 chances of one half: 40 and 4.5 either way."""
    ani = arrives()
    assert 22 <= handled(ani) <= 58
    assert ani.world.items["main-2"].esd_hit
    assert ani.does("inspect_item", item="main-2").events[0].finding == ""


def test_a_torn_strap_protects_nothing():
    ani = arrives(1)
    assert ani.world.items["strap-1"].defect == "torn"
    ani.does("wear", item="strap-1")
    assert handled(ani) > 0


def test_a_fibre_end_is_looked_at_and_cleaned_free_only():
    ani = commissioned()
    look = {"cable": "fo-rru-2", "end": "a", "instrument": "scope-1"}
    ani.refused("unplug_first", "inspect_fibre", **look)
    ani.refused("not_a_fibre", "inspect_fibre", **{**look, "cable": "ge-1"})
    ani.disconnects("fo-rru-2.a.plug")
    ani.refused("wrong_instrument", "inspect_fibre", **{**look, "instrument": "opm-1"})
    ani.refused("wrong_tool", "clean_fibre", cable="fo-rru-2", end="a", item="kit-4")
    ani.finds("terminations", "fo-rru-2.a.plug", dirt=2)
    assert reading(ani.does("inspect_fibre", **look)) == "oil"
    ani.does("clean_fibre", cable="fo-rru-2", end="a", item="cleaner-1")
    assert not ani.world.terminations["fo-rru-2.a.plug"].inspected
    assert reading(ani.does("inspect_fibre", **look)) == "clean"


def test_a_cable_is_laid_then_tied_then_its_gland_sealed():
    ani = arrives()
    ani.refused("not_routed", "tie_cable", cable="if-1", pitch_mm=200)
    ani.refused("not_routed", "seal_gland", cable="if-1")
    ani.refused("no_such_guide", "route_cable", cable="if-1", guide="ceiling", bend_mm=60)
    ani.does("route_cable", cable="if-1", guide="right", bend_mm=60, drip_loop=True)
    ani.does("tie_cable", cable="if-1", pitch_mm=200)
    ani.does("seal_gland", cable="if-1")
    run = ani.world.runs["if-1"]
    assert (run.guide, run.bend_mm, run.tie_pitch_mm, run.drip_loop, run.gland) == ("right", 60, 200, True, True)
    ani.does("route_cable", cable="if-1", guide="left", bend_mm=80)
    run = ani.world.runs["if-1"]
    assert (run.guide, run.tie_pitch_mm, run.gland) == ("left", 0, True)
    ani.refused("no_such_cable", "route_cable", cable="if-9", guide="right", bend_mm=60)
    ani.does("go_to", place="yard")
    ani.refused("out_of_reach", "tie_cable", cable="if-1", pitch_mm=200)


def test_an_earth_kit_goes_on_a_screen_never_on_fibre_and_once_a_spot():
    ani = arrives()
    ani.refused("does_not_fit", "fit_kit", item="kit-1", cable="fo-rru-1", spot="entry")
    ani.refused("does_not_fit", "fit_kit", item="cleaner-1", cable="if-1", spot="entry")
    ani.refused("does_not_fit", "fit_kit", item="kit-1", cable="dc-bbu", spot="entry")
    ani.does("fit_kit", item="kit-1", cable="if-1", spot="entry")
    assert ani.world.items["kit-1"].place == "on:if-1:entry"
    ani.refused("place_taken", "fit_kit", item="kit-2", cable="if-1", spot="entry")


def test_a_label_takes_the_place_of_the_one_before():
    ani = arrives()
    ani.does("label_end", cable="dc-rru-2", end="a", text="  DCDU-LOAD1 / RRU-S2 ")
    assert ani.world.labels["dc-rru-2.a"].text == "DCDU-LOAD1 / RRU-S2"
    ani.refused("no_such_cable", "label_end", cable="dc-rru-9", end="a", text="x")


def touched(entry):
    """What was touched live in an entry: (terminal, mV)."""
    return [(made.subject, made.potential_mv) for made in entry.events if made.IS == "live_touched"]


def test_a_lug_put_on_or_taken_off_a_live_stud_is_a_live_touch():
    ani = wired(7).closes("rect.q0", "dcdu.load6")
    (port, mv), *rest = touched(ani.does("disconnect_cable", cable="dc-bbu", end="a", core="neg"))
    assert (port, rest) == ("dcdu.load6_neg", [])
    assert mv == pytest.approx(-53_200, abs=300)
    assert touched(ani.does("connect_cable", cable="dc-bbu", end="a", core="neg", port="dcdu.load6_neg"))[0][0] == "dcdu.load6_neg"
    assert touched(ani.does("tighten", cable="dc-bbu", end="a", core="neg", tool="spanner-1"))[0][0] == "dcdu.load6_neg"
    assert not touched(ani.does("tighten", cable="dc-bbu", end="a", core="rtn", tool="spanner-1"))


def test_a_plug_in_breaker_keeps_fingers_off_a_live_bar():
    ani = wired().closes("rect.q0")
    assert not touched(ani.does("fit_breaker", item="mcb-6-2", way="dcdu.load9"))
    assert not touched(ani.does("pull_breaker", way="dcdu.load9"))
    ani.opens("rect.q0")
    assert not touched(ani.does("fit_breaker", item="mcb-6-2", way="dcdu.load9"))


def test_a_free_lug_that_is_live_through_its_cable_is_a_live_touch():
    """`[dcdu.load6_neg live] --dc-bbu-- (lug in the hand)` onto the dead `bbu.s19.neg`: breach 6 names the lug."""
    ani = wired().disconnects("dc-bbu.b.neg").closes("rect.q0", "dcdu.load6")
    assert touched(ani.does("connect_cable", cable="dc-bbu", end="b", core="neg", port="bbu.s19.neg"))


def test_if_mated_or_parted_with_the_outdoor_unit_fed_says_so():
    """Breach 7."""
    ani = commissioned()
    assert ani.does("disconnect_cable", cable="if-1", end="a").events[0].outdoor_fed
    assert ani.does("connect_cable", cable="if-1", end="a", port="idu.if1").events[0].outdoor_fed
    ani.does("switch_outdoor", unit="idu", on=False)
    assert not ani.does("disconnect_cable", cable="if-1", end="a").events[0].outdoor_fed
