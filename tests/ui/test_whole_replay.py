"""Tower and hop seen again: any entry of a replay in its own scene, an attempt killed in the middle taken up as it stood, a drill from just before a step."""

import pytest

from simulator.conduct.attempt import Terms, begin, replay_of
from simulator.expert.runner import expert_plan, run_plan, technician_on
from simulator.mechanics.action import action_from_dict
from simulator.scenario.load import load_scenario
from simulator.session.replay import verify
from simulator.site.digest import world_digest
from simulator.ui.gallery import worked
from simulator.ui.intent import Act, Show, Wish
from simulator.ui.playback import LogPlayback
from simulator.ui.steel.camera import Sight
from simulator.ui.views.replay import Seek, marks_of
from tests.ui.rig import words_of
from tests.ui.window import SITE, Window


class Kept:
    """A sink that keeps the lines of a log."""

    def __init__(self, first):
        self.lines = first.split("\n")

    def append(self, line, urgent=False):
        self.lines.append(line)


@pytest.fixture(scope="module")
def log():
    """The expert's work on the whole site, handed over, read again from its lines."""
    site = load_scenario(SITE)
    sinks = []

    def opened(line):
        sinks.append(Kept(line))
        return sinks[-1]

    attempt = begin(Terms(scenario=site, seed=0, jobs=site.playable, mode="practice"), opened)
    run_plan(attempt, technician_on(attempt), expert_plan(site, 0, site.playable))
    attempt.hand_over()
    return replay_of(site, sinks[0].lines)


def entries_of(log, do):
    """Numbers of the entries of a kind."""
    return [entry.seq for entry in log.entries if entry.do == do and entry.refusal is None]


@pytest.fixture
def replayed(tmp_path, log):
    """A replay of it in the window, not running."""
    window = Window(tmp_path, draws=False, sound=False)
    window.app.scenario = load_scenario(SITE)
    window.app.playback = LogPlayback(window.app.scenario, log)
    window.app.show("cabinet")
    return window


def test_any_entry_is_seen_in_its_own_scene(replayed, log):
    wanted = {"wear": "safety", "hang": "tower", "pull_wrench": "tower", "wrap_tape": "tower", "turn_nut": "align", "tighten_locks": "align", "fit_board": "cabinet"}
    for do in [*wanted, *reversed(wanted)]:
        seq = entries_of(log, do)[0]
        replayed.app.do([Wish("replay", Seek(seq))])
        assert replayed.where == wanted[do], do
        assert replayed.app.playback.work.seq == seq
        replayed.wait(500)
        if replayed.where == "tower":
            view, picture = replayed.scene.view, replayed.scene.picture
            (figure,) = [one for one in picture.shapes().figures if one.id == view.me]
            x, y = Sight(picture.camera, picture._room).point((figure.at[0], figure.at[1], figure.at[2] + 1.0))
            assert picture._room.x < x < replayed.scene.cards.sheet(picture._room).x
            assert picture._room.y < y < picture._room.bottom


def test_back_and_forth_shows_the_same(replayed, log):
    """What is seen is a function of the entry alone, whatever was looked at before."""
    places = [seq for do in ("hook_on", "hang", "sight_compass", "read_meter", "transmit", "put_back") for seq in entries_of(log, do)[:3]]

    def looked(order):
        found = {}
        for seq in order:
            replayed.app.do([Wish("replay", Seek(seq))])
            found[seq] = (replayed.where, replayed.scene.view.me, replayed.scene.view.seen.place)
        return found

    assert looked(places) == looked(list(reversed(places)))


def test_marks_of_the_debrief_lead_into_tower_and_hop(tmp_path):
    window = Window(tmp_path, draws=False, sound=False)
    window.starts("mount")
    shift = window.app.shift
    worked(shift.attempt, shift.attempt.scenario, 0, 0.55)
    window.app.do([Wish("hand_over")])
    assert window.where == "debrief"
    report = window.scene.about["report"]
    marks = [mark for mark in marks_of(report, window.scene.about["entries"], window.app.texts) if mark.seq > report["prelude"]]
    scenes = set()
    for mark in marks[:: max(1, len(marks) // 8)]:
        window.app.do([Show("replay", {"seq": mark.seq})])
        scenes.add(window.where)
        assert window.app.playback.work.seq == mark.seq
        window.app.back()
        assert window.where == "debrief"
    assert "tower" in scenes


@pytest.mark.parametrize(("job", "share", "where"), [("mount", 0.5, "tower"), ("align", 0.6, "align")])
def test_killed_in_the_middle_it_stands_there_again(tmp_path, job, share, where):
    first = Window(tmp_path, draws=False, sound=False)
    first.starts(job)
    shift = first.app.shift
    worked(shift.attempt, shift.attempt.scenario, 0, share)
    shift.work.changed()
    first.app.redraw()
    first.wait(400)
    assert first.where == where
    wanted, view = world_digest(first.attempt.world), first.work.view()
    assert len(view.readings) > 5
    first.killed()
    again = Window(tmp_path, draws=False, sound=False)
    (row,) = again.office.waiting()
    again.app.do([Wish("resume_attempt", row.id)])
    assert again.where == where
    back = again.work.view()
    assert world_digest(again.attempt.world) == wanted
    assert (back.me, back.seen.place, back.steps, back.readings) == (view.me, view.seen.place, view.steps, view.readings)
    assert again.work.turning().points == first.work.turning().points, "the trace he has read is there"
    before = len(again.attempt.session.entries)
    again.app.do([Act(action_from_dict({"do": "wait", "duration_ms": 60_000}))])
    assert len(again.attempt.session.entries) > before, "and the work goes on"


STEPS = (("mount", "mount.bolts"), ("mount", "mount.sealing"), ("align", "align.near"), ("align", "align.lock"))


@pytest.mark.parametrize(("job", "step"), STEPS)
def test_a_drill_of_a_step_aloft_begins_just_before_it_at_the_place_of_the_work(tmp_path, job, step):
    window = Window(tmp_path, draws=False, sound=False)
    window.click("drill")
    window.click(f"job:{job}")
    window.click(f"step:{step}")
    window.click("go")
    assert window.where in {"tower", "align"}
    view = window.work.view()
    assert [one.name for one in view.steps] == [step]
    assert window.attempt.mode.name == "drill"
    assert window.log == []
    grade = window.attempt.grade()
    assert {result.form.step for result in grade.results} == {step.split(".")[1]}
    assert grade.points < grade.maximum
    assert verify(replay_of(window.attempt.scenario, window.app.shift.running.journal.lines())) is None


def test_the_drill_offers_every_job_and_every_step_of_each(tmp_path):
    window = Window(tmp_path, draws=False, sound=False)
    window.click("drill")
    texts = words_of("id", SITE)
    for job in ("safety", "mount", "cable", "align", "handover"):
        window.click(f"job:{job}")
        steps = [name for name in window.top.names if name.startswith("step:")]
        assert len(steps) > 3, job
        for name in steps[1:]:
            assert texts.has(f"step.{name.removeprefix('step:')}")
