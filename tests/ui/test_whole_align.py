"""The job align done in the window, alone, from leave to transmit to the neighbour's antennas on again: by mouse alone, and by keyboard alone.

It begins where the expert leaves the site for the same seed; what the hands do is told by the built-in technician, who sees what the screen may show.
"""

import pytest

from tests.ui.test_whole_jobs import HOWS, begun, is_handed_over


@HOWS
def test_align_alone_ends_at_full_points(tmp_path, how):
    """Leave, settings, climb, scope, coarse pointing, sweeps of both ends, mute test, locks in steps, record, ten minutes, tools counted."""
    window, worker = begun(tmp_path, "align", how)
    worker.works("align")
    is_handed_over(window, worker)


@pytest.mark.slow
@HOWS
@pytest.mark.parametrize("seed", range(1, 9))
def test_it_ends_at_full_points_on_other_seeds(tmp_path, how, seed):
    """Fog, a partner on a side lobe, a falling curve, wind: the same hands."""
    window, worker = begun(tmp_path, "align", how, seed)
    worker.works("align")
    is_handed_over(window, worker)
