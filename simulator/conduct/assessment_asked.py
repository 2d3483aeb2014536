"""Which assessment is meant by a file or a code."""

from __future__ import annotations

from pathlib import Path

from simulator.base.documents import bundled_root, is_file, parse_json, read_text
from simulator.base.errors import BadInput, Problem, WrongCall
from simulator.base.msg import msg
from simulator.conduct.assessment import decode, matching, tag_of
from simulator.conduct.attempt import check_jobs
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario


def asked(given: str, scenario_name: str) -> tuple[Scenario, int, tuple[str, ...], int, str]:
    """(scenario, seed, jobs, minutes, label) of an assessment file or code; raises WrongCall where content or scenario differ."""
    path = _place(given)
    if is_file(path):
        return _from_file(path, scenario_name)
    terms = decode(given)
    scenario = load_scenario(scenario_name)
    if tag_of(scenario.id, scenario.content_hash) != terms.tag:
        matching(terms, installed())
        raise WrongCall(msg("error.code_other_scenario", got=scenario_name))
    return scenario, terms.seed, check_jobs(scenario, terms.jobs), terms.minutes, ""


def _place(given: str) -> Path:
    """Where a file of that name would lie; a code is no path, and the home of nobody known none either."""
    try:
        return Path(given).expanduser()
    except RuntimeError:
        return Path(given)


def installed() -> list[tuple[str, str]]:
    """(id, content hash) of every bundled scenario that loads."""
    found = []
    for place in sorted((bundled_root() / "scenarios").glob("*/scenario.yaml")):
        try:
            scenario = load_scenario(place.parent.name)
        except BadInput:
            continue
        found.append((scenario.id, scenario.content_hash))
    return found


def _fits(value: object, kind: type) -> bool:
    """Exact types: `true` is no number, no number is below nought, a job is a word."""
    if kind is int:
        return type(value) is int and value >= 0
    return isinstance(value, kind) and (not isinstance(value, list) or all(isinstance(item, str) for item in value))


def _from_file(path: Path, scenario_name: str) -> tuple[Scenario, int, tuple[str, ...], int, str]:
    data = parse_json(read_text(path), str(path))
    wanted = {"scenario": str, "content": str, "seed": int, "jobs": list, "minutes": int}
    if not isinstance(data, dict):
        raise BadInput((Problem(str(path), 1, 1, "", msg("problem.wrong_type", got=type(data).__name__, wanted="mapping")),))
    problems = [
        Problem(str(path), 1, 1, key, msg("problem.missing_key" if key not in data else "problem.wrong_type", key=key, got=str(data.get(key)), wanted=kind.__name__))
        for key, kind in wanted.items()
        if not _fits(data.get(key), kind)
    ]
    if problems:
        raise BadInput(tuple(problems))
    scenario = load_scenario(scenario_name)
    if scenario.id != data["scenario"] or scenario.content_hash != data["content"]:
        raise WrongCall(msg("error.assessment_other_content", scenario=data["scenario"], content=data["content"][:12], got=scenario.content_hash[:12]))
    return scenario, data["seed"], check_jobs(scenario, data["jobs"]), data["minutes"], str(data.get("label", ""))


def scenario_asked(given: str) -> str:
    """The id of the scenario an assessment file or code is of; raises WrongCall for a code nothing installed fits."""
    path = _place(given)
    if is_file(path):
        data = parse_json(read_text(path), str(path))
        return str(data.get("scenario", "")) if isinstance(data, dict) else ""
    return matching(decode(given), installed())
