"""What a file says of itself beside its pixels: EXIF tags and the XMP packet, as they are found.

A photo whose tags are damaged is still a photo: then it says nothing of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ExifTags, Image

from facealbum.vision.faults import DECODER_ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HEAD_LIMIT = 4 * 1024 * 1024
"""Bytes of a file's beginning that are searched where no library finds tags or packet."""
_JP2_EXIF = b"JpgTiffExif->JP2"
"""The id of the box in which JPEG 2000 files carry EXIF, by custom."""
_PACKET_ENDS = ((b"<x:xmpmeta", b"</x:xmpmeta>"), (b"<rdf:RDF", b"</rdf:RDF>"))
_TIFF = b"II*\0"


def tags_of(exif: Callable[[], Image.Exif]) -> dict[int, object]:
    """Return the tags of the photo and of its details (the Exif IFD), by number."""
    try:
        found = exif()
        return {**found, **found.get_ifd(ExifTags.IFD.Exif)}
    except DECODER_ERRORS:
        return {}


def tiff_tags(content: bytes) -> dict[int, object]:
    """Return the tags of EXIF in a TIFF's form, with or without ``Exif`` before it."""

    def loaded() -> Image.Exif:
        exif = Image.Exif()
        exif.load(content)
        return exif

    return tags_of(loaded)


def jp2_tags(head: bytes) -> dict[int, object]:
    """Return the EXIF tags in the beginning of a JPEG 2000 file."""
    at = head.find(_JP2_EXIF)
    return tiff_tags(head[at + len(_JP2_EXIF) :]) if at >= 0 else {}


def raw_tags(head: bytes) -> Mapping[int, object]:
    """Return the EXIF tags in the beginning of a camera's RAW file.

    Most are TIFF; Olympus and Panasonic only call theirs by another number. Canon's CR3 has a TIFF
    in a box of its own for each set of tags.
    """
    if head[4:8] == b"ftyp":
        boxes = [head.find(name) for name in (b"CMT1", b"CMT2")]
        found = [tiff_tags(head[at + 4 :]) for at in boxes if at >= 0]
        return {number: value for tags in found for number, value in tags.items()}
    if head[:2] == b"II" and head[2:4] in {b"RO", b"RS", b"U\0"}:
        head = _TIFF + head[4:]
    return tiff_tags(head) if head[:2] in {b"II", b"MM"} else {}


def packet_in(head: bytes) -> bytes:
    """Return the XMP packet that lies somewhere in these bytes, or b""."""
    for begin, end in _PACKET_ENDS:
        first = head.find(begin)
        last = head.find(end, first) if first >= 0 else -1
        if last >= 0:
            return head[first : last + len(end)]
    return b""
