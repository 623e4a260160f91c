"""The first faces of each card that is in sight, read beside the GUI thread."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facealbum.domain.errors import UnknownIdError

if TYPE_CHECKING:
    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.library.library import Library

FACES = 12
"""No card is so wide that it shows more faces than this."""


class CardFaces(QObject):
    """Knows which faces stand on a card; what it does not know yet it reads when asked.

    Signals:
        arrived: more is known of the groups of these ids, a ``frozenset``: paint them again.
    """

    arrived = Signal(object)

    def __init__(self, library: Library, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._known: dict[str, tuple[int, ...]] = {}
        self._stale: set[str] = set()
        self._wanted: set[str] = set()
        self._tried: Mapping[str, tuple[int, ...]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def of(self, group_id: str) -> tuple[int, ...]:
        """Return the first faces of a group, or none until they are known."""
        if self._tried is not None:
            return self._tried.get(group_id, ())
        known = self._known.get(group_id)
        if known is None or group_id in self._stale:
            self._wanted.add(group_id)
            if not self._timer.isActive():
                self._timer.start(0)
        return known or ()

    def known(self, group_id: str) -> tuple[int, ...]:
        """Return the first faces of a group as it is, as far as they are known."""
        return self._known.get(group_id, ())

    def try_on(self, faces: Mapping[str, tuple[int, ...]] | None) -> None:
        """Show other faces for a while: those of groups as they would be; None ends that."""
        self._tried = faces

    def refresh(self, change: Change | None) -> None:
        """Read again what a change touched, when it is next asked for; show the old until then."""
        if change is None or change.everything:
            self._stale.update(self._known)
        else:
            self._stale.update(change.groups)

    def keep(self, group_ids: Container[str]) -> None:
        """Forget the groups that are not there any more."""
        self._known = {item: faces for item, faces in self._known.items() if item in group_ids}
        self._stale = {item for item in self._stale if item in group_ids}

    @Slot()
    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, set()
        self._stale -= wanted
        self._bridge.ask(lambda: self._read(wanted), self._take)

    def _read(self, wanted: set[str]) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for group_id in wanted:
            try:
                found[group_id] = tuple(self._library.face_ids(group_id, FACES))
            except UnknownIdError:
                continue
        return found

    def _take(self, found: dict[str, tuple[int, ...]]) -> None:
        others = frozenset(item for item, faces in found.items() if self._known.get(item) != faces)
        self._known.update(found)
        if others:
            self.arrived.emit(others)
