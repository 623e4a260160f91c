"""The invitation that fills an empty window, and the faces that appear in it as they are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui.actions import ACTIONS
from facealbum.gui.delegates.drawing import Look, paint_face
from facealbum.gui.images import Images
from facealbum.gui.theme import DISPLAY, HEADING, TILE_RADIUS, XL, XXL, L, M, S, Theme
from facealbum.gui.views.more_button import MoreButton
from facealbum.gui.words import told, tr

PROMISE = sentence("Everything stays on this computer. Your photos are never changed.")
FACE_SIDES = (168, 136, 104, 80)
"""Sizes of a found face, logical px: as large as lets them all be seen, else the smallest."""
GAP = 16
DRAWING = QSize(330, 190)


class Drawing(QWidget):
    """A small album drawn with lines: three photos, three faces."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(DRAWING)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photos, back to front."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, base = self.width() / 2, self.height() / 2
            for dx, dy, angle, accent in ((-84, 6, -9, False), (84, 6, 9, False), (0, -4, 0, True)):
                painter.save()
                painter.translate(middle + dx, base + dy)
                painter.rotate(angle)
                self._paint_photo(painter, accent)
                painter.restore()

    def _paint_photo(self, painter: QPainter, accent: bool) -> None:
        ink = self._theme.color("accent" if accent else "border_strong")
        card = QRectF(-58, -70, 116, 140)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(card, TILE_RADIUS, TILE_RADIUS)
        picture = card.adjusted(10, 10, -10, -34)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft" if accent else "hover"))
        painter.drawRoundedRect(picture, 6, 6)
        clip = QPainterPath()
        clip.addRoundedRect(picture, 6, 6)
        painter.setClipPath(clip)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(0, -28), 17, 17)
        painter.drawEllipse(QPointF(0, 36), 36, 36)
        painter.setClipping(False)
        painter.setPen(QPen(ink, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(-26, 53), QPointF(26, 53))


class Mosaic(QWidget):
    """Faces as they are found, filling the middle row by row."""

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(theme, images)
        self._faces: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        images.arrived.connect(self.update)

    @property
    def faces(self) -> list[int]:
        """The faces that are shown, in the order in which they came."""
        return list(self._faces)

    def show_faces(self, face_ids: Sequence[int]) -> None:
        """Show these faces; those already there keep their place."""
        wanted = set(face_ids)
        kept = [face for face in self._faces if face in wanted]
        known = set(kept)
        self._faces = kept + [face for face in face_ids if face not in known]
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the faces out anew."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many faces as there is room for, rows centred."""
        with QPainter(self) as painter:
            side = next(
                (s for s in FACE_SIDES if self._room(s) >= len(self._faces)), FACE_SIDES[-1]
            )
            across = self._across(side)
            shown = self._faces[: self._room(side)]
            rows = [shown[start : start + across] for start in range(0, len(shown), across)]
            top = (self.height() - len(rows) * (side + GAP) + GAP) // 2
            for row in rows:
                left = (self.width() - len(row) * (side + GAP) + GAP) // 2
                for face in row:
                    paint_face(painter, QRect(left, top, side, side), face, self._look, TILE_RADIUS)
                    left += side + GAP
                top += side + GAP

    def _across(self, side: int) -> int:
        return max(1, (self.width() + GAP) // (side + GAP))

    def _room(self, side: int) -> int:
        return self._across(side) * max(1, (self.height() + GAP) // (side + GAP))


class FirstRun(QWidget):
    """Invites to drop photos; shows the faces while the first import runs."""

    choose_wanted = Signal()
    sample_wanted = Signal()
    look_wanted = Signal()
    """The user does not want to wait: show what there is."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = _label("", "muted")
        self._found = _label("")
        self._found.setFont(theme.font(HEADING, bold=True))
        self.mosaic = Mosaic(images, theme)
        self.choose = QPushButton(tr("Choose folders…"))
        self.sample = QPushButton(tr("Try it with a sample album"))
        self.more = MoreButton([each for each in ACTIONS if each.at_first], actions, theme)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(M, S, M, 0)  # where the bar over the pages has it
        top.addStretch(1)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._invitation())
        self._stack.addWidget(self._finding())

    def _invitation(self) -> QWidget:
        page = QWidget()
        title = _label(tr("Drop your photo folders here"))
        title.setFont(self._theme.font(DISPLAY, bold=True))
        finds = tr("facealbum finds the people in them. You give them their names.")
        about = _label(finds, "muted")
        self.choose.setProperty("role", "primary")
        self.choose.clicked.connect(self.choose_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(XXL, XXL, XXL, XXL)
        column.setSpacing(L)
        column.addStretch(3)
        column.addWidget(Drawing(self._theme), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(S)
        column.addLayout(buttons)
        column.addWidget(self._note)
        column.addStretch(4)
        column.addWidget(_label(told(PROMISE), "small"))
        return page

    def _finding(self) -> QWidget:
        page = QWidget()
        look = QPushButton(tr("Start naming now"))
        look.clicked.connect(self.look_wanted)
        column = QVBoxLayout(page)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(L)
        column.addWidget(self._found)
        column.addWidget(self.mosaic, 1)
        column.addWidget(look, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_label(told(PROMISE), "small"))
        self.look = look
        return page

    @property
    def finding(self) -> bool:
        """Whether the faces are shown, not the invitation."""
        return self._stack.currentIndex() == 1

    @property
    def note(self) -> str:
        """What stands under the buttons."""
        return self._note.text()

    def invite(self, note: str = "") -> None:
        """Show the invitation, with a line about what just happened."""
        self._note.setText(note)
        self._stack.setCurrentIndex(0)
        self.choose.setFocus()

    def say_found(self, headline: str) -> None:
        """Say above the faces how many there are by now."""
        self._found.setText(headline)

    def show_found(self, headline: str, face_ids: Sequence[int]) -> None:
        """Show the faces that were found so far."""
        self.say_found(headline)
        self.mosaic.show_faces(face_ids)
        self.look.setVisible(bool(face_ids))
        self._stack.setCurrentIndex(1)


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
