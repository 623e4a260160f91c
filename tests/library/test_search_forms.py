"""Every search that the help or the documents show is one, and they show the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facealbum.domain.forms import FORMS
from facealbum.library.query import (
    Aged,
    All,
    AnyOf,
    File,
    Folder,
    Near,
    Not,
    Number,
    Only,
    Query,
    Some,
    Together,
    Video,
    When,
    Who,
    parse,
    unparse,
)

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "SEARCH.md"
ROW = re.compile(r"^\| `(.+?)` \|", re.MULTILINE)
SHOWN = [text.replace("\\|", "|") for text in ROW.findall(DOCUMENT.read_text("utf-8"))]
ALIKE = re.compile(r"((?:`[^`]+`(?:, | and )?)+) means? the same")


def kinds(query: Query) -> set[type]:
    match query:
        case All(items) | AnyOf(items) | Together(items):
            inner = set().union(*map(kinds, items))
        case Near(one, other):
            inner = kinds(one) | kinds(other)
        case Not(item):
            inner = kinds(item)
        case _:
            inner = set()
    return {type(query)} | inner


@pytest.mark.parametrize("text", [*SHOWN, *(form.example for form in FORMS)])
def test_each_example_is_a_search(text):
    query = parse(text)
    assert parse(unparse(query)) == query


def test_the_document_shows_every_form_of_the_help():
    assert {form.example for form in FORMS} <= set(SHOWN)


def test_the_document_shows_every_kind_of_node():
    shown = set().union(*(kinds(parse(text)) for text in SHOWN))
    assert shown == {
        Aged, All, AnyOf, File, Folder, Near, Not, Number, Only, Some, Together, Video, When, Who
    }  # fmt: skip


def test_what_is_said_to_mean_the_same_is_the_same():
    alike = 0
    for line in DOCUMENT.read_text("utf-8").replace("\\|", "|").splitlines():
        row, same = re.match(r"^\| `(.+?)` \|", line), ALIKE.search(line)
        if row and same:
            for text in re.findall(r"`([^`]+)`", same[1]):
                alike += 1
                wanted = parse(row[1])
                # Names side by side are told apart in the library, not by the grammar.
                assert text == "Anna Ben" or parse(text) == wanted, text
    assert alike > 12
