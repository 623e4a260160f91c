"""A person in a grid: face, name, number of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import Role
from facealbum.gui.rounded import Shape
from facealbum.gui.theme import BODY, SMALL, TILE_RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

BELOW = 48
"""Room for name and count under the square, px."""
NAMELESS = sentence("Add a name")


class GroupTile(QStyledItemDelegate):
    """Paints a ``Group``.

    Attributes:
        target: id of the group that something is being dragged over, or None.
        editing: id of the group whose name is being changed, or "".
        ticks: whether groups can be selected by the tick in their corner.
    """

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._look = drawing.Look(theme, images)
        self.target: str | None = None
        self.editing = ""
        self.ticks = True

    @staticmethod
    def picture_rect(cell: QRect) -> QRect:
        """Return where the face stands in the cell."""
        return QRect(cell.left(), cell.top(), cell.width(), cell.width())

    def tick_rect(self, cell: QRect) -> QRect:
        """Return where a click selects instead of opening."""
        return drawing.tick_rect(self.picture_rect(cell)) if self.ticks else QRect()

    def foresee(self, cell: QRect, ratio: float, index: Index) -> None:
        """Ask for the face."""
        group: Group | None = index.data(Role.ITEM)
        if group is not None:
            shape = Shape.of(self.picture_rect(cell).size(), TILE_RADIUS, ratio)
            self._images.face_tile(group.cover_face_id, shape)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the face with its name and its number of photos."""
        group: Group | None = index.data(Role.ITEM)
        if group is None:
            return
        theme, state = self._theme, option.state
        cell: QRect = option.rect
        square = self.picture_rect(cell)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        drawing.paint_face(painter, square, group.cover_face_id, self._look, TILE_RADIUS)
        if selected or self.target == group.id:
            drawing.paint_ring(painter, square, theme.color("accent"), drawing.RING, TILE_RADIUS)
        if self.ticks and (selected or hover):
            drawing.paint_tick(painter, square, theme, on=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, square, theme)
        if group.id != self.editing:
            self._write(painter, QRect(cell.left(), square.bottom() + 6, cell.width(), 20), group)

    def _write(self, painter: QPainter, line: QRect, group: Group) -> None:
        theme = self._theme
        name_color = theme.color("text" if group.name else "muted")
        letters = theme.letters(BODY, bold=bool(group.name))
        center = Qt.AlignmentFlag.AlignHCenter
        name = group.name or words.told(NAMELESS)
        drawing.paint_words(painter, line, name, letters, name_color, center)
        photos = words.count(group.photos, "photo")
        below = line.translated(0, 18)
        small, muted = theme.letters(SMALL), theme.color("muted")
        drawing.paint_words(painter, below, photos, small, muted, center)
