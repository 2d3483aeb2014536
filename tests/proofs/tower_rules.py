"""What one who does not know the trade does on the tower, and what must hold there whatever he does."""

from __future__ import annotations

from math import isfinite

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from simulator.site.aloft import HOOKS, holds_back, hooked_on, members_in_reach, tower_of
from simulator.site.exposure import beam_over
from simulator.site.hanging import ON_ROPE, load_height_mm, top_mm
from simulator.site.hop import SITES, pointing_loss_db, port_mv, received_cdbm
from simulator.site.part import Person
from simulator.site.people import crew_of
from simulator.site.pointing import NUTS, dish_data, nut_ddeg, seat_ddeg
from simulator.site.weather import gust_at_mm_s, sight_m, wind_at_mm_s
from tests.proofs.visitor import Visitor

LATER_MS = (0, 250, 600_000)
"""Asked of closed forms: now, at the next refresh, in ten minutes."""


def is_open(machine: Visitor) -> bool:
    """Whether the attempt still takes entries."""
    return not machine.attempt.closed


class OnTheTower(Visitor):
    """Hooks, steps, rope, nuts, tape, orders."""

    @precondition(is_open)
    @rule(data=st.data(), hook=st.sampled_from(HOOKS))
    def hooks_on_or_off(self, data: st.DataObject, hook: str) -> None:
        """A hook to some steel at hand, off first where it is on."""
        by = self.somebody(data)
        person = self.attempt.world.people[by]
        if hooked_on(person, hook):
            self.tries(data, {"do": "hook_off", "by": by, "hook": hook})
            return
        tower = tower_of(self.attempt.world, person)
        members = members_in_reach(tower, person.place) if tower else ()
        if members:
            self.tries(data, {"do": "hook_on", "by": by, "hook": hook, "member": data.draw(st.sampled_from(members)).id})

    @precondition(is_open)
    @rule(data=st.data(), frees=st.booleans(), steps=st.integers(1, 4))
    def climbs(self, data: st.DataObject, frees: bool, steps: int) -> None:
        """Up, down or aside, with the hooks that hold him taken off first or not."""
        by = self.somebody(data)
        for _ in range(steps):
            person = self.attempt.world.people[by]
            tower = tower_of(self.attempt.world, person)
            if tower is None or person.place not in tower.stations:
                self.tries(data, {"do": "go_to", "by": by, "place": "tower-foot"})
                continue
            if frees:
                for hook in (name for name in HOOKS if hooked_on(person, name)):
                    self.tries(data, {"do": "hook_off", "by": by, "hook": hook})
            self.tries(data, {"do": "climb", "by": by, "to": data.draw(st.sampled_from(tower.stations[person.place].next_to))})

    @precondition(is_open)
    @rule(data=st.data(), ms=st.sampled_from((0, 1, 333, 4_000, 90_000)), lets_go=st.booleans())
    def holds_a_nut(self, data: st.DataObject, ms: int, lets_go: bool) -> None:
        """Turns it for a while, and lets go of it or forgets to."""
        who = {"by": self.somebody(data), "antenna": data.draw(st.sampled_from(self.names("antennas")))}
        rate = data.draw(st.sampled_from((-1_800, -7, 0, 1, 600, 1_800)))
        self.tries(data, {"do": "start_turning", **who, "nut": data.draw(st.sampled_from(NUTS)), "rate_ddeg_s": rate})
        self.attempt.tick(self.attempt.now_ms + ms)
        if lets_go:
            self.tries(data, {"do": "stop_turning", **who})

    @precondition(is_open)
    @rule(data=st.data(), rate=st.sampled_from((-1_500, -400, 1, 500, 1_500)), ms=st.sampled_from((0, 900, 30_000)))
    def pulls_a_rope(self, data: st.DataObject, rate: int, ms: int) -> None:
        """Pulls or pays out, lets it run on, stops it or not."""
        hoist = {"by": self.somebody(data), "pulley": data.draw(st.sampled_from([*self.names("hoists"), "pulley-1"]))}
        self.tries(data, {"do": "start_hoisting", **hoist, "rate_mm_s": rate})
        self.attempt.tick(self.attempt.now_ms + ms)
        if data.draw(st.booleans()):
            self.tries(data, {"do": "stop_hoisting", **hoist})

    @precondition(is_open)
    @rule(data=st.data(), count=st.integers(1, 5))
    def pulls_a_wrench(self, data: st.DataObject, count: int) -> None:
        """Some bolt, set to something, pulled a few times."""
        bolts = [name for name in self.names("bolts") if ".lock." not in name]
        if not bolts:
            return
        by, tool = self.somebody(data), data.draw(st.sampled_from(("wrench-small", "wrench-medium", "wrench-large", "spanner-1")))
        self.tries(data, {"do": "set_wrench", "by": by, "tool": tool, "mn_m": data.draw(st.sampled_from((5_000, 15_000, 35_000, 50_000)))})
        self.tries(data, {"do": "pull_wrench", "by": by, "bolt": data.draw(st.sampled_from(bolts)), "tool": tool, "pulls": count})

    @precondition(is_open)
    @rule(data=st.data(), layers=st.integers(1, 4))
    def wraps_tape(self, data: st.DataObject, layers: int) -> None:
        """Over any connector, any tape, any way round."""
        ends = [end for _, end in sorted(self.attempt.world.terminations.items()) if end.core == "plug" and end.port]
        if not ends:
            return
        by, end = self.somebody(data), data.draw(st.sampled_from(ends))
        for _ in range(layers):
            how = {"material": data.draw(st.sampled_from(("tape-pvc-1", "tape-rubber-1"))), "direction": self.word(data, "wrap_tape", "direction")}
            self.tries(data, {"do": "wrap_tape", "by": by, "cable": end.cable, "end": end.end, **how})

    @precondition(is_open)
    @rule(data=st.data(), waits=st.booleans(), tenths=st.sampled_from((0, 1, 7, 120)))
    def tells_the_partner(self, data: st.DataObject, waits: bool, tenths: int) -> None:
        """An order, while he may be busy with another."""
        self.tries(data, {"do": "tell_partner", "by": self.somebody(data), "instrument": "radio-1", "word": self.word(data, "tell_partner", "word"), "tenths": tenths, "waits": waits})

    @precondition(is_open)
    @rule(data=st.data(), ms=st.sampled_from((0, 60_000, 900_000)))
    def asks_the_operations_centre(self, data: st.DataObject, ms: int) -> None:
        """A ticket, and time for its answer."""
        self.tries(data, {"do": "call_noc", "by": self.somebody(data), "about": self.word(data, "call_noc", "about")})
        self.attempt.tick(self.attempt.now_ms + ms)

    # --- what holds after every step ---

    @invariant()
    def hooks_are_where_hands_reach(self) -> None:
        """A hook is on steel of his own tower, at his station or one move away."""
        world = self.attempt.world
        for person in world.people.values():
            self.stands_somewhere(person)
            for member in filter(None, (hooked_on(person, hook) for hook in HOOKS)):
                tower = tower_of(world, person)
                assert tower is not None
                assert member in tower.members
                assert person.place in tower.stations, f"{person.id} hangs on {member} and stands at {person.place}"
                assert not holds_back(tower, member, person.place), f"{person.id} hangs on {member} and stands at {person.place}"

    def stands_somewhere(self, person: Person) -> None:
        """At a place of his site or a station of its tower."""
        tower = tower_of(self.attempt.world, person)
        assert person.site != "a" or person.place in self.attempt.world.layout.places or (tower and person.place in tower.stations)

    @invariant()
    def what_is_lifted_hangs_in_one_place(self) -> None:
        """On the rope, at its pole or on the ground, and an antenna's pole is where its unit is."""
        world = self.attempt.world
        loads = [hoist.load for hoist in world.hoists.values() if hoist.load]
        assert len(loads) == len(set(loads))
        on_rope = {name for load in loads for name in (load, world.antennas[load].outdoor if load in world.antennas else "") if name}
        assert {unit.id for unit in world.units.values() if unit.place == ON_ROPE} == on_rope
        for antenna in world.antennas.values():
            if antenna.mount:
                assert world.units[antenna.id].place == world.mounts[antenna.mount].place
        carriers = {item.place.partition(":")[2] for item in world.items.values() if item.place.startswith("carried:")}
        assert carriers <= set(world.people)

    @invariant()
    def what_moves_stays_between_its_stops(self) -> None:
        """A nut within its travel and its dish within the play, a load between ground and pulley, at any time."""
        world = self.attempt.world
        for now_ms in (self.attempt.now_ms + later for later in LATER_MS):
            for hoist in world.hoists.values():
                assert 0 <= load_height_mm(hoist, now_ms) <= top_mm(world, hoist)
            for antenna in world.antennas.values():
                data = dish_data(world, antenna.id)
                for nut in NUTS if data else ():
                    at = nut_ddeg(antenna, data, nut, now_ms)
                    assert abs(at) <= data.fine_ddeg
                    assert abs(at - seat_ddeg(antenna, data, nut, now_ms)) <= data.play_ddeg // 2

    @invariant()
    def every_closed_form_has_a_number(self) -> None:
        """Level, voltage, power density, wind and sight are numbers now and later."""
        world = self.attempt.world
        for now_ms in (self.attempt.now_ms + later for later in LATER_MS):
            for site in SITES:
                level = received_cdbm(world, site, now_ms)
                assert level is None or type(level) is int
                for value in (port_mv(world, site, now_ms), pointing_loss_db(world, site, now_ms)):
                    assert value is None or isfinite(value)
            for height_mm in (0, 38_000):
                assert isfinite(wind_at_mm_s(world, now_ms, height_mm))
                assert isfinite(gust_at_mm_s(world, now_ms, height_mm))
            assert sight_m(world, now_ms) > 0
        for person in crew_of(world):
            assert 0 <= beam_over(world, person)[1] < float("inf")
