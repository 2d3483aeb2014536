"""Papers, crew, gear, the live-work boundary, breakers."""

from __future__ import annotations

import pytest

from simulator.site.weather import wind_mm_s
from tests.trainee import arrives, reading, wired


def test_a_paper_is_read_with_the_date_printed_on_it():
    ani = arrives()
    read = ani.does("read_paper", paper="cert-p2").events[0]
    assert read.until == ani.world.papers["cert-p2"].until
    assert ani.world.papers["cert-p2"].read
    ani.refused("no_such_paper", "read_paper", paper="cert-p9")


def test_permit_and_job_safety_analysis_are_signed_and_nothing_else():
    ani = arrives()
    ani.does("sign_paper", paper="permit", by="p2")
    assert ani.world.papers["permit"].signed_by == "p2"
    ani.refused("nothing_to_sign", "sign_paper", paper="sheet")


def test_walking_takes_twenty_seconds_and_only_to_places_of_the_site():
    ani = arrives(place="gate")
    before = ani.now_ms
    ani.does("go_to", place="yard")
    assert ani.world.people["p1"].place == "yard"
    assert ani.now_ms - before == 20_000 + 20_000
    ani.refused("no_such_place", "go_to", place="canteen")
    ani.refused("no_such_person", "go_to", place="yard", by="p9")


@pytest.mark.parametrize("fit", [True, False])
def test_somebody_asked_whether_he_is_fit_answers_truly(fit):
    ani = arrives().finds("people", "p2", fit=fit)
    assert ani.does("ask_fit", person="p2").events[0].fit is fit
    assert ani.world.people["p2"].asked_fit


def test_the_toolbox_talk_needs_the_whole_crew_together():
    ani = arrives()
    assert ani.refused("crew_apart", "hold_briefing")["person"] == "p2"
    ani.does("go_to", place="cabinet", by="p2")
    ani.does("hold_briefing")
    assert all(person.briefed for person in ani.world.people.values())


def test_a_buddy_names_what_is_missing_and_nobody_is_his_own():
    ani = arrives()
    ani.does("wear", item="vest-1")
    missing = ani.does("check_buddy", person="p1", by="p2").events[0].missing.split(",")
    assert set(missing) == {"head", "eyes", "hands", "feet"}
    ani.refused("own_buddy", "check_buddy", person="p1")


def test_a_role_is_told():
    ani = arrives()
    ani.does("assign_role", person="p2", role="ground")
    assert ani.world.people["p2"].role == "ground"


def test_a_close_look_finds_what_is_visible_and_not_a_hidden_fault():
    """Seed 0: torn boots, a meter with a broken lead."""
    ani = arrives(0)
    assert ani.does("inspect_item", item="boots-1").events[0].finding == "torn"
    assert ani.world.items["dmm-1"].defect == "hidden_open_lead"
    assert ani.does("inspect_item", item="dmm-1").events[0].finding == ""
    ani.refused("no_such_item", "inspect_item", item="boots-9")


def test_a_rejected_item_leaves_the_store_and_an_accepted_one_stays():
    ani = arrives()
    ani.does("judge_item", item="boots-1", verdict="reject")
    ani.does("judge_item", item="boots-2", verdict="accept")
    assert ani.world.items["boots-1"].place == "rejected"
    assert ani.world.items["boots-2"].place == "store"
    ani.refused("not_in_store", "wear", item="boots-1")


def test_gear_goes_on_one_piece_a_place_of_the_body_and_comes_off_again():
    ani = arrives()
    ani.does("wear", item="helmet-2")
    assert ani.world.people["p1"].gear == ("helmet-2",)
    assert ani.refused("place_taken", "wear", item="helmet-3")["place"] == "head"
    ani.refused("not_worn", "wear", item="rescue-1")
    ani.refused("not_worn", "wear", item="prover-1")
    ani.does("take_off", item="helmet-2")
    assert ani.world.items["helmet-2"].place == "store"
    ani.refused("not_wearing", "take_off", item="helmet-2")


