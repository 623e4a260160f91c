"""The plot of how alike the faces are: what it shows, how it is read, and what it leads to."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from facealbum.gui.dialogs.alike_sheet import AlikeSheet
from facealbum.gui.navigation import Location
from facealbum.gui.theme import Scheme
from facealbum.gui.views.alike_plot import LINKS, WRONG, AlikePlot, load
from facealbum.library import Suggestion

FOUND = Suggestion(
    threshold=0.8,
    thresholds=np.array([0.6, 0.7, 0.8, 0.9]),
    groups=np.array([40, 30, 21, 1]),
    merges=np.array([900, 10, 9, 20]),
    wrong_merges=np.array([0.0, 0.05, 0.5, 30.0]),
    false_link_rate=np.array([1e-7, 1e-6, 1e-5, 1e-3]),
    impossible_pairs=3,
)


@pytest.fixture
def plot(qtbot, theme):
    made = AlikePlot(load(), theme, FOUND, 0.7)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def legend_of(plot):
    return [label.text for _, label in plot._plot.getPlotItem().legend.items]


def test_the_plot_shows_links_wrong_links_and_both_thresholds(plot):
    item = plot._plot.getPlotItem()
    assert legend_of(plot) == [LINKS, WRONG, "Threshold now: 0.70", "Suggested: 0.80"]
    (bars,) = (each for each in item.items if "height" in getattr(each, "opts", {}))
    # The first would dwarf the others: all that are stricter count with it.
    assert list(bars.opts["height"]) == [10, 9, 20]
    (curve,) = (each for each in item.items if isinstance(each, load().PlotDataItem))
    assert list(curve.getData()[1]) == [0.05, 0.5, 30.0]
    lines = sorted(each.value() for each in item.items if hasattr(each, "value"))
    assert lines == [0.7, 0.7, 0.8]
    assert item.getAxis("bottom").labelText == "How unlike the faces of a link are"
    assert "from 0.60 to 0.90. Most links lie at 0.90." in plot.accessibleDescription()


def test_the_keyboard_reads_the_plot(qtbot, plot):
    assert plot.words_here() == (
        "At 0.70: 910 links, hardly any of them probably wrong; 30 people and groups."
    )
    with qtbot.waitSignal(plot.read) as read:
        qtbot.keyClick(plot, Qt.Key.Key_End)
    assert read.args == ["At 0.90: 939 links, 31 of them probably wrong; 1 person or group."]
    assert plot.accessibleDescription() == read.args[0]
    with qtbot.waitSignal(plot.read) as read:
        qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert read.args == ["At 0.80: 919 links, 0.6 of them probably wrong; 21 people and groups."]


def test_the_plot_takes_the_colours_of_the_dark(plot, theme):
    theme.choose(Scheme.DARK)
    assert plot._plot.backgroundBrush().color() == theme.color("surface")
    assert len(legend_of(plot)) == 4


def test_an_album_where_nothing_is_linked_has_a_plot_too(qtbot, theme):
    nothing = replace(FOUND, merges=np.zeros(4, int), wrong_merges=np.zeros(4))
    made = AlikePlot(load(), theme, nothing, 0.9)
    qtbot.addWidget(made)
    assert made.words_here().startswith("At 0.90: 0 links")


def sheet_of(window):
    (sheet,) = (each for each in window.findChildren(QDialog) if isinstance(each, AlikeSheet))
    return sheet


def test_the_bar_opens_the_sheet_which_leads_to_the_suggestion(qtbot, open_window, library):
    window = open_window(library)
    window.go(Location("unnamed"))
    bar = window.unnamed.threshold
    qtbot.waitUntil(lambda: bar.slider._landscape is not None)
    looks = []
    suggest = library.suggest
    library.suggest = lambda: looks.append(1) or suggest()
    library._truth.threshold = 0.7
    bar.reset()
    bar.plot.click()
    sheet = sheet_of(window)
    qtbot.waitUntil(lambda: sheet.plot is not None)
    assert looks == []  # what is known is still true
    assert sheet._line.text() == sheet.plot.words_here()
    sheet.try_it.click()
    assert bar.slider.value() == bar.slider._place
    assert bar.trying


def test_in_a_huge_album_the_sheet_asks_for_the_look(qtbot, open_window, library, monkeypatch):
    monkeypatch.setattr("facealbum.gui.suggesting.UNASKED_FACES", 1)
    window = open_window(library)
    window.go(Location("unnamed"))
    qtbot.waitUntil(window.unnamed.threshold.slider.word.isVisible)
    window.unnamed.threshold.plot.click()
    sheet = sheet_of(window)
    qtbot.waitUntil(lambda: sheet.plot is not None)
    sheet.close()


def test_where_nothing_can_be_said_the_sheet_says_so(qtbot, bridge, theme, parts):
    host = QWidget()
    qtbot.addWidget(host)
    sheet = AlikeSheet(host, bridge, theme, 0.7)
    sheet.show_suggestion(None)
    assert "can't be said now" in sheet._line.text()
    qtbot.waitUntil(lambda: sheet._plots is not None)
    assert sheet.plot is None
    assert not sheet.try_it.isEnabled()


def test_what_goes_up_and_down_by_itself_is_drawn_as_a_smooth_curve(qtbot, theme):
    steps = 60
    jagged = np.where(np.arange(steps) % 7 == 0, 0.0, np.linspace(0, 10, steps))
    found = replace(
        FOUND,
        thresholds=np.linspace(0.6, 0.6 + 0.01 * (steps - 1), steps),
        groups=np.arange(steps)[::-1],
        merges=np.ones(steps, int),
        wrong_merges=jagged,
    )
    made = AlikePlot(load(), theme, found, 0.9)
    qtbot.addWidget(made)
    items = made._plot.getPlotItem().items
    (curve,) = (each for each in items if isinstance(each, load().PlotDataItem))
    drawn = curve.getData()[1]
    assert len(drawn) == steps - 1
    assert np.abs(np.diff(drawn)).max() < np.abs(np.diff(jagged)).max() / 3
    # What is read stays what is known.
    assert made.words_at(steps - 1).split()[4] == f"{jagged.sum():.0f}"


def test_the_legend_has_two_columns_where_there_is_room(qtbot, plot):
    legend = plot._plot.getPlotItem().legend
    plot.resize(900, 400)
    assert legend.columnCount == 2
    plot.resize(500, 400)
    assert legend.columnCount == 1
