"""The top bar of work scenes: way back, title, mode, clock, safety state, pause and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.intent import Wish
from simulator.ui.panel import Open
from simulator.ui.scenes import job_card
from simulator.ui.views.safety_state import safety_state, worst_badge
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.pill import mode_pill

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene


def clock_text(seconds: int) -> str:
    """Minutes and seconds, hours where there are some.

    >>> clock_text(272), clock_text(3725)
    ('04:32', '1:02:05')
    """
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"


def shown_seconds(scene: WorkScene, second: int) -> int:
    """Work time since these jobs began, or what is left of an assessment with a limit."""
    limit, passed = scene.view.minutes * 60, max(0, second - scene.view.began_ms // 1000)
    return max(0, limit - passed) if limit else passed


def tick(scene: WorkScene, second: int) -> None:
    """Writes the clock."""
    label = scene.host.layers[0].names.get("clock")
    if isinstance(label, Button):
        label.text = clock_text(shown_seconds(scene, second))
        scene.host.stir("clock")


def widgets(scene: WorkScene) -> list[Widget]:
    """Everything in the bar."""
    say, view = scene.say, scene.view
    right = scene.width
    out: list[Widget] = [
        IconButton("back", Box(6, 6, 44, 44), icon="chevron-left", says=Open("leave"), hint=say("ui.work.leave")),
        IconButton("places", Box(64, 6, 44, 44), icon=scene.icon, says=Open("places"), hint=say("ui.work.places")),
        Label("title", Box(118, 6, 240, 26), text=say(f"ui.{scene.name}.title"), style=theme.BAR_TITLE, colour=theme.WHITE),
        Label("place", Box(118, 31, 240, 20), text=scene.desk.texts.text("title"), style=theme.CAPTION, colour=theme.MIST300),
        mode_pill("mode", Box(366, 11, 176 if view.mode.name == "demonstration" else 140, 34), view.mode.name, say(f"mode.{view.mode.name}")),
        Button("clock", Box(right - 708, 7, 128, 44), text=clock_text(shown_seconds(scene, scene.clock_second)), icon="clock", kind="dark", says=Open("wait"), hint=say("ui.work.wait")),
        *_safety(scene, right - 568),
        IconButton("sheet", Box(right - 252, 6, 44, 44), icon="document", says=Open("briefing"), hint=say("ui.work.sheet")),
        IconButton("file", Box(right - 200, 6, 44, 44), icon="checklist", says=Open("handover"), hint=say("ui.work.file")),
        IconButton("undo", Box(right - 148, 6, 44, 44), icon="undo", says=Wish("undo"), hint=say("ui.work.undo"), enabled=view.mode.allows_undo and view.live),
        IconButton("pause", Box(right - 98, 6, 44, 44), icon="pause", says=Wish("pause"), hint=say("ui.work.pause"), enabled=not view.closed),
        IconButton("help", Box(right - 48, 6, 44, 44), icon="help", says=Open("help"), hint=say("ui.work.help")),
    ]  # fmt: skip
    if scene.drawers:
        out.append(IconButton("drawer.card", Box(right - 304, 6, 44, 44), icon="list", says=job_card.Drawer("card"), hint=say("ui.work.card")))
        out.append(IconButton("drawer.belt", Box(right - 356, 6, 44, 44), icon="wrench", says=job_card.Drawer("belt"), hint=say("ui.work.tools")))
    return out


def _safety(scene: WorkScene, left: float) -> list[Widget]:
    """The strip of safety states, each with its words; where there is no room one key stands for them. A click tells all."""
    states = safety_state(scene.view)
    if scene.drawers:
        return [IconButton("safety.all", Box(scene.width - 408, 6, 44, 44), icon="safety-helmet", badge=worst_badge(states), says=Open("signs"), hint=scene.say("ui.signs.title"))]
    found: list[Widget] = [Card("safety.ground", Box(left - 4, 6, len(states) * 50 + 4, 44), kind="dark", radius=theme.RADIUS_CARD)]
    for index, state in enumerate(states):
        box = Box(left + index * 50, 6, 46, 44)
        found.append(
            IconButton(
                f"safety.{state.name}", box, icon=state.icon, kind="bare", badge=state.badge, says=Open("signs"),
                hint=scene.say(f"ui.safety_state.{state.words}"), group="safety",
            )
        )  # fmt: skip
    return found


def draw(canvas: Canvas, scene: WorkScene) -> None:
    """The bar's ground."""
    canvas.rect(Box(0, 0, scene.width, theme.TOP_BAR), theme.INK900)
    canvas.rect(Box(56, 0, 1, theme.TOP_BAR), theme.INK700)
