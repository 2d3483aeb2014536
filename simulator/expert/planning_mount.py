"""The expert's plan of work for the job mount: made from the data sheet alone, in the order the trade prescribes."""

from __future__ import annotations

from simulator.expert.kit import Kit
from simulator.expert.task import Task
from simulator.scenario.sheet import DataSheet


def mount_tasks(sheet: DataSheet, kit: Kit) -> list[Task]:
    """All tasks of the job."""
    return []
