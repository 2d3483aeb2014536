"""The first key on home finds what it needs already there."""

import subprocess
import sys

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


def test_the_window_opens_before_anything_of_a_site_is_loaded(tmp_path):
    """Home needs neither scenario nor mechanics: the old computers of a class open it at once."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom simulator.cli.clock import now_iso\nfrom simulator.ui.app import App\nfrom simulator.ui.null_stage import NullStage\n"
        f"from simulator.ui.office import Office\napp = App(NullStage([], size=(1280, 720)), Office(Path({str(tmp_path)!r}), now_iso), 'id')\napp.home()\napp.picture()\n"
        "print([name for name in ('pydantic', 'numpy', 'simulator.scenario.document', 'simulator.mechanics.kinds') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout.strip() == "[]", done.stderr
