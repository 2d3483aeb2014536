"""Criteria of work aloft: hooks, weather, beams, and who is up there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.base.msg import msg
from simulator.mechanics.safety.worn import needed_places, worn_places
from simulator.scenario.document import ScenarioDoc
from simulator.scoring.judging import Judging
from simulator.scoring.kind import STRICT_PARAMS, criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.site.aloft import hooked_on
from simulator.site.part import Person
from simulator.site.people import crew_of, is_aloft
from simulator.site.world import World

FRESH_MS = 15 * 60_000
"""A wind reading counts for a quarter of an hour (unsourced default)."""
SHORT_STAY_MS = 20_000
"""Who goes on sooner did no work at a position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No parameters."""

    __pydantic_config__ = STRICT_PARAMS


def has_tower_work(document: ScenarioDoc, params: Any) -> bool:
    """Whether the site has working positions on its tower at all."""
    return bool(document.works)


def unclimbed(judging: Judging, code: str) -> Verdict | None:
    """The verdict where nobody left the ground, though the work is on the tower: not done."""
    return None if judging.record.events("ground_left") else yes_no(False, code, done=False)


def never(judging: Judging, code: str, bad: list[Happened]) -> Verdict:
    """The verdict of what must not happen aloft."""
    if not bad:
        return unclimbed(judging, code) or yes_no(True, code, evidence=seqs(judging.record.events("ground_left")[:3]))
    return yes_no(False, code, evidence=seqs(bad[:5]))


@criterion_kind("tied_off", Nothing, occasion=has_tower_work)
def judge_tied_off(judging: Judging, params: Nothing) -> Verdict:
    """Off the ground and off a railed platform one hook at least was always on steel; whether that is an anchor is another criterion's matter."""
    bad = [item for item in judging.record.events("came_loose") if getattr(item.event, "how", "") != "unrated"]
    return never(judging, "verdict.tied_off", bad)


@criterion_kind("hooks_rated", Nothing, occasion=has_tower_work)
def judge_hooks_rated(judging: Judging, params: Nothing) -> Verdict:
    """The hooks of the twin lanyard went on rated anchors only."""
    hooked = [item for item in judging.record.events("hook_put_on") if getattr(item.event, "hook", "") != "p"]
    return never(judging, "verdict.hooks_rated", [item for item in hooked if not getattr(item.event, "rated", False)])


@criterion_kind("hooks_overhead", Nothing, occasion=has_tower_work)
def judge_hooks_overhead(judging: Judging, params: Nothing) -> Verdict:
    """After each step up a hook is at the feet or above, so that a fall is short."""
    record, bad = judging.record, []
    for item in record.events("person_climbed"):
        world = record.worlds[item.seq]
        if _hangs_low(world, world.people[item.event.subject]):
            bad.append(item)
    return never(judging, "verdict.hooks_overhead", bad)


def _hangs_low(world: World, person: Person) -> bool:
    """Whether his highest hook is below his feet."""
    tower = world.layout.towers[person.site]
    heights = [tower.members[name].height_mm for hook in ("a", "b") if (name := hooked_on(person, hook))]
    return bool(heights) and max(heights) < tower.height_mm(person.place) - 500


def _has_bad_sky(document: ScenarioDoc, params: Any) -> bool:
    return bool(document.works) and (document.weather.thunder_ms >= 0 or document.weather.blow_ms >= 0)


@criterion_kind("weather_obeyed", Nothing, occasion=_has_bad_sky)
def judge_weather_obeyed(judging: Judging, params: Nothing) -> Verdict:
    """Nobody went up in wind above the limit or within thirty minutes of thunder, and everybody came down in time."""
    record = judging.record
    return never(judging, "verdict.weather_obeyed", [*record.events("weather_risked"), *record.events("overstayed")])


@criterion_kind("wind_before_climb", Nothing, occasion=has_tower_work)
def judge_wind_before_climb(judging: Judging, params: Nothing) -> Verdict:
    """Before each climb the wind was measured, at most a quarter of an hour ago."""
    record = judging.record
    left, read = record.events("ground_left"), record.readings("wind_mm_s", prelude=True)
    nobody = unclimbed(judging, "verdict.wind_before_climb.none")
    if nobody:
        return nobody
    good = [climb for climb in left if any(one.seq < climb.seq and climb.at_ms - one.at_ms <= FRESH_MS for one in read)]
    return share(len(good), len(left), msg("verdict.wind_before_climb", done=len(good), of=len(left)), evidence=seqs(left))


def has_neighbour(document: ScenarioDoc, params: Any) -> bool:
    """Whether another operator's antennas hang on the tower."""
    return bool(document.emitters)


@criterion_kind("neighbour_silent", Nothing, occasion=has_neighbour)
def judge_neighbour_silent(judging: Judging, params: Nothing) -> Verdict:
    """The other operator was asked to switch off before anybody came into his beams."""
    record = judging.record
    asked = [item for item in record.events("ticket_opened", prelude=True) if not getattr(item.event, "on", False)]
    beam = next(
        (item for item in record.events("person_exposed") if getattr(item.event, "source", "") in record.world.emitters), None
    )
    holds = bool(asked) and (beam is None or asked[0].seq < beam.seq)
    return yes_no(holds, "verdict.neighbour_silent", evidence=seqs(asked[:1]), done=bool(asked))


