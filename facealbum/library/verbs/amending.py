"""Verbs on what is no face, strangers, birth dates, whom to forget, and faces that were missed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, Face, Group
from facealbum.jobs import JobHandle
from facealbum.library import amending, drawing, strangers
from facealbum.library.verbs.base import Verbs


class AmendingVerbs(Verbs):
    """Not a face, strangers, birth dates, deleting, drawing."""

    def not_faces(self, face_ids: Sequence[int]) -> Change:
        """Say that these are no faces: no import finds them again."""
        return amending.not_faces(self._context, face_ids)

    def bring_back(self, face_ids: Sequence[int]) -> Change:
        """Say that these are faces after all."""
        return amending.bring_back(self._context, face_ids)

    def removed_faces(self) -> list[Face]:
        """Return what the user said is no face, by id."""
        return amending.removed_faces(self._context.store.read)

    def ignore(self, group_ids: Sequence[str]) -> Change:
        """Make people and unnamed groups strangers."""
        return strangers.ignore(self._context, group_ids)

    def foresee_strangers(self, seen: strangers.Seen) -> strangers.Strangers:
        """Say whom ``ignore_strangers`` would make strangers; not for the GUI thread."""
        return strangers.foresee_strangers(self._context, seen)

    def ignore_strangers(self, seen: strangers.Seen) -> Change:
        """Make strangers of all who were seen once, or at one event only."""
        return strangers.ignore_strangers(self._context, seen)

    def know(self, group_id: str) -> Change:
        """Take back that somebody is a stranger."""
        return strangers.know(self._context, group_id)

    def strangers(self) -> list[Group]:
        """Return the strangers with a face, biggest first."""
        return self._context.store.read.groups.strangers()

    def set_birth_date(self, group_id: str, birth_date: date | None) -> Change:
        """Say when a person was born; no face from before is theirs."""
        return amending.set_birth_date(self._context, group_id, birth_date)

    def delete_person(self, group_id: str) -> Change:
        """Forget a person; their faces are unknown again."""
        return amending.delete_person(self._context, group_id)

    def draw_face(
        self,
        photo_id: int,
        box: Box,
        to: str | None = None,
        name: str = "",
        at: float | None = None,
    ) -> JobHandle:
        """Add a face that the detector missed; the result is a ``Change``.

        In a clip ``at`` says in which frame.
        """
        return self._start(
            sentence("Draw a face"),
            lambda job: drawing.draw_face(self._context, job, photo_id, box, to, name, at),
        )
