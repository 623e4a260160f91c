"""Import: scan lane, decode pool, inference lane and writer lane, then the grouping.

The job's own thread is the inference lane. The scan lane registers photos while the first of them
are already looked at; the models are loaded only where there is something to look at, and given
back before the grouping. A photo that fails is marked with its reason and the rest go on; whatever
ends the import, what was committed stays and the next import goes on from there.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from facealbum.domain.clips import Sighting
from facealbum.domain.types import Photo, PhotoStatus
from facealbum.jobs import JobHandle, Progress
from facealbum.library.clips import AskedClip, look_at_clips
from facealbum.library.context import Context
from facealbum.library.looking import Drawn, Looked, Meter, look
from facealbum.library.registering import Registered, Registrar, WorkQueue
from facealbum.library.regrouping import settle
from facealbum.library.scanning import content_hash
from facealbum.library.writing import Finding, Writer
from facealbum.store import SeenFile, Tables
from facealbum.vision.clip_names import is_clip

REPORT_SECONDS = 0.2
LEFT_OUT = "Videos were left out: the setting “Look for faces in videos” is off."
_PAGE = 5_000


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        photos_new: photos that were looked at.
        photos_unchanged: files whose photo the library had already.
        photos_failed: photos that could not be read; ``Library.failed_photos`` has the reasons.
        faces: faces found in the photos that were looked at.
        seconds: how long it took.
        notes: sentences on what could not be looked into.
        videos: how many of ``photos_new`` are clips.
    """

    photos_new: int
    photos_unchanged: int
    photos_failed: int
    faces: int
    seconds: float
    notes: tuple[str, ...] = ()
    videos: int = 0


def import_photos(context: Context, roots: Sequence[str], handle: JobHandle) -> ImportReport:
    """Import absolute files and folders, and what earlier imports left unfinished.

    Raises:
        CancelledError: cancelled; what is done stays.
        LibraryError: the library can't be written.
        ModelFileError: a model file is missing or wrong.
    """
    with context.turn(handle):
        return _Import(context, handle).run(roots)


def unfinished(tables: Tables, *, clips: bool) -> int:
    """Return how many photos still wait to be looked at, with clips or without.

    Where none does but an import ended before it had grouped what it found: how many faces wait.
    """
    new = tables.photos.count(PhotoStatus.NEW, present_only=True, clips=clips)
    return new or tables.placements.count_unsettled()


def retry(context: Context, handle: JobHandle) -> ImportReport:
    """Look again at the photos that failed.

    Raises:
        As for ``import_photos``.
    """
    with context.turn(handle):
        seen = []
        for photo in context.store.read.photos.failed():
            handle.token.checkpoint()
            try:
                status, digest = os.stat(photo.path), content_hash(photo.path)  # noqa: PTH116
            except OSError:
                continue
            stamp = status.st_size, status.st_mtime_ns
            seen.append(SeenFile(photo.path, *stamp, digest, photo.is_clip))
        with context.store.write() as tx:
            # A file that could not be opened had no content of its own in the library.
            tx.photos.register(seen)
            tx.waiting.retry_failed(clips=context.videos)
        return _Import(context, handle).run(())


def renew_other_pipelines(context: Context) -> None:
    """Have photos looked at again that another pipeline looked at, by the next import."""
    with context.store.write() as tx:
        tx.waiting.renew_other_pipelines(context.version, clips=context.videos)


