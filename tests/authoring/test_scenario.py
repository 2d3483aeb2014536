"""Every way in which a scenario can be broken yields one located problem with its code, and never an exception."""

from __future__ import annotations

import pytest

from tests.authoring.content import DELETE

# name, change of the shipped scenario (or several), expected code, expected path
FORM = [
    ("unknown key", ("wether", 1), "unknown_key", "wether"),
    ("unknown key in a row", ("units.0.seriall", "x"), "unknown_key", "units[0].seriall"),
    ("unknown key in the plan", ("plan.hop.chanel", 1), "unknown_key", "plan.hop.chanel"),
    ("missing key", ("weather.wind_mm_s", DELETE), "missing_key", "weather.wind_mm_s"),
    ("missing list", ("guides", DELETE), "missing_key", "guides"),
    ("missing id", ("units.3.id", DELETE), "missing_key", "units[3].id"),
    ("missing plan", ("plan", DELETE), "missing_key", "plan"),
    ("older form", ("format", 0), "not_one_of", "format"),
    ("newer form", ("format", 2), "not_one_of", "format"),
    ("id with capitals", ("guides.0.id", "Left"), "other", "guides[0].id"),
    ("uuid too short", ("uuid", "5f0c"), "other", "uuid"),
    ("revision zero", ("revision", 0), "out_of_range", "revision"),
    ("unknown level", ("level", "SMP"), "not_one_of", "level"),
    ("date of another form", ("date", "15-06-2026"), "other", "date"),
    ("unknown job", ("jobs.1", "mout"), "not_one_of", "jobs[1]"),
    ("latitude beyond the pole", ("sites.a.latitude_deg", 96.8), "out_of_range", "sites.a.latitude_deg"),
    ("longitude beyond the line", ("sites.b.longitude_deg", -181), "out_of_range", "sites.b.longitude_deg"),
    ("latitude as words", ("sites.a.latitude_deg", "south"), "wrong_type", "sites.a.latitude_deg"),
    ("tower of no height", ("sites.a.tower.height_m", 0), "out_of_range", "sites.a.tower.height_m"),
    ("ring of no resistance", ("sites.a.ring_mohm", 0), "out_of_range", "sites.a.ring_mohm"),
    ("start after midnight", ("weather.start_s", 86400), "out_of_range", "weather.start_s"),
    ("number with a part", ("cables.0.length_mm", 4000.5), "wrong_type", "cables[0].length_mm"),
    ("cable of no length", ("cables.0.length_mm", 0), "out_of_range", "cables[0].length_mm"),
    ("text for a number", ("weather.gust_mm_s", "strong"), "wrong_type", "weather.gust_mm_s"),
    ("number for a text", ("units.0.serial", 417), "wrong_type", "units[0].serial"),
    ("list for a text", ("units.0.serial", ["a"]), "wrong_type", "units[0].serial"),
    ("mapping for a list", ("guides", {"left": 20}), "wrong_type", "guides"),
    ("text for a mapping", ("weather", "fine"), "wrong_type", "weather"),
    ("row that is a text", ("units.4", "cab-bar"), "wrong_type", "units[4]"),
    ("number in quotes", ("revision", "1"), "wrong_type", "revision"),
    ("truth for a number", ("weather.gust_mm_s", True), "wrong_type", "weather.gust_mm_s"),
    ("no in quotes", ("units.0.stuck", "no"), "wrong_type", "units[0].stuck"),
    ("key of the plan outside it", ("hospital", None), "unknown_key", "hospital"),
    ("null in the plan", ("plan.hospital", None), "wrong_type", "plan.hospital"),
    ("dirt of a third kind", ("cables.10.dirt_a", 3), "out_of_range", "cables[10].dirt_a"),
    ("cable lying elsewhere", ("cables.0.place", "yard"), "not_one_of", "cables[0].place"),
    ("paper of a new kind", ("papers.0.kind", "licence"), "not_one_of", "papers[0].kind"),
    ("azimuth of a full turn", ("plan.sectors.0.azimuth_cdeg", 36000), "out_of_range", "plan.sectors[0].azimuth_cdeg"),
    ("polarisation", ("plan.hop.polarisation", "X"), "not_one_of", "plan.hop.polarisation"),
    ("group", ("plan.connections.0.group", "earthing"), "not_one_of", "plan.connections[0].group"),
    ("ends", ("plan.runs.0.ends", "c"), "not_one_of", "plan.runs[0].ends"),
    ("photo proving nothing", ("plan.photos.0.proves", "nice"), "not_one_of", "plan.photos[0].proves"),
    ("a point of terrain with two numbers", ("terrain.2", [1.0, 2]), "missing_key", "terrain[2][2]"),
    ("step of a variant", ("variants.0.step", 0), "out_of_range", "variants[0].step"),
    ("override that is no mapping", ("overrides", {"torque": 5}), "wrong_type", "overrides.torque"),
]

