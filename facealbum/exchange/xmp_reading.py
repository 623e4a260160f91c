"""An XMP packet to regions: who is where in the photo, and which program says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facealbum.domain.regions import Region, StoredSize
from facealbum.exchange.markup import NAMESPACES, as_utf8, parse, q, rdf_of
from facealbum.exchange.record import Wrote
from facealbum.exchange.regions import faces_of
from facealbum.exchange.tags import people_of

if TYPE_CHECKING:
    from lxml import etree

MOST_REGIONS = 500
"""Of one photo; a class photo has fifty."""
_TOOLS = (
    ("picasa", "Picasa"), ("lightroom", "Lightroom"), ("digikam", "digiKam"), ("bridge", "Bridge"),
    ("photoshop", "Photoshop"), ("acdsee", "ACDSee"), ("darktable", "darktable"),
    ("xnview", "XnView"), ("tag that photo", "Tag That Photo"), ("apple photos", "Apple Photos"),
    ("immich", "Immich"), ("photoprism", "PhotoPrism"), ("facealbum", "facealbum"),
)  # fmt: skip
"""What programs call themselves in xmp:CreatorTool, folded, and what people call them."""


def read_packet(content: bytes, size: StoredSize) -> list[Region]:
    """Return what a packet says of the people in a photo.

    Regions without a name, or with one of those that digiKam gives to nobody, are left out. People
    whom only the lists name come last, without a box.

    Args:
        content: the packet, or the sidecar's bytes.
        size: how the photo is stored.

    Raises:
        MetadataError: it is no XML, too large, or declares entities.
    """
    packet = as_utf8(content).rstrip(b"\0")
    if not packet.strip():
        return []
    root = parse(packet)
    named = [region for region in faces_of(root, size) if region.name][:MOST_REGIONS]
    program = program_of(root)
    regions = [Region(region.name, region.box, program) for region in named]
    boxed = {region.name.casefold() for region in regions}
    others = [name for name in people_of(root) if name.casefold() not in boxed]
    return [*regions, *(Region(name, None, program) for name in others[:MOST_REGIONS])]


def program_of(root: etree._Element) -> str:
    """Return the program that most likely named the people of a packet, "" where nothing tells."""
    if Wrote.of(root).regions:
        return "facealbum"
    rdf = rdf_of(root)
    tools = [root.get(q("x:xmptk"), "")]
    for about in () if rdf is None else rdf.iterchildren(q("rdf:Description")):
        tools += [about.get(q("xmp:CreatorTool"), ""), about.findtext(q("xmp:CreatorTool"), "")]
    told = " ".join(tools).casefold()
    for mark, name in _TOOLS:
        if mark in told:
            return name
    used = {each.nsmap.get(prefix) for each in root.iter() for prefix in each.nsmap}
    if NAMESPACES["digiKam"] in used:
        return "digiKam"
    return "Lightroom" if NAMESPACES["lr"] in used else ""
