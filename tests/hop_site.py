"""The first site with its dish already hung, fed and roughly pointed: where the work of aligning begins.

    ani = at_the_dish(seed=4)          # p1 at the dish with his tools, p2 at the cabinet, the far radio still silent
    ani = on_the_air(seed=4)           # both ends configured as planned and transmitting, both dishes exactly right
    aim(ani, "a", azimuth_cdeg=254)    # as far off its direction as that
"""

from __future__ import annotations

from functools import lru_cache

from simulator.base.units import round_half_up
from simulator.conduct.attempt import Attempt, Terms
from simulator.expert.runner import expert_plan, in_memory, run_plan, technician_on
from simulator.site.part import Instrument, Port
from simulator.site.part_tower import Bolt
from simulator.site.pointing import LIGHT_MN_M, lock_ids
from tests.trainee import NO_FAULT, Trainee, first_site

DISHES = {"a": "dish-1", "b": "dish-b"}
LONG_MS = 10_000_000


@lru_cache(maxsize=64)
def _commissioned(seed: int) -> Attempt:
    """The attempt after the job cable."""
    scenario = first_site()
    attempt = in_memory(Terms(scenario=scenario, seed=seed, jobs=scenario.playable))
    run_plan(attempt, technician_on(attempt), expert_plan(scenario, seed, ("safety", "cable")))
    return attempt


def at_the_dish(seed: int = NO_FAULT) -> Trainee:
    """Dish hung with its radio, IF and supply there, roughly pointed, locks light; nobody has configured anything."""
    ani = Trainee(_commissioned(seed).fork(lambda line, urgent: None))
    world = ani.world
    end = world.layout.path.end("a")
    world = world.change("units", "odu", place="dish").change("units", "dish-1", place="dish")
    world = world.change(
        "antennas", "dish-1", mount="dish", height_mm=34_000, feed="V", outdoor="odu", outdoor_feed="V",
        azimuth_cdeg=round_half_up(end.azimuth_deg * 100.0) + 320, downtilt_cdeg=-round_half_up(end.elevation_deg * 100.0) - 90,
    )
    world = world.put(*(Bolt(id=name, of="dish-1.lock", clamp="lock", torque_mn_m=LIGHT_MN_M) for name in lock_ids("dish-1")))
    world = world.change("terminations", "if-1.b.plug", port="odu.if").change("cables", "if-1", place="cabinet")
    world = world.change("people", "p1", place="dish", hook_a="leg@dish").change("people", "p2", place="cabinet")
    ani.attempt.session.worlds[-1] = world.put(Port(id="odu.rssi", capped=True), Instrument(id="dmm-2", type="multimeter-dc", mode="dc_volt"))
    return ani


def on_the_air(seed: int = NO_FAULT, **setting: object) -> Trainee:
    """Both ends set as planned and transmitting, both dishes right on each other."""
    ani = at_the_dish(seed)
    plan = {"channel": 12, "tx_cdbm": 1600, "transmitting": True, "atpc": False, "adaptive": False, "link_id": "0427", **setting}
    channel = ani.world.layout.licence.channel
    for site in ("a", "b"):
        ani.finds("hop_ends", site, **{**plan, "channel": setting.get("channel", channel)})
        aim(ani, site)
    return ani


def aim(ani: Trainee, site: str, azimuth_cdeg: int = 0, elevation_cdeg: int = 0, **how: object) -> None:
    """Points a dish as far off the other end as said, its nuts in the middle."""
    end = ani.world.layout.path.end(site)
    azimuth = round_half_up(end.azimuth_deg * 100.0) + azimuth_cdeg
    downtilt = -round_half_up(end.elevation_deg * 100.0) - elevation_cdeg
    ani.finds("antennas", DISHES[site], azimuth_cdeg=azimuth, downtilt_cdeg=downtilt, **how)


def ready_to_align(seed: int = NO_FAULT) -> Trainee:
    """As `at_the_dish`, but both of the crew on the ground at the cabinet."""
    ani = at_the_dish(seed)
    for person in ("p1", "p2"):
        ani.finds("people", person, place="cabinet", hook_a="")
    return ani
