"""Protective gear and kits as the eye has them: what each person wears, what lies in the store, what was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

from simulator.catalog.families.boards import BoardType
from simulator.catalog.families.breakers import BreakerType
from simulator.catalog.families.modules import ModuleType
from simulator.catalog.families.tools import GearType, InstrumentType, MaterialType
from simulator.site.perception import SeenItem
from simulator.ui.views.tray import FIRST_AID, picture_of
from simulator.ui.views.work import WorkView

BODY = {
    "head": "safety-helmet",
    "eyes": "safety-glasses",
    "body": "safety-vest",
    "hands": "safety-glove",
    "feet": "safety-boot",
    "wrist": "grounding",
    "harness": "full-body-harness",
    "lanyard": "twin-lanyard",
    "positioning": "rope",
}
"""Places of the body from head to foot, what is worn over all last; with their pictograms."""
DATED = "expired"


@dataclass(frozen=True, slots=True)
class Stack:
    """All items of one type, wherever they are now. `place` is where on the body they are worn, `carried` for kits."""

    type: str
    place: str
    items: tuple[SeenItem, ...]

    @property
    def ready(self) -> tuple[SeenItem, ...]:
        """Those that lie in the store."""
        return tuple(item for item in self.items if item.place == "store")

    def front(self, last: str) -> SeenItem | None:
        """The one on top: that looked at last where it lies in the store, else the first; None where nothing lies there."""
        ready = self.ready
        return next((item for item in ready if item.id == last), ready[0] if ready else None)

    def next_to_look_at(self, last: str) -> SeenItem:
        """The one that is taken under the glass: the first not looked at, else that on top, else any."""
        unseen = next((item for item in self.ready if not item.inspected), None)
        return unseen or self.front(last) or self.items[0]


def gear_type(view: WorkView, item: SeenItem) -> GearType | None:
    """The item's type, where it is gear."""
    return view.sheet.catalog.get(item.type, GearType)


def is_worn_kind(kind: object) -> TypeGuard[GearType]:
    """Whether things of the type are worn on the body."""
    return isinstance(kind, GearType) and kind.worn_on != "carried"


def is_kit_kind(kind: object) -> bool:
    """Whether things of the type are set up at a spot: kits, the barrier."""
    carried = isinstance(kind, GearType) and kind.worn_on == "carried"
    return carried or (isinstance(kind, MaterialType) and kind.use == "barrier")


def picture(view: WorkView, type_id: str) -> tuple[str, float]:
    """Sprite of a type, and its width by height: a bag with a seal is the rescue kit, any other kit the first-aid box."""
    kind = view.sheet.catalog.types.get(type_id)
    if isinstance(kind, GearType) and kind.worn_on == "carried" and "seal_broken" not in kind.defects:
        return FIRST_AID
    return picture_of(view.sheet.catalog, type_id)


def stacks(view: WorkView) -> list[Stack]:
    """Gear that is worn, a stack a type, from head to foot."""
    order = list(BODY)
    found = [one for one in _by_type(view) if one.place in BODY]
    return sorted(found, key=lambda one: (order.index(one.place), one.type))


def kits(view: WorkView) -> list[Stack]:
    """Kits and barrier."""
    return [one for one in _by_type(view) if is_kit_kind(view.sheet.catalog.types.get(one.type))]


def _by_type(view: WorkView) -> list[Stack]:
    found: dict[str, list[SeenItem]] = {}
    for item in view.seen.items.values():
        found.setdefault(item.type, []).append(item)
    out = []
    for type_id, items in found.items():
        kind = view.sheet.catalog.types.get(type_id)
        out.append(Stack(type_id, kind.worn_on if is_worn_kind(kind) else "carried", tuple(items)))
    return out


def worn(view: WorkView, person: str) -> dict[str, SeenItem]:
    """Place of the body -> what the person wears there."""
    found: dict[str, SeenItem] = {}
    for name in view.seen.people[person].gear:
        item = view.seen.items.get(name)
        kind = gear_type(view, item) if item else None
        if item and kind:
            found[kind.worn_on] = item
    return found


def needed(view: WorkView, found: Sequence[Stack] | None = None) -> tuple[str, ...]:
    """Places of the body that need gear for work on the ground, as the gear on this site (its stacks, if `found`) tells."""
    kinds = [view.sheet.catalog.types.get(one.type) for one in (stacks(view) if found is None else found)]
    places = {kind.worn_on for kind in kinds if is_worn_kind(kind) and "ground" in kind.needed_for and kind.worn_on != "wrist"}
    return tuple(place for place in BODY if place in places)


def mark_of(item: SeenItem) -> str:
    """What was done with an item: new, seen, accepted, rejected, worn or placed."""
    if item.judged == "reject":
        return "rejected"
    if item.place.startswith("worn:"):
        return "worn"
    if item.place != "store":
        return "placed"
    return "accepted" if item.judged == "accept" else "seen" if item.inspected else "new"


def family(view: WorkView, item: SeenItem) -> list[SeenItem]:
    """The items one goes through together with this one: all gear and kits, or all goods, kind by kind."""
    if _is_gear(view, item):
        return [one for stack in (*stacks(view), *kits(view)) for one in stack.items if _is_gear(view, one)]
    goods = [one for one in view.seen.items.values() if not _is_gear(view, one) and _is_goods(view, one) == _is_goods(view, item)]
    near = [one for one in goods if one.place == "store" or one.judged or one.id == item.id]
    return sorted(near, key=lambda one: (type(view.sheet.catalog.types.get(one.type)).__name__, one.type, one.id))


def _is_gear(view: WorkView, item: SeenItem) -> bool:
    return gear_type(view, item) is not None


def _is_goods(view: WorkView, item: SeenItem) -> bool:
    """Boards, breakers and modules, in contrast to tools and material."""
    return isinstance(view.sheet.catalog.types.get(item.type), BoardType | BreakerType | ModuleType)


def tag_date(view: WorkView, item: SeenItem) -> str:
    """Month to which its tag is valid, `MM-YYYY`; "" for things that bear no date, and before it was looked at closely.

    The site knows only whether the date has passed; which month that is follows from the item's name alone.
    """
    kind = gear_type(view, item)
    if kind is None or DATED not in kind.defects or not item.inspected:
        return ""
    year, month = (int(part) for part in view.sheet.date.split("-")[:2])
    spread = sum(ord(letter) for letter in item.id)
    ahead = -(2 + spread % 7) if item.finding == DATED else 4 + spread % 11
    years, months = divmod(year * 12 + month - 1 + ahead, 12)
    return f"{months + 1:02d}-{years}"


def instrument(view: WorkView, use: str) -> str:
    """The first instrument of a use that lies ready, "" for none."""
    for item in view.seen.items.values():
        kind = view.sheet.catalog.get(item.type, InstrumentType)
        if kind and kind.use == use and item.place == "store":
            return item.id
    return ""


def shown_date(iso: str, lang: str) -> str:
    """A date as people of the language write it.

    >>> shown_date("2026-06-15", "id"), shown_date("2026-06-15", "en"), shown_date("", "id")
    ('15-06-2026', '2026-06-15', '')
    """
    parts = iso.split("-")
    return "-".join(reversed(parts)) if lang == "id" and len(parts) == 3 else iso
