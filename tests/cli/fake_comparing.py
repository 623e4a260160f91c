"""What the fake library answers when two faces are compared."""

from pathlib import Path

import numpy as np

from facealbum.domain.geometry import Box
from facealbum.library import ComparedFace, Comparison, Side


def side(what, *degrees):
    """Return a side of faces at these angles, the last of them the largest."""
    is_face = isinstance(what, int)
    faces = tuple(
        ComparedFace(
            Box(0.25 * at, 0.5, 0.125 + 0.125 * at, 0.125),
            b"crop",
            np.array([np.cos(np.deg2rad(degree)), np.sin(np.deg2rad(degree))], np.float32),
            what if is_face else None,
        )
        for at, degree in enumerate(degrees)
    )
    return Side(what, faces, len(faces) - 1)


class FakeComparing:
    """Faces of the library look right ahead; a photo shows somebody else and then the same."""

    def compare(self, a, b):
        self.done.append(("compare", a, b))
        sides = (side(one, 90, 0) if isinstance(one, Path) else side(one, 0) for one in (a, b))
        return Comparison(*sides, 1.2, "facenet+sface")

    def say_same(self, a, b, to=None):
        return self._change("same", a, b, to)
