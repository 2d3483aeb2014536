"""Criteria of fibre: looked at, clean, bent no tighter than it may be."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.scoring.criteria.safety import Nothing
from simulator.scoring.criteria.wiring import made, planned_ends
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import seqs
from simulator.scoring.verdict import Charge, Verdict, share, yes_no
from simulator.site.optical import Fibre, is_crossed
from simulator.site.topology import cable_type, other_end
from simulator.site.world import World


@criterion_kind("fibre_inspected", Nothing)
def judge_fibre_inspected(judging: Judging, params: Nothing) -> Verdict:
    """Every fibre end was looked at through the scope before it was mated, and again after cleaning."""
    ends = planned_ends(judging, ("fibre",))
    mated = {item.event.subject: item for item in made(judging, ends)}
    good = []
    for name, item in mated.items():
        seen = [found for found in judging.record.events("fibre_inspected", name) if found.seq < item.seq]
        cleaned = [found for found in judging.record.events("fibre_cleaned", name) if found.seq < item.seq]
        if seen and (not cleaned or seen[-1].seq > cleaned[-1].seq):
            good.append(seen[-1])
    verdict = share(len(good), len(ends), msg("verdict.fibre_inspected", done=len(good), of=len(ends)), evidence=seqs(good))
    return verdict if mated else Verdict(fraction=0.0, message=verdict.message, measured=0, wanted=len(ends), done=False)


@criterion_kind("fibre_clean", Nothing, heals=True)
def judge_fibre_clean(judging: Judging, params: Nothing) -> Verdict:
    """Every fibre end the trainee mated is clean."""
    ends = planned_ends(judging, ("fibre",))
    mated = made(judging, ends)
    if not mated:
        return Verdict(fraction=0.0, message=msg("verdict.fibre_clean.no", items=""), done=False)
    dirty = [
        end.end_id for end in ends if judging.world.terminations[end.end_id].dirt and judging.world.terminations[end.end_id].port
    ]
    charges = tuple(Charge("terminations", name, (("dirt", 0),), thing=name.split(".")[0]) for name in dirty)
    return yes_no(not dirty, "verdict.fibre_clean", evidence=seqs(mated), charges=charges, items=",".join(dirty))


@criterion_kind("fibre_crossed", Nothing, heals=True)
def judge_fibre_crossed(judging: Judging, params: Nothing) -> Verdict:
    """On every fibre what one end sends the other hears: crossed an odd number of times."""
    ends = planned_ends(judging, ("fibre",))
    mated = made(judging, ends)
    if not mated:
        return Verdict(fraction=0.0, message=msg("verdict.fibre_crossed.no", items=""), done=False)
    world = judging.world
    wrong = [end.end_id for end in ends if _is_straight(world, end.end_id)]
    charges = tuple(
        Charge("terminations", name, (("flipped", not world.terminations[name].flipped),), thing=name.split(".")[0])
        for name in wrong
    )
    return yes_no(not wrong, "verdict.fibre_crossed", evidence=seqs(mated), charges=charges, items=",".join(wrong))


def _is_straight(world: World, end_id: str) -> bool:
    near = world.terminations[end_id]
    far = other_end(world, near)
    if not near.port or far is None:
        return False
    return not is_crossed(Fibre(near, far, cable_type(world, near.cable), far.port))
