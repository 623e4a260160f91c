"""XMP packets of other programs, of a friend's and of a stranger's."""

from __future__ import annotations

from pathlib import Path

import pytest

from facealbum.domain.errors import MetadataError
from facealbum.domain.geometry import Box, as_stored, turned
from facealbum.domain.regions import StoredSize
from facealbum.exchange.xmp_reading import read_packet
from facealbum.vision.decode import decode

from .packets import bag, packet, rectangles, region, regions

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "regions"
UPRIGHT = StoredSize(400, 300, 1)


def read(*properties, size=UPRIGHT, **options):
    return read_packet(packet(*properties, **options), size)


def boxes(found):
    sides = ((r.box.left, r.box.top, r.box.width, r.box.height) for r in found)
    return [tuple(round(side, 4) for side in box) for box in sides]


def test_a_region_is_a_name_and_a_box():
    (found,) = read(regions(region("Anna &amp; Co", 0.4, 0.5, 0.2, 0.1)))
    assert found.name == "Anna & Co"
    assert boxes([found]) == [(0.3, 0.45, 0.2, 0.1)]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_orientations_are_turned_upright_and_back(orientation):
    upright = Box(0.1, 0.2, 0.3, 0.15)
    stored = as_stored(upright, orientation)
    x, y = stored.left + stored.width / 2, stored.top + stored.height / 2
    size = StoredSize(400, 300, orientation)
    (found,) = read(regions(region("Anna", x, y, stored.width, stored.height)), size=size)
    assert boxes([found]) == [(0.1, 0.2, 0.3, 0.15)]
    again = as_stored(turned(stored, orientation), orientation)
    assert (again.left, again.top) == pytest.approx((stored.left, stored.top))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_box_is_turned_as_the_pixels_are(orientation):
    import numpy as np

    from facealbum.vision.decode import turned_upright

    pixels = np.zeros((30, 40, 3), np.uint8)
    pixels[3:9, 8:20] = 255
    box = turned(Box(8 / 40, 3 / 30, 12 / 40, 6 / 30), orientation)
    seen = turned_upright(pixels, orientation)[:, :, 0]
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    height, width = seen.shape
    assert (box.left, box.top) == pytest.approx((columns[0] / width, rows[0] / height))
    assert box.right == pytest.approx((columns[-1] + 1) / width)
    assert box.bottom == pytest.approx((rows[-1] + 1) / height)


def test_regions_of_the_upright_photo_are_known_by_their_dimensions():
    written = regions(region("Anna", 0.4, 0.5, 0.2, 0.1), size=(300, 400))
    (found,) = read(written, size=StoredSize(400, 300, 6))
    assert boxes([found]) == [(0.3, 0.45, 0.2, 0.1)]


def test_regions_of_another_crop_are_not_taken():
    assert read(regions(region("Anna", 0.4, 0.5, 0.2, 0.1), size=(300, 300))) == []
    assert len(read(regions(region("Anna", 0.4, 0.5, 0.2, 0.1), size=(800, 600)))) == 1
    assert len(read(regions(region("Anna", 0.4, 0.5, 0.2, 0.1), size=None))) == 1


def test_only_faces_with_a_name_that_is_somebodys_are_taken():
    found = read(
        regions(
            region("Rex", 0.4, 0.5, 0.2, 0.1, kind="Pet"),
            region(None, 0.4, 0.5, 0.2, 0.1),
            region("Unknown", 0.4, 0.5, 0.2, 0.1),
            region("unconfirmed", 0.4, 0.5, 0.2, 0.1),
            region("Ignored", 0.4, 0.5, 0.2, 0.1),
            region("Ben", "nan", 0.5, 0.2, 0.1),
            region("Ben", 0.5, 0.5, 0, 0.1),
            region("Ben", "half", 0.5, 0.2, 0.1),
            region("Carol", 0.7, 0.5, 0.2, 0.1),
        )
    )
    assert [each.name for each in found] == ["Carol"]


