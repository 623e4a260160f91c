"""What the window remembers between two starts, in a small file of the library folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from facealbum.gui.theme import Scheme

FILE = "window.ini"


class WindowState:
    """Size and place of the window, its colours, where the last export went.

    A file that can't be read or written is none.

    Losing it costs nothing, so nothing here fails.
    """

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

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

    @property
    def export_folder(self) -> str:
        """The folder that the last export went to, or ""."""
        return str(self._file.value("export_folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._file.setValue("export_folder", value)

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()
