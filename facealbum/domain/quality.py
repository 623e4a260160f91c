"""Whether a face shows enough to be led by, from what is stored of it.

A weak face is kept and shown like any other; it only has no say in which groups are one human
(``grouping.constraints``). All bounds were chosen on Labeled Faces in the Wild, the main face of
each photo, of which every fifth was made worse on purpose: shrunk to 16..24 px, blurred by 5..12 %
of its size, or half covered (``python benchmarks/quality.py``). BCubed F at the default threshold,
of all faces as they are, of all with the bad ones, and of the good ones among these:

===========================================  ======  ======  ======
weak is                                      plain   worse   good
===========================================  ======  ======  ======
nothing                                      0.9845  0.8994  0.9508
exactly what was made worse                          0.9210  0.9514
any of what is named below                   0.9845  0.9204  0.9512
smaller than 24 px                           0.9845  0.8998  0.9514
of a sharpness below 10                      0.9845  0.9154  0.9509
of a sharpness below 20                      0.9845  0.9198  0.9512
of a sharpness below 40                      0.9845  0.9198  0.9513
of a score below 0.85                        0.9845  0.9001  0.9506
turned aside by more than 1                  0.9845  0.8991  0.9505
===========================================  ======  ======  ======

Blur is what brings strangers together; the other three alone matter little here, and cost nothing.
As the program looks now the first and the third line are 0.9847, 0.8990 and 0.9847, 0.9196.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from facealbum.domain.sentences import joined, sentence

if TYPE_CHECKING:
    from facealbum.domain.types import Face

SMALL = 24.0
"""px of the original; the shorter side of a face that is smaller is small."""
BLURRED = 20.0
"""Grey levels squared, as ``Face.sharpness``. Of LFW as it is 0.17 % are below."""
UNSURE = 0.85
"""The detector's score; below it a face is half covered, or hardly to be seen as one."""
TURNED_ASIDE = 1.0
"""Yaw, as in ``Pose``: the tip of the nose stands under one eye. Of LFW as it is 0.64 % are
more."""
LOOKS_UP, LOOKS_DOWN = 0.4, 0.7
"""Pitch, as in ``Pose``. Of LFW as it is 0.11 % are outside; the median is 0.56."""


class Fault(StrEnum):
    """What makes a face weak; ``said`` has the words for the user."""

    SMALL = "small"
    BLURRED = "blurred"
    UNSURE = "hard to see"
    TURNED_ASIDE = "turned aside"


_SAID = {
    Fault.SMALL: sentence("small"),
    Fault.BLURRED: sentence("blurred"),
    Fault.UNSURE: sentence("hard to see"),
    Fault.TURNED_ASIDE: sentence("turned aside"),
}


@dataclass(frozen=True, slots=True)
class Pose:
    """Which way a face looks, of its five landmarks, as proportions that need no camera.

    Attributes:
        yaw: how far the tip of the nose stands from the middle of the eyes, along the line of the
            eyes, in halves of their distance: 0 frontal, 1 under one eye.
        pitch: how far down it stands between the line of the eyes, 0, and the corners of the
            mouth, 1; less looks up, more looks down.

    The ratios are those by which Gee and Cipolla, "Determining the gaze of faces in images" (1994),
    find the way a face looks.
    """

    yaw: float
    pitch: float


def pose_of(landmarks: Sequence[tuple[float, float]]) -> Pose:
    """Return the pose of five landmarks in px, in the order of ``domain.types.LANDMARKS``."""
    right, left, nose, mouth_right, mouth_left = landmarks
    eyes = (right[0] + left[0]) / 2, (right[1] + left[1]) / 2
    mouth = (mouth_right[0] + mouth_left[0]) / 2, (mouth_right[1] + mouth_left[1]) / 2
    along = left[0] - right[0], left[1] - right[1]
    down = mouth[0] - eyes[0], mouth[1] - eyes[1]
    away = nose[0] - eyes[0], nose[1] - eyes[1]
    return Pose(2 * _share(away, along), _share(away, down))


def faults_of(face: Face) -> tuple[Fault, ...]:
    """Return what makes a face weak, the worst to see first; none for one that is good enough."""
    tests = (
        (Fault.SMALL, face.short_side < SMALL),
        (Fault.BLURRED, face.sharpness < BLURRED),
        (Fault.TURNED_ASIDE, abs(face.yaw) > TURNED_ASIDE or _nods(face.pitch)),
        (Fault.UNSURE, face.score < UNSURE),
    )
    return tuple(fault for fault, found in tests if found)


def said(faults: Sequence[Fault]) -> str:
    """Return faults as one says them: ``small and blurred``; "" for none."""
    words = [_SAID[fault] for fault in faults]
    if len(words) < 2:
        return joined(*words)
    return sentence("{faults} and {last}", faults=joined(*words[:-1], by=", "), last=words[-1])


def _nods(pitch: float) -> bool:
    """Return whether a face looks far up or down; 0 stands for one that was not measured."""
    return pitch != 0 and not LOOKS_UP <= pitch <= LOOKS_DOWN


def _share(part: tuple[float, float], whole: tuple[float, float]) -> float:
    """Return how far ``part`` goes along ``whole``, 1 where it goes as far."""
    length = whole[0] ** 2 + whole[1] ** 2
    if length == 0 or not math.isfinite(length):
        return 0.0
    return (part[0] * whole[0] + part[1] * whole[1]) / length
