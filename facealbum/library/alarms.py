"""What is wrong with the library itself although nobody asked: a damaged page, a lost log."""

from __future__ import annotations

import threading
from collections.abc import Callable

from facealbum.domain.errors import KnownError

AlarmListener = Callable[[KnownError], None]


class Alarms:
    """Keeps what was found and hands it to who listens, in the thread that found it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._raised: list[KnownError] = []
        self._listeners: dict[object, AlarmListener] = {}

    @property
    def raised(self) -> tuple[KnownError, ...]:
        """All that was found since the library was opened."""
        with self._lock:
            return tuple(self._raised)

    def sound(self, error: KnownError) -> None:
        """Keep and tell something; the same sentence again says nothing new."""
        with self._lock:
            if str(error) in map(str, self._raised):
                return
            self._raised.append(error)
            listeners = tuple(self._listeners.values())
        for listener in listeners:
            listener(error)

    def listen(self, listener: AlarmListener) -> Callable[[], None]:
        """Call ``listener(error)`` for what is known and what comes; returns how to end that."""
        key = object()
        with self._lock:
            self._listeners[key] = listener
            known = tuple(self._raised)
        for error in known:
            listener(error)

        def end() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return end
