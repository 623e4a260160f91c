"""What all places of the window have in common, for the main window to hold on to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from facealbum.domain.types import Change, Face
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.navigation import Location
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


class Page(QWidget):
    """One place.

    Signals:
        open_group: the id of a person or group to go to.
        open_photo: the id of a photo, and the ids to walk through from there.
        open_moment: the same, and the second of a clip.
        back: go to where the user came from.
        merge_requested: ids of groups that may be one person.
        export_requested: what is to be exported: ids of people, groups and albums, searches, and
            as numbers the ids of photos.
        search_requested: the text of a search to go to.
        open_album: the id of an album to go to.
        retitled: ``title`` is another one now.
    """

    tells = False
    """Whether the page itself says what was done and offers to take it back, so needs no toast."""

    open_group = Signal(str)
    open_photo = Signal(int, list)
    open_moment = Signal(int, list, float)
    back = Signal()
    merge_requested = Signal(list)
    export_requested = Signal(list)
    search_requested = Signal(str)
    open_album = Signal(int)
    retitled = Signal()

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.bridge = bridge
        self.images = images
        self.theme = theme
        self._stale = True

    def open_face(self, face: Face, walk: list[int]) -> None:
        """Go to the photo of a face, or to its moment of a clip."""
        if face.shown_at is None:
            self.open_photo.emit(face.photo_id, walk)
        else:
            self.open_moment.emit(face.photo_id, walk, face.shown_at)

    def lay_out(self, heading: QWidget, *states: QWidget) -> QStackedWidget:
        """Put ``heading`` over a stack of ``states``, of which one is shown; return the stack."""
        stack = QStackedWidget()
        for state in states:
            stack.addWidget(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(stack, 1)
        return stack

    def title(self) -> str:
        """Return the words for the window's title."""
        return ""

    def prepare(self, place: Location) -> None:
        """Get ready to show what ``place`` says; called before the page is shown.

        Raises:
            UnknownIdError: what it says is no more.
        """

    def activate(self) -> None:
        """Be shown: look again if something changed meanwhile, and take the keyboard."""
        self.setAccessibleName(self.title())
        stale, self._stale = self._stale, False
        if stale:
            self.look()

    def refresh(self, change: Change | None) -> None:
        """Hear that something changed; a page that is not in sight looks when it is shown."""
        if not self.isVisible():
            self._stale = True
        elif change is None or self.concerns(change):
            self.look_again(change)

    def concerns(self, change: Change) -> bool:
        """Return whether what is shown may be different now."""
        return change.everything or bool(change.groups or change.faces or change.photos)

    def look(self) -> None:
        """Read everything at once, for the first look."""

    def look_again(self, change: Change | None) -> None:
        """Read what may be different."""
        del change
        self.look()
