"""Decode and analyse, photo after photo, in batches: what import and evaluation share.

Memory is bounded: at most ``BATCH_PHOTOS`` decoded photos wait here for the analyzer, and each goes
back to the pool as soon as it was looked at. A photo that fails is told with its reason; the rest
go on.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime

from facealbum.domain.clips import ClipFacts, Sighting
from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.ports import FIRST_LOOK, Analyzer, Decoded, DecodePool, Look, Workshop
from facealbum.domain.sentences import sentence
from facealbum.domain.types import DecodedPhoto, DetectedFace, Likeness, TakenFrom
from facealbum.jobs import Progress

log = logging.getLogger(__name__)

Drawn = Mapping[int, Box]
"""The boxes that the user drew in a photo, by the id of the face."""

BATCH_PHOTOS = 8
"""Photos handed to the analyzer at once, fewer where the pool has little memory."""

RATE_SECONDS = 10.0
"""The time over which the rate of work is measured."""

RATE_AFTER_SECONDS = 0.5
"""No rate is told before."""

STUMBLED = sentence("facealbum stumbled over this photo; the log has the details.")


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """What came of one photo: its facts and faces, or the ``reason`` why there are none.

    ``width`` and ``height`` are px of the upright photo, 0 where it could not be decoded. ``drawn``
    are the faces that the user drew, by id. ``taken_from`` and ``utc_offset`` are those of
    ``taken_at``; ``orientation`` and ``xmp`` as in ``DecodedPhoto``.

    Of a clip, or a frame of one, ``clip`` is what its file says. Of a whole clip, ``sightings`` are
    the moments at which each of ``faces`` is seen, the best first, and ``cut_off`` says that not
    all of it could be read.
    """

    token: int
    width: int = 0
    height: int = 0
    taken_at: datetime | None = None
    faces: tuple[DetectedFace, ...] = ()
    reason: str = ""
    drawn: Mapping[int, DetectedFace] = field(default_factory=dict)
    taken_from: TakenFrom = TakenFrom.EXIF
    utc_offset: int | None = None
    likeness: Likeness | None = None
    orientation: int = 1
    xmp: bytes = b""
    clip: ClipFacts | None = None
    sightings: tuple[tuple[Sighting, ...], ...] = ()
    cut_off: bool = False


def look(
    pool: DecodePool,
    analyzer: Analyzer,
    work: Iterator[tuple[int, str]],
    checkpoint: Callable[[], None],
    drawn: Mapping[int, Drawn] | None = None,
    shown: Callable[[int, DecodedPhoto], None] | None = None,
    how: Look = FIRST_LOOK,
) -> Generator[Looked, None, None]:
    """Yield what came of each ``(token, path)`` of ``work``, in any order.

    ``drawn`` are the boxes that the user drew, by token; they are looked at as well. ``how`` says
    how photos are looked at.
    ``checkpoint`` is called before each photo; what it raises ends the work, and every decoded
    photo goes back to the pool. ``shown`` gets each token with its photo while that is in memory.
    """
    answers = pool.decode(work)
    full = min(BATCH_PHOTOS, pool.holdable)
    batch: list[Decoded] = []
    try:
        for answer in answers:
            if answer.photo is not None:
                batch.append(answer)
                if shown is not None:
                    shown(answer.token, answer.photo)
            checkpoint()
            if answer.photo is None:
                yield Looked(answer.token, reason=answer.reason)
            elif len(batch) >= full:
                yield from _looked_at(analyzer, batch, drawn or {}, how)
                batch.clear()
        yield from _looked_at(analyzer, batch, drawn or {}, how)
        batch.clear()
    finally:
        for answer in batch:
            answer.release()
        close = getattr(answers, "close", None)
        if close is not None:
            close()


def _looked_at(
    analyzer: Analyzer, batch: list[Decoded], drawn: Mapping[int, Drawn], how: Look
) -> list[Looked]:
    photos = [(answer.token, answer.photo) for answer in batch if answer.photo is not None]
    asked = [_Asked(*each, drawn.get(each[0], {})) for each in photos]
    looked = _analyzed(analyzer, asked, how)
    while batch:
        batch.pop().release()
    return looked


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A photo in memory, and the boxes that were drawn in it, by face."""

    token: int
    photo: DecodedPhoto
    drawn: Drawn

    def looked(
        self,
        faces: Sequence[DetectedFace] = (),
        drawn: Mapping[int, DetectedFace] | None = None,
        *,
        reason: str = "",
    ) -> Looked:
        photo = self.photo
        return Looked(
            self.token,
            photo.width,
            photo.height,
            photo.taken_at,
            tuple(faces),
            reason,
            drawn or {},
            clip=photo.clip,
            taken_from=photo.taken_from,
            utc_offset=photo.utc_offset,
            likeness=photo.likeness,
            orientation=photo.orientation,
            xmp=photo.xmp,
        )


