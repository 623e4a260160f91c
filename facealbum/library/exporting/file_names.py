"""Names that every system takes, and names that nothing has yet."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

LONGEST = 255
"""Bytes of a name on most file systems of Linux; Windows and macOS count letters instead."""

LONGEST_FOLDER = 120
"""Bytes of a person's folder: enough for any name, and a path keeps below Windows' 260 letters."""

_REFUSED = frozenset('<>:"/\\|?*')
"""What Windows refuses in a name; / separates folders everywhere."""

_RESERVED = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
"""Devices on Windows, whatever follows the first dot."""

_JOINERS = frozenset("\u200c\u200d")
"""Invisible, yet they change what is seen: Persian words and emoji families need them."""

_ALIKE_LETTERS = 50
"""Letters of a name that stay the same when a number makes it too long for a disk."""

_NUMBERED = re.compile(r"(.+?)( \([1-9][0-9]*\))*", re.DOTALL)


def portable(name: str, otherwise: str, longest: int = LONGEST) -> str:
    """Return ``name`` as one folder or file may be called on Linux, Windows and macOS.

    ``longest`` is in bytes of UTF-8. A name of which nothing is left is ``otherwise``.
    """
    text = "".join(map(_portable_letter, unicodedata.normalize("NFC", _without_odd_bytes(name))))
    stem, dot, suffix = _parted(text)
    room = longest - len((dot + suffix).encode())
    text = f"{shortened(stem, room)}{dot}{suffix}".strip().rstrip(". ")
    if text.startswith("."):
        text = "_" + text[1:]
    if _RESERVED.fullmatch(text):
        text = f"_{shortened(text, longest - 1)}"
    return text if text.strip("_. ") else otherwise


def shortened(text: str, longest: int) -> str:
    """Return as much of ``text`` as ``longest`` bytes of UTF-8 hold, no letter cut in its middle.

    Accents and joiners that would stand at the end alone go with the letter that they belong to.
    """
    if _bytes_of(text) <= longest:
        return text
    cut = len(text)
    while cut > 0 and (_bytes_of(text[:cut]) > longest or _belongs_before(text[cut])):
        cut -= 1
    return text[:cut].rstrip("\u200d")


def _bytes_of(text: str) -> int:
    """Return how many bytes a name takes at most.

    Half a pair of surrogates, too: it may stand in a name of Windows or in a names file.
    """
    return len(text.encode("utf-8", "surrogatepass"))


def numbered(name: str, *, folder: bool = False) -> Iterator[str]:
    """Yield ``a.jpg``, ``a (2).jpg``, ``a (3).jpg`` without end, each short enough for a disk.

    What stands behind the last dot of a ``folder`` is no ending.
    """
    yield name
    stem, suffix = (name, "") if folder else os.path.splitext(name)  # noqa: PTH122 - odd bytes
    for number in count(2):
        ending = f" ({number}){suffix}"
        yield shortened(stem, LONGEST - _bytes_of(ending)) + ending


def alike_key(name: str) -> str:
    """Return what a name has in common with those that ``numbered`` and ``portable`` make of it.

    Other names may have it, too: whoever finds it has to compare the contents.
    """
    stem, suffix = os.path.splitext(portable(name, "photo"))  # noqa: PTH122
    parts = _NUMBERED.fullmatch(stem)
    return folded(f"{(parts[1] if parts else stem)[:_ALIKE_LETTERS]}{suffix}")


def folded(name: str) -> str:
    """Return what two names have in common that some disks take for one: case, composition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def as_text(name: str) -> str:
    """Return a file's name as text: bytes that are no UTF-8 are read as Latin-1, as most were."""
    return "".join(
        chr(ord(letter) - 0xDC00) if "\udc80" <= letter <= "\udcff" else letter for letter in name
    )


def _without_odd_bytes(name: str) -> str:
    return "".join("_" if "\ud800" <= letter <= "\udfff" else letter for letter in as_text(name))


def _portable_letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in _REFUSED or category in {"Cc", "Zl", "Zp"}:
        return "_"
    if category == "Zs":
        return " "
    # Marks that turn the direction of what follows make a name that reads as another.
    return "" if category == "Cf" and letter not in _JOINERS and not _is_tag(letter) else letter


def _is_tag(letter: str) -> bool:
    """Whether the letter is one that flags of regions are spelled with."""
    return "\U000e0020" <= letter <= "\U000e007f"


def _parted(text: str) -> tuple[str, str, str]:
    """Return stem, dot and suffix; only what looks like a file's ending is one."""
    stem, dot, suffix = text.rpartition(".")
    if stem and suffix.isascii() and suffix.isalnum() and len(suffix) <= 5:
        return stem, dot, suffix
    return text, "", ""


def _belongs_before(letter: str) -> bool:
    return unicodedata.combining(letter) > 0 or letter in _JOINERS or "\ufe00" <= letter <= "\ufe0f"


def free_file(folder: Path, title: str, suffix: str) -> Path:
    """Return a file in ``folder`` that is called like ``title`` and does not exist yet."""
    names = numbered(titled(title, suffix))
    return next(file for each in names if not os.path.lexists(file := folder / each))


def titled(title: str, suffix: str) -> str:
    """Return the name of a file that is called like ``title``."""
    return f"{portable(title, 'Photos', LONGEST_FOLDER)}{suffix}"
