"""What a person chose last time: language, text size, sound, full screen, who he is. Kept in the data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from simulator.base.errors import StorageTrouble
from simulator.storage.folders import write_atomic
from simulator.storage.numbers import full_number

NAME = "settings.json"
TEXT_SCALES = (100, 200)
"""Least and largest size of text, hundredths."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices kept between starts. `text_scale` is in hundredths (100, 150, 200); `trainee` a number, "" for nobody yet.

    `avatar` and `warmed_up` are of whoever is here; `others` keeps them, as [avatar, warmed_up], of everybody who was here before.
    """

    lang: str = "id"
    text_scale: int = 100
    sound: bool = True
    full_screen: bool = False
    reduce_motion: bool = False
    trainee: str = ""
    avatar: int = 0
    warmed_up: bool = False
    others: Mapping[str, list[int]] = field(default_factory=dict)


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
    if "text_scale" in kept:
        kept["text_scale"] = min(max(kept["text_scale"], TEXT_SCALES[0]), TEXT_SCALES[1])
    if "others" in kept:
        kept["others"] = {number: own for number, own in kept["others"].items() if _is_own(own)}
    return Settings(**kept)


def _is_own(data: object) -> bool:
    return isinstance(data, list) and len(data) == 2 and all(type(item) is int for item in data)


def save_settings(root: Path, settings: Settings) -> bool:
    """Keeps the choices; False where the folder cannot be written, which stops nobody from working."""
    try:
        write_atomic(root / NAME, json.dumps(asdict(settings), sort_keys=True) + "\n")
    except StorageTrouble:
        return False
    return True


def own_of(settings: Settings, number: str) -> tuple[int, bool] | None:
    """(avatar, warmed up) of a number, None for one who was never here."""
    number = full_number(number)
    if number and number == settings.trainee:
        return settings.avatar, settings.warmed_up
    own = settings.others.get(number)
    return (own[0], bool(own[1])) if own else None


def with_trainee(settings: Settings, number: str, avatar: int | None = None) -> Settings:
    """The choices with somebody else here, as he left it; `avatar` is another picture. Who was here is remembered."""
    known, warmed = own_of(settings, number) or (0, False)
    others = {**settings.others}
    if settings.trainee:
        others[settings.trainee] = [settings.avatar, int(settings.warmed_up)]
    others.pop(full_number(number), None)
    return replace(settings, trainee=full_number(number), avatar=known if avatar is None else avatar, warmed_up=warmed, others=others)
