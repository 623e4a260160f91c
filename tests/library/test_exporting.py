"""An export never overwrites, never writes an original, and leaves nothing by half."""

from __future__ import annotations

import builtins
import errno
import hashlib
import io
import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import CancelledError, KnownError, QueryError, UnknownIdError
from facealbum.domain.exports import DateFolders, ExportKind, Layout, Manner
from facealbum.domain.types import Photo, PhotoStatus, TakenFrom
from facealbum.jobs import JobHandle
from facealbum.library.exporting import copying, packing, planning, troubles, writing_files
from facealbum.library.exporting.choosing import Choice

PATIENCE = 20
LINUX = sys.platform.startswith("linux")
TIME = 1_500_000_000
ANNA, BEN, DORA = "face anna 1", "face ben 1", "face dora 1"


def manner(kind=ExportKind.COPIES, layout=Layout.NOTHING, dates=DateFolders.MONTHS):
    return Manner(kind, layout, dates)


@pytest.fixture
def album(library, photos):
    """Anna and Ben in five photos of three years, an unnamed one, one photo of nobody."""
    root = photos(
        ("a.jpg", "date 2019-07-01", "face anna 1"),
        ("ab.jpg", "date 2019-07-02", "face anna 2", "face ben 1"),
        ("b.jpg", "date 2020-01-05", "face ben 2"),
        ("ba.jpg", "date 2021-12-31", "face ben 3", "face anna 3"),
        ("d.jpg", "date 2021-12-31", "face dora 1"),
        ("nobody.jpg", "date 2021-12-30"),
    )
    for path in root.iterdir():
        os.utime(path, (TIME, TIME))
    library.import_paths([root]).result(PATIENCE)
    for name, photo in (("Anna", "a"), ("Ben", "b")):
        rows = library.photo_rows(library.photos())
        (row,) = [row for row in rows if Path(row.path).stem == photo]
        library.name(library.faces_in(row.id)[0][1].id, name)
    return library


def ids(library):
    return {person.name: person.id for person in library.people()}


