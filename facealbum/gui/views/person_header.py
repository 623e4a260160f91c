"""The head of a person's page: cover, name to be changed in place, counts, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from facealbum.gui import words
from facealbum.gui.delegates.drawing import Look, paint_face
from facealbum.gui.theme import TILE_RADIUS, TITLE, XL, XS, L, M, S
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.labels import GAP
from facealbum.gui.views.name_field import NameField
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.theme import Theme

COVER = 80
FIELD = 640
"""Of the name's field, px; wider only where the name is longer."""
AROUND = 2 * M + 8
"""Left and right of a name in its field, px."""


class Cover(QWidget):
    """The face that stands for a person."""

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(theme, images)
        self._face_id = 0
        self.setFixedSize(COVER, COVER)
        images.arrived.connect(self.update)

    def show_face(self, face_id: int) -> None:
        """Show this face."""
        self._face_id = face_id
        self.update()

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(COVER, COVER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, or a quiet square."""
        with QPainter(self) as painter:
            paint_face(painter, QRect(0, 0, COVER, COVER), self._face_id, self._look, TILE_RADIUS)


class TitleField(NameField):
    """A name field that looks like a title until one is in it.

    Signals:
        entered: the keyboard came in.
        resized: there is more or less room for the name.
    """

    entered = Signal()
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room for the name."""
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the name is about to be changed, unless it was: the list was closed."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put back the name that is not entered."""
        super().focusOutEvent(event)
        if not self.choosing and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class PersonHeader(QWidget):
    """Shows a ``Group``.

    Signals:
        named: the name that was entered, and the id of the person picked from the list or "".
        menu: the button with the dots was pressed.
        confirmed: all faces of this person are right.
    """

    named = Signal(str, str)
    menu = Signal()
    confirmed = Signal()

    def __init__(
        self, names: NameModel, images: Images, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self.field = TitleField(names, images, theme)
        self.field.setObjectName("title_field")
        self.field.setMaximumWidth(FIELD)
        self.field.submitted.connect(self._entered)
        self.field.left.connect(self.put_back)
        self.field.entered.connect(self._show_whole_name)
        self.field.resized.connect(self._fit)
        self.cover = Cover(images, theme)
        self._facts = ElidedLabel()
        self._facts.setProperty("role", "muted")
        self._confirm = QPushButton()
        self._confirm.setToolTip(tr("Every face here is this person"))
        theme.set_icon(self._confirm, "user-round-check")
        self._confirm.clicked.connect(self.confirmed)
        self._build()
        theme.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        self.more = QToolButton()
        self.more.setToolTip(tr("More"))
        self.more.setAccessibleName(tr("More"))
        self.more.clicked.connect(self.menu)
        self._theme.set_icon(self.more, "ellipsis")
        lines = QVBoxLayout()
        lines.setSpacing(XS)
        lines.addStretch(1)
        lines.addWidget(self.field)
        lines.addWidget(self._facts)
        lines.addStretch(1)
        self._facts.setContentsMargins(M, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(XL, L, XL, S)
        row.setSpacing(M)
        row.addWidget(self.cover)
        row.addLayout(lines, 10)
        row.addStretch(1)
        row.addWidget(self._confirm)
        row.addWidget(self.more)

    def show_group(self, group: Group) -> None:
        """Show this person or group."""
        self._name = group.name
        self.cover.show_face(group.cover_face_id)
        facts = [words.count(group.photos, "photo"), words.count(group.faces, "face")]
        if group.copies:
            facts.append(tr("{number} of them in copies", number=words.number(group.copies)))
        open_ = group.faces - group.confirmed
        if group.person_id is not None:
            left = tr("{number} not confirmed", number=words.number(open_))
            facts.append(left if open_ else tr("all confirmed"))
        if group.hidden:
            facts.append(tr("hidden"))
        if group.stranger:
            facts.append(tr("ignored"))
        if group.birth_date is not None:
            facts.append(words.born(group.birth_date))
        self._facts.setText("  ·  ".join(facts))
        confirm = tr("Confirm {faces}", faces=words.count(open_, "face"))
        self._confirm.setText(GAP + confirm)
        self._confirm.setVisible(group.person_id is not None and open_ > 0)
        if not self.field.hasFocus():
            self.put_back()

    @Slot()
    def put_back(self) -> None:
        """Show the name as it is, elided in the middle where it is too long for the window."""
        wide = self._metrics().horizontalAdvance(self._name) + AROUND + 1
        self.field.setMaximumWidth(max(FIELD, wide))
        self._show_elided()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TITLE, bold=True))

    @Slot()
    def _fit(self) -> None:
        if not self.field.hasFocus():
            self._show_elided()

    def _show_elided(self) -> None:
        metrics, room = self._metrics(), self.field.width() - AROUND
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
        self.field.setText(shown)
        self.field.setCursorPosition(0)
        self.field.setToolTip(self._name if shown != self._name else "")

    @Slot()
    def _show_whole_name(self) -> None:
        self.field.setText(self._name)

    def rename(self) -> None:
        """Put the cursor into the name."""
        self.field.setFocus()
        self.field.selectAll()

    @Slot(str, str)
    def _entered(self, name: str, person: str) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()
        if name != self._name:
            self.named.emit(name, person)

    @Slot()
    def _dress(self) -> None:
        colors = self._theme.colors
        self.field.setStyleSheet(
            f"#title_field {{ font-size: {TITLE}px; font-weight: 600; background: transparent;"
            f"border-color: transparent; padding: 4px {M - 1}px; }}"
            f"#title_field:hover {{ border-color: {colors.border_strong}; }}"
            f"#title_field:focus {{ border-color: {colors.accent};"
            f"background: {colors.surface}; padding: 3px {M - 2}px; }}"
        )
