"""What the command line says when it asks the grouping."""

from pathlib import Path

import pytest


def test_a_suggestion_comes_with_its_curve(run, library):
    found = run("suggest", "--json").data
    assert (found["threshold"], found["current"], found["impossible_pairs"]) == (0.75, 0.8, 12)
    assert found["curve"][1] == {
        "threshold": 0.75,
        "groups": 4,
        "merges": 5,
        "wrong_merges": 0.25,
        "false_link_rate": 0.125,
    }
    shown = run("suggest")
    assert "less than 0.01%" in shown.out
    assert "Suggested: 0.75 (now 0.80)" in shown.err
    assert "12 pairs" in shown.err


def test_a_regroup_at_the_suggested_threshold(run, library):
    assert run("regroup", "--suggested", "--json").data["threshold"] == 0.75
    assert library.done == [("suggest",), ("regroup", 0.75)]


@pytest.mark.parametrize(
    ("words", "threshold"), [((), 0.8), (("--threshold", "0.6"), 0.6), (("--suggested",), 0.75)]
)
def test_a_dry_run_shows_what_would_join_and_part_and_changes_nothing(
    run, library, words, threshold
):
    shown = run("regroup", *words, "--dry-run")
    assert shown.out.splitlines() == ["join  g3 + g9", "part  p1 into 4 + 2"]
    assert "2 groups would join another, 1 group would fall apart. Nothing was changed" in shown.err
    assert f"5 unnamed groups and 7 single faces at threshold {threshold:.2f}" in shown.err
    assert library.done == [("suggest",), ("preview", threshold)]
    data = run("regroup", *words, "--dry-run", "--json").data
    assert (data["joins"], data["parts"]) == ([["g3", "g9"]], [["p1", [4, 2]]])


def test_a_threshold_and_the_suggested_one_can_not_both_be_meant(run):
    with pytest.raises(SystemExit):
        run("regroup", "--suggested", "--threshold", "0.7")


def test_an_explanation_in_words_and_as_json(run, library):
    shown = run("explain", "p1", "4")
    assert library.done == [("explain", "p1", 4)]
    assert shown.err.startswith("One person.\nThey are in one photo.\n")
    assert "0.375" in shown.out
    assert "a regroup may find otherwise" in shown.err
    data = run("explain", "p1", "4", "--json").data
    assert data["closest"] == [{"face_a": 1, "face_b": 4, "distance": 0.375}]
    assert data["obstacles"][0]["rule"] == "same photo"
    assert (data["faces_a"], data["faces_b"], data["height"]) == ([1, 2], [4], 0.5)


def test_a_link_is_cut_between_all_faces_of_both_sides(run, library):
    run("part", "p1", "4")
    assert library.done == [("explain", "p1", 4), ("part", (1, 2), (4,))]


def test_a_face_is_identified_by_its_number_and_a_photo_by_its_path(run, library):
    shown = run("identify", "5")
    assert library.done == [("identify", 5)]
    assert shown.out == "Anna (p1)\n"
    assert "less than 0.01% of different people are as near" in shown.err
    shown = run("identify", "a/b.jpg")
    assert ("identify", Path("a/b.jpg")) in library.done
    assert shown.out == "1. Anna (p1)\n2. Nobody known\n"
    data = run("identify", "a/b.jpg", "--json").data
    assert [answer["person"] for answer in data] == ["p1", None]
    assert data[1]["candidates"][0]["distance"] == 1.5
