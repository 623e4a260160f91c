"""The settings: the window's look, and those of the library, made from their schema."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui.bridge import Bridge
from facealbum.gui.files import show_folder
from facealbum.gui.language import TITLES, Language, spoken
from facealbum.gui.theme import TITLE, XL, XS, XXL, M, S, Scheme, Theme
from facealbum.gui.views.labels import ElidedLabel
from facealbum.gui.words import told, tr
from facealbum.library.settings import SCHEMA, Setting, Value

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from facealbum.library.library import Library

LOOKS = {
    Scheme.SYSTEM: sentence("Like the system"),
    Scheme.LIGHT: sentence("Light"),
    Scheme.DARK: sentence("Dark"),
}
CHOICES = {
    "pipeline": {
        "facenet+sface": sentence("Both models (most often right)"),
        "facenet": sentence("FaceNet alone (faster)"),
        "sface": sentence("SFace alone (fastest)"),
    },
    "watch": {
        "ask": sentence("Ask each time"),
        "always": sentence("Always"),
        "never": sentence("Never"),
    },
    "other-names": {
        "suggestions": sentence("Ask me in Review"),
        "verdicts": sentence("Take them as my word"),
        "off": sentence("Leave them alone"),
    },
    "sensitivity": {
        "strict": sentence("Only sure ones"),
        "normal": sentence("Normal"),
        "eager": sentence("Whatever may be one"),
    },
    "crowds": {
        "off": sentence("Never"),
        "small faces": sentence("In photos with small faces"),
        "everything": sentence("In all large photos"),
    },
}
"""Of each setting, what its choices are called here."""
MODEL = "pipeline"
"""The setting that says which model recognizes faces."""
AGAIN = sentence(
    "How faces are found counts for new photos. Those that are here already are looked at again"
    " when you ask for it; names and answers stay."
)
WIDTH = 480
FRAME = 80
"""Left of the screen's height for the title bar and some air, logical px."""


