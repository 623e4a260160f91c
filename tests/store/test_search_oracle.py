"""Any search finds what looking at every photo in plain Python finds."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.clips import ClipFacts
from facealbum.domain.types import PhotoStatus
from facealbum.store import (
    Both,
    Either,
    Except,
    NearInTime,
    PhotoQuery,
    Presence,
    SeenFile,
    Store,
    Tables,
)

from .filling import look, places

FOLDERS = ["/p/Summer 2019", "/p/SUMMER 2019/Röme", "/p/work", "/"]
NAMES = ["IMG_1.jpg", "img_2.JPG", "Strand.png"]
START = datetime(2019, 6, 1, 12)
KINDS = ["named", "nameless", "hidden", "stranger", "unnamed", "unnamed too"]
"""Of each there is one group; a face of kind None stands in no group yet."""


@dataclass(frozen=True)
class Shot:
    """A photo as the oracle sees it."""

    hours: int | None
    files: tuple[tuple[int, int], ...]
    faces: tuple[str | None, ...]
    failed: bool
    clip: bool

    @property
    def taken(self) -> datetime | None:
        return None if self.hours is None else START + timedelta(hours=self.hours)

    @property
    def paths(self) -> list[tuple[str, str]]:
        return [(FOLDERS[folder], NAMES[name]) for folder, name in self.files]


SHOT = st.builds(
    Shot,
    st.none() | st.integers(0, 60),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=2, unique=True)
    .map(tuple),
    st.lists(st.sampled_from([*KINDS, *KINDS, None]), max_size=4).map(tuple),
    st.sampled_from([False] * 6 + [True]),
    st.booleans(),
)  # fmt: skip
SOME_KINDS = st.lists(st.sampled_from(KINDS), max_size=2, unique=True).map(tuple)
MOMENT = st.none() | st.integers(-1, 61).map(lambda hours: START + timedelta(hours=hours))
ROW = st.fixed_dictionaries(
    {},
    optional={
        "all_of": SOME_KINDS,
        "any_of": SOME_KINDS,
        "none_of": SOME_KINDS,
        "only": st.booleans(),
        "since": MOMENT,
        "until": MOMENT,
        "file_text": st.sampled_from(["", "img", "strand", "2.j"]),
        "folder_text": st.sampled_from(["", "summer", "RÖME", "2019/r", "img", "p"]),
        "least": st.integers(0, 4),
        "most": st.none() | st.integers(0, 3),
        "present": st.none() | st.sampled_from(Presence),
    },
)
PLAIN = ROW.map(lambda fields: ("plain", fields))
ASKED = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.just("all"), st.lists(inner, min_size=1, max_size=3)),
        st.tuples(st.just("any"), st.lists(inner, min_size=1, max_size=3)),
        st.tuples(st.just("near"), inner, inner, st.integers(0, 30)),
    ),
    max_leaves=5,
)


def fill(tx: Tables, shots: list[Shot]) -> tuple[dict[int, Shot], dict[str, int]]:
    """Put the photos into a store; return them by id, and the key of each kind."""
    keys = {kind: tx.people.add("Anna" if kind == "named" else "").id for kind in KINDS[:4]}
    tx.people.set_hidden(keys["hidden"], True)
    tx.people.set_stranger(keys["stranger"], True)
    by_id: dict[int, Shot] = {}
    for number, shot in enumerate(shots):
        seen = [
            SeenFile(f"{folder.rstrip('/')}/{number}/{name}", 1, 1, f"{number:032x}", shot.clip)
            for folder, name in shot.paths
        ]
        (photo_id,) = tx.photos.register(seen).new
        by_id[photo_id] = shot
        if shot.failed:
            tx.results.fail(photo_id, f"{number:032x}", "It is cut off.")
            continue
        lefts = [0.01 + 0.2 * place for place in range(len(shot.faces))]
        clip = ClipFacts(2.0, "mp4v") if shot.clip else None
        taken_at = shot.taken or START
        found = look(tx, photo_id, lefts, seed=100 * number, taken_at=taken_at, clip=clip)
        if shot.taken is None:
            tx.scope.connection.execute(
                "UPDATE photo SET taken_at = NULL WHERE id = ?", (photo_id,)
            )
        placed = zip(found.ids, shot.faces, strict=True)
        for face, kind in placed:
            if kind in KINDS:
                key = keys.setdefault(kind, -face)
                tx.placements.put(places({face: key}))
    return by_id, keys


def row_holds(shot: Shot, **asked) -> bool:
    """Say whether a photo is what a ``PhotoQuery`` asks, face by face."""
    faces = shot.faces
    all_of, any_of = asked.get("all_of", ()), asked.get("any_of", ())
    since, until, taken = asked.get("since"), asked.get("until"), shot.taken
    waiting = {"nameless", "unnamed", "unnamed too"}
    kinds = {
        Presence.UNNAMED: waiting, Presence.HIDDEN: {"hidden"}, Presence.STRANGER: {"stranger"},
        Presence.OFFLINE: set(), Presence.COPIED: set(), Presence.CLIP: set(),
    }  # fmt: skip
    file_text, folder_text = asked.get("file_text", ""), asked.get("folder_text", "")
    most, present = asked.get("most"), asked.get("present")
    return (
        all(kind in faces for kind in all_of)
        and (not any_of or any(kind in faces for kind in any_of))
        and not any(kind in faces for kind in asked.get("none_of", ()))
        and (not asked.get("only") or all(face in (*all_of, *any_of) for face in faces))
        and (since is None or (taken is not None and taken >= since))
        and (until is None or (taken is not None and taken < until))
        and any(file_text.casefold() in name.casefold() for _, name in shot.paths)
        and any(folder_text.casefold() in f"{folder}/n".casefold() for folder, _ in shot.paths)
        and len(faces) >= asked.get("least", 0)
        and (most is None or len(faces) <= most)
        and (
            present is None
            or (present is Presence.CLIP and shot.clip)
            or any(face in kinds[present] for face in faces)
        )
    )


def holding(asked, by_id: dict[int, Shot]) -> set[int]:
    """Return the ids of the photos that match, looked at one by one."""
    shown = {photo for photo, shot in by_id.items() if not shot.failed}
    match asked:
        case "plain", fields:
            return {photo for photo in shown if row_holds(by_id[photo], **fields)}
        case "not", item:
            return shown - holding(item, by_id)
        case "all", items:
            return set.intersection(*(holding(item, by_id) for item in items))
        case "any", items:
            return set().union(*(holding(item, by_id) for item in items))
        case "near", one, other, hours:
            sides = holding(one, by_id), holding(other, by_id)
            return {
                photo
                for mine, theirs in (sides, sides[::-1])
                for photo in mine
                for near in theirs
                if by_id[photo].hours is not None
                and by_id[near].hours is not None
                and abs(by_id[photo].hours - by_id[near].hours) <= hours
            }
    raise AssertionError(asked)


def criterion(asked, keys: dict[str, int]):
    """Return the same as the store is asked it; a kind without a face has a key of nobody."""
    match asked:
        case "plain", fields:
            given = {
                name: tuple(keys.get(kind, 999_999) for kind in value)
                if name.endswith("_of")
                else value
                for name, value in fields.items()
            }
            return PhotoQuery(**given)
        case "not", item:
            return Except(criterion(item, keys))
        case "all", items:
            return Both(tuple(criterion(item, keys) for item in items))
        case "any", items:
            return Either(tuple(criterion(item, keys) for item in items))
        case "near", one, other, hours:
            return NearInTime(criterion(one, keys), criterion(other, keys), timedelta(hours=hours))
    raise AssertionError(asked)


def by_date(ids: set[int], by_id: dict[int, Shot]) -> list[int]:
    """Newest first, undated ones last, the greater id first where the time is the same."""
    return sorted(
        ids,
        key=lambda photo: (by_id[photo].hours is not None, by_id[photo].hours or 0, photo),
        reverse=True,
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(SHOT, max_size=12), st.lists(ASKED, min_size=1, max_size=8))
def test_a_search_finds_what_looking_at_each_photo_finds(shots, questions):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        try:
            with store.write() as tx:
                by_id, keys = fill(tx, shots)
            for asked in questions:
                wanted = by_date(holding(asked, by_id), by_id)
                assert store.read.search.ids(criterion(asked, keys)) == wanted
        finally:
            store.close()


def test_what_is_kept_between_searches_is_read_again_when_something_is_written(store, filler):
    faces = filler.photo(0.1, 0.5)
    with store.write() as tx:
        anna = tx.people.add("Anna").id
        tx.placements.put(places({faces[0]: anna, faces[1]: anna + 1}))
    everything, alone = PhotoQuery(most=9), PhotoQuery(all_of=(anna,), only=True)
    in_folder = PhotoQuery(folder_text="photos")
    assert store.read.search.ids(Except(alone)) == [1]
    assert store.read.search.ids(in_folder) == [1]
    assert store.read.search.folders() == ["photos"]
    filler.photo(0.1)
    with store.write() as tx:
        tx.placements.put(places({3: anna}))
        # Inside the transaction, too.
        assert tx.search.ids(everything) == [2, 1]
        assert tx.search.ids(alone) == [2]
        tx.photos.register([SeenFile("/elsewhere/3.jpg", 1, 1, "C")])
        assert tx.search.ids(everything) == [2, 1, 3]
    assert store.read.search.ids(everything) == [2, 1, 3]
    assert store.read.search.ids(in_folder) == [2, 1]
    assert store.read.search.folders() == ["elsewhere", "photos"]
    assert store.read.photos.get(3).status is PhotoStatus.NEW


def test_folders_that_all_photos_lie_in_are_not_offered(store):
    paths = ["/home/anna/2019/Röme/1.jpg", "/home/anna/2019/2.jpg", "/home/anna/2020/3.jpg"]
    with store.write() as tx:
        for number, path in enumerate(paths):
            tx.photos.register([SeenFile(path, 1, 1, f"{number:032x}")])
    assert store.read.search.folders() == ["2019", "2020", "Röme"]
    with store.write() as tx:
        tx.photos.register([SeenFile(os.fsdecode(b"/home/anna/\xff/4.jpg"), 1, 1, "F")])
    assert store.read.search.folders() == ["2019", "2020", "Röme"]
