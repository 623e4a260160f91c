"""A step of the history as a line: what was done, to whom, some of the faces, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui import words
from facealbum.gui.delegates import drawing
from facealbum.gui.happened import said_of
from facealbum.gui.models.history_model import detail, now, state
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import BODY, FOCUS_WIDTH, RADIUS, SMALL, XS, L, M, S

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Step

    Index = QModelIndex | QPersistentModelIndex

FACE = 36
HEIGHT = FACE + 2 * M
TIME = 150
"""Width of the column of times, px."""
WORDS = 240
"""Least width of the words; faces take what is left."""
FAINT = 0.4


class HistoryRow(QStyledItemDelegate):
    """Paints a ``Step``."""

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(WORDS + TIME, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words at the left, then faces, then the time."""
        step: Step | None = index.data(Role.ITEM)
        row = option.rect.adjusted(L, 1, -L, -1)
        self._paint_ground(painter, option, row)
        if step is None:
            return
        inner = row.adjusted(S, 0, -S, 0)
        when = QRect(inner.right() - TIME, inner.top(), TIME, inner.height())
        gone = bool(state(step))
        self._paint_when(painter, when, step)
        left = self._paint_faces(painter, inner, when.left() - M, step.faces, gone)
        room = QRect(inner.left(), inner.top(), left - M - inner.left(), inner.height())
        self._paint_what(painter, room, step, gone)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect) -> None:
        theme = self._theme
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_ring(painter, row, theme.color("accent"), FOCUS_WIDTH, RADIUS)

    def _paint_what(self, painter: QPainter, room: QRect, step: Step, gone: bool) -> None:
        color = self._theme.color("muted" if gone else "text")
        more = detail(step)
        upper = QRect(room.left(), room.top() + S + XS, room.width(), room.height() // 2 - S)
        place = upper if more else room
        letters = self._theme.letters(BODY, bold=not gone)
        drawing.paint_words(painter, place, said_of(step.entry.label), letters, color)
        if more:
            lower = upper.translated(0, upper.height())
            muted = self._theme.color("muted")
            drawing.paint_words(painter, lower, more, self._theme.letters(SMALL), muted)

    def _paint_when(self, painter: QPainter, room: QRect, step: Step) -> None:
        word, small = state(step), self._theme.letters(SMALL)
        right = Qt.AlignmentFlag.AlignRight
        time = words.moment(step.entry.at, now())
        place = room
        if word:
            place = QRect(room.left(), room.top() + S + XS, room.width(), room.height() // 2 - S)
            below = place.translated(0, place.height())
            drawing.paint_words(painter, below, word, small, self._theme.color("muted"), right)
        drawing.paint_words(painter, place, time, small, self._theme.color("muted"), right)

    def _paint_faces(
        self, painter: QPainter, inner: QRect, right: int, faces: tuple[int, ...], gone: bool
    ) -> int:
        """Paint as many faces as there is room for; return where they begin."""
        room = right - inner.left() - WORDS
        shown = faces[: max(room // (FACE + XS), 0)]
        left = right - len(shown) * (FACE + XS)
        painter.setOpacity(FAINT if gone else 1.0)
        for number, face in enumerate(shown):
            top = inner.top() + (inner.height() - FACE) // 2
            place = QRect(left + number * (FACE + XS), top, FACE, FACE)
            drawing.paint_face(painter, place, face, self._look, RADIUS)
        painter.setOpacity(1.0)
        return left
