"""The names of other programs as questions of the review queue.

Where other programs give one name to faces of an unnamed group and no other, the whole group is
asked about; else only the faces that have the name. One question for each group at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facealbum.grouping.questions import Kind, Topic
from facealbum.library.sitting import Sitting
from facealbum.store import Tables, ToldGroup, name_key

LIKELY = 0.95
"""The chance of a yes: somebody gave the name once, and only a box may have been taken wrongly."""
ASKED_AT_ONCE = 64
"""So many groups, those with most faces first."""
FEW = 8
"""With fewer left, all groups are looked at again."""


@dataclass(frozen=True, slots=True)
class ToldTopic:
    """A question about what another program says.

    Attributes:
        topic: what to ask.
        faces: those that a yes confirms, those with the name first.
        told: who says it.
    """

    topic: Topic
    faces: list[int]
    told: ToldGroup

    @property
    def left(self) -> int:
        """How many faces it settles that are counted nowhere else."""
        return len(self.faces) if self.topic.key > 0 else 0


class ToldQueue:
    """The groups to ask about; kept, so that after an answer only a few are looked at again."""

    def __init__(self) -> None:
        self._keys: list[int] | None = None

    def outdate(self) -> None:
        """Look at everything again the next time: files were read, or much changed."""
        self._keys = None

    def hear(self, keys: Iterable[int]) -> None:
        """Look again at groups whose faces changed."""
        if self._keys is not None:
            self._keys += keys

    def topics(self, tables: Tables, sitting: Sitting) -> dict[int, ToldTopic]:
        """Return the questions by the key of their group."""
        found = tables.metadata.asked(ASKED_AT_ONCE, self._keys)
        if self._keys is not None and len(found) < FEW:
            found = tables.metadata.asked(ASKED_AT_ONCE)
        topics: dict[int, ToldTopic] = {}
        for told in found:
            if told.group_key not in topics:
                topics[told.group_key] = _topic(tables, sitting, told)
        self._keys = list(topics)
        return topics


def told_about(tables: Tables, sitting: Sitting, key: int, name: str) -> ToldTopic | None:
    """Return the question whether a group is who another program says, or None."""
    for told in tables.metadata.asked(-1, [key]):
        if name_key(told.name) == name_key(name):
            return _topic(tables, sitting, told)
    return None


def _topic(tables: Tables, sitting: Sitting, told: ToldGroup) -> ToldTopic:
    key, person, faces = told.group_key, told.person_id, list(told.face_ids)
    whole = told.alone and key in sitting.groups.rows
    if whole and (person is None or sitting.may_be(key, person)):
        named = set(faces)
        faces += [face for face in tables.placements.doubtful_first(key) if face not in named]
    topic = Topic(Kind.TOLD, key, person or 0, chance=LIKELY, gain=float(len(faces)))
    return ToldTopic(topic, faces, told)
