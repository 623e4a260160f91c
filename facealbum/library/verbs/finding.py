"""Verbs that find photos, take them out and measure."""

from __future__ import annotations

from pathlib import Path

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle
from facealbum.library import evaluating, exporting, reading, searching
from facealbum.library.verbs.base import Verbs
from facealbum.store import group_key


class FindingVerbs(Verbs):
    """Searching, exporting, comparing."""

    def search(self, query: str) -> searching.SearchResult:
        """Return the photos that match; ``library.query`` has the grammar."""
        with self._context.store.snapshot() as tables:
            return searching.search(tables, query)

    def export(self, group_id_or_query: str, destination: Path) -> JobHandle:
        """Copy the photos of a group or a search; the result is an ``ExportReport``."""
        photos = self._photos_for(group_id_or_query)
        return self._start(
            "Export", lambda job: exporting.copy_photos(photos, Path(destination), job)
        )

    def verify(self, a: Path, b: Path) -> evaluating.Verification:
        """Compare the largest faces of two photos."""
        return evaluating.verify(self._context.workshop(), a, b)

    def _photos_for(self, group_id_or_query: str) -> list[Photo]:
        try:
            group_key(group_id_or_query)
        except UnknownIdError:
            return self.search(group_id_or_query).photos
        return reading.photos_of(self._context.store.read, group_id_or_query)