class SettingsDialog(QDialog):
    """One row for each setting; what is chosen holds at once, except where a row says otherwise."""

    scheme_chosen = Signal(str)
    language_chosen = Signal(str)
    reopening_wanted = Signal()
    """The window is to be closed and opened again."""
    library_wanted = Signal()
    """Another library is to be opened."""
    again_wanted = Signal()
    """All photos are to be looked at again."""
    model_chosen = Signal()
    """The dialog goes, and faces are to be recognized by another model than before."""

    def __init__(
        self,
        parent: QWidget,
        library: Library,
        bridge: Bridge,
        theme: Theme,
        language: Language = Language.SYSTEM,
        *,
        empty: bool = False,
    ) -> None:
        """Show the settings; with ``empty`` nothing that is for photos which are here already."""
        super().__init__(parent)
        self._library = library
        self._language = language
        self._bridge = bridge
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, QWidget] = {}
        heading = QLabel(tr("Settings"))
        heading.setFont(theme.font(TITLE, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        rows = self._rows(theme)
        column.addWidget(self._area, 1)
        self.again = QPushButton(tr("Look at all photos again"))
        self._model = library.settings.get(MODEL)
        self.again.clicked.connect(self._look_again)
        self.again.clicked.connect(self.close)
        self._build_foot(column, empty=empty)
        self.setMinimumWidth(WIDTH)
        room = self.screen().availableGeometry().height() - FRAME
        rest = column.totalHeightForWidth(WIDTH) - self._area.sizeHint().height()
        self.resize(WIDTH, min(rest + rows.totalHeightForWidth(WIDTH - 2 * XXL), room))

    def _build_foot(self, column: QVBoxLayout, *, empty: bool) -> None:
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QFrame()  # the rows are cut off at it, not in the middle of nowhere
        foot.setFixedHeight(1)
        foot.setProperty("role", "line")
        about_again = _small(told(AGAIN))
        if empty:
            about_again.hide()
            self.again.hide()
        column.addWidget(foot)
        column.addWidget(about_again)
        line = QHBoxLayout()
        line.addWidget(self.again)
        line.addStretch(1)
        line.addWidget(close)
        column.addLayout(line)

    @Slot()
    def _look_again(self) -> None:
        self._model = self._chosen_model()
        self.again_wanted.emit()

    def _chosen_model(self) -> Value:
        """Return what the row says: it is written a moment later."""
        box = self.fields[MODEL]
        return str(box.currentData()) if isinstance(box, QComboBox) else ""

    def done(self, result: int) -> None:
        """Go; only now another model counts, because until now it could be taken back."""
        super().done(result)
        if self._chosen_model() != self._model:
            self.model_chosen.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all rows need, where the screen is: by now they have their letters."""
        super().showEvent(event)
        bar = self._area.verticalScrollBar()
        if bar.maximum() and not event.spontaneous():
            room = self.screen().availableGeometry().height() - FRAME
            self.resize(self.width(), min(self.height() + bar.maximum(), room))

    def _rows(self, theme: Theme) -> QVBoxLayout:
        """Return the settings, in an area that scrolls where the screen is low."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(M)
        column.addLayout(self._place())
        column.addLayout(self._row(tr("Colours"), "", self._look(theme)))
        column.addLayout(self._row(tr("Language"), "", self._languages()))
        column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignRight)
        for setting in SCHEMA:
            field = self._field(setting, self._library.settings.get(setting.key))
            self.fields[setting.key] = field
            column.addLayout(self._row(told(setting.label), told(setting.help), field))
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("Settings"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(rows)
        return column

    def _row(self, label: str, help_text: str, field: QWidget) -> QVBoxLayout:
        name, line = QLabel(label), QHBoxLayout()
        name.setBuddy(field)
        # The wheel scrolls the rows: on its way it would change what comes under the pointer.
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel over a field scroll the rows."""
        if event.type() == QEvent.Type.Wheel and watched in self.fields.values():
            QApplication.sendEvent(self._area.verticalScrollBar(), event)
            return True
        return super().eventFilter(watched, event)

    def _place(self) -> QVBoxLayout:
        """Return where the library lies, with what leads there and to another one."""
        folder = str(self._library.folder)
        place = ElidedLabel()
        place.setText(folder)
        place.setProperty("role", "small")
        show, other = QPushButton(tr("Show folder")), QPushButton(tr("Open another…"))
        show.clicked.connect(lambda: show_folder(folder))
        other.setToolTip(tr("A library that you moved or copied, or an empty folder for a new one"))
        other.clicked.connect(self.close)
        other.clicked.connect(self.library_wanted)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(QLabel(tr("Library")), 1)
        line.addWidget(show)
        line.addWidget(other)
        rows = QVBoxLayout()
        rows.setSpacing(XS)
        rows.addLayout(line)
        rows.addWidget(place)
        return rows

    def _look(self, theme: Theme) -> QComboBox:
        box = QComboBox()
        for scheme, title in LOOKS.items():
            box.addItem(told(title), scheme.value)
        box.setCurrentIndex(box.findData(theme.scheme.value))
        box.activated.connect(lambda _row: self.scheme_chosen.emit(box.currentData()))
        self.fields["colours"] = box
        return box

    def _languages(self) -> QComboBox:
        """Return the choice of a language; the window must be opened again to speak another."""
        box = QComboBox()
        box.addItem(tr("Like the system"), Language.SYSTEM.value)
        for language, title in TITLES.items():
            box.addItem(title, language.value)
        box.setCurrentIndex(box.findData(self._language.value))
        box.activated.connect(lambda _row: self._choose_language(Language(box.currentData())))
        self.fields["language"] = box
        self.reopen = QPushButton(tr("Open the window again"))
        self.reopen.setToolTip(tr("What is running goes on where it stopped"))
        self.reopen.clicked.connect(self.close)
        self.reopen.clicked.connect(self.reopening_wanted)
        self.reopen.hide()
        return box

    def _choose_language(self, language: Language) -> None:
        self.reopen.setVisible(spoken(language) is not spoken(self._language))
        self.language_chosen.emit(language.value)

    def _field(self, setting: Setting, value: Value) -> QWidget:
        if setting.choices:
            box = QComboBox()
            for choice in setting.choices:
                box.addItem(told(CHOICES[setting.key][choice]), choice)
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
            number.setSpecialValueText(tr("All"))
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
    label = QLabel(text)
    label.setProperty("role", "small")
    label.setWordWrap(True)
    return label
