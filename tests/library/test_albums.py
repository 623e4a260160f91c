"""Albums: kept searches that go on meaning the same people, whatever is done to those."""

from __future__ import annotations

import contextlib
import random
from datetime import date
from pathlib import Path

import pytest

from facealbum.domain.errors import KnownError, QueryError, UnknownIdError

PATIENCE = 60.0


@pytest.fixture
def album_of(library, photos, group_with):
    """Return how to find an album's photos; Anna, Ben and Carol are named, Dora is not."""
    root = photos(
        ("ab.jpg", "date 2019-07-01T12:00:00", "face anna 1", "face ben 1"),
        ("a.jpg", "date 2020-01-15", "face anna 2"),
        ("b.jpg", "date 2020-01-16", "face ben 2"),
        ("abc.jpg", "date 2021-12-31T12:00:00", "face anna 3", "face ben 3", "face carol 3"),
        ("c.jpg", "date 2018-02-28", "face carol 4"),
        ("d.jpg", "date 2017-02-28", "face dora 5"),
        ("bare.jpg", "date 2017-05-05"),
    )
    library.import_paths([root]).result(PATIENCE)
    for name, photo, place in (("Anna", "a.jpg", 0), ("Ben", "b.jpg", 0), ("Carol", "c.jpg", 0)):
        library.name(group_with(library, photo, place).id, name)

    def look(album_id):
        found = library.album(album_id)
        return [Path(photo.path).stem for photo in library.photo_rows(found.ids)]

    return look


def save(library, name, query):
    (album_id,) = library.save_album(name, query).albums
    return album_id


def person(library, name):
    return library.person_named(name).id


def test_an_album_shows_what_its_search_finds_now(library, album_of, photos):
    kept = save(library, "  Anna &  Ben ", "anna & BEN")
    assert album_of(kept) == ["abc", "ab"]
    assert library.album(kept).album.name == "Anna & Ben"
    assert library.album(kept).text == "Anna and Ben"
    root = photos(("new.jpg", "date 2022-01-01", "face anna 8", "face ben 8"), folder="later")
    library.import_paths([root]).result(PATIENCE)
    assert album_of(kept) == ["new", "abc", "ab"]


def test_albums_are_listed_by_name_with_their_number_and_cover(library, album_of):
    save(library, "winter", "only Anna")
    save(library, "Summer", "July 2019")
    save(library, "nobody", "not from 1990")
    shown = [(card.album.name, card.text, card.photos) for card in library.albums()]
    assert shown == [
        ("nobody", "not from 1990", 0),
        ("Summer", "2019-07", 1),
        ("winter", "only Anna", 1),
    ]
    covers = [card.cover_photo_id for card in library.albums()]
    assert covers[0] == 0
    assert covers[1:] == [library.search_ids("2019-07")[0], library.search_ids("only Anna")[0]]
    assert library.counts().albums == 3


def test_another_name_changes_nothing(library, album_of):
    kept = save(library, "Both", "Anna and Ben, not Carol")
    library.name(person(library, "Anna"), "Anne and Co")
    assert album_of(kept) == ["ab"]
    assert library.album(kept).text == '"Anne and Co" and Ben, not Carol'
    # The name that is free now may be somebody else's.
    library.name(person(library, "Carol"), "Anna")
    assert album_of(kept) == ["ab"]


def test_an_album_follows_a_merge_and_its_undo(library, album_of):
    kept = save(library, "Carol", "Carol")
    team = save(library, "Team", "only (Anna or Carol)")
    before = library._context.store.read.albums.all()
    library.merge([person(library, "Ben"), person(library, "Carol")])
    (merged,) = [group for group in library.people() if group.name == "Ben"]
    assert library.album(kept).text == "Ben"
    assert album_of(kept) == [Path(photo.path).stem for photo in library.photos_of(merged.id)]
    assert album_of(team) == ["abc", "b", "a", "ab", "c"]
    change = library.undo()
    assert {kept, team} <= change.albums
    assert library._context.store.read.albums.all() == before
    assert album_of(kept) == ["abc", "c"]
    library.redo()
    assert library.album(kept).text == "Ben"


def test_a_name_that_is_taken_merges_and_the_album_follows(library, album_of):
    kept = save(library, "Carol", "not Carol")
    library.name(person(library, "Carol"), "ben")
    assert library.album(kept).text == "not Ben"
    assert album_of(kept) == ["a", "bare", "d"]


def test_who_is_no_more_is_left_out_and_said(library, album_of):
    either, alone = save(library, "Either", "Anna or Ben"), save(library, "Alone", "not Ben")
    was = album_of(either)
    ben = int(person(library, "Ben")[1:])
    with library._context.store.write() as tx, tx.journal.record("Delete Ben"):
        faces = tx.placements.face_ids_of([ben])
        tx.verdicts.withdraw(faces, ben)
        for face in faces:
            tx.placements.separate([face])
        tx.people.remove(ben)
    assert album_of(either) == ["abc", "a", "ab"]
    assert "can't be found any more. The rest is shown." in library.album(either).note
    assert album_of(alone) == []
    assert library.album(alone).note.endswith("Nothing is left to show.")
    assert [bool(card.note) for card in library.albums()] == [True, True]
    library.undo()
    assert album_of(either) == was
    assert library.album(either).note == ""