def tree(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def export(library, what, place, *words, **manners):
    return library.export(what, place, manner(*words, **manners)).result(PATIENCE)


def digests(folder):
    return {
        str(path): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


# What, and laid out how.


def test_copies_keep_bytes_and_times(album, tmp_path):
    before = digests(tmp_path / "photos")
    report = export(album, "Anna", tmp_path / "new" / "out")
    assert (report.copied, report.skipped, report.missing) == (3, 0, ())
    assert report.bytes == sum(path.stat().st_size for path in (tmp_path / "new/out").iterdir())
    assert tree(tmp_path / "new/out") == ["a.jpg", "ab.jpg", "ba.jpg"]
    for path in (tmp_path / "new/out").iterdir():
        original = tmp_path / "photos" / path.name
        assert path.read_bytes() == original.read_bytes()
        assert path.stat().st_mtime == TIME
    assert digests(tmp_path / "photos") == before


PLAIN = ["a.jpg", "ab.jpg", "b.jpg", "ba.jpg"]
PERSON = ["Anna/a.jpg", "Anna/ab.jpg", "Anna/ba.jpg", "Ben/ab.jpg", "Ben/b.jpg", "Ben/ba.jpg"]
MONTHS = ["2019/07/a.jpg", "2019/07/ab.jpg", "2020/01/b.jpg", "2021/12/ba.jpg"]
DAYS = ["2019-07-01/a.jpg", "2019-07-02/ab.jpg", "2020-01-05/b.jpg", "2021-12-31/ba.jpg"]
BOTH = [
    "Anna/2019/07/a.jpg", "Anna/2019/07/ab.jpg", "Anna/2021/12/ba.jpg", "Ben/2019/07/ab.jpg",
    "Ben/2020/01/b.jpg", "Ben/2021/12/ba.jpg",
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "layout", "dates", "expected"),
    [
        (ExportKind.COPIES, "nothing", "months", PLAIN),
        (ExportKind.COPIES, "person", "months", PERSON),
        (ExportKind.COPIES, "date", "months", MONTHS),
        (ExportKind.COPIES, "date", "days", DAYS),
        (ExportKind.COPIES, "person-date", "months", BOTH),
        (ExportKind.HARD_LINKS, "person", "months", PERSON),
        (ExportKind.SYMLINKS, "person", "months", PERSON),
        (ExportKind.ZIP, "person-date", "months", BOTH),
    ],
)
def test_photos_lie_where_the_layout_says(album, tmp_path, kind, layout, dates, expected):
    who = ids(album)
    place = tmp_path / ("out.zip" if kind is ExportKind.ZIP else "out")
    wanted = {"kind": kind, "layout": Layout(layout), "dates": DateFolders(dates)}
    plan = album.plan_export([who["Anna"], who["Ben"]], place, Manner(**wanted)).result(PATIENCE)
    assert (plan.photos, plan.files, plan.title) == (4, len(expected), "Anna, Ben")
    assert plan.example in expected
    assert not place.exists()
    report = export(album, [who["Anna"], who["Ben"]], place, **wanted)
    assert report.copied == len(expected)
    if kind is ExportKind.ZIP:
        with zipfile.ZipFile(place) as packed:
            assert sorted(packed.namelist()) == expected
        shutil.unpack_archive(place, tmp_path / "unpacked")
        place = tmp_path / "unpacked"
    assert tree(place) == expected
    for path in place.rglob("*.jpg"):
        original = tmp_path / "photos" / path.name
        assert path.read_bytes() == original.read_bytes()
        assert path.is_symlink() == (kind is ExportKind.SYMLINKS)
        if kind is not ExportKind.ZIP:
            assert path.samefile(original) == (kind is not ExportKind.COPIES)


def test_a_search_lays_out_whom_it_wants_and_nobody_else(album, tmp_path):
    export(album, "Anna and not Ben", tmp_path / "out", layout=Layout.PERSON)
    assert tree(tmp_path / "out") == ["Anna/a.jpg"]
    export(album, "Anna near Ben", tmp_path / "near", layout=Layout.PERSON)
    assert {name.split("/")[0] for name in tree(tmp_path / "near")} == {"Anna", "Ben"}


def test_a_search_for_nobody_lays_out_everybody_with_a_name(album, tmp_path):
    export(album, "2021", tmp_path / "out", layout=Layout.PERSON)
    assert tree(tmp_path / "out") == [
        "Anna/ba.jpg", "Ben/ba.jpg", "Other photos/d.jpg", "Other photos/nobody.jpg"
    ]  # fmt: skip
    album.hide(ids(album)["Ben"])
    export(album, "2021", tmp_path / "without", layout=Layout.PERSON)
    assert not (tmp_path / "without" / "Ben").exists()


def test_albums_groups_photos_and_several_of_them_are_taken_together(album, tmp_path):
    kept = min(album.save_album("Both", "Anna and Ben").albums)
    (dora,) = album.groups()
    rows = {Path(row.path).stem: row.id for row in album.photo_rows(album.photos())}
    report = export(album, [f"a{kept}", dora.id, rows["nobody"]], tmp_path / "out")
    assert report.copied == 4
    assert tree(tmp_path / "out") == ["ab.jpg", "ba.jpg", "d.jpg", "nobody.jpg"]
    export(album, [dora.id], tmp_path / "dora", layout=Layout.PERSON)
    assert tree(tmp_path / "dora") == [f"Group {dora.id}/d.jpg"]


def test_what_means_nothing_is_refused_at_once(album, tmp_path):
    with pytest.raises(UnknownIdError, match="no person or group “p99”"):
        album.export("p99", tmp_path / "out")
    with pytest.raises(UnknownIdError, match="no photo 99"):
        album.export([99], tmp_path / "out")
    with pytest.raises(QueryError, match="nobody called"):
        album.export("Zoe", tmp_path / "out")
    with pytest.raises(KnownError, match="no photo to export"):
        export(album, "1999", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_names_that_no_disk_takes_become_folders(album, tmp_path):
    who = ids(album)
    album.name(who["Anna"], "../A/B: C?.")
    album.name(who["Ben"], "CON")
    export(album, [who["Anna"], who["Ben"]], tmp_path / "out", layout=Layout.PERSON)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["_._A_B_ C_", "_CON"]
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith("B")] == []


def test_two_people_never_share_a_folder(album, tmp_path):
    who = ids(album)
    album.name(who["Anna"], "A/B")
    album.name(who["Ben"], "a:b")
    export(album, [who["Anna"], who["Ben"]], tmp_path / "out", layout=Layout.PERSON)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["A_B", "a_b (2)"]


# Again into the same place.


@pytest.mark.parametrize("kind", [ExportKind.COPIES, ExportKind.HARD_LINKS, ExportKind.SYMLINKS])
def test_the_same_export_again_writes_nothing(album, tmp_path, kind):
    export(album, "Anna", tmp_path / "out", kind, Layout.DATE)
    before = tree(tmp_path / "out")
    plan = album.plan_export("Anna", tmp_path / "out", manner(kind, Layout.DATE)).result(PATIENCE)
    assert (plan.files, plan.skipped, plan.bytes) == (0, 3, 0)
    report = export(album, "Anna", tmp_path / "out", kind, Layout.DATE)
    assert (report.copied, report.skipped) == (0, 3)
    assert tree(tmp_path / "out") == before


def test_photos_of_one_name_get_numbers_and_are_known_again_by_any_of_them(tmp_path):
    photos = [photo(tmp_path / str(n) / "IMG (2) (2).JPG", b"%d" % n) for n in range(3)]
    put(photos, tmp_path / "out")
    assert tree(tmp_path / "out") == [
        "IMG (2) (2) (2).JPG", "IMG (2) (2) (3).JPG", "IMG (2) (2).JPG"
    ]  # fmt: skip
    (tmp_path / "out/IMG (2) (2) (2).JPG").unlink()
    assert put(photos, tmp_path / "out").copied == 1
    assert put(photos, tmp_path / "out").skipped == 3


def test_a_photo_that_is_another_one_of_the_same_size_and_time_is_exported_again(tmp_path):
    place, source = tmp_path / "out", tmp_path / "in" / "a.jpg"
    for content in (b"light", b"night"):
        assert put([photo(source, content)], place).copied == 1
    assert put([photo(source, b"light")], place).skipped == 1
    assert tree(place) == ["a (2).jpg", "a.jpg"]


def photo(path, data=b"light", number=1):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (TIME, TIME))
    return Photo(number, str(path), "", 10, 10, None, TakenFrom.FILE, PhotoStatus.DONE)


