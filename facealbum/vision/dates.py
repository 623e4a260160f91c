"""When a photo was taken, by the word of the camera or of whoever described it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from PIL import ExifTags

from facealbum.domain.types import TakenFrom
from facealbum.vision.xmp import dates_in

_EXIF_DATE = "%Y:%m:%d %H:%M:%S"
_EXIF_PAIRS = (
    (ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal),
    (ExifTags.Base.DateTimeDigitized, ExifTags.Base.OffsetTimeDigitized),
    (ExifTags.Base.DateTime, ExifTags.Base.OffsetTime),
)
"""Each date with the tag that says how far its clock was from UTC (CIPA DC-008, 4.6.5)."""
LAST_NONSENSE_YEAR = 1900
"""A camera whose clock was never set says 0000 or 1900; it took no photo then."""
FIRST_PHOTO_YEAR = 1826
"""No photo is older, whatever a description says."""
FARTHEST_OFFSET = 15 * 60
"""Minutes; the farthest zones are 14 hours ahead of UTC and 12 behind."""

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_ISO_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?"
)
"""The profile of ISO 8601 that XMP uses; a year or a month alone says too little."""


@dataclass(frozen=True, slots=True)
class Taken:
    """When a photo was taken.

    Attributes:
        at: on the clock of the place, without a zone.
        source: EXIF or XMP.
        utc_offset: minutes that this clock is ahead of UTC, or None where nobody says.
    """

    at: datetime
    source: TakenFrom
    utc_offset: int | None = None


def date_taken(tags: Mapping[int, object], xmp: bytes) -> Taken | None:
    """Return when the photo was taken: EXIF's word, else that of XMP; None where both are silent.

    Dates that make no sense are passed over: none at all, before there were photos, later than
    tomorrow (a clock may be in another zone than this computer's).
    """
    for at, offset in _exif_dates(tags):
        if at.year > LAST_NONSENSE_YEAR and not _is_to_come(at):
            return Taken(at, TakenFrom.EXIF, offset)
    for text in dates_in(xmp) if xmp else ():
        dated = _iso_date(text)
        if dated and dated[0].year >= FIRST_PHOTO_YEAR and not _is_to_come(dated[0]):
            return Taken(dated[0], TakenFrom.XMP, dated[1])
    return None


def _is_to_come(at: datetime) -> bool:
    return at.date() > datetime.now().date() + timedelta(days=1)


def _exif_dates(tags: Mapping[int, object]) -> Iterator[tuple[datetime, int | None]]:
    for date_tag, offset_tag in _EXIF_PAIRS:
        text = _plain(tags.get(date_tag))
        try:
            at = datetime.strptime(text[:19], _EXIF_DATE)
        except ValueError:
            continue
        offset = _offset(_plain(tags.get(offset_tag)))
        if offset is None and text == _plain(tags.get(ExifTags.Base.DateTime)):
            # Some cameras tell the offset of one date only, and the same moment twice.
            offset = _offset(_plain(tags.get(ExifTags.Base.OffsetTime)))
        yield at, offset


def _plain(value: object) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)
    return text.strip("\0 ")


def _offset(text: str) -> int | None:
    """Return ``+02:00`` as minutes, None for what is no offset."""
    match = _OFFSET.fullmatch(text)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    if minutes > FARTHEST_OFFSET or int(match[3]) > 59:
        return None
    return -minutes if match[1] == "-" else minutes


def _iso_date(text: str) -> tuple[datetime, int | None] | None:
    match = _ISO_DATE.fullmatch(text.strip())
    if match is None:
        return None
    *numbers, zone = match.groups()
    try:
        at = datetime(*(int(number or 0) for number in numbers))  # type: ignore[arg-type]
    except ValueError:
        return None
    return at, 0 if zone == "Z" else _offset(zone or "")
