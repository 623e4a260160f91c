"""Clips: which frames are looked at, and how their faces become one face for each person.

A frame every ``STEP_SECONDS``, at most ``MOST_FRAMES`` of a clip, evenly spread. What is found in
them is linked as the library's faces are (average linkage; two faces of one frame are never one
human), at a threshold that hardly ever takes two people for one. Of each that comes of it the best
face stands for the clip, with all moments at which it is seen.

Several clips are looked at together, the first frame of each before the others: it tells how long
the clip is. A frame that can't be had costs that frame; after ``FAULTS`` of them the rest of the
clip is left alone, so that a damaged file is given up soon. A clip without its first frame fails.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from facealbum.domain.clips import ClipFacts, Sighting
from facealbum.domain.geometry import Box
from facealbum.domain.ports import FIRST_LOOK, Analyzer, DecodePool, Look
from facealbum.domain.types import DetectedFace, EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.thresholds import strict_distance
from facealbum.library.looking import Drawn, Looked, look
from facealbum.store import face_quality
from facealbum.vision.clip_names import frame_place

STEP_SECONDS = 2.0
MOST_FRAMES = 120
"""Four minutes at that step; a longer clip has its frames farther apart."""
FAULTS = 3
CLIPS_AT_ONCE = 4
"""A kill costs what was found in so many at most."""


@dataclass(frozen=True, slots=True)
class AskedClip:
    """A clip to look at.

    Attributes:
        token: stands for it in what comes back.
        path: its file.
        drawn: the boxes that the user drew, by face, each with its moment.
    """

    token: int
    path: str
    drawn: Mapping[int, Sighting] = field(default_factory=dict)


def times_of(facts: ClipFacts) -> list[float]:
    """Return the moments to look at, in seconds, the first at 0.

    Of a clip that does not say how long it is, so many that the end comes before.
    """
    if not facts.duration:
        return [number * STEP_SECONDS for number in range(MOST_FRAMES)]
    step = max(STEP_SECONDS, facts.duration / MOST_FRAMES)
    count = min(MOST_FRAMES, max(1, int(np.ceil(facts.duration / step))))
    return [round(number * step, 3) for number in range(count)]


def look_at_clips(
    pool: DecodePool,
    analyzer: Analyzer,
    clips: Iterator[AskedClip],
    checkpoint: Callable[[], None],
    how: Look = FIRST_LOOK,
) -> Generator[Looked, None, None]:
    """Yield what came of each clip; ``checkpoint`` is called before each frame.

    ``how`` says how frames are looked at.
    """
    while some := list(islice(clips, CLIPS_AT_ONCE)):
        yield from _Several([_Clip(each) for each in some], how).look(pool, analyzer, checkpoint)


class _Clip:
    """A clip under way: what its frames showed so far."""

    def __init__(self, asked: AskedClip) -> None:
        self.asked = asked
        self.first: Looked | None = None
        self.faults = 0
        self._reached = 0.0
        self.waiting = 0
        self.asked_all = False
        self._seen: list[tuple[float, DetectedFace]] = []
        self._drawn: dict[int, DetectedFace] = {}

    @property
    def complete(self) -> bool:
        return self.asked_all and not self.waiting

    def times(self) -> list[float]:
        """Return the moments still to look at, those of drawn faces among them."""
        if self.first is None or self.first.clip is None or self.first.reason:
            return []
        times = set(times_of(self.first.clip)) | {each.at for each in self.asked.drawn.values()}
        return sorted(times - {0.0})

    def drawn_at(self, at: float) -> Drawn:
        return {face: each.box for face, each in self.asked.drawn.items() if each.at == at}

    def take(self, at: float, looked: Looked) -> None:
        if at == 0.0:
            self.first = looked
        if looked.reason:
            self.faults += 1
        else:
            self._reached = max(self._reached, at)
        self._seen += [(at, face) for face in looked.faces]
        self._drawn.update(looked.drawn)

    def outcome(self, pipeline: str) -> Looked:
        assert self.first is not None  # noqa: S101 - the first frame is asked of every clip
        first = replace(self.first, token=self.asked.token)
        if first.reason or first.clip is None:
            return first
        faces, sightings = merged(self._seen, pipeline)
        times = times_of(first.clip)
        step = times[1] if len(times) > 1 else STEP_SECONDS
        # The sound of a whole clip may go on for a moment longer than its pictures.
        cut_off = self._reached + 2 * step < first.clip.duration
        return replace(first, faces=faces, sightings=sightings, drawn=self._drawn, cut_off=cut_off)


class _Several:
    """Clips that are looked at together, so that one's end and another's beginning overlap."""

    def __init__(self, clips: Sequence[_Clip], how: Look) -> None:
        self._clips = clips
        self._how = how
        self._asked: list[tuple[_Clip, float]] = []
        self._drawn: dict[int, Drawn] = {}

    def look(
        self, pool: DecodePool, analyzer: Analyzer, checkpoint: Callable[[], None]
    ) -> Iterator[Looked]:
        left = list(self._clips)
        for work in (self._beginnings(), self._others()):
            with closing(self._frames(pool, analyzer, work, checkpoint)) as looks:
                for looked in looks:
                    clip, at = self._asked[looked.token]
                    clip.waiting -= 1
                    clip.take(at, looked)
                    if clip.complete:
                        left.remove(clip)
                        yield clip.outcome(analyzer.pipeline)
        for clip in left:
            yield clip.outcome(analyzer.pipeline)

    def _frames(
        self,
        pool: DecodePool,
        analyzer: Analyzer,
        work: Iterator[tuple[int, str]],
        checkpoint: Callable[[], None],
    ) -> Generator[Looked, None, None]:
        return look(pool, analyzer, work, checkpoint, self._drawn, how=self._how)

    def _beginnings(self) -> Iterator[tuple[int, str]]:
        for clip in self._clips:
            yield self._ask(clip, 0.0)

    def _others(self) -> Iterator[tuple[int, str]]:
        for clip in self._clips:
            for at in clip.times():
                if clip.faults < FAULTS:
                    yield self._ask(clip, at)
            clip.asked_all = True

    def _ask(self, clip: _Clip, at: float) -> tuple[int, str]:
        token = len(self._asked)
        self._asked.append((clip, at))
        self._drawn[token] = clip.drawn_at(at)
        clip.waiting += 1
        return token, frame_place(clip.asked.path, at)


def merged(
    seen: Sequence[tuple[float, DetectedFace]], pipeline: str
) -> tuple[tuple[DetectedFace, ...], tuple[tuple[Sighting, ...], ...]]:
    """Return one face for each human of a clip, and when each is seen, the best moment first.

    ``seen`` are the faces of its frames, each with its second. They come in the order in which
    they are first seen.
    """
    if not seen:
        return (), ()
    ordered = sorted(seen, key=lambda each: (each[0], each[1].box.left, each[1].box.top))
    ids = np.arange(1, len(ordered) + 1)
    frame_of = {at: number for number, at in enumerate(dict.fromkeys(at for at, _ in ordered))}
    matrix = EmbeddingMatrix(ids, np.stack([face.vector for _, face in ordered]), pipeline)
    rules = Constraints(photo_of={int(i): frame_of[at] for i, (at, _) in zip(ids, ordered)})  # noqa: B905
    limit = strict_distance(pipeline)
    partition = cut(build_tree(matrix, rules, limit), limit)
    faces, sightings = [], []
    for group in range(partition.groups):
        rows = np.flatnonzero(partition.labels == group).tolist()
        best = max(rows, key=lambda row: _quality(ordered[row][1]))
        faces.append(ordered[best][1])
        others = [row for row in rows if row != best]
        sightings.append(tuple(_sighting(*ordered[row]) for row in (best, *others)))
    return tuple(faces), tuple(sightings)


def _quality(face: DetectedFace) -> float:
    return face_quality(face.score, face.short_side, face.sharpness)


def _sighting(at: float, face: DetectedFace) -> Sighting:
    box = face.box
    return Sighting(at, Box(box.left, box.top, box.width, box.height))
