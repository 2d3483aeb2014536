"""The colleague at the far end over the two-way radio: his face, what he said last, orders as keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.mechanics.aligning.orders import TellPartner
from simulator.mechanics.partner import MOVES, PartnerFidgeted, PartnerSaid, PartnerTold
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box, column, row
from simulator.ui.hands import Hands
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.section import Section
from simulator.ui.theme import CAPTION, INK900, LABEL, MIST300, TARGET, TEAL600, WHITE
from simulator.ui.views.align import radio_of
from simulator.ui.views.partner import order_words, spoken
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.drawing import lettered, square, words
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.stepper import REPEAT_AFTER_MS, REPEAT_MS, Stepper

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

MOST_TENTHS = 120
"""Tenths of a turn he can be told at most; 0: until he is told to stop."""
ICONS = {
    "leftwards": "arrow-left", "rightwards": "arrow-right", "upwards": "arrow-up", "downwards": "arrow-down", "stop": "stop", "slowly": "slow", "read": "multimeter",
    "peak": "peak-search", "level": "signal-bars", "mute": "sound-off", "unmute": "sound-on", "configure": "settings", "fixed": "sliders", "normal": "retry", "lock": "padlock-closed",
}  # fmt: skip
ASKS = ("stop", "read")
FACE = 76.0
KEYS, GAP = 470.0, 6.0
"""Width of all keys, room between them."""
SINGLE, BY_LARGE = 8, 5
"""A side of the amount held: so many single steps, then so many at once."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Said: an order to the far end."""

    word: str


@dataclass(frozen=True, slots=True)
class Amount:
    """Said: a movement is ordered by so many tenths of a turn."""

    tenths: int


