"""Every way in which a scenario can be broken yields one located problem with its code, and never an exception."""

from __future__ import annotations

import pytest

from tests.authoring.content import DELETE, written

# name, change of the shipped scenario (or several), expected code, expected path (or one of several);
# rows of lists stand by their names, as in `units/dcdu/type`
FORM = [
    ("unknown key", ("wether", 1), "unknown_key", "wether"),
    ("unknown key in a row", ("units/rect/seriall", "x"), "unknown_key", "units/rect/seriall"),
    ("unknown key in the plan", ("plan.hop.chanel", 1), "unknown_key", "plan.hop.chanel"),
    ("missing key", ("weather.wind_mm_s", DELETE), "missing_key", "weather.wind_mm_s"),
    ("missing list", ("guides", DELETE), "missing_key", "guides"),
    ("missing id", ("units/idu/id", DELETE), "missing_key", "units/idu/id"),
    ("missing plan", ("plan", DELETE), "missing_key", "plan"),
    ("older form", ("format", 0), "not_one_of", "format"),
    ("newer form", ("format", 2), "not_one_of", "format"),
    ("id with capitals", ("guides/left/id", "Left"), "other", "guides/left/id"),
    ("uuid too short", ("uuid", "5f0c"), "other", "uuid"),
    ("revision zero", ("revision", 0), "out_of_range", "revision"),
    ("unknown level", ("level", "SMP"), "not_one_of", "level"),
    ("date of another form", ("date", "15-06-2026"), "other", "date"),
    ("unknown job", ("jobs/mount", "mout"), "not_one_of", "jobs/mount"),
    ("latitude beyond the pole", ("sites.a.latitude_deg", 96.8), "out_of_range", "sites.a.latitude_deg"),
    ("longitude beyond the line", ("sites.b.longitude_deg", -181), "out_of_range", "sites.b.longitude_deg"),
    ("latitude as words", ("sites.a.latitude_deg", "south"), "wrong_type", "sites.a.latitude_deg"),
    ("tower of no height", ("sites.a.tower.height_m", 0), "out_of_range", "sites.a.tower.height_m"),
    ("ring of no resistance", ("sites.a.ring_mohm", 0), "out_of_range", "sites.a.ring_mohm"),
    ("start after midnight", ("weather.start_s", 86400), "out_of_range", "weather.start_s"),
    ("number with a part", ("cables/pe-cab/length_mm", 4000.5), "wrong_type", "cables/pe-cab/length_mm"),
    ("cable of no length", ("cables/pe-cab/length_mm", 0), "out_of_range", "cables/pe-cab/length_mm"),
    ("text for a number", ("weather.gust_mm_s", "strong"), "wrong_type", "weather.gust_mm_s"),
    ("number for a text", ("units/rect/serial", 417), "wrong_type", "units/rect/serial"),
    ("list for a text", ("units/rect/serial", ["a"]), "wrong_type", "units/rect/serial"),
    ("mapping for a list", ("guides", {"left": 20}), "wrong_type", "guides"),
    ("text for a mapping", ("weather", "fine"), "wrong_type", "weather"),
    ("row that is a text", ("units/cab-bar", "cab-bar"), "wrong_type", "units/cab-bar"),
    ("number in quotes", ("revision", "1"), "wrong_type", "revision"),
    ("truth for a number", ("weather.gust_mm_s", True), "wrong_type", "weather.gust_mm_s"),
    ("no in quotes", ("units/rect/stuck", "no"), "wrong_type", "units/rect/stuck"),
    ("key of the plan outside it", ("hospital", None), "unknown_key", "hospital"),
    ("null in the plan", ("plan.hospital", None), "wrong_type", "plan.hospital"),
    ("dirt of a third kind", ("cables/fo-rru-1/dirt_a", 3), "out_of_range", "cables/fo-rru-1/dirt_a"),
    ("cable lying elsewhere", ("cables/pe-cab/place", "yard"), "not_one_of", "cables/pe-cab/place"),
    ("paper of a new kind", ("papers/permit/kind", "licence"), "not_one_of", "papers/permit/kind"),
    ("azimuth of a full turn", ("plan/sectors/s1/azimuth_cdeg", 36000), "out_of_range", "plan/sectors/s1/azimuth_cdeg"),
    ("polarisation", ("plan.hop.polarisation", "X"), "not_one_of", "plan.hop.polarisation"),
    ("group", ("plan/connections/pe-cab/group", "earthing"), "not_one_of", "plan/connections/pe-cab/group"),
    ("ends", ("plan/runs/pe-cab/ends", "c"), "not_one_of", "plan/runs/pe-cab/ends"),
    ("photo proving nothing", ("plan/photos/dcdu/proves", "nice"), "not_one_of", "plan/photos/dcdu/proves"),
    ("a point of terrain with two numbers", ("terrain/2", [1.0, 2]), "missing_key", "terrain/2/2"),
    ("step of a variant", ("variants/start/step", 0), "out_of_range", "variants/start/step"),
    ("override that is no mapping", ("overrides", {"torque": 5}), "wrong_type", "overrides.torque"),
]

