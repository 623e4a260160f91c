"""The street door: reads the command line and hands it to the window or to a verb.

Nothing else happens here. Without a verb the window opens; it is imported only then, so that
every verb works where Qt is not installed.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from facealbum.cli.arguments import WINDOW, parse
from facealbum.cli.main import USER_ERROR, run
from facealbum.cli.screen import Screen
from facealbum.domain.log_file import LOG_NAME

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

LOG_BYTES = 1_000_000


def main(words: Sequence[str] | None = None) -> int:
    """Run facealbum with the words of the command line; return the exit code."""
    arguments = parse(words)
    folder = arguments.library.expanduser() if arguments.library else _usual_folder()
    _keep_log(folder)
    if arguments.verb == WINDOW:
        return _open_window(folder, arguments)
    return run(arguments, folder)


def _usual_folder() -> Path:
    from facealbum.library.place import chosen_folder

    return chosen_folder()


def _keep_log(folder: Path) -> None:
    """Write warnings and bugs to a file in the library folder, once there are any."""
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(
        folder / LOG_NAME,
        maxBytes=LOG_BYTES,
        backupCount=1,
        encoding="utf-8",
        delay=True,
        errors="backslashreplace",
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.captureWarnings(capture=True)
    # A log that can't be written must not bury the sentence that the user is told.
    logging.raiseExceptions = False


def _open_window(folder: Path, arguments: Namespace) -> int:
    screen = Screen.of_this_process()
    if not _has_display():
        screen.say(
            "facealbum: The window can't open: there is no screen here (DISPLAY is not set)."
            " The verbs work without one: facealbum --help."
        )
        return USER_ERROR
    try:
        from facealbum.gui.app import run as run_window
    except ImportError as error:
        if (error.name or "").split(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        screen.say(_cannot_open(error))
        return USER_ERROR
    return run_window(folder, arguments.paths)


def _has_display() -> bool:
    """Whether Qt will find a screen; without one it aborts the process with a core dump."""
    needs_one = sys.platform.startswith(("linux", "freebsd"))
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not needs_one or any(os.environ.get(name) for name in names)


def _cannot_open(error: ImportError) -> str:
    if isinstance(error, ModuleNotFoundError):
        return (
            "facealbum: The window needs PySide6, which is not installed here."
            " Install it with: pip install PySide6-Essentials"
            " (the other verbs work without it: facealbum --help)."
        )
    return (
        f"facealbum: The window can't open, because Qt lacks a part of this system: {error}."
        " In a checkout, make run installs it or says how."
    )


if __name__ == "__main__":
    sys.exit(main())
