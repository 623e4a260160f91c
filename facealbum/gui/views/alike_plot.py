"""The album's links and the wrong ones among them, by how unlike the faces are: a plot to read.

It is drawn by pyqtgraph, which takes a while to load: ``load`` does that, in another thread.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.delegates.drawing import paint_ring
from facealbum.gui.theme import FOCUS_WIDTH, RADIUS, SMALL
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from types import ModuleType

    from numpy.typing import NDArray

    from facealbum.gui.theme import Theme
    from facealbum.library import Suggestion

LINKS = sentence("Links between faces of this album")
WRONG = sentence("Of these, probably wrong")
ACROSS, UPWARDS = sentence("How unlike the faces of a link are"), sentence("Links")
HEADROOM = 1.35
"""The plot is so many times as high as the highest bar: above them the legend has its place. The
curve of wrong links leaves it."""
TWO_COLUMNS = 640
"""From this width of the plot on the legend has two columns, logical px."""
SMOOTHED = 0.03
"""The curve is smoothed over so much of the threshold: what is expected of an album with few pairs
goes up and down by itself."""
SHOWN_UP_TO = 8.0
"""Wrong links are always seen up to so many."""
HARDLY_ANY = 0.1
"""Fewer wrong links than this are not counted."""


def load() -> ModuleType:
    """Return the plotting library; takes half a second the first time."""
    return import_module("pyqtgraph")


class AlikePlot(QWidget):
    """Bars for links, a curve for wrong ones, a line for the threshold and for the suggested one.

    Signals:
        read: what the plot says at the place that mouse or keyboard is on.
    """

    read = Signal(str)

    def __init__(self, plots: ModuleType, theme: Theme, found: Suggestion, current: float) -> None:
        super().__init__()
        self._plots, self._theme, self._found, self._current = plots, theme, found, current
        self._at = int(np.abs(found.thresholds - current).argmin())
        self._plot: Any = plots.PlotWidget()
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFocusProxy(self)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.scene().sigMouseMoved.connect(self._moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Plot of how alike the faces are"))
        self.setAccessibleDescription(self.told())
        column = QVBoxLayout(self)
        column.setContentsMargins(FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH)
        column.addWidget(self._plot)
        theme.changed.connect(self.draw)
        self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw everything in the colours of the theme."""
        plot, color, found = self._plot, self._theme.color, self._found
        plot.clear()
        plot.setBackground(color("surface"))
        self._dress_axes()
        legend = self._legend()
        step = float(found.thresholds[1] - found.thresholds[0])
        # All that are stricter than the first threshold count with it, and would dwarf the others.
        bars = self._plots.BarGraphItem(
            x=found.thresholds[1:] - step / 2,
            height=found.merges[1:],
            width=step,
            pen=self._plots.mkPen(color("surface"), width=0.5),
            brush=color("accent"),
        )
        plot.addItem(bars)
        legend.addItem(bars, words.told(LINKS))
        pen = self._plots.mkPen(color("danger"), width=2)
        wrong = _smooth(found.wrong_merges[1:], SMOOTHED / step)
        curve = plot.plot(found.thresholds[1:], wrong, pen=pen, antialias=True)
        legend.addItem(curve, words.told(WRONG))
        solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
        now = self._line(self._current, "text", solid)
        told = tr("Threshold now: {number}", number=_told(self._current))
        legend.addItem(self._sample("text", solid), told)
        best = self._line(found.threshold, "text", dashed)
        told = tr("Suggested: {number}", number=_told(found.threshold))
        legend.addItem(self._sample("text", dashed), told)
        self._reading = self._line(float(found.thresholds[self._at]), "faint", Qt.PenStyle.DotLine)
        self._reading.setZValue(-1)
        for line in (self._reading, best, now):
            plot.addItem(line)
        top = max(float(found.merges[1:].max(initial=0)), SHOWN_UP_TO)
        left, right = float(found.thresholds[0]), float(found.thresholds[-1])
        plot.setLimits(xMin=left, xMax=right, yMin=0, yMax=top * HEADROOM)
        plot.setMouseEnabled(x=True, y=False)
        plot.setRange(xRange=(left, right), yRange=(0, top * HEADROOM), padding=0)
        self._say()

    def _dress_axes(self) -> None:
        text, font = self._theme.color("text"), self._theme.font(SMALL)
        for side, label in (("bottom", ACROSS), ("left", UPWARDS)):
            axis = self._plot.getAxis(side)
            axis.setPen(self._theme.color("border_strong"))
            axis.setTextPen(text)
            axis.setStyle(tickFont=font)
            axis.enableAutoSIPrefix(enable=False)
            axis.setLabel(words.told(label), color=text.name(), **{"font-size": f"{SMALL}px"})

    def _legend(self) -> Any:
        item = self._plot.getPlotItem()
        if item.legend is not None:
            item.legend.scene().removeItem(item.legend)
            item.legend = None
        return item.addLegend(
            offset=(-12, 12),
            colCount=self._columns(),
            labelTextColor=self._theme.color("text"),
            labelTextSize=f"{SMALL}px",
            brush=self._theme.color("background"),
            pen=self._theme.color("border"),
        )

    def _line(self, place: float, token: str, style: Qt.PenStyle) -> Any:
        pen = self._plots.mkPen(self._theme.color(token), width=1.5, style=style)
        return self._plots.InfiniteLine(pos=place, angle=90, pen=pen)

    def _sample(self, token: str, style: Qt.PenStyle) -> Any:
        pen = self._plots.mkPen(self._theme.color(token), width=1.5, style=style)
        return self._plots.PlotDataItem(pen=pen)

    def told(self) -> str:
        """Return what the plot shows, for whoever can't see it."""
        found = self._found
        highest = int(found.merges[1:].argmax()) + 1 if len(found.merges) > 1 else 0
        return tr(
            "How unlike the faces of a link are, from {first} to {last}. Most links lie at"
            " {highest}. The threshold is {current}, {suggested} is suggested. Left and Right"
            " read the plot.",
            first=_told(found.thresholds[0]),
            last=_told(found.thresholds[-1]),
            highest=_told(found.thresholds[highest]),
            current=_told(self._current),
            suggested=_told(found.threshold),
        )

    def words_at(self, step: int) -> str:
        """Return what a threshold would link, and how much of it wrongly."""
        found = self._found
        links, wrong = int(found.merges[: step + 1].sum()), found.wrong_merges[: step + 1].sum()
        values = {
            "threshold": _told(found.thresholds[step]),
            "links": words.count(links, "link"),
            "groups": words.count(int(found.groups[step]), "person or group"),
        }
        if wrong < HARDLY_ANY:
            return tr(
                "At {threshold}: {links}, hardly any of them probably wrong; {groups}.", **values
            )
        return tr(
            "At {threshold}: {links}, {wrong} of them probably wrong; {groups}.",
            wrong=_about(float(wrong)),
            **values,
        )

    def words_here(self) -> str:
        """Return the same for the place that mouse or keyboard is on."""
        return self.words_at(self._at)

    def _moved(self, point: QPointF) -> None:
        if self._plot.sceneBoundingRect().contains(point):
            x = self._plot.getPlotItem().vb.mapSceneToView(point).x()
            self._go(int(np.abs(self._found.thresholds - x).argmin()))

    def _go(self, step: int) -> None:
        step = min(max(step, 0), len(self._found.thresholds) - 1)
        if step != self._at:
            self._at = step
            self._reading.setValue(float(self._found.thresholds[step]))
            self._say()
            self.setAccessibleDescription(self.words_at(step))

    def _say(self) -> None:
        self.read.emit(self.words_here())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the plot with the arrows, Home and End."""
        last = len(self._found.thresholds) - 1
        places = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_PageUp: self._at - 10,
            Qt.Key.Key_PageDown: self._at + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in places:
            self._go(places[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it went."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the legend as wide as there is room."""
        super().resizeEvent(event)
        legend = self._plot.getPlotItem().legend
        if legend is not None:
            legend.setColumnCount(self._columns())

    def _columns(self) -> int:
        return 2 if self.width() >= TWO_COLUMNS else 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring of the keyboard around the plot."""
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_ring(painter, self.rect(), self._theme.color("accent"), FOCUS_WIDTH, RADIUS)


def _told(threshold: float) -> str:
    return words.locale().toString(float(threshold), "f", 2)


def _about(wrong: float) -> str:
    """Return an expected number as one would say it: 40, 3, 0.2."""
    return words.locale().toString(wrong, "f", 0 if wrong >= 1 else 1)


def _smooth(values: NDArray[np.float64], steps: float) -> NDArray[np.float64]:
    """Return the means of values over a bell of so many steps to either side."""
    reach = round(steps)
    if reach < 1:
        return values
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (reach / 2)) ** 2)
    padded = np.pad(values, reach, mode="edge")
    return np.convolve(padded, bell / bell.sum(), mode="valid")
