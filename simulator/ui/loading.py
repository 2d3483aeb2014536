"""Scenes and panels are imported when they are first wanted: home must be there at once."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from simulator.ui.scene import SCENES, Maker

if TYPE_CHECKING:
    from simulator.ui.panel import Maker as PanelMaker


class NoScene(KeyError):
    """There is no scene or panel of that name (yet)."""


def need_scene(name: str) -> Maker:
    """The maker of a scene, its module imported; raises NoScene."""
    if SCENES.get(name) is None:
        _import(f"simulator.ui.scenes.{name}")
    found = SCENES.get(name)
    if found is None:
        raise NoScene(name)
    return found


def need_panel(name: str) -> PanelMaker:
    """The maker of a panel, its module imported; raises NoScene."""
    from simulator.ui.panel import PANELS

    if PANELS.get(name) is None:
        _import(f"simulator.ui.panels.{name}")
    found = PANELS.get(name)
    if found is None:
        raise NoScene(name)
    return found


def _import(module: str) -> None:
    try:
        importlib.import_module(module)
    except ModuleNotFoundError as missing:
        if missing.name != module:
            raise
        raise NoScene(module.rpartition(".")[2]) from None
