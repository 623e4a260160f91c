"""A sentence is its English text, and remembers how it was made: in memory, stored, elsewhere."""

import copy
from pathlib import PurePosixPath

import pytest

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import Sentence, joined, packed, sentence, unjoined, unpacked

SAID = sentence("Move {faces} to {name}", faces=sentence("{n} faces", n=3), name="An{na}\udcff")


def test_it_is_its_english_text():
    assert SAID == "Move 3 faces to An{na}\udcff"
    assert (SAID.template, SAID.values["faces"].template) == ("Move {faces} to {name}", "{n} faces")


def test_without_values_braces_are_just_braces():
    assert sentence("Type {}") == "Type {}"


@pytest.mark.parametrize("way", [lambda one: unpacked(packed(one)), copy.deepcopy])
def test_stored_or_sent_to_another_process_it_is_still_whole(way):
    back = way(SAID)
    assert back == SAID
    assert isinstance(back, Sentence)
    assert back.values == SAID.values
    assert back.values["faces"].template == "{n} faces"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Name Anna",
        "{",
        '{"sentence": 3}',
        '{"sentence": "a',
        '{"sentence": "{b}", "values": {"a": 1}}',
    ],
)
def test_any_other_text_is_stored_as_it_is(text):
    assert unpacked(packed(text)) == text


def test_an_error_says_all_its_parts_each_as_a_sentence():
    error = KnownError(sentence("No face {n}.", n=4), "", sentence("Look again."))
    assert str(error) == error.sentence == "No face 4. Look again."
    assert [part.template for part in error.sentence.values.values()] == [
        "No face {n}.",
        "Look again.",
    ]


def test_what_is_empty_is_left_out_of_a_join():
    assert joined("", "b", "") == "b"
    assert joined() == ""


def test_what_was_joined_can_be_taken_apart_again_however_deep():
    whole = joined(joined(SAID, by=", "), "", joined("b", joined("c")))
    assert whole == f"{SAID} b c"
    assert unjoined(whole) == (SAID, "b", "c")
    assert unjoined(whole)[0].values == SAID.values


@pytest.mark.parametrize("text", ["a", SAID, sentence("Into {parts}.", parts=2)])
def test_what_was_not_joined_is_one_part(text):
    assert unjoined(text) == (text,)


def test_nothing_has_no_part():
    assert unjoined("") == ()


def test_a_value_that_is_no_plain_one_is_stored_as_its_text():
    back = unpacked(packed(sentence("It lies in {folder}.", folder=PurePosixPath("/a"))))
    assert (back, back.values) == ("It lies in /a.", {"folder": "/a"})
