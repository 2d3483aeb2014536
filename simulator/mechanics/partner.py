"""The colleague at the far dish: what he hears leads to facts now, what falls due to facts later.

He knows only what he carries: his voltmeter, its curve, the data sheet, his nuts' marks. He repeats each order back, obeys, and
tells what his meter shows when he comes to rest. Left without an order he fidgets. Told to lock he tightens in one go, with the
pull of row C32. All he does are closed forms on his Person and on the dish of his site; a second trainee can take his place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.base.chance import Chance, between
from simulator.base.units import rounded_to
from simulator.mechanics.aligning.locking import tightened
from simulator.mechanics.aligning.nuts import NutHeld, NutTurned, let_go
from simulator.mechanics.aligning.settings import HopConfigured, HopTransmits
from simulator.mechanics.event import Event, InstrumentRead, event
from simulator.mechanics.measuring.alignment_port import METER_NOISE_MV, PORT_NOISE_MV_SHARE
from simulator.site import hop
from simulator.site.part import Person, changed
from simulator.site.part_tower import Antenna
from simulator.site.path import Habits
from simulator.site.pointing import LOCKS, TENTH_DDEG, followed_ddeg, is_locked, is_open, nut_ddeg, pointing, stopped_ddeg
from simulator.site.world import World

ROLE = "partner"
"""Role of a Person who behaves as written here; any other role is somebody who acts for himself."""
MOVES = {"leftwards": ("az", -1), "rightwards": ("az", 1), "downwards": ("el", -1), "upwards": ("el", 1)}
"""Word -> nut and sign."""
SETS = ("configure", "fixed", "normal")
ORDERS = (*MOVES, "slowly", "stop", "read", "peak", "level", "mute", "unmute", *SETS, "lock")
HOLDS = ("stop", "read", "peak", "level", "mute", "unmute", *SETS, "lock", "")
"""After these he keeps his hands off the nuts: told to stop, or busy with something else."""
SLOW_SHARE = 4
"""Slowly is a quarter of his pace."""
SET_MS, LOCK_MS = 30_000, 60_000
DRIFT_MS = 180_000
"""So long he waits for an order before he tries something himself (unsourced default)."""
DRIFT_TENTHS = 1
LEVEL_SPREAD_CDB = 20
REFRESH_MS = 250
"""His meter's display: the noise he reads belongs to its refresh, whoever else did what before."""


@event("partner_told")
@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTold(Event):
    """The colleague (the subject) heard an order and repeated it back; `took_ms`: the caller waits for his answer, shown in time-lapse."""

    word: str
    tenths: int
    owes: str
    goal_ddeg: int
    swept: tuple[int, ...]
    took_ms: int

    def apply(self, world: World, at_ms: int) -> World:
        """He knows what he has to do."""
        person = world.people[self.subject]
        slow = self.word == "slowly" or (person.slow and self.word != "stop")
        return world.put(
            changed(person, told=self.word, told_ms=at_ms, owes=self.owes, goal_ddeg=self.goal_ddeg, slow=slow, swept=self.swept)
        )


@event("partner_said")
@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerSaid(Event):
    """The colleague said over the radio what he did or saw, each (quantity, value); `owes` is what is still asked of him."""

    word: str
    said: tuple[tuple[str, int | str], ...]
    owes: str
    swept: tuple[int, ...]

    def apply(self, world: World, at_ms: int) -> World:
        """It was heard; over which nut angles he went he keeps in mind."""
        return world.change("people", self.subject, owes=self.owes, said=self.said, said_ms=at_ms, swept=self.swept)


@event("partner_fidgeted")
@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFidgeted(Event):
    """Left without an order, the colleague tried something himself."""


@event("place_taken")
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTaken(Event):
    """Another trainee acts for a person: his own behaviour ends."""

    def apply(self, world: World, at_ms: int) -> World:
        """He does what that trainee does."""
        return world.change("people", self.subject, role="climber", owes="")


def partner_of(world: World) -> tuple[Person, Habits] | None:
    """The colleague and his habits, None where there is none or another trainee has taken his place."""
    habits = world.layout.partner
    person = world.people.get(habits.person) if habits else None
    return (person, habits) if person and habits and person.role == ROLE else None