class Radio(Section):
    """The radio. `amount` is how many tenths a movement is ordered by; `bubble` what was said last, kept from the log's entries."""

    scene: AlignScene

    def __init__(self, scene: AlignScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.amount = 0
        self._bubble = ""

    @property
    def instrument(self) -> str:
        """The radio, carried or in the store; "" where there is none."""
        return radio_of(self.view)[1]

    @property
    def bubble(self) -> str:
        """What the colleague said last."""
        if self._bubble:
            return self._bubble
        said = self.view.seen.hop.said
        return spoken(self.scene.desk.texts, said) or self.say("ui.align.silent")

    def told(self) -> None:
        """An order repeated, an answer given."""
        told = self.view.told
        for made in told.events if told else ():
            if isinstance(made, PartnerTold):
                self._bubble = order_words(self.scene.desk.texts, made.word, made.tenths)
            elif isinstance(made, PartnerSaid):
                self._bubble = spoken(self.scene.desk.texts, made.said) or self.say("ui.align.said.done")
            elif isinstance(made, PartnerFidgeted):
                self._bubble = self.say("ui.align.said.fidgets")

    def widgets(self, room: Box) -> list[Widget]:
        """Face, bubble, amount, four directions, stop, read, all other orders."""
        inside = Box(room.x + 8, room.y + 8, room.w - 16, room.h - 14)
        face = Face("partner.face", Box(inside.x, inside.y, FACE, inside.h), far=self.view.sheet.plan.hop.link_id)
        keys = min(inside.w * 0.66, KEYS + (inside.w - 860.0) * 0.4 if inside.w > 860.0 else KEYS)
        bubble = Bubble("partner.said", Box(face.box.right + 10, inside.y, inside.right - keys - face.box.right - 22, inside.h), text=self.bubble)
        return [face, bubble, *self._keys(Box(inside.right - keys, room.y + 3.5, keys, 2 * TARGET))]

    def _keys(self, room: Box) -> list[Widget]:
        """Four directions above the amount they are ordered by; stop; reading above all other orders."""
        live = self.view.live and bool(self.instrument)
        left, stop, right = Box(room.x, room.y, room.w * 0.5, room.h), Box(room.x + room.w * 0.5 + 8, room.y, room.w * 0.2, room.h), Box(room.x + room.w * 0.7 + 14, room.y, room.w * 0.3 - 14, room.h)
        upper, lower = column(left, 2, 0)
        high, low = column(right, 2, 0)
        moves: list[Widget] = [
            IconButton(f"tell.{word}", place, icon=ICONS[word], kind="white", says=Tell(word), enabled=live, hint=self.say(f"ui.align.tell.{word}"), group="tell")
            for word, place in zip(MOVES, row(upper, 4, GAP), strict=True)
        ]
        return [
            *moves,
            Tenths("tell.amount", lower, value=self.amount, most=MOST_TENTHS, shows=self._amount, tells=Amount, enabled=live, hint=self.say("ui.align.amount_hint")),
            Key("tell.stop", stop, text=self.say("ui.align.tell.stop"), icon="stop", kind="danger", says=Tell("stop"), enabled=live),
            Key("tell.read", high, text=self.say("ui.align.tell.read"), icon="multimeter", kind="secondary", says=Tell("read"), enabled=live),
            Key("tell.more", low, text=self.say("ui.align.more"), icon="list", kind="secondary", says=Open("align_orders"), enabled=live, hint=self.say("ui.align.more")),
        ]  # fmt: skip

    def _amount(self, tenths: int) -> str:
        return self.say("ui.align.tenths", tenths=tenths) if tenths else self.say("ui.align.until_stop")

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """Orders, and by how much."""
        if isinstance(said, Amount):
            self.amount = said.tenths
            return ()
        if isinstance(said, Tell):
            return [Act(order(*radio_of(self.view), said.word, self.amount))]
        return None


def order(by: str, instrument: str, word: str, tenths: int) -> TellPartner:
    """An order; who tells a movement without an amount does not wait for its end."""
    moves = word in MOVES
    return TellPartner(by=by, instrument=instrument, word=word, tenths=tenths if moves else 0, waits=not moves or tenths > 0)


@dataclass(eq=False, kw_only=True)
class Tenths(Stepper):
    """How far he shall turn. Held for long it goes on in large steps: his whole range in a few seconds."""

    def held(self, ms: int) -> object | None:
        """Single steps first."""
        due = 0 if ms < REPEAT_AFTER_MS else 1 + (ms - REPEAT_AFTER_MS) // REPEAT_MS
        if not self._side or due <= self._repeats:
            return None
        steps = sum(1 if number < SINGLE else BY_LARGE for number in range(self._repeats, due))
        self._repeats = due
        self._said = self.change(steps if self._side == "plus" else -steps)
        return None


@dataclass(eq=False, kw_only=True)
class Key(Button):
    """A key of the radio: its words stay small enough for three of them."""

    def _content(self, canvas: Canvas, face: Box, colour: str, icon: str) -> None:
        """Pictogram and words in the middle."""
        lettered(canvas, face.inset(6, 2), icon, self.text, LABEL, colour, 20)


@dataclass(eq=False, kw_only=True)
class Face(Widget):
    """The colleague in his helmet."""

    focusable: bool = False
    solid: bool = False
    far: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A round picture in a teal ring."""
        side = min(self.box.w, self.box.h)
        x, y = self.box.x + side / 2, self.box.centre[1]
        canvas.circle(x, y, side / 2, TEAL600)
        canvas.circle(x, y, side / 2 - 3, WHITE)
        with canvas.circle_clip(x, y, side / 2 - 4) as inner:
            inner.sprite("people/avatar-4-woman-hijab-teal", square(x, y, side - 8))


@dataclass(eq=False, kw_only=True)
class Bubble(Widget):
    """What he says."""

    focusable: bool = False
    solid: bool = False
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """A speech bubble with a radio in its corner."""
        box = self.box
        canvas.polygon([(box.x - 9, box.centre[1]), (box.x + 2, box.centre[1] - 9), (box.x + 2, box.centre[1] + 9)], WHITE)
        canvas.rect(box, WHITE, line=MIST300, width=1.2, radius=10)
        canvas.rect(Box(box.x - 1, box.centre[1] - 8, 4, 16), WHITE)
        canvas.sprite("icons/two-way-radio", square(box.x + 20, box.y + 20, 22), tint=TEAL600)
        words(canvas, self.text, Box(box.x + 36, box.y + 3, box.w - 44, box.h - 6), LABEL if len(self.text) < 44 else CAPTION, INK900, most=4)