REFERENCES = [
    ("unknown type of a unit", ("units/dcdu/type", "dcdu-11"), "unknown_name", "units/dcdu/type"),
    ("type of another family", ("units/dcdu/type", "mcb-20a"), "unknown_name", "units/dcdu/type"),
    ("unknown type of a cable", ("cables/dc-in/type", "dc-2x24"), "unknown_name", "cables/dc-in/type"),
    ("unknown type in the store", ("store/helmet-1/type", "helmt"), "unknown_name", "store/helmet-1/type"),
    ("unknown lug", ("lugs/new", "lug-m6-3"), "unknown_name", "lugs/new"),
    ("unit twice", ("units/new", {"id": "bbu", "type": "bbu-19", "place": "cabinet"}), "id_twice", "units/new/id"),
    ("cable twice", ("cables/dc-spare/id", "dc-idu"), "id_twice", "cables/dc-spare/id"),
    ("item twice", ("store/helmet-2/id", "helmet-1"), "id_twice", "store/helmet-2/id"),
    ("variant twice", ("variants/wind/id", "start"), "id_twice", "variants/wind/id"),
    ("guide twice", ("guides/new", {"id": "rear", "at_mm": 9}), "id_twice", "guides/new/id"),
    ("job twice", ("jobs/new", "cable"), "id_twice", "jobs/new"),
    ("line of the sheet twice", ("plan/fields/hospital/id", "wind"), "id_twice", "plan/fields/hospital/id"),
    ("run twice", ("plan/runs/new", {"cable": "ge-1", "guide": "right", "bend_mm": 40, "label_from": "A", "label_to": "B"}), "id_twice", "plan/runs/new/cable"),
    ("sensor input twice", ("plan/sensors/mains/input", "ext0"), "id_twice", "plan/sensors/mains/input"),
    ("par minutes of an unknown job", ("par_minutes.climb", 5), "unknown_name", "par_minutes.climb"),
    ("playable not among the jobs", ("jobs", ["safety", "mount", "align", "handover"]), "unknown_name", "playable/cable"),
    ("person at an unknown place", ("people/p1/place", "gat"), "unknown_name", "people/p1/place"),
    ("unit at an unknown site", ("units/rect/site", "c"), "unknown_name", "units/rect/site"),
    ("no site a", ("sites", lambda sites: {"b": sites["b"]}), "missing_key", "sites"),
    ("radio in no sector", ("units/rru-1/place", "s9"), "unknown_name", "units/rru-1/place"),
    ("a day that is none", ("date", "2026-02-30"), "no_such_date", "date"),
    ("certificate to no day", ("people/p2/certificate_until", "2027-13-01"), "no_such_date", "people/p2/certificate_until"),
    ("paper to no day", ("papers/access/until", "soon"), "no_such_date", "papers/access/until"),
    ("paper that ends before it begins", ("papers/permit/valid_until_s", 10), "out_of_range", "papers/permit/valid_until_s"),
    ("paper about nobody", ("papers/cert-p1/holder", "p9"), "unknown_name", "papers/cert-p1/holder"),
    ("cell of an unknown unit", ("cells/c1/unit", "bbu2"), "unknown_name", "cells/c1/unit"),
    ("cell of a unit that is no baseband", ("cells/c1/unit", "idu"), "wrong_role", "cells/c1/unit"),
    ("cell at an unknown port", ("cells/c1/port", "bbu.s3.cpri9"), "unknown_name", "cells/c1/port"),
    ("joined to nothing", ("joined/ring.pe/ring.pe", "ring.pee"), "unknown_name", "joined/ring.pe/ring.pe"),
    ("fitted nowhere", ("store/q0-breaker/place", "in:rect.q9"), "unknown_name", "store/q0-breaker/place"),
    ("fitted where it does not go", ("store/q0-breaker/place", "in:dcdu.load9"), "does_not_fit", "store/q0-breaker/place"),
    ("fitted in a place of no form", ("store/q0-breaker/place", "cupboard"), "unknown_name", "store/q0-breaker/place"),
    ("two in one place", ("store/mcb-20-2/place", "in:dcdu.load0"), "id_twice", "store/mcb-20-2/place / store/mcb-20-3/place"),
    ("unknown standard", ("competence_units/new", "J.61SEL02.999.1"), "unknown_name", "competence_units/new"),
    ("unknown rubric", ("rubrics/new", "mounts"), "unknown_name", "rubrics/new"),
    ("service port", ("service_ports", ["ge7", "ge1"]), "unknown_name", "service_ports/ge0"),
]

