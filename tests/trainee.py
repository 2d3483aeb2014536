"""A trainee at the site: what a test does and sees, in the words of the trade.

    ani = arrives(seed=4)                      # at the cabinet, nothing wired yet
    ani = wired(seed=4)                        # everything connected, all breakers still open
    ani.closes("rect.q0", "dcdu.load6")
    ani.measures("bbu.s19.neg", "bbu.s19.rtn")
    ani.refused("already_so", "operate_breaker", way="rect.q0", closed=True)

Every stage is built once a seed and handed out as a fork, so that tests do not disturb each other.
"""

from __future__ import annotations

from functools import lru_cache

from simulator.conduct.attempt import Attempt, Terms
from simulator.expert.runner import expert_plan, in_memory, run_plan, technician_on
from simulator.mechanics.action import ACTIONS, Action, action_from_dict
from simulator.mechanics.event import Event, InstrumentRead
from simulator.scenario.load import load_scenario
from simulator.scenario.scenario import Scenario
from simulator.session.entry import LogEntry
from simulator.site.lamps import lamps
from simulator.site.world import World

FIRST_SITE = "cikole-first-site"
NO_FAULT = 4
"""A seed without a fault that was there before: all that is found wrong in a test, the test did."""


class Trainee:
    """One who works on an attempt. `does` is for what must go, `refused` for what must not."""

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt

    @property
    def world(self) -> World:
        """The World now."""
        return self.attempt.world

    @property
    def now_ms(self) -> int:
        """His watch."""
        return self.attempt.now_ms

    @property
    def log(self) -> list[LogEntry]:
        """All entries so far."""
        return self.attempt.session.entries

    def tries(self, what: str, **params: object) -> LogEntry:
        """Tries an action at its usual pace."""
        action = an_action(what, **params)
        return self.attempt.do(action, self.now_ms + action.PACE_MS)

    def does(self, what: str, **params: object) -> LogEntry:
        """Does what must be possible."""
        entry = self.tries(what, **params)
        assert entry.refusal is None, f"{what} {params}: {entry.refusal}"
        return entry

    def refused(self, code: str, what: str, **params: object) -> dict[str, object]:
        """Tries what must be refused with this code, and changes nothing. Gives what the refusal says."""
        entry = self.tries(what, **params)
        assert entry.refusal is not None, f"{what} {params} was not refused"
        assert entry.refusal["code"] == code, f"{what} {params}: {entry.refusal}"
        assert entry.events == ()
        assert self.attempt.world_at(entry.seq) == self.attempt.world_at(entry.seq - 1), f"{what} changed something"
        return entry.refusal

    def finds(self, family: str, part_id: str, **fields: object) -> Trainee:
        """Makes a part of the site as somebody else left it, without an entry."""
        self.attempt.session.worlds[-1] = self.world.change(family, part_id, **fields)
        return self

    def closes(self, *ways: str) -> Trainee:
        """Closes breakers one after the other, the crew's own lock taken off first, and listens a second after each."""
        for way in ways:
            if self.world.ways[way].tag:
                self.does("untag_way", way=way)
            self.does("operate_breaker", way=way, closed=True)
            self.attempt.tick(self.now_ms + 1_000)
        return self

    def opens(self, *ways: str) -> Trainee:
        """Opens breakers."""
        for way in ways:
            self.does("operate_breaker", way=way, closed=False)
        return self

    def connects(self, end: str, port: str, **how: object) -> LogEntry:
        """Puts an end (`cable.end.core`) into a port."""
        return self.does("connect_cable", **_end(end), port=port, **how)

    def disconnects(self, *ends: str) -> Trainee:
        """Takes ends out of their ports."""
        for end in ends:
            self.does("disconnect_cable", **_end(end))
        return self

    def swaps(self, one: str, other: str) -> Trainee:
        """Puts two ends each into the other's port, as tight as they were."""
        ports = [self.world.terminations[end].port for end in (one, other)]
        torques = [self.world.terminations[end].torque_mn_m for end in (one, other)]
        self.disconnects(one, other)
        for end, port, torque in zip((other, one), ports, torques, strict=True):
            self.connects(end, port)
            if torque:
                self.tightens(end, torque)
        return self

    def moves(self, end: str, port: str, **how: object) -> Trainee:
        """Takes an end out and puts it into another port, as tight as it was."""
        torque = self.world.terminations[end].torque_mn_m
        self.disconnects(end)
        self.connects(end, port, **how)
        return self.tightens(end, torque) if torque else self

    def tightens(self, end: str, mn_m: int, pulls: int = 1) -> Trainee:
        """Tightens an end with the wrench in whose scale the value lies."""
        tool = "wrench-small" if mn_m <= 6_000 else "wrench-medium"
        self.does("set_wrench", tool=tool, mn_m=mn_m)
        self.does("tighten", **_end(end), tool=tool, pulls=pulls)
        return self

    def crimps(self, end: str, lug: str, die_cmm2: int) -> LogEntry:
        """Crimps a lug onto an end."""
        return self.does("crimp_lug", **_end(end), lug=lug, die_cmm2=die_cmm2, tool="crimper-1")

    def waits(self, ms: int) -> Trainee:
        """Lets time pass."""
        self.does("wait", duration_ms=ms)
        return self

    def measures(self, red: str, black: str, mode: str = "dc_volt", meter: str = "dmm-2") -> int | str | None:
        """Sets the meter, places its leads, reads: mV or milliohm, None for an open line."""
        self.does("set_meter", instrument=meter, mode=mode)
        self.does("place_leads", instrument=meter, red=red, black=black)
        return reading(self.does("read_meter", instrument=meter))

    def reads(self, page: str) -> dict[tuple[str, str], int | str | None]:
        """A page of the maintenance terminal: (quantity, where) -> value."""
        read = self.does("read_terminal", instrument="terminal-1", page=page)
        return {(made.quantity, made.at): made.value for made in read.events if isinstance(made, InstrumentRead)}

    def alarms(self) -> set[tuple[str, str]]:
        """The alarm list as the terminal shows it: (code, about what)."""
        return {(str(value), where) for (quantity, where), value in self.reads("alarms").items() if quantity == "alarm"}

    def lamps(self, unit: str) -> dict[str, str]:
        """The lamps of a unit now."""
        return dict(lamps(self.world, unit, self.now_ms))

    def saw(self, kind: str, subject: str | None = None) -> list[Event]:
        """Everything of a kind (`breaker_tripped`) that happened so far, to one subject or any."""
        return [made for entry in self.log for made in entry.events if kind == made.IS and subject in (None, made.subject)]

    def when(self, kind: str, subject: str) -> int:
        """Work time at which something last happened to a subject."""
        return max(entry.at_ms for entry in self.log for made in entry.events if kind == made.IS and made.subject == subject)


