"""What is kept up step by step is what comparing everything anew would find."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.grouping.candidates import KEPT, Candidates, Means
from facealbum.grouping.questions import (
    Chances,
    Doubts,
    Kind,
    about_doubts,
    about_groups,
    about_pairs,
)

DIMENSION = 6
REACH = 1.3
PIPELINE = "facenet+sface test"


def vector(seed):
    drawn = np.random.default_rng(seed).normal(size=DIMENSION)
    return (drawn / np.linalg.norm(drawn)).astype(np.float32)


def means(keys):
    made = Means(DIMENSION)
    for key in keys:
        made.put(key, vector(abs(key)), 1)
    return made


def allowed(key, person):
    return (key * person) % 3 != 0


def listed(candidates, groups):
    return {
        key: [(person, round(away, 4)) for person, away in candidates.of(key)]
        for key in groups.rows
    }


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_steps_and_a_new_look_find_the_same(data):
    groups, people = means(range(-40, 0)), means(range(1, 15))
    kept = Candidates(groups, people, REACH, allowed)
    kept.look(list(groups.rows))
    for step in range(data.draw(st.integers(1, 12))):
        kind = data.draw(st.sampled_from(["come", "go", "change", "group", "group goes"]))
        if kind == "group":
            key = data.draw(st.integers(-90, -1))
            groups.put(key, vector(1000 + step), 1)
            kept.look([key])
        elif kind == "group goes":
            key = data.draw(st.sampled_from(sorted(groups.rows)))
            row = groups.rows[key]
            groups.drop(key)
            kept.forget([row])
        else:
            person = 100 + step if kind == "come" else data.draw(st.integers(1, 14))
            if kind == "go":
                people.drop(person)
            else:
                people.put(person, vector(2000 + step), 1)
            kept.person_changed(person)
    anew = Candidates(groups, people, REACH, allowed)
    anew.look(list(groups.rows))
    short, whole = listed(kept, groups), listed(anew, groups)
    for key, nearest in whole.items():
        # Lists may be shorter than they could be, but what they say comes in the right order.
        assert short[key] == nearest[: len(short[key])]
        assert bool(short[key]) == bool(nearest)
        assert len(short[key]) <= KEPT


def test_a_single_face_near_nobody_is_not_asked_about():
    groups, people = means([-1]), Means(DIMENSION)
    candidates = Candidates(groups, people, REACH, allowed)
    assert about_groups(groups, candidates, Chances(PIPELINE), 1).best(9) == []
    groups.put(-2, 3 * vector(5), 3)
    candidates.look([-2])
    (topic,) = about_groups(groups, candidates, Chances(PIPELINE), 1).best(9)
    assert (topic.kind, topic.key) == (Kind.WHO, -2)


def test_a_page_holds_the_doubtful_and_the_most_doubtful_first():
    doubts = Doubts(np.arange(1, 5), np.array([0.3, 1.1, 1.0, float("nan")]))
    topic, faces = about_doubts(7, doubts, Chances(PIPELINE), 400)
    assert faces == [2, 4, 3]
    assert topic.distance == 1.1
    few = Doubts(np.array([1]), np.array([0.3]))
    assert about_doubts(7, few, Chances(PIPELINE), 100) is None


def test_two_big_groups_that_are_near_are_a_pair():
    groups = Means(DIMENSION)
    groups.put(-1, 9 * vector(1), 9)
    groups.put(-2, 6 * vector(1), 6)
    groups.put(-3, 3 * vector(1), 3)
    (pair,) = about_pairs(groups, REACH, Chances(PIPELINE), lambda _a, _b: True)
    assert (pair.kind, pair.key, pair.other) == (Kind.PAIR, -1, -2)
    assert 0 < pair.gain <= 3
    assert about_pairs(groups, REACH, Chances(PIPELINE), lambda _a, _b: False) == []


def test_the_answers_of_an_album_move_the_chances():
    chances = Chances(PIPELINE)
    (before,) = chances.of(np.array([1.0]), 400)
    for _ in range(30):
        chances.learn(0.9, yes=False)
    (after,) = chances.of(np.array([1.0]), 400)
    assert after < before
    assert chances.of(np.array([np.inf]), 400) == [0.0]
