"""The writer lane of an import: what was found becomes faces, vectors, crops and placements.

One thread writes, a few dozen photos in one transaction; crops lie on the disk before the row that
names them is committed, so a kill at any moment leaves whole photos behind and nothing half.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import repeat
from types import TracebackType

import numpy as np

from facealbum.domain.clips import Sighting
from facealbum.domain.regions import Region
from facealbum.domain.sentences import sentence
from facealbum.domain.types import DetectedFace, EmbeddingMatrix, SecondLook, TakenFrom
from facealbum.library.context import Context
from facealbum.library.joining import live_groups
from facealbum.library.looking import Looked
from facealbum.store import (
    FoundFace,
    PhotoResult,
    PlacementArrays,
    RecordedFaces,
    Tables,
    crop_name,
    group_id,
    group_key,
)

log = logging.getLogger(__name__)

PHOTOS_AT_ONCE = 32
"""Photos in one transaction at most."""

FLUSH_SECONDS = 0.5
"""So long a photo waits for its transaction at most, and a listener for its news."""

WAITING_AT_MOST = 64
"""Photos with their crops that may wait for the writer."""

JOIN_SHARE = 0.05
"""Share of the time that joining new faces to groups may take while an import runs."""


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """A photo that was looked at, with what the writer must know of it.

    Attributes:
        looked: what came of it; its token is the photo's id.
        path: the file that was read.
        content_hash: of the photo when it was registered.
        modified: the file's time of change, local, which stands for a missing date.
        gone: the file vanished before it could be read.
        regions: what the file says of the people in it; None where nobody asked.
        second_look: DONE where this was the second look, else the one that is due after this.
    """

    looked: Looked
    path: str
    content_hash: str
    modified: datetime
    gone: bool
    regions: Sequence[Region] | None = None
    second_look: SecondLook = SecondLook.NONE


@dataclass(slots=True)
class _News:
    groups: set[int] = field(default_factory=set)
    faces: set[int] = field(default_factory=set)
    photos: set[int] = field(default_factory=set)


class Writer:
    """Writes in a thread of its own while it is open as a context; leaving it writes the rest."""

    def __init__(self, context: Context, version: str, dimension: int) -> None:
        self._context = context
        self._version = version
        self._live = live_groups(context, version, dimension)
        self._queue: queue.Queue[Finding | None] = queue.Queue(WAITING_AT_MOST)
        self._error: BaseException | None = None
        self._ids: list[int] = []
        self._vectors: list[np.ndarray] = []
        self._news = _News()
        self._changed_faces = False
        self._join_at = self._tell_at = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="writer")

    def __enter__(self) -> Writer:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._queue.put(None)
        self._thread.join()
        if error is None and self._error is not None:
            raise self._error

    def put(self, finding: Finding) -> None:
        """Hand a photo over; waits while too many wait.

        Raises:
            Exception: whatever ended the writer, such as a ``LibraryError`` for a full disk.
        """
        if self._error is not None:
            raise self._error
        self._queue.put(finding)

    def _run(self) -> None:
        try:
            with self._context.moment() as (tables, epoch):
                self._live.prepare(tables, epoch)
            while (batch := self._next_batch()) is not None:
                self._write(batch)
            self._write([], last=True)
            if self._changed_faces:
                self._live.forget()
        except BaseException as error:  # noqa: BLE001 - raised again by put and at the end
            # What was not committed is in these means and in no table.
            self._live.forget()
            self._error = error
            while self._queue.get() is not None:
                pass

    def _next_batch(self) -> list[Finding] | None:
        first = self._queue.get()
        if first is None:
            return None
        batch, until = [first], time.monotonic() + FLUSH_SECONDS
        while len(batch) < PHOTOS_AT_ONCE:
            try:
                finding = self._queue.get(timeout=max(until - time.monotonic(), 0.0))
            except queue.Empty:
                break
            if finding is None:
                self._queue.put(None)
                break
            batch.append(finding)
        return batch

    def _write(self, batch: Sequence[Finding], *, last: bool = False) -> None:
        results = [self._result(finding) for finding in batch]
        with self._context.store.write() as tx:
            for finding, result in zip(batch, results, strict=True):
                self._record(tx, finding, result)
            if batch:
                self._context.faces_changed(tx)
            if self._ids and (last or time.monotonic() >= self._join_at):
                self._join(tx)
        self._tell(last)

    def _result(self, finding: Finding) -> PhotoResult | None:
        """Write the crops and return what goes into the database, None for a photo that failed."""
        looked = finding.looked
        if looked.reason:
            return None

        def found(face: DetectedFace, sightings: Sequence[Sighting] = ()) -> FoundFace:
            shown_at = sightings[0].at if sightings else None
            crop = crop_name(finding.content_hash, face.box, shown_at)
            self._context.store.crops.write(crop, face.crop_jpeg)
            return FoundFace(face, crop, shown_at, sightings)

        def moments() -> Iterable[Sequence[Sighting]]:
            return looked.sightings if looked.clip is not None else repeat(())

        return PhotoResult(
            photo_id=looked.token,
            content_hash=finding.content_hash,
            width=looked.width,
            height=looked.height,
            taken_at=looked.taken_at or finding.modified,
            taken_from=TakenFrom.FILE if looked.taken_at is None else looked.taken_from,
            utc_offset=None if looked.taken_at is None else looked.utc_offset,
            pipeline=self._version,
            faces=list(map(found, looked.faces, moments())),
            drawn={face_id: found(face) for face_id, face in looked.drawn.items()},
            likeness=looked.likeness,
            second_look=finding.second_look,
            clip=looked.clip,
        )

    def _record(self, tx: Tables, finding: Finding, result: PhotoResult | None) -> None:
        photo_id = finding.looked.token
        self._news.photos.add(photo_id)
        if result is None:
            if finding.gone:
                tx.photos.vanish([finding.path])
            elif finding.second_look is SecondLook.DONE:
                tx.looks.give_up(photo_id)
            else:
                tx.results.fail(photo_id, finding.content_hash, finding.looked.reason)
        elif (recorded := tx.results.record(result)) is not None:
            self._place(tx, recorded, finding.looked.faces)
            if finding.regions is not None:
                tx.metadata.record_photo(photo_id, finding.looked.orientation, finding.regions)
            tx.metadata.match([photo_id])

    def _place(self, tx: Tables, recorded: RecordedFaces, faces: Sequence[DetectedFace]) -> None:
        """Let new faces stand alone until they are joined, and others where they are."""
        new = {*recorded.added, *recorded.returned}
        self._changed_faces |= len(recorded.added) < len(recorded.ids) or bool(
            recorded.retired or recorded.removed or recorded.drawn
        )
        rows: list[tuple[int, int, float]] = []
        for face_id, face in zip(recorded.ids, faces, strict=True):
            if face_id in new:
                rows.append((face_id, -face_id, np.nan))
                self._ids.append(face_id)
                self._vectors.append(face.vector)
        # A face that was found again may look different now: the end of the import decides.
        again = [face_id for face_id in (*recorded.ids, *recorded.drawn) if face_id not in new]
        for face_id, placement in tx.placements.of_faces(again).items():
            if not placement.confirmed:
                distance = np.nan if placement.distance is None else placement.distance
                rows.append((face_id, group_key(placement.group_id), distance))
        if rows:
            ids, keys, distances = zip(*rows, strict=True)
            tx.placements.put(
                PlacementArrays(
                    np.array(ids, np.int64),
                    np.array(keys, np.int64),
                    np.array(distances, np.float64),
                    np.zeros(len(rows), np.bool_),
                )
            )

    def _join(self, tx: Tables) -> None:
        began = time.monotonic()
        order = np.argsort(self._ids)
        new = EmbeddingMatrix(
            np.array(self._ids, np.int64)[order], np.stack(self._vectors)[order], self._version
        )
        self._news.groups |= self._live.place(tx, new)
        self._news.faces.update(self._ids)
        self._ids, self._vectors = [], []
        now = time.monotonic()
        self._join_at = now + (now - began) / JOIN_SHARE

    def _tell(self, last: bool) -> None:
        now, news = time.monotonic(), self._news
        if not (news.groups or news.faces or news.photos) or (now < self._tell_at and not last):
            return
        self._news, self._tell_at = _News(), now + FLUSH_SECONDS
        self._context.feed.tell(
            sentence("Import"),
            groups=(group_id(key) for key in news.groups),
            faces=news.faces,
            photos=news.photos,
        )
