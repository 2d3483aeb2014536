"""What the align scene shows: the dish and who stands at it, who is at the cabinet, and what was read over the turns of the nuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from simulator.catalog.families.aloft import DishData
from simulator.catalog.families.units import UnitType
from simulator.mechanics.aligning.locking import DishPointed, LocksOpened, LocksTightened
from simulator.mechanics.aligning.nuts import NutHeld, NutTurned
from simulator.mechanics.event import InstrumentRead
from simulator.radio.rssi import RssiCurve
from simulator.session.entry import LogEntry
from simulator.site.perception import Perception
from simulator.site.perception_hop import SeenDish
from simulator.ui.views.instruments import use_of
from simulator.ui.views.work import WorkView

NUTS = ("az", "el")
DDEG_A_TURN = 3_600
TENTH_DDEG = 360
CABINET = "cabinet"


@dataclass(frozen=True, slots=True)
class Spot:
    """The dish of the plan, where it is reached, the person who stands there and the one at the cabinet; "" for none."""

    dish: str
    outdoor: str
    place: str
    climber: str
    mate: str

    @property
    def port(self) -> str:
        """The alignment port of its radio."""
        return f"{self.outdoor}.rssi"

    @property
    def earth(self) -> str:
        """The earth beside it."""
        return f"{self.outdoor}.pe"


def spot_of(view: WorkView) -> Spot:
    """Dish and people as they are now."""
    plan = view.sheet.plan.mount
    if plan is None:
        return Spot("", "", "", "", "")
    hung = view.seen.mounting.antennas.get(plan.dish)
    place = view.seen.mounting.mounts.get(hung.mount, "") if hung else ""
    at = {person.place: person.id for person in view.seen.people.values()}
    return Spot(plan.dish, plan.outdoor, place, at.get(place, "") if place else "", at.get(CABINET, ""))


def dish_data(view: WorkView) -> DishData | None:
    """What the planned dish is."""
    kind = view.sheet.catalog.get(view.sheet.plan.hop.dish, UnitType)
    return kind.dish if kind else None


def at_hand(view: WorkView, person: str, use: str) -> str:
    """A thing of a use that somebody can take in the hand: what he carries first, then what lies in the store; "" for none."""
    fit = [item for item in view.seen.items.values() if use_of(view.sheet.catalog, item.type) == use]
    places = (f"carried:{person}", "store") if person else ("store",)
    return next((item.id for place in places for item in fit if item.place == place), "")


def carried(view: WorkView, person: str, use: str) -> str:
    """A thing of a use that somebody has with him; "" for none."""
    mine = f"carried:{person}"
    return next((item.id for item in view.seen.items.values() if item.place == mine and use_of(view.sheet.catalog, item.type) == use), "")


def as_person(view: WorkView, seen: Perception) -> WorkView:
    """The view as another of the crew has it, so that tools act for him."""
    return replace(view, seen=seen)


def is_hinted(view: WorkView) -> bool:
    """Whether a hint for aligning was asked for, where the mode gives hints: then angles and dBm are shown aloft."""
    return view.mode.allows_hints and any(step.hints for step in view.steps if step.job == "align")


def curve_of(view: WorkView) -> RssiCurve | None:
    """Volts over level as the data sheet has them."""
    points = sorted(view.sheet.plan.hop.curve)
    return RssiCurve(tuple(level / 100.0 for level, _ in points), tuple(mv / 1000.0 for _, mv in points)) if len(points) > 1 else None


@dataclass(frozen=True, slots=True)
class Point:
    """A voltage over the angle at which a nut stood; `live` was only watched on the display, not read."""

    nut: str
    ddeg: int
    mv: int
    live: bool = False


@dataclass(frozen=True, slots=True)
class Turning:
    """What the hand knows of the nuts: where each stands by its own turns, which is held since when at what speed, the play taken up.

    `points` are the readings since the dish was last turned or pulled otherwise. `moves` counts those other movements.
    """

    az_ddeg: int = 0
    el_ddeg: int = 0
    az_seat_ddeg: int = 0
    el_seat_ddeg: int = 0
    held: str = ""
    rate_ddeg_s: int = 0
    since_ms: int = 0
    last: str = "az"
    moves: int = 0
    points: tuple[Point, ...] = field(default=())

    def at_ddeg(self, nut: str, now_ms: int, most_ddeg: int) -> int:
        """Where a nut stands at a moment, at most at its end stop."""
        at = self.az_ddeg if nut == "az" else self.el_ddeg
        if self.held == nut:
            at += self.rate_ddeg_s * max(0, now_ms - self.since_ms) // 1000
        return min(max(at, -most_ddeg), most_ddeg)

    def slack_ddeg(self, nut: str) -> int:
        """How far the nut stands from what the dish follows, half the play at most."""
        return self.az_ddeg - self.az_seat_ddeg if nut == "az" else self.el_ddeg - self.el_seat_ddeg


def turning_in(entries: Sequence[LogEntry], dish: str, most_ddeg: int) -> Turning:
    """What was done with the nuts of a dish and what its port showed meanwhile, by the log."""
    now = Turning()
    points: list[Point] = []
    for entry in entries:
        for made in entry.events:
            if isinstance(made, InstrumentRead):
                if made.quantity == "rssi_mv" and isinstance(made.value, int):
                    points.append(Point(now.last, now.at_ddeg(now.last, entry.at_ms, most_ddeg), abs(made.value)))
            elif made.subject == dish:
                if isinstance(made, DishPointed | LocksOpened | LocksTightened):
                    now, points = replace(now, moves=now.moves + 1), []
                else:
                    now = _turned(now, made, entry.at_ms)
    return replace(now, points=tuple(points))


def _turned(now: Turning, made: object, at_ms: int) -> Turning:
    if isinstance(made, NutHeld):
        return replace(now, held=made.nut, last=made.nut, rate_ddeg_s=made.rate_ddeg_s, since_ms=at_ms)
    if isinstance(made, NutTurned):
        moved = {f"{made.nut}_ddeg": made.nut_ddeg, f"{made.nut}_seat_ddeg": made.seat_ddeg}
        return replace(now, held="", rate_ddeg_s=0, last=made.nut, **moved)  # type: ignore[arg-type]
    return now


def seen_dish(seen: Perception, spot: Spot) -> SeenDish | None:
    """The dish as it hangs within somebody's reach."""
    return seen.hop.dishes.get(spot.dish)


def radio_of(view: WorkView) -> tuple[str, str]:
    """(who speaks, two-way radio): the climber where he has it with him, else whoever has it, else from the store."""
    spot = spot_of(view)
    people = [one for one in (spot.climber, spot.mate, *view.seen.people) if one]
    speaker = next((one for one in people if carried(view, one, "radio")), spot.mate or spot.climber or view.me)
    return speaker, carried(view, speaker, "radio") or at_hand(view, speaker, "radio")


def terminal_of(view: WorkView) -> str:
    """The maintenance terminal."""
    return at_hand(view, spot_of(view).mate, "terminal")
