"""While the expert does what comes before: the window says so and shows how his work time passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.base.msg import Msg
from simulator.expert.runner import Told
from simulator.session.entry import LogEntry
from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import middle
from simulator.ui.scenes.top_bar import clock_text
from simulator.ui.widgets.drawing import square, words

if TYPE_CHECKING:
    from simulator.ui.app import App

EVERY = 30
"""After so many entries the picture is drawn anew."""


def preparing(app: App) -> Told:
    """Draws the picture at once; what it gives back, told of every entry, draws it again now and then."""
    count = 0
    draw(app, 0)

    def told(entry: LogEntry, why: Msg) -> None:
        nonlocal count
        count += 1
        if count % EVERY == 0:
            draw(app, entry.at_ms)

    return told


def draw(app: App, at_ms: int) -> None:
    """A calm sheet: what is being done, by whom, and his clock."""
    width, height = app.stage.logical_size()
    grow = max(1.0, min(1.5, app.office.settings.text_scale / 100))
    canvas = app.stage.begin_frame()
    canvas.rect(Box(0, 0, width, height), theme.INK900)
    sheet = middle(Box(0, 0, width, height), 560 * grow, 260 * grow)
    canvas.rect(sheet, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
    inside = sheet.inset(28, 24)
    row = inside.h / 3
    canvas.sprite("icons/stopwatch", square(inside.x + 20, inside.y + row / 2, 36), tint=theme.INK700)
    words(canvas, app.texts.text("ui.preparing.title"), Box(inside.x + 56, inside.y, inside.w - 56, row), theme.TITLE, theme.INK900)
    words(canvas, app.texts.text("ui.preparing.text"), Box(inside.x, inside.y + row, inside.w, row), theme.LABEL, theme.SLATE500)
    canvas.text(clock_text(at_ms // 1000), Box(inside.x, inside.y + 2 * row, inside.w, row), theme.VALUE, theme.BLUE700, align="center")
    app.stage.end_frame()
    app.stage.stay_alive()
