"""Choices are kept between starts, and a damaged file stops nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.storage.settings import Settings, load_settings, save_settings


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    chosen = Settings(lang="en", text_scale=150, sound=False, trainee="17", avatar=2)
    assert save_settings(tmp_path, chosen)
    assert load_settings(tmp_path) == chosen


@pytest.mark.parametrize("text", ["", "{", "[]", '{"lang": 5}', '{"text_scale": "big", "unknown": 1}'])
def test_a_damaged_file_gives_the_first_settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


def test_a_folder_that_cannot_be_written_is_met_kindly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not save_settings(tmp_path / "file", Settings())


def test_others_of_a_wrong_kind_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"others": {"07": [2, 1], "08": "x", "09": [1]}}', encoding="utf-8")
    assert load_settings(tmp_path).others == {"07": [2, 1]}


@pytest.mark.parametrize(("written", "text_scale"), [(99999, 200), (-5, 100), (1, 100), (150, 150)])
def test_a_size_of_text_that_no_window_can_draw_is_brought_back_to_one_that_can(tmp_path: Path, written: int, text_scale: int) -> None:
    (tmp_path / "settings.json").write_text(f'{{"text_scale": {written}, "trainee": "07"}}', encoding="utf-8")
    assert load_settings(tmp_path) == Settings(text_scale=text_scale, trainee="07")
