"""Names for other programs: into sidecars, into photos, and back."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from facealbum.domain.errors import KnownError, PhotoUnreadableError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.ports import Decoded
from facealbum.domain.regions import NamedBox, StoredSize
from facealbum.domain.types import DetectedFace
from facealbum.exchange.xmp_reading import read_packet
from facealbum.exchange.xmp_writing import edit_packet
from facealbum.library import Library, MetadataChoice
from facealbum.library.metadata import exiftool, originals
from facealbum.vision.decode import decode

PATIENCE = 60.0
SIZE = StoredSize(400, 300)
FIRST, SECOND = Box(0.05, 0.3, 0.1, 0.2), Box(0.2, 0.3, 0.1, 0.2)
INSIDE = MetadataChoice(into_photos=True)


def load(library, root):
    return library.import_paths([root]).result(PATIENCE)


def write(library, what=None, **choice):
    return library.write_metadata(what, MetadataChoice(**choice)).result(PATIENCE)


def foresee(library, what=None, **choice):
    return library.foresee_metadata(what, MetadataChoice(**choice)).result(PATIENCE)


def named(file, size=SIZE):
    return sorted(each.name for each in read_packet(file.read_bytes(), size) if each.box)


@pytest.fixture
def album(library, photos):
    """Anna confirmed in a and b, Ben in a; c is nobody's."""
    root = photos(
        ("a.jpg", "face a 1", "face b 1"), ("b.jpg", "face a 2"), ("c.jpg", "face c 1 0.5")
    )
    load(library, root)
    faces = {
        Path(library.photo(photo).path).name: [face.id for face, _ in library.faces_in(photo)]
        for photo in library.photos()
    }
    library.move_faces([faces["a.jpg"][0], faces["b.jpg"][0]], None, "Anna")
    library.move_faces([faces["a.jpg"][1]], None, "Ben")
    return root


def person(library, name):
    return next(group for group in library.people() if group.name == name)


def test_sidecars_carry_confirmed_faces_and_writing_again_changes_nothing(library, album):
    done = write(library)
    assert (done.written, done.unchanged, done.problems) == (2, 1, [])
    assert sorted(path.name for path in album.glob("*.xmp")) == ["a.jpg.xmp", "b.jpg.xmp"]
    assert named(album / "a.jpg.xmp") == ["Anna", "Ben"]
    (anna, _) = read_packet((album / "a.jpg.xmp").read_bytes(), SIZE)
    assert (anna.box.left, anna.box.width) == (pytest.approx(0.05), pytest.approx(0.1))
    before = {path: path.read_bytes() for path in album.glob("*.xmp")}
    assert write(library).written == 0
    assert {path: path.read_bytes() for path in album.glob("*.xmp")} == before
    assert load(library, album).names_open == 0


def test_what_would_change_is_told_and_nothing_is_written(library, album):
    foreseen = foresee(library, "Anna and Ben")
    (told,) = foreseen.photos
    assert told.difference.added == ("Anna", "Ben")
    assert (told.creates, Path(told.target).name, foreseen.writes) == (True, "a.jpg.xmp", 1)
    assert list(album.glob("*.xmp")) == []


def test_a_person_s_photos_alone_are_written(library, album):
    assert write(library, person(library, "Ben").id).written == 1
    assert not (album / "b.jpg.xmp").exists()


def test_renaming_removing_and_taking_out_are_followed(library, album):
    write(library)
    library.name(person(library, "Ben").id, "Benjamin")
    (told,) = foresee(library).photos
    assert told.difference.changed == (("Ben", "Benjamin"),)
    write(library)
    assert named(album / "a.jpg.xmp") == ["Anna", "Benjamin"]
    library.delete_person(person(library, "Benjamin").id)
    write(library)
    assert named(album / "a.jpg.xmp") == ["Anna"]
    assert write(library, remove=True).written == 2
    assert list(album.glob("*.xmp")) == []  # facealbum made them, and nothing is left in them


def test_a_sidecar_that_is_there_is_written_whatever_its_name(library, album):
    theirs = edit_packet(b"", [NamedBox("Clara", Box(0.7, 0.1, 0.1, 0.1))], SIZE).content
    theirs = theirs.replace(b'x:xmptk="facealbum"', b'x:xmptk="Adobe XMP"')
    theirs = re.sub(rb"<facealbum:Wrote>.*</facealbum:Wrote>", b"", theirs, flags=re.DOTALL)
    (album / "a.xmp").write_bytes(theirs)
    mode = 0o640
    (album / "a.xmp").chmod(mode)
    write(library)
    assert named(album / "a.xmp") == ["Anna", "Ben", "Clara"]
    assert not (album / "a.jpg.xmp").exists()
    assert (album / "a.xmp").stat().st_mode & 0o777 == mode
    assert [path.name for path in album.iterdir() if path.name.startswith(".")] == []


