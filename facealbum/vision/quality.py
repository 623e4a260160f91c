"""How good a face is to look at and to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def sharpness(aligned: NDArray[np.uint8]) -> float:
    """Return the variance of the Laplacian of an aligned RGB face, grey levels squared, >= 0.

    Pech-Pacheco et al. 2000. Measured on the 112x112 crop, so that faces of any size compare: a
    small one is blown up and counts as blurred, as it should.
    """
    grey = cv2.cvtColor(aligned, cv2.COLOR_RGB2GRAY)
    return float(cv2.Laplacian(grey, cv2.CV_32F).var())
