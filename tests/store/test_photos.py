"""Files come, change, move, are copied and vanish; a photo is its content."""

from __future__ import annotations

import os
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import sentence, unjoined
from facealbum.domain.types import Answer, PhotoStatus, Verdict
from facealbum.store import SeenFile, Store

from .filling import OTHER_PIPELINE, look


def seen(path: str, content: str | None, size: int = 10, mtime: int = 1) -> SeenFile:
    return SeenFile(path, size, mtime, content)


def register(store: Store, *files: SeenFile):
    with store.write() as tx:
        return tx.photos.register(files)


def named_photo(store: Store, path: str = "/a.jpg", content: str = "A") -> tuple[int, int]:
    """A photo with one face that the user called Anna; photo id and face id."""
    (photo,) = register(store, seen(path, content)).new
    with store.write() as tx:
        (face,) = look(tx, photo, [0.1]).ids
        anna = tx.people.named("Anna") or tx.people.add("Anna")
        tx.verdicts.put([Verdict(face, anna.id, Answer.IS)])
    return photo, face


def test_a_new_file_is_a_new_photo_to_look_at(store):
    done = register(store, seen("/a.jpg", "A"))
    (photo,) = store.read.waiting.next_new(10)
    assert done.new == {photo.id}
    assert (photo.path, photo.content_hash, photo.status) == ("/a.jpg", "A", PhotoStatus.NEW)
    assert (photo.width, photo.taken_at, photo.present) == (0, None, True)


def test_two_files_of_one_content_are_one_photo(store):
    done = register(store, seen("/a.jpg", "A"), seen("/copy.jpg", "A"))
    (photo,) = done.new
    assert store.read.photos.paths_of(photo) == ["/a.jpg", "/copy.jpg"]


def test_stamps_tell_which_files_are_unchanged(store):
    register(store, seen("/a.jpg", "A", 10, 77), seen("/b.jpg", "B", 20, 88))
    assert store.read.photos.stamps(["/a.jpg", "/new.jpg"]) == {"/a.jpg": (10, 77)}
    unchanged = register(store, seen("/a.jpg", None, 10, 77))
    assert unchanged.new == set()
    assert len(unchanged.known) == 1


def test_an_unknown_file_without_a_hash_is_a_bug(store):
    with pytest.raises(KeyError):
        register(store, seen("/a.jpg", None))


def test_a_moved_file_finds_its_photo_again(store):
    photo, face = named_photo(store)
    with store.write() as tx:
        assert tx.photos.vanish(["/a.jpg"]) == {photo}
    moved = register(store, seen("/elsewhere/a.jpg", "A"))
    assert (moved.new, moved.known) == (set(), {photo})
    again = store.read.photos.get(photo)
    assert (again.path, again.present, again.status) == ("/elsewhere/a.jpg", True, PhotoStatus.DONE)
    assert [one.id for one in store.read.faces.of_photo(photo)] == [face]


def test_a_changed_file_keeps_its_photo_so_that_names_carry_over(store):
    photo, face = named_photo(store)
    changed = register(store, seen("/a.jpg", "A2", 11, 2))
    assert changed.new == changed.changed == {photo}
    assert store.read.photos.get(photo).status is PhotoStatus.NEW
    with store.write() as tx:
        assert look(tx, photo, [0.11]).ids == (face,)


def test_a_changed_file_whose_old_content_lies_elsewhere_is_another_photo(store):
    photo, _ = named_photo(store)
    register(store, seen("/copy.jpg", "A"))
    changed = register(store, seen("/a.jpg", "A2"))
    assert photo not in changed.new
    assert changed.changed == set()
    assert store.read.photos.paths_of(photo) == ["/copy.jpg"]


def test_old_paths_of_a_changed_photo_are_forgotten(store):
    """Else the old content, back at its old path, would be taken for the new one."""
    photo, _ = named_photo(store)
    with store.write() as tx:
        tx.photos.vanish(["/a.jpg"])
    register(store, seen("/moved.jpg", "A"))
    register(store, seen("/moved.jpg", "A2"))
    assert store.read.photos.stamps(["/a.jpg"]) == {}
    back = register(store, seen("/a.jpg", "A"))
    assert back.new != {photo}


def test_two_files_that_swap_names_swap_nothing_else(store):
    first, _ = named_photo(store, "/a.jpg", "A")
    second, _ = named_photo(store, "/b.jpg", "B")
    swapped = register(store, seen("/a.jpg", "B"), seen("/b.jpg", "A"))
    assert swapped.new == swapped.removed == set()
    assert store.read.photos.get(first).path == "/b.jpg"
    assert store.read.photos.get(second).path == "/a.jpg"


