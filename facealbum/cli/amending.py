"""Verbs on what is no face, strangers, birth dates, covers, and faces that the detector missed."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date
from typing import TYPE_CHECKING, Any

from facealbum.cli.changes import tell
from facealbum.cli.screen import count
from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Face, Group, Placement
    from facealbum.library.library import Library

NO_DATE = "none"
SEEN = ("once", "one-event")
"""The values of ``library.Seen``, which is not loaded only to read the words."""


def add_verbs(add: Callable[..., ArgumentParser], text: Callable[[str], str]) -> None:
    """Teach the command line these verbs; ``add`` makes a verb, ``text`` checks a word."""
    for name, handler, help_text in (
        ("not-face", not_face, "Say that these are no faces"),
        ("bring-back", bring_back, "Say that these are faces after all"),
    ):
        add(name, handler, help_text).add_argument("faces", type=int, nargs="+", metavar="FACE")
    confirm_verb = add("confirm", confirm, "Say that faces are this person")
    confirm_verb.add_argument("faces", type=int, nargs="+", metavar="FACE")
    confirm_verb.add_argument("--as", type=text, required=True, metavar="ID", dest="id")
    cover_verb = add("cover", cover, "Choose the face that stands for a person")
    cover_verb.add_argument("id", type=text, metavar="ID")
    cover_verb.add_argument("face", type=int, metavar="FACE")
    birth_verb = add("birth", birth, "Say when a person was born")
    birth_verb.add_argument("id", type=text, metavar="ID")
    birth_verb.add_argument("date", type=_birth_date, metavar="YYYY-MM-DD|none")
    delete_verb = add("delete", delete, "Forget a person; the faces are unknown again")
    delete_verb.add_argument("id", type=text, metavar="ID")
    _add_strangers(add, text)
    _add_drawing(add, text)


def _add_strangers(add: Callable[..., ArgumentParser], text: Callable[[str], str]) -> None:
    ignoring = add("ignore", ignore, "Make people or groups strangers, asked about no more")
    ignoring.add_argument("ids", type=text, nargs="*", metavar="ID")
    ignoring.add_argument(
        "--seen", choices=SEEN, metavar="|".join(SEEN),
        help="all without a name who were seen once, or at one event only",
    )  # fmt: skip
    ignoring.add_argument("--dry-run", action="store_true", help="only say how many that would be")
    add("strangers", strangers, "List the strangers")
    add("know", know, "Take back that somebody is a stranger").add_argument(
        "id", type=text, metavar="ID"
    )


def _add_drawing(add: Callable[..., ArgumentParser], text: Callable[[str], str]) -> None:
    listing = add("faces", faces, "List the faces of a person, or what was taken out")
    listing.add_argument("id", type=text, nargs="?", metavar="ID")
    listing.add_argument(
        "--not-faces", action="store_true", help="what you said is no face, to bring it back"
    )
    drawing = add("draw", draw, "Add a face that was not found, by its box in the photo")
    drawing.add_argument("photo", type=int, metavar="PHOTO", help="its id: facealbum photos --json")
    for side in ("left", "top", "width", "height"):
        drawing.add_argument(side, type=float, metavar=side.upper(), help="0 to 1 of the photo")
    drawing.add_argument("--at", type=float, metavar="SECONDS", help="of a video: in which frame")
    who = drawing.add_mutually_exclusive_group()
    who.add_argument("--to", type=text, metavar="ID", help="a person or a group")
    who.add_argument("--new", type=text, metavar="NAME", default="", help="a name, known or new")


def _birth_date(word: str) -> date | None:
    """Refuse what is no date."""
    try:
        return None if word == NO_DATE else date.fromisoformat(word)
    except ValueError as error:
        raise ArgumentTypeError(f"“{word}” is no date like 2019-03-01") from error


def not_face(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that these are no faces."""
    return tell(library.not_faces(arguments.faces), arguments, screen)


