"""Who a face may be, for the fields that ask for a name: asked beside everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facealbum.domain.errors import KnownError

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.library.library import Library


class Likely(QObject):
    """Asks for one face at a time; of those asked for meanwhile, only the last.

    Signals:
        found: the face, and the ids of the people with names who it may be, nearest first; none
            where it is nobody known.
    """

    found = Signal(int, list)

    def __init__(self, library: Library, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._busy = False
        self._next = 0

    def ask(self, face_id: int) -> None:
        """Ask who this face may be."""
        if self._busy:
            self._next = face_id
            return
        self._busy = True
        self._bridge.ponder(lambda: (face_id, self._people(face_id)), self._take)

    def _people(self, face_id: int) -> list[str]:
        try:
            identified = self._library.identify(face_id)
        except KnownError:
            return []
        if identified.person is None:
            return []
        near = [one for one in identified.candidates if one.distance <= self._library.threshold]
        groups = [identified.person, *(one.person for one in near)]
        return list(dict.fromkeys(group.id for group in groups if group.name))

    def _take(self, answer: tuple[int, list[str]]) -> None:
        self._busy = False
        face_id, self._next = self._next, 0
        if face_id:
            self.ask(face_id)
        else:
            self.found.emit(*answer)
