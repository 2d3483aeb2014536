"""Home and the scenes around it hold their words, their targets and their landscape, in both languages, at every size."""

import pytest

from simulator.ui.scenes import warm_up_steps
from simulator.ui.widgets.base import Widget
from tests.ui.hand import Hand
from tests.ui.home_rig import PAGES, ROWS, SCALES, SIZES, Desktop


def on(name, **told):
    """A hand on a scene of its own."""
    desk = Desktop(name, **told)
    return desk, Hand(desk)


def states():
    """Every page in the states that write something else."""
    plain = [(name, {}, None) for name in PAGES]
    asked = [("home", {"warmed_up": False, "rows": ROWS[1:]}, None), ("home", {"trainee": ""}, None), ("home", {"lasting": False}, None)]
    asked += [("home", {"lasting": lasting}, lambda hand: hand.key("escape")) for lasting in (True, False)]
    empty = [("history", {"rows": ()}, None), ("resume", {"rows": ()}, None), ("who", {"trainee": ""}, None)]
    files = [("assessment", {"files": ("/data/assessments/asesmen-xi-tjat-2.json",)}, lambda hand: (hand.type("AAAAAAA1"), hand.key("return")))]
    drills = [("drill", {}, lambda hand: (hand.click("job:cable"), hand.click("step:cable.noticing")))]
    exercises = [("warm_up", {}, lambda hand, name=name: hand.click(f"step.{name}")) for name in warm_up_steps.ORDER]
    slips = [("warm_up", {}, lambda hand: hand.drag("plug", "port:fibre")), ("warm_up", {}, lambda hand: (hand.click("step.put"), hand.click("tool")))]
    return [*plain, *asked, *empty, *files, *drills, *exercises, *slips]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_text_fits_and_every_target_is_large_enough(lang, size):
    for scale in SCALES:
        for name, told, act in states():
            desk, hand = on(name, lang=lang, size=size, text_scale=scale, **told)
            if act:
                act(hand)
            where = (name, scale, sorted(told))
            assert desk.unfit() == [], where
            assert desk.host.small_targets() == [], where
            assert desk.texts.missing == set(), where


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_lies_over_something_else(size, scale):
    for name, told, act in states():
        desk, hand = on(name, size=size, text_scale=scale, **told)
        if act:
            act(hand)
        frame = desk.host.frame
        controls = [widget for widget in desk.top.widgets if widget.focusable]
        for index, one in enumerate(controls):
            assert min(one.box.x, one.box.y, frame.right - one.box.right, frame.bottom - one.box.bottom) >= 0, (name, one.name)
            met = [other.name for other in controls[index + 1 :] if other.box.inset(0.5).meets(one.box)]
            assert met == [], (name, one.name)


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_every_control(name):
    desk, hand = on(name, warmed_up=False, files=("/data/assessments/a.json",))
    controls: list[Widget] = [widget for widget in desk.top.widgets if widget.focusable and widget.enabled]
    for control in controls:
        hand.focus(control.name)
        assert desk.focused == control.name


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_tower_is_seen_whole_between_the_cards(size, scale):
    scene = Desktop("home", size=size, text_scale=scale).scene
    middle, room = scene.rooms.tower
    assert room >= 120
    for card in (*scene.rooms.cards, scene.rooms.who):
        assert card.right <= middle - room / 2 or card.x >= middle + room / 2
    covered = sum(card.w * card.h for card in (*scene.rooms.cards, scene.rooms.who))
    assert covered < 0.5 * scene.width * scene.height
