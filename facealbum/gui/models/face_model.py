"""The faces of one person or group: those that the user confirmed, then the others by doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from facealbum.domain.quality import faults_of, said
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Face, Placement
from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role, Section
from facealbum.gui.models.moves import Compared, compared
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index

Row = tuple[Face, Placement]
Faces = Compared[int, Row]
FACES_MIME = "application/x-facealbum-faces"
"""Ids of faces, one a line, for dragging them to where they are compared."""
UNDATED = sentence("No date from a camera")


class FaceModel(IdModel[int]):
    """Faces by id; ``Role.ITEM`` is ``(Face, Placement)``."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, Row] = {}

    def compare(self, rows: Sequence[Row]) -> Faces:
        """Compare faces to those that are shown; in any thread."""
        return compared(self._rows, {row[0].id: row for row in rows})

    def show_by_age(
        self, rows: Sequence[Row], ages: Mapping[int, str], known: Faces | None = None
    ) -> None:
        """Take these faces under headings of ``ages`` (by photo), in the order of the ages.

        Faces of a photo whose age is not known stand last. ``known`` are the same faces, in any
        order, compared before.
        """
        order = {photo: number for number, photo in enumerate(ages)}
        sorted_rows = sorted(rows, key=lambda row: order.get(row[0].photo_id, len(order)))
        undated = words.told(UNDATED)
        counted = Counter(ages.get(row[0].photo_id, undated) for row in sorted_rows)
        self._take_rows(
            sorted_rows,
            [
                Section(heading, heading, number, words.number(number))
                for heading, number in counted.items()
            ],
            known,
        )

    def show(self, rows: Sequence[Row], *, person: bool, known: Faces | None = None) -> None:
        """Take these faces; a person's stand in two sections, a group's in none.

        ``known`` are the same faces, in any order, compared before.
        """
        confirmed = [row for row in rows if row[1].confirmed]
        others = [row for row in rows if not row[1].confirmed]
        ordered = [*confirmed, *others]
        sections = None
        if person and confirmed and others:
            sections = [
                Section("others", tr("Not confirmed yet"), len(others), words.number(len(others))),
                Section("confirmed", tr("Confirmed"), len(confirmed), words.number(len(confirmed))),
            ]
            ordered = [*others, *confirmed]
        self._take_rows(ordered, sections, known)

    def _take_rows(
        self, rows: Sequence[Row], sections: Sequence[Section] | None, known: Faces | None
    ) -> None:
        if known is None or known.to is not self._rows:
            known = self.compare(rows)
        self._rows = known.items
        self.renew([row[0].id for row in rows], sections, known.changed)

    def rows(self) -> list[Row]:
        """Return the faces with their placements, in the order of the rows."""
        return [self._rows[item] for item in self.ids]

    def any_unconfirmed(self, runs: Sequence[range]) -> bool:
        """Return whether a face in some runs of rows is not confirmed."""
        ids = self.ids
        return any(
            not self._rows[item][1].confirmed for run in runs for item in ids[run.start : run.stop]
        )

    def face(self, face_id: int) -> Face | None:
        """Return a face of the list."""
        row = self._rows.get(face_id)
        return row[0] if row else None

    def photo_ids(self) -> list[int]:
        """Return the photos of the faces, in the order of the rows, each once."""
        return list(dict.fromkeys(self._rows[item][0].photo_id for item in self.ids))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the face with its placement, or the sentence that is read aloud."""
        item = super().data(index, Role.ID)
        row = self._rows.get(item) if isinstance(item, int) else None
        if row is None:
            return None
        if role == Role.ID:
            return item
        if role == Role.ITEM:
            return row
        doubt = doubt_about(*row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            confirmed = row[1].confirmed
            heard = tr("Face, confirmed") if confirmed else tr("Face, not confirmed yet")
            return f"{heard}, {doubt}" if doubt else heard
        if role == Qt.ItemDataRole.ToolTipRole and doubt:
            return tr("Hard to recognise: {faults}", faults=doubt)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let faces be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing that is dragged from here."""
        return [FACES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the dragged faces."""
        return faces_to_drag([int(index.data(Role.ID)) for index in indexes])

    def supportedDragActions(self) -> Qt.DropAction:
        """Return that dragging leaves the face where it is."""
        return Qt.DropAction.CopyAction


def doubt_about(face: Face, placement: Placement) -> str:
    """Return what makes a face hard to recognise, such as ``small and blurred``.

    "" where nothing does, or the user said who it is.
    """
    faults = () if placement.confirmed else faults_of(face)
    return words.told(said(faults)) if faults else ""


def faces_to_drag(faces: Sequence[int]) -> QMimeData:
    """Return what a drag of these faces carries."""
    mime = QMimeData()
    mime.setData(FACES_MIME, "\n".join(map(str, faces)).encode())
    return mime


def dragged_faces(mime: QMimeData) -> list[int]:
    """Return the ids of faces that are being dragged; empty where it is something else."""
    if not mime.hasFormat(FACES_MIME):
        return []
    return [int(face) for face in bytes(mime.data(FACES_MIME).data()).decode().split("\n")]
