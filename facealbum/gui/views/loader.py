"""Reads for a page beside the GUI thread: one at a time, and again if things moved meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from facealbum.domain.errors import UnknownIdError
from facealbum.gui.bridge import Bridge

T = TypeVar("T")


class Loader(Generic[T]):
    """Asks the library through the bridge and shows the answer.

    However often ``load`` is called, at most one read is under way and one is waiting, so that an
    import that reports twice a second never piles up work.
    """

    def __init__(
        self,
        bridge: Bridge,
        read: Callable[[], T],
        show: Callable[[T], None],
        gone: Callable[[], None] | None = None,
    ) -> None:
        """Take what to read and where to show it; ``gone`` hears that the asked thing is not."""
        self._bridge = bridge
        self._read = read
        self._show = show
        self._gone = gone
        self._busy = False
        self._again = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy

    def load(self) -> None:
        """Read soon, in another thread."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._bridge.ask(self._safely, self._arrived)

    def _safely(self) -> tuple[bool, T | None]:
        try:
            return True, self._read()
        except UnknownIdError:
            return False, None

    def _arrived(self, result: tuple[bool, T | None]) -> None:
        again, self._again = self._again, False
        self._busy = False
        if again:
            self.load()
        self._deliver(result)

    def _deliver(self, result: tuple[bool, T | None]) -> None:
        found, value = result
        if found:
            self._show(value)  # type: ignore[arg-type]
        elif self._gone is not None:
            self._gone()
