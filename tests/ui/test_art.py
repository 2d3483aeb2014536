"""The painter, looked at by what it leaves on a surface; and that everything it is given can be painted."""

import os

import pygame
import pytest

from simulator.base.documents import bundled_root, read_document
from simulator.base.nodes import plain
from simulator.ui import fonts, shapes
from simulator.ui.art import Painter, Studio
from simulator.ui.art.baking import opaque
from simulator.ui.geometry import Box, column, row
from simulator.ui.theme import (
    AMBER100,
    AMBER500,
    BLUE600,
    BLUE700,
    CABLES,
    CAPTION,
    EARTH_BAND,
    INK600,
    INK700,
    INK800,
    INK900,
    LABEL,
    LCD,
    LCD_INK,
    MIST100,
    MIST200,
    MIST300,
    MODES,
    SCORE,
    SLATE500,
    TEAL400,
    TEAL600,
    TITLE,
    VALUE,
    VERM600,
    WHITE,
    Style,
)  # fmt: skip

ROOT = bundled_root()
ASSETS = ROOT / "assets"
HEAD = Style(16, 700)


@pytest.fixture(scope="module")
def studio():
    return Studio(ASSETS)


@pytest.fixture
def painter(studio):
    return make(studio)


def make(studio, size=(1280, 720), scale=1.0, text_scale=1.0):
    surface = pygame.Surface(size)
    surface.fill(MIST100)
    return Painter(surface, scale, text_scale, ASSETS, studio=studio)


def at(painter, x, y):
    return tuple(painter.surface.get_at((x, y)))[:3]


# --- the style tile: what it shows is looked at by people (`MENARA_PICTURES=folder pytest ...`) ---


def cable(canvas, name, points, body):
    casing, colour, shine = CABLES[name]
    canvas.line(points, casing, body + 1.6)
    canvas.line(points, colour, body)
    if name == "earth":
        for piece in shapes.dashes(points, 9, 9):
            canvas.polygon(shapes.ribbon(piece, body), EARTH_BAND)
    canvas.line([(x, y - body * 0.22) for x, y in points], shine, body * 0.18)


def card(canvas, box, icon, title):
    canvas.rect(box, WHITE, radius=12, shadow=True)
    canvas.sprite(f"icons/{icon}", Box(box.x + 16, box.y + 14, 20, 20), tint=SLATE500)
    canvas.text(title, Box(box.x + 44, box.y + 12, box.w - 60, 24), HEAD, INK900)


def bar(canvas):
    canvas.rect(Box(0, 0, 1280, 56), INK900)
    canvas.rect(Box(14, 8, 40, 40), AMBER500, radius=10)
    canvas.sprite("icons/tower", Box(20, 14, 28, 28), tint=INK900)
    canvas.text("MENARA", Box(66, 8, 200, 24), Style(18, 800), WHITE)
    canvas.text("Panduan visual", Box(66, 31, 200, 20), Style(13, 500), MIST300)
    x = 560
    for icon, word in (
        ("visibility", "Tenang"),
        ("target", "Realistis"),
        ("hand", "Target ≥ 40 px"),
        ("check", "Warna + bentuk"),
    ):
        width = canvas.measure(word, LABEL)[0] + 46
        canvas.rect(Box(x, 12, width, 32), INK700, radius=16)
        canvas.sprite(f"icons/{icon}", Box(x + 11, 19, 18, 18), tint=WHITE)
        canvas.text(word, Box(x + 34, 12, width - 40, 32), LABEL, WHITE)
        x += width + 10


def colours(canvas):
    card(canvas, Box(14, 68, 414, 318), "sun", "Warna")
    grounds = (
        INK900,
        INK800,
        INK700,
        SLATE500,
        MIST300,
        MIST200,
        MIST100,
        WHITE,
        BLUE700,
        BLUE600,
        TEAL600,
        VERM600,
        AMBER500,
        AMBER100,
        TEAL400,
        LCD,
    )
    for cells, part in zip(column(Box(28, 112, 384, 264), 4, 6), (0, 4, 8, 12), strict=True):
        for cell, ground in zip(row(cells, 4, 4), grounds[part : part + 4], strict=True):
            dark = sum(shapes.rgba(ground)[:3]) < 390
            canvas.rect(cell, ground, line=None if dark else MIST300, radius=8)
            canvas.text("Teks", Box(cell.x + 9, cell.y + 6, 80, 18), Style(13, 700), WHITE if dark else INK900)
            canvas.text(ground, Box(cell.x + 9, cell.y + 26, 80, 18), Style(13, 500), WHITE if dark else INK900)


