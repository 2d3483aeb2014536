"""A hand-made report with every verdict, a breach and awkward texts, and words for it in both languages."""

from __future__ import annotations

import copy

import pytest

from simulator.base.documents import bundled_root, plain, read_document
from simulator.i18n.texts import Texts

UNITS = ("J.61SEL02.030.1", "J.61SEL02.066.1")


def said(code, **params):
    return {"code": code, "params": params}


def criterion(name, job, step, verdict, fraction, points, maximum, evidence, **more):
    base = {"measured": None, "wanted": None, "unit": "", "because": None, "severity": "major"}
    message = said("verdict.text", what=name)
    return {
        "id": name, "job": job, "step": step, "verdict": verdict, "fraction": fraction, "points": points,
        "maximum": maximum, "evidence": evidence, "message": message, **base, **more,
    }  # fmt: skip


CRITERIA = [
    criterion("harness_checked", "safety", "gear", "met", 1.0, 4, 4, [3, 4, 5], measured=4, wanted=4),
    criterion("permit_signed", "safety", "papers", "met", 1.0, 2, 2, [6]),
    criterion("proved_dead", "cable", "isolation", "missed", 0.0, 0, 6, [41], severity="critical"),
    criterion("lug_torque", "cable", "power", "partly", 0.55, 2.75, 5, [22, 23], measured=12.4, wanted=14.0, unit="N·m"),
    criterion("supply_voltage", "cable", "power", "met", 1.0, 5, 5, [52], measured=-53.49, wanted=-53.5, unit="V"),
    criterion("bend_radius", "cable", "fibre", "missed", 0.0, 0, 3, [], measured=21, wanted=30, unit="mm", severity="minor"),
    criterion("labels", "cable", "fibre", "partly", 0.875, 3.5, 4, [60, 61, 62, 63, 64, 65, 66, 67], measured=21, wanted=24, severity="minor"),
    criterion("cell_sector", "cable", "commission", "not_assessed", 0.0, 0, 4, [70], because="labels"),
    criterion("alarms", "cable", "commission", "missed", 0.0, 0, 4, [], because="not_reached", severity="minor"),
    criterion("site_clean", "handover", "leave", "met", 1.0, 2, 2, [88]),
]  # fmt: skip
REPORT = {
    "report": 1, "app": "0.1.0", "core": 1, "scenario": "cikole-first-site", "title": "Site Cikole <1> & kawan",
    "revision": 1, "content": "9f" * 32, "seed": 7, "mode": "practice", "jobs": ["safety", "cable", "handover"],
    "started": "2026-03-02T09:11:12+07:00", "ended": "2026-03-02T10:05:40+07:00", "status": "finished",
    "duration_ms": 3_160_000, "start_of_day_s": 27_000, "participants": ["p-4f2a91c07be3"], "assessment": None,
    "points": 19.25, "maximum": 35, "proposal": "BK", "needs_observation": 1,
    "proposals": [
        {"unit": UNITS[0], "kuk": "1.2", "proposal": "BK", "reason": said("reason.breach"), "criteria": ["proved_dead"]},
        {"unit": UNITS[0], "kuk": "2.1", "proposal": "K", "reason": said("reason.all_met"), "criteria": ["harness_checked", "supply_voltage"]},
        {"unit": UNITS[0], "kuk": "3.1", "proposal": "PL", "reason": said("reason.hand_feel"), "criteria": ["lug_torque"]},
        {"unit": UNITS[1], "kuk": "1.1", "proposal": "BK", "reason": said("reason.outside", criterion="bend_radius"), "criteria": ["bend_radius", "labels"]},
    ],
    "units": [{"unit": UNITS[0], "proposal": "BK"}, {"unit": UNITS[1], "proposal": "BK"}],
    "breaches": [{"id": "live_touched", "entry": 41, "at_ms": 1_123_000, "kuk": f"{UNITS[0]}/1.2", "message": said("breach.live_touched")}],
    "basis": "decisions", "criteria": CRITERIA,
    "evidence": {
        str(seq): {"at_ms": seq * 36_000 + 1000, "actor": "trainee", "do": "act", "text": said("entry.act", n=seq)}
        for seq in [3, 4, 5, 6, 22, 23, 41, 52, 60, 61, 62, 63, 64, 65, 66, 67, 70, 88]
    },
    "hints": 3, "undone": 1, "refusals": 5, "entries": 93, "prelude": 0, "head": "c4" * 32,
}  # fmt: skip

