"""Sheets in memory: where pictures are painted that no window shows."""

from __future__ import annotations

from pathlib import Path

import pygame

from simulator.ui.art.painter import Painter


def blank(size: tuple[int, int]) -> pygame.Surface:
    """An empty sheet of real pixels."""
    return pygame.Surface(size)


def save(painter: Painter, path: Path) -> None:
    """Writes what was painted as a picture; the name's ending tells the kind."""
    pygame.image.save(painter.surface, str(path))
