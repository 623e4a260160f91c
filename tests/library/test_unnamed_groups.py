"""The unnamed groups as they were read last."""

from __future__ import annotations

import pytest

from facealbum.library.unnamed_groups import UnnamedGroups

PATIENCE = 30.0


@pytest.fixture
def read(library):
    """Return a reader of the library's groups that remembers."""
    groups, tables = UnnamedGroups(), library._context.store.read

    def now():
        found = groups.read(tables)
        assert found == tables.groups.unnamed(1)
        return found

    return now


def test_a_library_without_faces_has_none(read):
    assert read() == []
    assert read() == []


def test_only_what_is_different_is_made_anew(library, photos, read):
    root = photos(
        ("a.jpg", "face anna 1", "face ben 1"), ("b.jpg", "face anna 2"), ("c.jpg", "face carol 1")
    )
    library.import_paths([root]).result(PATIENCE)
    before = read()
    assert [group.faces for group in before] == [2, 1, 1]
    assert all(one is other for one, other in zip(before, read(), strict=True))
    library.not_faces([library.face_ids(before[0].id)[-1]])
    after = {group.id: group for group in read()}
    assert [group.faces for group in after.values()] == [1, 1, 1]
    for group in before[1:]:
        assert after[group.id] is group
    library.name(before[1].id, "Ben")
    assert {group.id for group in read()} == after.keys() - {before[1].id}
    library.undo()
    assert len(read()) == 3
