"""The hop's radio at the maintenance terminal of whoever stands at the cabinet: channel, power, link id, automatics; on the air or mute."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from simulator.i18n.languages import language
from simulator.i18n.numbers import trimmed
from simulator.mechanics.aligning.settings import ConfigureHop, Transmit
from simulator.ui.geometry import Box, column, row
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open, Panel, middle, panel
from simulator.ui.panels.terminal_table import Laptop
from simulator.ui.scene import Desk
from simulator.ui.theme import BAR_TITLE, LABEL, SLATE500, VERM700
from simulator.ui.views.align import spot_of, terminal_of
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.text_input import DIGITS, TextInput
from simulator.ui.widgets.toggle import Toggle

POWER_CDBM, STEP_CDBM = (-1_000, 3_000), 100
CHANNELS = (1, 60)
LONGEST_ID = 8


@dataclass(frozen=True, slots=True)
class Set:
    """Said: a field of the form has another value."""

    field: str
    value: int | str | bool


@panel("align_hop")
class HopPanel(Panel):
    """The form, as it was last set. Nothing is set before its key is pressed; what the radio refuses is said at the foot."""

    name = "align_hop"

    def __init__(self, desk: Desk, about: dict[str, Any]) -> None:
        super().__init__(desk, about)
        self.form: dict[str, int | str | bool] = {"channel": 1, "tx_cdbm": 0, "link_id": "", "atpc": True, "adaptive": True}
        before = self.desk.work.last_done("configure_hop") if self.desk.work else {}
        self.form |= {field: before[field] for field in self.form if field in before}
        for (quantity, _), read in self.view.readings.items():
            known = {"hop_channel": ("channel", read.value), "atpc_state": ("atpc", read.value == "on"), "adaptive_state": ("adaptive", read.value == "on")}
            if quantity in known and read.value is not None:
                field, value = known[quantity]
                self.form[field] = value or 1 if field == "channel" else value  # type: ignore[assignment]
        self.refused = ""
        self._heard = self.view.told.seq if self.view.told else 0

    def _listen(self) -> None:
        told = self.view.told
        if told and told.seq != self._heard:
            self._heard = told.seq
            if told.do in ("configure_hop", "transmit"):
                self.refused = self.desk.texts.say(told.refusal) if told.refusal else self.say("ui.align.hop.done")

    def widgets(self, room: Box) -> list[Widget]:
        """Laptop, form at the left, number pad and switches at the right."""
        self._listen()
        laptop = Laptop("hop.sheet", middle(room, 980, 600))
        screen = laptop.screen.inset(18, 10)
        head = Box(screen.x, screen.y, screen.w, 48)
        found: list[Widget] = [
            laptop,
            Label("hop.title", Box(head.x, head.y, head.w - 60, head.h), text=self.say("ui.align.hop.title"), icon="outdoor-unit", style=BAR_TITLE),
            IconButton("hop.close", Box(head.right - 48, head.y, 48, 48), icon="cross", kind="light", hint=self.say("ui.terminal.close"), says=Close()),
        ]
        below = Box(screen.x, head.bottom + 8, screen.w, screen.bottom - head.bottom - 8)
        left, right = Box(below.x, below.y, below.w * 0.58, below.h - 46), Box(below.x + below.w * 0.62, below.y, below.w * 0.38, below.h - 46)
        foot = Box(below.x, below.bottom - 40, below.w, 40)
        entry = self._entry(column(left, 6, 8)[2])
        found += [*self._form(column(left, 6, 8), entry), *self._right(right, entry)]
        if self.refused:
            found.append(Label("hop.said", foot, text=self.refused, icon="info", style=LABEL, colour=VERM700 if self.view.told and self.view.told.refusal else SLATE500, lines=2))
        return found

    def _entry(self, box: Box) -> TextInput:
        place = Box(box.x + box.w * 0.46, box.y, box.w * 0.54, min(box.h, 54))
        return TextInput("hop.link_id", place, text=str(self.form["link_id"]), allowed=DIGITS, longest=LONGEST_ID, tells=lambda text: Set("link_id", text), hint=self.say("ui.align.hop.link_id"))

    def _form(self, places: list[Box], entry: TextInput) -> list[Widget]:
        lang = language(self.desk.texts.lang)
        found: list[Widget] = []
        on_off = (self.say("ui.align.hop.off"), self.say("ui.align.hop.on"))
        for index, field in enumerate(("channel", "tx_cdbm", "link_id", "atpc", "adaptive")):
            box = places[index]
            found.append(Label(f"hop.name.{field}", Box(box.x, box.y, box.w * 0.44, min(box.h, 54)), text=self.say(f"ui.align.hop.{field}"), style=LABEL, lines=2))
            place = Box(box.x + box.w * 0.46, box.y, box.w * 0.54, min(box.h, 54))
            if field == "link_id":
                found.append(entry)
            elif field in ("atpc", "adaptive"):
                found.append(Toggle(f"hop.{field}", place, choices=on_off, chosen=int(bool(self.form[field])), kind="light", tells=lambda index, field=field: Set(field, bool(index))))  # type: ignore[misc]
            else:
                low, high = CHANNELS if field == "channel" else POWER_CDBM
                shows: Callable[[int], str] = str if field == "channel" else (lambda value: f"{trimmed(value, 2, lang)} dBm")
                found.append(Stepper(f"hop.{field}", place, value=int(self.form[field]), least=low, most=high, by=1 if field == "channel" else STEP_CDBM, shows=shows, tells=lambda value, field=field: Set(field, value)))  # type: ignore[misc]
        foot = places[5]
        found.append(Button("hop.set", Box(foot.x, foot.y, foot.w, min(foot.h, 58)), text=self.say("ui.align.hop.set"), icon="upload", says=Act(self._configure()), enabled=self.view.live))
        return found

    def _configure(self) -> ConfigureHop:
        spot, form = spot_of(self.view), self.form
        return ConfigureHop(
            by=spot.mate or self.view.me, instrument=terminal_of(self.view), channel=int(form["channel"]), tx_cdbm=int(form["tx_cdbm"]),
            link_id=str(form["link_id"]), atpc=bool(form["atpc"]), adaptive=bool(form["adaptive"]),
        )  # fmt: skip

    def _right(self, room: Box, entry: TextInput) -> list[Widget]:
        keys = Box(room.x, room.bottom - 122, room.w, 122)
        pad = Box(room.x, room.y, room.w, keys.y - room.y - 10)
        upper, lower = column(keys, 2, 8)
        by, terminal = spot_of(self.view).mate or self.view.me, terminal_of(self.view)
        on, off = row(upper, 2, 8)
        return [
            *number_pad("hop.pad", pad, entry, point="", signed=False),
            HoldButton("hop.transmit", on, text=self.say("ui.align.hop.transmit"), confirm=self.say("ui.align.confirm"), icon="two-way-radio", says=Act(Transmit(by=by, instrument=terminal, on=True)), enabled=self.view.live),
            Button("hop.mute", off, text=self.say("ui.align.hop.mute"), icon="sound-off", kind="secondary", says=Act(Transmit(by=by, instrument=terminal, on=False)), enabled=self.view.live),
            Button("hop.pages", lower, text=self.say("ui.align.hop.pages"), icon="indoor-unit", kind="secondary", says=Open("terminal", {"instrument": terminal, "by": by})),
        ]  # fmt: skip

    def hear(self, said: object) -> Iterable[Intent | Open | Close]:
        """Keeps the form."""
        if isinstance(said, Set):
            self.form[said.field] = said.value
        return ()