REFERENCES = [
    ("unknown type of a unit", ("units.1.type", "dcdu-11"), "unknown_name", "units[1].type"),
    ("type of another family", ("units.1.type", "mcb-20a"), "unknown_name", "units[1].type"),
    ("unknown type of a cable", ("cables.5.type", "dc-2x24"), "unknown_name", "cables[5].type"),
    ("unknown type in the store", ("store.0.type", "helmt"), "unknown_name", "store[0].type"),
    ("unknown lug", ("lugs.10", "lug-m6-3"), "unknown_name", "lugs[10]"),
    ("unit twice", ("units.18", {"id": "bbu", "type": "bbu-19", "place": "cabinet"}), "id_twice", "units[18].id"),
    ("cable twice", ("cables.8.id", "dc-idu"), "id_twice", "cables[8].id"),
    ("item twice", ("store.1.id", "helmet-1"), "id_twice", "store[1].id"),
    ("variant twice", ("variants.1.id", "start"), "id_twice", "variants[1].id"),
    ("guide twice", ("guides.5", {"id": "rear", "at_mm": 9}), "id_twice", "guides[5].id"),
    ("job twice", ("jobs.5", "cable"), "id_twice", "jobs[5]"),
    ("line of the sheet twice", ("plan.fields.1.id", "wind"), "id_twice", "plan.fields[1].id"),
    ("run twice", ("plan.runs.22", {"cable": "ge-1", "guide": "right", "bend_mm": 40, "label_from": "A", "label_to": "B"}), "id_twice", "plan.runs[22].cable"),
    ("sensor input twice", ("plan.sensors.1.input", "ext0"), "id_twice", "plan.sensors[1].input"),
    ("par minutes of an unknown job", ("par_minutes.climb", 5), "unknown_name", "par_minutes.climb"),
    ("playable not among the jobs", ("jobs", ["safety", "mount", "align", "handover"]), "unknown_name", "playable[1]"),
    ("person at an unknown place", ("people.0.place", "gat"), "unknown_name", "people[0].place"),
    ("unit at an unknown site", ("units.0.site", "c"), "unknown_name", "units[0].site"),
    ("no site a", ("sites", lambda sites: {"b": sites["b"]}), "missing_key", "sites"),
    ("radio in no sector", ("units.10.place", "s9"), "unknown_name", "units[10].place"),
    ("a day that is none", ("date", "2026-02-30"), "no_such_date", "date"),
    ("certificate to no day", ("people.1.certificate_until", "2027-13-01"), "no_such_date", "people[1].certificate_until"),
    ("paper to no day", ("papers.2.until", "soon"), "no_such_date", "papers[2].until"),
    ("paper that ends before it begins", ("papers.0.valid_until_s", 10), "out_of_range", "papers[0].valid_until_s"),
    ("paper about nobody", ("papers.6.holder", "p9"), "unknown_name", "papers[6].holder"),
    ("cell of an unknown unit", ("cells.0.unit", "bbu2"), "unknown_name", "cells[0].unit"),
    ("cell of a unit that is no baseband", ("cells.0.unit", "idu"), "wrong_role", "cells[0].unit"),
    ("cell at an unknown port", ("cells.0.port", "bbu.s3.cpri9"), "unknown_name", "cells[0].port"),
    ("joined to nothing", ("joined.0.0", "ring.pee"), "unknown_name", "joined[0][0]"),
    ("fitted nowhere", ("store.33.place", "in:rect.q9"), "unknown_name", "store[33].place"),
    ("fitted where it does not go", ("store.33.place", "in:dcdu.load9"), "does_not_fit", "store[33].place"),
    ("fitted in a place of no form", ("store.33.place", "cupboard"), "unknown_name", "store[33].place"),
    ("two in one place", ("store.35.place", "in:dcdu.load0"), "id_twice", "store[35].place / store[36].place"),
    ("unknown standard", ("competence_units.19", "J.61SEL02.999.1"), "unknown_name", "competence_units[19]"),
    ("unknown rubric", ("rubrics.3", "mount"), "unknown_name", "rubrics[3]"),
    ("service port", ("service_ports", ["ge7", "ge1"]), "unknown_name", "service_ports[0]"),
]

