"""What hangs on a tower: put together on the ground, aimed, clamped, sealed, swept."""

from __future__ import annotations

import pytest

from simulator.site.hanging import bolts_of, holds, is_loose, settled_azimuth_cdeg
from simulator.site.rf import branch_cent
from tests.trainee import Trainee, just_before, reading

PANEL, RADIO, DISH = "panel-2", "rru-2", "dish-1"


def on_the_ground() -> Trainee:
    """Both at the yard, goods checked, nothing put together."""
    return just_before("clamps")


def aloft() -> Trainee:
    """The climber at sector 2, pole upright, the pulley rigged, panel, radio and dish ready below."""
    return just_before("lift")


def hung() -> Trainee:
    """The panel on its pole, bolts finger-tight."""
    return just_before("set_azimuth")


class TestOnTheGround:
    def test_clamps_go_on_once_and_bolts_are_finger_tight(self) -> None:
        ani = on_the_ground()
        ani.does("fit_clamps", unit=PANEL)
        assert {bolt.torque_mn_m for bolt in bolts_of(ani.world, PANEL)} == {3_000}
        assert len(bolts_of(ani.world, PANEL)) == 8
        ani.refused("clamps_on", "fit_clamps", unit=PANEL)

    def test_what_does_not_hang_takes_no_clamps(self) -> None:
        ani = on_the_ground()
        ani.does("go_to", place="cabinet")
        ani.refused("does_not_hang", "fit_clamps", unit="bbu")

    def test_the_rod_ends_at_eight_degrees(self) -> None:
        ani = on_the_ground()
        ani.does("set_etilt", antenna=PANEL, cdeg=800, tool="tilt-rod-1")
        ani.refused("past_the_scale", "set_etilt", antenna=PANEL, cdeg=900, tool="tilt-rod-1")
        ani.refused("no_etilt", "set_etilt", antenna=DISH, cdeg=400, tool="tilt-rod-1")

    def test_the_feed_turns_on_the_ground_and_not_behind_a_radio(self) -> None:
        ani = on_the_ground()
        ani.does("turn_feed", antenna=DISH, feed="H")
        ani.does("flange_outdoor", antenna=DISH, outdoor="odu", feed="H")
        ani.refused("outdoor_in_the_way", "turn_feed", antenna=DISH, feed="V")
        ani.does("take_off_outdoor", antenna=DISH)
        ani.does("turn_feed", antenna=DISH, feed="V")
        assert ani.world.antennas[DISH].feed == "V"

    def test_any_outdoor_unit_that_was_not_rejected_can_be_flanged(self) -> None:
        ani = on_the_ground()
        ani.refused("not_in_store", "flange_outdoor", antenna=DISH, outdoor="odu-x", feed="V")
        ani.finds("items", "odu-x", place="store").does("flange_outdoor", antenna=DISH, outdoor="odu-x", feed="V")

    def test_a_jumper_of_the_wrong_make_does_not_go_onto_the_radio(self) -> None:
        ani = on_the_ground()
        ani.refused("does_not_fit", "connect_cable", cable="jmp-9", end="a", port=f"{RADIO}.ant0")
        ani.does("connect_cable", cable="jmp-9", end="b", port=f"{PANEL}.p1")


