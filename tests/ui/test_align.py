"""The align scene: the land where geometry puts it, hands that do here what they do in life, by mouse alone and by keyboard alone."""

import numpy as np
import pytest

from simulator.base.documents import bundled_root
from simulator.scenario.sheet import sheet_of
from simulator.session.mode import MODES
from simulator.ui.art import Painter
from simulator.ui.canvas import Backdrop
from simulator.ui.gallery import hang
from simulator.ui.geometry import Box, scale_for
from simulator.ui.intent import Wish
from simulator.ui.null_stage import NullStage
from simulator.ui.office import Office
from simulator.ui.pictures import fixed_clock
from simulator.ui.recorder import Recorder
from simulator.ui.sections.align_land import backdrop_of, place
from simulator.ui.sections.align_mount import PACES
from simulator.ui.sections.align_nut import DDEG_A_PX
from simulator.ui.views.landscape import contrast, landscape_of
from simulator.ui.views.panorama import HIGH, PX_PER_DEG, WIDE, panorama
from tests.hop_site import at_the_dish, on_the_air
from tests.trainee import first_site
from tests.ui.hand import Hand
from tests.ui.rig import Rig

WAYS = ("mouse", "keys")
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))
TAKEN_UP = ("dmm-2", "scope-2", "radio-1", "inclinometer-1", "compass-1", "wrench-small", "wrench-medium", "spanner-1", "strut-1", "paint-1")
PORT, EARTH = "odu.rssi", "odu.pe"


def land(sight_m=8000):
    site = first_site()
    return landscape_of(site.document(4), sheet_of(site, 4), sight_m)


def opened(ani=None, mode="assessment", **more):
    """The scene with p1 at the dish, his tools with him, p2 at the cabinet; and a hand on it."""
    ani = ani or on_the_air(seed=4)
    for item in TAKEN_UP:
        ani.finds("items", item, place="carried:p1")
    rig = Rig("align", ani.attempt, **more)
    rig.begun = len(ani.attempt.session.entries)
    rig.work.mode = MODES[mode]  # without verdicts time passes faster
    rig.work.changed()
    rig.scene.refresh()
    return rig, Hand(rig)


def metered(how="mouse", **more):
    """The same with the voltmeter in the port."""
    rig, hand = opened(**more)
    press(hand, how, f"port:{PORT}")
    press(hand, how, "tool:dmm-2")
    for lead, port in (("lead.red", PORT), ("lead.black", EARTH)):
        press(hand, how, lead)
        press(hand, how, f"port:{port}")
    return rig, hand


def hint(rig):
    """Asks for a hint of the job."""
    rig.attempt.hint(next(row.id for step in rig.work.view().steps if step.job == "align" for row in step.criteria))
    rig.work.changed()
    rig.scene.refresh()


def press(hand, how, name):
    """A click, or the focus and return."""
    if how == "mouse":
        return hand.click(name)
    hand.focus(name)
    return hand.key("return")


def done(rig, do):
    """The actions of a kind that were entered without a refusal."""
    return [entry.action for entry in rig.attempt.session.entries[rig.begun :] if entry.action and entry.action["do"] == do and entry.refusal is None]


# The land


def test_the_far_dish_stands_above_the_pines_and_the_foot_of_its_tower_below_them():
    view = land()
    ridge = view.horizon_up_deg(view.tower.distance_m * 0.985)
    assert view.dish_up_deg == pytest.approx(-1.93, abs=0.01)
    assert view.up_deg(view.tower.distance_m, view.tower.foot_m) < ridge < view.dish_up_deg
    assert not view.hides_tower()


def test_on_the_way_the_picture_hides_what_the_profile_hides():
    view = land()
    picture = panorama(view)
    drawn = picture.cover_deg(0.0, view.tower.distance_m * 0.985)
    assert drawn <= view.horizon_up_deg(view.tower.distance_m * 0.985) + 0.01
    assert drawn < view.dish_up_deg - 0.05


def test_haze_takes_everything_at_the_limit_of_sight():
    assert contrast(4183.0, 0.0, 4000.0) == 0.0 < contrast(4183.0, 0.0, 8000.0) < contrast(4183.0, 0.0, 20000.0)
    fog = land(sight_m=200)
    assert fog.hides_tower()
    assert panorama(fog).clear_at(0.0, fog.tower.distance_m) == 0.0


def test_the_land_is_the_same_every_time_and_fog_is_another_picture():
    assert panorama(land()).pixels == panorama(land()).pixels != panorama(land(sight_m=200)).pixels


