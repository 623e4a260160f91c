"""What the page of unnamed groups shows is worked out where it is read."""

from __future__ import annotations

import pytest

from facealbum.domain.types import Group
from facealbum.gui.models.group_model import GroupModel
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.unnamed_reading import UnnamedReader


def group(number, faces):
    return Group(f"g{number}", "", None, False, faces, faces, 0, number)


@pytest.fixture
def model(qapp):
    return GroupModel()


@pytest.fixture
def reader(model):
    return UnnamedReader(None, model, NameModel())


SIX = [group(number, 9 - number) for number in range(1, 7)]
ALONE = [group(7, 1), group(8, 1)]


def test_held_cards_stay_in_their_places_and_the_others_follow(reader, model):
    found = reader.prepared([*SIX, *ALONE], [], ["g4", "g99", "g2"])
    assert [each.id for each in found.cards] == ["g4", "g2", "g1", "g3", "g5", "g6"]
    assert found.singles == ALONE
    model.take(found.known, found.move, None)
    assert list(model.ids) == ["g4", "g2", "g1", "g3", "g5", "g6", "g7", "g8"]


def test_more_may_be_held_than_has_to_be_and_not_less(reader):
    found = reader.prepared(SIX, [], ["g1", "g2", "g3"])
    assert found.holds(["g1", "g2", "g3"])
    assert found.holds(["g1"])
    assert not found.holds(["g2"])
    assert not found.holds(["g1", "g2", "g3", "g4"])
    assert not found.holds([])  # nobody is at the cards any more: the order is to be the usual
    assert not found.shown().holds(["g1"])


def test_what_the_model_shows_by_now_is_compared_anew(reader, model):
    first = reader.prepared(SIX, [])
    late = reader.prepared([group(1, 9), *SIX[2:]], [])
    model.take(first.known, first.move, None)
    changed = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(model.ids[top.row()]))
    model.take(late.known, late.move, None)
    assert list(model.ids) == ["g1", "g3", "g4", "g5", "g6"]
    assert changed == ["g1"]
    assert model.group("g1").faces == 9
