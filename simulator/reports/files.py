"""A report as files: data, plain text, and a page that prints."""

from __future__ import annotations

import json
from typing import Any

from simulator.i18n.texts import Texts
from simulator.reports.document import without_proposals
from simulator.reports.html import html_report
from simulator.reports.text import text_report


def report_files(report: dict[str, Any], texts: Texts, *, full: bool) -> dict[str, str]:
    """Name -> text of `report.json`, `report.txt`, `report.html`; without `full` the trainee's copy, which carries no proposals."""
    shown = report if full else without_proposals(report)
    return {
        "report.json": json.dumps(shown, ensure_ascii=False, indent=1) + "\n",
        "report.txt": text_report(shown, texts, with_proposals=full),
        "report.html": html_report(shown, texts, with_proposals=full),
    }
