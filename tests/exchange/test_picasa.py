"""Picasa's files."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import MetadataError
from facealbum.exchange.picasa import read_contacts, read_ini

INI = b"""\xef\xbb\xbf[Picasa]\r
name=Beach\r
[Contacts]\r
d10a8325c557b085=joedoe_lh,cb989580bc43a91\r
[Contacts2]\r
d10a8325c557b085=Anna;;\r
00ab=Ben; ben@example.org;\r
[photo.jpg]\r
star=yes\r
caption=a = b\r
faces=rect64(3f845bcb59418507),d10a8325c557b085;rect64(1000200030004000),ffffffffffffffff;\
rect64(80),ab;rect64(c000400050008000),ab\r
rotate=rotate(-1)\r
[Other.JPG]\r
faces=rect64(100080004000),cafe\r
stray line\r
"""


def test_faces_are_named_by_the_ini_and_by_contacts():
    found = read_ini(INI, {"cafe": "Carol", "d10a8325c557b085": "Somebody"})
    assert found.keys() == {"photo.jpg", "Other.JPG"}
    (anna,) = found["photo.jpg"]
    assert (anna.name, anna.program, anna.turns) == ("Anna", "Picasa", 3)
    sides = (anna.box.left, anna.box.top, anna.box.right, anna.box.bottom)
    assert sides == pytest.approx([0x3F84 / 65535, 0x5BCB / 65535, 0x5941 / 65535, 0x8507 / 65535])
    (carol,) = found["Other.JPG"]
    # Zeros in front are left out by Picasa.
    assert (carol.name, carol.box.left) == ("Carol", 0.0)
    assert carol.box.top == pytest.approx(0x1000 / 65535)


def test_contacts_are_read_by_id():
    content = b"""<contacts><contact id="00CAFE" name="Carol" modified_time="x"/>
        <contact id="b" name=" " display="Dora"/><contact id="c"/></contacts>"""
    assert read_contacts(content) == {"cafe": "Carol", "b": "Dora"}


@pytest.mark.parametrize("content", [b"\0\0", b"a" * (16 * 2**20 + 1)])
def test_what_is_no_ini_is_a_sentence(content):
    with pytest.raises(MetadataError, match="could not be read"):
        read_ini(content, {})


def test_contacts_of_a_stranger_are_refused():
    with pytest.raises(MetadataError, match="entities"):
        read_contacts(b'<!DOCTYPE a [<!ENTITY b "c">]><contacts/>')


@pytest.mark.parametrize(
    "content", [b"", b"[", b"]\n=\n[a]\nfaces=", b"\xff\xfe[", b"[a]\nfaces=rect64(zz),1"]
)
def test_nonsense_is_nobody(content):
    assert read_ini(content, {"1": "Anna"}) == {}
