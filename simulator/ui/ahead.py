"""What the first key on home will need is fetched while it is still being read: on an old computer that key would else wait for seconds."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

from simulator.base.errors import SimulatorError
from simulator.ui.loading import need_scene

SCENES = ("briefing", "safety", "cabinet")


def fetch_ahead() -> Thread:
    """Begins it beside the window. Whoever wants anything waits for its end first: two threads never import at once."""
    thread = Thread(target=_fetch, name="ahead", daemon=True)
    thread.start()
    return thread


def _fetch() -> None:
    """The first scenario and the modules of its scenes; what is wrong with them is told where they are wanted."""
    from simulator.ui.office import first_scenario

    with suppress(SimulatorError):
        first_scenario()
        for name in SCENES:
            need_scene(name)
