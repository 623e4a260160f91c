"""ExifTool, if the user has it: the one program that writes into photos of every format."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence

log = logging.getLogger(__name__)

NAME = "exiftool"
SECONDS = 120.0
"""For one photo; a 100 MB TIFF takes under two."""
MOST_TOLD = 300


def find() -> str:
    """Return where ExifTool is.

    Raises:
        KnownError: it is not installed.
    """
    found = shutil.which(NAME)
    if found is None:
        raise KnownError(
            sentence("Names can't be written into the photos themselves."),
            sentence("That needs the program ExifTool, which is not installed."),
            sentence("Install it (exiftool.org), or have the names written beside the photos."),
        )
    return found


def write_packet(program: str, source: str, target: str, packet: Path) -> None:
    """Make ``target`` of ``source`` with another XMP packet; ``source`` is only read.

    Raises:
        KnownError: ExifTool does not write this format, or found the photo damaged.
    """
    # An empty configuration: what a user has in theirs must not change what is written here.
    command = [program, "-config", "", "-q", "-o", target, f"-XMP<={os.fspath(packet)}", source]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise KnownError(sentence("ExifTool did not answer."), f"{error}.") from error
    told = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode or not os.path.isfile(target):  # noqa: PTH113 - odd bytes of a name
        log.info("exiftool refused %r: %s", source, told)
        why = told[0].partition(" - ")[0][:MOST_TOLD] if told else sentence("It gave no reason.")
        raise KnownError(sentence("ExifTool can't write into this photo."), why)