TOWER = [
    ("work reached from nowhere", ("works.3.by_way_of", "ladder-35"), "unknown_name", "works[3].by_way_of"),
    ("work at an unknown site", ("works.4.site", "c"), "unknown_name", "works[4].site"),
    ("pole at an unknown place", ("mounts.3.place", "dissh"), "unknown_name", "mounts[3].place"),
    ("pole twice", ("mounts.1.id", "s1"), "id_twice", "mounts[1].id"),
    ("antenna that is no unit", ("antennas.2.id", "panel-99"), "unknown_name", "antennas[2].id"),
    ("antenna that is a radio", ("antennas.2.id", "rru-3"), "wrong_role", "antennas[2].id"),
    ("antenna on an unknown pole", ("antennas.0.mount", "s7"), "unknown_name", "antennas[0].mount"),
    ("radio of the hop that is none", ("hop_ends.1.outdoor", "rru-1"), "wrong_role", "hop_ends[1].outdoor"),
    ("hop with one end", ("hop_ends", lambda ends: ends[:1]), "missing_key", "hop_ends"),
    ("partner who is of the crew", ("partner.person", "p2"), "id_twice", "partner.person"),
    ("panel to hang that is a radio", ("plan.mount.panel", "rru-2"), "wrong_role", "plan.mount.panel"),
    ("sector to hang that is none", ("plan.mount.sector", "s9"), "unknown_name", "plan.mount.sector"),
    ("bill of something nobody brought", ("plan.mount.goods.0.item", "panel-8"), "unknown_name", "plan.mount.goods[0].item"),
    ("bill of an unknown type", ("plan.mount.goods.0.type", "panel-65"), "unknown_name", "plan.mount.goods[0].type"),
    ("run of an unknown cable down the tower", ("plan.mount.runs.0.cable", "dc-rru-7"), "unknown_name", "plan.mount.runs[0].cable"),
    ("run from an unknown place", ("plan.mount.runs.2.top", "dissh"), "unknown_name", "plan.mount.runs[2].top"),
    ("reach from an unknown place", ("reach.0.0", "garden"), "unknown_name", "reach[0][0]"),
]

