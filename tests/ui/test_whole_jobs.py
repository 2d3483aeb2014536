"""The jobs safety, cable and handover done in the window, from the first paper to the hand-over: by mouse alone, and by keyboard alone."""

import pytest

from tests.ui import test_safety_scene as outside
from tests.ui.tradesman import Keys, Mouse, Tradesman
from tests.ui.window import Window

HANDS = {"mouse": (Mouse, outside.Mouse), "keys": (Keys, outside.Keys)}


def at_the_gate(window, way):
    """The hand of the safety scene's tests, on the whole program."""
    by = way.__new__(way)
    by.rig = by.hand = window
    return by


def lost(window):
    """What earned less than it could."""
    return {row.form.id: (row.points, row.maximum) for row in window.attempt.grade().results if row.points < row.maximum}


def finished(window):
    """The report as the store has it."""
    (row,) = window.office.attempts()
    return row


@pytest.mark.parametrize("how", ["mouse", "keys"])
def test_the_three_jobs_end_at_full_points(tmp_path, how):
    hand, gate = HANDS[how]
    window = Window(tmp_path, draws=False, sound=False)
    window.starts(mode="assessment", seed=0)
    outside.whole_job(window, at_the_gate(window, gate))
    worker = Tradesman(window, hand)
    worker.locks()
    worker.works("cable", "handover")
    assert lost(window) == {}
    assert not [entry for entry in window.attempt.session.entries if entry.refusal]
    worker.hands_over()
    assert window.where == "debrief"
    row = finished(window)
    assert row.points == row.maximum > 0
    assert row.status == "finished"


@pytest.mark.slow
@pytest.mark.parametrize("how", ["mouse", "keys"])
@pytest.mark.parametrize("seed", range(1, 9))
def test_they_end_at_full_points_on_other_seeds(tmp_path, how, seed):
    hand, gate = HANDS[how]
    window = Window(tmp_path, draws=False, sound=False)
    window.starts(mode="assessment", seed=seed)
    outside.whole_job(window, at_the_gate(window, gate))
    worker = Tradesman(window, hand)
    worker.locks()
    worker.works("cable", "handover")
    assert lost(window) == {}


@pytest.mark.parametrize("job", ["cable", "handover"])
def test_a_job_alone_in_practice_with_its_picture(tmp_path, job):
    """The picture is drawn as it goes, verdicts are shown, and the step card follows."""
    window = Window(tmp_path, sound=False, draws=job == "handover")
    window.starts(job, seed=2)
    Tradesman(window, Mouse).works(job)
    assert lost(window) == {}
    assert {step.state for step in window.work.view().steps} == {"done"}
