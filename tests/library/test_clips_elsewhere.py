"""Clips and the other verbs: drives, copies, watched folders, exports, names of other programs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.library import MetadataChoice
from facealbum.library.settling import Unrest

PATIENCE = 30.0
PARTY = ("party.mp4", "duration 10", "at 4", "face anna 2", "at 6")


@pytest.fixture
def videos(library):
    library.set_setting("videos", True)
    return library


@pytest.fixture
def album(videos, photos):
    folder = photos(PARTY, ("a.jpg", "like ff", "face anna 1"), folder="stick")
    videos.import_paths([folder]).result(PATIENCE)
    return folder


def rows(library):
    return {Path(row.path).name: row for row in library.photo_rows(library.photos())}


def test_a_clip_that_is_away_is_known_and_found(videos, album, tmp_path):
    clip = rows(videos)["party.mp4"]
    album.rename(tmp_path / "pulled")
    videos.look_for_folders()
    assert rows(videos)["party.mp4"].offline
    assert set(videos.search_ids("is:offline, is:video")) == {clip.id}
    (face,) = [face for face, _ in videos.faces_in(clip.id)]
    assert face.shown_at == 4
    with pytest.raises(PhotoUnreadableError):
        videos.upright_photo(clip.id, 1024, 0.0)


def test_a_clip_that_is_new_and_away_does_not_wait_to_be_looked_at(videos, photos, tmp_path):
    folder = photos(PARTY, folder="stick")
    folder.rename(tmp_path / "elsewhere")
    videos.set_setting("videos", False)
    (tmp_path / "elsewhere").rename(folder)
    videos.set_setting("videos", True)
    videos.import_paths([folder]).result(PATIENCE)
    assert videos.unfinished() == 0


def test_a_clip_is_no_copy_of_a_photo_and_is_not_asked_for_its_look(videos, album, photos):
    assert videos.search_ids("is:duplicate") == []
    assert videos._context.store.read.copies.without_look() == []
    videos.import_paths([photos(("b.jpg", "like fe", "face anna 1"))]).result(PATIENCE)
    assert {Path(videos.photo(one).path).name for one in videos.search_ids("is:duplicate")} == {
        "a.jpg",
        "b.jpg",
    }


def test_names_are_written_beside_photos_and_those_of_clips_are_counted(videos, album):
    faces = [face.id for one in videos.photos() for face, _ in videos.faces_in(one)]
    videos.move_faces(faces, None, "Anna")
    foreseen = videos.foresee_metadata(None, MetadataChoice()).result(PATIENCE)
    assert (foreseen.writes, foreseen.clips, len(foreseen.photos)) == (1, 1, 1)
    written = videos.write_metadata(None, MetadataChoice()).result(PATIENCE)
    assert (written.written, written.clips, written.problems) == (1, 1, [])
    assert sorted(file.name for file in album.iterdir()) == ["a.jpg", "a.jpg.xmp", "party.mp4"]
    inside = videos.write_metadata(None, MetadataChoice(remove=True)).result(PATIENCE)
    assert (inside.written, inside.clips, inside.problems) == (1, 0, [])


def test_what_lies_beside_a_clip_names_nobody_in_it(videos, photos):
    folder = photos(PARTY)
    (folder / "party.mp4.xmp").write_bytes(
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        b' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        b"<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Anna</rdf:li></rdf:Bag>"
        b"</Iptc4xmpExt:PersonInImage></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    report = videos.import_paths([folder]).result(PATIENCE)
    assert (report.videos, report.names_open) == (1, 0)
    (folder / "party.mp4.xmp").rename(folder / "a.jpg.xmp")
    photos(("a.jpg", "face ben 1"), folder=folder.name)
    assert videos.import_paths([folder]).result(PATIENCE).names_open == 1


def test_a_clip_is_copied_and_its_face_is_listed_with_its_second(videos, album, tmp_path):
    assert videos.export("is:video", tmp_path / "out").result(PATIENCE).copied == 1
    (copy,) = (tmp_path / "out").rglob("*.mp4")
    assert copy.read_bytes() == (album / "party.mp4").read_bytes()
    videos.export_faces([], tmp_path / "faces.csv").result(PATIENCE)
    with (tmp_path / "faces.csv").open(newline="", encoding="utf-8") as file:
        told = {Path(row["path"]).name: row["shown_at"] for row in csv.DictReader(file)}
    assert told == {"a.jpg": "", "party.mp4": "4.0"}


def test_a_watched_folder_takes_clips_only_while_they_are_wanted(album):
    now = 0.0
    unrest = Unrest(1.0, lambda: now)
    both = [str(album / "a.jpg"), str(album / "party.mp4")]
    for paths in (both, [str(album)]):
        for clips in (False, True):
            unrest.add(paths)
            unrest.at_rest(clips=clips)
            now += 2.0
            assert unrest.at_rest(clips=clips) == (both if clips else both[:1])
            now += 2.0


def test_known_photos_are_looked_at_again_with_clips_only_while_they_are_wanted(videos, album):
    again = videos.look_again([album]).result(PATIENCE)
    assert (again.photos_new, again.videos) == (2, 1)
    videos.set_setting("videos", False)
    again = videos.look_again([album]).result(PATIENCE)
    assert (again.photos_new, again.videos) == (1, 0)
    assert rows(videos)["party.mp4"].status == "done"