TOWER = [
    ("platforms that are no list", ("sites.a.tower.platforms_m", 36), "wrong_type", "sites.a.tower.platforms_m"),
    ("tower into the clouds", ("sites.a.tower.height_m", 1e12), "out_of_range", "sites.a.tower.height_m"),
    ("work reached from nowhere", ("works/dish/by_way_of", "ladder-35"), "unknown_name", "works/dish/by_way_of"),
    ("work at an unknown site", ("works/far-dish/site", "c"), "unknown_name", "works/far-dish/site"),
    ("pole at an unknown place", ("mounts/dish/place", "dissh"), "unknown_name", "mounts/dish/place"),
    ("pole twice", ("mounts/new", {"id": "s1", "place": "s1", "leg": "NE", "height_mm": 38000}), "id_twice", "mounts/new/id"),
    ("antenna that is no unit", ("antennas/panel-9/id", "panel-99"), "unknown_name", "antennas/panel-9/id"),
    ("antenna that is a radio", ("antennas/panel-9/id", "rru-3"), "wrong_role", "antennas/panel-9/id"),
    ("antenna on an unknown pole", ("antennas/panel-1/mount", "s7"), "unknown_name", "antennas/panel-1/mount"),
    ("radio of the hop that is none", ("hop_ends/b/outdoor", "rru-1"), "wrong_role", "hop_ends/b/outdoor"),
    ("hop with one end", ("hop_ends", lambda ends: ends[:1]), "missing_key", "hop_ends"),
    ("partner who is of the crew", ("partner.person", "p2"), "id_twice", "partner.person"),
    ("panel to hang that is a radio", ("plan.mount.panel", "rru-2"), "wrong_role", "plan.mount.panel"),
    ("sector to hang that is none", ("plan.mount.sector", "s9"), "unknown_name", "plan.mount.sector"),
    ("bill of something nobody brought", ("plan/mount/goods/panel-2/item", "panel-8"), "unknown_name", "plan/mount/goods/panel-2/item"),
    ("bill of an unknown type", ("plan/mount/goods/panel-2/type", "panel-65"), "unknown_name", "plan/mount/goods/panel-2/type"),
    ("run of an unknown cable down the tower", ("plan/mount/runs/dc-rru-2/cable", "dc-rru-7"), "unknown_name", "plan/mount/runs/dc-rru-2/cable"),
    ("run from an unknown place", ("plan/mount/runs/if-1/top", "dissh"), "unknown_name", "plan/mount/runs/if-1/top"),
    ("reach from an unknown place", ("reach/yard/yard", "garden"), "unknown_name", "reach/yard/yard"),
]