def test_saving_renaming_changing_and_deleting_are_taken_back(library, album_of):
    kept = save(library, "Summer", "July 2019")
    library.rename_album(kept, "Sommer")
    library.change_album(kept, "2020")
    assert album_of(kept) == ["b", "a"]
    change = library.delete_album(kept)
    assert (change.label, change.albums, change.undoable) == ("Delete album Sommer", {kept}, True)
    with pytest.raises(UnknownIdError, match=f"no album “a{kept}”"):
        library.album(kept)
    labels = [library.undo().label for _ in range(3)]
    assert labels == [
        "Undo: Delete album Sommer", "Undo: Change album Sommer", "Undo: Rename album Sommer"
    ]  # fmt: skip
    assert (library.album(kept).album.name, album_of(kept)) == ("Summer", ["ab"])
    library.undo()
    assert library.albums() == []
    assert library.redo() is not None
    assert library.album_called("summer").id == kept


def test_a_name_is_given_to_one_album_only(library, album_of):
    kept, other = save(library, "Summer", "2019"), save(library, "Winter", "2020")
    with pytest.raises(KnownError, match="already an album called “Summer”"):
        library.save_album("SUMMER ", "Anna")
    with pytest.raises(KnownError, match="already an album called “Summer”"):
        library.rename_album(other, "summer")
    library.rename_album(kept, "SUMMER")
    assert library.album_called("album:Summer").name == "SUMMER"
    with pytest.raises(KnownError, match="at least one letter"):
        library.save_album("  ", "Anna")


def test_what_is_no_search_is_not_kept(library, album_of):
    for text in ("Anna and", "Zacharias", "Anna aged 3"):
        with pytest.raises(QueryError):
            library.save_album("Bad", text)
    (dora,) = [group for group in library.groups() if group.faces == 1]
    with pytest.raises(QueryError, match=f"can't keep the group {dora.id}"):
        library.save_album("Bad", f"not {dora.id}")
    assert library.albums() == []


def test_an_album_is_found_by_id_or_name(library, album_of, tmp_path):
    kept = save(library, "a9", "Anna")
    assert library.album_called(f"a{kept}") == library.album_called("A9")
    with pytest.raises(UnknownIdError, match="no album “Autumn”"):
        library.album_called("Autumn")
    for number, what in enumerate((f"a{kept}", "album:A9", "Anna", person(library, "Anna"))):
        report = library.export(what, tmp_path / str(number)).result(PATIENCE)
        assert report.copied == 3, what
    with pytest.raises(UnknownIdError, match="no album “Autumn”"):
        library.export("album:Autumn", tmp_path / "none")


def test_an_age_that_is_no_longer_known_is_said(library, album_of):
    key = int(person(library, "Anna")[1:])
    with library._context.store.write() as tx:
        tx.people.set_birth_date(key, date(2018, 1, 16))
    kept = save(library, "Small", "Anna aged 1 to 2")
    assert album_of(kept) == ["a", "ab"]
    with library._context.store.write() as tx:
        tx.people.set_birth_date(key, None)
    assert library.album(kept).note.startswith("It is not known when Anna was born.")
    assert library.albums()[0].note


def kept_now(library):
    """What is kept of the albums, and whom they speak of."""
    tables = library._context.store.read
    return tables.albums.all(), [(card.text, card.photos, card.note) for card in library.albums()]


def step(library, chance):
    """Do something to the people or the albums, or be refused, which changes nothing."""
    people = [group.id for group in (*library.people(), *library.people(hidden=True))]
    albums = [card.album.id for card in library.albums()]
    one, other = chance.choice(people), chance.choice(people)
    query = chance.choice([one, f"{one} and {other}", f"only ({one} or {other})", f"not {one}"])
    deeds = [
        lambda: library.merge([one, other]),
        lambda: library.name(one, chance.choice(["Anna", "Ben", "Zoe"])),
        lambda: library.hide(one),
        lambda: library.save_album(f"Album {chance.randrange(5)}", query),
        lambda: library.rename_album(chance.choice(albums), f"Album {chance.randrange(5)}"),
        lambda: library.change_album(chance.choice(albums), query),
        lambda: library.delete_album(chance.choice(albums)),
    ]
    with contextlib.suppress(KnownError, IndexError):
        chance.choice(deeds)()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_is_undone_and_done_again_step_by_step(library, album_of, seed):
    chance = random.Random(seed)
    save(library, "Both", "Anna and Ben, not Carol")
    past = [kept_now(library)]
    for _ in range(14):
        before = len(library.history().entries)
        step(library, chance)
        if len(library.history().entries) > before:
            past.append(kept_now(library))
    assert all(not note for _, _, note in past[-1][1])
    for then in past[-2::-1]:
        library.undo()
        assert kept_now(library) == then
    for then in past[1:]:
        library.redo()
        assert kept_now(library) == then
