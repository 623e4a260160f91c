"""People and unnamed groups, sorted and in sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from facealbum.domain import orders
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Group
from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role, Section
from facealbum.gui.models.moves import Compared, Move, compared
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index

MIME = "application/x-facealbum-groups"
"""Ids of people and groups, one a line, for dragging one on another."""


class Order(StrEnum):
    """How people are sorted; the values are what the user reads."""

    PHOTOS = sentence("Most photos")
    NAME = sentence("By name")
    RECENT = sentence("Recently added")
    SEEN = sentence("Latest photo")


class GroupOrder(StrEnum):
    """How groups without a name are sorted; the values are what the user reads."""

    FACES = sentence("Most faces")
    PHOTOS = sentence("Most photos")
    SEEN = sentence("Latest photo")


_MEANT = {
    "FACES": orders.GroupOrder.FACES,
    "PHOTOS": orders.GroupOrder.PHOTOS,
    "NAME": orders.GroupOrder.NAME,
    "RECENT": orders.GroupOrder.RECENT,
    "SEEN": orders.GroupOrder.LATEST,
}


Groups = Compared[str, Group]


class GroupModel(IdModel[str]):
    """Groups by id; ``Role.ITEM`` is the ``Group``."""

    def __init__(self, *, draggable: bool = False) -> None:
        super().__init__()
        self._groups: dict[str, Group] = {}
        self._draggable = draggable

    def group(self, group_id: str) -> Group | None:
        """Return what is known of a group, or None where it is not in the list."""
        return self._groups.get(group_id)

    def groups(self) -> list[Group]:
        """Return the groups in the order of the rows."""
        return [self._groups[item] for item in self.ids]

    def compare(self, groups: Sequence[Group]) -> Groups:
        """Compare groups to those that are shown; in any thread."""
        return compared(self._groups, {group.id: group for group in groups})

    def show(
        self,
        groups: Sequence[Group],
        sections: Sequence[Section] | None = None,
        touched: frozenset[str] = frozenset(),
        known: Groups | None = None,
    ) -> None:
        """Take these groups in this order; ``touched`` are painted again even when unchanged.

        ``known`` are the same groups, in any order, compared before.
        """
        if known is None or known.to is not self._groups:
            known = self.compare(groups)
        new, changed = known.items, list(known.changed)
        self._groups = new
        seen = set(changed)
        changed += [item for item in touched if item in new and item not in seen]
        self.renew([group.id for group in groups], sections, changed)

    def take(self, known: Groups, move: Move[str], sections: Sequence[Section] | None) -> None:
        """Take groups that were compared, and whose rows were worked out, in another thread."""
        if known.to is not self._groups:
            known = compared(self._groups, known.items)
            move = self.move(move.to, known.changed)
        self._groups = known.items
        self.renew(move, sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the group, its name, or the sentence that is read aloud."""
        item = super().data(index, Role.ID)
        group = self._groups.get(item) if isinstance(item, str) else None
        if group is None:
            return None
        if role == Role.ID:
            return item
        if role == Role.ITEM:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return group.name or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = group.name or tr("No name yet")
            return f"{name}, {words.count(group.photos, 'photo')}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let groups be dragged on each other where the page wants that."""
        flags = super().flags(index)
        if self._draggable and index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing that is dragged here."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged groups."""
        mime = QMimeData()
        ids = [str(index.data(Role.ID)) for index in indexes]
        mime.setData(MIME, "\n".join(ids).encode())
        return mime

    def supportedDragActions(self) -> Qt.DropAction:
        """Return that dragging moves: the dragged one becomes part of the other."""
        return Qt.DropAction.MoveAction


def dragged_ids(mime: QMimeData) -> list[str]:
    """Return the ids of groups that are being dragged; empty where it is something else."""
    if not mime.hasFormat(MIME):
        return []
    return bytes(mime.data(MIME).data()).decode().split("\n")


def sorted_people(
    people: Sequence[Group], order: Order, seen: Mapping[str, str] | None = None
) -> list[Group]:
    """Return people in the order that the user chose; those without a name stand last.

    ``seen`` says by id when the latest photo was taken, where that is the order.
    """
    if order is not Order.SEEN:
        people = sorted(people, key=lambda group: group.id)
    return orders.sorted_groups(people, _MEANT[order.name], seen)


def sorted_groups(
    groups: Sequence[Group], order: GroupOrder, seen: Mapping[str, str] | None = None
) -> list[Group]:
    """Return groups without a name, which come biggest first, in the order the user chose."""
    if order is GroupOrder.FACES:
        return list(groups)
    return orders.sorted_groups(groups, _MEANT[order.name], seen)
