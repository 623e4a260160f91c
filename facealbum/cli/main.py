"""Runs one verb: opens the library, calls the verb, turns what ends it into an exit code."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sys
from typing import TYPE_CHECKING

from facealbum.cli.screen import Screen
from facealbum.domain.errors import CancelledError, KnownError
from facealbum.domain.log_file import LOG_NAME

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from facealbum.library.library import Library

log = logging.getLogger(__name__)

DISK_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.ENODEV, errno.ESTALE}
"""What no program can help: the user is told which file it was, and may do something."""

SUCCESS = 0
FAILURE = 1
USER_ERROR = 2
INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""
NOBODY_READS = 141
"""128 + SIGPIPE: the reader of a pipe went away, as ``head`` does."""


def run(
    arguments: Namespace,
    folder: Path,
    screen: Screen | None = None,
    open_library: Callable[[Path], Library] | None = None,
) -> int:
    """Run the verb that ``arguments`` name on the library in ``folder``; return the exit code."""
    screen = screen or Screen.of_this_process()
    try:
        code = _with_library(arguments, folder, screen, open_library or _open)
        sys.stdout.flush()
    except KnownError as error:
        screen.say(f"facealbum: {error}")
        return USER_ERROR
    except (KeyboardInterrupt, CancelledError):
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return NOBODY_READS
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK_FAULTS:
            _forget_output()
            screen.say(f"facealbum: {_disk_fault(error)}")
            return USER_ERROR
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        log.exception("%s failed", arguments.verb)
        screen.say(
            "facealbum: Something went wrong that should not have, and it is not your doing."
            f" What happened is written in {folder / LOG_NAME}."
        )
        return FAILURE
    return code


def _forget_output() -> None:
    """Python flushes standard output once more at its end, and would complain then."""
    # A stream that tests put there has no descriptor.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _disk_fault(error: OSError) -> KnownError:
    return KnownError(
        f"“{error.filename}” can't be read or written."
        if error.filename
        else "The answer can't be written.",
        f"{error.strerror}.",
        "Check that the disk is connected and has room, and try again.",
    )


def _with_library(
    arguments: Namespace, folder: Path, screen: Screen, open_library: Callable[[Path], Library]
) -> int:
    if not arguments.needs_library:
        return int(arguments.handler(arguments, screen))
    if arguments.needs_folder:
        return int(arguments.handler(folder, arguments, screen))
    library = open_library(folder)
    try:
        return int(arguments.handler(library, arguments, screen))
    finally:
        library.close()
        for error in library.alarms:
            screen.say(f"facealbum: {error}")


def _open(folder: Path) -> Library:
    # The library brings numpy and its workshops, which --help has no need of.
    from facealbum.library.library import Library

    return Library.open(folder)
