"""A preview says which groups would join and part and what they would be, before anything is."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.library import regrouping

PATIENCE = 60.0
PEOPLE = "abcdefg"


@pytest.fixture
def album(library, photos):
    root = photos(
        *(
            (f"{n:02}.jpg", f"face {PEOPLE[n % 7]} {n}", f"face {PEOPLE[(n + 3) % 7]} {n + 50}")
            for n in range(35)
        )
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def thresholds(library):
    return np.linspace(*library.threshold_range, 8).tolist()


def faces_by_group(library):
    groups = [*library.people(), *library.groups()]
    return {group.id: {f.id for f, _ in library.faces_of(group.id)} for group in groups}


def told(library, album):
    """Say something of four groups, so that all kinds of verdicts are there."""
    groups = [group.id for group in library.groups()]
    library.name(groups[0], "Anna")
    library.hide(groups[1])
    library.move_faces([face.id for face, _ in library.faces_of(groups[2])][:2], None, "Ben")
    anna = library.person_named("Anna").id
    library.set_cover(anna, library.faces_of(anna)[-1][0].id)
    library.regroup().result(PATIENCE)


@pytest.mark.parametrize("said", [False, True])
def test_the_groups_shown_are_those_that_a_regroup_makes(library, album, thresholds, said):
    if said:
        told(library, album)
    for threshold in thresholds:
        unnamed = library.preview_groups(threshold, 1000)
        people = library.preview_groups(threshold, 1000, people=True)
        library.regroup(threshold).result(PATIENCE)
        assert unnamed == library.groups()
        assert sorted(people, key=lambda group: group.id) == sorted(
            library.people(), key=lambda group: group.id
        )
        library.undo()


def test_only_the_biggest_are_shown_where_so_many_are_wanted(library, album):
    low, _ = library.threshold_range
    every = library.preview_groups(low, 1000)
    assert library.preview_groups(low, 5) == every[:5]
    assert [group.faces for group in every] == sorted((g.faces for g in every), reverse=True)


@pytest.mark.parametrize("said", [False, True])
def test_who_joins_and_who_parts_is_what_a_regroup_does(library, album, thresholds, said):
    if said:
        told(library, album)
    for threshold in thresholds:
        before = faces_by_group(library)
        preview = library.preview(threshold, listed=1000)
        library.regroup(threshold).result(PATIENCE)
        after = list(faces_by_group(library).values())
        library.undo()
        joins = {
            frozenset(group for group, faces in before.items() if faces & then) for then in after
        }
        assert {frozenset(join) for join in preview.joins} == {j for j in joins if len(j) > 1}
        parts = {
            group: sorted((len(faces & then) for then in after if faces & then), reverse=True)
            for group, faces in before.items()
        }
        found = {group: list(sizes) for group, sizes in preview.parts}
        assert found == {group: sizes for group, sizes in parts.items() if len(sizes) > 1}
        assert preview.would_part == len(found)
        assert preview.would_join == len({group for join in preview.joins for group in join})


def test_a_long_list_is_cut_and_all_are_counted(library, album):
    low, high = library.threshold_range
    library.regroup(low).result(PATIENCE)
    whole = library.preview(high, listed=1000)
    short = library.preview(high, listed=2)
    assert len(whole.joins) > 2
    assert short.joins == whole.joins[:2]
    assert short.would_join == whole.would_join


def test_what_changes_can_be_counted_without_a_list(library, album):
    counted, listed = (library.preview(library.threshold_range[1], most) for most in (0, 100))
    assert (counted.joins, counted.parts) == ((), ())
    assert counted.would_join == listed.would_join > 0


def test_a_new_face_that_the_tree_lacks_is_shown_with_the_group_that_it_joined(
    library, album, photos, monkeypatch
):
    monkeypatch.setattr(regrouping, "TREE_AT_IMPORT", 0)
    library.import_paths([photos(("new.jpg", "face a 99"), folder="more")]).result(PATIENCE)
    assert library.preview(library.threshold).missing == 1
    assert library.preview_groups(library.threshold, 1000) == library.groups()


def test_a_regroup_is_one_entry_of_the_history(library, album, partition):
    told(library, album)
    before, entries = partition(library), len(library.history().entries)
    library.regroup(library.threshold_range[1]).result(PATIENCE)
    assert len(library.history().entries) == entries + 1
    moved = partition(library)
    assert moved != before
    library.undo()
    assert partition(library) == before
    library.redo()
    assert partition(library) == moved


def test_before_any_import_there_is_nothing_to_show(library):
    assert library.preview_groups(library.threshold) == []
    assert library.preview(library.threshold).joins == ()


def test_a_card_shows_faces_of_its_group_the_cover_first(library, album, thresholds):
    for threshold in thresholds:
        groups = library.preview_groups(threshold, 1000)
        cards = library.preview_cards(threshold, 1000, 3)
        assert [group for group, _ in cards] == groups
        for group, faces in cards:
            assert faces[0] == group.cover_face_id
            assert len(set(faces)) == min(group.faces, 3)


def test_the_cards_come_in_pages(library, album, thresholds):
    for threshold in thresholds:
        whole = library.preview_cards(threshold, 1000, 3)
        pages = [library.preview_cards(threshold, 4, 3, skip) for skip in range(0, len(whole), 4)]
        assert [card for page in pages for card in page] == whole
        assert library.preview_cards(threshold, 4, 3, len(whole)) == []
