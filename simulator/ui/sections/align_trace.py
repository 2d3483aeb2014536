"""The trainee's own trace: volts over the turns of a nut, as far as he has read or watched them. Nothing he did not see is drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import shifted
from simulator.ui.canvas import Canvas, Point
from simulator.ui.geometry import Box
from simulator.ui.hands import Hands
from simulator.ui.section import Section
from simulator.ui.theme import (
    AMBER500,
    BLUE400,
    BLUE600,
    CAPTION,
    INK900,
    LABEL,
    MIST200,
    MIST300,
    PAPER,
    RADIUS_CARD,
    SLATE500,
    TEAL600,
    VALUE,
    WHITE,
)
from simulator.ui.views import align as view_of
from simulator.ui.views.align import NUTS, Turning, curve_of, dish_data, is_hinted
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import words
from simulator.ui.widgets.tabs import Tab

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

REFRESH_MS = 250
HEAD = 46.0
LEFT, FOOT = 46.0, 24.0
MOST_WATCHED = 1_200
GAP_DDEG = 1_100
"""Points farther apart than this are not joined: nothing was seen between them."""
TURN_STEPS = (0.5, 1.0, 2.0)
VOLT_STEPS = (20, 50, 100, 200, 500, 1_000)


@dataclass(frozen=True, slots=True)
class Shown:
    """Said: the trace of this nut."""

    nut: str


class Trace(Section):
    """The card below. `nut` is whose turns are shown; "" follows the hand. `watched` is what the display showed meanwhile."""

    scene: AlignScene

    def __init__(self, scene: AlignScene, hands: Hands) -> None:
        super().__init__(scene, hands)
        self.nut = ""
        self.watched: list[view_of.Point] = []
        self._beat, self._moves, self._last = -1, -1, ""

    @property
    def turning(self) -> Turning:
        """What was done with the nuts."""
        work = self.scene.desk.work
        return work.turning() if work else Turning()

    @property
    def shown(self) -> str:
        """The nut whose trace is shown."""
        return self.nut or self.turning.last

    def widgets(self, room: Box) -> list[Widget]:
        """Card, one key for each nut."""
        self._keep()
        card = room.inset(6)
        wide = 132.0 * min(1.5, max(1.0, self.scene.desk.settings.text_scale / 100 * 0.9))
        keys: list[Widget] = [
            Tab(f"trace.{nut}", Box(card.x + 10 + index * (wide + 6), card.y + 4, wide, 44), text=self.say(f"ui.align.nut.{nut}"), chosen=nut == self.shown, says=Shown(nut), group="trace")
            for index, nut in enumerate(NUTS)
        ]
        return [self._card(card), *keys]

    def _card(self, box: Box) -> TraceCard:
        turning, data, hinted = self.turning, dish_data(self.view), is_hinted(self.view)
        curve = curve_of(self.view)
        plan = round(1000 * curve.at_v(self.view.sheet.plan.hop.level_cdbm / 100.0)) if hinted and curve else 0
        nut = self.shown
        points = tuple((one.ddeg, one.mv) for one in turning.points if one.nut == nut)
        return TraceCard(
            "trace.card", box, points=points, watched=self._watched(nut), at_ddeg=turning.at_ddeg(nut, self.scene.now_ms, data.fine_ddeg if data else 0),
            mv=self.scene.live_mv, turning=bool(turning.held), most_ddeg=data.fine_ddeg if data else 3_600, plan_mv=plan, lang=self.scene.desk.texts.lang,
            empty="" if points or self.watched else self.say("ui.align.trace_empty"), plan=self.say("ui.align.plan"),
        )  # fmt: skip

    def _watched(self, nut: str) -> tuple[tuple[int, int], ...]:
        return tuple((one.ddeg, one.mv) for one in self.watched if one.nut == nut)

    def _keep(self) -> None:
        """What was watched holds only as long as the dish was not moved otherwise."""
        if self.turning.moves != self._moves:
            self._moves, self.watched = self.turning.moves, []
        if self.turning.last != self._last:
            self._last, self.nut = self.turning.last, ""

    def key(self) -> Hashable:
        """The card with its title stands still."""
        return ()

    def draw(self, canvas: Canvas, room: Box) -> None:
        """Card, title."""
        card = room.inset(6)
        canvas.rect(card, WHITE, radius=RADIUS_CARD, shadow=True)
        words(canvas, self.say("ui.align.trace"), Box(card.x + card.w * 0.44, card.y + 8, card.w * 0.54, 32), CAPTION, SLATE500, "right")

    def hear(self, said: object) -> list[object] | None:  # type: ignore[override]
        """Another nut's trace."""
        if not isinstance(said, Shown):
            return None
        self.nut = said.nut
        return []

    def pulse(self, now_ms: int) -> bool:
        """Four times a second what the display shows is kept."""
        if now_ms // REFRESH_MS == self._beat or self.scene.view.paused:
            return False
        self._beat = now_ms // REFRESH_MS
        self._keep()
        card = self.scene.host.layers[0].names.get("trace.card")
        if not isinstance(card, TraceCard):
            return False
        mv, nut = self.scene.live_mv, self.turning.last
        data = dish_data(self.view)
        at = self.turning.at_ddeg(nut, self.scene.now_ms, data.fine_ddeg if data else 0)
        if mv is not None and (not self.watched or (self.watched[-1].nut, self.watched[-1].ddeg) != (nut, at)):
            self.watched = [*self.watched[-MOST_WATCHED:], view_of.Point(nut, at, abs(mv), live=True)]
            card.watched = self._watched(self.shown)
        card.mv = mv
        if nut == self.shown:
            card.at_ddeg = at
        return False