PLAN = [
    ("unknown slot", ("plan.boards.0.slot", "bbu.s9"), "unknown_name", "plan.boards[0].slot"),
    ("unknown board", ("plan.boards.2.type", "fan-bord"), "unknown_name", "plan.boards[2].type"),
    ("board in a slot of another form", ("plan.boards.2.slot", "bbu.s5"), "does_not_fit", "plan.boards[2].slot"),
    ("board in a slot it does not work in", ("plan.boards.4.slot", "bbu.s6"), "does_not_fit", "plan.boards[4].slot"),
    ("main board where it stays dark", ("plan.boards.0.slot", "bbu.s5"), "slot_useless", "plan.boards[0].slot"),
    ("two boards in a slot", ("plan.boards.2.slot", "bbu.s19"), "id_twice", "plan.boards[4].slot"),
    ("unknown way", ("plan.breakers.0.way", "dcdu.load77"), "unknown_name", "plan.breakers[0].way"),
    ("unknown breaker", ("plan.breakers.0.type", "mcb-21a"), "unknown_name", "plan.breakers[0].type"),
    ("breaker of another form", ("plan.breakers.0.type", "mcb-63a-din"), "does_not_fit", "plan.breakers[0].type"),
    ("breaker for an unknown unit", ("plan.breakers.3.unit", "bbq"), "unknown_name", "plan.breakers[3].unit"),
    ("breaker nobody brought", ("plan.breakers.3.type", "mcb-10a"), "not_in_store", "plan.breakers[3].type"),
    ("unknown port of a module", ("plan.modules.0.port", "bbu.s3.cpri8"), "unknown_name", "plan.modules[0].port"),
    ("module in an Ethernet port", ("plan.modules.0.port", "bbu.s7.ge1"), "wrong_role", "plan.modules[0].port"),
    ("unknown module", ("plan.modules.0.type", "sfp-6g"), "unknown_name", "plan.modules[0].type"),
    ("module nobody brought", ("plan.modules.0.type", "sfp-10g-1310-sm"), "not_in_store", "plan.modules[0].type"),
    ("unknown cable", ("plan.connections.0.cable", "pe-cabin"), "unknown_name", "plan.connections[0].cable"),
    ("unknown core", ("plan.connections.5.core", "plus"), "unknown_name", "plan.connections[5].core"),
    ("unknown port a", ("plan.connections.3.a", "idu.earth"), "unknown_name", "plan.connections[3].a"),
    ("unknown port b", ("plan.connections.3.b", "cab-bar.h9"), "unknown_name", "plan.connections[3].b"),
    ("port of an unknown unit", ("plan.connections.3.a", "id.pe"), "unknown_name", "plan.connections[3].a"),
    ("unknown planned lug", ("plan.connections.3.lug_a", "lug-m6-5"), "unknown_name", "plan.connections[3].lug_a"),
    ("lug too large for the stud", ("plan.connections.3.lug_a", "lug-m8-4"), "does_not_fit", "plan.connections[3].a"),
    ("lug of another section", ("plan.connections.3.lug_a", "lug-m6-10"), "lug_section", "plan.connections[3].lug_a"),
    ("no lug on bare copper", ("plan.connections.3.lug_b", DELETE), "lug_missing", "plan.connections[3].b"),
    ("lug on a plug", ("plan.connections.20.lug_a", "lug-m6-4"), "lug_useless", "plan.connections[20].lug_a"),
    ("lug that is not in the box", ("lugs.9", DELETE), "not_in_store", "plan.connections[0].lug_a / plan.connections[0].lug_b"),
    ("plug in a port of another form", ("plan.connections.20.a", "bbu.s3.cpri4"), "does_not_fit", "plan.connections[20].a"),
    ("two plugs in a socket", ("plan.connections.18.a", "bbu.s3.cpri0"), "port_full", "plan.connections[18].a"),
    ("connection twice", ("plan.connections.6.core", "rtn"), "id_twice", "plan.connections[6].cable"),
    ("bend tighter than the cable allows", ("plan.runs.11.bend_mm", 20), "plan_bend", "plan.runs[11].bend_mm"),
    ("unknown guide", ("plan.runs.11.guide", "middle"), "unknown_name", "plan.runs[11].guide"),
    ("run of an unknown cable", ("plan.runs.11.cable", "fo-rru-9"), "unknown_name", "plan.runs[11].cable"),
    ("sensor that is none", ("plan.sensors.0.unit", "idu"), "wrong_role", "plan.sensors[0].unit"),
    ("sensor at an unknown input", ("plan.sensors.0.input", "ext8"), "unknown_name", "plan.sensors[0].input"),
    ("serial at an unknown port", ("plan/serials/bbu.s3.cpri7", "RR18-4437"), "unknown_name", 'plan.serials["bbu.s3.cpri7"]'),
    ("serial nobody carries", ("plan/serials/bbu.s3.cpri0", "RR18-9999"), "unknown_name", 'plan.serials["bbu.s3.cpri0"]'),
    ("line at an unknown place", ("plan.fields.5.at", "bbu.pe|cab-bar.bat"), "unknown_name", "plan.fields[5].at"),
    ("line of an unknown job", ("plan.fields.5.job", "cabling"), "unknown_name", "plan.fields[5].job"),
    ("text line without its text", ("plan.fields.1.text", DELETE), "missing_key", "plan.fields[1]"),
    ("line a criterion needs", ("plan.fields.1.id", "clinic"), "unknown_name", "plan.fields"),
    ("photo of nothing", ("plan.photos.3.target", "cabinett"), "unknown_name", "plan.photos[3].target"),
    ("photo that proves a place earthed", ("plan.photos.1.target", "cabinet"), "unknown_name", "plan.photos[1].target"),
    ("unknown live port", ("plan.live_port", "rect.q0_lin"), "unknown_name", "plan.live_port"),
    ("unknown bar", ("plan.bar_port", "cab-bar.x"), "unknown_name", "plan.bar_port"),
    ("unknown input way", ("plan.input_way", "rect.q1"), "unknown_name", "plan.input_way"),
    ("indoor unit that is none", ("plan.indoor", "bbu"), "wrong_role", "plan.indoor"),
    ("unknown baseband", ("plan.baseband", "bbu-1"), "unknown_name", "plan.baseband"),
    ("sector without its radio", ("plan.sectors.0.radio", "rru-7"), "unknown_name", "plan.sectors[0].radio"),
]