def work(photos, place):
    choice = Choice("Photos", list(photos), ())
    folders = {each.id: [""] for each in photos}
    return planning.work_of(choice, folders, place, lambda _photo: [], JobHandle("plan"))


def put(photos, place, kind=ExportKind.COPIES, handle=None):
    return copying.put_files(work(photos, place), place, kind, handle or JobHandle("export"))


NAMES = st.sampled_from(["a.jpg", "a (2).jpg", "a (3).jpg", "A.JPG", "a", "b.jpg", "a.jpg.jpg"])


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    there=st.dictionaries(NAMES, st.one_of(st.just("folder"), st.binary(max_size=2)), max_size=5),
    sources=st.lists(st.tuples(NAMES, st.binary(max_size=2)), min_size=1, max_size=4),
    kind=st.sampled_from([ExportKind.COPIES, ExportKind.HARD_LINKS, ExportKind.SYMLINKS]),
    again=st.booleans(),
)
def test_nothing_that_exists_is_ever_overwritten(tmp_path, there, sources, kind, again):
    # Hypothesis seeds ``random``: an example that is tried again would come into the same folder.
    root = Path(tempfile.mkdtemp(dir=tmp_path))
    place = root / "out"
    place.mkdir(parents=True)
    for name, content in there.items():
        if content == "folder":
            (place / name).mkdir()
        else:
            (place / name).write_bytes(content)
    photos = [photo(root / str(n) / name, data, n) for n, (name, data) in enumerate(sources)]
    before = digests(place)
    report = put(photos, place, kind)
    after = digests(place)
    assert {path: after[path] for path in before} == before
    assert report.copied == len(after) - len(before)
    assert report.copied + report.skipped == len(photos)
    contents = [Path(path).read_bytes() for path in after]
    assert all(data in contents for _, data in sources)
    if again:
        assert put(photos, place, kind).copied == 0
        assert digests(place) == after
    shutil.rmtree(root)


