"""The list of photos that could not be read says why, once."""

import pytest
from PySide6.QtWidgets import QWidget

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import packed, unpacked
from facealbum.domain.types import Photo, PhotoStatus, TakenFrom
from facealbum.gui.dialogs.failed_photos import FailedPhotos

FAILED = PhotoUnreadableError("The photo can't be read.", "It is empty.", "Copy it again.")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (FAILED.sentence, "It is empty. Copy it again."),
        (unpacked(packed(FAILED.sentence)), "It is empty. Copy it again."),
        (str(FAILED), "It is empty. Copy it again."),
        ("It took too long.", "It took too long."),
    ],
)
def test_what_the_heading_says_is_not_said_again(qtbot, theme, reason, told):
    window = QWidget()
    qtbot.addWidget(window)
    photo = Photo(
        1, "/photos/a.jpg", "", 0, 0, None, TakenFrom.FILE, PhotoStatus.FAILED, reason=reason
    )
    dialog = FailedPhotos(window, theme, [photo])
    assert dialog.list.item(0).text() == f"/photos/a.jpg\n{told}"