def test_adobe_s_naming_is_used_where_it_is_nobody_else_s(library, album, photos):
    photos(("b.png", "face d 1"))
    write(library, adobe=True)
    assert sorted(path.name for path in album.glob("*.xmp")) == ["a.xmp", "b.jpg.xmp"]


def test_who_is_hidden_or_not_confirmed_is_not_told(library, album):
    library.hide(person(library, "Ben").id)
    write(library)
    assert named(album / "a.jpg.xmp") == ["Anna"]
    faces = [face.id for face, _ in library.faces_of(person(library, "Anna").id)]
    with library._context.store.write() as tx:
        tx.verdicts.withdraw(faces[:1], person(library, "Anna").person_id)
    assert sum(len(each.difference.removed) for each in foresee(library).photos) == 1
    assert foresee(library, unconfirmed=True).writes == 0


def test_a_new_sidecar_takes_along_whom_the_photo_names_itself(library, photos):
    other = Box(0.7, 0.1, 0.1, 0.1)
    inside = edit_packet(b"", [NamedBox("Clara", other), NamedBox("Anne", FIRST)], SIZE)
    packet = inside.content.decode().replace("\n", " ")
    root = photos(("a.jpg", "face a 1", f"xmp {packet}"))
    load(library, root)
    library.name(library.groups()[0].id, "Anna")
    write(library)
    assert named(root / "a.jpg.xmp") == ["Anna", "Clara"]
    assert write(library).written == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_can_t_be_written_is_a_sentence(library, album):
    album.chmod(0o555)
    try:
        done = write(library)
    finally:
        album.chmod(0o755)
    assert done.written == 0
    assert all("can't be written" in problem for problem in done.problems)