def test_a_file_that_takes_anothers_name_does_not_take_its_faces(store):
    photo, _ = named_photo(store, "/a.jpg", "A")
    done = register(store, seen("/a.jpg", "NEW"), seen("/old/a.jpg", "A"))
    assert store.read.photos.get(photo).path == "/old/a.jpg"
    assert done.changed == set()
    assert len(done.new) == 1


def test_a_photo_without_file_and_verdict_is_deleted_with_its_crops(store):
    register(store, seen("/a.jpg", "A"), seen("/b.jpg", "B"))
    first = next(p for p in store.read.waiting.next_new(9) if p.path == "/a.jpg")
    with store.write() as tx:
        (face,) = look(tx, first.id, [0.1]).ids
    crop = store.read.faces.crop_of(face)
    store.crops.write(crop, b"jpeg")
    assert register(store, seen("/a.jpg", "B")).removed == {first.id}
    assert store.read.photos.get(first.id) is None
    assert store.read.faces.get(face) is None
    assert store.crops.existing(crop) is None


def test_a_photo_without_file_is_kept_when_the_user_spoke_of_it(store):
    photo, face = named_photo(store)
    register(store, seen("/b.jpg", "B"))
    assert register(store, seen("/a.jpg", "B")).removed == set()
    kept = store.read.photos.get(photo)
    assert (kept.present, kept.path) == (False, "")
    register(store, seen("/back.jpg", "A"))
    assert store.read.photos.get(photo).path == "/back.jpg"
    assert store.read.faces.get(face).retired is False


def test_vanished_files_of_a_folder_are_found_by_their_prefix(store):
    paths = ["/p/a.jpg", "/p/sub/b.jpg", "/p2/c.jpg", "/p.jpg"]
    register(store, *(seen(path, path) for path in paths))
    assert set(store.read.photos.files_under("/p")) == {"/p/a.jpg", "/p/sub/b.jpg"}
    with store.write() as tx:
        gone = tx.photos.vanish(["/p/a.jpg"])
    assert set(store.read.photos.files_under("/p/")) == {"/p/sub/b.jpg"}
    assert [photo.present for photo in store.read.photos.by_ids(sorted(gone))] == [False]
    register(store, seen("/p/a.jpg", None))
    assert [photo.present for photo in store.read.photos.by_ids(sorted(gone))] == [True]


def test_a_photo_with_a_copy_left_is_still_there(store):
    register(store, seen("/a.jpg", "A"), seen("/b.jpg", "A"))
    with store.write() as tx:
        assert tx.photos.vanish(["/a.jpg"]) == set()
    (photo,) = store.read.waiting.next_new(9)
    assert photo.path == "/b.jpg"


def test_a_name_that_is_not_text_is_kept_byte_for_byte(store):
    path = os.fsdecode(b"/photos/\xff\xfe.jpg")
    register(store, seen(path, "A"))
    (photo,) = store.read.waiting.next_new(1)
    assert os.fsencode(photo.path) == b"/photos/\xff\xfe.jpg"


def test_photos_are_listed_newest_first_undated_last_failed_never(store):
    register(store, *(seen(f"/{name}.jpg", name) for name in "ABCD"))
    ids = [photo.id for photo in store.read.waiting.next_new(9)]
    with store.write() as tx:
        look(tx, ids[0], [], taken_at=datetime(2001, 1, 1))
        look(tx, ids[1], [], taken_at=datetime(2020, 1, 1, 12, 0, 0, 500))
        tx.results.fail(ids[2], store.read.photos.get(ids[2]).content_hash, "It is empty.")
    assert store.read.photos.ids_by_date() == [ids[1], ids[0], ids[3]]
    assert store.read.photos.get(ids[1]).taken_at == datetime(2020, 1, 1, 12, 0, 0, 500)
    assert [(photo.id, photo.reason) for photo in store.read.photos.failed()] == [
        (ids[2], "It is empty.")
    ]


def test_why_a_photo_failed_is_kept_with_its_parts(store):
    (photo,) = register(store, seen("/a.jpg", "A")).new
    why = sentence("It is too large: {size} px.", size="9,000")
    with store.write() as tx:
        tx.results.fail(
            photo, "A", PhotoUnreadableError(sentence("The photo can't be read."), why).sentence
        )
    (failed,) = store.read.photos.failed()
    assert failed.reason == "The photo can't be read. It is too large: 9,000 px."
    assert unjoined(failed.reason)[1].values == {"size": "9,000"}


