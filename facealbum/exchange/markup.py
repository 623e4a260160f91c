"""XML of a stranger, read with care; and at which byte each element stands, to change no other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from lxml import etree

from facealbum.domain.errors import MetadataError
from facealbum.domain.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 8 * 2**20
"""Of a packet or file; the largest of a real program have a tenth of that."""
MOST_ELEMENTS = 200_000

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMESPACES = {
    "rdf": RDF,
    "x": "adobe:ns:meta/",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "facealbum": "urn:facealbum:xmp:1.0:",
}
"""The names that XMP's own, IPTC's, the Metadata Working Group's, Microsoft's, digiKam's and
Lightroom's documents give to these; the last is facealbum's own."""

_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>")
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")


def q(name: str) -> str:
    """Return ``prefix:name`` as lxml writes it, such as ``{http://...}name``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def as_utf8(content: bytes) -> bytes:
    """Return XML that says nothing of its encoding, or UTF-16, as UTF-8.

    Raises:
        MetadataError: it is too large, or no text.
    """
    if len(content) > MOST_BYTES:
        raise _refused(sentence("It is larger than {size} MiB.", size=MOST_BYTES // 2**20))
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return _DECLARATION.sub(b"", content.decode(encoding).encode("utf-8"))
            except UnicodeError as error:
                raise _refused(sentence("It is no text.")) from error
    return content


def parse(content: bytes) -> etree._Element:
    """Return the root of a stranger's XML: no entity, no network, no huge tree.

    Raises:
        MetadataError: it is no XML, or more than it may be.
    """
    if any(mark in content for mark in _FORBIDDEN):
        raise _refused(
            sentence("It declares entities or a document type, which metadata has no need of.")
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(sentence("It is no whole XML: {error}.", error=str(error))) from error
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise _refused(sentence("It has too many parts."))
    return root


def _refused(why: str) -> MetadataError:
    return MetadataError(
        sentence("Metadata could not be read."),
        why,
        sentence("Nothing of it was taken or changed."),
    )


def rdf_of(root: etree._Element) -> etree._Element | None:
    """Return the rdf:RDF element of a packet, or None."""
    return root if root.tag == q("rdf:RDF") else next(root.iter(q("rdf:RDF")), None)


def property_of(root: etree._Element, name: str) -> etree._Element | None:
    """Return the element of a top-level property of a packet, or None."""
    rdf = rdf_of(root)
    if rdf is None:
        return None
    wanted = q(name)
    for about in rdf.iterchildren(q("rdf:Description")):
        found = about.find(wanted)
        if found is not None:
            return found
    return None


def struct_of(element: etree._Element) -> etree._Element:
    """Return the element that holds the fields of a structure: itself, or its rdf:Description."""
    inner = element.find(q("rdf:Description"))
    return element if inner is None else inner


def field_of(struct: etree._Element, name: str) -> str:
    """Return the text of a structure's field, given as attribute or as element; "" for none."""
    text = struct.get(q(name))
    if text is None:
        found = struct.find(q(name))
        text = "" if found is None else "".join(map(str, found.itertext()))
    return str(text).strip()


def items_of(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the items of an array, whichever of the three kinds it is."""
    for kind in ("rdf:Bag", "rdf:Seq", "rdf:Alt"):
        for array in element.iterchildren(q(kind)):
            yield from array.iterchildren(q("rdf:li"))


def array_of(element: etree._Element) -> etree._Element | None:
    """Return the rdf:Bag, rdf:Seq or rdf:Alt of an array property, or None."""
    return next((array for kind in ("rdf:Bag", "rdf:Seq", "rdf:Alt")
                 for array in element.iterchildren(q(kind))), None)  # fmt: skip


def texts_of(root: etree._Element, name: str) -> list[str]:
    """Return the texts of an array property, [] where it is not there."""
    found = property_of(root, name)
    return [] if found is None else [(item.text or "").strip() for item in items_of(found)]


@dataclass(frozen=True, slots=True)
class Span:
    """The bytes of an element: from ``start`` to ``end``; its end tag begins at ``closing``.

    ``closing`` is ``end`` where the element is written as one tag.
    """

    start: int
    closing: int
    end: int


@dataclass(slots=True)
class Spans:
    """The bytes of all elements of a document that ``parse`` read."""

    content: bytes
    _by_element: dict[etree._Element, Span] = field(default_factory=dict)

    @classmethod
    def of(cls, content: bytes, root: etree._Element) -> Spans:
        """Find the elements of ``root``, which is what ``parse`` made of ``content``."""
        found: list[Span | None] = []
        open_at: list[tuple[int, int]] = []
        parser = expat.ParserCreate()

        def begin(_name: str, _attributes: dict[str, str]) -> None:
            open_at.append((len(found), parser.CurrentByteIndex))
            found.append(None)

        def finish(_name: str) -> None:
            at, start = open_at.pop()
            closing, end = parser.CurrentByteIndex, _tag_end(content, start)
            if content[end - 2 : end] != b"/>":
                end = content.index(b">", closing) + 1
                found[at] = Span(start, closing, end)
            else:
                found[at] = Span(start, end, end)

        parser.StartElementHandler = begin
        parser.EndElementHandler = finish
        parser.Parse(content, True)
        elements = (each for each in root.iter() if isinstance(each.tag, str))
        spans = (span for span in found if span is not None)
        return cls(content, dict(zip(elements, spans, strict=True)))

    def __getitem__(self, element: etree._Element) -> Span:
        return self._by_element[element]

    def indent_before(self, span: Span) -> bytes:
        """Return the white space between an element and what stands before it."""
        head = self.content[: span.start]
        return head[len(head.rstrip()) :]


def _tag_end(content: bytes, start: int) -> int:
    """Return the end of the tag that begins at ``start``; quoted text may hold any ``>``."""
    quote = b""
    for at in range(start, len(content)):
        letter = content[at : at + 1]
        if quote:
            quote = b"" if letter == quote else quote
        elif letter in {b'"', b"'"}:
            quote = letter
        elif letter == b">":
            return at + 1
    raise ValueError("a tag without an end in XML that was well-formed")


@dataclass(slots=True)
class Splices:
    """Changes of some bytes, all others stay as they are."""

    content: bytes
    _edits: list[tuple[int, int, bytes]] = field(default_factory=list)

    def replace(self, start: int, end: int, by: bytes) -> None:
        """Put ``by`` in the place of the bytes from ``start`` to ``end``."""
        self._edits.append((start, end, by))

    def result(self) -> bytes:
        """Return the changed bytes; what was inserted at one place stands in the order given."""
        parts, at = [], 0
        for start, end, by in sorted(self._edits, key=lambda edit: edit[:2]):
            parts += [self.content[at:start], by]
            at = max(at, end)
        return b"".join([*parts, self.content[at:]])
