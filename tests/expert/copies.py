"""Altered copies of the first site: the same work with other ports, ways, slots, breakers, optics and colours; another tower, another hop, another crew."""

from __future__ import annotations

import re
from pathlib import Path

from simulator.base.documents import bundled_root

FIRST = "cikole-first-site"


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with whole names exchanged at once (small and capital letters alike)."""
    both = {**names, **{old.upper(): new.upper() for old, new in names.items()}}
    pattern = re.compile(r"(?<![A-Za-z0-9-])(" + "|".join(re.escape(old) for old in sorted(both, key=len, reverse=True)) + r")(?![0-9a-z-])")
    return pattern.sub(lambda found: both[found.group(1)], text)


ALTERATIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("other CPRI ports", {"cpri0": "cpri2", "cpri1": "cpri0", "cpri2": "cpri1"}),
    ("CPRI ports further on", {"cpri0": "cpri3", "cpri1": "cpri4", "cpri2": "cpri5"}),
    ("other ways", {"load0": "load3", "load1": "load5", "load2": "load4", "load6": "load9", "load8": "load7"}),
    ("ways permuted", {"load0": "load8", "load1": "load0", "load2": "load6", "load6": "load1", "load8": "load2"}),
    ("other slots", {"bbu.s7": "bbu.s6", "bbu.s3": "bbu.s1"}),
    ("other breakers", {"mcb-20a": "mcb-25a", "mcb-16a": "mcb-10a", "mcb-6a": "mcb-32a", "mcb-32a": "mcb-6a"}),
    ("other optics", {"sfp-6g-1310-sm": "sfp-10g-1310-sm"}),
    ("other alarm inputs", {"ext0": "ext3", "ext1": "ext2", "ext2": "ext0", "ext3": "ext1"}),
    ("other colours and bar holes", {"dc-2x4": "dc-2x4-grey", "h2": "h7", "h4": "h6", "blue": "white", "red": "green"}),
    ("everything at once", {"cpri0": "cpri5", "cpri2": "cpri0", "load1": "load9", "load6": "load1", "bbu.s3": "bbu.s0", "mcb-16a": "mcb-20a", "ext0": "ext1", "ext1": "ext0", "h3": "h8"}),
)


CHANNEL = "{id: channel, path: plan.hop.channel, low: 8, high: 16}"
AZIMUTH = "{id: azimuth-s2, path: plan/sectors/s2/azimuth_cdeg, low: 15000, high: 17000, step: 100}"
TILT = "{id: tilt-s2, path: plan/sectors/s2/electrical_tilt_cdeg, low: 200, high: 600, step: 100}"
CURVES = """      - [{path: plan.hop.curve, value: [[-9340, 330], [-2000, 4000]]}]
      - [{path: plan.hop.curve, value: [[-9340, 2335], [-2000, 500]]}]
      - [{path: plan.hop.curve, value: [[-8000, 436], [-3000, 1333]]}]
