"""Criteria of what is made ready before a climb and tidied after it: zone, tower, tools, the mate's check."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.catalog.families.tools import MaterialType
from simulator.scoring.criteria.aloft import Nothing, has_tower_work, never, unclimbed
from simulator.scoring.judging import Judging
from simulator.scoring.kind import criterion_kind
from simulator.scoring.record import BEYOND, Happened, seqs
from simulator.scoring.verdict import Verdict, share, yes_no
from simulator.site.structure import FOOT

DEFAULT_ZONE_MM = 10_500


def _first_climb(judging: Judging) -> int:
    """The entry at which somebody first left the ground, or one beyond the last."""
    left = judging.record.first("ground_left")
    return left.seq if left else BEYOND


@criterion_kind("zone_closed", Nothing, occasion=has_tower_work)
def judge_zone_closed(judging: Judging, params: Nothing) -> Verdict:
    """The drop zone was closed at the tower's foot, as wide as the plan has it, before anybody climbed."""
    record = judging.record
    plan = judging.plan.mount
    wanted = plan.drop_zone_mm if plan else DEFAULT_ZONE_MM
    barriers = [
        item for item in record.events("item_set_up") if _is_barrier(judging, item) and getattr(item.event, "spot", "") == FOOT
    ]
    if not barriers:
        return Verdict(fraction=0.0, message=msg("verdict.zone_closed.no"), wanted=wanted, unit="mm", done=False)
    radius = int(getattr(barriers[0].event, "radius_mm", 0))
    holds = radius >= wanted and barriers[0].seq < _first_climb(judging)
    return yes_no(holds, "verdict.zone_closed", evidence=seqs(barriers[:1]))


def _is_barrier(judging: Judging, item: Happened) -> bool:
    kind = judging.record.world.catalog.get(judging.record.world.items[item.event.subject].type, MaterialType)
    return kind is not None and kind.use == "barrier"


@criterion_kind("zone_empty", Nothing, occasion=has_tower_work)
def judge_zone_empty(judging: Judging, params: Nothing) -> Verdict:
    """Nobody stood in the drop zone while a load hung there or somebody worked above."""
    return never(judging, "verdict.zone_empty", list(judging.record.events("stood_under")))


@criterion_kind("tools_secured", Nothing, occasion=has_tower_work)
def judge_tools_secured(judging: Judging, params: Nothing) -> Verdict:
    """What was taken up was in the closed bag or on a tool lanyard."""
    taken = judging.record.events("item_taken_along")
    return never(judging, "verdict.tools_secured", [item for item in taken if getattr(item.event, "how", "") == "pocket"])


@criterion_kind("tools_counted_before", Nothing, occasion=has_tower_work)
def judge_tools_counted_before(judging: Judging, params: Nothing) -> Verdict:
    """Tools were counted before the first climb, and again, all put back, when the work of the first job aloft was done."""
    record = judging.record
    counts, left = record.events("tools_counted"), record.events("ground_left")
    if not left:
        return Verdict(fraction=0.0, message=msg("verdict.tools_counted", done=0, of=2), done=False)
    until = left[-1].seq if "align" in record.header.jobs else BEYOND
    before = [item for item in counts if item.seq < left[0].seq]
    after = [item for item in counts if left[0].seq < item.seq < until and _all_back(judging, item)]
    done = bool(before) + bool(after)
    return share(done, 2, msg("verdict.tools_counted", done=done, of=2), evidence=seqs((*before[:1], *after[:1])))


def _all_back(judging: Judging, count: Happened) -> bool:
    """Whether everything lay in its place when it was counted: what somebody still has on him is not seen."""
    return not any(item.place.startswith("carried:") for item in judging.record.worlds[count.seq].items.values())


@criterion_kind("tools_counted_after", Nothing, occasion=has_tower_work)
def judge_tools_counted_after(judging: Judging, params: Nothing) -> Verdict:
    """Tools were put back and counted after the last coming down, before the other operator was told that the tower is empty."""
    record = judging.record
    landed = [
        item
        for kind in ("person_climbed", "stretch_climbed")
        for item in record.events(kind)
        if getattr(item.event, "place", "") == FOOT
    ]
    if not landed:
        return Verdict(fraction=0.0, message=msg("verdict.tools_counted", done=0, of=1), done=False)
    last = max(landed, key=lambda item: item.seq)
    told = [item.seq for item in record.events("ticket_opened") if getattr(item.event, "on", False)]
    until = told[-1] if told else BEYOND
    good = [item for item in record.events("tools_counted") if last.seq < item.seq < until and _all_back(judging, item)]
    return share(
        min(1, len(good)), 1, msg("verdict.tools_counted", done=min(1, len(good)), of=1), evidence=seqs((last, *good[:1]))
    )


@criterion_kind("climber_checked", Nothing, occasion=has_tower_work)
def judge_climber_checked(judging: Judging, params: Nothing) -> Verdict:
    """The mate checked the climber after he had put on all he climbs with."""
    record = judging.record
    nobody = unclimbed(judging, "verdict.climber_checked")
    if nobody:
        return nobody
    left = record.events("ground_left")[0]
    dressed = [
        item
        for item in record.events("item_put_on", prelude=True)
        if getattr(item.event, "person", "") == left.event.subject and item.seq < left.seq
    ]
    checked = record.events("buddy_checked", left.event.subject, prelude=True)
    good = [item for item in checked if item.seq < left.seq and all(item.seq > worn.seq for worn in dressed)]
    return yes_no(bool(good), "verdict.climber_checked", evidence=seqs(good[:1]))


@criterion_kind("tower_inspected", Nothing, occasion=has_tower_work)
def judge_tower_inspected(judging: Judging, params: Nothing) -> Verdict:
    """The tower was looked over before anybody climbed."""
    seen = judging.record.first("tower_inspected", prelude=True)
    holds = seen is not None and seen.seq < _first_climb(judging)
    return yes_no(holds, "verdict.tower_inspected", evidence=seqs([seen] if seen else []), done=seen is not None)
