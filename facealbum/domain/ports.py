"""What the library asks of its workshops, so that each can be exchanged or faked in a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from facealbum.domain.geometry import Box
from facealbum.domain.types import DecodedPhoto, DetectedFace


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

    def analyze(self, photos: Sequence[DecodedPhoto]) -> list[list[DetectedFace]]:
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

    def pool(self) -> AbstractContextManager[DecodePool]:
        """Start the worker processes."""
        ...
