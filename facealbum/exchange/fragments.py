"""Pieces of XMP as text: what facealbum puts into a packet, with the namespaces that each needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from facealbum.exchange.markup import NAMESPACES, q, struct_of
from facealbum.exchange.record import number

if TYPE_CHECKING:
    from facealbum.domain.regions import StoredSize

Scope = Mapping[str | None, str]
"""The namespaces by prefix that are known where a piece is put."""

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (production 2) allows in no text."""
NEW_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="{NAMESPACES["x"]}" x:xmptk="facealbum">\n'
    f' <rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">\n'
    " </rdf:RDF>\n"
    "</x:xmpmeta>\n"
    '<?xpacket end="w"?>\n'
).encode()
"""A packet that says nothing, with the line that marks packets (XMP Specification 1, 7.3)."""


def legal(text: str) -> str:
    """Return a text without what XML can't hold."""
    return _ILLEGAL.sub("", text)


def declared(prefixes: Sequence[str], scope: Scope) -> str:
    """Return the declarations of those namespaces that are not known by these prefixes."""
    return "".join(
        f' xmlns:{prefix}="{NAMESPACES[prefix]}"'
        for prefix in prefixes
        if scope.get(prefix) != NAMESPACES[prefix]
    )


def region_item(name: str, area: Sequence[float], scope: Scope) -> str:
    """Return an MWG region of a face as an item of the list of regions."""
    sides = " ".join(
        f'stArea:{side}="{number(value)}"' for side, value in zip("xywh", area, strict=True)
    )
    namespaces = declared(("rdf", "mwg-rs", "stArea"), scope)
    return (
        f"<rdf:li{namespaces}><rdf:Description mwg-rs:Name={quoteattr(legal(name))}"
        f' mwg-rs:Type="Face"><mwg-rs:Area {sides} stArea:unit="normalized"/>'
        "</rdf:Description></rdf:li>"
    )


def text_item(text: str, scope: Scope) -> str:
    """Return a text as an item of an array."""
    return f"<rdf:li{declared(('rdf',), scope)}>{escape(legal(text))}</rdf:li>"


def array(name: str, kind: str, items: Sequence[str], scope: Scope) -> str:
    """Return a property that is an array of texts."""
    prefix = name.partition(":")[0]
    inner = {**scope, prefix: NAMESPACES[prefix], "rdf": NAMESPACES["rdf"]}
    lines = "".join(f"\n     {text_item(item, inner)}" for item in items)
    head = f"<{name}{declared((prefix, 'rdf'), scope)}>"
    return f"{head}\n    <{kind}>{lines}\n    </{kind}>\n   </{name}>"


def regions(items: Sequence[tuple[str, Sequence[float]]], size: StoredSize, scope: Scope) -> str:
    """Return the whole property of MWG regions: of which size of the photo, and the list."""
    prefixes = ("mwg-rs", "rdf", "stDim", "stArea")
    inner: Scope = {**scope, **{prefix: NAMESPACES[prefix] for prefix in prefixes}}
    lines = "".join(f"\n      {region_item(name, area, inner)}" for name, area in items)
    dimensions = ""
    if size.width and size.height:
        dimensions = (
            f'\n    <mwg-rs:AppliedToDimensions stDim:w="{size.width}" stDim:h="{size.height}"'
            ' stDim:unit="pixel"/>'
        )
    return (
        f'<mwg-rs:Regions rdf:parseType="Resource"{declared(prefixes, scope)}>{dimensions}'
        f"\n    <mwg-rs:RegionList>\n     <rdf:Bag>{lines}\n     </rdf:Bag>\n"
        "    </mwg-rs:RegionList>\n   </mwg-rs:Regions>"
    )


def description(properties: Sequence[str], prefixes: Sequence[str], scope: Scope) -> str:
    """Return properties as a description of the photo, one more beside those that are there."""
    lines = "".join(f"\n   {each}" for each in properties)
    namespaces = declared(("rdf", *prefixes), scope)
    return f'<rdf:Description rdf:about=""{namespaces}>{lines}\n  </rdf:Description>'


def renamed(item: etree._Element, name: str, *, microsoft: bool) -> str:
    """Return an item of a list of regions under another name, all else as it is.

    The tree is changed, too.
    """
    field = q("MPReg:PersonDisplayName" if microsoft else "mwg-rs:Name")
    struct = struct_of(item)
    held = struct.find(field)
    if held is not None:
        for child in held:
            held.remove(child)
        held.text = legal(name)
    else:
        struct.set(field, legal(name))
    text = etree.tostring(item, encoding="unicode", with_tail=False)
    parent = item.getparent()
    head, tag_end, rest = text.partition(">")
    for prefix, uri in ({} if parent is None else parent.nsmap).items():
        mark = "xmlns" if prefix is None else f"xmlns:{prefix}"
        head = head.replace(f' {mark}="{uri}"', "")
    return f"{head}{tag_end}{rest}"
