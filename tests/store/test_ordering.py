"""Photos in each order, with what stands together; and when groups were seen last."""

from __future__ import annotations

from datetime import datetime

import pytest

from facealbum.domain.orders import PhotoOrder
from facealbum.store import SeenFile

from .filling import PIPELINE, look

FILES = {
    # path: size, taken at, faces
    "/a/Bee.jpg": (300, datetime(2019, 7, 1), 1),
    "/b/ant.jpg": (100, datetime(2019, 7, 2), 0),
    "/c/Ape.jpg": (500, None, 0),
    "/d/cat.jpg": (200, datetime(2020, 1, 5), 3),
}


@pytest.fixture
def known(store):
    """Return the paths by photo id."""
    paths = {}
    for number, (path, (size, taken, faces)) in enumerate(FILES.items(), 1):
        with store.write() as tx:
            (photo,) = tx.photos.register([SeenFile(path, size, 1, f"{number:032x}")]).new
            if taken is not None:
                look(tx, photo, [0.2 * n for n in range(faces)], taken_at=taken)
        paths[photo] = path
    return paths


@pytest.mark.parametrize(
    ("order", "names", "parts"),
    [
        ("newest", "cat ant Bee Ape", [("2020-01", 1), ("2019-07", 2), ("", 1)]),
        ("oldest", "Bee ant cat Ape", [("2019-07", 2), ("2020-01", 1), ("", 1)]),
        ("name", "ant Ape Bee cat", [("A", 2), ("B", 1), ("C", 1)]),
        ("size", "Ape Bee cat ant", [("", 4)]),
        ("faces", "cat Bee ant Ape", [("3", 1), ("1", 1), ("0", 2)]),
    ],
)
def test_photos_stand_in_each_order(store, known, order, names, parts):
    found = store.read.ordering.photos(PhotoOrder(order))
    assert [known[photo][3:-4] for photo in found.ids] == names.split()
    assert found.parts == parts


def test_newest_first_is_the_timeline(store, known):
    found = store.read.ordering.photos(PhotoOrder.NEWEST)
    assert found.ids == store.read.photos.ids_by_date()
    months = [(int(part[:4] or 0), int(part[5:7] or 0), n) for part, n in found.parts]
    assert months == store.read.photos.months()


def test_photos_that_failed_are_in_no_order(store, known):
    with store.write() as tx:
        tx.results.fail(min(known), f"{1:032x}", "broken")
    for order in PhotoOrder:
        found = store.read.ordering.photos(order)
        assert sorted(found.ids) == sorted(known)[1:]
        assert sum(number for _, number in found.parts) == len(found.ids)


def test_a_group_was_seen_last_in_its_latest_dated_photo(store, known):
    faces, _ = store.read.faces.ids(PIPELINE)
    with store.write() as tx:
        tx.placements.stand_alone(faces.tolist())
        one, two = (tx.faces.of_photo(photo)[0].id for photo in (min(known), max(known)))
        tx.placements.move([two], -one)
    seen = store.read.ordering.last_seen()
    assert seen[f"g{one}"] == "2020-01-05T00:00:00"
    assert f"g{two}" not in seen
