"""Verbs that find photos and measure."""

from __future__ import annotations

from pathlib import Path

from facealbum.library import evaluating, searching
from facealbum.library.verbs.base import Verbs


class FindingVerbs(Verbs):
    """Searching, comparing."""

    def search(self, query: str) -> searching.SearchResult:
        """Return the photos that match; ``library.query`` has the grammar."""
        with self._context.store.snapshot() as tables:
            return searching.search(tables, query)

    def search_ids(self, query: str) -> list[int]:
        """Return the ids of the same photos: a fraction of the time where they are many."""
        with self._context.store.snapshot() as tables:
            return searching.search_ids(tables, query)

    def find(self, query: str) -> searching.Found:
        """Return the ids of the photos that match, and what the search was understood as."""
        with self._context.store.snapshot() as tables:
            return searching.find(tables, query)

    def vocabulary(self) -> searching.Vocabulary:
        """Return names, folders and years to search for; not for the GUI thread."""
        with self._context.store.snapshot() as tables:
            return searching.vocabulary(tables)

    def verify(self, a: Path, b: Path) -> evaluating.Verification:
        """Compare the largest faces of two photos."""
        return evaluating.verify(self._context.workshop(), a, b)
