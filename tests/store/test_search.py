"""Finding photos by people, date and file name."""

from __future__ import annotations

import os
from datetime import datetime

import pytest

from facealbum.store import PhotoQuery, SeenFile

from .filling import look, places

LEFT = {"Anna": 0.0, "Ben": 0.3, "Carol": 0.6}
SHOWN = {
    "2001_beach.jpg": ["Anna"],
    "2002_beach.jpg": ["Anna", "Ben"],
    "2003_Hütte.jpg": ["Anna", "Ben", "Carol"],
    "2004_cake.jpg": ["Carol"],
    "2005_empty.jpg": [],
}


@pytest.fixture
def album(store):
    """Five photos, one a year; returns the search by years and the people's keys."""
    years: dict[int, int] = {}
    with store.write() as tx:
        keys = {name: tx.people.add(name).id for name in LEFT}
        for name, people in SHOWN.items():
            (photo,) = tx.photos.register([SeenFile(f"/p/{name}", 1, 1, name)]).new
            year = int(name[:4])
            faces = look(
                tx, photo, [LEFT[who] for who in people], taken_at=datetime(year, 6, 1, 12)
            )
            shown = zip(faces.ids, people, strict=True)
            tx.placements.put(places({face: keys[who] for face, who in shown}))
            years[photo] = year

    def find(**query) -> list[int]:
        for part in ("all_of", "any_of", "none_of"):
            if part in query:
                query[part] = tuple(keys[name] for name in query[part])
        return [years[photo] for photo in store.read.search.ids(PhotoQuery(**query))]

    return find


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ({}, [2005, 2004, 2003, 2002, 2001]),
        ({"all_of": ["Anna"]}, [2003, 2002, 2001]),
        ({"all_of": ["Anna", "Ben"]}, [2003, 2002]),
        ({"all_of": ["Anna"], "none_of": ["Carol"]}, [2002, 2001]),
        ({"all_of": ["Anna"], "none_of": ["Ben", "Carol"]}, [2001]),
        ({"any_of": ["Ben", "Carol"]}, [2004, 2003, 2002]),
        ({"all_of": ["Anna"], "any_of": ["Ben", "Carol"], "none_of": ["Carol"]}, [2002]),
        ({"none_of": ["Anna"]}, [2005, 2004]),
        ({"all_of": ["Anna"], "only": True}, [2001]),
        ({"all_of": ["Anna", "Ben"], "only": True}, [2002]),
        ({"any_of": ["Anna", "Carol"], "only": True}, [2004, 2001]),
        ({"since": datetime(2002, 1, 1), "until": datetime(2004, 6, 1, 12)}, [2003, 2002]),
        ({"since": datetime(2004, 6, 1, 12)}, [2005, 2004]),
        ({"all_of": ["Carol"], "until": datetime(2004, 1, 1)}, [2003]),
        ({"file_text": "BEACH"}, [2002, 2001]),
        ({"file_text": "hu\u0308tte"}, [2003]),
        ({"file_text": "/p/"}, []),
        ({"file_text": "beach", "none_of": ["Ben"]}, [2001]),
    ],
)
def test_what_is_asked_for_is_found_newest_first(album, query, years):
    assert album(**query) == years


def test_a_photo_that_failed_is_never_found(album, store):
    (photo,) = store.read.search.photos(PhotoQuery(file_text="empty"))
    with store.write() as tx:
        tx.results.fail(photo.id, photo.content_hash, "It is empty.")
    assert album() == [2004, 2003, 2002, 2001]


def test_a_face_found_in_two_groups_of_a_photo_gives_the_photo_once(album, store):
    (photo,) = store.read.search.ids(PhotoQuery(file_text="cake"))
    with store.write() as tx:
        faces = look(tx, photo, [0.0, 0.3]).ids
        tx.placements.put(places(dict.fromkeys(faces, 1)))
    assert store.read.search.ids(PhotoQuery(all_of=(1,))).count(photo) == 1


def test_a_name_that_is_not_text_can_be_searched(store):
    with store.write() as tx:
        path = os.fsdecode(b"/p/Strand\xff.jpg")
        (photo,) = tx.photos.register([SeenFile(path, 1, 1, "A")]).new
    assert store.read.search.ids(PhotoQuery(file_text="strand")) == [photo]
