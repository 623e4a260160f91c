"""Pictures are read elsewhere, kept within bounds, and dropped when nobody looks any more."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.types import Change
from facealbum.gui.images import Images
from facealbum.gui.picture_reading import decoded, decoded_tile
from facealbum.gui.pixmap_cache import FACE_SIDES, Key, Kind, PixmapCache, side_for
from facealbum.gui.rounded import Blanks, Shape, rounded


@pytest.fixture
def images_of(qapp):
    """Make ``Images`` that are closed at the end, however the test ends."""
    made = []

    def make(source, threads=1):
        made.append(Images(source, threads=threads))
        return made[-1]

    yield make
    for images in made:
        images.close()


def test_a_face_comes_after_it_was_asked_for(qtbot, images):
    assert images.face(1, 90) is None
    with qtbot.waitSignal(images.arrived):
        pass
    pixmap = images.face(1, 90)
    assert pixmap.width() == side_for(90, FACE_SIDES) == 96


def test_another_size_stands_in_until_the_right_one_is_there(qtbot, images):
    images.face(1, 48)
    qtbot.waitUntil(lambda: images.face(1, 48) is not None)
    assert images.face(1, 192).width() == 48
    qtbot.waitUntil(lambda: images.face(1, 192).width() == 192)


def test_a_missing_picture_is_asked_for_once_until_something_changes(qtbot, images_of):
    asked = []

    class Empty:
        def crop_again(self, face_id):
            asked.append(face_id)

        def thumbnail(self, photo_id, side, at=None):
            raise PhotoUnreadableError("gone")

        upright_photo = thumbnail

    images = images_of(Empty())
    with qtbot.waitSignal(images.arrived):
        images.face(7, 96)
    images.large(7, 1000)  # what would stand in for it is read before
    qtbot.waitUntil(lambda: images.failed(7, 1000))
    assert images.face(7, 96) is None
    assert asked == [7]
    images.refresh(Change(1, "Import"))
    images.face(7, 96)
    qtbot.waitUntil(lambda: asked == [7, 7])


def test_beside_a_job_one_picture_is_read_at_a_time(qtbot, images_of, tmp_path):
    gate, begun = threading.Semaphore(0), []
    file = tmp_path / "face.jpg"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))

    class Slow:
        def crop_again(self, face_id) -> Path:
            begun.append(face_id)
            gate.acquire(timeout=5)
            return file

        thumbnail = upright_photo = None

    images = images_of(Slow(), threads=2)

    def there(*faces):
        # Not asked for: what was read and is not taken in yet would be read once more.
        return all(Key(Kind.FACE, face, 48) in images._small for face in faces)

    images.spare(True)
    for face in (1, 2, 3, 4):
        images.face(face, 48)
    qtbot.waitUntil(lambda: begun == [4])
    gate.release()
    qtbot.waitUntil(lambda: there(4))
    qtbot.waitUntil(lambda: begun == [4, 3])
    assert len(images._reading) == 1
    images.spare(False)
    qtbot.waitUntil(lambda: len(images._reading) == 2)
    gate.release(3)
    qtbot.waitUntil(lambda: there(1, 2, 3))


def test_the_newest_wish_is_read_first_and_dropped_ones_never(qtbot, images_of, tmp_path):
    gate, order = threading.Event(), []
    file = tmp_path / "face.jpg"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))

    class Slow:
        def crop_again(self, face_id) -> Path:
            order.append(face_id)
            gate.wait(5)
            return file

        thumbnail = upright_photo = None

    images = images_of(Slow())
    images.face(1, 48)
    qtbot.waitUntil(lambda: order == [1])
    for face in (2, 3):
        images.face(face, 48)
    images.drop_pending()
    for face in (4, 5):
        images.face(face, 48)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == [1, 5, 4]


def test_the_cache_stays_within_its_bytes_and_forgets_the_oldest(qapp):
    cache = PixmapCache(limit_bytes=3 * 100 * 100 * 4)
    keys = [Key(Kind.FACE, number, 96) for number in range(5)]
    for key in keys[:3]:
        cache.put(key, QPixmap(100, 100))
    cache.get(keys[0])
    for key in keys[3:]:
        cache.put(key, QPixmap(100, 100))
    assert [key in cache for key in keys] == [True, False, False, True, True]
    assert cache.bytes == 3 * 100 * 100 * 4


def test_a_changed_photo_is_read_again(qtbot, images, library):
    photo = library.photos()[0]
    images.photo(photo, 200)
    qtbot.waitUntil(lambda: images.photo(photo, 200) is not None)
    images.refresh(Change(2, "Import", photos=frozenset({photo})))
    assert images.photo(photo, 200) is None


def test_a_bug_in_reading_is_raised_in_the_gui_thread_and_the_others_still_come(
    qtbot, images_of, library
):
    images = images_of(library)
    library.thumbnail = lambda photo_id, side, at=None: 1 / 0
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(images.arrived):
        images.photo(1, 200)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    images.face(1, 48)
    qtbot.waitUntil(lambda: images.face(1, 48) is not None)


def test_nothing_is_read_after_closing(images):
    images.close()
    assert images.face(1, 96) is None


def test_a_tile_comes_cut_and_so_large_as_it_is_painted(qtbot, images):
    shape = Shape.of(QSize(48, 48), 6, 2.0)
    assert images.face_tile(1, shape) is None
    with qtbot.waitSignal(images.arrived):
        pass
    tile = images.face_tile(1, shape)
    assert (tile.width(), tile.height(), tile.devicePixelRatio()) == (96, 96, 2.0)
    assert tile.toImage().pixelColor(0, 0).alpha() == 0
    assert tile.toImage().pixelColor(48, 48).alpha() == 255
    assert images.missed == set()


def test_a_tile_of_another_shape_stands_in_and_a_whole_picture_never(qtbot, images):
    images.face(1, 96)
    images.face_tile(1, Shape.of(QSize(96, 96), 12, 1.0))
    qtbot.waitUntil(lambda: images.face_tile(1, Shape.of(QSize(96, 96), 12, 1.0)) is not None)
    qtbot.waitUntil(lambda: images.face(1, 96) is not None)
    other = Shape.of(QSize(80, 80), 40, 1.0)
    assert images.face_tile(1, other).width() == 96
    assert images.face(1, 96).toImage().pixelColor(0, 0).alpha() == 255
    qtbot.waitUntil(lambda: images.face_tile(1, other).width() == 80)


def test_the_small_photo_stands_in_until_the_large_one_is_there(qtbot, images, library):
    photo = library.photos()[0]
    images.photo_tile(photo, Shape.of(QSize(96, 96), 12, 1.0))
    qtbot.waitUntil(lambda: images.large(photo, 1000) is not None)
    assert images.large(photo, 1000).toImage().pixelColor(0, 0).alpha() == 255
    qtbot.waitUntil(lambda: images.has_large(photo, 1000))


def test_the_middle_of_a_picture_fills_a_tile(qapp):
    picture = QImage(100, 50, QImage.Format.Format_RGB32)
    picture.fill("red")
    for x in (*range(25), *range(75, 100)):
        for y in range(50):
            picture.setPixelColor(x, y, QColor("blue"))
    tile = rounded(picture, Shape.of(QSize(50, 50), 8, 1.0))
    assert {tile.pixelColor(x, 25).name() for x in range(1, 49)} == {"#ff0000"}
    assert tile.pixelColor(0, 0).alpha() == 0


def test_an_empty_tile_has_the_color_in_the_shape_of_the_picture(qapp):
    blanks = Blanks()
    shape = Shape.of(QSize(20, 10), 4, 1.0)
    blank = blanks.get(shape, QColor("teal")).toImage()
    assert (blank.width(), blank.height()) == (20, 10)
    assert blank.pixelColor(0, 0).alpha() == 0
    assert blank.pixelColor(10, 5) == QColor("teal")
    assert blanks.get(shape, QColor("red")).toImage().pixelColor(10, 5) == QColor("red")


def _jpeg(image):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 100)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(("size", "side", "read"), [
    ((400, 300), 96, (96, 72)),
    ((300, 400), 256, (192, 256)),
    ((40, 30), 96, (40, 30)),
    ((2000, 1), 96, (96, 1)),
])  # fmt: skip
def test_a_picture_is_read_as_large_as_it_is_wanted_and_never_larger(qapp, size, side, read):
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("gray"))
    made = decoded(_jpeg(image), side)
    assert (made.width(), made.height()) == read
    assert made.format() == QImage.Format.Format_RGB32
    assert abs(made.pixelColor(0, 0).red() - 128) < 3


def test_what_is_no_picture_is_none(qapp):
    assert decoded(b"no picture", 96).isNull()
    assert decoded_tile(b"no picture", Shape(96, 96, 8, 1.0)).isNull()


@pytest.mark.parametrize("size", [(400, 300), (300, 400), (40, 30), (2000, 1), (1, 2000)])
@pytest.mark.parametrize("shape", [Shape(96, 96, 8, 1.0), Shape(240, 160, 13.5, 1.5)])
def test_a_tile_is_read_as_large_as_it_is_painted_with_its_corners_round(qapp, size, shape):
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("gray"))
    tile = decoded_tile(_jpeg(image), shape)
    drawn = rounded(image.convertToFormat(QImage.Format.Format_RGB32), shape)
    assert (tile.width(), tile.height()) == (shape.width, shape.height)
    assert tile.devicePixelRatio() == shape.ratio
    assert tile.pixelColor(0, 0).alpha() == 0
    for x in range(shape.width):
        for y in range(shape.height):
            there, wanted = tile.pixelColor(x, y), drawn.pixelColor(x, y)
            assert abs(there.alpha() - wanted.alpha()) < 24
            assert there.alpha() < 64 or abs(there.red() - 128) < 3


def test_a_tile_is_read_from_the_middle_of_the_picture(qapp):
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill("blue")
    with QPainter(picture) as painter:
        painter.fillRect(100, 0, 200, 200, QColor("red"))
    tile = decoded_tile(_jpeg(picture), Shape(80, 80, 8, 1.0))
    for x in range(4, 76):
        color = tile.pixelColor(x, 40)
        assert (color.red() > 240, color.blue() < 20) == (True, True)
