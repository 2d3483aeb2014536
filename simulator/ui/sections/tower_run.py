"""The card of a cable's way down the tower: lifted, clamped, its loop, its earth kits; on the ground its coloured rings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.cabling.dressing import SPOTS, FitKit
from simulator.mechanics.mounting.assembly import COLOURS, PutRing
from simulator.mechanics.mounting.running import PATHS, ClampCable, LayLoop, LiftCable
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Item, Ready, WholeCable
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_ends import end_tiles
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Well
from simulator.ui.theme import SLATE500
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toggle import Toggle

HIGH, GAP = 44.0, 5.0
LEADS = ("down", "up", "loop")


class RunCard(TowerSection):
    """The cable in hand."""

    def suits(self) -> bool:
        """Wherever there are cables at hand."""
        return True

    def widgets(self, room: Box) -> list[Widget]:
        """The cable, its ends to take in the hand, its way."""
        cable = self.hands.cable if self.hands.cable in self.view.seen.cables else ""
        well = Well("run.cable", Box(room.x, room.y, room.w, HIGH), text=self.say("ui.tower.run.put"), icon="cable", filled=self.named(cable) if cable else "", accepts=lambda load: isinstance(load, WholeCable), gets=lambda load: Ready(cable=load.cable), hint=self.say("ui.tower.run.hint"))  # type: ignore[attr-defined]  # a WholeCable
        if not cable:
            return self.asked([well, Label("run.none", Box(room.x, room.y + 52, room.w, 66), text=self.say("ui.tower.run.hint"), lines=3, colour=SLATE500, valign="top")])
        ends = Box(room.x, room.y + HIGH + GAP, room.w, 62)
        below = Box(room.x, ends.bottom + GAP, room.w, room.bottom - ends.bottom - GAP)
        run = self.view.seen.mounting.runs.get(cable)
        rows = self._way(cable) if run is not None else self._lift(cable) if self.view.seen.mounting.hoists and self._is_long(cable) else self._rings(cable)
        return self.asked([well, *end_tiles(self, cable, ends), *self._placed(rows, below)])

    def _is_long(self, cable: str) -> bool:
        plan = self.view.sheet.plan.mount
        return plan is not None and any(run.cable == cable for run in plan.runs)

    @staticmethod
    def _placed(rows: list[list[Widget]], room: Box) -> list[Widget]:
        out: list[Widget] = []
        for index, line in enumerate(rows):
            for widget, box in zip(line, row(Box(room.x, room.y + index * (HIGH + GAP), room.w, HIGH), len(line), GAP), strict=True):
                widget.box = box
                out.append(widget)
        return out

    def _zero(self) -> Box:
        return Box(0, 0, 0, 0)

    def _metres(self, mm: int) -> str:
        return f"{shifted(mm, 3, 1, language(self.texts.lang))} m"

    # Lifted

    def _lift(self, cable: str) -> list[list[Widget]]:
        pulley = next(iter(self.view.seen.mounting.hoists), "")
        held = (self.say("ui.tower.run.grip"), self.say("ui.tower.run.connector"))
        paths = [(name, self.say(f"ui.tower.run.{name}"), "") for name in PATHS]
        act = LiftCable(pulley=pulley, cable=cable, held=self.choices.held, path=self.choices.path, slack_mm=self.choices.slack_mm, by=self.view.me)
        return [
            [Toggle("run.held", self._zero(), choices=held, chosen=int(self.choices.held == "connector"), kind="light", tells=lambda index: Turn("held", "connector" if index else "grip"))],
            list(tabs("run.path", Box(0, 0, 3, 1), paths, self.choices.path, lambda name: Turn("path", name))),
            [Label("run.slack_word", self._zero(), text=self.say("ui.tower.run.slack"), lines=2), Stepper("run.slack", self._zero(), value=self.choices.slack_mm, most=5_000, by=100, shows=self._metres, tells=lambda mm: Turn("slack_mm", mm))],
            [HoldButton("run.lift", self._zero(), text=self.say("ui.tower.run.lift"), icon="hoist", kind="secondary", confirm=self.say("ui.tower.run.lift_sure"), says=Act(act), hint=self.say("ui.tower.run.lift_hint"))],
        ]  # fmt: skip

    # Its way down

    def _way(self, cable: str) -> list[list[Widget]]:
        run, me = self.view.seen.mounting.runs[cable], self.view.me
        clamped = self.say("ui.tower.run.clamped", pitch=run.pitch_mm) if run.pitch_mm else ""
        loops = (self.say("ui.tower.run.loop"), self.say("ui.tower.run.straight"))
        laid = self.say("ui.tower.run.laid", bend=run.bend_mm) if run.bend_mm else self.say("ui.tower.run.lay")
        return [
            [
                Stepper("run.pitch", self._zero(), value=self.choices.pitch_mm, least=200, most=5_000, by=100, shows=self._metres, tells=lambda mm: Turn("pitch_mm", mm), hint=self.say("ui.tower.run.pitch")),
                Well("run.clamp", self._zero(), text=self.say("ui.tower.run.clamp"), icon="cable-clamp", filled=clamped, accepts=lambda load: isinstance(load, Item), gets=lambda load: Act(ClampCable(cable=cable, pitch_mm=self.choices.pitch_mm, item=load.id, by=me)), hint=self.say("ui.tower.run.clamp_hint")),  # type: ignore[attr-defined]  # an Item
            ],
            [Toggle("run.loop", self._zero(), choices=loops, chosen=1 - self.choices.loop, kind="light", tells=lambda index: Turn("loop", 1 - index))],
            [
                Stepper("run.bend", self._zero(), value=self.choices.bend_mm, least=10, most=600, by=10, shows=lambda mm: f"{mm} mm", tells=lambda mm: Turn("bend_mm", mm), hint=self.say("ui.tower.run.bend")),
                Button("run.lay", self._zero(), text=laid, icon="bend-radius", kind="secondary", says=Act(LayLoop(cable=cable, loop=bool(self.choices.loop), bend_mm=self.choices.bend_mm, by=me))),
            ],
            *self._kits(cable),
        ]  # fmt: skip

    def _kits(self, cable: str) -> list[list[Widget]]:
        """Where an earth kit goes, how its lead runs, then the kit."""
        spots = [(name, self.say(f"ui.tower.run.{name}"), "") for name in SPOTS]
        fitted = f"on:{cable}:{self.choices.spot}" in self.view.seen.kits
        kit = Well(
            "run.kit", self._zero(), text=self.say("ui.tower.run.kit"), icon="grounding-kit", filled=self.say("ui.tower.run.kit_on") if fitted else "", accepts=lambda load: isinstance(load, Item),
            gets=lambda load: Act(FitKit(item=load.id, cable=cable, spot=self.choices.spot, lead=self.choices.lead, by=self.view.me)), hint=self.say("ui.tower.run.kit_hint"),  # type: ignore[attr-defined]  # an Item
        )  # fmt: skip
        leads = [(name, self.say(f"ui.tower.run.lead.{name}"), "") for name in LEADS]
        return [
            list(tabs("run.spot", Box(0, 0, 3, 1), spots, self.choices.spot, lambda name: Turn("spot", name))),
            list(tabs("run.lead", Box(0, 0, 3, 1), leads, self.choices.lead, lambda name: Turn("lead", name))),
            [kit],
        ]

    # Rings

    def _rings(self, cable: str) -> list[list[Widget]]:
        colours = [(name, self.say(f"ui.tower.ring.{name}"), "") for name in COLOURS]
        rings = self.view.seen.mounting.rings
        ends: list[Widget] = []
        for end in ("a", "b"):
            on = rings.get(f"{cable}.{end}")
            filled = self.say("ui.tower.ring.on", count=on[1], colour=self.say(f"ui.tower.ring.{on[0]}")) if on else ""
            ends.append(Well(f"ring:{end}", self._zero(), text=self.say("ui.tower.ring.end", end=end.upper()), icon="cable-label", filled=filled, accepts=lambda load: isinstance(load, Item), gets=self._ringed(cable, end), hint=self.say("ui.tower.ring.hint"), group="rings"))
        rows: list[list[Widget]] = [
            list(tabs("ring.colours" if at else "ring.colour", Box(0, 0, 4, 1), colours[at : at + 2], self.choices.ring, lambda name: Turn("ring", name)))
            for at in range(0, len(colours), 2)
        ]
        return [
            *rows,
            [Stepper("ring.count", self._zero(), value=self.choices.count, least=1, most=4, tells=lambda count: Turn("count", count), hint=self.say("ui.tower.ring.count"))],
            ends,
        ]

    def _ringed(self, cable: str, end: str) -> Callable[[Any], object]:
        return lambda load: Act(PutRing(cable=cable, end=end, colour=self.choices.ring, count=self.choices.count, item=load.id, by=self.view.me))

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """What is set before it is done."""
        known = ("held", "path", "slack_mm", "pitch_mm", "loop", "bend_mm", "spot", "lead", "ring", "count")
        if isinstance(said, Turn) and said.what in known:
            setattr(self.choices, said.what, said.value)
            return ()
        return None
