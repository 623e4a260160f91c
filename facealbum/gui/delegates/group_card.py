"""An unnamed group as a card: some of its faces, a field for the name, how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.domain.sentences import sentence
from facealbum.gui import icons, words
from facealbum.gui.delegates import drawing
from facealbum.gui.delegates.face_tile import FaceTile
from facealbum.gui.models.id_model import Role
from facealbum.gui.rounded import Shape
from facealbum.gui.theme import BODY, HEADING, RADIUS, SMALL, TILE_RADIUS, XL, L, M, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.models.card_faces import CardFaces
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

PAD = 16
"""Around the faces of a card, logical px."""
FACE, SMALLEST_FACE, LARGEST_FACE = 88, 72, 200
"""Sides of a face on a card, logical px."""
FIELD_WIDTH, FIELD_HEIGHT = 232, 36
MOST_FACES = 12
MENU = 32
GROUNDS = 8
"""Kinds of ground that are kept drawn; a window that changes its width makes new ones."""
QUESTION = sentence("Who is this?")
MORE = -1
"""What ``face_at`` answers for the square that stands for all the other faces."""


class Ground(Enum):
    """What is drawn once for all cards that have it.

    ``ASKED`` has a field with the question in it, ``NAMED`` an empty one for what was typed,
    ``BARE`` none, for the real field stands there. Where a threshold is tried, a card is ``ALIKE``
    what it was or ``DIFFERENT``.
    """

    ASKED, NAMED, BARE, ALIKE, DIFFERENT = range(5)


class GroupCard(QStyledItemDelegate):
    """Paints a ``Group`` of two or more faces as a card, and a single face as a tile.

    Attributes:
        drafts: what was typed and not entered, by group id.
        picked: ids of the faces that are selected inside cards, with their groups.
        editing: id of the group over whose card the real field stands, or "".
        tried: whether the cards show what a threshold would make, of which nothing is applied yet.
        different: ids of the groups that it would make other than they are.
    """

    def __init__(
        self, images: Images, theme: Theme, faces: CardFaces, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._look = drawing.Look(theme, images)
        self._faces = faces
        self._tile = FaceTile(images, theme, self)
        self.drafts: Mapping[str, str] = {}
        self.picked: dict[int, str] = {}
        self.editing = ""
        self.tried = False
        self.different: frozenset[str] = frozenset()
        self.pointer: QPoint | None = None
        self._grounds: dict[tuple[object, ...], QPixmap] = {}

    @staticmethod
    def field_rect(cell: QRect) -> QRect:
        """Return where the name field of a card stands."""
        left = cell.right() - L - FIELD_WIDTH
        return QRect(left, _field_top(cell), FIELD_WIDTH, FIELD_HEIGHT)

    @staticmethod
    def menu_rect(cell: QRect) -> QRect:
        """Return where the button for the card's menu stands."""
        right = cell.right() - L
        return QRect(right - MENU + 1, _field_top(cell) + FIELD_HEIGHT + S, MENU, MENU)

    def shown(self, cell: QRect, group: Group) -> tuple[list[int], int]:
        """Return the faces that have room on the card, and how many more there are."""
        room = self.field_rect(cell).left() - XL - cell.left() - PAD
        places = max(1, min(MOST_FACES, (room + S) // (_face(cell) + S)))
        faces = list(self._faces.of(group.id)) or [group.cover_face_id]
        if group.faces <= places:
            return faces[:places], 0
        kept = max(1, places - 1)
        return faces[:kept], group.faces - len(faces[:kept])

    @staticmethod
    def _place(cell: QRect, number: int) -> QRect:
        side = _face(cell)
        return QRect(cell.left() + PAD + number * (side + S), cell.top() + PAD, side, side)

    def face_at(self, cell: QRect, group: Group, point: QPoint) -> int | None:
        """Return the id of the face under a point, ``MORE``, or None."""
        faces, more = self.shown(cell, group)
        for number, face_id in enumerate(faces):
            if self._place(cell, number).contains(point):
                return face_id
        if more and self._place(cell, len(faces)).contains(point):
            return MORE
        return None

    def tick_rect(self, cell: QRect) -> QRect:
        """Return nothing: faces inside a card are ticked by the page."""
        del cell
        return QRect()

    def foresee(self, cell: QRect, ratio: float, index: Index) -> None:
        """Ask for the faces."""
        group: Group | None = index.data(Role.ITEM)
        if group is None:
            return
        single = group.faces == 1
        size = cell.size() if single else QSize(_face(cell), _face(cell))
        shape = Shape.of(size, TILE_RADIUS if single else RADIUS, ratio)
        for face_id in (group.cover_face_id,) if single else self.shown(cell, group)[0]:
            self._images.face_tile(face_id, shape)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card, or a tile for a face that was seen once."""
        group: Group | None = index.data(Role.ITEM)
        if group is None:
            return
        if group.faces == 1:
            self._paint_single(painter, option, group)
            return
        cell: QRect = option.rect
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.drawPixmap(cell.topLeft(), self._ground(cell, painter, group))
        self._paint_faces(painter, cell, group)
        if option.state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, cell.adjusted(4, 4, -4, -4), self._theme)
        draft = self.drafts.get(group.id, "")
        if draft and not self.tried and group.id != self.editing:
            self._paint_draft(painter, self.field_rect(cell), draft)
        self._paint_count(painter, cell, group)
        if not self.tried and (hover or group.id == self.editing):
            self._paint_menu(painter, self.menu_rect(cell))

    def _ground(self, cell: QRect, painter: QPainter, group: Group) -> QPixmap:
        """Return what a card lies on: the same for many, and too slow to draw for each anew."""
        ratio = painter.device().devicePixelRatioF()
        if self.tried:
            kind = Ground.DIFFERENT if group.id in self.different else Ground.ALIKE
        elif group.id == self.editing:
            kind = Ground.BARE
        else:
            kind = Ground.NAMED if self.drafts.get(group.id) else Ground.ASKED
        colors = (self._theme.color("surface").rgb(), self._theme.color("accent").rgb())
        key = (cell.width(), cell.height(), ratio, kind, colors)
        ground = self._grounds.get(key)
        if ground is None:
            if len(self._grounds) >= GROUNDS:
                self._grounds.clear()
            ground = self._grounds[key] = QPixmap(cell.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.color("background"))
            with QPainter(ground) as pen:
                whole = QRect(QPoint(), cell.size())
                if self.tried:
                    self._paint_trial(pen, whole, different=kind is Ground.DIFFERENT)
                else:
                    drawing.paint_card(pen, whole, self._theme, hover=False, radius=TILE_RADIUS)
                if kind is not Ground.BARE:
                    self._paint_field(pen, self.field_rect(whole))
                if kind not in (Ground.BARE, Ground.NAMED):
                    self._paint_draft(pen, self.field_rect(whole), "")
        return ground

    def _paint_trial(self, painter: QPainter, cell: QRect, *, different: bool) -> None:
        """Mark a card as not applied yet: a dashed edge, in colour where the group would change."""
        token = "accent" if different else "border_strong"
        pen = QPen(self._theme.color(token), 1.5 if different else 1)
        pen.setDashPattern([4, 3])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self._theme.color("background"))
        edge = cell.toRectF().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(edge, TILE_RADIUS, TILE_RADIUS)

    def _paint_single(self, painter: QPainter, option: QStyleOptionViewItem, group: Group) -> None:
        cell: QRect = option.rect
        drawing.paint_face(painter, cell, group.cover_face_id, self._look, TILE_RADIUS)
        if option.state & QStyle.StateFlag.State_MouseOver:
            color = self._theme.color("border_strong")
            drawing.paint_ring(painter, cell, color, 1, TILE_RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, cell, self._theme)

    def _paint_faces(self, painter: QPainter, cell: QRect, group: Group) -> None:
        faces, more = self.shown(cell, group)
        for number, face_id in enumerate(faces):
            place = self._place(cell, number)
            drawing.paint_face(painter, place, face_id, self._look, RADIUS)
            picked = face_id in self.picked and not self.tried
            if picked:
                drawing.paint_ring(
                    painter, place, self._theme.color("accent"), drawing.RING, RADIUS
                )
            under = self.pointer is not None and place.contains(self.pointer)
            if picked or (under and not self.tried):
                drawing.paint_tick(painter, place, self._theme, on=picked)
        if more:
            self._paint_more(painter, self._place(cell, len(faces)), more)

    def _paint_more(self, painter: QPainter, place: QRect, more: int) -> None:
        under = self.pointer is not None and place.contains(self.pointer)
        shape = Shape.of(place.size(), RADIUS, painter.device().devicePixelRatioF())
        color = self._theme.color("pressed" if under else "hover")
        painter.drawPixmap(place.topLeft(), self._images.blanks.get(shape, color))
        letters = self._theme.letters(HEADING, bold=True)
        text = f"+{words.number(more)}"
        center = Qt.AlignmentFlag.AlignHCenter
        drawing.paint_words(painter, place, text, letters, self._theme.color("muted"), center)

    def _paint_field(self, painter: QPainter, rect: QRect) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border" if self.tried else "border_strong"), 1))
        painter.setBrush(theme.color("background" if self.tried else "surface"))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_draft(self, painter: QPainter, rect: QRect, draft: str) -> None:
        theme = self._theme
        words_rect = rect.adjusted(M + 3, 0, -M, 0)
        color = theme.color("faint" if self.tried else "text" if draft else "muted")
        text = draft or words.told(QUESTION)
        drawing.paint_words(painter, words_rect, text, theme.letters(BODY), color)

    def _paint_count(self, painter: QPainter, cell: QRect, group: Group) -> None:
        field = self.field_rect(cell)
        line = QRect(field.left() + 2, field.bottom() + S, field.width() - MENU - S, MENU)
        text = words.count(group.photos, "photo")
        if group.faces != group.photos:
            faces = words.count(group.faces, "face")
            text = tr("{faces} in {photos}", faces=faces, photos=text)
        if group.copies:
            text += f", {words.count(group.copies, 'copy')}"
        letters, color = self._theme.letters(SMALL), self._theme.color("muted")
        drawing.paint_words(painter, line, text, letters, color)

    def _paint_menu(self, painter: QPainter, rect: QRect) -> None:
        if self.pointer is not None and rect.contains(self.pointer):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        side = 20
        ratio = painter.device().devicePixelRatioF()
        pixmap = icons.pixmap("ellipsis", self._theme.color("muted"), side, ratio)
        inset = (MENU - side) // 2
        painter.drawPixmap(rect.left() + inset, rect.top() + inset, pixmap)


def height_for(face: int) -> int:
    """Return how high a card with faces so wide is, logical px."""
    return face + 2 * PAD


def _face(cell: QRect) -> int:
    return cell.height() - 2 * PAD


def _field_top(cell: QRect) -> int:
    """Return where the field begins: it and the line below stand in the middle of the card."""
    return cell.top() + PAD + (_face(cell) - FIELD_HEIGHT - MENU - S // 2) // 2