@criterion_kind("beam_avoided", Nothing, occasion=has_tower_work)
def judge_beam_avoided(judging: Judging, params: Nothing) -> Verdict:
    """Nobody was where the power density is above the limit."""
    record = judging.record
    exposed = list(record.events("person_exposed"))
    verdict = never(judging, "verdict.beam_avoided", exposed)
    asked = judging.earlier("neighbour_silent")
    others = record.world.emitters
    if (
        exposed
        and asked is not None
        and asked.verdict.fraction < 1.0
        and all(getattr(item.event, "source", "") in others for item in exposed)
    ):
        return Verdict(
            fraction=0.0, message=verdict.message, evidence=verdict.evidence, not_assessed=True, because="neighbour_silent"
        )
    return verdict


@criterion_kind("neighbour_on", Nothing, occasion=has_neighbour)
def judge_neighbour_on(judging: Judging, params: Nothing) -> Verdict:
    """When everybody was down, the other operator was told to switch on again."""
    record = judging.record
    told = [item for item in record.events("ticket_opened") if getattr(item.event, "on", False)]
    if not told:
        return Verdict(fraction=0.0, message=msg("verdict.neighbour_on.no"), done=False)
    world = record.worlds[told[-1].seq]
    holds = not any(is_aloft(world, person) for person in crew_of(world))
    return yes_no(holds, "verdict.neighbour_on", evidence=seqs(told[-1:]))


@criterion_kind("rescue_watch", Nothing, occasion=has_tower_work)
def judge_rescue_watch(judging: Judging, params: Nothing) -> Verdict:
    """Whoever climbed, another of the crew stayed on the ground who could help."""
    record = judging.record
    bad = [item for item in record.events("ground_left") if not _watched(record.worlds[item.seq], item.event.subject)]
    return never(judging, "verdict.rescue_watch", bad)


def _watched(world: World, climber: str) -> bool:
    return any(person.id != climber and not is_aloft(world, person) and not person.hurt for person in crew_of(world))


@criterion_kind("climbers_cleared", Nothing, occasion=has_tower_work)
def judge_climbers_cleared(judging: Judging, params: Nothing) -> Verdict:
    """Nobody climbed whose certificate has ended or who is not fit."""
    record, document = judging.record, judging.record.document
    barred = {person.id for person in document.people if not person.fit or person.certificate_until < document.date}
    return never(
        judging, "verdict.climbers_cleared", [item for item in record.events("ground_left") if item.event.subject in barred]
    )


@criterion_kind("climb_gear", Nothing, occasion=has_tower_work)
def judge_climb_gear(judging: Judging, params: Nothing) -> Verdict:
    """Whoever climbed wore sound harness, twin lanyard and work-positioning lanyard."""
    record, bad = judging.record, []
    wanted = set(needed_places(record.start, "climb")) - set(needed_places(record.start, "ground"))
    for item in record.events("ground_left"):
        world = record.before(item.seq)
        if not wanted <= set(worn_places(world, world.people[item.event.subject], sound=True)):
            bad.append(item)
    return never(judging, "verdict.climb_gear", bad)


@criterion_kind("positioned", Nothing, occasion=has_tower_work)
def judge_positioned(judging: Judging, params: Nothing) -> Verdict:
    """At every working position the work-positioning lanyard held the one who worked there."""
    nobody = unclimbed(judging, "verdict.positioned.none")
    if nobody:
        return nobody
    stays = _stays(judging)
    good = [
        arrived for arrived, seq in stays if any(arrived.seq <= one.seq < seq for one in _short(judging, arrived.event.subject))
    ]
    verdict = share(
        len(good),
        len(stays),
        msg("verdict.positioned", done=len(good), of=len(stays)),
        evidence=seqs(item for item, _ in stays[:5]),
    )
    return verdict if stays else yes_no(True, "verdict.positioned.none")


def _short(judging: Judging, person: str) -> list[Happened]:
    return [item for item in judging.record.events("hook_put_on", person) if getattr(item.event, "hook", "") == "p"]


def _stays(judging: Judging) -> list[tuple[Happened, int]]:
    """Every stay at a working position by someone who wears the lanyard: (his coming, the entry at which he went on)."""
    record, found = judging.record, []
    for person in crew_of(record.world):
        moves = record.events("person_climbed", person.id)
        for index, item in enumerate(moves):
            after = moves[index + 1] if index + 1 < len(moves) else None
            world = record.worlds[item.seq]
            left_ms = after.at_ms if after else item.at_ms + SHORT_STAY_MS
            if (
                _at_work(world, person.id)
                and left_ms - item.at_ms >= SHORT_STAY_MS
                and "positioning" in worn_places(world, world.people[person.id])
            ):
                found.append((item, after.seq if after else BEYOND))
    return found


def _at_work(world: World, person_id: str) -> bool:
    person = world.people[person_id]
    return bool(world.layout.towers[person.site].stations[person.place].leg)


@criterion_kind("crew_down", Nothing, occasion=has_tower_work)
def judge_crew_down(judging: Judging, params: Nothing) -> Verdict:
    """At the end everybody stands on the ground."""
    record, world = judging.record, judging.record.world
    still = [person.id for person in crew_of(world) if is_aloft(world, person)]
    if still:
        return yes_no(False, "verdict.crew_down", evidence=seqs(record.events("ground_left")[-1:]))
    return unclimbed(judging, "verdict.crew_down") or yes_no(True, "verdict.crew_down")
