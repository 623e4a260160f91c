"""Regions as XMP has them: those of the Metadata Working Group, and Microsoft's.

MWG (Guidelines for Handling Image Metadata 2.0, 5.9): the box is given by its middle, in fractions
of the photo as it is stored, before its EXIF orientation; ``AppliedToDimensions`` says of which
size. Programs that wrote the regions of the upright photo instead give themselves away by
dimensions that are exchanged. Microsoft's rectangles are left, top, width, height in the
same fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from facealbum.domain.geometry import (
    TURNED_ORIENTATIONS,
    Box,
    as_stored,
    intersection_over_union,
    turned,
)
from facealbum.domain.regions import UPRIGHT, NamedBox, StoredSize
from facealbum.exchange.markup import field_of, items_of, property_of, q, struct_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

NOBODY = frozenset({"unknown", "unconfirmed", "ignored"})
"""What digiKam calls faces of which it does not know, or shall not know, who they are."""
FACE = "face"
SAME_SHAPE = 0.02
"""Of two sizes the sides may differ by so much, in relation, and the photo was only scaled."""
SAME_PLACE = 0.3
"""Two regions of one photo with a greater intersection over union are of one face."""
_SAME_NAME = 1.0
"""Regions of the right name are matched first, however well another one lies."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, eq=False)
class XmpRegion:
    """A region with the element that holds it.

    Attributes:
        name: as it stands there, "" for none.
        box: fractions of the upright photo.
        item: the rdf:li.
        microsoft: whether it is one of Microsoft's.
    """

    name: str
    box: Box
    item: etree._Element
    microsoft: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """In which way the boxes of a packet lie.

    Attributes:
        orientation: EXIF orientation that turns them upright.
        fits: whether they are of this photo as it is now, and not of another crop of it.
    """

    orientation: int
    fits: bool = True


def cleaned(name: str) -> str:
    """Return a name as it may be shown: one line, no more than is sensible; "" for nobody's."""
    clean = " ".join(name.split())[:LONGEST_NAME]
    return "" if clean.casefold() in NOBODY else clean


def frame_of(root: etree._Element, size: StoredSize) -> Frame:
    """Return how the MWG regions of a packet lie, by the dimensions that it gives."""
    regions = property_of(root, "mwg-rs:Regions")
    if regions is None:
        return Frame(size.orientation)
    held = struct_of(regions).find(q("mwg-rs:AppliedToDimensions"))
    width, height = (0.0, 0.0) if held is None else (
        _number(field_of(struct_of(held), f"stDim:{side}")) for side in "wh"
    )  # fmt: skip
    if min(width, height, size.width, size.height) <= 0:
        return Frame(size.orientation)
    shape = width / height
    if _alike(shape, size.width / size.height):
        return Frame(size.orientation)
    if size.orientation in TURNED_ORIENTATIONS and _alike(shape, size.height / size.width):
        return Frame(UPRIGHT)
    return Frame(size.orientation, fits=False)


def _alike(one: float, other: float) -> bool:
    return abs(one / other - 1) <= SAME_SHAPE


def mwg_regions(root: etree._Element, frame: Frame) -> Iterator[XmpRegion]:
    """Yield the faces among the MWG regions; what has no sensible box is passed over."""
    regions = property_of(root, "mwg-rs:Regions")
    listed = None if regions is None else struct_of(regions).find(q("mwg-rs:RegionList"))
    for item in () if listed is None else items_of(listed):
        struct = struct_of(item)
        area = struct.find(q("mwg-rs:Area"))
        kind = field_of(struct, "mwg-rs:Type").casefold()
        if area is None or kind not in {FACE, ""}:
            continue
        held = struct_of(area)
        if field_of(held, "stArea:unit").casefold() not in {"normalized", ""}:
            continue
        x, y, width, height = (_number(field_of(held, f"stArea:{side}")) for side in "xywh")
        box = _box(x - width / 2, y - height / 2, width, height, frame.orientation)
        if box is not None:
            yield XmpRegion(cleaned(field_of(struct, "mwg-rs:Name")), box, item)


def microsoft_regions(root: etree._Element, orientation: int) -> Iterator[XmpRegion]:
    """Yield Microsoft's rectangles likewise."""
    info = property_of(root, "MP:RegionInfo")
    listed = None if info is None else struct_of(info).find(q("MPRI:Regions"))
    for item in () if listed is None else items_of(listed):
        struct = struct_of(item)
        numbers = [_number(part) for part in field_of(struct, "MPReg:Rectangle").split(",")]
        if len(numbers) != 4:
            continue
        left, top, width, height = numbers
        box = _box(left, top, width, height, orientation)
        if box is not None:
            name = cleaned(field_of(struct, "MPReg:PersonDisplayName"))
            yield XmpRegion(name, box, item, microsoft=True)


def faces_of(root: etree._Element, size: StoredSize) -> list[XmpRegion]:
    """Return the faces that a packet tells of, each once; none of another crop of the photo.

    Of Microsoft's only those count that no MWG region tells of as well: by place, or by name, since
    programs that turn a photo often turn only the others.
    """
    frame = frame_of(root, size)
    found = list(mwg_regions(root, frame)) if frame.fits else []
    names = {region.name for region in found if region.name}
    for other in microsoft_regions(root, size.orientation):
        same_place = any(
            intersection_over_union(other.box, region.box) > SAME_PLACE for region in found
        )
        if not same_place and other.name not in names:
            found.append(other)
    return found


def area_of(box: Box, frame: Frame) -> tuple[float, float, float, float]:
    """Return x, y, w, h of ``stArea`` for a box of the upright photo."""
    stored = as_stored(box, frame.orientation)
    middle = stored.left + stored.width / 2, stored.top + stored.height / 2
    return *middle, stored.width, stored.height


def pairs_of(faces: Sequence[NamedBox], regions: Sequence[XmpRegion]) -> dict[int, int]:
    """Return region by face, each once: those of the same name first, then the best overlaps."""
    overlaps = sorted(
        (-overlap - _SAME_NAME * (face.name.casefold() == region.name.casefold()), number, at)
        for number, face in enumerate(faces)
        for at, region in enumerate(regions)
        if (overlap := intersection_over_union(face.box, region.box)) > SAME_PLACE
    )
    pairs: dict[int, int] = {}
    for _, number, at in overlaps:
        if number not in pairs and at not in pairs.values():
            pairs[number] = at
    return pairs


def _box(left: float, top: float, width: float, height: float, orientation: int) -> Box | None:
    if not all(isfinite(value) for value in (left, top, width, height)):
        return None
    inside = Box(left, top, width, height).clipped() if min(width, height) > 0 else None
    if inside is None or min(inside.width, inside.height) <= 0:
        return None
    return turned(inside, orientation)


def _number(text: str) -> float:
    """Return the number that a text is; NaN where it is none."""
    try:
        return float(text.strip())
    except ValueError:
        return float("nan")
