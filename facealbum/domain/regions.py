"""What other programs say of a photo: regions with names, and how the photo is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facealbum.domain.geometry import Box

UPRIGHT = 1
"""The EXIF orientation of a photo that is stored as it is seen."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place in a photo that another program gave a name.

    Attributes:
        name: as it stands there, stripped; never empty.
        box: fractions of the upright photo; None where the photo is said to show the person and
            nothing says where.
        program: the name of the program that wrote it, "" where nothing tells.
        turns: quarter turns clockwise by which that program shows the photo beyond its EXIF
            orientation, 0..3. Whether its boxes are turned as well, only the faces can tell.
    """

    name: str
    box: Box | None
    program: str = ""
    turns: int = 0


@dataclass(frozen=True, slots=True)
class NamedBox:
    """A face as it is told to other programs.

    Attributes:
        name: the person's.
        box: fractions of the upright photo.
    """

    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class StoredSize:
    """How the pixels of a photo are stored.

    Attributes:
        width: px, as stored, before orientation; 0 where it is not known.
        height: px, as stored, before orientation; 0 where it is not known.
        orientation: EXIF orientation, 1..8.
    """

    width: int
    height: int
    orientation: int = UPRIGHT
