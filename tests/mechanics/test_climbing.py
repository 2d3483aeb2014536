"""Hooks, ladder, stretches, what is carried and what falls."""

from __future__ import annotations

import pytest

from simulator.mechanics.processes.fatigue import GRIP_MS
from simulator.site.aloft import is_loose, is_tied
from simulator.site.part_tower import Hoist
from tests.climber import BY, climbs
from tests.trainee import about_to_climb, arrives


class TestHooks:
    def test_a_hook_needs_its_lanyard(self) -> None:
        ani = arrives(place="tower-foot")
        assert ani.refused("no_lanyard", "hook_on", hook="a", member="beam@02")["hook"] == "a"

    def test_a_hook_reaches_the_station_overhead_and_no_further(self) -> None:
        budi = climbs()
        budi.refused("out_of_reach", "hook_on", hook="a", member="beam@04")
        budi.hooks("a", "beam@02")

    def test_there_is_no_other_steel_than_one_sees(self) -> None:
        climbs().refused("no_such_member", "hook_on", hook="a", member="rail@02")

    def test_a_leg_is_too_stout_below_and_slim_enough_above(self) -> None:
        budi = climbs()
        said = budi.refused("hook_too_small", "hook_on", hook="a", member="leg@02")
        assert said["opening_mm"] == 110
        assert said["width_mm"] > 110
        budi.finds("people", BY, place="ladder-38").hooks("a", "leg@40")

    def test_a_hook_is_on_one_member_at_a_time(self) -> None:
        budi = climbs().hooks("a", "beam@02")
        budi.refused("hook_in_use", "hook_on", hook="a", member="brace@02")
        budi.refused("hook_is_free", "hook_off", hook="b")

    @pytest.mark.parametrize("member", ["brace", "step", "ladder", "pipe", "conduit", "conductor"])
    def test_only_beam_and_leg_count_as_anchors(self, member: str) -> None:
        budi = climbs().hooks("a", f"{member}@02")
        assert not is_tied(budi.world, budi.person())

    def test_the_work_positioning_lanyard_is_no_tie_off(self) -> None:
        budi = climbs().goes("ladder-02").hooks("p", "beam@02").unhooks("a")
        assert is_loose(budi.world, budi.person())
        assert budi.breaches() == ["untied_aloft.hook"]


class TestClimb:
    def test_one_station_at_a_time(self) -> None:
        budi = climbs().hooks("a", "beam@02")
        budi.refused("not_next_to", "climb", to="ladder-04")

    def test_from_the_yard_nobody_climbs(self) -> None:
        about_to_climb().refused("not_at_tower", "climb", by=BY, to="ladder-02")

    def test_hook_first_then_step_is_no_breach_to_the_platform(self) -> None:
        budi = climbs().to_first_platform()
        assert budi.person().place == "platform-20"
        assert budi.person().has_climbed
        assert budi.breaches() == []

    def test_a_step_off_the_ground_without_a_hook_is_one_breach_whatever_follows(self) -> None:
        budi = climbs().steps("ladder-02", "ladder-04", "ladder-02")
        assert budi.breaches() == ["untied_aloft.step"]
        assert budi.person().loose_since_ms >= 0

    def test_hanging_on_a_brace_is_a_breach_too(self) -> None:
        budi = climbs().hooks("a", "brace@02").steps("ladder-02")
        assert budi.breaches() == ["untied_aloft.unrated"]
        assert (budi.verdict("hooks_rated"), budi.verdict("tied_off")) == ("missed", "met")

    def test_a_railing_holds_but_the_step_beside_it_does_not(self) -> None:
        budi = climbs().to_first_platform().unhooks("a" if climbs().person().hook_a else "b")
        assert budi.person().loose_since_ms < 0
        assert budi.steps("ladder-22").breaches() == ["untied_aloft.step"]

    def test_a_hook_two_stations_away_holds_him_back(self) -> None:
        budi = climbs().goes("ladder-02").steps("ladder-04")
        assert budi.refused("hook_holds", "climb", to="ladder-06")["member"] == "beam@02"

    def test_the_short_lanyard_holds_him_where_he_is(self) -> None:
        budi = climbs().goes("ladder-02").hooks("p", "beam@02")
        budi.refused("hook_holds", "climb", to="tower-foot")

    def test_nobody_walks_off_a_tower(self) -> None:
        budi = climbs().goes("ladder-02")
        budi.refused("aloft", "go_to", place="yard")
        budi.steps("tower-foot")
        budi.refused("hook_holds", "go_to", place="yard")
        budi.unhooks("a").does("go_to", place="yard")

    def test_nobody_undresses_up_there(self) -> None:
        budi = climbs().goes("ladder-02")
        lanyard = next(name for name in budi.person().gear if name.startswith("lanyard"))
        budi.refused("aloft", "take_off", item=lanyard)


