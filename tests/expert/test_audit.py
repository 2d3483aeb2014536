"""Costs are written before they are measured; every mistake costs exactly what it should."""

from __future__ import annotations

import pytest

from simulator.expert.audit import audit_seed, departure, expert_run, unfelt_among
from simulator.expert.mistake import altered, site_of
from simulator.expert.mistakes import MISTAKES
from simulator.expert.runner import expert_plan
from simulator.scenario.load import load_scenario
from simulator.scoring.rubric import bind, read_rubric

FIRST = "cikole-first-site"


@pytest.mark.parametrize(("job", "count"), [("safety", 15), ("mount", 60), ("cable", 60), ("align", 25), ("handover", 12)])
def test_every_job_has_its_mistakes(job: str, count: int) -> None:
    assert sum(item.job == job for item in MISTAKES.all().values()) >= count


@pytest.mark.parametrize("name", list(MISTAKES.all()))
def test_a_mistake_changes_the_plan_and_costs_known_criteria(name: str) -> None:
    scenario, item = load_scenario(FIRST), MISTAKES.all()[name]
    ids = {row.id for row in read_rubric(scenario)[0]}
    breaches = {row.id for row in read_rubric(scenario)[1]}
    seeds = [seed for seed in range(60) if item.applies(scenario, seed, scenario.playable)]
    assert seeds, "it applies nowhere"
    site = site_of(scenario, seeds[0])
    assert set(item.costs(site)) <= ids
    assert set(item.breaches) <= breaches
    assert item.costs(site) or item.breaches
    assert all(reason.strip() for reason in item.costs(site).values())
    plan = expert_plan(scenario, seeds[0], scenario.playable)
    assert altered(plan, [item], scenario, seeds[0]) != plan


def test_the_audit_of_the_job_safety_is_green() -> None:
    for seed in range(4):
        result = audit_seed(load_scenario(FIRST), seed, ("safety",))
        assert [(item.mistake, item.reason) for item in result.findings] == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(50))
def test_the_audit_of_the_whole_work_is_green(seed: int) -> None:
    result = audit_seed(load_scenario(FIRST), seed)
    assert [(item.mistake, item.reason) for item in result.findings] == []


def test_the_audit_of_one_seed_is_green() -> None:
    result = audit_seed(load_scenario(FIRST), 5)
    assert [(item.mistake, item.reason) for item in result.findings] == []
    assert result.mistakes >= 190


def test_a_mistake_departs_where_its_plan_first_differs() -> None:
    scenario = load_scenario(FIRST)
    plan, checkpoints, attempt = expert_run(scenario, 0, ("safety",))
    assert len(checkpoints) == len(plan) + 1
    wrong = altered(plan, [MISTAKES.all()["no_briefing"]], scenario, 0)
    index = departure(plan, wrong)
    assert plan[index].kind == "brief"
    assert checkpoints[index].attempt.session.entries == attempt.session.entries[: len(checkpoints[index].attempt.session.entries)]


@pytest.mark.slow
def test_leaving_out_one_action_is_felt_in_most_cases() -> None:
    actions, unfelt = unfelt_among(load_scenario(FIRST), 0, (), 0, 1)
    assert actions > 900
    assert len(unfelt) <= 0.4 * actions


def test_every_critical_or_major_criterion_is_a_cost_of_some_mistake() -> None:
    scenario = load_scenario(FIRST)
    costs = {name for item in MISTAKES.all().values() for seed in range(30) for name in item.costs(site_of(scenario, seed))}
    major = {row.id for seed in range(30) for row in bind(scenario, seed, scenario.playable).criteria if row.form.severity != "minor"}
    assert major - costs == set()