def type_card(canvas):
    card(canvas, Box(14, 398, 414, 308), "document", "Inter · Inter Display")
    samples = (
        (SCORE, "78"),
        (TITLE, "Latihan"),
        (Style(20, 700), "Antena sektor 2"),
        (VALUE, "160° ±5"),
        (LABEL, "Kencangkan baut"),
        (CAPTION, "Keterangan"),
    )
    y = 432.0
    for style, string in samples:
        high = style.size * 1.25
        canvas.text(f"{style.size:g}", Box(34, y, 40, high), Style(14, 500), SLATE500, align="right")
        canvas.text(string, Box(90, y, 240, high), style, INK900)
        canvas.text("ukuran", Box(330, y, 84, high), Style(14, 500), SLATE500, align="right")
        y += high + 6
    for index, size in enumerate((4, 8, 12, 16, 24, 32)):
        canvas.rect(Box(30 + index * 40, 690 - size, size, size), BLUE600)
    for index, radius in enumerate((6, 8, 12, 18)):
        canvas.rect(Box(280 + index * 34, 655, 28, 36), None, line=INK900, width=2.5, radius=radius)


def button(canvas, box, ground, lip, *, word="Mulai", icon="play", ink=WHITE, line=None):
    canvas.rect(box.moved(0, 3), f"{INK900}1C", radius=8)
    canvas.rect(box.moved(0, 1.5), lip, radius=8)
    canvas.rect(box, ground, line=line, radius=8)
    canvas.sprite(f"icons/{icon}", Box(box.x + 22, box.y + box.h / 2 - 11, 22, 22), tint=ink)
    canvas.text(word, Box(box.x + 53, box.y, box.w - 60, box.h), Style(17, 600), ink)


def buttons(canvas):
    card(canvas, Box(440, 68, 414, 196), "hand", "Tombol & keadaan")
    button(canvas, Box(456, 112, 118, 44), BLUE600, BLUE700)
    button(canvas, Box(586, 112, 118, 44), "#2276DC", BLUE600)
    canvas.rect(Box(452, 186, 126, 53), None, line=AMBER500, width=3, radius=12)
    button(canvas, Box(456, 190, 118, 44), BLUE600, BLUE700)
    button(canvas, Box(586, 190, 118, 44), MIST100, MIST200, icon="padlock-closed", ink=SLATE500, line=MIST300)
    button(canvas, Box(716, 190, 118, 44), VERM600, "#9C2A06", word="Stop", icon="stop")
    for x, word in ((456, "fokus"), (586, "kunci"), (716, "bahaya")):
        canvas.text(word, Box(x, 240, 118, 20), Style(14, 500), SLATE500, align="center")


def states(canvas):
    card(canvas, Box(440, 276, 414, 268), "check", "Status: bentuk + warna")
    names = ("correct", "wrong", "warning", "now", "later", "locked", "critical")
    for cell, name in zip(row(Box(450, 316, 394, 76), 7, 6), names, strict=True):
        canvas.sprite(f"badges/badge-{name}", Box(cell.centre[0] - 18, cell.y + 6, 36, 36))
        canvas.text(name, Box(cell.x - 4, cell.y + 48, cell.w + 8, 20), Style(13, 500), SLATE500, align="center")
    looks = ((MIST300, 1.5, WHITE, 1.0), (BLUE600, 3, WHITE, 1.0), (AMBER500, 4, AMBER100, 1.0), (TEAL600, 3, WHITE, 0.3))
    for cell, (line, width, ground, alpha) in zip(row(Box(456, 408, 382, 72), 4, 12), looks, strict=True):
        canvas.rect(cell, ground, line=line, width=width, radius=10, shadow=width > 2)
        canvas.sprite("hardware/pulley", Box(cell.centre[0] - 13, cell.y + 8, 26, 56), alpha=alpha, angle=20)
    for index, ((colour, _), icon) in enumerate(
        zip(MODES.values(), ("wrench", "drill-cards", "exam-clipboard", "play"), strict=True)
    ):
        pill = Box(452 + index * 98, 494, 92, 36)
        canvas.rect(pill, colour, radius=18)
        canvas.sprite(f"icons/{icon}", Box(pill.x + 10, 502, 20, 20), tint=INK900)
        canvas.text(("Latihan", "Drill", "Ujian", "Demo")[index], Box(pill.x + 34, 494, 56, 36), Style(14, 600), INK900)


