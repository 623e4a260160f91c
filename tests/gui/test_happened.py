"""A label says what to do; the window also says it as done, in the user's language."""

from __future__ import annotations

import pytest

from facealbum.domain.sentences import Sentence, sentence
from facealbum.gui.happened import happened, recalled, said_of


@pytest.mark.parametrize(
    ("label", "done"),
    [
        ("Name Anna", "Named Anna"),
        ("Merge into Anna", "Merged into Anna"),
        ("Merge", "Merged"),
        ("Move to Ben", "Moved to Ben"),
        ("Move faces", "Moved faces"),
        ("Confirm Anna", "Confirmed Anna"),
        ("Hide Anna", "Hidden: Anna"),
        ("Hide 1,200 people", "Hidden: 1,200 people"),
        ("Hide", "Hidden"),
        ("Show 3 people", "Shown again: 3 people"),
        ("Not Anna", "Taken out: not Anna"),
        ("Not this person", "Taken out: not this person"),
        ("Not a face", "Taken out: not a face"),
        ("Not a face: 3 of them", "Taken out: not a face: 3 of them"),
        ("Not a stranger: Anna", "No stranger any more: Anna"),
        ("Bring a face back", "Brought back: a face"),
        ("Bring 3 faces back", "Brought back: 3 faces"),
        ("Ignore 3 strangers", "Ignored: 3 strangers"),
        ("Forget a birth date: Anna", "Birth date forgotten: Anna"),
        ("Forget /photos/Rome", "Forgotten: /photos/Rome"),
        ("Watch /photos/Rome", "Watching /photos/Rome"),
        ("Watch no more: /photos", "No longer watched: /photos"),
        ("Delete Anna", "Deleted Anna"),
        ("Delete album Rome", "Deleted album Rome"),
        ("Cover of Anna", "New cover of Anna"),
        ("Regroup at 0.50", "Grouped anew at 0.50"),
        ("Undo: Name Anna", "Undone: Name Anna"),
        ("Undo: Name Anna and 3 more", "Undone: Name Anna and 3 more"),
        ("Redo: Take back: Name Anna", "Done again: Take back: Name Anna"),
        ("Anna: yes, 3 faces", "Anna: yes, 3 faces"),
    ],
)
def test_what_was_to_be_done_is_said_as_done(label, done):
    assert happened(label) == done
    assert said_of(label) == label


def test_a_label_is_known_by_its_template_whatever_its_values_are_called():
    label = sentence("Not {who}", who="a face")
    assert happened(label) == "Taken out: not a face"
    assert happened(sentence("Undo: {label}", label=label)) == "Undone: Not a face"


def test_a_label_that_was_stored_as_text_gets_its_template_and_values_again():
    found = recalled("Take back: Name Anna")
    assert found.template == "Take back: {step}"
    inner = found.values["step"]
    assert isinstance(inner, Sentence)
    assert (inner.template, inner.values) == ("Name {name}", {"name": "Anna"})
