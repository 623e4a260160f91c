"""Verbs that help when something went wrong: the log, and a report of the problem."""

from __future__ import annotations

from collections.abc import Iterable

from facealbum.domain.log_file import log_lines
from facealbum.library import reporting
from facealbum.library.verbs.base import Verbs


class HelpingVerbs(Verbs):
    """Looking into what happened."""

    def log_lines(self, at_most: int = 1_000) -> list[str]:
        """Return the last lines of the log; none where nothing was logged."""
        return log_lines(self._context.store.folder, at_most)

    def problem_report(self, facts: Iterable[tuple[str, object]] = ()) -> str:
        """Return a text with nothing private in it; not for the GUI thread.

        ``facts`` are names and values that the caller adds.
        """
        return reporting.problem_report(self._context, facts)