def instruments(canvas):
    card(canvas, Box(440, 556, 414, 150), "multimeter", "Alat ukur")
    canvas.rect(Box(456, 600, 128, 50), INK900, radius=8)
    canvas.rect(Box(461, 605, 118, 40), LCD, radius=4)
    lit, ghost = shapes.digits("-53.5", 548, 612, 26)
    for parts, colour in ((ghost, f"{LCD_INK}16"), (lit, LCD_INK)):
        for part in parts:
            canvas.polygon(part, colour)
    canvas.text("V", Box(556, 622, 20, 20), Style(16, 700), LCD_INK)
    for outer, inner, start, end, colour in (
        (56, 38, -125, 125, INK900),
        (54, 40, -122, -20, AMBER500),
        (54, 40, -20, 20, INK600),
        (54, 40, 20, 70, TEAL400),
    ):
        canvas.polygon(shapes.sector(790, 640, outer, inner, start, end), colour)
    canvas.polygon(shapes.turned([(782, 580), (798, 580), (790, 604)], (790, 640), -4), WHITE)
    canvas.text("31", Box(760, 640, 60, 40), Style(24, 700, display=True), INK900, align="center")
    with canvas.circle_clip(660, 640, 46) as inside:
        inside.sprite("scenery/sky-day", Box(560, 580, 213, 120))
        inside.sprite("hardware/connector-7-16-loose", Box(620, 600, 90, 70))
    canvas.circle(660, 640, 50, None, line=INK900, width=5)


def icons(canvas):
    card(canvas, Box(866, 68, 400, 150), "ruler", "Ikon 24 px · garis 2")
    names = [name for name in sorted(canvas.facts) if name.startswith("icons/")]
    for cells, part in zip(column(Box(880, 110, 372, 90), 2, 8), (20, 120), strict=True):
        for cell, name in zip(row(cells, 9, 4), names[part : part + 9], strict=True):
            canvas.rect(cell, MIST100, radius=8)
            canvas.sprite(name, Box(cell.centre[0] - 12, cell.centre[1] - 12, 24, 24), tint=INK900)


def cables(canvas):
    card(canvas, Box(866, 230, 400, 278), "cable", "Kabel")
    for index, name in enumerate(CABLES):
        x, y = 884 + index % 2 * 194, 296 + index // 2 * 52
        points = shapes.smooth([(x, y), (x + 22, y - 7), (x + 58, y + 9), (x + 84, y)], 4)
        cable(canvas, name, points, {"coax": 11, "ethernet": 6, "rope": 6}.get(name, 8))
        canvas.text(name.removeprefix("fibre-"), Box(x + 96, y - 12, 92, 24), Style(14, 500), INK900)
    canvas.line(shapes.hanging((884, 470), (1250, 470), 20), INK900, 2)
    canvas.line([(884, 480), (1250, 500)], SLATE500, 1)


def things(canvas):
    card(canvas, Box(866, 520, 400, 186), "settings", "Bahan & benda")
    names = (
        "hardware/sector-antenna-back",
        "hardware/rru-front",
        "hardware/microwave-dish-side",
        "hardware/rru-front",
        "hardware/sfp-module",
    )
    known = [name for name in names if name in canvas.facts] + [
        "hardware/ground-bar",
        "hardware/baseband-unit",
        "hardware/odu-rear",
    ]
    for cell, name in zip(row(Box(884, 560, 364, 130), 5, 12), known, strict=False):
        fact = canvas.facts[name]
        grow = min(cell.w / fact.w, cell.h / fact.h)
        canvas.sprite(name, Box(cell.x + (cell.w - fact.w * grow) / 2, cell.y, fact.w * grow, fact.h * grow))


PARTS = (bar, colours, type_card, buttons, states, instruments, icons, cables, things)


@pytest.mark.parametrize(("scale", "layered"), [(1.0, False), (1.0, True), (1.5, False)])
def test_the_style_tile_is_painted(studio, scale, layered):
    painter = make(studio, (round(1280 * scale), round(720 * scale)), scale)
    for part in PARTS:
        if layered:
            painter.layer(part.__name__, Box(0, 0, 1280, 720), part)
        else:
            part(painter)
    assert painter.overflows == []
    assert at(painter, round(20 * scale), round(4 * scale)) == shapes.rgba(INK900)[:3]
    if folder := os.environ.get("MENARA_PICTURES"):
        pygame.image.save(painter.surface, f"{folder}/style-{scale}-{'layers' if layered else 'direct'}.png")


# --- what it is given ---


