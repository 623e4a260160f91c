"""Photos by date, under the headings of their months: ids only, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.gui import words
from facealbum.gui.models.id_model import IdModel, Role, Section
from facealbum.gui.models.moves import Move
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.id_model import Index

Month = tuple[int, int, int]
"""Year, month 1..12 and the number of photos; year 0 for photos without a date."""

AWAY = sentence("On a drive that is not connected")
FEW = 6
"""With fewer photos in a month than this, on average, months are joined to years."""


@dataclass(frozen=True, slots=True)
class PhotoRows:
    """Photos as a model shows them; of clips how long they are and which second is shown."""

    move: Move[int]
    sections: Sequence[Section] | None
    lengths: Mapping[int, float]
    moments: Mapping[int, float]


class PhotoModel(IdModel[int]):
    """Photos by id; a row of the library is read only when someone asks for its words.

    Attributes:
        lengths: the seconds of those that are clips.
        moments: the second at which a clip is shown, where it is not what stands for the clip.
    """

    def __init__(self, row: Callable[[int], Photo]) -> None:
        super().__init__()
        self._row = row
        self.lengths: Mapping[int, float] = {}
        self.moments: Mapping[int, float] = {}

    def ready(
        self,
        ids: Sequence[int],
        sections: Sequence[Section] | None,
        lengths: Mapping[int, float] | None = None,
        moments: Mapping[int, float] | None = None,
    ) -> PhotoRows:
        """Return photos to show in this order; in any thread."""
        return PhotoRows(self.move(ids), sections, lengths or {}, moments or {})

    def show(self, rows: PhotoRows) -> None:
        """Take these photos in this order."""
        was, now = self.moments, rows.moments
        other = [clip for clip in was.keys() | now.keys() if was.get(clip) != now.get(clip)]
        self.lengths, self.moments = rows.lengths, now
        self.renew(rows.move, rows.sections, other)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the id, or the words for the one photo that is pointed at."""
        item = super().data(index, Role.ID)
        if not isinstance(item, int):
            return None
        if role in (Role.ID, Role.ITEM):
            return item
        if role == Role.LENGTH:
            return self.lengths.get(item)
        if role == Role.AT:
            return self.moments.get(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            photo = self._row(item)
            what = tr("Video") if item in self.lengths else tr("Photo")
            told = f"{what}, {words.date(photo.taken_at)}"
            away = tr("on a drive that is not connected")
            return f"{told}, {away}" if photo.offline else told
        if role == Qt.ItemDataRole.ToolTipRole:
            photo = self._row(item)
            away = f"\n{words.told(AWAY)}" if photo.offline else ""
            return f"{words.date(photo.taken_at)}\n{photo.path}{away}"
        return None


def month_sections(months: Sequence[Month]) -> list[Section]:
    """Return the headings of photos that stand by date; in any thread.

    Where there are only a few photos in a month, they stand under their years.
    """
    if sum(photos for _, _, photos in months) < FEW * len(months):
        months = _years(months)
    return [
        Section(f"{year}-{month}", _heading(year, month), photos, words.number(photos))
        for year, month, photos in months
    ]


def months_of(photos: Sequence[Photo]) -> list[Month]:
    """Return the months of photos that stand in the order of their dates."""
    months: list[Month] = []
    for photo in photos:
        key = (photo.taken_at.year, photo.taken_at.month) if photo.taken_at else (0, 0)
        if months and months[-1][:2] == key:
            months[-1] = (*key, months[-1][2] + 1)
        else:
            months.append((*key, 1))
    return months


def _years(months: Sequence[Month]) -> list[Month]:
    years: dict[int, int] = {}
    for year, _, photos in months:
        years[year] = years.get(year, 0) + photos
    return [(year, 0, photos) for year, photos in years.items()]


def _heading(year: int, month: int) -> str:
    if year and not month:
        return str(year)
    return words.month(datetime(year, month, 1) if year else None)
