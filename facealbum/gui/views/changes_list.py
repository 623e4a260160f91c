"""What another threshold would change, a line for each: who would join, what would part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facealbum.gui import words
from facealbum.gui.delegates import drawing
from facealbum.gui.theme import BODY, RADIUS, XL, M, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Preview

    Index = QModelIndex | QPersistentModelIndex

FACE = 40
LINE = FACE + 2 * S
MOST_FACES = 6
LINES_SHOWN = 4
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One change: the faces that stand for those concerned, and what would happen to them."""

    covers: tuple[int, ...]
    words: str


def lines_of(preview: Preview, known: Mapping[str, Group]) -> list[Line]:
    """Return what a threshold would change, joins first; ``known`` are the groups of now by id."""
    lines = []
    for ids in preview.joins:
        groups = [known[item] for item in ids if item in known]
        if len(groups) > 1:
            lines.append(Line(tuple(group.cover_face_id for group in groups), _joined(groups)))
    for item, sizes in preview.parts:
        if item in known:
            lines.append(Line((known[item].cover_face_id,), _parted(known[item], sizes)))
    return lines


SIZES = 4
"""Parts of a group whose sizes are told."""


def _joined(groups: Sequence[Group]) -> str:
    names = list(dict.fromkeys(group.name for group in groups if group.name))
    others = sum(not group.name for group in groups)
    if len(names) == 1 and others:
        joining = words.count(others, "group")
        return tr("{groups} would join {name}", groups=joining, name=names[0])
    if names:
        return tr("Groups of {names} would come together", names=words.listing(names))
    return tr("{groups} would become one", groups=words.count(len(groups), "group"))


def _parted(group: Group, sizes: Sequence[int]) -> str:
    shown = [words.number(size) for size in sizes[:SIZES]]
    parts = words.listing(shown, most=SIZES)
    if len(sizes) > SIZES:
        smaller = words.number(len(sizes) - SIZES)
        parts = tr("{sizes} and {number} smaller", sizes=", ".join(shown), number=smaller)
    if group.name:
        return tr("{name} would part into {parts}", name=group.name, parts=parts)
    faces = words.count(group.faces, "face")
    return tr("A group of {faces} would part into {parts}", faces=faces, parts=parts)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of changes."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a change in words, or with ``UserRole`` all of it."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return line.words if role in wanted else None


class _LinePainter(QStyledItemDelegate):
    def __init__(self, images: Images, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(200, LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the faces side by side, and the words."""
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        row: QRect = option.rect
        left = row.left() + XL
        for face_id in line.covers[:MOST_FACES]:
            place = QRect(left, row.top() + S, FACE, FACE)
            drawing.paint_face(painter, place, face_id, self._look, RADIUS)
            left += FACE + 4
        left += M if line.covers else 0
        text = QRect(left, row.top(), row.right() - left - XL, row.height())
        letters, color = self._theme.letters(BODY), self._theme.color("text")
        drawing.paint_words(painter, text, line.words, letters, color)


class ChangesList(QListView):
    """A few lines high; the others are scrolled to."""

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LinePainter(images, theme, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("What would change"))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        images.arrived.connect(self.viewport().update)
        self.hide()

    def show_lines(self, lines: list[Line]) -> None:
        """Show these changes."""
        self._lines.show(lines or [Line((), tr("Nothing would change"))])
        self.setFixedHeight(LINE * min(max(len(lines), 1), LINES_SHOWN) + S)
