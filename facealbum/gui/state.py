"""What the window remembers between two starts, in a small file of the library folder."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from facealbum.gui.theme import Scheme

FILE = "window.ini"


class WindowState:
    """Size and place of the window, and its colours; a file that can't be read or written is none.

    Losing it costs nothing, so nothing here fails. Nothing is remembered of a library whose path is
    not text: Qt would write the file into a folder of another name.
    """

    def __init__(self, folder: Path) -> None:
        file = folder / FILE
        name = str(file) if _is_text(file) else os.devnull
        self._file = QSettings(name, QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place as ``QWidget.saveGeometry`` gave them."""
        value = self._file.value("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._file.setValue("geometry", value)

    @property
    def scheme(self) -> Scheme:
        """The colours that the user chose."""
        value = str(self._file.value("scheme", Scheme.SYSTEM.value))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._file.setValue("scheme", value.value)

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()


def _is_text(path: Path) -> bool:
    return not any("\udc80" <= sign <= "\udcff" for sign in str(path))