class TestAiming:
    def test_a_loose_antenna_turns_by_hand_and_a_clamped_one_does_not(self) -> None:
        ani = hung()
        before = ani.world.antennas[PANEL].azimuth_cdeg
        ani.does("turn_antenna", antenna=PANEL, cdeg=1_000)
        assert 950 <= (ani.world.antennas[PANEL].azimuth_cdeg - before) % 36_000 <= 1_050
        clamp(ani)
        ani.refused("clamped", "turn_antenna", antenna=PANEL, cdeg=1_000)
        ani.does("loosen_clamp", unit=PANEL, clamp="upper")
        ani.does("loosen_clamp", unit=PANEL, clamp="lower")
        ani.does("turn_antenna", antenna=PANEL, cdeg=1_000)

    def test_from_the_ground_the_compass_tells_the_truth_but_for_declination_and_its_own_error(self) -> None:
        ani = hung()
        off = sighted(ani, by="p2", stand_m=15) + ani.world.layout.declination_cdeg - ani.world.antennas[PANEL].azimuth_cdeg
        assert abs(off) <= 60 + 70 + 25 + 10

    def test_on_the_tower_steel_turns_the_needle(self) -> None:
        ani = hung()
        ani.finds("items", "compass-1", place="carried:p1")
        off = sighted(ani, by="p1") + ani.world.layout.declination_cdeg - ani.world.antennas[PANEL].azimuth_cdeg
        assert abs(off) >= ani.world.layout.steel_cdeg - 160

    def test_who_stands_aside_reads_the_side(self) -> None:
        ani = hung()
        right, aside = sighted(ani, by="p2", stand_m=15), sighted(ani, by="p2", stand_m=15, aside_dm=30)
        assert 950 <= aside - right <= 1_310

    def test_a_landmark_needs_sight(self) -> None:
        ani = hung()
        ani.finds("items", "scope-2", place="carried:p1")
        value = reading(ani.does("sight_landmark", instrument="scope-2", antenna=PANEL))
        assert isinstance(value, int)
        assert abs(value - ani.world.antennas[PANEL].azimuth_cdeg) <= 150
        ani.finds("weather", "sky", fog_ms=0)
        ani.refused("not_seen", "sight_landmark", instrument="scope-2", antenna=PANEL)

    def test_the_lean_of_the_pole_adds_to_the_bracket(self) -> None:
        ani = hung()
        before = ani.world.antennas[PANEL].downtilt_cdeg
        ani.does("plumb_pole", mount="s2", cdeg=300)
        assert 270 <= ani.world.antennas[PANEL].downtilt_cdeg - before <= 330

    def test_the_bracket_scale_is_not_quite_true_and_can_tilt_up(self) -> None:
        ani = hung()
        ani.does("set_tilt", antenna=PANEL, cdeg=-200)
        lean = ani.world.mounts["s2"].lean_cdeg
        assert abs(ani.world.antennas[PANEL].downtilt_cdeg - (-200 + lean)) <= 60
        assert ani.world.antennas[PANEL].downtilt_cdeg < 0


def sighted(ani: Trainee, **how: object) -> int:
    """A compass bearing."""
    value = reading(ani.does("sight_compass", instrument="compass-1", antenna=PANEL, **how))
    assert isinstance(value, int)
    return value


