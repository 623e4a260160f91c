"""A person in a completion list: avatar, name, number of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui import words
from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import BODY, RADIUS, SMALL, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

HEIGHT = 40
AVATAR = 28


class NameRow(QStyledItemDelegate):
    """Paints a ``Group`` as one line."""

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the avatar, the name, and the count at the right."""
        person: Group | None = index.data(Role.ITEM)
        if person is None:
            return
        theme = self._theme
        row: QRect = option.rect
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        avatar = QRect(row.left() + S, row.top() + (HEIGHT - AVATAR) // 2, AVATAR, AVATAR)
        drawing.paint_round(painter, avatar, person.cover_face_id, self._look)
        small = theme.letters(SMALL)
        likely = bool(index.data(Role.LIKELY))
        count = tr("looks alike") if likely else words.number(person.photos)
        width = small.width(count)
        right = QRect(row.right() - width - S, row.top(), width + 1, HEIGHT)
        drawing.paint_words(
            painter, right, count, small, theme.color("accent" if likely else "muted")
        )
        name = QRect(avatar.right() + S, row.top(), right.left() - avatar.right() - 2 * S, HEIGHT)
        drawing.paint_words(painter, name, person.name, theme.letters(BODY), theme.color("text"))
