"""What lies in the store: tiles of the tray and the right column, and the page with all of it by group."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.cables import CableType
from simulator.i18n.measures import UNIT_SPACE
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.scenes.briefing_layout import Page
from simulator.ui.views.briefing import BriefingView
from simulator.ui.views.briefing_plan import Goods, of_groups
from simulator.ui.views.briefing_words import Words
from simulator.ui.views.instruments import ASPECTS, SPRITES
from simulator.ui.views.tray import GROUPS, picture_of, sheath_of
from simulator.ui.widgets.base import Look, Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.icon_button import IconButton
from simulator.ui.widgets.tabs import tabs
from simulator.ui.widgets.tile import Tile

SHELVES = {
    "material": ("board", "breaker", "module", "material"),
    "cable": ("cable", "lug"),
    "tool": ("tool",),
    "aloft": ("equipment", "jumper", "aloft"),
    "rigging": ("rigging",),
    "gear": ("gear",),
}
"""Pages of the bill of materials and the groups on each."""
SHELF_ICONS = {"material": "component-kit", "cable": "cable", "tool": "wrench", "aloft": "tower", "rigging": "hoist", "gear": "safety-vest"}
ALOFT_JOBS = ("mount", "align")
"""Jobs whose work is on the tower."""
LUG = ("hardware/cable-lug-ring", 32 / 60)
TRAY_TILE, TOOL_HIGH, GAP = 94.0, 96.0, 6.0
LEAST, HIGH = 140.0, 112.0
Say = Callable[..., str]
PLUGS = {"m_4310": "4.3-10", "m_716": "7/16"}
"""Ends of a jumper as the trade writes them: a narrow tile has no room for a sentence."""


class StillTile(Tile):
    """A tile to look at: it lies in the baked picture, and only its hint lives."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Nothing of its own."""

    def bake(self, canvas: Canvas) -> None:
        """Its picture."""
        super().draw(canvas, Look())


def picture(catalog: Catalog, goods: Goods) -> tuple[str, float]:
    """Sprite of a kind of goods, and its width by height."""
    if goods.group == "lug":
        return LUG
    if goods.group == "tool":
        return SPRITES.get(goods.use, SPRITES["other"]), ASPECTS.get(goods.use, 1.0)
    return picture_of(catalog, goods.type)


def tile(
    prefix: str, box: Box, goods: Goods, catalog: Catalog, words: Words, *, footer: bool = False, whole: bool = False
) -> StillTile:
    """A tile that only shows: picture, name, how many. `whole` gives the name of the catalogue."""
    sprite, aspect = picture(catalog, goods)
    text = words.name(goods.type) if whole else short(goods, catalog, words)
    count = goods.count if goods.count > 0 and not footer else None
    return StillTile(
        f"{prefix}:{goods.type}",
        box,
        sprite=sprite,
        aspect=aspect,
        text=text,
        count=count,
        footer=footer,
        focusable=False,
        hint=words.name(goods.type),
    )


def short(goods: Goods, catalog: Catalog, words: Words) -> str:
    """One to three words for a tile."""
    kind = catalog.types.get(goods.type)
    word = words.goods(goods, str(getattr(kind, "medium", "") or getattr(kind, "role", "")))
    if isinstance(kind, CableType) and kind.end_a in PLUGS and kind.end_b in PLUGS:
        return f"{word.split()[0]} {PLUGS[kind.end_a]}\u2013{PLUGS[kind.end_b]}"
    if isinstance(kind, CableType) and goods.group == "cable":
        sheath = sheath_of(kind, words.texts.lang)
        return f"{word} {sheath.replace(' ', chr(160))}" if sheath else word
    scale = words.scaled(goods, catalog).replace(UNIT_SPACE, " ")  # in a narrow tile the unit goes below
    return scale or (words.module(goods.type).removeprefix("SFP ") if goods.group == "module" else word)


