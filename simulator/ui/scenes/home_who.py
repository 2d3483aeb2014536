"""The trainee's card on home: number and avatar, and the best he has reached in each job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Show
from simulator.ui.views.home import JobProgress
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from simulator.ui.scenes.home import HomeScene

HEAD, TITLE = 104.0, 46.0
FULL = 0.995
"""From this share on nothing is open in a job."""


def widgets(scene: HomeScene) -> list[Widget]:
    """Another trainee; nobody is asked for his number."""
    card, say = scene.rooms.who, scene.say
    if not scene.view.trainee:
        key = Box(card.x + 18, card.y + HEAD + TITLE + 56, card.w - 36, 56)
        return [Button("trainee", key, text=say("ui.home.who.choose"), icon="student", says=Show("who"))]
    return [IconButton("trainee", Box(card.right - 64, card.y + 28, 48, 48), icon="team", says=Show("who"), hint=say("ui.home.who.change"))]


def draw(canvas: Canvas, scene: HomeScene) -> None:
    """The card; where nobody is here it says how to begin."""
    card, view = scene.rooms.who, scene.view
    canvas.rect(card, theme.WHITE, radius=theme.RADIUS_LARGE, shadow=True)
    canvas.rect(Box(card.x, card.y, card.w, HEAD), theme.INK900, radius=theme.RADIUS_LARGE)
    canvas.rect(Box(card.x, card.y + HEAD - 30, card.w, 30), theme.INK900)
    canvas.circle(card.x + 58, card.y + HEAD / 2, 40, theme.MIST200, line=theme.AMBER500, width=3)
    canvas.sprite(view.avatar, Box(card.x + 21, card.y + HEAD / 2 - 37, 74, 74))
    told = scene.say("ui.home.who", number=view.trainee) if view.trainee else scene.say("ui.home.who.nobody")
    room = card.w - 108 - (72 if view.trainee else 14)
    words(canvas, told, Box(card.x + 108, card.y + 8, room, 46), theme.BAR_TITLE, theme.WHITE, valign="bottom")
    words(canvas, scene.say("ui.home.who.note"), Box(card.x + 108, card.y + 56, room, 42), theme.CAPTION, theme.MIST300, valign="top")
    if not view.trainee:
        words(canvas, scene.say("ui.home.who.begin"), Box(card.x + 18, card.y + HEAD + 12, card.w - 36, 80), theme.Style(17, 600), theme.INK700, valign="middle", most=3)
        return
    canvas.sprite("icons/medal", square(card.x + 32, card.y + HEAD + TITLE / 2 + 2, 24), tint=theme.INK700)
    words(canvas, scene.say("ui.home.skills"), Box(card.x + 52, card.y + HEAD + 8, card.w - 70, TITLE - 12), theme.VALUE, theme.INK900, most=1)
    for index, job in enumerate(view.jobs):
        top = card.y + HEAD + TITLE + 2 + index * scene.rooms.row
        _draw_job(canvas, scene, job, Box(card.x + 18, top, card.w - 36, scene.rooms.row))


def _draw_job(canvas: Canvas, scene: HomeScene, job: JobProgress, box: Box) -> None:
    """Pictogram, name, best in hundred, bar; full is teal with a check."""
    from simulator.ui.scenes.home import JOB_ICONS

    best = job.best or 0.0
    full = best >= FULL
    tile = Box(box.x, box.y, 46, 46)
    canvas.rect(tile, theme.TEAL100 if full else theme.BLUE100, radius=theme.RADIUS_BUTTON)
    canvas.sprite(f"icons/{JOB_ICONS[job.job]}", tile.inset(11), tint=theme.TEAL700 if full else theme.BLUE700)
    if full:
        put_badge(canvas, "correct", Box(tile.right - 13, tile.bottom - 13, 18, 18), casing=True)
    left, right = tile.right + 14, box.right
    high = box.h - 28
    words(canvas, scene.desk.texts.text(f"job.{job.job}"), Box(left, box.y - 2, right - left - 46, high), theme.LABEL, theme.INK900)
    shown = "\u2013" if job.best is None else str(int(best * 100))
    words(canvas, shown, Box(right - 44, box.y - 2, 44, high), theme.VALUE, theme.INK900, "right", most=1)
    track = Box(left, box.y + high + 2, right - left, 10)
    canvas.rect(track, theme.MIST200, radius=5)
    if best > 0:
        canvas.rect(Box(track.x, track.y, max(10.0, track.w * min(1.0, best)), 10), theme.TEAL600 if full else theme.BLUE600, radius=5)