def test_sky_is_above_and_forest_below():
    pixels = np.frombuffer(panorama(land()).pixels, dtype=np.uint8).reshape(HIGH, WIDE, 3).astype(int)
    sky, wood = pixels[4].mean(axis=0), pixels[-40].mean(axis=0)
    assert sky[2] > sky[0]
    assert wood[1] > wood[0]
    assert wood.sum() < sky.sum()


def test_a_large_picture_is_made_bit_by_bit_and_then_kept():
    import pygame

    pygame.font.init()
    painter = Painter(pygame.Surface((200, 200)), 1.0, 1.0, bundled_root() / "assets")
    made = []
    backdrop = Backdrop(100, 50, "#102030", lambda: made.append("pixels") or bytes([200, 10, 10]) * 5000, lambda: [lambda canvas: made.append("thing")] * 100)
    box = Box(0, 0, 100, 100)
    assert not painter.window("land", backdrop, Box(0, 0, 50, 50), box)
    assert tuple(painter.surface.get_at((50, 50)))[:3] == (0x10, 0x20, 0x30)
    turns = 0
    while not painter.window("land", backdrop, Box(0, 0, 50, 50), box):
        turns += 1
        assert turns < 50
    assert tuple(painter.surface.get_at((50, 50)))[:3] == (200, 10, 10)
    assert made.count("pixels") == 1
    assert made.count("thing") == 100


# The scope


def test_the_scope_never_leaves_the_land_however_it_is_turned():
    rig, hand = opened()
    view = rig.host.by_name("scope.view")
    x, y = view.box.centre
    for dx, dy in ((1200, 0), (-3000, 0), (0, 1500), (0, -3000)):
        hand.press((x, y))
        hand.move_to((x + dx, y + dy))
        hand.release()
        aim = rig.scene.scope.aim
        left, top = place(aim.aside_deg - aim.half_deg, aim.up_deg + aim.half_deg)
        assert left > -1
        assert top > -1
        assert left + 2 * aim.half_deg * PX_PER_DEG < WIDE + 1
        assert top + 2 * aim.half_deg * PX_PER_DEG < HIGH + 1


@pytest.mark.parametrize("how", WAYS)
def test_looking_counts_once_the_far_tower_is_in_the_field(how):
    rig, hand = opened()
    press(hand, how, "scope.look")
    assert not done(rig, "look_through_scope")
    aim, tower = rig.scene.scope.aim, rig.scene.scope.land
    if how == "mouse":
        x, y = rig.host.by_name("scope.view").box.centre
        px = rig.host.by_name("scope.view").box.w * 300 / 342 / (2 * aim.half_deg)
        hand.press((x, y))
        hand.move_to((x + aim.aside_deg * px, y - (aim.up_deg - tower.dish_up_deg) * px))
        hand.release()
    else:
        hand.focus("scope.view")
        while aim.aside_deg > 0.2:
            hand.key("left")
        while aim.up_deg > tower.dish_up_deg + 0.2:
            hand.key("down")
    press(hand, how, "scope.look")
    assert [action["instrument"] for action in done(rig, "look_through_scope")] == ["scope-2"]


def test_without_a_scope_taken_up_there_is_nothing_to_look_through():
    ani = at_the_dish(4)
    rig = Rig("align", ani.attempt)
    assert rig.host.by_name("scope.view").covered
    assert not rig.host.by_name("scope.look").enabled


def test_bearing_and_level_are_shown_in_practice_after_a_hint_only():
    rig, _ = metered(mode="practice")
    names = rig.host.top.names
    assert "scope.azimuth" not in names
    assert "level.bar" not in names
    hint(rig)
    assert {"scope.azimuth", "scope.elevation", "level.bar"} <= set(rig.host.top.names)
    rig.work.mode = MODES["assessment"]
    rig.work.changed()
    rig.scene.refresh()
    assert not {"scope.azimuth", "scope.elevation", "level.bar"} & set(rig.host.top.names)


# Port and nuts


@pytest.mark.parametrize("how", WAYS)
def test_the_voltmeter_goes_into_the_port_and_shows_it_live(how):
    rig, hand = metered(how)
    assert [action["by"] for action in done(rig, "uncap_port")] == ["p1"]
    assert done(rig, "place_leads")[-1] == {"do": "place_leads", "by": "p1", "instrument": "dmm-2", "red": PORT, "black": EARTH}
    hand.wait(300)
    shown = rig.scene.live_mv
    assert shown is not None
    assert rig.host.by_name("lcd").text == f"{shown / 1000:.3f}"


