"""The name field that stands in place of a tile's name while it is being changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from facealbum.gui.dialogs.naming import name_group
from facealbum.gui.views.composing_view import compose_into, composes_name
from facealbum.gui.views.name_field import NameField

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent

    from facealbum.gui.delegates.group_tile import GroupTile
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.views.page import Page
    from facealbum.gui.views.section_view import SectionView

HEIGHT = 34
NARROWEST = 150


class TileName(QObject):
    """One field for all tiles of a view; it goes where the tile goes."""

    def __init__(self, view: SectionView, tile: GroupTile, names: NameModel, page: Page) -> None:
        super().__init__(view)
        self._view = view
        self._tile = tile
        self._page = page
        self._group_id = ""
        self.field = NameField(names, page.images, page.theme, view.viewport())
        self.field.hide()
        self.field.submitted.connect(self._named)
        self.field.left.connect(self.finish)
        self.field.editingFinished.connect(self._lost)
        view.verticalScrollBar().valueChanged.connect(self.follow)

    def edit(self, group_id: str, begun: str = "") -> None:
        """Open the field at the tile of this group, with its name or what is ``begun`` instead."""
        if self._open(group_id):
            self.field.setFocus()
            if begun:
                self.field.insert(begun)

    def compose(self, group_id: str, event: QInputMethodEvent) -> None:
        """Open the field with what an input method makes."""
        if not self._group_id and not (composes_name(event) and self._open(group_id)):
            return
        if not compose_into(self.field, event):
            self.finish()  # it was all taken back

    def _open(self, group_id: str) -> bool:
        index = self._view.items.index_of(group_id)  # type: ignore[arg-type]
        if not index.isValid():
            return False
        self._view.scrollTo(index)
        self._group_id = self._tile.editing = group_id
        self.field.setText(self._page.library.group(group_id).name)
        self.field.selectAll()
        self.field.show()
        self.follow()
        return True

    @Slot()
    def follow(self) -> None:
        """Stand under the face again, wherever that is now."""
        if not self._group_id:
            return
        index = self._view.items.index_of(self._group_id)  # type: ignore[arg-type]
        if not index.isValid():
            self.finish()
            return
        cell = self._view.visualRect(index)
        square = self._tile.picture_rect(cell)
        width = max(cell.width(), NARROWEST)
        rightmost = self._view.viewport().width() - width - 4
        left = min(max(cell.center().x() - width // 2, 4), rightmost)
        self.field.setGeometry(left, square.bottom() + 4, width, HEIGHT)

    @Slot()
    def finish(self) -> None:
        """Close the field without a change."""
        if not self._group_id:
            return
        self._group_id = self._tile.editing = ""
        self.field.hide()
        self.field.clear()
        self._view.setFocus()

    @Slot()
    def _lost(self) -> None:
        if self._group_id and not self.field.hasFocus() and not self.field.choosing:
            self.finish()

    @Slot(str, str)
    def _named(self, name: str, person: str) -> None:
        del person
        group_id = self._group_id
        self.finish()
        name_group(self._page.window(), self._page.bridge, self._page.theme, group_id, name)
