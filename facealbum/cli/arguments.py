"""The words of the command line: verbs, their arguments, and what stands in ``--help``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from facealbum import __version__
from facealbum.cli import (
    albums,
    amending,
    asking,
    checking,
    comparing,
    curating,
    exchanging,
    exporting,
    folders,
    helping,
    keeping,
    mapping,
    measuring,
    reviewing,
    undoing,
    viewing,
    working,
)
from facealbum.domain.forms import FORMS
from facealbum.domain.orders import GroupOrder, PhotoOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WINDOW = "gui"


class _Verbs:
    """The verbs of the parser, each with its help and what runs it."""

    def __init__(self, verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        self._verbs = verbs

    def add(
        self, name: str, handler: Callable[..., int] | None, text: str, *, json: bool = True
    ) -> argparse.ArgumentParser:
        verb = self._verbs.add_parser(name, help=text, description=f"{text}.")
        verb.set_defaults(verb=name, handler=handler, needs_library=True, needs_folder=False)
        if json:
            verb.add_argument("--json", action="store_true", help="print the answer as JSON")
        return verb


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what the words ask for; ``verb`` is its name and ``handler`` what runs it.

    ``handler(library, arguments, screen)`` returns an exit code; without the library where
    ``needs_library`` is false, and with its folder instead where ``needs_folder`` is true. It is
    None for the window.

    Raises:
        SystemExit: with code 2 and a sentence for words that make no sense; with 0 for --help.
    """
    parser = argparse.ArgumentParser(
        prog="facealbum",
        description="Albums of the people in your photos, made on your own computer.",
        epilog="Without a verb the window opens. Your photos are never changed, but"
        " by metadata-write --into-photos.",
    )
    parser.add_argument("--version", action="version", version=f"facealbum {__version__}")
    parser.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the folder of the library (default: in the data folder of this computer)",
    )
    parser.set_defaults(verb=WINDOW, handler=None, paths=[])
    verbs = _Verbs(parser.add_subparsers(metavar="VERB", title="verbs"))
    _add_window_and_import(verbs)
    _add_viewing(verbs)
    _add_curating(verbs)
    amending.add_verbs(verbs.add, _text)
    folders.add_verbs(verbs.add)
    _add_undoing(verbs)
    _add_keeping(verbs)
    exchanging.add_verbs(verbs.add, _text)
    _add_albums(verbs)
    exporting.add_verbs(verbs.add, _text)
    _add_reviewing(verbs)
    _add_measuring(verbs)
    _add_helping(verbs)
    found = parser.parse_args(words)
    if found.verb == "verify" and comparing.speaks_of_faces(found):
        found.handler, found.needs_library = comparing.verify, True
    return found


def _add_window_and_import(verbs: _Verbs) -> None:
    window = verbs.add(WINDOW, None, "Open the window", json=False)
    window.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="photos to drop in")
    importing = verbs.add("import", working.import_photos, "Find the faces in photos and folders")
    importing.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH",
        help="a photo or a folder; without one, an import that was cut short goes on",
    )  # fmt: skip
    which = importing.add_mutually_exclusive_group()
    which.add_argument(
        "--retry", action="store_true", help="try the photos again that could not be read"
    )
    which.add_argument(
        "--again", action="store_true",
        help="look again at the known photos there, or at all, as the settings are now",
    )  # fmt: skip
    regroup = verbs.add("regroup", working.regroup, "Group all faces anew; what you said stays")
    limit = regroup.add_mutually_exclusive_group()
    limit.add_argument(
        "--threshold", type=float, metavar="T",
        help="how unlike two faces of one person may be (default: as it is now)",
    )  # fmt: skip
    limit.add_argument(
        "--suggested", action="store_true", help="at the threshold that suits these photos"
    )
    regroup.add_argument(
        "--dry-run", action="store_true", help="only show which groups would join and which part"
    )
    verbs.add("suggest", asking.suggest, "Find a threshold that suits these photos")


def _add_viewing(verbs: _Verbs) -> None:
    people = verbs.add("people", viewing.people, "List people and unnamed groups")
    by = [order.value for order in GroupOrder]
    people.add_argument(
        "--sort", choices=by, default="faces",
        help="what stands first: most faces, most photos, the name, who was added last, who is on"
        " the latest photo; groups without a name come after the people",
    )  # fmt: skip
    photos = verbs.add("photos", viewing.photos, "List the photos")
    photos.add_argument("--failed", action="store_true", help="only those that can't be read")
    orders = [order.value for order in PhotoOrder]
    photos.add_argument("--sort", choices=orders, default="newest", help="what stands first")
    search = verbs.add("search", viewing.search, "Find photos by people, dates and folders")
    _add_query(search)
    explain = verbs.add("explain", asking.explain, "Say why two faces are one person, or not")
    explain.add_argument("a", type=_text, metavar="A", help="a face, a person or a group")
    explain.add_argument("b", type=_text, metavar="B")
    identify = verbs.add("identify", asking.identify, "Say who is in a photo, or who a face is")
    identify.add_argument("what", metavar="PHOTO|FACE")
    near = verbs.add("map", mapping.map_person, "Say which faces of a person are near which")
    near.add_argument("id", type=_text, metavar="ID", help="a person or a group")
    verbs.add("status", viewing.status, "Say what the library holds")
    verbs.add("check", checking.check, "Say how good the albums are, and where to mend them")
    setting = verbs.add("setting", viewing.setting, "Show or change a setting of the library")
    setting.add_argument("key", nargs="?", metavar="NAME", help="such as pipeline")
    setting.add_argument("value", nargs="?", metavar="VALUE", help="what it shall be from now on")