def _end(end: str) -> dict[str, str]:
    cable, side, core = end.rsplit(".", 2)
    return {"cable": cable, "end": side, "core": core}


def an_action(what: str, **params: object) -> Action:
    """An action as a file would give it, so that its parameters are checked as everybody's."""
    assert ACTIONS.get(what), f"no action {what}"
    return action_from_dict({"do": what, **params})


def reading(entry: LogEntry, quantity: str = "") -> int | str | None:
    """What the instrument showed in an entry (of one quantity, or the first)."""
    found = [made for made in entry.events if isinstance(made, InstrumentRead) and quantity in ("", made.quantity)]
    assert found, f"nothing read: {entry.events}"
    return found[0].value


@lru_cache(maxsize=1)
def first_site() -> Scenario:
    """The first site, read once."""
    return load_scenario(FIRST_SITE)


@lru_cache(maxsize=64)
def _stage(seed: int, until: str) -> Attempt:
    """The attempt as the expert leaves it before the first task of that kind ("" for the very beginning)."""
    scenario = first_site()
    jobs = scenario.playable
    attempt = in_memory(Terms(scenario=scenario, seed=seed, jobs=jobs))
    plan = expert_plan(scenario, seed, jobs)
    stop = next((index for index, task in enumerate(plan) if task.kind == until), len(plan)) if until else 0
    run_plan(attempt, technician_on(attempt), plan[:stop])
    return attempt


def _fork(seed: int, until: str) -> Trainee:
    return Trainee(_stage(seed, until).fork(lambda line, urgent: None))


def arrives(seed: int = NO_FAULT, place: str = "cabinet") -> Trainee:
    """A trainee who has just come and gone to a place; nothing of his work is done."""
    trainee = _fork(seed, "")
    if place != "gate":
        trainee.does("go_to", place=place)
    return trainee


def about_to_climb(seed: int = NO_FAULT) -> Trainee:
    """The climber is dressed and checked, the drop zone closed, silence asked for but not confirmed; nobody has climbed."""
    return _fork(seed, "inspect_tower")


def wired(seed: int = NO_FAULT) -> Trainee:
    """Everything fitted, connected and tightened; every breaker open and tagged."""
    return _fork(seed, "untag_all")


def commissioned(seed: int = NO_FAULT) -> Trainee:
    """Everything on and booted, cells still blocked."""
    return _fork(seed, "cell_on")


def just_before(kind: str, seed: int = NO_FAULT) -> Trainee:
    """The site as the expert leaves it before his first task of a kind, such as `rig` or `set_azimuth`."""
    return _fork(seed, kind)


def on_air(seed: int = NO_FAULT) -> Trainee:
    """Everything done: cells on air."""
    return _fork(seed, "photo")
