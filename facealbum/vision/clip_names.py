"""Which files are clips, by name, and how a frame of one is asked of the decode pool.

A frame travels to the worker as one text, like the path of a photo does: ``clip:SECONDS:PATH``. A
photo's path is absolute, so none begins like that.
"""

from __future__ import annotations

import os

from facealbum.domain.sentences import Sentence, joined, sentence, unjoined

CLIP_SUFFIXES = frozenset(
    {
        ".3g2", ".3gp", ".asf", ".avi", ".divx", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4",
        ".mpe", ".mpeg", ".mpg", ".mts", ".ogv", ".qt", ".ts", ".vob", ".webm", ".wmv",
    }
)  # fmt: skip
"""In lower case, of the files that ``clip`` reads."""

NO_VIDEO = sentence("The video can't be read.")
NEEDS_MEMORY = sentence("Decoding it needs more memory than one video may have.")
_MEANT: dict[str, Sentence] = {
    sentence("The photo can't be read."): NO_VIDEO,
    sentence("Decoding it needs more memory than one photo may have."): NEEDS_MEMORY,
    sentence("If another program opens it, export it from there as JPEG."): sentence(
        "If another program opens it, export it from there as MP4."
    ),
}
_FRAME = "clip:"


def is_clip(path: str) -> bool:
    """Whether a file is a clip, by its name."""
    return os.path.splitext(path)[1].lower() in CLIP_SUFFIXES  # noqa: PTH122 - odd bytes of a name


def frame_place(path: str, at: float) -> str:
    """Return what asks the pool for the frame of a clip at ``at`` seconds."""
    return f"{_FRAME}{at:.3f}:{path}"


def is_frame(place: str) -> bool:
    """Whether the pool is asked for a frame of a clip, not for a photo."""
    return place.startswith(_FRAME)


def split_place(place: str) -> tuple[str, float]:
    """Return path and seconds of what ``frame_place`` made."""
    at, _, path = place.removeprefix(_FRAME).partition(":")
    return path, float(at)


def of_clip(reason: str) -> str:
    """Return the sentences why a photo can't be read as those of a clip."""
    return joined(*(_MEANT.get(part, part) for part in unjoined(reason)))
