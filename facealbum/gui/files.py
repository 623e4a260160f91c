"""Showing files outside the window, in the system's own file manager."""

from __future__ import annotations

import os

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facealbum.gui.words import tr


def show_folder(path: str) -> None:
    """Show a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def show_file(path: str) -> None:
    """Show the folder that a file lies in."""
    show_folder(os.path.dirname(path))  # noqa: PTH120 - odd bytes of a name


def bytes_of(path: str) -> int | None:
    """Return a file's size, or None where it can't be had now."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - odd bytes of a name
    except OSError:
        return None


def size(number: int | None) -> str:
    """Return a file's size as a person says it, or that it can't be had now."""
    if number is None:
        return tr("not there now")
    if number < 1_000_000:
        return tr("{number} kB", number=max(number // 1000, 1))
    return tr("{number} MB", number=f"{number / 1_000_000:.1f}")