def texts_of(node):
    if isinstance(node, dict):
        return [text for key, value in node.items() for text in (*texts_of(key), *texts_of(value))]
    if isinstance(node, list | tuple):
        return [text for value in node for text in texts_of(value)]
    return [node] if isinstance(node, str) else []


def test_every_sign_of_every_text_is_in_every_font(studio):
    files = [*(ASSETS / "texts").rglob("*.yaml"), *(ROOT / "scenarios").rglob("text.*.yaml"), ASSETS / "glossary.yaml"]
    assert len(files) > 10
    asked = "−°µΩ±≤≥→←↑↓²³×…✓▲▼λΔφθ≈∞√⚠·—–’“”\u00a0"  # noqa: RUF001
    signs = sorted(
        set(asked) | {sign for file in files for text in texts_of(plain(read_document(file))) for sign in text if sign >= " "}
    )
    for face in sorted({*fonts.FACES.values(), *fonts.DISPLAY_FACES.values()}):
        metrics = studio.font(face, 20).metrics("".join(signs))
        assert [sign for sign, metric in zip(signs, metrics, strict=True) if metric is None] == [], face


def test_digits_are_all_equally_wide(studio):
    for face in (*fonts.FACES.values(), *fonts.DISPLAY_FACES.values()):
        assert len({studio.font(face, 40).size(digit * 8)[0] for digit in "0123456789"}) == 1


def test_every_sprite_is_drawn(studio):
    files = {f"{file.parent.name}/{file.stem}" for file in (ASSETS / "art").rglob("*.svg")}
    assert files == set(studio.facts)
    for name, fact in studio.facts.items():
        grow = 24 / max(fact.w, fact.h)
        image = studio.sprite(name, (max(1, round(fact.w * grow)), max(1, round(fact.h * grow))))
        assert image.get_bounding_rect().size != (0, 0), name


# --- texts ---


def test_a_text_too_long_is_shortened_and_told_of(painter):
    box = Box(10, 10, 60, 24)
    painter.text("Kencangkan baut klem antena", box, LABEL, INK900)
    painter.text("Kencangkan baut klem antena", box, LABEL, INK900)
    painter.text("Baut", box, LABEL, INK900)
    assert painter.overflows == [("Kencangkan baut klem antena", box)]
    assert all(at(painter, x, y) == shapes.rgba(MIST100)[:3] for x in range(72, 90) for y in range(10, 34))


def test_a_text_shrinks_one_step_before_it_is_shortened(painter):
    box = Box(10, 10, painter.measure("Kencangkan baut", LABEL)[0] - 6, 24)
    painter.text("Kencangkan baut", box, LABEL, INK900)
    assert painter.overflows == []


def test_a_text_is_wrapped_at_spaces_but_not_at_hard_ones(painter):
    def width(line, size):
        return len(line) * size

    assert fonts.fit("satu dua tiga", (9, 20), 2, (1, 1), width).lines == ("satu dua", "tiga")
    assert fonts.fit("16\u00a0mm² kabel", (9, 20), 2, (1, 1), width).lines == ("16\u00a0mm²", "kabel")
    path = "/home/peserta/data/attempts/2026/report.html"
    assert fonts.fit(f"di {path}", (20, 20), 9, (1, 1), width).lines == ("di /home/peserta/", "data/attempts/2026/", "report.html")
    assert len(fonts.fit("m/s", (2, 20), 9, (1, 1), width).lines) == 1, "a unit is no path"
    cut = fonts.fit("satu dua tiga empat", (9, 20), 1, (1, 1), width)
    assert (cut.lines, cut.whole) == (("satu dua…",), False)


def test_text_never_falls_below_its_floor(studio):
    small = make(studio, (640, 360), 0.5)
    assert small.measure("Ag", CAPTION)[1] * 0.5 >= 12
    assert make(studio, text_scale=1.5).measure("Ag", LABEL)[0] > make(studio).measure("Ag", LABEL)[0] * 1.4


def test_signs_no_font_has_do_no_harm(painter):
    for string in ("", " ", "\x00\t", "基地局", "a\nb", "😀"):
        painter.text(string, Box(0, 0, 100, 30), LABEL, INK900, lines=2)


# --- shapes ---


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_boxes_that_touch_leave_no_gap(studio, scale):
    painter = make(studio, (400, 60), scale)
    for cell in row(Box(0, 0, 133, 20), 7, 0):
        painter.rect(cell, INK900)
    assert {at(painter, x, 5) for x in range(round(133 * scale))} == {shapes.rgba(INK900)[:3]}


