"""The bundled fonts, made from Inter's own: subset to what the program writes, with tabular digits frozen in.

SDL_ttf cannot switch an OpenType feature on, and Inter's usual `1` is narrower than its `8`, so read-outs would jitter.
`build` therefore points the digits' code points at the glyphs of the feature `tnum` before it subsets.

Wanted: a folder with Inter 4's static fonts by their usual names (`Inter-Medium.woff2`, `InterDisplay-Bold.otf`, ...),
anywhere below it: the npm package `inter-ui` unpacked, or the zip of Inter's release. A font that stands there only as
`InterVariable.*` is instantiated from it. fontTools (with brotli for woff2) is needed for this, and only for this.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

FACES = {
    "Inter-Medium": (500, 14),
    "Inter-SemiBold": (600, 14),
    "Inter-Bold": (700, 14),
    "Inter-ExtraBold": (800, 14),
    "InterDisplay-Bold": (700, 32),
    "InterDisplay-ExtraBold": (800, 32),
}
"""File stem -> weight and optical size in the variable font."""

ENDINGS = (".otf", ".ttf", ".woff2", ".woff")
RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2015), (0x2018, 0x201E), (0x2190, 0x2199))
SIGNS = "ȘșȚțΓΔΘΛΠΣΦΨΩαβγδεηθλμπρστφψω\u2007\u2009\u202f†‡•…‰\u2032\u2033\u2039\u203a\u2044⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄€℃№™Ω↔↕↩↪↺↻∂∆∏∑\u2212\u2215∙√∞∫≈≠≤≥■□▲△▶▷▼▽◀◁◆◇○●★☆☐☑⚠⚡✓✔✕✗⌀∠⏱⌘⏎⇧"
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
"""No `calt`: it would turn `->` and `10x20` into something else than was written."""


def wanted() -> set[int]:
    """The code points the program may write."""
    return {code for first, last in RANGES for code in range(first, last + 1)} | {ord(sign) for sign in SIGNS}


def build(originals: Path, target: Path) -> dict[str, str]:
    """Writes the bundled fonts and the licence into `target`; font -> the wanted signs it lacks."""
    target.mkdir(parents=True, exist_ok=True)
    lacking = {}
    for stem in FACES:
        font = _open(originals, stem)
        lacking[stem] = "".join(sorted(chr(code) for code in wanted() - set(font.getBestCmap())))
        _freeze_tabular_digits(font)
        _subset(font)
        font.save(target / f"{stem}.ttf" if "glyf" in font else target / f"{stem}.otf")
    licence = next(path for name in ("OFL.txt", "LICENSE.txt") for path in sorted(originals.rglob(name)))
    (target / "OFL.txt").write_text(licence.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    return lacking


def _open(originals: Path, stem: str) -> Any:
    """The static font of that name, else that instance of the variable one."""
    fonts = import_module("fontTools.ttLib")
    static = [path for ending in ENDINGS for path in sorted(originals.rglob(f"{stem}{ending}"))]
    if static:
        return _plain(fonts.TTFont(static[0]))
    variable = [path for ending in ENDINGS for path in sorted(originals.rglob(f"InterVariable{ending}"))]
    if not variable:
        raise FileNotFoundError(f"{stem} and InterVariable are not below {originals}")
    weight, size = FACES[stem]
    instancer = import_module("fontTools.varLib.instancer")
    return _plain(instancer.instantiateVariableFont(fonts.TTFont(variable[0]), {"wght": weight, "opsz": size}))


def _plain(font: Any) -> Any:
    font.flavor = None
    return font


def _freeze_tabular_digits(font: Any) -> None:
    """Makes every code point whose glyph `tnum` would exchange mean the exchanged glyph."""
    table = font["GSUB"].table
    indices = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps: dict[str, str] = {}
    for index in sorted(indices):
        for plain in table.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(getattr(plain, "ExtSubTable", plain), "mapping", {}))
    for cmap in font["cmap"].tables:
        if cmap.isUnicode():
            cmap.cmap = {code: swaps.get(name, name) if chr(code).isdigit() else name for code, name in cmap.cmap.items()}


def _subset(font: Any) -> None:
    """Drops all that is not wanted: glyphs, features, hints, the names of glyphs and of other languages."""
    subset = import_module("fontTools.subset")
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.hinting = False
    options.glyph_names = False
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "meta"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
