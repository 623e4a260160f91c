"""LFW's files of pairs in both forms, and the truth of who is in which photo."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError
from facealbum.library.truth import people_by_folder, people_by_table, read_pairs


@pytest.fixture
def photos(tmp_path):
    for name in ("Ann_Veneman_0001", "Ann_Veneman_0002", "Bo_0001"):
        path = tmp_path / "photos" / name[:-5] / f"{name}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path / "photos"


def pairs(tmp_path, text):
    file = tmp_path / "pairs.txt"
    file.write_text(text)
    return file


SAME, OTHER = "Ann_Veneman\t1\t2\n", "Ann_Veneman\t2\tBo\t1\n"


def test_pairs_in_folds_as_in_view_2(tmp_path, photos):
    found = read_pairs(photos, pairs(tmp_path, "3\t1\n" + 3 * (SAME + OTHER)))
    assert [(pair.same, pair.fold) for pair in found] == [
        (True, 0), (False, 0), (True, 1), (False, 1), (True, 2), (False, 2),
    ]  # fmt: skip
    assert found[1].a == photos / "Ann_Veneman/Ann_Veneman_0002.jpg"
    assert found[1].b == photos / "Bo/Bo_0001.jpg"


def test_pairs_with_one_count_as_in_view_1_are_dealt_into_folds_with_both_kinds(tmp_path, photos):
    found = read_pairs(photos, pairs(tmp_path, "20\n" + 20 * SAME + 20 * OTHER))
    for fold in range(10):
        assert sorted(pair.same for pair in found if pair.fold == fold) == [False] * 2 + [True] * 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "not a file of pairs"),
        ("hello\n", "not a file of pairs"),
        ("2\n" + SAME + OTHER, "should hold 4 pairs and holds 2"),
        ("1\n" + SAME + "Ann_Veneman 1\n", "Ann_Veneman 1"),
        ("1\n" + SAME + "Ann_Veneman\t9\tBo\t1\n", "not there.*Ann_Veneman_0009"),
    ],
)
def test_a_file_that_is_no_file_of_pairs_is_refused(tmp_path, photos, text, sentence):
    with pytest.raises(KnownError, match=sentence):
        read_pairs(photos, pairs(tmp_path, text))


def test_folders_name_the_people(photos):
    people = people_by_folder(photos)
    assert sorted(set(people.values())) == ["Ann_Veneman", "Bo"]
    assert people[photos / "Bo/Bo_0001.jpg"] == "Bo"


def test_a_table_names_the_people_and_leaves_out_photos_of_nobody(tmp_path, photos):
    table = tmp_path / "truth.csv"
    table.write_text("file,person\nBo/Bo_0001.jpg,Bo\nAnn_Veneman/Ann_Veneman_0001.jpg,\n")
    assert people_by_table(photos, table) == {photos / "Bo/Bo_0001.jpg": "Bo"}


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "file,person\nnowhere.jpg,Bo\n"])
def test_a_table_that_does_not_fit_is_refused(tmp_path, photos, text):
    table = tmp_path / "truth.csv"
    table.write_text(text)
    with pytest.raises(KnownError, match=r"truth\.csv"):
        people_by_table(photos, table)
