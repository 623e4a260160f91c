"""What is known of a photo: when, who, which file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.domain.types import TakenFrom
from facealbum.gui import files, words
from facealbum.gui.theme import HEADING, XL, XS, L, S
from facealbum.gui.views.labels import as_title
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Group, Photo
    from facealbum.gui.theme import Theme

WIDTH = 260
CODECS = {
    "avc1": "H.264", "h264": "H.264", "hvc1": "H.265", "hev1": "H.265", "hevc": "H.265",
    "fmp4": "MPEG-4", "mp4v": "MPEG-4", "xvid": "MPEG-4", "divx": "MPEG-4", "mjpg": "Motion JPEG",
    "mpg1": "MPEG-1", "mpg2": "MPEG-2", "vp80": "VP8", "vp90": "VP9", "vp09": "VP9",
    "av01": "AV1",
}  # fmt: skip
"""What the four letters of a video's codec are called."""
MANY = 3
"""So many without a name are told in one line: in a clip dozens may pass by."""
DOT = "   ·   "
BREAK = "\u200b"
"""Lets a long path be broken after a separator."""
SAYS: dict[TakenFrom, Callable[[str], str]] = {
    TakenFrom.EXIF: lambda time: tr("{time}, says the camera", time=time),
    TakenFrom.XMP: lambda time: tr("{time}, says the description in it", time=time),
    TakenFrom.FILE: lambda time: tr("{time}, says the file", time=time),
}
"""When a photo was taken, and who says so."""


class FactsPanel(QFrame):
    """Stands at the right of a photo.

    Signals:
        opened: the id of a person who was clicked.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, XL)
        self._column.setSpacing(XS)
        self._parts: list[QWidget] = []

    def show_photo(self, photo: Photo, groups: Sequence[Group], size: int | None = None) -> None:
        """Say what is known of this photo, of who is on it, and of its file of ``size`` bytes.

        No size says that the file is not there.
        """
        self._clear()
        self._head(tr("When"))
        self._line(words.date(photo.taken_at))
        if photo.taken_at is not None:
            zone = "" if photo.utc_offset is None else f" {words.zone(photo.utc_offset)}"
            self._line(SAYS[photo.taken_from](f"{photo.taken_at:%H:%M}{zone}"), quiet=True)
        self._head(tr("Who"))
        nameless = [group for group in groups if not group.name]
        for group in groups:
            if group.name or len(nameless) < MANY:
                self._person(group)
        if len(nameless) >= MANY:
            people = words.count(len(nameless), "person")
            self._line(tr("{people} without a name", people=people), quiet=True)
        if not groups:
            self._line(tr("No face found"), quiet=True)
        self._head(tr("File"))
        path = Path(photo.path)
        self._line(path.name)
        self._line(str(path.parent).replace("/", f"/{BREAK}"), quiet=True)
        facts = [words.pixels(photo.width, photo.height)]
        sizes = facts[: bool(photo.width)] + ([] if size is None else [files.size(size)])
        if sizes:
            self._line(DOT.join(sizes), quiet=True)
        if photo.is_clip:
            self._clip(photo)
        if photo.offline:
            self._line(tr("On a drive that is not connected."), quiet=True)
        elif size is None or not photo.present:  # gone since the library last looked
            self._line(tr("The file is not there any more."), quiet=True)
        self._column.addStretch(1)

    def _clip(self, photo: Photo) -> None:
        known = [CODECS.get(photo.codec.lower(), photo.codec)] if photo.codec else []
        if photo.duration:
            known.insert(0, words.length(photo.duration))
        self._line(DOT.join([tr("Video"), *known]), quiet=True)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            del item
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _head(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(self._theme.font(HEADING, bold=True))
        label.setContentsMargins(0, L if self._parts else 0, 0, XS)
        self._add(label)

    def _line(self, text: str, *, quiet: bool = False) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if quiet:
            label.setProperty("role", "muted")
        self._add(label)

    def _person(self, group: Group) -> None:
        if not group.name:
            self._line(tr("Somebody without a name"), quiet=True)
            return
        metrics = self.fontMetrics()
        room = WIDTH - 2 * L - 4 * S
        shown = metrics.elidedText(group.name, Qt.TextElideMode.ElideMiddle, room)
        button = QPushButton(as_title(shown))
        button.setAccessibleName(group.name)
        button.setToolTip(group.name)
        button.setProperty("role", "link")
        button.setStyleSheet("text-align: left; padding: 2px 0;")
        button.clicked.connect(lambda _checked=False, to=group.id: self.opened.emit(to))
        self._add(button)
