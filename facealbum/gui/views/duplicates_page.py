"""Photos that show the same, set by set: to be looked at; nothing is ever deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from facealbum.gui import words
from facealbum.gui.models.id_model import Section
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import CELL, PhotoGrid
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

Sets = tuple[list[list[int]], dict[int, str], int]
"""The sets, the size of the best photo of each in words, and how many photos were not compared."""


class DuplicatesPage(Page):
    """A grid with a section for each set, the biggest first."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[Sets] = Loader(bridge, self._read, self._show)
        self.grid = PhotoGrid(library, bridge, images, theme)
        self.grid.open_photo.connect(self.open_photo)
        self._empty = EmptyState(theme, "copies")
        size = SizeSlider(theme, CELL)
        size.changed.connect(self.grid.set_cell)
        self.grid.cell_changed.connect(size.show_size)
        self.find_now = QPushButton(tr("Look through older photos"))
        self.find_now.setToolTip(
            tr("Photos that were added by an older facealbum were never compared")
        )
        self.find_now.clicked.connect(self._find)
        self.find_now.hide()
        self._heading = HeadingRow(theme, self.title())
        self._heading.add(self.find_now)
        self._heading.add(size)
        self._stack = self.lay_out(self._heading, self.grid, self._empty)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Duplicates")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.grid.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether photos came or went."""
        return change.everything or bool(change.photos)

    def look(self) -> None:
        """Read the sets, beside the GUI thread."""
        self._loader.load()

    def _read(self) -> Sets:
        sets = self.library.duplicates()
        best = self.library.photo_rows([some[0] for some in sets])
        sizes = {
            row.id: tr(
                "up to {width} × {height} px",
                width=words.number(row.width),
                height=words.number(row.height),
            )
            for row in best
        }
        return sets, sizes, self.library.uncompared()

    def _show(self, found: Sets) -> None:
        sets, sizes, waiting = found
        sections = [
            Section(
                str(some[0]),
                tr("{photos} that look the same", photos=words.count(len(some), "photo")),
                len(some),
                sizes.get(some[0], ""),
            )
            for some in sets
        ]
        self.grid.take(self.grid.ready([photo for some in sets for photo in some], sections))
        self._heading.say(words.count(len(sets), "set") if sets else "")
        self._heading.offer(something=bool(sets))
        self.find_now.setVisible(waiting > 0)
        more = tr("Photos that show the same, edited, smaller or a moment later, would stand here.")
        self._empty.say(tr("No duplicates found"), more)
        self._stack.setCurrentIndex(0 if sets else 1)

    def _find(self) -> None:
        self.find_now.setEnabled(False)
        self.bridge.follow(self.bridge.watch(self.library.find_duplicates()), self._found)

    def _found(self, _job: object) -> None:
        self.find_now.setEnabled(True)
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
