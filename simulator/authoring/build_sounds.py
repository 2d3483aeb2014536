"""The short sounds of the window, made from sines and noise: `python -m simulator.authoring.build_sounds [FOLDER]`.

Each is under 300 ms, mono, 22,050 Hz, 16 bit, and about equally loud. A file may be replaced by a recording of the same name.
"""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from simulator.base.documents import bundled_root

Wave = npt.NDArray[np.float64]

RATE = 22_050
LOUD, PEAK = 0.17, 0.85
"""Root mean square of a sound's loudest 50 ms (about -14 LUFS for sounds so short), and the highest sample allowed."""


def _time(ms: float) -> Wave:
    return np.arange(round(RATE * ms / 1000)) / RATE


def tone(hertz: float, ms: float, fall_ms: float, *, to_hertz: float | None = None) -> Wave:
    """A sine that dies away (to 1/e in `fall_ms`), gliding to another pitch where one is given."""
    t = _time(ms)
    pitch = np.linspace(hertz, to_hertz or hertz, len(t))
    return np.asarray(np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-t * 1000 / fall_ms))


def noise(ms: float, fall_ms: float, smooth: int = 1, seed: int = 1) -> Wave:
    """A hiss that dies away; `smooth` samples are averaged, which makes it duller. The same every time."""
    count = round(RATE * ms / 1000)
    state, found = seed, []
    for _ in range(count):  # an own small generator: nothing here depends on a library's dice
        state = (1_103_515_245 * state + 12_345) % (1 << 31)
        found.append(state / (1 << 30) - 1.0)
    hiss: Wave = np.array(found)
    if smooth > 1:
        hiss = np.asarray(np.convolve(hiss, np.ones(smooth) / smooth, mode="same"), dtype=np.float64)
    return np.asarray(hiss * np.exp(-_time(ms) * 1000 / fall_ms))


def mixed(*parts: tuple[float, float, Wave]) -> Wave:
    """Parts laid over each other: (starts at ms, share, wave)."""
    length = max(round(RATE * start / 1000) + len(part) for start, _, part in parts)
    out = np.zeros(length)
    for start, share, part in parts:
        at = round(RATE * start / 1000)
        out[at : at + len(part)] += share * part
    return out


def finished(raw: Wave) -> Wave:
    """Equally loud, without a crack at its ends."""
    window = min(len(raw), round(RATE * 0.05))
    energy = np.convolve(raw * raw, np.ones(window) / window, mode="valid")
    raw = raw * (LOUD / float(np.sqrt(energy.max())))
    raw = np.tanh(raw / PEAK) * PEAK
    edge = round(RATE * 0.003)
    raw[:8] *= np.linspace(0, 1, 8)
    raw[-edge:] *= np.linspace(1, 0, edge)
    return np.asarray(raw)


def _notes(*notes: tuple[float, float]) -> Wave:
    """Soft notes one after the other: (starts at ms, hertz)."""
    parts = [(start, 1.0, tone(hertz, 130, 60)) for start, hertz in notes]
    return mixed(*parts, *((start, 0.25, tone(2 * hertz, 110, 40)) for start, hertz in notes))


RECIPES: dict[str, Callable[[], Wave]] = {
    "pick": lambda: mixed((0, 0.7, noise(40, 8, 6)), (0, 0.6, tone(520, 70, 18, to_hertz=640))),
    "put": lambda: mixed((0, 0.8, noise(60, 12, 10, 5)), (0, 0.8, tone(300, 90, 26, to_hertz=220))),
    "snap": lambda: mixed((0, 0.5, noise(30, 5, 3, 7)), (0, 0.5, tone(1500, 40, 8)), (38, 1.0, noise(40, 7, 3, 9)), (38, 0.8, tone(980, 70, 14))),
    "clack": lambda: mixed((0, 0.8, noise(40, 6, 2, 11)), (0, 0.7, tone(2350, 130, 30)), (70, 0.8, noise(40, 6, 2, 13)), (70, 0.6, tone(1890, 150, 36))),
    "ratchet": lambda: mixed(*((step * 42.0, 0.9, mixed((0, 1.0, noise(18, 4, 3, 17 + step)), (0, 0.5, tone(1250 + 30 * step, 24, 6)))) for step in range(4))),
    "torque": lambda: mixed((0, 1.0, noise(30, 5, 2, 23)), (0, 0.9, tone(1750, 60, 12)), (3, 0.8, tone(420, 110, 26))),
    "breaker": lambda: mixed((0, 0.9, noise(50, 8, 4, 29)), (0, 1.0, tone(150, 200, 48, to_hertz=95)), (22, 0.7, noise(40, 7, 5, 31))),
    "beep": lambda: tone(2050, 110, 300),
    "paper": lambda: mixed((0, 0.5, noise(120, 60, 2, 37)), (90, 0.8, noise(140, 45, 3, 41))),
    "shutter": lambda: mixed((0, 0.9, noise(36, 7, 3, 43)), (0, 0.4, tone(900, 40, 9)), (85, 1.0, noise(60, 12, 4, 47)), (85, 0.4, tone(620, 60, 14))),
    "radio": lambda: mixed((0, 0.8, noise(150, 400, 2, 53)), (150, 0.9, tone(1320, 90, 200))),
    "done": lambda: _notes((0, 659.3), (120, 987.8)),
    "wrong": lambda: mixed((0, 1.0, tone(196, 230, 90)), (0, 0.35, tone(392, 200, 60))),
    "critical": lambda: mixed(*((start, 1.0, mixed((0, 1.0, tone(165, 80, 60)), (0, 0.5, tone(330, 80, 45)))) for start in (0.0, 98.0, 196.0))),
}
"""How each sound is made, by the name `ui.voice` calls it."""


def build(folder: Path) -> list[Path]:
    """Writes every sound into a folder; where they lie."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_written(folder / f"{name}.wav", finished(make())) for name, make in RECIPES.items()]


def _written(path: Path, sound: Wave) -> Path:
    samples: Any = np.round(sound * 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return path


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else bundled_root() / "assets" / "sounds")
