"""What stands still of a scene is kept as one picture, and only what may have changed is asked: the window ever shows what would be drawn from nothing."""

import numpy as np
import pygame
import pytest

from simulator.ui.art import Painter
from simulator.ui.gallery import worked
from tests.ui.test_clumsy import Clumsy

AGREE = 3
"""Levels by which a pixel may differ: soft edges cut by a piece's rim."""


def from_nothing(app, like):
    """The scene drawn piece after piece onto an empty surface, as if nothing were kept of the scene as a whole."""
    surface = pygame.Surface(like.surface.get_size())
    canvas = Painter(surface, like.scale, like.text_scale, like.studio.root, studio=like.studio)
    app.scene._within = None  # what lies above is asked for everywhere
    app.scene._draw_ground(canvas, app.scene.host.frame)
    app.scene.draw_live(canvas)
    app.scene.host.draw(canvas)
    app.scene.draw_over(canvas)
    return surface


def differing(one, other):
    """The pixels that differ, as a rectangle, or None."""
    a, b = (pygame.surfarray.array3d(each).astype(int) for each in (one, other))
    xs, ys = np.nonzero(np.abs(a - b).max(axis=2) > AGREE)
    return (xs.min(), ys.min(), xs.max(), ys.max(), len(xs)) if len(xs) else None


def all_asked(host):
    """How every widget looks, each asked."""
    return {
        f"{depth}/{widget.name}": (widget.visual_key(host.look(widget, layer)), widget.box)
        for depth, layer in enumerate(host.layers)
        for widget in layer.widgets
    }


@pytest.mark.parametrize(
    ("jobs", "share", "where"),
    [(("safety",), 0.5, "safety"), (("mount",), 0.6, "tower"), (("align",), 0.6, "align"), (("cable",), 0.6, "cabinet"), ((), 0.0, "")],
)
def test_the_window_of_a_clumsy_person_shows_what_would_be_drawn_from_nothing(tmp_path, jobs, share, where):
    person = Clumsy(tmp_path, 11)
    if jobs:
        person.window.starts(*jobs)
        shift = person.window.app.shift
        worked(shift.attempt, shift.attempt.scenario, 0, share)
        shift.work.changed()
        person.window.app.redraw()
        assert person.window.where == where
    app = person.window.app
    checked = 0
    for _ in range(40):
        person.acts(9)
        if app.scene is None:
            continue
        asked = all_asked(app.scene.host)
        noticed = app.scene.host._picture()
        assert {name: noticed[name] for name in asked} == asked, "a widget was changed and nobody stirred"
        person.paint()
        if getattr(getattr(app.scene, "scope", None), "is_making", False):  # a picture that is made bit by bit would go on while it is compared
            continue
        shown = app.stage.begin_frame()
        place = differing(shown.surface, from_nothing(app, shown))
        assert place is None, (place, person.window.where, person.count)
        checked += 1
    assert checked > 15
