"""The job card at the left: the job's steps, how each stands where the mode shows it, and the hint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.panel import Open
from simulator.ui.views.work import StepView
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.progress import Bar
from simulator.ui.widgets.step_row import StepRow

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

ROW = 46.0


@dataclass(frozen=True, slots=True)
class Turn:
    """Said: another job's card (`by` 1 or -1), or the rows from number `by` on."""

    what: str
    by: int


@dataclass(frozen=True, slots=True)
class Drawer:
    """Said: a drawer is wanted, or no longer."""

    name: str


@dataclass(slots=True)
class CardState:
    """Which job's card lies on top, and from which row; "" and -1 follow the work."""

    job: str = ""
    first: int = -1


def heard(scene: WorkScene, said: Turn | Drawer) -> None:
    """Turns the card, scrolls it, opens and closes drawers."""
    if isinstance(said, Drawer):
        scene.drawer = "" if scene.drawer == said.name else said.name
        return
    jobs = jobs_of(scene)
    if said.what == "job":
        scene.card.job = jobs[(jobs.index(shown_job(scene)) + said.by) % len(jobs)]
        scene.card.first = -1
    else:
        scene.card.first = said.by


def jobs_of(scene: WorkScene) -> list[str]:
    """Jobs with steps, in their order; "any" is shown with each."""
    found = [step.job for step in scene.view.steps if step.job != "any"]
    return list(dict.fromkeys(found)) or ["any"]


def shown_job(scene: WorkScene) -> str:
    """The job whose card lies on top: the one turned to, else that of the step in hand."""
    jobs = jobs_of(scene)
    if scene.card.job in jobs:
        return scene.card.job
    now = scene.view.now_step
    return now.job if now and now.job in jobs else jobs[0]


def steps_of(scene: WorkScene) -> list[StepView]:
    """The rows of the card that lies on top."""
    job = shown_job(scene)
    return [step for step in scene.view.steps if step.job in (job, "any")]


def widgets(scene: WorkScene, room: Box) -> list[Widget]:
    """Head, bar, rows, hint."""
    steps, view = steps_of(scene), scene.view
    done = sum(step.state == "done" for step in steps)
    head = Box(room.x + 12, room.y + 8, room.w - 24, 44)
    many = len(jobs_of(scene)) > 1
    out: list[Widget] = [
        Label("card.job", Box(head.x + (44 if many else 4), head.y, head.w - (88 if many else 8), 44), text=scene.say(f"job.{shown_job(scene)}"), icon="" if many else "list", style=theme.LABEL, lines=2, align="center" if many else "left"),
    ]
    if many:
        out.append(IconButton("card.before", Box(head.x - 6, head.y, 44, 44), icon="chevron-left", kind="white", says=Turn("job", -1), hint=scene.say("ui.card.before")))
        out.append(IconButton("card.after", Box(head.right - 38, head.y, 44, 44), icon="chevron-right", kind="white", says=Turn("job", 1), hint=scene.say("ui.card.after")))
    top = head.bottom + 4
    if view.mode.shows_verdicts:
        count = 46.0 * max(1.0, min(1.5, scene.desk.settings.text_scale / 100))
        out.append(Bar("card.bar", Box(room.x + 16, top, room.w - 40 - count, 10), share=done / max(1, len(steps)), colour=theme.TEAL600))
        out.append(Label("card.count", Box(room.right - 16 - count, top - 5, count, 20), text=f"{done}/{len(steps)}", style=theme.CAPTION, colour=theme.SLATE500, align="right"))
    top += 16
    foot = room.bottom - 68 if view.mode.allows_hints else room.bottom - 8
    return [*out, *_rows(scene, steps, Box(room.x + 6, top, room.w - 12, foot - top)), *_hint(scene, room)]


def _rows(scene: WorkScene, steps: list[StepView], room: Box) -> list[Widget]:
    """As many rows as fit; where there are more, two small keys turn further."""
    least = ROW * max(1.0, min(1.5, scene.desk.settings.text_scale / 100))
    height = max(least, min(1.4 * least, room.h / max(1, len(steps))))
    fit = int(room.h // height)
    scrolls = fit < len(steps)
    if scrolls:
        fit = int((room.h - 46) // height)
        height = (room.h - 46) / fit  # what is left over lies between the rows
    first = scene.card.first if scene.card.first >= 0 else _follow(steps, fit)
    first = max(0, min(first, len(steps) - fit))
    out: list[Widget] = []
    for index, step in enumerate(steps[first : first + fit]):
        box = Box(room.x, room.y + index * height, room.w, height - 2)
        out.append(
            StepRow(f"step:{step.name}", box, text=scene.say(f"step.{step.name}"), icon=step.icon, state=step.state, says=Open("step", {"step": step.name}), group="card")
        )
    if scrolls:
        foot = room.bottom - 44
        both = first > 0 and first + fit < len(steps)
        half = room.w / 2 - 4 if both else room.w
        if first > 0:
            out.append(IconButton("card.up", Box(room.x, foot, half, 44), icon="chevron-up", kind="light", says=Turn("row", max(0, first - fit + 1)), hint=scene.say("ui.card.up")))
        if first + fit < len(steps):
            out.append(IconButton("card.down", Box(room.right - half, foot, half, 44), icon="chevron-down", kind="light", says=Turn("row", first + fit - 1), hint=scene.say("ui.card.down")))
    return out


def _follow(steps: list[StepView], fit: int) -> int:
    """From which row the step in hand is in sight."""
    now = next((index for index, step in enumerate(steps) if step.state == "now"), 0)
    return max(0, now - fit + 2)


def _hint(scene: WorkScene, room: Box) -> list[Widget]:
    """The hint of the step in hand."""
    view = scene.view
    if not view.mode.allows_hints:
        return []
    now = view.now_step
    box = Box(room.x + 12, room.bottom - 60, room.w - 24, 48)
    return [
        Button("hint", box, text=scene.say("ui.card.hint"), icon="hint-bulb", kind="hint", says=Open("step", {"step": now.name if now else "", "hint": True}), enabled=view.live and now is not None)
    ]
