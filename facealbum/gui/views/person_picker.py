"""A sheet to choose a person from all who have a name, or to type a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from facealbum.gui.delegates.name_row import NameRow
from facealbum.gui.models.id_model import Role
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.theme import HEADING, XL, M
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.views.labels import as_title, short_name
from facealbum.gui.views.name_field import LONGEST
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.gui.views.page import Page

WIDTH, HEIGHT = 380, 440
WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PersonPicker(QDialog):
    """Asks for one person; deletes itself when it closes.

    Signals:
        picked: the id of the person who was chosen.
        named: a name that nobody has yet; only with ``allow_new``.
    """

    picked = Signal(str)
    named = Signal(str)

    def __init__(self, page: Page, title: str, but: str = "", *, allow_new: bool = False) -> None:
        super().__init__(page.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(WIDTH, HEIGHT)
        self._allow_new = allow_new
        self._names = NameModel()
        self._names.show([person for person in page.library.people() if person.id != but])
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._names)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        heading = QLabel(title)
        heading.setFont(page.theme.font(HEADING, bold=True))
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(tr("A name"))
        self.line.setAccessibleName(tr("Name"))
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(tr("People"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(NameRow(page.images, page.theme, self.list))
        self.list.setModel(self._shown)
        self.list.clicked.connect(self._pick)
        page.images.arrived.connect(self.list.viewport().update)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self._accept = QPushButton(tr("Choose"))
        column.addLayout(answer_buttons(self, self._accept, self._enter))
        self._filter("")

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = " ".join(text.split())
        self._shown.setFilterFixedString(wanted)
        exact = self._exact(wanted)
        new = self._allow_new and bool(wanted) and exact is None
        if exact is not None:
            self.list.setCurrentIndex(exact)
        elif self._shown.rowCount() and not new:
            self.list.setCurrentIndex(self._shown.index(0, 0))
        else:
            self.list.setCurrentIndex(QModelIndex())
        created = tr("New person “{name}”", name=short_name(wanted))
        self._accept.setText(as_title(created) if new else tr("Choose"))
        self._accept.setEnabled(new or self.list.currentIndex().isValid())

    def _exact(self, wanted: str) -> QModelIndex | None:
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if str(index.data()).casefold() == wanted.casefold():
                return index
        return None

    @Slot()
    def _enter(self) -> None:
        current = self.list.currentIndex()
        wanted = " ".join(self.line.text().split())
        if current.isValid():
            self._pick(current)
        elif self._allow_new and wanted:
            self.accept()
            self.named.emit(wanted)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        person = str(index.data(Role.ID))
        self.accept()
        self.picked.emit(person)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows in the line walk through the list."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in WALKING:
                self.list.keyPressEvent(key)
                self._accept.setText(tr("Choose"))
                self._accept.setEnabled(self.list.currentIndex().isValid())
                return True
        return super().eventFilter(watched, event)
