"""What a clip's file is, by its first bytes, and what the boxes of an MP4 say of it.

FFmpeg would find out by itself what a file is, and among what it knows are play lists and scripts
that name other files and addresses. So the file is told here, by content, and FFmpeg is asked for
that kind alone.

The boxes are those of ISO/IEC 14496-12: a length (32 bits, or 1 and then 64), a type, the content.
``mvhd`` (8.2.2) holds the time of creation, seconds since 1904 UTC, and the duration.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

HEAD_BYTES = 400
"""So many are needed to tell what a file is: three packets of a transport stream."""
MOST_BOXES = 4096
MOST_META_BYTES = 1 << 20
EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
FIRST_YEAR = 1990
"""Cameras without a clock count from 1904 or 1970; before this year none made such files."""

_MP4_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"})
_STARTS = (
    (b"\x1a\x45\xdf\xa3", "matroska"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf"),
    (b"\x00\x00\x01\xba", "mpeg"),
    (b"\x00\x00\x01\xb3", "mpegvideo"),
    (b"FLV\x01", "flv"),
    (b"OggS", "ogg"),
)
_PICTURES = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"crx "})
_WRITTEN = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:?\d\d")


@dataclass(frozen=True, slots=True)
class Mp4Facts:
    """What an MP4 or QuickTime file says of itself.

    ``duration`` is seconds, 0 where unknown; ``utc_offset`` as in ``DecodedPhoto``.
    """

    taken_at: datetime | None = None
    duration: float = 0.0
    utc_offset: int | None = None


def container_of(head: bytes) -> str | None:
    """Return FFmpeg's name for what reads a file that begins so; None where it is no clip."""
    if head[4:8] in _MP4_BOXES:
        return None if head[4:8] == b"ftyp" and head[8:12] in _PICTURES else "mov"
    if head[:4] == b"RIFF" and head[8:11] == b"AVI":
        return "avi"
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    # Transport streams: packets of 188 bytes that begin with 0x47, in .m2ts after a time stamp.
    for first, length in ((0, 188), (4, 192)):
        marks = head[first : first + 2 * length + 1 : length]
        if marks == b"\x47" * 3 or (len(head) < HEAD_BYTES and marks == b"\x47" * 2):
            return "mpegts"
    return None


def mp4_facts(file: BinaryIO) -> Mp4Facts:
    """Return when an MP4 was taken, local time, and how long it is, as far as it says so.

    An iPhone writes its local time as text, with its offset, beside the UTC of ``mvhd``; that goes
    first.
    """
    for kind, start, end in _boxes(file, 0, _size_of(file)):
        if kind == b"moov":
            return _of_movie(file, start, end)
    return Mp4Facts()


def _of_movie(file: BinaryIO, start: int, end: int) -> Mp4Facts:
    taken_at, duration, written, offset = None, 0.0, None, None
    for kind, first, last in _boxes(file, start, end):
        if kind == b"mvhd":
            taken_at, duration = _of_header(_content(file, first, last, 36))
        elif kind == b"meta":
            written, offset = _written(_content(file, first, last, MOST_META_BYTES))
    return Mp4Facts(written or taken_at, duration, offset if written else None)


def _written(content: bytes) -> tuple[datetime | None, int | None]:
    """Return the local time in a text, and the minutes that it is ahead of UTC."""
    match = _WRITTEN.search(content)
    if match is None:
        return None, None
    try:
        moment = datetime.fromisoformat(match[0].decode())
    except ValueError:
        return None, None
    ahead = moment.utcoffset() or timedelta()
    return _sensible(moment.replace(tzinfo=None)), round(ahead.total_seconds() / 60)


def _of_header(content: bytes) -> tuple[datetime | None, float]:
    layout = ">4xQQIQ" if content[:1] == b"\x01" else ">4xIIII"
    if len(content) < struct.calcsize(layout):
        return None, 0.0
    created, _, scale, length = struct.unpack_from(layout, content)
    unknown = not scale or length in {0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF}
    return _local(created), 0.0 if unknown else length / scale


def _local(seconds: int) -> datetime | None:
    try:
        return _sensible((EPOCH + timedelta(seconds=seconds)).astimezone().replace(tzinfo=None))
    except (OverflowError, OSError, ValueError):
        return None


def _sensible(moment: datetime) -> datetime | None:
    latest = datetime.now() + timedelta(days=2)
    return moment if moment.year >= FIRST_YEAR and moment <= latest else None


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield type, first byte and end of the content of each box between two places."""
    at = start
    for _ in range(MOST_BOXES):
        head = _content(file, at, end, 16)
        if len(head) < 8:
            return
        length, kind = struct.unpack_from(">I4s", head)
        first = at + 8
        if length == 1 and len(head) == 16:
            length, first = struct.unpack_from(">8xQ", head)[0], at + 16
        last = end if length == 0 else at + length
        if last < first:
            return
        yield kind, first, min(last, end)
        at = last


def _content(file: BinaryIO, start: int, end: int, most: int) -> bytes:
    if start >= end:
        return b""
    file.seek(start)
    return file.read(min(end - start, most))


def _size_of(file: BinaryIO) -> int:
    return file.seek(0, 2)
