"""All photos by date, with the month at the top edge in sight while scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facealbum.gui import words
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import CELL, PhotoGrid
from facealbum.gui.views.scrubber import Scrubber
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.models.photo_model import Month
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


Timeline = tuple[list[int], "list[Month] | None"]
TRIES = 3
"""An import may add photos between the two reads; then they are made once more."""


class PhotosPage(Page):
    """The timeline."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[Timeline] = Loader(bridge, self._read, self._show)
        self.grid = PhotoGrid(library, bridge, images, theme)
        self.grid.open_photo.connect(self.open_photo)
        self.grid.export_requested.connect(self.export_requested)
        self.scrubber = Scrubber(self.grid.view, theme)
        self._empty = EmptyState(theme, "images")
        self._empty.say(
            tr("No photos yet"),
            tr("Drop folders with photos anywhere in this window."),
        )
        size = SizeSlider(theme, CELL)
        size.changed.connect(self.grid.set_cell)
        self.grid.cell_changed.connect(size.show_size)
        self._heading = HeadingRow(theme, self.title())
        self._heading.add(size)
        self._stack = self.lay_out(self._heading, self.grid, self._empty)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Photos")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.grid.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether photos came or went."""
        return change.everything or bool(change.photos)

    def look(self) -> None:
        """Read the ids and months of all photos, beside the GUI thread."""
        self._loader.load()

    def _read(self) -> Timeline:
        for _ in range(TRIES):
            ids, months = self.library.photos(), self.library.months()
            if len(ids) == sum(photos for _, _, photos in months):
                return ids, months
        return ids, None

    def _show(self, found: Timeline) -> None:
        ids, months = found
        self.grid.show_photos(ids, months)
        self._heading.say(words.count(len(ids), "photo") if ids else "")
        self._stack.setCurrentIndex(0 if ids else 1)