def clamp(
    ani: Trainee, order: tuple[int, ...] = (1, 2, 3, 4), percents: tuple[int, ...] = (40, 70, 100), unit: str = PANEL
) -> Trainee:
    """Tightens a unit's bolts with the large wrench."""
    for percent in percents:
        ani.does("set_wrench", tool="wrench-large", mn_m=50_000 * percent // 100)
        for name in ("lower", "upper"):
            for number in order:
                ani.does("pull_wrench", bolt=f"{unit}.{name}.{number}", tool="wrench-large")
    return ani


class TestBolts:
    def test_in_steps_and_corner_to_corner_nothing_turns(self) -> None:
        ani = hung()
        before = ani.world.antennas[PANEL].azimuth_cdeg
        clamp(ani)
        assert ani.world.antennas[PANEL].azimuth_cdeg == before
        assert holds(ani.world, PANEL)

    @pytest.mark.parametrize(
        ("order", "percents"), [((1, 4, 2, 3), (40, 70, 100)), ((1, 2, 3, 4), (100,)), ((1, 4, 2, 3), (100,))]
    )
    def test_one_side_first_or_in_one_step_the_clamp_turns_the_antenna(
        self, order: tuple[int, ...], percents: tuple[int, ...]
    ) -> None:
        ani = hung()
        before = ani.world.antennas[PANEL].azimuth_cdeg
        clamp(ani, order, percents)
        assert (ani.world.antennas[PANEL].azimuth_cdeg - before) % 36_000 >= 100

    def test_a_further_pull_goes_beyond_the_click(self) -> None:
        ani = clamp(hung())
        ani.does("pull_wrench", bolt=f"{PANEL}.lower.1", tool="wrench-large")
        assert ani.world.bolts[f"{PANEL}.lower.1"].torque_mn_m > 55_000

    def test_by_hand_a_gust_turns_it(self) -> None:
        ani = hung()
        for bolt in bolts_of(ani.world, PANEL):
            ani.does("turn_bolt_by_hand", bolt=bolt.id)
        antenna = ani.world.antennas[PANEL]
        assert is_loose(ani.world, PANEL)
        assert settled_azimuth_cdeg(ani.world, antenna) != antenna.azimuth_cdeg
        clamp(ani)
        assert settled_azimuth_cdeg(ani.world, antenna) == antenna.azimuth_cdeg

    def test_a_pull_wipes_the_paint_mark(self) -> None:
        ani = clamp(hung())
        ani.does("mark_bolts", unit=PANEL, item="paint-1")
        ani.does("pull_wrench", bolt=f"{PANEL}.lower.1", tool="wrench-large")
        assert not ani.world.bolts[f"{PANEL}.lower.1"].marked
        assert ani.world.bolts[f"{PANEL}.lower.2"].marked

    def test_a_wrench_must_be_set(self) -> None:
        hung().refused("wrench_not_set", "pull_wrench", bolt=f"{PANEL}.lower.1", tool="wrench-medium")


class TestLines:
    def test_a_long_cable_does_not_go_up_in_a_bag(self) -> None:
        ani = just_before("run_up")
        port = {"cable": "dc-rru-2", "end": "b", "core": "rtn", "port": f"{RADIO}.rtn"}
        ani.refused("not_lifted", "connect_cable", **port)
        ani.does("lift_cable", pulley="pulley-1", cable="dc-rru-2", held="grip")
        ani.does("connect_cable", **port)

    def test_a_kit_is_fitted_where_one_stands(self) -> None:
        ani = just_before("run_up")
        ani.refused("not_lifted", "fit_kit", item="kit-1", cable="dc-rru-2", spot="top")
        ani.does("lift_cable", pulley="pulley-1", cable="dc-rru-2", held="grip")
        ani.refused("out_of_reach", "fit_kit", item="kit-1", cable="dc-rru-2", spot="exit")
        ani.does("fit_kit", item="kit-1", cable="dc-rru-2", spot="top")

    def test_a_connector_is_sealed_only_once_it_is_mated(self) -> None:
        ani = just_before("analyser")
        tape = {"cable": "jmp-1", "material": "tape-pvc-1", "direction": "bottom_up"}
        ani.refused("not_connected", "wrap_tape", end="a", **tape)
        ani.does("wrap_tape", end="b", **tape)
        assert ani.world.seals["jmp-1.b.plug"].layers == (("tape_pvc", "up", 50),)
        ani.does("cut_tape", cable="jmp-1", end="b")
        assert "jmp-1.b.plug" not in ani.world.seals

    def test_a_sweep_needs_a_band_and_tells_more_than_there_is_without_calibration(self) -> None:
        ani = just_before("analyser")
        ani.refused("no_band", "sweep", instrument="analyser-1", cable="jmp-1", end="a")
        ani.does("set_band", instrument="analyser-1", low_mhz=1710, high_mhz=1880)
        raw = reading(ani.does("sweep", instrument="analyser-1", cable="jmp-1", end="a"))
        ani.does("calibrate_analyser", instrument="analyser-1", kit="osl-1")
        true = reading(ani.does("sweep", instrument="analyser-1", cable="jmp-1", end="a"))
        assert isinstance(raw, int)
        assert isinstance(true, int)
        assert 115 <= true <= 135
        assert raw - true >= 30

    def test_outside_its_band_the_panel_looks_bad(self) -> None:
        ani = just_before("sweep")
        ani.does("set_band", instrument="analyser-1", low_mhz=880, high_mhz=960)
        value = reading(ani.does("sweep", instrument="analyser-1", cable="jmp-1", end="a"))
        assert isinstance(value, int)
        assert value >= 300

    def test_a_loose_connector_changes_when_tapped_and_a_tight_one_does_not(self) -> None:
        ani = just_before("sweep")
        assert len({swept(ani) for _ in range(6)}) <= 5
        tight = [swept(ani) for _ in range(6)]
        ani.finds("terminations", "jmp-1.b.plug", torque_mn_m=0)
        loose = [swept(ani) for _ in range(6)]
        assert max(tight) - min(tight) <= 5
        assert max(loose) - min(loose) >= 20
        assert max(loose) > 150

    def test_crossed_jumpers_sweep_as_well_as_right_ones(self) -> None:
        ani = just_before("run_up")
        right = branch_cent(ani.world, f"{RADIO}.ant0")
        ani.finds("terminations", "jmp-1.b.plug", port=f"{PANEL}.p2").finds("terminations", "jmp-2.b.plug", port=f"{PANEL}.p1")
        assert branch_cent(ani.world, f"{RADIO}.ant0") == right


def swept(ani: Trainee) -> int:
    """VSWR after a tap."""
    ani.does("tap_connector", cable="jmp-1", end="b")
    value = reading(ani.does("sweep", instrument="analyser-1", cable="jmp-1", end="a"))
    assert isinstance(value, int)
    return value
