"""Which files are photos, by name: for walking folders, before any byte is read."""

from __future__ import annotations

PHOTO_SUFFIXES = frozenset(
    {
        ".avif", ".bmp", ".dib", ".gif", ".heic", ".heif", ".hif", ".ico", ".j2k", ".jfif", ".jp2",
        ".jpe", ".jpeg", ".jpg", ".jpx", ".mpo", ".pbm", ".pgm", ".png", ".pnm", ".ppm", ".tif",
        ".tiff", ".webp",
    }
)  # fmt: skip
"""In lower case, of the files that ``decode`` reads."""
RAW_SUFFIXES = frozenset(
    {
        ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dng", ".erf", ".kdc", ".mrw", ".nef", ".nrw",
        ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
    }
)  # fmt: skip
"""In lower case, of cameras' RAW files: most are TIFF, with a small preview where TIFF has the
photo, so they are told apart by name."""
