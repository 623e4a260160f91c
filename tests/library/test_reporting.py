"""A report of a problem has what helps and nothing private, whatever was planted in the log."""

from __future__ import annotations

import logging
import re
import sysconfig
from pathlib import Path

import pytest

import facealbum
from facealbum.domain.errors import KnownError
from facealbum.domain.log_file import LOG_NAME, OLDER_LOG_NAME, log_lines
from facealbum.domain.sentences import sentence
from facealbum.library.redacting import GONE, Redactor, program_path
from facealbum.library.reporting import closed_report

PATIENCE = 60.0
PROGRAM = Path(facealbum.__file__).parent
HEAD = "2026-01-02 03:04:05,678 ERROR facealbum.jobs: "


def write_log(folder, *lines, name=LOG_NAME):
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def traceback_of(error):
    looking = PROGRAM / "library" / "looking.py"
    return [
        "Traceback (most recent call last):",
        f'  File "{looking}", line 12, in look',
        "    photo = decode(path)",
        "            ^^^^^^^^^^^^",
        f'  File "{sysconfig.get_paths()["stdlib"]}/json/decoder.py", line 3, in decode',
        "    raise ValueError(text)",
        '  File "/home/anna/secret plans/tool.py", line 1, in Anna',
        "    reveal(Zacharias)",
        error,
    ]


@pytest.fixture
def known(library, photos):
    """A library with people, an album, odd folders and a history that knows older names."""
    root = photos(
        ("Rosa beach 017.jpg", "face rosa 1", "date 2019-07-01"),
        ("Rosa beach 018.jpg", "face rosa 2"),
        ("kaputt.jpg", "broken The file is cut short."),
        folder="Summer at Grandmothers",
    )
    library.import_paths([root]).result(PATIENCE)
    group = library.groups()[0].id
    library.name(group, "Rosalinde Quitterich")
    person = library.person_named("Rosalinde Quitterich").id
    library.name(person, "Zoë Weiß")
    library.save_album("Honeymoon in Palermo", "Zoë Weiß")
    return library


PRIVATE = (
    "Rosalinde", "Quitterich", "Zoë", "Weiß", "Honeymoon", "Palermo", "Grandmothers", "beach 01",
    "kaputt.jpg", "Zacharias",
)  # fmt: skip


def planted(folder, photos):
    photo = photos / "Rosa beach 017.jpg"
    return [
        f"{HEAD}Import failed",
        *traceback_of(f"OSError: [Errno 5] Input/output error: '{photo}'"),
        f"{HEAD}There is no person “Zacharias”. Look up Zoë Weiß or ROSALINDE in {photo}",
        f"{HEAD}Zoe\u0308 Weiß is somebody else; weiss and quitterich too",
        f"{HEAD}can't watch {str(photos)!r}: gone, C:\\Users\\Zacharias\\Bilder\\x.png",
        f"{HEAD}a line that ends “Zacharias in the middle",
        f"{HEAD}the album Honeymoon in Palermo has no Rosa beach 018.jpg",
        f"{HEAD}kaputt is the photo kaputt.jpg",
        f"{HEAD}folder Summer at Grandmothers is away, {folder}",
    ]


def test_nothing_planted_in_library_or_log_is_in_the_report(known, tmp_path):
    photos = tmp_path / "Summer at Grandmothers"
    lines = planted(known.folder, photos)
    for word in PRIVATE:
        assert any(word.casefold() in line.casefold() for line in lines), word
    write_log(known.folder, *lines)
    report = known.problem_report([("Qt", "6.11.3")])
    for word in (*PRIVATE, str(tmp_path), str(known.folder)):
        assert word.casefold() not in report.casefold(), word
    assert "weiss" not in report.casefold()


def test_a_former_name_in_a_stored_sentence_is_left_out(known):
    """The history keeps a label with its values, letters beyond ASCII as their numbers."""
    with known._context.store.write() as tx:
        with tx.journal.record(sentence("Name {name}", name="Łucja Żółkiewska")):
            tx.people.add("Anna")
        assert "Name Łucja Żółkiewska" in tx.private.labels()
    write_log(known.folder, f"{HEAD}Łucja and żółkiewska named")
    assert f"{HEAD}{GONE} and {GONE} named" in known.problem_report()


def test_who_uses_which_computer_is_left_out(known, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "zacharias")
    monkeypatch.setattr("socket.gethostname", lambda: "attic-tower")
    monkeypatch.setattr(Path, "home", lambda: Path("/home/zacharias.nachname"))
    write_log(known.folder, f"{HEAD}zacharias at Attic-Tower, nachname, zacharias.nachname")
    assert f"{HEAD}{GONE} at {GONE}, {GONE}, {GONE}" in known.problem_report()


