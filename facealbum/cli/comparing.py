"""Two faces of the library, or one and a photo, compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from facealbum.cli.measuring import tell_match

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library import Side
    from facealbum.library.library import Library


def speaks_of_faces(arguments: Namespace) -> bool:
    """Return whether one of the two is a face of the library, and not only photos are compared.

    A number is a face, unless there is a file that is called so.
    """
    return arguments.faces or any(
        word.isdecimal() and not Path(word).exists() for word in (arguments.a, arguments.b)
    )


def verify(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Compare two faces of the library, or one with a photo."""
    a, b = (_side(word, arguments) for word in (arguments.a, arguments.b))
    found = library.compare(a, b)
    match = found.match()
    if arguments.json:
        screen.json(
            {
                "distance": match.distance,
                "threshold": found.threshold,
                "same": match.same,
                "false_match_rate": match.false_match_rate,
                "a": _faces(found.a),
                "b": _faces(found.b),
                "distances": [
                    [found.match(i, j).distance for j in range(len(found.b.faces))]
                    for i in range(len(found.a.faces))
                ],
            }
        )
        return 0
    tell_match(match, found.threshold, screen)
    return 0


def _side(word: str, arguments: Namespace) -> int | Path:
    is_face = word.isdecimal() and (arguments.faces or not Path(word).exists())
    return int(word) if is_face else Path(word)


def _faces(side: Side) -> dict[str, Any]:
    return {
        "compared": side.largest,
        "faces": [
            {
                "id": face.face_id,
                "box": [face.box.left, face.box.top, face.box.width, face.box.height],
            }
            for face in side.faces
        ],
    }
