"""Verbs on what the machine thinks: regroup, foresee, suggest, explain, identify."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Group
from facealbum.jobs import JobHandle
from facealbum.library import explaining, identifying, mapping, regrouping
from facealbum.library.previewing import LISTED, SHOWN, Preview
from facealbum.library.verbs.base import Verbs


class GroupingVerbs(Verbs):
    """Regrouping and why."""

    def regroup(self, threshold: float | None = None) -> JobHandle:
        """Group all faces anew; the result is a ``Change``."""
        chosen = None if threshold is None else regrouping.checked(threshold)
        return self._start(
            sentence("Regroup"), lambda job: regrouping.regroup(self._context, job, chosen)
        )

    def preview(self, threshold: float, listed: int = LISTED) -> Preview:
        """Return what a regroup at ``threshold`` would make; lists so many joins and parts."""
        return self._previewer.preview(threshold, listed)

    def preview_groups(
        self, threshold: float, limit: int = SHOWN, *, people: bool = False
    ) -> list[Group]:
        """Return the ``limit`` biggest unnamed groups, or people, as a regroup would make them."""
        return self._previewer.preview_groups(threshold, limit, people=people)

    def preview_cards(
        self, threshold: float, limit: int, faces: int, skip: int = 0
    ) -> list[tuple[Group, tuple[int, ...]]]:
        """Return ``limit`` unnamed groups likewise, with up to ``faces`` faces each, after some."""
        return self._previewer.preview_cards(threshold, limit, faces, skip)

    def suggest(self) -> JobHandle:
        """Look for a threshold for this library; the result is a ``Suggestion``."""
        return self._start(
            sentence("Suggest"), lambda job: regrouping.suggested(self._context, job)
        )

    def explain(self, a: int | str, b: int | str) -> explaining.Explained:
        """Say why two faces (ids) or groups are one person or not; not for the GUI thread."""
        return explaining.explain_sides(self._context, a, b)

    def identify(self, face_id: int) -> identifying.Identified:
        """Say who a face is by what is confirmed, or nobody known; not for the GUI thread."""
        return self._identifier.identify_face(face_id)

    def identify_photo(self, photo: Path) -> list[identifying.Identified]:
        """Say who is in any photo, left to right; takes a second, for the models."""
        return self._identifier.identify_photo(photo)

    def map_person(
        self, group_id: str, like: Mapping[int, tuple[float, float]] | None = None
    ) -> mapping.PersonMap:
        """Return where a person's faces lie by who is near whom; not for the GUI thread.

        ``like`` has the places of faces on the map that was shown before.
        """
        return mapping.map_person(self._context, self._identifier.known(), group_id, like)
