"""What of a scene stands still, as one picture: its ground, and the widgets that nothing live lies below."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable

from simulator.ui.canvas import Canvas
from simulator.ui.geometry import Box
from simulator.ui.widgets.picture import NEAR, Shown, changes

MANY = 24
"""With more changes than this at once the whole picture is drawn anew: places overlap, and each costs its neighbours."""
_owners = itertools.count(1)


class Still:
    """Keeps the picture and brings it up to date where what it shows has changed; then it is copied, which takes a tenth of drawing."""

    def __init__(self) -> None:
        self._owner = next(_owners)
        self._key: Hashable = None
        self._shown: Shown = {}
        self._worn: list[Box] = []

    def wear(self, box: Box) -> None:
        """A place looks other than before, though no widget there says so."""
        if box not in self._worn:
            self._worn.append(box)

    def lay(self, canvas: Canvas, key: Hashable, frame: Box, shown: Shown, draw: Callable[[Canvas, Box], None], hole: Box | None) -> None:
        """The picture of `frame`, where it is seen beside the hole. `shown` tells how each of its widgets looks, `key` everything else it depends on."""
        changed = [*changes(self._shown, shown, NEAR), *self._worn] if key == self._key else [frame]
        self._key, self._shown, self._worn = key, shown, []
        canvas.sheet((self._owner, key), frame, changed if len(changed) <= MANY else [frame], draw, hole)