def end_at(world: World, person: Person) -> hop.End | None:
    """The end of the hop at which he stands."""
    return hop.end_of(world, person.site)


def can_turn(world: World, antenna: Antenna) -> bool:
    """Whether his nuts move the dish: locks light, no strut."""
    return not antenna.strut and not is_open(world, antenna.id) and not is_locked(world, antenna.id)


def hears(world: World, word: str, tenths: int, at_ms: int, *, waits: bool) -> tuple[Event, ...]:
    """What an order leads to at once: he repeats it, and begins to turn where it says so."""
    found = partner_of(world)
    if found is None:
        return ()
    person, habits = found
    end = end_at(world, person)
    if word in MOVES or word == "slowly":
        moved = _starts(world, person, habits, word, tenths, at_ms) if end and can_turn(world, end.antenna) else ()
        if moved:
            return _with_wait(world, moved, at_ms, waits=waits)
    told = PartnerTold(subject=person.id, word=word, tenths=tenths, owes=word, goal_ddeg=person.goal_ddeg, swept=person.swept, took_ms=0)
    return _with_wait(world, (told,), at_ms, waits=waits)


def _with_wait(world: World, events: tuple[Event, ...], at_ms: int, *, waits: bool) -> tuple[Event, ...]:
    """The events with the time a caller waits for the answer, where he does."""
    if not waits:
        return events
    after = world
    for made in events:
        after = made.apply(after, at_ms)
    due = due_ms(after)
    told, *rest = events
    assert isinstance(told, PartnerTold)
    return (replace(told, took_ms=max(0, due - at_ms) if due is not None else 0), *rest)


def _starts(world: World, person: Person, habits: Habits, word: str, tenths: int, at_ms: int) -> tuple[Event, ...]:
    """He lets go of what he holds and turns as told: by tenths of a turn, or until he hears stop; `slowly` goes on more slowly."""
    end = end_at(world, person)
    assert end is not None
    antenna, data = end.antenna, end.dish
    held = (let_go(antenna, data, at_ms),) if antenna.turning else ()
    if word == "slowly" and not held:
        return ()
    nut, sign = MOVES.get(word, (antenna.turning, 1 if antenna.rate_ddeg_s > 0 else -1))
    here = held[0].apply(world, at_ms).antennas[antenna.id] if held else antenna
    at = nut_ddeg(here, data, nut, at_ms)
    goal = stopped_ddeg(data, at + sign * TENTH_DDEG * tenths) if tenths else stopped_ddeg(data, sign * data.fine_ddeg)
    if word == "slowly":
        goal = person.goal_ddeg
    rate = sign * habits.rate_ddeg_s // (SLOW_SHARE if word == "slowly" or person.slow else 1)
    seat = here.az_seat_ddeg if nut == "az" else here.el_seat_ddeg
    swept = person.swept if word == "slowly" else (0 if nut == "az" else 1, at, seat)
    told = PartnerTold(subject=person.id, word=word, tenths=tenths, owes="", goal_ddeg=goal, swept=swept, took_ms=0)
    return (told, *held, NutHeld(subject=antenna.id, nut=nut, rate_ddeg_s=rate))


def due_ms(world: World) -> int | None:
    """When his next fact falls due: an answer, the end of a turn, a try of his own."""
    found = partner_of(world)
    if found is None:
        return None
    person, habits = found
    end = end_at(world, person)
    times = [person.told_ms + _takes_ms(person, habits)] if person.owes else []
    if end and end.antenna.turning:
        times.append(_arrives_ms(person, habits, end.antenna))
    elif end and person.told not in HOLDS and not person.owes and can_turn(world, end.antenna):
        times.append(max(person.told_ms, end.antenna.since_ms) + DRIFT_MS)
    return min(times) if times else None


def _takes_ms(person: Person, habits: Habits) -> int:
    """From an order to its answer."""
    if person.owes == "lock":
        return LOCK_MS
    return habits.answer_ms + (SET_MS if person.owes in SETS else 0)


