"""What a walk through the window found: each sentence held to through the real loop."""

import pytest

from simulator.mechanics.climbing.hooks import HookOff
from simulator.ui.gallery import worked
from simulator.ui.intent import Act, Wish
from simulator.ui.starting import start
from tests.ui.window import Window


@pytest.fixture
def window(tmp_path):
    return Window(tmp_path, draws=False, sound=False)


@pytest.mark.parametrize("mode", ["practice", "assessment"])
def test_a_fall_is_seen_by_everybody(window, mode):
    """Both hooks off, tired: he falls. The world shows it in any mode, with what to do now; the attempt goes on."""
    window.starts("mount", mode=mode)
    worked(window.attempt, window.attempt.scenario, 0, 0.5)
    window.work.changed()
    me = window.work.view().me
    for hook in ("p", "b"):
        window.app.do([Act(HookOff(hook=hook, by=me))])
    if window.sees("breach.close"):
        window.click("breach.close")
    window.app.shift.pass_time(301_000)
    window.app.redraw()
    assert any(made.IS == "person_fell" for entry in window.attempt.session.entries for made in entry.events)
    assert window.sees("accident.close")
    words = window.by_name("accident.lesson").text
    assert (words == window.app.texts.text("ui.accident.person_fell.now")) == (mode == "assessment"), "no judging words where no verdicts are shown"
    window.click("accident.close")
    assert not window.attempt.closed
    assert window.by_name(f"person:{me}").place.startswith("Terluka")
    assert next(one for one in window.work.shapes().figures if one.id == me).hurt


def test_time_goes_on_while_the_data_sheet_is_read(window):
    window.starts("cable", mode="assessment")
    window.click("sheet")
    assert window.where == "briefing"
    before = window.attempt.now_ms
    window.wait(3000)
    assert window.attempt.now_ms - before >= 2900


def test_who_leaves_an_assessment_is_on_the_record_and_stops_the_clock(window):
    window.starts("cable", mode="assessment")
    attempt = window.attempt
    window.app.home()
    last = attempt.session.entries[-1]
    assert (last.actor, last.do) == ("system", "pause")


def test_the_debrief_is_of_whoever_made_the_attempt(window):
    start(window.app, {"mode": "practice", "jobs": ("cable",), "seed": 0, "numbers": ("9",)})
    window.turn()
    window.app.do([Wish("hand_over")])
    window.turn()
    assert window.where == "debrief"
    assert "09" in window.by_name("who").text


@pytest.mark.parametrize("text_scale", [100, 200])
def test_a_click_on_the_safety_strip_tells_every_sign_in_words(tmp_path, text_scale):
    """Aloft and hooked: both are said; the hooks off, that is said too, and no longer marked as right."""
    window = Window(tmp_path, draws=False, sound=False, text_scale=text_scale)
    window.starts("mount", mode="assessment")
    worked(window.attempt, window.attempt.scenario, 0, 0.5)
    window.work.changed()
    window.app.redraw()
    strip = "safety.hooks" if text_scale == 100 else "safety.all"
    window.click(strip)
    say = window.app.texts.text
    assert window.by_name("signs.hooks").text == say("ui.safety_state.hooked")
    assert window.by_name("signs.hooks.state").state == "correct"
    assert window.by_name("signs.permit").text == say("ui.safety_state.signed")
    window.click("signs.close")
    for hook in ("p", "b"):
        window.app.do([Act(HookOff(hook=hook, by=window.work.view().me))])
    window.click(strip)
    assert window.by_name("signs.hooks").text == say("ui.safety_state.unhooked")
    assert not window.sees("signs.hooks.state"), "an assessment does not warn"