PLAN = [
    ("unknown slot", ("plan/boards/bbu.s7/slot", "bbu.s9"), "unknown_name", "plan/boards/bbu.s7/slot"),
    ("unknown board", ("plan/boards/bbu.s16/type", "fan-bord"), "unknown_name", "plan/boards/bbu.s16/type"),
    ("board in a slot of another form", ("plan/boards/bbu.s16/slot", "bbu.s5"), "does_not_fit", "plan/boards/bbu.s16/slot"),
    ("board in a slot it does not work in", ("plan/boards/bbu.s19/slot", "bbu.s6"), "does_not_fit", "plan/boards/bbu.s19/slot"),
    ("main board where it stays dark", ("plan/boards/bbu.s7/slot", "bbu.s5"), "slot_useless", "plan/boards/bbu.s7/slot"),
    ("two boards in a slot", ("plan/boards/bbu.s16/slot", "bbu.s19"), "id_twice", "plan/boards/bbu.s19/slot"),
    ("unknown way", ("plan/breakers/dcdu.load0/way", "dcdu.load77"), "unknown_name", "plan/breakers/dcdu.load0/way"),
    ("unknown breaker", ("plan/breakers/dcdu.load0/type", "mcb-21a"), "unknown_name", "plan/breakers/dcdu.load0/type"),
    ("breaker of another form", ("plan/breakers/dcdu.load0/type", "mcb-63a-din"), "does_not_fit", "plan/breakers/dcdu.load0/type"),
    ("breaker for an unknown unit", ("plan/breakers/dcdu.load6/unit", "bbq"), "unknown_name", "plan/breakers/dcdu.load6/unit"),
    ("breaker nobody brought", ("plan/breakers/dcdu.load6/type", "mcb-10a"), "not_in_store", "plan/breakers/dcdu.load6/type"),
    ("unknown port of a module", ("plan/modules/bbu.s3.cpri0/port", "bbu.s3.cpri8"), "unknown_name", "plan/modules/bbu.s3.cpri0/port"),
    ("module in an Ethernet port", ("plan/modules/bbu.s3.cpri0/port", "bbu.s7.ge1"), "wrong_role", "plan/modules/bbu.s3.cpri0/port"),
    ("unknown module", ("plan/modules/bbu.s3.cpri0/type", "sfp-6g"), "unknown_name", "plan/modules/bbu.s3.cpri0/type"),
    ("module nobody brought", ("plan/modules/bbu.s3.cpri0/type", "sfp-10g-1310-sm"), "not_in_store", "plan/modules/bbu.s3.cpri0/type"),
    ("unknown cable", ("plan/connections/pe-cab/cable", "pe-cabin"), "unknown_name", "plan/connections/pe-cab/cable"),
    ("unknown core", ("plan/connections/dc-in+rtn/core", "plus"), "unknown_name", "plan/connections/dc-in+rtn/core"),
    ("unknown port a", ("plan/connections/pe-idu/a", "idu.earth"), "unknown_name", "plan/connections/pe-idu/a"),
    ("unknown port b", ("plan/connections/pe-idu/b", "cab-bar.h9"), "unknown_name", "plan/connections/pe-idu/b"),
    ("port of an unknown unit", ("plan/connections/pe-idu/a", "id.pe"), "unknown_name", "plan/connections/pe-idu/a"),
    ("unknown planned lug", ("plan/connections/pe-idu/lug_a", "lug-m6-5"), "unknown_name", "plan/connections/pe-idu/lug_a"),
    ("lug too large for the stud", ("plan/connections/pe-idu/lug_a", "lug-m8-4"), "does_not_fit", "plan/connections/pe-idu/a"),
    ("lug of another section", ("plan/connections/pe-idu/lug_a", "lug-m6-10"), "lug_section", "plan/connections/pe-idu/lug_a"),
    ("no lug on bare copper", ("plan/connections/pe-idu/lug_b", DELETE), "lug_missing", "plan/connections/pe-idu/b"),
    ("lug on a plug", ("plan/connections/ge-1/lug_a", "lug-m6-4"), "lug_useless", "plan/connections/ge-1/lug_a"),
    ("lug that is not in the box", ("lugs/lug-m8-35", DELETE), "not_in_store", "plan/connections/pe-cab/lug_a / plan/connections/pe-cab/lug_b"),
    ("plug in a port of another form", ("plan/connections/ge-1/a", "bbu.s3.cpri4"), "does_not_fit", "plan/connections/ge-1/a"),
    ("two plugs in a socket", ("plan/connections/fo-rru-2/a", "bbu.s3.cpri0"), "port_full", "plan/connections/fo-rru-2/a"),
    ("connection twice", ("plan/connections/dc-in+neg/core", "rtn"), "id_twice", "plan/connections/dc-in+neg/cable"),
    ("bend tighter than the cable allows", ("plan/runs/fo-rru-1/bend_mm", 20), "plan_bend", "plan/runs/fo-rru-1/bend_mm"),
    ("unknown guide", ("plan/runs/fo-rru-1/guide", "middle"), "unknown_name", "plan/runs/fo-rru-1/guide"),
    ("run of an unknown cable", ("plan/runs/fo-rru-1/cable", "fo-rru-9"), "unknown_name", "plan/runs/fo-rru-1/cable"),
    ("sensor that is none", ("plan/sensors/door/unit", "idu"), "wrong_role", "plan/sensors/door/unit"),
    ("sensor at an unknown input", ("plan/sensors/door/input", "ext8"), "unknown_name", "plan/sensors/door/input"),
    ("serial at an unknown port", ("plan/serials/bbu.s3.cpri7", "RR18-4437"), "unknown_name", "plan/serials/bbu.s3.cpri7"),
    ("serial nobody carries", ("plan/serials/bbu.s3.cpri0", "RR18-9999"), "unknown_name", "plan/serials/bbu.s3.cpri0"),
    ("line at an unknown place", ("plan/fields/bond_bbu/at", "bbu.pe|cab-bar.bat"), "unknown_name", "plan/fields/bond_bbu/at"),
    ("line of an unknown job", ("plan/fields/bond_bbu/job", "cabling"), "unknown_name", "plan/fields/bond_bbu/job"),
    ("text line without its text", ("plan/fields/hospital/text", DELETE), "missing_key", "plan/fields/hospital"),
    ("line a criterion needs", ("plan/fields/hospital/id", "clinic"), "unknown_name", "plan.fields"),
    ("photo of nothing", ("plan/photos/cabinet/target", "cabinett"), "unknown_name", "plan/photos/cabinet/target"),
    ("photo that proves a place earthed", ("plan/photos/cab-bar/target", "cabinet"), "unknown_name", "plan/photos/cab-bar/target"),
    ("unknown live port", ("plan.live_port", "rect.q0_lin"), "unknown_name", "plan.live_port"),
    ("unknown bar", ("plan.bar_port", "cab-bar.x"), "unknown_name", "plan.bar_port"),
    ("unknown input way", ("plan.input_way", "rect.q1"), "unknown_name", "plan.input_way"),
    ("indoor unit that is none", ("plan.indoor", "bbu"), "wrong_role", "plan.indoor"),
    ("unknown baseband", ("plan.baseband", "bbu-1"), "unknown_name", "plan.baseband"),
    ("sector without its radio", ("plan/sectors/s1/radio", "rru-7"), "unknown_name", "plan/sectors/s1/radio"),
]

