"""The folders that the library knows, each with what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import files, words
from facealbum.gui.dialogs.question import Question
from facealbum.gui.theme import XL, M, S
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.folder_row import FolderRow
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.words import tr
from facealbum.library.scanning import printable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change, Folder
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

Listed = tuple["list[Folder]", dict[int, str]]
STAY = sentence(
    "Its photos and all names stay known, and the files themselves stay where they are."
)
TOO = sentence("Forget its photos too")
BUT = sentence("Those with a face that you named or answered on stay known in any case.")


class FoldersPage(Page):
    """A list of cards."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[Listed] = Loader(bridge, self._read, self._show)
        self._shown: Listed | None = None
        self.rows: list[FolderRow] = []
        self._heading = HeadingRow(theme, self.title())
        self._empty = EmptyState(theme, "folder")
        more = tr("Drop folders with photos anywhere in this window.")
        self._empty.say(tr("No folder yet"), more)
        self._area, ground = QScrollArea(), QWidget()
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(XL, S, XL, XL)
        self._column.setSpacing(M)
        self._column.addStretch(1)
        self._area.setWidget(ground)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the buttons of each row take it
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = self.lay_out(self._heading, self._area, self._empty)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Folders")

    def activate(self) -> None:
        """Look at each visit: a drive may have come or gone."""
        self._stale = True
        super().activate()

    def concerns(self, change: Change) -> bool:
        """Return whether a folder may be different: any change may be a word on one."""
        return change.everything or not (change.groups or change.faces or change.albums)

    def look(self) -> None:
        """Read the folders, beside the GUI thread."""
        self._loader.load()

    def _read(self) -> Listed:
        self.library.look_for_folders()
        return self.library.folders(), self.library.watch_notes()

    def _show(self, listed: Listed) -> None:
        if listed == self._shown:
            return
        self._shown = listed
        folders, notes = listed
        focused = [at for at, row in enumerate(self.rows) if row.isAncestorOf(self.focusWidget())]
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(folder, notes.get(folder.id, "")) for folder in folders]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
        if focused and focused[0] < len(self.rows):
            self.rows[focused[0]].watch.setFocus()
        self._heading.say(words.number(len(folders)) if folders else "")
        self._stack.setCurrentIndex(0 if folders else 1)

    def _row(self, folder: Folder, note: str) -> FolderRow:
        row = FolderRow(folder, note, self.theme)
        row.watched.connect(partial(self._watch, folder.id))
        row.look_wanted.connect(partial(self._look_again, folder.id))
        row.open_wanted.connect(partial(files.show_folder, folder.path))
        row.forget_wanted.connect(partial(self.forget, folder))
        return row

    def _watch(self, folder_id: int, on: bool) -> None:
        verb = partial(self.library.watch_folder, folder_id, on=on)
        self.bridge.do(verb, None, "watch a folder")

    def _look_again(self, folder_id: int) -> None:
        self.bridge.watch(self.library.look_into_folder(folder_id))

    def forget(self, folder: Folder) -> Question:
        """Ask whether to forget a folder, and whether its photos too; return the question."""
        name = Path(printable(folder.path)).name or folder.path
        title = tr("Forget “{folder}”?", folder=name)
        question = Question(self, self.theme, title, words.told(STAY), tr("Forget"))
        too = QCheckBox(words.told(TOO))
        too.setObjectName("photos_too")
        layout = question.layout()
        if isinstance(layout, QVBoxLayout):
            but = QLabel(words.told(BUT))
            but.setProperty("role", "small")
            but.setWordWrap(True)
            layout.insertWidget(2, too)
            layout.insertWidget(3, but)
        question.accepted.connect(lambda: self._forget(folder.id, photos=too.isChecked()))
        question.open()
        return question

    def _forget(self, folder_id: int, *, photos: bool) -> None:
        verb = partial(self.library.forget_folder, folder_id, photos=photos)
        self.bridge.do(lambda: verb().change, None, "forget a folder")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
