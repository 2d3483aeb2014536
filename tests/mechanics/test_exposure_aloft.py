"""Other operators' antennas transmit until they are confirmed silent; the power density at a climber is computed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.radio.exposure import exclusion_distance_m
from simulator.site.exposure import beam_over, density_w_m2, radiators, standing_m
from tests.climber import BY, climbs
from tests.trainee import NO_FAULT, arrives, on_air


def tower():
    return arrives().world.layout.towers["a"]


class TestDensity:
    def test_the_neighbours_distance_is_that_of_the_data_sheet(self) -> None:
        other = radiators(arrives().world)[0]
        assert other.limit_w_m2 == 22.5
        assert round(exclusion_distance_m(other.eirp_w, 22.5), 1) == 3.4

    @pytest.mark.parametrize("place", ["ladder-28", "ladder-30"])
    def test_who_passes_stands_in_the_beam_beside_the_ladder(self, place: str) -> None:
        world = arrives().world
        name, density = beam_over(world, replace(world.people[BY], place=place))
        assert name == "nb-3"
        assert density > 4 * 22.5

    @pytest.mark.parametrize("place", ["ladder-24", "ladder-26", "ladder-32", "platform-36", "s2", "dish", "tower-foot"])
    def test_elsewhere_nobody_is_over_the_limit(self, place: str) -> None:
        world = arrives().world
        assert beam_over(world, replace(world.people[BY], place=place)) == ("", 0.0)

    def test_the_ladder_goes_up_outside_the_west_face(self) -> None:
        east, north = standing_m(tower(), "ladder-28")
        assert east < -1.5
        assert north == 0.0

    def test_the_density_falls_with_the_square_of_the_distance_in_the_beam(self) -> None:
        there = tower()
        near = replace(radiators(arrives().world)[0], east_m=-1.8, north_m=2.0, azimuth_deg=180.0)
        far = replace(near, north_m=4.0)
        ratio = density_w_m2(there, "ladder-28", near) / density_w_m2(there, "ladder-28", far)
        assert ratio == pytest.approx(4.0, rel=0.05)


class TestOwnPanel:
    def test_behind_the_own_panel_one_may_work_while_it_transmits(self) -> None:
        world = on_air(NO_FAULT).world
        own = [one for one in radiators(world) if one.id == "panel-2"]
        assert own, "sector 2 is on air"
        assert density_w_m2(tower(), "s2", own[0]) < own[0].limit_w_m2

    def test_its_distance_in_front_is_that_of_the_data_sheet(self) -> None:
        own = next(one for one in radiators(on_air(NO_FAULT).world) if one.id == "panel-2")
        assert round(exclusion_distance_m(own.eirp_w, 45.0), 1) == 2.7
        assert round(exclusion_distance_m(own.eirp_w, 9.0), 1) == 6.0

    def test_turned_into_the_tower_it_is_over_the_limit(self) -> None:
        ani = on_air(NO_FAULT).finds("antennas", "panel-2", azimuth_cdeg=31_500)
        name, _ = beam_over(ani.world, replace(ani.world.people[BY], place="s2"))
        assert name == "panel-2"


class TestSilence:
    def test_they_stop_when_the_operations_centre_confirms_and_not_before(self) -> None:
        ani = arrives()
        ani.does("call_noc", about="neighbour_off")
        assert all(one.radiating for one in ani.world.emitters.values())
        ani.waits(600_000)
        assert ani.saw("ticket_confirmed", "neighbour")
        assert not any(one.radiating for one in ani.world.emitters.values())

    def test_they_transmit_again_when_told(self) -> None:
        ani = arrives()
        for about in ("neighbour_off", "neighbour_on"):
            ani.does("call_noc", about=about)
            ani.waits(600_000)
        assert all(one.radiating for one in ani.world.emitters.values())

    def test_passing_too_early_is_a_breach_once_a_climb(self) -> None:
        budi = climbs(silent=False)
        for one in list(budi.world.emitters.values()):
            budi.finds("emitters", one.id, radiating=True)
        budi.finds("tickets", "neighbour", asked_ms=-1, confirmed_ms=-1)
        budi.to_first_platform()
        budi.does("climb_stretch", by=BY, to="ladder-26", rhythm="alternate")
        budi.goes("ladder-28", "ladder-30")
        assert budi.breaches() == ["in_beam.beam"]
        assert budi.verdict("beam_avoided") == "missed"

    def test_passing_in_silence_is_none(self) -> None:
        budi = climbs().to_first_platform()
        budi.does("climb_stretch", by=BY, to="ladder-26", rhythm="alternate")
        assert budi.goes("ladder-28", "ladder-30").breaches() == []
