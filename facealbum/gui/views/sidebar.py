"""The places of the album, with how much is in each; only their icons when there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui import icons, words
from facealbum.gui.models.face_model import dragged_faces
from facealbum.gui.theme import BODY, FOCUS_WIDTH, HEADING, ICON, RADIUS, SMALL, XS, L, M, S, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from facealbum.library import Counts

WIDE, NARROW = 208, 60
ROW = 40
SPRING_MS = 500
"""Faces that are dragged rest so long on a place before it opens to take them."""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the sidebar; ``id`` names the page that it leads to."""

    id: str
    title: str
    icon: str
    key: str
    noun: str
    takes_faces: bool = False
    """Whether it opens for faces that are dragged over it."""


PLACES: tuple[Place, ...] = (
    Place("people", sentence("People"), "users", "1", "person", takes_faces=True),
    Place("unnamed", sentence("Unnamed"), "circle-question-mark", "2", "group"),
    Place("review", sentence("Review"), "user-round-check", "3", "face"),
    Place("photos", sentence("Photos"), "images", "4", "photo"),
    Place("albums", sentence("Albums"), "album", "5", "album"),
    Place("strangers", sentence("Strangers"), "ban", "6", "stranger"),
    Place("hidden", sentence("Hidden"), "eye-off", "7", "person"),
)


class PlaceButton(QAbstractButton):
    """A row: icon, title and count; checked while its page is shown."""

    def __init__(self, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._theme = theme
        self._count = 0
        self._folded = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # told as one choice of several, no box to tick
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self._spring = QTimer(self)
        self._spring.setSingleShot(True)
        self._spring.setInterval(SPRING_MS)
        self._spring.timeout.connect(self.click)
        self.setAcceptDrops(place.takes_faces)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show ``count`` at the end of the row; zero shows nothing."""
        self._count = count
        told = words.count(count, self.place.noun)
        title = words.told(self.place.title)
        self.setAccessibleName(f"{title}, {told}")
        keys = f" ({self.place.key})" if self.place.key else ""
        self.setToolTip(f"{title}: {told}{keys}")
        self.update()

    def fold(self, folded: bool) -> None:
        """Show the icon alone, or the whole row."""
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Return the row's size."""
        return QSize(NARROW if self._folded else WIDE, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, title and count."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            ink = "accent" if self.isChecked() else "text"
            left = (self.width() - ICON) // 2 if self._folded else M
            icon = icons.pixmap(
                self.place.icon, self._theme.color(ink), ICON, self.devicePixelRatioF()
            )
            painter.drawPixmap(left, (self.height() - ICON) // 2, icon)
            if not self._folded:
                self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        token = "pressed" if self.isDown() else "accent_soft" if self.isChecked() else "hover"
        if self.isChecked() or self.isDown() or self.underMouse() or self._spring.isActive():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(token))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_WIDTH))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open in a moment for faces, so that they can be dropped on who they are."""
        if dragged_faces(event.mimeData()):
            event.accept()
            self._spring.start()
            self.update()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Stay shut for what only passes by."""
        self._spring.stop()
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take nothing: it is not said yet who it is."""
        self._spring.stop()
        self.update()
        event.ignore()

    def _paint_words(self, painter: QPainter) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        inner = self.rect().adjusted(M + ICON + M, 0, -M, 0)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(BODY, bold=self.isChecked()))
        title = words.told(self.place.title)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, title)
        if self._count:
            painter.setPen(self._theme.color("muted"))
            painter.setFont(self._theme.font(SMALL))
            end = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(inner), end, words.number(self._count))


class Sidebar(QWidget):
    """The column of places at the left edge."""

    chosen = Signal(str)
    """The id of the place that the user asked for."""

    def __init__(
        self, theme: Theme, places: Sequence[Place] = PLACES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, PlaceButton] = {}
        self._group = QButtonGroup(self)
        self._title = QLabel("facealbum")
        self._title.setFont(theme.font(HEADING, bold=True))
        self._title.setContentsMargins(M, XS, 0, S)
        column = QVBoxLayout(self)
        column.setContentsMargins(S, L, S, L)
        column.setSpacing(XS)
        column.addWidget(self._title)
        for place in places:
            button = PlaceButton(place, theme, self)
            button.clicked.connect(lambda _checked=False, name=place.id: self.chosen.emit(name))
            self._buttons[place.id] = button
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        theme.changed.connect(self.update)
        self.fold(False)

    def button(self, place: str) -> PlaceButton:
        """Return the row of a place."""
        return self._buttons[place]

    def show_counts(self, counts: Counts) -> None:
        """Show how much is in each place, but for what is still to be asked."""
        self.set_counts(
            {
                "people": counts.people,
                "unnamed": counts.groups,
                "photos": counts.photos - counts.failed,
                "strangers": counts.strangers,
                "albums": counts.albums,
                "hidden": counts.hidden,
            }
        )

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show the count of each place that is named in ``counts``."""
        for place, count in counts.items():
            self._buttons[place].set_count(count)

    def select(self, place: str) -> None:
        """Mark the place that is shown; none where it isn't one of the sidebar's."""
        button = self._buttons.get(place)
        if button is not None:
            button.setChecked(True)
            # Tab leads to where one is; from there the arrows lead on.
            for each in self._buttons.values():
                tab = Qt.FocusPolicy.TabFocus if each is button else Qt.FocusPolicy.NoFocus
                each.setFocusPolicy(tab)
            return
        self._group.setExclusive(False)
        for other in self._buttons.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def fold(self, folded: bool) -> None:
        """Show icons alone, or icons, titles and counts."""
        self._title.setVisible(not folded)
        for button in self._buttons.values():
            button.fold(folded)
        self.setFixedWidth(NARROW if folded else WIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line at the right."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("sidebar"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("border"))
