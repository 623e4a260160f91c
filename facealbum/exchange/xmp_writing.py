"""Names and boxes into an XMP packet, with no byte changed that need not be.

A region that lies where a face is, is that face's. One that facealbum wrote follows what facealbum
knows: it is renamed, moved, or taken out. One of another program stays: where it has the same name
it says already what facealbum would say, where it has none it gets the face's, and where it has
another name that name stays and is told, unless the user wants facealbum's there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facealbum.domain.errors import MetadataError
from facealbum.domain.geometry import intersection_over_union
from facealbum.domain.regions import NamedBox, StoredSize
from facealbum.domain.sentences import sentence
from facealbum.exchange import fragments
from facealbum.exchange.markup import (
    NAMESPACES,
    Spans,
    Splices,
    array_of,
    as_utf8,
    items_of,
    parse,
    property_of,
    q,
    rdf_of,
    struct_of,
)
from facealbum.exchange.record import PROPERTY, Wrote, WroteRegion
from facealbum.exchange.regions import (
    SAME_PLACE,
    Frame,
    XmpRegion,
    area_of,
    frame_of,
    microsoft_regions,
    mwg_regions,
    pairs_of,
)
from facealbum.exchange.tags import LISTS, PeopleList

if TYPE_CHECKING:
    from lxml import etree

Area = tuple[float, float, float, float]
_REGIONS = "mwg-rs:Regions"
_OWN_TOOL = b'x:xmptk="facealbum"'
_HEAD = 1_000


@dataclass(frozen=True, slots=True)
class Difference:
    """What writing changes in a packet, in names.

    Attributes:
        added: faces that get a region.
        changed: name before and after of regions that change; the same where only the box moves.
        removed: names whose region facealbum takes out again.
        kept: what another program says of a face, and what facealbum would say; nothing is changed.
        lists: names that come into the lists of people or leave them, where no region changes.
    """

    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    lists: tuple[str, ...] = ()

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.added or self.changed or self.removed or self.lists)


@dataclass(frozen=True, slots=True)
class Edited:
    """A packet with the names that it shall have.

    Attributes:
        content: the packet; the very bytes of before where nothing changes.
        difference: what is different.
        empty: nothing is left in a packet that facealbum made: its file may go.
    """

    content: bytes
    difference: Difference
    empty: bool = False


def edit_packet(
    content: bytes, faces: Sequence[NamedBox], size: StoredSize, *, replace: bool = False
) -> Edited:
    """Return a packet that tells of these faces, and no longer of others that facealbum wrote.

    Args:
        content: the packet as it is, b"" where there is none.
        faces: all faces of the photo that shall have a name; none takes facealbum's own out.
        size: how the photo is stored.
        replace: write facealbum's name where another program says somebody else.

    Raises:
        MetadataError: the packet is no XML, no XMP, too large, or declares entities.
    """
    before = as_utf8(content).rstrip(b"\0")
    if not before.strip():
        before = fragments.NEW_PACKET
    root = parse(before)
    rdf = rdf_of(root)
    if rdf is None:
        raise MetadataError(
            sentence("Metadata could not be read."), sentence("It is XML, but not XMP.")
        )
    edit = _Edit(before, root, rdf, size, replace)
    edit.match(faces)
    edit.splice()
    if not edit.difference.writes and edit.note == edit.note_before:
        return Edited(content, edit.difference)
    return Edited(edit.splices.result(), edit.difference, edit.leaves_nothing())


def made_here(content: bytes) -> bool:
    """Return whether facealbum made a packet, and not only changed it."""
    return _OWN_TOOL in content[:_HEAD]


@dataclass(slots=True, eq=False)
class _Edit:
    """One packet being changed."""

    before: bytes
    root: etree._Element
    rdf: etree._Element
    size: StoredSize
    replace: bool
    splices: Splices = field(init=False)
    spans: Spans = field(init=False)
    frame: Frame = field(init=False)
    wrote: Wrote = field(init=False)
    own: list[WroteRegion] = field(default_factory=list)
    items: set[tuple[str, str]] = field(default_factory=set)
    new: list[tuple[str, Area]] = field(default_factory=list)
    gone: list[XmpRegion] = field(default_factory=list)
    written_anew: list[tuple[XmpRegion, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    added: list[str] = field(default_factory=list)
    changed: list[tuple[str, str]] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)
    _properties: list[str] = field(default_factory=list)
    _prefixes: list[str] = field(default_factory=list)
    _dropped: set[etree._Element] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.splices, self.spans = Splices(self.before), Spans.of(self.before, self.root)
        self.frame, self.wrote = frame_of(self.root, self.size), Wrote.of(self.root)

    @property
    def difference(self) -> Difference:
        """What is different so far."""
        touched = {*self.added, *(after for _, after in self.changed)}
        touched |= {before for before, _ in self.changed} | {each.name for each in self.gone}
        return Difference(
            tuple(self.added),
            tuple(self.changed),
            tuple(each.name for each in self.gone),
            tuple(self.kept),
            tuple(sorted(self.listed - touched)),
        )

    @property
    def note_before(self) -> list[str]:
        """The lines of facealbum's note as they were."""
        return self.wrote.lines()

    @property
    def note(self) -> list[str]:
        """The lines of facealbum's note as they shall be."""
        return Wrote(tuple(self.own), frozenset(self.items)).lines()

    # Which region is which face.

    def match(self, faces: Sequence[NamedBox]) -> None:
        """Decide what becomes of each region, and which faces get a new one."""
        regions = list(mwg_regions(self.root, self.frame))
        pairs = pairs_of(faces, regions)
        for number, at in pairs.items():
            self._settle(faces[number], regions[at])
        for number, face in enumerate(faces):
            if number not in pairs:
                area = area_of(face.box, self.frame)
                self.new.append((face.name, area))
                self._claim(face.name, area)
                self.added.append(face.name)
        taken = set(pairs.values())
        self.gone = [
            region for at, region in enumerate(regions) if at not in taken and self._is_own(region)
        ]

    def _settle(self, face: NamedBox, region: XmpRegion) -> None:
        area, own = area_of(face.box, self.frame), self._is_own(region)
        if own:
            note = WroteRegion(face.name, area)
            if region.name == face.name and note.is_same(region.name, self._area(region)):
                self._claim(face.name, self._area(region))
            else:
                self._rewrite(region, face.name, fragments.region_item(face.name, area, self._scope(
                    region.item)))  # fmt: skip
                self._claim(face.name, area)
        elif region.name.casefold() == face.name.casefold():
            self.names.add(region.name)
        elif not region.name or self.replace:
            self._rewrite(
                region, face.name, fragments.renamed(region.item, face.name, microsoft=False)
            )
            self._claim(face.name, self._area(region))
            self._rename_microsoft(region, face.name)
        else:
            self.kept.append((region.name, face.name))

    def _rewrite(self, region: XmpRegion, name: str, text: str) -> None:
        self.written_anew.append((region, text))
        self.changed.append((region.name, name))

    def _rename_microsoft(self, region: XmpRegion, name: str) -> None:
        """Rename the rectangle that Microsoft's list has for the same region."""
        for other in microsoft_regions(self.root, self.size.orientation):
            near = intersection_over_union(other.box, region.box) > SAME_PLACE
            if near and other.name == region.name:
                text = fragments.renamed(other.item, name, microsoft=True)
                self.written_anew.append((other, text))

    def _claim(self, name: str, area: Area) -> None:
        self.own.append(WroteRegion(name, area))
        self.names.add(name)

    def _area(self, region: XmpRegion) -> Area:
        return area_of(region.box, self.frame)

    def _is_own(self, region: XmpRegion) -> bool:
        area = self._area(region)
        return any(note.is_same(region.name, area) for note in self.wrote.regions)

    # Bytes.

    def splice(self) -> None:
        """Write down all changes."""
        self._splice_regions()
        for each in LISTS:
            self._splice_list(each)
        self._splice_note()
        self._drop_empty_descriptions()
        if self._properties:
            self._add_description()

    def leaves_nothing(self) -> bool:
        """Return whether the packet is facealbum's own and says nothing any more."""
        ours = made_here(self.before[: self.spans[self.rdf].start])
        left = [each for each in self.rdf if each not in self._dropped]
        return ours and not left and not self._properties

    def _splice_regions(self) -> None:
        held = property_of(self.root, _REGIONS)
        listed = None if held is None else struct_of(held).find(q("mwg-rs:RegionList"))
        array = None if listed is None else array_of(listed)
        if held is None or listed is None or array is None:
            if held is not None and self.new:
                self._drop(held)
            if self.new:
                self._add(fragments.regions(self.new, self.size, self._new_scope(_SHARED)), _SHARED)
            return
        items = list(items_of(listed))
        if not self.new and items and len(self.gone) == len(items):
            self._drop(held)
            return
        for region, text in self.written_anew:
            span = self.spans[region.item]
            self.splices.replace(span.start, span.end, text.encode())
        for region in self.gone:
            self._cut(region.item)
        scope = array.nsmap
        self._append(array, [fragments.region_item(*each, scope) for each in self.new])

    def _splice_list(self, each: PeopleList) -> None:
        held = property_of(self.root, each.name)
        found = [] if held is None else list(items_of(held))
        there = {(item.text or "").strip(): item for item in found}
        wanted = {each.item(name): name for name in sorted(self.names)}
        missing = [item for item in wanted if item not in there]
        mine = {item for name, item in self.wrote.items if name == each.name and item in there}
        stale = mine - wanted.keys()
        self.items |= {(each.name, item) for item in (*missing, *(mine & wanted.keys()))}
        self.listed |= {wanted[item] for item in missing} | {
            each.person(item) or item for item in stale
        }
        if held is None:
            if missing:
                prefix = each.name.partition(":")[0]
                self._add(fragments.array(each.name, each.array, missing,
                                          self._new_scope((prefix,))), (prefix,))  # fmt: skip
            return
        if not missing and stale and len(stale) == len(found):
            self._drop(held)
            return
        for item in stale:
            self._cut(there[item])
        array = array_of(held)
        if array is not None:
            self._append(array, [fragments.text_item(item, array.nsmap) for item in missing])

    def _splice_note(self) -> None:
        held = property_of(self.root, PROPERTY)
        if self.note == self.note_before:
            return
        prefix = PROPERTY.partition(":")[0]
        if held is not None and self.note:
            text = fragments.array(PROPERTY, "rdf:Bag", self.note, self._scope(held))
            span = self.spans[held]
            self.splices.replace(span.start, span.end, text.encode())
        elif held is not None:
            self._drop(held)
        else:
            scope = self._new_scope((prefix,))
            self._add(fragments.array(PROPERTY, "rdf:Bag", self.note, scope), (prefix,))

    def _add(self, text: str, prefixes: Iterable[str]) -> None:
        """Put a property into the description that will be added."""
        self._properties.append(text)
        self._prefixes += [prefix for prefix in prefixes if prefix not in self._prefixes]

    def _new_scope(self, prefixes: Iterable[str]) -> fragments.Scope:
        known: fragments.Scope = {each: NAMESPACES[each] for each in ("rdf", *prefixes)}
        return {**self.rdf.nsmap, **known}

    def _add_description(self) -> None:
        scope = self.rdf.nsmap
        text = fragments.description(self._properties, self._prefixes, scope).encode()
        span = self.spans[self.rdf]
        if span.closing == span.end:
            tag = self.before[span.start : span.end - 2].rstrip()
            name = tag[1:].split(maxsplit=1)[0]
            whole = tag + b">\n  " + text + b"\n </" + name + b">"
            self.splices.replace(span.start, span.end, whole)
        else:
            head = self.before[: span.closing]
            at = len(head.rstrip())
            self.splices.replace(at, at, b"\n  " + text)

    def _append(self, array: etree._Element, texts: Sequence[str]) -> None:
        if not texts:
            return
        span, items = self.spans[array], list(array.iterchildren(q("rdf:li")))
        if items:
            last = self.spans[items[-1]]
            indent = self.spans.indent_before(last)
            added = b"".join(indent + text.encode() for text in texts)
            self.splices.replace(last.end, last.end, added)
            return
        added = "".join(texts).encode()
        if span.closing == span.end:
            tag = self.before[span.start : span.end - 2].rstrip()
            name = tag[1:].split(maxsplit=1)[0]
            self.splices.replace(span.start, span.end, tag + b">" + added + b"</" + name + b">")
        else:
            self.splices.replace(span.closing, span.closing, added)

    def _cut(self, element: etree._Element) -> None:
        span = self.spans[element]
        indent = len(self.spans.indent_before(span))
        self.splices.replace(span.start - indent, span.end, b"")

    def _drop(self, element: etree._Element) -> None:
        self._dropped.add(element)

    def _drop_empty_descriptions(self) -> None:
        """Cut what was dropped; a description that has nothing else goes with it."""
        for about in self.rdf.iterchildren(q("rdf:Description")):
            leaving = [each for each in about if each in self._dropped]
            plain = all(name == q("rdf:about") for name in about.attrib)
            if leaving and plain and len(leaving) == len(about):
                self._dropped.add(about)
                self._cut(about)
            else:
                for each in leaving:
                    self._cut(each)

    def _scope(self, item: etree._Element) -> fragments.Scope:
        parent = item.getparent()
        return {} if parent is None else parent.nsmap


_SHARED = ("mwg-rs", "stDim", "stArea")
