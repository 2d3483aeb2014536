"""The first site with its dish already hung, fed and roughly pointed: where the work of aligning begins.

    ani = at_the_dish(seed=4)          # p1 at the dish with his tools, p2 at the cabinet, the far radio still silent
    ani = on_the_air(seed=4)           # both ends configured as planned and transmitting, both dishes exactly right
    aim(ani, "a", azimuth_cdeg=254)    # as far off its direction as that
"""

from __future__ import annotations

from simulator.base.units import round_half_up
from simulator.mechanics.event import event_from_dict
from simulator.site.part import Instrument, Port
from simulator.site.part_tower import Bolt
from simulator.site.pointing import lock_ids
from tests.trainee import NO_FAULT, Trainee, arrives

DISHES = {"a": "dish-1", "b": "dish-b"}
LONG_MS = 10_000_000


def at_the_dish(seed: int = NO_FAULT) -> Trainee:
    """Dish hung with its radio, IF and supply there, roughly pointed, locks light; nobody has configured anything."""
    ani = arrives(seed)
    world = ani.world
    end = world.layout.path.end("a")
    world = world.change("units", "odu", place="dish").change("units", "dish-1", place="dish")
    world = world.change("units", "idu", powered_ms=0, booted=True, switch_on=True)
    world = world.change(
        "antennas", "dish-1", mount="dish", height_mm=34_000, feed="V", outdoor="odu", outdoor_feed="V",
        azimuth_cdeg=round_half_up(end.azimuth_deg * 100.0) + 320, downtilt_cdeg=-round_half_up(end.elevation_deg * 100.0) - 90,
    )
    world = world.put(*(Bolt(id=name, of="dish-1", clamp="lock", torque_mn_m=3_000) for name in lock_ids("dish-1")))
    for end_name, port in (("a", "idu.if1"), ("b", "odu.if")):
        made = event_from_dict({"is": "cable_connected", "subject": f"if-1.{end_name}.plug", "port": port, "cable": "if-1", "washer": False, "flipped": False, "outdoor_fed": False})
        world = made.apply(world, 0)
    world = world.change("people", "p1", place="dish").change("people", "p2", place="cabinet")
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
