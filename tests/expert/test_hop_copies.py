"""Other hops: far site moved, falling curve, other polarisation, other channels. The same expert aligns them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulator.base.documents import bundled_root
from simulator.conduct.attempt import Attempt
from simulator.expert.runner import expert_plan, expert_terms, in_memory, run_plan, technician_on
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.site.hop import pointing_loss_db

FIRST = "cikole-first-site"
NEAR_ENOUGH_DB = 0.5
LONG_MS = 10**9
CURVES = r"choose:\n      - \[\{path: plan\.hop\.curve.*\n      - \[\{path: plan\.hop\.curve.*\n      - \[\{path: plan\.hop\.curve.*\n"


def one_curve(curve: str) -> str:
    """The variant of the curve with one choice alone."""
    return f"choose:\n      - [{{path: plan.hop.curve, value: {curve}}}]\n"


COPIES: dict[str, tuple[tuple[str, str], ...]] = {
    "far site to the north-east": (
        (r"latitude_deg: -6\.811", "latitude_deg: -6.752"), (r"longitude_deg: 107\.6215", "longitude_deg: 107.671"), (r"level_cdbm: -3640", "level_cdbm: -3680"),
    ),
    "far site to the south, higher up": (
        (r"latitude_deg: -6\.811", "latitude_deg: -6.812"), (r"longitude_deg: 107\.6215", "longitude_deg: 107.6482"), (r"ground_m: 1268", "ground_m: 1480"),
        (r"level_cdbm: -3640", "level_cdbm: -3330"),
    ),
    "falling curve of a fortieth of a volt a decibel": ((CURVES, one_curve("[[-10000, 2500], [-1000, 250]]")),),
    "negative curve": ((CURVES, one_curve("[[-9500, -9500], [-1000, -1000]]")),),
    "horizontal polarisation": ((r"polarisation: V", "polarisation: H"), (r"feed: V, outdoor: odu-b, outdoor_feed: V", "feed: H, outdoor: odu-b, outdoor_feed: H")),
    "other channels": ((r"plan\.hop\.channel, low: 8, high: 16", "plan.hop.channel, low: 8, high: 9"),),
}


def copied(folder: Path, name: str) -> Scenario:
    """An altered copy of the first site."""
    text = (bundled_root() / "scenarios" / FIRST / "scenario.yaml").read_text(encoding="utf-8")
    for old, new in COPIES[name]:
        assert re.search(old, text), old
        text = re.sub(old, new, text, count=1)
    place = folder / "other-hop"
    place.mkdir()
    (place / "scenario.yaml").write_text(text.replace(f"id: {FIRST}\n", "id: other-hop\n", 1), encoding="utf-8", newline="\n")
    return load_scenario(str(place))


def worked(scenario: Scenario, seed: int) -> Attempt:
    """The expert's attempt at the whole site."""
    attempt = in_memory(expert_terms(scenario, seed, ()))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, attempt.session.header.jobs))
    attempt.hand_over()
    return attempt


def losses_db(attempt: Attempt) -> tuple[float | None, float | None]:
    """Pointing loss of the own dish at hand-over, and of the far one at the order to lock."""
    entries = attempt.session.entries
    lock = next(entry for entry in entries if entry.do == "tell_partner" and (entry.action or {})["word"] == "lock")
    return pointing_loss_db(attempt.world, "a", LONG_MS), pointing_loss_db(attempt.world_at(lock.seq), "b", LONG_MS)


@pytest.mark.parametrize("name", list(COPIES))
def test_the_same_expert_aligns_another_hop(name: str, tmp_path: Path) -> None:
    attempt = worked(copied(tmp_path, name), 7)
    grade = attempt.grade()
    assert [row.form.id for row in grade.results if row.form.job in ("align", "handover") and row.verdict.name != "met"] == []
    near, far = losses_db(attempt)
    assert near is not None
    assert far is not None
    assert max(near, far) < NEAR_ENOUGH_DB


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(50))
def test_both_ends_come_within_half_a_decibel_of_the_best(seed: int) -> None:
    near, far = losses_db(worked(load_scenario(FIRST), seed))
    assert near is not None
    assert far is not None
    assert max(near, far) < NEAR_ENOUGH_DB


def test_aligning_takes_at_most_350_entries() -> None:
    scenario = load_scenario(FIRST)
    attempt = in_memory(expert_terms(scenario, 4, ("align",)))
    start = len(attempt.session.entries)
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, 4, ("align",)))
    assert len(attempt.session.entries) - start <= 350
