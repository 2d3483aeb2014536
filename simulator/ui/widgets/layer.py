"""One layer of a scene's widgets: the scene itself, or a dialog above it. Knows order and neighbourhood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simulator.ui.widgets.base import Widget

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def level(widgets: Iterable[Widget]) -> None:
    """Tells those of one kind, group and size each other's words: they are written in one size."""
    alike: dict[tuple[object, ...], list[Widget]] = {}
    for widget in widgets:
        if widget.group and getattr(widget, "text", ""):
            alike.setdefault((type(widget), widget.group, round(widget.box.w), round(widget.box.h)), []).append(widget)
    for found in alike.values():
        if len(found) > 1:
            words = tuple(sorted({str(getattr(one, "text", "")) for one in found}))
            for one in found:
                one.peers = words


class Layer:
    """Widgets in the order they are drawn and reached by the tab key, what has the focus, and keys that say something. `ticking`: those that want to know the time."""

    def __init__(self, widgets: Iterable[Widget] = (), shortcuts: Mapping[str, object] | None = None) -> None:
        self.widgets: list[Widget] = []
        self.names: dict[str, Widget] = {}
        self.ticking: list[Widget] = []
        self.shortcuts: dict[str, object] = {}
        self.focus = ""
        self._last: dict[str, str] = {}
        self.put(widgets, shortcuts)

    def put(self, widgets: Iterable[Widget], shortcuts: Mapping[str, object] | None = None) -> None:
        """Other widgets; those of the same name and kind go on where the old ones were."""
        old, self.widgets = self.names, list(widgets)
        self.names = {widget.name: widget for widget in self.widgets}
        self.ticking = [widget for widget in self.widgets if type(widget).tick is not Widget.tick]
        level(self.widgets)
        if len(self.names) != len(self.widgets):
            raise ValueError(f"two widgets of one name: {_twice(self.widgets)}")
        if shortcuts is not None:
            self.shortcuts = dict(shortcuts)
        for name, widget in self.names.items():
            before = old.get(name)
            if before is not None and before is not widget and type(before) is type(widget):
                widget.adopt(before)
        if self.focus and not self._can_focus(self.names.get(self.focus)):
            self.focus = ""

    @staticmethod
    def _can_focus(widget: Widget | None) -> bool:
        return widget is not None and widget.focusable and (widget.enabled or bool(widget.hint))

    def at(self, x: float, y: float) -> Widget | None:
        """The topmost widget that stops the pointer there."""
        return next((widget for widget in reversed(self.widgets) if widget.catches() and widget.holds(x, y)), None)

    def target(self, load: object, x: float, y: float, near: float = 0) -> Widget | None:
        """The topmost widget there that takes what is carried, else the closest within a snapping distance."""
        fit = [widget for widget in reversed(self.widgets) if widget.takes(load)]
        there = next((widget for widget in fit if widget.holds(x, y)), None)
        if there is not None or not near:
            return there
        close = [(gap, index) for index, widget in enumerate(fit) if (gap := _gap(widget, x, y)) <= near]
        return fit[min(close)[1]] if close else None

    def set_focus(self, name: str) -> None:
        """Moves the focus; the widget left is told."""
        if name == self.focus:
            return
        if self.focus in self.names:
            self.names[self.focus].left()
        self.focus = name
        if name in self.names and self.names[name].group:
            self._last[self.names[name].group] = name

    def _stops(self) -> list[str]:
        """Where the tab key stops: one name a group."""
        stops: list[str] = []
        groups: set[str] = set()
        for widget in self.widgets:
            if not self._can_focus(widget) or (widget.group and widget.group in groups):
                continue
            groups.add(widget.group)
            stops.append(self._entry(widget))
        return stops

    def _entry(self, first: Widget) -> str:
        """Where a group is entered: the focus itself, the chosen one, the one last used, else its first."""
        if not first.group:
            return first.name
        members = [widget for widget in self.widgets if widget.group == first.group and self._can_focus(widget)]
        wanted = [self.focus, *(one.name for one in members if getattr(one, "chosen", False) is True), self._last.get(first.group, "")]
        return next((name for name in wanted if any(one.name == name for one in members)), first.name)

    def tab(self, step: int) -> None:
        """The next stop, round and round."""
        stops = self._stops()
        if not stops:
            return
        here = stops.index(self.focus) if self.focus in stops else (-1 if step > 0 else 0)
        self.set_focus(stops[(here + step) % len(stops)])

    def arrow(self, key: str) -> bool:
        """The neighbour in the group in an arrow's direction; whether there was a group to move in."""
        here = self.names.get(self.focus)
        if here is None or not here.group or key not in ARROWS:
            return False
        across, down = ARROWS[key]
        x, y = here.box.centre
        found = []
        for widget in self.widgets:
            if widget is here or widget.group != here.group or not self._can_focus(widget):
                continue
            dx, dy = widget.box.centre[0] - x, widget.box.centre[1] - y
            ahead = dx * across + dy * down
            aside = abs(dx * down) + abs(dy * across)
            if ahead > 1 and aside <= max(2 * ahead, 1):
                found.append((ahead + 2 * aside, widget.name))
        if found:
            self.set_focus(min(found)[1])
        return True


def _gap(widget: Widget, x: float, y: float) -> float:
    """How far a point lies outside a widget's box."""
    box = widget.box
    dx = max(box.x - x, 0.0, x - box.right)
    dy = max(box.y - y, 0.0, y - box.bottom)
    return float((dx * dx + dy * dy) ** 0.5)


def _twice(widgets: list[Widget]) -> str:
    """The first name that occurs twice."""
    names = [widget.name for widget in widgets]
    return next(name for name in names if names.count(name) > 1)