class _Import:
    """One import under way."""

    def __init__(self, context: Context, handle: JobHandle) -> None:
        self._context = context
        self._handle = handle
        self._version = context.version
        self._work = WorkQueue()
        self._meter = Meter(stage="Looking for photos")
        self._meter_lock = threading.Lock()
        self._report_at = 0.0
        self._photos: dict[int, tuple[Photo, datetime]] = {}
        self._drawn: dict[int, Drawn] = {}
        self._videos = context.videos
        self._clips: list[AskedClip] = []
        self._clips_done = self._clips_failed = self._cut_off = 0
        self._clips_from = 0.0
        self._scan_error: BaseException | None = None
        self._registered = Registered()
        self._clip_named = False

    def run(self, roots: Sequence[str]) -> ImportReport:
        began = time.monotonic()
        self._clip_named = any(map(is_clip, roots))
        self._report()
        self._take_up_unfinished()
        scan = threading.Thread(target=self._scan, args=(roots,), name="scan")
        scan.start()
        try:
            self._look()
        except BaseException:
            self._handle.token.cancel()
            raise
        finally:
            scan.join()
        if self._scan_error is not None:
            raise self._scan_error
        self._group()
        return self._reported(time.monotonic() - began)

    def _take_up_unfinished(self) -> None:
        """Queue what earlier imports left, and what another pipeline looked at."""
        renew_other_pipelines(self._context)
        last, waiting = 0, self._context.store.read.waiting
        while page := waiting.next_new(_PAGE, after=last, clips=self._videos):
            last = page[-1].id
            self._work.put(photo.id for photo in page)

    def _scan(self, roots: Sequence[str]) -> None:
        token = self._handle.token
        store, told = self._context.store, self._registered_some
        registrar = Registrar(store, roots, self._work, token, told, clips=self._videos)
        self._registered = registrar.outcome
        try:
            registrar.run()
        except BaseException as error:  # noqa: BLE001 - raised again by the job's own thread
            self._scan_error = error
        finally:
            self._work.complete()

    def _registered_some(self, photo_ids: frozenset[int]) -> None:
        self._report()
        if photo_ids:
            self._context.feed.tell("Import", photos=photo_ids)

    def _look(self) -> None:
        """Run the inference lane, clips last; loads nothing where there is nothing to look at."""
        items = self._items()
        first = next(items, None)
        if first is None and not self._clips:
            return
        workshop = self._context.workshop()
        with (
            workshop.analyzer() as analyzer,
            workshop.pool() as pool,
            Writer(self._context, self._version, analyzer.dimension) as writer,
        ):
            work = items if first is None else chain([first], items)
            checkpoint = self._handle.token.checkpoint
            self._write(look(pool, analyzer, work, checkpoint, self._drawn), writer)
            if self._clips:
                self._clips_from, self._report_at = time.monotonic(), 0.0
                self._report()
                self._write(look_at_clips(pool, analyzer, iter(self._clips), checkpoint), writer)

    def _write(self, looks: Generator[Looked, None, None], writer: Writer) -> None:
        with closing(looks):
            for looked in looks:
                writer.put(self._finding(looked))
                self._report()

    def _items(self) -> Iterator[tuple[int, str]]:
        """Yield id and path of each photo to look at, as the scan lane finds them; note clips."""
        for page in self._work.pages(self._handle.token):
            drawn = self._context.store.read.faces.drawn_in(page)
            for photo in self._context.store.read.photos.by_ids(page):
                self._handle.token.checkpoint()
                if photo.status is not PhotoStatus.NEW or not photo.present:
                    continue
                self._photos[photo.id] = photo, _modified(photo.path)
                boxes = drawn.get(photo.id, {})
                if photo.is_clip:
                    with self._meter_lock:
                        self._clips.append(AskedClip(photo.id, photo.path, self._moments(boxes)))
                else:
                    self._drawn[photo.id] = boxes
                    yield photo.id, photo.path

    def _moments(self, boxes: Drawn) -> dict[int, Sighting]:
        """Return when and where faces were drawn in a clip."""
        faces = self._context.store.read.faces.by_ids(list(boxes))
        return {face.id: Sighting(face.shown_at or 0.0, face.box) for face in faces}

    def _finding(self, looked: Looked) -> Finding:
        photo, modified = self._photos.pop(looked.token)
        self._drawn.pop(looked.token, None)
        gone = bool(looked.reason) and not os.path.lexists(photo.path)
        with self._meter_lock:
            self._meter.count(looked)
            self._meter.failed -= gone
            self._meter.stage = "Looking at photos"
            self._clips_done += photo.is_clip
            self._clips_failed += photo.is_clip and bool(looked.reason)
            self._cut_off += looked.cut_off
        return Finding(looked, photo.path, photo.content_hash, modified, gone)

    def _report(self) -> None:
        with self._meter_lock:
            now = time.monotonic()
            if now < self._report_at:
                return
            self._report_at = now + REPORT_SECONDS
            self._meter.total = self._work.total - len(self._clips)
            progress = self._meter.progress()
            if self._clips_from:
                progress = self._of_clips(progress, now)
        self._handle.report(progress)

    def _of_clips(self, progress: Progress, now: float) -> Progress:
        """Return where the clips stand: each takes as long as those before, on average."""
        total, done = len(self._clips), self._clips_done
        left = (now - self._clips_from) / done * (total - done) if done > 0 else None
        return replace(
            progress,
            stage="Looking at videos",
            done=done,
            total=total,
            rate=0.0,
            seconds_left=left,
        )

    def _group(self) -> None:
        changed = self._meter.done or self._registered.removed
        if changed or self._context.store.read.placements.count_unsettled():
            settle(self._context, self._handle)

    def _reported(self, seconds: float) -> ImportReport:
        failed = self._meter.failed + self._registered.failed
        notes = [
            f"The folder “{folder}” can't be opened; its photos were left out."
            for folder in self._registered.unreadable
        ]
        if self._cut_off:
            which = "1 video is" if self._cut_off == 1 else f"{self._cut_off:,} videos are"
            notes.append(f"{which} damaged or only partly copied; the rest was looked at.")
        nothing_else = not self._meter.done and not self._registered.unchanged
        if self._registered.left_out and (self._clip_named or nothing_else):
            notes.append(LEFT_OUT)
        return ImportReport(
            photos_new=self._meter.done - self._meter.failed,
            photos_unchanged=self._registered.unchanged,
            photos_failed=failed,
            faces=self._meter.faces,
            seconds=seconds,
            notes=tuple(notes),
            videos=self._clips_done - self._clips_failed,
        )


def _modified(path: str) -> datetime:
    """Return the file's time of change, local; the epoch where it has none that makes sense."""
    try:
        return datetime.fromtimestamp(os.stat(path).st_mtime)  # noqa: PTH116
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0)
