"""A critical breach is shown at once in practice: what happened, what it would do on a real site, a picture of the danger, and the way on."""

import json
from dataclasses import replace

import pygame
import pytest

from simulator.base.documents import bundled_root, read_document
from simulator.base.msg import msg
from simulator.base.nodes import plain
from simulator.mechanics.action import action_from_dict
from simulator.mechanics.climbing.hooks import HookOff
from simulator.ui.geometry import scale_for
from simulator.ui.intent import Act
from simulator.ui.panels.breach_picture import PICTURES, things_of
from simulator.ui.widgets.base import Look
from tests.ui.home_rig import Writing, studio
from tests.ui.rig import Rig, attempt_on, words_of
from tests.ui.window import SITE, Window

BREACHES = tuple(row["id"] for row in plain(read_document(bundled_root() / "assets" / "rubrics" / "critical.yaml"))["criteria"])
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 768))


def reasons():
    """Every way in which a breach can be told: `breach.overhead.dropped`."""
    return [code for code in words_of("id", SITE).codes() if code.startswith("breach.") and code.count(".") == 2]


@pytest.fixture(scope="module")
def ground():
    """An attempt on which any breach may be shown."""
    return attempt_on(("safety",))


def told(rig, code):
    """The breach's panel over the scene."""
    rig.work._view = replace(rig.work.view(), breaches=(msg(code, thing="p1"),))
    rig.scene.show_panel("breach")


def test_every_breach_of_the_list_can_be_told_and_has_a_picture_of_its_own():
    sprites = json.loads((bundled_root() / "assets" / "art" / "sprites.json").read_text(encoding="utf-8"))["sprites"]
    assert {code.split(".")[1] for code in reasons()} == set(BREACHES)
    assert len({things_of(f"breach.{name}.x") for name in BREACHES}) == len(BREACHES)
    for code in reasons():
        assert things_of(code), code
    for things in PICTURES.values():
        assert {sprite for sprite, *_ in things} <= set(sprites)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_what_happened_and_what_to_learn_fits(ground, lang, scale):
    for size in SIZES:
        rig = Rig("safety", ground, lang=lang, size=size, text_scale=scale)
        for code in reasons():
            told(rig, code)
            painter = Writing(pygame.Surface(size), scale_for(*size), scale / 100, bundled_root() / "assets", studio=studio())
            for widget in rig.host.top.widgets:
                widget.draw(painter, Look())
            assert painter.overflows == [], (code, size)
            assert rig.texts.missing == set(), code
            assert rig.host.small_targets() == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_lesson_says_what_to_do_and_nobody_is_blamed(lang):
    texts = words_of(lang, SITE)
    for name in BREACHES:
        said = texts.text(f"ui.breach.lesson.{name}")
        assert said.count(". ") == 1, "what it does, then what to do"
        assert "gagal" not in said.lower()


@pytest.fixture(scope="module")
def climbed(tmp_path_factory):
    """A practice of the mounting with the climber on the ladder, each hook on steel."""
    window = Window(tmp_path_factory.mktemp("breach"), draws=False, sound=False)
    window.starts("mount")
    return window


def test_untied_on_the_ladder_is_told_and_the_attempt_goes_on_as_a_lesson(climbed):
    from tests.ui.test_tower import until, whole

    window = climbed
    for _, action in whole()[: until("climb", 3)]:
        window.app.do([Act(action_from_dict(action))])
    assert window.where == "tower"
    for hook in ("a", "b"):
        window.app.do([Act(HookOff(hook=hook))])
    assert window.sees("breach.picture")
    assert window.by_name("breach.picture").code.startswith("breach.untied_aloft")
    before = len(window.attempt.session.entries)
    window.click("breach.close")
    assert not window.sees("breach.close")
    assert window.where == "tower"
    assert not window.attempt.closed
    window.app.do([Act(action_from_dict({"do": "hook_on", "hook": "a", "member": whole_member(window)}))])
    assert len(window.attempt.session.entries) == before + 1
    assert window.attempt.session.entries[-1].refusal is None, "he ties himself again and goes on"


def whole_member(window):
    """Rated steel in his reach."""
    from simulator.ui.views.tower import members

    return next(one.id for one in members(window.work.view()) if one.rated)
