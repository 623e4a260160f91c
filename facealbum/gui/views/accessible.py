"""Which widgets are told to assistive technology by what is written here, and not by Qt."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QScrollArea, QWidget

from facealbum.gui.views.accessible_faces import AccessiblePhoto
from facealbum.gui.views.accessible_list import AccessibleList
from facealbum.gui.views.face_canvas import FaceCanvas
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.views.map_view import MapView
from facealbum.gui.views.section_view import SectionView


def install() -> None:
    """Let Qt ask here what to tell of a widget; call once, when the application is there."""
    QAccessible.installFactory(_interface_of)


def follow_focus(app: QApplication) -> None:
    """Scroll to what the keyboard comes to, wherever it came from; call once.

    A ``QScrollArea`` by itself does so only where the keyboard was in it before.
    """
    app.focusChanged.connect(_show)


def _show(_before: QWidget | None, now: QWidget | None) -> None:
    ground = now.parentWidget() if now is not None else None
    while now is not None and ground is not None:
        if isinstance(ground, QScrollArea) and now is not ground:
            ground.ensureWidgetVisible(now)
        ground = ground.parentWidget()


def _interface_of(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return what tells of a widget that paints its parts, None for what Qt knows itself.

    Qt asks for each class that a widget is of, the last derived one first.
    """
    if class_name == SectionView.__name__ and isinstance(thing, SectionView):
        return AccessibleList(thing)
    if class_name == MapView.__name__ and isinstance(thing, MapView):
        return AccessibleList(thing)
    if class_name == FacePicture.__name__ and isinstance(thing, FacePicture):
        return _picture(thing)
    if class_name == FaceCanvas.__name__ and isinstance(thing, FaceCanvas):
        return AccessiblePhoto(thing)
    return None


def _picture(picture: FacePicture) -> QAccessibleWidget:
    """Return what tells that a face is a picture: without it, Qt calls it a thing of no kind."""
    told = QAccessibleWidget(picture, QAccessible.Role.Graphic)
    picture.destroyed.connect(partial(_keep, told))
    return told


def _keep(_told: QAccessibleWidget) -> None:
    """Do nothing; being connected to the end of a widget keeps what tells of it until then."""
