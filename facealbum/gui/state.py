"""What the window remembers between two starts, in a small file of the library folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings

from facealbum.gui.language import Language
from facealbum.gui.theme import Scheme

FILE = "window.ini"


class WindowState:
    """Size and place of the window, its colours and language, where the last export went.

    A file that can't be read or written is none.

    Losing it costs nothing, so nothing here fails. Of a library whose path is not text nothing is
    remembered: Qt would write the file into a folder of another name.
    """

    def __init__(self, folder: Path) -> None:
        # No stand-in such as the null device: Qt renames a new file over the one that it is given.
        file = folder / FILE
        self._file = QSettings(str(file), QSettings.Format.IniFormat) if _is_text(file) else None

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place as ``QWidget.saveGeometry`` gave them."""
        value = self._read("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._write("geometry", value)

    @property
    def place(self) -> QRect:
        """Where the window itself was, without its frame; empty where that is not known.

        ``geometry`` is brought back below a title bar that Qt takes for higher than it may be: at
        the top of a screen a window would open lower than it was.
        """
        value = self._read("place")
        return value if isinstance(value, QRect) else QRect()

    @place.setter
    def place(self, value: QRect) -> None:
        self._write("place", value)

    @property
    def scheme(self) -> Scheme:
        """The colours that the user chose."""
        value = str(self._read("scheme"))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._write("scheme", value.value)

    @property
    def language(self) -> Language:
        """The language that the user chose."""
        value = str(self._read("language"))
        return Language(value) if value in set(Language) else Language.SYSTEM

    @language.setter
    def language(self, value: Language) -> None:
        self._write("language", value.value)

    @property
    def export_folder(self) -> str:
        """The folder that the last export went to, or ""."""
        return str(self._read("export_folder") or "")

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._write("export_folder", value)

    def save(self) -> None:
        """Write the file now."""
        if self._file is not None:
            self._file.sync()

    def _read(self, key: str) -> object:
        return None if self._file is None else self._file.value(key)

    def _write(self, key: str, value: object) -> None:
        if self._file is not None:
            self._file.setValue(key, value)


def _is_text(path: Path) -> bool:
    return not any("\udc80" <= sign <= "\udcff" for sign in str(path))
