"""Taking back one step of long ago, while the later ones that don't stand on it stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np

from facealbum.store.aligning import align, part_same_photo
from facealbum.store.footprints import Footprint
from facealbum.store.places import Places, ids_of
from facealbum.store.recording import Image, Recorder
from facealbum.store.restoring import Restorer
from facealbum.store.scope import Scope
from facealbum.store.summaries import refresh

Images = tuple[Image, Image]
"""The rows before and after an entry."""


def in_force(takes_back: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the entries that are taken back.

    ``takes_back`` has what each entry that is not undone took back. One that was itself taken back
    takes nothing back any more.
    """
    gone: set[int] = set()
    for entry in sorted(takes_back, reverse=True):
        if entry not in gone:
            gone.update(takes_back[entry])
    return gone


def standing_on(
    entry_id: int,
    later: Sequence[int],
    takes_back: Mapping[int, Sequence[int]],
    footprint: Callable[[int], Footprint],
) -> list[int]:
    """Return which later entries stand on one, oldest first.

    Args:
        entry_id: the entry.
        later: all later ones that are not undone, oldest first.
        takes_back: as for ``in_force``.
        footprint: returns that of an entry's own rows.
    """
    carried: list[int] = []
    footprint = _whole(takes_back, footprint)
    while True:
        # What was taken back by one that goes is in force again, and may stand on it as well.
        staying = {entry: ids for entry, ids in takes_back.items() if entry not in carried}
        gone = in_force(staying)
        found = _carried(
            entry_id, [entry for entry in later if entry not in gone], takes_back, footprint
        )
        if found == carried:
            return found
        carried = found


def _whole(
    takes_back: Mapping[int, Sequence[int]], footprint: Callable[[int], Footprint]
) -> Callable[[int], Footprint]:
    """Return what gives the footprint of an entry with those of all that it took back.

    An entry that took back two that cancel each other has no rows of its own; when it goes, both
    are in force again all the same, and what touched their rows since stands on it.
    """

    @cache
    def whole(entry_id: int) -> Footprint:
        found, seen, waiting = Footprint(), {entry_id}, [entry_id]
        while waiting:
            entry = waiting.pop()
            found.add(footprint(entry))
            new = set(takes_back.get(entry, ())) - seen
            seen |= new
            waiting.extend(new)
        return found

    return whole


def _carried(
    entry_id: int,
    later: Sequence[int],
    takes_back: Mapping[int, Sequence[int]],
    footprint: Callable[[int], Footprint],
) -> list[int]:
    carried: list[int] = []
    base = Footprint()
    base.add(footprint(entry_id))
    for entry in later:
        # What an entry took back of later ones is as if neither had been done.
        older = [taken for taken in takes_back.get(entry, ()) if taken < entry_id]
        parts = older if entry in takes_back else [entry]
        if any(base.carries(footprint(part)) for part in parts):
            base.add(footprint(entry))
            carried.append(entry)
    return carried


class TakingBack:
    """Gives rows of truth back what they were before some entries, inside a recording."""

    def __init__(self, scope: Scope, recorder: Recorder) -> None:
        self._scope = scope
        self._recorder = recorder
        self._restorer = Restorer(scope)
        self._faces: set[int] = set()
        self._moved: set[int] = set()

    def apply(self, before: Image, after: Image) -> None:
        """Take one entry back; of several the newest comes first."""
        refresh(self._scope)
        self._recorder.touch_image(before)
        self._faces |= before.faces
        self._restorer.restore_truth(before)
        self._scope.dirty.update(before.persons)
        goals = self._goals(before, after)
        self._moved.update(goals.faces.tolist())
        self._restorer.restore(Image(places=goals))
        refresh(self._scope)

    def finish(self) -> set[int]:
        """Put the placements right with the truth; return the keys of the groups touched."""
        align(self._scope, self._faces)
        part_same_photo(self._scope, self._moved)
        refresh(self._scope)
        return self._recorder.places_of(ids_of(sorted(self._faces))).named()

    def _goals(self, before: Image, after: Image) -> Places:
        """Return where faces go back to: those that still stand where the entry had put them."""
        then, now = before.places, self._recorder.places_of(before.places.faces)
        people = [key for key in then.named() if key > 0]
        rows = self._recorder.look_at(Image(persons=dict.fromkeys(people))).persons
        gone = [person for person, row in rows.items() if row is None]
        stays = (now.keys == after.places.keys) & ~np.isin(then.keys, gone)
        return then.some(stays)
