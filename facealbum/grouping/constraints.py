"""What must and what must not be one human, whatever the vectors say."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Constraints:
    """The rules that no grouping breaks at any threshold; all keys are face ids.

    Faces of which the user said that they are one person are linked first, even if two of them
    are in one photo: the user said so. Otherwise two faces of one photo are never one human, two
    persons never become one, and a face that is not a person never joins that person's faces.
    ``persons`` beats ``rejections`` and ``apart`` where they contradict each other.

    Attributes:
        photo_of: face id to photo id. A face that is missing shares its photo with none.
        persons: face id to person id, one entry for each IS verdict.
        rejections: (face id, person id), one for each IS_NOT verdict.
        apart: pairs of face ids that are not one human.
    """

    photo_of: Mapping[int, int] = field(default_factory=dict)
    persons: Mapping[int, int] = field(default_factory=dict)
    rejections: AbstractSet[tuple[int, int]] = frozenset()
    apart: AbstractSet[tuple[int, int]] = frozenset()
