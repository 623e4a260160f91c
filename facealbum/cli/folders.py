"""Verbs on the folders of the library, and on photos that show the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Folder
    from facealbum.library import Copy
    from facealbum.library.library import Library

    Add = Callable[..., ArgumentParser]


def add_verbs(add: Add) -> None:
    """Add the verbs of this module to the parser."""
    add("folders", folders, "List the folders that the library knows")
    watch = add("folder-watch", watch_folder, "Watch a folder while the window is open")
    watch.add_argument("folder", metavar="ID|PATH", help="such as f3")
    watch.add_argument("--off", action="store_true", help="watch it no more")
    forget = add("folder-forget", forget_folder, "Take a folder from the list; photos stay known")
    forget.add_argument("folder", metavar="ID|PATH", help="such as f3")
    forget.add_argument(
        "--photos", action="store_true",
        help="forget its photos too, but for those with a face that you named or answered on",
    )  # fmt: skip
    add("duplicates", duplicates, "List photos that show the same; nothing is deleted")


def folders(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Look which folders are there, and list them."""
    library.look_for_folders()
    found = library.folders()
    if arguments.json:
        screen.json([_facts(folder) for folder in found])
        return 0
    if found:
        screen.table(
            ("id", "photos", "watched", "there", "looked at", "path"),
            (
                (
                    f"f{one.id}",
                    one.photos,
                    "yes" if one.watched else "",
                    "yes" if one.online else "no",
                    "" if one.looked_at is None else one.looked_at.isoformat(" ", "minutes"),
                    one.path,
                )
                for one in found
            ),
        )
    else:
        screen.say("No folder yet. Look for people in photos with: facealbum import FOLDER")
    return 0


def _facts(folder: Folder) -> dict[str, Any]:
    return {
        "id": f"f{folder.id}",
        "path": folder.path,
        "photos": folder.photos,
        "watched": folder.watched,
        "online": folder.online,
        "looked_at": None if folder.looked_at is None else folder.looked_at.isoformat(),
    }


def watch_folder(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that a folder shall be watched, or shall not."""
    folder_id = library.folder_meant(arguments.folder)
    library.watch_folder(folder_id, on=not arguments.off)
    (folder,) = (one for one in library.folders() if one.id == folder_id)
    if arguments.json:
        screen.json(_facts(folder))
    elif folder.watched:
        screen.say(f"While the window is open, what changes in {folder.path} is looked at.")
    else:
        screen.say(f"{folder.path} is not watched.")
    return 0


def forget_folder(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Forget a folder."""
    folder_id = library.folder_meant(arguments.folder)
    done = library.forget_folder(folder_id, photos=arguments.photos)
    if arguments.json:
        screen.json({"photos_removed": done.removed, "photos_kept": done.kept})
        return 0
    screen.say("Forgotten. The files themselves are where they were.")
    if arguments.photos:
        screen.say(f"{count(done.removed, 'photo')} removed from the library, {done.kept} kept.")
    return 0


def duplicates(library: Library, arguments: Namespace, screen: Screen) -> int:
    """List the sets of photos that show the same, the biggest first."""
    if library.uncompared():
        screen.follow(library.find_duplicates())
    sets = [library.copies_of(some[0]) for some in library.duplicates()]
    if arguments.json:
        screen.json([[_copy(one) for one in copies] for copies in sets])
        return 0
    for copies in sets:
        screen.lines(
            f"{one.photo.width} x {one.photo.height}\t{_size(size)}\t{path}"
            for one in copies
            for path, size in one.files
        )
        screen.lines([""])
    screen.say(f"{count(len(sets), 'set')} of photos that show the same. Nothing was deleted.")
    return 0


def _copy(copy: Copy) -> dict[str, Any]:
    return {
        "id": copy.photo.id,
        "width": copy.photo.width,
        "height": copy.photo.height,
        "files": [{"path": path, "bytes": size} for path, size in copy.files],
    }


def _size(size: int | None) -> str:
    return "not there" if size is None else f"{size / 2**20:.2f} MiB"
