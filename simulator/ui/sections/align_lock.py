"""The lock bolts under the lens: a wrench is drawn past its stop for one round of them, corner to corner or one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.i18n.languages import language
from simulator.i18n.numbers import trimmed
from simulator.mechanics.aligning.locking import OpenLocks, TightenLocks
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import UNPLACED, Box
from simulator.ui.intent import Act, Intent
from simulator.ui.panel import Close, Open
from simulator.ui.sections.lens_wrench import WrenchArm
from simulator.ui.sections.rack_zones import ToolOn
from simulator.ui.theme import AMBER500, INK900, LABEL, MIST100, MIST300, PAPER, SLATE500, VALUE, WHITE
from simulator.ui.views.align import seen_dish
from simulator.ui.views.instruments import use_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.drawing import square, words
from simulator.ui.widgets.hold_button import HoldButton
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.tabs import tabs

if TYPE_CHECKING:
    from simulator.ui.scenes.align import AlignScene

ORDERS = {"diagonal": (1, 3, 2, 4), "around": (1, 2, 3, 4)}
BARE = "bare"
"""The lens is open without a wrench: the bolts are looked at, or opened."""


@dataclass(frozen=True, slots=True)
class Order:
    """Said: in this order the bolts are tightened."""

    order: str


@dataclass(frozen=True, slots=True)
class Away:
    """Said: the lens is put away."""


class LockLens:
    """What lies under the lens. `tool` is "" while it is closed."""

    def __init__(self, scene: AlignScene) -> None:
        self.scene = scene
        self.tool, self.order, self.pulls = "", "diagonal", 0

    def widgets(self, card: Box) -> list[Widget]:
        """Ground, bolts with the wrench, order, opening, away."""
        scene = self.scene
        say, spot = scene.say, scene.spot
        side = min(card.h - 24, card.w * 0.56)
        lens = Box(card.x + 12, card.y + (card.h - side) / 2, side, side)
        right = Box(lens.right + 14, card.y + 12, card.right - lens.right - 26, card.h - 24)
        ground = Ground("lock.ground", card, lens=lens, order=ORDERS[self.order], done=self.pulls)
        found: list[Widget] = [ground]
        if self.tool != BARE:
            kind = scene.view.seen.items.get(self.tool)
            spanner = kind is not None and use_of(scene.view.sheet.catalog, kind.type) == "spanner"
            pull = TightenLocks(by=spot.climber, antenna=spot.dish, tool=self.tool, order=self.order)
            arm = WrenchArm("lock.pull", lens, says=Act(pull), port="locks", spanner=spanner, reach_px=side * 0.42, hint=say("ui.align.pull_hint"), enabled=scene.view.live)
            found.append(arm)
        found.append(Facts("lock.facts", Box(right.x, right.y + 48, right.w, 74), title=self._title(), text=self._setting()))
        rows = [(name, say(f"ui.align.order.{name}"), "") for name in ORDERS]
        top = right.y + 130
        for name, text, icon in rows:
            found += tabs(f"lock.order.{name}", Box(right.x, top, right.w, 48), [(name, text, icon)], self.order, Order)
            top += 54
        dish = seen_dish(scene.seen, spot)
        closed = dish is not None and dish.locks != "open"
        found.append(HoldButton("lock.open", Box(right.x, right.bottom - 54, right.w, 54), text=say("ui.align.open_locks"), confirm=say("ui.align.confirm"), icon="padlock-open", says=Act(OpenLocks(by=spot.climber, antenna=spot.dish)), enabled=closed and scene.view.live))
        found.append(IconButton("lock.away", Box(right.right - 44, right.y - 4, 44, 44), icon="cross", kind="light", says=Away(), hint=say("ui.align.away")))
        return found

    def _title(self) -> str:
        return self.scene.say("ui.align.no_wrench") if self.tool == BARE else self.scene.say("ui.align.wrench_on")

    def _setting(self) -> str:
        """What the wrench is set to, as its scale shows."""
        seen = self.scene.view.seen.instruments.get(self.tool)
        if seen is None or not seen.set_mn_m:
            return ""
        return f"{trimmed(seen.set_mn_m, 3, language(self.scene.desk.texts.lang))} N·m"

    def hear(self, said: object) -> Iterable[Intent | Open | Close] | None:
        """A wrench comes on, another order, away."""
        if isinstance(said, ToolOn) and said.port == "locks":
            self.tool, self.pulls = said.tool or self.tool or BARE, 0
            self.scene.host.put_back()
            return ()
        if isinstance(said, Order):
            self.order = said.order
            return ()
        if isinstance(said, Away):
            self.tool = ""
            return ()
        return None

    def told(self) -> None:
        """Counts the rounds."""
        told = self.scene.view.told
        if told and told.do == "tighten_locks" and told.refusal is None:
            self.pulls += 1


@dataclass(eq=False, kw_only=True)
class Ground(Widget):
    """Card and lens with the four bolts, numbered in the order they are tightened."""

    focusable: bool = False
    lens: Box = UNPLACED
    order: tuple[int, ...] = (1, 2, 3, 4)
    done: int = 0

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground, plate, bolts, ring."""
        canvas.rect(self.box, PAPER, line=MIST300, width=1.5, radius=12)
        x, y = self.lens.centre
        r = self.lens.w / 2
        canvas.circle(x, y, r, INK900)
        canvas.circle(x, y, r - 6, WHITE)
        canvas.circle(x, y, r - 8, "#B7C4CF")
        plate = square(x, y, r * 1.1)
        canvas.rect(plate, "#C9D4DD", line="#6B7C8E", width=2, radius=10)
        reach = r * 0.38
        for number, (dx, dy) in zip((1, 2, 3, 4), ((-1, -1), (1, -1), (1, 1), (-1, 1)), strict=True):
            bx, by = x + dx * reach, y + dy * reach
            canvas.sprite("hardware/bolt-head", square(bx, by, r * 0.3))
            turn = self.order.index(number) + 1
            place = square(bx + dx * r * 0.16, by + dy * r * 0.16, 24)
            canvas.circle(*place.centre, 12, AMBER500 if turn == 1 else INK900)
            words(canvas, str(turn), place, LABEL, INK900 if turn == 1 else WHITE, "center", most=1)


@dataclass(eq=False, kw_only=True)
class Facts(Widget):
    """What is on the bolts, and what it is set to."""

    focusable: bool = False
    solid: bool = False
    title: str = ""
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Two lines."""
        canvas.rect(self.box, MIST100, radius=8)
        upper = Box(self.box.x + 10, self.box.y + 4, self.box.w - 20, self.box.h * (0.5 if self.text else 0.9))
        words(canvas, self.title, upper, LABEL, SLATE500, most=2)
        if self.text:
            words(canvas, self.text, Box(upper.x, self.box.y + self.box.h * 0.52, upper.w, self.box.h * 0.44), VALUE, INK900, most=1)
