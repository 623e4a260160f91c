"""What the library asks of its workshops, so that each can be exchanged or faked in a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from facealbum.domain.geometry import Box
from facealbum.domain.types import DecodedPhoto, DetectedFace


@dataclass(frozen=True, slots=True)
class Look:
    """How photos are looked at.

    Attributes:
        least_score: the detector's score from which on a face counts, 0..1.
        smallest: shorter side of a box from which on a face counts, px of the original.
        turned: also turned by 90, 180 and 270 degrees; each face counts at the turn in which the
            detector is surest of it.
        tiled: also in tiles, at the scale of the pixels, for faces too small to be seen otherwise.
    """

    least_score: float = 0.8
    smallest: float = 0.0
    turned: bool = False
    tiled: bool = False


FIRST_LOOK = Look()


class Analyzer(Protocol):
    """Detects, aligns, embeds: pure, with no database and no file but the models."""

    @property
    def pipeline(self) -> str:
        """Name and versions of detector, aligner and embedder, stored with each vector."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def analyze(
        self, photos: Sequence[DecodedPhoto], look: Look = FIRST_LOOK
    ) -> list[list[DetectedFace]]:
        """Return the faces of each photo, left to right; embeds them in batches across photos."""
        ...

    def describe(
        self, photo: DecodedPhoto, boxes: Sequence[Box], known: Sequence[Box]
    ) -> list[DetectedFace]:
        """Return the face in each box that a user drew, in their order.

        Where the detector, asked closely, sees a face there that is none of ``known``, it is that
        one; else the box is taken at its word, with a score of 0.
        """
        ...

    def close(self) -> None:
        """Give the models' memory back."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """One answer of the decode pool; ``photo`` or ``reason``, never both.

    ``photo.pixels`` is memory of the pool: valid until ``release`` is called, once.
    """

    token: int
    photo: DecodedPhoto | None
    reason: str
    release: Callable[[], None]


class DecodePool(Protocol):
    """Turns files into pixels in worker processes, so that a bad file takes nothing down."""

    @property
    def holdable(self) -> int:
        """How many answers may be held unreleased while the next one is asked for, at least 1."""
        ...

    def decode(self, work: Iterator[tuple[int, str]]) -> Iterator[Decoded]:
        """Yield an answer for each ``(token, path)``, in any order, as they come.

        Pulls from ``work`` only as far as there is room: memory is bounded by the pool's slots.
        Closing the generator early (``close()``) drops what is under way.
        """
        ...

    def close(self) -> None:
        """End the processes and give the shared memory back."""
        ...


class Workshop(Protocol):
    """Makes the analyzer and the pool when an import needs them, not before."""

    @property
    def pipeline(self) -> str:
        """The analyzer's ``pipeline``, known before any model is loaded."""
        ...

    def analyzer(self) -> AbstractContextManager[Analyzer]:
        """Load the models of the library's pipeline."""
        ...

    def pool(self, *, close: bool = False) -> AbstractContextManager[DecodePool]:
        """Start the worker processes; ``close`` where photos are wanted with all their pixels."""
        ...
