"""The scan lane of an import: what the folders hold becomes rows of the library.

Runs in a thread of its own beside the decoding, writes hundreds of files in one transaction, and
opens only files that are new or whose size or time of change is another than before.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from facealbum.domain.sentences import sentence
from facealbum.jobs import CancelToken
from facealbum.library.scanning import HASH_BYTES, FoundFile, Walk, content_hash, printable
from facealbum.store import SeenFile, Store
from facealbum.vision.clip_names import is_clip

log = logging.getLogger(__name__)

FILES_AT_ONCE = 256
"""Files in one transaction at most."""

FLUSH_SECONDS = 0.3
"""So long a file that was found waits at most for its transaction."""

PAGE = 64
_WAIT_SECONDS = 0.1


class WorkQueue:
    """Ids of photos to look at, each once: filled by the scan lane, emptied by the decode pool."""

    def __init__(self) -> None:
        self._known: set[int] = set()
        self._waiting: deque[int] = deque()
        self._changed = threading.Condition()
        self._complete = False

    @property
    def total(self) -> int:
        """How many photos were ever put in."""
        return len(self._known)

    def put(self, photo_ids: Iterable[int]) -> None:
        """Add photos; those that were put in before are passed over."""
        with self._changed:
            fresh = [photo_id for photo_id in photo_ids if photo_id not in self._known]
            self._known.update(fresh)
            self._waiting.extend(fresh)
            self._changed.notify_all()

    def complete(self) -> None:
        """Say that nothing more will come."""
        with self._changed:
            self._complete = True
            self._changed.notify_all()

    def pages(self, token: CancelToken) -> Iterator[list[int]]:
        """Yield ids in order, a few dozen at a time; ends when complete or cancelled."""
        while not token.cancelled:
            with self._changed:
                if self._waiting:
                    count = min(PAGE, len(self._waiting))
                    page = [self._waiting.popleft() for _ in range(count)]
                elif self._complete:
                    return
                else:
                    self._changed.wait(_WAIT_SECONDS)
                    continue
            yield page


@dataclass(slots=True)
class Registered:
    """What a walk found, in files.

    Attributes:
        unchanged: files that were known and are as before.
        unreadable: folders that could not be listed, as text.
        vanished: photos without a file there any more.
        removed: photos deleted: their file has another content now and nobody spoke of them.
        new: photos to look at.
        failed: photos whose file could not even be opened.
        left_out: clips that were not looked for.
    """

    unchanged: int = 0
    unreadable: tuple[str, ...] = ()
    vanished: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()
    new: int = 0
    failed: int = 0
    left_out: int = 0


class Registrar:
    """Walks ``roots`` once and brings the rows of the library up to date.

    Args:
        store: the library's.
        roots: absolute files and folders.
        work: gets the photos that are to be looked at.
        token: is asked at every file.
        changed: called after each transaction with the photos that are new or lie elsewhere.
        look_for_drives: marks what lies on a drive that is away, so that it is not taken for gone.
        clips: whether clips are looked for; they are read after all photos, for they are long.
    """

    def __init__(
        self,
        store: Store,
        roots: Sequence[str],
        work: WorkQueue,
        token: CancelToken,
        changed: Callable[[frozenset[int]], None],
        look_for_drives: Callable[[], object],
        *,
        clips: bool = False,
    ) -> None:
        self._store = store
        self._walk = Walk(tuple(roots), clips)
        self._clips: list[FoundFile] = []
        self._work = work
        self._token = token
        self._changed = changed
        self._look_for_drives = look_for_drives
        self._missing: dict[str, tuple[int, int]] = {}
        self.outcome = Registered()

    def run(self) -> Registered:
        """Do it.

        Raises:
            CancelledError: the token was cancelled; what was written stays.
        """
        for root in self._walk.roots:
            self._missing.update(self._store.read.photos.files_under(root))
        for some in self._batches():
            self._register(some)
        for clip in self._clips:
            self._register([clip])
        self._forget_vanished()
        self.outcome.left_out = self._walk.left_out
        self.outcome.unreadable = tuple(printable(folder) for folder in self._walk.unreadable)
        return self.outcome

    def _batches(self) -> Iterator[list[FoundFile]]:
        """Yield files that are not as the library knows them."""
        some: list[FoundFile] = []
        flush_at = time.monotonic() + FLUSH_SECONDS
        for file in self._walk:
            self._token.checkpoint()
            if self._missing.pop(file.path, None) == (file.size, file.mtime_ns):
                self.outcome.unchanged += 1
                continue
            (self._clips if is_clip(file.path) else some).append(file)
            if len(some) >= FILES_AT_ONCE or time.monotonic() >= flush_at:
                yield some
                some, flush_at = [], time.monotonic() + FLUSH_SECONDS
        yield some

    def _register(self, files: Sequence[FoundFile]) -> None:
        """Hash and write; a long batch is written in parts, so that decoding can begin."""
        stamps = self._store.read.photos.stamps([file.path for file in files])
        seen: list[SeenFile] = []
        unreadable: dict[str, str] = {}
        written_at = time.monotonic()
        for file in files:
            self._token.checkpoint()
            if stamps.get(file.path) == (file.size, file.mtime_ns):
                digest = None
                self.outcome.unchanged += 1
            else:
                digest = self._digest(file, unreadable)
            seen.append(SeenFile(file.path, file.size, file.mtime_ns, digest, is_clip(file.path)))
            if time.monotonic() - written_at >= FLUSH_SECONDS:
                self._write(seen, unreadable)
                seen, unreadable, written_at = [], {}, time.monotonic()
        self._write(seen, unreadable)

    def _digest(self, file: FoundFile, unreadable: dict[str, str]) -> str:
        try:
            return content_hash(file.path)
        except OSError as error:
            # Its bytes are not known: a hash of the path stands for them until they can be read.
            stand_in = hashlib.blake2b(os.fsencode(file.path), digest_size=HASH_BYTES).hexdigest()
            why = error.strerror or type(error).__name__
            unreadable[stand_in] = sentence("The file can't be opened: {reason}.", reason=why)
            return stand_in

    def _write(self, seen: Sequence[SeenFile], unreadable: dict[str, str]) -> None:
        if not seen:
            return
        with self._store.write() as tx:
            done = tx.photos.register(seen)
            failed = set()
            for photo in tx.photos.by_ids(sorted(done.new)) if unreadable else ():
                if photo.content_hash in unreadable:
                    tx.results.fail(photo.id, photo.content_hash, unreadable[photo.content_hash])
                    failed.add(photo.id)
        self.outcome.new += len(done.new - failed)
        self.outcome.failed += len(failed)
        self.outcome.unchanged += sum(file.content_hash is not None for file in seen) - len(
            done.new
        )
        self.outcome.removed |= done.removed
        self._work.put(sorted(done.new - failed))
        # What was known lies elsewhere now, or is back: files that are as before are not here.
        self._changed(done.new | done.removed | done.known)

    def _forget_vanished(self) -> None:
        """Mark what the walk did not meet, unless it lies where the walk could not look."""
        closed = tuple(self._walk.unreadable)
        gone = [
            path
            for path in self._missing
            if not os.path.lexists(path)
            and not any(path.startswith(folder + os.sep) for folder in closed)
        ]
        if gone:
            self._look_for_drives()
            with self._store.write() as tx:
                self.outcome.vanished = frozenset(tx.photos.vanish(gone))
            self._changed(self.outcome.vanished)
