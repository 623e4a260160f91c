"""The review queue asks what settles most, takes an answer as one step, and asks nothing twice."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer
from facealbum.grouping.questions import Kind
from facealbum.library.answering import Reply
from facealbum.library.group_members import LATE

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Anna with Ben in three photos, each alone in some, a child, and passers-by."""
    root = photos(
        *((f"both{n}.jpg", f"face anna {n}", f"face ben {n}") for n in range(3)),
        *((f"anna{n}.jpg", "date 2015-05-01", f"face anna {n}") for n in range(3, 8)),
        *((f"ben{n}.jpg", f"face ben {n}") for n in range(3, 6)),
        *((f"carol{n}.jpg", "date 2020-05-01", f"face carol {n}") for n in range(3)),
        *((f"dora{n}.jpg", f"face dora{n} 0") for n in range(4)),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def face(library, album, library_faces):
    def look(photo, place=0):
        return library_faces(library, f"{photo}.jpg")[place].id

    return look


@pytest.fixture
def group_of(library, album, group_with):
    def look(photo, place=0):
        return group_with(library, f"{photo}.jpg", place)

    return look


def truth(library):
    """Return the rows of all tables of truth but the journal, and where everybody stands."""
    tables = library._context.store.read
    rows = {
        "persons": [(p.id, p.name, p.hidden, p.cover_face_id) for p in tables.people.all()],
        "verdicts": [(v.face_id, v.person_id, v.answer) for v in tables.verdicts.all()],
    }
    places = tables.placements.arrays()
    return rows, places.face_ids.tolist(), places.keys.tolist()


def entries(library):
    return [entry for entry in library._context.store.read.journal.entries() if not entry.undone]


def rejected(library):
    verdicts = library._context.store.read.verdicts.all()
    return {(v.face_id, v.person_id) for v in verdicts if v.answer is Answer.IS_NOT}


class TestAsking:
    def test_the_biggest_group_comes_first(self, library, album):
        first, second, third, *rest = library.questions(10)
        assert [first.settles, second.settles, third.settles] == [8, 6, 3]
        assert {first.kind, second.kind, third.kind} == {Kind.WHO}
        assert first.left == 17
        assert all(question.kind is Kind.PAIR for question in rest)

    def test_what_was_named_is_asked_no_more(self, library, album):
        first, second, *_ = library.questions(2)
        library.name(first.group.id, "Anna")
        (now,) = library.questions(1)
        assert now.group.id == second.group.id
        assert library.review_left() == 9

    def test_what_is_skipped_comes_last(self, library, album):
        first, *_ = library.questions(1)
        library.skip_question(first)
        asked = library.questions(10)
        assert asked[-1].group.id == first.group.id
        assert asked[0].group.id != first.group.id
        assert library.review_left() == 17

    def test_hidden_people_are_not_asked_about(self, library, face, group_of):
        library.confirm_faces([face("anna3")], group_of("anna3").id)
        assert Kind.WHO in {q.kind for q in library.questions(9) if q.group.id == "p1"}
        library.hide("p1")
        assert "p1" not in {q.group.id for q in library.questions(9)}
        library.undo()
        assert "p1" in {q.group.id for q in library.questions(9)}

    def test_strangers_are_not_asked_about(self, library, group_of):
        library.name(group_of("anna3").id, "Anna")
        library.questions(1)
        sitting = library._questioner._sitting
        assert 1 in sitting.people.rows
        with library._context.store.write() as tx, tx.journal.record("Ignore") as recording:
            tx.people.set_stranger(1, True)
        library._context.tell(recording)
        library.questions(1)
        assert 1 not in sitting.people.rows

    def test_an_empty_library_asks_nothing(self, open_library, photos):
        library = open_library(folder="empty")
        assert library.questions(3) == []
        assert library.review_left() == 0
        root = photos(*((f"eve{n}.jpg", f"face eve {n}") for n in range(3)), folder="more")
        library.import_paths([root]).result(PATIENCE)
        (question,) = library.questions(3)
        library.answer(question, Reply.SAME_AS, name="Eve")
        assert library.group("p1").confirmed == 3

    def test_nobody_is_asked_about_before_the_day_of_birth(self, library, face, group_of):
        library.name(group_of("anna3").id, "Anna")
        library.questions(1)
        sitting = library._questioner._sitting
        carol = -int(group_of("carol0").id[1:])
        assert sitting.may_be(carol, 1)
        with library._context.store.write() as tx, tx.journal.record("Birth") as recording:
            tx.people.set_birth_date(1, date(2021, 1, 1))
        library._context.tell(recording)
        library.questions(1)
        assert not sitting.may_be(carol, 1)
        # Its days are read again with it.
        undated = sitting._unnamed[carol]
        sitting._unnamed._changed[carol] = undated._replace(earliest=LATE)
        assert sitting.may_be(carol, 1)
        library._context.feed.tell("Look", groups=[group_of("carol0").id])
        library.questions(1)
        assert not sitting.may_be(carol, 1)

    def test_two_faces_of_a_photo_are_never_asked_to_be_one(self, library, group_of):
        library.questions(1)
        sitting = library._questioner._sitting
        library.name(group_of("both0").id, "Anna")
        library.questions(1)
        ben = -min(int(face.id) for face, _ in library.faces_of(group_of("ben3").id))
        assert not sitting.may_be(ben, 1)


class TestAnswering:
    def test_a_yes_confirms_all_faces_with_one_entry(self, library, face, group_of):
        library.move_faces([face("anna7")], None, "Anna")
        question = library.question_about(group_of("anna3").id, "p1")
        change = library.answer(question, Reply.YES)
        assert change.label == "Anna: yes, 7 faces"
        assert len(entries(library)) == 2
        assert library.group("p1").confirmed == 8

    def test_a_no_is_remembered_of_every_face(self, library, face, group_of):
        library.name(group_of("ben3").id, "Ben")
        group = group_of("carol0")
        question = library.question_about(group.id, "p1")
        change = library.answer(question, Reply.NO)
        assert change.label == "Ben: no, 3 faces"
        assert {(face, 1) for face in question.faces} <= rejected(library)
        assert group_of("carol0").id == group.id
        library.questions(1)
        assert not library._questioner._sitting.may_be(-int(group.id[1:]), 1)
        library.undo()
        library.questions(1)
        assert library._questioner._sitting.may_be(-int(group.id[1:]), 1)

    def test_who_is_it_takes_a_name_and_what_is_wrong_is_taken_out(self, library, face, group_of):
        (question,) = library.questions(1)
        wrong = (face("anna7"), face("anna6"))
        change = library.answer(question, Reply.SAME_AS, name="Anna", without=wrong)
        assert change.label == "Anna: yes, 6 faces"
        assert {(face, 1) for face in wrong} <= rejected(library)
        assert group_of("anna7").id == group_of("anna6").id, "what looks alike stays together"
        assert group_of("anna7").person_id is None

    def test_a_no_with_a_name_is_somebody_else(self, library, face, group_of):
        library.name(group_of("ben3").id, "Ben")
        question = library.question_about(group_of("carol0").id, "p1")
        assert library.answer(question, Reply.SAME_AS, name="Carol").label == "Carol: yes, 3 faces"
        assert library.person_named("Carol").confirmed == 3

    def test_somebody_else_may_be_an_id(self, library, group_of):
        library.name(group_of("ben3").id, "Ben")
        question = library.question_about(group_of("carol0").id)
        assert library.answer(question, Reply.SAME_AS, "p1").label == "Ben: yes, 3 faces"
        assert library.group("p1").faces == 9

    def test_a_page_confirms_and_rejects_at_once(self, library, face, group_of):
        library.confirm_faces([face("anna3")], group_of("anna3").id)
        (person,) = library.people()
        assert (person.faces, person.confirmed) == (8, 1)
        question = library.question_about(person.id, person.id)
        assert question.kind is Kind.PAGE
        library.answer(question, Reply.YES, without=[face("anna5")])
        person = library.group(person.id)
        assert (person.faces, person.confirmed) == (7, 7)
        assert (face("anna5"), person.person_id) in rejected(library)

    def test_a_page_can_be_somebody_else_whole(self, library, face, group_of):
        library.confirm_faces([face("anna3")], group_of("anna3").id)
        question = library.question_about("p1", "p1")
        library.answer(question, Reply.SAME_AS, name="Nora")
        assert library.person_named("Nora").confirmed == 7
        assert {(face, 1) for face in question.faces} <= rejected(library)

    def test_a_pair_is_merged_or_parted(self, library, group_of):
        pairs = [q for q in library.questions(20) if q.kind is Kind.PAIR]
        assert pairs == []  # nobody in this album is near enough to somebody else

    def test_an_unconfirmed_face_gives_way_in_its_photo(self, library, face, group_of):
        library.confirm_faces([face("anna3")], group_of("anna3").id)
        library.answer(library.question_about(face("both0", 1), "p1"), Reply.YES)
        assert group_of("both0", 1).id == "p1"
        assert group_of("both0", 0).id != "p1"

    def test_a_person_without_a_name_gets_it(self, library, face, group_of):
        library.confirm_faces([face("anna3")], group_of("anna3").id)
        question = library.question_about("p1")
        library.answer(question, Reply.SAME_AS, name="Anna")
        assert library.group("p1").name == "Anna"

    def test_what_makes_no_sense_is_said(self, library, face, group_of):
        question = library.question_about(group_of("carol0").id)
        for reply in (Reply.YES, Reply.NO, Reply.SAME_AS):
            with pytest.raises(KnownError):
                library.answer(question, reply, name=" ")
        with pytest.raises(KnownError, match="No face is left"):
            library.answer(question, Reply.SAME_AS, name="C", without=question.faces)
        with pytest.raises(UnknownIdError):
            library.question_about(99999)
        with pytest.raises(UnknownIdError):
            library.question_about("p77")
        with pytest.raises(KnownError, match="no person yet"):
            library.question_about(face("ben3"), group_of("carol0").id)

    def test_an_answer_to_what_is_gone_changes_nothing(self, library, group_of):
        library.name(group_of("ben3").id, "Ben")
        question = library.question_about(group_of("carol0").id, "p1")
        library.undo()
        before = truth(library)
        with pytest.raises(UnknownIdError):
            library.answer(question, Reply.YES)
        assert truth(library) == before


def _answered(library, data, question):
    """Answer as somebody who has no idea would."""
    choices = [Reply.SAME_AS]
    if question.person is not None:
        choices += [Reply.YES, Reply.NO, Reply.NO]
    reply = data.draw(st.sampled_from(choices))
    most = 0 if reply is Reply.NO else len(question.faces) - 1
    without = data.draw(st.lists(st.sampled_from(question.faces), max_size=most, unique=True))
    name = data.draw(st.sampled_from(["Anna", "Ben", "Carol"]))
    return library.answer(question, reply, name=name, without=without)


@given(data=st.data())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_answered_is_asked_once_and_can_be_undone(library, album, data):
    while library.undo() is not None:
        pass
    before = [truth(library)]
    for _ in range(data.draw(st.integers(1, 8))):
        asked = library.questions(1)
        if not asked:
            break
        (question,) = asked
        _asks_nothing_impossible(library, question)
        steps = len(entries(library))
        _answered(library, data, question)
        assert len(entries(library)) == steps + 1
        before.append(truth(library))
    _knows_what_a_new_reading_finds(library)
    for state in before[-2::-1]:
        library.undo()
        assert truth(library) == state
    _knows_what_a_new_reading_finds(library)


def _asks_nothing_impossible(library, question):
    assert question.settles > 0
    said = rejected(library)
    if question.person is None:
        return
    person = question.person.person_id
    assert all((face, person) not in said for face in question.faces)
    tables = library._context.store.read
    confirmed = [face for face, place in library.faces_of(question.person.id) if place.confirmed]
    photos = {face.photo_id for face in confirmed}
    assert photos.isdisjoint(tables.faces.photos_of(question.faces).values())


def _knows_what_a_new_reading_finds(library):
    """Hold what was kept up step by step against what is read at once."""
    kept = [(q.kind, q.group.id, q.settles) for q in library.questions(50)]
    left = library.review_left()
    chances = library._questioner._chances
    library._questioner._everything = True
    assert [(q.kind, q.group.id, q.settles) for q in library.questions(50)] == kept
    assert library.review_left() == left
    assert library._questioner._chances is chances


def test_who_is_always_right_is_soon_done(library, album):
    tables = library._context.store.read
    names = {}
    for photo in library.photo_rows(library.photos()):
        stem = photo.path.rsplit("/", 1)[1].removesuffix(".jpg")
        people = ["anna", "ben"] if stem.startswith("both") else [stem.rstrip("0123456789")]
        for (face, _), name in zip(library.faces_in(photo.id), people, strict=True):
            names[face.id] = name
    answers = 0
    while asked := library.questions(1):
        (question,) = asked
        who = Counter(names[face] for face in question.faces)
        name = who.most_common(1)[0][0]
        wrong = [face for face in question.faces if names[face] != name]
        library.answer(question, Reply.SAME_AS, name=name, without=wrong)
        answers += 1
        assert answers < 12
    assert library.review_left() == 0
    people = {person.id: person.name for person in tables.people.all()}
    places = tables.placements.arrays()
    stands = dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))
    for face, name in names.items():
        if name != "dora":
            assert people[stands[face]] == name
