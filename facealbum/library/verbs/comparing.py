"""Verbs that put two faces or photos beside each other, and say whether they are one person."""

from __future__ import annotations

from pathlib import Path

from facealbum.domain.types import Change
from facealbum.library import comparing
from facealbum.library.verbs.base import Verbs


class ComparingVerbs(Verbs):
    """Comparing, and the two answers."""

    def look_at(self, what: int | Path) -> comparing.Side:
        """Return the faces of a face or photo, to be compared; not for the GUI thread."""
        return comparing.look_at(self._context, [what])[0]

    def compare(
        self, a: int | Path | comparing.Side, b: int | Path | comparing.Side
    ) -> comparing.Comparison:
        """Compare two faces (ids), photos (files) or sides; not for the GUI thread."""
        return comparing.compare(self._context, a, b)

    def say_same(self, face_a: int, face_b: int, to: str | None = None) -> Change:
        """Say that two faces are one person: ``to``, or whom one of them stands with."""
        return comparing.say_same(self._context, face_a, face_b, to)

    def say_two(self, face_a: int, face_b: int) -> Change:
        """Say that two faces are two people; the less sure one leaves where they stand together."""
        return comparing.say_two(self._context, face_a, face_b)
