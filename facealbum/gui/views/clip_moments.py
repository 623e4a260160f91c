"""Which moment of a clip is shown, who is seen there, and how the clip is played elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui.views.photo_canvas import Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facealbum.domain.clips import Moment
    from facealbum.domain.types import Face, Photo, Placement
    from facealbum.gui.bridge import Bridge
    from facealbum.library.library import Library


def telling_moment(faces: Sequence[Shown], whose: str) -> float | None:
    """Return the moment at which somebody's face is seen best, or else the best of all faces."""
    wanted = [shown for shown in faces if shown.group.id == whose] or faces
    best = max(wanted, key=lambda shown: _plain(shown.face), default=None)
    return None if best is None else best.face.shown_at


def moments_of(faces: Sequence[tuple[Face, Placement]]) -> dict[int, float]:
    """Return for each clip that has some of somebody's faces the moment that shows them best."""
    best: dict[int, Face] = {}
    for face, _ in faces:
        known = best.get(face.photo_id)
        if face.shown_at is not None and (known is None or _plain(face) > _plain(known)):
            best[face.photo_id] = face
    return {clip: face.shown_at for clip, face in best.items() if face.shown_at is not None}


def _plain(face: Face) -> float:
    """Return how well a face can be seen."""
    return face.short_side * face.score


def moment_of(library: Library, clip_id: int, whose: str) -> float | None:
    """Return the moment at which a clip is looked at first: one of ``whose``, if they are seen."""
    faces = [Shown(face, group) for face, group in library.faces_in(clip_id)]
    return telling_moment(faces, whose)


def at_moment(faces: Sequence[Shown], moments: Sequence[Moment], at: float | None) -> list[Shown]:
    """Return the faces that are seen at a moment, each with its box there, left to right."""
    boxes = next((moment.boxes for moment in moments if moment.at == at), {})
    seen = [
        replace(shown, face=replace(shown.face, box=boxes[shown.face.id]))
        for shown in faces
        if shown.face.id in boxes
    ]
    return sorted(seen, key=lambda shown: shown.face.box.left)


def open_in_player(photo: Photo, bridge: Bridge) -> None:
    """Let the system open the file; where it knows no program for it, say so."""
    why = "" if photo.present else sentence("The file is not there any more.")
    if photo.offline:
        why = sentence("It is on a drive that is not connected.")
    if why or not QDesktopServices.openUrl(QUrl.fromLocalFile(photo.path)):
        what, todo = sentence("The video can't be opened."), sentence("Open it from its folder.")
        bridge.failed.emit(KnownError(what, why, todo))
