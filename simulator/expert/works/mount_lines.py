"""How lines are run, swept and sealed."""

from __future__ import annotations

from simulator.base.msg import msg
from simulator.expert.task import Task
from simulator.expert.technician import Steps, Technician, work
from simulator.expert.works.mount import doer, there
from simulator.mechanics.cabling.fibre import CleanFibre, InspectFibre
from simulator.mechanics.handover.paperwork import TakePhoto, WriteRecord
from simulator.mechanics.mounting.running import ClampCable, LayLoop, LiftCable
from simulator.mechanics.mounting.sealing import WrapTape
from simulator.mechanics.mounting.sweeping import CalibrateAnalyser, SetBand, Sweep, TapConnector

LAYERS = (("pvc", "up"), ("rubber", "up"), ("rubber", "down"), ("rubber", "up"), ("pvc", "up"), ("pvc", "down"), ("pvc", "up"))
"""1 + 3 + 3: each triple begins and ends from bottom to top (rows B30, B31)."""


@work("fibre_up")
def fibre_up(tech: Technician, item: Task) -> Steps:
    """Looks at the fibre end that goes up, cleans it while it is not clean, looks again."""
    where = {"by": doer(tech, item), "cable": item["cable"], "end": item["end"]}
    for _ in range(3):
        if not item.get("blind", False):
            outcome = yield from tech.do(InspectFibre(**where, instrument=item["scope"]), msg("why.inspect_fibre", cable=item["cable"]))
            if outcome.reading("fibre_end") in ("clean", None) or not item.get("clean", True):
                return
        yield from tech.do(CleanFibre(**where, item=item["cleaner"]), msg("why.clean_fibre", cable=item["cable"]))
        if item.get("blind", False):
            return


@work("run_up")
def run_up(tech: Technician, item: Task) -> Steps:
    """Pulls a cable up by its grip, clamps it down the ladder, lays its drip loop."""
    yield from there(tech, item)
    by, cable = doer(tech, item), item["cable"]
    lifted = LiftCable(
        by=by, pulley=item["pulley"], cable=cable, held=item.get("held", "grip"), path=item.get("path", "ladder"), slack_mm=item.get("slack_mm", 1_000)
    )
    yield from tech.do(lifted, msg("why.run_up", cable=cable))
    if item.get("clamps", True):
        yield from tech.do(ClampCable(by=by, cable=cable, pitch_mm=item["pitch_mm"], item=item["item"]), msg("why.clamp_cable", cable=cable))
    if item.get("lays", True):
        yield from tech.do(LayLoop(by=by, cable=cable, loop=item.get("loop", True), bend_mm=item["bend_mm"]), msg("why.loop", cable=cable))


@work("analyser")
def analyser(tech: Technician, item: Task) -> Steps:
    """Sets the band of the plan and calibrates at the end of the lead."""
    yield from there(tech, item)
    by, instrument = doer(tech, item), item["instrument"]
    yield from tech.do(SetBand(by=by, instrument=instrument, low_mhz=item["low_mhz"], high_mhz=item["high_mhz"]), msg("why.band"))
    if item.get("calibrates", True):
        action = CalibrateAnalyser(by=by, instrument=instrument, kit=item["kit"], at=item.get("kit_at", "lead_end"))
        yield from tech.do(action, msg("why.calibrate"))


@work("sweep")
def sweep(tech: Technician, item: Task) -> Steps:
    """Sweeps a line, taps its connector, sweeps again, writes the value down."""
    yield from there(tech, item)
    by, cable = doer(tech, item), item["cable"]
    outcome = yield from tech.do(Sweep(by=by, instrument=item["instrument"], cable=cable, end=item["end"]), msg("why.sweep_line", cable=cable))
    if item.get("taps", True):
        yield from tech.do(TapConnector(by=by, cable=cable, end="b" if item["end"] == "a" else "a"), msg("why.tap", cable=cable))
        outcome = yield from tech.do(Sweep(by=by, instrument=item["instrument"], cable=cable, end=item["end"]), msg("why.sweep_line", cable=cable))
    value = outcome.reading("sweep_cent")
    if isinstance(value, int) and item.get("write", True):
        yield from tech.do(WriteRecord(by=by, field=item["field"], value=item.get("says", value)), msg("why.write", field=item["field"]))


@work("seal")
def seal(tech: Technician, item: Task) -> Steps:
    """Wraps a connector layer by layer."""
    yield from there(tech, item)
    for material, direction in item.get("layers", LAYERS):
        action = WrapTape(
            by=doer(tech, item), cable=item["cable"], end=item["end"], material=item[material], direction="bottom_up" if direction == "up" else "top_down", overlap=item.get("overlap", 50)
        )
        yield from tech.do(action, msg("why.seal", cable=item["cable"]))


@work("picture")
def picture(tech: Technician, item: Task) -> Steps:
    """Takes a photograph of the tower's work."""
    yield from there(tech, item)
    yield from tech.do(TakePhoto(by=doer(tech, item), target=item["target"]), msg("why.photo", target=item["target"]))
