"""The map of a person, as numbers: where each face lies, how unlike it is, and whom it is like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library import PersonMap
    from facealbum.library.library import Library


def map_person(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the faces of a person, the least typical first."""
    found = library.map_person(arguments.id)
    paths = _paths(library, arguments.id)
    if arguments.json:
        screen.json(_as_data(found, paths))
        return 0
    screen.table(
        ("face", "distance", "", "most like", "x", "y", "photo"),
        (
            (
                face.face_id,
                f"{face.distance:.3f}",
                str(face.sureness),
                " ".join(str(other) for other, _ in face.nearest),
                f"{face.x:.2f}",
                f"{face.y:.2f}",
                paths[face.face_id],
            )
            for face in reversed(found.faces)
        ),
    )
    doubtful = sum(face.sureness == "doubtful" for face in found.faces)
    screen.say(f"{count(len(found.faces), 'face')}, {doubtful:,} of them doubtful.")
    if found.left_out:
        more = count(found.left_out, "more face is", "more faces are")
        screen.say(f"{more} typical and not listed.")
    if found.other_pipeline:
        screen.say(
            f"{count(found.other_pipeline, 'face')} can't be compared: another pipeline found them."
        )
    return 0


def _paths(library: Library, group_id: str) -> dict[int, str]:
    faces = [face for face, _ in library.faces_of(group_id)]
    rows = library.photo_rows(sorted({face.photo_id for face in faces}))
    paths = {photo.id: photo.path for photo in rows}
    return {face.id: paths.get(face.photo_id, "") for face in faces}


def _as_data(found: PersonMap, paths: dict[int, str]) -> dict[str, Any]:
    return {
        "id": found.group.id,
        "name": found.group.name,
        "threshold": found.threshold,
        "circle": found.circle,
        "left_out": found.left_out,
        "other_pipeline": found.other_pipeline,
        "faces": [
            {
                "id": face.face_id,
                "photo": paths[face.face_id],
                "x": face.x,
                "y": face.y,
                "sureness": str(face.sureness),
                "distance": face.distance,
                "nearest": [
                    {"id": other, "distance": distance} for other, distance in face.nearest
                ],
            }
            for face in found.faces
        ],
    }
