"""Fibre between baseband and radio: level, dirt, bend, crossing, modules, and how the CPRI lamps tell."""

from __future__ import annotations

import pytest

from simulator.site.optical import arriving_cdbm, bend_loss_cdb, fibre_from, is_crossed, link_state, path_loss_cdb
from simulator.site.services import cpri_state, serving_sector
from tests.trainee import commissioned, on_air, reading

LATER = 10**9
S2 = "bbu.s3.cpri1"


def lamp(ani, port="cpri1"):
    """(at the baseband board, at the radio of sector 2)."""
    return ani.lamps("bbu")[f"s3.{port}"], ani.lamps("rru-2")["cpri"]


def shown(ani, port=S2):
    """Receive level on the terminal, 0.01 dBm."""
    return ani.reads("cpri")["cpri_rx_cdbm", port]


def test_301_a_clean_sixty_metre_link_reads_minus_5_6():
    """`[bbu.s3.cpri1] --60 m single-mode-- [rru-2.cpri]`: -5.0 - 2 x 0.3 - 0.06 x 0.35 = -5.62 dBm."""
    ani = commissioned()
    assert arriving_cdbm(ani.world, S2) == -562
    assert shown(ani) == -560
    assert lamp(ani) == ("green", "green")


@pytest.mark.parametrize(("near", "far", "level"), [(1, 0, -860), (0, 1, -860), (1, 1, -1160), (2, 0, None), (1, 2, None)])
def test_302_dust_weakens_and_oil_blocks(near, far, level):
    """Dust 3 dB an end, oil 12: -8.62, -11.62; -17.62 is below the window of -14."""
    ani = commissioned().finds("terminations", "fo-rru-2.a.plug", dirt=near).finds("terminations", "fo-rru-2.b.plug", dirt=far)
    if level is None:
        assert link_state(ani.world, S2) == "no_light"
        assert lamp(ani) == ("red", "red")
    else:
        assert shown(ani) == level
        assert lamp(ani) == ("green", "green")


def test_303_cleaning_both_ends_brings_the_planned_level():
    """The tails come with dust at end a: seen in the scope, cleaned with one stroke."""
    ani = commissioned().disconnects("fo-rru-2.a.plug").finds("terminations", "fo-rru-2.a.plug", dirt=1)
    look = {"cable": "fo-rru-2", "end": "a", "instrument": "scope-1"}
    assert reading(ani.does("inspect_fibre", **look)) == "dust"
    ani.does("clean_fibre", cable="fo-rru-2", end="a", item="cleaner-1")
    assert reading(ani.does("inspect_fibre", **look)) == "clean"
    ani.connects("fo-rru-2.a.plug", S2)
    assert shown(ani) == -560


@pytest.mark.parametrize(("bend_mm", "loss_cdb"), [(40, 0), (30, 0), (25, 50), (20, 200), (15, 450), (10, 800), (5, 1250)])
def test_304_a_bend_below_thirty_millimetre_loses_with_its_square(bend_mm, loss_cdb):
    """0.02 dB per mm2 short of 30 mm: 4.5 dB at half the radius."""
    assert bend_loss_cdb(bend_mm, 30) == loss_cdb
    world = commissioned().world.change("runs", "fo-rru-2", bend_mm=bend_mm)
    assert path_loss_cdb(world, fibre_from(world, S2)) == 62 + loss_cdb


def test_305_a_tight_bend_goes_when_the_cable_is_laid_again():
    ani = commissioned()
    ani.does("route_cable", cable="fo-rru-2", guide="centre", bend_mm=10, drip_loop=True)
    assert shown(ani) == -1360
    ani.does("route_cable", cable="fo-rru-2", guide="centre", bend_mm=40, drip_loop=True)
    assert shown(ani) == -560


def test_306_two_small_faults_together_pass_the_window():
    """Dust at both ends and a 20 mm bend: -13.62 holds; at 15 mm -16.12 does not."""
    world = commissioned().world
    for end in "ab":
        world = world.change("terminations", f"fo-rru-2.{end}.plug", dirt=1)
    assert link_state(world.change("runs", "fo-rru-2", bend_mm=20), S2) == "up"
    assert link_state(world.change("runs", "fo-rru-2", bend_mm=15), S2) == "no_light"


def replaced(ani, module):
    """Sector 2 with another module in the baseband board."""
    ani.disconnects("fo-rru-2.a.plug")
    ani.does("pull_module", port=S2)
    ani.does("fit_module", item=module, port=S2)
    ani.connects("fo-rru-2.a.plug", S2)
    return ani


def test_307_l12_a_module_too_slow_for_the_line_blinks_red():
    """M2, D21: 1.25 Gb/s under 2.4576: light is there, the link does not lock."""
    ani = commissioned().finds("items", "sfp-d1", type="sfp-1g-1310-sm")
    replaced(ani, "sfp-d1")
    assert link_state(ani.world, S2) == "unlocked"
    assert lamp(ani) == ("red_blink_1s", "red_blink_1s")
    assert ("cpri_rate", S2) in ani.alarms()