GIVEN = [
    ("unknown event", ("given/lug_crimped+dc-rru-1.b.neg/is", "lug_crimpt"), "unknown_name", "given/lug_crimped+dc-rru-1.b.neg/is"),
    ("event without a name", ("given/lug_crimped+dc-rru-1.b.neg/is", DELETE), "unknown_name", "given/lug_crimped+dc-rru-1.b.neg"),
    ("event with a field too many", ("given/lug_crimped+dc-rru-1.b.neg/colour", "red"), "unknown_key", "given/lug_crimped+dc-rru-1.b.neg/colour"),
    ("event that lacks a field", ("given/cable_connected+dc-rru-1.b.neg/washer", DELETE), "missing_key", "given/cable_connected+dc-rru-1.b.neg"),
    ("event with a field of another type", ("given/tightened+dc-rru-1.b.neg/torque_mn_m", "5 N m"), "wrong_type", "given/tightened+dc-rru-1.b.neg/torque_mn_m"),
    ("truth where a number is", ("given/tightened+dc-rru-1.b.neg/torque_mn_m", True), "wrong_type", "given/tightened+dc-rru-1.b.neg/torque_mn_m"),
    ("event at an unknown end", ("given/lug_crimped+dc-rru-1.b.neg/subject", "dc-rru-1.c.neg"), "unknown_name", "given/lug_crimped+dc-rru-1.b.neg/subject"),
    ("event at an unknown port", ("given/cable_connected+dc-rru-1.b.neg/port", "rru-1.minus"), "unknown_name", "given/cable_connected+dc-rru-1.b.neg/port"),
    ("event with an unknown cable", ("given/cable_connected+dc-rru-1.b.neg/cable", "dc-rru-8"), "unknown_name", "given/cable_connected+dc-rru-1.b.neg/cable"),
    ("event with an unknown lug", ("given/lug_crimped+dc-rru-1.b.neg/lug", "lug-m7-10"), "unknown_name", "given/lug_crimped+dc-rru-1.b.neg/lug"),
    ("item fitted where it does not go", ("given/new", {"is": "item_fitted", "subject": "mcb-16-1", "place": "rect.q0", "kind": "breaker", "earthed_hand": True}), "does_not_fit", "given/new/place"),
]

