"""Frames of clips: the right one, upright, from nothing but the file, else a sentence."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pytest

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import unjoined
from facealbum.vision import clip
from facealbum.vision.clip import decode_frame
from facealbum.vision.clip_container import EPOCH, container_of, mp4_facts
from facealbum.vision.clip_names import CLIP_SUFFIXES, frame_place, is_clip, is_frame, split_place
from facealbum.vision.decode_pool import PhotoDecodePool

from .clips import CODECS, greys, set_created, turn, write_clip
from .pictures import corners, quarters


@pytest.fixture(autouse=True)
def _environment_as_before(monkeypatch):
    for name in ("OPENCV_FFMPEG_CAPTURE_OPTIONS", "OPENCV_FFMPEG_LOGLEVEL", "OPENCV_LOG_LEVEL"):
        monkeypatch.setenv(name, os.environ.get(name, ""))


def frame(path, at=0.0):
    return decode_frame(frame_place(str(path), at))


def test_a_place_holds_any_path():
    place = frame_place("/a:b/clip:1.mp4", 12.5)
    assert is_frame(place)
    assert not is_frame("/a/clip:1.mp4")
    assert split_place(place) == ("/a:b/clip:1.mp4", 12.5)


def test_clips_are_told_by_name_in_any_case():
    assert is_clip("/a/IMG.MOV")
    assert not is_clip("/a/IMG.jpg")
    assert set(CODECS) <= CLIP_SUFFIXES


@pytest.mark.parametrize("suffix", CODECS)
def test_each_second_is_found_in_each_format(tmp_path, suffix):
    path = write_clip(tmp_path / f"a{suffix}", greys(4))
    for at in (0, 1.4, 3.2):
        found = frame(path, at)
        assert abs(float(found.pixels.mean()) - 20 * (1 + int(at))) < 4
        assert (found.width, found.height) == (160, 120)
    assert found.clip.duration == pytest.approx(4, abs=1 if suffix == ".mpg" else 0.3)
    assert len(found.clip.codec) == 4


@pytest.mark.parametrize(
    ("degrees", "order"), [(90, (2, 0, 3, 1)), (180, (3, 2, 1, 0)), (270, (1, 3, 0, 2))]
)
def test_the_container_s_rotation_is_applied_once(tmp_path, degrees, order):
    upright = np.asarray(quarters(160, 128))
    path = turn(write_clip(tmp_path / "a.mp4", [upright] * 5), degrees)
    found = frame(path)
    assert (found.width, found.height) == ((128, 160) if degrees % 180 else (160, 128))
    for now, before in zip(corners(found.pixels), order, strict=True):
        assert np.abs(now.astype(int) - corners(upright)[before].astype(int)).max() < 40


def test_large_frames_are_made_smaller(tmp_path, monkeypatch):
    monkeypatch.setattr(clip, "FRAME_SIDE", 80)
    found = frame(write_clip(tmp_path / "a.avi", greys(1)))
    assert found.pixels.shape == (60, 80, 3)
    assert (found.width, found.height) == (160, 120)


def test_pixels_that_are_not_square_are_made_so():
    class Told:
        """A capture whose pixels are 4:3, as those of camcorders with tapes are."""

        def __init__(self, turned):
            self._says = {1: 4, 2: 3, 3: turned}

        def get(self, what):
            return self._says[what]

    class Names:
        CAP_PROP_SAR_NUM, CAP_PROP_SAR_DEN, CAP_PROP_ORIENTATION_META = 1, 2, 3

    stored = np.zeros((1080, 1440, 3), np.uint8)
    assert clip._shape(Names, Told(0), stored) == (1920, 1080)
    assert clip._shape(Names, Told(90), stored.swapaxes(0, 1)) == (1080, 1920)


def test_the_date_is_that_of_the_container_in_local_time(tmp_path):
    path = write_clip(tmp_path / "a.mp4", greys(1))
    assert frame(path).taken_at is None
    then = datetime(2019, 7, 1, 12, 30, tzinfo=UTC)
    set_created(path, int((then - EPOCH).total_seconds()))
    assert frame(path).taken_at == then.astimezone().replace(tzinfo=None)
    set_created(path, 5)
    assert frame(path).taken_at is None


def box(kind, content):
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def test_the_local_time_that_a_phone_writes_goes_first():
    header = box(b"mvhd", bytes(4) + (3_600_000_000).to_bytes(4, "big") + bytes(4)
                 + (600).to_bytes(4, "big") + (1500).to_bytes(4, "big") + bytes(80))  # fmt: skip
    keys = box(b"meta", b"com.apple.quicktime.creationdate 2018-03-04T05:06:07+0900")
    content = box(b"ftyp", b"qt  ") + box(b"mdat", bytes(50)) + box(b"moov", header + keys)
    facts = mp4_facts(BytesIO(content))
    assert facts.taken_at == datetime(2018, 3, 4, 5, 6, 7)
    assert facts.duration == 2.5
    assert mp4_facts(BytesIO(content[:40])).taken_at is None


@pytest.mark.parametrize("length", [0, 1, 7, 2**31])
def test_boxes_that_make_no_sense_end_the_reading(length):
    content = length.to_bytes(4, "big") + b"moov" + b"\xff" * 100
    assert mp4_facts(BytesIO(content)).duration == 0


def test_what_a_file_is_is_told_by_its_content(tmp_path):
    for suffix, name in ((".mp4", "mov"), (".mkv", "matroska"), (".webm", "matroska"),
                         (".avi", "avi"), (".mpg", "mpeg"), (".mts", "mpegts"), (".wmv", "asf"),
                         (".flv", "flv")):  # fmt: skip
        head = write_clip(tmp_path / f"a{suffix}", greys(1)).read_bytes()[:400]
        assert container_of(head) == name
    for head in (b"#EXTM3U\nhttp://example.org/a.ts", b"ffconcat version 1.0\nfile a.mp4",
                 b"\xff\xd8\xff\xe0" + bytes(400), b"\0\0\0\x18ftypheic" + bytes(400), b"",
                 b"v=0\no=- 0 0 IN IP4 127.0.0.1", b"G" * 10):  # fmt: skip
        assert container_of(head) is None


def test_a_play_list_is_no_video_whatever_it_is_called(tmp_path):
    path = tmp_path / "a.mp4"
    path.write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    with pytest.raises(PhotoUnreadableError, match="no video in a format"):
        frame(path)


def test_ffmpeg_may_open_files_alone_and_as_what_they_are(tmp_path):
    frame(write_clip(tmp_path / "misnamed.mkv", greys(1)))
    told = dict(part.split(";") for part in os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"].split("|"))
    assert told == {"protocol_whitelist": "file", "input_format": "matroska"}
    os.rename(tmp_path / "misnamed.mkv", tmp_path / "misnamed.avi")  # noqa: PTH104
    assert frame(tmp_path / "misnamed.avi").width == 160


@pytest.mark.parametrize("suffix", [".mkv", ".avi"])
def test_of_a_file_that_is_cut_off_the_beginning_is_seen(tmp_path, suffix):
    path = write_clip(tmp_path / f"a{suffix}", greys(12))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert abs(float(frame(path, 2.0).pixels.mean()) - 60) < 4
    with pytest.raises(PhotoUnreadableError, match="partly copied"):
        frame(path, 11.0)


def test_a_clip_that_does_not_say_how_long_it_is_can_be_looked_through(tmp_path):
    path = write_clip(tmp_path / "a.webm", greys(4))
    content = path.read_bytes()
    at = content.index(b"\x44\x89\x88")
    path.write_bytes(content[:at] + b"\xec\x89" + bytes(9) + content[at + 11 :])
    found = frame(path, 3.2)
    assert found.clip.duration == 0
    assert abs(float(found.pixels.mean()) - 80) < 4


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\0\0\0\x18ftypisom" + bytes(2000), "damaged"),
        (b"\x1a\x45\xdf\xa3" + b"\xff" * 2000, "damaged"),
        (b"RIFF\xff\xff\xff\x7fAVI LIST" + b"\x7f" * 2000, "damaged"),
        (b"GIF89a" + bytes(100), "no video in a format"),
    ],
)
def test_what_is_damaged_is_a_sentence(tmp_path, content, why):
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with pytest.raises(PhotoUnreadableError, match=why) as caught:
        frame(path)
    assert str(caught.value).startswith("The video can't be read.")


def test_what_is_gone_or_no_file_is_a_sentence(tmp_path):
    with pytest.raises(PhotoUnreadableError, match="no longer there"):
        frame(tmp_path / "nowhere.mp4")
    with pytest.raises(PhotoUnreadableError, match="not a file"):
        frame(tmp_path)


def test_frames_that_are_too_large_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(clip, "MOST_PIXELS", 100)
    with pytest.raises(PhotoUnreadableError, match="too large: 160 x 120 px"):
        frame(write_clip(tmp_path / "a.avi", greys(1)))


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_a_name_that_is_no_text_is_no_hindrance(tmp_path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.avi")
    os.rename(write_clip(tmp_path / "a.avi", greys(1)), odd)  # noqa: PTH104
    assert frame(odd).width == 160


def test_a_frame_comes_through_the_pool_and_one_that_hangs_is_ended(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(os.path.join(os.path.dirname(__file__), "decoders"))  # noqa: PTH118, PTH120
    from misbehaving_decoder import decode_or_misbehave

    path = write_clip(tmp_path / "a.avi", greys(3))
    pool = PhotoDecodePool(1, task=decode_or_misbehave)
    try:
        (answer,) = pool.decode(iter([(7, frame_place(str(path), 2.0))]))
        assert (answer.token, answer.photo.clip.duration) == (7, 3)
        assert abs(float(answer.photo.pixels.mean()) - 60) < 4
        answer.release()
    finally:
        pool.close()
    pool = PhotoDecodePool(1, timeout=0.5, task=decode_or_misbehave)
    try:
        (answer,) = pool.decode(iter([(8, frame_place("/hang", 0.0))]))
        assert unjoined(answer.reason) == (
            "The video can't be read.",
            "Decoding it took too long.",
            "If another program opens it, export it from there as MP4.",
        )
    finally:
        pool.close()
