"""A hurried, clumsy person at the window: whatever he does, nothing breaks, nothing is lost, and there is always a way on.

The long run is `python3 start.py test -m slow tests/ui/test_clumsy.py`.
"""

import random

import pytest

from simulator.session.replay import verify
from simulator.storage.logtext import read_log
from simulator.ui.events import KeyDown, KeyUp, PointerDown, PointerMove, PointerUp, Resized, Typed, Wheel
from simulator.ui.gallery import worked
from simulator.ui.intent import Wish
from tests.ui.window import Window

SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))
KEYS = ("tab", "tab", "tab", "return", "return", "space", "escape", "left", "right", "up", "down", "pageup", "pagedown", "home", "end",
        "backspace", "delete", "f1", "f5", "f11", "a", "7", "minus")  # fmt: skip
LOOK_EVERY = 40
"""Every so many events the picture is drawn."""


class Clumsy:
    """Random events from a seed, in the loop of the program."""

    def __init__(self, folder, seed, **choices):
        self.dice = random.Random(seed)
        self.window = Window(folder, draws=False, **choices)
        self.paint = type(self.window.app).picture.__get__(self.window.app)
        self.at = (640.0, 360.0)
        self.down = False
        self.count = 0

    def somewhere(self):
        """Mostly on a widget, else anywhere."""
        widgets = self.window.top.widgets
        if widgets and self.dice.random() < 0.75:
            box = self.dice.choice(widgets).box
            return (box.x + box.w * self.dice.random(), box.y + box.h * self.dice.random())
        width, height = self.window.stage.logical_size()
        return (self.dice.uniform(-5, width + 5), self.dice.uniform(-5, height + 5))

    def move(self):
        self.at = self.somewhere()
        return PointerMove(*self.at, held=self.down)

    def press(self):
        self.at = self.at if self.dice.random() < 0.5 else self.somewhere()
        self.down = True
        return PointerDown(*self.at, self.dice.choice((1, 1, 1, 1, 3)))

    def release(self):
        self.down = False
        return PointerUp(*self.at, 1)

    def key(self):
        return KeyDown(self.dice.choice(KEYS), shift=self.dice.random() < 0.15)

    def key_up(self):
        return KeyUp(self.dice.choice(("space", "return", "tab")))

    def wheel(self):
        return Wheel(*self.at, self.dice.choice((-3, -1, 1, 2)))

    def typed(self):
        return Typed(self.dice.choice(("A", "7", "-", "é", "漢", " ")))

    def resize(self):
        width, height = self.dice.choice(SIZES)
        self.window.stage._size, self.window.stage._painter = (width, height), None
        return Resized(width, height)

    def wish(self):
        """Changes that come from elsewhere in the window."""
        wish = self.dice.choice((Wish("language", "en"), Wish("language", "id"), Wish("text_scale", 100), Wish("text_scale", 200), Wish("pause"), Wish("resume"), Wish("undo")))
        self.window.app.do([wish])

    def acts(self, times):
        """So many events."""
        choices = [self.move] * 5 + [self.press] * 6 + [self.release] * 6 + [self.key] * 5 + [self.key_up] * 2 + [self.wheel, self.typed]
        for _ in range(times):
            self.count += 1
            chance = self.dice.random()
            if chance < 0.004:
                self.wish()
            else:
                event = self.resize() if chance < 0.008 else self.dice.choice(choices)()
                steps = self.dice.choice((1, 1, 1, 2, 70)) if chance < 0.2 else 1
                self.window.app.turn([event], steps)
            if self.count % LOOK_EVERY == 0:
                self.paint()
            if not self.window.app.running:
                self.window.app.running, self.window.app._closing_at = True, -1
                self.window.app.home()
            if self.window.attempt is None and self.window.app.playback is None and self.dice.random() < 0.01:
                self.window.starts(*self.dice.choice((("safety",), ("mount",), ("cable",), ("align",), ("handover",), ())), seed=self.dice.randrange(5))

    def comes_home(self):
        """The way out that everybody has."""
        for _ in range(12):
            if self.window.where == "home":
                return True
            self.window.feed(PointerUp(*self.at, 1))
            if self.window.sees("pause.leave"):
                self.window.click("pause.leave")
            elif self.window.sees("leave.home"):
                self.window.click("leave.home")
            else:
                self.window.key("escape")
        return self.window.where == "home"


def holds(folder):
    """Every log there is, verified from its first line; how many entries they have."""
    from simulator.conduct.attempt import replay_of
    from simulator.scenario.load import load_scenario

    entries = 0
    for log in sorted(folder.glob("attempts/*/session.jsonl")):
        replay = replay_of(load_scenario("cikole-first-site"), read_log(log).lines)
        verify(replay)
        entries += len(replay.entries)
    return entries


def clumsy_run(folder, seed, events, *jobs, mode="practice", share=0.0, where=""):
    """So many events in an attempt that the expert has worked a share of; in the scene of that name to begin with."""
    person = Clumsy(folder, seed)
    person.window.starts(*jobs, mode=mode)
    if share:
        shift = person.window.app.shift
        worked(shift.attempt, shift.attempt.scenario, 0, share)
        shift.work.changed()
        person.window.app.redraw()
    assert not where or person.window.where == where
    person.acts(events)
    assert person.comes_home(), person.window.where
    assert holds(folder) > 0 or mode == "demonstration"
    faults = [entry for log in folder.glob("attempts/*/session.jsonl") for entry in log.read_text(encoding="utf-8").splitlines() if "simulator_fault" in entry]
    assert not faults, faults[:1]


STARTS = {
    "cable": (1, ("cable",), "practice", 0.0, ""), "safety": (2, ("safety",), "practice", 0.0, ""), "cable-assessed": (3, ("cable",), "assessment", 0.0, ""),
    "handover": (4, ("handover",), "practice", 0.0, ""), "mount": (5, ("mount",), "practice", 0.5, "tower"), "align": (6, ("align",), "practice", 0.5, "align"),
    "mount-assessed": (7, ("mount",), "assessment", 0.3, "tower"), "demonstration": (8, ("align",), "demonstration", 0.0, ""),
}  # fmt: skip
"""Seed of the hands, jobs, mode, how much of the work the expert has done before, in which scene it begins."""
EACH = 5_000 // len(STARTS)


@pytest.mark.parametrize("name", list(STARTS))
def test_clumsy_hands_break_nothing(tmp_path, name):
    seed, jobs, mode, share, where = STARTS[name]
    clumsy_run(tmp_path, seed, EACH, *jobs, mode=mode, share=share, where=where)


LONG = (("mount", 0.5), ("align", 0.5), ("mount", 0.15), ("align", 0.3), ("mount", 0.85), ("cable", 0.0), ("safety", 0.0), ("handover", 0.0), ("align", 0.8), ("mount", 0.02))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 20))
def test_clumsy_hands_break_nothing_for_long(tmp_path, seed):
    job, share = LONG[seed - 10]
    clumsy_run(tmp_path, seed, 10_000, job, share=share)
