"""Verbs that take names from other programs, and write names for them."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count
from facealbum.domain.errors import KnownError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from facealbum.cli.screen import Screen
    from facealbum.library import MetadataForeseen, MetadataWritten, PhotoNames, Told
    from facealbum.library.library import Library

AS = ("suggestions", "verdicts")
NAMING = ("digikam", "adobe")
LISTED = 20
"""Photos and problems that are named one by one."""


def add_verbs(add: Callable[..., ArgumentParser], text: Callable[[str], str]) -> None:
    """Teach the command line these verbs; ``add`` makes a verb, ``text`` checks a word."""
    reading = add("metadata-read", read, "Take names that other programs gave")
    reading.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="of these photos and folders alone"
    )
    reading.add_argument(
        "--as", choices=AS, default=AS[0], dest="taken_as", metavar="|".join(AS),
        help="have the review ask about them (the default), or take them as your own word",
    )  # fmt: skip
    reading.add_argument(
        "--draw", action="store_true", help="with verdicts: add faces that were not found"
    )
    reading.add_argument(
        "--contacts", type=Path, metavar="FILE", help="Picasa's contacts.xml, where it is elsewhere"
    )
    reading.add_argument("--dry-run", action="store_true", help="only say what would be taken")
    _add_writing(add, text)
    restoring = add("metadata-restore", restore, "Put photos back as they were before names")
    restoring.add_argument(
        "run", nargs="?", type=text, metavar="ID", help="as it is listed without one, or latest"
    )
    restoring.add_argument(
        "--forget", action="store_true", help="delete the originals instead, to have the room"
    )


def _add_writing(add: Callable[..., ArgumentParser], text: Callable[[str], str]) -> None:
    writing = add("metadata-write", write, "Write names for other programs, beside the photos")
    writing.add_argument(
        "what", nargs="?", type=text, metavar="ID",
        help="photos of a person, an album (a3, album:NAME) or a search; without one, all",
    )  # fmt: skip
    writing.add_argument(
        "--dry-run", action="store_true", help="only say what would change, photo by photo"
    )
    writing.add_argument(
        "--sidecar", choices=NAMING, default=NAMING[0], metavar="|".join(NAMING),
        help="a new file is photo.jpg.xmp (the default), or photo.xmp",
    )  # fmt: skip
    writing.add_argument(
        "--unconfirmed", action="store_true", help="also faces that you did not confirm"
    )
    writing.add_argument(
        "--replace", action="store_true", help="also where another program says somebody else"
    )
    writing.add_argument(
        "--remove", action="store_true", help="take out what facealbum wrote, and write nothing"
    )
    writing.add_argument(
        "--into-photos", action="store_true",
        help="write into the photos themselves (needs ExifTool; keeps the originals)",
    )  # fmt: skip
    writing.add_argument(
        "--new-time", action="store_true", help="with --into-photos: do not keep the file's time"
    )


def read(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Read what other programs say; tell it, or take it."""
    as_verdicts = arguments.taken_as == AS[1]
    if arguments.draw and not as_verdicts:
        raise KnownError("--draw goes with --as verdicts.")
    done = screen.follow(library.read_metadata(arguments.paths, arguments.contacts))
    for problem in done.problems:
        screen.say(problem)
    photos = library.photos_below(arguments.paths) if arguments.paths else None
    told = library.told_names(photos)
    drawable = told.not_found if arguments.draw else 0
    if as_verdicts and not arguments.dry_run and told.open + drawable:
        return _take(library, photos, arguments, screen)
    if arguments.json:
        screen.json(_told(told))
        return 0
    _show(told, screen)
    if as_verdicts:
        screen.say("Nothing was changed." if arguments.dry_run else "There is nothing to take.")
    elif told.open:
        screen.say("facealbum review asks about them; --as verdicts takes them.")
    return 0


def _take(library: Library, photos: list[int] | None, arguments: Namespace, screen: Screen) -> int:
    taken = screen.follow(library.take_names(draw=arguments.draw, photo_ids=photos))
    if arguments.json:
        change = {"revision": taken.change.revision, "label": taken.change.label}
        screen.json({**asdict(taken), "change": change})
        return 0
    faces, people = count(taken.confirmed, "face"), count(taken.people, "new person", "new people")
    screen.say(f"{faces} confirmed, {people}; facealbum undo takes it back.")
    if taken.drawn:
        screen.say(f"{count(taken.drawn, 'face')} of them had not been found.")
    if taken.otherwise:
        screen.say(f"{count(taken.otherwise, 'face')} said otherwise here; what you said stays.")
    if taken.not_found:
        screen.say(f"{count(taken.not_found, 'face')} not found; --draw adds them.")
    return 0


