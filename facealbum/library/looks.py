"""How photos are looked at, as the settings want it: at first, and a second time."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from facealbum.domain.ports import Look
from facealbum.domain.types import SecondLook
from facealbum.library.settings import CROWDS, SENSITIVITY, SMALLEST_FACE
from facealbum.vision.second_look import is_large, may_be_crowd, may_be_turned

if TYPE_CHECKING:
    from facealbum.library.looking import Looked
    from facealbum.library.settings import Settings


class Crowds(StrEnum):
    """Which photos are looked at closely, in tiles."""

    OFF = "off"
    SMALL = "small faces"
    ALL = "everything"


SCORES = {"strict": 0.88, "normal": 0.8, "eager": 0.6}
"""The detector's score from which on a face counts. Faces found, of 89 in the photos of ``group``
and ``dlib-faces``, and false ones: 87 and 0, 89 and 0, 89 and 2
(``python benchmarks/second_look.py``)."""


def first_look(settings: Settings) -> Look:
    """Return how each photo is looked at first."""
    return Look(
        least_score=SCORES[str(settings.get(SENSITIVITY))],
        smallest=float(settings.get(SMALLEST_FACE)),
    )


def second_look(settings: Settings, due: SecondLook) -> Look:
    """Return how a photo is looked at a second time."""
    return replace(first_look(settings), turned=True, tiled=due is SecondLook.CLOSE)


def due_after(settings: Settings, looked: Looked) -> SecondLook:
    """Return which second look a photo deserves after the first one."""
    if looked.reason:
        return SecondLook.NONE
    crowds = Crowds(str(settings.get(CROWDS)))
    size = looked.width, looked.height
    if crowds is Crowds.ALL and is_large(*size):
        return SecondLook.CLOSE
    if crowds is Crowds.SMALL and may_be_crowd(looked.faces, *size):
        return SecondLook.CLOSE
    return SecondLook.TURNED if may_be_turned(looked.faces, *size) else SecondLook.NONE
