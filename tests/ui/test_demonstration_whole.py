"""The expert does the whole site in the window: each thing he does is seen in the scene that shows it, with the camera on him and the reason beside it."""

import pytest

from simulator.mechanics.action import action_to_dict
from simulator.ui.intent import Wish
from simulator.ui.recorder import Recorder
from simulator.ui.steel.camera import Sight
from simulator.ui.views.replay import SPEEDS, Play, Seek, Speed
from tests.ui.window import Window

SHOWN_IN = {
    "read_paper": "safety", "wear": ("safety", "cabinet"), "fit_clamps": "tower", "crimp_lug": ("tower", "cabinet"), "climb": "tower", "hook_on": "tower", "rig_pulley": "tower",
    "hoist": "tower", "hang": "tower", "sight_compass": "tower", "pull_wrench": "tower", "sweep": "tower", "wrap_tape": "tower", "lift_cable": "tower",
    "fit_board": "cabinet", "read_terminal": "cabinet", "look_through_scope": "align", "point_dish": "align", "turn_nut": "align",
    "start_turning": "align", "tighten_locks": "align", "fit_strut": "align", "switch_cell": "cabinet",
}  # fmt: skip
"""Where somebody who watches looks for it."""
CARD_OF = {"hang": "pole", "pull_wrench": "bolts", "sight_compass": "compass", "sweep": "sweep", "wrap_tape": "seal", "lift_cable": "run", "hoist": "hoist", "climb": "climb"}
LOOKS = 14
"""So many moments of each scene are drawn."""


def writes(window):
    """Texts that had no room as it stands."""
    canvas = Recorder()
    window.scene.draw(canvas)
    return [one.what for one in canvas.overflows]


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """The whole site, entry by entry to the end: (action, scene, card, reason) of each, texts without room."""
    window = Window(tmp_path_factory.mktemp("whole"), draws=False, sound=False)
    window.starts(mode="demonstration")
    playback = window.app.playback
    window.app.do([Wish("replay", Play(on=False))])
    seen, cut, drawn = [], [], {}
    for _ in range(3_000):
        if playback.attempt.closed:
            break
        why = playback.state(window.app.texts).why
        before = len(playback.attempt.session.entries)
        window.app.do([Wish("replay", Seek(before + 1))])
        did = next((entry.do for entry in playback.attempt.session.entries[before:] if entry.actor == "trainee"), "")
        card = window.scene.cards.chosen if window.where == "tower" else ""
        seen.append((did, window.where, card, why.code if why else ""))
        drawn[window.where] = drawn.get(window.where, 0) + 1
        if drawn[window.where] % (400 // LOOKS) == 1:
            cut += writes(window)
    return window, seen, cut


def test_it_goes_to_the_end_with_every_point(watched):
    window, seen, _ = watched
    attempt = window.app.playback.attempt
    assert attempt.closed
    assert attempt.session.header.jobs == ("safety", "mount", "cable", "align", "handover")
    assert attempt.grade().points == attempt.grade().maximum > 500
    assert len(seen) > 900


def test_what_is_done_is_seen_where_it_is_done(watched):
    _, seen, _ = watched
    assert {where for _, where, _, _ in seen} == {"safety", "tower", "cabinet", "align"}
    for do, wanted in SHOWN_IN.items():
        places = {where for did, where, _, _ in seen if did == do}
        assert places, f"the expert never does {do}"
        assert places <= ({wanted} if isinstance(wanted, str) else set(wanted)), do
    for do, card in CARD_OF.items():
        assert {shown for did, where, shown, _ in seen if did == do and where == "tower"} == {card}, do


def test_he_says_why_and_every_text_has_room(watched):
    _, seen, cut = watched
    assert all(why for *_, why in seen[:-1])
    assert len({why for *_, why in seen}) > 80
    assert cut == []


def begun(folder, job, do):
    """A demonstration of a job up to the first action of a kind, stopped there."""
    window = Window(folder, draws=False, sound=False)
    window.starts(job, mode="demonstration")
    playback = window.app.playback
    window.app.do([Wish("replay", Play(on=False))])
    while action_to_dict(playback._next[0])["do"] != do:
        playback._perform(playback._due_ms)
    window.app.redraw()
    return window, playback


def on(window):
    """One entry further, then a moment for the camera."""
    window.app.do([Wish("replay", Seek(len(window.app.playback.attempt.session.entries) + 1))])
    window.wait(600)


def test_the_camera_is_where_the_work_is(tmp_path):
    window, playback = begun(tmp_path, "mount", "sling_load")
    for _ in range(12):
        on(window)
        assert window.where == "tower"
        view, picture = window.scene.view, window.scene.picture
        assert view.me == (playback.attempt.session.entries[-1].action or {}).get("by", "p1")
        (figure,) = [one for one in picture.shapes().figures if one.id == view.me]
        x, y = Sight(picture.camera, picture._room).point((figure.at[0], figure.at[1], figure.at[2] + 1.0))
        room = picture._room
        assert room.x < x < window.scene.cards.sheet(room).x, "not behind the cards"
        assert room.y < y < room.bottom


def test_it_runs_by_itself_pauses_and_goes_up_to_sixteen_times(tmp_path):
    window, playback = begun(tmp_path, "align", "look_through_scope")
    assert SPEEDS == (1, 2, 4, 8, 16)
    window.app.do([Wish("replay", Play(on=True))])

    def passed(times, ms):
        window.app.do([Wish("replay", Speed(times))])
        before = playback.attempt.now_ms
        window.wait(ms)
        return playback.attempt.now_ms - before

    slow, fast = passed(1, 1_000), passed(16, 1_000)
    assert 900 <= slow <= 1_200
    assert fast >= 15_000
    window.click("replay.play")
    stands = playback.attempt.now_ms
    window.wait(1_000)
    assert playback.attempt.now_ms == stands
    window.click("replay.play")
    window.wait(500)
    assert playback.attempt.now_ms > stands
    assert window.where in {"align", "tower", "cabinet"}


def test_nobody_acts_in_what_he_watches_but_may_turn_the_tower_and_its_pages(tmp_path):
    window, playback = begun(tmp_path, "mount", "pull_wrench")
    on(window)
    entries = len(playback.attempt.session.entries)
    for widget in list(window.scene.host.layers[0].widgets):
        if widget.name.startswith(("nut:", "bolts.", "tray:", "tool:")):
            window.click(widget.box.centre)
    window.drag((400, 300), (520, 300))
    assert len(playback.attempt.session.entries) == entries
    assert window.scene.cards.chosen == "bolts"
    window.click("card:pole")
    assert window.scene.cards.chosen == "pole"
