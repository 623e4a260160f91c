"""Captions are laid out once for each room, elided where it is too narrow."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from facealbum.gui.delegates.drawing import paint_words
from facealbum.gui.letters import LINES
from facealbum.gui.theme import BODY, Theme

RED = QColor("red")


@pytest.fixture
def letters(qapp):
    return Theme().letters(BODY)


def _ink(letters, text, alignment):
    """Return the first and the last column that a text of 200 px is written in."""
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_words(painter, QRect(0, 0, 200, 30), text, letters, RED, alignment)
    painter.end()
    columns = [x for x in range(200) if any(image.pixelColor(x, y) != Qt.white for y in range(30))]
    rows = [y for y in range(30) if any(image.pixelColor(x, y) != Qt.white for x in range(200))]
    assert rows, "nothing is written"
    assert abs((rows[0] + rows[-1]) / 2 - 15) < 5
    return columns[0], columns[-1]


def test_words_stand_where_they_belong(letters):
    width = letters.width("Anna")
    left = _ink(letters, "Anna", Qt.AlignmentFlag.AlignLeft)
    middle = _ink(letters, "Anna", Qt.AlignmentFlag.AlignHCenter)
    right = _ink(letters, "Anna", Qt.AlignmentFlag.AlignRight)
    assert left[0] < 4 < width - 4 < left[1] + 3
    assert abs(sum(middle) / 2 - 100) < 3
    assert right[1] > 195


def test_a_line_is_laid_out_once_and_elided_in_its_middle_where_it_has_no_room(letters):
    name = "Anna Maria Theresia von und zu Hohenlohe"
    line = letters.line(name, 120)
    assert letters.line(name, 120) is line
    assert line.elided
    assert line.words.text().startswith("Anna")
    assert line.words.text().endswith("lohe")
    assert line.width <= 120
    assert not letters.line(name, 2000).elided


def test_the_lines_that_are_kept_are_bounded(letters):
    first = letters.line("0", 100)
    for number in range(1, LINES + 1):
        letters.line(str(number), 100)
    assert letters.line(str(LINES), 100) is letters.line(str(LINES), 100)
    assert letters.line("0", 100) is not first


def test_what_is_written_is_never_read_as_markup(letters):
    assert letters.line("<b>Anna</b>", 500).width > letters.line("Anna", 500).width * 1.5


def test_struck_letters_are_others(qapp):
    theme = Theme()
    assert theme.letters(BODY, struck=True).font.strikeOut()
    assert not theme.letters(BODY).font.strikeOut()
    assert theme.letters(BODY) is theme.letters(BODY)
