"""How long the window holds the user up: during an import, and at the start of a large library.

Both run the real window on an offscreen screen. Blocked: a timer beats every 5 ms in the GUI thread
while an import runs; the longest time between two beats is the longest that a click could have
waited. Started: the time from the creation of the process to the end of the first painting of the
people, on a library of 20,000 faces and 2,000 people; once to warm the disk, then the median.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

IMPORT_PHOTOS = 300
FACES = 20_000
BEAT_MS = 5
BLOCKED_MS = 50
START_SECONDS = 2
STARTS = 5


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="facealbum-window-") as folder:
        measure_blocks(Path(folder))
        measure_starts(Path(folder))


def measure_blocks(folder: Path) -> None:
    """Import some hundred photos and print the longest gap between two beats of the GUI thread."""
    from figures import LFW, SAMPLE, link_into, photos_below, show, spread

    photos = spread(photos_below(LFW if LFW.is_dir() else SAMPLE), IMPORT_PHOTOS)
    link_into(folder / "photos", photos)
    gaps, seconds = beats_during_import(folder / "imported", folder / "photos")
    of = f"import of {len(photos)} photos, {len(gaps):,} beats in {seconds:.0f} s"
    show("event loop blocked, longest", max(gaps), "ms", of, f"< {BLOCKED_MS}")
    show("event loop blocked, 99.9 % shorter than", sorted(gaps)[-len(gaps) // 1000], "ms", of)


def beats_during_import(library: Path, photos: Path) -> tuple[list[float], float]:
    """Return the gaps between beats, ms, and how long the import took, seconds."""
    from PySide6.QtCore import Qt, QTimer

    from facealbum.gui import app, main_window

    beats: list[float] = []

    class Watched(main_window.MainWindow):
        """Beats from the start of the import until some time after its end."""

        def begin(self, paths: Sequence[Path] = ()) -> None:
            super().begin(paths)
            self.pulse = QTimer(self)
            self.pulse.setTimerType(Qt.TimerType.PreciseTimer)
            self.pulse.timeout.connect(lambda: beats.append(time.perf_counter()))
            self.pulse.start(BEAT_MS)
            self.desk.ended.connect(lambda *_: QTimer.singleShot(1000, self.close))
            QTimer.singleShot(500, lambda: self.desk.add([photos]))

    began = time.perf_counter()
    app.MainWindow = Watched  # type: ignore[misc]
    app.run(library, [])
    gaps = [(later - earlier) * 1000 for earlier, later in pairwise(beats)]
    return gaps, time.perf_counter() - began


def measure_starts(folder: Path) -> None:
    """Start the window on a large library some times and print the median."""
    from figures import show

    library = folder / "large"
    fill(library)
    child = [sys.executable, str(Path(__file__)), "--start", str(library)]
    taken = []
    for _ in range(STARTS + 1):
        began = time.time()
        done = subprocess.run(child, stdout=subprocess.PIPE, text=True, check=True)
        painted, people = done.stdout.split()[-2:]
        taken.append(float(painted) - began)
    median = sorted(taken[1:])[STARTS // 2]
    of = f"{FACES:,} faces, {people} people painted, {STARTS} starts"
    show("start of the window", median, "s", of, f"< {START_SECONDS}")


def fill(folder: Path) -> None:
    """Make a library with faces in groups as in a family's album, and a crop for each cover."""
    import store_queries

    from facealbum.store import Store
    from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline

    store_queries.PIPELINE = load_pipeline(DEFAULT_PIPELINE).version
    with closing(Store.open(folder)) as store:
        store_queries.fill(store, FACES // store_queries.FACES_PER_PHOTO)
        store_queries.group(store)
        jpeg = crop()
        for person in store.read.groups.people():
            store.crops.write(store.read.faces.crop_of(person.cover_face_id), jpeg)


def crop() -> bytes:
    """Return the JPEG of a crop as the import makes it: 256 px with some detail in it."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QImage

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    for y in range(256):
        for x in range(256):
            image.setPixelColor(x, y, QColor(x ^ y, (x * y) % 256, (x + y) // 2))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)
    return bytes(buffer.data().data())


def start(library: Path) -> None:
    """Be the process that is started: print the moment of the first painting, and how many."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from facealbum.gui import app, main_window

    class Watched(main_window.MainWindow):
        """Closes itself once the people were painted."""

        def begin(self, paths: Sequence[Path] = ()) -> None:
            super().begin(paths)
            self.view = self.pages["people"].view  # type: ignore[attr-defined]
            self.view.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
            if event.type() == QEvent.Type.Paint and self.view.model().rowCount():
                QTimer.singleShot(0, self.tell)
            return super().eventFilter(watched, event)

        def tell(self) -> None:
            print(time.time(), self.view.model().rowCount(), flush=True)
            self.close()

    app.MainWindow = Watched  # type: ignore[misc]
    app.run(library, [])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--start"]:
        start(Path(sys.argv[2]))
    else:
        main()
