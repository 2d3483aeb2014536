"""How long a hand that knows the work needs for what a test does with the pointer: a written model of the hand.

- A movement to a target takes -107 + 223 * ID ms, with the button held 135 + 249 * ID ms, where ID = log2(D / W + 1), D the way to
  go and W the smaller side of the target: the mouse of I. S. MacKenzie, A. Sellen, W. Buxton, "A comparison of input devices in
  elemental pointing and dragging tasks", Proc. CHI '91; the smaller side after MacKenzie and Buxton, Interacting with Computers 6 (1994).
- A button let go, or a notch of the wheel, takes 100 ms; a key 280 ms; and before every unit of work a moment of 1,350 ms to think: the
  keystroke-level model of S. K. Card, T. P. Moran, A. Newell, Communications of the ACM 23 (7), 1980. A unit is a run of like tasks
  (all boards, all ties) or of tasks on one part (a cable crimped, plugged, tightened): what follows by itself needs no thought (rule 1 there).
- A figure read off an instrument takes a movement of the eye and a thought, 230 and 70 ms: the model human processor of the same
  authors, "The psychology of human-computer interaction", 1983.
- What is held counts as long as it is held, and a second click at the same place as long as one waits for it. Time-lapses (a climb, a boot, a wait) are the site's, not the hand's.
"""

from collections import Counter
from math import hypot, log2

from simulator.ui.events import KeyDown, PointerDown, PointerUp, Wheel

BUTTON_MS, KEY_MS, THINK_MS, READ_MS = 100, 280, 1350, 300
NEAR_PX = 6
"""A pointer that stays within this is not moved."""
FREE_PX = 44
"""The size of a target that is no widget: a spot in a picture."""
READ = ("read_meter", "read_terminal", "sight_compass", "read_inclinometer", "measure_wind", "measure_earth", "sweep", "stop_turning", "turn_nut", "tell_partner")
"""Done to see a figure."""


class HandTime:
    """Follows a window and who works at it: `spent_ms` is what the hand has needed so far."""

    def __init__(self, window, worker=None):
        self.window, self.worker, self.parts = window, worker, Counter()
        self.at, self.pressed_ms, self.let_go_ms = None, 0, 0
        self._feed, window.feed = window.feed, self._watched
        self.log, self.begun = window.attempt.session.entries, len(window.attempt.session.entries)
        self.units_before = getattr(worker, "units", 0)

    @property
    def thought_ms(self):
        """A moment before every unit, and one for every figure read."""
        read = sum(entry.actor == "trainee" and entry.do in READ for entry in self.log[self.begun :])
        return THINK_MS * (getattr(self.worker, "units", 0) - self.units_before) + READ_MS * read

    @property
    def lapsed_ms(self):
        """What climbing, hauling, booting and waiting took of the work time."""
        return sum(getattr(made, "took_ms", 0) or 0 for entry in self.log[self.begun :] for made in entry.events)

    @property
    def spent_ms(self):
        return sum(self.parts.values()) + self.thought_ms

    def _watched(self, event):
        if isinstance(event, PointerDown):
            if self.at and hypot(event.x - self.at[0], event.y - self.at[1]) <= NEAR_PX:
                self.parts["held"] += self.window.now_ms - self.let_go_ms
            self._moves(event.x, event.y, "pointing", -107, 223)
            self.pressed_ms = self.window.now_ms
        elif isinstance(event, PointerUp):
            self._moves(event.x, event.y, "dragging", 135, 249)
            self.parts["buttons"] += BUTTON_MS
            self.parts["held"] += self.window.now_ms - self.pressed_ms
            self.let_go_ms = self.window.now_ms
        elif isinstance(event, KeyDown):
            self.parts["keys"] += KEY_MS
        elif isinstance(event, Wheel):
            self._moves(event.x, event.y, "pointing", -107, 223)
            self.parts["wheel"] += BUTTON_MS * abs(event.steps)
        return self._feed(event)

    def _moves(self, x, y, how, start_ms, slope_ms):
        """A movement to another place by Fitts's law; within a few pixels nothing moves."""
        left, top = self.at or (x - 400, y)
        self.at = (x, y)
        way = hypot(x - left, y - top)
        if way > NEAR_PX:
            self.parts[how] += max(0, start_ms + slope_ms * log2(way / self._size_at(x, y) + 1))

    def _size_at(self, x, y):
        """The smaller side of the smallest widget there."""
        boxes = [box for widget in self.window.top.widgets for box in (widget.box, *widget.parts().values()) if box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h]
        return min((min(box.w, box.h) for box in boxes if min(box.w, box.h) >= 1), default=FREE_PX)
