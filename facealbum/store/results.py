"""What the import found in a photo, written whole: status, faces, vectors and crops' names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.sentences import packed
from facealbum.domain.types import SecondLook
from facealbum.store.copies import set_likeness
from facealbum.store.matching import match_places
from facealbum.store.scope import Scope

if TYPE_CHECKING:
    from datetime import datetime

    from numpy.typing import NDArray

    from facealbum.domain.clips import ClipFacts, Sighting
    from facealbum.domain.types import DetectedFace, Face, Likeness, TakenFrom
    from facealbum.store.clips import ClipTable
    from facealbum.store.faces import FaceTable
    from facealbum.store.matching import Place


@dataclass(frozen=True, slots=True, eq=False)
class FoundFace:
    """A face of the analyzer and the name under which its crop was written.

    Attributes:
        face: as it is seen best.
        crop: the name.
        shown_at: the second of the clip at which that is, None in a photo.
        sightings: all moments of the clip at which it is seen, none in a photo.
    """

    face: DetectedFace
    crop: str
    shown_at: float | None = None
    sightings: Sequence[Sighting] = ()

    @property
    def places(self) -> list[Place]:
        """Where it is, moment by moment."""
        seen = [(each.at, each.box) for each in self.sightings]
        return seen or [(self.shown_at or 0.0, self.face.box)]


@dataclass(frozen=True, slots=True, eq=False)
class PhotoResult:
    """A photo that was looked at.

    Attributes:
        photo_id: the photo.
        content_hash: of the bytes that were decoded; a photo that changed since takes no result.
        width: px, upright.
        height: px, upright.
        taken_at: local time without a zone.
        taken_from: whose word ``taken_at`` is.
        pipeline: what made the faces.
        faces: none is a result too.
        drawn: the faces that the user drew, by id, looked at again.
        utc_offset: minutes that the clock of ``taken_at`` is ahead of UTC, or None where unknown.
        likeness: what it looks like as a whole, or None where that was not measured.
        second_look: whether it is to be looked at once more; then faces that were not found now
            stay until that look, which may have found them before.
        clip: what the file says, None for a photo.
    """

    photo_id: int
    content_hash: str
    width: int
    height: int
    taken_at: datetime
    taken_from: TakenFrom
    pipeline: str
    faces: Sequence[FoundFace]
    drawn: Mapping[int, FoundFace] = field(default_factory=dict)
    utc_offset: int | None = None
    likeness: Likeness | None = None
    second_look: SecondLook = SecondLook.NONE
    clip: ClipFacts | None = None

    @property
    def is_final(self) -> bool:
        """Whether the photo is not looked at once more."""
        return self.second_look in {SecondLook.NONE, SecondLook.DONE}


@dataclass(frozen=True, slots=True)
class RecordedFaces:
    """What became of a photo's faces, as face ids.

    Attributes:
        ids: aligned with ``PhotoResult.faces``.
        added: those of ``ids`` that are new.
        returned: those of ``ids`` that had been retired; they stand in no group yet.
        retired: no longer found, kept for their verdicts.
        removed: no longer found, deleted.
        drawn: drawn by the user and found by no detector; they were looked at again.
    """

    ids: tuple[int, ...]
    added: tuple[int, ...]
    returned: tuple[int, ...]
    retired: tuple[int, ...]
    removed: tuple[int, ...]
    drawn: tuple[int, ...] = ()


class ResultWriter:
    """Writes results; a photo's faces keep their ids when it is looked at again."""

    def __init__(self, scope: Scope, faces: FaceTable, clips: ClipTable) -> None:
        self._scope = scope
        self._connection = scope.connection
        self._faces = faces
        self._clips = clips

    def record(self, result: PhotoResult) -> RecordedFaces | None:
        """Make the photo DONE with these faces.

        Returns:
            What became of the faces, or None where the photo is gone or has changed since.
        """
        done = self._connection.execute(
            "UPDATE photo SET status = 'done', reason = '', width = ?, height = ?, taken_at = ?,"
            " taken_from = ?, utc_offset = ?, pipeline = ?, second_look = ?, duration = ?,"
            " codec = ? WHERE id = ? AND content_hash = ?",
            (
                result.width,
                result.height,
                result.taken_at.isoformat(),
                result.taken_from.value,
                result.utc_offset,
                result.pipeline,
                result.second_look.value,
                None if result.clip is None else result.clip.duration,
                "" if result.clip is None else result.clip.codec,
                result.photo_id,
                result.content_hash,
            ),
        ).rowcount
        if not done:
            return None
        set_likeness(self._connection, result.photo_id, result.likeness)
        return self._match(
            result.photo_id, result.pipeline, result.faces, result.drawn, let_go=result.is_final
        )

    def fail(self, photo_id: int, content_hash: str, reason: str) -> bool:
        """Make the photo FAILED; what was known of its faces is let go.

        Returns:
            False where the photo is gone or has changed since.
        """
        failed = self._connection.execute(
            "UPDATE photo SET status = 'failed', reason = ?, second_look = ''"
            " WHERE id = ? AND content_hash = ?",
            (packed(reason), photo_id, content_hash),
        ).rowcount
        if failed:
            self._match(photo_id, "", (), {})
        return bool(failed)

    def _distances(
        self, before: Sequence[Face], pipeline: str, found: Sequence[FoundFace]
    ) -> NDArray[np.float32]:
        """Return squared distances of old to new faces, NaN where no old vector compares."""
        distances = np.full((len(before), len(found)), np.nan, dtype=np.float32)
        old = self._faces.vectors_of([face.id for face in before], pipeline)
        for row, face in enumerate(before):
            if face.id in old:
                for column, one in enumerate(found):
                    distances[row, column] = 2 - 2 * float(old[face.id] @ one.face.vector)
        return distances

    def _match(
        self,
        photo_id: int,
        pipeline: str,
        found: Sequence[FoundFace],
        drawn: Mapping[int, FoundFace],
        *,
        let_go: bool = True,
    ) -> RecordedFaces:
        before = self._faces.of_photo(photo_id, retired=True)
        matches = match_places(
            self._clips.places_of(before),
            [one.places for one in found],
            self._distances(before, pipeline, found),
        )
        ids: list[int] = []
        added: list[int] = []
        for index, one in enumerate(found):
            if index in matches:
                face_id = before[matches[index]].id
                self._faces.update(face_id, pipeline, one.face, one.crop)
            else:
                face_id = self._faces.add(photo_id, pipeline, one.face, one.crop)
                added.append(face_id)
            self._clips.set_sightings(face_id, one.shown_at, one.sightings)
            ids.append(face_id)
        kept = set(ids)
        unseen = {face.id for face in before if face.id in drawn} - kept
        for face_id in sorted(unseen):
            self._faces.update(face_id, pipeline, drawn[face_id].face, drawn[face_id].crop)
        lost = [
            face.id
            for face in before
            if let_go and face.id not in kept and not face.retired and not face.drawn
        ]
        for face_id in lost:
            self._faces.let_go(face_id)
        self._scope.dropped_crops.difference_update(one.crop for one in (*found, *drawn.values()))
        retired = [face.id for face in self._faces.by_ids(lost)]
        was_retired = [face.id for face in before if face.retired and face.id in kept]
        still_retired = {face.id for face in self._faces.by_ids(was_retired) if face.retired}
        return RecordedFaces(
            ids=tuple(ids),
            added=tuple(added),
            returned=tuple(face for face in was_retired if face not in still_retired),
            retired=tuple(retired),
            removed=tuple(face_id for face_id in lost if face_id not in retired),
            drawn=tuple(sorted(unseen)),
        )
