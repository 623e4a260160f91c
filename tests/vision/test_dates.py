"""When a photo was taken: whose word counts, and which words make no sense."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PIL import ExifTags

from facealbum.domain.types import TakenFrom
from facealbum.vision.dates import Taken, date_taken
from facealbum.vision.embedded import packet_in, raw_tags
from facealbum.vision.xmp import dates_in

from .small_photos import PACKET, exif

BASE = ExifTags.Base
NAMESPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
)


def packet(attributes="", elements=""):
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {NAMESPACES}>'
        f'<rdf:Description rdf:about="" {attributes}>{elements}</rdf:Description>'
        f"</rdf:RDF></x:xmpmeta>"
    ).encode()


class TestExif:
    def test_the_original_counts_before_the_others(self):
        tags = {
            BASE.DateTime: "2020:01:01 00:00:00",
            BASE.DateTimeDigitized: "2019:01:01 00:00:00",
            BASE.DateTimeOriginal: "2012:06:30 23:59:58",
        }
        assert date_taken(tags, b"") == Taken(datetime(2012, 6, 30, 23, 59, 58), TakenFrom.EXIF)
        del tags[BASE.DateTimeOriginal]
        assert date_taken(tags, b"").at.year == 2019
        del tags[BASE.DateTimeDigitized]
        assert date_taken(tags, b"").at.year == 2020

    @pytest.mark.parametrize(
        "nonsense",
        [
            "0000:00:00 00:00:00", "1900:01:01 00:00:00", "    :  :     :  :  ", "yesterday", "",
            b"\xff\xfe", None, 7, "2021:02:30 10:00:00",
        ],
    )  # fmt: skip
    def test_nonsense_is_passed_over(self, nonsense):
        assert date_taken({BASE.DateTimeOriginal: nonsense}, b"") is None
        tags = {BASE.DateTimeOriginal: nonsense, BASE.DateTime: "2020:01:01 00:00:00"}
        assert date_taken(tags, b"").at == datetime(2020, 1, 1)

    def test_the_future_is_passed_over_but_tomorrow_may_be_today_elsewhere(self):
        def tags(days):
            at = datetime.now() + timedelta(days=days)
            return {BASE.DateTimeOriginal: f"{at:%Y:%m:%d %H:%M:%S}"}

        assert date_taken(tags(1), b"") is not None
        assert date_taken(tags(3), b"") is None

    @pytest.mark.parametrize(
        ("text", "minutes"),
        [
            ("+02:00", 120), ("-03:30", -210), ("+00:00", 0), ("+14:00", 840), ("-0500", -300),
            ("+99:00", None), ("+02:99", None), ("   :  ", None), ("Z", None), ("", None),
        ],
    )  # fmt: skip
    def test_the_offset_is_kept_where_it_is_one(self, text, minutes):
        tags = {BASE.DateTimeOriginal: "2012:06:30 10:00:00", BASE.OffsetTimeOriginal: text}
        assert date_taken(tags, b"").utc_offset == minutes

    def test_the_offset_of_the_same_moment_counts_and_that_of_another_does_not(self):
        tags = {
            BASE.DateTimeOriginal: "2012:06:30 10:00:00",
            BASE.DateTime: "2012:06:30 10:00:00",
            BASE.OffsetTime: "+02:00",
        }
        assert date_taken(tags, b"").utc_offset == 120
        tags[BASE.DateTime] = "2015:01:01 10:00:00"
        assert date_taken(tags, b"").utc_offset is None


class TestXmp:
    def test_counts_where_exif_is_silent_or_talks_nonsense(self):
        expected = Taken(datetime(2011, 12, 13, 14, 15, 16), TakenFrom.XMP, 60)
        assert date_taken({}, PACKET) == expected
        assert date_taken({BASE.DateTimeOriginal: "0000:00:00 00:00:00"}, PACKET) == expected
        spoken = {BASE.DateTime: "2020:01:01 00:00:00"}
        assert date_taken(spoken, PACKET).source is TakenFrom.EXIF

    def test_has_an_order_and_takes_attributes_and_elements(self):
        elements = (
            "<exif:DateTimeOriginal>2003-01-01T00:00:00</exif:DateTimeOriginal>"
            "<photoshop:DateCreated>2001-01-01</photoshop:DateCreated>"
        )
        attributes = 'xmp:CreateDate="2002-01-01T00:00"'
        years = [text[:4] for text in dates_in(packet(attributes, elements))]
        assert years == ["2001", "2002", "2003"]

    def test_of_the_history_or_of_an_ingredient_is_not_the_photo_s(self):
        elements = (
            '<xmpMM:DerivedFrom><rdf:Description xmp:CreateDate="2001-01-01"/></xmpMM:DerivedFrom>'
        )
        assert dates_in(packet("", elements)) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2011-12-13", (datetime(2011, 12, 13), None)),
            ("2011-12-13T14:15", (datetime(2011, 12, 13, 14, 15), None)),
            ("2011-12-13T14:15:16.789Z", (datetime(2011, 12, 13, 14, 15, 16), 0)),
            ("2011-12-13T14:15:16-05:00", (datetime(2011, 12, 13, 14, 15, 16), -300)),
            ("1931-05-01", (datetime(1931, 5, 1), None)),
            ("1895-05-01", (datetime(1895, 5, 1), None)),
            ("2011", None), ("2011-12", None), ("2011-13-01", None), ("0000-00-00", None),
            ("1700-01-01", None), ("9999-01-01", None), ("soon", None), ("", None),
        ],
    )  # fmt: skip
    def test_is_a_day_at_least(self, text, expected):
        taken = date_taken({}, packet(f'xmp:CreateDate="{text}"'))
        assert (None if taken is None else (taken.at, taken.utc_offset)) == expected

    def test_may_be_in_two_bytes_a_letter_or_padded_with_nothing(self):
        text = packet('xmp:CreateDate="2002-01-01"')
        assert dates_in(text + b"\0" * 100) == ["2002-01-01"]
        assert dates_in(text.decode().encode("utf-16")) == ["2002-01-01"]


class TestAStrangersPacket:
    def test_that_declares_entities_is_not_read(self, tmp_path):
        (tmp_path / "secret").write_text("2001-01-01")
        good = packet('xmp:CreateDate="&date;"').decode()
        for declared in (
            '<!DOCTYPE x [<!ENTITY date "2001-01-01">]>',
            f'<!DOCTYPE x [<!ENTITY date SYSTEM "{(tmp_path / "secret").as_uri()}">]>',
            '<!DOCTYPE x SYSTEM "http://localhost/x.dtd">',
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY date "&a;&a;&a;&a;">]>',
        ):
            assert dates_in((declared + good).encode()) == []

    @pytest.mark.parametrize(
        "content",
        [
            b"", b"no packet", b"<", b"<a", b"<a></b>", b"\xff\xfe<", b"<a>&nothing;</a>",
            b'<?xml version="1.0" encoding="no-such"?><a/>',
            b"<a>" * 100_000, b"<a>" * 300 + b"</a>" * 300,
            packet('xmp:CreateDate="2002-01-01"') + b" " * (9 << 20) + b">",
        ],
        ids=range(11),
    )  # fmt: skip
    def test_that_is_damaged_deep_or_endless_says_nothing(self, content):
        assert dates_in(content) == []


class TestWhereItIsFound:
    def test_the_packet_in_other_bytes(self):
        inside = packet_in(b"junk" + PACKET + b"more")
        assert dates_in(inside) == ["2011-12-13T14:15:16+01:00"]
        assert packet_in(b"<x:xmpmeta no end") == packet_in(b"") == b""

    def test_the_tags_of_cameras_that_call_tiff_by_another_number(self):
        content = exif().tobytes().removeprefix(b"Exif\0\0")
        little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
        for number in (b"RO", b"RS", b"U\0"):
            assert raw_tags(b"II" + number + little[4:])[BASE.Orientation] == 6
        assert raw_tags(content)[BASE.DateTimeOriginal] == "2014:05:06 07:08:09"

    def test_the_tags_of_a_cr3_lie_in_boxes(self):
        little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
        content = exif().tobytes().removeprefix(b"Exif\0\0")
        head = b"\0\0\0\x18ftypcrx " + bytes(20) + b"CMT1" + little + b"CMT2" + content
        assert raw_tags(head)[BASE.DateTimeOriginal] == "2014:05:06 07:08:09"

    def test_nowhere_in_bytes_that_are_no_tags(self):
        assert raw_tags(b"II") == raw_tags(b"") == raw_tags(b"FUJIFILM") == {}
