"""The dish: reference envelopes, the aperture, its table and the figures of its presets."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.radio.envelopes import average_gain_dbi, peak_gain_dbi
from simulator.radio.patterns import (
    HP,
    PRESETS,
    STD,
    UHP,
    Dish,
    aperture_field,
    aperture_gain_dbi,
    bessel_j0_j1,
    dish_gain_dbi,
    dish_table,
    first_null_deg,
    first_side_lobe_deg,
    floor_dbi,
    half_power_width_deg,
)
from tests.radio.tables import misses, numbers

FIRST_SITE = Dish(0.6, 22.162, 40.4)
DISHES = (FIRST_SITE, Dish(0.3, 7.4, 25.7), Dish(1.2, 23.0, 46.7, UHP), Dish(0.6, 15.0, 36.8, STD), Dish(0.6, 78.5, 50.3))
named = pytest.mark.parametrize(
    "dish", DISHES, ids=lambda dish: f"{dish.diameter_m} m {dish.frequency_ghz} GHz {dish.preset.name}"
)


@pytest.mark.parametrize(("name", "envelope"), [("f699_gain", peak_gain_dbi), ("f1245_gain", average_gain_dbi)])
def test_envelopes(name, envelope):
    columns = ("Gmax_dBi", "D_over_lambda", "f_GHz", "phi_deg")
    assert not misses(name, "gain_dBi", 1e-3, lambda row: envelope(*numbers(row, *columns)))


@pytest.mark.parametrize("envelope", [peak_gain_dbi, average_gain_dbi])
@pytest.mark.parametrize("angle", [0.0, 0.3, 1.0, 3.0, 20.0, 47.0, 60.0, 130.0])
def test_envelopes_hardly_jump_at_a_hundred_wavelengths(envelope, angle):
    below, above = envelope(47.0, 100.0, 15.0, angle), envelope(47.0, math.nextafter(100.0, 101.0), 15.0, angle)
    assert below == pytest.approx(above, abs=0.1)


@pytest.mark.parametrize("envelope", [peak_gain_dbi, average_gain_dbi])
def test_an_envelope_bears_a_gain_too_small_for_its_size(envelope):
    assert [envelope(20.0, 50.0, 15.0, angle) for angle in (0.0, 1e-9)]


def test_aperture():
    def found(row):
        preset = PRESETS[row["preset"]]
        assert (preset.power, preset.edge_taper_db, preset.blockage) == numbers(row, "n", "edge_taper_dB", "blockage_d_over_D")
        return aperture_field(preset, float(row["u"]))

    assert not misses("dish_aperture_pattern", "F", 1e-6, found)


@given(st.floats(0.0, 80.0))
def test_bessel_against_its_own_series(x):
    """By exact fractions of the power series in whole numbers of 2^-600."""
    one = 1 << 600
    square = int(x * 2**60) ** 2
    term, found = one, [0, 0]
    for step in range(150):
        found[0] += term
        found[1] += term // (step + 1)
        term = -(term * square >> 122) // ((step + 1) ** 2)
    j0, j1 = bessel_j0_j1(x)
    assert j0 == pytest.approx(found[0] / one, abs=1e-13)
    assert j1 == pytest.approx(found[1] / one * x / 2.0, abs=1e-13)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=list(PRESETS))
def test_series_and_integral_meet_at_two(preset):
    assert aperture_field(preset, math.nextafter(2.0, 0.0)) == pytest.approx(aperture_field(preset, 2.0), abs=1e-13)
    blocked = 2.0 / preset.blockage
    assert aperture_field(preset, math.nextafter(blocked, 0.0)) == pytest.approx(aperture_field(preset, blocked), abs=1e-13)


@pytest.mark.parametrize(
    ("preset", "width", "null", "lobe", "lobe_db"),
    [(STD, 64.6, 79.6, 103.0, -20.6), (HP, 68.9, 88.4, 113.0, -23.5), (UHP, 71.4, 95.2, 117.0, -27.2)],
)
def test_figures_of_the_presets(preset, width, null, lobe, lobe_db):
    """In degrees times diameter over wavelength, for a dish so large that sine and angle are one."""
    dish = Dish(3.0, 30.0, 57.0, preset)
    table = dish_table(dish)
    assert half_power_width_deg(table) * dish.ratio == pytest.approx(width, rel=0.003)
    assert first_null_deg(table) * dish.ratio == pytest.approx(null, rel=0.005)
    assert first_side_lobe_deg(table) * dish.ratio == pytest.approx(lobe, rel=0.01)
    assert -table.pointing_loss_db(first_side_lobe_deg(table)) == pytest.approx(lobe_db, abs=0.15)


@pytest.mark.parametrize(
    ("diameter", "frequency", "efficiency", "figures"),
    [
        (0.3, 7.4, 0.68, (25.7, 9.30, 11.9, 15.2)),
        (0.6, 14.9, 0.55, (36.8, 2.31, 2.96, 3.77)),
        (0.6, 22.4, 0.55, (40.4, 1.54, 1.97, 2.51)),
        (0.9, 18.7, 0.57, (42.5, 1.23, 1.58, 2.01)),
        (1.2, 13.0, 0.58, (41.9, 1.32, 1.70, 2.16)),
        (1.8, 8.0, 0.59, (41.3, 1.43, 1.84, 2.34)),
        (0.3, 38.5, 0.68, (40.0, 1.79, 2.30, 2.92)),
        (0.6, 78.5, 0.44, (50.3, 0.44, 0.56, 0.72)),
    ],
)
def test_suggested_dishes(diameter, frequency, efficiency, figures):
    gain = aperture_gain_dbi(diameter, frequency, efficiency)
    table = dish_table(Dish(diameter, frequency, gain))
    found = (gain, half_power_width_deg(table), first_null_deg(table), first_side_lobe_deg(table))
    assert found == pytest.approx(figures, rel=0.015)


@named
def test_a_table_is_the_formula_to_its_last_digit_within_the_lobes(dish):
    table = dish_table(dish)
    lobes = math.degrees(math.asin(min(80.0 / (math.pi * dish.ratio), 1.0)))
    for index in range(0, 180 * table.per_deg, 7):
        angle = index / table.per_deg
        allowed = 0.000501 if angle < lobes else 0.035
        assert table.gain_dbi(angle) == pytest.approx(dish_gain_dbi(dish, angle), abs=allowed)
    assert all(isinstance(gain, int) for gain in table.gains_mdbi)
    assert len(table.gains_mdbi) == 180 * table.per_deg + 2


@named
def test_between_its_angles_a_table_errs_at_the_foot_of_a_null_only(dish):
    table = dish_table(dish)
    null = first_null_deg(table)
    for part in range(1, 2000):
        angle = 3.0 * null * part / 2000.0
        allowed = 0.003 if angle < 0.8 * null else 0.12
        assert table.gain_dbi(angle) == pytest.approx(dish_gain_dbi(dish, angle), abs=allowed)


@named
def test_the_main_lobe_falls_all_the_way_to_the_null(dish):
    gains = dish_table(dish).gains_mdbi
    null = round(first_null_deg(dish_table(dish)) * dish_table(dish).per_deg)
    assert all(gains[index + 1] <= gains[index] for index in range(null))
    assert gains[0] == max(gains) == pytest.approx(1000.0 * dish.gain_dbi, abs=2.0)


@named
def test_no_direction_is_better_than_the_axis_and_behind_it_is_the_plateau(dish):
    table = dish_table(dish)
    assert table.gain_dbi(180.0) == pytest.approx(dish.gain_dbi - dish.preset.front_to_back_db, abs=1e-3)
    assert table.gain_dbi(100.5) == table.gain_dbi(180.0)
    assert table.pointing_loss_db(0.0) == 0.0
    with pytest.raises(IndexError):
        table.gain_dbi(180.1)
    with pytest.raises(ValueError, match="NaN"):
        table.gain_dbi(math.nan)


def test_the_floor_passes_into_the_plateau():
    before, middle, after = (floor_dbi(FIRST_SITE, angle) for angle in (60.0, 80.0, 100.0))
    assert before == average_gain_dbi(40.4, FIRST_SITE.ratio, 22.162, 60.0)
    assert after == 40.4 - 60.0
    assert middle == pytest.approx((before + after) / 2.0)
    assert floor_dbi(FIRST_SITE, 0.5) == pytest.approx(40.4 - 42.0)


def test_a_table_is_made_once():
    assert dish_table(FIRST_SITE) is dish_table(Dish(0.6, 22.162, 40.4, HP))


def test_the_tables_are_these():
    """Rounded to 0.001 dB a table is the same on every machine: some of it, written down."""
    gains = dish_table(FIRST_SITE).gains_mdbi
    assert [gains[index] for index in range(0, 600, 60)] == [40400, 39367, 36057, 29513, 14086, 15575, 16038, 10397, 6454, 10179]
