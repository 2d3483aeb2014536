"""Proposals K / BK / PL per criterion of the standard, per unit and for the attempt (DESIGN 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simulator.base.msg import Msg, msg
from simulator.scenario.scenario import Scenario
from simulator.scoring.record import Record


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the simulator proposes for one KUK, with the criteria it rests on."""

    unit: str
    kuk: str
    proposal: str
    reason: Msg
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitProposal:
    """BK if one KUK is BK, else PL if one is PL, else K."""

    unit: str
    proposal: str


def propose(
    scenario: Scenario, record: Record, results: Sequence[Any], breaches: Sequence[Any]
) -> tuple[tuple[Proposal, ...], tuple[UnitProposal, ...], str, int]:
    """(KUK proposals, unit proposals, proposal for the attempt, number of KUK that need observation).

    A KUK needs observation where it is proposed PL, or where order, choice and values are shown here but
    the skill of the hand must still be seen.
    """
    touched = {kuk for result in results for kuk in result.form.kuk} | {kuk for breach in breaches for kuk in breach.kuk}
    standards = sorted(scenario.content["standards"].items())
    mapped: dict[str, list[Any]] = {}
    for result in results:
        for kuk in result.form.kuk:
            mapped.setdefault(kuk, []).append(result)
    rows = [
        _kuk(record, code, row, mapped.get(f"{code}/{row['no']}", []), breaches)
        for code, kuks in standards
        for row in kuks
        if f"{code}/{row['no']}" in touched
    ]
    hands = {f"{code}/{row['no']}": row["sim_evidence"] for code, kuks in standards for row in kuks}
    units = tuple(
        UnitProposal(code, worst([row.proposal for row in rows if row.unit == code]))
        for code in dict.fromkeys(row.unit for row in rows)
    )
    attempt = "BK" if breaches else worst([unit.proposal for unit in units]) if units else "PL"
    if record.ended_by != "handed_over" and attempt == "K":
        attempt = "PL"
    return tuple(rows), units, attempt, sum(1 for row in rows if row.proposal == "PL" or hands[f"{row.unit}/{row.kuk}"] != "full")


def worst(proposals: Sequence[str]) -> str:
    """BK before PL before K.

    >>> worst(["K", "PL", "K"])
    'PL'
    """
    return "BK" if "BK" in proposals else "PL" if "PL" in proposals else "K"


def _kuk(record: Record, code: str, row: dict[str, Any], mapped: Sequence[Any], breaches: Sequence[Any]) -> Proposal:
    name = f"{code}/{row['no']}"
    ids = tuple(result.form.id for result in mapped)
    if any(name in breach.kuk for breach in breaches):
        return Proposal(code, row["no"], "BK", msg("reason.breach"), ids)
    for result in mapped:
        if not result.verdict.not_assessed and not result.verdict.is_competent:
            if record.ended_by != "handed_over" and not result.verdict.done:
                continue
            return Proposal(code, row["no"], "BK", msg("reason.outside", criterion=result.form.id), ids)
    if any(result.verdict.not_assessed or not result.verdict.is_competent for result in mapped):
        return Proposal(code, row["no"], "PL", msg("reason.not_shown"), ids)
    if row["sim_evidence"] == "none":
        return Proposal(code, row["no"], "PL", msg("reason.hand_feel"), ids)
    return Proposal(code, row["no"], "K", msg("reason.all_met"), ids)
