"""Reference patterns of point-to-point dishes: envelopes without nulls or lobes, made for interference.

Useless for teaching alignment; the average one is the floor of the dish model in `patterns`.
`ratio` is diameter over wavelength. The range 70 to 86 GHz widens the side lobes to 120 deg.
Sources: ITU-R F.699-8 (peak) and F.1245-3 (average), recommends 2.1 and 2.2 each.
"""

from __future__ import annotations

from math import log10, sqrt


def peak_gain_dbi(gain_dbi: float, ratio: float, frequency_ghz: float, off_axis_deg: float) -> float:
    """Gain no side lobe is above, ITU-R F.699-8; `off_axis_deg` in [0, 180], 0.1 to 86 GHz.

    >>> round(peak_gain_dbi(31.5, 15.010384, 7.5, 5.0), 4)
    19.6459
    """
    is_wide = 70.0 <= frequency_ghz <= 86.0
    if ratio > 100.0:
        shelf_deg, side_dbi, back_dbi = 15.85 * ratio**-0.6, 32.0, -10.0
    else:
        lowered = 10.0 * log10(ratio)
        shelf_deg, side_dbi, back_dbi = 100.0 / ratio, 52.0 - lowered, 10.0 - lowered
    end_deg, back_dbi = (120.0, back_dbi - 10.0) if is_wide else (48.0, back_dbi)
    return _gain_dbi(gain_dbi, ratio, off_axis_deg, shelf_deg, side_dbi, end_deg, back_dbi)


def average_gain_dbi(gain_dbi: float, ratio: float, frequency_ghz: float, off_axis_deg: float) -> float:
    """Gain side lobes have on the average, ITU-R F.1245-3; `off_axis_deg` in [0, 180], 1 to 86 GHz.

    >>> round(average_gain_dbi(31.5, 15.010384, 7.5, 5.0), 4)
    15.6438
    """
    is_wide = 70.0 <= frequency_ghz <= 86.0
    if ratio > 100.0:
        shelf_deg, side_dbi, back_dbi = 12.02 * ratio**-0.6, 29.0, -13.0
    else:
        lowered = 5.0 * log10(ratio)
        shelf_deg, side_dbi, back_dbi = 0.0, 39.0 - lowered, -3.0 - lowered
    end_deg, back_dbi = (120.0, back_dbi - 10.0) if is_wide else (48.0, back_dbi)
    return _gain_dbi(gain_dbi, ratio, off_axis_deg, shelf_deg, side_dbi, end_deg, back_dbi)


def _gain_dbi(
    gain_dbi: float, ratio: float, off_axis_deg: float, shelf_deg: float, side_dbi: float, end_deg: float, back_dbi: float
) -> float:
    """Main lobe, shelf to `shelf_deg`, side lobes (`side_dbi` less 25 log angle) to `end_deg`, back: both have this shape."""
    shelf_dbi = 2.0 + 15.0 * log10(ratio)
    main_deg = 20.0 / ratio * sqrt(max(0.0, gain_dbi - shelf_dbi))
    if off_axis_deg < main_deg:
        turned = ratio * off_axis_deg
        return gain_dbi - 2.5e-3 * turned * turned
    if off_axis_deg < shelf_deg:
        return shelf_dbi
    if off_axis_deg < end_deg:
        # With Gmax at or below the shelf there is no main lobe, and the law has no logarithm of 0.
        return side_dbi - 25.0 * log10(off_axis_deg) if off_axis_deg else gain_dbi
    return back_dbi
