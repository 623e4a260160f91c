"""Makes the library of the present version that later versions are tested with.

``python -m tests.store.releasing`` writes ``libraries/NNNN.sqlite3``, NNNN by the schema. It is run
once for each released version; what it wrote is never written again.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from facealbum.domain.clips import ClipFacts, Sighting
from facealbum.domain.geometry import Box
from facealbum.domain.regions import Region
from facealbum.domain.types import Answer, TakenFrom, Verdict
from facealbum.store import FoundFace, PhotoResult, SeenFile, Store, Tables, crop_name

from .filling import PIPELINE, Filler, detected, places

LIBRARIES = Path(__file__).parent / "libraries"


def fill(store: Store) -> None:
    """Put in what ``test_released`` expects of each version, and one of each newer thing."""
    filler = Filler(store)
    faces = [*filler.people(4), *filler.photo(0.1, 0.6)]
    with store.write() as tx:
        tx.placements.put(places({face: -face for face in faces}))
        clip = _clip(tx)
        tx.metadata.record_photo(3, 1, [Region("Carol", Box(0.1, 0.2, 0.1, 0.15), "digiKam")])
        tx.metadata.match([3])
        folder = tx.folders.remember("/photos", "7", watched=True)
        tx.folders.looked(["/photos"], datetime(2026, 1, 2, 3, 4))
        assert (clip, folder) == (7, 1)
    with store.write() as tx, tx.journal.record("Save album"):
        tx.albums.add("Summer", "is:video")
    with store.write() as tx, tx.journal.record("Carol: no"):
        tx.metadata.refuse([3], "Carol")
    with store.write() as tx, tx.journal.record("Take out"):
        tx.faces.set_not_faces([4], said=True)
    with store.write() as tx, tx.journal.record("Name Anna"):
        anna = tx.people.add("Anna").id
        tx.verdicts.put([Verdict(face, anna, Answer.IS) for face in (1, 2, 6)])
        tx.placements.move([1, 2, 6], anna)
    with store.write() as tx, tx.journal.record("Not Anna"):
        tx.verdicts.put([Verdict(6, anna, Answer.IS_NOT)])
        tx.placements.separate([6])


def _clip(tx: Tables) -> int:
    """Add a clip with one face that is seen at two moments; return the face."""
    digest = f"{6:032x}"
    (photo,) = tx.photos.register([SeenFile("/photos/6.mp4", 1, 1, digest, clip=True)]).new
    face = detected(0.1, seed=600)
    seen = [Sighting(2.0, face.box), Sighting(4.0, Box(0.3, 0.2, 0.1, 0.15))]
    found = FoundFace(face, crop_name(digest, face.box), 2.0, seen)
    taken, facts = datetime(2021, 6, 7, 8, 9), ClipFacts(12.5, "avc1")
    recorded = tx.results.record(
        PhotoResult(
            photo, digest, 1920, 1080, taken, TakenFrom.EXIF, PIPELINE, [found],
            utc_offset=120, clip=facts,
        )
    )  # fmt: skip
    assert recorded is not None
    (face_id,) = recorded.ids
    tx.placements.put(places({face_id: -face_id}))
    return face_id


def main() -> None:
    """Write the library; one that is there already stays."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "library")
        fill(store)
        store.close()
        database = Path(folder) / "library" / "library.sqlite3"
        with closing(sqlite3.connect(database)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        target = LIBRARIES / f"{version:04}.sqlite3"
        if target.exists():
            raise SystemExit(f"{target} is there already.")
        shutil.copyfile(database, target)


if __name__ == "__main__":
    main()
