"""What can be wrong with a photo's file, as sentences: what, why, and what to do.

Each becomes a ``PhotoUnreadableError``, whose text the user reads.
"""

from __future__ import annotations

import stat
import struct
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageCms, UnidentifiedImageError

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS = 256_000_000
"""px; larger photos are refused by their header. The largest phone sensors have 200 million."""
MAX_DECODED_PIXELS = 100_000_000
"""px that are held at once, after DCT scaling: 300 MB as RGB."""
DECODER_ERRORS = (
    ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImageCms.PyCMSError,
    LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError, struct.error,
    zlib.error,
)  # fmt: skip
"""What Pillow, pillow-heif and their parsers raise on damaged bytes."""

UNREADABLE = sentence("The photo can't be read.")
COPY_AGAIN = sentence("Copy it again from where it came from.")
EXPORT = sentence("If another program opens it, export it from there as JPEG.")
NEEDS_MEMORY = sentence("Decoding it needs more memory than one photo may have.")
SMALLER = sentence("Make a smaller copy of it with another program.")
DAMAGED = sentence("The file is damaged or was only partly copied.")


def unreadable(why: str, todo: str) -> PhotoUnreadableError:
    """Return the error for a photo that can't be read: why, and what to do."""
    return PhotoUnreadableError(UNREADABLE, why, todo)


def no_known_format() -> PhotoUnreadableError:
    """Return the error for bytes that are no photo, or none that is known."""
    return unreadable(
        sentence("It is no photo in a format that facealbum knows, or its beginning is damaged."),
        EXPORT,
    )


def check_file(path: str) -> None:
    """Look at the file without opening it.

    Raises:
        PhotoUnreadableError: it is gone, refused, no file, or empty.
    """
    try:
        status = Path(path).stat()
    except FileNotFoundError as error:
        raise unreadable(
            sentence("The file is no longer there."), sentence("Import its folder again.")
        ) from error
    except (OSError, ValueError) as error:
        why = sentence(
            "The system refuses it: {reason}.",
            reason=getattr(error, "strerror", None) or str(error),
        )
        raise unreadable(
            why, sentence("Check the disk and the permissions of its folder.")
        ) from error
    if not stat.S_ISREG(status.st_mode):
        raise unreadable(
            sentence("This is not a file."), sentence("Take it out of the folder of photos.")
        )
    if status.st_size == 0:
        raise unreadable(sentence("The file is empty."), COPY_AGAIN)


def check_size(size: tuple[int, int], most: int) -> None:
    """Refuse a photo by its size in px before it is decoded.

    Raises:
        PhotoUnreadableError: it has more than ``most`` px, or none.
    """
    width, height = size
    if width < 1 or height < 1:
        raise unreadable(DAMAGED, COPY_AGAIN)
    if width * height > most:
        why = sentence(
            "It is too large: {width} x {height} px, and at most {most} px can be read.",
            width=f"{width:,}",
            height=f"{height:,}",
            most=f"{most:,}",
        )
        raise unreadable(why, SMALLER)


@contextmanager
def sentences() -> Iterator[None]:
    """Turn what decoders raise into a sentence.

    Raises:
        PhotoUnreadableError: instead of any of ``DECODER_ERRORS`` and of a lack of memory.
    """
    try:
        yield
    except PhotoUnreadableError:
        raise
    except UnidentifiedImageError as error:
        raise no_known_format() from error
    except MemoryError as error:
        raise unreadable(NEEDS_MEMORY, SMALLER) from error
    except PermissionError as error:
        raise unreadable(
            sentence("The file may not be opened by you."), sentence("Change its permissions.")
        ) from error
    except DECODER_ERRORS as error:
        raise unreadable(DAMAGED, COPY_AGAIN) from error
