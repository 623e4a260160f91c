"""Letters come out in the order and the form in which they are drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.vision.lettering import as_drawn, forms_of


def everything(_letter):
    return True


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Anna", "Anna"),
        ("Анна 김민지", "Анна 김민지"),
        # Hebrew runs from right to left, numbers and Latin in it from left to right.
        ("שרה", "הרש"),
        ("שרה Kohn", "Kohn הרש"),
        ("Kohn שרה", "Kohn הרש"),
        ("שרה 12", "12 הרש"),
        ("(שרה)", "(הרש)"),
        # A point under a letter stays with its letter.
        ("ש\u05b8רה", "הרש\u05b8"),
        # beh, teh, theh joined: initial, medial, final, and from right to left.
        ("\u0628\u062a\u062b", "\ufe9a\ufe98\ufe91"),
        # alef joins to the right only, so what follows begins anew.
        ("\u0628\u0627\u0628", "\ufe8f\ufe8e\ufe91"),
        # lam and alef are one letter, here after a beh that reaches out to it.
        ("\u0628\u0644\u0627", "\ufefc\ufe91"),
        ("\u0644\u0627", "\ufefb"),
        # a mark between two letters parts nothing
        ("\u0628\u064e\u062a", "\ufe96\ufe91\u064e"),
        # emoji families, flags of what is heart or text: what nobody sees is not drawn
        ("👩\u200d👧", "👩👧"),
        ("❤\ufe0f", "❤"),
        ("a\u202eb", "ab"),
        ("two\n lines\t", "two lines"),
        ("e\u0301", "é"),
    ],
)
def test_known_words(text, drawn):
    assert as_drawn(text, everything) == drawn


def test_a_form_that_no_font_has_gives_way_to_the_letter_itself():
    assert as_drawn("\u0628\u062a", lambda letter: letter < "\ufb50") == "\u062a\u0628"


LETTERS = st.text("ab1( )שרהבתثلام\u064e\u05b8\u0644\u0627김👩\u200d\u202e\u0640", max_size=20)


@given(LETTERS)
def test_whatever_is_drawn_was_foreseen(text):
    assert set(as_drawn(text, everything)) <= set(forms_of(text)) | {" "}
    without_forms = as_drawn(text, lambda letter: not "\ufb50" <= letter <= "\ufefc")
    assert set(without_forms) <= set(forms_of(text)) | {" "}


@given(st.text("שרהבת ", max_size=20))
def test_hebrew_alone_is_drawn_backwards(text):
    words = " ".join(text.split())
    assert as_drawn(text, everything) == words[::-1]
