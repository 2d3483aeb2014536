"""What the window's commands say where there is no display, and what they refuse before a window opens."""

from __future__ import annotations

import pygame
import pytest

from simulator.cli.main import plain_window

SITE = "cikole-first-site"


def test_without_a_display_one_sentence_names_the_expert(desk):
    done = desk.types()
    assert done.exit_code == 1
    assert "bts-sim expert" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("command", [("play", SITE), ("play", SITE, "--job", "cable", "--mode", "demonstration")])
def test_play_without_a_display_says_so(desk, command):
    done = desk.types(*command)
    assert done.exit_code == 1
    assert "bts-sim expert" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("play", SITE, "--mode", "exam"),
        ("play", SITE, "--job", "safety", "--job", "cable"),
        ("play", SITE, "--assessment", "K7M2K7M2", "--seed", "4"),
        ("play", SITE, "--assessment", "nonsense"),
        ("replay", "no-such-folder"),
        ("screenshot", SITE, "--scene", "kitchen", "--out", "x.png"),
        ("screenshot", SITE, "--scene", "home", "--out", "x.png", "--size", "big"),
        ("screenshot", SITE, "--scene", "home", "--out", "x.png", "--text-scale", "9"),
    ],
)
def test_a_wrong_call_is_refused_before_a_window_opens(desk, command):
    done = desk.types(*command)
    assert done.exit_code == 2
    assert done.stderr.strip()


def test_a_scene_that_does_not_exist_says_so(desk, tmp_path):
    done = desk.types("screenshot", SITE, "--scene", "roof", "--out", str(tmp_path / "x.png"))
    assert done.exit_code == 2
    assert "roof" in done.stderr
    assert not (tmp_path / "x.png").exists()


def test_a_picture_that_cannot_be_written_is_told(desk, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    for out in (tmp_path / "file" / "x.png", tmp_path):
        done = desk.types("screenshot", SITE, "--scene", "home", "--out", str(out))
        assert done.exit_code == 1
        assert str(out) in done.stderr
        assert "Traceback" not in done.stderr


def test_a_picture_is_a_png_whatever_it_is_called(desk, tmp_path):
    assert desk.types("screenshot", SITE, "--scene", "home", "--out", str(tmp_path / "home")).exit_code == 0
    assert (tmp_path / "home").read_bytes().startswith(b"\x89PNG")


def test_an_entry_the_log_does_not_have_is_told(desk, tmp_path):
    desk.types("expert", SITE, "--job", "safety", "--out", str(tmp_path / "log"), "--quiet")
    for more in (("--session", str(tmp_path / "log"), "--at-entry", "99999"), ("--at-entry", "3")):
        done = desk.types("screenshot", SITE, "--scene", "safety", "--out", str(tmp_path / "x.png"), *more)
        assert done.exit_code == 2
        assert not (tmp_path / "x.png").exists()


@pytest.mark.parametrize("scene", ["home", "briefing", "safety", "cabinet", "debrief"])
def test_every_scene_is_drawn_without_a_display(desk, tmp_path, scene):
    out = tmp_path / "pictures" / f"{scene}.png"
    done = desk.types("screenshot", SITE, "--scene", scene, "--out", str(out), "--size", "1366x768", "--text-scale", "1.5", "--lang", "en")
    assert done.exit_code == 0, done.stderr
    picture = pygame.image.load(out)
    assert picture.get_size() == (1366, 768)
    colours = {tuple(picture.get_at((x, y))) for x in range(0, 1366, 37) for y in range(0, 768, 37)}
    assert len(colours) > 12, "a picture, not an empty sheet"


def test_a_session_is_drawn_as_it_stood_at_an_entry(desk, tmp_path):
    desk.types("expert", SITE, "--out", str(tmp_path / "log"), "--quiet")
    early, late = tmp_path / "early.png", tmp_path / "late.png"
    for out, entry in ((early, 110), (late, 400)):
        done = desk.types("screenshot", SITE, "--scene", "cabinet", "--session", str(tmp_path / "log"), "--at-entry", str(entry), "--out", str(out))
        assert done.exit_code == 0, done.stderr
    assert pygame.image.tobytes(pygame.image.load(early), "RGB") != pygame.image.tobytes(pygame.image.load(late), "RGB")


def test_the_window_alone_is_asked_for_by_options_alone():
    assert plain_window([]) == {}
    assert plain_window(["--lang=en", "--data", "here"]) == {"--lang": "en", "--data": "here"}
    assert plain_window(["play", SITE]) is None
    assert plain_window(["--version"]) is None
