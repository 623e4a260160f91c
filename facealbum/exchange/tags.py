"""The lists of people that XMP has beside the regions: who is in the photo, not where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facealbum.exchange.markup import texts_of
from facealbum.exchange.regions import cleaned

if TYPE_CHECKING:
    from lxml import etree

ROOT = "People"
"""The branch of the tree of tags under which digiKam and Lightroom put people."""
ROOTS = frozenset(
    {"people", "person", "persons", "faces", "personen", "personnes", "personas", "persone",
     "pessoas"}
)  # fmt: skip
"""Names of that branch in the languages that name it otherwise, folded."""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """One of the lists.

    Attributes:
        name: of the property.
        array: the kind of array that its makers use.
        branch: what stands between the branch of people and a name; "" where all items are names.
        tells_people: whether what stands there is surely a person.
    """

    name: str
    array: str = "rdf:Bag"
    branch: str = ""
    tells_people: bool = True

    def item(self, name: str) -> str:
        """Return a person's name as an item of this list."""
        return f"{ROOT}{self.branch}{name}" if self.branch else name

    def person(self, item: str) -> str:
        """Return the person whom an item speaks of, "" where it speaks of none."""
        if not self.tells_people:
            return ""
        if not self.branch:
            return cleaned(item)
        root, separator, rest = item.partition(self.branch)
        if not separator or root.strip().casefold() not in ROOTS:
            return ""
        # Below the branch people may be sorted further, as in People/Family/Anna.
        return cleaned(rest.rpartition(self.branch)[2])


LISTS = (
    PeopleList("Iptc4xmpExt:PersonInImage"),
    PeopleList("digiKam:TagsList", array="rdf:Seq", branch="/"),
    PeopleList("lr:hierarchicalSubject", branch="|"),
    # Plain keywords: digiKam and Lightroom write people there as well, among everything else.
    PeopleList("dc:subject", tells_people=False),
)


def people_of(root: etree._Element) -> list[str]:
    """Return the people whom the lists of a packet name, each once."""
    names = {
        name.casefold(): name
        for each in reversed(LISTS)
        for item in texts_of(root, each.name)
        if (name := each.person(item))
    }
    return sorted(names.values())
