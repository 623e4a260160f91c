"""What facealbum writes into packets, and what it leaves alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import MetadataError
from facealbum.domain.geometry import Box
from facealbum.domain.regions import NamedBox, StoredSize
from facealbum.exchange.xmp_reading import read_packet
from facealbum.exchange.xmp_writing import edit_packet

from .packets import bag, exiftool, exiv2, packet, rectangles, region, regions

SIZE = StoredSize(400, 300, 1)
LEFT, RIGHT, LOW = Box(0.1, 0.2, 0.2, 0.3), Box(0.6, 0.2, 0.2, 0.3), Box(0.4, 0.6, 0.2, 0.3)
ANNA, BEN = NamedBox("Anna", LEFT), NamedBox("Ben", RIGHT)
THEIRS = (
    regions(region("Clara", 0.2, 0.35, 0.2, 0.3), region("Rex", 0.5, 0.5, 0.1, 0.1, kind="Pet")),
    bag("digiKam:TagsList", "People/Clara", "Places/Rome", kind="Seq"),
    bag("dc:subject", "Rome"),
    "<xmp:Rating>4</xmp:Rating>",
)


def named(edited, size=SIZE):
    return [each.name for each in read_packet(edited.content, size) if each.box]


def changed_bytes(before, after):
    """Return ``after`` without what was added, for a comparison of what is kept."""
    return [line for line in before.splitlines() if line not in after.splitlines()]


def test_what_is_written_is_read_again_and_written_again_the_same():
    first = edit_packet(b"", [ANNA, BEN], SIZE)
    assert first.difference.added == ("Anna", "Ben")
    found = read_packet(first.content, SIZE)
    assert [(each.name, each.program) for each in found] == [
        ("Anna", "facealbum"),
        ("Ben", "facealbum"),
    ]
    again = edit_packet(first.content, [ANNA, BEN], SIZE)
    assert again.content == first.content
    assert not again.difference.writes


NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(
    lambda text: " ".join(re.sub(r"[^\x20-\ud7ff\ue000-\ufffd]", "", text).split())
)
NAMES = NAMES.filter(lambda name: name and name.casefold() not in {"unknown", "ignored"})


@settings(max_examples=40, deadline=None, database=None)
@given(
    names=st.lists(NAMES, min_size=1, max_size=3, unique_by=str.casefold), which=st.integers(1, 8)
)
def test_any_name_survives_in_any_orientation(names, which):
    places = (LEFT, RIGHT, LOW)
    faces = [NamedBox(name, box) for name, box in zip(names, places, strict=False)]
    size = StoredSize(400, 300, which)
    for before in (b"", packet(*THEIRS[1:])):
        written = edit_packet(before, faces, size)
        found = {each.name: each.box for each in read_packet(written.content, size) if each.box}
        assert found.keys() == set(names)
        for face in faces:
            box = found[face.name]
            assert (box.left, box.top) == pytest.approx((face.box.left, face.box.top), abs=1e-5)
        assert edit_packet(written.content, faces, size).content == written.content
        back = edit_packet(written.content, [], size)
        assert back.empty if not before else back.content == before


def test_what_others_wrote_stays_byte_for_byte():
    before = packet(*THEIRS)
    edited = edit_packet(before, [BEN], SIZE)
    assert edited.difference.added == ("Ben",)
    assert sorted(named(edited)) == ["Ben", "Clara"]
    # Taken out again, not one byte is left of it.
    assert edit_packet(edited.content, [], SIZE).content == before
    head, tail = before.index(b"<rdf:Bag>"), before.rindex(b"</rdf:RDF>")
    assert edited.content.startswith(before[:head])
    assert edited.content.endswith(before[tail:])
    assert b"<xmp:Rating>4</xmp:Rating>" in edited.content


def test_a_renamed_person_is_renamed_where_facealbum_wrote_the_region():
    first = edit_packet(packet(*THEIRS), [BEN], SIZE)
    renamed = edit_packet(first.content, [NamedBox("Benjamin", RIGHT)], SIZE)
    assert renamed.difference.changed == (("Ben", "Benjamin"),)
    assert sorted(named(renamed)) == ["Benjamin", "Clara"]
    assert b"Ben<" not in renamed.content
    assert b"People/Benjamin" in renamed.content


def test_a_removed_or_moved_face_is_followed():
    first = edit_packet(b"", [ANNA, BEN], SIZE)
    gone = edit_packet(first.content, [BEN], SIZE)
    assert gone.difference.removed == ("Anna",)
    assert named(gone) == ["Ben"]
    near = NamedBox("Ben", Box(0.62, 0.22, 0.2, 0.3))
    moved = edit_packet(gone.content, [near], SIZE)
    assert moved.difference.changed == (("Ben", "Ben"),)
    (found,) = read_packet(moved.content, SIZE)
    assert found.box.left == pytest.approx(0.62)


def test_a_region_that_another_program_renamed_since_is_theirs():
    first = edit_packet(b"", [ANNA], SIZE)
    theirs = first.content.replace(b'mwg-rs:Name="Anna"', b'mwg-rs:Name="Anne"')
    kept = edit_packet(theirs, [ANNA], SIZE)
    assert kept.difference.kept == (("Anne", "Anna"),)
    assert named(kept) == ["Anne"]
    assert named(edit_packet(theirs, [], SIZE)) == ["Anne"]


def test_somebody_else_s_name_stays_unless_it_shall_be_replaced():
    clara = NamedBox("Clara Schumann", LEFT)
    before = packet(*THEIRS, rectangles(("Clara", "0.1, 0.2, 0.2, 0.3")))
    kept = edit_packet(before, [clara], SIZE)
    assert kept.difference.kept == (("Clara", "Clara Schumann"),)
    assert not kept.difference.writes
    assert kept.content == before
    replaced = edit_packet(before, [clara], SIZE, replace=True)
    assert replaced.difference.changed == (("Clara", "Clara Schumann"),)
    assert named(replaced) == ["Clara Schumann"]
    assert replaced.content.count(b"<mwg-rs:Description>theirs</mwg-rs:Description>") == 2
    assert b'PersonDisplayName="Clara Schumann"' in replaced.content


def test_a_face_without_a_name_gets_one_and_the_same_name_is_enough():
    before = packet(regions(region(None, 0.2, 0.35, 0.2, 0.3)))
    given = edit_packet(before, [ANNA], SIZE)
    assert given.difference.changed == (("", "Anna"),)
    assert named(given) == ["Anna"]
    there = packet(*THEIRS)
    same = edit_packet(there, [NamedBox("clara", LEFT)], SIZE)
    assert same.difference.added == same.difference.changed == ()
    assert named(same) == ["Clara"]


@pytest.mark.parametrize(
    "before",
    [
        packet("<mwg-rs:Regions rdf:parseType='Resource'/>"),
        packet(regions()),
        packet("<dc:subject/>", "<digiKam:TagsList><rdf:Seq/></digiKam:TagsList>"),
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' />",
        b"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'></r:RDF>",
        b"\xef\xbb\xbf" + packet(*THEIRS),
        packet(*THEIRS).decode().encode("utf-16"),
        packet(*THEIRS).replace(b"\n", b"\r\n"),
    ],
)
def test_odd_packets_take_names_too(before):
    edited = edit_packet(before, [BEN], SIZE)
    assert "Ben" in named(edited)
    assert edit_packet(edited.content, [BEN], SIZE).content == edited.content


def test_regions_of_an_upright_frame_get_upright_ones():
    size = StoredSize(400, 300, 6)
    before = packet(regions(region("Clara", 0.8, 0.8, 0.1, 0.1), size=(300, 400)))
    edited = edit_packet(before, [ANNA], size)
    by_name = {each.name: each.box for each in read_packet(edited.content, size)}
    assert by_name["Anna"].left == pytest.approx(LEFT.left)
    assert by_name["Clara"].left == pytest.approx(0.75)


def test_what_is_no_xmp_is_refused():
    with pytest.raises(MetadataError, match="not XMP"):
        edit_packet(b"<svg/>", [ANNA], SIZE)
    with pytest.raises(MetadataError, match="declares entities"):
        edit_packet(b"<!DOCTYPE a><a/>", [ANNA], SIZE)


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("before", [b"", packet(*THEIRS)], ids=["new", "theirs"])
def test_exiftool_and_exiv2_read_the_same_names_and_boxes(tmp_path, before, orientation):
    size = StoredSize(400, 300, orientation)
    faces = [NamedBox("Zoë & “Co” <x>", RIGHT), NamedBox("Ben", LOW)]
    edited = edit_packet(before, faces, size)
    file = tmp_path / "photo.jpg.xmp"
    file.write_bytes(edited.content)
    ours = {
        each.name: each for each in read_packet(edited.content, StoredSize(400, 300, 1)) if each.box
    }
    seen = exiftool(file)
    info = seen["RegionInfo"]
    assert info["AppliedToDimensions"] == {"W": 400, "H": 300, "Unit": "pixel"}
    read = {each["Name"]: each["Area"] for each in info["RegionList"]}
    assert read.keys() >= {"Zoë & “Co” <x>", "Ben"}
    for face in faces:
        area, box = read[face.name], ours[face.name].box
        assert area["X"] - area["W"] / 2 == pytest.approx(box.left, abs=1e-5)
        assert area["Y"] - area["H"] / 2 == pytest.approx(box.top, abs=1e-5)
    assert {"Zoë & “Co” <x>", "Ben"} <= set(seen["PersonInImage"])
    assert {"People/Zoë & “Co” <x>", "People/Ben"} <= set(seen["TagsList"])

    keys = exiv2(file)
    names = [text for key, text in keys.items() if key.endswith("mwg-rs:Name")]
    assert {face.name for face in faces} <= set(names)
    last = f"Xmp.mwg-rs.Regions/mwg-rs:RegionList[{len(info['RegionList'])}]/mwg-rs:"
    assert keys[f"{last}Name"] == "Ben"
    assert float(keys[f"{last}Area/stArea:w"]) == pytest.approx(ours["Ben"].box.width, abs=1e-5)
