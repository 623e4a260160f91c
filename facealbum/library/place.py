"""Where the library lies: the folder that the user chose, else the data folder of this computer.

The choice is one line of text in the user's folder for settings, because it is needed before any
library is open.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from facealbum.domain.errors import LibraryError
from facealbum.domain.sentences import sentence

FILE = "library"


def chosen_folder() -> Path:
    """Return the folder of the library that opens where no other is named."""
    usual = user_data_path("facealbum", appauthor=False)
    try:
        kept = os.fsdecode(_file().read_bytes()).strip()
    except OSError:
        return usual
    return Path(kept) if kept else usual


def choose(folder: Path) -> None:
    """Let the library of ``folder`` be the one that opens from now on.

    Raises:
        LibraryError: that can't be written down.
    """
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as new:
            new.write(os.fsencode(folder.absolute()))
        Path(new.name).replace(file)
    except OSError as error:
        raise LibraryError(
            sentence("The choice of a library can't be kept."),
            sentence("{reason}.", reason=error.strerror or str(error)),
            sentence("Check that you may write in {folder}.", folder=str(file.parent)),
        ) from error


def _file() -> Path:
    return user_config_path("facealbum", appauthor=False) / FILE
