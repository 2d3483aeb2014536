"""What was learnt from papers and people so far, as the trainee's own memory: read from the entries, undone ones left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.mechanics.cabling.lugs import CableCut, LugCrimped
from simulator.mechanics.event import Event
from simulator.mechanics.handover.paperwork import SiteCleaned, ToolsCounted
from simulator.mechanics.safety.crew import BuddyChecked
from simulator.mechanics.safety.papers import PaperRead, PaperSigned
from simulator.session.entry import LogEntry
from simulator.session.standing import effective

Notes = Mapping[tuple[str, str], str]
_NOTED = {PaperRead, PaperSigned, BuddyChecked, ToolsCounted, SiteCleaned, CableCut, LugCrimped}
"""Asked of every event of an attempt at every view, so by type alone."""


def notes_in(entries: Sequence[LogEntry]) -> Notes:
    """(`read`, paper) -> date printed on it; (`signed`, paper) -> by whom; (`buddy`, person) -> what was missing then.

    (`counted`, `tools`) -> how many were found; (`cleaned`, `site`) -> which site, until a cut or a crimp makes new scrap.
    """
    found: dict[tuple[str, str], str] = {}
    for entry in effective(entries):
        for made in entry.events:
            if type(made) in _NOTED:
                _note(found, made)
    return found


def _note(found: dict[tuple[str, str], str], made: Event) -> None:
    """One thing learnt, or no longer so."""
    match made:
        case PaperRead():
            found["read", made.subject] = made.until
        case PaperSigned():
            found["signed", made.subject] = made.by
        case BuddyChecked():
            found["buddy", made.subject] = made.missing
        case ToolsCounted():
            found["counted", "tools"] = str(made.count)
        case SiteCleaned():
            found["cleaned", "site"] = made.subject
        case _:
            found.pop(("cleaned", "site"), None)