def test_leads_do_not_go_into_a_capped_port():
    rig, hand = opened()
    hand.click("tool:dmm-2")
    hand.drag("lead.red", f"port:{PORT}")
    assert not done(rig, "place_leads")
    assert not rig.scene.hands.red


def test_a_nut_is_rolled_by_drag_by_wheel_and_by_arrows():
    rig, hand = metered()
    x, y = hand.spot("nut.az")
    hand.drag("nut.az", (x, y - 24))
    assert done(rig, "turn_nut")[-1]["ddeg"] == round(24 * DDEG_A_PX)
    hand.wheel("nut.el", -1)
    assert {**done(rig, "turn_nut")[-1]}.items() >= {"nut": "el", "ddeg": -360}.items()
    hand.focus("nut.az")
    hand.key("right", shift=True)
    hand.key("left")
    assert [action["ddeg"] for action in done(rig, "turn_nut")[-2:]] == [3600, -360]


def test_a_long_drag_is_entered_on_the_way_and_loses_nothing():
    rig, hand = metered()
    x, y = hand.spot("nut.az")
    hand.press((x, y))
    for step in range(1, 21):
        hand.move_to((x, y - 6 * step))
        hand.wait(100)
    hand.move_to((x, y - 90))
    hand.release()
    turned = [action["ddeg"] for action in done(rig, "turn_nut")]
    assert len(turned) >= 4
    assert sum(turned) == round(90 * DDEG_A_PX)


@pytest.mark.parametrize("how", WAYS)
def test_a_nut_held_turns_until_it_is_let_go(how):
    rig, hand = metered()
    if how == "mouse":
        hand.hold("nut.az.minus", 2000)
    else:
        hand.focus("nut.az.minus")
        hand.hold_key("space", 2000)
    start, stop = done(rig, "start_turning"), done(rig, "stop_turning")
    assert len(start) == len(stop) == 1
    assert start[0]["rate_ddeg_s"] < 0
    assert rig.work.turning().az_ddeg == pytest.approx(start[0]["rate_ddeg_s"] * 2, abs=abs(start[0]["rate_ddeg_s"]) * 0.05 + 1)


def test_a_nut_at_its_end_stop_is_refused_and_said_once():
    rig, hand = metered()
    hand.focus("nut.az")
    for _ in range(7):
        hand.key("right", shift=True)
    refused = [dict(entry.refusal)["code"] for entry in rig.attempt.session.entries[rig.begun :] if entry.refusal]
    assert refused == ["end_stop"]
    assert rig.work.turning().az_ddeg == 20_000


def test_the_trace_has_what_was_read_and_nothing_else():
    rig, hand = metered()
    card = rig.host.by_name("trace.card")
    assert card.points == ()
    hand.click("meter.read")
    hand.wheel("nut.az", 2)
    hand.wait(500)
    hand.click("meter.read")
    read = [made.value for entry in rig.attempt.session.entries for made in entry.events if getattr(made, "quantity", "") == "rssi_mv"]
    assert rig.host.by_name("trace.card").points == ((0, read[0]), (720, read[1]))
    hand.click("trace.el")
    assert rig.host.by_name("trace.card").points == ()


def test_what_the_display_showed_while_a_nut_was_held_is_kept_in_the_trace():
    rig, hand = metered()
    hand.hold("nut.az.plus", 2200)
    watched = rig.host.by_name("trace.card").watched
    assert len(watched) >= 6
    assert [ddeg for ddeg, _ in watched] == sorted(ddeg for ddeg, _ in watched)


@pytest.mark.parametrize("how", WAYS)
def test_a_held_nut_is_read_once_a_second_and_faster_at_another_pace(how):
    rig, hand = metered()
    for pace, _, _ in PACES:
        assert rig.host.by_name("nut.pace").hint == rig.texts.text(f"ui.align.pace.{pace}")
        if how == "mouse":
            hand.hold("nut.az.plus", 3100)
        else:
            hand.focus("nut.az.plus")
            hand.hold_key("space", 3100)
        press(hand, how, "nut.pace")
    assert [action["rate_ddeg_s"] for action in done(rig, "start_turning")] == [rate for _, rate, _ in PACES]
    assert len(done(rig, "read_meter")) == 3 * len(PACES)
    assert len(rig.host.by_name("trace.card").points) == 3 * len(PACES)


# Locks, dish, port at the end