"""
STARTS = re.compile(r"(  - id: partner\n    choose:\n)(?:      - .*\n)+")
CERTIFICATES = re.compile(r"(  - id: certificate\n    choose:\n)(?:      - .*\n)+")

Change = tuple[str | re.Pattern[str], str]
TOWER: tuple[tuple[str, dict[str, str], tuple[Change, ...]], ...] = (
    ("far site moved", {}, (("latitude_deg: -6.811", "latitude_deg: -6.8062"), ("longitude_deg: 107.6215", "longitude_deg: 107.6168"), ("ground_m: 1268", "ground_m: 1275"))),
    ("other azimuths and tilts", {}, ((AZIMUTH, AZIMUTH.replace("15000", "9000").replace("17000", "12000")), (TILT, TILT.replace("200", "0", 1).replace("600", "200")), ("azimuth_cdeg: 16000, mechanical_tilt_cdeg: 200", "azimuth_cdeg: 10000, mechanical_tilt_cdeg: 500"))),
    ("falling curve", {}, ((CURVES, "      - [{path: plan.hop.curve, value: [[-9000, 4500], [-2500, 250]]}]\n"),)),
    ("other polarisation", {}, (("polarisation: V", "polarisation: H"), ("feed: V, outdoor: odu-b, outdoor_feed: V", "feed: H, outdoor: odu-b, outdoor_feed: H"))),
    ("other channel", {}, ((CHANNEL, CHANNEL.replace("8", "16")), ("channel: 12", "channel: 9"))),
    ("near end transmits high", {"odu": "odu-x", "odu-x": "odu"}, (("near_transmits: low", "near_transmits: high"), ("{id: odu, type: odu-22-high, place: store, serial: OD22H-0944}", "{id: odu, type: odu-22-low, place: store, serial: OD22H-0944}"))),
    ("sectors on other legs", {"SE": "SW", "SW": "SE", "NE": "NW", "NW": "NE"}, ((AZIMUTH, AZIMUTH.replace("15000", "20000").replace("17000", "22000")),)),
    ("other heights", {"platform-36": "platform-34", "ladder-34": "ladder-32", "37500": "35500", "38000": "36000", "36500": "34500", "33500": "31500", "34000": "32000"}, (("platforms_m: [20, 36]", "platforms_m: [14, 34]"),)),
    ("other partner start", {}, ((STARTS, r"\1      - [{path: partner.azimuth_off_cdeg, value: -310}, {path: partner.elevation_off_cdeg, value: 210}]\n"),)),
    ("other neighbour", {}, (("height_mm: 29000, power_mw: 80000", "height_mm: 25000, power_mw: 120000"), ("obstacles_m: [28, 30]", "obstacles_m: [24, 26]"), ("azimuth_cdeg: 26000, height", "azimuth_cdeg: 31000, height"))),
    ("the other climbs", {}, ((CERTIFICATES, r"\1      - [{path: people/p1/certificate_until, value: 2026-05-31}, {path: papers/cert-p1/until, value: 2026-05-31}]\n"),)),
    ("another tower altogether", {"platform-36": "platform-34", "ladder-34": "ladder-30", "37500": "35500", "38000": "36000", "36500": "34500", "33500": "29500", "34000": "30000", "SE": "NE", "NE": "SE"}, (("platforms_m: [20, 36]", "platforms_m: [34]"), ("obstacles_m: [28, 30]", "obstacles_m: [10, 28]"), ("polarisation: V", "polarisation: H"), ("feed: V, outdoor: odu-b, outdoor_feed: V", "feed: H, outdoor: odu-b, outdoor_feed: H"))),
)  # fmt: skip


def names_of_copies() -> list[str]:
    """What is other in each copy, in order."""
    return [name for name, _ in ALTERATIONS] + [name for name, _, _ in TOWER]


def altered_text(number: int) -> str:
    """The scenario with alteration `number` of the cabinet's, then of the tower's."""
    text = (bundled_root() / "scenarios" / FIRST / "scenario.yaml").read_text(encoding="utf-8")
    if number < len(ALTERATIONS):
        return renamed(text, ALTERATIONS[number][1])
    _, names, changes = TOWER[number - len(ALTERATIONS)]
    text = renamed(text, names) if names else text
    for old, new in changes:
        found = old.search(text) if isinstance(old, re.Pattern) else old in text
        assert found, f"the first site has no more: {old}"
        text = old.sub(new, text) if isinstance(old, re.Pattern) else text.replace(old, new)
    return text


def altered_copy(folder: Path, number: int) -> Path:
    """Writes altered copy `number` into a folder and returns its path."""
    text = altered_text(number).replace(f"id: {FIRST}\n", f"id: altered-{number}\n", 1)
    place = folder / f"altered-{number}"
    place.mkdir()
    (place / "scenario.yaml").write_text(f"# {names_of_copies()[number]}\n{text}", encoding="utf-8", newline="\n")
    return place
