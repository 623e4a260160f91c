"""Verbs by which the user says who is who; each is one entry of the journal."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Change
from facealbum.library import reviewing
from facealbum.library.verbs.base import Verbs


class CuratingVerbs(Verbs):
    """Naming, merging, moving, hiding."""

    def name(self, group_id: str, name: str) -> Change:
        """Name a person or group; merges where the name is taken."""
        return reviewing.name(self._context, group_id, name)

    def merge(self, group_ids: Sequence[str]) -> Change:
        """Make groups one person."""
        return reviewing.merge(self._context, group_ids)

    def move_faces(self, face_ids: Sequence[int], to: str | None, name: str = "") -> Change:
        """Say that faces are the person ``to``, or a new one."""
        return reviewing.move_faces(self._context, face_ids, to, name)

    def reject_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        """Say that faces are not this person."""
        return reviewing.reject_faces(self._context, face_ids, group_id)

    def confirm_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        """Say that faces are this person."""
        return reviewing.confirm_faces(self._context, face_ids, group_id)

    def part(self, faces_a: Sequence[int], faces_b: Sequence[int]) -> Change:
        """Say that two sides are two people: nothing brings them together again."""
        return reviewing.part(self._context, faces_a, faces_b)

    def hide(self, *group_ids: str) -> Change:
        """Show people no more."""
        return reviewing.hide(self._context, group_ids)

    def show(self, *group_ids: str) -> Change:
        """Show hidden people again."""
        return reviewing.show(self._context, group_ids)

    def set_cover(self, group_id: str, face_id: int) -> Change:
        """Choose the face that stands for a person."""
        return reviewing.set_cover(self._context, group_id, face_id)
