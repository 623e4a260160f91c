"""Which files beside the photos say who is in them: sidecars, and what Picasa leaves behind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facealbum.vision.formats import RAW_SUFFIXES

SIDECAR = ".xmp"
INIS = frozenset({".picasa.ini", "picasa.ini"})
"""Picasa's files in a folder, by folded name; the second is that of its first versions."""
CONTACTS = "contacts.xml"
_NEAREST = 12
"""So many folders above a photo are looked into for a ``contacts.xml``."""


def says_who(name: str) -> bool:
    """Whether a file of this name lies beside photos and says who is in them."""
    folded = name.casefold()
    return folded in INIS or folded.endswith(SIDECAR)


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside photos.

    Attributes:
        path: absolute.
        size: bytes.
        mtime_ns: time of the last change, ns since 1970.
    """

    path: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class FolderFiles:
    """What lies in a folder beside its photos.

    Attributes:
        sidecars: all XMP files, by folded name; a folder may have two that differ by case.
        inis: Picasa's.
    """

    sidecars: dict[str, list[Beside]] = field(default_factory=dict)
    inis: list[Beside] = field(default_factory=list)

    def files(self) -> list[Beside]:
        """Return all of them."""
        return [*self.inis, *(each for some in self.sidecars.values() for each in some)]


def look_into(folder: str) -> FolderFiles | None:
    """List a folder; None where it can't be listed."""
    found = FolderFiles()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name.casefold()
                if not says_who(name) or not entry.is_file():
                    continue
                status = entry.stat()
                file = Beside(entry.path, status.st_size, status.st_mtime_ns)
                if name in INIS:
                    found.inis.append(file)
                else:
                    found.sidecars.setdefault(name, []).append(file)
    except OSError:
        return None
    return found


def photos_of_sidecar(sidecar: str, photos: Iterable[str]) -> list[str]:
    """Return for which of a folder's photos (names) a sidecar (a name) is.

    ``photo.jpg.xmp`` is for ``photo.jpg``. ``photo.xmp`` is for the RAW photo of that name, as
    Adobe has it, and where there is none for all of that name.
    """
    stem = sidecar.casefold().removesuffix(SIDECAR)
    exact = [name for name in photos if name.casefold() == stem]
    if exact:
        return exact
    same = [name for name in photos if os.path.splitext(name)[0].casefold() == stem]  # noqa: PTH122
    raw = [name for name in same if is_raw(name)]
    return raw or same


def is_raw(name: str) -> bool:
    """Return whether a file is a camera's RAW photo, by its name."""
    return os.path.splitext(name)[1].lower() in RAW_SUFFIXES  # noqa: PTH122


def contacts_files(folders: Iterable[str], chosen: Path | None = None) -> list[Path]:
    """Return the ``contacts.xml`` to ask: near the photos, of this user's Picasa, the chosen one.

    The last one that knows a person has the say.
    """
    near: dict[Path, None] = {}
    for folder in folders:
        for parent in [Path(folder), *Path(folder).parents][:_NEAREST]:
            near[parent / CONTACTS] = None
    places = [*picasa_folders(), *near, *((chosen,) if chosen is not None else ())]
    return [file for file in places if file.is_file()]


def picasa_folders() -> Sequence[Path]:
    """Return where Picasa keeps its contacts on this system."""
    home = Path.home()
    wine = home / ".google" / "picasa" / "3.0" / "drive_c"
    local = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local")))
    bases = {
        "darwin": [home / "Library" / "Application Support" / "Google"],
        "win32": [local / "Google"],
    }.get(sys.platform, sorted(wine.glob("**/Google")) if wine.is_dir() else [])
    return [
        base / version / "contacts" / CONTACTS
        for base in bases
        for version in ("Picasa2", "Picasa3")
    ]
