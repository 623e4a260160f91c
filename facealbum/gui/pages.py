"""The pages of the window, by the name that a ``Location`` calls them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from facealbum.gui.views.album_page import AlbumPage
from facealbum.gui.views.albums_page import AlbumsPage
from facealbum.gui.views.check_page import CheckPage
from facealbum.gui.views.duplicates_page import DuplicatesPage
from facealbum.gui.views.folders_page import FoldersPage
from facealbum.gui.views.history_page import HistoryPage
from facealbum.gui.views.page import Page
from facealbum.gui.views.people_page import PeoplePage
from facealbum.gui.views.person_page import PersonPage
from facealbum.gui.views.photo_grid import PhotoGrid
from facealbum.gui.views.photo_view import PhotoView
from facealbum.gui.views.photos_page import PhotosPage
from facealbum.gui.views.removed_page import RemovedPage
from facealbum.gui.views.review_page import ReviewPage
from facealbum.gui.views.search_page import SearchPage
from facealbum.gui.views.strangers_page import StrangersPage
from facealbum.gui.views.unnamed_page import UnnamedPage

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.navigation import Location
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

P = TypeVar("P", bound=Page)

_PAGES: Mapping[str, Callable[..., Page]] = {
    "people": PeoplePage,
    "unnamed": UnnamedPage,
    "review": ReviewPage,
    "photos": PhotosPage,
    "strangers": StrangersPage,
    "removed": RemovedPage,
    "albums": AlbumsPage,
    "hidden": partial(PeoplePage, hidden=True),
    "person": PersonPage,
    "photo": PhotoView,
    "search": SearchPage,
    "check": CheckPage,
    "history": HistoryPage,
    "album": AlbumPage,
    "folders": FoldersPage,
    "duplicates": DuplicatesPage,
}


def made_for(library: Library, bridge: Bridge, images: Images, theme: Theme) -> dict[str, Page]:
    """Return one page of each name."""
    return {name: make(library, bridge, images, theme) for name, make in _PAGES.items()}


def the(kind: type[P], pages: Mapping[str, Page]) -> P:
    """Return the only page of a kind."""
    (found,) = (page for page in pages.values() if isinstance(page, kind))
    return found


def land_on(page: Page, photo_id: int) -> None:
    """Let the photos of a page, where it has some, show the one that the user walked to."""
    for grid in page.findChildren(PhotoGrid):
        grid.land_on(photo_id)


def take_keyboard(pages: Mapping[str, Page], here: Location | None) -> None:
    """Let the page that is shown have the keyboard; in the first run there is none."""
    if here is None:
        return
    page = pages[here.page]
    page.activate()
    focus = page.window().focusWidget()
    if focus is None or not page.isAncestorOf(focus):
        page.setFocus()
