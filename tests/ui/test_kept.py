"""Pictures of widgets that are kept: what is laid down is what would be drawn."""

import importlib
import pkgutil
import re
from dataclasses import fields

import pygame
import pytest

import simulator.ui
from simulator.base.documents import bundled_root
from simulator.ui.art import Painter
from simulator.ui.art.studio import Studio
from simulator.ui.focus import Host
from simulator.ui.geometry import Box
from simulator.ui.widgets.base import Widget
from simulator.ui.widgets.button import Button
from simulator.ui.widgets.lcd import Lcd
from simulator.ui.widgets.stepper import Stepper
from simulator.ui.widgets.text_input import TextInput
from simulator.ui.widgets.toggle import Toggle
from tests.ui.hand import Hand


@pytest.fixture
def painter():
    root = bundled_root() / "assets"
    return Painter(pygame.Surface((420, 260)), 1.0, 1.0, root, studio=Studio(root))


def kinds(kind=Widget):
    """Every kind of widget there is."""
    for module in pkgutil.walk_packages(simulator.ui.__path__, "simulator.ui."):
        importlib.import_module(module.name)
    found = [kind]
    for one in found:
        found += [sub for sub in one.__subclasses__() if sub not in found]
    return found


def test_what_is_kept_is_found_by_values_that_can_be_looked_up():
    """A list or mapping among the values of a widget would break the window the second time it is drawn."""
    loose = [
        f"{kind.__name__}.{item.name}"
        for kind in kinds()
        if kind.keeps_picture and kind.visual_key is Widget.visual_key
        for item in fields(kind)
        if item.name[0] != "_" and item.name not in ("says", "tells", "load") and re.match(r"(list|dict|set|Mapping|Sequence|Iterable)\b", str(item.type))
    ]
    assert loose == []


class TestKeptPictures:
    """What stands still is laid down as one picture: it must be the picture the widget would draw."""

    def shown(self, painter, widgets):
        picture = Host(widgets)
        found = []
        for _ in range(3):  # drawn, baked, laid down
            painter.surface.fill("#DCE4EB")
            picture.draw(painter)
            found.append(pygame.surfarray.array3d(painter.surface).astype(int))
        return found

    def test_the_kept_picture_is_the_drawn_one(self, painter):
        widgets = [
            Button("b", Box(20, 20, 150, 48), text="Pasang", icon="check"), Stepper("s", Box(200, 20, 180, 48), value=12),
            Toggle("t", Box(20, 90, 240, 48), choices=("Ya", "Tidak")), Lcd("l", Box(20, 160, 186, 70), text="-53.5", unit="V", places=5),
        ]  # fmt: skip
        first, second, third = self.shown(painter, widgets)
        assert abs(first - second).max() <= 2
        assert (second == third).all()

    def test_a_value_that_changes_is_seen_at_once(self, painter):
        stepper = Stepper("s", Box(20, 20, 180, 48), value=12)
        before = self.shown(painter, [stepper])[-1]
        stepper.change(1)
        after = self.shown(painter, [stepper])[0]
        assert (before != after).any()

    def test_what_measures_while_it_is_drawn_is_always_drawn(self, painter):
        """A field made anew with the same text still knows where its letters stand."""
        for _ in range(3):
            field = TextInput("f", Box(20, 20, 300, 48), text="Cikole")
            self.shown(painter, [field])
            hand = Hand(Host([field]))
            hand.click((40, 44))
            assert 0 <= field.caret < 6
