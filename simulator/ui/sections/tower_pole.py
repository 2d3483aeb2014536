"""The card of a working position: the pole set upright, a load hung and shifted, an antenna turned and tilted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simulator.catalog.families.units import UnitType
from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.mounting.aiming import ReadInclinometer, SetTilt, SightCompass, SightLandmark, TurnAntenna
from simulator.mechanics.mounting.hanging import Hang, MeasureHeight, PlumbPole, ShiftUnit
from simulator.ui.geometry import Box
from simulator.ui.hands import Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Pull, Resting, TopView, Well
from simulator.ui.theme import SLATE500
from simulator.ui.views import tower_goods
from simulator.ui.views import tower_work as view_of
from simulator.ui.views.instruments import use_of
from simulator.ui.views.tower_goods import TOOLS
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toggle import Toggle

PAGES = (("hang", "mast-height"), ("aim", "azimuth"), ("tilt", "tilt-angle"))
HIGH, PULL, GAP = 48.0, 66.0, 6.0
FINE_CDEG = 10
"""How finely a bracket is moved in its slot; its scale is coarser."""


class PoleCard(TowerSection):
    """Hang, aim, tilt."""

    def suits(self) -> bool:
        """At a pole."""
        return tower_goods.is_aloft(self.view) and bool(view_of.mount_here(self.view))

    def widgets(self, room: Box) -> list[Widget]:
        """Three pages."""
        page = self.choices.page if self.choices.page in dict(PAGES) else "hang"
        rail = Box(room.x, room.y, room.w, 44)
        choices = [(name, self.say(f"ui.tower.pole.{name}"), "") for name, _ in PAGES]
        below = Box(room.x, rail.bottom + 8, room.w, room.bottom - rail.bottom - 8)
        made = {"hang": self._hang, "aim": self._aim, "tilt": self._tilt}[page](below)
        return self.asked([*tabs("pole.page", rail, choices, page, lambda name: Turn("page", name), gap=4), *made])

    def reads(self, name: str, box: Box, use: str, quantity: str, target: str, gets: Callable[[Any], object]) -> Widget:
        """A place to hold an instrument to, with what it showed last."""
        sprite, aspect = TOOLS[use]
        value = view_of.reading(self.view, self.texts, quantity, target)
        return Well(
            name, box, text=self.say(f"ui.tower.read.{quantity}"), filled=f"{self.say(f'ui.tower.read.{quantity}')}: {value}" if (quantity, target) in self.view.readings else "",
            sprite=sprite, aspect=aspect, accepts=lambda load: isinstance(load, Tool) and use_of(self.view.sheet.catalog, load.type) == use, gets=gets,
            hint=self.say("ui.tower.read.hint", tool=tower_goods.named(self.view, self.texts, "", "", use)), group="reads",
        )  # fmt: skip

    def degrees(self, cdeg: int) -> str:
        """An angle with its sign."""
        text = f"{shifted(abs(cdeg), 2, 1, language(self.texts.lang))}°"
        return f"+{text}" if cdeg > 0 else f"\u2212{text}" if cdeg < 0 else text

    def metres(self, mm: int) -> str:
        """A length in metres."""
        return f"{shifted(mm, 3, 2, language(self.texts.lang))} m"

    # Hang

    def _hang(self, room: Box) -> list[Widget]:
        mount, me = view_of.mount_here(self.view), self.view.me
        out: list[Widget] = [
            self.reads("read.pole", Box(room.x, room.y, room.w, HIGH), "inclinometer", "lean_cdeg", mount, lambda load: Act(ReadInclinometer(instrument=load.id, target=mount, by=me))),
            Pull("pole.plumb", Box(room.x, room.y + HIGH + GAP, room.w, PULL), text=self.say("ui.tower.pole.plumb"), most=500, by=10, shows=self.degrees, tells=lambda cdeg: Act(PlumbPole(mount=mount, cdeg=cdeg, by=me)), hint=self.say("ui.tower.pole.plumb_hint")),
        ]  # fmt: skip
        below = Box(room.x, room.y + HIGH + PULL + 3 * GAP, room.w, room.h - HIGH - PULL - 3 * GAP)
        load = view_of.load_near(self.view)
        return [*out, *(self._load(load, mount, below) if load else self._shifts(below))]

    def _load(self, load: str, mount: str, room: Box) -> list[Widget]:
        """What hangs on the rope is swung onto the pole."""
        wanted = self.choices.height_mm or view_of.planned_height_mm(self.view, load)
        ways = (self.say("ui.tower.pole.upright"), self.say("ui.tower.pole.flipped"))
        places = [Box(room.x, room.y + index * (HIGH + GAP), room.w, HIGH) for index in range(4)]
        return [
            Label("hang.load", places[0], text=self.named(load), icon="hoist", lines=2),
            Stepper("hang.height", places[1], value=wanted, most=60_000, by=100, shows=self.metres, tells=lambda mm: Turn("height_mm", mm), hint=self.say("ui.tower.pole.height_hint")),
            Toggle("hang.way", places[2], choices=ways, chosen=self.choices.flipped, kind="light", tells=lambda index: Turn("flipped", index)),
            HoldButton("hang.do", places[3], text=self.say("ui.tower.pole.hang_do"), icon="snap-in", kind="secondary", confirm=self.say("ui.tower.pole.hang_sure"), says=Act(Hang(unit=load, mount=mount, height_mm=wanted, flipped=bool(self.choices.flipped), by=self.view.me))),
        ]  # fmt: skip

    def _shifts(self, room: Box) -> list[Widget]:
        """What hangs is measured and shifted."""
        out: list[Widget] = []
        top = room.y
        for unit in view_of.hung_here(self.view)[:2]:
            if unit in self.view.seen.mounting.antennas:
                out.append(self.reads(f"read.height:{unit}", Box(room.x, top, room.w, HIGH), "tape", "height_mm", unit, self._measured(unit)))
                top += HIGH + GAP
            out.append(Pull(f"shift:{unit}", Box(room.x, top, room.w, PULL), text=self.say("ui.tower.pole.shift", unit=unit), most=600, by=10, shows=self.metres, tells=self._shifted(unit), hint=self.say("ui.tower.pole.shift_hint")))
            top += PULL + GAP
        return out or [Label("hang.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.pole.empty"), lines=3, colour=SLATE500, valign="top")]

    def _measured(self, unit: str) -> Callable[[Any], object]:
        return lambda load: Act(MeasureHeight(antenna=unit, instrument=load.id, by=self.view.me))

    def _shifted(self, unit: str) -> Callable[[int], object]:
        return lambda mm: Act(ShiftUnit(unit=unit, mm=mm, by=self.view.me))

    # Aim

    def _aim(self, room: Box) -> list[Widget]:
        antenna, me = view_of.antenna_here(self.view), self.view.me
        if not antenna:
            return [Label("aim.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.pole.empty"), lines=3, colour=SLATE500, valign="top")]
        clamps = self.view.seen.mounting.clamps.get(antenna)
        loose = clamps is None or clamps.loose
        dial = Box(room.x, room.y, room.w, min(236.0, room.h - 2 * (HIGH + GAP)))
        compass, scope = Box(room.x, dial.bottom + GAP, room.w, HIGH), Box(room.x, dial.bottom + 2 * GAP + HIGH, room.w, HIGH)
        return [
            TopView(
                "aim.turn", dial, dish=antenna == getattr(self.view.sheet.plan.mount, "dish", ""), shows=self.degrees, enabled=loose, locked="" if loose else self.say("ui.tower.pole.clamped"),
                tells=lambda cdeg: Act(TurnAntenna(antenna=antenna, cdeg=cdeg, by=me)), hint=self.say("ui.tower.pole.turn_hint"),
            ),
            self.reads("read.compass", compass, "compass", "bearing_cdeg", antenna, lambda load: Act(SightCompass(instrument=load.id, antenna=antenna, by=me))),
            self.reads("read.landmark", scope, "spotting_scope", "landmark_cdeg", antenna, lambda load: Act(SightLandmark(instrument=load.id, antenna=antenna, by=me))),
        ]  # fmt: skip

    # Tilt

    def _tilt(self, room: Box) -> list[Widget]:
        antenna, me = view_of.antenna_here(self.view), self.view.me
        seen = self.view.seen.mounting.antennas.get(antenna)
        if seen is None:
            return [Label("tilt.none", Box(room.x, room.y, room.w, 66), text=self.say("ui.tower.pole.empty"), lines=3, colour=SLATE500, valign="top")]
        out: list[Widget] = [self.reads("read.tilt", Box(room.x, room.y, room.w, HIGH), "inclinometer", "tilt_cdeg", antenna, lambda load: Act(ReadInclinometer(instrument=load.id, target=antenna, by=me)))]
        data = self.view.sheet.catalog.need(self.view.seen.items[antenna].type, UnitType).antenna
        if data is None:
            return out
        label = Box(room.x, room.y + HIGH + 2 * GAP, room.w, 26)
        scale = Box(room.x, label.bottom + 2, room.w, HIGH)
        out.append(Label("tilt.word", label, text=self.say("ui.tower.bench.tilt"), icon="mechanical-tilt", lines=2))
        out.append(Resting("tilt.scale", scale, value=seen.bracket_cdeg, least=-500, most=data.tilt_high_cdeg, by=FINE_CDEG, shows=self.degrees, tells=lambda cdeg: Act(SetTilt(antenna=antenna, cdeg=cdeg, by=me)), hint=self.say("ui.tower.pole.tilt_hint")))
        out.append(Label("tilt.rod", Box(room.x, scale.bottom + 2 * GAP, room.w, HIGH), text=self.say("ui.tower.pole.rod", cdeg=self.degrees(seen.rod_cdeg)), icon="electrical-tilt", lines=2))
        return out

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Pages and what is set before it is done."""
        if isinstance(said, Turn) and said.what in ("page", "height_mm", "flipped"):
            setattr(self.choices, said.what, said.value)
            return ()
        return None

    def told(self) -> None:
        """The next load has a height of its own."""
        if self.view.told and self.view.told.do in ("hang", "sling_load"):
            self.choices.height_mm = self.choices.flipped = 0