GIVEN = [
    ("unknown event", ("given.0.is", "lug_crimpt"), "unknown_name", "given[0].is"),
    ("event without a name", ("given.0.is", DELETE), "unknown_name", "given[0]"),
    ("event with a field too many", ("given.0.colour", "red"), "unknown_key", "given[0].colour"),
    ("event that lacks a field", ("given.1.washer", DELETE), "missing_key", "given[1]"),
    ("event with a field of another type", ("given.2.torque_mn_m", "5 N m"), "wrong_type", "given[2].torque_mn_m"),
    ("truth where a number is", ("given.2.torque_mn_m", True), "wrong_type", "given[2].torque_mn_m"),
    ("event at an unknown end", ("given.0.subject", "dc-rru-1.c.neg"), "unknown_name", "given[0].subject"),
    ("event at an unknown port", ("given.1.port", "rru-1.minus"), "unknown_name", "given[1].port"),
    ("event with an unknown cable", ("given.1.cable", "dc-rru-8"), "unknown_name", "given[1].cable"),
    ("event with an unknown lug", ("given.0.lug", "lug-m7-10"), "unknown_name", "given[0].lug"),
    ("item fitted where it does not go", ("given.52", {"is": "item_fitted", "subject": "mcb-16-1", "place": "rect.q0", "kind": "breaker", "earthed_hand": True}), "does_not_fit", "given[52].place"),
]

