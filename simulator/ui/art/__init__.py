"""What paints: `Painter` puts logical pixels on a pygame surface; `Studio` keeps what was baked for it.

Edges, corners and discs are drawn several times too large and scaled down, once for every size, and kept. The same goes for
texts and sprites, and for polygons and lines by their shape. An angle turns clockwise.
"""

from __future__ import annotations

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output unless told before

from simulator.ui.art.painter import Painter
from simulator.ui.art.sheets import blank, save
from simulator.ui.art.studio import Studio

__all__ = ["Painter", "Studio", "blank", "save"]
