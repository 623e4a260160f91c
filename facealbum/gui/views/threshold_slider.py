"""A slider with the album's own distances drawn behind it, and a word where it is best put."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSlider, QStyle, QStyleOptionSlider, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.theme import Theme
from facealbum.gui.words import tr

HEIGHT = 58
HILLS = 22
"""Height of what is drawn over the track, px."""
TRACK = 2
"""Half the height of the track, px."""
RAREST = 1e-7
"""A rate of wrong links that is drawn on the track itself; the line grows with its logarithm."""
SMOOTHING = (1, 2, 3, 2, 1)
"""Weights of a step and its neighbours in the hills."""
MEANING = sentence(
    "The hills are the links between the faces of this album: the higher, the more of them are "
    "just so alike. The line is how often two different people would be. Where the hills end and "
    "the line climbs, faces of different people begin to be taken for one."
)


@dataclass(frozen=True, slots=True)
class Landscape:
    """What is known of an album's distances, at thresholds from the strictest to the loosest.

    Attributes:
        suggested: the threshold that suits the album best, mean squared distance.
        links: how many links between groups of faces lie at each threshold.
        rates: share of pairs of different people that are nearer, 0..1, at each threshold.
    """

    suggested: float
    links: Sequence[float]
    rates: Sequence[float]

    def hills(self) -> list[float]:
        """Return the links as heights, 0..1; the first, all those that are stricter, is left out.

        They are smoothed a little; the square root lets single ones be seen beside thousands.
        """
        links = [0.0, 0.0, 0.0, *self.links[1:], 0.0, 0.0]
        smooth = [
            sum(links[at + step] * weight for step, weight in enumerate(SMOOTHING))
            for at in range(len(self.links))
        ]
        most = max(smooth, default=0.0)
        return [math.sqrt(one / most) if most else 0.0 for one in smooth]

    def line(self) -> list[float]:
        """Return the rates as heights, 0..1, by their logarithm."""
        top = math.log10(max(max(self.rates, default=0.0), 10 * RAREST) / RAREST)
        return [math.log10(max(rate, RAREST) / RAREST) / top for rate in self.rates]


class ThresholdSlider(QSlider):
    """Goes to the suggested place when the word under it is pressed.

    Signals:
        suggestion_wanted: nothing was suggested yet, and the user asks for it.
    """

    suggestion_wanted = Signal()

    def __init__(self, theme: Theme, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._landscape: Landscape | None = None
        self._place = 0
        self.setRange(0, steps)
        self.setPageStep(steps // 20)
        self.setObjectName("threshold")  # by which the style sheet gives it its height
        self.setFixedHeight(HEIGHT)
        self.word = QPushButton(tr("suggested"), self)
        self.word.setObjectName("suggested")
        self.word.setProperty("role", "link")
        self.word.setCursor(Qt.CursorShape.PointingHandCursor)
        self.word.clicked.connect(self._go)
        self.word.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def show_landscape(self, landscape: Landscape | None, place: int) -> None:
        """Draw what is known of the album; the suggestion stands at step ``place``."""
        self._landscape, self._place = landscape, place
        self.word.setVisible(landscape is not None)
        if landscape is not None:
            at = words.locale().toString(landscape.suggested, "f", 2)
            self.word.setText(tr("suggested"))
            self.word.setAccessibleName(
                tr("Go to the suggested threshold, {threshold}", threshold=at)
            )
            self.word.setToolTip(
                tr("Go to {threshold}, where this album is probably grouped best", threshold=at)
            )
            self.setToolTip(words.told(MEANING))
        self._put_word()
        self.update()

    def offer(self) -> None:
        """Offer to look for a suggestion, which takes a while."""
        if self._landscape is None:
            self.word.setText(tr("Suggest one"))
            self.word.setAccessibleName(tr("Look for a threshold that suits this album"))
            self.word.setToolTip(tr("Look for a threshold that suits this album; takes a while"))
            self._place = self.maximum() // 2
            self.word.show()
            self._put_word()

    def x_of(self, place: float) -> float:
        """Return where the middle of the handle is at a step, px."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, slider = self.style(), QStyle.ComplexControl.CC_Slider
        groove = style.subControlRect(slider, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = style.subControlRect(slider, option, QStyle.SubControl.SC_SliderHandle, self)
        room = groove.width() - handle.width()
        return groove.left() + handle.width() / 2 + room * place / max(self.maximum(), 1)

    def place_at(self, x: float) -> int:
        """Return the step at which the middle of the handle is nearest to ``x``, px."""
        first, last = self.x_of(0), self.x_of(self.maximum())
        share = (x - first) / (last - first) if last > first else 0.0
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come to where the groove was pressed: the handle is then under the hand, to be drawn."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        spot, slider = event.position().toPoint(), QStyle.ComplexControl.CC_Slider
        hit = self.style().hitTestComplexControl(slider, option, spot, self)
        handle = QStyle.SubControl.SC_SliderHandle
        if event.button() == Qt.MouseButton.LeftButton and hit != handle:
            self.setValue(self.place_at(event.position().x()))
        super().mousePressEvent(event)

    @Slot()
    def _go(self) -> None:
        if self._landscape is None:
            self.word.hide()
            self.suggestion_wanted.emit()
            return
        self.go_to_suggested()

    def go_to_suggested(self) -> None:
        """Go to the suggested place, if there is one."""
        if self._landscape is not None:
            self.setValue(self._place)
            self.setFocus()

    @Slot()
    def _dress(self) -> None:
        self.word.setStyleSheet("#suggested { padding: 0 4px; min-height: 16px; font-size: 12px; }")
        self._put_word()
        self.update()

    def _put_word(self) -> None:
        size = self.word.sizeHint()
        left = round(self.x_of(self._place) - size.width() / 2)
        left = min(max(left, 0), max(self.width() - size.width(), 0))
        self.word.setGeometry(left, HEIGHT - size.height(), size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the word under its place."""
        super().resizeEvent(event)
        self._put_word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hills, the line and the tick, then the slider over them."""
        if self._landscape is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_landscape(painter, self._landscape)
        super().paintEvent(event)

    def _paint_landscape(self, painter: QPainter, landscape: Landscape) -> None:
        ground = HEIGHT / 2 - TRACK
        left, right = self.x_of(0), self.x_of(self.maximum())

        def points(heights: Sequence[float]) -> list[QPointF]:
            step = (right - left) / max(len(heights) - 1, 1)
            return [
                QPointF(left + number * step, ground - height * HILLS)
                for number, height in enumerate(heights)
            ]

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        hills = [QPointF(left, ground), *points(landscape.hills()), QPointF(right, ground)]
        painter.drawPolygon(QPolygonF(hills))
        path = QPainterPath()
        path.addPolygon(QPolygonF(points(landscape.line())))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("danger"), 1.2))
        painter.setOpacity(0.7)
        painter.drawPath(path)
        painter.setOpacity(1)
        x = self.x_of(self._place)
        painter.fillRect(
            QRectF(x - 1, ground - HILLS, 2, HILLS + 2 * TRACK + 8), self._theme.color("accent")
        )
