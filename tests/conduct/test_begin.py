"""How an attempt begins: what the expert did before is the same log, worked out here or taken over."""

import pytest

from simulator.conduct.attempt import Terms, begin
from simulator.expert.runner import prelude_for
from simulator.scenario.load import load_scenario


class Kept:
    """A sink that keeps all it is given."""

    def __init__(self, text):
        self.lines = text.split("\n")

    def append(self, line, urgent=False):
        self.lines.append(line)


@pytest.mark.parametrize(("seed", "jobs"), [(0, ("cable",)), (7, ("align", "handover"))])
def test_a_prelude_taken_over_is_the_log_of_one_done_again(seed, jobs):
    scenario = load_scenario("cikole-first-site")
    sinks = []

    def begun(prelude):
        def opened(text):
            sinks.append(Kept(text))
            return sinks[-1]

        return begin(Terms(scenario=scenario, seed=seed, jobs=jobs, mode="assessment", prelude=prelude), opened)

    worked = prelude_for(scenario, seed, jobs)
    taken, done = begun(worked), begun(tuple(worked))
    assert sinks[0].lines == sinks[1].lines
    assert (taken.now_ms, taken.world) == (done.now_ms, done.world)
    taken.hand_over()
    assert begun(worked).closed is False, "an attempt leaves nothing in the prelude it began with"