FAULTS = "variants.15.choose"
VARIANTS = [
    ("changes nothing", ("variants.0.path", DELETE), "variant_empty", "variants[0]"),
    ("low above high", ("variants.0.low", 50000), "variant_empty", "variants[0]"),
    ("leads nowhere", ("variants.0.path", "wether.start_s"), "variant_path", "variants[0].path"),
    ("leads to no field", ("variants.0.path", "weather.begin_s"), "variant_path", "variants[0].path"),
    ("option leads to no row", ("variants.10.choose.1.0.path", "store/helmet-9/defect"), "variant_path", "variants[10].choose[1][0].path"),
    ("changes the variants", ("variants.0.path", "variants/wind/low"), "variant_path", "variants[0].path"),
    ("high bound out of the form", ("variants.0.high", 90000), "out_of_range", "variants[0].high"),
    ("low bound out of the form", ("variants.3.low", -5), "out_of_range", "variants[3].low"),
    ("option of another type", ("variants.2.choose.4.0.value", "soon"), "wrong_type", "variants[2].choose[4][0].value"),
    ("option out of range", ("variants.2.choose.5.0.value", -2), "out_of_range", "variants[2].choose[5][0].value"),
    ("option with an unknown type", ("variants.14.choose.1.0.value", "sfp-11g"), "unknown_name", "variants[14].choose[1][0].value"),
    ("option that fits a breaker nowhere", (f"{FAULTS}.5.0.value", "in:dcdu.load66"), "unknown_name", "variants[15].choose[5][0].value"),
    ("option with a key the form lacks", (f"{FAULTS}.1.2.value.jobb", "cable"), "variant_path", "variants[15].choose[1][2].value.jobb"),
    ("repair of an unknown family", (f"{FAULTS}.1.2.value.repaired.0.0", "ends"), "unknown_name", "variants[15].choose[1][2].value.repaired[0][0]"),
    ("repair of an unknown part", (f"{FAULTS}.1.2.value.repaired.0.1", "fo-rru-9.a.plug"), "unknown_name", "variants[15].choose[1][2].value.repaired[0][1]"),
    ("repair of an unknown field", (f"{FAULTS}.1.2.value.repaired.0.2", "socket"), "unknown_name", "variants[15].choose[1][2].value.repaired[0][2]"),
    ("repair to a value of another type", (f"{FAULTS}.1.2.value.repaired.0.3", 5), "wrong_type", "variants[15].choose[1][2].value.repaired[0][3]"),
    ("repair to an unknown port", (f"{FAULTS}.1.2.value.repaired.0.3", "bbu.s3.cpri9"), "unknown_name", "variants[15].choose[1][2].value.repaired[0][3]"),
    ("fault about nothing", (f"{FAULTS}.4.1.value.thing", "smok"), "unknown_name", "variants[15].choose[4][1].value.thing"),
    ("fault of an unknown job", (f"{FAULTS}.4.1.value.job", "cabling"), "unknown_name", "variants[15].choose[4][1].value.job"),
    ("fault a report cannot name", (f"{FAULTS}.4.1.value.about", ["broken"]), "unknown_name", "variants[15].choose[4][1].value.about[0]"),
    ("change without a value", ("variants.10.choose.1.0.value", DELETE), "missing_key", "variants[10].choose[1][0].value"),
]

OVERRIDES = [
    ("of no criterion", {"papers_red": {"points": 2}}, "unknown_name", "overrides.papers_red"),
    ("with an unknown key", {"papers_read": {"point": 2}}, "unknown_key", "overrides.papers_read.point"),
    ("with points of another type", {"papers_read": {"points": "two"}}, "wrong_type", "overrides.papers_read.points"),
    ("to no points", {"papers_read": {"points": 0}}, "out_of_range", "overrides.papers_read.points"),
    ("to an unknown kind", {"papers_read": {"kind": "doen"}}, "unknown_kind", "overrides.papers_read.kind"),
    ("to an unknown severity", {"papers_read": {"severity": "grave"}}, "not_one_of", "overrides.papers_read.severity"),
    ("with an unknown parameter", {"cutoff_voltage": {"params": {"margin": 1}}}, "unknown_key", "overrides.cutoff_voltage.params.margin"),
    ("with a parameter of another type", {"cutoff_voltage": {"params": {"margin_mv": "low"}}}, "wrong_type", "overrides.cutoff_voltage.params.margin_mv"),
    ("to an unknown KUK", {"papers_read": {"kuk": ["J.61SEL02.030.1/9.9"]}}, "unknown_name", "overrides.papers_read.kuk[0]"),
    ("to a line the sheet lacks", {"level_written": {"params": {"fields": ["rsl"]}}}, "unknown_name", "plan.fields"),
]

