"""Verbs that only look: people, photos, search, status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count
from facealbum.domain.orders import GroupOrder, PhotoOrder, sorted_groups
from facealbum.domain.quality import faults_of

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Group, Photo
    from facealbum.library.library import Library


def people(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print every person, hidden ones too, and every unnamed group, single faces included."""
    groups = [*library.people(), *library.people(hidden=True), *library.groups()]
    groups.sort(key=lambda group: (-group.faces, int(group.id[1:])))
    order = GroupOrder(arguments.sort)
    seen = library.last_seen() if order is GroupOrder.LATEST else None
    groups = sorted_groups(groups, order, seen)
    if arguments.json:
        screen.json([_group_with_faces(library, group) for group in groups])
        return 0
    shown = [group for group in groups if group.person_id is not None or group.faces > 1]
    if shown:
        screen.table(
            ("id", "name", "faces", "photos", "confirmed", ""),
            (
                (g.id, g.name, g.faces, g.photos, g.confirmed, "hidden" if g.hidden else "")
                for g in shown
            ),
        )
    single = len(groups) - len(shown)
    if single:
        screen.say(f"And {count(single, 'face')} seen only once; --json lists them.")
    if not groups:
        screen.say("Nobody here yet. Look for people in photos with: facealbum import FOLDER")
    return 0


def _group_with_faces(library: Library, group: Group) -> dict[str, Any]:
    faces = sorted((face for face, _ in library.faces_of(group.id)), key=lambda face: face.id)
    photos = sorted({face.photo_id for face in faces})
    paths = {photo.id: photo.path for photo in library.photo_rows(photos)}
    return {
        "id": group.id,
        "name": group.name,
        "hidden": group.hidden,
        "confirmed": group.confirmed,
        "faces": [
            {
                "id": face.id,
                "photo": paths[face.photo_id],
                "box": [face.box.left, face.box.top, face.box.width, face.box.height],
                "shown_at": face.shown_at,
                "weak": [fault.value for fault in faults_of(face)],
            }
            for face in faces
        ],
    }


def photos(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print all photos, sorted, or those that can't be read and why."""
    if arguments.failed:
        failed = library.failed_photos()
        if arguments.json:
            screen.json([{"path": photo.path, "reason": photo.reason} for photo in failed])
        else:
            screen.lines(f"{photo.path}\t{photo.reason}" for photo in failed)
        return 0
    rows = library.photo_rows(library.ordered_photos(PhotoOrder(arguments.sort)).ids)
    if arguments.json:
        screen.json([{**_photo(photo), **_size_and_status(photo)} for photo in rows])
    else:
        screen.lines(photo.path for photo in rows)
    return 0


def search(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the photos that a search finds, by date."""
    found = library.search(" ".join(arguments.query)).photos
    if arguments.json:
        screen.json([photo_with_people(library, photo) for photo in found])
        return 0
    screen.lines(photo.path for photo in found)
    screen.say(count(len(found), "photo"))
    return 0


def photo_with_people(library: Library, photo: Photo) -> dict[str, Any]:
    """Return what a search tells of a photo that it found."""
    return {**_photo(photo), "people": _names_in(library, photo)}


def _photo(photo: Photo) -> dict[str, Any]:
    taken_at = None if photo.taken_at is None else photo.taken_at.isoformat()
    return {"id": photo.id, "path": photo.path, "taken_at": taken_at}


def _size_and_status(photo: Photo) -> dict[str, Any]:
    return {
        "width": photo.width,
        "height": photo.height,
        "status": str(photo.status),
        "taken_from": None if photo.taken_at is None else str(photo.taken_from),
        "utc_offset": None if photo.utc_offset is None else _offset(photo.utc_offset),
        "video": photo.is_clip,
        "duration": photo.duration or None,
        "codec": photo.codec,
    }


def _offset(minutes: int) -> str:
    """Return minutes ahead of UTC as ISO 8601 writes them, such as ``+02:00``."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _names_in(library: Library, photo: Photo) -> list[str]:
    groups = {group.id: group for _, group in library.faces_in(photo.id)}
    return sorted(group.name for group in groups.values() if group.name and not group.hidden)


def status(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print what the library holds and how it groups."""
    counts = library.counts()
    facts: dict[str, Any] = {
        "library": str(library.folder),
        "pipeline": library.pipeline,
        "threshold": library.threshold,
        "photos": counts.photos,
        "videos": counts.videos,
        "failed": counts.failed,
        "unfinished": counts.unfinished,
        "faces": counts.faces,
        "people": counts.people,
        "hidden": counts.hidden,
        "strangers": counts.strangers,
        "groups": counts.groups,
        "single": counts.single,
        "albums": counts.albums,
    }
    if arguments.json:
        screen.json(facts)
        return 0
    screen.table(("what", "now"), facts.items())
    if counts.unfinished:
        screen.say("An import was cut short. It goes on with: facealbum import")
    return 0


def setting(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print all settings or one; or change one."""
    values = library.settings.all()
    if arguments.key is not None:
        if arguments.value is not None:
            library.set_setting(arguments.key, arguments.value)
        values = {arguments.key: library.settings.get(arguments.key)}
    if arguments.json:
        screen.json(values)
    else:
        screen.table(("setting", "value"), values.items())
    return 0
