"""The settings: the window's look, and those of the library, made from their schema."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui.bridge import Bridge
from facealbum.gui.theme import TITLE, XL, XS, XXL, M, S, Scheme, Theme
from facealbum.library.settings import SCHEMA, Setting, Value

if TYPE_CHECKING:
    from facealbum.library.library import Library

LOOKS = {
    Scheme.SYSTEM: "Like the system",
    Scheme.LIGHT: "Light",
    Scheme.DARK: "Dark",
}
CHOICES = {
    "pipeline": {
        "facenet+sface": "Both models (most often right)",
        "facenet": "FaceNet alone (faster)",
        "sface": "SFace alone (fastest)",
    },
    "watch": {"ask": "Ask each time", "always": "Always", "never": "Never"},
    "other-names": {
        "suggestions": "Ask me in Review",
        "verdicts": "Take them as my word",
        "off": "Leave them alone",
    },
    "sensitivity": {
        "strict": "Only sure ones",
        "normal": "Normal",
        "eager": "Whatever may be one",
    },
    "crowds": {
        "off": "Never",
        "small faces": "In photos with small faces",
        "everything": "In all large photos",
    },
}
"""Of each setting, what its choices are called here."""
AGAIN = (
    "How faces are found counts for new photos. Those that are here already are looked at again"
    " when you ask for it; names and answers stay."
)
WIDTH = 480
FRAME = 80
"""Left of the screen's height for the title bar and some air, logical px."""


class SettingsDialog(QDialog):
    """One row for each setting; what is chosen holds at once, except where a row says otherwise."""

    scheme_chosen = Signal(str)
    again_wanted = Signal()
    """All photos are to be looked at again."""

    def __init__(self, parent: QWidget, library: Library, bridge: Bridge, theme: Theme) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, QWidget] = {}
        heading = QLabel("Settings")
        heading.setFont(theme.font(TITLE, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        rows = self._rows(theme)
        column.addWidget(self._area, 1)
        self.again = QPushButton("Look at all photos again")
        self.again.clicked.connect(self.again_wanted)
        self.again.clicked.connect(self.close)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.close)
        column.addSpacing(S)
        column.addWidget(_small(AGAIN))
        line = QHBoxLayout()
        line.addWidget(self.again)
        line.addStretch(1)
        line.addWidget(close)
        column.addLayout(line)
        self.setMinimumWidth(WIDTH)
        room = self.screen().availableGeometry().height() - FRAME
        rest = column.totalHeightForWidth(WIDTH) - self._area.sizeHint().height()
        self.resize(WIDTH, min(rest + rows.totalHeightForWidth(WIDTH - 2 * XXL), room))

    def _rows(self, theme: Theme) -> QVBoxLayout:
        """Return the settings, in an area that scrolls where the screen is low."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(M)
        column.addLayout(self._row("Colours", "", self._look(theme)))
        for setting in SCHEMA:
            field = self._field(setting, self._library.settings.get(setting.key))
            self.fields[setting.key] = field
            column.addLayout(self._row(setting.label, setting.help, field))
        self._area = QScrollArea()
        self._area.setAccessibleName("Settings")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(rows)
        return column

    def _row(self, label: str, help_text: str, field: QWidget) -> QVBoxLayout:
        name, line = QLabel(label), QHBoxLayout()
        name.setBuddy(field)
        field.setAccessibleName(label)
        field.setAccessibleDescription(help_text)
        line.addWidget(name, 1)
        line.addWidget(field)
        row = QVBoxLayout()
        row.setSpacing(XS)
        row.addLayout(line)
        if help_text:
            row.addWidget(_small(help_text))
        return row

    def _look(self, theme: Theme) -> QComboBox:
        box = QComboBox()
        for scheme, title in LOOKS.items():
            box.addItem(title, scheme.value)
        box.setCurrentIndex(box.findData(theme.scheme.value))
        box.activated.connect(lambda _row: self.scheme_chosen.emit(box.currentData()))
        self.fields["colours"] = box
        return box

    def _field(self, setting: Setting, value: Value) -> QWidget:
        if setting.choices:
            box = QComboBox()
            for choice in setting.choices:
                box.addItem(CHOICES[setting.key][choice], choice)
            box.setCurrentIndex(box.findData(value))
            box.activated.connect(lambda _row: self._set(setting.key, box.currentData()))
            return box
        if isinstance(setting.default, bool):
            check = QCheckBox()
            check.setChecked(bool(value))
            check.toggled.connect(lambda on: self._set(setting.key, on))
            return check
        number = QSpinBox()
        number.setRange(int(setting.lowest or 0), int(setting.highest or 0))
        if not setting.lowest:
            number.setSpecialValueText("All")
        number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        number.setValue(int(value))
        number.editingFinished.connect(lambda: self._set(setting.key, number.value()))
        return number

    def _set(self, key: str, value: Value) -> None:
        if self._library.settings.get(key) != value:
            self._bridge.do(self._setter(key, value), None, f"setting {key}")

    def _setter(self, key: str, value: Value) -> Callable[[], None]:
        def change() -> None:
            self._library.set_setting(key, value)

        return change


def _small(text: str) -> QLabel:
    """Return words that explain, in small print."""
    told = QLabel(text)
    told.setProperty("role", "small")
    told.setWordWrap(True)
    return told
