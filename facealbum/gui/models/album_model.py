"""Albums by name, each with what it shows now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.models.moves import differing

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index
    from facealbum.library import AlbumCard


class AlbumModel(IdModel[int]):
    """Albums by id; ``Role.ITEM`` is the ``AlbumCard``."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[int, AlbumCard] = {}

    def show(self, cards: Sequence[AlbumCard]) -> None:
        """Take these albums in this order."""
        new = {card.album.id: card for card in cards}
        changed = differing(self._cards, new)
        self._cards = new
        self.renew(list(new), None, changed)

    def card(self, album_id: int) -> AlbumCard | None:
        """Return what is known of an album, or None where it is not in the list."""
        return self._cards.get(album_id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the album, its name, its search, or the sentence that is read aloud."""
        item = super().data(index, Role.ID)
        card = self._cards.get(item) if isinstance(item, int) else None
        if card is None:
            return None
        if role == Role.ID:
            return item
        if role == Role.ITEM:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.album.name
        note = words.told(card.note) if card.note else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(line for line in (card.album.name, card.text, note) if line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f"{card.album.name}, {words.count(card.photos, 'photo')}"
            return f"{told}. {note}" if note else told
        return None
