"""Clips among the photos: when they are looked at, and how a person becomes one face of a clip."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from facealbum.domain.clips import ClipFacts
from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.types import PhotoStatus
from facealbum.library.clips import MOST_FRAMES, STEP_SECONDS, merged, times_of
from facealbum.library.importing import LEFT_OUT

PARTY = (
    "party.mp4", "duration 10", "date 2020-05-01", "at 0", "face anna 1", "at 4", "face anna 2",
    "face ben 1", "at 6", "face ben 2", "at 8",
)  # fmt: skip


@pytest.fixture
def videos(library):
    library.set_setting("videos", True)
    return library


def run(library, *paths):
    return library.import_paths(paths).result(30)


def rows(library):
    return {Path(row.path).name: row for row in library.photo_rows(library.photos())}


def test_a_frame_every_two_seconds_and_of_long_clips_so_many_evenly_spread():
    assert times_of(ClipFacts(5.0)) == [0, 2, 4]
    assert times_of(ClipFacts(0.5)) == [0]
    hour = times_of(ClipFacts(3600.0))
    assert len(hour) == MOST_FRAMES
    assert hour[:2] == [0, 30]
    assert hour[-1] < 3600
    unknown = times_of(ClipFacts(0.0))
    assert (len(unknown), unknown[1]) == (MOST_FRAMES, STEP_SECONDS)


def test_clips_are_left_out_until_the_setting_is_on(library, photos):
    folder = photos(PARTY, ("a.jpg", "face anna 3"))
    assert run(library, folder).photos_new == 1
    assert run(library, folder / "party.mp4").notes == (LEFT_OUT,)
    assert run(library, photos(PARTY, folder="videos alone")).notes == (LEFT_OUT,)
    assert run(library, folder).notes == ()
    library.set_setting("videos", "true")
    report = run(library, folder)
    assert (report.photos_new, report.videos, report.photos_unchanged) == (1, 1, 1)
    party = rows(library)["party.mp4"]
    assert (party.duration, party.codec, party.taken_at) == (10, "mp4v", datetime(2020, 5, 1))
    assert rows(library)["a.jpg"].duration is None
    assert library.clip_lengths() == {party.id: 10}
    assert (library.counts().photos, library.counts().videos) == (2, 1)


def test_a_person_is_one_face_of_a_clip_with_all_moments(videos, photos, library_faces):
    run(videos, photos(PARTY))
    anna, ben = sorted(library_faces(videos, "party.mp4"), key=lambda face: face.id)
    moments = videos.moments(anna.photo_id)
    assert [(each.at, set(each.boxes)) for each in moments] == [
        (0, {anna.id}),
        (2, {anna.id}),
        (4, {anna.id, ben.id}),
        (6, {ben.id}),
    ]
    for face in (anna, ben):
        (shown,) = [each for each in moments if each.at == face.shown_at]
        assert shown.boxes[face.id] == face.box


def test_faces_of_clips_stand_with_those_of_photos(videos, photos, partition):
    run(videos, photos(PARTY, ("a.jpg", "face anna 3"), ("b.jpg", "face ben 3")))
    assert {frozenset(name for name, _ in group) for group in partition(videos)} == {
        frozenset({"party.mp4", "a.jpg"}),
        frozenset({"party.mp4", "b.jpg"}),
    }


def test_two_of_one_frame_are_never_one_however_alike(videos, photos, library_faces):
    run(videos, photos(("twins.mp4", "duration 3", "at 0", "face x 1", "face x 1 0.6")))
    assert len(library_faces(videos, "twins.mp4")) == 2


def test_who_is_found_twice_in_a_clip_may_be_one_person(videos, photos, library_faces, monkeypatch):
    """Unlike enough to be two faces of the clip, and yet one person for the library."""
    monkeypatch.setattr("facealbum.library.clips.strict_distance", lambda _pipeline: 0.1)
    lines = [f"at {2 * n}\nface anna {n}" for n in range(3)]
    run(videos, photos(("long.mp4", "duration 6", *lines)))
    faces = library_faces(videos, "long.mp4")
    (group,) = videos.groups()
    assert (len(faces), group.faces, group.photos) == (3, 3, 1)
    videos.name(group.id, "Anna")
    videos.regroup().result(30)
    assert [person.faces for person in videos.people()] == [3]


def test_the_best_of_the_frames_stands_for_the_person(fake_workshop):
    with fake_workshop.analyzer() as analyzer:
        seen = [(2.0 * n, analyzer._face(0, "anna", str(n // 3))) for n in range(6)]
    faces, sightings = merged(seen, fake_workshop.pipeline)
    best = max((face for _, face in seen), key=lambda face: face.sharpness)
    assert faces == (best,)
    assert sorted(each.at for each in sightings[0]) == [0, 2, 4, 6, 8, 10]
    assert sightings[0][0].at == next(at for at, face in seen if face is best)


def test_photos_come_first_and_the_stage_says_what_is_looked_at(videos, photos, import_heard):
    folder = photos(("a.mp4", "duration 1", "face a 1"), ("b.jpg", "face b 1"))
    stages = []
    job = import_heard(videos, [folder], lambda handle: stages.append(handle.progress.stage))
    job.result(30)
    assert min(videos.photo_rows(videos.photos()), key=lambda row: row.id).path.endswith("b.jpg")
    assert "Looking at videos" in stages


def test_a_broken_clip_has_its_reason_and_a_cut_one_what_can_be_seen(videos, photos, library_faces):
    report = run(videos, photos(
        ("bad.mp4", "duration 9", "broken It is damaged."),
        ("cut.mp4", "duration 60", "ends 5", "face anna 1"),
        ("sound.mp4", "duration 6", "ends 4", "face ben 1"),
    ))  # fmt: skip
    assert (report.photos_failed, report.photos_new, report.videos) == (1, 2, 2)
    (bad,) = videos.failed_photos()
    assert (Path(bad.path).name, bad.reason) == ("bad.mp4", "It is damaged.")
    assert report.notes == ("1 video is damaged or only partly copied; the rest was looked at.",)
    (anna,) = library_faces(videos, "cut.mp4")
    assert [each.at for each in videos.moments(anna.photo_id)] == [0, 2, 4]


def test_a_clip_that_is_damaged_everywhere_is_given_up_soon(videos, photos, fake_workshop):
    run(videos, photos(("cut.mp4", "duration 200", "ends 1", "face anna 1")))
    asked = fake_workshop.pools[-1].asked
    assert len(asked) < 20


def test_a_clip_that_does_not_say_how_long_it_is_is_looked_at_to_its_end(
    videos, photos, library_faces
):
    report = run(videos, photos(("open.webm", "ends 7", "face anna 1")))
    (anna,) = library_faces(videos, "open.webm")
    assert [each.at for each in videos.moments(anna.photo_id)] == [0, 2, 4, 6]
    assert report.notes == ()
    assert videos.clip_lengths() == {anna.photo_id: 0}


def test_nothing_is_forgotten_when_the_setting_is_switched_off(
    videos, photos, library_faces, open_library
):
    folder = photos(PARTY, ("a.jpg", "face anna 3"))
    run(videos, folder)
    before = library_faces(videos, "party.mp4")
    videos.set_setting("videos", False)
    report = run(videos, folder)
    assert (report.photos_new, report.photos_unchanged) == (0, 1)
    assert library_faces(videos, "party.mp4") == before
    assert rows(videos)["party.mp4"].present


def test_what_waits_is_not_looked_at_while_the_setting_is_off(videos, photos):
    run(videos, photos(PARTY, ("a.jpg", "face anna 1")))
    with videos._context.store.write() as tx:
        tx.waiting.renew_other_pipelines("another")
    assert videos.unfinished() == 2
    videos.set_setting("videos", False)
    assert videos.unfinished() == 1
    assert videos.resume_import().result(30).photos_new == 1
    assert rows(videos)["party.mp4"].status is PhotoStatus.NEW
    assert videos.unfinished() == 0


def test_a_failed_clip_is_tried_again_only_while_the_setting_is_on(videos, photos):
    folder = photos(("bad.mp4", "broken It is damaged."))
    run(videos, folder)
    (folder / "bad.mp4").write_text("duration 2\nface anna 1")
    videos.set_setting("videos", False)
    assert videos.retry_failed().result(30).photos_new == 0
    videos.set_setting("videos", True)
    run(videos, folder)
    assert rows(videos)["bad.mp4"].status is PhotoStatus.DONE


def test_looked_at_again_faces_keep_their_ids_and_names(
    videos, photos, library_faces, open_library, fake_workshop
):
    run(videos, photos(PARTY))
    anna = min(library_faces(videos, "party.mp4"), key=lambda face: face.id)
    group = {face.id: group for face, group in videos.faces_in(anna.photo_id)}[anna.id]
    videos.name(group.id, "Anna")
    fake_workshop.pipeline = "facenet+sface fake 2"
    again = open_library()
    assert again.resume_import().result(30).photos_new == 1
    named = {face.id: group.name for face, group in again.faces_in(anna.photo_id)}
    assert named[anna.id] == "Anna"
    assert len(named) == 2


def test_people_of_one_place_in_a_clip_are_not_taken_for_each_other(
    videos, photos, library_faces, open_library, fake_workshop
):
    """Both have the same box, one after the other."""
    clip = ("talk.mp4", "duration 8", "at 0", "face anna 1", "at 4", "face ben 1")
    run(videos, photos(clip))
    faces = library_faces(videos, "talk.mp4")
    assert faces[0].box == faces[1].box
    assert faces[0].crop != faces[1].crop
    first = min(faces, key=lambda face: face.shown_at)
    group = {face.id: group for face, group in videos.faces_in(first.photo_id)}[first.id]
    videos.name(group.id, "Anna")
    fake_workshop.pipeline = "facenet+sface fake 2"
    again = open_library()
    again.resume_import().result(30)
    names = {face.shown_at < 4: group.name for face, group in again.faces_in(first.photo_id)}
    assert names == {True: "Anna", False: ""}


def test_a_name_in_a_clip_is_undone_and_done_again(videos, photos, library_faces):
    run(videos, photos(PARTY))
    (face, *_) = library_faces(videos, "party.mp4")
    before = videos.moments(face.photo_id)
    videos.name(videos.groups()[0].id, "Anna")
    videos.not_faces([face.id])
    assert face.id not in {i for each in videos.moments(face.photo_id) for i in each.boxes}
    videos.undo()
    assert videos.moments(face.photo_id) == before
    videos.undo()
    assert videos.people() == []


def test_a_face_is_drawn_at_a_moment(videos, photos, library_faces):
    run(videos, photos(PARTY))
    photo_id = library_faces(videos, "party.mp4")[0].photo_id
    box = Box(0.7, 0.7, 0.1, 0.2)
    videos.draw_face(photo_id, box, None, "Carol", 8.0).result(30)
    (drawn,) = [face for face, group in videos.faces_in(photo_id) if group.name == "Carol"]
    assert (drawn.shown_at, drawn.drawn) == (8.0, True)
    assert videos.moments(photo_id)[-1].boxes == {drawn.id: drawn.box}
    with pytest.raises(KnownError, match="There is a face already: Carol"):
        videos.draw_face(photo_id, box, None, "", 8.0).result(30)
    videos.draw_face(photo_id, box, None, "Dora", 2.0).result(30)
    assert len(videos.people()) == 2


def test_names_in_clips_go_through_a_names_file(
    videos, photos, library_faces, open_library, tmp_path
):
    folder = photos(
        ("talk.mp4", "duration 8", "at 0", "face anna 1", "at 4", "face ben 1"),
    )
    run(videos, folder)
    for face in library_faces(videos, "talk.mp4"):
        group = {f.id: group for f, group in videos.faces_in(face.photo_id)}[face.id]
        videos.name(group.id, "Anna" if face.shown_at < 4 else "Ben")
    photo_id = videos.photos()[0]
    videos.draw_face(photo_id, Box(0.7, 0.7, 0.1, 0.2), None, "Carol", 6.0).result(30)
    videos.export_names(tmp_path / "names.json")
    other = open_library(folder="other")
    other.set_setting("videos", True)
    run(other, folder)
    other.import_names(tmp_path / "names.json")
    names = {group.name: face.shown_at for face, group in other.faces_in(other.photos()[0])}
    assert set(names) == {"Anna", "Ben", "Carol"}
    assert names["Anna"] < 4 <= names["Ben"]
    assert names["Carol"] == 6


def test_videos_are_searched_for(videos, photos):
    run(videos, photos(PARTY, ("a.jpg", "face anna 3"), ("b.jpg", "face ben 3")))
    found = {
        text: {Path(row.path).name for row in videos.search(text).photos}
        for text in ("is:video", "is:photo", "not is:video, 1 person")
    }
    assert found == {
        "is:video": {"party.mp4"},
        "is:photo": {"a.jpg", "b.jpg"},
        "not is:video, 1 person": {"a.jpg", "b.jpg"},
    }
