"""The note inside a packet of what facealbum wrote there, so that it changes nothing else later.

It is an array of texts in facealbum's own namespace: ``region X Y W H NAME`` for a region, with the
numbers as they stand in it, and ``LIST ITEM`` for an item of a list. A region that another program
renamed or moved since is that program's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facealbum.exchange.markup import texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

PROPERTY = "facealbum:Wrote"
SAME_NUMBER = 0.0005
"""Programs that write a packet anew may round the numbers to so much."""
_REGION = "region"


@dataclass(frozen=True, slots=True)
class WroteRegion:
    """A region that facealbum wrote: its name and the numbers of its area, as stored."""

    name: str
    area: tuple[float, float, float, float]

    def is_same(self, name: str, area: Sequence[float]) -> bool:
        """Return whether a region is as facealbum wrote it."""
        near = all(abs(a - b) <= SAME_NUMBER for a, b in zip(self.area, area, strict=True))
        return near and self.name == name

    def text(self) -> str:
        """Return the line for it."""
        return f"{_REGION} {' '.join(number(value) for value in self.area)} {self.name}"


@dataclass(frozen=True, slots=True)
class Wrote:
    """What facealbum wrote into a packet: regions, and (property, item) of lists."""

    regions: tuple[WroteRegion, ...] = ()
    items: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, root: etree._Element) -> Wrote:
        """Read the note of a packet; lines that make no sense are passed over."""
        regions, items = [], set()
        for text in texts_of(root, PROPERTY):
            kind, _, rest = text.partition(" ")
            if kind != _REGION:
                items.add((kind, rest))
                continue
            *numbers, name = rest.split(" ", 4)
            try:
                x, y, width, height = (float(value) for value in numbers)
            except ValueError:
                continue
            regions.append(WroteRegion(name, (x, y, width, height)))
        return cls(tuple(regions), frozenset(items))

    def lines(self) -> list[str]:
        """Return the note's lines, in a stable order."""
        return [
            *sorted(region.text() for region in self.regions),
            *sorted(f"{name} {item}" for name, item in self.items),
        ]


def number(value: float) -> str:
    """Return a fraction as it is written: at most six digits after the point."""
    return f"{value:.6f}".rstrip("0").rstrip(".") or "0"
