"""One part of a search as a chip: a face or an icon, its words, and a cross that takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import icons
from facealbum.gui.delegates.drawing import Look, paint_round, paint_words
from facealbum.gui.theme import BODY, FOCUS_WIDTH, S, Theme
from facealbum.gui.words import told, tr
from facealbum.library.query import (
    File,
    Folder,
    Is,
    Not,
    Number,
    PhotoState,
    Query,
    Some,
    When,
    Who,
    unparse,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from facealbum.gui.images import Images
    from facealbum.gui.letters import Letters
    from facealbum.library import SearchPart

HEIGHT = 32
FACE = 24
ICON = 16
CROSS = 28
"""Width of the right end, where a click takes the chip out, px."""
WIDEST = 340
MOST_FACES = 3
STATES = {
    PhotoState.OFFLINE: sentence("On a drive that is not connected"),
    PhotoState.DUPLICATE: sentence("Duplicates"),
    PhotoState.VIDEO: sentence("Videos"),
}


def words_of(part: SearchPart) -> tuple[str, bool]:
    """Return what a chip says, and whether it is what must not be."""
    query, excluded = part.query, isinstance(part.query, Not)
    if isinstance(query, Not):
        query = query.item
    if isinstance(query, Who) and part.people:
        return part.people[0].name or tr("No name yet"), excluded
    if isinstance(query, Folder | File):
        return query.text, excluded
    if isinstance(query, Is):
        return told(STATES[query.state]), excluded
    return unparse(query), excluded


def toggled(query: Query) -> Query:
    """Return the opposite of a part: without what it is with, and the other way round."""
    return query.item if isinstance(query, Not) else Not(query)


class Chip(QAbstractButton):
    """A click (or Space) turns "with" into "without"; the cross (or Delete) takes it out.

    Signals:
        removed: it shall go.
    """

    removed = Signal()

    def __init__(
        self, part: SearchPart, images: Images, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.part = part
        self._theme = theme
        self._look = Look(theme, images)
        self._words, self.excluded = words_of(part)
        # A part that the search can't do without keeps its place.
        self.fixed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()
        theme.changed.connect(self.update)
        images.arrived.connect(self.update)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def fix(self) -> None:
        """Show no cross: this part can't be taken out."""
        self.fixed = True
        self._name()
        self.updateGeometry()

    def _name(self) -> None:
        part = self._words
        if self.excluded:
            self.setAccessibleName(tr("without {part}", part=part))
            hint = tr("without {part}. Click or Space: with.", part=part)
        else:
            self.setAccessibleName(tr("with {part}", part=part))
            hint = tr("with {part}. Click or Space: without.", part=part)
        removing = tr("Delete takes it out.")
        self.setToolTip(hint if self.fixed else f"{hint} {removing}")

    def sizeHint(self) -> QSize:
        """Return the room for face, words and cross."""
        words = self._letters().width(self._words) + 2
        width = self._left() + words + (S + 4 if self.fixed else CROSS)
        return QSize(min(width, WIDEST), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is never squeezed."""
        return self.sizeHint()

    def _letters(self) -> Letters:
        return self._theme.letters(BODY, struck=self.excluded)

    def _faces(self) -> list[int]:
        return [group.cover_face_id for group in self.part.people[:MOST_FACES]]

    def _icon(self) -> str:
        query = self.part.query.item if isinstance(self.part.query, Not) else self.part.query
        if isinstance(query, When):
            return "calendar"
        if isinstance(query, Folder | File):
            return "folder"
        if query == Is(PhotoState.VIDEO):
            return "play"
        if isinstance(query, Number | Some):
            return "users"
        return "search"

    def _left(self) -> int:
        """Return where the words begin."""
        faces = len(self._faces())
        return 4 + FACE + (faces - 1) * FACE * 2 // 3 + S if faces else 10 + ICON + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and what is on it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_front(painter)
            right = self.width() - (S + 4 if self.fixed else CROSS)
            ink = self._theme.color("muted" if self.excluded else "text")
            rect = QRect(self._left(), 0, right - self._left(), self.height())
            paint_words(painter, rect, self._words, self._letters(), ink)
            if not self.fixed:
                self._paint_cross(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        plain = "surface" if self.excluded else "accent_soft"
        token = "pressed" if self.isDown() else "hover" if self.underMouse() else plain
        painter.setBrush(theme.color(token))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), FOCUS_WIDTH))
        else:
            painter.setPen(QPen(theme.color("border_strong" if self.excluded else "accent"), 1))
        radius = rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_front(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        faces = self._faces()
        # The first lies on top: those behind it are painted before.
        for at, face in reversed(list(enumerate(faces))):
            square = QRect(4 + at * FACE * 2 // 3, (HEIGHT - FACE) // 2, FACE, FACE)
            paint_round(painter, square, face, self._look)
        if not faces:
            color = self._theme.color("muted" if self.excluded else "accent")
            icon = icons.pixmap(self._icon(), color, ICON, ratio)
            painter.drawPixmap(10, (HEIGHT - ICON) // 2, icon)

    def _paint_cross(self, painter: QPainter) -> None:
        pen = QPen(self._theme.color("muted"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, arm = self.width() - CROSS / 2 - 1, self.height() / 2, 3.5
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it out where the cross was clicked, else press as a button."""
        on_cross = event.position().x() >= self.width() - CROSS and not self.fixed
        if on_cross and self.isDown() and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it out, Enter presses; the arrows go to the next chip, as Qt has it."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self.fixed:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
