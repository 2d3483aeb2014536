"""Drill: one job, or one step of it, chosen by its picture; what comes before the step is done already.

About: `scenario`, `seed`, `jobs` (those that can be done). Answers `Wish("start", {"mode": "drill", "jobs", "step"})`,
`step` being `job.step` or "" for the whole job.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any

from simulator.ui import theme
from simulator.ui.by_hand import by_hand
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Intent, Wish
from simulator.ui.scene import Desk, scene
from simulator.ui.scenes.home import JOB_ICONS
from simulator.ui.scenes.home_frame import Page, caption
from simulator.ui.widgets.badge import put_badge
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.work import step_icons, steps_of


@dataclass(frozen=True, slots=True)
class Job:
    """Said: this job."""

    job: str


@dataclass(frozen=True, slots=True)
class Step:
    """Said: this step of it, "" for all of it."""

    step: str


@dataclass(eq=False, kw_only=True)
class Card(Widget):
    """A tile with a large pictogram and a few words; `flat` sets them side by side."""

    text: str = ""
    icon: str = ""
    chosen: bool = False
    flat: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Violet where it is chosen, with a mark."""
        face = Box(self.box.x, self.box.y, self.box.w, self.box.h - 3)
        line = theme.VIOLET600 if self.chosen or look.hovered or look.pressed else theme.MIST300
        canvas.rect(face.moved(0, 2), line, radius=theme.RADIUS_CARD)
        canvas.rect(face, theme.VIOLET100 if self.chosen else theme.WHITE, line=line, width=3 if self.chosen else 1.4, radius=theme.RADIUS_CARD)
        ink = theme.VIOLET600 if self.chosen else theme.INK700
        if self.flat:
            canvas.sprite(f"icons/{self.icon}", square(face.x + 36, face.centre[1], 38), tint=ink)
            words(canvas, self.text, Box(face.x + 66, face.y + 6, face.w - 66 - 28, face.h - 12), theme.VALUE, theme.INK900, most=3)
        else:
            art = min(face.h * 0.54, 92.0)
            side = min(54.0, art - 12)
            canvas.sprite(f"icons/{self.icon}", square(face.centre[0], face.y + art / 2 + 4, side), tint=ink)
            words(canvas, self.text, Box(face.x + 8, face.y + art + 2, face.w - 16, face.h - art - 8), theme.LABEL, theme.INK900, "center", most=3)
        if self.chosen:
            put_badge(canvas, "correct", Box(face.right - 28, face.y + 6, 22, 22))


class DrillScene(Page):
    """Jobs at the left, their steps at the right."""

    name, icon = "drill", "drill-cards"
    wide, high = 1120.0, 600.0

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        scenario, seed = about["scenario"], int(about.get("seed") or 0)
        self.jobs: tuple[str, ...] = tuple(about.get("jobs") or by_hand(scenario))
        self.steps = {job: tuple(name for name in steps_of(scenario, seed, (job,)) if name.startswith(f"{job}.")) for job in self.jobs}
        self.job, self.picked = self.jobs[0], ""

    def _rooms(self) -> tuple[Box, Box, Box]:
        """Jobs, steps, foot."""
        sheet = self.sheet
        foot = Box(sheet.x + 24, sheet.bottom - 82, sheet.w - 48, 60)
        left = Box(sheet.x + 24, sheet.y + 16, sheet.w * 0.23, foot.y - sheet.y - 28)
        return left, Box(left.right + 28, left.y, foot.right - left.right - 28, left.h), foot

    def build(self) -> None:
        """Tiles of both columns, what is chosen, the key."""
        left, right, foot = self._rooms()
        name = self.say("ui.drill.whole") if not self.picked else self.say(f"step.{self.picked}")
        said = self.say("ui.drill.chosen", job=self.say(f"job.{self.job}"), step=name)
        wide = 236 * (1 + (self.grown - 1) * 0.5)
        go = Button(
            "go", Box(foot.right - wide, foot.y, wide, foot.h), text=self.say("ui.drill.go"), icon="drill-cards", kind="drill",
            says=Wish("start", {"mode": "drill", "jobs": (self.job,), "step": self.picked}),
        )  # fmt: skip
        listen = IconButton("listen", Box(go.box.x - 64, foot.y + 4, 52, 52), icon="sound-on", kind="white", says=Wish("say", f"step.{self.picked}" if self.picked else f"job.{self.job}"), hint=self.say("ui.home.listen"))
        chosen = Label("chosen", Box(foot.x, foot.y, listen.box.x - foot.x - 12, foot.h * 0.56), text=said, style=theme.VALUE, valign="bottom", lines=1)
        note = Label("note", Box(foot.x, chosen.box.bottom, chosen.box.w, foot.h - chosen.box.h), text=self.say("ui.drill.note") if self.picked else "", style=theme.Style(14, 600), colour=theme.SLATE500, valign="top", lines=1)
        self.host.put([*self._job_tiles(left), *self._step_tiles(right), chosen, note, go, listen, *self.bar()], self.shortcuts())
        if not self.host.focused:
            self.host.focus(f"job:{self.job}")

    def _job_tiles(self, room: Box) -> list[Widget]:
        high = min(124 * self.grown, (room.h - 40) / max(1, len(self.jobs)) - 12)
        return [
            Card(
                f"job:{job}", Box(room.x, room.y + 40 + index * (high + 12), room.w, high), text=self.say(f"job.{job}"), icon=JOB_ICONS.get(job, "briefcase"),
                chosen=job == self.job, flat=True, group="job", says=Job(job),
            )
            for index, job in enumerate(self.jobs)
        ]  # fmt: skip

    def _step_tiles(self, room: Box) -> list[Widget]:
        shown = ("", *self.steps[self.job])
        lines = 4 if len(shown) > 12 else 3 if len(shown) > 8 else 2
        across = ceil(len(shown) / lines)
        area = Box(room.x, room.y + 40, room.w, room.h - 40)
        high = min(area.h, lines * 170 * self.grown)
        places = [place for line in column(Box(area.x, area.y, area.w, high), lines, 12) for place in row(line, across, 12)]
        icons = step_icons()
        return [
            Card(
                f"step:{step or 'all'}", place, text=self.say(f"step.{step}") if step else self.say("ui.drill.whole"),
                icon=icons[step] if step else JOB_ICONS.get(self.job, "briefcase"), chosen=step == self.picked, group="step", says=Step(step),
            )
            for step, place in zip(shown, places, strict=False)
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent]:
        """Another job, another step."""
        if isinstance(said, Job):
            self.job, self.picked = said.job, "" if said.job != self.job else self.picked
        elif isinstance(said, Step):
            self.picked = said.step
        else:
            return ()
        self.build()
        return ()

    def ground_key(self) -> Hashable:
        """Only the headings stand still."""
        return (super().ground_key(), self._rooms())

    def draw_sheet(self, canvas: Canvas, sheet: Box) -> None:
        """Headings, a line between the columns."""
        left, right, _ = self._rooms()
        caption(canvas, "briefcase", self.say("ui.drill.job"), Box(left.x, left.y, left.w, 32))
        caption(canvas, "list", self.say("ui.drill.step"), Box(right.x, right.y, right.w, 32))
        canvas.rect(Box(left.right + 14, left.y, 1, left.h), theme.MIST200)


@scene("drill")
def make_drill(desk: Desk, about: dict[str, Any]) -> DrillScene:
    """Jobs and steps of the scenario."""
    return DrillScene(desk, about)
