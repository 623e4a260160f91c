"""The line under a clip: the moments at which faces are seen, and the way to the video player."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from facealbum.gui import words
from facealbum.gui.theme import M, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from facealbum.gui.theme import Theme

HEIGHT = 28
GAP = "  "
"""Between an icon and the words of a button."""
EDGE = 8
"""Left and right of the line, px: half of a mark that stands at an end."""
MARK, CHOSEN = 4.0, 6.5
"""Radius of a moment's mark, and of the one that is shown, px."""
REACH = 12
"""A click this near to a mark means it, px."""


class Moments(QWidget):
    """A line as long as the clip, with a mark for each moment.

    Signals:
        chosen: seconds; a mark was clicked.
    """

    chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times: tuple[float, ...] = ()
        self._length = 0.0
        self._at: float | None = None
        self._hovered: float | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_times(self, times: Sequence[float], length: float, at: float | None) -> None:
        """Show these moments of a clip of so many seconds; ``at`` is the one in sight."""
        self._times, self._at = tuple(times), at
        self._length = max(length, *times, 1.0) if times else max(length, 1.0)
        shown = "" if at is None else words.length(at)
        self.setAccessibleName(tr("Moments at which faces are seen"))
        self.setAccessibleDescription(f"{words.count(len(times), 'moment')}, {shown}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the marks."""
        return QSize(200, HEIGHT)

    def place_of(self, at: float) -> float:
        """Return where a moment stands, px from the left."""
        return EDGE + (self.width() - 2 * EDGE) * at / self._length

    def _near(self, x: float) -> float | None:
        times = [at for at in self._times if abs(self.place_of(at) - x) <= REACH]
        return min(times, key=lambda at: abs(self.place_of(at) - x)) if times else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and its marks."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            middle = self.height() / 2
            painter.setBrush(theme.color("border_strong"))
            painter.drawRoundedRect(QRectF(EDGE, middle - 1, self.width() - 2 * EDGE, 2), 1, 1)
            for at in self._times:
                lit = at in (self._at, self._hovered)
                painter.setBrush(theme.color("accent" if lit else "muted"))
                radius = CHOSEN if at == self._at else MARK
                painter.drawEllipse(QPointF(self.place_of(at), middle), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the moment that was clicked."""
        at = self._near(event.position().x())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which moment is under the mouse."""
        hovered = self._near(event.position().x())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setToolTip("" if hovered is None else words.length(hovered))
            shape = Qt.CursorShape.ArrowCursor if hovered is None else (
                Qt.CursorShape.PointingHandCursor
            )  # fmt: skip
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the mouse."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()


class ClipBar(QWidget):
    """Steps through a clip; the keys "," and "." do the same.

    Signals:
        chosen: go to this second.
        player_wanted: open the clip in the system's video player.
    """

    chosen = Signal(float)
    player_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times: tuple[float, ...] = ()
        self._at: float | None = None
        self.moments = Moments(theme)
        self.moments.chosen.connect(self.chosen)
        self.before = self._button("chevron-left", tr("The moment before"), ",", -1)
        self.after = self._button("chevron-right", tr("The next moment"), ".", 1)
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        self.player = QPushButton(GAP + tr("Open in the video player"))
        self.player.setAccessibleName(tr("Open in the video player"))
        self.player.setToolTip(tr("Open in the video player (V)"))
        self.player.clicked.connect(self.player_wanted)
        theme.set_icon(self.player, "play")
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addWidget(self.before)
        row.addWidget(self.moments, 1)
        row.addWidget(self.after)
        row.addWidget(self.told)
        row.addSpacing(M)
        row.addWidget(self.player)
        self.hide()

    def _button(self, icon: str, title: str, key: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(f"{title} ({key})")
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.step(step))
        self._theme.set_icon(button, icon)
        return button

    def show_clip(self, times: Sequence[float], length: float, at: float | None) -> None:
        """Show the moments of a clip of so many seconds, and that ``at`` is in sight."""
        self._times, self._at = tuple(times), at
        self.moments.show_times(times, length, at)
        now, whole = words.length(at or 0.0), words.length(length)
        of = tr("{moment} of {length}", moment=now, length=whole)
        self.told.setText(of if length else now)
        self.before.setEnabled(self._beside(-1) is not None)
        self.after.setEnabled(self._beside(1) is not None)
        self.show()

    def step(self, step: int) -> None:
        """Go to the next moment, or with -1 to the one before."""
        there = self._beside(step)
        if self.isVisible() and there is not None:
            self.chosen.emit(there)

    def beside(self) -> list[float]:
        """Return the moments before and after the one in sight."""
        return [at for at in (self._beside(-1), self._beside(1)) if at is not None]

    def _beside(self, step: int) -> float | None:
        now = self._at or 0.0
        if step > 0:
            return min((at for at in self._times if at > now), default=None)
        return max((at for at in self._times if at < now), default=None)
