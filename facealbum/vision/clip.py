"""One frame of a clip to upright pixels, by OpenCV's FFmpeg.

The bytes are a stranger's, so this runs in the worker processes of ``decode_pool``, and imports
OpenCV only there. FFmpeg may open local files alone, and as what they are by content
(``clip_container``): nothing in a file makes it look elsewhere. Each frame opens the file anew,
which takes a millisecond, so nothing is kept between one frame and the next. The container's
rotation is applied here, by OpenCV, and nowhere else.
"""

from __future__ import annotations

import math
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from facealbum.domain.clips import ClipFacts
from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import DecodedPhoto
from facealbum.vision.clip_container import HEAD_BYTES, Mp4Facts, container_of, mp4_facts
from facealbum.vision.clip_names import NEEDS_MEMORY, NO_VIDEO, split_place

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAME_SIDE = 2048
"""px; the longest side of decoded frames, as of photos."""
MOST_PIXELS = 40_000_000
"""px of a frame; 8K has 33 million."""
LONGEST_SECONDS = 7 * 86_400.0
"""A file that says that it is longer is not believed."""
GIVE_UP_SECONDS = 7.0
"""A frame that can't be gone to is looked for from the start of the clip for so long at most."""
NEAR_SECONDS = 0.5
"""So far the frame may lie from where it was asked for: a key frame of an MPEG stream."""

UNDECODED = {"av01": "AV1", "vvc1": "H.266"}
"""What OpenCV's FFmpeg opens and has no decoder for, by the four letters of the codec."""
_OPTIONS = "OPENCV_FFMPEG_CAPTURE_OPTIONS"
_QUIET = {"OPENCV_FFMPEG_LOGLEVEL": "-8", "OPENCV_LOG_LEVEL": "SILENT"}
_ODD_PATHS = Path("/proc/self/fd")
"""Where Linux names an open file by its number: for names that are no text."""


def decode_frame(place: str) -> DecodedPhoto:
    """Return the frame that ``frame_place`` asks for: upright, longest side ``FRAME_SIDE`` px.

    Raises:
        PhotoUnreadableError: the file is gone, empty, damaged, too large or no clip, or it has no
            frame there.
    """
    path, at = split_place(place)
    os.environ.update(_QUIET)
    import cv2

    try:
        _check_file(path)
        with Path(path).open("rb") as file:
            container = container_of(file.read(HEAD_BYTES))
            if container is None:
                raise _unreadable(sentence("It is no video in a format that facealbum knows."))
            said = mp4_facts(file) if container == "mov" else Mp4Facts()
            return _decoded(cv2, _name_for(path, file.fileno()), container, at, said)
    except PermissionError as error:
        why = sentence("The file may not be opened by you.")
        raise PhotoUnreadableError(NO_VIDEO, why, sentence("Change its permissions.")) from error
    except OSError as error:
        raise _unreadable(
            sentence("The system refuses it: {reason}.", reason=error.strerror or str(error))
        ) from error
    except MemoryError as error:
        raise _unreadable(NEEDS_MEMORY) from error
    except cv2.error as error:
        why = sentence(
            "Its decoder failed: it is damaged, or needs more memory than one video may have."
        )
        raise _unreadable(why) from error


def _unreadable(why: str) -> PhotoUnreadableError:
    return PhotoUnreadableError(NO_VIDEO, why)


def _check_file(path: str) -> None:
    try:
        status = Path(path).stat()
    except FileNotFoundError as error:
        raise _unreadable(sentence("The file is no longer there.")) from error
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable(sentence("This is not a file."))
    if status.st_size == 0:
        raise _unreadable(sentence("The file is empty."))


def _name_for(path: str, number: int) -> str:
    """Return what OpenCV may be told: text, by way of the open file where the name is none."""
    try:
        path.encode()
    except UnicodeEncodeError as error:
        if not _ODD_PATHS.is_dir():
            raise _unreadable(sentence("Its name is no text.")) from error
        return str(_ODD_PATHS / str(number))
    return path


