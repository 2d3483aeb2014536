"""What a person chose last time: language, text size, sound, full screen, who he is. Kept in the data folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from simulator.base.errors import StorageTrouble
from simulator.storage.folders import write_atomic

NAME = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices kept between starts. `text_scale` is in hundredths (100, 150, 200); `trainee` a number, "" for nobody yet."""

    lang: str = "id"
    text_scale: int = 100
    sound: bool = True
    full_screen: bool = False
    reduce_motion: bool = False
    trainee: str = ""
    avatar: int = 0
    warmed_up: bool = False


def load_settings(root: Path) -> Settings:
    """The kept choices; what is missing, damaged or of a wrong kind is as at first."""
    try:
        data = json.loads((root / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    plain = Settings()
    kept: dict[str, Any] = {item.name: data[item.name] for item in fields(Settings) if type(data.get(item.name)) is type(getattr(plain, item.name))}
    return Settings(**kept)


def save_settings(root: Path, settings: Settings) -> bool:
    """Keeps the choices; False where the folder cannot be written, which stops nobody from working."""
    try:
        write_atomic(root / NAME, json.dumps(asdict(settings), sort_keys=True) + "\n")
    except StorageTrouble:
        return False
    return True
