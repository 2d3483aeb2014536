"""Whole windows: every text of a work scene, its job card, its drawers, its panels and its pause has room."""

import pytest

from simulator.ui.intent import Wish
from tests.ui.window import Window

WINDOWS = (
    ((1280, 720), 100), ((1280, 720), 150), ((1280, 720), 200), ((1024, 768), 100), ((1024, 768), 200), ((1366, 768), 100), ((1920, 1080), 150), ((1280, 688), 100),
)  # fmt: skip
"""Size and text size; the last is the window on a screen of 1366x768 with the desktop's bars."""


def cut(window):
    """Texts that had no room when the window was drawn."""
    painter = window.stage.begin_frame()
    window.scene.draw(painter)
    found, painter.overflows[:] = list(painter.overflows), []
    return found


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("size", "text_scale"), WINDOWS)
def test_every_text_of_the_window_fits(tmp_path, lang, size, text_scale):
    window = Window(tmp_path, lang=lang, size=size)
    window.app.do([Wish("text_scale", text_scale)])
    found = cut(window)
    for job in ("safety", "cable"):
        window.starts(job)
        for drawer in ("card", "belt") if window.scene.drawers else ("",):
            window.scene.drawer = drawer
            window.scene.refresh()
            found += cut(window)
        steps = [("step", {"step": step.name}) for step in window.work.view().steps]
        for name, about in [*steps, ("help", {}), ("leave", {}), ("places", {}), ("wait", {})]:
            window.scene.show_panel(name, about)
            found += cut(window)
            window.scene.panel = None
            window.scene.refresh()
        window.key("f5")
        found += cut(window)
    assert found == []
