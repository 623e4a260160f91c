"""Every model of the window keeps Qt's rules while its rows come, go and change places."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import datetime

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

import facealbum.gui
from facealbum.domain.types import Group, Photo, PhotoStatus, TakenFrom
from facealbum.gui.models.album_model import AlbumModel
from facealbum.gui.models.face_ids import FaceIds
from facealbum.gui.models.face_model import FaceModel
from facealbum.gui.models.group_model import GroupModel
from facealbum.gui.models.history_model import HistoryModel
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.models.photo_model import PhotoModel, month_sections, months_of
from facealbum.gui.views.changes_list import Line, _Lines

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TURNS = ([1, 2, 3, 4, 5], [1, 3, 5], [5, 3, 9, 1, 8], [3, 5, 1, 8, 9], list(range(1, 200)), [])
"""Ids, one turn after another: rows come, go, change places, are too many to tell singly, end."""
ROLES = (
    Role.ID, Role.ITEM, Role.LIKELY, Role.LENGTH, Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
)  # fmt: skip


def photo(number):
    return Photo(
        number, f"/p/{number}.jpg", f"{number:032x}", 4, 3, datetime(2000 + number % 20, 5, 3),
        TakenFrom.EXIF, PhotoStatus.DONE,
    )  # fmt: skip


def groups(ids):
    return [Group(f"p{n}", f"Person {n}", n, False, n, n, n, n) for n in ids]


def of_groups(model):
    return lambda ids: model.show(groups(ids))


def make_albums(library, bridge):
    model = AlbumModel()
    for number in range(1, 4):
        library.save_album(f"Album {number}", "Anna")
    cards = library.albums()
    return model, lambda ids: model.show([each for each in cards if each.album.id in ids][::-1])


def make_faces(library, bridge):
    model, rows = FaceModel(), library.faces_of(library.people()[0].id)
    known = dict(enumerate(rows, 1))
    return model, lambda ids: model.show([known[n] for n in ids if n in known], person=True)


def make_history(library, bridge):
    model = HistoryModel(bridge, lambda ids: [])
    return model, lambda ids: model.show(ids, [])


def make_photos(library, bridge):
    model = PhotoModel(photo)

    def show(ids):
        photos = sorted(map(photo, ids), key=lambda each: each.taken_at)
        ids = [each.id for each in photos]
        model.show(model.ready(ids, month_sections(months_of(photos))))

    return model, show


def make_lines(library, bridge):
    owner = QObject()
    model = _Lines(owner)
    model.owner = owner
    return model, lambda ids: model.show([Line((number,), f"Change {number}") for number in ids])


def simple(kind, show):
    def make(library, bridge):
        model = kind()
        return model, show(model)

    return make


MAKERS = {
    AlbumModel: make_albums,
    FaceIds: simple(FaceIds, lambda model: model.show),
    FaceModel: make_faces,
    GroupModel: simple(GroupModel, of_groups),
    HistoryModel: make_history,
    IdModel: simple(IdModel, lambda model: lambda ids: model.renew(ids, None)),
    NameModel: simple(NameModel, of_groups),
    PhotoModel: make_photos,
    _Lines: make_lines,
}


def every_model():
    """Return the classes of models that the window has, wherever they are."""
    for module in pkgutil.walk_packages(facealbum.gui.__path__, "facealbum.gui."):
        importlib.import_module(module.name)
    found, more = set(), [QAbstractItemModel]
    while more:
        below = more.pop().__subclasses__()
        more += below
        found.update(each for each in below if each.__module__.startswith("facealbum.gui"))
    return found


def test_no_model_is_left_out():
    assert every_model() == set(MAKERS)


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_a_model_keeps_the_rules(kind, qtbot, library, bridge):
    model, show = MAKERS[kind](library, bridge)
    tester = QAbstractItemModelTester(model, FATAL)
    for ids in TURNS:
        show(ids)
        for row in range(model.rowCount()):
            for role in ROLES:
                model.index(row, 0).data(role)
    assert model.rowCount() == 0
    del tester
