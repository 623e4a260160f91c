"""The few directions in which embeddings differ: a shorter product that bounds the full one.

An embedder's last layer is wider than what it learnt: of the 640 numbers of facenet+sface 192 carry
all but a millionth of the second moment. With B an orthonormal basis of those directions and r
what a vector has outside of them, a.b <= (Ba).(Bb) + |r_a| |r_b| (Cauchy and Schwarz). So a vector
is shortened to (Ba, |r_a|), and the product of two short ones is never below the true one by more
than rounding. The bound outlives merging: of means, the first part is the mean of the parts and the
last at most the mean of the last parts, so short vectors may be averaged as the long ones are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST = 4096
"""Of fewer vectors the product takes no time that could be saved."""

OUTSIDE = 1e-6
"""Mean square of what may lie outside of the directions that are kept."""

ROUNDING = 5e-7
"""Added to the square of what lies outside: the error of a difference of two float32 near 1."""

WORTH = 0.6
"""Nothing is shortened where more than this share of the numbers is needed."""

LOOKED_AT = 20_000
"""So many vectors, spread over all, tell the directions; in float64, for what is left is tiny."""

AT_ONCE = 8192


def shortened(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``(n, k + 1)`` short vectors of ``(n, d)`` ones, or ``vectors`` where none is shorter.

    Their products are not below those of the long ones by more than 1e-6, and above them by as
    little where a vector lies in the directions that are common to all.
    """
    count, width = vectors.shape
    if count < LEAST:
        return vectors
    some = vectors[:: -(-count // LOOKED_AT)].astype(np.float64)
    moments, axes = np.linalg.eigh(some.T @ some)
    left_out = int(np.searchsorted(np.cumsum(np.maximum(moments, 0)), OUTSIDE * len(some)))
    kept = width - left_out
    if kept > WORTH * width:
        return vectors
    basis = axes[:, left_out:].astype(np.float32)
    short = np.empty((count, kept + 1), np.float32)
    for start in range(0, count, AT_ONCE):
        rows = vectors[start : start + AT_ONCE]
        inside = rows @ basis
        outside = np.einsum("ij,ij->i", rows, rows) - np.einsum("ij,ij->i", inside, inside)
        short[start : start + AT_ONCE, :kept] = inside
        short[start : start + AT_ONCE, kept] = np.sqrt(np.maximum(outside, 0) + ROUNDING)
    return short