@pytest.mark.parametrize("how", WAYS)
def test_a_wrench_on_the_locks_tightens_them_in_the_order_chosen(how):
    rig, hand = metered(how)
    hand.click("tool:wrench-small")
    rig.attempt.session.worlds[-1] = rig.attempt.world.change("instruments", "wrench-small", set_mn_m=6000) if "wrench-small" in rig.attempt.world.instruments else rig.attempt.world
    press(hand, how, "locks")
    press(hand, how, "lock.order.around.around")
    if how == "mouse":
        x, y = hand.spot("lock.pull")
        hand.press((x + 70, y))
        hand.move_to((x + 60, y + 40))
        hand.move_to((x + 10, y + 75))
        hand.release()
    else:
        hand.focus("lock.pull")
        hand.key("return")
    asked = [entry.action for entry in rig.attempt.session.entries[rig.begun :] if entry.action and entry.action["do"] == "tighten_locks"]
    assert [(action["tool"], action["order"], action["by"]) for action in asked] == [("wrench-small", "around", "p1")]


@pytest.mark.parametrize("how", WAYS)
def test_with_open_locks_the_dish_is_turned_by_hand(how):
    rig, hand = opened()
    press(hand, how, "locks")
    if how == "mouse":
        hand.hold("lock.open", 1100)
    else:
        hand.focus("lock.open")
        hand.hold_key("space", 1100)
    assert done(rig, "open_locks")
    press(hand, how, "lock.away")
    if how == "mouse":
        x, y = hand.spot("dish.turn")
        hand.drag("dish.turn", (x + 60, y - 20))
    else:
        hand.focus("dish.turn")
        for key in ("right", "right", "up"):
            hand.key(key, shift=True)
        hand.key("return")
    turned = done(rig, "point_dish")[-1]
    assert turned["turn_cdeg"] > 0
    assert turned["tilt_cdeg"] > 0


def test_strut_paint_and_cap_go_where_they_belong():
    rig, hand = opened()
    hand.click(f"port:{PORT}")
    hand.drag("put.strut", "strut")
    hand.drag("put.paint", "locks")
    hand.drag("put.cap", f"port:{PORT}")
    assert done(rig, "fit_strut")
    assert done(rig, "mark_locks")
    assert done(rig, "cap_port")[-1]["port"] == PORT


# The colleague, the terminal


@pytest.mark.parametrize("how", WAYS)
def test_the_colleague_repeats_an_order_and_answers_it(how):
    rig, hand = opened()
    press(hand, how, "tell.rightwards")
    repeated = rig.host.by_name("partner.said").text
    assert repeated == rig.texts.text("ui.align.repeat.rightwards")
    hand.wait(3000)
    press(hand, how, "tell.stop")
    hand.wait(8000)
    assert rig.host.by_name("partner.said").text not in (repeated, rig.texts.text("ui.align.repeat.stop"))
    assert [action["word"] for action in done(rig, "tell_partner")] == ["rightwards", "stop"]
    press(hand, how, "tell.more")
    press(hand, how, "align_orders.mute")
    assert done(rig, "tell_partner")[-1]["word"] == "mute"


def test_a_movement_ordered_by_an_amount_is_awaited():
    rig, hand = opened()
    hand.click("tell.amount:plus")
    hand.click("tell.leftwards")
    told = done(rig, "tell_partner")[-1]
    assert (told["tenths"], told["waits"]) == (1, True)


@pytest.mark.parametrize("how", WAYS)
def test_any_amount_up_to_his_whole_range_can_be_ordered(how):
    rig, hand = opened()
    if how == "mouse":
        hand.hold("tell.amount:plus", 4500)
    else:
        hand.focus("tell.amount")
        for _ in range(12):
            hand.key("right", shift=True)
    assert rig.host.by_name("tell.amount").value == 120
    press(hand, how, "tell.rightwards")
    assert done(rig, "tell_partner")[-1]["tenths"] == 120


@pytest.mark.parametrize("how", WAYS)
def test_leave_to_transmit_is_asked_with_the_number_on_the_sheet(how):
    rig, hand = opened(at_the_dish(4))
    press(hand, how, "file")
    press(hand, how, "handover.tab.noc")
    press(hand, how, "noc.call:radiate")
    number = rig.work.view().sheet.plan.hop.permission
    if how == "mouse":
        for sign in number:
            hand.click(f"noc.pad.{sign}")
    else:
        hand.focus("noc.number")
        hand.type(number)
    press(hand, how, "noc.tell")
    assert done(rig, "call_noc")[-1]["number"] == number
    said = rig.host.by_name("noc.answer:radiate").text
    assert rig.texts.name("granted") in said
    assert str(rig.work.view().sheet.plan.hop.channel) in said


