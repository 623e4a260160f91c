"""Copies are found when photos are imported; their faces are one face, and what was said wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from facealbum.domain.errors import UnknownIdError

PATIENCE = 60.0


def imported(library, *paths):
    return library.import_paths(paths).result(PATIENCE)


def sets(library):
    names = {row.id: Path(row.path).name for row in library.photo_rows(library.photos())}
    return [sorted(names[photo] for photo in some) for some in library.duplicates()]


def twins(library):
    return library._context.store.read.copies.twins()


@pytest.fixture
def album(photos):
    return photos(
        ("a.jpg", "like ff00ff00ff00ff00", "face anna 1", "face ben 1"),
        ("a small.jpg", "like ff00ff00ff00ff03", "face anna 1", "face ben 1"),
        ("other.jpg", "like 00ff00ff00ff00ff", "face anna 3"),
        ("alike.jpg", "like ff00ff00ff00ff01", "face carol 1", "face dora 1"),
        ("b.jpg", "like 123456789abcdef0", "face emil 1"),
        ("no look.jpg", "face anna 4"),
    )


def test_photos_that_show_the_same_are_a_set(library, album):
    imported(library, album)
    assert sets(library) == [["a small.jpg", "a.jpg"]]
    assert len(library.search_ids("is:duplicate")) == 2
    assert len(library.search_ids("not is:duplicate")) == 4


def test_a_copy_that_comes_later_is_found(library, album, photos):
    imported(library, album)
    imported(
        library,
        photos(
            ("a late.jpg", "like ff00ff00ff00ff04", "face anna 1", "face ben 1"),
            ("b late.jpg", "like 123456789abcdef1", "face emil 1"),
            folder="later",
        ),
    )
    assert sets(library) == [["a late.jpg", "a small.jpg", "a.jpg"], ["b late.jpg", "b.jpg"]]


def test_a_photo_that_changes_is_compared_anew(library, album, write_photo):
    imported(library, album)
    write_photo(album / "a small.jpg", "like 0f0f0f0f0f0f0f0f", "face gina 1")
    imported(library, album)
    assert sets(library) == []
    assert twins(library) == []


def test_its_faces_are_one_face_and_count_once(library, album, group_with, library_faces):
    imported(library, album)
    one, other = library_faces(library, "a.jpg"), library_faces(library, "a small.jpg")
    pairs = {frozenset(pair) for pair in twins(library)}
    assert pairs == {frozenset((a.id, b.id)) for a, b in zip(one, other, strict=True)}
    ben = group_with(library, "a.jpg", 1)
    assert (ben.faces, ben.copies) == (2, 1)
    library.name(ben.id, "Ben")
    assert library.person_named("Ben").copies == 1


def test_the_twin_of_a_twin_is_one(library, photos):
    # Three steps of a chain: the ends are too far apart to be compared with each other.
    imported(
        library,
        photos(
            ("1.jpg", "like ff00ff00ff00ff00", "face anna 1"),
            ("2.jpg", "like ff00ff00ff00fcff", "face anna 1"),
            ("3.jpg", "like ff00ff00ffffccff", "face anna 1"),
        ),
    )
    assert sets(library) == [["1.jpg", "2.jpg", "3.jpg"]]
    assert len(twins(library)) == 3
    assert library.groups()[0].copies == 2


def test_two_faces_of_one_photo_stay_two_people(library, album, partition):
    imported(library, album)
    for group in partition(library):
        names = [name for name, _ in group]
        assert len(set(names)) == len(names)


def test_what_was_said_of_a_twin_stands(library, album, library_faces, group_with):
    imported(library, album)
    anna = library_faces(library, "a.jpg")[0]
    twin = library_faces(library, "a small.jpg")[0]
    library.name(group_with(library, "a.jpg").id, "Anna")
    library.reject_faces([twin.id], library.person_named("Anna").id)
    library.regroup().result(PATIENCE)
    there = {face.id for face, _ in library.faces_of(library.person_named("Anna").id)}
    assert anna.id in there
    assert twin.id not in there


def test_a_regroup_and_its_undo_know_twins(library, album, partition):
    imported(library, album)
    before = partition(library)
    library.regroup(0.3).result(PATIENCE)
    library.undo()
    assert partition(library) == before


def test_copies_are_told_with_their_files(library, album, library_faces):
    imported(library, album)
    (album / "again").mkdir()
    (album / "again" / "a.jpg").write_bytes((album / "a.jpg").read_bytes())
    imported(library, album)
    photo = library_faces(library, "a.jpg")[0].photo_id
    copies = library.copies_of(photo)
    found = {Path(path).name: size for copy in copies for path, size in copy.files}
    assert found == {name: (album / name).stat().st_size for name in ("a.jpg", "a small.jpg")}
    assert sorted(len(copy.files) for copy in copies) == [1, 2]
    (album / "a small.jpg").unlink()
    sizes = [size for copy in library.copies_of(photo) for _, size in copy.files]
    assert sizes.count(None) == 1


def test_a_photo_without_copies_has_none(library, album, library_faces):
    imported(library, album)
    assert library.copies_of(library_faces(library, "b.jpg")[0].photo_id) == []
    with pytest.raises(UnknownIdError):
        library.copies_of(999)


def test_photos_of_an_older_library_are_caught_up_with(library, album):
    imported(library, album)
    with library._context.store.write() as tx:
        connection = tx.scope.connection
        connection.execute("UPDATE photo SET look_hash = NULL, miniature = NULL")
        for table in ("cache_copy", "cache_twin", "cache_compared"):
            connection.execute(f"DELETE FROM {table}")
    assert (library.uncompared(), sets(library)) == (6, [])
    assert library.find_duplicates().result(PATIENCE) == 1
    assert sets(library) == [["a small.jpg", "a.jpg"]]
    assert len(twins(library)) == 2
    assert library.uncompared() == 1, "one photo of the fakes has no look"


def test_an_emptied_cache_is_filled_by_the_next_import(library, album):
    imported(library, album)
    with library._context.store.write() as tx:
        for table in ("cache_copy", "cache_twin", "cache_compared"):
            tx.scope.connection.execute(f"DELETE FROM {table}")
    imported(library, album)
    assert sets(library) == [["a small.jpg", "a.jpg"]]
