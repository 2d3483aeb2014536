"""What lies between the two ends of the hop and never changes in an attempt: geometry, losses, curves of the alignment ports."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.radio.rssi import RssiCurve


@dataclass(frozen=True, slots=True)
class PathEnd:
    """One end: where the other is seen from its dish, the voltage curve of its radio's port, and that port's true error.

    Angles in degrees; the azimuth from true north. `error_db` is added to the level before the curve.
    """

    azimuth_deg: float
    elevation_deg: float
    curve: RssiCurve
    error_db: float = 0.0


@dataclass(frozen=True, slots=True)
class Habits:
    """How the colleague at the far end works: from an order to his answer, how fast he turns a nut, what stands on his sheet."""

    person: str
    answer_ms: int
    rate_ddeg_s: int
    channel: int
    tx_cdbm: int
    link_id: str


@dataclass(frozen=True, slots=True)
class Licence:
    """What the operations centre holds of the hop: number of the permission to transmit and the channel it is for."""

    number: str
    channel: int


@dataclass(frozen=True, slots=True)
class Path:
    """`ends` by site; `loss_db` free space and air; `bandwidth_mhz` of a channel; `centre_mhz` the pair's centre frequency.

    `clearance` is the least share of the first Fresnel radius that is free, in percent; negative where ground stands in the way.
    """

    ends: tuple[tuple[str, PathEnd], ...]
    distance_m: float
    centre_mhz: float
    loss_db: float
    bandwidth_mhz: float
    clearance: int = 100

    def end(self, site: str) -> PathEnd:
        """The end at a site; raises KeyError where there is none."""
        return dict(self.ends)[site]