def test_the_form_of_the_hop_shows_what_was_set_last():
    rig, hand = opened()
    hand.click("hop.terminal")
    for _ in range(rig.work.view().sheet.plan.hop.channel - rig.host.by_name("hop.channel").value):
        hand.click("hop.channel:plus")
    for key in "0427":
        hand.click(f"hop.pad.{key}")
    hand.click("hop.set")
    hand.click("hop.close")
    hand.click("hop.terminal")
    assert rig.host.by_name("hop.link_id").text == "0427"
    assert rig.host.by_name("hop.channel").value == rig.work.view().sheet.plan.hop.channel


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("percent", [100, 200])
def test_number_radio_and_terminal_at_the_cabinet_are_not_clipped(lang, percent):
    for size in SIZES:
        rig = Rig("cabinet", at_the_dish(4).attempt, lang=lang, size=size, text_scale=percent)
        rig.scene.hands.instrument = "radio-1"
        rig.scene.refresh()
        hand = Hand(rig)
        tray = rig.scene.tray_box  # what is printed on its things does not grow: the tray's own tests measure it
        for steps in (("drawer.belt",) if percent > 150 else (), ("file", "handover.tab.noc", "noc.call:radiate"), ("terminal",)):
            for step in steps:
                rig.scene.show_panel("terminal", {"by": "p2"}) if step == "terminal" else hand.click(step)
            canvas = rig.draw(Recorder(scale=scale_for(*size), text_scale=percent / 100))
            assert [one.what for one in canvas.overflows if not tray.meets(one.box)] == [], (size, steps)


@pytest.mark.parametrize("how", WAYS)
def test_the_hop_is_set_at_the_cabinet_by_the_mate(how):
    rig, hand = opened(at_the_dish(4))
    press(hand, how, "hop.terminal")
    hand.focus("hop.channel") if how == "keys" else hand.click("hop.channel:plus")
    if how == "keys":
        hand.key("right")
        hand.focus("hop.link_id")
        hand.type("0427")
        hand.focus("hop.set")
        hand.key("return")
    else:
        for key in "0427":
            hand.click(f"hop.pad.{key}")
        hand.click("hop.set")
    asked = [entry.action for entry in rig.attempt.session.entries[rig.begun :] if entry.action and entry.action["do"] == "configure_hop"]
    assert {**asked[-1]}.items() >= {"by": "p2", "channel": 2, "link_id": "0427", "atpc": True}.items()


# In the program


def test_who_stands_at_the_dish_sees_it_and_may_step_back(tmp_path):
    stage = NullStage([])
    app = hang(stage, Office(tmp_path, fixed_clock), "id", first_site(), "align")
    assert app.scene.name == "align"
    hand = Hand(app.scene.host)
    app.do(app.scene._answered(hand.click("step.back")))
    assert app.scene.name == "tower"
    app.do([Wish("step_back", False)])
    assert app.scene.name == "align"
    assert app.scene.host.by_name("trace.card").points, "the expert's readings are the trace"
    app.let_go()


# How it looks


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_text_is_clipped(lang, percent):
    ani = on_the_air(seed=4)
    for size in SIZES:
        rig, hand = opened(ani, mode="practice", lang=lang, size=size, text_scale=percent)
        hint(rig)
        for panel in ("", "hop.terminal", "tell.more"):
            if panel and panel not in rig.host.top.names:
                hand.click("drawer.belt")
            if panel:
                hand.click(panel)
            canvas = rig.draw(Recorder(scale=scale_for(*size), text_scale=percent / 100))
            assert [one.what for one in canvas.overflows] == [], (size, panel)
            if panel:
                hand.key("escape")


def test_every_control_is_large_enough_for_a_finger_and_reached_by_the_keyboard():
    rig, hand = opened()
    assert rig.host.small_targets() == []
    for name in ("scope.view", "nut.az", "nut.el.plus", "locks", f"port:{PORT}", "tell.stop", "trace.az", "hop.terminal", "put.strut", "tool:dmm-2"):
        hand.focus(name)


def test_a_land_that_is_being_drawn_keeps_the_program_awake():
    rig, _ = opened()
    view = rig.host.by_name("scope.view")
    view.is_making = True
    assert rig.scene.is_busy()
    rig.scene.refresh()
    assert backdrop_of(land()).w == WIDE