def test_the_report_has_what_helps(known, tmp_path):
    write_log(known.folder, *planted(known.folder, tmp_path / "Summer at Grandmothers"))
    report = known.problem_report([("Qt", "6.11.3")])
    assert re.search(rf"facealbum +{re.escape(facealbum.__version__)}\n", report)
    assert re.search(r"\n  Python +3\.", report)
    assert re.search(r"\n  Qt +6\.11\.3\n", report)
    assert re.search(r"\n  photos +3\n", report)
    assert re.search(r"\n  failed +1\n", report)
    assert re.search(r"\n  pipeline +facenet\+sface\n", report)
    assert "      1  The file is cut short." in report
    assert '  File "facealbum/library/looking.py", line 12, in look' in report
    assert "    photo = decode(path)" in report
    assert 'File "python/json/decoder.py", line 3, in decode' in report
    assert f"OSError: [Errno 5] {GONE} error: {GONE}" in report
    assert "It has no photo." in report


def test_the_last_error_stands_by_itself(known):
    write_log(
        known.folder,
        f"{HEAD}Import failed",
        *traceback_of("ValueError: the first"),
        f"{HEAD}Regroup failed",
        *traceback_of("KeyError: the second"),
        f"{HEAD.replace('ERROR', 'WARNING')}no daily backup was made",
    )
    section = known.problem_report().split("Last error\n")[1].split("\n\nLog")[0]
    assert section.startswith(f"  {HEAD}Regroup failed\n  Traceback")
    assert section.endswith("KeyError: the second")


def test_a_quiet_library_says_that_there_is_nothing(known):
    report = known.problem_report()
    assert report.endswith("Log, the last 200 lines at most\n  none\n")


def test_names_that_other_programs_gave_are_left_out(library, photos, open_library):
    root = photos(("a.jpg", "face rosa 1"))
    library.import_paths([root]).result(PATIENCE)
    with library._context.store.write() as tx:
        tx.scope.connection.execute(
            "INSERT INTO cache_region (photo_id, source, program, name, name_key)"
            " VALUES (1, x'', 'digiKam', 'Balthasar Nix', 'balthasar nix')"
        )
    write_log(library.folder, f"{HEAD}balthasar did it, and Nix")
    assert "balthasar" not in library.problem_report().casefold()


def test_a_library_that_is_not_open_has_a_report_without_messages(known, tmp_path):
    photos = tmp_path / "Summer at Grandmothers"
    write_log(known.folder, *planted(known.folder, photos))
    error = KnownError(f"The library in {known.folder} is already open.", "It is running.")
    report = closed_report(known.folder, error)
    for word in (*PRIVATE, str(tmp_path)):
        assert word.casefold() not in report.casefold(), word
    assert "Not open: KnownError." in report
    assert f"The library in {GONE} is already open." in report
    assert f"OSError: {GONE}" in report
    assert 'File "facealbum/library/looking.py", line 12, in look' in report
    assert "There is none." in closed_report(tmp_path / "nowhere", None)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Anna's photo of Ann and Annabel", f"{GONE}'s photo of {GONE} and Annabel"),
        ("anna_1 ANNA2 (Anna)", f"{GONE}_1 {GONE}2 ({GONE})"),
        ("김민수가 왔다", f"{GONE}가 왔다"),
        ("see //server/share/x and a\\b", f"see {GONE} and {GONE}"),
        ("it's 5 o'clock, isn't it", "it's 5 o'clock, isn't it"),
        ("IMG_0001.jpg and holiday.HEIC", f"{GONE} and {GONE}"),
    ],
)
def test_words_are_left_out_as_words(said, left):
    assert Redactor(["Anna Ann", "김민수"]).text(said) == left


def test_only_files_of_the_program_are_told():
    inside = PROGRAM / "jobs.py"
    assert program_path(str(inside)) == "facealbum/jobs.py"
    assert program_path(str(PROGRAM / "photos of Anna.py")) == GONE
    assert program_path(str(PROGRAM / ".." / "x.py")) == GONE
    assert program_path("<string>") == "<string>"
    assert program_path("/home/anna/x.py") == GONE


def test_a_real_bug_is_told_with_its_place_in_the_program(known):
    log = logging.getLogger("facealbum.test")
    handler = logging.FileHandler(known.folder / LOG_NAME, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    try:
        known.photo("Zoë Weiß")
    except Exception:
        log.exception("%s failed", "Import")
    finally:
        log.removeHandler(handler)
        handler.close()
    error = known.problem_report().split("Last error\n")[1].split("\n\nLog")[0]
    assert "ERROR facealbum.test: Import failed" in error
    assert 'File "facealbum/library/reading.py"' in error
    assert "Zoë" not in error


def test_the_log_goes_on_from_the_older_one(tmp_path):
    assert log_lines(tmp_path, 10) == []
    write_log(tmp_path, "1", "2", name=OLDER_LOG_NAME)
    write_log(tmp_path, "3", "4")
    assert log_lines(tmp_path, 10) == ["1", "2", "3", "4"]
    assert log_lines(tmp_path, 3) == ["2", "3", "4"]


def test_a_log_that_can_not_be_read_is_a_sentence(tmp_path):
    (tmp_path / LOG_NAME).mkdir()
    with pytest.raises(KnownError, match="can't be read"):
        log_lines(tmp_path, 10)
