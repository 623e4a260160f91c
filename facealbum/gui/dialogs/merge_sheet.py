"""Two people side by side, and one question: whether they are the same person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.domain.errors import QueryError
from facealbum.domain.types import Change, Group
from facealbum.gui import words
from facealbum.gui.bridge import Bridge
from facealbum.gui.picture_reading import crop_pixmap
from facealbum.gui.theme import HEADING, TITLE, XL, XXL, L, M, S, Theme
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.library import Library

COVER, SMALL_FACE = 144, 44
SMALL_FACES = 3
MOST_SHOWN = 4
NAME_WIDTH = 170


class SameSheet(QDialog):
    """Shows groups side by side; accepted when the user says that they are one person.

    ``warning`` is what speaks against it, "" for nothing; it stands out.
    """

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        theme: Theme,
        groups: Sequence[Group],
        title: str,
        text: str,
        warning: str = "",
    ) -> None:
        super().__init__(parent)
        self._library = bridge.library
        self._theme = theme
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, line = QLabel(title), QLabel(text)
        heading.setFont(theme.font(TITLE, bold=True))
        line.setProperty("role", "muted")
        self.warning = QLabel(warning)
        self.warning.setFont(theme.font(bold=True))
        self.warning.setVisible(bool(warning))
        for label in (heading, line, self.warning):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(XL)
        row.addStretch(1)
        for group in groups[:MOST_SHOWN]:
            row.addLayout(self._column(group))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(line)
        column.addWidget(self.warning)
        column.addSpacing(S)
        column.addLayout(row)
        column.addSpacing(S)
        column.addLayout(self._buttons())

    def _column(self, group: Group) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(S)
        shown = group.name or tr("No name yet")
        cover = self._picture(group.cover_face_id, COVER)
        cover.setAccessibleName(shown)
        column.addWidget(cover, 0, Qt.AlignmentFlag.AlignCenter)
        small = QHBoxLayout()
        small.addStretch(1)
        first = self._library.face_ids(group.id, SMALL_FACES + 1)
        for face in [face for face in first if face != group.cover_face_id][:SMALL_FACES]:
            small.addWidget(self._picture(face, SMALL_FACE))
        small.addStretch(1)
        column.addLayout(small)
        name = QLabel()
        name.setFont(self._theme.font(HEADING, bold=True))
        name.setText(name.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))
        name.setToolTip(shown)
        name.setTextFormat(Qt.TextFormat.PlainText)
        facts = QLabel(words.count(group.photos, "photo"))
        facts.setProperty("role", "small")
        for label in (name, facts):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return column

    def _picture(self, face_id: int, side: int) -> FacePicture:
        picture = FacePicture(self._theme, side)
        file = self._library.crop_file(face_id)
        if file is not None:
            picture.show_pixmap(crop_pixmap(file))
        return picture

    def _buttons(self) -> QHBoxLayout:
        apart, same = QPushButton(tr("Keep them apart")), QPushButton(tr("Same person"))
        same.setProperty("role", "primary")
        same.setDefault(True)
        same.setFocus()
        apart.clicked.connect(self.reject)
        same.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(L)
        buttons.addStretch(1)
        buttons.addWidget(apart)
        buttons.addWidget(same)
        return buttons


def merge_groups(
    parent: QWidget,
    bridge: Bridge,
    theme: Theme,
    group_ids: Sequence[str],
    done: Callable[[Change], None] | None = None,
) -> SameSheet | None:
    """Ask whether the groups are one person and, on yes, merge them through the bridge.

    Returns at once: the sheet that now stands open, or None for fewer than two groups.
    """
    ids = list(dict.fromkeys(group_ids))
    if len(ids) < 2:
        return None
    library = bridge.library
    groups = [library.group(group_id) for group_id in ids]
    names = list(dict.fromkeys(group.name for group in groups if group.name))
    title, warning = tr("Same person?"), together(library, ids)
    sheet = SameSheet(parent, bridge, theme, groups, title, _outcome(names), warning)
    sheet.accepted.connect(lambda: bridge.do(lambda: library.merge(ids), done, "merge"))
    sheet.open()
    return sheet


def together(library: Library, ids: Sequence[str]) -> str:
    """Warn where two are seen in one photo, which one person hardly is."""
    if len(ids) != 2:
        return ""
    try:
        photos = len(library.search(" & ".join(ids)).photos)
    except QueryError:
        return ""
    if not photos:
        return ""
    return tr("They are together in {photos}.", photos=words.count(photos, "photo"))


def _outcome(names: Sequence[str]) -> str:
    """Say what a yes would do."""
    if not names:
        return tr("Their photos come together. You can take this back.")
    if len(names) == 1:
        return tr("They all become {name}. You can take this back.", name=names[0])
    given_up = words.listing([f"“{name}”" for name in names[1:]])
    return tr(
        "They all become {name}; the name {given_up} goes. You can take this back.",
        name=names[0],
        given_up=given_up,
    )
