import io
import json
from pathlib import Path

from facealbum.__main__ import main
from facealbum.cli import main as runner
from facealbum.cli.arguments import parse
from facealbum.cli.screen import Screen
from facealbum.library import Library


def test_a_backup_is_made_and_named(run, library):
    assert "library-1-daily.sqlite3" in run("backup").err
    assert run("backup", "--json").data == {
        "name": "library-1-daily.sqlite3",
        "at": "2026-01-02T03:04:00",
        "kind": "daily",
        "people": 2,
        "faces": 3,
        "size": 3 * 2**20,
    }
    assert library.done == [("back up",)] * 2


def test_names_go_out_and_come_in(run, library):
    assert run("names-export", "a.json").err == "2 people and 7 answers written to a.json.\n"
    assert run("names-export", "a.json", "--json").data["answers"] == 7
    shown = run("names-import", "a.json")
    assert library.done[-1] == ("import names", Path("a.json"))
    assert shown.err.splitlines()[:4] == [
        "1 new person, 2 known before; 3 faces confirmed, 1 answer of no, 1 taken out, 1 album.",
        "4 answers had been given here before.",
        "2 said otherwise here; what was said here stays.",
        "The next grouping of all faces will cut at 0.80.",
    ]
    assert "12 photos not found.\n  /photos/0.jpg\n" in shown.err
    assert "and 2 more (--json lists them)" in shown.err
    data = run("names-import", "a.json", "--json").data
    assert (data["conflicts"], len(data["photos_missing"])) == (2, 12)


def on(folder, *words):
    """Run a verb that needs only the folder of a library."""
    out, err = io.StringIO(), io.StringIO()
    code = runner.run(parse(words), folder, Screen(out, err, None))
    return code, out.getvalue(), err.getvalue()


def test_a_damaged_library_is_listed_and_brought_back(tmp_path):
    folder = tmp_path / "library"
    library = Library.open(folder)
    with library._context.store.write() as tx:
        tx.people.add("Anna")
    name = library.back_up().name
    library.close()
    (folder / "library.sqlite3").write_bytes(b"no database" * 1000)
    code, _, told = on(folder, "people")
    assert code == 2
    assert "facealbum restore latest" in told
    code, out, _ = on(folder, "backups")
    assert (code, out.split()[:6]) == (0, ["name", "when", "why", "people", "faces", "MiB"])
    assert [one["name"] for one in json.loads(on(folder, "backups", "--json")[1])] == [name]
    code, _, told = on(folder, "restore", "latest")
    assert code == 0
    assert "again as it was on" in told
    assert json.loads(on(folder, "restore", name, "--json")[1])["name"] == name
    library = Library.open(folder)
    assert library.names() == ["Anna"]
    library.close()


def test_no_backup_is_a_sentence(tmp_path):
    assert on(tmp_path, "backups")[2] == "There is no backup yet. Make one with: facealbum backup\n"
    code, _, told = on(tmp_path, "restore", "latest")
    assert (code, "no backup yet" in told) == (2, True)


def test_help_names_the_verbs(capsys):
    try:
        main(["--help"])
    except SystemExit:
        shown = capsys.readouterr().out
    for verb in ("backup", "backups", "restore", "names-export", "names-import", "history"):
        assert f"\n    {verb}" in shown
