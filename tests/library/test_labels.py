"""What a step is called is kept with its parts, so that the window can say it in any language."""

from __future__ import annotations

import json
from datetime import date

import pytest

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import Sentence

PATIENCE = 60.0


@pytest.fixture
def album(photos):
    return photos(
        *((f"{who}{n}.jpg", f"face {who} {n}") for who in ("anna", "ben") for n in range(3))
    )


@pytest.fixture
def named(library, album, group_with):
    library.import_paths([album]).result(PATIENCE)
    library.name(group_with(library, "anna0.jpg").id, "Anna {x}")
    return library


def parts(label):
    """Return the template of a label with those of the labels in it."""
    assert isinstance(label, Sentence)
    inner = [parts(value) for value in label.values.values() if isinstance(value, Sentence)]
    return [label.template, *inner]


def test_labels_are_whole_after_a_restart(named, open_library):
    past = open_library().history()
    assert past.undo == past.entries[0].label == "Name Anna {x}"
    assert (past.undo.template, past.undo.values) == ("Name {name}", {"name": "Anna {x}"})
    assert json.dumps([entry.label for entry in past.entries]) == '["Name Anna {x}"]'


def test_a_step_that_speaks_of_another_keeps_that_one_whole(named):
    step = named.history().entries[0].id
    taken_back = ["Take back: {step}", ["Name {name}"]]
    assert parts(named.take_back(step).label) == taken_back
    assert parts(named.undo().label) == ["Undo: {step}", taken_back]
    assert parts(named.redo().label) == ["Redo: {step}", taken_back]
    undone = named.undo_to(step).label
    assert undone == "Undo: Name Anna {x} and 1 more"
    assert parts(undone) == ["Undo: {step} and {number} more", ["Name {name}"]]


def test_why_a_step_can_not_be_taken_back_names_the_steps_whole(named):
    step = named.history().entries[0].id
    named.hide("p1")
    with pytest.raises(KnownError) as refused:
        named.take_back(step)
    assert refused.value.why == "“Hide Anna {x}”."
    assert parts(refused.value.why)[1] == ["{part0}", ["“{step}”", ["Hide {name}"]]]


def test_labels_of_an_older_library_are_shown_as_they_stand(named):
    with named._context.store.write() as tx:
        tx.scope.connection.execute("UPDATE journal SET label = 'Name Ben {y}'")
    assert named.history().undo == "Name Ben {y}"
    assert named.undo().label == "Undo: Name Ben {y}"


def test_every_verb_of_curating_has_a_label_with_its_parts(named, group_with, library_faces):
    def ben():
        return group_with(named, "ben0.jpg").id

    face = library_faces(named, "anna1.jpg")[0].id
    changes = [
        named.set_cover("p1", face),
        named.set_birth_date("p1", date(2000, 1, 2)),
        named.set_birth_date("p1", None),
        named.hide("p1"),
        named.show("p1"),
        named.confirm_faces([face], "p1"),
        named.reject_faces([face], "p1"),
        named.move_faces([face], "p1"),
        named.not_faces([face]),
        named.bring_back([face]),
        named.ignore([ben()]),
        named.know(ben()),
        named.merge(["p1", ben()]),
        named.save_album("Both", "2019"),
        named.delete_person("p1"),
    ]
    assert [parts(change.label) for change in changes] == [
        ["Cover of {name}"],
        ["Born {day}: {name}"],
        ["Forget a birth date: {name}"],
        ["Hide {name}"],
        ["Show {name}"],
        ["Confirm {who}"],
        ["Not {who}"],
        ["Move to {where}"],
        ["Not a face"],
        ["Bring a face back"],
        ["Ignore a stranger"],
        ["Not a stranger"],
        ["Merge into {name}"],
        ["Save album {name}"],
        ["Delete {name}"],
    ]
