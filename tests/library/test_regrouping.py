"""The threshold is the user's: a preview tells, a regroup does, undo takes back."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest

from facealbum.domain.errors import KnownError
from facealbum.library import regrouping

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    root = photos(*((f"{n:02}.jpg", f"face {'abcd'[n % 4]} {n}") for n in range(40)))
    library.import_paths([root]).result(PATIENCE)
    return root


def totals(library):
    counts = library.counts()
    return counts.groups, counts.people, counts.single


@pytest.mark.parametrize("named", [False, True])
def test_a_preview_tells_what_a_regroup_makes(library, album, named):
    if named:
        library.name(library.groups()[0].id, "Anna")
    low, high = library.threshold_range
    for threshold in (low, library.threshold, (low + high) / 2, high):
        preview = library.preview(threshold)
        library.regroup(threshold).result(PATIENCE)
        assert (preview.groups, preview.people, preview.singles) == totals(library)
        assert library.threshold == threshold


def test_a_preview_tells_who_would_join_and_who_would_part(library, photos, monkeypatch):
    root = photos(*((f"{n:02}.jpg", f"face {'ab'[n % 2]} {n}") for n in range(8)))
    library.import_paths([root]).result(PATIENCE)
    same = library.preview(library.threshold)
    assert (same.would_join, same.would_part) == (0, 0)
    library.move_faces([face.id for face, _ in library.faces_of(library.groups()[0].id)][:2], None)
    library.undo()
    strict = library.preview(library.threshold_range[0])
    assert strict.would_part <= 2
    assert strict.false_match_rate < library.preview(library.threshold).false_match_rate


def test_a_preview_before_any_import_counts_nothing(library):
    preview = library.preview(library.threshold)
    assert (preview.groups, preview.people, preview.singles) == (0, 0, 0)


def test_faces_that_came_after_the_tree_are_counted_where_they_stand(
    library, album, photos, monkeypatch
):
    monkeypatch.setattr(regrouping, "TREE_AT_IMPORT", 0)
    library.import_paths([photos(("new.jpg", "face z 1"), folder="more")]).result(PATIENCE)
    preview = library.preview(library.threshold)
    assert preview.missing == 1
    assert (preview.groups, preview.people, preview.singles) == totals(library)


def test_a_regroup_is_taken_back_with_its_threshold(library, album, partition):
    before, threshold = partition(library), library.threshold
    library.regroup(library.threshold_range[0]).result(PATIENCE)
    assert partition(library) != before
    library.undo()
    assert partition(library) == before
    assert library.threshold == threshold


def test_a_threshold_out_of_range_is_refused(library, album):
    for wrong in (-1.0, 2.1, float("nan")):
        with pytest.raises(KnownError, match="threshold"):
            library.regroup(wrong)
        with pytest.raises(KnownError, match="threshold"):
            library.preview(wrong)


def test_a_regroup_goes_beyond_what_the_slider_offers(library, album):
    low, high = library.threshold_range
    for beyond in (0.0, low / 2, high + 0.3):
        library.regroup(beyond).result(PATIENCE)
        assert library.threshold == beyond
        preview = library.preview(beyond)
        assert (preview.groups, preview.people, preview.singles) == totals(library)
        assert (preview.would_join, preview.would_part) == (0, 0)
    with pytest.raises(KnownError, match="not known before"):
        library.preview(high + 0.4)


def test_the_tree_is_kept_until_faces_or_verdicts_change(library, album, monkeypatch):
    built = []
    build_tree = regrouping.build_tree

    def counted(*arguments):
        built.append(1)
        return build_tree(*arguments)

    monkeypatch.setattr(regrouping, "build_tree", counted)
    library.regroup(0.6).result(PATIENCE)
    library.regroup(0.9).result(PATIENCE)
    assert built == []
    library.name(library.groups()[0].id, "Anna")
    library.regroup(0.6).result(PATIENCE)
    assert built == [1]


def test_the_threshold_outlives_the_program(open_library, photos):
    library = open_library()
    library.import_paths([photos(("a.jpg", "face a 1"))]).result(PATIENCE)
    library.regroup(0.6).result(PATIENCE)
    assert open_library().threshold == 0.6


def test_a_library_without_faces_can_be_regrouped(library, photos):
    library.regroup().result(PATIENCE)
    library.import_paths([photos(("bare.jpg", "date 2020-01-01"))]).result(PATIENCE)
    library.regroup(0.7).result(PATIENCE)
    assert totals(library) == (0, 0, 0)


def test_a_suggestion_lies_in_the_range_and_builds_no_tree_that_is_there(
    library, album, monkeypatch
):
    monkeypatch.setattr(regrouping, "build_tree", None)
    found = library.suggest().result(PATIENCE)
    low, high = library.threshold_range
    assert low <= found.threshold <= high
    library.regroup(found.threshold).result(PATIENCE)
    assert totals(library) == (4, 0, 0)


def test_a_library_without_faces_is_suggested_the_default(library):
    assert library.suggest().result(PATIENCE).threshold == library.default_threshold


@pytest.fixture
def two_folders(library, photos):
    """Two folders with the faces of the same people, grouped, with their tree kept."""
    roots = [
        photos(*((f"{n:02}.jpg", f"face {'ab'[n % 2]} {n}") for n in numbers), folder=name)
        for name, numbers in (("stays", range(8)), ("goes", range(8, 12)))
    ]
    library.import_paths(roots).result(PATIENCE)
    return [folder.id for folder in sorted(library.folders(), key=lambda each: each.path)]


def placed(library):
    places = library._context.store.read.placements.arrays()
    return set(places.face_ids.tolist())


def test_a_face_that_is_gone_between_a_look_at_the_library_and_the_regroup_stays_gone(
    library, two_folders, monkeypatch
):
    real, taken_out = regrouping._placed, []

    def placed_late(found, tree, threshold):
        if not taken_out:
            taken_out.append(library.forget_folder(two_folders[0], photos=True))
        return real(found, tree, threshold)

    monkeypatch.setattr(regrouping, "_placed", placed_late)
    library.regroup(0.6).result(PATIENCE)
    assert taken_out[0].removed == 4
    assert library.threshold == 0.6
    assert placed(library) == {face.id for face in faces_of_all(library)}
    assert len(placed(library)) == library.counts().faces == 8


def faces_of_all(library):
    return [face for group in library.groups() for face, _ in library.faces_of(group.id)]


def test_no_faces_that_are_said_while_a_regroup_runs_stay_out(library, album, monkeypatch):
    real, said = regrouping._placed, []

    def placed_late(found, tree, threshold):
        if not said:
            said.extend(face.id for face in faces_of_all(library)[:2])
            library.not_faces(said)
        return real(found, tree, threshold)

    monkeypatch.setattr(regrouping, "_placed", placed_late)
    library.regroup(0.6).result(PATIENCE)
    assert placed(library).isdisjoint(said)
    assert {face.id for face in library.removed_faces()} == set(said)


@pytest.fixture
def beside_a_change(library, monkeypatch):
    """Do something of the user's, with a regroup that looks at the library just before its commit.

    Where the regroup waits for the change it may begin; where it does not, the change is kept
    between its look and its work.
    """
    database = library._context.store._database
    writes, real = database.transaction, regrouping._placed
    at_it, kept, jobs = threading.Event(), threading.Event(), []
    user = threading.current_thread()

    @contextmanager
    def transaction():
        if threading.current_thread() is not user:
            at_it.set()
        with writes() as outermost:
            yield outermost
            if threading.current_thread() is user and outermost and not jobs:
                jobs.append(library.regroup(0.6))
                assert at_it.wait(PATIENCE)

    def placed_late(found, tree, threshold):
        at_it.set()
        assert kept.wait(PATIENCE)
        return real(found, tree, threshold)

    def do(change):
        monkeypatch.setattr(database, "transaction", transaction)
        monkeypatch.setattr(regrouping, "_placed", placed_late)
        change()
        kept.set()
        jobs[0].result(PATIENCE)

    return do


def test_a_regroup_that_begins_just_before_a_move_is_kept_heeds_it(
    library, two_folders, beside_a_change
):
    """It may not take the number that the change counts to with the tables from before it."""
    moved = faces_of_all(library)[0]
    beside_a_change(lambda: library.move_faces([moved.id], None, "Anna"))
    (anna,) = library.people()
    assert moved.id in {face.id for face, _ in library.faces_of(anna.id)}
    assert library.threshold == 0.6


def test_a_regroup_that_begins_just_before_photos_are_forgotten_ends_well(
    library, two_folders, beside_a_change
):
    beside_a_change(lambda: library.forget_folder(two_folders[0], photos=True))
    assert placed(library) == {face.id for face in faces_of_all(library)}
    assert len(placed(library)) == library.counts().faces == 8
    assert library.threshold == 0.6
