"""The people who have a name, for the completion of name fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facealbum.domain.types import Group
from facealbum.gui import words
from facealbum.gui.models.group_model import name_key
from facealbum.gui.models.id_model import IdModel, Role

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index


class NameModel(IdModel[str]):
    """People by id, those with the most photos first; ``EditRole`` is what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Group] = {}

    def show(self, people: Sequence[Group]) -> None:
        """Take these people; those without a name are left out."""
        named = sorted(
            (person for person in people if person.name),
            key=lambda person: (-person.photos, name_key(person.name)),
        )
        self._people = {person.id: person for person in named}
        self.renew(list(self._people), None, list(self._people))

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person.name}, {words.count(person.photos, 'photo')}"
        return None
