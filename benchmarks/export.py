"""What taking photos out costs: copies against bare copying, a list of 100,000 faces, a sheet.

The copies go beside their originals, so a disk that lets files share blocks is timed as such, on
both sides. The contact sheet is of made-up pictures as large as those that it is given in use; its
memory is what the process has more at the end of it than before, the PDF in memory included.
"""

from __future__ import annotations

import io
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
from figures import show
from one_photo import _StandIn, fill
from PIL import Image
from review_speed import _Faces

from facealbum.domain.exports import ExportKind, SheetStyle
from facealbum.domain.types import Photo, PhotoStatus, TakenFrom
from facealbum.jobs import JobHandle
from facealbum.library import Library
from facealbum.library.exporting.choosing import Choice
from facealbum.library.exporting.copying import put_files
from facealbum.library.exporting.packing import pack
from facealbum.library.exporting.planning import work_of
from facealbum.vision.contact_sheet import ContactSheet

FILES, FILE_BYTES = 400, 3_000_000
FACES = 100_000
PICTURES, SIDE = 1_000, 512
MOST_SHEET_MIB = 256
"""1,000 pictures of 60 kB, twice, fonts, and room."""


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure_copies(folder: Path) -> None:
    random = np.random.default_rng(1)
    sources = folder / "sources"
    sources.mkdir()
    photos = []
    for number in range(FILES):
        path = sources / f"{number:04}.jpg"
        path.write_bytes(random.bytes(FILE_BYTES))
        facts = (None, TakenFrom.FILE, PhotoStatus.DONE)
        photos.append(Photo(number + 1, str(path), "", 0, 0, *facts))
    of = f"{FILES} files of {FILE_BYTES / 1e6:.0f} MB"

    def bare() -> None:
        (folder / "bare").mkdir()
        for photo in photos:
            shutil.copy2(photo.path, folder / "bare")

    def work(place: Path | None) -> object:
        folders = {photo.id: [""] for photo in photos}
        choice = Choice("Photos", photos, ())
        return work_of(choice, folders, place, lambda _photo: [], JobHandle("plan"))

    plain = seconds(bare)
    shutil.rmtree(folder / "bare")
    place = folder / "out"
    copied = seconds(lambda: put_files(work(place), place, ExportKind.COPIES, JobHandle("export")))
    show("export of copies against shutil.copy2", copied / plain, "times as long", of)
    again = seconds(lambda: put_files(work(place), place, ExportKind.COPIES, JobHandle("export")))
    show("the same again: all known by content", again, "s", of)
    shutil.rmtree(place)
    packed = seconds(lambda: pack(work(None), folder / "a.zip", JobHandle("zip")))
    show("export as one zip file", FILES * FILE_BYTES / 1e6 / packed, "MB/s", of)


def measure_list(folder: Path) -> None:
    fill(folder / "library", _Faces(FACES))
    with closing(Library.open(folder / "library", _StandIn())) as library:
        for suffix in ("csv", "json"):
            file = folder / f"faces.{suffix}"
            spent = seconds(lambda file=file: library.export_faces([], file).result())
            show(f"faces listed as {suffix.upper()}", spent, "s", f"{FACES:,} faces")


def measure_sheet(folder: Path) -> None:
    random = np.random.default_rng(2)
    pictures = []
    for _ in range(8):
        small = random.integers(0, 256, (SIDE // 4, SIDE // 4, 3), np.uint8)
        held = io.BytesIO()
        Image.fromarray(small).resize((SIDE, SIDE), Image.Resampling.BICUBIC).save(held, "JPEG")
        pictures.append(held.getvalue())
    of = f"{PICTURES:,} pictures of {len(pictures[0]) / 1000:.0f} kB"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def draw() -> None:
        tiles = [(f"Анна Müller {number}", "2020-01-01") for number in range(PICTURES)]
        with ContactSheet(SheetStyle(), "Title", tiles) as sheet:
            for number, tile in enumerate(tiles):
                # No two pictures of a sheet are the same: a comment makes each another one.
                picture = pictures[number % len(pictures)]
                comment = b"\xff\xfe\x00\x06" + b"%04d" % number
                sheet.place(tile, picture[:2] + comment + picture[2:])
            with (folder / "sheet.pdf").open("wb") as file:
                sheet.write(file)

    spent = seconds(draw)
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    show("a contact sheet, its pictures at hand", spent, "s", of)
    show("its memory", more, "MiB", of, f"<= {MOST_SHEET_MIB}")


def main() -> None:
    parts = {"sheet": measure_sheet, "copies": measure_copies, "list": measure_list}
    for name in sys.argv[1:] or parts:
        with tempfile.TemporaryDirectory(prefix="facealbum-export-") as folder:
            parts[name](Path(folder))


if __name__ == "__main__":
    main()
