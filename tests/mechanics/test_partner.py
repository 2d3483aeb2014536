"""The colleague at the far end: obeys, repeats, says what his own meter shows, drifts when left alone, locks with a pull."""

from __future__ import annotations

import pytest

from simulator.site.hop import pointing_loss_db, port_mv, received_cdbm
from tests.hop_site import LONG_MS, aim, at_the_dish, on_the_air
from tests.mechanics.test_aligning import carrying
from tests.trainee import an_action


def tell(ani, word, tenths=0, **how):
    carrying(ani, "radio-1")
    return ani.does("tell_partner", instrument="radio-1", word=word, tenths=tenths, **how)


def said(ani):
    return dict(ani.world.people["p3"].said)


def test_he_repeats_the_order_turns_as_far_as_told_and_says_what_he_reads():
    ani = on_the_air()
    entry = tell(ani, "rightwards", 10)
    assert [made.IS for made in entry.events] == ["partner_told", "nut_held"]
    assert ani.world.antennas["dish-b"].az_ddeg == 3600
    answer = ani.log[-1]
    assert answer.actor == "partner"
    assert said(ani)["far_rssi_mv"] == pytest.approx(port_mv(ani.world, "b", LONG_MS), abs=12)


def test_without_an_amount_he_turns_until_he_hears_stop():
    ani = on_the_air()
    tell(ani, "upwards", waits=False)
    ani.attempt.tick(ani.now_ms + 20_000)
    assert ani.world.antennas["dish-b"].turning == "el"
    since = ani.world.antennas["dish-b"].since_ms
    entry = tell(ani, "stop")
    assert ani.world.antennas["dish-b"].turning == ""
    assert ani.world.antennas["dish-b"].el_ddeg == 300 * (entry.at_ms + 2_500 - since) // 1000


def test_at_the_end_of_his_nut_he_stops_by_himself():
    ani = on_the_air()
    tell(ani, "leftwards")
    assert ani.world.antennas["dish-b"].az_ddeg == -20_000


def test_slowly_is_a_quarter_of_his_pace():
    ani = on_the_air()
    tell(ani, "rightwards", waits=False)
    tell(ani, "slowly", waits=False)
    assert ani.world.antennas["dish-b"].rate_ddeg_s == 75


def test_he_knows_where_his_last_movement_had_its_peak():
    ani = on_the_air()
    aim(ani, "b", 160)
    tell(ani, "leftwards", 25)
    tell(ani, "peak")
    assert said(ani)["far_peak_tenths"] == pytest.approx(14, abs=1)
    best = port_mv(on_the_air().world, "b", LONG_MS)
    assert said(ani)["far_peak_mv"] == pytest.approx(best, abs=20)


def test_mute_makes_silence_at_our_end_and_unmute_ends_it():
    ani = on_the_air()
    tell(ani, "mute")
    assert received_cdbm(ani.world, "a", ani.now_ms + 1_000) < -9300
    tell(ani, "unmute")
    assert received_cdbm(ani.world, "a", ani.now_ms + 1_000) > -3800


def test_he_configures_from_his_own_sheet_and_cannot_transmit_before():
    ani = at_the_dish()
    tell(ani, "unmute")
    assert said(ani) == {"far_state": "no_channel"}
    tell(ani, "configure")
    far = ani.world.hop_ends["b"]
    assert (far.channel, far.tx_cdbm, far.link_id, far.atpc) == (ani.world.layout.licence.channel, 1600, "0427", True)
    tell(ani, "fixed")
    assert not ani.world.hop_ends["b"].atpc
    tell(ani, "normal")
    assert ani.world.hop_ends["b"].adaptive


def test_told_nothing_after_a_turn_he_fidgets_and_told_to_stop_he_does_not():
    ani = on_the_air()
    tell(ani, "rightwards", 2)
    tell(ani, "stop")
    ani.waits(900_000)
    assert ani.saw("partner_fidgeted") == []
    tell(ani, "leftwards", 2)
    ani.waits(900_000)
    assert len(ani.saw("partner_fidgeted")) >= 3


def test_he_locks_in_one_go_with_a_pull_of_at_most_a_decibel():
    for seed in range(6):
        ani = on_the_air(seed)
        tell(ani, "lock")
        assert 0.05 < pointing_loss_db(ani.world, "b", LONG_MS) < 1.2
        tell(ani, "rightwards", 5)
        assert ani.world.antennas["dish-b"].az_ddeg == 0


def test_nobody_turns_the_far_dish_himself_but_a_second_trainee_in_his_place():
    ani = on_the_air()
    ani.refused("other_crew", "turn_nut", by="p3", antenna="dish-b", nut="az", ddeg=360)
    ani.attempt.do(an_action("take_place", by="p3"), actor="far")
    entry = ani.attempt.do(an_action("turn_nut", by="p3", antenna="dish-b", nut="az", ddeg=720), actor="far")
    assert entry.refusal is None
    assert ani.world.antennas["dish-b"].az_ddeg == 720
    assert tell(ani, "leftwards", 5).events == ()
    assert ani.attempt.do(an_action("go_to", by="p1", place="yard"), actor="far").refusal["code"] == "other_crew"


def test_he_needs_a_radio_at_hand_to_be_told_anything():
    ani = on_the_air()
    ani.refused("not_at_hand", "tell_partner", instrument="radio-1", word="read")
