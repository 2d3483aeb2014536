"""What every control is: a named box that draws itself and answers what the scene put in.

A widget holds no hover, press or focus: its host tells it by a `Look`. A widget that answers does so with a value
of the scene (`says`, or `tells(value)` where there is a value), `HANDLED` where the gesture was its own but there is
nothing to say, or None where it was not for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from operator import attrgetter
from typing import Any, ClassVar, Final

from simulator.ui.canvas import Canvas
from simulator.ui.events import KeyDown, Typed
from simulator.ui.geometry import Box


class _Handled:
    """The type of `HANDLED`."""

    def __repr__(self) -> str:
        return "HANDLED"


HANDLED: Final = _Handled()
"""A gesture was taken, and there is nothing to say about it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the host sees a widget now. `carried`: its load is being dragged; `picked`: its load is in the hand; `offered`: it may be given what is in the hand."""

    hovered: bool = False
    pressed: bool = False
    focused: bool = False
    now_ms: int = 0
    reduce_motion: bool = False
    carried: bool = False
    picked: bool = False
    offered: bool = False
    x: float = -1.0
    y: float = -1.0


@dataclass(eq=False)
class Widget:
    """A control. `load` is what can be picked up from it, `sticky` keeps the load in the hand after it was placed (a tool).

    `group`: widgets of one group are one stop of the tab key, arrows move among them. `solid`: it stops the pointer
    from reaching what lies below. `reach`: px the pointer must move before a drag begins; 0 grabs at once.
    `keeps_focus`: a click on it leaves the focus where it is (keys of a pad). `peers`: the words of those like it in
    its group; large text is of one size in all of them.
    """

    name: str
    box: Box
    _: KW_ONLY
    says: object = None
    enabled: bool = True
    hint: str = ""
    focusable: bool = True
    group: str = ""
    load: object = None
    sticky: bool = False
    solid: bool = True
    reach: float = 6.0
    keeps_focus: bool = False
    peers: tuple[str, ...] = ()

    phased: ClassVar[frozenset[str]] = frozenset()
    """Attributes that write when they are called, and of which `phase` tells what they wrote."""
    keeps_picture: ClassVar[bool] = True
    """False where drawing it is quicker than finding its picture again, or where drawing also measures."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Draws it inside its box."""

    def parts(self) -> dict[str, Box]:
        """The places a finger can aim at, by name; `""` is the widget as a whole."""
        return {"": self.box}

    def holds(self, x: float, y: float) -> bool:
        """Whether the pointer is on it."""
        return self.box.holds(x, y)

    def catches(self) -> bool:
        """Whether the pointer stops at it."""
        return self.solid or bool(self.hint)

    def click(self) -> object | None:
        """What it says when it is activated."""
        return self.says

    def click_at(self, x: float, y: float) -> object | None:
        """The same with the pointer, for a widget of several parts."""
        return self.click()

    def key(self, event: KeyDown) -> object | None:
        """A key while it has the focus; None leaves the key to the host."""
        return None

    def typed(self, event: Typed) -> object | None:
        """Text while it has the focus."""
        return None

    def down(self, x: float, y: float) -> object | None:
        """The press began."""
        return None

    def up(self) -> object | None:
        """The press ended, wherever the pointer is."""
        return None

    def held(self, ms: int) -> object | None:
        """It has been pressed for that long; a value ends the press without a click."""
        return None

    def tick(self, now_ms: int) -> object | None:
        """Time passed."""
        return None

    def left(self) -> None:
        """The focus went elsewhere."""

    def grab(self, x: float, y: float) -> bool:
        """Whether a drag that began here is the widget's own business (a knob, a view)."""
        return False

    def drag_to(self, x: float, y: float) -> object | None:
        """Its own drag went on."""
        return None

    def drop(self, x: float, y: float) -> object | None:
        """Its own drag ended."""
        return None

    def put_back(self) -> None:
        """Its own drag was broken off: everything as before."""

    def turn(self, steps: int, x: float, y: float) -> object | None:
        """The wheel was turned over it."""
        return None

    def takes(self, load: object) -> bool:
        """Whether something carried may be put here."""
        return False

    def receive(self, load: object, x: float, y: float) -> object | None:
        """What it says when something is put here; None refuses."""
        return None

    def draw_carried(self, canvas: Canvas, x: float, y: float) -> None:
        """Its load at the pointer."""

    def adopt(self, old: Widget) -> None:
        """Takes over what the person had begun in the widget of the same name and kind that it replaces."""

    @property
    def is_restless(self) -> bool:
        """Whether it may look other than before though nobody did anything: with time, or by a key of its own."""
        kind = type(self)
        if kind not in _RESTLESS:
            _RESTLESS[kind] = (kind.phase, kind.tick, kind.visual_key) != (Widget.phase, Widget.tick, Widget.visual_key)
        return _RESTLESS[kind]

    def visual_key(self, look: Look) -> object:
        """Everything its picture depends on: same key, same picture."""
        return type(self), self._state(look), _shown(self)

    def _state(self, look: Look) -> tuple[object, ...]:
        return look.hovered, look.pressed, look.focused, look.carried, look.picked, look.offered, self.phase(look)

    def kept_key(self, look: Look) -> object | None:
        """As `visual_key`, without what is called when it is used; None where something called draws or writes a part of it, or where it has a key of its own."""
        if not self.keeps_picture:
            return None
        values = _kept(self)
        return None if values is None else (type(self), self._state(look), values)

    def phase(self, look: Look) -> object:
        """What of time or pointer position its picture depends on."""
        return None


_RESTLESS: dict[type[Widget], bool] = {}
_DEEDS = ("accepts", "aims", "gets", "lifts", "moves", "picks", "rests", "says_done", "tells", "uses", "wheels", "zooms")
"""Attributes that are called for what the hand does, never for what is seen."""
_UNSEEN = frozenset({"says", "hint", "load", *_DEEDS})


_GETTERS: dict[type[Widget], Callable[[Widget], Any]] = {}


_DRAWERS = frozenset({"paint", "picture", "draws", "number", "shows"})
"""Attributes that draw or write when they are called."""
_KEPT: dict[type[Widget], Callable[[Widget], Any] | None] = {}


def _kept(widget: Widget) -> Any | None:
    """The values a widget shows, but for what it calls; None where its picture is more than its values."""
    kind = type(widget)
    if kind not in _KEPT:
        names = [name for name in vars(widget) if name[0] != "_" and name not in _UNSEEN and not callable(getattr(widget, name))]
        own_key = kind.visual_key is not Widget.visual_key  # it knows better what its picture depends on
        _KEPT[kind] = None if own_key or (_DRAWERS - kind.phased) & vars(widget).keys() else attrgetter(*names)
    getter = _KEPT[kind]
    return getter and getter(widget)


def _shown(widget: Widget) -> Any:
    """The values a widget shows; names with a leading underscore are notes of its own."""
    kind = type(widget)
    getter = _GETTERS.get(kind)
    if getter is None:
        names = [name for name in vars(widget) if name[0] != "_" and name not in _UNSEEN]
        getter = _GETTERS[kind] = attrgetter(*names)
    return getter(widget)
