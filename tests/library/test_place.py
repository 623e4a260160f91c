"""The library that opens is the one that was chosen last, else the usual one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facealbum.domain.errors import LibraryError
from facealbum.library import place


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(place, "user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr(place, "user_data_path", lambda *_, **__: tmp_path / "data")
    return tmp_path


def test_the_usual_one_opens_until_another_is_chosen(home):
    assert place.chosen_folder() == home / "data"
    place.choose(home / "elsewhere")
    assert place.chosen_folder() == home / "elsewhere"


def test_a_folder_keeps_its_name_whatever_bytes_it_has(home):
    odd = Path(os.fsdecode(b"/photos/\xffalbum of Ann\xe9"))
    place.choose(odd)
    assert place.chosen_folder() == odd


def test_a_relative_folder_is_kept_as_an_absolute_one(home, monkeypatch):
    monkeypatch.chdir(home)
    place.choose(Path("here"))
    assert place.chosen_folder() == home / "here"


def test_where_it_cannot_be_kept_that_is_said(home):
    (home / "config").write_text("a file, where the folder of settings would be")
    with pytest.raises(LibraryError, match="can't be kept"):
        place.choose(home / "elsewhere")
