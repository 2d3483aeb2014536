"""What hangs on the belt: instruments and tools in the store, by use, and what was last read with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.tools import InstrumentType, ToolType
from simulator.i18n.languages import language
from simulator.i18n.numbers import trimmed
from simulator.i18n.readings import shown
from simulator.i18n.texts import Texts
from simulator.ui.views.work import ReadingView, WorkView

SPRITES = {
    "multimeter": "tools/multimeter-small",
    "proving_unit": "tools/proving-unit",
    "torque_wrench": "tools/torque-wrench",
    "spanner": "tools/spanner",
    "crimper": "tools/crimping-tool",
    "cutter": "tools/cable-cutters",
    "earth_tester": "tools/earth-tester-body",
    "power_meter": "tools/optical-power-meter-body",
    "fibre_scope": "tools/fibre-scope",
    "terminal": "tools/laptop-screen-trace",
    "phone": "tools/test-phone",
    "anemometer": "tools/anemometer",
    "insulation_tester": "tools/insulation-tester-small",
    "radio": "tools/two-way-radio",
    "inclinometer": "tools/inclinometer-small",
    "compass": "tools/compass-small",
    "other": "tools/tool-pouch",
}
"""Picture of each use, in the order in which things hang on the belt."""
FOR_TOWER = ("inclinometer", "compass")
"""Of use on the tower alone."""
FOR_HOP = ("radio",)
"""Of use to those who align a hop."""
STORE = "store"
NEVER_UP = ("terminal",)
"""What stays at the cabinet with the mate, and is asked of him."""
ASPECTS = {"power_meter": 88 / 202, "phone": 104 / 190, "earth_tester": 202 / 123, "terminal": 244 / 159, "fibre_scope": 150 / 96, "radio": 44 / 83}
"""Width by height of the pictures that are not about square."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A thing on the belt: id, type, what it is for, its place among those of the same use (0 where it is the only one)."""

    id: str
    type: str
    use: str
    number: int = 0

    @property
    def is_tool(self) -> bool:
        """Whether it is worked with, not read."""
        return self.use in ("torque_wrench", "spanner", "crimper", "cutter", "other")


def use_of(catalog: Catalog, type_id: str) -> str:
    """What an instrument or tool is for; "" for anything else."""
    kind = catalog.get(type_id, InstrumentType) or catalog.get(type_id, ToolType)
    return kind.use if kind else ""


def hanging(view: WorkView, uses: Sequence[str] | None = None) -> list[Hanging]:
    """What hangs on the belt now, in the belt's order: what lies in the store, or aloft what was taken along.

    `uses`: only things of these uses; otherwise what is for the tower alone, or for another job, does not hang there.
    """
    catalog, order = view.sheet.catalog, list(SPRITES)
    places = places_at_hand(view)
    found = [(use_of(catalog, item.type), item) for item in view.seen.items.values() if item.place in places or (item.place == STORE and use_of(catalog, item.type) in NEVER_UP)]
    other = FOR_TOWER if "align" in view.jobs else (*FOR_TOWER, *FOR_HOP)
    wanted = [one for one in order if one not in other] if uses is None else list(uses)
    rows = sorted((row for row in found if row[0] in wanted), key=lambda row: (order.index(row[0]), row[1].id))
    kinds = [use for use, _ in rows]
    return [
        Hanging(item.id, item.type, use, kinds[: index + 1].count(use) if kinds.count(use) > 1 else 0)
        for index, (use, item) in enumerate(rows)
    ]


def places_at_hand(view: WorkView) -> tuple[str, ...]:
    """Where things lie that the person of the view can take: with him, and on the ground in the store."""
    mine, tower = f"carried:{view.seen.person}", view.seen.aloft.tower
    aloft = tower is not None and tower.height_mm(view.seen.place) > 0
    return (mine,) if aloft else (mine, STORE)


def label(texts: Texts, catalog: Catalog, thing: Hanging) -> str:
    """One to three words for a thing of the belt."""
    wrench = wrench_scale(catalog, thing.type)
    if wrench:
        lang = language(texts.lang)
        return f"{trimmed(wrench[0], 3, lang)}\u2013{trimmed(wrench[1], 3, lang)} N·m"
    word = texts.text(f"ui.belt.use.{thing.use}")
    return f"{word} {thing.number}" if thing.number else word


def wrench_scale(catalog: Catalog, type_id: str) -> tuple[int, int] | None:
    """Least and highest torque on a wrench's scale, mN·m; None for what is no torque wrench."""
    kind = catalog.get(type_id, ToolType)
    return (kind.min_mn_m, kind.max_mn_m) if kind and kind.use == "torque_wrench" else None


def readings_of(view: WorkView, instrument: str) -> list[ReadingView]:
    """The last readings of an instrument, the newest first."""
    found = [row for row in view.readings.values() if row.instrument == instrument]
    return sorted(found, key=lambda row: -row.seq)


def last_reading(texts: Texts, view: WorkView, instrument: str) -> str:
    """What the log says was read last with an instrument; "" before its first reading."""
    found = readings_of(view, instrument)
    return shown(texts, found[0].quantity, found[0].value) if found else ""


def free_fibres(view: WorkView) -> list[tuple[str, str]]:
    """(cable, end) of every fibre end in sight that is plugged nowhere."""
    fibres = {cable.id for cable in view.seen.cables.values() if cable.medium == "fibre"}
    return [(end.cable, end.end) for end in view.seen.ends.values() if end.cable in fibres and not end.port]