def tray(room: Box, view: BriefingView, catalog: Catalog, words: Words, say: Say) -> list[Widget]:
    """As many kinds as fit, what most work is about first; the last tile leads to all of them."""
    goods = [one for one in _mixed(view) if one.group != "lug"]
    left = room.x + 74
    fit = int((room.right - left - 76) // (TRAY_TILE + GAP))
    out: list[Widget] = [
        tile("tray", Box(left + index * (TRAY_TILE + GAP), room.y + 8, TRAY_TILE, room.h - 14), one, catalog, words)
        for index, one in enumerate(goods[:fit])
    ]
    rest = len(goods) - fit
    if rest > 0:
        box = Box(room.right - 76, room.y + 10, 68, room.h - 20)
        out.append(
            Button(
                "tray.more",
                box,
                text=say("ui.briefing.more", count=rest),
                icon="",
                kind="secondary",
                says=Page("material", "material"),
                hint=say("ui.briefing.more_hint"),
            )
        )
    return out


def _is_aloft(view: BriefingView) -> bool:
    """Whether any of the jobs chosen is done on the tower."""
    return any(job in ALOFT_JOBS for job in view.chosen)


def _mixed(view: BriefingView) -> list[Goods]:
    """Kinds taken in turn from the groups, so that the first tiles show something of each; what the jobs chosen do not need is left out."""
    here = [group for group in GROUPS if group != "gear"]
    groups = [list(of_groups(view.goods, group)) for group in ((*SHELVES["aloft"], *here) if _is_aloft(view) else here)]
    out: list[Goods] = []
    while any(groups):
        out += [group.pop(0) for group in groups if group]
    return out


def brought(view: BriefingView) -> tuple[Goods, ...]:
    """The tools to bring for the jobs chosen: those of the tower first where somebody works there."""
    tools = of_groups(view.goods, "tool")
    return (*of_groups(view.goods, "rigging"), *tools) if _is_aloft(view) else tools


def tools(room: Box, view: BriefingView, catalog: Catalog, words: Words, say: Say, grown: float) -> list[Widget]:
    """The tools to bring, two in a row; the last key leads to all of them."""
    goods = brought(view)
    high = TOOL_HIGH * max(1.0, min(1.3, grown))
    rows = int((room.h - 52) // (high + GAP))
    fit = min(len(goods), 2 * rows)
    wide = (room.w - GAP) / 2
    out: list[Widget] = [
        tile(
            "bring",
            Box(room.x + index % 2 * (wide + GAP), room.y + index // 2 * (high + GAP), wide, high),
            one,
            catalog,
            words,
            footer=True,
        )
        for index, one in enumerate(goods[:fit])
    ]
    if fit < len(goods):
        top = room.y + (fit + 1) // 2 * (high + GAP)
        out.append(
            Button(
                "tools.more",
                Box(room.x, top, room.w, 46),
                text=say("ui.briefing.more", count=len(goods) - fit),
                icon="chevron-down",
                kind="dark",
                says=Page("material", "tool"),
                hint=say("ui.briefing.more_hint"),
            )
        )
    return out


def shelf(
    page: Box, view: BriefingView, catalog: Catalog, words: Words, say: Say, group: str, first: int, grown: float
) -> list[Widget]:
    """The page of one group: its tabs, its tiles, keys to turn where there are more."""
    strip = Box(page.x + 12, page.y + 12, page.w - 24, 46 * max(1.0, min(1.3, grown)))
    choices = [(name, say(f"ui.briefing.shelf.{name}"), SHELF_ICONS[name]) for name in SHELVES]
    out: list[Widget] = list(tabs("shelf", strip, choices, group, lambda name: Page("material", name)))
    room = Box(strip.x, strip.bottom + 12, strip.w, page.bottom - strip.bottom - 24)
    goods = of_groups(view.goods, *SHELVES[group])
    out += _grid(room, goods, catalog, words, say, first, grown, group)
    return out


def _grid(
    room: Box, goods: Sequence[Goods], catalog: Catalog, words: Words, say: Say, first: int, grown: float, group: str
) -> list[Widget]:
    """Tiles in rows, as large as there is room."""
    across = max(2, int((room.w + GAP) // (LEAST * min(1.6, max(1.0, grown)) + GAP)))
    down = max(1, int((room.h + GAP) // (HIGH * min(1.5, max(1.0, grown)) + GAP)))
    turns = len(goods) > across * down
    if turns:
        room = room._replace(h=room.h - 56)
        down = max(1, int((room.h + GAP) // (HIGH * min(1.5, max(1.0, grown)) + GAP)))
    first = min(first, max(0, len(goods) - 1)) // (across * down) * across * down
    shown = goods[first : first + across * down]
    across = min(across, max(1, -(-len(shown) // max(1, min(down, -(-len(shown) // across))))))
    rows = -(-len(shown) // across) if shown else 1
    wide, high = min(190.0 * grown, (room.w + GAP) / across - GAP), min(150.0 * grown, (room.h + GAP) / rows - GAP)
    out: list[Widget] = [
        tile(
            "goods",
            Box(room.x + index % across * (wide + GAP), room.y + index // across * (high + GAP), wide, high),
            one,
            catalog,
            words,
            whole=True,
        )
        for index, one in enumerate(shown)
    ]
    if turns:
        out += _turn_keys(room, len(goods), first, len(shown), say, group)
    return out


def _turn_keys(room: Box, total: int, first: int, shown: int, say: Say, group: str) -> list[Widget]:
    """Before and after."""
    top = room.bottom + 8
    return [
        IconButton(
            "goods.before",
            Box(room.x, top, 120, 46),
            icon="chevron-left",
            kind="white",
            says=Page("material", f"{group}:{max(0, first - shown)}"),
            enabled=first > 0,
            hint=say("ui.briefing.before"),
        ),
        IconButton(
            "goods.after",
            Box(room.x + 128, top, 120, 46),
            icon="chevron-right",
            kind="white",
            says=Page("material", f"{group}:{first + shown}"),
            enabled=first + shown < total,
            hint=say("ui.briefing.after"),
        ),
    ]