@pytest.mark.skipif(not LINUX, reason="other systems' names are text")
def test_a_name_that_is_no_text_survives(tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9 \xff.jpg")
    place = tmp_path / "out"
    assert put([photo(odd)], place).copied == 1
    assert [os.fsencode(name) for name in names(place)] == [b"caf\xe9 \xff.jpg"]
    report = packing.pack(work([photo(odd)], None), tmp_path / "odd.zip", JobHandle("zip"))
    assert report.copied == 1
    with zipfile.ZipFile(tmp_path / "odd.zip") as packed:
        assert packed.namelist() == ["café ÿ.jpg"]


def test_a_name_that_the_disk_refuses_is_mended(tmp_path, monkeypatch):
    real = os.open

    def picky(path, *words, **options):
        if ":" in Path(path).name:
            raise OSError(errno.EINVAL, "Invalid argument")
        return real(path, *words, **options)

    monkeypatch.setattr(writing_files.os, "open", picky)
    source = photo(tmp_path / "12:30.jpg")
    assert put([source], tmp_path / "out").copied == 1
    assert tree(tmp_path / "out") == ["12_30.jpg"]
    assert put([source], tmp_path / "out").skipped == 1


# What is in the way.


def test_a_photo_that_vanished_is_told_and_the_rest_goes_on(album, tmp_path):
    (tmp_path / "photos/a.jpg").unlink()
    report = export(album, "Anna", tmp_path / "out")
    assert report.missing == (str(tmp_path / "photos/a.jpg"),)
    assert tree(tmp_path / "out") == ["ab.jpg", "ba.jpg"]
    assert export(album, "Anna", tmp_path / "z.zip", ExportKind.ZIP).copied == 2


def test_another_file_of_the_same_photo_stands_in(album, tmp_path):
    (tmp_path / "more").mkdir()
    shutil.copy(tmp_path / "photos/a.jpg", tmp_path / "more/z.jpg")
    album.import_paths([tmp_path / "more"]).result(PATIENCE)
    (tmp_path / "more/z.jpg").unlink()
    assert export(album, "Anna", tmp_path / "out").missing == ()


def test_photos_that_are_all_away_are_a_sentence(album, tmp_path):
    shutil.move(tmp_path / "photos", tmp_path / "elsewhere")
    with pytest.raises(KnownError, match="None of these photos can be found now"):
        export(album, "Anna", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["library", "library/crops/x", "library/../library/y"])
def test_the_librarys_own_folder_is_refused(album, tmp_path, name):
    for kind in ExportKind:
        with pytest.raises(KnownError, match="inside facealbum's own folder"):
            export(album, "Anna", tmp_path / name, kind)
    with pytest.raises(KnownError, match="inside facealbum's own folder"):
        album.plan_export("Anna", tmp_path / name).result(PATIENCE)


def test_a_folder_that_the_photos_come_from_is_refused(album, tmp_path):
    before = digests(tmp_path / "photos")
    (tmp_path / "link").symlink_to(tmp_path / "photos")
    for place in ("photos", "link"):
        with pytest.raises(KnownError, match="folder that these photos lie in"):
            export(album, "Anna", tmp_path / place)
    album.name(ids(album)["Anna"], "photos")
    with pytest.raises(KnownError, match="folder that these photos lie in"):
        export(album, "photos", tmp_path, layout=Layout.PERSON)
    assert digests(tmp_path / "photos") == before
    assert export(album, "photos", tmp_path / "photos", ExportKind.ZIP).copied == 3


def test_too_little_room_is_said_before_anything_is_written(album, tmp_path, monkeypatch):
    usage = shutil._ntuple_diskusage(100, 99, 1)
    monkeypatch.setattr(planning.shutil, "disk_usage", lambda _path: usage)
    for kind in (ExportKind.COPIES, ExportKind.ZIP):
        with pytest.raises(KnownError, match="There is not enough room"):
            export(album, "Anna", tmp_path / "out", kind)
    assert not (tmp_path / "out").exists()
    plan = album.plan_export("Anna", tmp_path / "out").result(PATIENCE)
    assert plan.free == 1
    assert plan.bytes > 1
    assert export(album, "Anna", tmp_path / "links", ExportKind.HARD_LINKS).copied == 3


def test_a_place_that_is_a_file_is_a_sentence(album, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    for place in (tmp_path / "out", tmp_path / "out" / "deep" / "er"):
        for kind in (ExportKind.COPIES, ExportKind.SYMLINKS):
            with pytest.raises(KnownError, match="out” is a file, not a folder"):
                export(album, "Anna", place, kind)
            with pytest.raises(KnownError, match="out” is a file, not a folder"):
                album.plan_export("Anna", place, Manner(kind)).result(PATIENCE)
    with pytest.raises(KnownError, match="out” is a file, not a folder"):
        export(album, "Anna", tmp_path / "out" / "all.zip", ExportKind.ZIP)
    with pytest.raises(KnownError, match=r"out/faces.csv” can't be written\. A part of that path"):
        album.export_faces("Anna", tmp_path / "out" / "faces.csv").result(PATIENCE)
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_place_where_nothing_may_be_written_is_told_before(album, tmp_path, monkeypatch):
    closed = tmp_path / "closed"
    closed.mkdir()
    may = os.access
    monkeypatch.setattr(
        troubles.os, "access", lambda path, how: Path(path) != closed and may(path, how)
    )
    for place in (closed, closed / "new"):
        with pytest.raises(KnownError, match=r"Nothing may be written in .*closed"):
            album.plan_export("Anna", place).result(PATIENCE)
    zipped = Manner(ExportKind.ZIP)
    with pytest.raises(KnownError, match="Nothing may be written"):
        album.plan_export("Anna", closed / "all.zip", zipped).result(PATIENCE)
    (closed / "open").mkdir()
    plan = album.plan_export("Anna", closed / "open", zipped).result(PATIENCE)
    assert plan.files == 3


class Full(io.BufferedWriter):
    """A file whose disk is full after so many bytes, over all files."""

    left = 0

    def write(self, data):
        Full.left -= len(data)
        if Full.left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


@pytest.fixture
def full_after(monkeypatch):
    """Let every file that an export writes share a disk of so many bytes."""
    real, real_open = Path.open, builtins.open

    def open_(path, mode="r", *words, **options):
        if path.name.endswith(writing_files.PART) and "w" in mode:
            return Full(io.FileIO(path, "w"))
        return real(path, mode, *words, **options)

    def zip_open(file, mode="r", *words, **options):
        if str(file).endswith(writing_files.PART):
            return Full(io.FileIO(file, "w+" if "+" in mode else "w"))
        return real_open(file, mode, *words, **options)

    def begin(size):
        Full.left = size
        monkeypatch.setattr(writing_files, "_shares_blocks", lambda *_files: False)
        monkeypatch.setattr(Path, "open", open_)
        monkeypatch.setattr(packing.zipfile.io, "open", zip_open)

    return begin


@pytest.mark.parametrize("size", range(0, 40, 3))
def test_a_full_disk_leaves_whole_files_and_nothing_else(tmp_path, full_after, size):
    photos = [photo(tmp_path / f"{n}.jpg", bytes([n]) * 10, n) for n in range(4)]
    full_after(size)
    with pytest.raises(KnownError, match="The disk is full") as told:
        put(photos, tmp_path / "out")
    done = size // 10
    left = tree(tmp_path / "out") if (tmp_path / "out").exists() else []
    assert left == [f"{n}.jpg" for n in range(done)]
    assert all((tmp_path / "out" / name).stat().st_size == 10 for name in left)
    assert (f"{done} of 4 files were written and stay." in str(told.value)) == (done > 0)
    assert (tmp_path / "out").exists() == (done > 0)


@pytest.mark.parametrize("size", range(0, 600, 45))
def test_a_full_disk_leaves_nothing_of_a_zip_file(tmp_path, full_after, size):
    photos = [photo(tmp_path / f"{n}.jpg", bytes([n]) * 100, n) for n in range(4)]
    (tmp_path / "out").mkdir()
    full_after(size)
    with pytest.raises(KnownError, match="The disk is full"):
        packing.pack(work(photos, None), tmp_path / "out/a.zip", JobHandle("zip"))
    assert names(tmp_path / "out") == []


@pytest.mark.parametrize("kind", list(ExportKind))
@pytest.mark.parametrize("when", [0, 1, 2])
def test_a_cancelled_export_keeps_what_is_whole(tmp_path, kind, when):
    photos = [photo(tmp_path / f"{n}.jpg", bytes([n]), n) for n in range(3)]
    handle = JobHandle("export")
    handle.listen(lambda job: job.cancel() if job.progress.done == when else None)
    (tmp_path / "out").mkdir()

    def go():
        if kind is ExportKind.ZIP:
            return packing.pack(work(photos, None), tmp_path / "out/a.zip", handle)
        return put(photos, tmp_path / "out", kind, handle)

    with pytest.raises(CancelledError):
        go()
    whole = [] if kind is ExportKind.ZIP else [f"{n}.jpg" for n in range(when)]
    assert names(tmp_path / "out") == whole


def test_a_cancel_is_heard_within_one_large_file(tmp_path):
    size = 3 * writing_files.CHUNK
    handle = JobHandle("export")
    source = photo(tmp_path / "large.jpg", b"x" * size)

    class Slow(io.BytesIO):
        def write(self, data):
            handle.cancel()
            return super().write(data)

    written = Slow()
    with pytest.raises(CancelledError), writing_files.reading(source.path) as original:
        writing_files.pour(original, written, handle.token)
    assert len(written.getvalue()) == writing_files.CHUNK


class Torn(io.FileIO):
    """A file of which only the beginning can be read."""

    def read(self, size=-1):
        if self.tell():
            raise OSError(errno.EIO, "Input/output error")
        return super().read(3)


@pytest.mark.parametrize("kind", [ExportKind.COPIES, ExportKind.ZIP])
def test_a_source_that_can_not_be_read_to_its_end_is_left_out(tmp_path, monkeypatch, kind):
    photos = [photo(tmp_path / f"{n}.jpg", bytes([n]) * 9, n) for n in range(3)]
    monkeypatch.setattr(writing_files, "_shares_blocks", lambda *_files: False)
    real = builtins.open

    def open_(path, *words, **options):
        return Torn(path) if str(path).endswith("1.jpg") else real(path, *words, **options)

    monkeypatch.setattr(writing_files, "open", open_, raising=False)
    if kind is ExportKind.ZIP:
        report = packing.pack(work(photos, None), tmp_path / "a.zip", JobHandle("zip"))
        with zipfile.ZipFile(tmp_path / "a.zip") as packed:
            assert packed.testzip() is None
            assert packed.namelist() == ["0.jpg", "2.jpg"]
    else:
        report = put(photos, tmp_path / "out")
        assert tree(tmp_path / "out") == ["0.jpg", "2.jpg"]
    assert report.missing == (str(tmp_path / "1.jpg"),)


@pytest.mark.parametrize(
    ("kind", "call", "number", "sentence"),
    [
        (ExportKind.HARD_LINKS, "link", errno.EXDEV, "only on the disk that the photos lie on"),
        (ExportKind.HARD_LINKS, "link", errno.EPERM, "takes no such links"),
        (ExportKind.SYMLINKS, "symlink", errno.EPERM, "takes no such links"),
        (ExportKind.SYMLINKS, "symlink", errno.EROFS, "Nothing may be written there"),
        (ExportKind.COPIES, "open", errno.EACCES, "Nothing may be written there"),
        (ExportKind.COPIES, "open", errno.EFBIG, "takes no file so large"),
        (ExportKind.COPIES, "open", errno.EIO, "Check that the disk is connected"),
    ],
)
def test_what_a_disk_refuses_is_a_sentence(tmp_path, monkeypatch, kind, call, number, sentence):
    source = photo(tmp_path / "a.jpg")

    def refuse(*_words, **_options):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writing_files.os, call, refuse)
    with pytest.raises(KnownError, match=sentence):
        put([source], tmp_path / "out", kind)
    assert not (tmp_path / "out").exists()


# Zip files.


def test_a_zip_file_keeps_bytes_times_and_unlike_names(tmp_path):
    photos = [
        photo(tmp_path / "1" / "IMG.jpg", b"one", 1),
        photo(tmp_path / "2" / "img.JPG", b"two", 2),
        photo(tmp_path / "3" / "김민지.jpg", b"three", 3),
    ]
    packing.pack(work(photos, None), tmp_path / "a.zip", JobHandle("zip"))
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.testzip() is None
        found = {info.filename: packed.read(info) for info in packed.infolist()}
        stored = {info.compress_type for info in packed.infolist()}
        extra = {info.extra for info in packed.infolist()}
    assert found == {"IMG.jpg": b"one", "img (2).JPG": b"two", "김민지.jpg": b"three"}
    assert stored == {zipfile.ZIP_STORED}
    assert extra == {b"UT\x05\x00\x01" + TIME.to_bytes(4, "little")}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "3", "a.zip"]


