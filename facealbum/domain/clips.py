"""What a clip is beside a photo: how long, and when each of its faces is seen."""

from __future__ import annotations

from dataclasses import dataclass

from facealbum.domain.geometry import Box


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What the file of a clip says of itself.

    Attributes:
        duration: seconds, >= 0; 0 where the file does not say.
        codec: of its pictures, four letters such as "avc1", "" where unknown.
    """

    duration: float
    codec: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A moment of a clip at which a face is seen.

    Attributes:
        at: seconds from the start of the clip.
        box: where it is then, fractions of the upright frame.
    """

    at: float
    box: Box


@dataclass(frozen=True, slots=True)
class Moment:
    """The frame of a clip at ``at`` seconds, and where faces are in it, by face id."""

    at: float
    boxes: dict[int, Box]
