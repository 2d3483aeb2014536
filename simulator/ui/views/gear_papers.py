"""What is printed on each paper of the site, as lines: label and value. Only what the data sheet and a reading give."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from simulator.i18n.readings import shown
from simulator.i18n.texts import Texts
from simulator.scenario.plan import PlanField
from simulator.ui.views.gear import shown_date
from simulator.ui.views.tray import capital
from simulator.ui.views.work import WorkView

HAZARDS = ("electric", "height", "falling", "lightning", "rf")
"""Hazards that the job safety analysis names, each with what is done about it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paper: small label, value."""

    label: str
    value: str


def kind_of(view: WorkView, paper: str) -> str:
    """Kind of a paper, "" for none of that name."""
    return next((kind for name, kind, _ in view.sheet.papers if name == paper), "")


def until(view: WorkView, paper: str) -> str | None:
    """The date printed on it, "" where none is, None before it was read."""
    return view.notes.get(("read", paper))


def lines_of(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    """What is printed on a paper."""
    kind = kind_of(view, paper)
    made = {
        "permit": _permit, "jsa": _jsa, "access": _access, "rescue_plan": _rescue, "data_sheet": _data_sheet,
        "goods_list": _goods, "certificate": _certificate,
    }.get(kind)  # fmt: skip
    found = made(view, texts, paper) if made else []
    date = until(view, paper)
    if date:
        found.append(Line(texts.text("ui.paper.valid_until"), shown_date(date, texts.lang)))
    return found


def fields_of(view: WorkView, paper: str) -> list[PlanField]:
    """Lines of the record sheet that are copied from this paper."""
    return [one for one in view.sheet.plan.fields if one.at == paper and one.kind == "text"]


def today(view: WorkView, texts: Texts) -> str:
    """The date of the day."""
    return shown_date(view.sheet.date, texts.lang)


def _permit(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    return [
        Line(texts.text("ui.paper.site"), texts.text("title")),
        Line(texts.text("ui.paper.work"), texts.text("ui.paper.work_is")),
        Line(texts.text("ui.paper.crew"), str(len(view.sheet.people))),
        Line(texts.text("ui.paper.wind_limit"), shown(texts, "wind_mm_s", view.sheet.wind_limit_mm_s)),
    ]


def _jsa(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    return [Line(texts.text(f"ui.paper.hazard.{name}"), texts.text(f"ui.paper.guard.{name}")) for name in HAZARDS]


def _access(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    return [
        Line(texts.text("ui.paper.site"), texts.text("title")),
        Line(texts.text("ui.paper.place"), texts.text("place")),
        Line(texts.text("ui.paper.crew"), str(len(view.sheet.people))),
    ]


def _rescue(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    return [
        Line(texts.text("ui.paper.hospital"), view.sheet.plan.hospital),
        Line(texts.text("ui.paper.alarm"), texts.text("ui.paper.alarm_is")),
        Line(texts.text("ui.paper.kit"), texts.text("ui.paper.kit_is")),
        Line(texts.text("ui.paper.meet"), capital(texts.name("gate"))),
    ]


def _data_sheet(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    plan = view.sheet.plan
    limits = plan.limits
    low, high = shown(texts, "dc_mv", -limits.unit_min_mv), shown(texts, "dc_mv", -limits.unit_max_mv)
    return [
        Line(texts.text("ui.paper.site"), texts.text("title")),
        Line(texts.text("ui.paper.sectors"), str(len(plan.sectors))),
        Line(texts.text("ui.paper.voltage"), texts.text("ui.paper.from_to", low=low, high=high)),
        Line(texts.text("ui.paper.ring"), f"≤ {shown(texts, 'ring_mohm', limits.ring_mohm)}"),
        Line(texts.text("ui.paper.live"), capital(texts.name(plan.live_port))),
        Line(texts.text("ui.paper.wind_limit"), shown(texts, "wind_mm_s", view.sheet.wind_limit_mm_s)),
    ]


def _goods(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    plan = view.sheet.plan
    wanted = Counter([*(row.type for row in plan.boards), *(row.type for row in plan.breakers), *(row.type for row in plan.modules)])
    return [Line(capital(texts.name(type_id)), f"{count}\u00d7") for type_id, count in wanted.items()]


def _certificate(view: WorkView, texts: Texts, paper: str) -> list[Line]:
    holder = next((who for name, _, who in view.sheet.papers if name == paper), "")
    return [
        Line(texts.text("ui.paper.holder"), capital(texts.name(holder))),
        Line(texts.text("ui.paper.skill"), texts.text("ui.paper.skill_is")),
    ]
