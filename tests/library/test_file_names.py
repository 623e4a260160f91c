"""A name becomes one that every system takes, and stays the same where it was one."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.library.exporting.file_names import (
    LONGEST,
    alike_key,
    as_text,
    folded,
    numbered,
    portable,
    shortened,
)

DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE | re.DOTALL)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Anna", "Anna"),
        ("Anna Müller-Lüdenscheidt", "Anna Müller-Lüdenscheidt"),
        ("김민지", "김민지"),
        ("👩‍👩‍👧 Family", "👩‍👩‍👧 Family"),
        ("می‌خواهم", "می‌خواهم"),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"),
        ("a\0b\nc\x7f", "a_b_c_"),
        ("Anna...", "Anna"),
        (" Anna . ", "Anna"),
        (".Anna", "_Anna"),
        ("J. R. Smith", "J. R. Smith"),
        ("con", "_con"),
        ("Con.Air", "_Con.Air"),
        ("COM1", "_COM1"),
        ("lpt¹.txt", "_lpt¹.txt"),
        ("COM10", "COM10"),
        ("Console", "Console"),
        ("..", "Person p1"),
        ("/", "Person p1"),
        ("   ", "Person p1"),
        ("an\u202ena", "anna"),
        ("e\u0301", "é"),
        ("\udce9t\udcff", "étÿ"),
    ],
)
def test_known_names(name, safe):
    assert portable(name, "Person p1") == safe


TEXT = st.text(st.characters(codec=None), max_size=200)
NAMES = st.one_of(TEXT, st.text("ab.e\u0301/ \u200d🏽👩con1", max_size=300))


@given(NAMES, st.integers(30, LONGEST))
def test_any_name_becomes_one_that_every_system_takes(name, longest):
    safe = portable(name, "Person", longest)
    assert 0 < len(safe.encode("utf-8")) <= longest
    assert not set(safe) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(letter) == "Cc" for letter in safe)
    assert safe == safe.strip()
    assert not safe.startswith(".")
    assert not safe.endswith(".")
    assert not DEVICES.fullmatch(safe)
    assert unicodedata.is_normalized("NFC", safe)
    assert portable(safe, "Person", longest) == safe


@given(NAMES, st.integers(0, 60))
def test_a_shortened_name_begins_like_the_whole_one(text, longest):
    short = shortened(text, longest)
    assert text.startswith(short)
    assert len(short.encode("utf-8", "surrogatepass")) <= longest
    assert short == text or not short.endswith("\u200d")


def test_no_letter_is_cut_from_its_accent():
    assert shortened("ab\u0301c", 2) == "a"
    assert shortened("ab\u0301c", 4) == "ab\u0301"
    assert shortened("👩‍👧", 8) == "👩"


@given(st.text("ab (2).jpg", min_size=1, max_size=300).filter(lambda name: name.strip(". ")))
def test_numbered_names_are_alike_short_enough_and_all_different(name):
    names = [each for each, _ in zip(numbered(name), range(12), strict=False)]
    assert names[0] == name
    assert len({folded(each) for each in names}) == 12
    assert all(len(each.encode("utf-8", "surrogatepass")) <= LONGEST for each in names[1:])
    if name == portable(name, "photo") and len(name) < 40:
        assert {alike_key(each) for each in names} == {alike_key(name)}


def test_bytes_that_are_no_text_are_read_as_latin_1():
    assert as_text("caf\udce9") == "café"
