"""The second look: at photos that may lie on their side, and closely at crowds.

Runs after all photos were looked at once, in the import's own job. Each photo that is due stands so
in its row, and its result makes it DONE in one transaction; so a kill or a cancel leaves the rest
for the next import. A photo that can't be looked at again keeps the faces that it has.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing

from facealbum.domain.counts import counted
from facealbum.domain.ports import Analyzer, DecodePool
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo, SecondLook
from facealbum.jobs import JobHandle
from facealbum.library.context import Context
from facealbum.library.looking import Bench, Drawn, Looked, Meter, look, modified
from facealbum.library.looks import second_look
from facealbum.library.writing import Finding, Writer

REPORT_SECONDS = 0.2
_PAGE = 64


class SecondLooks:
    """The second looks of one import.

    Attributes:
        meter: counts what is done; its ``faces`` grow by those that were not known.
    """

    def __init__(self, context: Context, handle: JobHandle) -> None:
        self._context = context
        self._handle = handle
        self._photos: dict[int, Photo] = {}
        self._known: dict[int, int] = {}
        self._report_at = 0.0
        self.meter = Meter()

    def expect(self, photo_id: int, faces: int) -> None:
        """Take note that the first look counted so many faces in a photo that is due now."""
        self._known[photo_id] = faces

    def run(self, bench: Bench, faces: int, failed: int) -> None:
        """Look again at all that are due; ``faces`` and ``failed`` count on from the first look.

        Raises:
            CancelledError: cancelled; what is done stays.
            ModelFileError: a model file is missing or wrong.
        """
        self.meter = Meter(faces=faces, failed=failed)
        due = self._context.store.read.looks.due()
        if not due:
            return
        self.meter.stage = sentence("Looking again at {photos}", photos=counted(len(due), "photo"))
        self.meter.total = len(due)
        self._report()
        analyzer = bench.analyzer()
        with Writer(self._context, self._context.version, analyzer.dimension) as writer:
            for kind in (SecondLook.TURNED, SecondLook.CLOSE):
                ids = [photo for photo, wanted in due.items() if wanted is kind]
                if ids:
                    pool = bench.pool(close=kind is SecondLook.CLOSE)
                    self._look(ids, kind, analyzer, pool, writer)

    def _look(
        self,
        ids: list[int],
        kind: SecondLook,
        analyzer: Analyzer,
        pool: DecodePool,
        writer: Writer,
    ) -> None:
        drawn: dict[int, Drawn] = {}
        work = self._items(ids, drawn)
        how = second_look(self._context.settings, kind)
        checkpoint = self._handle.token.checkpoint
        with closing(look(pool, analyzer, work, checkpoint, drawn, how=how)) as looks:
            for looked in looks:
                self._count(looked)
                writer.put(self._finding(looked))
                self._report()

    def _items(self, ids: list[int], drawn: dict[int, Drawn]) -> Iterator[tuple[int, str]]:
        read = self._context.store.read
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            drawn.update(read.faces.drawn_in(page))
            for photo in read.looks.photos(page):
                self._handle.token.checkpoint()
                self._photos[photo.id] = photo
                if photo.id not in self._known:
                    known = read.faces.of_photo(photo.id)
                    self._known[photo.id] = sum(not face.drawn for face in known)
                yield photo.id, photo.path

    def _report(self) -> None:
        now = time.monotonic()
        if now >= self._report_at or self.meter.done == self.meter.total:
            self._report_at = now + REPORT_SECONDS
            self._handle.report(self.meter.progress())

    def _count(self, looked: Looked) -> None:
        self.meter.done += 1
        known = self._known.pop(looked.token)
        if not looked.reason:
            self.meter.faces += len(looked.faces) - known

    def _finding(self, looked: Looked) -> Finding:
        photo = self._photos.pop(looked.token)
        gone = bool(looked.reason) and not os.path.lexists(photo.path)
        return Finding(
            looked,
            photo.path,
            photo.content_hash,
            modified(photo.path),
            gone,
            second_look=SecondLook.DONE,
        )