COMMON = {
    "criterion.harness_checked": ("Harness dan pengait diperiksa", "Harness and hooks checked"),
    "criterion.permit_signed": ("Izin kerja dibaca dan ditandatangani", "Work permit read and signed"),
    "criterion.proved_dead": ("Tegangan nol dibuktikan sebelum menyentuh", "Proved dead before touching"),
    "criterion.lug_torque": ("Torsi baut sepatu kabel catu daya", "Torque of the supply's lug bolts"),
    "criterion.supply_voltage": ("Tegangan catu di masukan baseband", "Supply voltage at the baseband's input"),
    "criterion.bend_radius": ("Radius tekuk serat di pintu kabel", "Fibre's bend radius at the cable entry"),
    "criterion.labels": ("Label FROM / TO di kedua ujung", "FROM / TO labels at both ends"),
    "criterion.cell_sector": ("Sel aktif di sektor yang benar", "Cell active in the right sector"),
    "criterion.alarms": ("Setiap alarm dipicu satu kali", "Each alarm triggered once"),
    "criterion.site_clean": ("Lokasi bersih saat ditinggalkan", "Site left clean"),
    "job.safety": ("Keselamatan", "Safety"), "job.cable": ("Pengabelan", "Cabling"), "job.handover": ("Serah terima", "Hand-over"),
    "step.safety.gear": ("Alat pelindung diri", "Protective gear"), "step.safety.papers": ("Izin dan papan", "Permit and board"),
    "step.cable.isolation": ("Pemutusan daya", "Isolation"), "step.cable.power": ("Kabel daya", "Power cables"),
    "step.cable.fibre": ("Serat optik", "Fibre"), "step.cable.commission": ("Uji nyala", "Commissioning"),
    "step.handover.leave": ("Meninggalkan site", "Leaving the site"),
    "mode.practice": ("Latihan", "Practice"), "mode.assessment": ("Asesmen", "Assessment"),
    "mode.drill": ("Drill", "Drill"), "mode.demonstration": ("Demonstrasi", "Demonstration"),
    "verdict.text": ("Dilihat dari keadaan site: {what}.", "Judged by the state of the site: {what}."),
    "reason.breach": ("Ada pelanggaran kritis.", "A critical breach happened."),
    "reason.all_met": ("Semua kriteria terpenuhi.", "All criteria are met."),
    "reason.hand_feel": ("Rasa tangan perlu diamati.", "Hand feel needs observing."),
    "reason.outside": ("Di luar batas: {criterion}.", "Outside its limit: {criterion}."),
    "breach.live_touched": ("Menyentuh bagian <bertegangan> tanpa pembuktian", "Touched a <live> part without proof"),
    "entry.act": ("Mengencangkan baut {n:raw} & menandai", "Tightened bolt {n:raw} & marked it"),
    f"unit.{UNITS[0]}": ("Memasang Catu Daya Perangkat Radio Akses", "Install the Power Supply of Radio Access Equipment"),
    f"unit.{UNITS[1]}": ("Melakukan Uji Terima Functionality dari Perangkat Site", "Carry Out Functional Acceptance of the Site's Equipment"),
    f"kuk.{UNITS[0]}/1.2": ("Sumber daya diputus dan diamankan sesuai prosedur", "The supply is isolated and secured by procedure"),
    f"kuk.{UNITS[0]}/2.1": ("Peralatan diperiksa sebelum dipakai", "Equipment is checked before use"),
    f"kuk.{UNITS[0]}/3.1": ("Sambungan dikencangkan sesuai torsi", "Connections are tightened to torque"),
    f"kuk.{UNITS[1]}/1.1": ("Status setiap modul dan radio diperiksa beroperasi normal", "Every board and radio is checked to run normally"),
}  # fmt: skip


def layer(lang):
    return plain(read_document(bundled_root() / "assets" / "texts" / lang / "reports.yaml"))


@pytest.fixture
def report():
    """The report of a finished practice attempt."""
    return copy.deepcopy(REPORT)


@pytest.fixture
def withheld(report):
    """An assessment that nobody has released yet."""
    return {**report, "mode": "assessment", "assessment": "UJK-2026-03", "released": False}


@pytest.fixture
def unfinished(report):
    """A log that ends without a hand-over, with nothing in it."""
    empty = {"criteria": [], "proposals": [], "units": [], "breaches": [], "evidence": {}, "participants": [], "jobs": []}
    return {**report, **empty, "status": "unfinished", "ended": None, "points": 0, "maximum": 0, "proposal": "PL", "title": None}


@pytest.fixture(params=["id", "en"])
def texts(request):
    """The texts of one language."""
    column = 0 if request.param == "id" else 1
    return Texts(request.param, layer(request.param), {code: pair[column] for code, pair in COMMON.items()})
