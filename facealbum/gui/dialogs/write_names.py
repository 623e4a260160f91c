"""Writing names for other programs: of which photos, how, and what that would change."""

from __future__ import annotations

from collections.abc import Sequence
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
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, M, S, Theme
from facealbum.gui.words import tr
from facealbum.jobs import JobState
from facealbum.library import MetadataChoice

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.jobs import JobHandle
    from facealbum.library import MetadataForeseen, MetadataWritten, PhotoNames

ABOUT = sentence(
    "Faces that you confirmed are written with their names into a small file beside each photo"
    " (XMP), where digiKam, Lightroom and others find them. Your photos are not touched."
)
INSIDE = sentence(
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
        self.setWindowTitle(tr("Write names for other programs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 600)
        heading = QLabel(tr("Write names for other programs"))
        heading.setFont(theme.font(TITLE, bold=True))
        self.about = QLabel(words.told(ABOUT))
        self.about.setWordWrap(True)
        self.about.setProperty("role", "muted")
        self.told = QLabel(tr("Looking…"))
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(tr("What would change"))
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
        self.photos.setAccessibleName(tr("Of which photos"))
        self.photos.setToolTip(tr("Of which photos"))
        if what is not None:
            self.photos.addItem(tr("Photos of {name}", name=called), what)
        self.photos.addItem(tr("All photos"), None)
        self.naming.setAccessibleName(tr("The name of a new file"))
        self.naming.setToolTip(tr("The name of a new file"))
        self.naming.addItem(tr("photo.jpg.xmp (digiKam, darktable)"), False)
        self.naming.addItem(tr("photo.xmp (Adobe)"), True)
        boxes = QHBoxLayout()
        boxes.setSpacing(M)
        boxes.addWidget(self.photos, 1)
        boxes.addWidget(self.naming, 1)
        self.unconfirmed = QCheckBox(tr("Also faces that I did not confirm"))
        self.replace = QCheckBox(tr("Also where another program says that it is somebody else"))
        self.inside = QCheckBox(tr("Write into the photos themselves"))
        self.keep_time = QCheckBox(tr("Keep their time of change"))
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
        close, self.write = QPushButton(tr("Close")), QPushButton(tr("Write"))
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
        self.about.setText(words.told(INSIDE if inside else ABOUT))
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
        self.told.setText(tr("Comparing with what is there…"))
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
            self.told.setText(words.told(error.sentence))

    def _show(self, foreseen: MetadataForeseen) -> None:
        self.list.clear()
        for each in foreseen.photos[:SHOWN]:
            item = QListWidgetItem("\n".join(lines_of(each)))
            item.setToolTip(each.target)
            self.list.addItem(item)
        more = len(foreseen.photos) - SHOWN
        if more > 0:
            self.list.addItem(tr("and {photos} more", photos=words.count(more, "photo")))
        self.told.setText(summary(foreseen))
        self.write.setEnabled(foreseen.writes > 0)
        files = words.count(foreseen.writes, "file")
        write = tr("Write {files}", files=files) if foreseen.writes else tr("Write")
        self.write.setText(write)

    # Writing.

    @Slot()
    def _begin(self) -> None:
        if not self.inside.isChecked():
            self._start()
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Write into the photos"))
        box.setText(tr("Write into the photos themselves?"))
        box.setInformativeText(
            tr(
                "They are the only thing here that can't be made again. Their originals are kept,"
                " and “Photos written” in the menu puts them back; have a backup of your own as"
                " well."
            )
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = box.addButton(tr("Write"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
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
    if foreseen.writes:
        told = [tr("{files} would be written.", files=words.count(foreseen.writes, "file"))]
    else:
        told = [tr("There is nothing to write: the names are there already, or none is confirmed.")]
    if kept:
        names = words.count(kept, "name")
        told.append(tr("{names} of other programs would stay.", names=names))
    if problems:
        photos = words.count(problems, "photo")
        told.append(tr("{photos} can't be written.", photos=photos))
    return " ".join(told) + clips_stay(foreseen)


def clips_stay(result: MetadataForeseen | MetadataWritten) -> str:
    """Return the sentence on videos, with a space before it, or nothing where there is none."""
    if not result.clips:
        return ""
    return " " + tr(
        "Names in {videos} stay in facealbum: they are written for photos alone.",
        videos=words.count(result.clips, "video"),
    )


def lines_of(each: PhotoNames) -> list[str]:
    """Return what changes for a photo, in lines."""
    if each.problem:
        return [words.told(each.problem)]
    told, file = each.difference, each.target
    lines = [tr("{name} (new)", name=file) if each.creates else file]
    if told.added:
        lines.append(tr("New: {names}", names=_listing(told.added)))
    lines += [_changed(before, after) for before, after in told.changed]
    if told.removed:
        lines.append(tr("Taken out: {names}", names=_listing(told.removed)))
    lines += [
        tr("{theirs} stays; here it is {ours}", theirs=theirs, ours=ours)
        for theirs, ours in told.kept
    ]
    if told.lists:
        lines.append(tr("In the list of people: {names}", names=_listing(told.lists)))
    return lines


def _listing(names: Sequence[str]) -> str:
    return words.listing(list(names), most=12)


def _changed(before: str, after: str) -> str:
    if before == after:
        return tr("{name}: another box", name=after)
    if not before:
        return tr("Nobody becomes {name}", name=after)
    return tr("{before} becomes {after}", before=before, after=after)