class TestStretch:
    def test_only_who_has_climbed_hook_by_hook_before(self) -> None:
        climbs().refused("hook_by_hook_first", "climb_stretch", to="ladder-10", rhythm="alternate")

    def test_it_takes_its_time_and_ends_tied(self) -> None:
        budi = climbs().to_first_platform()
        before = budi.now_ms
        budi.does("climb_stretch", to="ladder-26", rhythm="alternate")
        assert budi.now_ms - before > 3 * 10_000
        assert is_tied(budi.world, budi.person())
        assert budi.breaches() == []

    @pytest.mark.parametrize("to", ["ladder-28", "ladder-32"])
    def test_obstacles_are_passed_hook_by_hook(self, to: str) -> None:
        assert climbs().to_first_platform().refused("obstacle_in_the_way", "climb_stretch", to=to, rhythm="alternate")["place"] == "ladder-28"

    def test_where_he_stands_no_stretch_leads(self) -> None:
        climbs().to_first_platform().refused("already_there", "climb_stretch", to="platform-20", rhythm="alternate")

    @pytest.mark.parametrize("rhythm", ["one_hook", "free"])
    def test_moments_without_a_hook_are_a_breach(self, rhythm: str) -> None:
        budi = climbs().to_first_platform()
        budi.does("climb_stretch", to="ladder-26", rhythm=rhythm)
        assert budi.breaches() == ["untied_aloft.rhythm"]


class TestFatigue:
    def test_who_hangs_loose_too_long_falls_and_climbs_no_more(self) -> None:
        budi = climbs().steps("ladder-02")
        since = budi.person().loose_since_ms
        budi.waits(GRIP_MS + 60_000)
        assert budi.when("person_fell", BY) == since + GRIP_MS
        assert budi.person().place == "tower-foot"
        assert budi.person().hurt
        budi.refused("hurt", "climb", to="ladder-02")

    def test_a_brace_does_not_hold_him_then(self) -> None:
        budi = climbs().hooks("a", "brace@02").steps("ladder-02").waits(GRIP_MS + 60_000)
        assert budi.saw("person_fell", BY)

    def test_who_is_tied_rests(self) -> None:
        assert not climbs().goes("ladder-02").waits(3 * GRIP_MS).saw("person_fell")


class TestTools:
    def test_aloft_only_what_was_taken_along_is_at_hand(self) -> None:
        budi = climbs().goes("ladder-02")
        budi.refused("not_at_hand", "set_wrench", by=BY, tool="wrench-small", mn_m=5_000)

    def test_what_is_in_the_bag_can_be_used_up_there_and_by_nobody_else(self) -> None:
        ani = about_to_climb()
        ani.does("go_to", by=BY, place="yard")
        ani.refused("no_bag", "take_along", by=BY, item="wrench-small", how="bag")
        ani.does("take_along", by=BY, item="bag-1", how="tether")
        ani.does("take_along", by=BY, item="wrench-small", how="bag")
        ani.does("set_wrench", by=BY, tool="wrench-small", mn_m=5_000)
        ani.refused("not_at_hand", "set_wrench", by="p2", tool="wrench-small", mn_m=5_000)
        ani.does("put_back", by=BY, item="wrench-small")
        ani.does("set_wrench", by="p2", tool="wrench-small", mn_m=5_000)

    def test_only_what_he_has_can_be_put_back(self) -> None:
        ani = about_to_climb()
        ani.does("go_to", by=BY, place="yard")
        ani.refused("not_carried", "put_back", by=BY, item="wrench-small")

    def test_things_are_taken_from_the_store_where_it_is(self) -> None:
        about_to_climb().refused("out_of_reach", "take_along", by=BY, item="wrench-small", how="pocket")

    @pytest.mark.parametrize("thing", ["panel-2", "rru-2", "dish-1", "odu"])
    def test_heavy_things_are_hoisted(self, thing: str) -> None:
        ani = about_to_climb()
        ani.does("go_to", by=BY, place="yard")
        ani.refused("too_heavy", "take_along", by=BY, item=thing, how="tether")

    def test_what_is_in_a_pocket_falls_at_the_second_station(self) -> None:
        ani = about_to_climb()
        ani.does("go_to", by=BY, place="yard")
        ani.does("take_along", by=BY, item="spanner-1", how="pocket")
        ani.does("go_to", by=BY, place="tower-foot")
        budi = climbs()
        budi.attempt = ani.attempt
        budi.goes("ladder-02")
        assert not budi.saw("item_dropped")
        budi.goes("ladder-04")
        assert budi.saw("item_dropped", "spanner-1")
        assert budi.world.items["spanner-1"].defect == "dropped"
        assert budi.breaches() == ["overhead.dropped"]
        assert budi.verdict("tools_secured") == "missed"


class TestUnderneath:
    def test_who_stands_at_the_foot_is_under_the_climber(self) -> None:
        budi = climbs().goes("ladder-02")
        budi.does("go_to", by="p2", place="tower-foot")
        assert [(one.kind, one.what) for one in budi.saw("stood_under", "p2")] == [("person", BY)]
        assert budi.verdict("zone_empty") == "missed"
        assert budi.breaches() == []

    def test_under_a_load_it_is_a_breach(self) -> None:
        budi = climbs()
        budi.does("go_to", by=BY, place="yard")
        budi.attempt.session.worlds[-1] = budi.world.put(Hoist(id="test", anchor="beam@36", load="panel-2", height_mm=12_000))
        budi.does("go_to", by="p2", place="tower-foot")
        assert budi.breaches() == ["overhead.load"]

    def test_who_has_just_come_down_may_walk_away(self) -> None:
        budi = climbs().goes("ladder-02").steps("tower-foot").unhooks("a")
        budi.does("go_to", by=BY, place="yard")
        assert not budi.saw("stood_under", BY)
