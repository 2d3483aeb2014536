"""Text, HTML and CSV say all of a report, in both languages, and nothing an assessor has not released."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

import pytest

from simulator.base.documents import bundled_root, plain, read_document
from simulator.i18n.template import places
from simulator.reports.csv import CRITERIA_COLUMNS, criteria_csv, grades_csv, safe_cell
from simulator.reports.facts import Facts
from simulator.reports.html import html_report
from simulator.reports.markup import Html, el
from simulator.reports.rows import worst_first
from simulator.reports.text import MARKS, WIDTH, text_report

PROPOSAL = re.compile(r"\b(K|BK|PL|BELUM KOMPETEN|KOMPETEN|NOT YET COMPETENT|COMPETENT|PENILAIAN LANJUT)\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?:|//[a-z]|url\(|@import|src=", re.IGNORECASE)
BOTH = pytest.mark.parametrize("render", [text_report, html_report], ids=["text", "html"])
VOID = {"meta", "br", "hr"}


class Page(HTMLParser):
    """Reads a page, keeps what a person reads or hears, and refuses tags that do not close each other."""

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.tags, self.ids, self.targets = [], [], [], [], []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.note(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.note(tag, attrs)

    def note(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        found = dict(attrs)
        self.words += [found[key] for key in ("aria-label", "title", "alt") if key in found]
        self.ids += [found["id"]] if "id" in found else []
        self.targets += [found["href"]] if "href" in found else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self.words))


def shown(render, report, texts, **options):
    """What a person reads of it, on one line."""
    made = render(report, texts, **options)
    return Page(made).text if render is html_report else re.sub(r"\s+", " ", made)


@BOTH
def test_every_criterion_stands_there(render, report, texts):
    found = shown(render, report, texts)
    for item in report["criteria"]:
        assert texts.text(f"criterion.{item['id']}") in found
        assert texts.text(f"report.verdict.{item['verdict']}") in found
    assert not texts.missing


@BOTH
def test_values_breaches_and_evidence_stand_there(render, report, texts):
    found = shown(render, report, texts)
    assert texts.text("report.cite", clock="24:37", entry=41) in found
    assert texts.text("breach.live_touched") in found
    assert f"{texts.number(12.4, 1)} N·m" in found
    assert f"{texts.number(-53.49, 2)} V" in found
    assert texts.text("report.because", title=texts.text("criterion.labels")) in found
    assert texts.text("report.because.not_reached") in found
    assert report["head"] in found
    assert report["content"] in found
    assert texts.text("report.decision") in found


@BOTH
def test_proposals_stand_there_for_the_assessor(render, withheld, texts):
    found = shown(render, withheld, texts)
    assert PROPOSAL.search(found)
    assert texts.text("report.assessor_copy") in found
    for row in withheld["proposals"]:
        assert texts.text(f"kuk.{row['unit']}/{row['kuk']}") in found


@BOTH
def test_the_trainees_copy_holds_no_proposal(render, withheld, texts):
    found = shown(render, withheld, texts, with_proposals=False)
    assert not PROPOSAL.search(found)
    assert texts.text("report.withheld") in found
    assert texts.text("criterion.lug_torque") in found
    assert texts.text("breach.live_touched") in found


def test_the_trainees_copy_hides_proposals_in_markup_too(withheld, texts):
    page = html_report(withheld, texts, with_proposals=False)
    body = page[page.index("<body") :]
    assert "chip-" not in body
    assert 'class="decide"' not in body


@BOTH
def test_a_report_stripped_of_its_proposals_is_no_trouble(render, withheld, texts):
    stripped = {**withheld, "proposal": None, "needs_observation": None, "proposals": [], "units": []}
    assert not PROPOSAL.search(shown(render, stripped, texts, with_proposals=False))


@BOTH
def test_an_unfinished_empty_attempt_can_be_shown(render, unfinished, texts):
    found = shown(render, unfinished, texts)
    assert texts.text("report.status_note.unfinished") in found
    assert texts.text("report.no_breaches") in found
    assert not texts.missing


@BOTH
def test_nearly_nothing_can_be_shown(render, texts):
    assert texts.text("report.decision") in shown(render, {}, texts)


@BOTH
def test_the_word_that_must_not_be_written(render, report, unfinished, withheld, texts):
    for made in (report, unfinished, withheld):
        assert "gagal" not in render(made, texts).lower()


@BOTH
@pytest.mark.parametrize("mode", ["practice", "assessment", "drill", "demonstration"])
def test_the_mode_is_named(render, report, texts, mode):
    found = shown(render, {**report, "mode": mode}, texts)
    word = texts.text(f"mode.{mode}")
    assert word in found or word.upper() in found


@pytest.mark.parametrize("with_proposals", [True, False])
def test_no_line_is_too_long(report, texts, with_proposals):
    report["title"] = "Menara " + "x" * 200
    report["criteria"][0]["message"]["params"]["what"] = "a\tb\nc\x1b[31m" + "y" * 300
    made = text_report(report, texts, with_proposals=with_proposals)
    assert max(map(len, made.splitlines())) <= WIDTH
    assert "\x1b" not in made
    assert all(mark in made for mark in MARKS.values())


@pytest.mark.parametrize("with_proposals", [True, False])
def test_the_page_is_sound_and_self_contained(report, texts, with_proposals):
    made = html_report(report, texts, with_proposals=with_proposals)
    page = Page(made)
    assert not ADDRESS.search(made)
    assert ("html", {"lang": texts.lang}) in page.tags
    assert len(page.ids) == len(set(page.ids))
    assert {target.removeprefix("#") for target in page.targets} <= set(page.ids)
    assert all("scope" in attrs for tag, attrs in page.tags if tag == "th")
    drawn = [attrs for tag, attrs in page.tags if tag == "svg"]
    assert drawn
    assert all(attrs.get("aria-hidden") == "true" or attrs.get("aria-label") for attrs in drawn)
    assert [tag for tag, _ in page.tags if tag == "h1"] == ["h1"]


def test_everything_is_escaped(report, texts):
    evil = '</style><script>alert("x")</script>&'
    report["title"] = report["mode"] = evil
    report["participants"] = [evil]
    report["criteria"][0]["unit"] = evil
    report["criteria"][0]["message"]["params"]["what"] = evil
    report["breaches"][0]["message"]["params"]["n"] = evil
    report["seed"] = report["head"] = evil
    made = html_report(report, texts)
    assert "<script" not in made
    assert made.count("</style>") == 1
    Page(made)
    assert el("p", "a\x00b", Html("<b></b>"), title='"') == '<p title="&quot;">a b<b></b></p>'


def test_the_decision_column_is_empty(report, texts):
    made = html_report(report, texts)
    assert made.count('<td class="decide"></td>') == len(report["proposals"])


def test_worst_come_first(report, texts):
    found = [line.id for line in worst_first(Facts(report, texts).lines)]
    assert found == ["proved_dead", "lug_torque", "alarms", "bend_radius", "labels"]


def test_full_marks_only_are_a_hundred(report, texts):
    assert Facts({**report, "points": 34.99}, texts).percent_text == "99"
    assert Facts({**report, "points": 35}, texts).percent_text == "100"


def codes(lang):
    return plain(read_document(bundled_root() / "assets" / "texts" / lang / "reports.yaml"))


def test_both_languages_say_the_same():
    indonesian, english = codes("id"), codes("en")
    assert list(indonesian) == list(english)
    assert all(code.startswith("report.") for code in indonesian)
    for code, text in indonesian.items():
        assert sorted(map(str, places(text))) == sorted(map(str, places(english[code]))), code
        assert "gagal" not in text.lower()


def rows_of(text, separator=","):
    return list(csv.reader(io.StringIO(text), delimiter=separator))


def test_a_row_a_criterion(report, texts):
    rows = rows_of(criteria_csv(report, texts))
    assert tuple(rows[0]) == CRITERIA_COLUMNS
    assert [row[3] for row in rows[1:]] == [item["id"] for item in report["criteria"]]
    assert {len(row) for row in rows} == {len(CRITERIA_COLUMNS)}


def test_a_table_for_an_indonesian_spreadsheet(report, texts):
    made = criteria_csv(report, texts, separator=";", bom=True, decimal=",")
    rows = rows_of(made.removeprefix("\ufeff"), ";")
    assert made.startswith("\ufeff")
    assert rows[4][12:15] == ["12,4", "14", "N·m"]
    with pytest.raises(ValueError, match="separator"):
        criteria_csv(report, texts, separator="\t")


def test_no_cell_is_a_formula(report, texts):
    report["scenario"] = "=cmd|' /C calc'!A0"
    report["criteria"][0]["measured"] = "@SUM(1)"
    report["criteria"][0]["message"]["params"]["what"] = "a\r=b"
    rows = rows_of(criteria_csv(report, texts))
    cells = [cell for row in rows for cell in row if cell]
    assert all(cell[0] not in "=+@|" for cell in cells)
    assert all("\r" not in cell for cell in cells)
    assert rows_of(grades_csv([report]))[1][4][0] == "'"
    assert safe_cell("-53.49") == "-53.49"


def test_grades_as_moodle_takes_them(report, withheld):
    later = {**report, "points": 35, "proposal": "K"}
    other = {**withheld, "scenario": "bukit", "participants": ["p-2"]}
    shown_to_nobody = {**report, "mode": "demonstration", "participants": ["p-3"]}
    rows = rows_of(grades_csv([report, later, other, shown_to_nobody], people={"p-2": ("siti", "17")}))
    assert rows[0] == [
        "username", "idnumber", "SIM cikole-first-site (0-100)", "SIM cikole-first-site K/BK", "SIM bukit (0-100)", "SIM bukit K/BK", "feedback",
    ]  # fmt: skip
    assert rows[1][:6] == ["p-4f2a91c07be3", "p-4f2a91c07be3", "100", "Kompeten", "-", "-"]
    assert rows[2][:6] == ["siti", "17", "-", "-", "55", "-"]
    assert len(rows) == 3


def test_further_assessment_is_no_grade(report):
    assert rows_of(grades_csv([{**report, "proposal": "PL"}]))[1][3] == "-"
    assert rows_of(grades_csv([{**report, "proposal": "BK"}]))[1][3] == "Belum Kompeten"
