"""A large picture is shown in parts: whatever part and size, each place of it lies where it should."""

import pygame
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.ui.art.backdrops import Sheets
from simulator.ui.canvas import Backdrop
from simulator.ui.geometry import Box

WIDE, HIGH, STEP = 60, 40, 4
NEAR = 2.0
"""Brightness goes up by a step with each pixel aside (red) and down (green): a place can be read off its colour, to so many pixels."""


def sheets():
    rows = bytes(value for y in range(HIGH) for x in range(WIDE) for value in (STEP * x, STEP * y, 0))
    made = Sheets(Backdrop(WIDE, HIGH, "#000000", lambda: rows, lambda: iter(())), lambda surface, scale: None)
    while not made.is_ready:
        made.go_on()
    return made


SHEETS = sheets()


@settings(max_examples=200, deadline=None)
@given(st.floats(0, WIDE - 20), st.floats(0, HIGH - 20), st.floats(6, 20), st.integers(20, 120))
def test_a_part_shows_its_place_whatever_was_shown_before(x, y, wide, size):
    image = SHEETS.part(Box(x, y, wide, wide), (size, size))
    assert image.get_size() == (size, size)
    for at in (size // 5, size // 2, 4 * size // 5):
        red, green, _, _ = image.get_at((at, at))
        inside = wide * (at + 0.5) / size - 0.5
        assert abs(red / STEP - (x + inside)) < NEAR
        assert abs(green / STEP - (y + inside)) < NEAR


@settings(max_examples=40, deadline=None)
@given(st.floats(0, WIDE - 20), st.floats(0, HIGH - 20))
def test_the_way_to_a_part_does_not_show_in_it(x, y):
    """Coming from elsewhere gives the same pixels as coming straight there."""
    part, size = Box(x, y, 20, 20), (60, 60)
    once = pygame.image.tobytes(sheets().part(part, size), "RGB")
    SHEETS.part(Box(x / 2, y / 3, 20, 20), size)
    assert pygame.image.tobytes(SHEETS.part(part, size), "RGB") == once


def test_a_part_beyond_the_rim_is_the_rim():
    image = SHEETS.part(Box(WIDE - 10.0, -20.0, 20, 20), (60, 60))
    assert image.get_at((59, 0))[0] / STEP > WIDE - 1 - NEAR
    assert image.get_at((0, 0))[1] / STEP < NEAR
