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
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain

from facealbum.domain.sentences import sentence
from facealbum.domain.types import DecodedPhoto, Photo, PhotoStatus, SecondLook
from facealbum.jobs import JobHandle
from facealbum.library import copies, drives, folders
from facealbum.library.context import Context
from facealbum.library.looking import Bench, Drawn, Looked, Meter, look, modified
from facealbum.library.looking_again import SecondLooks
from facealbum.library.looking_at_clips import ClipLooks
from facealbum.library.looks import due_after, first_look
from facealbum.library.metadata.other_names import OtherNames
from facealbum.library.pictures import keep_thumbnail
from facealbum.library.registering import Registered, Registrar, WorkQueue
from facealbum.library.regrouping import settle
from facealbum.library.scanning import content_hash, stamp
from facealbum.library.writing import Finding, Writer
from facealbum.store import SeenFile
from facealbum.vision.clip_names import is_clip

REPORT_SECONDS = 0.2
DRIVES_SECONDS = 2.0
LEFT_OUT = sentence("Videos were left out: the setting “Look for faces in videos” is off.")
FEW = 50
"""An import of more photos than that has other memory let go, which takes seconds to fill again."""
_PAGE = 5_000


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        photos_new: photos that were looked at.
        photos_unchanged: files whose photo the library had already.
        photos_failed: photos that could not be read; ``Library.failed_photos`` has the reasons.
        faces: faces found in the photos that were looked at, once or twice.
        seconds: how long it took.
        notes: sentences on what could not be looked into.
        names_open: faces to which other programs give a name that is open now and was not before.
        names_taken: faces that were confirmed because another program names them.
        photos_again: photos that were looked at a second time, turned or closely.
        videos: how many of ``photos_new`` are clips.
    """

    photos_new: int
    photos_unchanged: int
    photos_failed: int
    faces: int
    seconds: float
    notes: tuple[str, ...] = ()
    names_open: int = 0
    names_taken: int = 0
    photos_again: int = 0
    videos: int = 0


def import_photos(
    context: Context, roots: Sequence[str], handle: JobHandle, *, again: bool = False
) -> ImportReport:
    """Import absolute files and folders, and what earlier imports left unfinished.

    ``again``: also look again at the photos there that are known, or at all without ``roots``.
    Faces that are found again keep their ids and what was said of them.

    Raises:
        CancelledError: cancelled; what is done stays.
        LibraryError: the library can't be written.
        ModelFileError: a model file is missing or wrong.
    """
    with context.turn(handle):
        if again:
            with context.store.write() as tx:
                tx.looks.again(roots, clips=context.videos)
        return _Import(context, handle).run(roots)


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
            seen.append(SeenFile(photo.path, status.st_size, stamp(status), digest, photo.is_clip))
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
        self._device = drives.device_of(str(context.store.folder))
        self._work = WorkQueue()
        self._meter = Meter(stage=sentence("Looking for photos"))
        self._meter_lock = threading.Lock()
        self._report_at = self._drives_at = 0.0
        self._photos: dict[int, tuple[Photo, datetime]] = {}
        self._drawn: dict[int, Drawn] = {}
        self._videos = context.videos
        self._scan_error: BaseException | None = None
        self._registered = Registered()
        self._others = OtherNames(context, handle)
        self._how = first_look(context.settings)
        self._second = SecondLooks(context, handle)
        self._clips = ClipLooks(context, handle)
        self._clip_named = self._roomy = False

    def run(self, roots: Sequence[str]) -> ImportReport:
        began = time.monotonic()
        self._clip_named = any(map(is_clip, roots))
        self._report()
        self._take_up_unfinished()
        scan = threading.Thread(target=self._scan, args=(roots,), name="scan")
        scan.start()
        with Bench(self._context.workshop()) as bench:
            try:
                self._look(bench)
            except BaseException:
                self._handle.token.cancel()
                raise
            finally:
                scan.join()
            if self._scan_error is not None:
                raise self._scan_error
            self._second.run(bench, self._meter.faces, self._meter.failed)
            self._clips.run(bench, self._second.meter.faces, self._second.meter.failed)
        self._others.read(roots)
        self._group()
        self._others.take()
        return self._reported(time.monotonic() - began)

    def _take_up_unfinished(self) -> None:
        """Queue what earlier imports left, and what another pipeline looked at."""
        renew_other_pipelines(self._context)
        last, waiting = 0, self._context.store.read.waiting
        while page := waiting.next_new(_PAGE, after=last, clips=self._videos):
            last = page[-1].id
            self._work.put(photo.id for photo in page)

    def _scan(self, roots: Sequence[str]) -> None:
        context, token = self._context, self._handle.token
        registrar = Registrar(
            context.store,
            roots,
            self._work,
            token,
            self._registered_some,
            partial(drives.look_for, context),
            clips=self._videos,
        )
        self._registered = registrar.outcome
        try:
            folders.derive(context)
            drives.look_for(context, roots)
            folders.remember(context, roots)
            registrar.run()
            folders.looked(context, roots)
        except BaseException as error:  # noqa: BLE001 - raised again by the job's own thread
            self._scan_error = error
        finally:
            self._work.complete()

    def _registered_some(self, photo_ids: frozenset[int]) -> None:
        self._report()
        if photo_ids:
            self._context.feed.tell(sentence("Import"), photos=photo_ids)

    def _look(self, bench: Bench) -> None:
        """Run the inference lane; loads nothing where there is nothing to look at."""
        items = self._items()
        first = next(items, None)
        if first is None:
            return
        self._make_room()
        analyzer, pool = bench.analyzer(), bench.pool()
        checkpoint = self._handle.token.checkpoint
        work = chain([first], items)
        with (
            Writer(self._context, self._version, analyzer.dimension) as writer,
            closing(
                look(
                    pool,
                    analyzer,
                    work,
                    checkpoint,
                    self._drawn,
                    self._keep_thumbnail,
                    self._how,
                )
            ) as looks,
        ):
            for looked in looks:
                writer.put(self._finding(looked))
                self._report(at_once=True)
                self._make_room()

    def _make_room(self) -> None:
        """Let others give memory back, once, where the import is long."""
        if not self._roomy and self._work.total > FEW:
            self._roomy = True
            self._context.make_room()

    def _items(self) -> Iterator[tuple[int, str]]:
        """Yield id and path of each photo to look at, as the scan lane finds them; note clips."""
        for page in self._work.pages(self._handle.token):
            drawn = self._context.store.read.faces.drawn_in(page)
            for photo in self._context.store.read.photos.by_ids(page):
                self._handle.token.checkpoint()
                if photo.status is not PhotoStatus.NEW or not photo.present or photo.offline:
                    continue
                if photo.is_clip:
                    self._clips.expect(photo, drawn.get(photo.id, {}))
                else:
                    self._drawn[photo.id] = drawn.get(photo.id, {})
                    self._photos[photo.id] = photo, modified(photo.path)
                    yield photo.id, photo.path

    def _keep_thumbnail(self, photo_id: int, decoded: DecodedPhoto) -> None:
        """Keep a thumbnail of a photo whose drive may be away when it is wanted."""
        photo, _ = self._photos[photo_id]
        store = self._context.store
        if drives.device_of(os.path.dirname(photo.path)) != self._device:  # noqa: PTH120
            keep_thumbnail(store, photo.content_hash, decoded.pixels)

    def _finding(self, looked: Looked) -> Finding:
        photo, changed = self._photos.pop(looked.token)
        self._drawn.pop(looked.token, None)
        gone = bool(looked.reason) and not os.path.lexists(photo.path)
        if gone and time.monotonic() >= self._drives_at:
            # Its drive may have been pulled out: then it has not vanished, nor have the next ones.
            drives.look_for(self._context)
            self._drives_at = time.monotonic() + DRIVES_SECONDS
        with self._meter_lock:
            self._meter.count(looked)
            self._meter.failed -= gone
            self._meter.stage = sentence("Looking at photos")
        due = due_after(self._context.settings, looked)
        if due is not SecondLook.NONE:
            self._second.expect(photo.id, len(looked.faces))
        regions = self._others.inside(looked, photo.path)
        return Finding(looked, photo.path, photo.content_hash, changed, gone, regions, due)

    def _report(self, *, at_once: bool = False) -> None:
        """Tell how far it is; what comes more often than photos, now and then alone.

        Photos come by batches: of a batch that is told of by its first alone nobody knows the rest
        until the next is through.
        """
        with self._meter_lock:
            now = time.monotonic()
            if now < self._report_at and not at_once:
                return
            self._report_at = now + REPORT_SECONDS
            self._meter.total = self._work.total - len(self._clips)
            progress = self._meter.progress()
        self._handle.report(progress)

    def _group(self) -> None:
        copies.compare(self._context, self._handle.token)
        looked = self._meter.done or self._second.meter.done or self._clips.done
        changed = looked or self._registered.removed
        if changed or self._context.store.read.placements.count_unsettled():
            settle(self._context, self._handle)

    def _reported(self, seconds: float) -> ImportReport:
        videos = self._clips.done - self._clips.failed
        failed = self._meter.failed + self._clips.failed + self._registered.failed
        notes = [
            sentence("“{path}” can't be opened; what is there was left out.", path=path)
            for path in self._registered.unreadable
        ]
        cut_off = self._clips.cut_off
        if cut_off:
            notes.append(
                sentence("1 video is damaged or only partly copied; the rest was looked at.")
                if cut_off == 1
                else sentence(
                    "{number} videos are damaged or only partly copied; the rest was looked at.",
                    number=f"{cut_off:,}",
                )
            )
        nothing_else = not self._meter.done and not self._registered.unchanged
        if self._registered.left_out and (self._clip_named or nothing_else):
            notes.append(LEFT_OUT)
        return ImportReport(
            photos_new=self._meter.done - self._meter.failed + videos,
            photos_unchanged=self._registered.unchanged,
            photos_failed=failed,
            photos_again=self._second.meter.done,
            faces=self._second.meter.faces + self._clips.faces,
            seconds=seconds,
            notes=(*notes, *self._others.problems),
            names_open=self._others.open,
            names_taken=self._others.taken,
            videos=videos,
        )
