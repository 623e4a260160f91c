"""How good the albums are, on the command line."""

from dataclasses import replace


def test_a_check_says_what_there_is_and_what_may_be_mended(run):
    shown = run("check")
    assert "no faces, as you said        3" in shown.out
    assert "p1  Anna      2          2         1              12" in shown.out
    assert "Anna   Ben  1.250     1 5    0.01% of strangers" in shown.out
    assert "Of 4 faces that joined people by themselves about 98.8% should be right" in shown.err
    assert "In the unnamed groups: about 75.0%" in shown.err
    assert "45 of 47 were right: 96% (86% to 99%)" in shown.err
    assert "a regroup may change this" in shown.err


def test_nobody_is_listed_of_whom_nothing_is_to_be_said(run):
    assert "p2" not in run("check").out


def test_the_check_as_json(run):
    data = run("check", "--json").data
    assert data["right"] == 0.9875
    assert data["answers"]["judged"] == 47
    assert data["answers"]["low"] < data["answers"]["share"] < data["answers"]["high"]
    assert data["impossible_pairs"] == {"pairs": 40.0, "near": 2.0, "expected": 0.5}
    assert data["people"][0]["near"] == ["g3"]
    assert data["people"][1]["right"] is None
    assert data["confused"][0]["people"] == ["p1", "p2"]
    assert data["counts"]["faces"] == 6


def test_nothing_is_said_to_be_certain(run, library, monkeypatch):
    found = library.check().result(5)
    sure = replace(found, right=0.99999, groups_right=None)
    monkeypatch.setattr(library, "check", lambda: library._job(sure, "check"))
    assert "more than 99.9% should be right" in run("check").err
