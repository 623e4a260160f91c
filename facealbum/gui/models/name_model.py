"""The people who have a name, for the completion of name fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facealbum.domain.orders import alphabetical
from facealbum.domain.types import Group
from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.models.moves import Compared, compared
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.group_model import Groups
    from facealbum.gui.models.id_model import Index


class NameModel(IdModel[str]):
    """People by id, those with the most photos first; ``EditRole`` is what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Group] = {}
        self._likely: list[str] = []

    def compare(self, people: Iterable[Group]) -> Groups:
        """Compare people to those that are shown; in any thread."""
        named = sorted(
            (person for person in people if person.name),
            key=lambda person: (-person.photos, alphabetical(person.name)),
        )
        return compared(self._people, {person.id: person for person in named})

    def show(self, people: Sequence[Group] | Groups) -> None:
        """Take these people, compared before or not; those without a name are left out."""
        if not isinstance(people, Compared):
            people = self.compare(people)
        elif people.to is not self._people:
            people = self.compare(people.items.values())
        self._people = people.items
        self._order(people.changed)

    def show_likely(self, ids: Sequence[str]) -> None:
        """Let these stand first, in this order: the face that is asked about looks like them."""
        if list(ids) != self._likely:
            changed = [*self._likely, *ids]
            self._likely = list(ids)
            self._order(changed)

    @property
    def likeliest(self) -> str:
        """The name of the first of those who are likely, "" for nobody."""
        known = [self._people[item].name for item in self._likely if item in self._people]
        return known[0] if known else ""

    def _order(self, changed: Sequence[str]) -> None:
        first = [item for item in self._likely if item in self._people]
        ids = list(dict.fromkeys([*first, *self._people]))
        self.renew(ids, None, changed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the person, the name, or the sentence that is read aloud."""
        item = super().data(index, Role.ID)
        person = self._people.get(item) if isinstance(item, str) else None
        if person is None:
            return None
        if role == Role.ID:
            return item
        if role == Role.ITEM:
            return person
        if role == Role.LIKELY:
            return item in self._likely
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [person.name, words.count(person.photos, "photo")]
            return ", ".join([*parts, tr("looks alike")] if item in self._likely else parts)
        return None
