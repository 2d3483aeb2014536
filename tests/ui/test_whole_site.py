"""The whole first site by hand, from the gate to the debrief: by mouse alone, and by keyboard alone; and how long a hand that knows the work needs."""

import pytest

from tests.ui.hand_time import HandTime
from tests.ui.test_whole_jobs import HANDS, HOWS, is_handed_over, is_prepared
from tests.ui.tradesman import Tradesman
from tests.ui.window import Window

pytestmark = pytest.mark.slow
CALM = 4
"""A seed without thunder or gusts: par times are those of a quiet day."""
WORK_MIN, OWN_MIN = 90, 35
"""Par of the whole site: minutes of work time, and of the trainee's own."""


def whole_site(folder, how, seed):
    """All five jobs in one attempt, handed over at full points."""
    window = Window(folder, draws=False, sound=False)
    window.starts("safety", "mount", "cable", "align", "handover", mode="assessment", seed=seed)
    worker = Tradesman(window, HANDS[how][0])
    time = HandTime(window, worker)
    is_prepared(window, worker, how)
    worker.works("mount", "cable", "align", "handover")
    is_handed_over(window, worker)
    return window, time


@HOWS
def test_the_whole_site_ends_at_full_points(tmp_path, how):
    whole_site(tmp_path, how, seed=0)


def test_the_whole_site_is_done_in_its_par_time(tmp_path, capsys):
    window, time = whole_site(tmp_path, "mouse", CALM)
    (row,) = window.office.attempts()
    own_min = time.spent_ms / 60_000
    with capsys.disabled():
        print(f"own {own_min:.1f} min: {dict(time.parts)}, thought {time.thought_ms}, lapsed {time.lapsed_ms / 60_000:.1f} min, {row}")
    assert own_min <= OWN_MIN
    assert own_min + time.lapsed_ms / 60_000 <= WORK_MIN
