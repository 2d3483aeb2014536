"""The whole first site by hand, from the gate to the debrief: by mouse alone, and by keyboard alone; and how long a hand that knows the work needs."""

import pytest

from tests.ui.hand_time import HandTime
from tests.ui.test_safety_scene import Clicks
from tests.ui.test_whole_jobs import HANDS, HOWS, is_handed_over, is_prepared
from tests.ui.tradesman import Swift, Tradesman
from tests.ui.window import Window

pytestmark = pytest.mark.slow
CALM = 4
"""A seed without thunder or gusts: par times are those of a quiet day."""
WORK_MIN, OWN_MIN = 90, 35
"""Par of the whole site for who knows it: work time, and what of it is his own by the model of the hand."""


def whole_site(folder, hands, seed):
    """All five jobs in one attempt, handed over at full points; `hands` are those of the work and those of the safety scene."""
    window = Window(folder, draws=False, sound=False)
    window.starts("safety", "mount", "cable", "align", "handover", mode="assessment", seed=seed)
    worker = Tradesman(window, hands[0])
    time = HandTime(window, worker)
    is_prepared(window, worker, hands[1])
    worker.works("mount", "cable", "align", "handover")
    is_handed_over(window, worker)
    return window, time


@HOWS
def test_the_whole_site_ends_at_full_points(tmp_path, how):
    whole_site(tmp_path, HANDS[how], seed=0)


def test_how_long_the_whole_site_takes_who_knows_it(tmp_path, capsys):
    window, time = whole_site(tmp_path, (Swift, Clicks), CALM)
    own_min, lapsed_min = time.spent_ms / 60_000, time.lapsed_ms / 60_000
    parts = ", ".join(f"{name} {ms / 60_000:.1f}" for name, ms in (*time.parts.items(), ("thinking and reading", time.thought_ms)))
    with capsys.disabled():
        print(f"own {own_min:.1f} min ({parts}), time-lapses {lapsed_min:.1f} min, the window's clock {window.now_ms / 60_000:.1f} min")
    assert own_min <= OWN_MIN
    assert own_min + lapsed_min <= WORK_MIN
