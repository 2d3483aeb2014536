"""The figures of the briefing as people of a language read them."""

from __future__ import annotations

from simulator.catalog.catalog import Catalog
from simulator.catalog.families.lugs import LugType
from simulator.i18n.languages import language
from simulator.i18n.measures import UNIT_SPACE
from simulator.i18n.numbers import trimmed
from simulator.i18n.texts import NO_VALUE, Texts
from simulator.ui.views.briefing import End
from simulator.ui.views.briefing_plan import Goods
from simulator.ui.views.instruments import wrench_scale
from simulator.ui.views.tray import capital

COMPACT = {"cable": "medium", "board": "role", "equipment": "role"}
"""Groups whose things are called by one word, and the field of their type that has it."""


class Words:
    """Figures and names in the texts' language."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def unit(self, value: float, decimals: int, unit: str) -> str:
        """A number and its unit, held together."""
        return f"{self.texts.number(round(value, 9), decimals)}{UNIT_SPACE}{unit}"

    def degrees(self, value: float | None, decimals: int) -> str:
        """An angle; a dash where it is not known."""
        return NO_VALUE if value is None else f"{self.texts.number(value, decimals)}°"

    def azimuth(self, value: float | None, decimals: int = 1) -> str:
        """An azimuth in [0, 360): what rounds up to 360 is 0."""
        return self.degrees(None if value is None else round(value, decimals) % 360.0, decimals)

    def trimmed(self, cdeg: int) -> str:
        """An angle of hundredths with the decimals it has."""
        return f"{trimmed(cdeg, 2, language(self.texts.lang))}°"

    def tilt(self, mechanical_cdeg: int, electrical_cdeg: int) -> str:
        """Both tilts apart, never their sum."""
        return f"{self.trimmed(mechanical_cdeg)} + {self.trimmed(electrical_cdeg)}"

    def metres(self, mm: int) -> str:
        """A height on the tower."""
        return f"{trimmed(mm, 3, language(self.texts.lang))}{UNIT_SPACE}m"

    def above_sea(self, height_m: float) -> str:
        """A height above the sea."""
        return self.texts.text("ui.briefing.above_sea", height=self.unit(height_m, 0, "m"))

    def latitude(self, end: End) -> str:
        """Degrees with the hemisphere."""
        return self._hemisphere(end.latitude_deg, "north", "south")

    def longitude(self, end: End) -> str:
        """Degrees with the hemisphere."""
        return self._hemisphere(end.longitude_deg, "east", "west")

    def _hemisphere(self, value: float, above: str, below: str) -> str:
        side = self.texts.text(f"ui.briefing.hemisphere.{above if value >= 0 else below}")
        return f"{self.texts.number(abs(value), 5)}°{UNIT_SPACE}{side}"

    def signed(self, end: End) -> tuple[str, str]:
        """Both coordinates as signed decimals."""
        return self.texts.number(end.latitude_deg, 5), self.texts.number(end.longitude_deg, 5)

    def declination(self, east_deg: float | None) -> str:
        """East positive, with its sign."""
        if east_deg is None:
            return NO_VALUE
        text = self.texts.number(round(east_deg, 1), 1)
        return f"{'+' if round(east_deg, 1) > 0 else ''}{text}°"

    def name(self, value: str) -> str:
        """A thing's name, beginning with a capital."""
        return capital(self.texts.name(value))

    def module(self, type_id: str) -> str:
        """An optical module without its unit of wavelength: rate, wavelength, mode."""
        return self.name(type_id).replace(" nm", "")

    def slot(self, slot: str) -> str:
        """What is printed beside a slot, such as S7."""
        return slot.rpartition(".")[2].upper()

    def goods(self, goods: Goods, catalog_word: str) -> str:
        """A short name for a tile; `catalog_word` is the medium or role of its type."""
        field = COMPACT.get(goods.group)
        code = f"ui.briefing.goods.{goods.group}.{catalog_word}" if field else f"ui.belt.use.{goods.use}"
        return self.texts.text(code) if self.texts.has(code) else self.name(goods.type)

    def lug(self, lug: str, catalog: Catalog) -> str:
        """A lug's stud and section; nothing for a plug."""
        kind = catalog.get(lug, LugType)
        return (
            self.texts.text("ui.briefing.lug", stud=kind.connector.rpartition("_")[2].upper(), section=kind.section_cmm2)
            if kind
            else ""
        )

    def scaled(self, goods: Goods, catalog: Catalog) -> str:
        """A torque wrench by its scale; nothing for any other thing."""
        scale = wrench_scale(catalog, goods.type)
        lang = language(self.texts.lang)
        return f"{trimmed(scale[0], 3, lang)}\u2013{trimmed(scale[1], 3, lang)}{UNIT_SPACE}N·m" if scale else ""

    def ports(self, ports: tuple[str, ...]) -> str:
        """The names of one end's ports, said once where they share it: `DCDU LOAD6` for its return and its minus."""
        names = [self.texts.name(port).split(" ") for port in ports]
        shared = names[0]
        for other in names[1:]:
            count = next(
                (index for index, (one, two) in enumerate(zip(shared, other, strict=False)) if one != two),
                min(len(shared), len(other)),
            )
            shared = shared[:count]
        return capital(" ".join(shared or names[0]))
