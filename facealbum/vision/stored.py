"""A photo as its file stores it: what each format's reader hands over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL import Image


@dataclass(frozen=True, slots=True, eq=False)
class StoredPhoto:
    """Decoded, but neither turned nor in sRGB.

    Attributes:
        picture: the pixels as stored, maybe smaller than ``width`` and ``height``.
        width: of the original as stored, px.
        height: of the original as stored, px.
        orientation: what is still to be done to it, as EXIF says it, 1..8. A reader whose decoder
            turned the photo already says 1.
        profile: the embedded ICC profile, or b"".
        tags: EXIF tags of the photo and of its details, by number.
        xmp: the embedded XMP packet, or b"".
        told: the orientation that the file's tag told before it was decoded, or 0: other programs
            go by it, also where a decoder turned the photo itself and took the tag away.
    """

    picture: Image.Image
    width: int
    height: int
    orientation: int = 1
    profile: bytes = b""
    tags: Mapping[int, object] = field(default_factory=dict)
    xmp: bytes = b""
    told: int = 0

    @property
    def turn_told(self) -> int:
        """The EXIF orientation by which other programs turn the stored photo upright, 1..8."""
        for orientation in (self.told, self.orientation):
            if orientation in range(1, 9):
                return orientation
        return 1
