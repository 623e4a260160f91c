"""People, their names, and what the user said of them."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import Answer, Verdict
from facealbum.store import clean_name, group_id, group_key, name_key


def is_(face: int, person: int) -> Verdict:
    return Verdict(face, person, Answer.IS)


def is_not(face: int, person: int) -> Verdict:
    return Verdict(face, person, Answer.IS_NOT)


@pytest.fixture
def tx(store):
    with store.write() as tx:
        yield tx


# Names


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Anna  ", "Anna"), ("Anna \t Maria", "Anna Maria"), ("Zoe\u0308", "Zo\u00eb"), (" ", "")],
)
def test_names_are_kept_clean(typed, kept):
    assert clean_name(typed) == kept


@pytest.mark.parametrize("typed", ["ANNA", " anna ", "Anna"])
def test_a_person_is_found_however_the_name_is_typed(tx, typed):
    anna = tx.people.add("Anna")
    assert tx.people.named(typed) == anna


def test_nobody_is_found_by_an_empty_name(tx):
    tx.people.add("")
    assert tx.people.named("") is None
    assert tx.people.names() == []


@given(st.text(max_size=20))
def test_cleaning_twice_changes_nothing_and_keys_ignore_it(name):
    assert clean_name(clean_name(name)) == clean_name(name)
    assert name_key(clean_name(name)) == name_key(name)


@given(st.text(max_size=20))
def test_case_makes_no_other_name(name):
    assert name_key(name.casefold()) == name_key(name)


def test_two_people_never_have_the_same_name(tx):
    tx.people.add("Anna")
    ben = tx.people.add("Ben")
    with pytest.raises(ValueError, match="has this name"):
        tx.people.add("anna")
    with pytest.raises(ValueError, match="has this name"):
        tx.people.rename(ben.id, "ANNA")
    tx.people.rename(ben.id, "ben")
    assert tx.people.names() == ["Anna", "ben"]


def test_any_number_of_people_have_no_name(tx):
    assert len({tx.people.add().id, tx.people.add().id}) == 2


def test_typing_finds_people_by_the_beginning_of_any_word(tx):
    for name in ["Anna Schmidt", "Schmitt", "Ben Anders", "100% Sure"]:
        tx.people.add(name)
    assert [one.name for one in tx.people.beginning("schm")] == ["Schmitt", "Anna Schmidt"]
    assert [one.name for one in tx.people.beginning("an")] == ["Anna Schmidt", "Ben Anders"]
    assert [one.name for one in tx.people.beginning("%")] == []
    assert len(tx.people.beginning("", limit=2)) == 2


def test_everything_said_of_a_person_is_kept(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    anna = tx.people.add("Anna")
    tx.people.set_hidden(anna.id, True)
    tx.people.set_cover(anna.id, face)
    tx.people.set_birth_date(anna.id, date(1990, 2, 28))
    kept = tx.people.get(anna.id)
    assert (kept.hidden, kept.cover_face_id, kept.birth_date) == (True, face, date(1990, 2, 28))
    assert tx.people.all() == [kept]


def test_the_id_of_a_person_who_is_gone_is_never_given_again(tx):
    gone = tx.people.add("Anna").id
    tx.people.remove(gone)
    assert tx.people.add("Ben").id != gone
    assert tx.people.get(gone) is None


# Verdicts


def test_a_face_is_one_person_at_most(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    anna, ben = tx.people.add("Anna").id, tx.people.add("Ben").id
    tx.verdicts.put([is_(face, anna)])
    tx.verdicts.put([is_(face, ben), is_not(face, anna)])
    assert tx.verdicts.of_faces([face]) == [is_not(face, anna), is_(face, ben)]
    assert tx.verdicts.persons_of([face]) == {face: ben}


def test_the_database_itself_refuses_a_face_that_is_two_people(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    people = [tx.people.add().id, tx.people.add().id]
    with pytest.raises(sqlite3.IntegrityError):
        tx.scope.connection.executemany(
            "INSERT INTO verdict VALUES (?, ?, 'is')", [(face, person) for person in people]
        )


def test_is_not_replaces_is(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    anna = tx.people.add("Anna").id
    tx.verdicts.put([is_(face, anna)])
    tx.verdicts.put([is_not(face, anna)])
    assert tx.verdicts.all() == [is_not(face, anna)]


def test_a_verdict_can_be_withdrawn(tx, filler):
    first, second = filler.photo(0.1, 0.5, tx=tx)
    anna = tx.people.add("Anna").id
    tx.verdicts.put([is_(first, anna), is_(second, anna)])
    tx.verdicts.withdraw([first], anna)
    assert tx.verdicts.of_person(anna) == [is_(second, anna)]


def test_a_person_of_whom_a_verdict_speaks_stays(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    anna = tx.people.add("Anna").id
    tx.verdicts.put([is_not(face, anna)])
    with pytest.raises(ValueError, match="verdicts speak"):
        tx.people.remove(anna)


def test_no_statement_can_delete_a_face_that_the_user_spoke_of(tx, filler):
    (face,) = filler.photo(0.1, tx=tx)
    tx.verdicts.put([is_(face, tx.people.add("Anna").id)])
    with pytest.raises(sqlite3.IntegrityError):
        tx.scope.connection.execute("DELETE FROM photo")


@pytest.mark.parametrize(
    ("of_anna", "of_ben", "merged"),
    [
        (None, Answer.IS, Answer.IS),
        (None, Answer.IS_NOT, Answer.IS_NOT),
        (Answer.IS, None, Answer.IS),
        (Answer.IS, Answer.IS_NOT, Answer.IS),
        (Answer.IS_NOT, Answer.IS, Answer.IS),
        (Answer.IS_NOT, Answer.IS_NOT, Answer.IS_NOT),
    ],
)
def test_merging_people_keeps_what_was_said_and_is_wins(tx, filler, of_anna, of_ben, merged):
    (face,) = filler.photo(0.1, tx=tx)
    anna, ben = tx.people.add("Anna").id, tx.people.add("Ben").id
    said = [(anna, of_anna), (ben, of_ben)]
    tx.verdicts.put([Verdict(face, who, answer) for who, answer in said if answer])
    tx.verdicts.repoint(ben, anna)
    assert tx.verdicts.all() == [Verdict(face, anna, merged)]
    tx.people.remove(ben)


def test_verdicts_of_one_answer_can_be_asked_for(tx, filler):
    first, second = filler.photo(0.1, 0.5, tx=tx)
    anna = tx.people.add("Anna").id
    tx.verdicts.put([is_(first, anna), is_not(second, anna)])
    assert tx.verdicts.of_person(anna, Answer.IS) == [is_(first, anna)]
    assert tx.verdicts.of_person(anna) == [is_(first, anna), is_not(second, anna)]


# Group ids


@given(st.integers(min_value=1, max_value=2**40), st.booleans())
def test_group_ids_and_keys_translate_both_ways(number, named):
    key = number if named else -number
    assert group_key(group_id(key)) == key


@pytest.mark.parametrize("text", ["", "p", "x3", "p0", "g-1", "p1.5", "3", "p\u0663"])
def test_what_is_no_group_id_is_refused(text):
    with pytest.raises(UnknownIdError):
        group_key(text)
