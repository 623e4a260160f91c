"""What the library in memory answers about names of other programs, and for them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from facealbum.domain.types import Change
from facealbum.exchange.xmp_writing import Difference
from facealbum.jobs import JobHandle
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

MARIE = ToldName("Marie Curie", ("digiKam",), False, 3, 1, 1, 0, 0, 0, (1, 2))
PIERRE = ToldName("Pierre Curie", ("Picasa", "digiKam"), True, 0, 0, 0, 2, 2, 1)


class FakeExchange:
    """What ``FakeLibrary`` inherits; ``exchanged`` notes what was asked."""

    @property
    def exchanged(self) -> list[tuple]:
        return self.__dict__.setdefault("_exchanged", [])

    names_open = 0
    told = Told((MARIE, PIERRE))
    runs = (OriginalsRun(Path("originals/20260102-030405-ab"), datetime(2026, 1, 2, 3, 4), 7),)

    def read_metadata(self, paths=(), contacts=None) -> JobHandle:
        self.exchanged.append(("read", tuple(paths)))
        return JobHandle("Names").start(lambda job: MetadataRead(files=2))

    def told_names(self, photo_ids=None) -> Told:
        return self.told

    def take_names(self, names=None, *, draw=False, photo_ids=None) -> JobHandle:
        self.exchanged.append(("take", tuple(names), draw))
        change = Change(1, "Take names from other programs", undoable=True)
        return JobHandle("Names").start(lambda job: TakenNames(change, 3, 1, 0, 1, 2))

    def foresee_metadata(self, what, choice) -> JobHandle:
        self.exchanged.append(("foresee", what, choice))
        return JobHandle("Names").start(lambda job: self._foreseen())

    def _foreseen(self) -> MetadataForeseen:
        told = Difference(("Marie Curie",), (("Ann", "Anna"),), ("Ben",), (("Anne", "Anna"),))
        photos = (
            PhotoNames(1, "/p/a.jpg", "/p/a.jpg.xmp", True, told),
            PhotoNames(2, "/p/b.jpg", "/p/b.jpg", problem="/p/b.jpg: It can't be read."),
        )
        return MetadataForeseen(photos, 5)

    def write_metadata(self, what, choice) -> JobHandle:
        self.exchanged.append(("write", what, choice))
        photos = self._foreseen().photos[: 2 if choice.into_photos else 1]
        return JobHandle("Names").start(lambda job: MetadataWritten(photos, 1, 5, "run"))

    def rewritten_photos(self) -> list[OriginalsRun]:
        return list(self.runs)

    def restore_photos(self, run) -> JobHandle:
        self.exchanged.append(("restore", run))
        return JobHandle("Names").start(lambda job: PhotosRestored(7, ()))
