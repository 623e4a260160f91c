"""All photos by date, with the month at the top edge in sight while scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from facealbum.domain.orders import PhotoOrder
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.models.id_model import Section
from facealbum.gui.models.photo_model import PhotoRows, month_sections
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import CELL, PhotoGrid
from facealbum.gui.views.scrubber import Scrubber
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


ORDERS = {
    PhotoOrder.NEWEST: sentence("Newest first"),
    PhotoOrder.OLDEST: sentence("Oldest first"),
    PhotoOrder.NAME: sentence("Name of the file"),
    PhotoOrder.SIZE: sentence("Largest files"),
    PhotoOrder.FACES: sentence("Most faces"),
}
BY_DATE = (PhotoOrder.NEWEST, PhotoOrder.OLDEST)


def sections_of(order: PhotoOrder, parts: Sequence[tuple[str, int]]) -> list[Section]:
    """Return the headings over photos that stand by name, size or faces."""
    sections = []
    for part, photos in parts:
        heading = part
        if order is PhotoOrder.FACES:
            heading = words.count(int(part), "face") if int(part) else tr("No faces")
        sections.append(Section(part or "all", heading, photos, words.number(photos)))
    return sections


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
        self._loader: Loader[PhotoRows] = Loader(bridge, self._read, self._show)
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
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Sort by"))
        self.order.setToolTip(tr("Sort by"))
        self.order.addItems([words.told(said) for said in ORDERS.values()])
        self.order.currentIndexChanged.connect(self._reorder)
        self._heading = HeadingRow(theme, self.title())
        self._heading.add(self.order)
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

    def _read(self) -> PhotoRows:
        order = list(ORDERS)[self.order.currentIndex()]
        photos = self.library.ordered_photos(order)
        if order in BY_DATE:
            months = [(int(part[:4] or 0), int(part[5:7] or 0), n) for part, n in photos.parts]
            return self.grid.ready(photos.ids, month_sections(months))
        return self.grid.ready(photos.ids, sections_of(order, photos.parts))

    @Slot()
    def _reorder(self) -> None:
        """Sort anew, from the top."""
        self.grid.view.verticalScrollBar().setValue(0)
        self._loader.load()

    def _show(self, found: PhotoRows) -> None:
        photos = len(found.move.to)
        self.grid.take(found)
        self._heading.say(words.count(photos, "photo") if photos else "")
        self._heading.offer(something=photos > 0)
        self._stack.setCurrentIndex(0 if photos else 1)
