"""The names of other programs while an import runs, as the setting wants them."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.geometry import TURNED_ORIENTATIONS
from facealbum.domain.regions import Region, StoredSize
from facealbum.jobs import JobHandle
from facealbum.library.context import Context
from facealbum.library.looking import Looked
from facealbum.library.metadata.reading import MetadataRead, read_folders, regions_inside
from facealbum.library.metadata.told import take
from facealbum.library.settings import OTHER_NAMES

SETTING = "other-names"
SUGGESTIONS, VERDICTS, OFF = OTHER_NAMES


class OtherNames:
    """Reads them for one import, and takes them at its end where the user wants that.

    Attributes:
        problems: sentences on files that could not be read.
        open: faces with a name that is open now and was not before.
        taken: faces that were confirmed.
    """

    def __init__(self, context: Context, handle: JobHandle) -> None:
        self._context = context
        self._handle = handle
        self._wanted = context.settings.get(SETTING)
        self._before = context.store.read.metadata.count_open()
        self.problems: list[str] = []
        self.open = self.taken = 0

    def inside(self, looked: Looked, path: str) -> list[Region] | None:
        """Return what a photo's own file says; None where nobody wants to know."""
        if self._wanted == OFF or looked.reason:
            return None
        width, height = looked.width, looked.height
        if looked.orientation in TURNED_ORIENTATIONS:
            width, height = height, width
        return regions_inside(looked.xmp, StoredSize(width, height, looked.orientation), path)

    def read(self, roots: Sequence[str]) -> None:
        """Read what lies beside the photos.

        Raises:
            CancelledError: cancelled; what was read is kept.
        """
        if self._wanted != OFF:
            done = MetadataRead()
            read_folders(self._context, self._handle, roots, done)
            self.problems = done.problems

    def take(self) -> None:
        """Take the names where the setting says so, and count."""
        if self._wanted == OFF:
            return
        count = self._context.store.read.metadata.count_open()
        if self._wanted == VERDICTS and count:
            self.taken = take(self._context, self._handle).confirmed
            count = self._context.store.read.metadata.count_open()
        self.open = max(count - self._before, 0)
