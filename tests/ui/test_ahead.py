"""The first key on home finds what it needs already there."""

from simulator.ui.ahead import fetch_ahead
from simulator.ui.loading import SCENES
from simulator.ui.office import first_scenario
from tests.ui.window import SITE, Window


def test_the_first_scenario_and_its_scenes_are_there_when_they_are_wanted():
    fetch_ahead().join()
    assert first_scenario.cache_info().currsize == 1
    assert first_scenario().id == SITE
    assert all(SCENES.get(name) is not None for name in ("briefing", "safety", "cabinet"))


def test_a_key_pressed_before_it_is_there_waits_for_it(tmp_path):
    window = Window(tmp_path)
    window.app._ahead = fetch_ahead()
    window.click("practice")
    assert window.where == "briefing"
    assert not window.app._ahead.is_alive()