FAULTS = "variants/fault/choose"
VARIANTS = [
    ("changes nothing", ("variants/start/path", DELETE), "variant_empty", "variants/start"),
    ("low above high", ("variants/start/low", 50000), "variant_empty", "variants/start"),
    ("leads nowhere", ("variants/start/path", "wether.start_s"), "variant_path", "variants/start/path"),
    ("leads to no field", ("variants/start/path", "weather.begin_s"), "variant_path", "variants/start/path"),
    ("option leads to no row", ("variants/gear-defect/choose/helmet-1/0/path", "store/helmet-9/defect"), "variant_path", "variants/gear-defect/choose/helmet-1/0/path"),
    ("changes the variants", ("variants/start/path", "variants/wind/low"), "variant_path", "variants/start/path"),
    ("high bound out of the form", ("variants/start/high", 90000), "out_of_range", "variants/start/high"),
    ("low bound out of the form", ("variants/ring/low", -5), "out_of_range", "variants/ring/low"),
    ("option of another type", ("variants/certificate/choose/fit/0/value", "soon"), "wrong_type", "variants/certificate/choose/fit/0/value"),
    ("option out of range", (f"{FAULTS}/ring_high/0/value", -2), "out_of_range", f"{FAULTS}/ring_high/0/value"),
    ("option with an unknown type", ("variants/decoys/choose/sfp-10g-1310-sm/0/value", "sfp-11g"), "unknown_name", "variants/decoys/choose/sfp-10g-1310-sm/0/value"),
    ("option that fits a breaker nowhere", (f"{FAULTS}/wrong_breaker/0/value", "in:dcdu.load66"), "unknown_name", f"{FAULTS}/wrong_breaker/0/value"),
    ("option with a key the form lacks", (f"{FAULTS}/tails_swapped/fault/value/jobb", "cable"), "variant_path", f"{FAULTS}/tails_swapped/fault/value/jobb"),
    ("repair of an unknown family", (f"{FAULTS}/tails_swapped/fault/value/repaired/0/0", "ends"), "unknown_name", f"{FAULTS}/tails_swapped/fault/value/repaired/0/0"),
    ("repair of an unknown part", (f"{FAULTS}/tails_swapped/fault/value/repaired/0/1", "fo-rru-9.a.plug"), "unknown_name", f"{FAULTS}/tails_swapped/fault/value/repaired/0/1"),
    ("repair of an unknown field", (f"{FAULTS}/tails_swapped/fault/value/repaired/0/2", "socket"), "unknown_name", f"{FAULTS}/tails_swapped/fault/value/repaired/0/2"),
    ("repair to a value of another type", (f"{FAULTS}/tails_swapped/fault/value/repaired/0/3", 5), "wrong_type", f"{FAULTS}/tails_swapped/fault/value/repaired/0/3"),
    ("repair to an unknown port", (f"{FAULTS}/tails_swapped/fault/value/repaired/0/3", "bbu.s3.cpri9"), "unknown_name", f"{FAULTS}/tails_swapped/fault/value/repaired/0/3"),
    ("fault about nothing", (f"{FAULTS}/sensor_stuck/fault/value/thing", "smok"), "unknown_name", f"{FAULTS}/sensor_stuck/fault/value/thing"),
    ("fault of an unknown job", (f"{FAULTS}/sensor_stuck/fault/value/job", "cabling"), "unknown_name", f"{FAULTS}/sensor_stuck/fault/value/job"),
    ("fault a report cannot name", (f"{FAULTS}/sensor_stuck/fault/value/about", ["broken"]), "unknown_name", f"{FAULTS}/sensor_stuck/fault/value/about/0"),
    ("change without a value", ("variants/gear-defect/choose/helmet-1/0/value", DELETE), "missing_key", "variants/gear-defect/choose/helmet-1/0/value"),
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
    ("to an unknown KUK", {"papers_read": {"kuk": ["J.61SEL02.030.1/9.9"]}}, "unknown_name", "overrides/papers_read/kuk/0"),
    ("to a line the sheet lacks", {"level_written": {"params": {"fields": ["rsl"]}}}, "unknown_name", "plan.fields"),
]