# A change that a second check rightly sees too.
ALSO = {
    "number with a part", "older form", "newer form", "unknown type of a unit", "lug that is not in the box", "line a criterion needs",
    "playable not among the jobs", "two boards in a slot", "main board where it stays dark", "unknown slot",
    "board in a slot of another form", "board in a slot it does not work in", "type of another family", "no site a", "unknown board",
    "lug of another section", "connection twice", "item twice", "id with capitals", "line of the sheet twice", "radio in no sector",
}  # fmt: skip


def table():
    for rows in (FORM, REFERENCES, TOWER, PLAN, GIVEN, VARIANTS):
        yield from (pytest.param(*row, id=row[0]) for row in rows)
    yield from (pytest.param(f"override {name}", ("overrides", value), code, path, id=f"override {name}") for name, value, code, path in OVERRIDES)


@pytest.mark.parametrize(("name", "change", "code", "path"), list(table()))
def test_one_slip_is_one_located_problem(bench, name, change, code, path):
    problems = bench.check_scenario(change)
    found = [problem for problem in problems if problem.path in path.split(" / ") and problem.message.code == f"problem.{code}"]
    assert found, problems
    assert all(problem.line > 0 and problem.column > 0 for problem in problems)
    assert all(problem.file.endswith("scenario.yaml") for problem in problems)
    if name not in ALSO:
        assert len({(problem.path, problem.message.code) for problem in problems}) == 1, problems


def test_the_shipped_scenario_has_no_problem(bench):
    assert bench.check_scenario() == []


def test_a_problem_stands_at_its_line(bench):
    problems = bench.check_scenario(("plan.runs.11.guide", "middle"))
    text = (bench.home / "scenario.yaml").read_text(encoding="utf-8").splitlines()
    assert text[problems[0].line - 1][problems[0].column - 1 :] == '"middle"'


def test_a_misspelt_name_gets_the_nearest(bench):
    problems = bench.check_scenario(("plan.runs.11.guide", "centr"), ("wether", 1), ("overrides", {"papers_red": {"points": 1}}))
    meant = {problem.path: problem.message.as_dict()["did_you_mean"] for problem in problems}
    assert meant == {"plan.runs[11].guide": "centre", "wether": "weather", "overrides.papers_red": "papers_read"}


def test_all_problems_come_at_once(bench):
    problems = bench.check_scenario(
        ("weather.wind_mm_s", DELETE),
        ("units.1.type", "dcdu-11"),
        ("plan.runs.11.guide", "middle"),
        ("given.0.is", "lug_crimpt"),
        ("variants.0.path", "wether.start_s"),
        ("rubrics.3", "mount"),
        ("overrides", {"papers_read": {"points": "two"}}),
    )
    assert {problem.path for problem in problems} >= {
        "weather.wind_mm_s", "units[1].type", "plan.runs[11].guide", "given[0].is", "variants[0].path", "rubrics[3]", "overrides.papers_read.points",
    }  # fmt: skip


def test_a_unit_of_unknown_type_blames_no_port_of_it(bench):
    problems = bench.check_scenario(("units.1.type", "dcdu-11"))
    assert [problem.path for problem in problems] == ["units[1].type"]


def test_a_folder_of_another_name(bench):
    assert [(problem.message.code, problem.path) for problem in bench.check_scenario(("id", "cikole"))] == [("problem.file_name", "id")]
