"""The host of a scene's widgets: pointer, keys, focus, what is carried, what is held, dialogs on top.

It is pure: it knows the time only from `step`. Every gesture has its twin: a drag is also a click on the thing and a
click on the place (or return on both); a hold is also two clicks; what the pointer does, tab, arrows, return and space do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import hypot

from simulator.ui.events import Event, KeyDown, KeyUp, PointerDown, PointerMove, PointerUp, Typed, Wheel
from simulator.ui.theme import TARGET
from simulator.ui.widgets.base import HANDLED, Widget
from simulator.ui.widgets.carrying import Carry, Picked, Press, PutBack, Refused
from simulator.ui.widgets.layer import Layer
from simulator.ui.widgets.picture import Picture

SNAP = 28.0
RETURN = {"return", "enter", "kp_enter"}
Said = list[object]


class Host(Picture):
    """Owns widgets and tells what they said."""

    def __init__(
        self, widgets: Iterable[Widget] = (), shortcuts: Mapping[str, object] | None = None, *, reduce_motion: bool = False
    ) -> None:
        super().__init__(Layer(widgets, shortcuts), reduce_motion=reduce_motion)
        self._late: Said = []

    # What a scene asks and sets

    def by_name(self, name: str) -> Widget:
        """A widget of any layer, the topmost first."""
        for layer in reversed(self.layers):
            if name in layer.names:
                return layer.names[name]
        raise KeyError(name)

    def put(self, widgets: Iterable[Widget], shortcuts: Mapping[str, object] | None = None) -> None:
        """Other widgets in the lowest layer; focus, press and what is carried stay where their names still are."""
        before = self.layers[0].names
        self.layers[0].put(widgets, shortcuts)
        names = self.layers[0].names
        if self._press and self._press.name in before and self._press.name not in names and len(self.layers) == 1:
            self._late += _clean([before[self._press.name].up()])
            self._press = None
        if self.carry and self.carry.source in before and self.carry.source not in names:
            self.carry = None
        self._hover()

    def push(self, widgets: Iterable[Widget], shortcuts: Mapping[str, object] | None = None, focus: str = "") -> None:
        """A dialog on top; the rest waits. `focus` names the widget that has the keys first."""
        self.let_go()
        self.layers.append(Layer(widgets, shortcuts))
        if focus:
            self.top.set_focus(focus)
        else:
            self.top.tab(1)
        self._hover()

    def pop(self) -> None:
        """Takes the top dialog away; the focus is where it was before."""
        if len(self.layers) > 1:
            self.let_go()
            self.layers.pop()
            self._hover()

    def focus(self, name: str) -> None:
        """Gives a widget of the top layer the keys."""
        self.stir()
        self.top.set_focus(name)

    @property
    def focused(self) -> str:
        """The widget that has the keys."""
        return self.top.focus

    def small_targets(self) -> list[str]:
        """What is smaller than a finger needs, for tests."""
        small = []
        for layer in self.layers:
            for widget in (one for one in layer.widgets if one.focusable):
                parts = widget.parts().items()
                small += [f"{widget.name}:{part}".rstrip(":") for part, box in parts if min(box.w, box.h) < TARGET]
        return small

    # Events

    def feed(self, event: Event) -> Said:
        """What was said at an event."""
        if not isinstance(event, PointerMove):  # the pointer changes what it touches alone
            self.stir()
        said, self._late = self._late, []
        match event:
            case PointerDown():
                said += self._down(event)
            case PointerUp():
                said += self._up(event)
            case PointerMove():
                said += self._move(event)
            case Wheel():
                said += self._wheel(event)
            case KeyDown():
                said += self._key(event)
            case KeyUp():
                said += self._key_up(event)
            case Typed():
                widget = self._focus_widget()
                said += [widget.typed(event)] if widget else []
        return _clean(said)

    def step(self, now_ms: int) -> Said:
        """Time went on: holds fill, tooltips come, chips go."""
        self.now_ms = now_ms
        said, self._late = self._late, []
        said += [widget.tick(now_ms) for layer in self.layers for widget in layer.ticking]
        press = self._press
        if press and not press.spent and not press.grabbed and press.name in self.top.names:
            widget = self.top.names[press.name]
            if press.by_key or widget.holds(*self.pointer):
                value = widget.held(now_ms - press.since_ms)
                press.spent = value is not None
                said.append(value)
        return _clean(said)

    def let_go(self) -> None:
        """Breaks off whatever is pressed or dragged, as if it had never been (the window lost its focus)."""
        press, self._press = self._press, None
        if press and press.name in self.top.names:
            widget = self.top.names[press.name]
            if press.grabbed:
                widget.put_back()
            self._late += _clean([widget.up()])
        if self.carry and self.carry.dragged:
            self._late += self.put_back()

    def put_back(self) -> Said:
        """Puts what is carried back where it was."""
        carry, self.carry = self.carry, None
        return [PutBack(carry.load, carry.source)] if carry else []

    def _hover(self) -> None:
        """Notes what the pointer rests on."""
        widget = self.top.at(*self.pointer)
        name = widget.name if widget else ""
        if name != self.hovered:
            self.hovered, self._rest_ms = name, self.now_ms

    def _focus_widget(self) -> Widget | None:
        """The widget that has the keys and can use them."""
        widget = self.top.names.get(self.top.focus)
        return widget if widget and widget.enabled else None

    def _down(self, event: PointerDown) -> Said:
        """A press begins; the right button puts back."""
        self.pointer = (event.x, event.y)
        self._hover()
        self.by_keys = False
        if event.button != 1:
            return self.put_back() if event.button == 3 else []
        widget = self.top.at(event.x, event.y)
        if not (widget and widget.keeps_focus):
            self.top.set_focus(widget.name if widget and widget.focusable and widget.enabled else "")
        if widget is None or not widget.enabled:
            return []
        self._press = Press(widget.name, event.x, event.y, self.now_ms)
        said = [widget.down(event.x, event.y)]
        if widget.reach <= 0 and not self.carry and widget.grab(event.x, event.y):
            self._press.grabbed = True
            said.append(widget.drag_to(event.x, event.y))
        return said

    def _move(self, event: PointerMove) -> Said:
        """The pointer moves: hover, and a drag once it went far enough."""
        self.pointer = (event.x, event.y)
        self._hover()
        press = self._press
        if press is None or press.by_key:
            return []
        if not event.held:
            self.let_go()
            return []
        widget = self.top.names.get(press.name)
        if widget is None:
            return []
        if press.grabbed:
            return [widget.drag_to(event.x, event.y)]
        if press.spent or hypot(event.x - press.x, event.y - press.y) < widget.reach:
            return []
        return self._begin_drag(widget, press)

    def _begin_drag(self, widget: Widget, press: Press) -> Said:
        """The widget's load is carried, or it drags itself."""
        if widget.load is not None:
            said = self.put_back() if self.carry and self.carry.source != widget.name else []
            self.carry = Carry(widget.name, widget.load, widget.sticky, dragged=True)
            press.spent = True
            return [*said, Picked(widget.load, widget.name)]
        if not self.carry and widget.grab(press.x, press.y):
            press.grabbed = True
            return [widget.drag_to(*self.pointer)]
        return []

    def _up(self, event: PointerUp) -> Said:
        """A press ends: a drop, the end of a drag, or a click."""
        self.pointer = (event.x, event.y)
        self._hover()
        press = self._press
        if event.button != 1 or press is None or press.by_key:
            return []
        self._press = None
        widget = self.top.names.get(press.name)
        if widget is None:
            return []
        said: Said = []
        if press.grabbed:
            said.append(widget.drop(event.x, event.y))
        elif self.carry and self.carry.dragged:
            said += self._drop(event.x, event.y)
        elif not press.spent and widget.enabled and widget.holds(event.x, event.y):
            said += self._activate(widget, event.x, event.y)
        return [*said, widget.up()]

    def _drop(self, x: float, y: float) -> Said:
        """Lets go what was dragged: on a target, or near one."""
        assert self.carry is not None
        target = self.top.target(self.carry.load, x, y, SNAP)
        if target is None:
            under = self.top.at(x, y)
            carry, self.carry = self.carry, None
            return [PutBack(carry.load, carry.source, under.name if under and under.name != carry.source else "")]
        return self._give(target, x, y)

    def _give(self, target: Widget, x: float, y: float) -> Said:
        """Puts what is carried on a target."""
        assert self.carry is not None
        carry = self.carry
        value = target.receive(carry.load, x, y)
        self.carry = Carry(carry.source, carry.load, sticky=True, dragged=False) if carry.sticky else None
        return [Refused(carry.load, carry.source, target.name) if value is None else value]

    def _activate(self, widget: Widget, x: float, y: float, *, by_key: bool = False) -> Said:
        """A click: places, puts back, picks up, or says."""
        if self.carry and self.carry.source == widget.name:
            return self.put_back()
        if self.carry:
            target = widget if widget.takes(self.carry.load) else self.top.target(self.carry.load, x, y)
            if target is not None:
                return self._give(target, x, y)
        said = [widget.click() if by_key else widget.click_at(x, y)]
        if widget.load is not None:
            said = [*self.put_back(), *said, Picked(widget.load, widget.name)]
            self.carry = Carry(widget.name, widget.load, widget.sticky, dragged=False)
        return said

    def _wheel(self, event: Wheel) -> Said:
        """The wheel belongs to what is below the pointer."""
        widget = self.top.at(event.x, event.y)
        return [widget.turn(event.steps, event.x, event.y)] if widget and widget.enabled else []

    def _key(self, event: KeyDown) -> Said:
        """A key: what is held first, then the widget, then the host, then the scene's shortcuts."""
        if event.key == "escape" and (self.carry or self._press):
            self.let_go()
            said, self._late = self._late + self.put_back(), []
            return said
        widget = self._focus_widget()
        value = widget.key(event) if widget else None
        if value is not None:
            self.by_keys = True
            return [value]
        if event.key == "tab":
            self.by_keys = True
            self.top.tab(-1 if event.shift else 1)
            self._rest_ms = self.now_ms
            return []
        if self._keyed(event.key, widget):
            return self._by_key(event.key, widget) if widget else []
        return [self.top.shortcuts[event.key]] if event.key in self.top.shortcuts else []

    def _keyed(self, key: str, widget: Widget | None) -> bool:
        """Whether the key moves or activates the focus."""
        if self.top.arrow(key):
            self.by_keys, self._rest_ms = True, self.now_ms
            return True
        return widget is not None and (key in RETURN or key == "space")

    def _by_key(self, key: str, widget: Widget) -> Said:
        """Return activates; space presses, and activates when it is let go."""
        if key in RETURN:
            self.by_keys = True
            return self._activate(widget, *widget.box.centre, by_key=True)
        if key == "space" and self._press is None:
            self.by_keys = True
            self._press = Press(widget.name, *widget.box.centre, self.now_ms, by_key=True)
            return [widget.down(*widget.box.centre)]
        return []

    def _key_up(self, event: KeyUp) -> Said:
        """The space bar was let go."""
        press = self._press
        if event.key != "space" or press is None or not press.by_key:
            return []
        self._press = None
        widget = self.top.names.get(press.name)
        if widget is None:
            return []
        said = [] if press.spent or not widget.enabled else self._activate(widget, press.x, press.y, by_key=True)
        return [*said, widget.up()]


def _clean(said: Iterable[object]) -> Said:
    """Without the silence."""
    return [value for value in said if value is not None and value is not HANDLED]
