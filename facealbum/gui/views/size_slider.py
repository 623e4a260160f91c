"""The slider for the size of tiles, between a small and a large square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST, XS
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

STEP = 16
WIDTH = 110


class SizeSlider(QWidget):
    """Chooses a size in px.

    Signals:
        changed: the user chose this size.
    """

    changed = Signal(int)

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(TILE_SMALLEST, TILE_LARGEST)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(STEP * 2)
        self.slider.setValue(size)
        self.slider.setFixedWidth(WIDTH)
        self.slider.setAccessibleName(tr("Size of the pictures"))
        self.slider.setToolTip(tr("Size of the pictures (Ctrl and the mouse wheel)"))
        self.slider.valueChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        row.addWidget(self._button(theme, "zoom-out", tr("Smaller"), -STEP))
        row.addWidget(self.slider)
        row.addWidget(self._button(theme, "zoom-in", tr("Larger"), STEP))

    def _button(self, theme: Theme, icon: str, title: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.slider.setValue(self.slider.value() + step))
        theme.set_icon(button, icon, "muted")
        return button

    @Slot(int)
    def show_size(self, pixels: int) -> None:
        """Follow a size that was chosen elsewhere."""
        self.slider.setValue(pixels)
