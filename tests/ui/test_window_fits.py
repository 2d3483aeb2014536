"""Whole windows: every text of a work scene, its job card, its drawers, its panels and its pause has room."""

import pytest

from simulator.ui.gallery import worked
from simulator.ui.intent import Wish
from simulator.ui.views.replay import Play, Seek
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
    assert found == [], "\n".join(str(one) for one in found)


def panels(window):
    """Every panel that has words of its own here: the steps of the jobs, help, leave, places, waiting."""
    steps = [("step", {"step": step.name}) for step in window.work.view().steps]
    found = []
    for name, about in [*steps, ("help", {}), ("leave", {}), ("places", {}), ("wait", {})]:
        window.scene.show_panel(name, about)
        found += cut(window)
        window.scene.panel = None
        window.scene.refresh()
    return found


ALOFT = {"tower": ("mount", (0.12, 0.42, 0.48, 0.62, 0.7)), "align": ("align", (0.3, 0.5, 0.8))}
"""Scene, its job, how far the expert is in it when it is looked at."""


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("where", list(ALOFT))
def test_every_text_on_the_tower_and_at_the_dish_fits(tmp_path, lang, where):
    """At every size of window and text, with every card, drawer and panel; both people."""
    job, shares = ALOFT[where]
    window = Window(tmp_path, lang=lang, draws=False, sound=False)
    found, seen = [], set()
    for share in shares:
        window.app.home()
        window.starts(job)
        shift = window.app.shift
        worked(shift.attempt, shift.attempt.scenario, 0, share)
        shift.work.changed()
        window.app.redraw()
        for size, text_scale in WINDOWS:
            window.resizes(*size)
            window.app.do([Wish("text_scale", text_scale)])
            seen.add(window.where)
            for drawer in ("card", "belt") if window.scene.drawers else ("",):
                window.scene.drawer = drawer
                window.scene.refresh()
                for name in [one for one in window.scene.host.layers[0].names if one.startswith("card:")] or [""]:
                    if name:
                        window.scene.choices.card = name.removeprefix("card:")
                        window.scene.refresh()
                    found += [(share, size, text_scale, name, text) for text in cut(window)]
            window.scene.drawer = ""
        found += panels(window)
    assert where in seen
    assert found == [], "\n".join(str(one) for one in found)
    assert window.app.texts.missing == set()


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("job", ["mount", "align"])
def test_every_text_fits_while_somebody_else_works_there(tmp_path, lang, job):
    """The demonstration of the job, its bar below, at every size: an entry here and there."""
    window = Window(tmp_path, lang=lang, draws=False, sound=False)
    window.starts(job, mode="demonstration")
    playback = window.app.playback
    window.app.do([Wish("replay", Play(on=False))])
    found, count = [], 0
    while not playback.attempt.closed:
        count += 1
        if count % 17:
            playback._perform(playback._due_ms)
            continue
        window.app.do([Wish("replay", Seek(len(playback.attempt.session.entries) + 1))])
        size, text_scale = WINDOWS[count // 17 % len(WINDOWS)]
        window.resizes(*size)
        window.app.do([Wish("text_scale", text_scale)])
        found += [(count, window.where, size, text_scale, text) for text in cut(window)]
    assert count > 150
    assert found == [], "\n".join(str(one) for one in found)
    assert window.app.texts.missing == set()
