"""The slider: words for what it would do, asked for without haste."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from facealbum.gui.views import threshold_bar
from facealbum.gui.views.threshold_bar import BUSY_MS, STEPS, ThresholdBar
from facealbum.gui.views.threshold_slider import HEIGHT, Landscape
from facealbum.gui.views.threshold_words import rate_in_words


@pytest.fixture
def bar(qtbot, library, bridge, theme):
    made = ThresholdBar(library, bridge, theme)
    qtbot.addWidget(made)
    made.resize(900, 80)
    made.show()
    return made


def test_it_stands_where_the_library_does_and_says_what_that_makes(qtbot, bar, library):
    assert bar.threshold == library.threshold
    qtbot.waitUntil(lambda: "people" in bar._outcome.text())
    assert not bar.apply.isVisible()


def test_moving_says_what_would_change_and_offers_apply_and_cancel(qtbot, bar):
    bar.slider.setValue(STEPS)
    assert bar.apply.isVisible()
    qtbot.waitUntil(lambda: "would join" in bar._outcome.text())
    bar.slider.setValue(0)
    qtbot.waitUntil(lambda: "would part" in bar._outcome.text())
    bar.cancel.click()
    assert not bar.trying
    assert not bar.apply.isVisible()


def test_the_slider_keeps_its_width_while_it_is_moved(bar):
    before = bar.slider.width()
    bar.slider.setValue(STEPS)
    bar.layout().activate()
    assert bar.slider.width() == before


def test_while_one_question_is_open_only_the_last_place_is_asked_next(qtbot, bar, library):
    qtbot.waitUntil(lambda: "people" in bar._outcome.text())
    gate, asked, preview = threading.Event(), [], library.preview

    def slow(threshold, listed):
        asked.append(round(threshold, 3))
        gate.wait(5)
        return preview(threshold, listed)

    library.preview = slow
    bar.slider.setValue(10)
    qtbot.waitUntil(lambda: len(asked) == 1)
    for place in (20, 30, 40):
        bar.slider.setValue(place)
    gate.set()
    qtbot.waitUntil(lambda: len(asked) == 2)
    qtbot.waitUntil(lambda: not bar._asking)
    assert asked[-1] == round(bar.threshold, 3)


def test_enter_applies_and_escape_cancels(qtbot, bar):
    bar.slider.setValue(20)
    wanted = bar.threshold
    with qtbot.waitSignal(bar.applied) as applied:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert applied.args == [wanted]
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.trying


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (0.0, "Practically no wrong match"),
        (1e-3, "About 1 wrong match in 1,000 pairs"),
        (2.3e-5, "About 1 wrong match in 40,000 pairs"),
        (0.013, "About 1 wrong match in 80 pairs"),
        (0.2, "About 20 wrong matches in 100 pairs"),
    ],
)
def test_a_rate_is_said_in_words(rate, words):
    assert rate_in_words(rate) == words


def test_a_threshold_beyond_the_slider_stands_at_its_end(bar, library):
    library._truth.threshold = 1.7
    bar.refresh()
    assert bar.slider.value() == STEPS
    assert bar.threshold == 1.7
    assert not bar.trying


HILLS = Landscape(0.8, links=[900, 0, 4, 1, 0], rates=[1e-7, 1e-6, 1e-5, 1e-4, 1e-3])


def test_a_click_on_the_word_goes_to_the_suggested_threshold(qtbot, bar):
    assert not bar.slider.word.isVisible()
    bar.show_landscape(HILLS)
    word = bar.slider.word
    assert abs(word.geometry().center().x() - bar.slider.x_of(STEPS / 4)) < 2
    qtbot.mouseClick(word, Qt.MouseButton.LeftButton)
    assert bar.threshold == pytest.approx(0.8, abs=0.005)
    assert word.accessibleName() == "Go to the suggested threshold, 0.80"
    assert "different people" in bar.slider.toolTip()


def test_pressing_the_groove_brings_the_handle_under_the_hand_to_be_drawn(qtbot, bar):
    slider, middle = bar.slider, bar.slider.height() // 2
    here, there = (QPoint(round(slider.x_of(place)), middle) for place in (STEPS // 4, STEPS // 2))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=here)
    assert abs(slider.value() - STEPS // 4) <= 1
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, there)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=there)
    assert abs(slider.value() - STEPS // 2) <= 2


def test_the_slider_has_room_for_hills_and_word_whatever_the_style_sheet_says(bar):
    bar.show_landscape(HILLS)
    assert bar.slider.height() == HEIGHT
    assert bar.slider.rect().contains(bar.slider.word.geometry())


def test_the_hills_leave_out_what_is_stricter_and_the_line_rises_by_powers_of_ten():
    hills = Landscape(0.8, links=[900, 0, 0, 4, 0, 0, 0], rates=[0.0] * 7).hills()
    assert hills.index(max(hills)) == 3
    assert hills[3] == 1
    assert hills[2] == hills[4] > hills[1] == hills[5] > 0
    assert hills[0] == hills[6] == 0
    assert HILLS.line() == pytest.approx([0, 0.25, 0.5, 0.75, 1])


def test_an_album_without_links_has_a_flat_landscape():
    flat = Landscape(0.8, links=[0, 0], rates=[0.0, 0.0])
    assert flat.hills() == [0, 0]
    assert flat.line() == [0, 0]


def test_while_something_runs_the_library_is_not_asked_at_each_change(
    qtbot, bar, library, monkeypatch
):
    qtbot.waitUntil(lambda: "people" in bar._outcome.text())
    asked: list[float] = []
    monkeypatch.setattr(bar, "_ask", lambda: asked.append(1))
    monkeypatch.setattr(bar._bridge, "jobs", [object()])
    bar.refresh()
    left = bar._pause.remainingTime()
    bar.refresh()
    assert bar._pause.interval() == BUSY_MS
    assert bar._pause.remainingTime() <= left
    assert not asked


def test_while_something_runs_what_there_is_is_counted_and_at_its_end_what_a_regroup_makes(
    qtbot, bar, library, monkeypatch
):
    qtbot.waitUntil(lambda: "people" in bar._outcome.text())
    before, asked = bar._outcome.text(), []
    preview = library.preview
    monkeypatch.setattr(library, "preview", lambda *a: asked.append(a) or preview(*a))
    monkeypatch.setattr(threshold_bar, "BUSY_MS", 20)
    jobs = [object()]
    monkeypatch.setattr(bar._bridge, "jobs", jobs)
    counts = replace(library.counts(), people=7, groups=1, single=2)
    monkeypatch.setattr(library, "counts", lambda: counts)
    bar.refresh()
    qtbot.waitUntil(lambda: "7 people, 1 group, 2 seen once" in bar._outcome.text())
    assert bar._rate.text()
    assert not asked
    jobs.clear()
    qtbot.waitUntil(lambda: bar._outcome.text() == before)
    assert len(asked) == 1


def test_what_is_tried_while_something_runs_is_previewed(qtbot, bar, monkeypatch):
    qtbot.waitUntil(lambda: "people" in bar._outcome.text())
    monkeypatch.setattr(bar._bridge, "jobs", [object()])
    bar.refresh()
    with qtbot.waitSignal(bar.tried):
        bar.slider.setValue(bar.slider.value() + 20)
    assert bar.trying


def test_nothing_is_counted_before_anybody_sees_it(qtbot, library, bridge, theme, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(bridge, "ask", lambda read, _then: asked.append(read))
    made = ThresholdBar(library, bridge, theme)
    qtbot.addWidget(made)
    made._ask()
    assert not asked
    made.show()
    qtbot.waitUntil(lambda: len(asked) == 1)
