"""What each critical breach looks like: a quiet picture of the danger, never of anybody hurt. A new breach is one more row."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.ui import theme
from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.widgets.base import Look, Widget

SIDE = 200.0
"""Pictures are composed in a square of this side."""
Thing = tuple[str, float, float, float, float]
"""Sprite; left, top, width, height in the square."""

DAY: Thing = ("scenery/sky-day", -78, 0, 356, 200)
GREY: Thing = ("scenery/sky-overcast", -78, 0, 356, 200)
STORM: Thing = ("scenery/sky-storm", -78, 0, 356, 200)
STEEL: tuple[Thing, ...] = (
    ("hardware/tower-section", -52, -34, 150, 115), ("hardware/tower-section", -52, 58, 150, 115), ("hardware/tower-section", -52, 150, 150, 115),
)  # fmt: skip
CLIMBER: Thing = ("people/climber-work", 44, 14, 104, 171)
FAR_TOWER: Thing = ("scenery/tower-elevation-plain", 18, 12, 36, 188)
WRONG = "badges/badge-wrong"
UNTIED: tuple[Thing, ...] = (DAY, *STEEL, CLIMBER, ("hardware/scaffold-hook", 146, 108, 36, 53), (WRONG, 160, 92, 32, 32))
WIND: tuple[Thing, ...] = (GREY, FAR_TOWER, ("scenery/cloud-dark", 46, 14, 120, 50), ("scenery/windsock-strong", 84, 60, 88, 138))
THUNDER: tuple[Thing, ...] = (STORM, FAR_TOWER, ("scenery/cloud-dark", 54, 10, 140, 58), ("scenery/lightning-bolt-large", 100, 52, 62, 127))
PICTURES: dict[str, tuple[Thing, ...]] = {
    "untied_aloft": UNTIED,
    "weather_aloft": THUNDER,
    "weather_aloft.wind": WIND,
    "unprepared_climb": (DAY, FAR_TOWER, ("scenery/paper-permit-expired", 74, 26, 106, 140), (WRONG, 150, 140, 40, 40)),
    "unprepared_climb.rescue": (DAY, FAR_TOWER, ("tools/rescue-kit-bag", 74, 62, 106, 92), (WRONG, 150, 136, 40, 40)),
    "unprepared_climb.defect": (DAY, FAR_TOWER, ("tools/lanyard-twin-frayed", 70, 30, 118, 130), (WRONG, 150, 140, 40, 40)),
    "overhead": (
        DAY, ("scenery/grass-strip", -60, 160, 320, 60), ("hardware/load-sling", 66, -10, 46, 53), ("hardware/sector-antenna-front", 73, 28, 32, 84),
        ("people/ground-crew-front", 62, 92, 52, 111), ("hardware/warning-sign-falling", 122, 22, 66, 58),
    ),
    "overhead.dropped": (
        DAY, *STEEL, ("tools/spanner", 108, 54, 52, 47), ("scenery/grass-strip", -60, 160, 320, 60), ("tools/traffic-cone", 112, 138, 50, 53),
        ("hardware/warning-sign-falling", 128, 6, 62, 55),
    ),
    "in_beam": (DAY, ("hardware/sector-antenna-side", 14, 22, 24, 164), ("people/climber-work", 82, 22, 98, 161), ("hardware/warning-sign-rf", 128, 8, 62, 55)),
    "bad_circuit_closed": (("hardware/breaker-on", 34, 26, 80, 149), ("hardware/warning-sign-voltage", 104, 96, 88, 78)),
    "live_touched": (("tools/insulating-gloves", 18, 52, 100, 114), ("hardware/warning-sign-voltage", 98, 22, 92, 81), (WRONG, 84, 140, 40, 40)),
    "if_under_power": (("hardware/connector-n-plug", 8, 98, 184, 47), ("hardware/warning-sign-voltage", 60, 14, 88, 78)),
}  # fmt: skip
"""By breach, or by breach and what made it one."""


def things_of(code: str) -> tuple[Thing, ...]:
    """The picture of a breach's message (`breach.overhead.dropped`); nothing for one that has none."""
    _, _, name = code.partition(".")
    return PICTURES.get(name) or PICTURES.get(name.partition(".")[0], ())


@dataclass(eq=False, kw_only=True)
class BreachPicture(Widget):
    """A framed square with the things of a breach."""

    focusable: bool = False
    solid: bool = False
    code: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Ground, things from the back to the front, frame."""
        share = self.box.w / SIDE
        canvas.rect(self.box, theme.MIST100)
        with canvas.clip(self.box) as inside:
            for sprite, left, top, wide, high in things_of(self.code):
                inside.sprite(sprite, Box(self.box.x + left * share, self.box.y + top * share, wide * share, high * share))
                if "beam" in self.code and sprite == DAY[0]:
                    self._beam(inside, share)
        canvas.rect(self.box, None, line=theme.VERM600, width=2.0)

    def _beam(self, canvas: Canvas, share: float) -> None:
        """What the antenna radiates, seen from the side."""
        x, y = self.box.x + 36 * share, self.box.y + 100 * share
        for reach, half in ((164.0, 84.0), (120.0, 60.0), (74.0, 36.0)):
            canvas.polygon([(x, y - 6 * share), (x + reach * share, y - half * share), (x + reach * share, y + half * share), (x, y + 6 * share)], f"{theme.AMBER500}38")
