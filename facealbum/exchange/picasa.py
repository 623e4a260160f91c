"""Picasa's ``.picasa.ini`` beside the photos and ``contacts.xml``, as far as they tell of people.

A section for each photo has ``faces=rect64(HHHHHHHHHHHHHHHH),ID;...``: left, top, right and bottom
in 65,535ths as four groups of four hexadecimal digits, without zeros in front, of the photo with
its EXIF orientation applied; and ``rotate=rotate(N)``, the quarter turns clockwise by which Picasa
shows it beyond that. ``ID`` is looked up in the ini's own ``[Contacts2]`` (``ID=NAME;...;``), then
in ``contacts.xml``; ``ffffffffffffffff`` is a face without a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facealbum.domain.errors import MetadataError
from facealbum.domain.geometry import Box
from facealbum.domain.regions import Region
from facealbum.domain.sentences import sentence
from facealbum.exchange.markup import as_utf8, parse
from facealbum.exchange.regions import cleaned

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES = 16 * 2**20
PROGRAM = "Picasa"
_FACE = re.compile(r"rect64\(([0-9a-fA-F]{1,16})\),([0-9a-fA-F]+)")
_ROTATE = re.compile(r"rotate\((-?\d{1,3})\)")
_STEPS = 65_535
_NAMED = ("Contacts2", "Contacts")


def read_ini(content: bytes, contacts: Mapping[str, str]) -> dict[str, list[Region]]:
    """Return the regions with names, by the name of the photo's file as it stands in the ini.

    Args:
        content: the bytes of a ``.picasa.ini``.
        contacts: names by id, of ``contacts.xml``, for those that the ini does not name itself.

    Raises:
        MetadataError: it is too large, or no text.
    """
    sections = _sections(content)
    names = {**contacts, **_names(sections)}
    found = {}
    for photo, values in sections.items():
        rotate = _ROTATE.search(values.get("rotate", ""))
        turns = int(rotate[1]) % 4 if rotate else 0
        regions = [
            Region(name, box, PROGRAM, turns)
            for digits, contact in _FACE.findall(values.get("faces", ""))
            if (name := names.get(_id(contact), "")) and (box := _box(digits)) is not None
        ]
        if regions:
            found[photo] = regions
    return found


def read_contacts(content: bytes) -> dict[str, str]:
    """Return the names of Picasa's ``contacts.xml`` by id, folded and without zeros in front.

    Raises:
        MetadataError: it is no XML, too large, or declares entities.
    """
    root = parse(as_utf8(content))
    found = {}
    for contact in root.iter("contact"):
        name = cleaned(contact.get("name") or "") or cleaned(contact.get("display") or "")
        if name and contact.get("id"):
            found[_id(contact.get("id") or "")] = name
    return found


def _sections(content: bytes) -> dict[str, dict[str, str]]:
    """Return the sections by name; one that comes twice adds to the first."""
    if len(content) > MOST_BYTES:
        raise MetadataError(
            sentence("A .picasa.ini could not be read."), sentence("It is larger than 16 MiB.")
        )
    if b"\0" in content:
        raise MetadataError(
            sentence("A .picasa.ini could not be read."), sentence("It is no text.")
        )
    sections: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in content.decode("utf-8-sig", errors="replace").splitlines():
        text = line.strip()
        if text.startswith("[") and text.endswith("]"):
            current = sections.setdefault(text[1:-1], {})
        elif "=" in text:
            key, _, value = text.partition("=")
            current[key.strip()] = value.strip()
    return sections


def _names(sections: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {
        _id(contact): name
        for section in reversed(_NAMED)
        for contact, value in sections.get(section, {}).items()
        # [Contacts] of older versions names an account of the web instead: USER_lh,ID.
        if (name := cleaned(value.partition(";")[0])) and not re.search(r"_lh,", value)
    }


def _id(contact: str) -> str:
    return contact.strip().casefold().lstrip("0")


def _box(digits: str) -> Box | None:
    whole = digits.rjust(16, "0")
    left, top, right, bottom = (int(whole[at : at + 4], 16) / _STEPS for at in range(0, 16, 4))
    return Box(left, top, right - left, bottom - top) if right > left and bottom > top else None