def test_a_zip_file_is_never_overwritten_and_finds_its_own_name(album, tmp_path):
    (tmp_path / "out").mkdir()
    places = [export(album, "Anna", tmp_path / "out", ExportKind.ZIP).place for _ in range(2)]
    assert [Path(place).name for place in places] == ["Anna.zip", "Anna (2).zip"]
    assert export(album, "Anna", tmp_path / "x", ExportKind.ZIP).place == str(tmp_path / "x.zip")
    assert export(album, "Anna", tmp_path / "y.ZIP", ExportKind.ZIP).place.endswith("y.ZIP")


def test_a_photo_larger_than_memory_waits_on_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "HELD_BYTES", 10)
    content = bytes(range(256)) * 20
    (tmp_path / "out").mkdir()
    packing.pack(
        work([photo(tmp_path / "a.jpg", content)], None), tmp_path / "out/a.zip", JobHandle("zip")
    )
    assert names(tmp_path / "out") == ["a.zip"]
    with zipfile.ZipFile(tmp_path / "out/a.zip") as packed:
        assert packed.read("a.jpg") == content


def test_an_export_changes_nothing_in_the_library(album, tmp_path):
    before = (album.revision, album.history_ids())
    export(album, "Anna", tmp_path / "out")
    assert (album.revision, album.history_ids()) == before
