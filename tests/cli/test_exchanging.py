from pathlib import Path

from facealbum.library import MetadataChoice


def test_names_are_read_and_listed(run, library):
    shown = run("metadata-read", "photos", "--contacts", "c.xml")
    assert library.done == [("read names", (Path("photos"),), Path("c.xml")), ("told", [1])]
    assert [line.split()[0] for line in shown.out.splitlines()] == ["name", "Marie", "Pierre"]
    assert "“x.xmp” could not be read." in shown.err
    assert "2 names; 3 faces of which you said nothing yet." in shown.err
    data = run("metadata-read", "--json").data
    assert (data["open"], data["not_found"]) == (3, 2)
    assert data["names"][0]["programs"] == ["digiKam"]


def test_names_are_taken_as_verdicts(run, library):
    shown = run("metadata-read", "--as", "verdicts", "--draw")
    assert library.done[-1] == ("take", True, None)
    assert shown.err.splitlines()[1:] == [
        "4 faces confirmed, 1 new person; facealbum undo takes it back.",
        "1 face of them had not been found.",
        "2 faces said otherwise here; what you said stays.",
        "1 face not found; --draw adds them.",
    ]
    data = run("metadata-read", "--as", "verdicts", "--json").data
    assert (data["confirmed"], data["change"]["label"]) == (4, "Take names from other programs")


def test_a_dry_run_takes_nothing(run, library):
    shown = run("metadata-read", "--as", "verdicts", "--dry-run")
    assert all(done[0] != "take" for done in library.done)
    assert shown.err.endswith("Nothing was changed.\n")
    assert run("metadata-read", "--draw").code == 2


def test_what_writing_would_change_is_listed(run, library):
    shown = run("metadata-write", "Anna, 2019", "--dry-run", "--sidecar", "adobe", "--replace")
    assert library.done == [("foresee", "Anna, 2019", MetadataChoice(adobe=True, replace=True))]
    assert shown.out.splitlines() == [
        "/p/a.jpg.xmp (new)",
        "  + Marie",
        "  ~ Ann → Anna",
        "  ~ Ben (the box)",
        "  - Carl",
        "  = Anne (kept; here it is Anna)",
        "  ± Dora (in lists of people)",
        "/p/b.jpg: It can't be read.",
    ]
    assert "1 file would be written, 5 stay. Nothing was changed." in shown.err
    data = run("metadata-write", "--dry-run", "--json").data
    assert data["photos"][0]["difference"]["changed"] == [["Ann", "Anna"], ["Ben", "Ben"]]


def test_names_are_written(run, library):
    shown = run("metadata-write", "p1", "--unconfirmed")
    assert library.done == [("write", "p1", MetadataChoice(unconfirmed=True))]
    assert "1 file written, 5 as they were before." in shown.err
    assert "1 name of other programs kept" in shown.err
    assert run("metadata-write", "--remove", "--json").data["written"] == 1
    assert library.done[-1] == ("write", None, MetadataChoice(remove=True))


def test_photos_are_written_after_a_question(run, library):
    assert run("metadata-write", "--into-photos", answer="n\n").code == 2
    assert library.done == []
    shown = run("metadata-write", "--into-photos", "--new-time", answer="y\n")
    assert library.done == [("write", None, MetadataChoice(into_photos=True, keep_time=False))]
    assert "facealbum metadata-restore 20260102-030405-ab" in shown.err


def test_originals_are_listed_brought_back_and_forgotten(run, library):
    assert "20260102-030405-ab" in run("metadata-restore").out
    assert run("metadata-restore", "--json").data[0]["files"] == 7
    shown = run("metadata-restore", "latest")
    assert (shown.code, shown.err) == (2, "b: changed.\n6 files as before.\n")
    assert run("metadata-restore", "latest", "--json").data["restored"] == 6
    run("metadata-restore", "20260102-030405-ab", "--forget")
    assert library.done[-1] == ("forget", "20260102-030405-ab")


def test_an_import_says_that_it_met_names(run, library):
    library.report.names_open = 2
    assert "2 names from other programs" in run("import", "photos").err
    library.report.names_taken = 3
    assert "3 faces confirmed that other programs named." in run("import", "photos").err