@dataclass(eq=False, kw_only=True)
class TraceCard(Widget):
    """The plot: dots for readings, a thin line for what was watched, where the nut stands now, what the meter shows.

    While no nut is `turning` the lines are one picture.
    """

    focusable: bool = False
    solid: bool = False
    points: tuple[tuple[int, int], ...] = ()
    watched: tuple[tuple[int, int], ...] = ()
    at_ddeg: int = 0
    mv: int | None = None
    turning: bool = False
    most_ddeg: int = 20_000
    plan_mv: int = 0
    lang: str = "id"
    empty: str = ""
    plan: str = ""

    @property
    def plot(self) -> Box:
        """Where the trace is drawn."""
        return Box(self.box.x + LEFT + 8, self.box.y + HEAD + 8, self.box.w - LEFT - 26, self.box.h - HEAD - FOOT - 14)

    @property
    def scales(self) -> Box:
        """The plot with its scales: all of the card below its keys but for the rounded corners."""
        return Box(self.box.x + 3, self.box.y + HEAD + 2, self.box.w - 6, self.box.h - HEAD - 7)

    def volts(self) -> tuple[int, int]:
        """Least and greatest mV of the scale."""
        seen = [mv for _, mv in (*self.points, *self.watched)] + ([abs(self.mv)] if self.mv is not None else []) + ([self.plan_mv] if self.plan_mv else [])
        low, high = (min(seen), max(seen)) if seen else (300, 3_300)
        spare = max(60, (high - low) // 8)
        return max(0, (low - spare) // 50 * 50), -(-(high + spare) // 50) * 50

    def turns(self) -> tuple[int, int]:
        """Angles at both ends of the scale, ddeg: as far as the nut was turned, two turns at least."""
        seen = [ddeg for ddeg, _ in (*self.points, *self.watched)] + [self.at_ddeg]
        low, high = min(seen), max(seen)
        spare = max(900, (7_200 - (high - low)) // 2)
        return max(-self.most_ddeg, low - spare), min(self.most_ddeg, high + spare)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Card, scales, plan, trace, now."""
        low, high = self.volts()
        first, last = self.turns()
        key = ("trace", self.box, low, high, first, last, self.lang, canvas.text_scale)
        plot = self.plot

        def at(ddeg: int, mv: int) -> Point:
            return plot.x + plot.w * (ddeg - first) / max(1, last - first), plot.bottom - plot.h * (mv - low) / max(1, high - low)

        def scales(inner: Canvas) -> None:
            self._scales(inner, (low, high), (first, last))

        def lines(inner: Canvas) -> None:
            if self.plan_mv:
                self._plan(inner, at(first, self.plan_mv)[1])
            with inner.clip(plot.inset(-6)) as part:
                self._trace(part, at)

        def whole(inner: Canvas) -> None:
            scales(inner)
            lines(inner)

        if self.turning:
            canvas.layer(key, self.scales, scales, covers=True)
            lines(canvas)
        else:
            canvas.layer((*key, self.points, self.watched, self.plan_mv), self.scales, whole, covers=True)
        self._now(canvas, at)
        if self.empty and self.mv is None:
            words(canvas, self.empty, Box(plot.x + 20, plot.y, plot.w - 40, plot.h), LABEL, SLATE500, "center", most=3)

    def _scales(self, canvas: Canvas, volts: tuple[int, int], turns: tuple[int, int]) -> None:
        canvas.rect(self.scales, WHITE)
        plot, lang = self.plot, language(self.lang)
        canvas.rect(plot, PAPER)
        low, high = volts
        step = next((one for one in VOLT_STEPS if (high - low) / one <= max(2, plot.h / 30)), VOLT_STEPS[-1])
        for mv in range(-(-low // step) * step, high + 1, step):
            y = plot.bottom - plot.h * (mv - low) / (high - low)
            canvas.line([(plot.x, y), (plot.right, y)], MIST200, 1)
            words(canvas, shifted(mv, 3, 2 if step < 100 else 1, lang), Box(self.box.x + 4, y - 11, LEFT - 2, 22), CAPTION, SLATE500, "right", most=1)
        self._turn_marks(canvas, plot, turns)

    def _turn_marks(self, canvas: Canvas, plot: Box, turns: tuple[int, int]) -> None:
        first, last = turns
        span = (last - first) / 3_600
        step = round(3_600 * next((one for one in TURN_STEPS if span / one <= plot.w / 62), TURN_STEPS[-1]))
        for ddeg in range(-(-first // step) * step, last + 1, step):
            x = plot.x + plot.w * (ddeg - first) / (last - first)
            canvas.line([(x, plot.bottom), (x, plot.bottom + 5)], MIST300, 2)
            sign = "+" if ddeg > 0 else ""
            text = f"{sign}{shifted(round(ddeg / 360), 1, 1, language(self.lang))}"
            words(canvas, text, Box(max(x - 28, plot.x - 12), plot.bottom + 6, 56, 20), CAPTION, SLATE500, "center", most=1)

    def _plan(self, canvas: Canvas, y: float) -> None:
        plot = self.plot
        x = plot.x
        while x < plot.right:
            canvas.rect(Box(x, y - 1, min(8.0, plot.right - x), 2), TEAL600)
            x += 14
        words(canvas, self.plan, Box(plot.right - 120, y - 22, 116, 20), CAPTION, TEAL600, "right", most=1)

    def _trace(self, canvas: Canvas, at: Callable[[int, int], Point]) -> None:
        joined = [(at(*a), at(*b), BLUE400, 2.0) for a, b in pairwise(self.watched) if abs(b[0] - a[0]) <= GAP_DDEG]
        canvas.strokes(joined)
        for ddeg, mv in self.points:
            x, y = at(ddeg, mv)
            canvas.circle(x, y, 5, BLUE600, line=WHITE, width=1.5)

    def _now(self, canvas: Canvas, at: Callable[[int, int], Point]) -> None:
        plot = self.plot
        if self.empty and self.mv is None:
            return
        x, y = at(self.at_ddeg, abs(self.mv) if self.mv is not None else 0)
        canvas.rect(Box(round(x) - 1, plot.y, 2, plot.h), INK900)
        if self.mv is None:
            return
        canvas.circle(x, y, 8, AMBER500, line=INK900, width=2)
        text = f"{shifted(self.mv, 3, 2, language(self.lang))} V"
        wide = canvas.measure(text, VALUE)[0] + 20
        left = x - wide - 14 if x - wide - 14 > plot.x else x + 14
        chip = Box(left, min(max(y - 16, plot.y), plot.bottom - 32), wide, 32)
        canvas.rect(chip, INK900, radius=8)
        words(canvas, text, chip, VALUE, WHITE, "center", most=1)
