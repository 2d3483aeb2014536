"""A person at the window, for tests: drives a host with pointer and keys, and lets time pass."""

from simulator.ui.events import KeyDown, KeyUp, PointerDown, PointerMove, PointerUp, Typed, Wheel

STEP_MS = 16


class Hand:
    """`Hand(host)`; whatever was said is returned by each gesture and kept in `said`.

    A place is a widget's name, `name:part` for a part of it (`list:row-3`), or a point.
    """

    def __init__(self, host):
        self.host = host
        self.now_ms = host.now_ms
        self.at = (0.0, 0.0)
        self.down = False
        self.said = []

    def spot(self, place):
        """The middle of a widget, of a part of it, or the point itself."""
        if not isinstance(place, str):
            return place
        if place in self.host.top.names:
            widget = self.host.by_name(place)  # a name may have a colon of its own
            return widget.parts().get("", widget.box).centre
        name, part = place, ""
        if place not in self.host.top.names and ":" in place:
            name, _, part = place.rpartition(":")
        parts = self.host.by_name(name).parts()
        return (parts[part] if part in parts else self.host.by_name(name).box).centre

    def feed(self, event):
        """One event, as the stage would hand it in."""
        said = list(self.host.feed(event))
        self.said += said
        return said

    def wait(self, ms):
        """Lets time pass in steps of a frame."""
        said = []
        end = self.now_ms + ms
        while self.now_ms < end:
            self.now_ms = min(end, self.now_ms + STEP_MS)
            said += self.host.step(self.now_ms)
        self.said += said
        return said

    def move_to(self, place):
        """Moves the pointer there in a few steps, with the button as it is."""
        (x, y), (left, top) = self.spot(place), self.at
        said = []
        for share in (0.25, 0.5, 0.75, 1.0):
            self.at = (left + (x - left) * share, top + (y - top) * share)
            said += self.feed(PointerMove(*self.at, held=self.down))
        return said

    hover = move_to

    def press(self, place, button=1):
        """Puts a button down there."""
        said = self.move_to(place)
        self.down = button == 1
        return said + self.feed(PointerDown(*self.at, button))

    def release(self, button=1):
        """Lets it go."""
        self.down = False
        return self.feed(PointerUp(*self.at, button))

    def click(self, place, button=1):
        """Presses and lets go; a moment passes."""
        return self.press(place, button) + self.release(button) + self.wait(STEP_MS)

    def drag(self, place, to):
        """Presses, moves, lets go."""
        return self.press(place) + self.move_to(to) + self.release()

    def hold(self, place, ms):
        """Presses for so long, then lets go."""
        return self.press(place) + self.wait(ms) + self.release()

    def wheel(self, place, steps):
        """Turns the wheel there; up is positive."""
        return self.feed(Wheel(*self.spot(place), steps))

    def focus(self, name):
        """Goes there with the tab key, and with arrows inside its group."""
        for _ in range(2 * len(self.host.top.widgets) + 2):
            if self.host.focused == name:
                return
            self.tab()
            self._within_group(name)
        raise AssertionError(f"the keyboard does not reach {name}")

    def _within_group(self, name):
        """Looks through a group with the arrows."""
        here = self.host.top.names.get(self.host.focused)
        wanted = self.host.top.names[name]
        if here is None or not wanted.group or here.group != wanted.group:
            return
        for _ in range(len(self.host.top.widgets)):
            (x, y), (left, top) = wanted.box.centre, self.host.top.names[self.host.focused].box.centre
            if self.host.focused == name:
                return
            down = "down" if y > top else "up"
            across = "right" if x > left else "left"
            before = self.host.focused
            self.key(down if abs(y - top) > 8 else across)
            if self.host.focused == before:
                self.key(across)
        for key in self._arrows_to(name):
            self.key(key)

    def _arrows_to(self, name):
        """The arrows that lead from the focus to a neighbour of its group, where going straight did not."""
        layer = self.host.top
        start = layer.focus
        paths, open_ends = {start: []}, [start]
        while open_ends and name not in paths:
            here = open_ends.pop(0)
            for key in ("right", "left", "down", "up"):
                layer.set_focus(here)
                layer.arrow(key)
                if layer.focus not in paths:
                    paths[layer.focus] = [*paths[here], key]
                    open_ends.append(layer.focus)
        layer.set_focus(start)
        return paths.get(name, [])

    def tab(self, times=1):
        """The tab key; negative goes back."""
        said = []
        for _ in range(abs(times)):
            said += self.key("tab", shift=times < 0)
        return said

    def key(self, key, *, shift=False, ctrl=False):
        """A key down and up."""
        return self.feed(KeyDown(key, shift=shift, ctrl=ctrl)) + self.feed(KeyUp(key))

    def hold_key(self, key, ms):
        """A key held for so long."""
        return self.feed(KeyDown(key)) + self.wait(ms) + self.feed(KeyUp(key))

    def type(self, text):
        """Writes, as a keyboard does: a key and its text."""
        said = []
        for sign in text:
            key = "space" if sign == " " else sign.lower()
            said += self.feed(KeyDown(key, shift=sign.isupper())) + self.feed(Typed(sign)) + self.feed(KeyUp(key))
        return said
