"""Which files are photos: by name, for walking folders, and by their first bytes, for decoding.

A name only says that a file is worth a look; what it is, its content says. A HEIC called ``.jpg``
is decoded as HEIC.
"""

from __future__ import annotations

from enum import Enum

RAW_SUFFIXES = frozenset(
    {
        ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".k25",
        ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2",
        ".rwl", ".sr2", ".srf", ".srw", ".x3f",
    }
)  # fmt: skip
"""In lower case, of cameras' RAW files. Most are TIFF, with a small preview where TIFF has the
photo, so for those the name decides who looks first."""
PHOTO_SUFFIXES = RAW_SUFFIXES | {
    ".avif", ".avifs", ".bmp", ".dib", ".gif", ".heic", ".heics", ".heif", ".heifs", ".hif", ".ico",
    ".j2c", ".j2k", ".jfif", ".jp2", ".jpc", ".jpe", ".jpeg", ".jpf", ".jpg", ".jpx", ".jxl",
    ".mpo", ".pbm", ".pgm", ".png", ".pnm", ".ppm", ".tif", ".tiff", ".webp",
}  # fmt: skip
"""In lower case, of the files that ``decode`` reads."""
HEAD_BYTES = 32
"""So many first bytes tell what a file is."""

_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"}
)
"""ISO/IEC 23008-12: the major brands of HEIF files; AVIF has its own."""
_RAW_HEADS = (
    b"FUJIFILMCCD-RAW", b"II\x1a\0\0\0HEAPCCDR", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"\0MRM",
    b"FOVb",
)  # fmt: skip
"""Fujifilm, Canon's CRW, Olympus (three), Panasonic and Leica, Minolta, Sigma."""
_CR2_MARK = b"CR"
_TIFF_HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_JXL_HEADS = (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")
"""ISO/IEC 18181-2: a bare codestream, and one in a container."""
_OTHER_HEADS = (
    b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"\0\0\1\0", b"\xff\x4f\xff\x51",
    b"\0\0\0\x0cjP  \r\n\x87\n", b"P1", b"P2", b"P3", b"P4", b"P5", b"P6",
)  # fmt: skip


class Format(Enum):
    """Who can read a file."""

    ORDINARY = "what Pillow reads by itself"
    HEIF = "HEIC, HEIF and HIF"
    JXL = "JPEG XL"
    TIFF = "a TIFF, or a camera's RAW file that begins like one"
    RAW = "a camera's RAW file"
    UNKNOWN = "nothing that is known"


def format_of(head: bytes) -> Format:
    """Tell what a file is by its first ``HEAD_BYTES`` bytes, fewer where it has fewer."""
    if head[4:8] == b"ftyp":
        if head[8:12] == b"crx ":
            return Format.RAW
        return Format.HEIF if head[8:12] in _HEIF_BRANDS else Format.ORDINARY
    if head.startswith(_JXL_HEADS):
        return Format.JXL
    if head.startswith(_TIFF_HEADS):
        return Format.RAW if head[8:10] == _CR2_MARK else Format.TIFF
    if head.startswith(_RAW_HEADS):
        return Format.RAW
    if head.startswith(_OTHER_HEADS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return Format.ORDINARY
    return Format.UNKNOWN