def test_308_l10_another_wavelength_is_no_light():
    """850 nm multimode against 1310 nm single-mode: steady red at both."""
    ani = replaced(commissioned(), "sfp-d2")
    assert shown(ani) is None
    assert lamp(ani) == ("red", "red")
    assert ("cpri_interface", S2) in ani.alarms()


def test_309_l10_straight_instead_of_crossed_is_red_at_both():
    """`TX --- TX`: one duplex clip turned over."""
    ani = commissioned().disconnects("fo-rru-2.a.plug")
    ani.connects("fo-rru-2.a.plug", S2, flipped=True)
    assert not is_crossed(fibre_from(ani.world, S2))
    assert lamp(ani) == ("red", "red")
    assert ("cpri_interface", S2) in ani.alarms()


def test_310_a_clip_turned_over_at_both_ends_is_crossed_again():
    world = commissioned().world
    for end in "ab":
        world = world.change("terminations", f"fo-rru-2.{end}.plug", flipped=True)
    assert link_state(world, S2) == "up"


def test_311_l10_a_fibre_pulled_out_is_red_at_both():
    ani = commissioned().disconnects("fo-rru-2.a.plug")
    assert lamp(ani) == ("red", "red")
    assert ("cpri_interface", S2) in ani.alarms()


def test_312_l13_no_module_is_no_lamp_and_the_radio_is_red():
    """`[bbu.s3.cpri1 empty]`: off at the board, red at the radio that hears nothing."""
    ani = commissioned().disconnects("fo-rru-2.a.plug")
    ani.does("pull_module", port=S2)
    assert link_state(ani.world, S2) == "no_module"
    assert lamp(ani) == ("off", "red")
    assert ("cpri_interface", S2) in ani.alarms()
    ani.refused("no_module", "connect_cable", cable="fo-rru-2", end="a", port=S2)


def test_313_l10_a_module_with_bent_pins_does_not_send():
    """L10: bad or missing module, steady red. What was seen at the goods check has its consequence."""
    ani = commissioned(2)
    assert ani.world.items["sfp-1"].defect == "bent_pins"
    ani.finds("items", "sfp-1", place="store")
    replaced(ani, "sfp-1")
    assert lamp(ani)[0] == "red"


def test_314_a_faster_module_serves_as_well():
    """D21: 10.1 Gb/s at the radio, 6.1 at the board, line 2.4576: rate of at least the line rate."""
    ani = commissioned().finds("items", "sfp-r2", type="sfp-10g-1310-sm")
    assert lamp(ani) == ("green", "green")


def test_315_a_dark_radio_gives_no_light():
    ani = commissioned().opens("dcdu.load1")
    assert shown(ani) is None
    assert lamp(ani) == ("red", "off")


def test_316_swapped_fibres_light_green_raise_nothing_and_serve_the_wrong_sector():
    """D20: `[cpri0] -- [rru-2]`, `[cpri1] -- [rru-1]`: silent; only the radio's serial number and a call tell."""
    ani = on_air()
    ani.swaps("fo-rru-1.a.plug", "fo-rru-2.a.plug").waits(1_000)
    assert ani.alarms() == set()
    assert lamp(ani) == ("green", "green")
    assert (serving_sector(ani.world, "c1"), serving_sector(ani.world, "c2")) == ("s2", "s1")
    assert ani.reads("cpri")["serial", "bbu.s3.cpri0"] == ani.world.units["rru-2"].serial
    call = ani.does("call_test", instrument="phone-1", sector="s1")
    assert reading(call, "serving_cell") == "c2"


def test_317_the_power_meter_on_a_free_end_reads_one_connector_more():
    """`[rru-2.cpri] --60 m-- (free end)`: -5.0 - 0.3 - 0.02 = -5.32 dBm; noise 0.1, last digit 0.1."""
    ani = commissioned().disconnects("fo-rru-2.a.plug")
    light = {"instrument": "opm-1", "cable": "fo-rru-2", "end": "a"}
    assert reading(ani.does("measure_light", **light)) == pytest.approx(-532, abs=15)
    ani.opens("dcdu.load1")
    assert reading(ani.does("measure_light", **light)) is None


def test_318_a_port_not_configured_lights_a_link_but_carries_no_cell():
    """`fo-rru-2` in CPRI3: the planned port stays without light."""
    ani = commissioned().disconnects("fo-rru-2.a.plug")
    ani.does("pull_module", port=S2)
    ani.does("fit_module", item="sfp-4", port="bbu.s3.cpri3")
    ani.connects("fo-rru-2.a.plug", "bbu.s3.cpri3")
    assert ani.lamps("bbu")["s3.cpri3"] == "green"
    assert cpri_state(ani.world, S2, LATER) == "no_module"
    ani.refused("cell_not_ready", "switch_cell", cell="c2", active=True)
