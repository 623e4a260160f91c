"""The file that warnings and bugs are written to, beside the library's database."""

from __future__ import annotations

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOG_NAME = "facealbum.log"
OLDER_LOG_NAME = f"{LOG_NAME}.1"
"""What was in the log before it became too long."""


def log_lines(folder: Path, at_most: int) -> list[str]:
    """Return the last lines of the log of the library in ``folder``; none where there is none.

    Raises:
        KnownError: the log can't be read.
    """
    files = (folder / OLDER_LOG_NAME, folder / LOG_NAME)
    return list(deque(chain.from_iterable(map(_lines, files)), maxlen=at_most))


def _lines(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8", errors="backslashreplace") as reading:
            for line in reading:
                yield line.rstrip("\r\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise KnownError(
            sentence("The log {file} can't be read.", file=file),
            system_reason(error),
            sentence("Check that the disk is connected and that you may read there."),
        ) from error
