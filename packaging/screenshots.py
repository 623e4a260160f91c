"""Draw the pictures of the README: the window on the sample album, in memory, light and dark.

`make screenshots` runs it. The sample album is imported into a library that is thrown away; four
people are named, as the truth names them.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.compare_sheet import CompareSheet, compare_faces
from facealbum.gui.images import Images
from facealbum.gui.main_window import MainWindow
from facealbum.gui.navigation import Location
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme, Theme
from facealbum.library.library import Library

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
SIZE = QSize(1280, 800)
SETTLE_SECONDS = 2.0
"""So long the window may load what a page shows, before its picture is taken."""
QUALITY = 90
NAMED = 8
STRICT = 0.38
IN_THE_DARK = "person"
SUFFIX = {Scheme.LIGHT: "", Scheme.DARK: "-dark"}
GROUP_PHOTO = "2018 Summer lake/IMG_2018_0432.jpg"


def main(folder: Path) -> int:
    """Write the pictures into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as place:
        library = Library.open(Path(place) / "library")
        theme = Theme(Scheme.LIGHT, app)
        theme.apply()
        bridge, images = Bridge(library), Images(library)
        window = MainWindow(library, bridge, images, theme, WindowState(library.folder))
        window.resize(SIZE)
        window.show()
        window.begin()
        _grab(app, window, folder / "first-run.jpg")
        library.import_paths([SAMPLE / "photos"]).result()
        window.photo.show_boxes(True)
        window.go(Location("unnamed"))
        _grab(app, window, folder / "unnamed.jpg")
        # Strict at first, so that there is something to ask; then as a new library is.
        library.regroup(STRICT).result()
        _name_some(library)
        for question in library.questions(NAMED):
            if question.person is None:
                library.skip_question(question)
        for name in ("review", "check", "history"):
            window.go(Location(name))
            _grab(app, window, folder / f"{name}.jpg")
        library.regroup(library.default_threshold).result()
        (photo,) = [row for row in library.photo_rows(library.photos()) if _is_group(row.path)]
        anna, other = library.people()[:2]
        pages = {
            "people": Location("people"),
            "person": Location("person", anna.id),
            "photo": Location("photo", photo=photo.id, walk=tuple(library.photos())),
            "search": Location("search", f"{anna.name} or {other.name}, 2019 to 2022"),
        }
        for name, location in pages.items():
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                if scheme is Scheme.LIGHT or name == IN_THE_DARK:
                    theme.choose(scheme)
                    window.go(location)
                    _grab(app, window, folder / f"{name}{SUFFIX[scheme]}.jpg")
        theme.choose(Scheme.LIGHT)
        faces = [library.faces_of(person.id)[0][0].id for person in (anna, other)]
        compare_faces(window.person, faces)
        _grab(app, window, folder / "compare.jpg", CompareSheet)
        window.close()
        images.close()
        bridge.close()
        library.close()
    return 0


def _is_group(path: str) -> bool:
    return Path(path).as_posix().endswith(GROUP_PHOTO)


def _name_some(library: Library) -> None:
    """Name the biggest groups as the truth names the photo of which the cover is."""
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as rows:
        truth = list(csv.DictReader(rows))
    for group in library.groups()[:NAMED]:
        face, _ = library.faces_of(group.id)[0]
        name = library.photo(face.photo_id).path
        here = [row for row in truth if Path(name).as_posix().endswith(row["file"])]
        nearest = min(here, key=lambda row: abs(float(row["left"]) - face.box.left))
        library.name(group.id, nearest["person"])


def _grab(
    app: QApplication, window: MainWindow, path: Path, dialog: type[QDialog] | None = None
) -> None:
    until = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)
    shown = window if dialog is None else window.findChild(dialog)
    shown.grab().save(str(path), quality=QUALITY)
    print(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"))
