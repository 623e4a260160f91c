"""Clips in an import: looked at after all photos, so that a long one holds no photo up.

Each is NEW until its result makes it DONE in one transaction, so a kill or a cancel leaves the rest
for the next import. Frames are looked at once only, and as photos are: how small, how sure.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime

from facealbum.domain.clips import Sighting
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle, Progress
from facealbum.library import drives
from facealbum.library.clips import AskedClip, look_at_clips
from facealbum.library.context import Context
from facealbum.library.looking import Bench, Drawn, Looked, modified
from facealbum.library.looks import first_look
from facealbum.library.pictures import keep_frames
from facealbum.library.writing import Finding, Writer

REPORT_SECONDS = 0.2
DRIVES_SECONDS = 2.0


class ClipLooks:
    """The clips of one import.

    Attributes:
        done: how many were looked at, or could not be.
        failed: how many could not be read.
        faces: what was found in them.
        cut_off: how many could not be read to their end.
    """

    def __init__(self, context: Context, handle: JobHandle) -> None:
        self._context = context
        self._handle = handle
        self._asked: list[AskedClip] = []
        self._photos: dict[int, tuple[Photo, datetime]] = {}
        self._began = self._report_at = self._drives_at = 0.0
        self.done = self.failed = self.faces = self.cut_off = 0

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._asked)

    def expect(self, clip: Photo, drawn: Drawn) -> None:
        """Take note of a clip to look at, and of the boxes that the user drew in it."""
        faces = self._context.store.read.faces.by_ids(list(drawn))
        moments = {face.id: Sighting(face.shown_at or 0.0, face.box) for face in faces}
        self._photos[clip.id] = clip, modified(clip.path)
        self._asked.append(AskedClip(clip.id, clip.path, moments))

    def run(self, bench: Bench, faces: int, failed: int) -> None:
        """Look at all of them; ``faces`` and ``failed`` count on from the photos.

        Raises:
            CancelledError: cancelled; what is done stays.
            ModelFileError: a model file is missing or wrong.
        """
        if not self._asked:
            return
        self._began = time.monotonic()
        self._report(faces, failed)
        analyzer, pool = bench.analyzer(), bench.pool()
        checkpoint, how = self._handle.token.checkpoint, first_look(self._context.settings)
        with (
            Writer(self._context, self._context.version, analyzer.dimension) as writer,
            closing(look_at_clips(pool, analyzer, iter(self._asked), checkpoint, how)) as looks,
        ):
            for looked in looks:
                writer.put(self._finding(looked))
                self._report(faces, failed)
        keep_frames(self._context.store, pool, self._elsewhere(), checkpoint)

    def _finding(self, looked: Looked) -> Finding:
        clip, changed = self._photos.pop(looked.token)
        gone = bool(looked.reason) and not os.path.lexists(clip.path)
        if gone and time.monotonic() >= self._drives_at:
            # Its drive may have been pulled out: then it has not vanished, nor have the next ones.
            drives.look_for(self._context)
            self._drives_at = time.monotonic() + DRIVES_SECONDS
        self.done += 1
        self.failed += bool(looked.reason) and not gone
        self.faces += len(looked.faces)
        self.cut_off += looked.cut_off
        return Finding(looked, clip.path, clip.content_hash, changed, gone)

    def _report(self, faces: int, failed: int) -> None:
        """Tell where they stand: each takes as long as those before, on average."""
        now, total = time.monotonic(), len(self._asked)
        if now < self._report_at and self.done < total:
            return
        self._report_at = now + REPORT_SECONDS
        left = (now - self._began) / self.done * (total - self.done) if self.done else None
        self._handle.report(
            Progress(
                sentence("Looking at videos"),
                self.done,
                total,
                faces + self.faces,
                failed + self.failed,
                0.0,
                left,
            )
        )

    def _elsewhere(self) -> Sequence[int]:
        """Return those on a drive that may be away when they are to be shown."""
        here = drives.device_of(str(self._context.store.folder))
        return [
            clip.token
            for clip in self._asked
            if drives.device_of(os.path.dirname(clip.path)) != here  # noqa: PTH120
        ]
