"""The list of unnamed groups: cards with one real name field that goes where the keyboard is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facealbum.gui import words
from facealbum.gui.delegates.drawing import Look
from facealbum.gui.delegates.group_card import (
    FACE,
    LARGEST_FACE,
    MORE,
    SMALLEST_FACE,
    GroupCard,
    height_for,
)
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import M
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.card_hand import CardHand
from facealbum.gui.views.name_field import NameField
from facealbum.gui.views.section_view import SectionView
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.models.card_faces import CardFaces
    from facealbum.gui.models.group_model import GroupModel
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex


class UnnamedView(SectionView):
    """A ``SectionView`` of unnamed groups.

    Signals:
        named: group id, the name, and the id of the person picked from the list or "".
        picked_changed: other faces are selected inside the cards.
        menu_requested: group id and where on the screen.
        asked: the group whose name is asked for now.
    """

    named = Signal(str, str, str)
    picked_changed = Signal()
    menu_requested = Signal(str, QPoint)
    asked = Signal(object)

    def __init__(
        self,
        images: Images,
        theme: Theme,
        faces: CardFaces,
        names: NameModel,
        parent: QWidget | None = None,
    ) -> None:
        measures = Measures(cell=FACE, wide=height_for(FACE), gap=M)
        super().__init__(images, theme, measures, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drafts: dict[str, str] = {}
        self.row = 0
        """The row of the card with the name field, or where it was last."""
        self._before = ("", 0)
        self.card = GroupCard(images, theme, faces, self)
        self.card.drafts = self.drafts
        self.hand = CardHand(self, Look(theme, images))
        self.setItemDelegate(self.card)
        faces.arrived.connect(self.paint_items)
        self.field = NameField(names, images, theme, self.viewport())
        self.field.walks = True
        self.field.hide()
        self.field.textEdited.connect(self._draft)
        self.field.submitted.connect(self._submit)
        self.field.walked.connect(self.walk)
        self.field.left.connect(self.setFocus)
        self.verticalScrollBar().valueChanged.connect(self.follow)
        self.cell_changed.connect(self.set_cell)

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Show faces so wide, on cards and by themselves, and take the field along."""
        face = min(max(pixels, SMALLEST_FACE), LARGEST_FACE)
        self.set_measures(replace(self.measures, cell=face, wide=height_for(face)))
        self.follow()

    @property
    def groups(self) -> GroupModel:
        """The model, with its own methods."""
        return self.model()  # type: ignore[return-value]

    @property
    def busy(self) -> bool:
        """Whether the user is in the middle of something, so that the cards must not move."""
        return bool(self.field.hasFocus() or self.drafts or self.card.picked) or (
            self.verticalOffset() > 0
        )

    def try_on(self, different: frozenset[str]) -> None:
        """Show cards as a threshold would make them: not to be named or picked from."""
        if not self.card.tried:
            self._before = (self.card.editing, self.verticalOffset())
        self.card.tried, self.card.different = True, different
        self.card.editing = ""
        self.field.hide()
        # Of places that the slider has left nobody needs the pictures.
        self._images.drop_pending()

    def end_trial(self) -> None:
        """Put the field and the place back to where they were."""
        if not self.card.tried:
            return
        editing, offset = self._before
        self.card.tried, self.card.different = False, frozenset()
        self.ask_name(editing, focus=False)
        self.verticalScrollBar().setValue(offset)
        self.viewport().update()

    def ask_name(self, group_id: str, *, focus: bool = True) -> None:
        """Put the name field on the card of this group."""
        if self.card.tried:
            return
        index = self.groups.index_of(group_id)
        group = self.groups.group(group_id)
        if not index.isValid() or group is None or group.faces < 2:
            return
        if self.card.editing != group_id:
            self.field.propose("")
            self.asked.emit(group)
        self.card.editing = group_id
        self.field.setText(self.drafts.get(group_id, ""))
        self.field.setAccessibleName(_field_name(index.row(), group))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)
        self.field.show()
        self.follow()
        if focus and self.field.hasFocus():
            # It stays the same field for Qt, but is another card's: tell its name again.
            QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.Focus))
        elif focus:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()

    def ask_first(self, *, focus: bool = True) -> None:
        """Put the name field on the first card; where there is none yet, wait for it here."""
        ids = self.groups.ids
        if ids:
            self.ask_name(ids[0], focus=focus)
        elif focus:
            self.setFocus()

    @Slot(int)
    def walk(self, step: int) -> None:
        """Go to the next (or previous) card with a name field."""
        index = self.groups.index_of(self.card.editing)
        if not index.isValid():
            self.ask_first()
            return
        row = index.row() + step
        if 0 <= row < len(self.groups.ids):
            self.ask_name(self.groups.ids[row])
        if self.groups.ids[row : row + 1] and self.card.editing != self.groups.ids[row]:
            self.setFocus()

    @Slot()
    def follow(self) -> None:
        """Keep the field on its card; where the card is gone, take the one now in its place."""
        editing = self.card.editing
        if not editing or self._refreshing:
            return
        index = self.groups.index_of(editing)
        if not index.isValid():
            self._take_next()
            return
        self.row = index.row()
        self.field.setGeometry(self.card.field_rect(self.visualRect(index)))

    def _take_next(self) -> None:
        """Move the field from a card that is gone to the one that took its place."""
        focused = self.field.hasFocus()
        ids = self.groups.ids
        row = min(self.row, len(ids) - 1)
        self.card.editing = ""
        self.field.hide()
        group = self.groups.group(ids[row]) if ids else None
        if group is not None and group.faces > 1:
            self.ask_name(group.id, focus=focused)
        elif focused:
            self.setFocus()

    @Slot()
    def lay_out(self) -> None:
        """Lay out, and take the field along."""
        super().lay_out()
        self.follow()

    def forget_gone(self) -> None:
        """Drop what was typed and selected in groups that are not there any more."""
        for group_id in [item for item in self.drafts if self.groups.group(item) is None]:
            del self.drafts[group_id]
        self.hand.forget_gone()

    @Slot(str)
    def _draft(self, text: str) -> None:
        if text.strip():
            self.drafts[self.card.editing] = text
        else:
            self.drafts.pop(self.card.editing, None)

    @Slot(str, str)
    def _submit(self, name: str, person: str) -> None:
        group_id = self.card.editing
        if not group_id:
            return
        self.drafts.pop(group_id, None)
        self.walk(1)
        if self.card.editing == group_id:
            self.field.clear()
        self.named.emit(group_id, name, person)

    def keep_draft(self, group_id: str, name: str) -> None:
        """Write a name that was not given back on its card."""
        if self.groups.group(group_id) is not None and not self.drafts.get(group_id):
            self.drafts[group_id] = name
            if self.card.editing == group_id:
                self.field.setText(name)
            self.viewport().update()

    def face_at(self, point: QPoint) -> int | None:
        """Return the face of a card that is under a point of the viewport."""
        index = self.indexAt(point)
        group: Group | None = index.data(Role.ITEM) if index.isValid() else None
        if group is None or group.faces == 1:
            return None
        face = self.card.face_at(self.visualRect(index), group, point)
        return None if face == MORE else face

    def clear_picked(self) -> None:
        """Select no face."""
        if self.card.picked:
            self.card.picked.clear()
            self.viewport().update()
            self.picked_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick a face, go into a name field, or open the menu."""
        if self.card.tried:
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        group: Group | None = index.data(Role.ITEM) if index.isValid() else None
        if group is None or group.faces == 1 or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        cell = self.visualRect(index)
        face = self.card.face_at(cell, group, point)
        if face == MORE:
            self.opened.emit(index)
        elif face is not None:
            self.hand.press(face, group.id, point)
        elif self.card.menu_rect(cell).contains(point):
            corner = self.card.menu_rect(cell).bottomLeft()
            self.menu_requested.emit(group.id, self.viewport().mapToGlobal(corner))
        else:
            self.ask_name(group.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse; carry a face that is held."""
        if self.hand.moves(event):
            return
        super().mouseMoveEvent(event)
        self.card.pointer = event.position().toPoint()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that nothing is."""
        super().leaveEvent(event)
        self.card.pointer = None
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was held."""
        self.hand.release()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Treat the second click like the first."""
        self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on with Tab into the field of the current card."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            current = self.currentIndex()
            ids = self.groups.ids
            self.ask_name(ids[current.row()] if current.isValid() else ids[0] if ids else "")

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Take the field along when the arrows walk through the cards."""
        super().currentChanged(current, previous)
        item = current.data(Role.ID) if current.isValid() else None
        if isinstance(item, str) and item != self.card.editing and not self._refreshing:
            self.ask_name(item, focus=self.field.hasFocus())

    def press(self, index: QModelIndex) -> None:
        """Go into the name field of a card; open who was seen once."""
        group = self.groups.group(str(index.data(Role.ID)))
        if self.card.tried or group is None:
            return
        if group.faces > 1:
            self.ask_name(group.id)
        else:
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the field of a card; a letter begins a name."""
        if self.card.tried and event.text():
            event.ignore()  # Enter applies and Escape cancels: both are for the page
            return
        group = self.groups.group(str(self.currentIndex().data(Role.ID)))
        card = group is not None and group.faces > 1
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        text = "" if control else event.text()
        if card and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_F2):
            self.press(self.currentIndex())
        elif card and group is not None and text.isprintable() and text.strip():
            self.ask_name(group.id)
            self.field.insert(text)
            self._draft(self.field.text())
        elif event.key() == Qt.Key.Key_Escape and self.card.picked:
            self.clear_picked()
        else:
            super().keyPressEvent(event)


def _field_name(row: int, group: Group) -> str:
    """Return what the name field on a card is called."""
    number, faces = words.number(row + 1), words.count(group.faces, "face")
    return tr("Name of group {number}, {faces}", number=number, faces=faces)
