"""What the review keeps up step by step is what reading everything anew would find."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import KnownError
from facealbum.grouping.questions import REACH
from facealbum.library import sitting as sittings
from facealbum.library.runs import Runs, meet
from facealbum.library.sitting import Sitting
from facealbum.store import is_moment

PATIENCE = 60.0
NAMES = ("Anna", "Ben", "Carol")


@pytest.fixture
def album(library, photos):
    """Three who share photos, years apart, one of them in a clip, and passers-by."""
    library.set_setting("videos", True)
    root = photos(
        *((f"both{n}.jpg", f"date 200{n}-05-01", f"face anna {n}", f"face ben {n}")
          for n in range(3)),
        *((f"anna{n}.jpg", f"date 201{n}-05-01", f"face anna {n}") for n in range(3, 7)),
        *((f"carol{n}.jpg", f"face carol {n}", f"face dora{n} 0") for n in range(3)),
        ("party.mp4", "duration 10", "date 2005-05-01", "at 0", "face anna 1", "at 4",
         "face ben 1", "face carol 4"),
    )  # fmt: skip
    library.import_paths([root]).result(PATIENCE)
    return root


def told(sitting):
    """Return all that a sitting answers."""
    groups, people = sorted(sitting.groups.rows), sorted(sitting.people.rows)
    return {
        "faces": {key: sitting.faces_of(key) for key in groups},
        "photos": {key: sitting.photos_of(key) for key in groups},
        "may be": {(key, who) for key in groups for who in people if sitting.may_be(key, who)},
        "one": {(a, b) for a in groups for b in groups if sitting.may_be_one(a, b)},
        "confirmed": {who: sitting.confirmed_of(who) for who in sitting.persons},
        "with": {who: sitting.photos_with(who) for who in sitting.persons},
        "doubts": {who: sorted(each.faces.tolist()) for who, each in sitting.doubts.items()},
        "nameless": sitting.nameless(),
        "humans": sitting.humans(),
    }


def measured(sitting):
    """Return the numbers of a sitting, which may differ by how sums are rounded."""
    for means in (sitting.groups, sitting.people):
        for key, row in sorted(means.rows.items()):
            yield key, [float(means.sizes[row]), *means.mean(key).tolist()]
    for who, doubts in sorted(sitting.doubts.items()):
        order = np.argsort(doubts.faces)
        yield who, doubts.distances[order].tolist()


STEP = st.tuples(*[st.integers(0, 1000)] * 5)
"""Group, faces, day, verb and name as numbers: what there is depends on the steps before."""
DAYS = (None, date(2002, 1, 1), date(2014, 6, 1), date(2030, 1, 1))


def change(library, step):
    """Do something that a user may do; what makes no sense is refused."""
    group, faces, day, verb, name = step
    groups = [*library.people(), *library.people(hidden=True), *library.groups()]
    group = groups[group % len(groups)].id
    there = [face.id for face, _ in library.faces_of(group)]
    some = [face for at, face in enumerate(there) if faces >> at & 1] or there[:1]
    name = NAMES[name % len(NAMES)]
    verbs = (
        lambda: library.name(group, name),
        lambda: library.confirm_faces(some, group),
        lambda: library.reject_faces(some, group),
        lambda: library.move_faces(some, None, name),
        lambda: library.hide(group),
        lambda: library.set_birth_date(group, DAYS[day % len(DAYS)]),
        lambda: library.not_faces(some),
        library.undo,
        library.redo,
    )
    try:
        verbs[verb % len(verbs)]()
    except KnownError:
        return


@pytest.mark.parametrize("many", [1, 1_000])
@given(steps=st.lists(STEP, min_size=1, max_size=8))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_steps_and_a_new_reading_find_the_same(library, album, many, steps):
    while library.undo() is not None:
        pass
    context = library._context
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sittings, "DOUBTS_AT_MOST", many)
        for step in steps:
            change(library, step)
            with library._questioner._now() as (tables, kept):
                anew = Sitting(tables, context.version, context.threshold + REACH)
                assert told(kept) == told(anew)
                assert kept.persons == anew.persons
                if many > 1:
                    _are_near(measured(kept), measured(anew))


def _are_near(one, other):
    for (key, numbers), (same, expected) in zip(one, other, strict=True):
        assert key == same
        assert numbers == pytest.approx(expected, abs=1e-5, nan_ok=True)


def test_a_library_was_read_once(library, album):
    """Else the test above would compare two new readings."""
    with library._questioner._now() as (_, kept):
        pass
    library.name(library.groups()[0].id, "Anna")
    with library._questioner._now() as (_, again):
        assert again is kept


def test_a_moment_is_a_scene_as_old_as_its_clip(library, album, group_with):
    library.name(group_with(library, "anna3.jpg").id, "Anna")
    carol = -int(group_with(library, "carol0.jpg").id[1:])
    for born, may_be in ((2006, False), (2004, True)):
        library.set_birth_date("p1", date(born, 1, 1))
        with library._questioner._now() as (_, kept):
            assert sorted(map(is_moment, kept.photos_of(carol))) == [False, False, False, True]
            assert kept.may_be(carol, 1) == may_be


@given(st.lists(st.lists(st.integers(0, 9)), max_size=6), st.randoms())
def test_runs_are_lists(lists, random):
    pairs = [(at, number) for at, each in enumerate(lists) for number in each]
    mixed = sorted(pairs, key=lambda pair: random.random())
    of = [[number for at, number in mixed if at == which] for which in range(len(lists))]
    numbers = np.array(mixed, np.int64).reshape(-1, 2)
    runs = Runs(numbers[:, 0], numbers[:, 1], len(lists))
    assert [list(runs[at]) for at in range(len(runs))] == of


@given(st.sets(st.integers(0, 20)), st.sets(st.integers(0, 20)))
def test_lists_meet_where_sets_do(one, other):
    assert meet(sorted(one), sorted(other)) == (not one.isdisjoint(other))