def test_rescue_kit_and_barrier_are_set_up_at_a_place():
    ani = arrives()
    ani.does("set_up", item="rescue-1", spot="tower-foot")
    ani.does("set_up", item="barrier-1", spot="yard")
    ani.refused("not_set_up", "set_up", item="helmet-2", spot="yard")
    ani.refused("no_such_place", "set_up", item="first-aid-1", spot="roof-9")


def test_the_anemometer_shows_the_wind_within_its_noise():
    """0.2 m/s noise, 0.1 m/s last digit."""
    ani = arrives()
    entry = ani.does("measure_wind", instrument="anemometer-1")
    assert reading(entry) == pytest.approx(wind_mm_s(ani.world, entry.at_ms), abs=250)
    assert reading(entry) % 100 == 0
    ani.refused("wrong_instrument", "measure_wind", instrument="dmm-2")


def test_a_covered_terminal_is_out_of_reach_until_the_cover_is_off():
    ani = arrives()
    ani.does("cover_port", port="rect.q0_line", item="cover-1")
    ani.refused("covered", "place_leads", instrument="dmm-2", red="rect.q0_line", black="rect.out_rtn")
    ani.refused("not_covered", "uncover_port", port="rect.out_neg")
    ani.does("uncover_port", port="rect.q0_line")
    ani.does("place_leads", instrument="dmm-2", red="rect.q0_line", black="rect.out_rtn")
    ani.refused("not_a_cover", "cover_port", port="rect.q0_line", item="cleaner-1")


def test_a_cover_taken_off_can_be_put_on_again():
    ani = arrives()
    ani.does("cover_port", port="rect.q0_line", item="cover-1")
    ani.does("uncover_port", port="rect.q0_line")
    ani.does("cover_port", port="rect.q0_line", item="cover-1")


def test_a_tag_locks_a_way_and_only_the_crew_s_own_comes_off():
    ani = arrives()
    ani.does("tag_way", way="rect.q0")
    assert ani.world.ways["rect.q0"].tag == "p1"
    ani.refused("already_tagged", "tag_way", way="rect.q0")
    assert ani.refused("way_is_locked", "operate_breaker", way="rect.q0", closed=True)["owner"] == "p1"
    ani.refused("way_is_locked", "pull_breaker", way="rect.q0")
    ani.does("untag_way", way="rect.q0", by="p1")
    ani.refused("not_tagged", "untag_way", way="rect.q0")
    ani.finds("ways", "rect.q0", tag="power-crew")
    assert ani.refused("foreign_lock", "untag_way", way="rect.q0")["owner"] == "power-crew"


def test_a_closed_way_takes_no_lock():
    ani = arrives()
    ani.does("operate_breaker", way="rect.q0", closed=True)
    ani.refused("way_is_closed", "tag_way", way="rect.q0")


def test_a_breaker_moves_once_each_way_and_only_where_there_is_one():
    ani = arrives()
    ani.refused("already_so", "operate_breaker", way="rect.q0", closed=False)
    ani.does("operate_breaker", way="rect.q0", closed=True)
    ani.refused("already_so", "operate_breaker", way="rect.q0", closed=True)
    ani.refused("way_is_empty", "operate_breaker", way="dcdu.load9", closed=True)
    ani.refused("no_such_way", "operate_breaker", way="dcdu.load99", closed=True)
    ani.refused("out_of_reach", "operate_breaker", way="rect.q0", closed=False, by="p2")


def test_a_tripped_breaker_is_opened_before_it_closes():
    ani = wired().closes("rect.q0").finds("ways", "rect.q0", tripped=True)
    ani.refused("reset_first", "operate_breaker", way="rect.q0", closed=True)
    ani.opens("rect.q0").closes("rect.q0")
    assert not ani.world.ways["rect.q0"].tripped


def test_waiting_is_shown_in_time_lapse():
    ani = arrives()
    before = ani.now_ms
    ani.waits(1_800_000)
    assert ani.now_ms - before == 1_800_000