# A change that a second check rightly sees too.
ALSO = {
    "number with a part", "older form", "newer form", "unknown type of a unit", "lug that is not in the box", "line a criterion needs",
    "playable not among the jobs", "two boards in a slot", "main board where it stays dark", "unknown slot",
    "board in a slot of another form", "board in a slot it does not work in", "type of another family", "no site a", "unknown board",
    "lug of another section", "hop with one end", "connection twice", "item twice", "id with capitals", "line of the sheet twice", "radio in no sector",
}  # fmt: skip


def table():
    for rows in (FORM, REFERENCES, TOWER, PLAN, GIVEN, VARIANTS):
        yield from (pytest.param(*row, id=row[0]) for row in rows)
    yield from (pytest.param(f"override {name}", ("overrides", value), code, path, id=f"override {name}") for name, value, code, path in OVERRIDES)


@pytest.mark.parametrize(("name", "change", "code", "path"), list(table()))
def test_one_slip_is_one_located_problem(bench, name, change, code, path):
    problems = bench.check_scenario(change)
    paths = {written(bench.scenario, one) for one in path.split(" / ")}
    found = [problem for problem in problems if problem.path in paths and problem.message.code == f"problem.{code}"]
    assert found, problems
    assert all(problem.line > 0 and problem.column > 0 for problem in problems)
    assert all(problem.file.endswith("scenario.yaml") for problem in problems)
    if name not in ALSO:
        assert len({(problem.path, problem.message.code) for problem in problems}) == 1, problems


def test_the_shipped_scenario_has_no_problem(bench):
    assert bench.check_scenario() == []


def test_a_problem_stands_at_its_line(bench):
    problems = bench.check_scenario(("plan/runs/fo-rru-1/guide", "middle"))
    text = (bench.home / "scenario.yaml").read_text(encoding="utf-8").splitlines()
    assert text[problems[0].line - 1][problems[0].column - 1 :] == '"middle"'


def test_a_misspelt_name_gets_the_nearest(bench):
    problems = bench.check_scenario(("plan/runs/fo-rru-1/guide", "centr"), ("wether", 1), ("overrides", {"papers_red": {"points": 1}}))
    meant = {problem.path: problem.message.as_dict()["did_you_mean"] for problem in problems}
    assert meant == {written(bench.scenario, "plan/runs/fo-rru-1/guide"): "centre", "wether": "weather", "overrides.papers_red": "papers_read"}


def test_all_problems_come_at_once(bench):
    problems = bench.check_scenario(
        ("weather.wind_mm_s", DELETE),
        ("units/dcdu/type", "dcdu-11"),
        ("plan/runs/fo-rru-1/guide", "middle"),
        ("given/lug_crimped+dc-rru-1.b.neg/is", "lug_crimpt"),
        ("variants/start/path", "wether.start_s"),
        ("rubrics/new", "mounts"),
        ("overrides", {"papers_read": {"points": "two"}}),
    )
    assert {problem.path for problem in problems} >= {
        written(bench.scenario, path)
        for path in (
            "weather.wind_mm_s", "units/dcdu/type", "plan/runs/fo-rru-1/guide", "given/lug_crimped+dc-rru-1.b.neg/is", "variants/start/path", "rubrics/new",
            "overrides.papers_read.points",
        )
    }  # fmt: skip


def test_a_unit_of_unknown_type_blames_no_port_of_it(bench):
    problems = bench.check_scenario(("units/dcdu/type", "dcdu-11"))
    assert [problem.path for problem in problems] == [written(bench.scenario, "units/dcdu/type")]


def test_a_folder_of_another_name(bench):
    assert [(problem.message.code, problem.path) for problem in bench.check_scenario(("id", "cikole"))] == [("problem.file_name", "id")]
