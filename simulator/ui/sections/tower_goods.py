"""The card of the ground: what is taken along, and a bench for what is hung: clamps, tilt, feed, outdoor unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simulator.catalog.families.units import UnitType
from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.mechanics.climbing.taking import HOW, PutBack, TakeAlong
from simulator.mechanics.handover.paperwork import CountTools
from simulator.mechanics.mounting.aiming import SetTilt
from simulator.mechanics.mounting.assembly import FitClamps, FlangeOutdoor, SetEtilt, TakeOffOutdoor, TurnFeed
from simulator.mechanics.safety.crew import CheckBuddy
from simulator.site.perception_mount import SeenAntenna
from simulator.ui.geometry import Box, row
from simulator.ui.hands import Item, Tool
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.tower_hands import Turn
from simulator.ui.sections.tower_section import TowerSection
from simulator.ui.sections.tower_widgets import Resting, Well
from simulator.ui.theme import SLATE500
from simulator.ui.views import tower_goods
from simulator.ui.views.tower_goods import Thing
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.toggle import Toggle

ICONS = {"bag": "briefcase", "tether": "carabiner", "pocket": "safety-vest"}
HIGH, GAP = 46.0, 6.0


class GoodsCard(TowerSection):
    """What somebody does at the store."""

    def suits(self) -> bool:
        """On the ground, at the store."""
        return tower_goods.reaches_store(self.view)

    def widgets(self, room: Box) -> list[Widget]:
        """Wells for what is taken along, the bench below."""
        upper = Box(room.x, room.y, room.w, 2 * HIGH + GAP)
        bench = Box(room.x, upper.bottom + 8, room.w, room.bottom - upper.bottom - 8)
        return self.asked([*self._wells(upper), *self._bench(bench)])

    def _wells(self, room: Box) -> list[Widget]:
        places = [*row(Box(room.x, room.y, room.w, HIGH), 3, GAP), *row(Box(room.x, room.y + HIGH + GAP, room.w, HIGH), 3, GAP)]
        found: list[Widget] = [
            Well(f"take:{how}", place, text=self.say(f"ui.tower.take.{how}"), icon=ICONS[how], accepts=self._is_thing, gets=self._taken(how), hint=self.say(f"ui.tower.take.{how}_hint"), group="take")
            for how, place in zip(HOW, places, strict=False)
        ]
        found.append(Well("take:back", places[3], text=self.say("ui.tower.take.back"), icon="undo", accepts=self._is_thing, gets=self._back, says=Turn("unload", True), hint=self.say("ui.tower.take.back_hint"), group="take"))
        found.append(Button("take:count", places[4], text=self.say("ui.tower.take.count"), icon="checklist", kind="secondary", says=Act(CountTools(by=self.view.me)), hint=self.say("ui.tower.take.count_hint"), group="take"))
        others = [name for name in self.view.sheet.people if name != self.view.me]
        if others:
            found.append(Button("take:buddy", places[5], text=self.say("ui.gear.buddy"), icon="buddy-check", kind="secondary", says=Act(CheckBuddy(by=self.view.me, person=others[0])), hint=self.say("ui.gear.check_hint", person=others[0], by=self.view.me), group="take"))
        return found

    @staticmethod
    def _is_thing(load: object) -> bool:
        return isinstance(load, Tool | Item)

    def _taken(self, how: str) -> Callable[[Any], object]:
        return lambda load: Act(TakeAlong(item=load.id, how=how, by=self.view.me))

    def _back(self, load: object) -> object:
        assert isinstance(load, Tool | Item)
        return Act(PutBack(item=load.id, by=self.view.me))

    # The bench

    def _unit(self) -> Thing | None:
        """The thing on the bench."""
        kinds = (tower_goods.units, tower_goods.materials, tower_goods.tools)
        return next((thing for kind in kinds for thing in kind(self.view, self.texts) if thing.id == self.choices.unit), None)

    def _bench(self, room: Box) -> list[Widget]:
        thing = self._unit()
        well = Well(
            "bench.unit", Box(room.x, room.y, room.w, 54), text=self.say("ui.tower.bench.put"), icon="component-kit", filled=thing.text if thing else "",
            sprite=thing.sprite if thing else "", aspect=thing.aspect if thing else 1.0, accepts=self._is_thing, gets=lambda load: Turn("unit", load.id),  # type: ignore[attr-defined]  # a Tool or Item
            hint=self.say("ui.tower.bench.hint"),
        )  # fmt: skip
        if thing is None:
            return [well, Label("bench.empty", Box(room.x, room.y + 60, room.w, 66), text=self.say("ui.tower.bench.empty"), lines=3, colour=SLATE500, valign="top")]
        rows = Box(room.x, room.y + 60, room.w, room.h - 60)
        return [well, *self._rows(thing, rows)]

    def _rows(self, thing: Thing, room: Box) -> list[Widget]:
        """One row of buttons for each thing that can be done to it."""
        lines = [*self._clamps(thing), *self._antenna(thing)]
        out: list[Widget] = []
        for index, line in enumerate(lines):
            place = Box(room.x, room.y + index * (HIGH + GAP), room.w, HIGH)
            for widget, box in zip(line, row(place, len(line), GAP), strict=True):
                widget.box = box
                out.append(widget)
        return out

    def _clamps(self, thing: Thing) -> list[list[Widget]]:
        look = Button("bench.look", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.look"), icon="magnifier", kind="secondary", says=Open("item", {"item": thing.id}))
        if thing.use not in ("panel", "dish", "radio") or thing.id not in self.view.seen.units:
            return [[look]]
        if thing.id in self.view.seen.mounting.clamps:
            return [[look, Label("bench.clamped", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.clamped"), icon="check", lines=2)]]
        washer = bool(self.choices.washer)
        fit = Button("bench.clamps", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.clamps"), icon="hex-bolt", says=Act(FitClamps(unit=thing.id, washer=washer, by=self.view.me)))
        rings = Toggle("bench.washer", Box(0, 0, 0, 0), choices=(self.say("ui.tower.bench.washer"), self.say("ui.tower.bench.no_washer")), chosen=int(not washer), kind="light", tells=lambda index: Turn("washer", 1 - index))
        return [[look, fit], [rings]]

    def _antenna(self, thing: Thing) -> list[list[Widget]]:
        seen = self.view.seen.mounting.antennas.get(thing.id)
        if seen is None:
            return []
        return self._tilts(thing, seen) if thing.use == "panel" else self._dish(thing, seen)

    def _tilts(self, thing: Thing, seen: SeenAntenna) -> list[list[Widget]]:
        """The rod on its foot, the bracket on its back; each is done where the hand rests."""
        data = self.view.sheet.catalog.need(thing.type, UnitType).antenna
        rod = next((one for one in tower_goods.tools(self.view, self.texts) if one.use == "tilt_rod"), None)
        if data is None:
            return []
        electric = Resting(
            "bench.etilt", Box(0, 0, 0, 0), value=seen.rod_cdeg, most=data.etilt_high_cdeg, by=100, shows=self._degrees, enabled=rod is not None,
            tells=lambda cdeg: Act(SetEtilt(antenna=thing.id, cdeg=cdeg, tool=rod.id if rod else "", by=self.view.me)),
        )  # fmt: skip
        bracket = Resting(
            "bench.tilt", Box(0, 0, 0, 0), value=seen.bracket_cdeg, least=-500, most=data.tilt_high_cdeg, by=50, shows=self._degrees,
            tells=lambda cdeg: Act(SetTilt(antenna=thing.id, cdeg=cdeg, by=self.view.me)),
        )  # fmt: skip
        return [
            [Label("bench.etilt_word", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.etilt"), icon="electrical-tilt", lines=2), electric],
            [Label("bench.tilt_word", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.tilt"), icon="mechanical-tilt", lines=2), bracket],
        ]

    def _degrees(self, cdeg: int) -> str:
        return f"{shifted(cdeg, 2, 1, language(self.texts.lang))}°"

    def _dish(self, thing: Thing, seen: SeenAntenna) -> list[list[Widget]]:
        feeds = [(name, name, "") for name in ("V", "H")]
        turn: list[Widget] = [Label("bench.feed_word", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.feed"), icon="polarisation", lines=2)]
        turn += tabs("bench.feed", Box(0, 0, 2, 1), feeds, seen.feed, lambda feed: Act(TurnFeed(antenna=thing.id, feed=feed, by=self.view.me)))
        if seen.outdoor:
            off = Button("bench.unflange", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.unflange"), icon="undo", kind="secondary", says=Act(TakeOffOutdoor(antenna=thing.id, by=self.view.me)))
            on = Label("bench.outdoor", Box(0, 0, 0, 0), text=f"{self.named(seen.outdoor)} {seen.outdoor_feed}", icon="outdoor-unit", lines=2)
            return [turn, [on, off]]
        way: list[Widget] = [Label("bench.way_word", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.way"), icon="outdoor-unit", lines=2)]
        way += tabs("bench.way", Box(0, 0, 2, 1), feeds, self.choices.feed, lambda feed: Turn("feed", feed))
        flange = Well(
            "bench.flange", Box(0, 0, 0, 0), text=self.say("ui.tower.bench.flange"), icon="outdoor-unit", accepts=self._is_outdoor, hint=self.say("ui.tower.bench.flange"),
            gets=lambda load: Act(FlangeOutdoor(antenna=thing.id, outdoor=load.id, feed=self.choices.feed, by=self.view.me)),  # type: ignore[attr-defined]  # an Item
        )  # fmt: skip
        return [turn, way, [flange]]

    def _is_outdoor(self, load: object) -> bool:
        return isinstance(load, Item) and tower_goods.unit_use(self.view.sheet.catalog, load.type) == "outdoor"

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """What lies on the bench, and how; or that everything carried goes back."""
        if isinstance(said, Turn) and said.what == "unload":
            mine = f"carried:{self.view.me}"
            return [Act(PutBack(item=name, by=self.view.me)) for name, item in self.view.seen.items.items() if item.place == mine]
        if isinstance(said, Turn) and said.what in ("unit", "washer", "feed"):
            setattr(self.choices, said.what, said.value)
            return ()
        return None
