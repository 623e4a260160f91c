"""Writing names for other programs: of which photos, how, and what that would change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, M, S, Theme
from facealbum.jobs import JobState
from facealbum.library import MetadataChoice

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.jobs import JobHandle
    from facealbum.library import MetadataForeseen, MetadataWritten, PhotoNames

ABOUT = (
    "Faces that you confirmed are written with their names into a small file beside each photo"
    " (XMP), where digiKam, Lightroom and others find them. Your photos are not touched."
)
INSIDE = (
    "The photos themselves are written, with the program ExifTool. A copy of each is kept in the"
    " library's folder first, and its pixels are compared afterwards."
)
SHOWN = 500
"""Photos that are listed one by one."""


class WriteNames(QDialog):
    """Choices on top, below them what would change.

    Signals:
        wanted: what begins the job that writes; it ends with a ``MetadataWritten``.
    """

    wanted = Signal(object)

    def __init__(
        self, parent: QWidget, bridge: Bridge, theme: Theme, what: str | None, called: str
    ) -> None:
        super().__init__(parent)
        self._bridge, self._library = bridge, bridge.library
        self._job: JobHandle | None = None
        self._wanted: tuple[str | None, MetadataChoice] | None = None
        self.setWindowTitle("Write names for other programs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 600)
        heading = QLabel("Write names for other programs")
        heading.setFont(theme.font(TITLE, bold=True))
        self.about = QLabel(ABOUT)
        self.about.setWordWrap(True)
        self.about.setProperty("role", "muted")
        self.told = QLabel("Looking…")
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName("What would change")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(self.about)
        column.addLayout(self._choices(what, called))
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self._look()

    def _choices(self, what: str | None, called: str) -> QVBoxLayout:
        self.photos, self.naming = QComboBox(), QComboBox()
        self.photos.setAccessibleName("Of which photos")
        if what is not None:
            self.photos.addItem(f"Photos of {called}", what)
        self.photos.addItem("All photos", None)
        self.naming.setAccessibleName("The name of a new file")
        self.naming.addItem("photo.jpg.xmp (digiKam, darktable)", False)
        self.naming.addItem("photo.xmp (Adobe)", True)
        boxes = QHBoxLayout()
        boxes.setSpacing(M)
        boxes.addWidget(self.photos, 1)
        boxes.addWidget(self.naming, 1)
        self.unconfirmed = QCheckBox("Also faces that I did not confirm")
        self.replace = QCheckBox("Also where another program says that it is somebody else")
        self.inside = QCheckBox("Write into the photos themselves")
        self.keep_time = QCheckBox("Keep their time of change")
        self.keep_time.setChecked(True)
        self.keep_time.hide()
        column = QVBoxLayout()
        column.setSpacing(S)
        column.addLayout(boxes)
        for box in (self.unconfirmed, self.replace, self.inside, self.keep_time):
            column.addWidget(box)
            box.toggled.connect(self._look)
        for field in (self.photos, self.naming):
            field.activated.connect(self._look)
        self.inside.toggled.connect(self._warn)
        return column

    def _buttons(self) -> QHBoxLayout:
        close, self.write = QPushButton("Close"), QPushButton("Write")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self.write.setProperty("role", "primary")
        self.write.setDefault(True)
        self.write.setEnabled(False)
        self.write.clicked.connect(self._begin)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.write)
        return row

    @Slot()
    def _warn(self) -> None:
        inside = self.inside.isChecked()
        self.about.setText(INSIDE if inside else ABOUT)
        self.keep_time.setVisible(inside)
        self.naming.setEnabled(not inside)

    def _choice(self) -> MetadataChoice:
        return MetadataChoice(
            adobe=bool(self.naming.currentData()),
            unconfirmed=self.unconfirmed.isChecked(),
            replace=self.replace.isChecked(),
            into_photos=self.inside.isChecked(),
            keep_time=self.keep_time.isChecked(),
        )

    # What would change.

    @Slot()
    def _look(self) -> None:
        """Look what writing as it is chosen now would change; a look under way is given up."""
        if self._job is not None:
            self._job.cancel()
        self._wanted = (self.photos.currentData(), self._choice())
        self.write.setEnabled(False)
        self.told.setText("Comparing with what is there…")
        begin = partial(self._library.foresee_metadata, *self._wanted)
        self._bridge.ponder(begin, partial(self._following, self._wanted))

    def _following(self, wanted: tuple[str | None, MetadataChoice], job: JobHandle) -> None:
        if wanted != self._wanted:
            job.cancel()
            return
        self._job = job
        self._bridge.follow(job, partial(self._looked, wanted))

    def _looked(self, wanted: tuple[str | None, MetadataChoice], job: JobHandle) -> None:
        if wanted != self._wanted or job.state is JobState.CANCELLED:
            return
        self._job = None
        try:
            self._show(job.result(0))
        except KnownError as error:
            self.told.setText(str(error))

    def _show(self, foreseen: MetadataForeseen) -> None:
        self.list.clear()
        for each in foreseen.photos[:SHOWN]:
            item = QListWidgetItem("\n".join(lines_of(each)))
            item.setToolTip(each.target)
            self.list.addItem(item)
        more = len(foreseen.photos) - SHOWN
        if more > 0:
            self.list.addItem(f"and {words.count(more, 'photo')} more")
        self.told.setText(summary(foreseen))
        self.write.setEnabled(foreseen.writes > 0)
        files = f" {words.count(foreseen.writes, 'file')}" if foreseen.writes else ""
        self.write.setText(f"Write{files}")

    # Writing.

    @Slot()
    def _begin(self) -> None:
        if not self.inside.isChecked():
            self._start()
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Write into the photos")
        box.setText("Write into the photos themselves?")
        box.setInformativeText(
            "They are the only thing here that can't be made again. Their originals are kept, and"
            " “Photos written” in the menu puts them back; have a backup of your own as well."
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = box.addButton("Write", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole))
        go.clicked.connect(self._start)
        box.open()

    @Slot()
    def _start(self) -> None:
        if self._wanted is not None:
            self.wanted.emit(partial(self._library.write_metadata, *self._wanted))
            self.close()

    def done(self, result: int) -> None:
        """Give up a look that is under way when the sheet closes."""
        self._wanted = None
        if self._job is not None:
            self._job.cancel()
        super().done(result)


def summary(foreseen: MetadataForeseen) -> str:
    """Return the sentence above the list."""
    kept = sum(len(each.difference.kept) for each in foreseen.photos)
    problems = sum(bool(each.problem) for each in foreseen.photos)
    told = [
        f"{words.count(foreseen.writes, 'file')} would be written."
        if foreseen.writes
        else "There is nothing to write: the names are there already, or none is confirmed."
    ]
    if kept:
        told.append(f"{words.count(kept, 'name')} of other programs would stay.")
    if problems:
        told.append(f"{words.count(problems, 'photo')} can't be written.")
    return " ".join(told) + clips_stay(foreseen)


def clips_stay(result: MetadataForeseen | MetadataWritten) -> str:
    """Return the sentence on videos, with a space before it, or nothing where there is none."""
    if not result.clips:
        return ""
    videos = words.count(result.clips, "video")
    return f" Names in {videos} stay in facealbum: they are written for photos alone."


def lines_of(each: PhotoNames) -> list[str]:
    """Return what changes for a photo, in lines."""
    if each.problem:
        return [each.problem]
    told, lines = each.difference, [f"{each.target}{' (new)' if each.creates else ''}"]
    if told.added:
        lines.append(f"New: {words.listing(list(told.added), most=12)}")
    lines += [
        f"{before or 'Nobody'} becomes {after}" if before != after else f"{after}: another box"
        for before, after in told.changed
    ]
    if told.removed:
        lines.append(f"Taken out: {words.listing(list(told.removed), most=12)}")
    lines += [f"{theirs} stays; here it is {ours}" for theirs, ours in told.kept]
    if told.lists:
        lines.append(f"In the list of people: {words.listing(list(told.lists), most=12)}")
    return lines