def _add_curating(verbs: _Verbs) -> None:
    name = verbs.add("name", curating.name, "Name a person or a group")
    name.add_argument("id", type=_text, metavar="ID")
    name.add_argument("name", type=_text, metavar="NAME")
    merge = verbs.add("merge", curating.merge, "Make several people or groups one person")
    merge.add_argument("first", type=_text, metavar="ID")
    merge.add_argument("others", type=_text, nargs="+", metavar="ID")
    move = verbs.add("move", curating.move, "Move faces to another person or to a new one")
    move.add_argument("faces", type=int, nargs="+", metavar="FACE")
    target = move.add_mutually_exclusive_group(required=True)
    target.add_argument("--to", type=_text, metavar="ID", help="a person or a group")
    target.add_argument(
        "--new", type=_text, nargs="?", const="", metavar="NAME", help="a new person"
    )
    reject = verbs.add("reject", curating.reject, "Say that faces are not this person")
    reject.add_argument("faces", type=int, nargs="+", metavar="FACE")
    reject.add_argument("--from", type=_text, required=True, metavar="ID", dest="id")
    part = verbs.add("part", curating.part, "Say that two faces or groups are two people")
    part.add_argument("a", type=_text, metavar="A", help="a face, a person or a group")
    part.add_argument("b", type=_text, metavar="B")
    same = verbs.add("same", curating.same, "Say that two faces are one person")
    same.add_argument("a", type=int, metavar="FACE")
    same.add_argument("b", type=int, metavar="FACE")
    same.add_argument("--to", type=_text, metavar="ID", help="the person that they are")
    for verb, handler, text in (
        ("hide", curating.hide, "Hide people or groups"),
        ("show", curating.show, "Show hidden people again"),
    ):
        verbs.add(verb, handler, text).add_argument("ids", type=_text, nargs="+", metavar="ID")


def _add_undoing(verbs: _Verbs) -> None:
    undo = verbs.add("undo", undoing.undo, "Take back the last change, or an older step")
    which = undo.add_mutually_exclusive_group()
    which.add_argument("--step", type=int, metavar="ID", help="this step of the history alone")
    which.add_argument("--to", type=int, metavar="ID", help="everything down to this step")
    undo.add_argument(
        "--with-later", action="store_true", help="with --step: and the steps that stand on it"
    )
    verbs.add("redo", undoing.redo, "Do again what undo took back")
    history = verbs.add("history", undoing.history, "List what was done and can be taken back")
    history.add_argument(
        "id", type=int, nargs="?", metavar="ID", help="one step, and what stands on it"
    )
    history.add_argument(
        "--limit", type=int, default=100, metavar="N", help="so many of the latest (default: 100)"
    )


def _add_keeping(verbs: _Verbs) -> None:
    verbs.add("backup", keeping.back_up, "Back up the library's names and answers now")
    verbs.add("backups", keeping.backups, "List the backups").set_defaults(needs_folder=True)
    restore = verbs.add("restore", keeping.restore, "Bring the library back from a backup")
    restore.add_argument("name", type=_text, metavar="NAME", help="as backups lists it, or latest")
    restore.set_defaults(needs_folder=True)
    exported = verbs.add(
        "names-export", keeping.export_names, "Write all names and answers to a file"
    )
    exported.add_argument("file", type=Path, metavar="FILE", help="a JSON file, made anew")
    imported = verbs.add("names-import", keeping.import_names, "Take names and answers from a file")
    imported.add_argument("file", type=Path, metavar="FILE", help="which names-export wrote")


def _add_albums(verbs: _Verbs) -> None:
    verbs.add("albums", albums.albums, "List the albums: searches kept under a name")
    found = verbs.add("album", albums.album, "List the photos of an album")
    found.add_argument("album", type=_text, metavar="ID|NAME", help="such as a3, or its name")
    save = verbs.add("album-save", albums.save, "Keep a search as an album")
    save.add_argument("name", type=_text, metavar="NAME")
    _add_query(save)
    for verb, handler, text in (
        ("album-rename", albums.rename, "Give an album another name"),
        ("album-change", albums.change, "Let an album search for something else"),
        ("album-delete", albums.delete, "Delete an album; its photos stay"),
    ):
        known = verbs.add(verb, handler, text)
        known.add_argument("album", type=_text, metavar="ID|NAME", help="such as a3, or its name")
        if handler is albums.rename:
            known.add_argument("name", type=_text, metavar="NAME")
        elif handler is albums.change:
            _add_query(known)


