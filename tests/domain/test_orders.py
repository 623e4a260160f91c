"""People and groups in the orders that the window and the command line offer."""

import pytest

from facealbum.domain.orders import GroupOrder, alphabetical, sorted_groups
from facealbum.domain.types import Group


def person(number, name, faces, photos):
    return Group(f"p{number}", name, number, False, faces, photos, 0, number)


def group(number, faces):
    return Group(f"g{number}", "", None, False, faces, faces, 0, number)


EVERYBODY = [
    group(8, 90),
    person(1, "Zoë", 5, 3),
    person(2, "anna", 4, 4),
    person(3, "Émile", 9, 2),
    person(4, "", 70, 60),
    group(7, 2),
]
SEEN = {"p1": "2019-07-14", "p2": "2021-01-01", "g7": "2020-02-02", "g8": "2018-01-01"}


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (GroupOrder.FACES, "p3 p1 p2 p4 g8 g7"),
        (GroupOrder.PHOTOS, "p2 p1 p3 p4 g8 g7"),
        (GroupOrder.NAME, "p2 p3 p1 p4 g8 g7"),
        (GroupOrder.RECENT, "p3 p2 p1 p4 g8 g7"),
        (GroupOrder.LATEST, "p2 p1 p3 p4 g7 g8"),
    ],
)
def test_each_kind_stands_in_the_order_and_who_has_a_name_stands_first(order, ids):
    assert " ".join(each.id for each in sorted_groups(EVERYBODY, order, SEEN)) == ids


def test_names_are_sorted_without_case_and_accents():
    assert alphabetical("Émile") == "emile"
    assert sorted(["Zoë", "anna", "Émile"], key=alphabetical) == ["anna", "Émile", "Zoë"]
