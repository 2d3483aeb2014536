"""The record sheet, the punch list, pictures, calls, the clean site."""

from __future__ import annotations

from simulator.catalog.families.tools import ToolType
from tests.trainee import arrives, commissioned


def test_the_last_thing_written_stands():
    ani = arrives()
    ani.does("write_record", field="ring", value=1_230)
    ani.does("write_record", field="ring", value=1_250)
    assert ani.world.records["ring"].value == 1_250
    ani.does("write_record", field="as_built", value="sesuai rencana")
    assert ani.world.records["as_built"].value == "sesuai rencana"


def test_anything_can_be_put_on_the_punch_list():
    ani = arrives()
    ani.does("report", thing="smoke", about="defect")
    report = ani.world.reports["smoke:defect"]
    assert (report.kind, report.subject, report.about) == ("punch", "smoke", "defect")


def test_a_photograph_needs_something_to_be_in_it():
    ani = arrives()
    taken = ani.does("take_photo", target="cab-bar")
    assert ani.world.photos[f"cab-bar@{taken.at_ms}"].at_ms == taken.at_ms
    ani.does("take_photo", target="yard")
    ani.refused("no_such_target", "take_photo", target="moon")


def test_the_operations_centre_sees_the_site_only_when_transport_is_up():
    assert arrives().does("call_noc", about="access").events[1].value == "not_seen"
    assert commissioned().does("call_noc", about="acceptance").events[1].value == "seen"


def test_the_site_is_swept_and_the_tools_are_counted():
    """Every tool of the store, up the tower or not."""
    ani = arrives()
    ani.does("clean_site")
    assert ani.world.sites["a"].cleaned
    tools = [item for item in ani.world.items.values() if ani.world.catalog.get(item.type, ToolType)]
    assert len(tools) == 13
    assert ani.does("count_tools").events[0].count == len(tools)
