"""What the user says of faces is kept, followed at once, and beats what the machine thinks."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Six photos of Anna, four of Ben, three of Carol, one of a stranger."""
    people = {"anna": 6, "ben": 4, "carol": 3, "dora": 1}
    root = photos(
        *(
            (f"{person}{number}.jpg", f"face {person} {number}")
            for person, count in people.items()
            for number in range(count)
        )
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def who(library, album, library_faces):
    """Return the ids of the faces of a person of the fakes."""

    def look(person, *numbers):
        return [library_faces(library, f"{person}{number}.jpg")[0].id for number in numbers]

    return look


@pytest.fixture
def group_of(library, album, group_with):
    def look(person, number=0):
        return group_with(library, f"{person}{number}.jpg")

    return look


@pytest.fixture
def said(library):
    """Return what was said: person id and answer by face."""

    def look(face_ids):
        verdicts = library._context.store.read.verdicts.of_faces(face_ids)
        return {(v.face_id, v.person_id, v.answer) for v in verdicts}

    return look


def regroup(library, threshold=None):
    library.regroup(threshold).result(PATIENCE)


class TestNaming:
    def test_naming_a_group_confirms_its_faces(self, library, group_of):
        change = library.name(group_of("anna").id, "  Anna   Smith ")
        (anna,) = library.people()
        assert (anna.name, anna.faces, anna.confirmed) == ("Anna Smith", 6, 6)
        assert change.label == "Name Anna Smith"
        assert change.undoable
        assert anna.id in change.groups
        assert library.names() == ["Anna Smith"]

    def test_renaming_keeps_the_person(self, library, group_of):
        library.name(group_of("anna").id, "Ana")
        library.name("p1", "ANA")
        assert [(person.id, person.name) for person in library.people()] == [("p1", "ANA")]

    def test_naming_two_groups_alike_makes_them_one(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        library.name(group_of("ben").id, "anna")
        (anna,) = library.people()
        assert (anna.id, anna.name, anna.faces, anna.confirmed) == ("p1", "Anna", 10, 10)

    def test_naming_a_person_like_another_merges_the_two(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        library.name(group_of("ben").id, "Ben")
        library.name("p2", "Anna")
        assert [(person.id, person.faces) for person in library.people()] == [("p1", 10)]
        assert library.person_named("Ben") is None

    @pytest.mark.parametrize("name", ["", "  \t"])
    def test_an_empty_name_is_refused(self, library, group_of, name):
        with pytest.raises(KnownError, match="letter"):
            library.name(group_of("anna").id, name)

    def test_an_id_that_is_not_there_is_refused(self, library, album):
        for wrong in ("p77", "g7777", "nonsense"):
            with pytest.raises(UnknownIdError):
                library.name(wrong, "Anna")

    def test_a_name_survives_any_threshold(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        for threshold in library.threshold_range:
            regroup(library, threshold)
            assert library.person_named("Anna").confirmed == 6


class TestMerging:
    def test_unnamed_groups_become_a_person_without_a_name(self, library, group_of):
        library.merge([group_of("anna").id, group_of("ben").id])
        (both,) = library.people()
        assert (both.name, both.faces, both.confirmed) == ("", 10, 10)
        regroup(library)
        assert library.people()[0].faces == 10

    def test_the_named_one_takes_the_others(self, library, group_of):
        library.name(group_of("ben").id, "Ben")
        library.merge([group_of("anna").id, "p1", group_of("carol").id])
        (ben,) = library.people()
        assert (ben.name, ben.faces) == ("Ben", 13)

    def test_of_two_named_ones_the_first_takes_the_other(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        library.name(group_of("ben").id, "Ben")
        change = library.merge(["p2", "p1"])
        assert [person.name for person in library.people()] == ["Ben"]
        assert change.label == "Merge into Ben"

    def test_the_merge_is_the_newer_word(self, library, group_of, who, said):
        library.name(group_of("anna").id, "Anna")
        library.name(group_of("ben").id, "Ben")
        face = who("anna", 0)
        library.move_faces(face, "p2")
        assert (face[0], 1, Answer.IS_NOT) in said(face)
        library.merge(["p1", "p2"])
        assert said(face) == {(face[0], 1, Answer.IS)}

    def test_one_group_is_nothing_to_merge(self, library, group_of):
        group = group_of("anna").id
        with pytest.raises(KnownError, match="nothing to merge"):
            library.merge([group, group])


class TestMoving:
    def test_faces_of_an_unnamed_group_become_a_new_person(self, library, group_of, who, said):
        moved = who("anna", 0, 1)
        library.move_faces(moved, None, "Twin")
        twin = library.person_named("Twin")
        assert (twin.faces, twin.confirmed) == (2, 2)
        assert group_of("anna", 2).faces == 4
        stayed = who("anna", 2, 3, 4, 5)
        assert said(stayed) == {(face, twin.person_id, Answer.IS_NOT) for face in stayed}

    def test_a_regroup_does_not_undo_it(self, library, group_of, who):
        library.move_faces(who("anna", 0, 1), None, "Twin")
        regroup(library, library.threshold_range[1])
        assert library.person_named("Twin").faces == 2
        assert group_of("anna", 2).faces == 4

    def test_faces_of_a_person_are_not_that_person_any_more(self, library, group_of, who, said):
        library.name(group_of("anna").id, "Anna")
        moved = who("anna", 0, 1)
        library.move_faces(moved, None)
        assert (library.group("p1").faces, library.group("p2").faces) == (4, 2)
        assert said(moved) == {
            *((face, 1, Answer.IS_NOT) for face in moved),
            *((face, 2, Answer.IS) for face in moved),
        }

    def test_faces_go_to_a_person_that_is_there(self, library, group_of, who):
        library.name(group_of("ben").id, "Ben")
        library.move_faces(who("dora", 0), "p1")
        assert library.group("p1").faces == 5
        assert group_of("anna").faces == 6

    def test_a_new_person_of_a_taken_name_is_that_person(self, library, group_of, who):
        library.name(group_of("ben").id, "Ben")
        library.move_faces(who("anna", 0), None, "BEN")
        assert [(person.id, person.faces) for person in library.people()] == [("p1", 5)]

    def test_a_group_that_loses_its_smallest_face_goes_on_under_another_id(
        self, library, group_of, who
    ):
        before = group_of("anna")
        smallest = int(before.id[1:])
        library.move_faces([smallest], None, "First")
        with pytest.raises(UnknownIdError):
            library.group(before.id)
        others = {group.faces for group in library.groups()}
        assert others == {5, 4, 3, 1}

    @pytest.mark.parametrize(("faces", "error"), [([], KnownError), ([9999], UnknownIdError)])
    def test_faces_that_are_not_there_are_refused(self, library, album, faces, error):
        with pytest.raises(error):
            library.move_faces(faces, None)


class TestRejectingAndConfirming:
    def test_a_rejected_face_stands_alone_and_is_not_asked_again(
        self, library, group_of, who, said
    ):
        library.name(group_of("anna").id, "Anna")
        face = who("anna", 0)
        library.reject_faces(face, "p1")
        assert said(face) == {(face[0], 1, Answer.IS_NOT)}
        assert group_of("anna").faces == 1
        for threshold in library.threshold_range:
            regroup(library, threshold)
            assert group_of("anna").id != "p1"

    def test_rejecting_from_an_unnamed_group_keeps_the_rest_together(self, library, group_of, who):
        face = who("anna", 0)
        library.reject_faces(face, group_of("anna").id)
        regroup(library)
        assert group_of("anna").faces == 1
        assert group_of("anna", 1).faces == 5

    def test_an_unnamed_group_can_not_be_rejected_as_a_whole(self, library, group_of, who):
        with pytest.raises(KnownError, match="must stay"):
            library.reject_faces(who("carol", 0, 1, 2), group_of("carol").id)

    def test_confirming_takes_a_no_back(self, library, group_of, who, said):
        library.name(group_of("anna").id, "Anna")
        face = who("anna", 0)
        library.reject_faces(face, "p1")
        library.confirm_faces(face, "p1")
        assert said(face) == {(face[0], 1, Answer.IS)}
        assert library.group("p1").faces == 6

    def test_confirming_some_of_an_unnamed_group_makes_a_person_of_all(
        self, library, group_of, who
    ):
        library.confirm_faces(who("anna", 0, 1), group_of("anna").id)
        (person,) = library.people()
        assert (person.faces, person.confirmed) == (6, 2)


class TestHidingAndCovers:
    def test_a_hidden_person_is_listed_apart(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        library.hide("p1")
        assert library.people() == []
        assert [person.name for person in library.people(hidden=True)] == ["Anna"]
        assert library.counts().hidden == 1
        library.show("p1")
        assert [person.name for person in library.people()] == ["Anna"]

    def test_a_hidden_group_becomes_a_hidden_person_and_stays_so(self, library, group_of):
        library.hide(group_of("anna").id)
        regroup(library)
        (hidden,) = library.people(hidden=True)
        assert (hidden.name, hidden.faces) == ("", 6)

    def test_several_are_hidden_and_shown_in_one_step(self, library, group_of):
        library.name(group_of("anna").id, "Anna")
        change = library.hide("p1", group_of("ben").id)
        assert change.label == "Hide 2 people"
        assert library.counts().hidden == 2
        library.undo()
        assert library.counts().hidden == 0
        assert [entry.label for entry in library.history().entries if not entry.undone] == [
            "Name Anna"
        ]

    def test_the_chosen_face_stands_for_the_person(self, library, group_of, who):
        library.name(group_of("anna").id, "Anna")
        (face,) = who("anna", 3)
        library.set_cover("p1", face)
        assert library.group("p1").cover_face_id == face
        with pytest.raises(UnknownIdError):
            library.set_cover("p1", who("ben", 0)[0])


class TestDistances:
    def test_faces_stand_by_doubt_and_moving_one_measures_again(self, library, group_of, who):
        library.name(group_of("anna").id, "Anna")
        library.move_faces(who("ben", 0), "p1")
        rows = [(face.id, placement.distance) for face, placement in library.faces_of("p1")]
        assert [face for face, _ in rows][-1] == who("ben", 0)[0]
        distances = [distance for _, distance in rows]
        assert distances == sorted(distances)
        assert 0.3 < distances[0] < 1.0 < distances[-1]
