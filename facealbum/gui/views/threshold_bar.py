"""The slider that says how alike two faces must be, and what that would do to this album.

While it moves the library is asked without a pause, one question at a time: whatever it passed
before the answer came is never asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.grouping.thresholds import false_match_rate
from facealbum.gui import words
from facealbum.gui.theme import SMALL, XL, L, M, S
from facealbum.gui.views.labels import ElidedLabel
from facealbum.gui.views.threshold_slider import Landscape, ThresholdSlider
from facealbum.gui.views.threshold_words import difference, rate_in_words, totals_of
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from facealbum.domain.types import Group
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.library import Counts, Preview
    from facealbum.library.library import Library

STEPS = 200
"""Positions of the slider between the strictest and the loosest threshold."""
PAUSE_MS = 25
"""So long the library is left alone after it changed, while nothing is being tried."""
BUSY_MS = 3000
"""So long while something runs: an import changes the library twice a second, and to count what
100,000 faces make takes a good part of that."""
CARDS = 60
"""Groups that are shown as they would be, the biggest; scrolling brings as many more."""
AHEAD = 25
"""With fewer cards than this below the last one in sight, more are read."""

CARDS_ON_THE_MOVE = 500
"""While the slider moves no more than this are shown, however far down the view is."""
CARD_FACES = 12
"""Faces of each of them."""
LISTED = 100
"""Changes of each kind that are listed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What another threshold would make of the library.

    Attributes:
        preview: in numbers.
        cards: the biggest unnamed groups as they would be, with their first faces; None where
            they were not asked for.
    """

    preview: Preview
    cards: list[tuple[Group, tuple[int, ...]]] | None


class ThresholdBar(QFrame):
    """Shows the threshold, tries others, and applies one.

    Signals:
        tried: a ``Trial`` of where the slider stands now.
        ended: nothing is being tried any more.
        applied: the user wants this threshold.
        changes_wanted: whether the list of what would change is wanted.
        plot_wanted: the user wants to see how alike the faces are.
    """

    tried = Signal(object)
    ended = Signal()
    applied = Signal(float)
    changes_wanted = Signal(bool)
    plot_wanted = Signal()

    def __init__(
        self, library: Library, bridge: Bridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._theme = theme
        self._asking = False
        self._asked = -1
        self._working = False
        self._trial: Trial | None = None
        self._reach, self._rows = CARDS, 0
        self._late = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._trying = False
        self.slider = ThresholdSlider(theme, STEPS)
        self.slider.setAccessibleName(tr("How alike two faces must be, strict to loose"))
        self.slider.valueChanged.connect(self._moved)
        self.apply, self.cancel = QPushButton(tr("Apply")), QPushButton(tr("Cancel"))
        self.apply.setProperty("role", "primary")
        self.apply.setToolTip(tr("Group the faces anew; names that you gave stay (Enter)"))
        self.cancel.setToolTip(tr("Leave the groups as they are (Esc)"))
        for button in (self.apply, self.cancel):
            # The slider must not change its width under the hand that moves it.
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reset)
        self._number, self._rate, self._outcome = QLabel(), ElidedLabel(), ElidedLabel()
        self.changes = QPushButton(tr("Show the changes"))
        self.changes.setCheckable(True)
        self.changes.setProperty("role", "link")
        self.changes.toggled.connect(self._show_changes)
        self.changes.hide()
        self.plot = QToolButton()
        self._build()
        theme.changed.connect(self._dress)
        self._dress()
        self.reset()

    def _build(self) -> None:
        strict, loose = QLabel(tr("Strict")), QLabel(tr("Loose"))
        strict.setToolTip(tr("Fewer mistakes, but one person may stand in several groups"))
        loose.setToolTip(tr("Fewer groups, but two people may stand in one"))
        for label in (strict, loose, self._rate):
            label.setProperty("role", "muted")
        for label in (self._number, self._rate, self._outcome):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setMinimumWidth(36)
        self.plot.setToolTip(tr("How alike are the faces here?"))
        self.plot.setAccessibleName(tr("How alike are the faces here?"))
        self.plot.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.plot.clicked.connect(self.plot_wanted)
        self._theme.set_icon(self.plot, "chart-column")
        upper = QHBoxLayout()
        upper.setSpacing(M)
        upper.addWidget(strict)
        upper.addWidget(self.slider, 1)
        upper.addWidget(loose)
        upper.addSpacing(S)
        upper.addWidget(self._number)
        upper.addWidget(self.plot)
        words_and_slider = QVBoxLayout()
        words_and_slider.setSpacing(2)
        words_and_slider.addLayout(upper)
        words_and_slider.addWidget(self._outcome)
        words_and_slider.addWidget(self._rate)
        row = QHBoxLayout(self)
        row.setContentsMargins(XL, S, XL, M)
        row.setSpacing(L)
        row.addLayout(words_and_slider, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        right.addLayout(buttons)
        right.addWidget(self.changes, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        row.addLayout(right)

    @property
    def threshold(self) -> float:
        """What the slider stands at; at its first place exactly what the library has."""
        if not self.trying:
            return self._library.threshold
        low, high = self._library.threshold_range
        return low + (high - low) * self.slider.value() / STEPS

    @property
    def trying(self) -> bool:
        """Whether the user moved the slider to another threshold than the library's."""
        return self._trying

    def _home(self) -> int:
        return self._place_of(self._library.threshold)

    def _place_of(self, threshold: float) -> int:
        low, high = self._library.threshold_range
        # The command line may have gone beyond what the slider offers.
        return min(max(round((threshold - low) / (high - low) * STEPS), 0), STEPS)

    def show_landscape(self, landscape: Landscape | None) -> None:
        """Draw what is known of the album's distances behind the slider."""
        place = 0 if landscape is None else self._place_of(landscape.suggested)
        self.slider.show_landscape(landscape, place)

    @Slot()
    def try_suggested(self) -> None:
        """Go to the suggested place, as far as one is known."""
        self.slider.go_to_suggested()

    @Slot()
    def reset(self) -> None:
        """Go back to the threshold of the library."""
        self._asked = -1
        if self.slider.value() == self._home():
            self._moved()
        else:
            self.slider.setValue(self._home())

    def refresh(self) -> None:
        """Count again: the groups are others now. What is being tried stays."""
        self._asked = -1
        if self._working:
            return
        if self._trying and self.slider.value() != self._home():
            self._ask_soon()
        else:
            self.reset()

    def set_working(self, working: bool) -> None:
        """Show that the groups are being made anew."""
        self._working = working
        self.slider.setEnabled(not working)
        self._show_buttons()
        if working:
            self._outcome.setText(tr("Grouping the faces anew…"))
        else:
            self.reset()

    @Slot()
    def _moved(self) -> None:
        was, self._trying = self._trying, self.slider.value() != self._home()
        self._number.setText(words.locale().toString(self.threshold, "f", 2))
        self._show_buttons()
        if self._trying:
            self._ask()
            return
        self._ask_soon()
        if was:
            self.ended.emit()

    def _ask_soon(self) -> None:
        """Ask once things have come to rest; while something runs, not at each change."""
        busy = bool(self._bridge.jobs)
        if not (busy and self._pause.isActive()):
            self._pause.start(BUSY_MS if busy else PAUSE_MS)

    def _show_buttons(self) -> None:
        trying = self.trying and not self._working
        for button in (self.apply, self.cancel, self.changes):
            button.setVisible(trying)
        if not trying:
            self.changes.setChecked(False)

    @Slot(bool)
    def _show_changes(self, wanted: bool) -> None:
        self.changes.setText(tr("Hide the changes") if wanted else tr("Show the changes"))
        self.changes_wanted.emit(wanted)
        if wanted:
            self._asked = -1
            self._ask()

    @Slot()
    def _ask(self) -> None:
        """Ask what the slider's place would do; one question at a time, the last one last."""
        if self._asking or self._working or self._asked == self.slider.value():
            return
        if not self.isVisible() and not self.trying:
            return  # until it is shown
        self._asking = True
        if self._bridge.jobs and not self.trying:
            self._bridge.ask(self._library.counts, self._show_counts)
            return
        self._asked = self.slider.value()
        threshold, cards = self.threshold, self._reach if self.trying else 0
        listed = LISTED if self.changes.isChecked() else 0
        self._bridge.ask(lambda: self._read(threshold, cards, listed), self._show)

    def _read(self, threshold: float, cards: int, listed: int) -> Trial:
        shown = self._library.preview_cards(threshold, cards, CARD_FACES) if cards else None
        return Trial(self._library.preview(threshold, listed), shown)

    def reach(self, rows: int) -> None:
        """Be told how many cards the view has come past, and read on where they run out."""
        self._reach, self._rows = min(max(rows + 1, CARDS), CARDS_ON_THE_MOVE), rows
        trial = self._trial
        if trial is None or trial.cards is None or not self.trying:
            return
        shown = len(trial.cards)
        if rows + AHEAD >= shown < trial.preview.groups:
            self._read_on(trial, trial.cards)

    def _read_on(self, trial: Trial, cards: list[tuple[Group, tuple[int, ...]]]) -> None:
        if self._asking or self._working or self._asked != self.slider.value():
            self._late = True  # whoever is at the end can't scroll once more to ask again
            return
        self._asking = True
        threshold, library, page = trial.preview.threshold, self._library, CARDS

        def read() -> Trial:
            more = library.preview_cards(threshold, page, CARD_FACES, len(cards))
            return Trial(trial.preview, [*cards, *more])

        self._bridge.ask(read, self._show)

    def _show_counts(self, counts: Counts) -> None:
        """Say what there is while something runs; the same from the tree would cost 40 MB."""
        self._asking = False
        if self.trying:
            self._ask()
        elif not self._working:
            rate = false_match_rate(self._library.pipeline, self.threshold)
            self._say(totals_of(counts.people, counts.groups, counts.single), rate)
        self._ask_soon()

    def _show(self, trial: Trial) -> None:
        self._asking = False
        self._trial = trial
        if self._asked != self.slider.value():
            self._ask()
        if self._working:
            return
        preview = trial.preview
        totals = totals_of(preview.people, preview.groups, preview.singles)
        if self.trying:
            totals = f"{difference(preview.would_join, preview.would_part)}: {totals}"
            if trial.cards is not None:
                self.tried.emit(trial)
        self._say(totals, preview.false_match_rate)

    def _say(self, totals: str, rate: float) -> None:
        self._outcome.setText(totals)
        self._rate.setText(rate_in_words(rate))
        self.slider.setAccessibleDescription(f"{self._rate.text()}. {totals}")
        if self._late:
            self._late = False
            self.reach(self._rows)

    @Slot()
    def _apply(self) -> None:
        self.applied.emit(self.threshold)

    @Slot()
    def _dress(self) -> None:
        small = self._theme.font(SMALL)
        for label in (self._outcome, self._rate):
            label.setFont(small)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was not counted while nobody could read it."""
        super().showEvent(event)
        self._ask_soon()

    def sizeHint(self) -> QSize:
        """Return room for the slider and two lines, with or without the buttons."""
        return QSize(600, 116)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Escape cancels."""
        if event.key() == Qt.Key.Key_Escape and self.trying:
            self.reset()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.trying:
            self._apply()
        else:
            super().keyPressEvent(event)
