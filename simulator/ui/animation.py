"""The demonstration as a short animation for the README: `python -m simulator.ui.animation [OUT.gif]`. Needs Pillow, of the extra `dev`.

The expert works the whole first site; at moments spread over his work the window is drawn, and the pictures follow each other.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.scenario.load import load_scenario
from simulator.ui.app import App
from simulator.ui.gallery import settle
from simulator.ui.office import FIRST, Office
from simulator.ui.pictures import SIZE, fixed_clock
from simulator.ui.stage import Stage
from simulator.ui.starting import start
from simulator.ui.views.replay import Seek

OUT = Path("docs/pictures/demonstration.gif")
SEED, LANG = 4, "id"
MOMENTS, SHOWN_MS = 30, 1000
SHOWN_PX = (720, 405)
COLOURS = 112
SETTLING_STEPS = 30
"""Sixtieths of a second a scene has to come to rest before it is drawn."""


def moments(scenario_id: str = FIRST) -> list[int]:
    """Entry numbers spread evenly over the expert's own actions."""
    scenario = load_scenario(scenario_id)
    attempt = in_memory(expert_terms(scenario, SEED, ()))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, SEED, scenario.playable))
    acts = [entry.seq for entry in attempt.session.entries if entry.actor == "trainee"]
    return [acts[round((index + 0.5) / MOMENTS * (len(acts) - 1))] for index in range(MOMENTS)]


def sheets(folder: Path) -> Iterator[Path]:
    """The window at each moment, as pictures in a folder."""
    with Stage(headless=True) as stage:
        stage.open(SIZE)
        office = Office(folder, fixed_clock)
        office.choose(trainee="07", avatar=1, warmed_up=True, lang=LANG, sound=False)
        app = App(stage, office, LANG)
        app.scenario = load_scenario(FIRST)
        start(app, {"mode": "demonstration", "jobs": app.scenario.playable, "seed": SEED})
        for number, seq in enumerate(moments()):
            _work_until(app, seq)
            app.make_scene()
            app.turn([], SETTLING_STEPS)
            settle(app)
            out = folder / f"{number:03}.png"
            stage.save_png(out)
            yield out
        app.let_go()
        office.close()


def _work_until(app: App, seq: int) -> None:
    """Lets the expert work, an action at a time, until an entry is there."""
    watched: Any = app.playback
    while len(entries := watched.attempt.session.entries) < seq:
        watched.hear(Seek(len(entries) + 1))


def build(out: Path) -> None:
    """Draws the animation; raises OSError where it cannot be written."""
    from PIL import Image

    with tempfile.TemporaryDirectory(prefix="menara-") as folder:
        frames = [Image.open(sheet).convert("RGB").resize(SHOWN_PX, Image.Resampling.LANCZOS).quantize(COLOURS) for sheet in sheets(Path(folder))]
    frames[0].save(out, save_all=True, append_images=frames[1:], duration=SHOWN_MS, loop=0, optimize=True)


def main(arguments: list[str]) -> int:
    """Writes the file named, else the README's."""
    out = Path(arguments[0]) if arguments else OUT
    build(out)
    sys.stdout.write(f"{out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