def _told(told: Told) -> dict[str, Any]:
    return {
        "open": told.open,
        "not_found": told.not_found,
        "names": [asdict(name) for name in told.names],
    }


def _show(told: Told, screen: Screen) -> None:
    if not told.names:
        screen.say("No other program named anybody in these photos.")
        return
    screen.table(
        ("name", "says", "open", "same", "otherwise", "refused", "not found", "no place"),
        (
            (
                each.name,
                ", ".join(each.programs),
                each.open,
                each.same,
                each.otherwise,
                each.refused,
                each.not_found,
                each.unplaced,
            )
            for each in told.names
        ),
    )
    people = count(len(told.names), "name")
    screen.say(f"{people}; {count(told.open, 'face')} of which you said nothing yet.")


def write(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Write names beside the photos or into them, or show what that would change."""
    from facealbum.library import MetadataChoice

    choice = MetadataChoice(
        adobe=arguments.sidecar == NAMING[1],
        unconfirmed=arguments.unconfirmed,
        replace=arguments.replace,
        remove=arguments.remove,
        into_photos=arguments.into_photos,
        keep_time=not arguments.new_time,
    )
    if arguments.dry_run:
        foreseen = screen.follow(library.foresee_metadata(arguments.what, choice))
        return _foresee(foreseen, arguments, screen)
    if choice.into_photos and screen.attended and not screen.agrees(
        "Write into the photos themselves? Their originals are kept in the library's folder."
    ):  # fmt: skip
        screen.say("Nothing was changed.")
        return 2
    done: MetadataWritten = screen.follow(library.write_metadata(arguments.what, choice))
    if arguments.json:
        screen.json(asdict(done))
        return 0
    for problem in done.problems[:LISTED]:
        screen.say(problem)
    kept = sum(len(each.difference.kept) for each in done.photos)
    screen.say(f"{count(done.written, 'file')} written, {done.unchanged:,} as they were before.")
    if kept:
        screen.say(f"{count(kept, 'name')} of other programs kept; --replace writes yours there.")
    _say_clips(done.clips, screen)
    if done.run:
        screen.say(f"The originals are kept: facealbum metadata-restore {done.run}")
    return 2 if done.problems and not done.written else 0


def _foresee(foreseen: MetadataForeseen, arguments: Namespace, screen: Screen) -> int:
    if arguments.json:
        screen.json(asdict(foreseen))
        return 0
    for each in foreseen.photos:
        screen.lines(_lines(each))
    files = count(foreseen.writes, "file")
    screen.say(f"{files} would be written, {foreseen.unchanged:,} stay. Nothing was changed.")
    _say_clips(foreseen.clips, screen)
    return 0


def _say_clips(clips: int, screen: Screen) -> None:
    if clips:
        videos = count(clips, "video")
        screen.say(f"Names in {videos} stay in facealbum: they are written for photos alone.")


def _lines(each: PhotoNames) -> list[str]:
    if each.problem:
        return [each.problem]
    told = each.difference
    lines = [f"{each.target}{' (new)' if each.creates else ''}"]
    lines += [f"  + {name}" for name in told.added]
    lines += [
        f"  ~ {before} → {after}" if before != after else f"  ~ {after} (the box)"
        for before, after in told.changed
    ]
    lines += [f"  - {name}" for name in told.removed]
    lines += [f"  = {theirs} (kept; here it is {ours})" for theirs, ours in told.kept]
    return lines + [f"  ± {name} (in lists of people)" for name in told.lists]


def restore(library: Library, arguments: Namespace, screen: Screen) -> int:
    """List the times that names were written into photos, or take one back."""
    if arguments.run is None:
        return _runs(library, arguments, screen)
    if arguments.forget:
        library.forget_originals(arguments.run)
        if arguments.json:
            screen.json({"forgotten": arguments.run})
        else:
            screen.say("The originals were deleted; what was written stays.")
        return 0
    done = screen.follow(library.restore_photos(arguments.run))
    if arguments.json:
        screen.json(asdict(done))
        return 0
    for problem in done.problems[:LISTED]:
        screen.say(problem)
    screen.say(f"{count(done.restored, 'file')} as before.")
    return 2 if done.problems else 0


def _runs(library: Library, arguments: Namespace, screen: Screen) -> int:
    found = library.rewritten_photos()
    rows = [(run.id, run.at.isoformat(" "), run.files, f"{run.size / 2**20:.1f}") for run in found]
    if arguments.json:
        keys = ("id", "at", "files")
        screen.json([dict(zip(keys, row[:3], strict=True)) for row in rows])
    elif rows:
        screen.table(("id", "when", "files", "MiB"), rows)
    else:
        screen.say("Names were never written into photos.")
    return 0