def _add_query(verb: argparse.ArgumentParser) -> None:
    """Let a verb take a search, and explain in its help how to write one."""
    verb.add_argument(
        "query", type=_text, nargs="+", metavar="QUERY",
        help='such as "Anna and Ben"; quotation marks keep it from the shell',
    )  # fmt: skip
    width = max(len(form.example) for form in FORMS)
    lines = [f"  {form.example:<{width}}  {form.finds}" for form in FORMS]
    verb.formatter_class = argparse.RawDescriptionHelpFormatter
    verb.epilog = "\n".join(["how to search:", *lines])


def _add_reviewing(verbs: _Verbs) -> None:
    review = verbs.add("review", reviewing.review, "List the questions that settle most faces")
    review.add_argument(
        "--limit", type=int, default=10, metavar="N", help="so many of them (default: 10)"
    )
    answer = verbs.add("answer", reviewing.answer, "Answer whether a face or group is a person")
    answer.add_argument("what", type=_text, metavar="FACE|GROUP")
    answer.add_argument("person", type=_text, nargs="?", metavar="PERSON")
    answer.add_argument("reply", nargs="?", choices=("yes", "no"), metavar="yes|no")
    answer.add_argument("--name", type=_text, metavar="NAME", help="who it is instead")
    answer.add_argument(
        "--without", type=int, nargs="+", default=[], metavar="FACE",
        help="faces of the group that are somebody else",
    )  # fmt: skip
    split = verbs.add("split", reviewing.split, "Show how a person would fall apart, or do it")
    split.add_argument("id", type=_text, metavar="ID")
    split.add_argument(
        "--parts", type=int, default=2, metavar="N", help="into so many (default: 2)"
    )
    split.add_argument("--apply", action="store_true", help="do it as it is shown")
    split.add_argument(
        "--faces", type=int, nargs="+", metavar="FACE", help="part these faces from the others"
    )
    split.add_argument("--new", type=_text, default="", metavar="NAME", help="their name")


def _add_measuring(verbs: _Verbs) -> None:
    verify = verbs.add("verify", measuring.verify, "Compare two photos, or two faces")
    verify.add_argument("a", metavar="A", help="a photo, of which the largest face counts; a face")
    verify.add_argument("b", metavar="B")
    verify.add_argument("--faces", action="store_true", help="numbers are faces, never files")
    evaluate = verbs.add("evaluate", None, "Measure the accuracy on labelled photos", json=False)
    kinds = _Verbs(evaluate.add_subparsers(metavar="KIND", title="kinds", required=True))
    verification = kinds.add(
        "verification", measuring.evaluate_verification, "Pairs of photos, in ten folds (LFW)"
    )
    verification.add_argument("--pairs", type=Path, required=True, metavar="FILE")
    clustering = kinds.add(
        "clustering", measuring.evaluate_clustering, "Grouping against the truth"
    )
    clustering.add_argument(
        "--labels", type=Path, metavar="CSV", help="columns file,person (default: folder names)"
    )
    for measure in (verify, verification, clustering):
        # Works beside an open window, which keeps the library to itself.
        measure.set_defaults(needs_library=False)
        measure.add_argument("--pipeline", metavar="NAME", help="such as facenet")
    for kind in (verification, clustering):
        kind.add_argument("--photos", type=Path, required=True, metavar="DIR")


def _add_helping(verbs: _Verbs) -> None:
    library = verbs.add("library", helping.library, "Say where the library lies, or choose another")
    library.set_defaults(needs_folder=True)
    library.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="the library to open from now on"
    )
    about = verbs.add("about", helping.about, "Say what facealbum is made of, with licences")
    about.set_defaults(needs_library=False)
    log = verbs.add("log", helping.log, "Show the log: warnings and mistakes of the program")
    log.add_argument(
        "--lines", type=int, default=100, metavar="N", help="so many of the last (default: 100)"
    )
    report = verbs.add(
        "report", helping.report, "Write a report of a problem, with no photo, name or path in it"
    )
    report.add_argument("file", type=Path, metavar="FILE", help="a text file, made anew")
    for verb in (log, report):
        verb.set_defaults(needs_folder=True)


def _text(word: str) -> str:
    """Refuse what the terminal could not decode; only paths may be any bytes."""
    if any("\udc80" <= letter <= "\udcff" for letter in word):
        raise argparse.ArgumentTypeError("this is not text in the terminal's encoding")
    return word
