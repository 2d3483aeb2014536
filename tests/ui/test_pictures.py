"""Every scene looks as its stored picture: whoever changes the look draws the pictures anew and sees what he changed.

`python -m simulator.ui.pictures` draws them; the drawing library's version is pinned in the extra `dev`.
"""

from importlib.metadata import version
from pathlib import Path

import numpy as np
import pygame
import pytest

from simulator.ui.pictures import LANGUAGES, SCENES, draw

REFERENCE = Path(__file__).parent / "reference"
LEVELS, SHARE = 2, 0.001
DRAWN_WITH = "2.5.8"


def pixels(path):
    return pygame.surfarray.array3d(pygame.image.load(path)).astype(int)


@pytest.mark.skipif(version("pygame-ce") != DRAWN_WITH, reason="another version of the library sets letters a little differently")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_looks_as_its_picture(tmp_path, scene, lang):
    draw(scene, lang, tmp_path / "now.png")
    now, wanted = pixels(tmp_path / "now.png"), pixels(REFERENCE / f"{scene}-{lang}.png")
    assert now.shape == wanted.shape
    other = (np.abs(now - wanted).max(axis=2) > LEVELS).mean()
    assert other <= SHARE, f"{other:.2%} of the pixels look other: python -m simulator.ui.pictures"
