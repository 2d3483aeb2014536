"""The window nobody sees, and its twin without any."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from simulator.ui.events import CloseAsked, KeyDown, KeyUp, PointerDown, PointerMove, PointerUp, Resized, Typed, Wheel
from simulator.ui.geometry import Box
from simulator.ui.null_stage import NullStage
from simulator.ui.stage import Stage
from simulator.ui.theme import INK900


@pytest.fixture
def stage():
    with Stage(headless=True) as opened:
        opened.open((1920, 1200), "Menara", "icons/tower")
        opened.events()
        yield opened


def told(stage, *events):
    for event in events:
        pygame.event.post(event)
    return stage.events()


def pointer(kind, x, y, **more):
    return pygame.Event(kind, pos=(x, y), **more)


def test_room_left_over_belongs_to_the_layout(stage):
    assert (stage.scale, stage.logical_size()) == (1.5, (1280.0, 800.0))


def test_the_pointer_is_told_in_logical_pixels(stage):
    down = pointer(pygame.MOUSEBUTTONDOWN, 150, 300, button=1)
    up = pointer(pygame.MOUSEBUTTONUP, 150, 300, button=3)
    turned = pygame.Event(pygame.MOUSEWHEEL, x=0, y=2, flipped=False)
    old_wheel = pointer(pygame.MOUSEBUTTONDOWN, 150, 300, button=4)
    assert told(stage, down, up, old_wheel, turned) == [PointerDown(100, 200, 1), PointerUp(100, 200, 3), Wheel(100, 200, 2)]


def test_of_moves_in_a_row_the_last_one_counts(stage):
    moves = [pointer(pygame.MOUSEMOTION, x, 0, rel=(0, 0), buttons=(1, 0, 0)) for x in (15, 30, 45)]
    assert told(stage, *moves) == [PointerMove(30, 0, held=True)]


def test_keys_have_names(stage):
    def key(code, kind=pygame.KEYDOWN, mod=0):
        return pygame.Event(kind, key=code, mod=mod, unicode="")

    pressed = told(
        stage,
        key(pygame.K_TAB, mod=pygame.KMOD_SHIFT),
        key(pygame.K_KP_ENTER),
        key(pygame.K_PAGEUP),
        key(pygame.K_F11),
        key(pygame.K_KP5),
    )
    assert pressed == [KeyDown("tab", shift=True), KeyDown("return"), KeyDown("pageup"), KeyDown("f11"), KeyDown("5")]
    released = told(stage, key(pygame.K_TAB, pygame.KEYUP), pygame.Event(pygame.TEXTINPUT, text="ä"), pygame.Event(pygame.QUIT))
    assert released == [KeyUp("tab"), Typed("ä"), CloseAsked()]


def test_a_key_held_down_acts_once_unless_it_moves(stage):
    for code, times in ((pygame.K_SPACE, 1), (pygame.K_LEFT, 3)):
        assert len(told(stage, *[pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")] * 3)) == times


def test_a_frame_is_painted_shown_and_saved(stage, tmp_path):
    painter = stage.begin_frame()
    painter.rect(Box(0, 0, 1280, 800), INK900)
    stage.end_frame()
    stage.end_frame([Box(1, 1, 10.3, 10)])
    stage.end_frame([])
    assert stage.begin_frame() is painter
    stage.save_png(tmp_path / "ä b.png")
    assert pygame.image.load(tmp_path / "ä b.png").get_size() == (1920, 1200)


def test_full_screen_and_back(stage):
    before = stage.begin_frame()
    stage.toggle_full_screen()
    assert stage.full_screen
    assert any(isinstance(event, Resized) for event in stage.events())
    stage.begin_frame().rect(Box(0, 0, 9, 9), INK900)
    stage.toggle_full_screen()
    assert (stage.full_screen, stage.logical_size()) == (False, (1280.0, 800.0))
    assert stage.begin_frame().studio is before.studio


def test_the_text_scale_reaches_the_painter(stage):
    stage.text_scale = 1.5
    assert stage.begin_frame().text_scale == 1.5


def test_time_held_up_is_made_up_for_or_dropped(stage, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("simulator.ui.stage.perf_counter", lambda: clock[0])
    monkeypatch.setattr("simulator.ui.stage.sleep", lambda seconds: clock.__setitem__(0, clock[0] + seconds))
    assert [stage.sleep_until_next_step() for _ in range(3)] == [1, 1, 1]
    clock[0] += 3.5 / 60
    assert stage.sleep_until_next_step() == 3
    clock[0] += 60
    assert stage.sleep_until_next_step() == 1


def test_it_leaves_the_environment_alone(stage):
    assert "SDL_FRAMEBUFFER_ACCELERATION" not in os.environ


def test_it_may_be_closed_twice_and_opened_again(stage):
    stage.close()
    stage.close()
    stage.open()
    assert stage.logical_size() == (1280.0, 720.0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_no_display_is_told_kindly():
    code = (
        "from simulator.ui.stage import NoDisplay, Stage\n"
        "try:\n    Stage().open()\nexcept NoDisplay as error:\n    print(error.message.code)"
    )
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**env, "PYTHONPATH": str(Path.cwd())},
        check=False,
    )
    assert done.stdout == "error.no_display\n", done.stderr


def test_the_twin_tells_what_it_was_given_then_closes():
    stage = NullStage([PointerDown(1, 2), Resized(640, 360)])
    stage.open()
    assert [stage.events() for _ in range(3)] == [[PointerDown(1, 2)], [Resized(640, 360)], [CloseAsked()]]
    assert (stage.scale, stage.logical_size()) == (0.5, (1280.0, 720.0))
    stage.begin_frame().rect(Box(0, 0, 9, 9), INK900)
    stage.end_frame([Box(0, 0, 9, 9)])
    assert (stage.frames, stage.sleep_until_next_step()) == ([[Box(0, 0, 9, 9)]], 1)