def test_a_full_disk_or_a_damaged_sidecar_costs_one_photo(library, album, monkeypatch):
    (album / "b.jpg.xmp").write_bytes(b"<!DOCTYPE x><x/>")

    def full(source, target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        done = write(library)
    assert len(done.problems) == 2
    assert "No space left on device" in done.problems[0] + done.problems[1]
    assert "declares entities" in done.problems[0] + done.problems[1]
    assert (album / "b.jpg.xmp").read_bytes() == b"<!DOCTYPE x><x/>"
    assert [path.name for path in album.iterdir() if path.name.startswith(".")] == []


# Into photos: real ones, with ExifTool.


class RealPool:
    """Decodes real photos in this process."""

    holdable = 4

    def decode(self, work):
        for token, path in work:
            try:
                yield Decoded(token, decode(path), "", lambda: None)
            except PhotoUnreadableError as error:
                yield Decoded(token, None, str(error), lambda: None)

    def close(self):
        pass


class OneFace:
    """An analyzer that sees the same face in every photo."""

    pipeline = "facenet+sface fake 1"
    dimension = 32

    def analyze(self, photos, look=None):
        vector = np.zeros(32, np.float32)
        vector[0] = 1
        face = DetectedFace(FIRST, ((0.1, 0.4),) * 5, 0.9, 100.0, 40.0, vector, b"crop")
        return [[face] for _ in photos]

    def close(self):
        pass


class RealPhotos:
    pipeline = OneFace.pipeline

    def analyzer(self):
        return contextlib.nullcontext(OneFace())

    def pool(self, *, close=False):
        assert not close
        return contextlib.nullcontext(RealPool())


@pytest.fixture
def real(tmp_path, no_thread_left):
    """A library of two real photos, one of them turned by its EXIF tag and in two places."""
    if shutil.which("exiftool") is None:
        pytest.skip("ExifTool is not here")
    root = tmp_path / "photos"
    (root / "copies").mkdir(parents=True)
    noise = np.random.default_rng(7).integers(0, 255, (60, 80, 3), np.uint8)
    Image.fromarray(noise).save(root / "a.jpg", quality=90)
    exif = Image.Exif()
    exif[0x112] = 6
    Image.fromarray(noise[::-1].copy()).save(root / "b.png", exif=exif)
    shutil.copy(root / "b.png", root / "copies" / "b.png")
    os.utime(root / "a.jpg", (1_000_000_000, 1_000_000_000))
    library = Library.open(tmp_path / "library", RealPhotos())
    load(library, root)
    library.name(library.groups()[0].id, "Zoë")
    yield library, root
    library.close()


def contents(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*.*"))}


def test_names_go_into_photos_and_the_photos_keep_everything(real):
    library, root = real
    pixels = {path: decode(str(path)).pixels for path in contents(root)}
    done = library.write_metadata(None, INSIDE).result(PATIENCE)
    assert (done.written, done.problems) == (2, [])
    for path, before in pixels.items():
        photo = decode(str(path))
        assert np.array_equal(photo.pixels, before)
        (found,) = read_packet(photo.xmp, originals.stored_size(photo, photo.orientation))
        assert (found.name, found.box.left) == ("Zoë", pytest.approx(FIRST.left, abs=1e-5))
    assert (root / "a.jpg").stat().st_mtime == 1_000_000_000
    assert (root / "b.png").read_bytes() == (root / "copies" / "b.png").read_bytes()
    # The library knows the new bytes: nothing is looked at again, nobody is lost.
    report = load(library, root)
    assert (report.photos_new, report.names_open) == (0, 0)
    assert (library.people()[0].name, library.people()[0].confirmed) == ("Zoë", 2)
    assert library.write_metadata(None, INSIDE).result(PATIENCE).written == 0


def test_exiv2_reads_what_was_written_into_a_photo(real):
    library, root = real
    if shutil.which("exiv2") is None:
        pytest.skip("exiv2 is not here")
    library.write_metadata(None, INSIDE).result(PATIENCE)
    packet = subprocess.run(
        ["exiv2", "-pX", str(root / "a.jpg")], capture_output=True, check=True, timeout=60
    ).stdout
    (found,) = read_packet(packet.strip(), StoredSize(80, 60))
    assert found.name == "Zoë"


def test_originals_come_back_byte_for_byte(real):
    library, root = real
    before = contents(root)
    run = library.write_metadata(None, INSIDE).result(PATIENCE).run
    assert contents(root) != before
    (kept,) = library.rewritten_photos()
    assert (kept.id, kept.files) == (run, 3)
    done = library.restore_photos("latest").result(PATIENCE)
    assert (done.restored, done.problems) == (3, ())
    assert contents(root) == before
    assert (root / "a.jpg").stat().st_mtime == 1_000_000_000
    assert load(library, root).photos_new == 0
    assert library.people()[0].confirmed == 2
    assert library.rewritten_photos() == []
    with pytest.raises(UnknownIdError):
        library.restore_photos(run).result(PATIENCE)


def test_a_photo_that_changed_since_is_left_alone(real):
    library, root = real
    run = library.write_metadata(None, INSIDE).result(PATIENCE).run
    Image.new("RGB", (80, 60)).save(root / "a.jpg")
    done = library.restore_photos(run).result(PATIENCE)
    assert (done.restored, len(done.problems)) == (2, 1)
    assert "Another program changed it since" in done.problems[0]
    assert library.rewritten_photos() != []
    library.forget_originals(run)
    assert library.rewritten_photos() == []


def test_a_photo_that_is_not_as_it_was_imported_is_not_written(real):
    library, root = real
    changed = Image.new("RGB", (80, 60))
    changed.save(root / "a.jpg")
    bytes_now = (root / "a.jpg").read_bytes()
    done = library.write_metadata(None, INSIDE).result(PATIENCE)
    assert done.written == 1
    assert "changed since it was imported" in done.problems[0]
    assert (root / "a.jpg").read_bytes() == bytes_now


@pytest.mark.parametrize("harm", ["pixels", "names", "nothing"])
def test_what_exiftool_should_not_have_done_never_reaches_the_photo(real, monkeypatch, harm):
    library, root = real
    before = contents(root)

    def harmful(program, source, target, packet):
        if harm == "pixels":
            Image.new("RGB", (80, 60)).save(target)
        elif harm == "names":
            shutil.copy(source, target)
        else:
            raise KnownError("ExifTool can't write into this photo.", "Not a valid JPG.")

    monkeypatch.setattr(exiftool, "write_packet", harmful)
    done = library.write_metadata(None, INSIDE).result(PATIENCE)
    assert (done.written, len(done.problems), done.run) == (0, 2, "")
    assert contents(root) == before
    assert library.people()[0].confirmed == 2


def test_two_files_of_a_photo_are_written_both_or_neither(real, monkeypatch):
    library, root = real
    before = contents(root)
    replace, asked = os.replace, []

    def second_fails(source, target):
        asked.append(target)
        if str(target).endswith(str(Path("copies") / "b.png")):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(originals.os, "replace", second_fails)
    done = library.write_metadata(None, INSIDE).result(PATIENCE)
    assert done.written == 1
    assert "Permission denied" in done.problems[0]
    after = contents(root)
    assert {path for path in before if before[path] != after[path]} == {root / "a.jpg"}


def test_without_exiftool_it_is_a_sentence(real, monkeypatch):
    library, _ = real
    monkeypatch.setattr(exiftool.shutil, "which", lambda name: None)
    with pytest.raises(KnownError, match=r"exiftool\.org"):
        library.write_metadata(None, INSIDE).result(PATIENCE)
    assert library.foresee_metadata(None, INSIDE).result(PATIENCE).writes == 2


def test_names_are_taken_out_of_photos_again(real):
    library, root = real
    library.write_metadata(None, INSIDE).result(PATIENCE)
    removing = MetadataChoice(into_photos=True, remove=True, keep_time=False)
    assert library.write_metadata(None, removing).result(PATIENCE).written == 2
    assert read_packet(decode(str(root / "a.jpg")).xmp, StoredSize(80, 60)) == []
    assert (root / "a.jpg").stat().st_mtime > 1_000_000_000
    assert len(library.rewritten_photos()) == 2
