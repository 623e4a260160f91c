"""The vectors of LFW as the program makes them, kept in a file only where that is asked for.

Both single embedders are halves of the default pipeline, so one look at the photos gives all three.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from figures import LFW, photos_below

from facealbum.jobs import CancelToken
from facealbum.library.evaluating import main_faces, size_in_the_middle
from facealbum.library.workshop import workshop_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEPT = "FACEALBUM_BENCH_VECTORS"
"""The variable of the environment that names the file to keep the vectors in."""

FACENET = 512
"""The first numbers of a vector of facenet+sface are facenet's, the others sface's."""


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """One face of each photo: ``names`` ``(n,)`` of its person, ``vectors`` ``(n, d)``."""

    names: NDArray[np.str_]
    vectors: NDArray[np.float32]

    def of_family(self, family: str) -> NDArray[np.float32]:
        """Return the vectors of facenet+sface, facenet or sface, of length 1."""
        part = {"facenet": slice(0, FACENET), "sface": slice(FACENET, None)}.get(
            family, slice(None)
        )
        vectors = self.vectors[:, part]
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def lfw_faces() -> Faces | None:
    """Return the main face of each photo of LFW; None, with a sentence, where LFW is not here."""
    kept = os.environ.get(KEPT)
    if kept and Path(kept).is_file():
        with np.load(kept) as arrays:
            return Faces(_people(arrays["path"]), arrays["vector"])
    if not LFW.is_dir():
        print("Labeled Faces in the Wild is not here.", file=sys.stderr)
        return None
    paths = photos_below(LFW)
    faces = main_faces(workshop_of(), paths, size_in_the_middle, None, CancelToken())
    known = np.array([path.relative_to(LFW).as_posix() for path in paths])[faces.found]
    vectors = faces.vectors[faces.found]
    if kept:
        np.savez(kept, path=known, vector=vectors)
    return Faces(_people(known), vectors)


def _people(paths: NDArray[np.str_]) -> NDArray[np.str_]:
    return np.array([path.split("/")[0] for path in paths.tolist()])
