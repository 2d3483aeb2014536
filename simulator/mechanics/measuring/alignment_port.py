"""What a voltmeter shows at the alignment port of a hop's radio: millivolts, with the noise of port and meter."""

from __future__ import annotations

from simulator.base.chance import Chance
from simulator.base.errors import Refusal
from simulator.base.units import rounded_to
from simulator.site import hop
from simulator.site.topology import port_type, unit_of
from simulator.site.world import World

PORT_NOISE_MV_SHARE = 0.002
"""Ripple of the port, half width, as a share of the voltage (unsourced default)."""
METER_NOISE_MV = 2.0
"""Half width of a multimeter's noise in its range of a few volts (unsourced default)."""
STEP_MV = 1
"""Last digit of a multimeter in that range."""


def port_between(world: World, red: str, black: str) -> tuple[str, int]:
    """(alignment port, sign) that lies between two leads: the other lead is on an earth; ("", 0) for anything else."""
    for port, earth, sign in ((red, black, 1), (black, red, -1)):
        kind, other = port_type(world, port), port_type(world, earth)
        if kind and kind.kind == "rssi" and other and other.kind == "earth":
            return port, sign
    return "", 0


def need_uncapped(world: World, *ports: str) -> None:
    """Refuses leads on an alignment port whose cap is on."""
    for port in ports:
        kind, state = port_type(world, port), world.ports.get(port)
        if kind and kind.kind == "rssi" and state and state.capped:
            raise Refusal("capped", port=port)


def rssi_mv(world: World, port: str, sign: int, now_ms: int, chance: Chance, stream: str) -> int:
    """What the display shows: 0 at a dead port, else its voltage with noise and the sign of the leads."""
    outdoor = unit_of(port)
    site = next((name for name in hop.SITES if (end := hop.end_of(world, name)) and end.antenna.outdoor == outdoor), "")
    exact = hop.port_mv(world, site, now_ms) if site else None
    if exact is None:
        return 0
    noise = chance.spread(f"rssi:{outdoor}", 1.0) * abs(exact) * PORT_NOISE_MV_SHARE + chance.spread(stream, METER_NOISE_MV)
    return rounded_to(sign * (exact + noise), STEP_MV)