def _decoded(cv2: Any, name: str, container: str, at: float, said: Mp4Facts) -> DecodedPhoto:
    os.environ[_OPTIONS] = f"protocol_whitelist;file|input_format;{container}"
    capture = _opened(cv2, name)
    try:
        facts = ClipFacts(_duration(cv2, capture, said), _codec(cv2, capture))
        frame = _gone_to(cv2, capture, at)
        if frame is None:
            capture.release()
            capture = _opened(cv2, name)
            frame = _looked_for(cv2, capture, at)
        if frame is None:
            unknown = UNDECODED.get(facts.codec.lower())
            raise _unreadable(
                sentence("Its pictures are {codec}, which facealbum can't decode.", codec=unknown)
                if unknown
                else sentence("It is damaged or was only partly copied, or ends before.")
            )
        width, height = _shape(cv2, capture, frame)
    finally:
        capture.release()
    pixels = _rgb(cv2, frame, width, height)
    return DecodedPhoto(
        pixels, width, height, said.taken_at, utc_offset=said.utc_offset, clip=facts
    )


def _opened(cv2: Any, name: str) -> Any:
    # One thread: the workers are as many as the cores already, and each thread holds frames.
    wanted = [cv2.CAP_PROP_N_THREADS, 1, cv2.CAP_PROP_HW_ACCELERATION, cv2.VIDEO_ACCELERATION_NONE]
    capture = cv2.VideoCapture(name, cv2.CAP_FFMPEG, wanted)
    if not capture.isOpened():
        why = sentence(
            "It is damaged, was only partly copied, or holds no pictures that can be decoded."
        )
        raise _unreadable(why)
    capture.set(cv2.CAP_PROP_ORIENTATION_AUTO, 1)
    width = capture.get(cv2.CAP_PROP_FRAME_WIDTH)
    height = capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
    if width * height > MOST_PIXELS:
        why = sentence(
            "Its pictures are too large: {width} x {height} px.",
            width=f"{width:,.0f}",
            height=f"{height:,.0f}",
        )
        raise _unreadable(why)
    return capture


def _duration(cv2: Any, capture: Any, said: Mp4Facts) -> float:
    """Return the clip's length in seconds; 0 where the file does not say, or nothing sensible."""
    frames, rate = capture.get(cv2.CAP_PROP_FRAME_COUNT), capture.get(cv2.CAP_PROP_FPS)
    counted = frames / rate if rate > 0 and frames > 0 else 0.0
    duration = said.duration or counted
    return duration if math.isfinite(duration) and 0 < duration <= LONGEST_SECONDS else 0.0


def _codec(cv2: Any, capture: Any) -> str:
    code = int(capture.get(cv2.CAP_PROP_FOURCC)) & 0xFFFFFFFF
    letters = code.to_bytes(4, "little").decode("latin-1").strip("\0 ")
    return letters if letters.isascii() and letters.isprintable() else ""


def _gone_to(cv2: Any, capture: Any, at: float) -> NDArray[np.uint8] | None:
    """Return the frame at ``at`` by going to the key frame before; None where that leads astray."""
    if at > 0:
        capture.set(cv2.CAP_PROP_POS_MSEC, at * 1000)
    found, frame = capture.read()
    away = abs(capture.get(cv2.CAP_PROP_POS_MSEC) / 1000 - at)
    return frame if found and (away <= NEAR_SECONDS or at == 0) else None


def _looked_for(cv2: Any, capture: Any, at: float) -> NDArray[np.uint8] | None:
    """Return the frame at ``at`` by decoding from the start, where a file can't be gone through."""
    until = time.monotonic() + GIVE_UP_SECONDS
    while time.monotonic() < until and capture.grab():
        if capture.get(cv2.CAP_PROP_POS_MSEC) / 1000 >= at - 1e-3:
            found, frame = capture.retrieve()
            return frame if found else None
    return None


def _shape(cv2: Any, capture: Any, frame: NDArray[np.uint8]) -> tuple[int, int]:
    """Return width and height in px as the clip wants to be seen: its pixels need not be square."""
    height, width = frame.shape[:2]
    across = capture.get(cv2.CAP_PROP_SAR_NUM)
    down = capture.get(cv2.CAP_PROP_SAR_DEN)
    if not (across > 0 and down > 0 and 0.25 <= across / down <= 4):
        return width, height
    if round(capture.get(cv2.CAP_PROP_ORIENTATION_META)) % 180:
        return width, max(1, round(height * across / down))
    return max(1, round(width * across / down)), height


def _rgb(cv2: Any, frame: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    factor = min(1.0, FRAME_SIDE / max(width, height))
    size = max(1, round(width * factor)), max(1, round(height * factor))
    if size != (frame.shape[1], frame.shape[0]):
        frame = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(frame[:, :, ::-1])
