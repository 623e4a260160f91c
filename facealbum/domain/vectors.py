"""Vectors that are in memory, or read when they are wanted: for work that needs few at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Vectors(Protocol):
    """``(n, d)`` float32, of which rows are taken by index ``(k,)``; an array is one."""

    @property
    def shape(self) -> tuple[int, ...]:
        """``(n, d)``."""
        ...

    def __getitem__(self, rows: NDArray[np.int64], /) -> NDArray[np.float32]:
        """Return some rows, ``(k, d)``."""
        ...


class FaceVectors(Protocol):
    """Faces with their vectors, as ``EmbeddingMatrix`` has them."""

    @property
    def face_ids(self) -> NDArray[np.int64]:
        """``(n,)`` int64, unique."""
        ...

    @property
    def vectors(self) -> Vectors:
        """Of each face."""
        ...

    @property
    def pipeline(self) -> str:
        """What made them."""
        ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True, eq=False)
class ReadVectors:
    """Vectors of ``face_ids`` that are read anew whenever they are taken.

    Attributes:
        face_ids: ``(n,)`` int64.
        dimension: d.
        read: returns the vectors of some faces, ``(k, d)`` float32; raises ``KeyError`` where a
            face is no more.
    """

    face_ids: NDArray[np.int64]
    dimension: int
    read: Callable[[NDArray[np.int64]], NDArray[np.float32]]

    @property
    def shape(self) -> tuple[int, ...]:
        """``(n, d)``."""
        return len(self.face_ids), self.dimension

    def __getitem__(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return some rows, ``(k, d)``."""
        return self.read(self.face_ids[rows])


@dataclass(frozen=True, slots=True, eq=False)
class ChosenVectors:
    """Rows ``chosen`` ``(n,)`` of other vectors, taken from those whenever they are taken here."""

    vectors: Vectors
    chosen: NDArray[np.int64]

    @property
    def shape(self) -> tuple[int, ...]:
        """``(n, d)``."""
        return len(self.chosen), self.vectors.shape[1]

    def __getitem__(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return some rows, ``(k, d)``."""
        return self.vectors[self.chosen[rows]]


@dataclass(frozen=True, slots=True, eq=False)
class ReadMatrix:
    """Faces whose vectors are read when they are wanted."""

    face_ids: NDArray[np.int64]
    vectors: ReadVectors
    pipeline: str

    def __len__(self) -> int:
        return len(self.face_ids)
