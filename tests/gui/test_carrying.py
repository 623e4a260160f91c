"""Faces are carried from a card or a page of a person to the people."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from facealbum.gui.delegates.drawing import Look
from facealbum.gui.models.face_model import dragged_faces, faces_to_drag
from facealbum.gui.navigation import Location
from facealbum.gui.views import carrying
from facealbum.gui.views.carrying import SIDE, carry

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def drags(monkeypatch):
    """Return what is carried, as (faces, picture); ``drags.taken`` says how it ends."""

    class Drags(list):
        taken = True

    seen = Drags()

    class Drag:
        def __init__(self, _source):
            self.mime = self.pixmap = None

        def setMimeData(self, mime):
            self.mime = mime

        def setPixmap(self, pixmap):
            self.pixmap = pixmap

        def setHotSpot(self, _point):
            pass

        def exec(self, *_actions):
            seen.append((dragged_faces(self.mime), self.pixmap))
            return COPY if seen.taken else Qt.DropAction.IgnoreAction

    monkeypatch.setattr(carrying, "QDrag", Drag)
    return seen


@pytest.fixture
def window(open_window, library, qtbot):
    made = open_window(library)
    made.go(Location("unnamed"))
    qtbot.waitUntil(lambda: made.unnamed.model.rowCount() > 1)
    return made


def faces_on(qtbot, view):
    """Return the first faces on the first card, and where they are."""
    group, cell = view.groups.groups()[0], view.visualRect(view.groups.index(0))
    qtbot.waitUntil(lambda: len(view.card.shown(cell, group)[0]) > 2)
    faces = view.card.shown(cell, group)[0][:3]
    return faces, [view.card._place(cell, number).center() for number in range(3)]


def pull(qtbot, view, at):
    """Press, pull far enough, and let go."""
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    far = at + QPoint(2 * QApplication.startDragDistance(), 0)
    qtbot.mouseMove(view.viewport(), far)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=far)


def test_what_is_taken_and_what_is_not_is_told_apart(qtbot, images, theme, drags):
    source, look = QWidget(), Look(theme, images)
    qtbot.addWidget(source)
    assert carry(source, faces_to_drag([1]), 1, 1, look, COPY)
    drags.taken = False
    assert not carry(source, faces_to_drag([1, 2]), 1, 2, look, COPY)
    (_, one), (_, two) = drags
    assert one.deviceIndependentSize().toSize().width() == SIDE
    assert one.toImage() != two.toImage()  # the number stands on it


def test_a_face_is_pulled_off_a_card_and_not_selected_after_that(qtbot, window, drags):
    view = window.unnamed.view
    faces, places = faces_on(qtbot, view)
    pull(qtbot, view, places[1])
    assert [carried for carried, _ in drags] == [[faces[1]]]
    assert not view.card.picked


def test_selected_faces_are_pulled_off_together(qtbot, window, drags):
    view = window.unnamed.view
    faces, places = faces_on(qtbot, view)
    for at in places[:2]:
        qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    drags.taken = False
    pull(qtbot, view, places[0])
    assert sorted(view.card.picked) == sorted(faces[:2])  # nobody took them
    drags.taken = True
    pull(qtbot, view, places[0])
    assert not view.card.picked
    assert [sorted(carried) for carried, _ in drags] == [sorted(faces[:2])] * 2


def test_a_press_that_hardly_moves_is_a_click(qtbot, window, drags):
    view = window.unnamed.view
    faces, places = faces_on(qtbot, view)
    qtbot.mousePress(view.viewport(), LEFT, pos=places[0])
    qtbot.mouseMove(view.viewport(), places[0] + QPoint(1, 0))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=places[0] + QPoint(1, 0))
    qtbot.mouseMove(view.viewport(), places[2])  # with no button held
    assert drags == []
    assert list(view.card.picked) == [faces[0]]


def test_the_selected_faces_of_a_person_are_carried(qtbot, window, library, drags):
    anna = library.person_named("Anna").id
    window.open_group(anna)
    window.person.show_faces()
    grid = window.person.faces.view
    qtbot.waitUntil(lambda: grid.model().rowCount() > 2)
    chosen = window.person.faces.model.ids[:2]
    grid.select_ids(chosen)
    grid.startDrag(COPY)
    assert [carried for carried, _ in drags] == [chosen]


def over(button, mime):
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(button, event)
    return event.isAccepted()


def test_people_opens_for_faces_that_rest_on_it_and_takes_them_back_where_they_came_from(
    qtbot, window, library
):
    people = window.sidebar.button("people")
    assert over(people, faces_to_drag([1]))
    qtbot.waitUntil(lambda: window.here == Location("people"))
    ben = library.person_named("Ben").id
    page = window.pages["people"]
    qtbot.waitUntil(lambda: page.model.index_of(ben).isValid())
    page.view.given.emit(ben, [1])
    qtbot.waitUntil(lambda: 1 in {face.id for face, _ in library.faces_of(ben)})
    assert window.here == Location("unnamed")


def test_people_stays_shut_for_what_passes_by_or_is_no_face(window):
    people = window.sidebar.button("people")
    assert not over(people, QMimeData())
    assert not people._spring.isActive()
    assert over(people, faces_to_drag([1]))
    assert people._spring.isActive()
    QApplication.sendEvent(people, QDragLeaveEvent())
    assert not people._spring.isActive()
    over(people, faces_to_drag([1]))
    drop = QDropEvent(QPoint(5, 5), COPY, faces_to_drag([1]), LEFT, NONE)
    QApplication.sendEvent(people, drop)
    assert not people._spring.isActive()
    assert not drop.isAccepted()
    assert not over(window.sidebar.button("photos"), faces_to_drag([1]))