def test_work_goes_on_after_the_last_photo_handed_out(store):
    register(store, *(seen(f"/{number}.jpg", str(number)) for number in range(5)))
    first = store.read.waiting.next_new(2)
    rest = store.read.waiting.next_new(9, after=first[-1].id)
    assert [photo.path for photo in first + rest] == [f"/{number}.jpg" for number in range(5)]


def test_failed_photos_can_be_tried_again(store):
    (photo,) = register(store, seen("/a.jpg", "A")).new
    with store.write() as tx:
        assert tx.results.fail(photo, "A", "It is empty.")
        assert tx.photos.count(PhotoStatus.FAILED) == 1
        assert tx.waiting.retry_failed() == 1
    assert store.read.photos.get(photo).reason == ""
    assert store.read.photos.count(PhotoStatus.NEW, present_only=True) == 1


def test_another_pipeline_makes_photos_new_that_it_did_not_see(store):
    register(store, seen("/a.jpg", "A"), seen("/b.jpg", "B"))
    first, second = (photo.id for photo in store.read.waiting.next_new(9))
    with store.write() as tx:
        look(tx, first, [0.1])
        look(tx, second, [0.1], pipeline=OTHER_PIPELINE)
        assert tx.waiting.renew_other_pipelines(OTHER_PIPELINE) == 1
    assert [photo.id for photo in store.read.waiting.next_new(9)] == [first]


PATHS = ["/a.jpg", "/b.jpg", "/dir/c.jpg"]
CONTENTS = ["A", "B", "C", "D"]
STEP = st.one_of(
    st.tuples(
        st.just("see"),
        st.lists(
            st.tuples(st.sampled_from(PATHS), st.sampled_from(CONTENTS)),
            unique_by=lambda pair: pair[0],
        ),
    ),
    st.tuples(st.just("vanish"), st.lists(st.sampled_from(PATHS), unique=True)),
    st.tuples(st.just("look"), st.lists(st.sampled_from([0.1, 0.12, 0.5]), max_size=2)),
    st.tuples(st.just("name"), st.just([])),
)


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(STEP, max_size=12))
def test_no_verdict_is_lost_and_each_path_has_its_content(tmp_path_factory, steps):
    store = Store.open(tmp_path_factory.mktemp("any") / "library")
    try:
        on_disk: dict[str, str] = {}
        spoken: set[int] = set()
        for kind, what in steps:
            take_step(store, kind, what, on_disk, spoken)
            check_invariants(store, on_disk, spoken)
    finally:
        store.close()


def take_step(store, kind, what, on_disk, spoken):
    if kind == "see":
        on_disk.update(what)
        register(store, *(seen(path, content) for path, content in what))
    elif kind == "vanish":
        with store.write() as tx:
            tx.photos.vanish(what)
        for path in what:
            on_disk.pop(path, None)
    elif kind == "look":
        for photo in store.read.waiting.next_new(1):
            with store.write() as tx:
                look(tx, photo.id, what)
    else:
        for photo in store.read.photos.by_ids(store.read.photos.ids_by_date()[:1]):
            for face in store.read.faces.of_photo(photo.id)[:1]:
                with store.write() as tx:
                    person = tx.people.add()
                    tx.verdicts.put([Verdict(face.id, person.id, Answer.IS)])
                spoken.add(face.id)


def check_invariants(store, on_disk, spoken):
    with store.snapshot() as tables:
        ask = tables.scope.connection.execute
        held = ask(
            "SELECT f.path, p.content_hash, p.present FROM photo_file f"
            " JOIN photo p ON p.id = f.photo_id WHERE f.present = 1"
        ).fetchall()
        assert {os.fsdecode(path): content for path, content, _ in held} == on_disk
        assert all(present for *_, present in held)
        assert {face.id for face in tables.faces.by_ids(sorted(spoken))} == spoken
        assert {verdict.face_id for verdict in tables.verdicts.all()} == spoken
        lost = ask(
            "SELECT count(*) FROM photo p WHERE NOT EXISTS (SELECT 1 FROM photo_file"
            " WHERE photo_id = p.id) AND NOT EXISTS (SELECT 1 FROM face f JOIN verdict v"
            " ON v.face_id = f.id WHERE f.photo_id = p.id)"
        ).fetchone()
        assert lost == (0,)