def _arrives_ms(person: Person, habits: Habits, antenna: Antenna) -> int:
    """When a nut he turns comes to rest: where he will stop by himself, or sooner after he was told to."""
    at = antenna.az_ddeg if antenna.turning == "az" else antenna.el_ddeg
    left, rate = abs(person.goal_ddeg - at), abs(antenna.rate_ddeg_s)
    there = antenna.since_ms - (-left * 1000 // max(1, rate))
    return min(there, person.told_ms + habits.answer_ms) if person.owes == "stop" else there


def falls_due(world: World, at_ms: int, chance: Chance) -> tuple[Event, ...]:
    """The facts due at a moment."""
    found = partner_of(world)
    if found is None:
        return ()
    person, habits = found
    end = end_at(world, person)
    chance = Chance(chance.seed, at_ms // REFRESH_MS)
    if end and end.antenna.turning and _arrives_ms(person, habits, end.antenna) <= at_ms:
        return _comes_to_rest(world, person, end, at_ms, chance)
    if person.owes and person.told_ms + _takes_ms(person, habits) <= at_ms:
        return _answers(world, person, end, at_ms, chance)
    return _fidgets(person, end, at_ms, chance) if end else ()


def _comes_to_rest(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> tuple[Event, ...]:
    """He has turned as far as he was told, waits until his meter stands, and says what it shows."""
    stopped = let_go(end.antenna, end.dish, at_ms)
    seen = _volts(stopped.apply(world, at_ms), person, at_ms + end.outdoor.settle_ms, chance)
    swept = (*person.swept[:3], stopped.nut_ddeg)
    owes = "" if person.owes == "stop" else person.owes
    return (stopped, *_spoken(person, "stopped", seen, owes=owes, swept=swept))


def _spoken(
    person: Person, word: str, said: tuple[tuple[str, int | str], ...], *, owes: str = "", swept: tuple[int, ...] | None = None
) -> tuple[Event, ...]:
    """What he says, as readings heard at this end."""
    kept = person.swept if swept is None else swept
    heard = tuple(InstrumentRead(subject=person.id, quantity=name, at=person.site, value=value, unit=UNITS.get(name, "")) for name, value in said)
    return (PartnerSaid(subject=person.id, word=word, said=said, owes=owes, swept=kept), *heard)


def _answers(world: World, person: Person, end: hop.End | None, at_ms: int, chance: Chance) -> tuple[Event, ...]:
    """He does what he owes and says so."""
    if end is None:
        return _spoken(person, person.owes, ())
    facts, said = ANSWERS[person.owes](world, person, end, at_ms, chance)
    return (*facts, *_spoken(person, person.owes, said))


def _volts(world: World, person: Person, now_ms: int, chance: Chance) -> Said:
    """What his voltmeter shows."""
    exact = hop.port_mv(world, person.site, now_ms)
    return (("far_rssi_mv", 0 if exact is None else rounded_to(exact + _noise_mv(person, exact, chance, 0), 1)),)


def _noise_mv(person: Person, exact_mv: float, chance: Chance, number: int) -> float:
    """Noise of his port and his meter."""
    return chance.spread(f"far-rssi:{person.id}:{number}", abs(exact_mv) * PORT_NOISE_MV_SHARE + METER_NOISE_MV)


def _stops(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    return (), _volts(world, person, at_ms, chance)


def _tells_peak(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    """The best his meter showed on his last movement, and how many tenths of a turn before its end that was."""
    if len(person.swept) < 4 or end.antenna.turning:
        return (), ()
    nut, first, seat, last = ("az", "el")[person.swept[0]], *person.swept[1:]
    count = -(-abs(last - first) // TENTH_DDEG)
    angles = [last - (last - first) * step // max(1, count) for step in range(count + 1)]
    aims = [pointing(_on_the_way(end, nut, angle, seat), end.dish, at_ms) for angle in angles]
    volts = hop.swept_mv(world, person.site, aims)
    if not volts:
        return (), (("far_peak_mv", 0), ("far_peak_tenths", 0))
    read = [exact + _noise_mv(person, exact, chance, number) for number, exact in enumerate(volts)]
    sign = 1.0 if hop.is_rising(world, person.site) else -1.0
    best = max(range(len(read)), key=lambda number: (sign * read[number], -number))
    tenths = (2 * abs(last - angles[best]) + TENTH_DDEG) // (2 * TENTH_DDEG)
    return (), (("far_peak_mv", rounded_to(read[best], 1)), ("far_peak_tenths", tenths))


def _on_the_way(end: hop.End, nut: str, angle: int, seat: int) -> Antenna:
    """His dish as it stood with the nut at an angle of its last movement."""
    return changed(end.antenna, **{f"{nut}_ddeg": angle, f"{nut}_seat_ddeg": followed_ddeg(seat, angle, end.dish.play_ddeg)})


def _tells_level(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    """What his mate reads at the indoor unit: level, and the link id that comes with it."""
    level = hop.received_cdbm(world, person.site, at_ms)
    if level is None:
        return (), ()
    said: list[tuple[str, int | str]] = [("far_rsl_cdbm", rounded_to(level + chance.spread("far-level", LEVEL_SPREAD_CDB), 10))]
    if hop.is_readable(world, person.site, at_ms):
        said.append(("far_hears_id", world.hop_ends[hop.other(person.site)].link_id))
    return (), tuple(said)


def _switches(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    on = person.owes == "unmute"
    if on and end.setting.channel == 0:
        return (), (("far_state", "no_channel"),)
    facts = (HopTransmits(subject=person.site, on=on),) if end.setting.transmitting != on else ()
    return facts, (("far_state", "on_air" if on else "silent"),)


def _sets(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    """Channel, power and link id from his own sheet; or power control and modulation fixed, or automatic again."""
    habits, now = world.layout.partner, end.setting
    assert habits is not None
    if person.owes == "configure":
        made = HopConfigured(
            subject=person.site, channel=habits.channel, tx_cdbm=habits.tx_cdbm, link_id=habits.link_id, atpc=now.atpc, adaptive=now.adaptive
        )
    else:
        free = person.owes == "normal"
        made = HopConfigured(subject=person.site, channel=now.channel, tx_cdbm=now.tx_cdbm, link_id=now.link_id, atpc=free, adaptive=free)
    return (made,), (("far_state", {"configure": "configured", "fixed": "fixed", "normal": "automatic"}[person.owes]),)


def _locks(world: World, person: Person, end: hop.End, at_ms: int, chance: Chance) -> Answer:
    """All bolts in one go, one after the other."""
    made = tightened(world, chance.seed, end.antenna.id, (end.dish.lock_mn_m,) * LOCKS, diagonal=False)
    return (made,), _volts(made.apply(world, at_ms), person, at_ms, chance)


Said = tuple[tuple[str, "int | str"], ...]
Answer = tuple[tuple[Event, ...], Said]
ANSWERS: dict[str, Callable[[World, Person, hop.End, int, Chance], Answer]] = {
    "stop": _stops,
    "slowly": _stops,
    "read": _stops,
    **dict.fromkeys(MOVES, _stops),
    "peak": _tells_peak,
    "level": _tells_level,
    "mute": _switches,
    "unmute": _switches,
    **dict.fromkeys(SETS, _sets),
    "lock": _locks,
}
UNITS = {"far_rssi_mv": "mV", "far_peak_mv": "mV", "far_rsl_cdbm": "0.01 dBm"}


def _fidgets(person: Person, end: hop.End, at_ms: int, chance: Chance) -> tuple[Event, ...]:
    """A tenth of a turn one way or the other, to see whether that helps."""
    tenths = DRIFT_TENTHS if between(chance.seed, "fidget", 0, 1, at_ms) else -DRIFT_TENTHS
    to = stopped_ddeg(end.dish, end.antenna.az_ddeg + tenths * TENTH_DDEG)
    seat = end.antenna.az_seat_ddeg
    moved = followed_ddeg(seat, to, end.dish.play_ddeg)
    return (
        PartnerFidgeted(subject=person.id),
        NutTurned(subject=end.antenna.id, nut="az", nut_ddeg=to, seat_ddeg=moved, was_ddeg=seat),
    )
