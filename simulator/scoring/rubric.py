"""Specs as written become criteria bound to a scenario, a seed and the jobs started."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

import simulator.scoring.breaches
import simulator.scoring.criteria
from simulator.base.errors import BadInput, Problem
from simulator.base.msg import Msg, msg
from simulator.base.nearest import nearest
from simulator.base.registry import import_all
from simulator.catalog.catalog import adapter
from simulator.scenario.document import JOBS
from simulator.scenario.scenario import CriterionSpec, Scenario
from simulator.scoring.kind import KINDS, STRICT_PARAMS, TRIGGERS, Kind

import_all(simulator.scoring.criteria.__name__)
import_all(simulator.scoring.breaches.__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionForm:
    """The form of a criterion in a rubric file.

    `with_jobs`: it is bound only where one of these jobs is started; empty for all. What is judged of a climb is outside the jobs of who works on the ground.
    """

    __pydantic_config__ = STRICT_PARAMS
    id: str
    kind: str
    job: Literal["safety", "mount", "cable", "align", "handover", "any"]
    step: str
    severity: Literal["critical", "major", "minor"]
    points: int
    kuk: tuple[str, ...] = ()
    shows: bool = False
    with_jobs: tuple[str, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)

    def is_of(self, jobs: tuple[str, ...]) -> bool:
        """Whether it belongs to one of the jobs started."""
        return self.job in (*jobs, "any") and (not self.with_jobs or any(job in self.with_jobs for job in jobs))


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachForm:
    """The form of a line of the critical list."""

    __pydantic_config__ = STRICT_PARAMS
    id: str
    trigger: str
    kuk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A gradable claim: its form, its kind, its parameters."""

    form: CriterionForm
    kind: Kind
    params: Any

    @property
    def id(self) -> str:
        """Its name."""
        return self.form.id


@dataclass(frozen=True, slots=True)
class Rubric:
    """All criteria bound for the jobs started, in judging order, and the critical list."""

    criteria: tuple[Criterion, ...]
    breaches: tuple[BreachForm, ...]
    jobs: tuple[str, ...]


CRITERION_ADAPTER = TypeAdapter(CriterionForm)
BREACH_ADAPTER = TypeAdapter(BreachForm)


def _at(spec: CriterionSpec, path: str, message: Msg) -> Problem:
    return Problem(spec.file, spec.line, spec.column, path, message)


def _form_problems(spec: CriterionSpec, error: ValidationError, prefix: str = "") -> list[Problem]:
    found = []
    for item in error.errors(include_url=False):
        path = ".".join(str(part) for part in item["loc"])
        got = str(item.get("input"))[:60]
        found.append(_at(spec, prefix + path, msg("problem.other", text=str(item["msg"]), got=got)))
    return found


def read_criterion(spec: CriterionSpec, overrides: dict[str, Any]) -> Criterion:
    """A criterion of a spec; raises BadInput with the place of every problem."""
    data = dict(spec.data)
    change = overrides.get(str(data.get("id")), {})
    data.update({key: value for key, value in change.items() if key != "params"})
    data["params"] = {**data.get("params", {}), **change.get("params", {})}
    try:
        form = CRITERION_ADAPTER.validate_python(data)
    except ValidationError as error:
        raise BadInput(tuple(_form_problems(spec, error))) from None
    kind = KINDS.get(form.kind)
    if kind is None:
        meant = nearest(form.kind, KINDS.all())
        raise BadInput((_at(spec, "kind", msg("problem.unknown_kind", got=form.kind, did_you_mean=meant)),))
    try:
        return Criterion(form, kind, adapter(kind.params).validate_python(form.params))
    except ValidationError as error:
        raise BadInput(tuple(_form_problems(spec, error, "params."))) from None


def read_breach(spec: CriterionSpec) -> BreachForm:
    """A line of the critical list; raises BadInput."""
    try:
        form = BREACH_ADAPTER.validate_python(dict(spec.data))
    except ValidationError as error:
        raise BadInput(tuple(_form_problems(spec, error))) from None
    if TRIGGERS.get(form.trigger) is None:
        raise BadInput(
            (
                _at(
                    spec,
                    "trigger",
                    msg("problem.unknown_kind", got=form.trigger, did_you_mean=nearest(form.trigger, TRIGGERS.all())),
                ),
            )
        )
    return form


@lru_cache(maxsize=64)
def read_rubric(scenario: Scenario) -> tuple[tuple[Criterion, ...], tuple[BreachForm, ...]]:
    """Every criterion and breach of a scenario, unbound; raises BadInput with all problems at once."""
    problems: list[Problem] = []
    criteria: list[Criterion] = []
    breaches: list[BreachForm] = []
    overrides = scenario.raw.get("overrides", {})
    for spec in scenario.specs:
        try:
            if "trigger" in spec.data:
                breaches.append(read_breach(spec))
            else:
                criteria.append(read_criterion(spec, overrides))
        except BadInput as bad:
            problems += bad.problems
    problems += _twice(scenario.specs) + _unknown_overrides(scenario, criteria) + _unknown_kuk(scenario)
    if problems:
        raise BadInput(tuple(problems))
    return tuple(criteria), tuple(breaches)


def _twice(specs: Sequence[CriterionSpec]) -> list[Problem]:
    seen: dict[str, bool] = {}
    found = []
    for spec in specs:
        name = str(spec.data.get("id"))
        if name in seen:
            found.append(_at(spec, "id", msg("problem.id_twice", got=name)))
        seen[name] = True
    return found


def _unknown_overrides(scenario: Scenario, criteria: Sequence[Criterion]) -> list[Problem]:
    known = [criterion.id for criterion in criteria]
    return [
        Problem(
            "scenario.yaml",
            0,
            0,
            f"overrides.{name}",
            msg("problem.unknown_name", what="criterion", got=name, did_you_mean=nearest(name, known), known=""),
        )
        for name in scenario.raw.get("overrides", {})
        if name not in known
    ]


def _unknown_kuk(scenario: Scenario) -> list[Problem]:
    known = [f"{code}/{row['no']}" for code, rows in scenario.content["standards"].items() for row in rows]
    return [
        _at(spec, "kuk", msg("problem.unknown_name", what="KUK", got=str(kuk), did_you_mean=nearest(str(kuk), known), known=""))
        for spec in scenario.specs
        for kuk in spec.data.get("kuk", ())
        if kuk.split("/")[0] in scenario.content["standards"] and kuk not in known
    ]


@lru_cache(maxsize=512)
def bind(scenario: Scenario, seed: int, jobs: tuple[str, ...]) -> Rubric:
    """The criteria of the jobs started that this seed gives an occasion for, in the order of the jobs."""
    criteria, breaches = read_rubric(scenario)
    document = scenario.document(seed)
    order = {job: index for index, job in enumerate(JOBS)}
    bound = [
        item
        for item in criteria
        if item.form.is_of(jobs) and item.kind.occasion(document, item.params)
    ]
    bound.sort(key=lambda item: order.get(item.form.job, len(order)))
    return Rubric(tuple(bound), breaches, jobs)
