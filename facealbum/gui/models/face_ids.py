"""Faces by id alone, for views that show nothing but the faces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index

FACE = sentence("Face")


class FaceIds(IdModel[int]):
    """Face ids in order; ``says`` is read aloud for each."""

    def __init__(self, says: str = FACE) -> None:
        super().__init__()
        self._says = says

    def show(self, ids: Sequence[int]) -> None:
        """Take these faces."""
        self.renew(list(dict.fromkeys(ids)), None)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a face can be chosen and dragged."""
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | drag

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the id, or the words that are read aloud."""
        item = super().data(index, Role.ID)
        if item is None or role == Role.ID:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{face} {number} of {all}",
                face=words.told(self._says),
                number=index.row() + 1,
                all=self.rowCount(),
            )
        return None
