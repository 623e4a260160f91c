"""A face that is hard to recognise is marked, and says why, until the user said who it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from facealbum.domain.geometry import Box
from facealbum.domain.types import Face, Placement
from facealbum.gui.delegates.face_tile import FaceTile
from facealbum.gui.models.face_model import FaceModel

GOOD = Face(1, 1, Box(0.1, 0.1, 0.2, 0.2), ((0.5, 0.5),) * 5, 0.93, 140.0, 90.0, "p")
WEAK = replace(GOOD, id=2, short_side=18.0, sharpness=6.0)


@pytest.fixture
def model():
    return FaceModel()


def shown(model, face, confirmed=False):
    model.show([(face, Placement(face.id, "g1", confirmed))], person=False)
    return model.index_of(face.id)


def test_its_tooltip_says_why(qtbot, model):
    tooltip = Qt.ItemDataRole.ToolTipRole
    assert shown(model, WEAK).data(tooltip) == "Hard to recognise: small and blurred"
    assert shown(model, GOOD).data(tooltip) is None
    assert shown(model, WEAK, confirmed=True).data(tooltip) is None


def test_it_is_read_aloud(qtbot, model):
    spoken = shown(model, WEAK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Face, not confirmed yet, small and blurred"


def test_it_has_a_mark_in_its_corner(qtbot, model, images, theme):
    def painted(face, confirmed=False):
        picture = QImage(120, 120, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 120, 120)
        painter = QPainter(picture)
        FaceTile(images, theme).paint(painter, option, shown(model, face, confirmed))
        painter.end()
        return picture

    plain = painted(replace(WEAK, short_side=90.0, sharpness=140.0))
    marked = painted(WEAK)
    corner = QRect(80, 80, 40, 40)
    assert marked.copy(corner) != plain.copy(corner)
    assert marked.copy(0, 0, 80, 80) == plain.copy(0, 0, 80, 80)
    assert painted(WEAK, confirmed=True) == plain
