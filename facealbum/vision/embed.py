"""Aligned faces to unit vectors, in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.vision.align import arcface_matrix, eye_level_matrix, warp
from facealbum.vision.session import open_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from facealbum.vision.detect import Detection
    from facealbum.vision.models import ModelSpec


class Embedder:
    """One network with the crop and the numbers that it was trained with."""

    def __init__(self, model: ModelSpec, threads: int = 0) -> None:
        self._model = model
        self._session = open_session(model, threads)
        self._input = self._session.get_inputs()[0].name

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._model.dimension

    def crop(self, pixels: NDArray[np.uint8], face: Detection) -> NDArray[np.uint8]:
        """Cut a face out of ``(h, w, 3)`` RGB pixels: ``(side, side, 3)`` uint8, RGB."""
        side = self._model.side
        if self._model.crop == "eye-level box":
            matrix = eye_level_matrix(face.box, face.landmarks, self._model.margin, side)
        else:
            matrix = arcface_matrix(face.landmarks)
        return warp(pixels, matrix, side)

    def embed(self, crops: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return ``(n, dimension)`` float32 with rows of length 1, for n crops."""
        step = self._model.batch
        rows = [self._run(crops[at : at + step]) for at in range(0, len(crops), step)]
        if not rows:
            return np.empty((0, self.dimension), np.float32)
        return unit_rows(np.concatenate(rows))

    def _run(self, crops: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        faces = np.stack(crops).astype(np.float32)
        if self._model.colour_order == "BGR":
            faces = faces[..., ::-1]
        faces = (faces - self._model.mean) * self._model.scale
        fed = np.ascontiguousarray(faces.transpose(0, 3, 1, 2), dtype=np.float32)
        result: NDArray[np.float32] = self._session.run(None, {self._input: fed})[0]
        return result


def unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the rows scaled to length 1; a row of zeros stays as it is."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1.0), dtype=np.float32)


def side_by_side(parts: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Join unit vectors of k embedders to ``(n, sum of dimensions)`` rows of length 1.

    Divided by the root of k, so that the squared distance of two faces is the mean of the
    embedders' squared distances.
    """
    return np.concatenate(parts, axis=1) / np.float32(np.sqrt(len(parts)))
