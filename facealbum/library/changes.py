"""Who hears of changes: every verb that changes the library tells what it touched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from facealbum.domain.types import Change

Listener = Callable[[Change], None]
LISTED_AT_MOST = 2_000
"""A change that touches more faces or photos than that says "everything" instead."""


class ChangeFeed:
    """Numbers the changes and hands each to the listeners, in the thread that made it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[object, Listener] = {}
        self._revision = 0

    @property
    def revision(self) -> int:
        """The number of the latest change, 0 before the first."""
        return self._revision

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener(change)`` from now on, until the returned function is called."""
        key = object()
        with self._lock:
            self._listeners[key] = listener

        def unsubscribe() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return unsubscribe

    def tell(
        self,
        label: str,
        *,
        groups: Iterable[str] = (),
        faces: Iterable[int] = (),
        photos: Iterable[int] = (),
        albums: Iterable[int] = (),
        everything: bool = False,
        undoable: bool = False,
    ) -> Change:
        """Make the next change of what was touched, tell the listeners and return it."""
        named, moved, seen = frozenset(groups), frozenset(faces), frozenset(photos)
        too_many = max(len(named), len(moved), len(seen)) > LISTED_AT_MOST
        with self._lock:
            self._revision += 1
            listeners = tuple(self._listeners.values())
            if everything or too_many:
                change = Change(self._revision, label, everything=True, undoable=undoable)
            else:
                change = Change(
                    self._revision, label, named, moved, seen, frozenset(albums), undoable=undoable
                )
        for listener in listeners:
            listener(change)
        return change
