"""The bar below a replay or demonstration: time to drag, entries to step through, speed, the present entry in words.

It lies in the tray's room. It says `Seek`, `Play` and `Speed`; whoever replays answers them and hands in what follows
with `show`. Space, left, right, home, end, + and - (`shortcuts`) do the same from anywhere in the scene.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.scenes.top_bar import clock_text
from simulator.ui.section import Section
from simulator.ui.sections.replay_scrubber import Scrubber
from simulator.ui.views.replay import NOTHING, SPEEDS, Play, ReplayState, Seek
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.label import Label

if TYPE_CHECKING:
    from simulator.ui.scenes.work import WorkScene

KEY, GAP = 44.0, 4.0
CLOCK = 68.0


class ReplayBar(Section):
    """Controls in the upper row, words in the lower one; a demonstration's reason stands beside what was done."""

    def __init__(self, scene: WorkScene, hands: Hands, state: ReplayState = NOTHING) -> None:
        super().__init__(scene, hands)
        self.state = state

    def show(self, state: ReplayState) -> bool:
        """Takes what follows; true where the widgets have to be made anew (another entry, speed, or play and stop)."""
        before, self.state = self.state, state
        kept = (before.seq, before.count, before.playing, before.speed, before.words, before.why, before.can_seek)
        if kept != (state.seq, state.count, state.playing, state.speed, state.words, state.why, state.can_seek):
            return True
        names = self.scene.host.layers[0].names
        scrubber, clock = names.get("replay.line"), names.get("replay.clock")
        self.scene.host.stir("replay.line", "replay.clock")
        if isinstance(scrubber, Scrubber):
            scrubber.state = state
        if isinstance(clock, Label):
            clock.text = self._clock
        return False

    def shortcuts(self) -> dict[str, object]:
        """Keys that act wherever no widget takes them."""
        state = self.state
        found: dict[str, object] = {"space": Play(not state.playing), "+": state.faster(1), "=": state.faster(1), "-": state.faster(-1)}
        if state.can_seek:
            found |= {"left": state.step(-1), "right": state.step(1), "home": Seek(0), "end": Seek(state.count)}
        return found

    def widgets(self, room: Box) -> list[Widget]:
        """Step back, play, step on; the line; clock and speed; then the words."""
        state, top = self.state, room.y + 6
        left = room.x + 8
        keys = [Box(left + index * (KEY + GAP), top, KEY, KEY) for index in range(3)]
        right = room.right - 8
        faster = Box(right - KEY, top, KEY, KEY)
        speed = Box(faster.x - 46, top, 46, KEY)
        slower = Box(speed.x - KEY, top, KEY, KEY)
        clock = Box(slower.x - CLOCK - 6, top, CLOCK, KEY)
        line = Box(keys[2].right + 8, top, clock.x - keys[2].right - 14, KEY)
        say, can = self.say, state.can_seek
        toggle = "ui.replay.stop" if state.playing else "ui.replay.play"
        return [
            IconButton("replay.back", keys[0], icon="chevron-left", kind="white", says=state.step(-1), hint=say("ui.replay.back"), enabled=can and state.seq > 0),
            IconButton("replay.play", keys[1], icon="pause" if state.playing else "play", says=Play(not state.playing), hint=say(toggle)),
            IconButton("replay.on", keys[2], icon="chevron-right", kind="white", says=state.step(1), hint=say("ui.replay.on"), enabled=can and state.seq < state.count),
            Scrubber("replay.line", line, state=state, hint=say("ui.replay.line"), enabled=can),
            Label("replay.clock", clock, text=self._clock, style=theme.VALUE, align="right"),
            IconButton("replay.slower", slower, icon="minus", kind="white", says=state.faster(-1), hint=say("ui.replay.slower"), enabled=state.speed > SPEEDS[0]),
            Label("replay.speed", speed, text=say("ui.replay.speed", times=state.speed), style=theme.LABEL, align="center"),
            IconButton("replay.faster", faster, icon="plus", kind="white", says=state.faster(1), hint=say("ui.replay.faster"), enabled=state.speed < SPEEDS[-1]),
            *self._words(Box(room.x + 10, top + KEY + 3, room.w - 20, room.bottom - top - KEY - 6)),
        ]  # fmt: skip

    @property
    def _clock(self) -> str:
        return clock_text(self.state.at_ms // 1000)

    def _words(self, room: Box) -> list[Widget]:
        """Which entry, who did what; in a demonstration also why, at the right."""
        state, say = self.state, self.say
        count = Box(room.x, room.y, 86, room.h)
        text = Box(count.right + 8, room.y, room.right - count.right - 8, room.h)
        out: list[Widget] = [Label("replay.count", count, text=say("ui.replay.count", seq=state.seq, count=state.count), style=theme.CAPTION, colour=theme.SLATE500, lines=2)]
        if state.why is not None:
            told = self.scene.desk.texts.say(state.why)
            half = text.w * min(0.58, max(0.42, len(state.words) / (len(state.words) + len(told) + 1)))  # the longer one has more room
            why = Box(text.x + half + 8, text.y, text.w - half - 8, text.h)
            out.append(Label("replay.why", why, text=told, icon="hint-bulb", style=theme.Style(14, 700), colour=theme.AMBER700, lines=2, side=20))
            text = Box(text.x, text.y, half - 4, text.h)
        out.append(Label("replay.words", text, text=state.words, style=theme.Style(14, 600), colour=theme.INK900, lines=2))
        return out

    def key(self) -> Hashable:
        """The ground is always the same."""
        return "replay"

    def draw(self, canvas: Canvas, room: Box) -> None:
        """A sheet on the tray's ground, its words on white."""
        canvas.rect(room, theme.MIST200)
        canvas.rect(Box(room.x, room.y, room.w, 3), theme.MIST300)
        canvas.rect(Box(room.x + 4, room.y + 52, room.w - 8, room.h - 55), theme.WHITE, radius=theme.RADIUS_BUTTON)
