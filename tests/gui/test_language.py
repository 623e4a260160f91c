"""The window speaks English or Korean; what it says is written down for translators, all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from facealbum.domain.sentences import sentence
from facealbum.gui import language, words
from facealbum.gui.korean import with_particles
from facealbum.gui.language import Language, speak, spoken

TOP = Path(__file__).parents[2]


@pytest.fixture
def korean(qapp):
    speak(Language.KOREAN)
    yield
    speak(Language.ENGLISH)


def test_every_text_is_in_the_files_and_the_files_are_compiled():
    script = TOP / "packaging/translations.py"
    checked = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""
    assert checked.returncode == 0


@pytest.mark.parametrize(
    ("system", "choice", "said"),
    [
        ("ko_KR", Language.SYSTEM, Language.KOREAN),
        ("de_DE", Language.SYSTEM, Language.ENGLISH),
        ("ko_KR", Language.ENGLISH, Language.ENGLISH),
        ("en_GB", Language.KOREAN, Language.KOREAN),
    ],
)
def test_the_language_is_what_was_chosen_else_the_systems(monkeypatch, system, choice, said):
    monkeypatch.setattr(language.QLocale, "system", lambda: QLocale(system))
    assert spoken(choice) is said


def test_counts_and_dates_are_korean(korean):
    assert words.count(1204, "photo") == "사진 1,204장"
    assert words.locale().language() == QLocale.Language.Korean


def test_english_counts_have_a_singular_again_after_korean(korean):
    speak(Language.ENGLISH)
    assert [words.count(n, "person") for n in (1, 2)] == ["1 person", "2 people"]


def test_a_sentence_of_another_room_is_said_with_its_values():
    said = sentence("Move {faces} to {name}", faces=sentence("{n} faces", n=3), name="Undo")
    assert words.told(said) == "Move 3 faces to Undo"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("안나을(를) 봅니다", "안나를 봅니다"),
        ("벤을(를) 봅니다", "벤을 봅니다"),
        ("서울(으)로", "서울로"),
        ("집(으)로, 부산(으)로, 제주(으)로", "집으로, 부산으로, 제주로"),
        ("“Ben”이(가)", "“Ben”이"),
        ("Anna과(와) Ben", "Anna와 Ben"),
        ("사진 3은(는), 사진 2은(는)", "사진 3은, 사진 2는"),
        ("모두 보기", "모두 보기"),
    ],
)
def test_particles_fit_the_word_before(text, said):
    assert with_particles(text) == said