def _analyzed(analyzer: Analyzer, asked: list[_Asked], how: Look) -> list[Looked]:
    """Look at each photo; where the batch fails, look at each one alone."""
    if not asked:
        return []
    try:
        found = analyzer.analyze([each.photo for each in asked], how)
        return [
            each.looked(faces, _described(analyzer, each, faces))
            for each, faces in zip(asked, found, strict=True)
        ]
    except KnownError as error:
        if len(asked) == 1:
            return [asked[0].looked(reason=error.sentence)]
    except Exception:  # one photo's bug must not end the import of all
        if len(asked) == 1:
            log.exception("a photo could not be analysed")
            return [asked[0].looked(reason=STUMBLED)]
    return [looked for each in asked for looked in _analyzed(analyzer, [each], how)]


def _described(
    analyzer: Analyzer, asked: _Asked, found: Sequence[DetectedFace]
) -> dict[int, DetectedFace]:
    if not asked.drawn:
        return {}
    known = [face.box for face in found]
    faces = analyzer.describe(asked.photo, list(asked.drawn.values()), known)
    return dict(zip(asked.drawn, faces, strict=True))


class Bench:
    """Analyzer and pool, made when they are first asked for and given back at the end.

    One pool at a time: another kind takes the first one's memory.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._analyzer: Analyzer | None = None
        self._pool: tuple[bool, DecodePool] | None = None
        self._stack, self._pools = ExitStack(), ExitStack()

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_error: object) -> None:
        self._pools.close()
        self._stack.close()

    def analyzer(self) -> Analyzer:
        """Return the analyzer; loads the models the first time.

        Raises:
            ModelFileError: a model file is missing or wrong.
        """
        if self._analyzer is None:
            self._analyzer = self._stack.enter_context(self._workshop.analyzer())
        return self._analyzer

    def pool(self, *, close: bool = False) -> DecodePool:
        """Return the pool; ``close`` where photos are wanted with all their pixels."""
        if self._pool is None or self._pool[0] != close:
            self._pools.close()
            self._pool = close, self._pools.enter_context(self._workshop.pool(close=close))
        return self._pool[1]


def modified(path: str) -> datetime:
    """Return the file's time of change, local; the epoch where it has none that makes sense."""
    try:
        return datetime.fromtimestamp(os.stat(path).st_mtime)  # noqa: PTH116
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0)


@dataclass(slots=True)
class Meter:
    """Counts what is done and tells how fast and how long.

    Attributes:
        stage: what is being done, in the user's words.
        total: photos known so far.
        done: photos finished, those that failed included.
        faces: faces found.
        failed: photos that could not be read.
    """

    clock: Callable[[], float] = time.monotonic
    stage: str = ""
    total: int = 0
    done: int = 0
    faces: int = 0
    failed: int = 0
    _marks: deque[tuple[float, int]] = field(default_factory=deque)

    def count(self, looked: Looked) -> None:
        """Add one finished photo."""
        self.done += 1
        self.faces += len(looked.faces)
        self.failed += bool(looked.reason)

    def progress(self) -> Progress:
        """Return where things stand; the rate is that of the last ``RATE_SECONDS``.

        It counts from the first photo that is done: before that the models are loaded, and by that
        time a few photos would take hours.
        """
        now = self.clock()
        if self.done:
            self._marks.append((now, self.done))
        while len(self._marks) > 2 and self._marks[1][0] <= now - RATE_SECONDS:
            self._marks.popleft()
        began, done_then = self._marks[0] if self._marks else (now, self.done)
        # Over the first instants a rate says nothing: a batch is finished at once.
        rate = (self.done - done_then) / (now - began) if now - began >= RATE_AFTER_SECONDS else 0.0
        left = max(self.total - self.done, 0) / rate if rate > 0 else None
        return Progress(self.stage, self.done, self.total, self.faces, self.failed, rate, left)