def test_nothing_is_drawn_beyond_a_clip(painter):
    with painter.clip(Box(0, 0, 50, 50)) as inside, inside.clip(Box(40, 40, 50, 50)):
        painter.rect(Box(0, 0, 100, 100), INK900)
    assert [at(painter, x, x) == shapes.rgba(INK900)[:3] for x in (30, 45, 55)] == [False, True, False]


def test_a_lens_shows_what_lies_in_its_circle(painter):
    with painter.circle_clip(100, 100, 40) as inside:
        inside.rect(Box(0, 0, 300, 300), INK900)
    assert [at(painter, x, 100) == shapes.rgba(INK900)[:3] for x in (55, 65, 100, 135, 145)] == [False, True, True, True, False]
    assert at(painter, 66, 66) == shapes.rgba(MIST100)[:3]


def test_a_layer_is_drawn_once(painter):
    drawn = []

    def draw(canvas):
        drawn.append(1)
        canvas.rect(Box(20, 20, 10, 10), INK900)

    for _ in range(3):
        painter.layer(("test", "once"), Box(10, 10, 50, 50), draw)
    assert (len(drawn), at(painter, 25, 25), at(painter, 45, 45)) == (1, shapes.rgba(INK900)[:3], shapes.rgba(MIST100)[:3])


def test_a_soft_edge_is_no_darker_than_its_colour(painter):
    layer = painter._inner(0, 0, pygame.Surface((60, 60), pygame.SRCALPHA))
    layer.line([(5, 5), (50, 33)], WHITE, 5)
    layer.circle(30, 30, 12.3, WHITE)
    layer.polygon([(3, 50), (40, 41), (55, 58)], WHITE)
    pixels = [layer.surface.get_at((x, y)) for x in range(60) for y in range(60)]
    assert all(abs(pixel[3] - part) <= 2 for pixel in pixels for part in tuple(pixel)[:3])  # premultiplied


def test_a_corner_over_its_shadow_lies_between_card_and_ground(studio):
    for layered in (False, True):
        painter = make(studio)

        def draw(canvas):
            canvas.rect(Box(10, 10, 60, 40), WHITE, radius=12, shadow=True)

        painter.layer(("corner", layered), Box(0, 0, 90, 90), draw) if layered else draw(painter)
        assert min(at(painter, x, y)[0] for x in range(5, 75) for y in range(5, 60)) > 180


def test_shapes_too_small_or_far_away_do_no_harm(painter):
    painter.rect(Box(5, 5, 0, 10), INK900, radius=4)
    painter.rect(Box(5, 5, 1, 1), INK900, line=WHITE, radius=9, shadow=True)
    painter.circle(5, 5, 0.1, None, line=INK900)
    painter.line([(5, 5)], INK900)
    painter.line([(5, 5), (5, 5)], INK900, 6)
    painter.line([(5, 5), (50, 5), (5, 5)], INK900, 6)
    painter.polygon([(-900, -900), (-800, -900), (-850, -800)], INK900)
    painter.sprite("icons/wrench", Box(0, 0, 0.2, 0.2))
    painter.sprite("icons/wrench", Box(-50, 5, 24, 24), alpha=0.5, angle=370)


# --- what is kept ---


def test_large_sprites_are_kept_on_the_disk(tmp_path):
    folder = tmp_path / "sprites"
    first = Studio(ASSETS, folder).sprite("hardware/rru-front", (120, 260))
    (kept,) = folder.iterdir()
    again = Studio(ASSETS, folder).sprite("hardware/rru-front", (120, 260))
    assert pygame.image.tobytes(first, "RGBA") == pygame.image.tobytes(again, "RGBA")
    kept.write_bytes(b"broken")
    assert Studio(ASSETS, folder).sprite("hardware/rru-front", (120, 260)).get_size() == (120, 260)


def test_a_disk_that_takes_nothing_is_no_trouble(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert Studio(ASSETS, blocked / "below").sprite("hardware/rru-front", (120, 260)).get_size() == (120, 260)


def test_the_bundled_fonts_are_small_and_carry_their_licence():
    folder = ASSETS / "fonts"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 400_000
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8").upper()


@pytest.mark.parametrize("width", range(60, 68))
def test_rows_to_copy_from_never_all_begin_where_copying_is_slow(width):
    made = opaque((width, 9), pygame.Surface((4, 4)))
    assert made.get_size() == (width, 9)
    assert made.get_pitch() % 16 != 0
