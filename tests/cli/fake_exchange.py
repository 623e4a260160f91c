"""What the fake library of the command line says of names from other programs and for them."""

from datetime import datetime
from pathlib import Path

from facealbum.domain.types import Change
from facealbum.exchange.xmp_writing import Difference
from facealbum.library import (
    MetadataForeseen,
    MetadataRead,
    MetadataWritten,
    OriginalsRun,
    PhotoNames,
    PhotosRestored,
    TakenNames,
    Told,
    ToldName,
)

TOLD = Told(
    (
        ToldName("Marie Curie", ("digiKam",), False, 3, 1, 1, 0, 0, 0, (1, 2)),
        ToldName("Pierre Curie", ("Picasa", "digiKam"), True, 0, 0, 0, 2, 2, 1),
    )
)
DIFFERENCE = Difference(
    ("Marie",), (("Ann", "Anna"), ("Ben", "Ben")), ("Carl",), (("Anne", "Anna"),), ("Dora",)
)
PHOTOS = (
    PhotoNames(1, "/p/a.jpg", "/p/a.jpg.xmp", True, DIFFERENCE),
    PhotoNames(2, "/p/b.jpg", "/p/b.jpg", problem="/p/b.jpg: It can't be read."),
)


class FakeExchange:
    """Inherited by ``FakeLibrary``, whose ``_job`` notes what was asked."""

    told = TOLD

    def read_metadata(self, paths=(), contacts=None):
        read = MetadataRead(2, 1, 0, ["“x.xmp” could not be read."])
        return self._job(read, "read names", tuple(paths), contacts)

    def photos_below(self, paths):
        return [1]

    def told_names(self, photo_ids=None):
        self.done.append(("told", photo_ids))
        return self.told

    def take_names(self, names=None, *, draw=False, photo_ids=None):
        change = Change(9, "Take names from other programs", undoable=True)
        return self._job(TakenNames(change, 4, 1, 1, 2, 1), "take", draw, photo_ids)

    def foresee_metadata(self, what, choice):
        return self._job(MetadataForeseen(PHOTOS, 5), "foresee", what, choice)

    def write_metadata(self, what, choice):
        run = "20260102-030405-ab" if choice.into_photos else ""
        return self._job(MetadataWritten(PHOTOS, 1, 5, run), "write", what, choice)

    def rewritten_photos(self):
        return [OriginalsRun(Path("20260102-030405-ab"), datetime(2026, 1, 2, 3, 4), 7, 2**20)]

    def restore_photos(self, run):
        return self._job(PhotosRestored(6, ("b: changed.",)), "restore", run)

    def forget_originals(self, run):
        self.done.append(("forget", run))
