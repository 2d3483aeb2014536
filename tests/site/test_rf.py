"""What comes back from the lines to an antenna, from the parts that are really there."""

from __future__ import annotations

import pytest

from simulator.site.part_tower import Seal
from simulator.site.rf import branch_cent, is_dry
from simulator.site.services import alarms
from tests.trainee import Trainee, commissioned, just_before

GOOD = (
    ("tape_pvc", "up", 50),
    ("tape_rubber", "up", 50),
    ("tape_rubber", "down", 50),
    ("tape_rubber", "up", 50),
    ("tape_pvc", "up", 50),
    ("tape_pvc", "down", 50),
    ("tape_pvc", "up", 50),
)


def joined() -> Trainee:
    """Both jumpers connected and tightened at both ends, not sealed yet."""
    return just_before("seal")


def test_a_sound_line_lies_where_it_is_expected() -> None:
    ani = joined()
    assert all(115 <= branch_cent(ani.world, f"rru-2.ant{index}") <= 135 for index in (0, 1))


@pytest.mark.parametrize("end", ["jmp-1.a.plug", "jmp-1.b.plug"])
def test_a_hand_tight_connector_is_good_or_bad_as_it_happens_to_sit(end: str) -> None:
    ani = joined().finds("terminations", end, torque_mn_m=0, contact_pm=0)
    assert branch_cent(ani.world, "rru-2.ant0") <= 150
    ani.finds("terminations", end, contact_pm=1_000)
    assert branch_cent(ani.world, "rru-2.ant0") >= 250


def test_far_beyond_its_torque_a_connector_is_strained() -> None:
    ani = joined()
    before = branch_cent(ani.world, "rru-2.ant0")
    ani.finds("terminations", "jmp-1.b.plug", torque_mn_m=40_000)
    assert branch_cent(ani.world, "rru-2.ant0") > before + 20


def test_an_open_line_a_panel_of_another_band_and_a_cracked_one_are_far_off() -> None:
    ani = joined()
    sound = branch_cent(ani.world, "rru-2.ant0")
    assert branch_cent(ani.finds("items", "panel-2", defect="cracked").world, "rru-2.ant0") > sound + 30
    assert branch_cent(ani.finds("units", "panel-2", type="panel-65-900").world, "rru-2.ant0") >= 300
    assert branch_cent(ani.finds("terminations", "jmp-1.b.plug", port="").world, "rru-2.ant0") == 999


@pytest.mark.parametrize(
    "layers",
    [GOOD[:6], (*GOOD[:6], ("tape_pvc", "down", 50)), (GOOD[0], *GOOD[2:]), (*GOOD[:6], ("tape_pvc", "up", 30)), ()],
)
def test_a_bad_seal_lets_rain_in(layers: tuple[tuple[str, str, int], ...]) -> None:
    assert is_dry(Seal(id="x", layers=GOOD))
    assert not is_dry(Seal(id="x", layers=layers))
    ani = joined()
    ani.attempt.session.worlds[-1] = ani.world.put(Seal(id="jmp-1.b.plug", layers=layers))
    assert branch_cent(ani.world, "rru-2.ant0", wet=True) > branch_cent(ani.world, "rru-2.ant0") + 50


def test_the_terminal_shows_the_line_that_is_there_and_alarms_from_two_on() -> None:
    ani = commissioned()
    page = ani.reads("vswr")
    assert 115 <= int(str(page["vswr_cent", "c2.ant0"])) <= 135
    ani.finds("terminations", "jmp-1.b.plug", torque_mn_m=0, contact_pm=1_000)
    assert int(str(ani.reads("vswr")["vswr_cent", "c2.ant0"])) >= 200
    assert ("vswr", "rru-2") in {(alarm.code, alarm.subject) for alarm in alarms(ani.world, ani.now_ms)}
