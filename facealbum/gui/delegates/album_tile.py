"""An album in a grid: its newest photo, its name, how many photos it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui import icons, words
from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import BODY, SMALL, TILE_RADIUS
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import AlbumCard

    Index = QModelIndex | QPersistentModelIndex

BELOW = 48
"""Room for name and count under the square, px."""
EMPTY_ICON = 40


class AlbumTile(QStyledItemDelegate):
    """Paints an ``AlbumCard``."""

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the photo with the album's name and number of photos."""
        card: AlbumCard | None = index.data(Role.ITEM)
        if card is None:
            return
        theme, state = self._theme, option.state
        cell: QRect = option.rect
        square = QRect(cell.left(), cell.top(), cell.width(), cell.width())
        self._paint_cover(painter, square, card)
        if state & QStyle.StateFlag.State_Selected:
            drawing.paint_ring(painter, square, theme.color("accent"), drawing.RING, TILE_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            drawing.paint_ring(painter, square, theme.color("border_strong"), 1, TILE_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, square, theme)
        line = QRect(cell.left(), square.bottom() + 6, cell.width(), 20)
        center = Qt.AlignmentFlag.AlignHCenter
        bold, small = theme.letters(BODY, bold=True), theme.letters(SMALL)
        drawing.paint_words(painter, line, card.album.name, bold, theme.color("text"), center)
        told = words.count(card.photos, "photo") if card.photos else tr("No photo now")
        below = line.translated(0, 18)
        drawing.paint_words(painter, below, told, small, theme.color("muted"), center)

    def _paint_cover(self, painter: QPainter, square: QRect, card: AlbumCard) -> None:
        drawing.paint_photo(painter, square, card.cover_photo_id or 0, self._look, TILE_RADIUS)
        if not card.cover_photo_id:
            ratio = painter.device().devicePixelRatioF()
            icon = icons.pixmap("album", self._theme.color("faint"), EMPTY_ICON, ratio)
            corner = square.center()
            painter.drawPixmap(corner.x() - EMPTY_ICON // 2, corner.y() - EMPTY_ICON // 2, icon)
