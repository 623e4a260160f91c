"""Fonts of this computer, found by the letters that are needed of them.

No font ships with facealbum: names come in every script, and the system has fonts for those that
its user writes. They are looked for where Linux, macOS and Windows keep them.
"""

from __future__ import annotations

import logging
import os
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})

PREFERRED = (
    "NotoSans-Regular", "DejaVuSans", "LiberationSans-Regular", "Ubuntu-R", "segoeui", "arial",
    "Arial", "Arial Unicode", "NotoSansCJK-Regular", "NotoSansSC-Regular", "NotoSansKR-Regular",
    "DroidSansFallbackFull", "DroidSansFallback", "AppleSDGothicNeo", "PingFang", "malgun", "msyh",
    "YuGothR", "meiryo", "msgothic", "Thonburi", "leelawui", "nirmala", "seguisym",
    "NotoEmoji-Regular", "Symbola", "seguiemj",
)  # fmt: skip
"""Quiet, upright fonts first, by the names of their files; then those that have what they lack."""

_OTHER_STYLES = ("bold", "italic", "oblique", "light", "thin", "black", "mono", "condensed")

_RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
"""What a font's licence forbids (OpenType, OS/2 table, fsType)."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font that may be embedded.

    Attributes:
        path: its file.
        number: its place in a collection, else 0.
        letters: the code points that it can draw, of those that were asked for.
    """

    path: Path
    number: int
    letters: frozenset[int]


def font_folders() -> list[Path]:
    """Return where this system keeps fonts; not all of them need exist."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        windows = os.environ.get("WINDIR", "C:\\Windows")
        return [Path(windows) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        system = Path("/System/Library/Fonts")
        return [system, Path("/Library/Fonts"), home / "Library" / "Fonts"]
    data = os.environ.get("XDG_DATA_HOME", str(home / ".local" / "share"))
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path(data) / "fonts",
        home / ".fonts",
    ]


def fonts_for(letters: set[int], folders: Sequence[Path] | None = None) -> list[FontFile]:
    """Return the fonts that draw ``letters`` (code points) together, each as many as it can.

    As few files are opened as it takes. What no font has is in none of them.
    """
    left, found = set(letters), []
    for path in _candidates(font_folders() if folders is None else folders):
        if not left:
            break
        for number, has in enumerate(_letters_in(path)):
            drawn = frozenset(left & has)
            if drawn:
                found.append(FontFile(path, number, drawn))
                left -= drawn
    return found


def _candidates(folders: Sequence[Path]) -> list[Path]:
    """Return the font files in the order in which they are asked."""
    files = {
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file()
    }
    place = {name.casefold(): number for number, name in enumerate(PREFERRED)}

    def rank(path: Path) -> tuple[int, bool, str]:
        name = path.stem.casefold()
        return (
            place.get(name, len(place)),
            any(style in name for style in _OTHER_STYLES),
            str(path),
        )

    return sorted(files, key=rank)


def _letters_in(path: Path) -> list[set[int]]:
    """Return the code points of each font of a file: none where it must not or can't be used."""
    try:
        with path.open("rb") as file:
            number = 1
            if path.suffix.lower() in {".ttc", ".otc"}:
                number = len(TTCollection(file, lazy=True).fonts)
            return [_drawable(TTFont(file, fontNumber=each, lazy=True)) for each in range(number)]
    except (OSError, TTLibError, AssertionError, LookupError, ValueError, struct.error) as error:
        log.info("the font %s can't be read: %s", path, error)
        return []


def _may_be_embedded(font: TTFont) -> bool:
    """Whether the font has outlines, and a licence that lets a part of it go into a document."""
    if "cmap" not in font or not ("glyf" in font or "CFF " in font):
        return False
    rights = font["OS/2"].fsType if "OS/2" in font else 0
    return not rights & (_RESTRICTED | _NO_SUBSETTING | _BITMAPS_ONLY)


def _drawable(font: TTFont) -> set[int]:
    return set(font.getBestCmap() or {}) if _may_be_embedded(font) else set()
