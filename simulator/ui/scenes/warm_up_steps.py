"""The five exercises of the warm-up: their widgets, and what these say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.ui import theme
from simulator.ui.geometry import Box
from simulator.ui.scenes.warm_up_widgets import Knob, Picture, Plug, Socket
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label
from simulator.ui.widgets.number_pad import number_pad
from simulator.ui.widgets.text_input import DIGITS, TextInput

if TYPE_CHECKING:
    from simulator.ui.scenes.warm_up import WarmUpScene

ORDER = ("drag", "turn", "hold", "put", "type")
ICONS = {"drag": "drag", "turn": "rotate-cw", "hold": "hand", "put": "undo", "type": "keyboard"}
FIRST = {"drag": "plug", "turn": "knob", "hold": "breaker", "put": "tool", "type": "number"}
"""Which widget of an exercise has the keys first."""
NUMBERS = {"turn": 5, "type": 48}
"""Where the knob is to point, what is to be typed."""


@dataclass(slots=True)
class State:
    """How the exercise at hand stands."""

    knob: int = 1
    typed: str = ""
    held: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Said: that exercise."""

    name: str


@dataclass(frozen=True, slots=True)
class Done:
    """Said: it is done."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Said: that was something else; `text` says how to go on."""

    text: str


@dataclass(frozen=True, slots=True)
class KnobAt:
    """Said: the knob points there; `settled` when the hand has let go."""

    value: int
    settled: bool


@dataclass(frozen=True, slots=True)
class NumberTyped:
    """Said: the number as far as it is typed."""

    text: str


def after(name: str) -> str:
    """The next exercise, "" after the last."""
    at = ORDER.index(name) + 1
    return ORDER[at] if at < len(ORDER) else ""


def drag(scene: WarmUpScene, room: Box) -> list[Widget]:
    """A plug and two ports, one of which it fits."""
    fits = "drag" in scene.done
    high = min(room.h - 32, 250.0)
    top = room.centre[1] - high / 2
    wide = min(190.0, room.w * 0.2)
    third = room.w / 3

    def tried(port: str) -> Callable[[object, float, float], object]:
        return lambda load, x, y: Done() if port == "lan" else Slip(scene.say("ui.warm_up.drag.wrong"))

    out: list[Widget] = [
        Plug(
            "plug", Box(room.x + third / 2 - wide / 2, top, wide, high), sprite="hardware/rj45-plug", aspect=34 / 120, text=scene.say("ui.warm_up.drag.plug"),
            load=None if fits else "plug", gone=fits,
        )
    ]  # fmt: skip
    for index, (port, sprite) in enumerate((("fibre", "hardware/sfp-port-empty"), ("lan", "hardware/rj45-port"))):
        place = Box(room.x + third * (index + 1.5) - wide / 2, top, wide, high)
        mine = fits and port == "lan"
        out.append(
            Socket(
                f"port:{port}", place, sprite=sprite, text=scene.say(f"ui.warm_up.drag.port.{port}"), done=mine, inserted="hardware/rj45-plug-inserted" if mine else "",
                inserted_aspect=26 / 77, accepts=lambda load: load == "plug", gets=tried(port),
            )
        )  # fmt: skip
    return out


def turn(scene: WarmUpScene, room: Box) -> list[Widget]:
    """A knob, and two keys that turn it."""
    side = room.h - 16
    x, y = room.centre
    now = scene.state.knob
    return [
        Knob("knob", Box(x - side / 2, room.y + 8, side, side), value=now, target=NUMBERS["turn"], tells=KnobAt),
        IconButton("turn.left", Box(x - side / 2 - 96, y - 32, 64, 64), icon="rotate-ccw", kind="white", side=32, says=KnobAt(max(0, now - 1), True), hint=scene.say("ui.warm_up.turn.left")),
        IconButton("turn.right", Box(x + side / 2 + 32, y - 32, 64, 64), icon="rotate-cw", kind="white", side=32, says=KnobAt(min(10, now + 1), True), hint=scene.say("ui.warm_up.turn.right")),
        Label("now", Box(x + side / 2 + 112, y - 32, room.right - x - side / 2 - 124, 64), text=scene.say("ui.warm_up.turn.now", number=now), style=theme.BAR_TITLE, lines=2),
    ]  # fmt: skip


def hold(scene: WarmUpScene, room: Box) -> list[Widget]:
    """A breaker and the key that closes it after a second."""
    closed = "hold" in scene.done
    x, y = room.centre
    wide = min(room.w * 0.42, 300 * scene.grown)
    return [
        Picture("breaker.picture", Box(x - 230, room.y + 24, 160, room.h - 48), sprite="hardware/breaker-on" if closed else "hardware/breaker-off", aspect=29 / 54, badge="correct" if closed else ""),
        HoldButton(
            "breaker", Box(x - 20, y - 34, wide, 68), text=scene.say("ui.warm_up.hold.key"), confirm=scene.say("ui.warm_up.hold.confirm"), icon="circuit-breaker",
            says=Done(), enabled=not closed,
        ),
    ]  # fmt: skip


def put(scene: WarmUpScene, room: Box) -> list[Widget]:
    """A screwdriver to take and to put back."""
    x, y = room.centre
    back = "put" in scene.done
    out: list[Widget] = [
        Plug("tool", Box(x - 110, room.y + 18, 220, room.h - 36), sprite="tools/screwdriver", aspect=76 / 61, text=scene.say("ui.warm_up.put.tool"), load="tool"),
    ]
    if scene.state.held or back:
        wide = room.right - x - 110 - 44
        text = scene.say("ui.warm_up.put.holding") if scene.state.held else scene.say("ui.warm_up.done")
        out.append(Label("holding", Box(x + 132, y - 46, wide, 92), text=text, icon="hand" if scene.state.held else "check", colour=theme.INK700 if scene.state.held else theme.TEAL700, style=theme.VALUE, lines=3))
    return out


def type_number(scene: WarmUpScene, room: Box) -> list[Widget]:
    """A field and the pad on the screen."""
    wanted = str(NUMBERS["type"])

    def done(text: str) -> object:
        return Done() if text == wanted else Slip(scene.say("ui.warm_up.type.wrong", number=wanted))

    wide = min(300.0, room.w * 0.36)
    field = TextInput(
        "number", Box(room.centre[0] - wide - 20, room.centre[1] - 32, wide, 64), text=scene.state.typed, allowed=DIGITS, longest=5, style=scene.field_style,
        tells=NumberTyped, says_done=done,
    )  # fmt: skip
    return [field, *number_pad("pad", Box(room.centre[0] + 20, room.y + 12, wide, room.h - 24), field, point="", signed=False)]


EXERCISES: dict[str, Callable[[WarmUpScene, Box], list[Widget]]] = {"drag": drag, "turn": turn, "hold": hold, "put": put, "type": type_number}
