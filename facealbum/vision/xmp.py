"""Dates out of a stranger's XMP packet.

The parser is defusedxml's: a packet that declares a document type or an entity is not read at all,
nothing is fetched, and no tree is built, so a packet costs time and memory in proportion to its
bytes. It runs in the decode workers only.
"""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

MOST_BYTES = 8 * 1024 * 1024
"""Of a packet that is read at all."""
MOST_DEPTH = 200
"""Of elements in one another; real packets have a dozen."""
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DATES = (
    "{http://ns.adobe.com/photoshop/1.0/}DateCreated",
    "{http://ns.adobe.com/xap/1.0/}CreateDate",
    "{http://ns.adobe.com/exif/1.0/}DateTimeOriginal",
)
"""What says when a photo was taken, the most trusted first (Metadata Working Group, 2010)."""


def dates_in(packet: bytes) -> list[str]:
    """Return the dates of a packet as they are written, the most trusted first.

    None where the packet is damaged, too large or declares what an XMP packet has no use for.
    """
    first, last = packet.find(b"<"), packet.rfind(b">")
    if not 0 <= first < last or len(packet) > MOST_BYTES:
        return []
    # UTF-16 and UTF-32 keep what stands before and after: their marks are not single bytes.
    text = packet if b"\0" in packet[:8] else packet[first : last + 1]
    reader = _Reader()
    parser = DefusedXMLParser(target=reader, forbid_dtd=True)
    try:
        parser.feed(text)
        parser.close()
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        # ValueError and LookupError: an encoding that is none.
        return []
    return [reader.found[name] for name in DATES if name in reader.found]


class _Reader:
    """Takes the dates of the photo itself, not those in its history or its ingredients."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._path: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._path) >= MOST_DEPTH:
            raise ParseError("too deep")
        self._path.append(name)
        if self._path[-2:] == [f"{_RDF}RDF", f"{_RDF}Description"]:
            for date in DATES:
                if date in attributes:
                    self.found.setdefault(date, attributes[date])

    def data(self, text: str) -> None:
        if self._path[-3:-1] == [f"{_RDF}RDF", f"{_RDF}Description"] and self._path[-1] in DATES:
            self.found[self._path[-1]] = self.found.get(self._path[-1], "") + text

    def end(self, _name: str) -> None:
        self._path.pop()

    def close(self) -> None:
        """Nothing is kept open."""
