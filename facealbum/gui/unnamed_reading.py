"""Reads the groups without a name and works out how the cards become them; in any thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from facealbum.gui.models.group_model import GroupModel, GroupOrder, Groups, sorted_groups
from facealbum.gui.models.moves import Compared, Move

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facealbum.domain.types import Group
    from facealbum.gui.models.name_model import NameModel
    from facealbum.library.library import Library


@dataclass(frozen=True)
class Found:
    """What was read, sorted and compared to what is shown.

    Attributes:
        several: groups of several faces, in the order that the user chose.
        cards: the same, with those of ``held`` in their places.
        singles: groups of one face.
        people: those with a name.
        faces: how many all of these have.
        held: ids of the cards that must not move, from the first one on; None where ``cards`` and
            ``move`` are not worked out.
        move: what leads to cards and singles.
        known: the groups, compared.
        names: the people, compared.
    """

    several: list[Group] = field(default_factory=list)
    cards: list[Group] = field(default_factory=list)
    singles: list[Group] = field(default_factory=list)
    people: list[Group] = field(default_factory=list)
    faces: int = 0
    held: Sequence[str] | None = None
    move: Move[str] = field(default_factory=lambda: Move([], []))
    known: Groups = field(default_factory=lambda: Compared({}, {}, ()))
    names: Groups = field(default_factory=lambda: Compared({}, {}, ()))

    def holds(self, held: Sequence[str]) -> bool:
        """Return whether ``cards`` are worked out, and those that are held now are in place."""
        if self.held is None or bool(held) != bool(self.held):
            return False
        return self.held[: len(held)] == held

    def shown(self) -> Found:
        """Return the same as it is once it is shown: it holds nothing of what was there before."""
        known, names = self.known.items, self.names.items
        return replace(
            self,
            held=None,
            move=Move([], []),
            known=Compared(known, known, ()),
            names=Compared(names, names, ()),
        )


class UnnamedReader:
    """Prepares what the page of unnamed groups shows, for the models that it has."""

    def __init__(self, library: Library, groups: GroupModel, names: NameModel) -> None:
        self._library = library
        self._groups = groups
        self._names = names

    def find(self, order: GroupOrder, held: Sequence[str]) -> Found:
        """Read, sort and compare."""
        seen = self._library.last_seen() if order is GroupOrder.SEEN else None
        groups = sorted_groups(self._library.groups(), order, seen)
        return self.prepared(groups, self._library.people(), held)

    def prepared(
        self, groups: Sequence[Group], people: list[Group], held: Sequence[str] = ()
    ) -> Found:
        """Compare sorted groups, and people, to what is shown."""
        found = Found(
            [group for group in groups if group.faces > 1],
            singles=[group for group in groups if group.faces == 1],
            people=people,
            faces=sum(group.faces for group in (*groups, *people)),
            known=self._groups.compare(groups),
            names=self._names.compare(people),
        )
        return self.placed(found, held)

    def placed(self, found: Found, held: Sequence[str]) -> Found:
        """Return the same with other cards in their places, and what leads there."""
        cards = _steady(found.several, held)
        ids = [group.id for group in (*cards, *found.singles)]
        move = self._groups.move(ids, found.known.changed)
        return replace(found, cards=cards, held=held, move=move)


def _steady(cards: list[Group], held: Sequence[str]) -> list[Group]:
    """Leave cards where they are; the others follow as they stand."""
    if not held:
        return cards
    places = {item: place for place, item in enumerate(held)}
    pinned = [group for group in cards if group.id in places]
    pinned.sort(key=lambda group: places[group.id])
    return [*pinned, *(group for group in cards if group.id not in places)]
