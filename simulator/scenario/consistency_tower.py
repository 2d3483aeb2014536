"""References of the tower's work: stations, poles, antennas, radios of the hop, what this crew hangs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from simulator.base.msg import msg
from simulator.base.nodes import DataPath
from simulator.base.units import round_half_up
from simulator.catalog.families.towers import TowerType
from simulator.scenario.consistency_names import Book, Found, Names, named, rows, value_at
from simulator.scenario.consistency_site import need_role

HANGS = ("panel", "dish")
"""Roles of units that are antennas."""
NEEDS_PATH = ("a", "b")
HIGHEST_M = 200
"""The form takes no more; a height beyond it is told there and names no station."""


def tower_problems(book: Book) -> list[Found]:
    """Everything a scenario says of towers, mounts and the hop."""
    checks: tuple[Callable[[Book], list[Found]], ...] = (_works, _mounts, _antennas, _hop, _partner, _hung, _runs, _reach)
    return [found for check in checks for found in check(book)]


def stations(book: Book, site: object) -> Names:
    """The stations of a site's tower by name; any name may be meant where tower or type cannot be read."""
    names = Names("place")
    tower = value_at(book.data, ("sites", str(site), "tower"))
    kind = book.catalog.get(str(tower.get("type")), TowerType) if isinstance(tower, dict) else None
    height = tower.get("height_m") if isinstance(tower, dict) else None
    said = tower.get("platforms_m", []) if isinstance(tower, dict) else None
    if kind is None or not isinstance(height, (int, float)) or not 0 < height <= HIGHEST_M or not isinstance(said, list):
        names.open_below.add(None)
        return names
    platforms = {round_half_up(at * 1000.0) for at in said if isinstance(at, (int, float))}
    for at in range(kind.step_mm, round_half_up(height * 1000.0), kind.step_mm):
        names.known[f"{'platform' if at in platforms else 'ladder'}-{at // 1000:02d}"] = at
    return names


def _works(book: Book) -> list[Found]:
    found: list[Found] = []
    for path, row in rows(book.data, "works"):
        site = row.get("site", "a")
        found += _site(book, path, site)
        found += stations(book, site).check((*path, "by_way_of"), row.get("by_way_of"))
    return found


def _site(book: Book, path: DataPath, site: object) -> list[Found]:
    sites = value_at(book.data, ("sites",))
    return Names("site", dict(sites)).check((*path, "site") if site != "a" else path, site) if isinstance(sites, dict) else []


def _mounts(book: Book) -> list[Found]:
    places = named(book.data, "place", "works")
    return [problem for path, row in rows(book.data, "mounts") for problem in places.check((*path, "place"), row.get("place"))]


def _antennas(book: Book) -> list[Found]:
    mounts = named(book.data, "mount", "mounts")
    found: list[Found] = []
    for path, row in rows(book.data, "antennas"):
        found += _one_of_roles(book, (*path, "id"), row.get("id"), HANGS)
        if row.get("mount"):
            found += mounts.check((*path, "mount"), row["mount"])
        if row.get("outdoor"):
            found += need_role(book, (*path, "outdoor"), row["outdoor"], "outdoor")
    return found


def _one_of_roles(book: Book, path: DataPath, unit: object, roles: Iterable[str]) -> list[Found]:
    kind = book.unit_type(unit)
    if kind is not None and kind.role not in roles:
        return [(path, msg("problem.wrong_role", got=kind.role, wanted=", ".join(roles)))]
    return book.units.check(path, unit)


def _hop(book: Book) -> list[Found]:
    found: list[Found] = []
    seen = [row.get("id") for _, row in rows(book.data, "hop_ends")]
    for path, row in rows(book.data, "hop_ends"):
        found += need_role(book, (*path, "outdoor"), row.get("outdoor"), "outdoor")
    if seen and set(seen) != set(NEEDS_PATH):
        found.append((("hop_ends",), msg("problem.missing_key", key=next((name for name in NEEDS_PATH if name not in seen), "a"))))
    sites = value_at(book.data, ("sites",))
    if seen and isinstance(sites, dict) and "b" not in sites:
        found.append((("sites",), msg("problem.missing_key", key="b")))
    return found


def _partner(book: Book) -> list[Found]:
    person = value_at(book.data, ("partner", "person"))
    if isinstance(person, str) and person in book.people.known:
        return [(("partner", "person"), msg("problem.id_twice", got=person))]
    return []


def _hung(book: Book) -> list[Found]:
    """What this crew hangs: the bill names things in the store, the mounts stand on the tower."""
    found: list[Found] = []
    base: DataPath = ("plan", "mount")
    for key, roles in (("panel", ("panel",)), ("radio", ("radio",)), ("dish", ("dish",)), ("outdoor", ("outdoor",))):
        unit = value_at(book.data, (*base, key))
        if unit is not None:
            found += _one_of_roles(book, (*base, key), unit, roles)
    sector = value_at(book.data, (*base, "sector"))
    if sector is not None:
        found += named(book.data, "sector", "plan", "sectors").check((*base, "sector"), sector)
    mounts, types = named(book.data, "mount", "mounts"), book.type_names(None)
    for path, row in rows(book.data, *base, "goods"):
        found += book.items.check((*path, "item"), row.get("item"))
        found += types.check((*path, "type"), row.get("type"))
        if row.get("mount"):
            found += mounts.check((*path, "mount"), row["mount"])
    return found


def _runs(book: Book) -> list[Found]:
    places = named(book.data, "place", "works")
    found: list[Found] = []
    for path, row in rows(book.data, "plan", "mount", "runs"):
        found += book.cables.check((*path, "cable"), row.get("cable"))
        found += places.check((*path, "top"), row.get("top"))
    return found


def _reach(book: Book) -> list[Found]:
    pairs = value_at(book.data, ("reach",))
    count = len(pairs) if isinstance(pairs, list) else 0
    found: list[Found] = []
    for index in range(count):
        first = value_at(book.data, ("reach", index, 0))
        found += book.places.check(("reach", index, 0), first)
    return found
