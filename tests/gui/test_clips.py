"""Clips in the window: marked in grids, stepped through, opened at the moment of a face."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QCheckBox, QStyleOptionViewItem, QWidget

from facealbum.domain.clips import Moment
from facealbum.domain.types import Face
from facealbum.gui.delegates.photo_tile import PhotoTile
from facealbum.gui.dialogs.settings import SettingsDialog
from facealbum.gui.models.id_model import Role
from facealbum.gui.models.photo_model import PhotoModel
from facealbum.gui.navigation import Location
from facealbum.gui.views import clip_moments
from facealbum.gui.views.clip_bar import ClipBar
from facealbum.gui.views.facts_panel import FactsPanel
from facealbum.gui.views.person_page import PersonPage
from facealbum.gui.views.photo_grid import PhotoGrid
from facealbum.gui.views.photo_view import PhotoView


@pytest.fixture
def clip(library):
    """A photo with two faces that is a clip: the first at 2 and 4 seconds, the other at 4 and 9."""
    photo_id = next(number for number in library.photos() if len(library.faces_in(number)) == 2)
    one, other = (face.id for face, _ in library.faces_in(photo_id))
    seen = {2.0: [one], 4.0: [one, other], 9.0: [other]}
    boxes = {face_id: library._faces[face_id].box for face_id in (one, other)}
    photo = library.photo(photo_id)
    library._photos[photo_id] = replace(photo, duration=12.0, codec="avc1")
    for face_id, at in ((one, 2.0), (other, 4.0)):
        library._faces[face_id] = replace(library._faces[face_id], shown_at=at)
    library.clip_moments[photo_id] = [
        Moment(at, {face_id: boxes[face_id] for face_id in ids}) for at, ids in seen.items()
    ]
    return photo_id, one, other


@pytest.fixture
def view(qtbot, parts, library, bridge):
    made = PhotoView(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def show(qtbot, view, library, photo_id, **where):
    view.prepare(Location("photo", photo=photo_id, walk=tuple(library.photos()), **where))
    view.activate()
    qtbot.waitUntil(lambda: len(view._faces) == len(library.faces_in(photo_id)))


def seen(view):
    return {shown.face.id for shown in view.canvas._faces}


def test_a_clip_opens_at_the_moment_of_whom_it_was_opened_for(qtbot, view, library, clip):
    photo_id, one, other = clip
    groups = {face.id: group.id for face, group in library.faces_in(photo_id)}
    show(qtbot, view, library, photo_id, what=groups[other])
    assert seen(view) == {one, other}
    assert view.clip.told.text() == "0:04 of 0:12"
    show(qtbot, view, library, photo_id, at=2.0)
    assert seen(view) == {one}


def test_no_other_moment_comes_up_before_that_of_whom_it_was_opened_for(
    view, library, images, clip, monkeypatch
):
    """A frame that is there at once, of somebody else, would stand in until this one comes."""
    photo_id, _one, other = clip
    asked, real = set(), images.large

    def large(number, pixels, at=None):
        asked.add((number, at))
        return real(number, pixels, at)

    monkeypatch.setattr(images, "large", large)
    groups = {face.id: group.id for face, group in library.faces_in(photo_id)}
    walk = tuple(library.photos())
    view.prepare(Location("photo", what=groups[other], photo=photo_id, walk=walk))
    view.canvas.grab()
    assert {at for number, at in asked if number == photo_id} == {4.0}


def test_a_quick_look_at_a_persons_clip_shows_that_person(qtbot, parts, library, clip):
    photo_id, one, other = clip
    groups = {face.id: group.id for face, group in library.faces_in(photo_id)}
    page = PersonPage(*parts)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    for face, at in ((one, 2.0), (other, 4.0)):
        page.show_group(groups[face])
        qtbot.waitUntil(lambda: photo_id in page.photos.model.ids)
        assert page.photos._glance(page.photos.model.index_of(photo_id)).at == at
    plain = next(each for each in page.photos.model.ids if each != photo_id)
    assert page.photos._glance(page.photos.model.index_of(plain)).at is None


def test_a_persons_grid_shows_that_person_in_a_clip(qtbot, parts, library, clip):
    photo_id, one, other = clip
    asked, real = set(), library.thumbnail

    def thumbnail(number, side, at=None):
        asked.add((number, at))
        return real(number, side, at)

    library.thumbnail = thumbnail
    groups = {face.id: group.id for face, group in library.faces_in(photo_id)}
    page = PersonPage(*parts)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    for face, at in ((one, 2.0), (other, 4.0)):
        page.show_group(groups[face])
        page.tabs.setCurrentIndex(0)
        qtbot.waitUntil(lambda: photo_id in page.photos.model.ids)
        page.photos.view.scrollTo(page.photos.model.index_of(photo_id))
        asked.clear()
        qtbot.waitUntil(lambda at=at: (photo_id, at) in asked)
        assert {second for number, second in asked if number == photo_id} == {at}
        assert {second for number, second in asked if number != photo_id} <= {None}


def test_a_clip_is_painted_again_where_another_moment_of_it_is_to_be_shown(qtbot, library, clip):
    photo_id = clip[0]
    ids = [1 + photo_id, photo_id]
    model = PhotoModel(library.photo)
    model.show(model.ready(ids, None, {photo_id: 12.0}, {photo_id: 2.0}))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show(model.ready(ids, None, {photo_id: 12.0}, {photo_id: 4.0}))
    assert [index.row() for index in told.args[:2]] == [1, 1]
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(model.ready(ids, None, {photo_id: 12.0}, {photo_id: 4.0}))


def test_comma_and_full_stop_step_through_the_moments_and_stop_at_the_ends(
    qtbot, view, library, clip
):
    photo_id, one, other = clip
    show(qtbot, view, library, photo_id, at=2.0)
    assert not view.clip.before.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Period)
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert (view.clip.told.text(), seen(view)) == ("0:09 of 0:12", {other})
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert view.clip.told.text() == "0:09 of 0:12"
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    assert seen(view) == {one, other}


def test_a_mark_of_the_line_is_clicked(qtbot, view, library, clip):
    show(qtbot, view, library, clip[0], at=2.0)
    line = view.clip.moments
    place = QPoint(round(line.place_of(9.0)), line.height() // 2)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert view.clip.told.text() == "0:09 of 0:12"


def test_frames_are_asked_for_at_their_moment(qtbot, view, library, clip, monkeypatch):
    asked = []
    real = library.upright_photo

    def upright_photo(photo_id, side, at=None):
        asked.append((photo_id, at))
        return real(photo_id, side, at)

    monkeypatch.setattr(library, "upright_photo", upright_photo)
    show(qtbot, view, library, clip[0], at=4.0)
    # The moments beside it are read for the next step.
    qtbot.waitUntil(lambda: {(clip[0], at) for at in (2.0, 4.0, 9.0)} <= set(asked))


def test_the_player_is_the_system_s_and_its_absence_is_told(
    qtbot, view, library, bridge, clip, monkeypatch
):
    opened = []
    answers = iter([True, False])
    monkeypatch.setattr(
        clip_moments.QDesktopServices,
        "openUrl",
        lambda url: opened.append(url.toLocalFile()) or next(answers),
    )
    show(qtbot, view, library, clip[0])
    qtbot.keyClick(view, Qt.Key.Key_V)
    assert opened == [library.photo(clip[0]).path]
    with qtbot.waitSignal(bridge.failed) as failed:
        view.clip.player.click()
    assert "can't be opened" in str(failed.args[0])


def test_a_photo_has_no_line_of_moments(qtbot, view, library, clip):
    show(qtbot, view, library, clip[0])
    assert view.clip.isVisible()
    other = next(number for number in library.photos() if number != clip[0])
    show(qtbot, view, library, other)
    assert not view.clip.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_V)
    assert view.photo_id == other


def test_a_face_of_a_clip_is_drawn_at_the_moment_in_sight(qtbot, view, library, clip):
    show(qtbot, view, library, clip[0], at=9.0)
    view.draw(True)
    assert view.drawing._at == 9.0


def test_clips_are_marked_in_a_grid(qtbot, parts, library, clip, images, theme):
    grid = PhotoGrid(*parts)
    qtbot.addWidget(grid)
    grid.take(grid.ready(library.photos()))
    lengths = [index.data(Role.LENGTH) for index in map(grid.model.index_of, grid.model.ids)]
    assert [length for length in lengths if length is not None] == [12.0]
    index = grid.model.index_of(clip[0])
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Video, ")
    plain = next(number for number in grid.model.ids if number != clip[0])
    marked, bare = (painted(grid, each, images, theme) for each in (clip[0], plain))
    # The triangle, at the foot of the picture.
    assert marked.pixelColor(15, 152) == QColor("white")
    assert bare.pixelColor(15, 152) != QColor("white")


def painted(grid, photo_id, images, theme):
    option = QStyleOptionViewItem()
    option.rect.setSize(QSize(168, 168))
    image = QImage(168, 168, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    PhotoTile(images, theme).paint(painter, option, grid.model.index_of(photo_id))
    painter.end()
    return image


def test_facts_say_what_kind_of_video_it_is(qtbot, theme, library, clip):
    panel = FactsPanel(theme)
    qtbot.addWidget(panel)
    panel.show_photo(library.photo(clip[0]), [], 6_200_000)
    told = [part.text() for part in panel._parts]
    assert "Video   ·   0:12   ·   H.264" in told
    assert told[-2].endswith(" px   ·   6.2 MB")


def test_facts_are_told_with_the_size_of_the_file(qtbot, view, library, clip, tmp_path):
    file = tmp_path / "party.mp4"
    file.write_bytes(bytes(12_345))
    library._photos[clip[0]] = replace(library.photo(clip[0]), path=str(file))
    show(qtbot, view, library, clip[0])
    assert any(part.text().endswith("12 kB") for part in view.facts._parts)


def test_a_clip_that_is_away_is_not_played_and_shows_no_boxes_without_a_picture(
    qtbot, view, library, images, clip, monkeypatch
):
    library._photos[clip[0]] = replace(library.photo(clip[0]), offline=True)
    monkeypatch.setattr(images, "large", lambda *_words: None)
    monkeypatch.setattr(images, "failed", lambda *_words: False)
    show(qtbot, view, library, clip[0], at=4.0)
    assert not view.clip.player.isEnabled()
    said = []
    view.bridge.failed.connect(lambda error: said.append(str(error)))
    view.play()
    assert "on a drive that is not connected" in said[0]
    view.show_boxes(True)
    waiting = view.canvas.grab().toImage()
    monkeypatch.setattr(images, "failed", lambda *_words: True)
    blind = view.canvas.grab().toImage()
    box = view.canvas.face_rect(clip[1])
    inside = box.adjusted(-3, -3, 3, 3)
    assert waiting.copy(inside) != blind.copy(inside)
    view.show_boxes(False)
    assert view.canvas.grab().toImage() == blind


def test_a_face_of_a_clip_leads_to_its_moment(qtbot, view, library, clip):
    face = Face(1, 7, library.faces_in(clip[0])[0][0].box, (), 1, 1, 1, "", shown_at=4.0)
    with qtbot.waitSignal(view.open_moment) as opened:
        view.open_face(face, [7, 8])
    assert opened.args == [7, [7, 8], 4.0]


def test_the_line_shows_as_many_moments_as_there_are(qtbot, theme):
    bar = ClipBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show_clip([], 0.0, None)
    assert bar.told.text() == "0:00"
    assert not bar.after.isEnabled()
    bar.show_clip([1.0, 70.0], 65.0, 1.0)
    assert bar.moments.place_of(70.0) <= bar.moments.width()
    assert "2 moments" in bar.moments.accessibleDescription()


def test_the_setting_is_a_box_to_tick(qtbot, library, bridge, theme):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SettingsDialog(window, library, bridge, theme)
    box = dialog.fields["videos"]
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    box.click()
    qtbot.waitUntil(lambda: library.settings.get("videos") is True)
