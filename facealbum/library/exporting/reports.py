"""What an export will do, and what it did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What an export would do; nothing is written for it.

    Attributes:
        title: what was chosen, in words.
        photos: photos that were chosen.
        files: files that would be written; a photo of two people may lie under both.
        bytes: what they take; 0 for links, which take no room worth counting.
        skipped: files that lie there already, with the same content.
        missing: paths of photos whose file can't be found or read now, as text.
        folders: folders that the files would lie in.
        example: where the first of them would lie, such as ``Anna/2019/07/IMG_1.jpg``; "" for none.
        free: bytes that are free at the place, or None where no place was given.
        offline: those of ``missing`` that lie on a drive that is not connected.
    """

    title: str
    photos: int
    files: int
    bytes: int
    skipped: int
    missing: tuple[str, ...]
    folders: int
    example: str
    free: int | None = None
    offline: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did.

    Attributes:
        copied: files that it wrote.
        skipped: files that lay there already, with the same content.
        missing: paths of photos whose file could not be found or read, as text.
        bytes: what was written; 0 for links.
        place: the folder or the zip file, as text.
        folder: what to open to see it, as text.
        offline: those of ``missing`` that lie on a drive that is not connected.
    """

    copied: int
    skipped: int
    missing: tuple[str, ...]
    bytes: int = 0
    place: str = ""
    folder: str = ""
    offline: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacesReport:
    """What a list of faces holds.

    Attributes:
        faces: its rows.
        photos: photos that were chosen, those without a face too.
        place: the file, as text.
        folder: where it lies, as text.
    """

    faces: int
    photos: int
    place: str
    folder: str


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What a contact sheet holds.

    Attributes:
        pages: its pages.
        pictures: pictures on them, those that are missing not counted.
        missing: what can't be shown: paths of photos, as text.
        unshown: letters that no font of this computer has; a replacement stands in their place.
        place: the file, as text.
        folder: where it lies, as text.
    """

    pages: int
    pictures: int
    missing: tuple[str, ...]
    unshown: tuple[str, ...]
    place: str
    folder: str
