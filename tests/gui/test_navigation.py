"""Back and Forward."""

from __future__ import annotations

from facealbum.gui.navigation import MOST_KEPT, Location, Trail


def places(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail.go(Location(name))
    return trail


def test_back_and_forward_walk_the_visited_places():
    trail = places("people", "photos", "hidden")
    assert trail.back() == Location("photos")
    assert trail.back() == Location("people")
    assert trail.back() is None
    assert trail.forward() == Location("photos")
    assert trail.can_go_forward


def test_going_somewhere_new_forgets_what_was_ahead():
    trail = places("people", "photos")
    trail.back()
    trail.go(Location("hidden"))
    assert not trail.can_go_forward
    assert trail.back() == Location("people")


def test_going_where_one_is_leaves_no_trace():
    assert not places("people", "people").can_go_back


def test_a_place_that_is_no_more_is_taken_out():
    trail = places("people", "person", "photos")
    trail.back()
    trail.forget_here()
    assert trail.here == Location("people")
    assert trail.forward() == Location("photos")


def test_the_trail_does_not_grow_without_end():
    trail = places(*(str(number) for number in range(MOST_KEPT * 2)))
    steps = 0
    while trail.back() is not None:
        steps += 1
    assert steps == MOST_KEPT - 1
    assert Trail().back() is None


def test_the_place_that_led_somewhere_is_found_over_some_pages_alone():
    trail = places("people", "history", "person", "photo")
    assert trail.came_from({"person", "photo"}) == Location("history")
    assert trail.came_from({"photo"}) == Location("person")
    trail.back()
    assert trail.came_from({"person", "history"}) == Location("people")
    assert places("person").came_from({"person"}) is None
