"""Scenes in arrays behave as a list of sets."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.library.group_scenes import GroupScenes


@pytest.fixture
def both():
    """The scenes of four groups, one of them empty, in arrays and as sets."""
    numbers, scenes = [3, 0, 1, 0, 3, 3], [7, 5, 7, 9, 7, 8]
    made = GroupScenes(np.array(numbers), np.array(scenes), 4)
    return made, [frozenset({5, 9}), frozenset({7}), frozenset(), frozenset({7, 8})]


def test_each_group_has_the_scenes_of_its_faces(both):
    made, sets = both
    assert list(made) == sets
    assert made[1:] == sets[1:]
    with pytest.raises(IndexError):
        made[4]


def test_a_group_that_changes_leaves_the_others(both):
    made, sets = both
    made[2] = sets[2] = frozenset({1})
    made[3] |= {2}
    sets[3] |= {2}
    made.append()
    sets.append(frozenset())
    made[4] |= {6}
    sets[4] |= {6}
    assert list(made) == sets


@pytest.mark.parametrize("kept", [[], [0, 1], [0, 2, 3], [1, 3, 5], [0, 1, 2, 3, 4, 5]])
def test_those_that_are_kept_close_ranks(both, kept):
    made, sets = both
    made[0] = sets[0] = frozenset({4})
    for scene in (10, 11):
        made.append()
        made[len(made) - 1] = frozenset({scene})
        sets.append(frozenset({scene}))
    made.keep(np.array(kept, np.int64))
    assert list(made) == [sets[number] for number in kept]
    made.append()
    assert made[len(kept)] == frozenset()


def test_of_none_there_is_none():
    assert list(GroupScenes.of_none()) == []