def bring_back(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that these are faces after all."""
    return tell(library.bring_back(arguments.faces), arguments, screen)


def confirm(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that faces are this person."""
    return tell(library.confirm_faces(arguments.faces, arguments.id), arguments, screen)


def cover(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Choose the face that stands for a person."""
    return tell(library.set_cover(arguments.id, arguments.face), arguments, screen)


def birth(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say when a person was born, or that it is not known."""
    return tell(library.set_birth_date(arguments.id, arguments.date), arguments, screen)


def delete(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Forget a person, after asking where somebody is there to answer."""
    group = library.group(arguments.id)
    who, faces_of = group.name or group.id, count(group.faces, "face")
    asked = f"Forget {who}? {faces_of} will be unknown again; facealbum undo takes that back."
    if screen.attended and not screen.agrees(asked):
        screen.say("Nothing was changed.")
        return 2
    return tell(library.delete_person(arguments.id), arguments, screen)


def ignore(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Make strangers of some, or of all who were seen so rarely; or say how many that would be."""
    if bool(arguments.ids) == bool(arguments.seen):
        raise KnownError("Whom shall be ignored?", "", "Give ids, or --seen once.")
    if arguments.ids:
        if arguments.dry_run:
            raise KnownError("There is nothing to foresee.", "", "--dry-run goes with --seen.")
        return tell(library.ignore(arguments.ids), arguments, screen)
    from facealbum.library import Seen

    seen = Seen(arguments.seen)
    if not arguments.dry_run:
        return tell(library.ignore_strangers(seen), arguments, screen)
    found = library.foresee_strangers(seen)
    if arguments.json:
        screen.json({"people": found.people, "faces": found.faces, "examples": found.examples})
    else:
        who = count(found.people, "person", "people")
        screen.say(f"That would ignore {who} with {count(found.faces, 'face')}.")
    return 0


def strangers(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the strangers, biggest first."""
    found = library.strangers()
    if arguments.json:
        screen.json([_stranger(group) for group in found])
        return 0
    if found:
        rows = ((group.id, group.name, group.faces, group.photos) for group in found)
        screen.table(("id", "name", "faces", "photos"), rows)
    else:
        screen.say("There are no strangers. Ignore somebody with: facealbum ignore ID")
    return 0


def _stranger(group: Group) -> dict[str, Any]:
    return {"id": group.id, "name": group.name, "faces": group.faces, "photos": group.photos}


def know(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Take back that somebody is a stranger."""
    return tell(library.know(arguments.id), arguments, screen)


def faces(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the faces of a person or group, or what the user said is no face."""
    if bool(arguments.id) == arguments.not_faces:
        raise KnownError("Whose faces?", "", "Give an id, or --not-faces.")
    if arguments.not_faces:
        shown: list[tuple[Face, Placement | None]] = [
            (face, None) for face in library.removed_faces()
        ]
    else:
        shown = [*library.faces_of(arguments.id)]
    photos = sorted({face.photo_id for face, _ in shown})
    paths = {photo.id: photo.path for photo in library.photo_rows(photos)}
    rows = [_face(face, placement, paths[face.photo_id]) for face, placement in shown]
    if arguments.json:
        screen.json(rows)
    elif rows:
        screen.table(
            ("face", "photo", "distance", ""),
            (
                (
                    row["id"],
                    row["photo"],
                    "" if row["distance"] is None else f"{row['distance']:.3f}",
                    " ".join(word for word in ("confirmed", "drawn") if row[word]),
                )
                for row in rows
            ),
        )
    else:
        screen.say("There is none.")
    return 0


def _face(face: Face, placement: Placement | None, path: str) -> dict[str, Any]:
    box = face.box
    return {
        "id": face.id,
        "photo": path,
        "box": [box.left, box.top, box.width, box.height],
        "distance": None if placement is None else placement.distance,
        "confirmed": placement is not None and placement.confirmed,
        "drawn": face.drawn,
        "shown_at": face.shown_at,
    }


def draw(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Add a face that the detector missed."""
    box = Box(arguments.left, arguments.top, arguments.width, arguments.height)
    job = library.draw_face(arguments.photo, box, arguments.to, arguments.new, arguments.at)
    return tell(screen.follow(job), arguments, screen)
