"""Verbs that say how good the albums are."""

from __future__ import annotations

from facealbum.domain.sentences import sentence
from facealbum.jobs import JobHandle
from facealbum.library.verbs.base import Verbs


class CheckingVerbs(Verbs):
    """The self-check."""

    def check(self) -> JobHandle:
        """Look how good the albums are; the result is a ``SelfCheck``, kept until a change."""
        return self._start(sentence("Check"), self._checker.check)