def test_microsoft_s_rectangles_count_where_no_other_region_says_it():
    found = read(
        regions(region("Anna", 0.4, 0.5, 0.2, 0.1)),
        rectangles(
            ("Anna", "0.7, 0.1, 0.2, 0.1"),  # turned by a program that did not turn this one
            ("Somebody", "0.31, 0.45, 0.2, 0.1"),  # the same place
            ("Ben", "0.1, 0.1, 0.2, 0.1"),
            ("Carol", "0.1, 0.1, 0.2"),
        ),
    )
    assert [each.name for each in found] == ["Anna", "Ben"]
    assert boxes(found[1:]) == [(0.1, 0.1, 0.2, 0.1)]


def test_people_without_a_place_come_from_the_lists_of_people():
    found = read(
        regions(region("Anna", 0.4, 0.5, 0.2, 0.1)),
        bag("digiKam:TagsList", "People/Anna", "People/Family/Ben", "Places/Rome", kind="Seq"),
        bag("lr:hierarchicalSubject", "People|Carol", "Animals|Rex", "Personen|Dora"),
        bag("Iptc4xmpExt:PersonInImage", "Emil", "Ignored"),
        bag("dc:subject", "Frost", "Yard"),
    )
    assert [(each.name, each.box is None) for each in found] == [
        ("Anna", False), ("Ben", True), ("Carol", True), ("Dora", True), ("Emil", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("attributes", "tool", "program"),
    [
        ("xmp:CreatorTool='Adobe Photoshop Lightroom Classic 12.1'", "Adobe XMP", "Lightroom"),
        ("", "Picasa 3.9", "Picasa"),
        ("xmp:CreatorTool='digiKam-8.1.0'", "XMP Core 4.4.0-Exiv2", "digiKam"),
    ],
)
def test_the_program_is_told_where_it_tells_itself(attributes, tool, program):
    (found,) = read(regions(region("Anna", 0.4, 0.5, 0.2, 0.1)), attributes=attributes, tool=tool)
    assert found.program == program


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (n, n - 1, n - 1) for n in range(1, 30))
    + b"]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&a29;</rdf:RDF>"
)
OUTSIDE = (
    b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&secret;</rdf:RDF>"
)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (BOMB, "declares entities"),
        (OUTSIDE, "declares entities"),
        (OUTSIDE.decode().encode("utf-16"), "declares entities"),
        (b" " * (8 * 2**20 + 1), "larger than 8 MiB"),
        (b"<a>" * 300 + b"</a>" * 300, "no whole XML"),
        (b"<a>" + b"<b/>" * 250_000 + b"</a>", "too many parts"),
        (b"<x:xmpmeta", "no whole XML"),
        (b"\x89PNG", "no whole XML"),
        (b"\xff\xfe\x00", "no text"),
    ],
)
def test_what_a_stranger_might_send_is_a_sentence(content, why):
    with pytest.raises(MetadataError, match=why):
        read_packet(content, UPRIGHT)


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"<a/>", b"  \n", packet()])
def test_nothing_is_nothing(content):
    assert read_packet(content, UPRIGHT) == []


def real(name):
    if not SHARED.is_dir():
        pytest.skip("the evaluation data is not here")
    photo = decode(str(SHARED / name))
    stored = (photo.height, photo.width) if photo.orientation > 4 else (photo.width, photo.height)
    return photo, read_packet(photo.xmp, StoredSize(*stored, photo.orientation))


def test_real_photos_are_read_rightly_turned_or_not():
    photo, upright = real("portrait.jpg")
    turned_photo, turned_found = real("portrait-orientation-6.jpg")
    assert (photo.orientation, turned_photo.orientation) == (1, 6)
    assert (photo.width, photo.height) == (turned_photo.width, turned_photo.height) == (840, 700)
    assert [each.name for each in upright] == ["Marie Curie", "Pierre Curie"]
    assert [each.program for each in upright] == ["digiKam", "digiKam"]
    for one, other in zip(upright, turned_found, strict=True):
        assert one.name == other.name
        sides = [(getattr(one.box, side), getattr(other.box, side)) for side in ("left", "top")]
        assert all(abs(a - b) < 0.001 for a, b in sides)
        assert (one.box.width, one.box.height) == pytest.approx(
            (other.box.width, other.box.height), abs=0.001
        )


def test_keywords_of_a_real_photo_are_nobody():
    assert real("picasa.jpg")[1] == []
