"""Why two are one person, and the link between them cut for good."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Four photos of anna, three of ben, one with both."""
    root = photos(
        *((f"anna{n}.jpg", f"face anna {n}") for n in range(4)),
        *((f"ben{n}.jpg", f"face ben {n}") for n in range(3)),
        ("both.jpg", "face anna 9", "face ben 9"),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def of(library, album, library_faces):
    """Return the face ids of a person of the fakes."""

    def look(person):
        both = library_faces(library, "both.jpg")[0 if person == "anna" else 1].id
        count = 4 if person == "anna" else 3
        return [library_faces(library, f"{person}{n}.jpg")[0].id for n in range(count)] + [both]

    return look


@pytest.fixture
def stands_with(library):
    def look(face):
        groups = [*library.people(), *library.groups()]
        members = ({f.id for f, _ in library.faces_of(group.id)} for group in groups)
        return next(faces for faces in members if face in faces)

    return look


class TestExplaining:
    def test_two_faces_of_one_group_were_joined_by_a_merge(self, library, of):
        a, b, *_ = of("anna")
        found = library.explain(a, b)
        assert found.explanation.together
        assert found.explanation.closest[0].distance == pytest.approx(found.explanation.distance)
        assert (found.faces_a, found.faces_b, found.stale) == ((a,), (b,), False)
        assert found.reasons[0].startswith("They were joined at ")

    def test_two_groups_are_far_apart_and_met_in_one_photo(self, library, of, group_with):
        a, b = group_with(library, "anna0.jpg").id, group_with(library, "ben0.jpg").id
        found = library.explain(a, b)
        assert not found.explanation.together
        assert found.explanation.distance > 1
        assert found.reasons[0] == "They are in one photo."
        assert found.faces_a == tuple(sorted(of("anna")))

    def test_a_face_and_its_own_group_is_the_face_and_the_others(self, library, of, group_with):
        a, *others = of("anna")
        found = library.explain(a, group_with(library, "anna0.jpg").id)
        assert found.faces_b == tuple(sorted(others))

    def test_it_says_whom_the_user_told_apart(self, library, of, group_with):
        library.name(group_with(library, "anna0.jpg").id, "Anna")
        anna, ben = library.person_named("Anna").id, of("ben")[0]
        library.reject_faces([ben], anna)
        found = library.explain(ben, anna)
        assert "You said that a face of them is not Anna." in found.reasons
        assert found.stale

    def test_what_is_not_there_or_the_same_is_refused(self, library, of, group_with):
        group = group_with(library, "anna0.jpg").id
        with pytest.raises(UnknownIdError):
            library.explain(of("anna")[0], 4040)
        with pytest.raises(UnknownIdError):
            library.explain("p99", group)
        with pytest.raises(KnownError, match="nothing to compare"):
            library.explain(group, group)


class TestParting:
    def parted(self, library, side_a, side_b, stands_with):
        """Check that no threshold brings the two sides together, and that undo takes it back."""
        before = {face: stands_with(face) for face in (*side_a, *side_b)}
        library.part(side_a, side_b)
        for threshold in (None, *library.threshold_range):
            if threshold is not None:
                library.regroup(threshold).result(PATIENCE)
            for face in side_a:
                assert stands_with(face).isdisjoint(side_b)
        for _ in range(3):
            library.undo()
        assert {face: stands_with(face) for face in (*side_a, *side_b)} == before

    def test_an_unnamed_group_in_two(self, library, of, stands_with):
        faces = of("anna")
        self.parted(library, faces[:2], faces[2:], stands_with)

    def test_a_face_from_a_named_person(self, library, of, group_with, stands_with):
        library.name(group_with(library, "anna0.jpg").id, "Anna")
        faces = of("anna")
        self.parted(library, faces[:1], faces[1:], stands_with)
        library.part(faces[:1], faces[1:])
        assert library.person_named("Anna").faces == 4

    def test_an_unconfirmed_face_from_a_named_person(
        self, library, of, group_with, stands_with, photos
    ):
        library.name(group_with(library, "anna0.jpg").id, "Anna")
        root = photos(("late.jpg", "face anna 77"), folder="late")
        known = set(of("anna"))
        library.import_paths([root]).result(PATIENCE)
        (late,) = stands_with(min(known)) - known
        self.parted(library, [late], sorted(known), stands_with)
        library.part([late], sorted(known))
        assert stands_with(late) == {late}
        assert library.person_named("Anna").confirmed == len(known)

    def test_two_unnamed_groups_before_anything_joins_them(self, library, of, stands_with):
        self.parted(library, of("anna"), of("ben"), stands_with)

    def test_two_people_are_apart_already_and_stay_as_they_are(
        self, library, of, group_with, stands_with
    ):
        library.name(group_with(library, "anna0.jpg").id, "Anna")
        library.name(group_with(library, "ben0.jpg").id, "Ben")
        self.parted(library, of("anna"), of("ben"), stands_with)
        assert (library.person_named("Anna").faces, library.person_named("Ben").faces) == (5, 4)

    def test_a_side_without_a_face_or_a_face_on_both_is_refused(self, library, of):
        a, b, *_ = of("anna")
        with pytest.raises(KnownError, match="both sides"):
            library.part([a, b], [b])
        with pytest.raises(KnownError, match="No face"):
            library.part([a], [])
        with pytest.raises(UnknownIdError):
            library.part([a], [4040])
